package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// fedBy says for each header which field of a table it feeds, with " by name"
// where names stand for ids.
func fedBy(table string, headers ...string) []string {
	t, _ := TableNamed(table)
	p := &plan{table: t}
	p.learn()
	row := source.Row{Number: 1}
	for _, h := range headers {
		row.Cells = append(row.Cells, source.Cell{Kind: source.Text, Text: h})
	}
	l := p.match(row)
	out := make([]string, len(headers))
	for i, field := range l.fields {
		if field >= 0 {
			out[i] = t.Fields[field].Name
			if l.slots[field].name == i+1 {
				out[i] += " by name"
			}
		}
	}
	return out
}

func TestHeadersMatch(t *testing.T) {
	for _, c := range []struct {
		table         string
		headers, want []string
	}{
		{"visits", []string{"person_id", "date", "session", "unit_id"}, []string{"person_id", "date", "session", "unit_id"}},
		{"visits", []string{"工号", "日期", "时段", "发现问题数"}, []string{"person_id", "date", "session", "problems_found"}},
		{"visits", []string{"工　号", " 日 期\n", "时\r\n段", "PERSON_ID "}, []string{"person_id", "date", "session", ""}},
		{"visits", []string{"ＰＥＲＳＯＮ＿ＩＤ", "Date", "SESSION"}, []string{"person_id", "date", "session"}},
		{"visits", []string{"姓名", "日期", "时段", "组织名称"}, []string{"person_id by name", "date", "session", "unit_id by name"}},
		{"visits", []string{"工号", "姓名", "日期"}, []string{"person_id", "person_id by name", "date"}},
		{"visits", []string{"*工号", "日期（必填）", "时段(必填)*", "组织名称（盖章）"}, []string{"person_id", "date", "session", ""}},
		{"visits", []string{"日期（必填）", "日期"}, []string{"", "date"}},
		{"people", []string{"工号", "姓名", "支部"}, []string{"person_id", "name", "branch_id by name"}},
		{"people", []string{"编号", "姓名", "政治面貌"}, []string{"person_id", "name", "party_member"}},
		{"people", []string{"编 号（必填）", "姓名", "*政治面貌"}, []string{"person_id", "name", "party_member"}},
		{"people", []string{"编号", "工号", "政治面貌", "是否党员"}, []string{"", "person_id", "", "party_member"}},
		{"people", []string{"工号（必填）", "编号", "party_member", "政治面貌"}, []string{"person_id", "", "party_member", ""}},
		{"visits", []string{"编号", "政治面貌"}, []string{"", ""}},
		{"branches", []string{"编号"}, []string{""}},
		{"branches", []string{"支部编号", "name", "上级编号"}, []string{"branch_id", "name", "parent_id"}},
		{"units", []string{"组织编号", "组织名称"}, []string{"unit_id", "name"}},
		{"interviews", []string{"访谈对象", "访谈人", "日期"}, []string{"person_id by name", "interviewer_id by name", "date"}},
		{"interviews", []string{"访谈对象工号", "访谈人工号", "姓名(访谈人)"}, []string{"person_id", "interviewer_id", ""}},
		{"mentorships", []string{"新进人员", "带教老师", "开始日期"}, []string{"person_id by name", "mentor_id by name", "from"}},
		{"participation", []string{"活动名称", "姓名", "角色"}, []string{"event_id by name", "person_id by name", "role"}},
		{"events", []string{"活动编号", "支部名称", "主题"}, []string{"event_id", "branch_id by name", "topic"}},
	} {
		want := c.want
		if c.headers[0] == "工　号" {
			want = []string{"person_id", "date", "session", "person_id"} // two columns for one field, told elsewhere
			assert.Equal(t, want[:3], fedBy(c.table, c.headers...)[:3])
			continue
		}
		assert.Equal(t, want, fedBy(c.table, c.headers...), c.headers)
	}
}

func TestTitleRowsAboveTheHeader(t *testing.T) {
	b := load(t, workbook("x.xlsx", sheet("请假", "某单位2024年请假表", "填报单位：某单位||填报日期：2024年4月1日", "", "工号|备注|", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02")))
	assert.Len(t, shown(b, "leave"), 1)
	assert.Equal(t, 1, b.Inputs[0].Total, "rows above the header are not counted")
}

func TestTheHeaderIsSoughtAmongTheLeadingRowsOnly(t *testing.T) {
	filler := func(n int) []string {
		lines := make([]string, 2*n)
		for i := range n {
			lines[2*i] = "某单位" // every other row is blank, and does not count
		}
		return append(lines, "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02")
	}
	b := load(t, workbook("x.xlsx", sheet("请假", filler(headerLimit-1)...)))
	assert.Len(t, shown(b, "leave"), 1)
	far := []*source.File{workbook("x.xlsx", sheet("请假", filler(headerLimit+1)...))}
	_, err := Load(far, Options{})
	assert.ErrorContains(t, err, "the header is row 103, and above it row 1–101 looks like a record", "too many rows for titles")
	reports, err := Inspect(far, Options{})
	require.NoError(t, err)
	assert.Contains(t, reports[0].Sheets[0].Reason.EN, "above it row 1–")
	_, err = Load([]*source.File{workbook("请假.xlsx", sheet("甲", filler(headerLimit+1)...), sheet("乙", "工号|开始日期|结束日期"))}, Options{})
	assert.NoError(t, err, "a sheet that only the file's name gives a table may be something else")
}

func TestTwoColumnsForOneField(t *testing.T) {
	for _, headers := range []string{"工号|工 号|开始日期|结束日期", "姓名|人员|开始日期|结束日期", "工号|开始日期|结束日期（必填）|结束日期*"} {
		_, err := Load([]*source.File{csv("leave.csv", headers)}, Options{})
		assert.ErrorContains(t, err, "stand for the field", headers)
	}
	b := load(t, csv("leave.csv", "工号|姓名|开始日期|结束日期", "P1|甲某|2024-01-01|2024-01-02", "|乙某|2024-01-01|2024-01-02", "||2024-01-01|2024-01-02"))
	assert.Equal(t, []string{"P1|2024-01-01|2024-01-02", "乙某|2024-01-01|2024-01-02"}, shown(b, "leave"), "the id wins where it is filled")
	assert.Equal(t, []string{"leave.csv:4:工号:"}, told(b))
}

func TestMappings(t *testing.T) {
	file := func() *source.File {
		return workbook("exports/2024走访.xlsx", sheet("Sheet1", "标题", "走访人|走访日期|日期|摘要", "甲某|5/3/2024|2024-04-01|x"), sheet("封面", "某单位"))
	}
	mapping := Mapping{
		File: "*走访.xlsx", Table: "走访记录", DateOrder: "dmy", Columns: []ColumnMap{{Header: "走 访人", Field: "姓名"}, {Header: "走访日期", Field: "date"}},
		Constants: []Constant{{Field: "时段", Value: "全天"}, {Field: "组织名称", Value: "某厂"}, {Field: "problems_found", Value: "２"}},
	}
	b, err := Load([]*source.File{file()}, Options{Mappings: []Mapping{mapping}})
	require.NoError(t, err)
	assert.Equal(t, []string{"甲某|2024-03-05|day|某厂|2"}, shown(b, "visits"))
	assert.Equal(t, []string{"sheet_ignored exports/2024走访.xlsx [封面]", "unknown_column exports/2024走访.xlsx [Sheet1] 日期", "unknown_column exports/2024走访.xlsx [Sheet1] 摘要"}, noticed(b))

	row := mapping
	row.Sheet, row.HeaderRow = "sheet1", 1
	_, err = Load([]*source.File{file()}, Options{Mappings: []Mapping{row}})
	assert.ErrorContains(t, err, "the nearest is row 1, which lacks 工号 (person_id), 日期 (date), the config's \"走 访人\"")
	row.HeaderRow = 9
	_, err = Load([]*source.File{file()}, Options{Mappings: []Mapping{row}})
	assert.ErrorContains(t, err, "row 9, which the config names as the header, is blank or not there")
	row.HeaderRow = 2
	b, err = Load([]*source.File{file()}, Options{Mappings: []Mapping{row}})
	require.NoError(t, err)
	assert.Len(t, shown(b, "visits"), 1)

	idle := Mapping{File: "nothing.csv", Table: "visits"}
	b, err = Load([]*source.File{file()}, Options{Mappings: []Mapping{idle, mapping}})
	require.NoError(t, err)
	assert.Contains(t, noticed(b), "mapping_unused nothing.csv")
}

func TestMappingsThatMakeNoSense(t *testing.T) {
	for name, c := range map[string]struct {
		mapping Mapping
		want    string
	}{
		"table":          {Mapping{Table: "visit"}, `the config calls it "visit", which is not a table; did you mean "visits"?`},
		"field":          {Mapping{Columns: []ColumnMap{{Header: "a", Field: "form"}}}, `the config's "form" is not a field of the table leave; did you mean "from"?`},
		"constant field": {Mapping{Constants: []Constant{{Field: "a", Value: "b"}}}, `the config's "a" is not a field of the table leave; correct it under sources:`},
		"constant":       {Mapping{Constants: []Constant{{Field: "from", Value: "soon"}}}, `the config's value "soon" for the field "from" cannot be used: expected a date`},
		"blank constant": {Mapping{Constants: []Constant{{Field: "from", Value: " "}}}, `cannot be used: expected a value`},
		"header":         {Mapping{Columns: []ColumnMap{{Header: "起", Field: "from"}}}, `the config's "起"`},
	} {
		_, err := Load([]*source.File{csv("leave.csv", "工号|开始日期|结束日期")}, Options{Mappings: []Mapping{c.mapping}})
		assert.ErrorContains(t, err, c.want, name)
		require.Len(t, audit.Say(err, audit.ZH), 1)
	}
}

func TestNearest(t *testing.T) {
	names := []string{"visits", "走访记录", "P0001"}
	for text, want := range map[string]string{
		"visit": "visits", "vists": "visits", "走访": "走访记录", "走坊记录": "走访记录", "visits_2024": "visits", "P001": "P0001", "leave": "", "X": "", "": "",
	} {
		assert.Equal(t, want, nearest(text, names), text)
	}
}

func TestFoldingWithoutATextOfItsOwn(t *testing.T) {
	for _, text := range []string{"工　号", " Person_ID\n", "ＡＢ", "", "\xff", "工号名", "工"} {
		for _, key := range []string{"工号", "person_id", "ab", "", "工"} {
			assert.Equal(t, fold(text) == key, foldsTo(text, key), "%q %q", text, key)
		}
	}
}

package dossier

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// Records that were sorted away from their header are never passed over.
func TestRecordsAboveTheHeader(t *testing.T) {
	const header = "工号|日期|时段|发现问题数|备注|组织编号"
	for name, c := range map[string]struct {
		lines []string // the header last
		rows  string
	}{
		"as they are":                  {[]string{"P1|2024-03-05|am|1|x|U1", "P1|2024-03-06|am||x|", header}, "1–2"},
		"only the required cells":      {[]string{"P1|2024-03-05|am", header}, "1"},
		"below a title":                {[]string{"走访记录表", "", "P1|2024-03-05|am", "P2|2024-03-05|am", "", "P3|2024-03-05|pm", header}, "3–4, 6"},
		"with a required cell blank":   {[]string{"P1|2024-03-05||", header}, "1"},
		"with a bad value":             {[]string{"P1|2024-02-30|am", header}, "1"},
		"without an id":                {[]string{"|2024-03-05|am", header}, "1"},
		"as days and numbers":          {[]string{"#12|@2024-03-05|全天", header}, "1"},
		"as wide as the header":        {[]string{"a|b|c|d|e|f", header}, "1"},
		"a row of codes above it":      {[]string{"A01|A02|A03|A04|A05|A06", header}, "1"},
		"a date written with its week": {[]string{"P1|2024年3月5日（周二）|上午", header}, "1"},
	} {
		t.Run(name, func(t *testing.T) {
			lines := append(c.lines, "P1|2024-01-02|am||x|U1") //nolint:gocritic // a copy is meant
			for _, file := range []*source.File{csv("visits.csv", lines...), workbook("x.xlsx", sheet("visits", lines...))} {
				_, err := Load([]*source.File{file}, Options{Quarantine: true})
				require.Error(t, err)
				said := audit.Say(err, audit.EN)
				require.Len(t, said, 1)
				assert.Contains(t, said[0], file.Path)
				assert.Contains(t, said[0], "above it row "+c.rows+" looks like a record of the table visits")
				assert.Contains(t, said[0], "move the header above these rows")
				assert.Contains(t, audit.Say(err, audit.ZH)[0], "其上的第 "+c.rows+" 行像是走访记录的记录")
				reports, err := Inspect([]*source.File{file}, Options{})
				require.NoError(t, err)
				assert.Contains(t, reports[0].Sheets[0].Reason.EN, "above it row "+c.rows)
			}
		})
	}
}

func TestRecordsOfTextAboveTheHeader(t *testing.T) {
	for name, c := range map[string]struct {
		file, header string
		lines        []string
		refused      bool
	}{
		"ids":                 {"units.csv", "组织编号|组织名称|组织类型|地址", []string{"U001|某街道团工委"}, true},
		"several without ids": {"branches.csv", "支部编号|支部名称|上级编号|备注", []string{"甲支|某支部", "乙支|某支部"}, true},
		"participation":       {"participation.csv", "活动编号|姓名|角色|奖项", []string{"H1|甲某"}, true},
		"a numbered title":    {"units.csv", "组织编号|组织名称|组织类型|地址", []string{"附件一|基层团组织名册"}, false},
		"a labelled unit":     {"units.csv", "组织编号|组织名称|组织类型|地址", []string{"填报单位：某处|填报日期：2024年3月5日"}, false},
		"one title":           {"units.csv", "组织编号|组织名称", []string{"名册"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Load([]*source.File{csv(c.file, append(append(c.lines, c.header), strings.Repeat("|", strings.Count(c.header, "|")))...)}, Options{})
			assert.Equal(t, c.refused, err != nil, "%v", err)
		})
	}
}

// Titles, the unit and the date of a form and the upper row of a header are no records.
func TestTitlesAboveTheHeader(t *testing.T) {
	const header = "工号|日期|时段|发现问题数|备注|组织编号"
	for name, lines := range map[string][]string{
		"nothing":                nil,
		"a title":                {"某单位2024年走访记录表"},
		"a title in the middle":  {"||走访记录表"},
		"title, unit and date":   {"走访记录表", "填报单位：某单位||填报日期：2024年3月5日", ""},
		"a unit with its value":  {"单位|综合处||日期|2024-03-05"},
		"a date of the form":     {"填报日期|2024-03-05"},
		"a date and no more":     {"|2024-03-05"},
		"a number and no more":   {"2024"},
		"the upper row":          {"基本信息||走访情况|||其他"},
		"notes":                  {"注：时段填上午、下午或全天", "说明|只填本年"},
		"signatures":             {"填表人：甲某|审核人：乙某|2024-03-05"},
		"a label of the table's": {"工号|日期"},
	} {
		t.Run(name, func(t *testing.T) {
			all := append(append(lines, header), "P1|2024-01-02|am||x|U1")
			b := load(t, workbook("x.xlsx", sheet("visits", all...)))
			assert.Equal(t, []string{"P1|2024-01-02|am|U1"}, shown(b, "visits"))
			assert.Equal(t, len(lines), b.Inputs[0].Above)
		})
	}
}

// Whoever names the row of the header has seen what is above it, but for records.
func TestAboveAHeaderWhoseRowIsGiven(t *testing.T) {
	at := func(row int) Options { return Options{Mappings: []Mapping{{HeaderRow: row}}} }
	upper := csv("visits.csv", "人员|走访|走访", "工号|日期|时段", "P1|2024-01-02|am")
	_, err := Load([]*source.File{upper}, Options{})
	require.ErrorContains(t, err, "above it row 1")
	b, err := Load([]*source.File{upper}, at(2))
	require.NoError(t, err)
	assert.Len(t, shown(b, "visits"), 1)
	_, err = Load([]*source.File{csv("visits.csv", "P1|2024-01-02|am", "工号|日期|时段")}, at(2))
	assert.ErrorContains(t, err, "above it row 1")
}

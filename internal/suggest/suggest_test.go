package suggest

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// memory is a sheet of texts.
type memory struct {
	name string
	rows [][]string
}

func (m memory) Name() string { return m.name }
func (m memory) Hidden() bool { return false }
func (m memory) Ragged() bool { return false }

func (m memory) Each(yield func(source.Row) error) error {
	for i, texts := range m.rows {
		row := source.Row{Number: i + 1}
		for _, text := range texts {
			c := source.Cell{Kind: source.Text, Text: text}
			if text == "" {
				c.Kind = source.Blank
			}
			row.Cells = append(row.Cells, c)
		}
		if err := yield(row); err != nil {
			return err
		}
	}
	return nil
}

func book(below string, sheets ...memory) File {
	f := &source.File{Path: below, Format: "xlsx"}
	for _, s := range sheets {
		f.Sheets = append(f.Sheets, s)
	}
	return File{f, below}
}

// sheet reads rows from lines, cells parted by blanks; _ is a blank cell.
func sheet(name string, lines ...string) memory {
	m := memory{name: name}
	for _, line := range lines {
		cells := strings.Fields(line)
		for i, c := range cells {
			cells[i] = strings.ReplaceAll(c, "_", "")
		}
		m.rows = append(m.rows, cells)
	}
	return m
}

var roster = book("人员名册.xlsx", sheet("人员名册", "工号 姓名 支部编号 是否党员 进入机关日期", "P1 陈立群 B1 是 2020-01-01", "P2 向远 B1 是 2020-01-01", "P3 温如玉 B1 否 2020-01-01"))

// entriesOf are the entries that stand there without a #.
func entriesOf(t *testing.T, text string) []map[string]any {
	t.Helper()
	var doc struct{ Sources []map[string]any }
	require.NoError(t, yaml.Unmarshal([]byte(text), &doc), text)
	return doc.Sources
}

// filledIn takes the # off the lines to fill in, with what belongs there.
func filledIn(text, value string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "# ") && strings.Contains(line, "←") && strings.Contains(line, ":") && i > 1 {
			lines[i] = strings.ReplaceAll(strings.TrimPrefix(line, "# "), blankToFill, value)
		}
		if strings.HasPrefix(line, "#     constants:") {
			lines[i] = strings.TrimPrefix(line, "# ")
		}
	}
	return strings.Join(lines, "\n")
}

func TestWhatIsUnderstoodGetsNoSuggestion(t *testing.T) {
	got := suggested(t, []File{roster}, audit.EN)
	assert.Contains(t, got, "nothing to suggest")
	assert.Empty(t, entriesOf(t, got))
}

func TestATableOfMarksThatNothingCallsVisitsIsAComment(t *testing.T) {
	marks := sheet("3月", "考勤表", "姓名 1 2 3 4 5 6 7", "陈立群 √ √ _ √ √", "向远 √ _ _ √ √")
	got := suggested(t, []File{roster, book("考勤.xlsx", marks)}, audit.EN)
	assert.Empty(t, entriesOf(t, got), "attendance must not be taken for visits")
	assert.Contains(t, got, "# sources:")
	assert.Contains(t, got, "nothing says that these are visits")
}

func TestAMarkADayAsksForTheHalfDayAndTheYear(t *testing.T) {
	marks := sheet("3月", "走访登记", "姓名 1日 2日 3日 4日 5日 备注", "陈立群 √ ● _ √ _ 好", "向远 √ 假 _ _ √")
	got := suggested(t, []File{roster, book("走访.xlsx", marks)}, audit.ZH)
	require.Len(t, entriesOf(t, got), 1)
	assert.NotContains(t, entriesOf(t, got)[0], "constants", "which half of the day is not for us to say")
	full := entriesOf(t, filledIn(got, "2024"))[0]
	assert.Equal(t, map[string]any{"year": 2024, "month": "sheet"}, full["date"])
	assert.Equal(t, []any{map[string]any{"field": "session", "value": "day"}}, full["constants"])
	crossed, _ := full["cross"].(map[string]any)
	assert.Equal(t, []any{"备注"}, crossed["except"])
	assert.Contains(t, crossed["marks"], "●")
	assert.Contains(t, crossed["blanks"], "假")
}

func TestWordsOfOnesOwnGetTheNearestMeaningOrAreAskedFor(t *testing.T) {
	visits := sheet("走访记录", "工号 日期 时段", "P1 2024-01-02 早", "P2 2024-01-03 半天", "P2 2024-01-04 上午", "P3 2024-01-05 半天")
	got := suggested(t, []File{roster, book("走访记录.xlsx", visits)}, audit.EN)
	columns, _ := entriesOf(t, got)[0]["columns"].([]any)
	require.Len(t, columns, 1)
	assert.Equal(t, map[string]any{"header": "时段", "field": "session", "values": map[string]any{"早": "am"}}, columns[0])
	assert.Contains(t, got, `"半天": ????   # 2×; ← say what it stands for`)
	columns, _ = entriesOf(t, filledIn(got, "am"))[0]["columns"].([]any)
	assert.Equal(t, map[string]any{"早": "am", "半天": "am"}, columns[0].(map[string]any)["values"])
}

func TestMembersOfOtherPartiesAreNoPartyMembers(t *testing.T) {
	people := sheet("在职", "姓名 支部编号 政治面貌 调入时间", "甲某 B1 中共党员 2020-01-01", "乙某 B1 民革党员 2020.03", "丙某 B1 农工党党员 2020-01-01", "丁某 B1 待定 2020-01-01")
	got := suggested(t, []File{book("花名册.xlsx", people)}, audit.ZH)
	columns, _ := entriesOf(t, got)[0]["columns"].([]any)
	assert.Equal(t, map[string]any{"民革党员": "no", "农工党党员": "no"}, columns[0].(map[string]any)["values"])
	assert.Contains(t, got, `"待定": ????`)
	assert.Equal(t, "first", columns[1].(map[string]any)["day"])
}

func TestWhatATableNeedsAndNoColumnGivesIsAskedFor(t *testing.T) {
	talks := sheet("登记", "谈话对象 谈话时间 谈话内容", "向远 2024-03-01 近况", "温如玉 2024-03-02 近况")
	got := suggested(t, []File{roster, book("谈话登记.xlsx", talks)}, audit.ZH)
	assert.Equal(t, "interviews", entriesOf(t, got)[0]["table"])
	assert.Contains(t, got, `#       - {field: interviewer_id, value: "????"}`)
	assert.Equal(t, []any{map[string]any{"field": "interviewer_id", "value": "P1"}}, entriesOf(t, filledIn(got, "P1"))[0]["constants"])
}

func TestPatternsMeanTheirSheetsAndNoOthers(t *testing.T) {
	header, row := "走访人 走访时间 时段", "向远 2024-03-01 上午"
	month := func(name string) memory { return sheet(name, "走访", header, row) }
	other := sheet("汇总月", "项目 数量", "走访 3", "谈话 4")
	files := []File{
		roster, book("甲/走访1.xlsx", month("1月"), month("2月")), book("甲/走访2.xlsx", month("3月"), month("12月"), other),
	}
	var places [][2]any
	for _, e := range entriesOf(t, suggested(t, files, audit.ZH)) {
		places = append(places, [2]any{e["file"], e["sheet"]})
	}
	assert.Equal(t, [][2]any{{"甲/走访1.xlsx", "*月"}, {"甲/走访2.xlsx", "3月"}, {"甲/走访2.xlsx", "12月"}}, places)
	files[2] = book("甲/走访2.xlsx", month("3月"), month("12月"))
	assert.Equal(t, "甲/走访*.xlsx", entriesOf(t, suggested(t, files, audit.ZH))[0]["file"])
}

func TestPattern(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  string
		ok    bool
	}{
		{[]string{"1月", "2月", "12月"}, "*月", true},
		{[]string{"2024年1月", "2024年11月"}, "2024年*月", true},
		{[]string{"谈话1", "谈话2"}, "谈话*", true},
		{[]string{"走访", "走访记录"}, "走访*", true},
		{[]string{"a.xlsx", "b.xlsx"}, "*.xlsx", false},
		{[]string{"张三", "李四"}, "*", false},
		{[]string{"aa", "a"}, "a*", true},
	} {
		got, ok := pattern(c.names)
		assert.Equal(t, c.want, got)
		assert.Equal(t, c.ok, ok, got)
		for _, name := range c.names {
			assert.True(t, spelling.Glob(got, name), "%s %s", got, name)
		}
	}
}

// Whatever files, sheets, headers and cells are called, the suggestion is YAML that
// says them back, one line a line, and holds nothing that a terminal obeys.
func TestSuggestionsOfHostileNamesAreHarmlessYAML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		odd := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("'\"\\#:-{}[],&*!|>%@`\n\r\t\x1b\x00\u2028\u0085\u202e\ufeff 是走访0123?=~")))).
			Filter(func(s string) bool { return spelling.Fold(s) != "" && len([]rune(s)) < 40 })
		name, own, text := odd.Draw(t, "name"), odd.Draw(t, "word"), odd.Draw(t, "cell")
		header := strings.TrimFunc(odd.Draw(t, "header"), spelling.IsSpace)
		visits := memory{name: name, rows: [][]string{
			{"走访 " + text}, {"走访人", "走访时间", "时段", header}, {"向远", "3月5日", own, text}, {"温如玉、向远", "2024-03-06", "上午", text},
		}}
		talk := memory{name: name + "2", rows: [][]string{{text}, {"谈话对象", text, "谈话人", text}, {"时间", text}}}
		crossed := memory{name: name + "3", rows: [][]string{
			{"走访", text}, {"姓名", header, "1", "2", "3", "4", "5", text}, {"向远", text, own, "上", text, own}, {"温如玉", text, "全", own},
		}}
		path := strings.ReplaceAll(name, "/", "") + ".xlsx"
		files := []File{roster, book(path, visits, talk, crossed)}
		for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
			got := suggestedQuietly(t, files, lang)
			var doc struct{ Sources []map[string]any }
			if err := yaml.Unmarshal([]byte(got), &doc); err != nil {
				t.Fatalf("%v in\n%s", err, got)
			}
			for _, e := range doc.Sources {
				if e["file"] != path {
					t.Fatalf("%q became %q", path, e["file"])
				}
			}
			if i := strings.IndexFunc(got, func(r rune) bool { return r != '\n' && (hidden(r) || unicode.IsControl(r)) }); i >= 0 {
				t.Fatalf("%q is in\n%s", got[i:i+1], got)
			}
		}
	})
}

func suggestedQuietly(t *rapid.T, files []File, lang audit.Lang) string {
	var tt testing.T
	got := suggested(&tt, files, lang)
	if tt.Failed() {
		t.Fatal("no suggestion")
	}
	return got
}

func TestQuote(t *testing.T) {
	for _, text := range []string{"", "走访人", "是", "yes", "No", "1月", "~", "null", "a: b", "- x", "0x1", "1e3", "\u2028", "\x00", "a#b", "😀", "3.14", "=", "\u200b", "\ufeff"} {
		for _, written := range []string{quote(text), quoteAlways(text)} {
			var got map[string]any
			require.NoError(t, yaml.Unmarshal([]byte("k: "+written), &got), written)
			assert.Equal(t, text, got["k"], written)
			var list []any
			require.NoError(t, yaml.Unmarshal([]byte("["+written+", b]"), &list), written)
			assert.Equal(t, []any{text, "b"}, list)
		}
	}
}

// A sheet that feeds two tables has two reports; the sheets behind it keep their own.
func TestTheReportOfASheetIsFoundByItsName(t *testing.T) {
	reports := []dossier.SheetReport{{Name: "会议", Table: "events"}, {Name: "会议", Table: "participation"}, {Name: "走访统计"}}
	assert.Empty(t, reportOf(reports, "走访统计").Table)
	assert.Equal(t, "events", reportOf(reports, "会议").Table)
}

// Of a large sheet not all rows are looked at, and the proposal says so.
func TestALargeSheetIsSaidToBeOne(t *testing.T) {
	lines := []string{"姓名 走访日期 时段"}
	for range rowLimit + 10 {
		lines = append(lines, "甲某 2024-03-05 半日")
	}
	large := book("走访登记.xlsx", sheet("登记", lines...))
	s, err := Suggest([]File{large}, []dossier.FileReport{{}}, nil)
	require.NoError(t, err)
	require.NotEmpty(t, s.entries)
	assert.Contains(t, s.entries[0].why, audit.Text{ZH: "表很大，只看了前 20000 行", EN: "a large sheet: only its first 20000 rows were looked at"})
}

// Examples are no records, and nothing is proposed for them.
func TestExplanationsAreNotLookedAt(t *testing.T) {
	s, err := Suggest([]File{book("台账.xlsx", sheet(dossier.ExplanationSheet, "姓名 走访日期 时段", "甲某 2024-03-05 上午", "甲某 2024-03-06 上午"))}, []dossier.FileReport{{}}, nil)
	require.NoError(t, err)
	assert.True(t, s.Empty())
}

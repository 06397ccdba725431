package dossier

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/config"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// mappingsIn reads entries of `sources:` as the config has them.
func mappingsIn(t testing.TB, entries string) []Mapping {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ninefold.yaml")
	require.NoError(t, os.WriteFile(path, []byte("sources:\n"+entries), 0o600))
	all, err := config.Mappings(config.Input{Path: path})
	require.NoError(t, err)
	return all
}

// mapped reads files by entries of `sources:`.
func mapped(t testing.TB, entries string, files ...*source.File) (*Book, error) {
	t.Helper()
	all := mappingsIn(t, entries)
	require.NoError(t, CheckMappings(all))
	return Load(files, Options{Mappings: all, Quarantine: true, Jobs: 2})
}

// wants reads files that can be read.
func wants(t testing.TB, entries string, files ...*source.File) *Book {
	t.Helper()
	b, err := mapped(t, entries, files...)
	require.NoError(t, err)
	return b
}

// cells shows which cell each record of a table came from.
func cells(b *Book, table string) []string {
	var all []string
	records, _ := b.Table(table)
	for i := range records.Len() {
		at := b.Origin(table, i)
		all = append(all, fmt.Sprintf("%s%d “%s”", layout.Letter(at.Column), at.Row, at.Text))
	}
	return all
}

// accounts shows the account of rows and of cells of the inputs of a table.
func accounts(b *Book, table string) []string {
	var all []string
	for _, in := range b.Inputs {
		if in.Table != table {
			continue
		}
		line := fmt.Sprintf("%d rows = %d + %d skipped + %d set aside + %d duplicates", in.Total, in.Rows, in.Skipped, in.SetAside, in.Duplicates)
		if c := in.Cells; c != nil {
			line += fmt.Sprintf("; %d cells = %d + %d blanks + %d set aside + %d duplicates", c.Filled, c.Recorded, c.Blanks, c.SetAside, c.Duplicates)
		}
		all = append(all, line)
	}
	return all
}

// problems shows every bad cell by its name.
func problems(b *Book) []string {
	all := []string{}
	for _, p := range b.Problems {
		all = append(all, p.Sheet+"!"+p.Cell+" “"+p.Value+"” under “"+p.Column+"”: "+p.Expected.EN)
	}
	return all
}

func staff() *source.File {
	return people("P1|张三|B1|是|2020-01-01", "P2|李四|B1|是|2020-01-01", "P3|王小明|B1|是|2020-01-01")
}

func TestACrossTableOfMarks(t *testing.T) {
	b := wants(t, `
  - file: 走访.xlsx
    table: visits
    header_row: 4
    columns: [{header: 姓名, field: person_id}]
    date: {year: title}
    cross:
      headers: [{row: 3, field: date}, {row: 4, field: session}]
      cell: mark
      blanks: [×, 出差]
`, staff(), workbook("走访.xlsx", sheet("3月",
		"2024年走访统计表", "填报单位：某处", "序号|姓名|3月4日||3月5日||合计", "|姓名|上午|下午|上午|下午|次数",
		"#1|张三|√||×|√|#2", "#2|李 四||#1||出差|#1", "#3|王小明", "合计||#1|#1|#0|#1|#3")))
	assert.Equal(t, []string{"P1|2024-03-04|am", "P1|2024-03-05|pm", "P2|2024-03-04|pm"}, firsts(shown(b, "visits"), 3))
	assert.Equal(t, []string{"C5 “√”", "F5 “√”", "D6 “1”"}, cells(b, "visits"))
	assert.Equal(t, []string{"4 rows = 3 + 1 skipped + 0 set aside + 0 duplicates; 5 cells = 3 + 2 blanks + 0 set aside + 0 duplicates"}, accounts(b, "visits"))
	assert.Equal(t, []string{"unknown_column 走访.xlsx [3月] A"}, noticed(b))
}

// firsts keeps the first fields of records.
func firsts(records []string, n int) []string {
	all := []string{}
	for _, one := range records {
		all = append(all, strings.Join(strings.Split(one, "|")[:n], "|"))
	}
	return all
}

func TestACrossTableOfWords(t *testing.T) {
	b := wants(t, `
  - file: "*.xlsx"
    sheet: "*月"
    table: visits
    header_row: 2
    date: {year: 2024, month: sheet}
    cross: {from: C, headers: [{row: 2, field: date}], cell: value, field: session, values: {上: am, 下: pm, 全: day, 休: ""}, blanks: ["-", /]}
`, staff(), workbook("走访.xlsx", sheet("2月", "标题", "工号|姓名|#1|#2|29|#30|#31|合计", "P1|张三|上|-||||#1", "P2|李四|上、下|全|休|||#4", "P3||呀|上，晚|下|上||#3")))
	assert.Equal(t, []string{"P1|2024-02-01|am", "P2|2024-02-01|am", "P2|2024-02-01|pm", "P2|2024-02-02|day", "P3|2024-02-02|am", "P3|2024-02-29|pm"}, firsts(shown(b, "visits"), 3))
	assert.Equal(t, []string{
		`2月!C5 “呀” under “1”: one of: am (上午), pm (下午), day (全天)`,
		`2月!D5 “晚” under “2”: one of: am (上午), pm (下午), day (全天)`,
		`2月!F5 “上” under “30”: a blank: the month has no such day`,
	}, firstWords(problems(b), ";"))
	assert.Equal(t, []string{"3 rows = 2 + 0 skipped + 1 set aside + 0 duplicates; 9 cells = 4 + 2 blanks + 3 set aside + 0 duplicates"}, accounts(b, "visits"))
	assert.Len(t, b.SetAside, 3)
	assert.Equal(t, []int{3, 4, 6}, []int{b.SetAside[0].Cell, b.SetAside[1].Cell, b.SetAside[2].Cell})
}

func firstWords(texts []string, end string) []string {
	all := []string{}
	for _, text := range texts {
		head, _, _ := strings.Cut(text, end)
		all = append(all, head)
	}
	return all
}

func TestSeveralNamesInACell(t *testing.T) {
	b := wants(t, `
  - file: 会议.xlsx
    table: events
    columns: [{header: 会议类型, field: kind}]
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    also: true
  - file: 会议.xlsx
    table: participation
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    columns: [{header: 参加人员, field: person_id}]
    split: {header: 参加人员}
`, staff(), workbook("会议.xlsx", sheet("2024", "支部|会议类型|日期|主题|参加人员",
		"B1|干部论坛|2024年3月5日|甲|张三、李四", "B1|干部论坛|@2024-03-06|乙|张三 李四 王小明", "B1|其他|2024/3/7|丙|张三，赵六、等3人")))
	assert.Equal(t, []string{"B1/干部论坛/2024-03-05|B1|forum", "B1/干部论坛/2024-03-06|B1|forum", "B1/其他/2024-03-07|B1|other"}, firsts(shown(b, "events"), 3))
	assert.Equal(t, []string{
		"B1/干部论坛/2024-03-05|P1", "B1/干部论坛/2024-03-05|P2", "B1/干部论坛/2024-03-06|P1", "B1/干部论坛/2024-03-06|P2", "B1/干部论坛/2024-03-06|P3", "B1/其他/2024-03-07|P1",
	}, firsts(shown(b, "participation"), 2))
	assert.Equal(t, []string{"E2 “张三”", "E2 “李四”", "E3 “张三”", "E3 “李四”", "E3 “王小明”", "E4 “张三”"}, cells(b, "participation"))
	assert.Equal(t, []string{"3 rows = 2 + 0 skipped + 1 set aside + 0 duplicates; 8 cells = 6 + 0 blanks + 2 set aside + 0 duplicates"}, accounts(b, "participation"))
	require.Len(t, b.SetAside, 2)
	event, _ := b.Symbols.Find("B1/其他/2024-03-07")
	assert.Equal(t, event, b.SetAside[0].Codes[0], "of a bad part the rest is known")
	assert.Equal(t, Absent, b.SetAside[0].Codes[1])
	require.Len(t, b.Problems, 2)
	assert.Contains(t, problems(b)[1], "“等3人” under “参加人员”: a name that the table people holds; list the names one by one")
	assert.Contains(t, noticed(b), "ids_made 会议.xlsx [2024]")
}

func TestRecordsSortedAboveTheHeaderOfACrossTable(t *testing.T) {
	const entries = `
  - file: 走访.xlsx
    table: visits
    header_row: 4
    date: {year: 2024}
    constants: [{field: session, value: am}]
    cross: {from: C, headers: [{row: 3, field: date}], cell: mark}
`
	title := []string{"走访统计|||", "制表人：某某||1|", "|姓名|3月4日|3月5日", "序号|姓名|周一|周二", "#1|张三|√|"}
	b := wants(t, entries, staff(), workbook("走访.xlsx", sheet("一", title...)))
	assert.Len(t, shown(b, "visits"), 1)
	assert.Equal(t, 3, b.Inputs[len(b.Inputs)-1].Above)

	title[1] = "#2|李四|√|"
	_, err := mapped(t, entries, staff(), workbook("走访.xlsx", sheet("一", title...)))
	assert.ErrorContains(t, err, "above it row 2 looks like a record of the table visits")
}

func TestRowsOfWeekdaysAreNoRecords(t *testing.T) {
	for _, line := range []string{"|星期|一|二", "|姓名|周一|周二", "||星期一|", "|周|Mon|Tue"} {
		b := wants(t, "  - {file: 走访.xlsx, table: visits, header_row: 1, date: {year: 2024}, constants: [{field: session, value: am}], cross: {from: C, headers: [{row: 1, field: date}], cell: mark}}\n",
			staff(), workbook("走访.xlsx", sheet("一", "序号|姓名|3月4日|3月5日", line, "|张三|√|")))
		assert.Equal(t, []string{"2 rows = 1 + 1 skipped + 0 set aside + 0 duplicates; 1 cells = 1 + 0 blanks + 0 set aside + 0 duplicates"}, accounts(b, "visits"), line)
		assert.Empty(t, b.Problems)
	}
}

func TestACrossTableThatCannotBeTold(t *testing.T) {
	for name, c := range map[string]struct{ cross, header, want string }{
		"no such from":        {"from: 三月四, ", "姓名|三月四日|3月5日", `ninefold.yaml:2:106: 走访.xlsx [一]: there is no header "三月四"; did you mean "三月四日"?`},
		"no such except":      {"except: [备], ", "姓名|3月4日|备注", `there is no header "备"; correct it`},
		"nothing to cross":    {"", "姓名|合计", "there is no column to cross (B to B); say from: and to: under cross:"},
		"from behind to":      {"from: 3月5日, to: 3月4日, ", "姓名|3月4日|3月5日", "from (3月5日) lies behind to (3月4日); swap them"},
		"no date":             {"", "姓名|3月4日|备注", `走访.xlsx [一]!C1: the header "备注" of a crossed column is no date: expected a date such as`},
		"no date, the remedy": {"", "姓名|3月4日|备注", `correct the header, or leave the column out with to: or except: under cross:`},
		"blank header":        {"from: B, ", "姓名||3月5日", `走访.xlsx [一]!B1: the header "" of a crossed column is no date: expected a value, which is required`},
		"equal headers":       {"", "姓名|3月4日|3.4", `the columns B and C have equal headers ("3.4")`},
		"spread headers":      {"", "姓名|3月4日|", ""},
	} {
		_, err := mapped(t, "  - {file: 走访.xlsx, table: visits, date: {year: 2024}, constants: [{field: session, value: am}], cross: {"+c.cross+"headers: [{row: 1, field: date}], cell: mark}}\n",
			staff(), workbook("走访.xlsx", sheet("一", c.header, "张三|√|√")))
		if c.want == "" {
			assert.NoError(t, err, name)
		} else {
			assert.ErrorContains(t, err, c.want, name)
		}
	}
}

func TestPartsOfDatesThatStandElsewhere(t *testing.T) {
	load := func(date, sheetName, title string, cell string) (*Book, error) {
		second := "" // a title of its own would name another year
		if strings.Contains(date, "B2") {
			second = "|#2023|2022年6月"
		}
		return mapped(t, "  - {file: \"*走访.xlsx\", table: visits, header_row: 3, date: {"+date+"}}\n", staff(),
			workbook("2024年走访.xlsx", sheet(sheetName, title, second, "姓名|日期|时段", "张三|"+cell+"|全天")))
	}
	for _, c := range []struct{ date, sheet, title, cell, want string }{
		{"year: 2024", "一", "", "3月5日", "2024-03-05"},
		{"year: 2024", "一", "", "3.5", "2024-03-05"},
		{"year: 2024", "一", "", "3/5 上午", "2024-03-05"},
		{"year: 2024", "一", "", "3月5日（周二）", "2024-03-05"},
		{"year: 2024", "一", "", "三月五号", "2024-03-05"},
		{"year: 2024", "一", "", "2023-03-05", "2023-03-05"},
		{"year: file", "一", "", "3月5日", "2024-03-05"},
		{"year: file, month: sheet", "3月", "", "#5", "2024-03-05"},
		{"year: file, month: sheet", "三月份", "", "5日", "2024-03-05"},
		{"year: sheet, month: sheet", "2024.03", "", "5", "2024-03-05"},
		{"year: sheet, month: sheet", "202403", "", "5号", "2024-03-05"},
		{"year: title, month: title", "一", "某处二〇二四年十一月走访统计", "30", "2024-11-30"},
		{"year: B2, month: C2", "一", "", "5", "2023-06-05"},
		{"year: 2024, month: sheet", "3", "", "4月5日", "2024-04-05"},
	} {
		b, err := load(c.date, c.sheet, c.title, c.cell)
		require.NoError(t, err, c)
		assert.Equal(t, []string{"P1|" + c.want}, firsts(shown(b, "visits"), 2), c)
	}
	for _, c := range []struct{ date, sheet, title, want string }{
		{"year: sheet", "一", "", "does not say the year"},
		{"year: title", "一", "2023年至2024年走访", "the title above the header names more than one year (2023, 2024)"},
		{"month: sheet, year: 2024", "1-3月", "", "names more than one month"},
		{"month: sheet, year: 2024", "2024年1-3月", "", "names more than one month"},
		{"month: sheet, year: 2024", "第一季度", "", "does not say the month"},
		{"month: sheet, year: 2024", "13月", "", "does not say the month"},
		{"year: A9", "一", "", "the cell A9 does not say the year"},
	} {
		_, err := load(c.date, c.sheet, c.title, "5")
		assert.ErrorContains(t, err, c.want, c)
		assert.ErrorContains(t, err, "ninefold.yaml:2:", c)
	}
	for _, cell := range []string{"5", "3月32日", "3月5日（周三）", "上旬", "月底", "13-5", "3月", "3月5-6日", "2024"} {
		b, err := load("year: 2024", "一", "", cell)
		require.NoError(t, err)
		assert.Len(t, b.Problems, 1, cell)
	}
}

func TestSheetsThatAnEntryFitsAndThatHoldNothingOfTheKind(t *testing.T) {
	const entries = "  - {file: 走访.xlsx, table: visits, date: {year: 2024}, constants: [{field: session, value: am}], cross: {headers: [{row: 1, field: date}], cell: mark}}\n"
	b := wants(t, entries, staff(), workbook("走访.xlsx", sheet("3月", "姓名|3月4日", "张三|√"), sheet("Sheet2"), sheet("Sheet3", "")))
	assert.Len(t, shown(b, "visits"), 1)
	_, err := mapped(t, entries, staff(), workbook("走访.xlsx", sheet("3月", "姓名|3月4日", "张三|√"), sheet("4月", "名|4月4日", "张三|√")))
	assert.ErrorContains(t, err, "走访.xlsx [4月]: no header of the table visits (走访记录) found; the nearest is row 1, which lacks 工号 (person_id)")
}

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
		all = append(all, fmt.Sprintf("%s%d “%s”", letter(at.Column), at.Row, at.Text))
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
	assert.Contains(t, noticed(b), "made_ids 会议.xlsx [2024]")
}

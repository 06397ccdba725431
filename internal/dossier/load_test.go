package dossier

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// grid is a sheet held in memory.
type grid struct {
	name   string
	hidden bool
	ragged bool
	rows   []source.Row
	err    error
}

func (g *grid) Name() string { return g.name }
func (g *grid) Hidden() bool { return g.hidden }
func (g *grid) Ragged() bool { return g.ragged }
func (g *grid) Each(yield func(source.Row) error) error {
	for _, row := range g.rows {
		if err := yield(row); err != nil {
			return err
		}
	}
	return g.err
}

// sheet makes a worksheet of lines whose cells are separated by |. A cell
// beginning with # is a number, with @ a day, with ! a formula that was never
// calculated, with ~ a number that lost digits; a line beginning with > is hidden.
func sheet(name string, lines ...string) *grid {
	g := &grid{name: name}
	for i, line := range lines {
		line, hidden := strings.CutPrefix(line, ">")
		row := source.Row{Number: i + 1, Hidden: hidden}
		if line != "" {
			for cell := range strings.SplitSeq(line, "|") {
				row.Cells = append(row.Cells, cellOf(cell))
			}
		}
		g.rows = append(g.rows, row)
	}
	return g
}

func cellOf(s string) source.Cell {
	kinds := map[byte]source.Cell{
		'#': {Kind: source.Number}, '@': {Kind: source.Day}, '!': {Kind: source.Damaged, Flaw: source.NotCalculated},
		'~': {Kind: source.Number, Flaw: source.DigitsLost},
	}
	if s == "" {
		return source.Cell{}
	}
	if c, ok := kinds[s[0]]; ok {
		c.Text = s[1:]
		return c
	}
	return source.Cell{Kind: source.Text, Text: s}
}

// csv makes a file of one ragged sheet without a name; cells as in sheet.
func csv(path string, lines ...string) *source.File {
	g := sheet("", lines...)
	g.ragged = true
	return &source.File{Path: path, Format: "csv", Encoding: "utf-8", SHA256: "digest of " + path, Sheets: []source.Sheet{g}}
}

func workbook(path string, sheets ...*grid) *source.File {
	f := &source.File{Path: path, Format: "xlsx"}
	for _, g := range sheets {
		f.Sheets = append(f.Sheets, g)
	}
	return f
}

// load reads files that can be read, with quarantine. It counts the rows below
// every header once more, by itself, and holds Load and Inspect to the same.
func load(t *testing.T, files ...*source.File) *Book {
	t.Helper()
	book, err := Load(files, Options{Quarantine: true})
	require.NoError(t, err)
	reports, err := Inspect(files, Options{})
	require.NoError(t, err)
	inputs := book.Inputs
	for f, report := range reports {
		for s, r := range report.Sheets {
			if r.Table == "" {
				continue
			}
			in := inputs[0]
			inputs = inputs[1:]
			below := 0
			for _, row := range files[f].Sheets[s].(*grid).rows {
				if row.Number > r.HeaderRow {
					below++
				}
			}
			require.Equal(t, below, in.Total, where(in.Path, in.Sheet))
			require.Equal(t, below, in.Rows+in.Skipped+in.SetAside+in.Duplicates, where(in.Path, in.Sheet))
			require.Equal(t, []int{in.Rows, in.Skipped, in.SetAside, in.Duplicates}, []int{r.Rows, r.Skipped, r.SetAside, r.Duplicates})
		}
	}
	require.Empty(t, inputs)
	return book
}

// shown prints the records of a table, fields by |, as a person would write them.
func shown(b *Book, table string) []string {
	records, ok := b.Table(table)
	if !ok {
		return nil
	}
	out := []string{}
	for i := range records.Len() {
		out = append(out, shownRow(b, records.Table, records.At(i)))
	}
	return out
}

func shownRow(b *Book, t *Table, codes []int32) string {
	var cells []string
	for i, code := range codes {
		cells = append(cells, shownCode(b, &t.Fields[i], code))
	}
	return strings.TrimRight(strings.Join(cells, "|"), "|")
}

func shownCode(b *Book, f *Field, code int32) string {
	if code == Absent {
		return ""
	}
	switch f.Type {
	case TypeText, TypeID:
		return b.Symbols.Text(code)
	case TypeDate:
		return audit.Date(code).String()
	case TypeEnum:
		return f.Values[code].EN
	}
	return strconv.Itoa(int(code))
}

// told prints problems as row:column:value.
func told(b *Book) []string {
	out := []string{}
	for _, p := range b.Problems {
		out = append(out, fmt.Sprintf("%s:%d:%s:%s", where(p.Path, p.Sheet), p.Row, p.Column, p.Value))
	}
	return out
}

func noticed(b *Book) []string {
	out := []string{}
	for _, n := range b.Notices {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s", n.Code, where(n.Path, n.Sheet), n.Column), " "))
	}
	return out
}

const peopleHeader = "person_id|name|branch_id|party_member|joined_on"

func people(rows ...string) *source.File {
	return csv("people.csv", append([]string{peopleHeader}, rows...)...)
}

func TestWhichTableASheetFeeds(t *testing.T) {
	leave := []string{"工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02"}
	for name, file := range map[string]*source.File{
		"English file name":               csv("exports/leave.csv", leave...),
		"Chinese file name":               csv("exports/请假.csv", leave...),
		"case, space and width":           csv("LEA ＶE.csv", leave...),
		"English sheet name":              workbook("x.xlsx", sheet("leave", leave...)),
		"Chinese sheet name":              workbook("x.xlsx", sheet(" 请　假 ", leave...)),
		"file name over a nameless sheet": workbook("请假.xlsx", sheet("Sheet1", leave...), sheet("Sheet2"), sheet("Sheet3")),
		"sheet name before file name":     workbook("visits.xlsx", sheet("请假", leave...)),
	} {
		t.Run(name, func(t *testing.T) {
			b := load(t, file)
			assert.Equal(t, []string{"P1|2024-01-01|2024-01-02"}, shown(b, "leave"))
			assert.Empty(t, b.Notices)
			_, fed := b.Table("visits")
			assert.False(t, fed)
		})
	}
}

func TestEveryUnreadableFileIsReportedAtOnce(t *testing.T) {
	files := []*source.File{
		csv("走访.csv", "a|b", "1|2"),
		csv("visits.csv", "某单位走访记录表", "工号|走访日期|备注", "P1|2024-01-01|x"),
		csv("leave.csv", "工号|开始日期|from|结束日期"),
		workbook("请假.xlsx", sheet("Sheet1", "只有标题")),
		csv("units.csv"),
		workbook("x.xlsx", sheet("支部"), sheet("封面", "说明")),
		workbook("带教.xlsx", sheet("Sheet1"), sheet("Sheet2")),
	}
	_, err := Load(files, Options{})
	lines := audit.Say(err, audit.EN)
	require.Len(t, lines, 7)
	assert.Contains(t, lines[0], "走访.csv: neither the file nor a sheet in it bears the name of a table")
	assert.Contains(t, lines[0], `did you mean "走访记录"?`)
	assert.Contains(t, lines[0], "sources:")
	assert.Contains(t, lines[0], "secondments 挂职锻炼")
	assert.Contains(t, lines[1], `visits.csv: no header of the table visits (走访记录) found; the nearest is row 2, which lacks 日期 (date) (perhaps "走访日期"?), 时段 (session)`)
	assert.Contains(t, lines[2], `leave.csv: row 1: both "开始日期" (column B) and "from" (column C) stand for the field from`)
	assert.Contains(t, lines[3], "请假.xlsx [Sheet1]: no header of the table leave")
	assert.Contains(t, lines[4], "units.csv: is empty")
	assert.Contains(t, lines[5], "x.xlsx [支部]: is empty")
	assert.Contains(t, lines[6], "带教.xlsx [Sheet1]: is empty")
	assert.Len(t, audit.Say(err, audit.ZH), 7)
}

func TestBadRowsAreToldEvenWhenAnotherFileCannotBeRead(t *testing.T) {
	b, err := Load([]*source.File{csv("leave.csv", "工号|开始日期|结束日期", "P1|x|2024-01-02"), csv("odd.csv", "a")}, Options{})
	require.Error(t, err)
	assert.Equal(t, []string{"leave.csv:2:开始日期:x"}, told(b))
}

func TestSourceErrorsAreFaults(t *testing.T) {
	broken := sheet("请假", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02")
	broken.err = &audit.Fault{Where: "x.xlsx", Problem: audit.Textf("中断", "is cut off")}
	_, err := Load([]*source.File{workbook("x.xlsx", broken), csv("odd.csv", "a")}, Options{})
	require.Len(t, audit.Say(err, audit.EN), 2)
	assert.ErrorContains(t, err, "x.xlsx: is cut off")
}

func TestSheetsThatAreNoTable(t *testing.T) {
	hidden := sheet("请假", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02")
	hidden.hidden = true
	b := load(t, workbook("x.xlsx", hidden, sheet("封面", "某单位"), sheet("Sheet3"), sheet("Sheet4", "", "")))
	assert.Equal(t, []string{"hidden_sheet x.xlsx [请假]", "sheet_ignored x.xlsx [封面]"}, noticed(b))
	assert.Len(t, shown(b, "leave"), 1)
}

func TestSheetsThatTheConfigIgnores(t *testing.T) {
	leave := []string{"工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02"}
	for name, c := range map[string]struct {
		ignore []string
		rows   int
		want   []string
	}{
		"a sheet":             {[]string{"x.xlsx/透视*"}, 1, []string{"ignored x.xlsx [透视表]"}},
		"any file's":          {[]string{"*/透视*"}, 1, []string{"ignored x.xlsx [透视表]"}},
		"the file":            {[]string{"X.*"}, 0, []string{"ignored x.xlsx [请假]", "ignored x.xlsx [透视表]"}},
		"nothing of the kind": {[]string{"请假", "y.xlsx/*"}, 1, []string{"sheet_ignored x.xlsx [透视表]"}},
	} {
		t.Run(name, func(t *testing.T) {
			files := []*source.File{workbook("x.xlsx", sheet("请假", leave...), sheet("透视表", "合计|1"))}
			b, err := Load(files, Options{Ignore: c.ignore})
			require.NoError(t, err)
			assert.Len(t, shown(b, "leave"), c.rows)
			assert.Equal(t, c.want, noticed(b)[:len(c.want)])
			reports, err := Inspect(files, Options{Ignore: c.ignore})
			require.NoError(t, err)
			assert.Len(t, reports[0].Sheets, 2)
		})
	}
	b, err := Load([]*source.File{workbook("odd.xlsx", sheet("甲", "x"), sheet("乙", "y"))}, Options{Ignore: []string{"odd.xlsx/*"}})
	require.NoError(t, err, "what is ignored need not be a table")
	assert.Len(t, b.Notices, 2)
	_, err = Load([]*source.File{workbook("x.xlsx", sheet("请假", leave...), sheet("透视表", "合计|1"))}, Options{Ignore: []string{"x.xlsx/请*"}})
	require.ErrorContains(t, err, "what it holds is unknown", "of the other sheet")
	_, err = Load([]*source.File{workbook("visits.xlsx", sheet("甲", "x"), sheet("乙", "y"))}, Options{Ignore: []string{"visits.xlsx/甲"}})
	assert.ErrorContains(t, err, "visits.xlsx [乙]: no header of the table visits", "the file's name still says what the other one is")
}

func TestSheetsOfOneTableAreJoined(t *testing.T) {
	b := load(t,
		csv("leave.csv", "person_id|from|to", "P1|2024-01-01|2024-01-02"),
		workbook("x.xlsx", sheet("请假", "事由|结束日期|工号|开始日期", "年休|20240205|P2|20240204")))
	assert.Equal(t, []string{"P1|2024-01-01|2024-01-02", "P2|2024-02-04|2024-02-05|年休"}, shown(b, "leave"))
	assert.Equal(t, []string{"columns_differ leave.csv reason"}, noticed(b))
	assert.Equal(t, audit.Origin{Table: "leave", Path: "x.xlsx", Sheet: "请假", Row: 2}, b.Origin("leave", 1))
	assert.Equal(t, []int{3, 4, 2, 1}, b.Inputs[1].Columns)
}

func TestUnknownColumnsAreToldOnceAndLeftOut(t *testing.T) {
	b := load(t, csv("leave.csv", "工号|身份证号|开始日期|结束日期|备注|备注", "P1|secret|2024-01-01|2024-01-02|x|y"))
	assert.Equal(t, []string{"unknown_column leave.csv 身份证号", "unknown_column leave.csv 备注"}, noticed(b))
	_, kept := b.Symbols.Find("secret")
	assert.False(t, kept, "what no field needs is not taken in")
}

func TestAnUnknownColumnIsToldOnceHoweverManySheetsHaveIt(t *testing.T) {
	b := load(t,
		workbook("x.xlsx", sheet("请假", "工号|开始日期|结束日期|备注|审批人", "P1|2024-01-01|2024-01-02|x||stray"), sheet("leave", "工号|开始日期|备　注|结束日期|备注", "P1|2024-02-01||2024-02-02||y")),
		csv("visits.csv", "工号|日期|时段|备注", "P1|2024-01-03|am|x"))
	assert.Equal(t, []string{"unknown_column  备注", "unknown_column x.xlsx [请假] 审批人", "unknown_column  F"}, noticed(b))
	assert.Equal(t, []int{3, 1, 2}, []int{b.Notices[0].Count, b.Notices[1].Count, b.Notices[2].Count})
	assert.Equal(t, "不认识的列“备注”，已忽略（共 3 张表，首见于 x.xlsx [请假]）", b.Notices[0].Message.ZH)
}

func TestCellsWithoutAHeaderAreTold(t *testing.T) {
	b := load(t, workbook("x.xlsx", sheet("leave", "person_id|from|to", "P1|2024-01-01|2024-01-02||stray", "P2|2024-01-01|2024-01-02||stray")))
	assert.Equal(t, []string{"unknown_column x.xlsx [leave] E"}, noticed(b))
	assert.Len(t, shown(b, "leave"), 2)
}

func TestAHeaderWithoutRowsIsATableInWhichNothingWasRecorded(t *testing.T) {
	b := load(t, csv("leave.csv", "工号|开始日期|结束日期"), csv("reports.csv", "工号|类型|年度|提交日期", "合计|||"))
	for _, table := range []string{"leave", "reports"} {
		records, fed := b.Table(table)
		require.True(t, fed, table)
		assert.Zero(t, records.Len())
	}
	assert.Equal(t, []string{"empty_table leave.csv", "empty_table reports.csv"}, noticed(b))
}

func TestEveryRowIsAccountedFor(t *testing.T) {
	lines := []string{"某单位请假表", "工号|开始日期|结束日期",
		"P1|2024-01-01|2024-01-02",  // used
		"",                          // skipped
		"工号|开始日期|结束日期",              // skipped
		"P1|2024/1/1|2024.1.2",      // duplicate
		">P2|2024-01-01|2024-01-02", // used
		">P2|2024-01-01|2024-01-02", // duplicate
		"P3|2024-01-02|2024-01-01",  // set aside
		"P4|2024-01-02",             // set aside
		"合计|4|",                     // skipped
		"注：年休",                      // skipped
	}
	b := load(t, csv("leave.csv", lines...))
	assert.Equal(t, audit.Input{
		Path: "leave.csv", Table: "leave", SHA256: "digest of leave.csv",
		Rows: 2, Skipped: 4, SetAside: 2, Duplicates: 2, Total: len(lines) - 2, Hidden: 1, Above: 1,
	}, b.Inputs[0].Input)
	assert.Equal(t, []string{"hidden_rows leave.csv"}, noticed(b))
	assert.Equal(t, 1, b.Notices[0].Count)
	assert.Len(t, b.SetAside, 2)
}

func TestWithoutQuarantineBadRowsAreLeftOutAndNotDescribed(t *testing.T) {
	b, err := Load([]*source.File{csv("leave.csv", "工号|开始日期|结束日期", "P1|x|2024-01-02")}, Options{})
	require.NoError(t, err)
	assert.Len(t, b.Problems, 1)
	assert.Empty(t, b.SetAside)
	assert.Empty(t, shown(b, "leave"))
}

func TestProblemsComeInTheOrderOfTheInput(t *testing.T) {
	b := load(t,
		csv("visits.csv", "工号|日期|时段", "P9|x|noon", "P9|2024-01-02|上午"),
		csv("leave.csv", "工号|开始日期|结束日期", "|2024-01-05|y"),
		people("P1|甲某|B1|是|2020-01-01"))
	assert.Equal(t, []string{
		"visits.csv:2:工号:P9", "visits.csv:2:日期:x", "visits.csv:2:时段:noon", "visits.csv:3:工号:P9",
		"leave.csv:2:工号:", "leave.csv:2:结束日期:y",
	}, told(b))
	p := b.Problems[2]
	assert.Equal(t, audit.Problem{
		Path: "visits.csv", Table: "visits", Row: 2, Column: "时段", Value: "noon",
		Expected: audit.Textf("下列之一：上午、下午、全天；请更正单元格，或在配置 sources 的 values 中写明这个词的意思", "one of: am (上午), pm (下午), day (全天); correct the cell, or say under values: in sources: what the word means"),
	}, p)
}

func TestAnIntervalMayNotEndBeforeItBegins(t *testing.T) {
	b := load(t,
		csv("people.csv", peopleHeader+"|left_on", "P1|甲某|B1|是|2020-01-02|2020-01-01", "P2|乙某|B1|是|2020-01-02|2020-01-02"),
		csv("branches.csv", "branch_id|name|founded_on|closed_on", "B1|一支部|2020-01-02|2019-12-31"),
		csv("mentorships.csv", "person_id|mentor_id|from|to", "P2|P1|2024-02-01|2024-01-31"))
	assert.Equal(t, []string{
		"people.csv:2:left_on:2020-01-01", "branches.csv:2:closed_on:2019-12-31", "mentorships.csv:2:to:2024-01-31",
	}, told(b))
	assert.Equal(t, "a date not before joined_on (2020-01-02)", b.Problems[0].Expected.EN)
}

func TestBlankRequiredCellsAreBadAndBlankOptionalOnesAbsent(t *testing.T) {
	b := load(t, csv("visits.csv", "工号|日期|时段|组织编号|发现问题数", "P1|2024-01-02|am||　", "P1|| |U1|1"))
	assert.Equal(t, []string{"P1|2024-01-02|am"}, shown(b, "visits"))
	assert.Equal(t, []string{"visits.csv:3:日期:", "visits.csv:3:时段:"}, told(b))
}

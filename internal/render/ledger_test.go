package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

// sheetsOf reads a workbook as the command does: all cells as text.
func sheetsOf(t *testing.T, book *excelize.File) []LedgerSheet {
	t.Helper()
	var sheets []LedgerSheet
	for _, name := range book.GetSheetList() {
		sheet := LedgerSheet{Name: name}
		for i, cells := range rowsOf(t, book, name) {
			sheet.Rows = append(sheet.Rows, LedgerRow{Number: i + 1, Cells: cells})
		}
		sheets = append(sheets, sheet)
	}
	return sheets
}

func carried(t *testing.T, book *excelize.File) *Ledger {
	t.Helper()
	l, err := ReadLedger(sheetsOf(t, book))
	require.NoError(t, err)
	return l
}

func fill(t *testing.T, book *excelize.File, cell, text string) {
	t.Helper()
	require.NoError(t, book.SetCellValue("问题清单", cell, text))
}

// What people wrote follows the finding wherever it stands in the next ledger,
// in either language; columns, rows and sheets of their own come along; what is
// written on a finding that is no more is kept, and comes back with it.
func TestLedgerCarriesOver(t *testing.T) {
	first := workbookOf(t, sample(), Options{})
	fill(t, first, "K2", "补走访两次\n并登记")
	fill(t, first, "L2", "王某")
	fill(t, first, "M3", "2025-01-15")
	fill(t, first, "N4", "已办结")
	require.NoError(t, first.InsertCols("问题清单", "L", 1)) // 备注 amid ours
	fill(t, first, "L1", "备注")
	fill(t, first, "L5", "已口头提醒")
	fill(t, first, "A99", "自查")
	fill(t, first, "G99", "另发现一个问题")
	_, err := first.NewSheet("领导批示")
	require.NoError(t, err)
	require.NoError(t, first.SetCellValue("领导批示", "B3", "请抓紧"))

	later := sample() // the first finding is settled, the order is another one
	fixed := newOverview(later).with(audit.Fail)[0].Fingerprint
	var kept []audit.Verdict
	for _, v := range later.Verdicts {
		if v.Fingerprint != fixed {
			kept = append([]audit.Verdict{v}, kept...)
		}
	}
	later.Verdicts = kept
	second := workbookOf(t, later, Options{Lang: audit.EN, Ledger: carried(t, first)})
	byPrint := map[string][]string{}
	for _, row := range rowsOf(t, second, "Findings")[1:] {
		byPrint[row[18]] = row
	}
	open := newOverview(sample()).with(audit.Fail)
	assert.Equal(t, "备注", rowsOf(t, second, "Findings")[0][17])
	assert.Equal(t, []string{"", "", "2025-01-15", "", "", "", "", ""}, byPrint[open[1].Fingerprint][10:18])
	assert.Equal(t, "已办结", byPrint[open[2].Fingerprint][13])
	assert.Equal(t, "已口头提醒", byPrint[open[3].Fingerprint][17])
	closed := rowsOf(t, second, "Closed")
	require.Len(t, closed, 3)
	assert.Equal(t, []string{"P0001", "补走访两次\n并登记", "王某"}, []string{closed[1][3], closed[1][10], closed[1][11]})
	assert.Equal(t, "另发现一个问题", closed[2][6])
	value, err := second.GetCellValue("领导批示", "B3")
	require.NoError(t, err)
	assert.Equal(t, "请抓紧", value)

	third := workbookOf(t, sample(), Options{Ledger: carried(t, second)})
	row := rowsOf(t, third, "问题清单")[1]
	assert.Equal(t, []string{"补走访两次\n并登记", "王某"}, row[10:12], "the finding is back, and so are the words")
	assert.Len(t, rowsOf(t, third, "已销号"), 2, "only the row that people added is left")
}

// What could not be carried over is refused, and the fault says where it is.
func TestReadLedgerIsStrict(t *testing.T) {
	header := strings.Fields("序号 支部 姓名 工号 要求 条款 问题 实际 应达 依据位置 整改措施 责任人 整改期限 整改情况 指纹")
	without := func(i int) []string { return append(append([]string{}, header[:i]...), header[i+1:]...) }
	row := func(fingerprint, measure string) []string {
		return []string{"1", "B", "甲某", "P1", "要求", "条款", "问题", "1", "2", "a.csv", measure, "", "", "", fingerprint}
	}
	for name, c := range map[string]struct {
		sheets []LedgerSheet
		says   string
	}{
		"no such sheet":     {[]LedgerSheet{{Name: "汇总"}}, "there is no sheet “问题清单”"},
		"no header":         {[]LedgerSheet{{Name: "问题清单"}}, "no column “指纹”"},
		"no fingerprint":    {[]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{{Number: 1, Cells: without(14)}}}}, "no column “指纹”"},
		"no progress":       {[]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{{Number: 1, Cells: without(13)}}}}, "the column “整改情况” is missing"},
		"one finding twice": {[]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{{Number: 1, Cells: header}, {Number: 2, Cells: row("f", "甲")}, {Number: 3, Cells: row("f", "乙")}}}}, "is the same finding as row 2"},
		"under no header":   {[]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{{Number: 1, Cells: header}, {Number: 4, Cells: append(row("f", ""), "", "见附件")}}}}, "“见附件” stands under no header"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadLedger(c.sheets)
			var fault *audit.Fault
			require.ErrorAs(t, err, &fault)
			assert.Contains(t, fault.In(audit.EN), c.says)
			assert.NotEmpty(t, fault.Remedy.ZH)
		})
	}
	l, err := ReadLedger([]LedgerSheet{{Name: "Findings", Rows: []LedgerRow{{Number: 1, Cells: []string{"某单位台账"}}, {Number: 2, Cells: header}, {Number: 3, Cells: row("f", "")}, {Number: 4, Cells: row("g", "")}, {Number: 5, Cells: row("g", "措施")}}}})
	require.NoError(t, err)
	assert.Len(t, l.Entries, 1, "a title above the header and rows without an entry are no trouble")
}

// A masked ledger shows no name, not even in what people wrote.
func TestLedgerMasked(t *testing.T) {
	l := &Ledger{
		Further: []string{"甲某"}, Sheets: []LedgerSheet{{Name: "甲某", Rows: []LedgerRow{{Number: 1, Cells: []string{"甲某"}}}}},
		Entries: []LedgerEntry{{Fingerprint: "f", Finding: []string{"甲某"}, Written: []string{"甲某"}, Further: []string{"甲某"}}},
	}
	masked := l.Masked(func(s string) string { return strings.ReplaceAll(s, "甲某", "甲*") })
	assert.Equal(t, []string{"甲*", "甲*", "甲*"}, []string{masked.Further[0], masked.Entries[0].Finding[0], masked.Sheets[0].Name})
	assert.Equal(t, []string{"甲*"}, masked.Entries[0].Written)
	assert.Equal(t, "甲*", masked.Sheets[0].Rows[0].Cells[0])
	assert.Equal(t, "f", masked.Entries[0].Fingerprint)
	assert.Equal(t, "甲某", l.Entries[0].Written[0], "the ledger itself stays as it is")
	assert.Nil(t, (*Ledger)(nil).Masked(nil))
}

// Columns that people gave one name are as many columns, on both sheets of findings.
func TestLedgerKeepsColumnsOfOneName(t *testing.T) {
	header := []string{"工号", "整改措施", "责任人", "整改期限", "整改情况", "备注", "备注", "备注 ", "指纹"}
	l, err := ReadLedger([]LedgerSheet{
		{Name: "问题清单", Rows: []LedgerRow{{Number: 1, Cells: header}, {Number: 2, Cells: []string{"P1", "", "", "", "", "一", "", "三", "f1"}}}},
		{Name: "已销号", Rows: []LedgerRow{{Number: 1, Cells: header}, {Number: 2, Cells: []string{"P2", "", "", "", "", "", "二", "", "f2"}}}},
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"备注", "备注", "备注"}, l.Further)
	assert.Equal(t, []string{"一", "", "三"}, l.Entries[0].Further)
	assert.Equal(t, []string{"", "二", ""}, l.Entries[1].Further)
}

// A comment comes along in the cell it stands on, or in the progress where the
// cell is written anew; where there is neither, it is told.
func TestLedgerKeepsComments(t *testing.T) {
	header := LedgerRow{Number: 1, Cells: []string{"问题", "整改措施", "责任人", "整改期限", "整改情况", "备注", "指纹"}}
	read := func(comments map[int]string) (*Ledger, error) {
		return ReadLedger([]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{header, {
			Number: 2, Cells: []string{"未走访", "", "", "", "在办", "", "f1"}, Comments: comments,
		}}}})
	}
	l, err := read(map[int]string{0: "属实", 4: "已核", 5: "电话"})
	require.NoError(t, err)
	assert.Equal(t, "在办（批注：属实）（批注：已核）", l.Entries[0].Written[3])
	assert.Equal(t, []string{"批注：电话"}, l.Entries[0].Further)
	own := LedgerSheet{Name: "领导批示", Rows: []LedgerRow{{Number: 1, Cells: []string{"请抓紧"}, Comments: map[int]string{0: "张", 2: "李"}}}}
	l, err = ReadLedger([]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{header}}, own})
	require.NoError(t, err)
	assert.Equal(t, []string{"请抓紧（批注：张）", "", "批注：李"}, l.Sheets[0].Rows[0].Cells)
	header.Comments = map[int]string{1: "何时"}
	_, err = read(nil)
	require.ErrorContains(t, err, "问题清单 1")
	header.Comments = nil
	_, err = ReadLedger([]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{header}}, {Name: "汇总", Rows: []LedgerRow{{Number: 3, Comments: map[int]string{1: "好"}}}}})
	require.ErrorContains(t, err, "汇总 3")
}

func TestClock(t *testing.T) {
	for raw, want := range map[string]string{"0.6041666666666666": "14:30", "45361.604166666664": "14:30", "45361": "", "45361.99999999999": "", "0.5000115740740741": "12:00:01", "x": ""} {
		assert.Equal(t, want, clock(raw), raw)
	}
}

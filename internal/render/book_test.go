package render

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

func testBook() Book {
	return Book{Title: "待办", AsOf: audit.DateOf(2024, 11, 20), Sheets: []Sheet{
		{Name: "甲", Columns: []SheetColumn{{"日期", 12}, {"数", 8}, {"文字", 30}}, Rows: [][]any{
			{audit.DateOf(2024, 2, 29), 3, "=1+1"},
			{audit.DateOf(1900, 2, 28), 0.12345, "工号\x1b[31m"},
			{nil, int64(-7), []any{"成果奖"}},
		}},
		{Name: "乙", Columns: []SheetColumn{{"空", 10}}},
	}}
}

func writeBook(t *testing.T, k Book) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, k.Write(&b))
	return b.String()
}

// Days and figures are numbers to a spreadsheet, texts are texts, whatever they
// begin with; a day that spreadsheets count wrong is a text too.
func TestBookCells(t *testing.T) {
	book, err := excelize.OpenReader(strings.NewReader(writeBook(t, testBook())))
	require.NoError(t, err)
	defer func() { assert.NoError(t, book.Close()) }()
	assert.Equal(t, []string{"甲", "乙"}, book.GetSheetList())
	rows, err := book.GetRows("甲")
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"日期", "数", "文字"}, {"2024-02-29", "3", "'=1+1"}, {"1900-02-28", "0.1235", `工号\u001b[31m`}, {"", "-7", `["成果奖"]`},
	}, rows)
	for cell, want := range map[string]excelize.CellType{"A2": excelize.CellTypeUnset, "A3": excelize.CellTypeInlineString, "B2": excelize.CellTypeUnset, "C2": excelize.CellTypeInlineString} {
		kind, err := book.GetCellType("甲", cell)
		require.NoError(t, err)
		assert.Equal(t, want, kind, cell)
	}
	raw, err := book.GetCellValue("甲", "A2", excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	day, err := excelize.ExcelDateToTime(45351, false)
	require.NoError(t, err)
	assert.Equal(t, "45351", raw)
	assert.Equal(t, "2024-02-29", day.Format("2006-01-02"))
	width, err := book.GetColWidth("甲", "C")
	require.NoError(t, err)
	assert.InDelta(t, 30, width, 1)
	panes, err := book.GetPanes("乙")
	require.NoError(t, err)
	assert.True(t, panes.Freeze)
}

func TestBookRepeatsToTheByte(t *testing.T) {
	once := writeBook(t, testBook())
	assert.Equal(t, once, writeBook(t, testBook()))
}

// What no sheet can hold is refused, and nothing of it written.
func TestBooksThatAreTooLarge(t *testing.T) {
	wide := Book{Title: "t", Sheets: []Sheet{{Name: "宽", Columns: make([]SheetColumn, excelize.MaxColumns+1)}}}
	var b bytes.Buffer
	err := wide.Write(&b)
	fault := &audit.Fault{}
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, "宽: 有 16385 列，工作簿的一张表最多 16384 列；请分成几份来做，或改用没有这个上限的 -o json", fault.In(audit.ZH))
	assert.Equal(t, "宽: has 16385 columns; a sheet of a workbook takes at most 16384; do it in parts, or use -o json, which has no such limit", fault.In(audit.EN))
	assert.Zero(t, b.Len())

	file := excelize.NewFile()
	defer func() { assert.NoError(t, file.Close()) }()
	k := &workbook{file: file, archive: newSortedZip(io.Discard)}
	s := k.begin("长", none, column{audit.Text{ZH: "列", EN: "column"}, 10})
	s.rows = excelize.TotalRows - 1
	s.row("the last one")
	require.NoError(t, k.err)
	s.row("one more")
	s.end(s.rows)
	require.ErrorAs(t, k.err, &fault)
	assert.Contains(t, fault.In(audit.EN), "more than the 1048576 rows")
	assert.Contains(t, fault.In(audit.ZH), "超过 1048576 行")
}

// A sheet wider than a page gets narrower columns, where they are wide, and no id is
// broken; any other keeps the widths asked for.
func TestColumnsFitOnAPage(t *testing.T) {
	s := Sheet{Columns: []SheetColumn{{"a", 10}, {"b", 60}, {"c", 100}}, Rows: [][]any{{"x", "governance.rotation_training", 3}}}
	assert.Equal(t, []float64{10, 60, 100}, s.fitted())
	s.Columns = append(s.Columns, SheetColumn{"d", 160}, SheetColumn{"e", 120})
	fitted := s.fitted()
	total := 0.0
	for _, width := range fitted {
		total += width
	}
	assert.InDelta(t, pageWidth, total, 5)
	assert.InDelta(t, 10, fitted[0], 0)
	assert.GreaterOrEqual(t, fitted[1], 30.0)
	assert.Greater(t, fitted[3], fitted[4])
	for range 40 {
		s.Columns = append(s.Columns, SheetColumn{"f", 12})
	}
	assert.InDelta(t, leastColumn, s.fitted()[3], 1, "what cannot fit is as narrow as it may be")
	made := Sheet{Columns: s.Columns, Further: slices.Values(s.Rows)}
	assert.Equal(t, s.fitted(), made.fitted(), "rows that are made as they are written count, too")
}

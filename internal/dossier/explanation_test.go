package dossier

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/source"
)

// bookWithExplanation is a workbook named after a table, the first sheet of which
// shows how a record looks.
func bookWithExplanation(t *testing.T) *source.File {
	t.Helper()
	book := excelize.NewFile()
	require.NoError(t, book.SetSheetName("Sheet1", ExplanationSheet))
	_, err := book.NewSheet("Sheet1")
	require.NoError(t, err)
	for sheet, rows := range map[string][][]any{
		ExplanationSheet: {{"走访记录"}, {"工号", "日期", "时段"}, {"0012", "2024-03-05", "上午"}},
		"Sheet1":         {{"工号", "日期", "时段"}, {"0001", "2024-03-06", "全天"}},
	} {
		for i, row := range rows {
			require.NoError(t, book.SetSheetRow(sheet, "A"+itoa(i+1), &row))
		}
	}
	path := filepath.Join(t.TempDir(), "走访记录.xlsx")
	require.NoError(t, book.SaveAs(path))
	file, err := source.Open(path, source.Hint{})
	require.NoError(t, err)
	return file
}

// The examples of an explanation are no records, neither where the file is named
// after a table nor where an entry of the config means all its sheets.
func TestExplanationsAreNoData(t *testing.T) {
	for name, c := range map[string]struct {
		mappings []Mapping
		rows     int
	}{
		"by the file's name":         {nil, 1},
		"by an entry for the file":   {[]Mapping{{File: "走访*.xlsx", Table: "visits"}}, 1},
		"by an entry for all sheets": {[]Mapping{{File: "走访*.xlsx", Sheet: "*", Table: "visits"}}, 1},
		"unless it is named":         {[]Mapping{{Sheet: ExplanationSheet, Table: "visits"}, {Table: "visits"}}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			book, err := Load([]*source.File{bookWithExplanation(t)}, Options{Mappings: c.mappings})
			require.NoError(t, err)
			visits, ok := book.Table("visits")
			require.True(t, ok)
			assert.Equal(t, c.rows, visits.Len())
			told := false
			for _, n := range book.Notices {
				told = told || n.Code == "sheet_ignored" && n.Sheet == ExplanationSheet
			}
			assert.Equal(t, c.rows == 1, told)
		})
	}
}

func TestInspectSaysThatAnExplanationIsNone(t *testing.T) {
	reports, err := Inspect([]*source.File{bookWithExplanation(t)}, Options{})
	require.NoError(t, err)
	assert.Equal(t, explanatory, reports[0].Sheets[0].Reason)
	assert.Empty(t, reports[0].Sheets[0].Table)
	assert.Equal(t, "visits", reports[0].Sheets[1].Table)
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// Read back, the workbooks of summary hold texts where names might have been formulas.
func TestNamesInSummaryWorkbooksAreNoFormulas(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"people.csv":      "person_id,name,branch_id,rank,party_member,joined_on\nP1,\"=HYPERLINK(\"\"x\"\")\",B1,,true,2015-07-01\n",
		"branches.csv":    "branch_id,name\nB1,+cmd|calc\n",
		"secondments.csv": "person_id,host,host_type,from,to\nP1,某街道,street_town,2024-01-02,\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	book, rows := filepath.Join(t.TempDir(), "book.xlsx"), filepath.Join(t.TempDir(), "rows.xlsx")
	code, said := invoke(t, nil, "summary", dir, "--as-of", "2024-12-31", "-o", "xlsx="+book)
	require.Zero(t, code, said)
	code, said = invoke(t, nil, "summary", dir, "--as-of", "2024-12-31", "--rows", "secondments.begun", "-o", "xlsx="+rows)
	require.Zero(t, code, said)
	for path, name := range map[string]string{book: "+cmd|calc", rows: "=HYPERLINK"} {
		f, err := excelize.OpenFile(path)
		require.NoError(t, err)
		seen := false
		for _, sheet := range f.GetSheetList() {
			lines, err := f.GetRows(sheet)
			require.NoError(t, err)
			for _, line := range lines {
				for _, cell := range line {
					seen = seen || strings.HasPrefix(cell, "'"+name)
					assert.False(t, strings.HasPrefix(cell, name), cell)
				}
			}
		}
		assert.True(t, seen, path)
		require.NoError(t, f.Close())
	}
}

package source

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestXLSGivesWhatXLSXGives reads workbooks that LibreOffice wrote from ours: each
// sheet has the same rows, hidden ones too, and the same cells.
func TestXLSGivesWhatXLSXGives(t *testing.T) {
	old, err := filepath.Glob("testdata/xls/*.xls")
	require.NoError(t, err)
	require.NotEmpty(t, old)
	for _, path := range old {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := Open(path, Hint{})
			require.NoError(t, err)
			assert.Equal(t, "xls", file.Format)
			assert.Empty(t, file.Encoding)
			twin, err := Open(twinOf(t, path), Hint{})
			require.NoError(t, err)
			require.Len(t, file.Sheets, len(twin.Sheets))
			for i, sheet := range file.Sheets {
				assert.Equal(t, twin.Sheets[i].Name(), sheet.Name())
				assert.Equal(t, twin.Sheets[i].Hidden(), sheet.Hidden())
				want := kept(t, twin.Sheets[i])
				for _, one := range rewritten[filepath.Base(path)+"/"+sheet.Name()] {
					want[one.row-1].Cells[one.column-1] = one.Cell
				}
				assert.Equal(t, want, kept(t, sheet), sheet.Name())
			}
		})
	}
}

// rewritten are the cells that LibreOffice itself changed when it wrote a file.
var rewritten = map[string][]struct {
	row, column int
	Cell
}{
	"45-id-as-number-19digits.xls/走访记录": {{2, 1, Cell{Kind: Number, Flaw: DigitsLost, Text: "1234567890123456800"}}}, // binary numbers have no more digits
	"台账.xls/培养方案": {
		{3, 3, Cell{Kind: Number, Text: "45352"}},              // it calculated the formula
		{5, 3, Cell{Kind: Damaged, Flaw: NotADay, Text: "-5"}}, // it spelt the format 31 out as a date
	},
}

func twinOf(t *testing.T, path string) string {
	t.Helper()
	name := filepath.Base(path) + "x"
	for _, folder := range []string{"testdata/xlsx", "../../fixtures/office", "../../fixtures/messy"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
			return filepath.Join(folder, name)
		}
	}
	t.Fatalf("no twin of %s", path)
	return ""
}

// kept gives all rows of a sheet, without blank cells at their ends.
func kept(t *testing.T, sheet Sheet) []Row {
	t.Helper()
	var all []Row
	require.NoError(t, sheet.Each(func(row Row) error {
		row.Cells = slices.Clone(row.Cells)
		for len(row.Cells) > 0 && row.Cells[len(row.Cells)-1].Kind == Blank {
			row.Cells = row.Cells[:len(row.Cells)-1]
		}
		all = append(all, row)
		return nil
	}))
	return all
}

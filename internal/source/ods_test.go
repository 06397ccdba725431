package source

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const openSample = "testdata/ods/office.ods"

// LibreOffice turned the workbook of fixtures/office into a spreadsheet of its own:
// it has the same cells.
func TestOneBookAsXLSXAndODS(t *testing.T) {
	cells := func(path string) map[string][]Row {
		file, err := Open(path, Hint{})
		require.NoError(t, err)
		all := map[string][]Row{}
		for _, sheet := range file.Sheets {
			require.NoError(t, sheet.Each(func(row Row) error {
				row.Cells = slices.Clone(row.Cells)
				all[sheet.Name()] = append(all[sheet.Name()], row)
				return nil
			}))
		}
		return all
	}
	ods := cells(openSample)
	assert.Len(t, ods, 5)
	assert.Equal(t, cells("../../fixtures/office/江湾青年工作台账2024.xlsx"), ods)
}

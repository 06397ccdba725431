package dossier

import (
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source"
)

// A table that outgrows the numbers of its rows is refused, never cut or overlaid.
func TestATableOfTooManyRowsIsRefused(t *testing.T) {
	before := mostRecords
	t.Cleanup(func() { mostRecords = before })
	files := func() []*source.File {
		return office(csv("leave.csv", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02", "P2|2024-01-01|2024-01-02"), csv("leave_2.csv", "工号|开始日期|结束日期", "P1|2024-03-01|2024-03-02", "P1|2024-04-01|2024-04-02", "P1|2024-05-01|2024-05-02"))
	}
	mostRecords = 5
	_, err := Load(files(), Options{})
	require.NoError(t, err)
	mostRecords = 4
	_, err = Load(files(), Options{})
	require.ErrorContains(t, err, "leave_2.csv: the table leave has more than 4 rows")
}

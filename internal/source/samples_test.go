package source

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// requireFault wants a *audit.Fault whose English line holds each of the parts
// and that speaks Chinese too.
func requireFault(t testing.TB, err error, parts ...string) {
	t.Helper()
	var fault *audit.Fault
	require.ErrorAs(t, err, &fault, "no Fault: %v", err)
	for _, part := range parts {
		require.Contains(t, fault.Error(), part)
	}
	assert.NotEmpty(t, fault.Problem.ZH)
	assert.NotContains(t, fault.Error()+fault.In(audit.ZH), "%!", "a text and its arguments do not match")
	assert.Equal(t, fault.Remedy.ZH == "", fault.Remedy.EN == "")
}

// texts reads a sheet as rows of texts, and checks what every sheet promises:
// numbers count up from 1 without a gap, and only Blank cells are empty.
func texts(t testing.TB, sheet Sheet) ([][]string, error) {
	t.Helper()
	var rows [][]string
	err := sheet.Each(func(row Row) error {
		require.Equal(t, len(rows)+1, row.Number)
		cells := []string{}
		for _, cell := range row.Cells {
			require.Equal(t, cell.Kind == Blank, cell.Text == "")
			cells = append(cells, cell.Text)
		}
		rows = append(rows, cells)
		return nil
	})
	return rows, err
}

// TestSamples reads real-looking exports and compares with what they hold.
func TestSamples(t *testing.T) {
	const dir = "testdata/csv"
	data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	require.NoError(t, err)
	var expected map[string]struct {
		Encoding string
		Header   []string
		Rows     [][]string
	}
	require.NoError(t, json.Unmarshal(data, &expected))

	refusals := map[string]string{
		"big5.csv":           "big5.csv: looks like Big5",
		"nul-bytes.csv":      "nul-bytes.csv: row 2, column 2 holds a NUL character",
		"unclosed-quote.csv": "unclosed-quote.csv: row 2, column 2 (line 2 of the text): the quote that opens here is never closed",
	}
	for name, want := range expected {
		t.Run(name, func(t *testing.T) {
			file, err := Open(dir+"/"+name, Hint{})
			var rows [][]string
			if err == nil {
				assert.Equal(t, want.Encoding, file.Encoding)
				assert.Equal(t, "csv", file.Format)
				require.Len(t, file.Sheets, 1)
				rows, err = texts(t, file.Sheets[0])
			}
			if says, ok := refusals[name]; ok {
				requireFault(t, err, says)
				return
			}
			require.NoError(t, err)
			if want.Header != nil {
				assertHolds(t, rows, want.Header, want.Rows)
			}
		})
	}
}

// assertHolds wants the header among the rows and the wanted rows, in order,
// below it. What else there is (titles, totals) is not for this package to skip.
func assertHolds(t *testing.T, rows [][]string, header []string, want [][]string) {
	t.Helper()
	at := slices.IndexFunc(rows, func(row []string) bool { return slices.Equal(row, header) })
	require.GreaterOrEqual(t, at, 0, "no header in %q", rows)
	for _, row := range rows[at+1:] {
		if len(want) > 0 && slices.Equal(row, want[0]) {
			want = want[1:]
		}
	}
	assert.Empty(t, want, "rows that were not read")
}

func TestSampleRowNumbers(t *testing.T) {
	for name, want := range map[string]int{ // as a spreadsheet counts them
		"sep-line.csv":                7,
		"utf8-bom.csv":                8,
		"repeated-header-midfile.csv": 8,
		"title-rows.csv":              11,
	} {
		file, err := Open("testdata/csv/"+name, Hint{})
		require.NoError(t, err)
		rows, err := texts(t, file.Sheets[0])
		require.NoError(t, err)
		assert.Len(t, rows, want, name)
	}
}

func TestRaggedRowsStandAsTheyAre(t *testing.T) {
	file, err := Open("testdata/csv/ragged-rows.csv", Hint{})
	require.NoError(t, err)
	rows, err := texts(t, file.Sheets[0])
	require.NoError(t, err)
	assert.Equal(t, [][]string{{"姓名", "日期", "备注"}, {"甲某", "2025-01-06"}, {"乙某", "2025-01-07", "x", "y"}}, rows)
	assert.True(t, file.Sheets[0].Ragged())
}

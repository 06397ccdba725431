package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// plainRow is a row in words: cells joined by |, blank ones empty, damaged
// ones with their flaw, hidden rows marked.
type plainRow struct {
	number int
	text   string
}

var flawNames = map[Flaw]string{
	NotCalculated: "!not calculated", ErrorValue: "!error", DigitsLost: "!digits lost", NotADay: "!no day",
}

func describe(row Row) plainRow {
	words := make([]string, len(row.Cells))
	for i, cell := range row.Cells {
		words[i] = cell.Text + flawNames[cell.Flaw]
		if cell.Kind == Day {
			words[i] = "day " + words[i]
		}
	}
	text := strings.Join(words, "|")
	if row.Hidden {
		text += " (hidden)"
	}
	return plainRow{row.Number, text}
}

// readSheet reads a sheet twice, because Each may be called more than once.
func readSheet(t testing.TB, sheet Sheet) ([]plainRow, error) {
	t.Helper()
	var rows, again []plainRow
	err := sheet.Each(func(row Row) error { rows = append(rows, describe(row)); return nil })
	if err == nil {
		require.NoError(t, sheet.Each(func(row Row) error { again = append(again, describe(row)); return nil }))
		require.Equal(t, rows, again, "a second reading differs")
	}
	return rows, err
}

// readFirst opens a workbook and reads its first sheet.
func readFirst(t testing.TB, data []byte) ([]plainRow, error) {
	t.Helper()
	sheets, err := openXLSX("export.xlsx", data)
	if err != nil {
		return nil, err
	}
	require.NotEmpty(t, sheets)
	return readSheet(t, sheets[0])
}

// requireRefusal wants a fault in both languages that names the file and says
// each of the words.
func requireRefusal(t testing.TB, err error, words ...string) {
	t.Helper()
	var fault *audit.Fault
	require.ErrorAs(t, err, &fault)
	assert.Contains(t, fault.Where, ".xlsx")
	assert.NotEmpty(t, fault.Problem.ZH)
	assert.NotEqual(t, fault.Problem.ZH, fault.Problem.EN)
	assert.NotContains(t, fault.In(audit.ZH)+fault.In(audit.EN), "%!")
	assert.NotContains(t, fault.Error(), "\n")
	for _, word := range words {
		assert.Contains(t, fault.Error(), word)
	}
}

func TestXLSXSamplesRead(t *testing.T) {
	header := plainRow{1, "姓名|走访日期"}
	two := []plainRow{header, {2, "甲某|day 2025-01-01"}, {3, "乙某|day 2025-01-02"}}
	for file, want := range map[string][]plainRow{
		"00-baseline":             two,
		"12-cells-descending":     two,
		"17-merge-name-down":      {header, {2, "甲某|day 2025-01-01"}, {3, "甲某|day 2025-01-02"}},
		"18-date1904":             {header, {2, "甲某|day 2029-01-02"}, {3, "乙某|day 2029-01-03"}},
		"20-numfmt31-cn-date":     two,
		"25-custom-datetime-frac": {header, {2, "甲某|day 2025-01-01"}, {3, "乙某|day 2025-01-01"}},
		"45-id-as-number-19digits": {{1, "编号|走访日期"}, {2, "1234567890123456789!digits lost|day 2025-01-01"},
			{3, "1234567890123456800!digits lost|day 2025-01-02"}, {4, "000123|day 2025-01-02"}},
		"46-formula-no-cached-value": {header, {2, "甲某|=TODAY()!not calculated"}, {3, "乙某|day 2025-01-01"}},
		"48-title-rows-and-totals": {{1, "某单位2025年第一季度走访记录表"}, {2, "填报单位：某单位　　填报日期：2025年4月1日"}, {3, ""},
			header.on(4), {5, "甲某|day 2025-01-01"}, {6, "合计|1"}, {7, ""}, {8, "注：本表由办公室汇总"}},
	} {
		t.Run(file, func(t *testing.T) {
			rows, err := readFirst(t, sample(t, file))
			require.NoError(t, err)
			assert.Equal(t, want, rows)
		})
	}
}

func (r plainRow) on(number int) plainRow { return plainRow{number, r.text} }

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "xlsx", name+".xlsx"))
	require.NoError(t, err)
	return data
}

func TestXLSXSamplesRefused(t *testing.T) {
	for file, words := range map[string][]string{
		"02-row-minus1":              {"xl/worksheets/sheet1.xml", "走访记录", `"-1"`, "row number"},
		"04-sst-index-minus1":        {"xl/worksheets/sheet1.xml", "走访记录!A2", `"-1"`, "string"},
		"14-duplicate-row":           {"xl/worksheets/sheet1.xml", "row 2 stands twice"},
		"30-billion-laughs-sst":      {"xl/sharedStrings.xml", "hostile"},
		"40-truncated-sheetdata":     {"xl/worksheets/sheet1.xml", "row 2 stands twice"},
		"54-csv-as-xlsx":             {"text"},
		"56-lying-uncompressed-size": {"[Content_Types].xml", "4096 MiB"},
	} {
		t.Run(file, func(t *testing.T) {
			_, err := readFirst(t, sample(t, file))
			requireRefusal(t, err, words...)
		})
	}
}

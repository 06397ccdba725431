package source

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// visitsBook has excelize write a workbook as an office would export it.
func visitsBook(t testing.TB, rows int) []byte {
	t.Helper()
	file := excelize.NewFile()
	defer func() { require.NoError(t, file.Close()) }()
	style, err := file.NewStyle(&excelize.Style{NumFmt: 14})
	require.NoError(t, err)
	w, err := file.NewStreamWriter("Sheet1")
	require.NoError(t, err)
	require.NoError(t, w.SetRow("A1", []any{"工号", "姓名", "日期", "时段", "发现问题数"}))
	first := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 2; n <= rows+1; n++ {
		day := excelize.Cell{StyleID: style, Value: first.AddDate(0, 0, n%366)}
		require.NoError(t, w.SetRow(fmt.Sprintf("A%d", n), []any{fmt.Sprintf("P%06d", n%500), "甲某", day, "上午", n % 7}))
	}
	require.NoError(t, w.Flush())
	var out bytes.Buffer
	require.NoError(t, file.Write(&out))
	return out.Bytes()
}

// mixedBook is written without the stream writer: shared strings, merges,
// hidden rows, dates, truth values.
func mixedBook(t testing.TB) []byte {
	t.Helper()
	file := excelize.NewFile()
	defer func() { require.NoError(t, file.Close()) }()
	for cell, value := range map[string]any{
		"A1": "姓名", "B1": "日期", "C1": "党员", "A2": "甲某", "B2": time.Date(2025, 1, 1, 15, 0, 0, 0, time.UTC),
		"C2": true, "B3": time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC), "C3": false, "A5": " 乙某\r\n", "B5": 20240305, "C5": 1.5,
	} {
		require.NoError(t, file.SetCellValue("Sheet1", cell, value))
	}
	require.NoError(t, file.MergeCell("Sheet1", "A2", "A3"))
	require.NoError(t, file.SetRowVisible("Sheet1", 3, false))
	var out bytes.Buffer
	require.NoError(t, file.Write(&out))
	return out.Bytes()
}

func TestXLSXReadsWhatExcelizeWrites(t *testing.T) {
	rows, err := readFirst(t, mixedBook(t))
	require.NoError(t, err)
	assert.Equal(t, []plainRow{
		{1, "姓名|日期|党员"}, {2, "甲某|day 2025-01-01|TRUE"}, {3, "甲某|day 2025-01-02|FALSE (hidden)"},
		{4, ""}, {5, " 乙某\r\n|20240305|1.5"},
	}, rows)
}

func TestXLSXCountsAsExcelizeDoes(t *testing.T) {
	data := visitsBook(t, 3000)
	rows, err := readFirst(t, data)
	require.NoError(t, err)
	assert.Len(t, rows, excelizeRows(t, data))
	assert.Equal(t, plainRow{2, "P000002|甲某|day 2024-01-03|上午|2"}, rows[1])
}

func excelizeRows(t testing.TB, data []byte) int {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	rows, err := file.Rows(file.GetSheetName(0))
	require.NoError(t, err)
	count := 0
	for rows.Next() {
		_, err := rows.Columns(excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		count++
	}
	require.NoError(t, rows.Error())
	require.NoError(t, rows.Close())
	return count
}

func BenchmarkXLSX(b *testing.B) {
	data := visitsBook(b, 100_000)
	b.Run("ninefold", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, drain(data))
		}
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.Equal(b, 100_001, excelizeRows(b, data))
		}
	})
}

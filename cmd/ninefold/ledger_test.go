package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// What people see in the old ledger stands in the new one: a share as a percentage,
// a time of day, one behind a date, and comments.
func TestLedgerComesBackAsItWasShown(t *testing.T) {
	dir := t.TempDir()
	exports := filepath.Join(dir, "in")
	require.NoError(t, os.Mkdir(exports, 0o700))
	for name, text := range map[string]string{
		"人员名册.csv": "工号,姓名,支部编号,是否党员,进入机关日期\nA1,张三,B1,是,2015-01-01\n",
		"走访记录.csv": "工号,日期,时段\nA1,2024-03-05,上午\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(exports, name), []byte(text), 0o600))
	}
	old, anew := filepath.Join(dir, "old.xlsx"), filepath.Join(dir, "new.xlsx")
	check := []string{"check", exports, "--as-of", "2024-03-10", "--from", "2024-03-04", "--to", "2024-03-10", "--rule", "fieldwork.visits", "-o"}
	code, said := invoke(t, nil, append(check, "xlsx="+old)...)
	require.Equal(t, 1, code, said)

	book, err := excelize.OpenFile(old)
	require.NoError(t, err)
	const sheet = "Findings"
	format := func(cell string, id int, value any) {
		style, err := book.NewStyle(&excelize.Style{NumFmt: id})
		require.NoError(t, err)
		require.NoError(t, book.SetCellValue(sheet, cell, value))
		require.NoError(t, book.SetCellStyle(sheet, cell, cell, style))
	}
	format("K2", 9, 0.8)
	format("L2", 20, 0.6041666666666666)
	format("M2", 22, time.Date(2024, 3, 5, 14, 30, 0, 0, time.UTC))
	require.NoError(t, book.AddComment(sheet, excelize.Comment{Cell: "N2", Author: "甲某", Text: "已电话核实"}))
	_, err = book.NewSheet("自查")
	require.NoError(t, err)
	require.NoError(t, book.SetCellValue("自查", "A1", 0.35))
	style, err := book.NewStyle(&excelize.Style{NumFmt: 10})
	require.NoError(t, err)
	require.NoError(t, book.SetCellStyle("自查", "A1", "A1", style))
	require.NoError(t, book.Save())
	require.NoError(t, book.Close())

	code, said = invoke(t, nil, append(check, "xlsx="+anew, "--ledger", old)...)
	require.Equal(t, 1, code, said)
	book, err = excelize.OpenFile(anew)
	require.NoError(t, err)
	defer func() { _ = book.Close() }()
	for cell, want := range map[string]string{"K2": "80%", "L2": "14:30", "M2": "2024-03-05 14:30", "N2": "批注：已电话核实"} {
		got, err := book.GetCellValue(sheet, cell)
		require.NoError(t, err)
		require.Equal(t, want, strings.TrimPrefix(got, "'"), cell)
	}
	got, err := book.GetCellValue("自查", "A1")
	require.NoError(t, err)
	require.Equal(t, "35.00%", got)
}

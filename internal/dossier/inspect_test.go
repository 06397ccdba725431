package dossier

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

func inspect(t *testing.T, file *source.File) SheetReport {
	t.Helper()
	reports, err := Inspect([]*source.File{file}, Options{KeepCells: true})
	require.NoError(t, err)
	return reports[0].Sheets[0]
}

// english prints problems as row:column:value.
func english(r SheetReport) []string {
	out := []string{}
	for _, p := range r.Problems {
		out = append(out, itoa(p.Row)+":"+p.Column+":"+p.Value)
	}
	return out
}

func TestInspectATable(t *testing.T) {
	r := inspect(t, csv("leave.csv", "请假表", "工号|姓名|开始日期|备注|结束日期",
		"P1||2024-01-01||2024-01-02", "P1||20240101||2024/1/2", "P2||x||2024-01-02", "合计||||"))
	assert.Equal(t, SheetReport{
		HeaderRow: 2, Above: 1, Table: "leave", Rows: 1, Skipped: 1, Duplicates: 1, SetAside: 1,
		Columns:  []ColumnReport{{"工号", "person_id"}, {"姓名", "person_id"}, {"开始日期", "from"}, {"备注", ""}, {"结束日期", "to"}},
		Problems: []ProblemReport{{Row: 5, Column: "开始日期", Value: "x", Expected: r.Problems[0].Expected}},
		Cells: [][]string{
			{"请假表"}, {"工号", "姓名", "开始日期", "备注", "结束日期"}, {"P1", "", "2024-01-01", "", "2024-01-02"},
			{"P1", "", "20240101", "", "2024/1/2"}, {"P2", "", "x", "", "2024-01-02"}, {"合计", "", "", "", ""},
		},
	}, r)
}

func TestInspectFindsWhatOnlyAllTablesTogetherShow(t *testing.T) {
	reports, err := Inspect([]*source.File{leave("P9|"+someDays, "P1|"+someDays), people("P1|甲某|B1|是|2020-01-01")}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"2:工号:P9"}, english(reports[0].Sheets[0]))
	assert.Equal(t, 1, reports[0].Sheets[0].Rows)
	assert.Nil(t, reports[0].Sheets[0].Cells)
}

func TestInspectAFileThatFeedsNoTable(t *testing.T) {
	r := inspect(t, csv("title-rows.csv",
		"某单位2025年第一季度走访记录表||||", "填报单位：某单位||填报日期：2025年4月1日||", "||||",
		"序号|姓名|联系点|走访日期|备注", "1|甲某|某厂|2025-01-06|", "序号|姓名|联系点|走访日期|备注", "", "6|戊某|某院||x", "合计|||7.5|", "注：无", ""))
	assert.Equal(t, 4, r.HeaderRow)
	assert.Empty(t, r.Table)
	assert.Equal(t, ColumnReport{"姓名", ""}, r.Columns[1])
	assert.Equal(t, []int{2, 5, 0}, []int{r.Rows, r.Skipped, r.SetAside})
	assert.Empty(t, r.Problems)
	assert.Empty(t, r.Reason)
	assert.Len(t, r.Cells, 11)
	assert.Equal(t, []string{}, r.Cells[6], "a blank line is a row without cells")
}

func TestInspectReportsRaggedAndDamagedRowsOfAnyFile(t *testing.T) {
	r := inspect(t, csv("ragged-rows.csv", "姓名|日期|备注", "甲某|2025-01-06", "乙某|2025-01-07|x|y", "丙某|!|x", "~1234567890123456789|@2025-01-01|x"))
	assert.Equal(t, 1, r.HeaderRow)
	assert.Equal(t, []string{"2::2", "3::4", "4:日期:", "5:姓名:1234567890123456789"}, english(r))
	assert.Equal(t, []int{0, 0, 4}, []int{r.Rows, r.Skipped, r.SetAside})
	assert.Equal(t, []string{"1234567890123456789", "2025-01-01", "x"}, r.Cells[4])
}

func TestInspectASheetThatLacksColumnsOfItsTable(t *testing.T) {
	r := inspect(t, workbook("x.xlsx", sheet("走访记录", "某单位2025年第一季度走访记录表", "填报单位：某单位", "", "姓名|走访日期", "甲某|@2025-01-01", "合计|#1", "", "注：本表由办公室汇总")))
	assert.Equal(t, 4, r.HeaderRow)
	assert.Empty(t, r.Table)
	assert.Equal(t, []ColumnReport{{"姓名", "person_id"}, {"走访日期", ""}}, r.Columns, "as far as it goes")
	assert.Equal(t, []int{1, 3}, []int{r.Rows, r.Skipped})
	assert.Empty(t, r.Problems)
	assert.Contains(t, r.Reason.EN, `the nearest is row 4, which lacks 日期 (date) (perhaps "走访日期"?), 时段 (session)`)
}

func TestInspectLongSheetsOfNoTable(t *testing.T) {
	lines := []string{"甲|乙"}
	for range 3 * headerLimit {
		lines = append(lines, "1|2", "")
	}
	r := inspect(t, workbook("x.xlsx", sheet("其他", lines...)))
	assert.Equal(t, []int{1, 3 * headerLimit, 3 * headerLimit}, []int{r.HeaderRow, r.Rows, r.Skipped})
	assert.Len(t, r.Cells, len(lines))
}

func TestInspectNeverBlamesWhatItCannotMap(t *testing.T) {
	for name, file := range map[string]*source.File{
		"empty sheet":       workbook("x.xlsx", sheet("Sheet1")),
		"empty table":       csv("leave.csv"),
		"header only":       csv("gbk-liantong-short.csv", "联通"),
		"two columns alike": csv("leave.csv", "工号|工号|开始日期|结束日期"),
		"no sheets":         workbook("x.xlsx"),
	} {
		_, err := Inspect([]*source.File{file}, Options{})
		assert.NoError(t, err, name)
	}
	_, err := Inspect([]*source.File{workbook("x.xlsx", &grid{err: &audit.Fault{Where: "x.xlsx"}})}, Options{})
	assert.Error(t, err, "a file that cannot be read")
}

func TestTheReportAsJSON(t *testing.T) {
	reports, err := Inspect([]*source.File{csv("a.csv", "甲", ""), workbook("b.xlsx")}, Options{KeepCells: true})
	require.NoError(t, err)
	text, err := json.Marshal(reports)
	require.NoError(t, err)
	assert.JSONEq(t, `[
		{"path": "a.csv", "format": "csv", "encoding": "utf-8", "sheets": [{"name": "", "header_row": 1, "table": "", "columns": [{"header": "甲", "field": ""}],
			"rows": 0, "skipped": 1, "duplicates": 0, "set_aside": 0, "problems": [], "cells": [["甲"], []]}]},
		{"path": "b.xlsx", "format": "xlsx", "encoding": "", "sheets": []}]`, string(text))
}

func TestGuessingAHeader(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  int
	}{
		{[]string{"a|b", "1|2"}, 0},
		{[]string{"标题", "a|b", "1|2"}, 1},
		{[]string{"标题", "单位||日期", "a|b|c|d|e|f"}, 2},
		{[]string{"单位||日期|", "a|b|c", "1||", "2|x|"}, 1},
		{[]string{"|a|b|c", "1|2|3"}, 0},
		{[]string{"a|b|c", "1|2", "1|2|3|4"}, 0},
	} {
		assert.Equal(t, c.want, guess(sheet("", c.lines...).rows), c.lines)
	}
}

package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source"
)

func TestRowsThatAreNoRecords(t *testing.T) {
	const header = "序号|工号|日期|时段|发现问题数|备注"
	for name, line := range map[string]string{
		"blank":                           "",
		"white space only":                " |　||||",
		"header once more":                header,
		"header in other width":           "序号| 工号 |日 期|时段|发现问题数|",
		"header, but for what is unknown": "|工号|日期|时段|发现问题数|第2页",
		"total":                           "合计||||7.5|",
		"wide total":                      "合　计||||12|",
		"total with a count":              "总计：12人次|||||",
		"total in a required column":      "|合计|12|||",
		"total with sums all over":        "小计|3|#12|1,204|7.5|",
		"total with a unit":               "合计|3人|12次|-|7.5|",
		"English total":                   "Total||||12|",
		"a spreadsheet's own subtotal":    "|甲某 汇总|||12|",
		"note":                            "注：本表由办公室汇总|||||",
		"note in a required column":       "|注:本表由办公室汇总||||",
		"numbered note":                   "注1、以实际为准|||||",
		"signatures":                      "填表人：甲某||审核人：乙某|负责人：丙某||",
		"note and optional text":          "备注|||||以实际为准",
	} {
		t.Run(name, func(t *testing.T) {
			b := load(t, csv("visits.csv", header, "1|P1|2024-01-02|上午|1|", line))
			assert.Empty(t, told(b))
			assert.Equal(t, 1, b.Inputs[0].Rows)
			assert.Equal(t, 1, b.Inputs[0].Skipped)
		})
	}
	t.Run("a note alone in its row", func(t *testing.T) {
		b := load(t, csv("visits.csv", header, "注：本表由办公室汇总", "合计"))
		assert.Empty(t, told(b))
		assert.Equal(t, 2, b.Inputs[0].Skipped)
	})
}

// A running number, a formula filled down or whatever else feeds no field makes no row.
func TestARowThatFeedsNoFieldIsBlank(t *testing.T) {
	const header = "序号|工号|日期|姓名|时段|填报单位"
	for name, line := range map[string]string{
		"a running number": "12|||||", "a running number and nothing else": "12", "text": "本表由办公室填写|||||", "a unit filled down": "|||||综合处",
		"both": "3| |　|||综合处", "a formula's error": "!|||||!", "a day": "@2024-01-05|||||", "a number": "#3|||||#7", "no cells too many": "3|||||综合处||　|",
	} {
		lines := []string{header, "1|P1|2024-01-02||上午|综合处", line, "2|P2|2024-01-03||上午|综合处", line}
		for kind, file := range map[string]*source.File{"csv": csv("visits.csv", lines...), "xlsx": workbook("x.xlsx", sheet("visits", lines...))} {
			b := load(t, file)
			assert.Empty(t, told(b), name, kind)
			assert.Equal(t, []int{2, 2}, []int{b.Inputs[0].Rows, b.Inputs[0].Skipped}, name, kind)
		}
	}
	for name, line := range map[string]string{
		"an id": "3|P1||||", "a name": "3|||甲某||", "a date": "3||2024-01-05|||", "an optional value": "3||||上午|", "a broken formula": "3||!|||", "cells that slipped": "3||||||P1|2024-01-05|上午",
	} {
		b := load(t, csv("visits.csv", header, "1|P1|2024-01-02||上午|综合处", line))
		assert.NotEmpty(t, told(b), name)
		assert.Equal(t, 1, b.Inputs[0].SetAside, name)
	}
	b := load(t, workbook("x.xlsx", sheet("visits", header, "1|P1|2024-01-02||上午|综合处", "2||||||stray")))
	assert.Equal(t, []string{"unknown_column x.xlsx [visits] 序号", "unknown_column x.xlsx [visits] 填报单位", "unknown_column x.xlsx [visits] G"}, noticed(b))
	assert.Equal(t, 1, b.Inputs[0].Skipped)
}

func TestARecordIsNeverSkipped(t *testing.T) {
	const header = "姓名|日期|时段|备注"
	for name, line := range map[string]string{
		"a name that begins like a total": "合某|2024-01-02|上午|",
		"a name that begins like a note":  "注某|2024-01-02|上午|",
		"a name that is a total":          "合计|2024-01-02|上午|",
		"a name that is a note":           "备注|2024-01-02|上午|",
	} {
		b := load(t, csv("visits.csv", header, line))
		assert.Equal(t, 1, b.Inputs[0].Rows, name)
	}
	b := load(t, csv("leave.csv", "事由|工号|开始日期|结束日期", "备注：年休|P1|2024-01-01|2024-01-02", "合计|P1|20240103|20240104"))
	assert.Equal(t, 2, b.Inputs[0].Rows)
}

func TestWhatIsDoubtfulIsABadRow(t *testing.T) {
	const header = "序号|工号|日期|时段"
	for name, line := range map[string]string{
		"total with a valid date":              "合计||20240105|",
		"total with a text in a required cell": "合计|甲某||",
		"subtotal with a required cell filled": "第一支部小计|3||",
		"note with a required cell filled":     "注：|P1||",
		"part of a header":                     "序号|工号|日期|上午",
	} {
		b := load(t, csv("visits.csv", header, "1|P1|2024-01-02|上午", line))
		assert.NotEmpty(t, told(b), name)
		assert.Equal(t, 1, b.Inputs[0].SetAside, name)
	}
}

func TestMarksAreWordsOfTheirOwn(t *testing.T) {
	for text, want := range map[string]bool{
		"合计": true, "合计：": true, "合计（人次）": true, "合 计": true, "合计 3": true, "TOTAL": true, "grand total": true,
		"合计划": false, "总计划会议": false, "sums": false, "": false, "\xff": false,
	} {
		assert.Equal(t, want, totalMarks.begin(text), text)
	}
}

func TestRowsWithTooFewOrTooManyCells(t *testing.T) {
	b := load(t, csv("leave.csv", "工号|开始日期|结束日期|事由||",
		"P1|2024-01-01|2024-01-02", "P1|2024-01-01|2024-01-02|年休||x|y", "P2|x|2024-01-02",
		"P3|2024-01-01|2024-01-02|年休", "P4|2024-01-01|2024-01-02||||　|"))
	assert.Equal(t, []string{"leave.csv:2::3", "leave.csv:3::7", "leave.csv:4::3"}, told(b), "of a shifted row nothing else is said")
	assert.Contains(t, b.Problems[0].Expected.EN, "as many cells in this row as the header has: 4")
	assert.Equal(t, []string{"P3|2024-01-01|2024-01-02|年休", "P4|2024-01-01|2024-01-02"}, shown(b, "leave"))

	b = load(t, csv("leave.csv", "工号|开始日期|结束日期", "2024-01-01|2024-01-02"), people("P1|甲某|B1|", "P2|乙某|B1|是|2020-01-01"))
	assert.Equal(t, []string{"leave.csv:2::2", "people.csv:2::4"}, told(b))
	assert.Equal(t, everyone, tainted(b, "leave"), "the cell in the person's place names nobody")
	assert.Equal(t, "P1 B1", tainted(b, "people"))

	b = load(t, workbook("x.xlsx", sheet("leave", "工号|开始日期|结束日期|事由", "P1|2024-01-01|2024-01-02")))
	assert.Empty(t, told(b), "a worksheet's rows end where their last cell is")
}

func TestTheSampleWithTitlesTotalsAndNotes(t *testing.T) {
	file := workbook("x.xlsx", sheet("走访记录", "某单位2025年第一季度走访记录表", "填报单位：某单位　　填报日期：2025年4月1日", "",
		"姓名|走访日期", "甲某|@2025-01-01", "合计|#1", "", "注：本表由办公室汇总"))
	b, err := Load([]*source.File{file}, Options{Mappings: []Mapping{{
		Table: "visits", Columns: []ColumnMap{{Header: "走访日期", Field: "date"}}, Constants: []Constant{{Field: "session", Value: "day"}},
	}}})
	require.NoError(t, err)
	assert.Equal(t, []string{"甲某|2025-01-01|day"}, shown(b, "visits"))
	assert.Empty(t, told(b))
	assert.Equal(t, 3, b.Inputs[0].Skipped)
}

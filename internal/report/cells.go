package report

import (
	"math"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/render"
)

func count(n int) doc.Cell { return doc.Figure(strconv.Itoa(n), n) }

// share is a cell that a workbook reckons with as a share of 1 and shows in percent.
func share(text string, part, whole float64) doc.Cell {
	return doc.Figure(text, render.Percent(part/whole))
}

func day(d audit.Date) doc.Cell { return doc.Figure(d.String(), d) }

// rounded keeps four decimals.
func rounded(f float64) float64 { return math.Round(f*1e4) / 1e4 }

// tableName is what a table is called in Chinese.
func tableName(table string) string {
	if t, ok := dossier.TableNamed(table); ok {
		return t.Chinese
	}
	return table
}

// fieldName is the header of a field of a table in Chinese; its name where there is none.
func fieldName(table, field string) string {
	if t, ok := dossier.TableNamed(table); ok && t.Field(field) >= 0 {
		return t.Fields[t.Field(field)].Chinese
	}
	return field
}

func texts(list ...string) []doc.Cell {
	cells := make([]doc.Cell, len(list))
	for i, text := range list {
		cells[i] = doc.Text(text)
	}
	return cells
}

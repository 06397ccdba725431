package report

import (
	"math"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
)

func count(n int) doc.Cell { return doc.Figure(strconv.Itoa(n), n) }

func day(d audit.Date) doc.Cell { return doc.Figure(d.String(), d) }

// rounded keeps four decimals of a percentage.
func rounded(f float64) float64 { return math.Round(f*1e4) / 1e4 }

// tableName is what a table is called in Chinese.
func tableName(table string) string {
	if t, ok := dossier.TableNamed(table); ok {
		return t.Chinese
	}
	return table
}

func texts(list ...string) []doc.Cell {
	cells := make([]doc.Cell, len(list))
	for i, text := range list {
		cells[i] = doc.Text(text)
	}
	return cells
}

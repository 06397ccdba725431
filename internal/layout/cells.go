package layout

import (
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// largest column and row that a sheet has.
const (
	maxColumn = 1 << 14
	maxRow    = 1 << 20
)

// Letter is a column's name in a spreadsheet: A, B, … AA; empty below 1.
func Letter(column int) string { return audit.ColumnName(column) }

// ColumnOf reads a column's letters, in either case; false if a text is anything else.
func ColumnOf(letters string) (column int, ok bool) {
	for _, r := range letters {
		switch {
		case r >= 'A' && r <= 'Z':
			r -= 'A'
		case r >= 'a' && r <= 'z':
			r -= 'a'
		default:
			return 0, false
		}
		if column = 26*column + int(r) + 1; column > maxColumn {
			return 0, false
		}
	}
	return column, column > 0
}

// CellName is what a spreadsheet calls a cell: B12.
func CellName(row, column int) string { return Letter(column) + strconv.Itoa(row) }

// CellOf reads the name of a cell such as B12.
func CellOf(name string) (row, column int, ok bool) {
	letters := strings.TrimRight(name, "0123456789")
	digits := name[len(letters):]
	column, ok = ColumnOf(letters)
	row, err := strconv.Atoi(digits)
	return row, column, ok && err == nil && row >= 1 && row <= maxRow && digits[0] != '0'
}

// ColumnsOf reads a stretch of columns such as A:C.
func ColumnsOf(text string) (from, to int, ok bool) {
	left, right, _ := strings.Cut(text, ":")
	from, ok1 := ColumnOf(strings.TrimSpace(left))
	to, ok2 := ColumnOf(strings.TrimSpace(right))
	return from, to, ok1 && ok2 && from <= to
}

package source

import (
	"bytes"
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// The size of a worksheet, how many merged ranges one may have, and how many
// values they may give in all.
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
	maxMerges = 1 << 18
	maxLent   = 1 << 24
)

// cellRange is a rectangle of cells, rows and columns counted from 1.
type cellRange struct{ top, left, bottom, right int32 }

// parseRef reads a cell's reference such as B12.
func parseRef(ref []byte) (row, column int, ok bool) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && column <= maxColumn; i++ {
		column = column*26 + int(ref[i]-'A') + 1
	}
	row, ok = parseRow(ref[i:])
	return row, column, ok && column >= 1 && column <= maxColumn
}

// parseRow reads a row's number: digits only, within the sheet.
func parseRow(digits []byte) (row int, ok bool) {
	if len(digits) == 0 || len(digits) > 7 || digits[0] == '0' {
		return 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row, row <= maxRow
}

// parseRange reads a range such as A2:B3; a single cell is a range too.
func parseRange(ref []byte) (cellRange, bool) {
	from, to, found := bytes.Cut(ref, []byte(":"))
	if !found {
		to = from
	}
	top, left, ok1 := parseRef(from)
	bottom, right, ok2 := parseRef(to)
	area := cellRange{int32(top), int32(left), int32(bottom), int32(right)} //nolint:gosec // within a sheet
	return area, ok1 && ok2 && top <= bottom && left <= right
}

// columnName spells a column's number as spreadsheets do.
func columnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// lending gives the value of a vertically merged range to its first column in
// every row it spans (SPEC 1). Nothing is copied to the right: a merged title
// is no header of every column beneath it.
type lending struct {
	waiting []cellRange // by top row
	loans   []loan
	lent    int
}

type loan struct {
	column, bottom int
	value          Cell
}

// newLending keeps the ranges that span several rows. Two that claim the same
// cell leave no telling whose value it has.
func newLending(merges []cellRange) (*lending, *audit.Fault) {
	var tall []cellRange
	for _, m := range merges {
		if m.bottom > m.top {
			tall = append(tall, m)
		}
	}
	slices.SortFunc(tall, func(a, b cellRange) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.top, b.top), cmp.Compare(a.bottom, b.bottom), cmp.Compare(a.right, b.right))
	})
	tall = slices.Compact(tall)
	for i := 1; i < len(tall); i++ {
		if a, b := tall[i-1], tall[i]; a.left == b.left && b.top <= a.bottom {
			return nil, flawed("合并区域 %s 和 %s 互相重叠", "the merged ranges %s and %s overlap", a, b)
		}
	}
	slices.SortStableFunc(tall, func(a, b cellRange) int { return cmp.Compare(a.top, b.top) })
	return &lending{waiting: tall}, nil
}

func (c cellRange) String() string {
	return cellName(int(c.top), int(c.left)) + ":" + cellName(int(c.bottom), int(c.right))
}

// lend puts the values in force into a row and takes note of the ranges that
// begin in it.
func (l *lending) lend(row int, cells *rowCells) *audit.Fault {
	l.loans = slices.DeleteFunc(l.loans, func(one loan) bool { return one.bottom < row })
	if l.lent += len(l.loans); l.lent > maxLent {
		return flawed("合并区域共覆盖超过 %d 个单元格", "the merged ranges cover more than %d cells", maxLent)
	}
	for _, one := range l.loans {
		cells.set(one.column, one.value)
	}
	for len(l.waiting) > 0 && int(l.waiting[0].top) <= row {
		first := l.waiting[0]
		l.waiting = l.waiting[1:]
		if value := cells.at(int(first.left)); int(first.top) == row && value.Kind != Blank {
			l.loans = append(l.loans, loan{int(first.left), int(first.bottom), value})
		}
	}
	return nil
}

package cell

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"ninefold/internal/audit"
)

// The size of a worksheet, how many merged ranges one may have, and how many
// values they may give in all.
const (
	MostRows    = 1 << 20
	MostColumns = 1 << 14
	MostMerges  = 1 << 18
	mostLent    = 1 << 24
)

// Range is a rectangle of cells, rows and columns counted from 1.
type Range struct{ Top, Left, Bottom, Right int32 }

// ParseRef reads a cell's reference such as B12.
func ParseRef(ref []byte) (row, column int, ok bool) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && column <= MostColumns; i++ {
		column = column*26 + int(ref[i]-'A') + 1
	}
	row, ok = ParseRow(ref[i:])
	return row, column, ok && column >= 1 && column <= MostColumns
}

// ParseRow reads a row's number: digits only, within the sheet.
func ParseRow(digits []byte) (row int, ok bool) {
	if len(digits) == 0 || len(digits) > 7 || digits[0] == '0' {
		return 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row, row <= MostRows
}

// ParseIndex reads a number from 0 of at most nine digits.
func ParseIndex(digits []byte) (n int, ok bool) {
	if len(digits) == 0 || len(digits) > 9 {
		return 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// ParseRange reads a range such as A2:B3; a single cell is a range too.
func ParseRange(ref []byte) (Range, bool) {
	from, to, found := bytes.Cut(ref, []byte(":"))
	if !found {
		to = from
	}
	top, left, ok1 := ParseRef(from)
	bottom, right, ok2 := ParseRef(to)
	area := Range{int32(top), int32(left), int32(bottom), int32(right)} //nolint:gosec // within a sheet
	return area, ok1 && ok2 && top <= bottom && left <= right
}

// Merges gives the value of a vertically merged range to its first column in
// every row it spans (SPEC 1). Nothing is copied to the right: a merged title
// is no header of every column beneath it.
type Merges struct {
	waiting []Range // by top row
	loans   []loan
	lent    int
	added   int
}

type loan struct {
	column, bottom int
	value          Cell
}

// NewMerges keeps the ranges that span several rows. Two that claim the same
// cell leave no telling whose value it has.
func NewMerges(ranges []Range) (*Merges, *audit.Fault) {
	var tall []Range
	for _, m := range ranges {
		if m.Bottom > m.Top {
			tall = append(tall, m)
		}
	}
	slices.SortFunc(tall, func(a, b Range) int {
		return cmp.Or(cmp.Compare(a.Left, b.Left), cmp.Compare(a.Top, b.Top), cmp.Compare(a.Bottom, b.Bottom), cmp.Compare(a.Right, b.Right))
	})
	tall = slices.Compact(tall)
	for i := 1; i < len(tall); i++ {
		if a, b := tall[i-1], tall[i]; a.Left == b.Left && b.Top <= a.Bottom {
			return nil, Flawed("合并区域 %s 和 %s 互相重叠", "the merged ranges %s and %s overlap", a, b)
		}
	}
	slices.SortStableFunc(tall, func(a, b Range) int { return cmp.Compare(a.Top, b.Top) })
	return &Merges{waiting: tall}, nil
}

// Add takes in a range that begins in the row that is given next, for formats that
// say so at the cell. It must not overlap another.
func (m *Merges) Add(one Range) *audit.Fault {
	if m.added++; m.added > MostMerges {
		return Flawed("合并区域超过 %d 个", "there are more than %d merged ranges", MostMerges)
	}
	if one.Bottom > one.Top {
		m.waiting = append(m.waiting, one)
	}
	return nil
}

// Name spells the place of a cell as spreadsheets do: row and column count from 1.
func Name(row, column int) string { return audit.ColumnName(column) + strconv.Itoa(row) }

func (c Range) String() string {
	return Name(int(c.Top), int(c.Left)) + ":" + Name(int(c.Bottom), int(c.Right))
}

// lend puts the values in force into a row and takes note of the ranges that
// begin in it.
func (m *Merges) lend(row int, line *Line) *audit.Fault {
	m.loans = slices.DeleteFunc(m.loans, func(one loan) bool { return one.bottom < row })
	if m.lent += len(m.loans); m.lent > mostLent {
		return Flawed("合并区域共覆盖超过 %d 个单元格", "the merged ranges cover more than %d cells", mostLent)
	}
	for _, one := range m.loans {
		line.Set(one.column, one.value)
	}
	for len(m.waiting) > 0 && int(m.waiting[0].Top) <= row {
		first := m.waiting[0]
		m.waiting = m.waiting[1:]
		if value := line.at(int(first.Left)); int(first.Top) == row && value.Kind != Blank {
			m.loans = append(m.loans, loan{int(first.Left), int(first.Bottom), value})
		}
	}
	return nil
}

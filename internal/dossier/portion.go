package dossier

import (
	"sync"

	"ninefold/internal/audit"
)

// portionRows is how many rows of a sheet that does not come in parts make a portion.
const portionRows = 1 << 14

// portion is what was read of a stretch of rows of one sheet. It knows nothing
// of the rows before it: its texts have numbers of its own, and its rows are
// counted from its own begin.
type portion struct {
	texts *Symbols
	codes []int32 // row by row, one a field
	rows  []int32 // where the rows stand
	marks []mark
	flaws []flaw
	spots []spot // of each row, where a row of the sheet is not simply a record

	total, skipped int
	nothing        int          // of those skipped, how many say that there is nothing to record
	last           int          // the row last given
	ticked         []bool       // by field, where a √ was seen
	unsure         bool         // a blank yes-or-no cell was seen
	nameless       map[int]bool // columns without a header that hold something
	odds           map[oddWord]int
	cells          audit.Cells // of crossed cells, those that are no records
	silent         int         // rows that are used and make no record
	dated          int         // records that lie on the days of a week by a count alone
	made           int         // records whose id was made

	end int   // how many rows the stretch has, blank ones at its end included
	err error // what ended it early
}

// oddWord is a word of an open field that says nothing (SPEC 1).
type oddWord struct {
	field int
	word  string
}

// portions are taken up again when they are done with.
var portions = sync.Pool{New: func() any {
	p := &portion{texts: NewSymbols()}
	p.texts.borrowed = true
	return p
}}

func newPortion(t *Table, last int) *portion {
	p, _ := portions.Get().(*portion) // nothing else is in there
	*p = portion{
		texts: p.texts, codes: p.codes[:0], rows: p.rows[:0], marks: p.marks[:0], spots: p.spots[:0], last: last,
		ticked: make([]bool, len(t.Fields)), nameless: map[int]bool{}, odds: map[oddWord]int{},
	}
	return p
}

// discard gives a portion up.
func (p *portion) discard() {
	p.texts.forget()
	portions.Put(p)
}

// add takes in a row.
func (p *portion) add(codes []int32, row int, m mark) {
	p.codes = append(p.codes, codes...)
	p.rows = append(p.rows, int32(row)) //nolint:gosec // a sheet has at most some ten million rows
	p.marks = append(p.marks, m)
}

// take adds a portion to the table; so many rows of the sheet stand before it.
func (s *stage) take(p *portion, input, before int) {
	if s.sharing != nil {
		s.keepOwn(p, input)
	}
	global := make([]int32, p.texts.Len())
	for code := range global {
		global[code] = s.codes.Code(p.texts.Text(int32(code)))
	}
	s.records.grow()
	for i := range s.records.columns {
		var symbols []int32
		if s.records.Table.Fields[i].isText() {
			symbols = global
		}
		s.records.columns[i].take(p.codes, i, len(s.records.columns), symbols)
	}
	if len(p.spots) > 0 {
		s.records.standApart(input, p, before, global)
	} else {
		s.records.standAll(int32(input), p.rows, int32(before)) //nolint:gosec // as in add
	}
	s.marks = append(s.marks, p.marks...)
	for _, f := range p.flaws {
		f.input, f.row = input, f.row+before
		*s.flaws = append(*s.flaws, f)
	}
}

// translate puts the numbers of the book in the place of those that the portion
// made up.
func translate(codes, global []int32) {
	for i, code := range codes {
		switch {
		case code >= 0:
			codes[i] = global[code]
		case isName(code):
			codes[i] = ^global[^code]
		}
	}
}

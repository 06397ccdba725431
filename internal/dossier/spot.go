package dossier

import "ninefold/internal/source"

// spot is the very cell that a record came from, where a row of its sheet is not
// simply a record: a crossed cell, a part of a cell, a cell of a card.
type spot struct {
	row, column int32
	text        int32 // symbol of what is written there
}

// addAt takes in a record and the cell that it came from.
func (p *portion) addAt(codes []int32, row int, m mark, column int, text int32) {
	p.add(codes, row, m)
	p.spots = append(p.spots, spot{int32(row), int32(column), text}) //nolint:gosec // a sheet has at most some ten million rows
}

// standApart notes where the records of a portion come from, each from a cell of its
// own. In their runs they are counted through instead of having rows.
func (r *Records) standApart(input int, p *portion, before int, symbols []int32) {
	if r.spots == nil {
		r.spots = map[int][]spot{}
	}
	spots := r.spots[input]
	for i := range p.spots {
		r.stand(int32(input), int32(len(spots)+i)) //nolint:gosec // as many records as fit in memory
	}
	for _, s := range p.spots {
		s.row += int32(before) //nolint:gosec // a sheet has at most some ten million rows
		s.text = symbols[s.text]
		spots = append(spots, s)
	}
	r.spots[input] = spots
}

// Spot gives the cell that a record came from, and the symbol of its text; false
// where a row of its sheet is a record.
func (r *Records) Spot(i int) (row, column int, text int32, ok bool) {
	input, ordinal := r.ordinal(i)
	spots := r.spots[input]
	if spots == nil {
		return 0, 0, 0, false
	}
	s := spots[ordinal]
	return int(s.row), int(s.column), s.text, true
}

// shownText is a cell's text as evidence shows it.
func shownText(c source.Cell) string { return trim(c.Text) }

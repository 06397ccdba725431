package trend

import (
	"encoding/json"
	"slices"

	"ninefold/internal/audit"
)

// Way is where a rate goes.
type Way string

// The ways. A direction is only given where it holds whatever the unknown
// verdicts of both results turn out to be; else it is Unclear. Between results
// on other people, or one of which has no evidence, it is Incomparable, and None
// where nothing was owed in one of them.
const (
	Up           Way = "up"
	Down         Way = "down"
	Steady       Way = "steady"
	Unclear      Way = "unclear"
	Incomparable Way = "incomparable"
	None         Way = "none"
)

// Move is how a rate changes between two points, and by how many points of a
// hundred. From is the index of the earlier one; Redrawn says that figures changed
// since, so that the move may be theirs.
type Move struct {
	Way     Way
	From    int
	Points  float64
	Redrawn bool
}

// moving fills in the moves of a series. Points without a rate are passed over,
// but for the last: a series that ends in a gap moves nowhere.
func (t *Trend) moving(s Series, alike func(a, b Point) bool) Series {
	last := len(s.Cells) - 1
	var known []int
	for i, cell := range s.Cells {
		if cell.Owed() > 0 {
			known = append(known, i)
		}
	}
	s.Last, s.Since = Move{Way: None}, Move{Way: None}
	if len(known) < 2 || known[len(known)-1] != last {
		return s
	}
	between := func(from int) Move {
		m := Move{From: from, Way: Incomparable}
		if alike(t.Points[from], t.Points[last]) && !s.Cells[from].Blind && !s.Cells[last].Blind {
			m.Way, m.Points = way(s.Cells[from], s.Cells[last])
		}
		m.Redrawn = slices.ContainsFunc(s.Cells[from+1:], func(c Cell) bool { return c.Redrawn })
		return m
	}
	s.Last, s.Since = between(known[len(known)-2]), between(known[0])
	return s
}

// way compares two rates as fractions: the least and the most that each may be.
func way(was, is Cell) (to Way, points float64) {
	before, _ := was.Rate()
	after, _ := is.Rate()
	points = after - before
	switch {
	case is.least()*was.Owed() > was.most()*is.Owed():
		return Up, points
	case is.most()*was.Owed() < was.least()*is.Owed():
		return Down, points
	case was.least() == was.most() && is.least() == is.most():
		return Steady, points
	}
	return Unclear, points
}

// sameScope reports whether two results are on the same people and branches.
func sameScope(a, b Point) bool {
	x, y := whom(a), whom(b)
	return slices.Equal(x.Branches, y.Branches) && slices.Equal(x.Persons, y.Persons)
}

// whom gives the people and branches that a result is narrowed down to; none: all.
func whom(p Point) audit.Scope {
	if p.Run.Scope == nil {
		return audit.Scope{}
	}
	return audit.Scope{Branches: p.Run.Scope.Branches, Persons: p.Run.Scope.Persons}
}

// redrawn reports whether the figures of a requirement differ between two
// results. Where they stand does not count.
func redrawn(a, b Point, rule string) bool {
	return len(a.Figures) > 0 && len(b.Figures) > 0 && !slices.Equal(figures(a, rule), figures(b, rule))
}

func figures(p Point, rule string) []string {
	var all []string
	for _, f := range p.Figures {
		if f.Rule == rule {
			f.Origin = ""
			said, err := json.Marshal(f)
			if err != nil {
				panic("trend: a figure does not marshal") // it was read from JSON
			}
			all = append(all, string(said))
		}
	}
	slices.Sort(all)
	return all
}

// Package trend lays saved results side by side: how the compliance rate of each
// requirement and branch moves, and who fails again. It reads what results say
// and judges nobody; it refuses to know files and how anything is shown. Where
// two results cannot be compared, or evidence is missing from one, it says so
// instead of giving a direction.
package trend

import (
	"cmp"
	"maps"
	"slices"

	"ninefold/internal/audit"
)

// Point is one saved result. Name is what a person calls it: its file.
type Point struct {
	Name string
	*audit.Result
}

// end is the last day that was judged.
func (p Point) end() audit.Date { return min(p.Run.Period.To, p.Run.AsOf) }

// Trend is everything that several results say together.
type Trend struct {
	Points   []Point  // by the last day judged, then by the first
	Shared   []string // the requirements that every result applied, in order
	LeftOut  []string // those that only some did
	Overall  Series   // of the shared requirements
	Rules    []Series
	Branches []Series // of the shared requirements; by id
	Turns    []int    // the points by which is told who fails again
	Repeats  []Repeat
	Notes    []Note

	titles  map[string]audit.Text
	outside map[string]bool
}

// Series is one requirement or branch over the points.
type Series struct {
	ID    string
	Title audit.Text
	Cells []Cell // one a point
	Last  Move   // from the point before to the last one
	Since Move   // from the first to the last
}

// Cell is what one result says of a series.
type Cell struct {
	Judged  bool // the result looked at it
	Counts  map[audit.Status]int
	Redrawn bool // judged by other figures than at the point before
	Blind   bool // something was owed, and there is no evidence of any of it

	blind map[audit.Status]int // of Counts, the verdicts that rest on no evidence
}

// Owed and Pass make the rate; audit.Owed says what counts.
func (c Cell) Owed() int { return audit.Owed(c.Counts) }

// Pass counts the passes.
func (c Cell) Pass() int { return c.Counts[audit.Pass] }

// least and most are the passes that there may be, whatever the verdicts turn out
// to be that are unknown or rest on no evidence.
func (c Cell) least() int { return c.Pass() - c.blind[audit.Pass] }

func (c Cell) most() int {
	return c.least() + c.Counts[audit.Unknown] - c.blind[audit.Unknown] + audit.Owed(c.blind)
}

// Rate is the share of passes in percent; none where nothing was owed, or nothing
// is there to tell it by.
func (c Cell) Rate() (percent float64, known bool) {
	if c.Owed() == 0 || c.Blind {
		return 0, false
	}
	return 100 * float64(c.Pass()) / float64(c.Owed()), true
}

// Fault tells of two results that are one and the same point.
type Fault struct{ First, Second Point }

// Error is for programmers; commands have words of their own.
func (f *Fault) Error() string {
	return f.First.Name + " and " + f.Second.Name + " are of the same day and period"
}

// Of lays at least two results side by side. Two of the same day and period are
// a *Fault: which of them counts, only who wrote them can tell.
func Of(points []Point) (*Trend, error) {
	t := &Trend{Points: slices.Clone(points), titles: map[string]audit.Text{}, outside: map[string]bool{}}
	slices.SortStableFunc(t.Points, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.end(), b.end()), cmp.Compare(a.Run.Period.From, b.Run.Period.From),
			cmp.Compare(a.Run.Period.To, b.Run.Period.To), cmp.Compare(a.Run.AsOf, b.Run.AsOf))
	})
	for i := 1; i < len(t.Points); i++ {
		if a, b := t.Points[i-1], t.Points[i]; a.Run.Period == b.Run.Period && a.Run.AsOf == b.Run.AsOf {
			return nil, &Fault{a, b}
		}
	}
	t.share()
	t.overall()
	t.rules()
	t.branches()
	t.repeat()
	t.note()
	return t, nil
}

// share parts the requirements that every result applied from the others.
func (t *Trend) share() {
	in := map[string]int{}
	var order []string
	for _, p := range t.Points {
		for i := range p.Requirements {
			t.titles[p.Requirements[i].ID] = p.Requirements[i].Title
			t.outside[p.Requirements[i].ID] = p.Requirements[i].Outside
		}
		for _, rule := range p.Summary.Rules {
			if in[rule.Rule]++; in[rule.Rule] == 1 {
				order = append(order, rule.Rule)
			}
		}
	}
	for _, rule := range order {
		if in[rule] == len(t.Points) {
			t.Shared = append(t.Shared, rule)
		} else {
			t.LeftOut = append(t.LeftOut, rule)
		}
	}
}

// Title is what a requirement is called.
func (t *Trend) Title(rule string) audit.Text {
	if title, ok := t.titles[rule]; ok {
		return title
	}
	return audit.Text{ZH: rule, EN: rule}
}

// counts reports whether a requirement goes into the rates of the whole and of
// branches: one that every result applied, and that came with the program unless
// there is none such.
func (t *Trend) counts(rule string) bool {
	if !slices.Contains(t.Shared, rule) {
		return false
	}
	return !t.outside[rule] || !slices.ContainsFunc(t.Shared, func(r string) bool { return !t.outside[r] })
}

func (t *Trend) overall() {
	s := Series{}
	for i, p := range t.Points {
		cell := Cell{Judged: len(t.Shared) > 0}
		for _, rule := range p.Summary.Rules {
			if t.counts(rule.Rule) {
				t.count(&cell, i, rule.Rule, rule.Status)
			}
		}
		s.Cells = append(s.Cells, cell)
	}
	t.Overall = t.moving(s, sameScope)
}

// count adds the verdicts of a result on one requirement to a cell.
func (t *Trend) count(cell *Cell, point int, rule string, counts map[audit.Status]int) {
	if cell.Counts == nil {
		cell.Counts, cell.blind = map[audit.Status]int{}, map[audit.Status]int{}
	}
	for status, n := range counts {
		cell.Counts[status] += n
		if t.unrecorded(point, rule) {
			cell.blind[status] += n
		}
	}
	cell.Blind = cell.Owed() > 0 && cell.least() == 0 && cell.most() == cell.Owed()
}

func (t *Trend) rules() {
	for _, rule := range slices.Concat(t.Shared, t.LeftOut) {
		s := Series{ID: rule, Title: t.Title(rule)}
		for i, p := range t.Points {
			cell := Cell{Redrawn: i > 0 && redrawn(t.Points[i-1], p, rule)}
			for _, summary := range p.Summary.Rules {
				if summary.Rule == rule {
					cell.Judged = true
					t.count(&cell, i, rule, summary.Status)
				}
			}
			s.Cells = append(s.Cells, cell)
		}
		t.Rules = append(t.Rules, t.moving(s, sameScope))
	}
}

// branches compares the branches that some result counts. One that a result was
// narrowed past, or counts in part only, has a gap there.
func (t *Trend) branches() {
	names := map[string]string{}
	for _, p := range t.Points {
		for _, b := range p.Summary.Branches {
			names[b.ID] = b.Name
		}
	}
	for _, id := range slices.Sorted(maps.Keys(names)) {
		s := Series{ID: id, Title: audit.Text{ZH: names[id], EN: names[id]}}
		for i := range t.Points {
			s.Cells = append(s.Cells, t.branchCell(i, id))
		}
		t.Branches = append(t.Branches, t.moving(s, func(Point, Point) bool { return true }))
	}
}

func (t *Trend) branchCell(i int, id string) Cell {
	p := t.Points[i]
	at := slices.IndexFunc(p.Summary.Branches, func(b audit.BranchCount) bool { return b.ID == id })
	if scope := p.Run.Scope; at < 0 || scope != nil && len(scope.Persons) > 0 {
		return Cell{}
	}
	cell := Cell{Judged: len(t.Shared) > 0}
	for _, rule := range p.Summary.Branches[at].Rules {
		if t.counts(rule.Rule) {
			t.count(&cell, i, rule.Rule, rule.Status)
		}
	}
	return cell
}

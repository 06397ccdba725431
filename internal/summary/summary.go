// Package summary counts what an office did over some years: the figures of a
// year-end text, each defined once, by year, by branch and in total, and each
// with the way back to the rows it was counted from. It counts what is on record
// and judges nothing; where a table is missing or rows were set aside it says
// that it cannot tell, or that a figure is a lower bound. It refuses to know
// requirements, thresholds, files and output formats.
package summary

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Options say what is counted.
type Options struct {
	Since, Until int      // calendar years, both included
	Branches     []string // ids; none: all
	Veil         Veil     // hides people; nil: nobody is hidden
}

// Summary is an office counted over some years.
type Summary struct {
	AsOf         audit.Date
	Since, Until int
	Branches     []Branch // that are counted, by id; one without an id holds what belongs to none that is known
	Figures      []*Figure

	office *office
	veil   Veil
}

// Branch is a branch that figures are given for.
type Branch struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	code int32
}

// Figure is one figure, counted.
type Figure struct {
	*Definition
	cells map[cell]int
	doubt doubt
	parts []int32 // those that occur, in the order they are told
	owner *Summary
}

// cell is a place in the table of a figure; every and all stand for no
// restriction.
type cell struct {
	year         int32
	branch, part int32
}

// What stands for no restriction in a cell; no symbol and no year is below zero,
// and dossier.Absent is lower still.
const all int32 = -1

// setAside is the part of what belongs to somebody whose row was set aside: it is
// not known what the row says, which is not to say that it says nothing.
const setAside int32 = -2

// nowhere is the branch of what belongs to no branch that is known: the symbol
// of the empty text.
const nowhere int32 = 0

// Veil hides who people are, field by field. Branches are no persons.
type Veil interface {
	Person(id, name string) (shownID, shownName string)
	Text(text string) string // from the exports, of whatever kind
	At(row audit.Origin) audit.Origin
}

// open hides nothing.
type open struct{}

func (open) Person(id, name string) (shownID, shownName string) { return id, name }
func (open) Text(text string) string                            { return text }
func (open) At(row audit.Origin) audit.Origin                   { return row }

// Of counts an office. Years and branches must be checked before.
func Of(joined *dossier.Office, o Options) *Summary {
	s := &Summary{AsOf: joined.Time.AsOf, Since: o.Since, Until: o.Until, veil: o.Veil}
	if s.veil == nil {
		s.veil = open{}
	}
	s.office = newOffice(joined, o)
	for i := range definitions {
		s.Figures = append(s.Figures, &Figure{Definition: &definitions[i], cells: map[cell]int{}, owner: s, doubt: s.office.doubts(&definitions[i])})
	}
	s.count()
	s.Branches = s.branches(joined, o.Branches)
	return s
}

// count counts every figure that can be told, those of one table together.
func (s *Summary) count() {
	figures := map[string][]*Figure{}
	for _, f := range s.Figures {
		switch {
		case f.doubt.unknown():
		case f.entries != nil:
			f.take(s.office.scoreOf(f.Definition))
		default:
			figures[f.table] = append(figures[f.table], f)
		}
	}
	for table, list := range figures {
		for i, t := range s.office.scores(table, list) {
			list[i].take(t)
		}
	}
}

// take takes over what was counted.
func (f *Figure) take(t *score) {
	f.cells = t.cells()
	f.sortParts()
}

// sortParts orders choices as the schema does and texts by how often they occur.
func (f *Figure) sortParts() {
	if f.By == nil {
		return
	}
	for at := range f.cells {
		if at.year == all && at.branch == all && at.part != all {
			f.parts = append(f.parts, at.part)
		}
	}
	_, field := f.By.field()
	slices.SortFunc(f.parts, func(a, b int32) int {
		if last := cmp.Compare(unstated(a), unstated(b)); last != 0 {
			return last
		}
		if field.Type == dossier.TypeEnum {
			return cmp.Compare(a, b)
		}
		texts := f.owner.office.book.Symbols
		return cmp.Or(-cmp.Compare(f.cells[cell{all, all, a}], f.cells[cell{all, all, b}]), cmp.Compare(texts.Text(a), texts.Text(b)))
	})
}

// unstated puts what is not stated last, and before it what is not known.
func unstated(part int32) int {
	return slices.Index([]int32{setAside, dossier.Absent}, part)
}

// branches are all that there are, or those asked for, and any other that
// something belongs to.
func (s *Summary) branches(joined *dossier.Office, only []string) []Branch {
	ids := only
	if len(ids) == 0 {
		ids = joined.BranchIDs()
		for code := range s.occurring() {
			ids = append(ids, s.office.book.Symbols.Text(code))
		}
		if !s.strays() {
			ids = slices.DeleteFunc(ids, func(id string) bool { return id == "" })
		}
	}
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	found := make([]Branch, len(ids))
	for i, id := range ids {
		code, _ := s.office.book.Symbols.Find(id)
		found[i] = Branch{ID: id, Name: s.office.nameOf("branches", code), code: code}
	}
	return found
}

// occurring are the symbols of the branches that something belongs to.
func (s *Summary) occurring() map[int32]bool {
	found := map[int32]bool{}
	for _, f := range s.Figures {
		for at := range f.cells {
			found[max(at.branch, nowhere)] = true
		}
	}
	return found
}

// strays reports whether anything belongs to no branch that is known.
func (s *Summary) strays() bool {
	return slices.ContainsFunc(s.Figures, func(f *Figure) bool { return f.cells[cell{all, nowhere, all}] > 0 })
}

// Years lists the years from the first to the last.
func (s *Summary) Years() []int {
	years := make([]int, 0, s.Until-s.Since+1)
	for year := s.Since; year <= s.Until; year++ {
		years = append(years, year)
	}
	return years
}

// Figure finds a figure by id.
func (s *Summary) Figure(id string) (*Figure, bool) {
	i := slices.IndexFunc(s.Figures, func(f *Figure) bool { return f.ID == id })
	if i < 0 {
		return nil, false
	}
	return s.Figures[i], true
}

// Title is what to call a branch: its name, else its id.
func (b Branch) Title(lang audit.Lang) string {
	if b.ID == "" {
		return audit.Textf("支部不明", "branch not known").In(lang)
	}
	return cmp.Or(b.Name, b.ID)
}

package dossier

import (
	"cmp"
	"math/bits"
	"slices"

	"ninefold/internal/audit"
)

// history answers what a person's rank, branch or roles were on a day (SPEC 2,
// "At the time"): what the posting running on that day says, of several the one
// begun last; where none says, what people says now.
type history struct {
	rank, branch, roles timeline

	// ever are, by the symbol of a branch, those who were in it at some time, and
	// those whom people has in it now, in order.
	ever map[int32][]int32
}

// timeline is one field of people and what postings say of it over time.
type timeline struct {
	field int              // in people
	told  map[int32][]term // by person; nil where no posting says anything, the usual case
}

// term is what a posting says of a field, for as long as it runs.
type term struct {
	from, to   audit.Date
	department int32
	code       int32
}

// remember reads the postings that could be known on as_of.
func (o *Office) remember() {
	people, _ := TableNamed("people")
	h := &o.history
	h.rank.field, h.branch.field, h.roles.field = people.Field("rank"), people.Field("branch_id"), people.Field("roles")
	if postings, ok := o.Book.Table("postings"); ok {
		for name, line := range map[string]*timeline{"rank": &h.rank, "branch_id": &h.branch, "roles": &h.roles} {
			o.read(line, postings, postings.Table.Field(name))
		}
	}
	h.ever = map[int32][]int32{}
	for branch, persons := range o.members {
		h.ever[branch] = slices.Clone(persons)
	}
	for person, terms := range h.branch.told {
		for _, term := range terms {
			h.ever[term.code] = append(h.ever[term.code], person)
		}
	}
	if h.branch.told == nil {
		return
	}
	for branch, persons := range h.ever {
		slices.Sort(persons)
		h.ever[branch] = slices.Compact(persons)
	}
}

// read collects what postings say in a field.
func (o *Office) read(line *timeline, postings *Records, field int) {
	if !postings.some(field) {
		return
	}
	t, rows := postings.Table, postings.reader()
	person, department := t.Field("person_id"), t.Field("department")
	for i := range postings.Len() {
		row := rows.read(i)
		if row[field] == Absent || audit.Date(row[t.From]) > o.Time.AsOf {
			continue
		}
		whose, ok := o.persons.of(row[person])
		if !ok {
			continue
		}
		if line.told == nil {
			line.told = map[int32][]term{}
		}
		runs := span(row[t.From], row[t.To])
		at := int32(whose) //nolint:gosec // as many people as fit in memory
		line.told[at] = append(line.told[at], term{runs.From, runs.To, row[department], row[field]})
	}
	for _, terms := range line.told {
		slices.SortStableFunc(terms, func(a, b term) int {
			return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(o.text(a.department), o.text(b.department)))
		})
	}
}

// some reports whether any record has a value in a field.
func (r *Records) some(field int) bool {
	if r.Len() == 0 || r.columns[field].absent {
		return false
	}
	for _, codes := range r.columns[field].stretches() {
		if slices.ContainsFunc(codes, func(code int32) bool { return code != Absent }) {
			return true
		}
	}
	return false
}

// text is the text of a symbol; none where it is absent.
func (o *Office) text(code int32) string {
	if code == Absent {
		return ""
	}
	return o.Book.Symbols.Text(code)
}

// changes reports whether postings say anything of a person's field.
func (l *timeline) changes(person int) bool {
	return l.told != nil && len(l.told[int32(person)]) > 0 //nolint:gosec // as many people as fit in memory
}

// told is what the posting that counts on a day says; false where none says anything.
func (l *timeline) at(person int, day audit.Date) (int32, bool) {
	if l.told == nil {
		return 0, false
	}
	for _, one := range slices.Backward(l.told[int32(person)]) { //nolint:gosec // as many people as fit in memory
		if one.from <= day && day <= one.to {
			return one.code, true
		}
	}
	return 0, false
}

// then is a field of a person on a day.
func (o *Office) then(l *timeline, person int, day audit.Date) int32 {
	if code, ok := l.at(person, day); ok {
		return code
	}
	return o.now(person, l.field)
}

// now is what people says of a person; nothing of somebody whose row was set aside.
func (o *Office) now(person, field int) int32 {
	people, _ := o.Book.Table("people")
	if person >= people.Len() {
		return Absent
	}
	return people.Code(person, field)
}

// branchAt is the branch that a person, by the symbol of the id, was in on a day.
func (o *Office) branchAt(id int32, day audit.Date) int32 {
	person, ok := o.persons.of(id)
	if !ok {
		return Absent
	}
	return o.then(&o.history.branch, person, day)
}

// wasIn reports whether a person was in a branch on a day.
func (o *Office) wasIn(person int, branch int32, day audit.Date) bool {
	return o.then(&o.history.branch, person, day) == branch
}

// holdsRole reports whether a code of roles names one at all.
func holdsRole(code int32) bool { return code != Absent && bits.OnesCount32(uint32(code)) > 0 } //nolint:gosec // bits

// Ranks are all that a person ever had by the postings that are seen.
func (d *Dossier) Ranks() []string {
	var ranks []string
	if d.Subject.Kind == audit.Person {
		for _, term := range d.office.history.rank.told[int32(d.record)] { //nolint:gosec // as many people as fit in memory
			ranks = append(ranks, d.office.text(term.code))
		}
	}
	return ranks
}

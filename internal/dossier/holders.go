package dossier

import (
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
)

// holders are those who held one of the roles on a day: only they may hold
// interviews, and the only one of them need not be interviewed by somebody else.
type holders struct {
	candidates []int32   // people who hold one now, or once did by a posting; by id
	doubt      *SetAside // a row that may say that somebody else does, or no longer does; nil: there is none
	owners     circle    // of postings set aside that may say so, by the symbol of the person's id
	byDay      sync.Map
}

// onDay are the holders on a day.
type onDay struct {
	ids  []int32 // symbols, by id
	sure int32   // how many of them nothing that was set aside can make none
}

var holderColumns = []Column{{Name: "person_id", Type: TypeID}}

// mayHold reports whether a row that was set aside may say that somebody holds a
// role, or no longer does.
func (a *SetAside) mayHold() bool {
	t, _ := TableNamed(a.Table)
	return a.Table == "people" || a.Table == "postings" && a.says(t.Field("roles"))
}

// listHolders finds who can be a holder at all.
func (o *Office) listHolders() {
	h, people := &o.holding, mustTable("people")
	roles := people.Field("roles")
	for person := range o.everybody() {
		if holdsRole(o.now(person, roles)) || slices.ContainsFunc(o.history.roles.told[int32(person)], func(t term) bool { return holdsRole(t.code) }) {
			h.candidates = append(h.candidates, int32(person))
		}
	}
	slices.SortFunc(h.candidates, func(a, b int32) int { return strings.Compare(o.text(o.idOf(a)), o.text(o.idOf(b))) })
	h.owners = circle{some: map[int32]*SetAside{}}
	for i := range o.Book.SetAside {
		row := &o.Book.SetAside[i]
		if !row.mayHold() {
			continue
		}
		if h.doubt == nil {
			h.doubt = row
		}
		if row.Table == "postings" {
			h.owners.add(row.person(), row)
		}
	}
}

func mustTable(name string) *Table {
	t, _ := TableNamed(name)
	return t
}

// idOf is the symbol of a person's id.
func (o *Office) idOf(person int32) int32 {
	people, _ := o.Book.Table("people")
	if aside := int(person) - people.Len(); aside >= 0 {
		return o.aside.people[aside].id
	}
	return people.Code(int(person), people.Table.Key)
}

// holdersOn gives those in service who held a role on a day. Nobody whose row was
// set aside is among them: of those it is not known whether they were in service.
func (o *Office) holdersOn(day audit.Date) *onDay {
	if known, ok := o.holding.byDay.Load(day); ok {
		return known.(*onDay) //nolint:forcetypeassert // nothing else is in there
	}
	people, _ := o.Book.Table("people")
	found := &onDay{}
	for _, person := range o.holding.candidates {
		i := int(person)
		if i >= people.Len() || !holdsRole(o.then(&o.history.roles, i, day)) {
			continue
		}
		if s := span(people.Code(i, people.Table.From), people.Code(i, people.Table.To)); day < s.From || day > s.To {
			continue
		}
		id := people.Code(i, people.Table.Key)
		found.ids = append(found.ids, id)
		if !o.holding.owners.holds(id) {
			found.sure++
		}
	}
	o.holding.byDay.Store(day, found)
	return found
}

// holdersInto gives at most two of those who hold a role on the window's last
// day: whoever asks wants to know whether somebody is the only one. A row that
// names nobody stands for somebody set aside who may be one.
func (d *Dossier) holdersInto(r *Relation, kind audit.SubjectKind) {
	r.Columns = holderColumns
	window := d.Window(kind)
	if window.Empty() {
		return
	}
	ids := d.office.holdersOn(window.To).ids
	r.Codes = append(r.Codes, ids[:min(2, len(ids))]...)
	if len(ids) == 1 && d.office.holding.doubt != nil {
		r.Codes = append(r.Codes, Absent)
	}
	r.Shared = d.Shares("holders", kind)
}

// holdsInDoubt reports whether the subject holds a role and it cannot be told
// whether it is the only one to do so.
func (d *Dossier) holdsInDoubt() bool {
	h, window := &d.office.holding, d.Window(audit.Person)
	if h.doubt == nil || d.Subject.Kind != audit.Person || window.Empty() {
		return false
	}
	on := d.office.holdersOn(window.To)
	if !slices.Contains(on.ids, d.id) {
		return false
	}
	others := int(on.sure)
	if !h.owners.holds(d.id) {
		others--
	}
	return others == 0
}

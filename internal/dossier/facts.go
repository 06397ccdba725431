package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// Column is one named value of every row of a relation.
type Column struct {
	Name   string
	Type   Type
	Values []Choice // for TypeEnum and TypeSet
}

// TypeRows is the type of a column that holds a list of row numbers; its code
// is an index into Relation.Lists.
const TypeRows Type = 255

// Relation is a set of facts about one subject: rows of int32 codes, one a
// column, Absent where a fact is not known. Days are numbers since 1970-01-01,
// weeks and row numbers are numbers.
type Relation struct {
	Columns []Column
	Codes   []int32
	Lists   [][]int32
	GroupBy int   // the column whose value the rows are grouped by; -1 for none
	Shared  int64 // relations with the same number above 0 hold the same facts
}

// Len is the number of rows.
func (r Relation) Len() int {
	if len(r.Columns) == 0 {
		return 0
	}
	return len(r.Codes) / len(r.Columns)
}

// At gives the codes of a row.
func (r Relation) At(i int) []int32 { return r.Codes[i*len(r.Columns) : (i+1)*len(r.Columns)] }

// Derived are the names of facts that no table holds but that are made of
// several: workdays by week, days away, holders of a role.
func Derived() []string { return []string{"weeks", "away", "holders"} }

// IsDerived reports whether a name is that of derived facts.
func IsDerived(name string) bool { return slices.Contains(Derived(), name) }

// Facts gives what a table holds on the subject, as far as it could be known on
// as_of; kind is the kind of subject that the requirement judges. A table that
// no source feeds gives no rows. The names of derived facts give those.
func (d *Dossier) Facts(table string, kind audit.SubjectKind) Relation {
	var r Relation
	d.FactsInto(&r, table, kind)
	return r
}

// FactsInto is Facts in a relation that was used before and is of no use any
// more: its codes and lists are written over.
func (d *Dossier) FactsInto(r *Relation, table string, kind audit.SubjectKind) {
	*r = Relation{Codes: r.Codes[:0], Lists: r.Lists[:0], GroupBy: -1}
	switch table {
	case "weeks":
		d.weeksInto(r, kind)
		return
	case "away":
		d.awayInto(r)
		return
	case "holders":
		d.holdersInto(r, kind)
		return
	}
	o := d.office
	f := o.forms[table]
	if f == nil || f.records == nil {
		return
	}
	branch := d.Subject.Kind == audit.Branch
	switch {
	case table == "events":
		d.eventsInto(r, f)
	case table == "participation" && !o.Supplied("events"):
	case table == "participation" && branch:
		d.entriesInto(r, f)
	case table == "visits" && branch:
		d.problems(r, f)
	case !branch:
		f.own(r, d.record, o.Time.AsOf)
	}
}

// Shares gives the Shared of the facts that Facts would give, without making
// them.
func (d *Dossier) Shares(table string, kind audit.SubjectKind) int64 {
	switch table {
	case "events":
		if d.office.Supplied(table) && !d.moved() {
			return int64(d.branch) + 1
		}
	case "weeks":
		if window := d.ahead(kind); !window.Empty() && !d.away() {
			return shareOf(window)
		}
	case "away":
		if d.Subject.Kind == audit.Person && !d.away() {
			return nobodyAway
		}
	case "holders":
		if window := d.Window(kind); !window.Empty() {
			return int64(window.To) - int64(audit.MinDate) + 1
		}
	}
	return 0
}

// moved reports whether postings say which branch a person was in at some time.
func (d *Dossier) moved() bool {
	return d.Subject.Kind == audit.Person && (d.branch == Absent || d.office.history.branch.changes(d.record))
}

// eventsInto are a branch's events; a person's are those that the branch held
// that the person was in on the day.
func (d *Dossier) eventsInto(r *Relation, f *form) {
	o := d.office
	if !d.moved() {
		f.collect(r, o.ofBranch[d.branch], o.Time.AsOf)
		r.Shared = int64(d.branch) + 1
		return
	}
	branches := []int32{d.branch}
	for _, term := range o.history.branch.told[int32(d.record)] { //nolint:gosec // as many people as fit in memory
		branches = append(branches, term.code)
	}
	slices.Sort(branches)
	var rows []int32
	for _, branch := range slices.Compact(branches) {
		for _, event := range o.ofBranch[branch] {
			if o.wasIn(d.record, branch, audit.Date(f.records.Code(int(event), f.records.Table.Dated))) {
				rows = append(rows, event)
			}
		}
	}
	slices.Sort(rows)
	f.collect(r, rows, o.Time.AsOf)
}

// entriesInto are the entries in participation at the branch's events, and those
// of whoever was in the branch on the day of the event, each once.
func (d *Dossier) entriesInto(r *Relation, f *form) {
	o := d.office
	events, _ := o.Book.Table("events")
	var found []int32
	for _, person := range o.history.ever[d.branch] {
		first := len(found)
		found = f.held.index.append(found, int(person))
		if o.history.branch.changes(int(person)) {
			found = append(found[:first], slices.DeleteFunc(found[first:], func(row int32) bool {
				event, ok := o.events.of(f.records.Code(int(row), eventOf))
				return !ok || !o.wasIn(int(person), d.branch, audit.Date(events.Code(event, events.Table.Dated)))
			})...)
		}
	}
	for _, event := range o.ofBranch[d.branch] {
		found = o.joining.append(found, int(event))
	}
	slices.Sort(found)
	f.collect(r, slices.Compact(found), o.Time.AsOf)
}

// eventOf is the field of participation that names the event.
const eventOf = 0

func week(day int32) int32 { return int32(audit.Date(day).Week()) } //nolint:gosec // weeks are fewer than days

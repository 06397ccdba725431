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

// Facts gives what a table holds on the subject, as far as it could be known on
// as_of; kind is the kind of subject that the requirement judges. A table that
// no source feeds gives no rows. "weeks" gives the available workdays by week.
func (d *Dossier) Facts(table string, kind audit.SubjectKind) Relation {
	var r Relation
	d.FactsInto(&r, table, kind)
	return r
}

// FactsInto is Facts in a relation that was used before and is of no use any
// more: its codes and lists are written over.
func (d *Dossier) FactsInto(r *Relation, table string, kind audit.SubjectKind) {
	*r = Relation{Codes: r.Codes[:0], Lists: r.Lists[:0], GroupBy: -1}
	if table == "weeks" {
		d.weeksInto(r, kind)
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
		f.collect(r, o.ofBranch[d.branch], o.Time.AsOf)
		r.Shared = int64(d.branch) + 1
	case table == "participation" && !o.Supplied("events"):
	case table == "participation" && branch:
		f.collect(r, o.entriesOfBranch(d.branch), o.Time.AsOf)
	case table == "visits" && branch:
		d.problems(r, f)
	case !branch:
		f.own(r, d.record, o.Time.AsOf)
	}
}

// Shares gives the Shared of the facts that Facts would give, without making
// them.
func (d *Dossier) Shares(table string, kind audit.SubjectKind) int64 {
	switch window := d.ahead(kind); {
	case table == "events" && d.office.Supplied(table):
		return int64(d.branch) + 1
	case table == "weeks" && !window.Empty() && !d.away():
		return shareOf(window)
	}
	return 0
}

// entriesOfBranch are the entries in participation of the branch's people and at the branch's events, each once.
func (o *Office) entriesOfBranch(branch int32) []int32 {
	var found []int32
	owned := o.byPerson["participation"]
	for _, person := range o.members[branch] {
		found = owned.index.append(found, person)
	}
	for _, event := range o.ofBranch[branch] {
		found = o.joining.append(found, int(event))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func (o *Office) branchOf(person int32) int32 {
	people, _ := o.Book.Table("people")
	if i, ok := o.persons.of(person); ok {
		return people.Code(i, people.Table.Field("branch_id"))
	}
	return Absent
}

func week(day int32) int32 { return int32(audit.Date(day).Week()) } //nolint:gosec // weeks are fewer than days

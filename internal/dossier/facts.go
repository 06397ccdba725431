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

// columnsOf are a table's own columns without those named, and the number of the row.
func columnsOf(t *Table, without ...string) (columns []Column, fields []int) {
	for i, f := range t.Fields {
		if !slices.Contains(without, f.Name) {
			columns = append(columns, Column{f.Name, f.Type, f.Values})
			fields = append(fields, i)
		}
	}
	return append(columns, Column{Name: "row", Type: TypeInt}), fields
}

// Facts gives what a table holds on the subject, as far as it could be known on
// as_of; kind is the kind of subject that the requirement judges. A table that
// no source feeds gives no rows. "weeks" gives the available workdays by week.
func (d *Dossier) Facts(table string, kind audit.SubjectKind) Relation {
	if table == "weeks" {
		return d.weeks(kind)
	}
	o := d.office
	records, ok := o.Book.Table(table)
	if !ok {
		return Relation{GroupBy: -1}
	}
	branch := d.Subject.Kind == audit.Branch
	switch {
	case table == "events":
		return o.eventsOf(records, d.branch)
	case table == "participation" && branch:
		return o.participation(records, o.entriesOfBranch(d.branch))
	case table == "participation":
		return o.participation(records, o.byPerson[table].of(d.record))
	case table == "visits" && branch:
		return d.problems(records)
	case branch:
		return Relation{GroupBy: -1}
	}
	return d.own(records)
}

// own are the person's records of a table, with what is joined to them.
func (d *Dossier) own(records *Records) Relation {
	o := d.office
	columns, fields := columnsOf(records.Table, "person_id")
	join := o.joinTo(records.Table)
	r := Relation{Columns: append(columns, join.columns...), GroupBy: -1}
	dated := records.Table.Dated
	for _, i := range o.byPerson[records.Table.Name].of(d.record) {
		row := records.At(int(i))
		if dated >= 0 && audit.Date(row[dated]) > o.Time.AsOf {
			continue // not seen yet (SPEC 2)
		}
		for _, f := range fields {
			r.Codes = append(r.Codes, row[f])
		}
		r.Codes = append(r.Codes, o.baseOfRow[records.Table.Name]+i)
		r.Codes = join.append(r.Codes, row)
	}
	return r
}

// join adds columns that lie in another table or follow from a date.
type join struct {
	columns []Column
	append  func(codes, row []int32) []int32
}

func (o *Office) joinTo(t *Table) join {
	people, _ := o.Book.Table("people")
	switch t.Name {
	case "visits":
		date := t.Field("date")
		return join{[]Column{{Name: "week", Type: TypeInt}}, func(codes, row []int32) []int32 {
			return append(codes, week(row[date]))
		}}
	case "interviews":
		return o.joinPerson(t.Field("interviewer_id"), people.Table.Field("roles"), "interviewer_roles")
	case "mentorships":
		return o.joinPerson(t.Field("mentor_id"), people.Table.Field("party_member"), "mentor_party_member")
	}
	return join{append: func(codes, _ []int32) []int32 { return codes }}
}

// joinPerson adds a field of the person that a row refers to, as people says now.
func (o *Office) joinPerson(reference, field int, name string) join {
	people, _ := o.Book.Table("people")
	of := people.Table.Fields[field]
	return join{[]Column{{name, of.Type, of.Values}}, func(codes, row []int32) []int32 {
		person, ok := o.persons[row[reference]]
		if !ok {
			return append(codes, Absent)
		}
		return append(codes, people.At(person)[field])
	}}
}

// eventsOf are a branch's events by kind.
func (o *Office) eventsOf(events *Records, branch int32) Relation {
	t := events.Table
	columns, fields := columnsOf(t, "branch_id", "format", "speaker")
	r := Relation{
		Columns: append(columns, Column{Name: "week", Type: TypeInt}, Column{Name: "year", Type: TypeInt}),
		GroupBy: slices.IndexFunc(columns, func(c Column) bool { return c.Name == "kind" }),
		Shared:  int64(branch) + 1,
	}
	for _, i := range o.ofBranch[branch] {
		row := events.At(i)
		date := row[t.Dated]
		if audit.Date(date) > o.Time.AsOf {
			continue
		}
		for _, f := range fields {
			r.Codes = append(r.Codes, row[f])
		}
		r.Codes = append(r.Codes, o.baseOfRow["events"]+int32(i), week(date), year(date)) //nolint:gosec // record numbers fit in int32
	}
	return r
}

// entriesOfBranch are the entries in participation of the branch's people and at the branch's events, each once.
func (o *Office) entriesOfBranch(branch int32) []int32 {
	var found []int32
	for _, person := range o.members[branch] {
		found = append(found, o.byPerson["participation"].of(person)...)
	}
	events, ok := o.Book.Table("events")
	if ok {
		for _, event := range o.ofBranch[branch] {
			for _, entry := range o.joining[events.At(event)[events.Table.Key]] {
				found = append(found, int32(entry)) //nolint:gosec // record numbers fit in int32
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// participation joins entries with their events, by kind of event.
func (o *Office) participation(entries *Records, rows []int32) Relation {
	r := Relation{GroupBy: -1}
	events, ok := o.Book.Table("events")
	if !ok {
		return r
	}
	own, fields := columnsOf(entries.Table)
	et := events.Table
	joined := []string{"branch_id", "kind", "date", "topic"}
	r.Columns = own
	for _, name := range joined {
		f := et.Fields[et.Field(name)]
		r.Columns = append(r.Columns, Column{f.Name, f.Type, f.Values})
	}
	r.GroupBy = len(own) + 1
	r.Columns = append(r.Columns, Column{Name: "year", Type: TypeInt}, Column{Name: "person_branch", Type: TypeID})
	for _, i := range rows {
		row := entries.At(int(i))
		event, known := o.events[row[fields[0]]]
		if !known || audit.Date(events.At(event)[et.Dated]) > o.Time.AsOf {
			continue
		}
		for _, f := range fields {
			r.Codes = append(r.Codes, row[f])
		}
		r.Codes = append(r.Codes, o.baseOfRow["participation"]+i)
		for _, name := range joined {
			r.Codes = append(r.Codes, events.At(event)[et.Field(name)])
		}
		r.Codes = append(r.Codes, year(events.At(event)[et.Dated]), o.branchOf(row[entries.Table.Field("person_id")]))
	}
	return r
}

func (o *Office) branchOf(person int32) int32 {
	people, _ := o.Book.Table("people")
	if i, ok := o.persons[person]; ok {
		return people.At(i)[people.Table.Field("branch_id")]
	}
	return Absent
}

func week(day int32) int32 { return int32(audit.Date(day).Week()) } //nolint:gosec // weeks are fewer than days

func year(day int32) int32 { return int32(audit.Date(day).Year()) } //nolint:gosec // years are fewer than days

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

// form is how a table's records become facts: which fields are taken over, and
// what is joined to them. It is made once, so that all facts of a table have the
// very same columns.
type form struct {
	table   *Table
	columns []Column
	fields  []int
	join    func(codes, row []int32) []int32
}

// formOf takes a table's own columns without those named, the number of the
// row, and further columns.
func formOf(t *Table, without []string, further ...Column) form {
	f := form{table: t, join: func(codes, _ []int32) []int32 { return codes }}
	for i, field := range t.Fields {
		if !slices.Contains(without, field.Name) {
			f.columns = append(f.columns, Column{field.Name, field.Type, field.Values})
			f.fields = append(f.fields, i)
		}
	}
	f.columns = append(append(f.columns, Column{Name: "row", Type: TypeInt}), further...)
	return f
}

// facts adds a record, its number among all rows, and what is joined to it.
func (f *form) facts(codes, row []int32, number int32) []int32 {
	for _, field := range f.fields {
		codes = append(codes, row[field])
	}
	return f.join(append(codes, number), row)
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
		return o.participation(records, d.rowsOf(table))
	case table == "visits" && branch:
		return d.problems(records)
	case branch:
		return Relation{GroupBy: -1}
	}
	return d.own(records)
}

// own are the person's records of a table, with what is joined to them.
func (d *Dossier) own(records *Records) Relation {
	o, name := d.office, records.Table.Name
	f := o.forms[name]
	r := Relation{Columns: f.columns, GroupBy: -1}
	dated, owned, base := records.Table.Dated, o.byPerson[name], o.baseOfRow[name]
	r.Codes = make([]int32, 0, owned.size(d.record)*len(f.columns))
	for i, row := range owned.of(d.record) {
		if dated >= 0 && audit.Date(row[dated]) > o.Time.AsOf {
			continue // not seen yet (SPEC 2)
		}
		r.Codes = f.facts(r.Codes, row, base+int32(i)) //nolint:gosec // record numbers fit in int32
	}
	return r
}

// shape makes the forms of all tables.
func (o *Office) shape() {
	o.forms = map[string]form{}
	for _, t := range Tables() {
		o.forms[t.Name] = o.shapeOf(t)
	}
}

func (o *Office) shapeOf(t *Table) form {
	people, _ := TableNamed("people")
	switch t.Name {
	case "people":
		return formOf(t, []string{"person_id", "name", "branch_id"})
	case "visits":
		f, date := formOf(t, []string{"person_id"}, Column{Name: "week", Type: TypeInt}), t.Dated
		f.join = func(codes, row []int32) []int32 { return append(codes, week(row[date])) }
		return f
	case "interviews":
		return o.joinPerson(t, "interviewer_id", people.Fields[people.Field("roles")], "interviewer_roles")
	case "mentorships":
		return o.joinPerson(t, "mentor_id", people.Fields[people.Field("party_member")], "mentor_party_member")
	case "events":
		f, date := formOf(t, []string{"branch_id", "format", "speaker"}, Column{Name: "week", Type: TypeInt}, Column{Name: "year", Type: TypeInt}), t.Dated
		f.join = func(codes, row []int32) []int32 { return append(codes, week(row[date]), year(row[date])) }
		return f
	case "participation":
		return o.joinEvent(t)
	}
	return formOf(t, []string{"person_id"})
}

// joinPerson adds a field of the person that a row refers to, as people says now.
func (o *Office) joinPerson(t *Table, reference string, field Field, name string) form {
	f := formOf(t, []string{"person_id"}, Column{name, field.Type, field.Values})
	people, _ := o.Book.Table("people")
	from, take := t.Field(reference), people.Table.Field(field.Name)
	f.join = func(codes, row []int32) []int32 {
		person, ok := o.persons.of(row[from])
		if !ok {
			return append(codes, Absent)
		}
		return append(codes, people.Code(person, take))
	}
	return f
}

// joinEvent adds what is known of the event, and the branch of the person, as people says now.
func (o *Office) joinEvent(t *Table) form {
	schema, _ := TableNamed("events")
	var further []Column
	var take []int
	for _, name := range []string{"branch_id", "kind", "date", "topic"} {
		field := schema.Fields[schema.Field(name)]
		further = append(further, Column{field.Name, field.Type, field.Values})
		take = append(take, schema.Field(name))
	}
	f := formOf(t, nil, append(further, Column{Name: "year", Type: TypeInt}, Column{Name: "person_branch", Type: TypeID})...)
	events, _ := o.Book.Table("events")
	of, person := t.Field("event_id"), t.Field("person_id")
	f.join = func(codes, row []int32) []int32 {
		event, _ := o.events.of(row[of])
		for _, field := range take {
			codes = append(codes, events.Code(event, field))
		}
		return append(codes, year(events.Code(event, schema.Dated)), o.branchOf(row[person]))
	}
	return f
}

// eventsOf are a branch's events by kind.
func (o *Office) eventsOf(events *Records, branch int32) Relation {
	f := o.forms["events"]
	r := Relation{Columns: f.columns, GroupBy: columnNamed(f.columns, "kind"), Shared: int64(branch) + 1}
	var row []int32
	for _, i := range o.ofBranch[branch] {
		row = events.read(i, row)
		if audit.Date(row[events.Table.Dated]) <= o.Time.AsOf {
			r.Codes = f.facts(r.Codes, row, o.baseOfRow["events"]+int32(i)) //nolint:gosec // record numbers fit in int32
		}
	}
	return r
}

func columnNamed(columns []Column, name string) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Name == name })
}

// entriesOfBranch are the entries in participation of the branch's people and at the branch's events, each once.
func (o *Office) entriesOfBranch(branch int32) []int {
	var found []int
	owned := o.byPerson["participation"]
	for _, person := range o.members[branch] {
		found = slices.AppendSeq(found, owned.index.of(person))
	}
	for _, event := range o.ofBranch[branch] {
		found = slices.AppendSeq(found, o.joining.of(event))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// participation joins entries with their events, by kind of event.
func (o *Office) participation(entries *Records, rows []int) Relation {
	events, ok := o.Book.Table("events")
	if !ok {
		return Relation{GroupBy: -1}
	}
	f := o.forms["participation"]
	r := Relation{Columns: f.columns, GroupBy: columnNamed(f.columns, "kind")}
	of := entries.Table.Field("event_id")
	var row []int32
	for _, i := range rows {
		row = entries.read(i, row)
		event, known := o.events.of(row[of])
		if known && audit.Date(events.Code(event, events.Table.Dated)) <= o.Time.AsOf {
			r.Codes = f.facts(r.Codes, row, o.baseOfRow["participation"]+int32(i)) //nolint:gosec // record numbers fit in int32
		}
	}
	return r
}

func (o *Office) branchOf(person int32) int32 {
	people, _ := o.Book.Table("people")
	if i, ok := o.persons.of(person); ok {
		return people.Code(i, people.Table.Field("branch_id"))
	}
	return Absent
}

func week(day int32) int32 { return int32(audit.Date(day).Week()) } //nolint:gosec // weeks are fewer than days

func year(day int32) int32 { return int32(audit.Date(day).Year()) } //nolint:gosec // years are fewer than days

package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// form is how a table's records become facts: which fields are taken over, and
// what is joined to them. It is made once, so that all facts of a table have the
// very same columns.
type form struct {
	records *Records // nil if no source feeds the table
	held    *holding // the records by person
	base    int32    // the number of the first among all rows

	columns []Column
	fields  []int // those taken over; behind them comes the number of the row
	dated   int   // the column of the day on which a row comes to be known; -1 for none
	groupBy int
	join    func(row []int32) bool // fills in the columns behind the number; false: not to be seen yet
}

// shape makes the forms of all tables.
func (o *Office) shape() {
	o.forms = map[string]*form{}
	for _, t := range Tables() {
		f := o.shapeOf(t)
		f.records, _ = o.Book.Table(t.Name)
		f.held, f.base = o.byPerson[t.Name], o.baseOfRow[t.Name]
		if t.Dated >= 0 {
			f.dated = f.column(t.Fields[t.Dated].Name)
		}
		o.forms[t.Name] = f
	}
}

func (o *Office) shapeOf(t *Table) *form {
	people, _ := TableNamed("people")
	switch t.Name {
	case "people":
		return formOf(t, []string{"person_id", "name", "branch_id"})
	case "visits":
		return shapeOfVisits(t)
	case "interviews":
		return o.joinPerson(t, "interviewer_id", people.Fields[people.Field("roles")], "interviewer_roles")
	case "mentorships":
		return o.joinPerson(t, "mentor_id", people.Fields[people.Field("party_member")], "mentor_party_member")
	case "events":
		return o.shapeOfEvents(t)
	case "participation":
		return o.joinEvent(t)
	}
	return formOf(t, []string{"person_id"})
}

// formOf takes a table's own columns without those named, the number of the
// row, and further columns.
func formOf(t *Table, without []string, further ...Column) *form {
	f := &form{dated: -1, groupBy: -1, join: func([]int32) bool { return true }}
	for i, field := range t.Fields {
		if !slices.Contains(without, field.Name) {
			f.columns = append(f.columns, Column{field.Name, field.Type, field.Values})
			f.fields = append(f.fields, i)
		}
	}
	f.columns = append(append(f.columns, Column{Name: "row", Type: TypeInt}), further...)
	return f
}

// column finds a column by name; -1 if there is none.
func (f *form) column(name string) int {
	return slices.IndexFunc(f.columns, func(c Column) bool { return c.Name == name })
}

func shapeOfVisits(t *Table) *form {
	f := formOf(t, []string{"person_id"}, Column{Name: "week", Type: TypeInt})
	date, at := f.column("date"), f.column("week")
	f.join = func(row []int32) bool {
		row[at] = week(row[date])
		return true
	}
	return f
}

func (o *Office) shapeOfEvents(t *Table) *form {
	f := formOf(t, []string{"branch_id", "format", "speaker"}, Column{Name: "week", Type: TypeInt}, Column{Name: "year", Type: TypeInt})
	date, at := f.column("date"), f.column("week")
	f.groupBy = f.column("kind")
	f.join = func(row []int32) bool {
		row[at], row[at+1] = week(row[date]), o.year(row[date])
		return true
	}
	return f
}

// joinPerson adds a field of the person that a row refers to, as people says now.
func (o *Office) joinPerson(t *Table, reference string, field Field, name string) *form {
	f := formOf(t, []string{"person_id"}, Column{name, field.Type, field.Values})
	people, _ := o.Book.Table("people")
	from, take, at := f.column(reference), people.Table.Field(field.Name), f.column(name)
	f.join = func(row []int32) bool {
		row[at] = Absent
		if person, ok := o.persons.of(row[from]); ok {
			row[at] = people.Code(person, take)
		}
		return true
	}
	return f
}

// joinEvent adds what is known of the event, and the branch of the person, as
// people says now. An entry is seen with its event.
func (o *Office) joinEvent(t *Table) *form {
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
	of, person, joined := f.column("event_id"), f.column("person_id"), f.column("row")+1
	f.groupBy = f.column("kind")
	f.join = func(row []int32) bool {
		event, known := o.events.of(row[of])
		if !known {
			return false
		}
		date := events.Code(event, schema.Dated)
		if audit.Date(date) > o.Time.AsOf {
			return false
		}
		into := row[joined:]
		for i, field := range take {
			into[i] = events.Code(event, field)
		}
		into[len(take)], into[len(take)+1] = o.year(date), o.branchOf(row[person])
		return true
	}
	return f
}

// year is the calendar year of a day, which mostly is that of as_of.
func (o *Office) year(day int32) int32 {
	if date := audit.Date(day); date < o.asOfYear.From || date > o.asOfYear.To {
		return int32(date.Year()) //nolint:gosec // years are fewer than days
	}
	return int32(o.asOfYear.From.Year()) //nolint:gosec // as above
}

// own are the person's records, with what is joined to them.
func (f *form) own(r *Relation, person int, asOf audit.Date) {
	width := len(f.columns)
	r.Columns, r.GroupBy = f.columns, f.groupBy
	r.Codes = room(r.Codes, f.held.size(person)*width)
	f.held.gather(person, f.fields, r.Codes, width)
	f.complete(r, asOf)
}

// collect are records by their numbers in the table.
func (f *form) collect(r *Relation, rows []int32, asOf audit.Date) {
	width := len(f.columns)
	r.Columns, r.GroupBy = f.columns, f.groupBy
	r.Codes = room(r.Codes, len(rows)*width)
	f.records.pick(rows, f.fields, r.Codes, width)
	f.complete(r, asOf)
}

// complete joins to each row what belongs to it, and leaves out those that are
// not to be seen yet (SPEC 2).
func (f *form) complete(r *Relation, asOf audit.Date) {
	width, kept := len(f.columns), 0
	for from := 0; from < len(r.Codes); from += width {
		row := r.Codes[from : from+width]
		if f.dated >= 0 && audit.Date(row[f.dated]) > asOf {
			continue
		}
		row[len(f.fields)] += f.base
		if f.join(row) {
			copy(r.Codes[kept:], row)
			kept += width
		}
	}
	r.Codes = r.Codes[:kept]
}

// room gives a list of a length, whatever it holds.
func room(codes []int32, length int) []int32 { return slices.Grow(codes[:0], length)[:length] }

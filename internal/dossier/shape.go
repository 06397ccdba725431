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
	// join fills in the columns behind the number of the row; false: not to be seen
	// yet. owner is the person that the row belongs to, below 0 where that is not known.
	join func(row []int32, owner int) bool
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
	roles := people.Fields[people.Field("roles")]
	switch t.Name {
	case "people":
		return formOf(t, []string{"person_id", "name", "branch_id"})
	case "visits":
		return shapeOfVisits(t)
	case "interviews":
		return o.joinPerson(t, "interviewer_id", joined{"interviewer_roles", roles, &o.history.roles})
	case "mentorships":
		return o.joinPerson(t, "mentor_id",
			joined{"mentor_party_member", people.Fields[people.Field("party_member")], nil},
			joined{"mentor_left_on", people.Fields[people.Field("left_on")], nil})
	case "plans":
		return o.joinRank(t, people.Fields[people.Field("rank")])
	case "postings":
		return formOf(t, []string{"person_id", "rank", "branch_id", "roles"})
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
	f := &form{dated: -1, groupBy: -1, join: func([]int32, int) bool { return true }}
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
	f.join = func(row []int32, _ int) bool {
		row[at] = week(row[date])
		return true
	}
	return f
}

func (o *Office) shapeOfEvents(t *Table) *form {
	f := formOf(t, []string{"branch_id", "format", "speaker"}, Column{Name: "week", Type: TypeInt}, Column{Name: "year", Type: TypeInt})
	date, at := f.column("date"), f.column("week")
	f.groupBy = f.column("kind")
	f.join = func(row []int32, _ int) bool {
		row[at], row[at+1] = week(row[date]), o.year(row[date])
		return true
	}
	return f
}

// joined is a field of the person that a row refers to.
type joined struct {
	name  string
	field Field
	then  *timeline // as it was on the row's day; nil: as people says now
}

// joinPerson adds fields of the person that a row refers to.
func (o *Office) joinPerson(t *Table, reference string, fields ...joined) *form {
	people, _ := TableNamed("people")
	var further []Column
	var take []int
	for _, j := range fields {
		further, take = append(further, Column{j.name, j.field.Type, j.field.Values}), append(take, people.Field(j.field.Name))
	}
	f := formOf(t, []string{"person_id"}, further...)
	from, day, at := f.column(reference), f.column(t.Fields[t.Dated].Name), f.column("row")+1
	f.join = func(row []int32, _ int) bool {
		person, known := o.persons.of(row[from])
		for i, j := range fields {
			switch {
			case !known:
				row[at+i] = Absent
			case j.then != nil:
				row[at+i] = o.then(j.then, person, audit.Date(row[day]))
			default:
				row[at+i] = o.now(person, take[i])
			}
		}
		return true
	}
	return f
}

// joinRank adds the rank that the person had on the row's day.
func (o *Office) joinRank(t *Table, rank Field) *form {
	f := formOf(t, []string{"person_id"}, Column{"person_rank", rank.Type, rank.Values})
	day, at := f.column(t.Fields[t.Dated].Name), f.column("person_rank")
	f.join = func(row []int32, owner int) bool {
		row[at] = Absent
		if owner >= 0 {
			row[at] = o.then(&o.history.rank, owner, audit.Date(row[day]))
		}
		return true
	}
	return f
}

// joinEvent adds what is known of the event, and the branch that the person was
// in on its day. An entry is seen with its event.
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
	f.join = func(row []int32, _ int) bool {
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
		into[len(take)], into[len(take)+1] = o.year(date), o.branchAt(row[person], audit.Date(date))
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
	f.complete(r, person, asOf)
}

// collect are records by their numbers in the table.
func (f *form) collect(r *Relation, rows []int32, asOf audit.Date) {
	width := len(f.columns)
	r.Columns, r.GroupBy = f.columns, f.groupBy
	r.Codes = room(r.Codes, len(rows)*width)
	f.records.pick(rows, f.fields, r.Codes, width)
	f.complete(r, -1, asOf)
}

// complete joins to each row what belongs to it, and leaves out those that are
// not to be seen yet (SPEC 2).
func (f *form) complete(r *Relation, owner int, asOf audit.Date) {
	width, kept := len(f.columns), 0
	for from := 0; from < len(r.Codes); from += width {
		row := r.Codes[from : from+width]
		if f.dated >= 0 && audit.Date(row[f.dated]) > asOf {
			continue
		}
		row[len(f.fields)] += f.base
		if f.join(row, owner) {
			copy(r.Codes[kept:], row)
			kept += width
		}
	}
	r.Codes = r.Codes[:kept]
}

// room gives a list of a length, whatever it holds.
func room(codes []int32, length int) []int32 { return slices.Grow(codes[:0], length)[:length] }

package dossier

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// Said is one filled field of a record, in words.
type Said struct {
	Field Field
	Value audit.Text
	ID    string // of what an id refers to, without its name
}

// Record gives the row with a number: the cell of the date by which it is
// judged (or of its first field), and everything it says, in the order of the
// fields. What it refers to is named too.
func (o *Office) Record(number int) (audit.Origin, []Said, bool) {
	origin, ok := o.Row(number)
	if !ok {
		return origin, nil, false
	}
	records, _ := o.Book.Table(origin.Table)
	i := number - int(o.baseOfRow[origin.Table])
	input, _ := records.Place(i)
	if columns := o.Book.Inputs[input].Columns; len(columns) > 0 && origin.Column == 0 {
		origin.Column = columns[max(records.Table.Dated, records.Table.From, 0)]
	}
	return origin, o.said(records.Table, records.At(i)), true
}

// CorrectedCells are the corrections of the cells that the row with a number was read from.
func (o *Office) CorrectedCells(number int) []audit.Correction {
	origin, ok := o.Row(number)
	if o.Book.Corrected == nil || !ok {
		return nil
	}
	records, _ := o.Book.Table(origin.Table)
	input, _ := records.Place(number - int(o.baseOfRow[origin.Table]))
	in := &o.Book.Inputs[input]
	if in.card { // its cells stand in several rows
		return slices.DeleteFunc(slices.Clone(o.Book.Corrected.Cells), func(c audit.Correction) bool { return c.Path != in.Path || c.Sheet != in.Sheet })
	}
	return o.Book.Corrected.At(origin, in.Columns...)
}

func (o *Office) said(t *Table, row []int32) []Said {
	var all []Said
	for i, f := range t.Fields {
		if row[i] == Absent {
			continue
		}
		said := Said{Field: f, Value: o.words(f, row[i])}
		if f.Type == TypeID {
			said.ID = o.Book.Symbols.Text(row[i])
		}
		all = append(all, said)
		if event, ok := o.events.of(row[i]); ok && f.Refers == "events" {
			events, _ := o.Book.Table("events")
			all = append(all, o.said(events.Table, events.At(event))[1:]...) // without its id
		}
	}
	return all
}

// words are a code as a person reads it; an id comes with the name it stands for.
func (o *Office) words(f Field, code int32) audit.Text {
	same := func(s string) audit.Text { return audit.Text{ZH: s, EN: s} }
	switch f.Type {
	case TypeText:
		return same(o.Book.Symbols.Text(code))
	case TypeID:
		return same(o.named(f.Refers, code))
	case TypeDate:
		return same(audit.Date(code).String())
	case TypeBool:
		return [2]audit.Text{{ZH: "否", EN: "no"}, {ZH: "是", EN: "yes"}}[code&1]
	case TypeEnum:
		return audit.Text{ZH: f.Values[code].ZH, EN: f.Values[code].EN}
	case TypeSet:
		return choices(f.Values, code)
	default:
		return same(strconv.Itoa(int(code)))
	}
}

func choices(values []Choice, bits int32) audit.Text {
	var t audit.Text
	for i, v := range values {
		if bits&(1<<i) == 0 {
			continue
		}
		if t.EN != "" {
			t.ZH, t.EN = t.ZH+"、", t.EN+", "
		}
		t.ZH, t.EN = t.ZH+v.ZH, t.EN+v.EN
	}
	return t
}

// named gives an id and the name that its table has for it.
func (o *Office) named(table string, code int32) string {
	id := o.Book.Symbols.Text(code)
	person, ok := o.persons.of(code)
	if table != "people" || !ok {
		return id
	}
	return strings.TrimSpace(id + " " + o.nameOf(person))
}

// nameOf is a person's name, as far as it could be read.
func (o *Office) nameOf(person int) string {
	people, _ := o.Book.Table("people")
	if aside := person - people.Len(); aside >= 0 {
		return o.text(o.aside.people[aside].name)
	}
	return o.Book.Symbols.Text(people.Code(person, people.Table.NameOf))
}

// Number is the number of the subject's own row; false where it has none.
func (d *Dossier) Number() (int, bool) {
	if d.record < 0 || d.SetAside() {
		return 0, false
	}
	table := "people"
	if d.Subject.Kind == audit.Branch {
		table = "branches"
	}
	return int(d.office.baseOfRow[table]) + d.record, true
}

// Unseen lists the numbers of the subject's rows of a table that became known
// after as_of only, so that no verdict sees them (SPEC 2).
func (d *Dossier) Unseen(table string) []int {
	records, ok := d.office.Book.Table(table)
	if !ok || records.Table.Dated < 0 {
		return nil
	}
	var found []int
	for _, row := range d.rowsOf(table) {
		i := int(row)
		if audit.Date(records.Code(i, records.Table.Dated)) > d.office.Time.AsOf {
			found = append(found, int(d.office.baseOfRow[table])+i)
		}
	}
	return found
}

// rowsOf are the records of a table that belong to the subject: a person's own,
// a branch's events, or those of whoever was in the branch at some time.
func (d *Dossier) rowsOf(table string) []int32 {
	o := d.office
	people := []int32{int32(d.record)} //nolint:gosec // as many people as fit in memory
	if d.Subject.Kind == audit.Branch {
		if table == "events" {
			return o.ofBranch[d.branch]
		}
		people = o.history.ever[d.branch]
	}
	var found []int32
	owned := o.byPerson[table]
	for _, person := range people {
		for i := range owned.of(int(person)) {
			found = append(found, int32(i)) //nolint:gosec // as many rows as fit in memory
		}
	}
	slices.Sort(found)
	return found
}

// Summed lists the numbers of the visits that were added up into the facts of
// some days (see problems).
func (d *Dossier) Summed(days []audit.Date) []int {
	visits, ok := d.office.Book.Table("visits")
	if !ok {
		return nil
	}
	t := visits.Table
	date, found, solved := t.Field("date"), t.Field("problems_found"), t.Field("problems_solved")
	var numbers []int
	for _, row := range d.rowsOf("visits") {
		i := int(row)
		if d.Subject.Kind == audit.Branch && d.office.branchAt(visits.Code(i, 0), audit.Date(visits.Code(i, date))) != d.branch {
			continue
		}
		if (visits.Code(i, found) > 0 || visits.Code(i, solved) > 0) && slices.Contains(days, audit.Date(visits.Code(i, date))) {
			numbers = append(numbers, int(d.office.baseOfRow["visits"])+i)
		}
	}
	return numbers
}

// Absence is a row of leave or secondments and how many workdays it takes from
// a stretch of days.
type Absence struct{ Number, Workdays int }

// Absences lists what takes workdays of the subject's window out of a stretch
// of days, and how many workdays of the window the stretch has without them.
func (d *Dossier) Absences(kind audit.SubjectKind, stretch Span) (workdays int, absences []Absence) {
	o := d.office
	within := d.Window(kind).and(stretch)
	workdays = o.workdaysIn(within)
	if d.Subject.Kind == audit.Branch {
		return workdays, nil
	}
	for _, table := range []string{"leave", "secondments"} {
		records, ok := o.Book.Table(table)
		if !ok {
			continue
		}
		for _, row := range d.rowsOf(table) {
			i := int(row)
			away := span(records.Code(i, records.Table.From), records.Code(i, records.Table.To))
			if lost := o.workdaysIn(within.and(away)); lost > 0 && away.From <= o.Time.AsOf {
				absences = append(absences, Absence{int(o.baseOfRow[table]) + i, lost})
			}
		}
	}
	return workdays, absences
}

func (o *Office) workdaysIn(s Span) int {
	n := 0
	for day := s.From; day <= s.To; day++ {
		if o.Calendar.Workday(day) {
			n++
		}
	}
	return n
}

// SetAsideFrom lists the bad cells of the rows for which a table taints the
// subject: those that are, or may be, its own.
func (d *Dossier) SetAsideFrom(table string) []audit.Problem {
	o := d.office
	var found []audit.Problem
	if !d.Tainted(table) {
		return nil
	}
	for i := range o.Book.SetAside {
		row := &o.Book.SetAside[i]
		if table == "holders" && row.mayHold() || o.taint.alone(row).Tainted(table, d.Subject.Kind, d.id) {
			found = append(found, o.Book.problemsOf(row)...)
		}
	}
	return found
}

func (b *Book) problemsOf(row *SetAside) []audit.Problem {
	var found []audit.Problem
	in := b.Inputs[row.Input]
	for i, p := range b.Problems {
		if p.Path == in.Path && p.Sheet == in.Sheet && (in.Table == p.Table || !in.reshaped) && in.concerns(&p, row) && (b.cells[i] == 0 || row.Cell == 0 || b.cells[i] == row.Cell) {
			found = append(found, p)
		}
	}
	return found
}

// concerns reports whether a problem is of a row that was set aside.
func (in *Input) concerns(p *audit.Problem, row *SetAside) bool {
	return p.Row == row.Row || in.card
}

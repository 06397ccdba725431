package dossier

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// Span is a stretch of days, both ends included. An open one ends with
// audit.MaxDate; one whose From lies after its To is empty.
type Span struct{ From, To audit.Date }

// Empty reports whether the span holds no day.
func (s Span) Empty() bool { return s.From > s.To }

func (s Span) and(t Span) Span { return Span{max(s.From, t.From), min(s.To, t.To)} }

// Time is the frame of a run (SPEC 2).
type Time struct {
	AsOf   audit.Date
	Period audit.Period

	// Asked is the period as asked for where Period was made to end with the last
	// day looked ahead to; nil where nothing but what was is judged.
	Asked *audit.Period
}

// End is the last day that can be judged.
func (t Time) End() audit.Date { return min(t.Period.To, t.AsOf) }

// Ahead is the frame in which to look ahead from as_of until a day, which is no
// earlier: whatever falls due by then lies in its period, that asked for or not.
func (t Time) Ahead(until audit.Date) Time {
	asked := t.Period
	return Time{AsOf: t.AsOf, Period: audit.Period{From: asked.From, To: until}, Asked: &asked}
}

// horizon is the last day whose workdays are needed.
func (t Time) horizon() audit.Date {
	if t.Asked != nil {
		return t.Period.To
	}
	return t.End()
}

// Office is everything known, joined by subject.
type Office struct {
	Book     *Book
	Time     Time
	Calendar *Calendar
	Dossiers []Dossier       // people, then branches, each by id
	Outside  []audit.Subject // those without a day inside the period

	workdays  weeks
	persons   positions           // symbol of a person's id → people record
	events    positions           // symbol of an event's id → events record
	byPerson  map[string]*holding // table → its records by people record
	members   map[int32][]int32   // symbol of a branch → its people records
	history   history             // what held at the time
	aside     setAsides           // people and branches whose rows were set aside
	holding   holders             // who holds a role on which day
	ofBranch  map[int32][]int32   // symbol of a branch → its events
	joining   index               // events record → its participation records
	baseOfRow map[string]int32    // table → number of its first row among all rows
	forms     map[string]*form    // table → how its records become facts
	asOfYear  Span                // the year of as_of
	taint     *Taint              // nil when nothing was set aside
}

// Dossier is one subject with the windows in which it is judged.
type Dossier struct {
	Subject audit.Subject
	office  *Office
	record  int   // in people or branches; -1 for a branch known only by name or set aside
	id      int32 // symbol of the subject's id
	branch  int32 // symbol of its branch
	service Span
	member  Span  // service of a party member; empty if none
	aside   []int // rows in Book.SetAside where the subject's own row was set aside
}

// Join builds the dossiers of everyone in scope. The book must hold people.
func Join(book *Book, time Time, calendar *Calendar) *Office {
	o := &Office{Book: book, Time: time, Calendar: calendar}
	o.workdays = calendar.weeks(time.Period.From, max(time.horizon(), time.Period.From))
	year := time.AsOf.Year()
	o.asOfYear = Span{audit.DateOf(year, 1, 1), audit.DateOf(year, 12, 31)}
	o.number()
	o.index()
	o.remember()
	o.shape()
	o.taint = newTaint(book, time.AsOf)
	o.listHolders()
	o.addPeople()
	o.addBranches()
	o.addAside()
	slices.SortStableFunc(o.Dossiers, func(a, b Dossier) int {
		return cmp.Or(-cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID))
	})
	return o
}

// number gives every row of every table one number, so that a policy can name
// the rows that prove a verdict.
func (o *Office) number() {
	o.baseOfRow = map[string]int32{}
	var next int32
	for _, t := range Tables() {
		o.baseOfRow[t.Name] = next
		records, _ := o.Book.Table(t.Name)
		next += int32(records.Len()) //nolint:gosec // all rows fit in memory, so in int32
	}
}

// Row says where the row with a number comes from.
func (o *Office) Row(number int) (audit.Origin, bool) {
	for _, t := range slices.Backward(Tables()) {
		base := int(o.baseOfRow[t.Name])
		records, ok := o.Book.Table(t.Name)
		if ok && number >= base && number-base < records.Len() {
			return o.Book.Origin(t.Name, number-base), true
		}
	}
	return audit.Origin{}, false
}

func (o *Office) addPeople() {
	people, _ := o.Book.Table("people")
	t := people.Table
	id, name, branch := t.Field("person_id"), t.Field("name"), t.Field("branch_id")
	for i := range people.Len() {
		row := people.At(i)
		d := Dossier{
			Subject: o.subject(audit.Person, row[id], row[name], row[branch]),
			office:  o, record: i, id: row[id], branch: row[branch],
			service: span(row[t.From], row[t.To]),
		}
		d.member = o.membership(row, d.service)
		o.add(d)
	}
}

// membership is the service that counts for requirements on party members.
func (o *Office) membership(row []int32, service Span) Span {
	people, _ := o.Book.Table("people")
	if row[people.Table.Field("party_member")] != 1 {
		return Span{1, 0}
	}
	if since := row[people.Table.Field("member_since")]; since != Absent {
		service.From = max(service.From, audit.Date(since))
	}
	return service
}

// Branches are those in the table, or, without it, those named in people.
func (o *Office) addBranches() {
	branches, _ := o.Book.Table("branches")
	if !o.Supplied("branches") {
		for code := range o.members {
			o.add(o.branchDossier(-1, code, code, Span{audit.MinDate, audit.MaxDate}))
		}
		return
	}
	t := branches.Table
	for i := range branches.Len() {
		row := branches.At(i)
		o.add(o.branchDossier(i, row[t.Key], row[t.NameOf], span(row[t.From], row[t.To])))
	}
}

func (o *Office) branchDossier(record int, id, name int32, service Span) Dossier {
	return Dossier{
		Subject: o.subject(audit.Branch, id, name, id),
		office:  o, record: record, id: id, branch: id, service: service,
	}
}

func (o *Office) subject(kind audit.SubjectKind, id, name, branch int32) audit.Subject {
	s := o.Book.Symbols
	return audit.Subject{Kind: kind, ID: s.Text(id), Name: s.Text(name), Branch: s.Text(branch)}
}

func (o *Office) add(d Dossier) {
	if o.Book.own != nil && !o.Book.own(d.Subject) {
		return // a guest
	}
	if d.Window(d.Subject.Kind).Empty() {
		o.Outside = append(o.Outside, d.Subject)
		return
	}
	o.Dossiers = append(o.Dossiers, d)
}

// Service is the subject's service for a requirement on a kind of subject; for
// members it begins no earlier than membership and is empty for whoever is none.
func (d *Dossier) Service(kind audit.SubjectKind) Span {
	if kind == audit.Member {
		return d.member
	}
	return d.service
}

// Window is the service within the period and up to as_of.
func (d *Dossier) Window(kind audit.SubjectKind) Span {
	time := d.office.Time
	return d.Service(kind).and(Span{time.Period.From, time.End()})
}

// Judges reports whether a requirement on a kind of subject is put to this one.
func (d *Dossier) Judges(kind audit.SubjectKind) bool {
	return kind == d.Subject.Kind || kind == audit.Member && d.Subject.Kind == audit.Person
}

// Tainted reports whether a row of this subject was set aside from a table, or
// one that facts of that name were to be made of.
func (d *Dossier) Tainted(table string) bool { return d.Cause(table) != nil }

// Cause is a row that was set aside for which a table taints the subject, which
// need not be of the same table: whether an interview counts depends on what
// people says of the interviewer. nil: there is none.
func (d *Dossier) Cause(table string) *SetAside {
	taint := d.office.taint
	switch {
	case taint == nil:
		return nil
	case table == "holders" && d.holdsInDoubt():
		return d.office.holding.doubt
	}
	return taint.cause(table, d.Subject.Kind, d.id)
}

// OwnRow is the row of people or branches that describes the subject itself.
func (d *Dossier) OwnRow() (audit.Origin, bool) {
	if d.SetAside() {
		return d.AsideRows()[0], true
	}
	if d.record < 0 {
		return audit.Origin{}, false
	}
	if d.Subject.Kind == audit.Branch {
		return d.office.Book.Origin("branches", d.record), true
	}
	return d.office.Book.Origin("people", d.record), true
}

func span(from, to int32) Span {
	s := Span{audit.MinDate, audit.MaxDate}
	if from != Absent {
		s.From = audit.Date(from)
	}
	if to != Absent {
		s.To = audit.Date(to)
	}
	return s
}

// Time is the frame of the run that the dossier was joined for.
func (d *Dossier) Time() Time { return d.office.Time }

// BranchIDs lists every branch: those in branches, or, without that table,
// those named in people; whose row was set aside included.
func (o *Office) BranchIDs() []string {
	if o.Supplied("branches") {
		return o.keys("branches", o.aside.branches)
	}
	var ids []string
	for code := range o.members {
		ids = append(ids, o.Book.Symbols.Text(code))
	}
	slices.Sort(ids)
	return ids
}

// PersonIDs lists everyone in people, whose row was set aside included.
func (o *Office) PersonIDs() []string { return o.keys("people", o.aside.people) }

func (o *Office) keys(table string, aside []asideSubject) []string {
	records, _ := o.Book.Table(table)
	ids := make([]string, records.Len(), records.Len()+len(aside))
	for i := range ids {
		ids[i] = o.Book.Symbols.Text(records.Code(i, records.Table.Key))
	}
	for i := range aside {
		ids = append(ids, o.Book.Symbols.Text(aside[i].id))
	}
	slices.Sort(ids)
	return ids
}

// Subject finds the person or branch with an id, in scope or not.
func (o *Office) Subject(id string) (audit.Subject, bool) {
	code, ok := o.Book.Symbols.Find(id)
	if !ok {
		return audit.Subject{}, false
	}
	if s, ok := o.aside.byID[code]; ok {
		return o.asideSubject(s), true
	}
	if i, ok := o.persons.of(code); ok {
		people, _ := o.Book.Table("people")
		row := people.At(i)
		return o.subject(audit.Person, code, row[people.Table.NameOf], row[people.Table.Field("branch_id")]), true
	}
	if slices.Contains(o.BranchIDs(), id) {
		return o.subject(audit.Branch, code, code, code), true
	}
	return audit.Subject{}, false
}

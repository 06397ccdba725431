package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// encoder builds the input documents that policies see, as values of an engine.
// Texts, numbers and whole relations are built once and shared. An encoder
// belongs to one worker.
type encoder[T comparable] struct {
	maker[T]
	office  *dossier.Office
	symbols []T                           // by symbol
	words   map[string]T                  // enum values and branches
	always  *always[T]                    // nil until it is needed
	shared  map[inCommon]T                // relations that several subjects have in common
	figures map[inForceOn]figures[T]      // thresholds and their changes
	latest  inForceOn                     // what was asked for last
	current figures[T]                    // of it
	made    []made[T]                     // of the dossiers at hand, in the order in which they were first asked about
	turn    int                           // the one that was asked about last
	heads   map[*dossier.Column]*heads[T] // by the first column of a relation
	inputs  map[*audit.Requirement]*form  // of whole inputs
	slots   map[tableOf]int               // places of tables in made.tables
	layouts map[string]*layout            // of everything else, by what it is
	scratch dossier.Relation
	values  []T // of the input at hand

	rows func(*dossier.Relation, *heads[T]) []T // makes the records of a relation
}

// always is what all inputs of a run have in common.
type always[T comparable] struct {
	asOf, period, years, asked T
}

// form is what makes up the input of a requirement.
type form struct {
	layout *layout
	tables []tableSlot
}

type tableSlot struct {
	name string
	slot int
}

// maker makes the values of one engine; absent is the value of what is not
// there. What is made between calls of last lasts for the run, all else for one
// subject.
type maker[T comparable] interface {
	number(n int32) T
	text(s string) T
	boolean(b bool) T
	array(members []T) T            // may keep the slice
	layout(names ...string) *layout // prepares records
	record(l *layout, values []T) T // one value a name; does not keep the slice
	literal(v ast.Value) T          // a value that OPA made
	last(on bool)
	next()
}

// layout is the list of names that records have values under.
type layout struct {
	keys  []*ast.Term
	shape *regoplan.Shape
}

func newEncoder[T comparable](office *dossier.Office, m maker[T]) *encoder[T] {
	e := &encoder[T]{
		maker:   m,
		office:  office,
		symbols: make([]T, office.Book.Symbols.Len()),
		words:   map[string]T{},
		shared:  map[inCommon]T{},
		figures: map[inForceOn]figures[T]{},
		heads:   map[*dossier.Column]*heads[T]{},
		inputs:  map[*audit.Requirement]*form{},
		slots:   map[tableOf]int{},
		layouts: map[string]*layout{},
	}
	e.rows = e.eachRow
	return e
}

// next turns to other dossiers.
func (e *encoder[T]) next() {
	e.made = e.made[:0]
	e.maker.next()
}

func (e *encoder[T]) symbol(code int32) T {
	var absent T
	if e.symbols[code] == absent {
		e.symbols[code] = e.text(e.office.Book.Symbols.Text(code))
	}
	return e.symbols[code]
}

func (e *encoder[T]) word(text string) T {
	term, ok := e.words[text]
	if !ok {
		term = e.text(text)
		e.words[text] = term
	}
	return term
}

// laid gives the layout of a kind of record that the encoder itself makes up.
func (e *encoder[T]) laid(kind string, names ...string) *layout {
	l, ok := e.layouts[kind]
	if !ok {
		l = e.layout(names...)
		e.layouts[kind] = l
	}
	return l
}

func (e *encoder[T]) day(d audit.Date) T { return e.number(int32(d)) }

func (e *encoder[T]) span(s dossier.Span) T {
	var to T
	if s.To != audit.MaxDate {
		to = e.day(s.To)
	}
	return e.record(e.laid("span", "from", "to"), []T{e.day(s.From), to})
}

// input is the whole document that a requirement sees of a subject: who it is, the time frame, the
// thresholds, and the tables the requirement says it reads. Days are numbers since 1970-01-01.
func (e *encoder[T]) input(d *dossier.Dossier, r *audit.Requirement, given audit.Thresholds) T {
	m, all, f := e.of(d), e.lasting(), e.formOf(r)
	frame := e.frame(m, d, r.Subject)
	figures := e.thresholds(r, given, frame.to)
	e.values = append(e.values[:0], m.subject, all.asOf, all.period, frame.window, frame.service, figures.now, figures.changes, all.years, m.person)
	for _, t := range f.tables {
		e.values = append(e.values, e.facts(m, d, t, r.Subject))
	}
	if e.office.Time.Asked != nil {
		e.values = append(e.values, all.asked)
	}
	return e.record(f.layout, e.values)
}

func (e *encoder[T]) formOf(r *audit.Requirement) *form {
	f, ok := e.inputs[r]
	if ok {
		return f
	}
	f = &form{}
	names := []string{"subject", "as_of", "period", "window", "service", "thresholds", "changes", "years", "person"}
	for _, table := range r.Reads {
		if !reference(table) {
			names = append(names, table)
			f.tables = append(f.tables, e.slotOf(table, r.Subject))
		}
	}
	if e.office.Time.Asked != nil {
		names = append(names, "asked")
	}
	f.layout = e.layout(names...)
	e.inputs[r] = f
	return f
}

func (e *encoder[T]) slotOf(table string, kind audit.SubjectKind) tableSlot {
	key := tableOf{table: table}
	if table == "weeks" {
		key.kind = kind
	}
	slot, ok := e.slots[key]
	if !ok {
		slot = len(e.slots)
		e.slots[key] = slot
	}
	return tableSlot{table, slot}
}

// lasting is what all inputs have in common, built once a run.
func (e *encoder[T]) lasting() *always[T] {
	if e.always == nil {
		e.last(true)
		defer e.last(false)
		time := e.office.Time
		e.always = &always[T]{asOf: e.day(time.AsOf), period: e.span(dossier.Span{From: time.Period.From, To: time.Period.To}), years: e.years(time.Period)}
		if time.Asked != nil {
			e.always.asked = e.span(dossier.Span{From: time.Asked.From, To: time.Asked.To})
		}
	}
	return e.always
}

// person is the subject's own row, absent where the subject is none.
func (e *encoder[T]) person(d *dossier.Dossier) T {
	if d.Subject.Kind != audit.Person || d.SetAside() {
		var absent T
		return absent
	}
	person := d.Person()
	return e.rows(&person, e.headsOf(&person))[0]
}

// years are the calendar years that the period touches, with their first and last days.
func (e *encoder[T]) years(p audit.Period) T {
	var rows []T
	for year := p.From.Year(); year <= p.To.Year(); year++ {
		rows = append(rows, e.record(e.laid("year", "year", "from", "to"), []T{
			e.number(int32(year)), //nolint:gosec // a year is a small number
			e.day(audit.DateOf(year, 1, 1)),
			e.day(audit.DateOf(year, 12, 31)),
		}))
	}
	return e.array(rows)
}

// reference tables are joined into other facts and never given whole.
func reference(table string) bool {
	return table == "people" || table == "branches" || table == "units"
}

func (e *encoder[T]) subject(d *dossier.Dossier) T {
	s := d.Subject
	return e.record(e.laid("subject", "kind", "id", "branch"), []T{e.word(string(s.Kind)), e.text(s.ID), e.word(s.Branch)})
}

package policy

import (
	"fmt"
	"slices"

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
	shared  map[string]T                  // relations that several subjects have in common
	figures map[inForceOn][2]T            // thresholds and their changes
	own     map[string]T                  // relations of the current subject
	heads   map[*dossier.Column]*heads[T] // by the first column of a relation
	inputs  map[string]*layout            // of whole inputs, by requirement
	layouts map[string]*layout            // of everything else, by what it is
	values  []T                           // of the input at hand

	rows func(*dossier.Relation, *heads[T]) []T // makes the records of a relation
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
		shared:  map[string]T{},
		figures: map[inForceOn][2]T{},
		own:     map[string]T{},
		heads:   map[*dossier.Column]*heads[T]{},
		inputs:  map[string]*layout{},
		layouts: map[string]*layout{},
	}
	e.rows = e.eachRow
	return e
}

// next turns to another subject.
func (e *encoder[T]) next() {
	clear(e.own)
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

// facts is a table of the subject, built once a subject, or once for all that share it.
func (e *encoder[T]) facts(d *dossier.Dossier, table string, kind audit.SubjectKind) T {
	key := table
	if table == "weeks" {
		key = string(kind) + table
	}
	if term, ok := e.own[key]; ok {
		return term
	}
	if table == "events" {
		return e.common("events "+d.Subject.Branch, d, table, kind)
	}
	r := d.Facts(table, kind)
	if r.Shared > 0 {
		return e.common(fmt.Sprint(table, r.Shared), d, table, kind)
	}
	term := e.relation(r)
	e.own[key] = term
	return term
}

func (e *encoder[T]) common(key string, d *dossier.Dossier, table string, kind audit.SubjectKind) T {
	term, ok := e.shared[key]
	if !ok {
		e.last(true)
		term = e.relation(d.Facts(table, kind))
		e.last(false)
		e.shared[key] = term
	}
	return term
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
func (e *encoder[T]) input(d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) T {
	time := d.Time()
	window := d.Window(r.Subject)
	thresholds, changes := e.thresholds(d.Subject.Branch, r, figures, window.To)
	e.values = append(e.values[:0],
		e.once("subject", d, e.subject), e.day(time.AsOf), e.period(time.Period), e.span(window), e.span(d.Service(r.Subject)),
		thresholds, changes, e.years(time.Period), e.once("person", d, e.person),
	)
	for _, table := range r.Reads {
		if !reference(table) {
			e.values = append(e.values, e.facts(d, table, r.Subject))
		}
	}
	if time.Asked != nil {
		e.values = append(e.values, e.span(dossier.Span{From: time.Asked.From, To: time.Asked.To}))
	}
	return e.record(e.inputOf(r), e.values)
}

func (e *encoder[T]) inputOf(r *audit.Requirement) *layout {
	l, ok := e.inputs[r.ID]
	if !ok {
		names := []string{"subject", "as_of", "period", "window", "service", "thresholds", "changes", "years", "person"}
		names = append(names, slices.DeleteFunc(slices.Clone(r.Reads), reference)...)
		if e.office.Time.Asked != nil {
			names = append(names, "asked")
		}
		l = e.layout(names...)
		e.inputs[r.ID] = l
	}
	return l
}

// once builds a part of a dossier that all requirements see alike.
func (e *encoder[T]) once(part string, d *dossier.Dossier, build func(*dossier.Dossier) T) T {
	v, ok := e.own[part]
	if !ok {
		v = build(d)
		e.own[part] = v
	}
	return v
}

func (e *encoder[T]) period(p audit.Period) T {
	v, ok := e.shared["period"]
	if !ok {
		e.last(true)
		defer e.last(false)
		v = e.span(dossier.Span{From: p.From, To: p.To})
		e.shared["period"] = v
	}
	return v
}

// person is the subject's own row, absent where the subject is none.
func (e *encoder[T]) person(d *dossier.Dossier) T {
	if d.Subject.Kind != audit.Person {
		var absent T
		return absent
	}
	person := d.Person()
	return e.rows(&person, e.headsOf(&person))[0]
}

// years are the calendar years that the period touches, with their first and last days.
func (e *encoder[T]) years(p audit.Period) T {
	if all, ok := e.shared["years"]; ok {
		return all
	}
	e.last(true)
	defer e.last(false)
	var rows []T
	for year := p.From.Year(); year <= p.To.Year(); year++ {
		rows = append(rows, e.record(e.laid("year", "year", "from", "to"), []T{
			e.number(int32(year)), //nolint:gosec // a year is a small number
			e.day(audit.DateOf(year, 1, 1)),
			e.day(audit.DateOf(year, 12, 31)),
		}))
	}
	e.shared["years"] = e.array(rows)
	return e.shared["years"]
}

// reference tables are joined into other facts and never given whole.
func reference(table string) bool {
	return table == "people" || table == "branches" || table == "units"
}

func (e *encoder[T]) subject(d *dossier.Dossier) T {
	s := d.Subject
	return e.record(e.laid("subject", "kind", "id", "branch"), []T{e.word(string(s.Kind)), e.text(s.ID), e.word(s.Branch)})
}

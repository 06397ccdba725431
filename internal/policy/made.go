package policy

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// made is what was built of one dossier, for all requirements alike. What is
// absent is not built yet.
type made[T comparable] struct {
	of              *dossier.Dossier
	subject, person T
	tables          []T
	as              [2]frame[T] // as a subject of its own kind, and as a member
}

// frame is the time that a requirement on one kind of subject looks at.
type frame[T comparable] struct {
	known           bool
	to              audit.Date // the window's last day
	window, service T
}

// tableOf names a table as a kind of subject has it: the weeks differ.
type tableOf struct {
	table string
	kind  audit.SubjectKind // "" where all are alike
}

// of gives what was built of a dossier so far. Requirement after requirement is put to
// the dossiers at hand in the same order, so that it is mostly the next one.
func (e *encoder[T]) of(d *dossier.Dossier) *made[T] {
	for range e.made {
		if e.turn++; e.turn >= len(e.made) {
			e.turn = 0
		}
		if m := &e.made[e.turn]; m.of == d {
			return m
		}
	}
	e.turn = len(e.made)
	if e.turn == cap(e.made) {
		e.made = slices.Grow(e.made, 1)
	}
	e.made = e.made[:e.turn+1]
	m := &e.made[e.turn]
	clear(m.tables)
	*m = made[T]{of: d, subject: e.subject(d), person: e.person(d), tables: m.tables}
	return m
}

// facts is a table of the subject, built once a subject, or once for all that share it.
func (e *encoder[T]) facts(m *made[T], d *dossier.Dossier, t tableSlot, kind audit.SubjectKind) T {
	var absent T
	for len(m.tables) <= t.slot {
		m.tables = append(m.tables, absent)
	}
	if m.tables[t.slot] == absent {
		m.tables[t.slot] = e.table(d, t.name, kind)
	}
	return m.tables[t.slot]
}

func (e *encoder[T]) table(d *dossier.Dossier, table string, kind audit.SubjectKind) T {
	shared := inCommon{table, d.Shares(table, kind)}
	if shared.number <= 0 {
		d.FactsInto(&e.scratch, table, kind)
		return e.relation(&e.scratch)
	}
	if v, ok := e.shared[shared]; ok {
		return v
	}
	d.FactsInto(&e.scratch, table, kind)
	e.last(true)
	defer e.last(false)
	v := e.relation(&e.scratch)
	e.shared[shared] = v
	return v
}

// inCommon names a relation that several subjects have in common.
type inCommon struct {
	table  string
	number int64
}

// frame is the time that requirements on a kind of subject look at.
func (e *encoder[T]) frame(m *made[T], d *dossier.Dossier, kind audit.SubjectKind) *frame[T] {
	f := &m.as[0]
	if kind != d.Subject.Kind {
		f = &m.as[1]
	}
	if !f.known {
		window := d.Window(kind)
		*f = frame[T]{true, window.To, e.span(window), e.span(d.Service(kind))}
	}
	return f
}

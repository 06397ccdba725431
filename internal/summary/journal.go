package summary

import (
	"cmp"
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// journal is a table of things done, as its rows are counted.
type journal struct {
	*office

	table          *dossier.Table
	who, event     int // its fields person_id and event_id; -1: it has none
	held           int // the field branch_id of a table that tells of no people
	people, events *register
	dated          int // the field of events that says when
}

func (o *office) journal(table string) *journal {
	t, _ := dossier.TableNamed(table)
	events, _ := dossier.TableNamed("events")
	return &journal{
		office: o, table: t, who: t.Field("person_id"), event: t.Field("event_id"), held: t.Field("branch_id"),
		people: o.registers["people"], events: o.registers["events"], dated: events.Dated,
	}
}

// occurrence is a row that counts: it was known on as_of, and lies within the years and
// branches asked for.
type occurrence struct {
	record       int32
	row          []int32
	event        []int32 // that the row is or tells of; nil: none
	who          int32   // the symbol of the person it tells of
	person       []int32 // whom it tells of, as people says; nil: that is not known
	year, branch int32
}

// occurrence looks up where a record falls; false if it does not count.
func (j *journal) occurrence(at *occurrence, record int32, row []int32) bool {
	*at = occurrence{record: record, row: row, who: dossier.Absent, branch: nowhere}
	day, known := j.day(at)
	year := day.Year()
	if !known || day > j.asOf || year < j.since || year > j.until {
		return false
	}
	at.year = int32(year) //nolint:gosec // four digits
	if j.who < 0 {
		at.branch = row[j.held]
	} else {
		at.who = row[j.who]
		at.person, _ = j.people.row(at.who)
		if at.person != nil {
			at.branch = at.person[branchOfPerson]
		}
	}
	return j.only == nil || j.only[at.branch]
}

// branchOfPerson is the field of people that names the branch.
var branchOfPerson = field("people", "branch_id")

// day is the date by which a row is known: its own, or that of its event, which may
// have been set aside.
func (j *journal) day(at *occurrence) (day audit.Date, known bool) {
	if j.table.Dated >= 0 {
		if j.who < 0 {
			at.event = at.row
		}
		return audit.Date(at.row[j.table.Dated]), true
	}
	if at.event, known = j.events.row(at.row[j.event]); !known {
		return 0, false
	}
	return audit.Date(at.event[j.dated]), true
}

// dayOf is the day of a record.
func (j *journal) dayOf(record int) audit.Date {
	records, _ := j.book.Table(j.table.Name)
	day, _ := j.day(&occurrence{row: records.At(record)})
	return day
}

// first is the earliest day of the table that could be known on as_of.
func (j *journal) first() (first audit.Date, found bool) {
	records, ok := j.book.Table(j.table.Name)
	if !ok {
		return 0, false
	}
	first = audit.MaxDate
	see := func(day audit.Date) {
		if day <= j.asOf {
			first, found = min(first, day), true
		}
	}
	if j.table.Dated >= 0 {
		for _, days := range records.Column(j.table.Dated) {
			for _, day := range days {
				see(audit.Date(day))
			}
		}
		return first, found
	}
	for _, events := range records.Column(j.event) {
		for _, key := range events {
			if event, ok := j.events.row(key); ok {
				see(audit.Date(event[j.dated]))
			}
		}
	}
	return first, found
}

// entry is one row that attests one thing. Entries with the same key attest the
// same thing, which is counted once wherever it falls.
type entry struct {
	key    uint64
	at     cell  // where it falls
	n      int32 // how much the thing counts
	record int32 // in the table of the figure
	before int32 // a second record that it rests on; -1: none
}

// entries collects what a figure counts, within the years and branches asked for, for
// whoever asks which rows these are.
func (o *office) entries(d *Definition) []entry {
	if d.entries != nil {
		return d.entries(o, d)
	}
	var found []entry
	part := o.divides(d)
	r := reading{journal: o.journal(d.table), holdings: o.joined.Holdings(d.table), end: func() {}}
	r.see = func(at *occurrence) {
		for _, counts := range d.counts {
			key, n := counts(at)
			if key == itself {
				key = uint64(at.record) //nolint:gosec // a record number
			}
			if n > 0 {
				found = append(found, entry{key: key, at: at.cell(part), n: n, record: at.record, before: -1})
			}
		}
	}
	r.read(0, r.holdings.Len())
	return found
}

// reading is a journal in front of one who counts.
type reading struct {
	*journal

	holdings *dossier.Holdings
	see      func(*occurrence)
	end      func() // of a holding
	rows     []int32
	at       occurrence
}

// read shows the holdings from one to before another.
func (r *reading) read(from, to int) {
	width := r.holdings.Width()
	for n := from; n < to; n++ {
		r.rows = r.holdings.Rows(n, r.rows)
		for row := range slices.Chunk(r.rows, width) {
			if r.occurrence(&r.at, row[width-1], row) {
				r.see(&r.at)
			}
		}
		r.end()
	}
}

// cell is where a row falls that is divided so.
func (at *occurrence) cell(part func(*occurrence) int32) cell {
	return cell{at.year, at.branch, part(at)}
}

// divides gives the code by which a figure is divided.
func (o *office) divides(d *Definition) func(*occurrence) int32 {
	if d.By == nil {
		return func(*occurrence) int32 { return dossier.Absent }
	}
	table, f := d.By.field()
	column := field(table, f.Name)
	if table == d.table {
		return func(at *occurrence) int32 { return at.row[column] }
	}
	return func(at *occurrence) int32 {
		switch {
		case at.person != nil:
			return at.person[column]
		case o.aside[at.who]:
			return setAside
		}
		return dossier.Absent
	}
}

// things groups entries by what they attest.
func things(entries []entry) iter.Seq[[]entry] {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.at.year, b.at.year), cmp.Compare(a.record, b.record))
	})
	return func(yield func([]entry) bool) {
		for len(entries) > 0 {
			n := 1
			for n < len(entries) && entries[n].key == entries[0].key {
				n++
			}
			if !yield(entries[:n]) {
				return
			}
			entries = entries[n:]
		}
	}
}

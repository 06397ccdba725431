package summary

import (
	"cmp"
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// entry is one row that attests one thing. Entries with the same key attest the
// same thing, which is counted once wherever it falls.
type entry struct {
	key    uint64
	year   int32
	branch int32 // symbol
	part   int32 // code in the column of the breakdown
	n      int32 // how much the thing counts
	record int32 // in the table of the figure
	before int32 // a second record that it rests on; -1: none
}

// office is what figures are counted from.
type office struct {
	book         *dossier.Book
	asOf         audit.Date
	since, until int
	only         map[int32]bool           // branches; nil: all
	keys         map[string]map[int32]int // table → symbol of the key → record
	rows         map[string][]int32       // table with a key → its rows, one behind the other
	aside        map[int32]bool           // people whose rows were set aside, by the symbol of the id
}

func newOffice(joined *dossier.Office, opts Options) *office {
	o := &office{book: joined.Book, asOf: joined.Time.AsOf, since: opts.Since, until: opts.Until}
	o.keys, o.rows = map[string]map[int32]int{}, map[string][]int32{}
	for _, t := range dossier.Tables() {
		if records, ok := o.book.Table(t.Name); ok && t.Key >= 0 {
			o.keys[t.Name], o.rows[t.Name] = keyed(records), allRows(records)
		}
	}
	o.aside = o.owners("people")
	if len(opts.Branches) > 0 {
		o.only = map[int32]bool{}
		for _, id := range opts.Branches {
			if code, ok := o.book.Symbols.Find(id); ok {
				o.only[code] = true
			}
		}
	}
	return o
}

// keyed finds the records of a table by their key.
func keyed(records *dossier.Records) map[int32]int {
	found := make(map[int32]int, records.Len())
	for i := range records.Len() {
		found[records.Code(i, records.Table.Key)] = i
	}
	return found
}

func allRows(records *dossier.Records) []int32 {
	var rows []int32
	read := records.InOrder()
	for i := range records.Len() {
		rows = append(rows, read(i)...)
	}
	return rows
}

// entries collects what a figure counts, within the years and branches asked for.
func (o *office) entries(d *Definition) []entry {
	if d.entries != nil {
		return d.entries(o, d)
	}
	var found []entry
	records, _ := o.book.Table(d.table)
	read := records.InOrder()
	for i := range records.Len() {
		row := read(i)
		if key, n := d.counts(o, row); n > 0 {
			if key == itself {
				key = uint64(i)
			}
			found = o.enter(found, d, i, row, key, n)
		}
	}
	return found
}

// enter adds an entry for a record with such a row, unless it was not known on as_of or lies
// outside what is asked for.
func (o *office) enter(found []entry, d *Definition, record int, row []int32, key uint64, n int32) []entry {
	records, _ := o.book.Table(d.table)
	day, known := o.day(records.Table, row)
	year := day.Year()
	if !known || day > o.asOf || year < o.since || year > o.until {
		return found
	}
	branch := o.branch(d, records.Table, row)
	if o.only != nil && !o.only[branch] {
		return found
	}
	return append(found, entry{
		key: key, year: int32(year), branch: branch, part: o.part(d, records.Table, row), //nolint:gosec // four digits
		n: n, record: int32(record), before: -1, //nolint:gosec // record numbers fit in int32
	})
}

// day is the date by which a row is known: its own, or that of its event.
func (o *office) day(t *dossier.Table, row []int32) (audit.Date, bool) {
	if t.Dated >= 0 {
		return audit.Date(row[t.Dated]), true
	}
	event, ok := o.event(t, row)
	if !ok {
		return 0, false
	}
	events, _ := dossier.TableNamed("events")
	return audit.Date(event[events.Dated]), true
}

// referred is the record of another table that a row refers to; it may have been
// set aside.
func (o *office) referred(table string, key int32) ([]int32, bool) {
	i, ok := o.keys[table][key]
	if !ok {
		return nil, false
	}
	records, _ := o.book.Table(table)
	width := len(o.rows[table]) / records.Len()
	return o.rows[table][i*width : (i+1)*width], true
}

func (o *office) event(t *dossier.Table, row []int32) ([]int32, bool) {
	return o.referred("events", row[t.Field("event_id")])
}

func (o *office) person(t *dossier.Table, row []int32) ([]int32, bool) {
	return o.referred("people", row[t.Field("person_id")])
}

// branch is the symbol of the branch that a row counts for.
func (o *office) branch(d *Definition, t *dossier.Table, row []int32) int32 {
	if d.ofEvent {
		return row[t.Field("branch_id")]
	}
	person, ok := o.person(t, row)
	if !ok {
		return nowhere
	}
	people, _ := dossier.TableNamed("people")
	return person[people.Field("branch_id")]
}

// part is the code by which a figure is divided.
func (o *office) part(d *Definition, t *dossier.Table, row []int32) int32 {
	if d.By == nil {
		return dossier.Absent
	}
	table, field := d.By.field()
	if table == t.Name {
		return row[t.Field(field.Name)]
	}
	person, ok := o.person(t, row)
	switch {
	case !ok && o.aside[row[t.Field("person_id")]]:
		return setAside
	case !ok:
		return dossier.Absent
	}
	people, _ := dossier.TableNamed("people")
	return person[people.Field(field.Name)]
}

// nameOf gives the name of a row of a table by its key; none if there is none.
func (o *office) nameOf(table string, key int32) string {
	t, _ := dossier.TableNamed(table)
	row, ok := o.referred(table, key)
	if !ok || row[t.NameOf] == dossier.Absent {
		return ""
	}
	return o.book.Symbols.Text(row[t.NameOf])
}

// things groups entries by what they attest.
func things(entries []entry) iter.Seq[[]entry] {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.year, b.year), cmp.Compare(a.record, b.record))
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

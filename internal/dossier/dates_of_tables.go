package dossier

import (
	"math"

	"ninefold/internal/audit"
)

// Dates is which days the rows of a table are of. A row about a stretch of days
// (a contact, a posting, a leave) is of all of them; an open one ends with the
// day on which it begins, as far as Last goes.
type Dates struct {
	Rows        int        // rows of which a day is known
	Undated     int        // rows that were set aside and may be of any day
	First, Last audit.Date // of all rows
	Known       audit.Date // the last day of the rows that are known as of the run
	Within      int        // rows of some day inside the period, up to as_of
}

// Dates says which days the rows of a table are of, used or set aside; false for
// a table without rows, or one that is of no day.
func (b *Book) Dates(table string, time Time) (Dates, bool) {
	records, ok := b.tables[table]
	if !ok || records.Table.Dated < 0 {
		return Dates{}, false
	}
	dates := datesTaken{asOf: time.AsOf, span: Span{time.Period.From, time.End()}}
	t := records.Table
	dates.takeAll(records)
	if of := b.counted[table]; of != nil {
		dates.add(of.Dates.dates())
	}
	for i := range b.SetAside {
		if aside := &b.SetAside[i]; aside.Table == table {
			dates.takeAside(t, aside.Codes)
		}
	}
	return dates.Dates, dates.Rows+dates.Undated > 0
}

// datesTaken grows row by row.
type datesTaken struct {
	Dates

	asOf audit.Date
	span Span
}

// takeAll takes in the rows of a table.
func (d *datesTaken) takeAll(records *Records) {
	if records.Len() == 0 || records.Table.Dated < 0 {
		return
	}
	for first, days := range records.columns[records.Table.Dated].stretches() {
		if records.Table.To < 0 {
			d.takeDays(days)
			continue
		}
		for k, day := range days {
			d.take(day, records.Code(first+k, records.Table.To))
		}
	}
}

// takeDays takes in rows of one day each, of which there are millions: what take says of
// every one of them, said of all.
func (d *datesTaken) takeDays(days []int32) {
	first, last, known := int32(math.MaxInt32), int32(math.MinInt32), int32(audit.MinDate)
	asOf, from, to := int32(d.asOf), int32(d.span.From), int32(d.span.To)
	rows, within := 0, 0
	for _, day := range days {
		if day == Absent {
			continue
		}
		rows++
		first, last = min(first, day), max(last, day)
		if day <= asOf {
			known = max(known, day)
		}
		if day >= from && day <= to {
			within++
		}
	}
	if rows == 0 {
		return
	}
	if d.Rows == 0 {
		d.First, d.Last, d.Known = audit.Date(first), audit.Date(last), audit.MinDate
	}
	d.Rows, d.Within = d.Rows+rows, d.Within+within
	d.First, d.Last, d.Known = min(d.First, audit.Date(first)), max(d.Last, audit.Date(last)), max(d.Known, audit.Date(known))
}

// take takes in a row from a day to a day; Absent: it is open.
func (d *datesTaken) take(from, to int32) {
	if from == Absent {
		return
	}
	days := span(from, to)
	last := days.To
	if to == Absent {
		last = days.From
	}
	if d.Rows == 0 {
		d.First, d.Last, d.Known = days.From, last, audit.MinDate
	}
	d.Rows++
	d.First, d.Last = min(d.First, days.From), max(d.Last, last)
	if days.From <= d.asOf {
		d.Known = max(d.Known, min(days.To, d.asOf))
	}
	if !days.and(d.span).Empty() {
		d.Within++
	}
}

// takeAside takes in a row that was set aside. One whose day cannot be read may
// be of any.
func (d *datesTaken) takeAside(t *Table, codes []int32) {
	switch from := codes[t.Dated]; {
	case from == Absent:
		d.Undated++
	case t.To < 0:
		d.take(from, from)
	default:
		d.take(from, codes[t.To])
	}
}

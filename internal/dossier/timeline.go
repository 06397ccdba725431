package dossier

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Timelines gives what is on record over the window of everyone named, in order
// of the dossiers: what a report draws beside the verdicts. Ids that are no
// person in scope are passed over.
func (o *Office) Timelines(persons map[string]bool) []audit.Timeline {
	var drawn []*Dossier
	for i := range o.Dossiers {
		if d := &o.Dossiers[i]; d.Subject.Kind == audit.Person && persons[d.Subject.ID] && !d.SetAside() {
			drawn = append(drawn, d)
		}
	}
	if drawn == nil {
		return nil
	}
	lines := make([]audit.Timeline, len(drawn))
	atOnce(o.Book.jobs, (len(lines)+drawnTogether-1)/drawnTogether, func(i int) {
		for n := i * drawnTogether; n < min(len(lines), (i+1)*drawnTogether); n++ {
			lines[n] = drawn[n].timeline()
		}
	})
	return lines
}

// drawnTogether is how many timelines are worth a start of their own.
const drawnTogether = 64

func (d *Dossier) timeline() audit.Timeline {
	window := d.Window(audit.Person)
	weeks := d.weeks(audit.Person)
	line := audit.Timeline{Person: d.Subject.ID, From: window.From, To: window.To, Workdays: make([]int, 0, weeks.Len())}
	for i := range weeks.Len() {
		line.Workdays = append(line.Workdays, int(weeks.At(i)[2]))
	}
	line.HalfDays = d.halfDays(window)
	line.Interviews = d.interviewed(window)
	line.Leave = d.spells("leave", window, nil)
	line.Secondments = d.spells("secondments", window, nil)
	line.Mentorships = d.spells("mentorships", window, d.office.mentor)
	line.Postings = d.spells("postings", window, d.office.department)
	return line
}

// records calls yield with the person's rows of a table that could be known on
// as_of; none where no source feeds the table.
func (d *Dossier) records(table string, yield func(t *Table, row []int32)) {
	records, ok := d.office.Book.Table(table)
	if !ok {
		return
	}
	for _, row := range d.office.byPerson[table].of(d.record) {
		if audit.Date(row[records.Table.Dated]) <= d.office.Time.AsOf {
			yield(records.Table, row)
		}
	}
}

// halvesOf are the halves of a day that the sessions am, pm and day take.
var halvesOf = [...]uint16{0b01, 0b10, 0b11}

// halfDays counts the distinct half-days visited in each week of the window,
// days outside it included as the cadence includes them; nil without visits.
func (d *Dossier) halfDays(window Span) []int {
	visits, supplied := d.office.Book.Table("visits")
	if !supplied {
		return nil
	}
	const width = 3 // date, session, and the number of the row
	held := d.office.byPerson["visits"]
	codes := make([]int32, width*held.size(d.record))
	held.gather(d.record, []int{visits.Table.Dated, visits.Table.Field("session")}, codes, width)

	first := window.From.Week()
	seen := make([]uint16, window.To.Week()-first+1) // two bits a day
	for row := range slices.Chunk(codes, width) {
		date, session := audit.Date(row[0]), row[1]
		if at := date.Week() - first; date <= d.office.Time.AsOf && at >= 0 && at < len(seen) && session >= 0 {
			seen[at] |= halvesOf[session] << (2 * (date.Weekday() - 1))
		}
	}
	counts := make([]int, len(seen))
	for i, days := range seen {
		counts[i] = bits.OnesCount16(days)
	}
	return counts
}

func (d *Dossier) interviewed(window Span) []audit.Date {
	var days []audit.Date
	d.records("interviews", func(t *Table, row []int32) {
		if day := audit.Date(row[t.Dated]); day >= window.From && day <= window.To {
			days = append(days, day)
		}
	})
	slices.Sort(days)
	return days
}

// spells lists the stretches of a table that overlap the window, by their start.
func (d *Dossier) spells(table string, window Span, label func(t *Table, row []int32) string) []audit.Spell {
	var spells []audit.Spell
	d.records(table, func(t *Table, row []int32) {
		lasts := span(row[t.From], row[t.To])
		if lasts.and(window).Empty() {
			return
		}
		spell := audit.Spell{From: lasts.From}
		if lasts.To != audit.MaxDate {
			spell.To = &lasts.To
		}
		if label != nil {
			spell.Label = label(t, row)
		}
		spells = append(spells, spell)
	})
	slices.SortStableFunc(spells, func(a, b audit.Spell) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Label, b.Label))
	})
	return spells
}

func (o *Office) department(t *Table, row []int32) string {
	return o.Book.Symbols.Text(row[t.Field("department")])
}

// mentor gives a mentor's name and id, the id alone of someone not in people.
func (o *Office) mentor(t *Table, row []int32) string {
	id := row[t.Field("mentor_id")]
	person, ok := o.persons.of(id)
	if !ok {
		return o.Book.Symbols.Text(id)
	}
	return strings.TrimSpace(o.nameOf(person) + " " + o.Book.Symbols.Text(id))
}

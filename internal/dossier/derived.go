package dossier

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

var weekColumns = []Column{
	{Name: "week", Type: TypeInt}, {Name: "ends", Type: TypeDate}, {Name: "available", Type: TypeInt},
}

// weeks gives, for every ISO week that overlaps the window, its Sunday and how
// many of its days are available: workdays inside the window and, for a person, in none of
// the person's leave or secondments (SPEC 2). Where the run looks ahead, so do the weeks.
func (d *Dossier) weeks(kind audit.SubjectKind) Relation { return d.Facts("weeks", kind) }

func (d *Dossier) weeksInto(r *Relation, kind audit.SubjectKind) {
	r.Columns = weekColumns
	window := d.ahead(kind)
	if window.Empty() {
		return
	}
	var scratch [64]uint8
	first, masks := d.office.workdays.within(window, scratch[:])
	away := false
	d.absences(func(from, to audit.Date) bool {
		away = true
		remove(first, masks, from, to)
		return true
	})
	r.Codes = room(r.Codes, 3*len(masks))
	for i, mask := range masks {
		week := r.Codes[3*i : 3*i+3]
		week[0], week[1], week[2] = int32(first+i), int32(audit.MondayOf(first+i)+6), int32(days(mask)) //nolint:gosec // weeks are few
	}
	if !away {
		r.Shared = shareOf(window)
	}
}

// ahead is the window, or as far as the run looks ahead.
func (d *Dossier) ahead(kind audit.SubjectKind) Span {
	time := d.office.Time
	return d.Service(kind).and(Span{time.Period.From, time.horizon()})
}

// shareOf is the same for all whose weeks are those of a window.
func shareOf(window Span) int64 { return int64(window.From)<<32 | int64(window.To) }

// absences gives what of a person's leave and secondments could be known on as_of.
func (d *Dossier) absences(yield func(from, to audit.Date) bool) {
	if d.Subject.Kind != audit.Person {
		return
	}
	for _, table := range []string{"leave", "secondments"} {
		f := d.office.forms[table]
		if f.held.size(d.record) == 0 {
			continue
		}
		for _, row := range f.held.of(d.record) {
			t := f.records.Table
			away := span(row[t.From], row[t.To])
			if away.From <= d.office.Time.AsOf && !yield(away.From, away.To) {
				return
			}
		}
	}
}

// away reports whether there are absences.
func (d *Dossier) away() bool {
	found := false
	d.absences(func(audit.Date, audit.Date) bool {
		found = true
		return false
	})
	return found
}

// lastDay stands for an open end where days are counted: the last one that an
// export can say.
var lastDay = audit.DateOf(9999, 12, 31)

// nobodyAway is the Shared of the days away of everybody who never was.
const nobodyAway = 1

var awayColumns = []Column{{Name: "from", Type: TypeDate}, {Name: "to", Type: TypeDate}}

// awayInto gives a person's days away (SPEC 2) as stretches in order, none of
// which overlap or touch.
func (d *Dossier) awayInto(r *Relation) {
	if d.Subject.Kind != audit.Person {
		return
	}
	r.Columns = awayColumns
	stretches := d.daysAway()
	for _, s := range stretches {
		r.Codes = append(r.Codes, int32(s.From), int32(s.To))
	}
	if len(stretches) == 0 {
		r.Shared = nobodyAway
	}
}

// daysAway are the stretches of days in the person's leave or secondments.
func (d *Dossier) daysAway() []Span {
	var all []Span
	d.absences(func(from, to audit.Date) bool {
		all = append(all, Span{from, min(to, lastDay)})
		return true
	})
	slices.SortFunc(all, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	var merged []Span
	for _, s := range all {
		if last := len(merged) - 1; last >= 0 && s.From <= merged[last].To+1 {
			merged[last].To = max(merged[last].To, s.To)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// Person gives what people says of the subject itself, as one row; none for a
// branch, and for somebody whose row was set aside.
func (d *Dossier) Person() Relation {
	r := Relation{GroupBy: -1}
	if d.Subject.Kind == audit.Person && !d.SetAside() {
		d.office.forms["people"].collect(&r, []int32{int32(d.record)}, d.office.Time.AsOf) //nolint:gosec // record numbers fit in int32
	}
	return r
}

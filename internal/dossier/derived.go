package dossier

import (
	"maps"
	"slices"

	"ninefold/internal/audit"
)

var weekColumns = []Column{
	{Name: "week", Type: TypeInt}, {Name: "ends", Type: TypeDate}, {Name: "available", Type: TypeInt},
}

var problemColumns = []Column{
	{Name: "date", Type: TypeDate},
	{Name: "problems_found", Type: TypeInt},
	{Name: "problems_solved", Type: TypeInt},
	{Name: "unsolved", Type: TypeRows},
}

// weeks gives, for every ISO week that overlaps the window, its Sunday and how
// many of its days are available: workdays inside the window and, for a person, in none of
// the person's leave or secondments (SPEC 2). Where the run looks ahead, so do the weeks.
func (d *Dossier) weeks(kind audit.SubjectKind) Relation {
	r := Relation{Columns: weekColumns, GroupBy: -1}
	time := d.office.Time
	window := d.Service(kind).and(Span{time.Period.From, time.horizon()})
	if window.Empty() {
		return r
	}
	var scratch [64]uint8
	first, masks := d.office.workdays.within(window, scratch[:])
	absent := false
	if d.Subject.Kind == audit.Person {
		absent = d.removeAbsences("leave", first, masks)
		absent = d.removeAbsences("secondments", first, masks) || absent
	}
	r.Codes = make([]int32, 0, 3*len(masks))
	for i, mask := range masks {
		r.Codes = append(r.Codes, int32(first+i), int32(audit.MondayOf(first+i)+6), int32(days(mask))) //nolint:gosec // weeks are few
	}
	if !absent {
		r.Shared = int64(window.From)<<32 | int64(window.To)
	}
	return r
}

func (d *Dossier) removeAbsences(table string, first int, masks []uint8) bool {
	records, ok := d.office.Book.Table(table)
	if !ok {
		return false
	}
	found := false
	for _, row := range d.office.byPerson[table].of(d.record) {
		away := span(row[records.Table.From], row[records.Table.To])
		if away.From <= d.office.Time.AsOf {
			remove(first, masks, away.From, away.To)
			found = true
		}
	}
	return found
}

// problems adds up, by day, the problems found and solved on the visits of the
// branch's people, and names the rows where not all were solved.
func (d *Dossier) problems(visits *Records) Relation {
	t := visits.Table
	date, found, solved := t.Field("date"), t.Field("problems_found"), t.Field("problems_solved")
	r := Relation{Columns: problemColumns, GroupBy: -1}
	type day struct {
		found, solved int32
		unsolved      []int32
	}
	byDay := map[int32]*day{}
	owned, base := d.office.byPerson["visits"], d.office.baseOfRow["visits"]
	for _, person := range d.office.members[d.branch] {
		for i, row := range owned.of(person) {
			f, s, when := max(row[found], 0), max(row[solved], 0), row[date]
			if audit.Date(when) > d.office.Time.AsOf || f == 0 && s == 0 {
				continue
			}
			sums := byDay[when]
			if sums == nil {
				sums = &day{}
				byDay[when] = sums
			}
			sums.found += f
			sums.solved += s
			if s < f {
				sums.unsolved = append(sums.unsolved, base+int32(i)) //nolint:gosec // record numbers fit in int32
			}
		}
	}
	for _, when := range slices.Sorted(maps.Keys(byDay)) {
		sums := byDay[when]
		r.Codes = append(r.Codes, when, sums.found, sums.solved, int32(len(r.Lists))) //nolint:gosec // days are few
		r.Lists = append(r.Lists, sums.unsolved)
	}
	return r
}

// Person gives what people says of the subject itself, as one row; none for a branch.
func (d *Dossier) Person() Relation {
	if d.Subject.Kind != audit.Person {
		return Relation{GroupBy: -1}
	}
	people, _ := d.office.Book.Table("people")
	f := d.office.forms["people"]
	number := d.office.baseOfRow["people"] + int32(d.record) //nolint:gosec // record numbers fit in int32
	return Relation{Columns: f.columns, Codes: f.facts(nil, people.At(d.record), number), GroupBy: -1}
}

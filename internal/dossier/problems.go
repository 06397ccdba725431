package dossier

import (
	"maps"
	"slices"

	"ninefold/internal/audit"
)

var problemColumns = []Column{
	{Name: "date", Type: TypeDate},
	{Name: "problems_found", Type: TypeInt},
	{Name: "problems_solved", Type: TypeInt},
	{Name: "unsolved", Type: TypeRows},
}

// problems adds up, by day, the problems found and solved on the visits of
// whoever was in the branch on that day, and names the rows where not all were solved.
func (d *Dossier) problems(r *Relation, visits *form) {
	r.Columns = problemColumns
	days, places := d.daysOfVisits(visits)
	for _, date := range slices.Sorted(maps.Keys(places)) {
		day := &days[places[date]]
		r.Codes = append(r.Codes, date, day.found, day.solved, int32(len(r.Lists))) //nolint:gosec // days are few
		r.Lists = append(r.Lists, day.unsolved)
	}
}

// dayOfVisits is what the visits of one day found and solved.
type dayOfVisits struct {
	found, solved int32
	unsolved      []int32 // numbers of the rows where not all was solved
}

// daysOfVisits are the days of visits that could be known on as_of, and where
// among them each date is.
func (d *Dossier) daysOfVisits(visits *form) (days []dayOfVisits, places map[int32]int) {
	const width = 4
	t := visits.records.Table
	fields := []int{t.Field("date"), t.Field("problems_found"), t.Field("problems_solved")}
	var codes []int32
	places = map[int32]int{}
	for _, one := range d.office.history.ever[d.branch] {
		person := int(one)
		moved := d.office.history.branch.changes(person)
		codes = room(codes, width*visits.held.size(person))
		visits.held.gather(person, fields, codes, width)
		for at := 0; at < len(codes); at += width {
			date, found, solved := codes[at], max(codes[at+1], 0), max(codes[at+2], 0)
			if audit.Date(date) > d.office.Time.AsOf || found == 0 && solved == 0 {
				continue
			}
			if moved && !d.office.wasIn(person, d.branch, audit.Date(date)) {
				continue
			}
			place, known := places[date]
			if !known {
				place = len(days)
				places[date] = place
				days = append(days, dayOfVisits{})
			}
			days[place].add(found, solved, visits.base+codes[at+3])
		}
	}
	return days, places
}

// add takes in the visit of a row.
func (d *dayOfVisits) add(found, solved, row int32) {
	d.found += found
	d.solved += solved
	if solved < found {
		d.unsolved = append(d.unsolved, row)
	}
}

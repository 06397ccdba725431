package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

var problemColumns = []Column{
	{Name: "date", Type: TypeDate},
	{Name: "problems_found", Type: TypeInt},
	{Name: "problems_solved", Type: TypeInt},
	{Name: "unsolved", Type: TypeRows},
}

// problems adds up, by day, the problems found and solved on the visits of the
// branch's people, and names the rows where not all were solved.
func (d *Dossier) problems(r *Relation, visits *form) {
	r.Columns = problemColumns
	found := d.found(visits)
	if len(found) == 0 {
		return
	}
	slices.SortStableFunc(found, func(a, b finding) int { return int(a.date) - int(b.date) })
	for len(found) > 0 {
		n := 1
		for n < len(found) && found[n].date == found[0].date {
			n++
		}
		r.addDay(found[:n])
		found = found[n:]
	}
}

// finding is what one visit found and solved.
type finding struct{ date, found, solved, row int32 }

// found are the visits of the branch's people that found or solved something and
// could be known on as_of, one person's behind the other's.
func (d *Dossier) found(visits *form) []finding {
	const width = 4
	t := visits.records.Table
	fields := []int{t.Field("date"), t.Field("problems_found"), t.Field("problems_solved")}
	var codes []int32
	var all []finding
	for _, person := range d.office.members[d.branch] {
		codes = room(codes, width*visits.held.size(person))
		visits.held.gather(person, fields, codes, width)
		for row := range slices.Chunk(codes, width) {
			one := finding{row[0], max(row[1], 0), max(row[2], 0), row[3] + visits.base}
			if audit.Date(one.date) <= d.office.Time.AsOf && one.found+one.solved > 0 {
				all = append(all, one)
			}
		}
	}
	return all
}

// addDay adds what the visits of one day found.
func (r *Relation) addDay(visits []finding) {
	var found, solved int32
	var unsolved []int32
	for _, v := range visits {
		found += v.found
		solved += v.solved
		if v.solved < v.found {
			unsolved = append(unsolved, v.row)
		}
	}
	r.Codes = append(r.Codes, visits[0].date, found, solved, int32(len(r.Lists))) //nolint:gosec // days are few
	r.Lists = append(r.Lists, unsolved)
}

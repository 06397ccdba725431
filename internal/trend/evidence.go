package trend

import (
	"slices"

	"ninefold/internal/audit"
)

// bare are the tables of which a result says that they have rows and not one of
// the period: what it says of requirements that need them rests on nothing.
func (p Point) bare() []string {
	var tables []string
	for _, n := range p.Run.Notices {
		if n.Code == audit.NoRecordsInPeriod && n.Table != "" && !slices.Contains(tables, n.Table) {
			tables = append(tables, n.Table)
		}
	}
	return tables
}

// unrecorded reports whether a result has no record of the period in a table that
// a requirement needs.
func (t *Trend) unrecorded(point int, rule string) bool {
	p := t.Points[point]
	tables := p.bare()
	if len(tables) == 0 {
		return false
	}
	at := slices.IndexFunc(p.Requirements, func(q audit.Requirement) bool { return q.ID == rule })
	return at >= 0 && slices.ContainsFunc(p.Requirements[at].Tables, func(table string) bool { return slices.Contains(tables, table) })
}

// noteEvidence says which requirements a result has no evidence of: its tables
// have no record of the period, or nothing that was owed could be told.
func (t *Trend) noteEvidence(i int) {
	if tables := t.Points[i].bare(); len(tables) > 0 {
		t.say(NoRecords, i, tables...)
	}
	var untold []string
	for _, s := range t.Rules {
		if c := s.Cells[i]; c.Blind && !t.unrecorded(i, s.ID) {
			untold = append(untold, s.ID)
		}
	}
	if len(untold) > 0 {
		t.say(NothingTold, i, untold...)
	}
}

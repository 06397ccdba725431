package office

import (
	"slices"
	"strings"
)

// needed is a column that a rule needs; or another will do for it.
type needed struct {
	column   string
	clause   clause
	or       string
	orClause clause
	unless   func(*Office, subject) bool // it is not needed
}

func needs(column string, c clause) []needed { return []needed{{column: column, clause: c}} }

// columnsFilledIn says of every column that a rule may need whether some row has
// a value there, whatever its date (SPEC 1, column_missing).
func (o *Office) columnsFilledIn() map[string]bool {
	in := map[string]bool{
		"visits.problems_found":        slices.ContainsFunc(o.Visits, func(r Visit) bool { return r.Found >= 0 }),
		"visits.problems_solved":       slices.ContainsFunc(o.Visits, func(r Visit) bool { return r.Solved >= 0 }),
		"people.roles":                 slices.ContainsFunc(o.People, func(r Person) bool { return len(r.Roles) > 0 }),
		"people.rank":                  slices.ContainsFunc(o.People, func(r Person) bool { return r.Rank != "" }),
		"people.category":              slices.ContainsFunc(o.People, func(r Person) bool { return r.Category != "" }),
		"people.grassroots_experience": slices.ContainsFunc(o.People, func(r Person) bool { return r.Grassroots != "" }),
		"postings.roles":               slices.ContainsFunc(o.Postings, func(r Posting) bool { return len(r.Roles) > 0 }),
		"postings.rank":                slices.ContainsFunc(o.Postings, func(r Posting) bool { return r.Rank != "" }),
		"plans.rank":                   slices.ContainsFunc(o.Plans, func(r Plan) bool { return r.Rank != "" }),
		"plans.category":               slices.ContainsFunc(o.Plans, func(r Plan) bool { return r.Category != "" }),
		"mentorships.aspects":          slices.ContainsFunc(o.Mentorships, func(r Mentorship) bool { return len(r.Aspects) > 0 }),
		"participation.role":           slices.ContainsFunc(o.Participation, func(r Participation) bool { return r.Role != "" }),
		"participation.award":          slices.ContainsFunc(o.Participation, func(r Participation) bool { return r.Award != "" }),
	}
	for _, e := range o.Events {
		counts := o.holds(columnOfAnyDate) || e.Date <= o.AsOf
		in["events.topic"] = in["events.topic"] || counts && e.Topic != ""
		in["events.speaker_kind"] = in["events.speaker_kind"] || counts && e.SpeakerKind != ""
	}
	for _, a := range o.Aside { // what cannot be read is a value too
		if a.Value != "" {
			in[a.Table+"."+a.Column] = true
		}
	}
	for _, table := range []string{"visits", "postings", "plans", "mentorships", "participation", "events"} {
		if !o.Missing[table] {
			continue
		}
		for name := range in {
			if tableOfColumn(name) == table {
				in[name] = false
			}
		}
	}
	return in
}

func tableOfColumn(name string) string {
	table, _, _ := strings.Cut(name, ".")
	return table
}

// countRows counts the rows of the tables, those set aside among them.
func (o *Office) countRows() map[string]int {
	rows := map[string]int{
		"liaisons": len(o.Liaisons), "visits": len(o.Visits), "reports": len(o.Reports), "interviews": len(o.Interviews),
		"plans": len(o.Plans), "mentorships": len(o.Mentorships), "postings": len(o.Postings), "secondments": len(o.Secondments),
		"events": len(o.Events), "participation": len(o.Participation), "leave": len(o.Leave), "branches": len(o.Branches), "people": len(o.People),
	}
	if !o.holds(asideRowsAreRows) {
		for _, a := range o.Aside {
			rows[a.Table]--
		}
	}
	return rows
}

// declared says that a table without rows holds all there is.
func (o *Office) declared(table string) bool {
	return o.None[table] && o.holds(noneIsEvidence) || slices.Contains(o.Complete, table) && o.holds(completeIsEvidence)
}

// empty says that a table is fed by sources without a row, and nobody says that
// there is nothing to record.
func (o *Office) empty(table string) bool {
	return !o.Missing[table] && o.rowsOf[table] == 0 && !o.declared(table) && o.holds(emptyIsUnknown)
}

// lacks says that a column that is needed has no value anywhere.
func (o *Office) lacks(n needed, s subject) bool {
	if !o.holds(n.clause) || n.unless != nil && n.unless(o, s) || o.vacant(tableOfColumn(n.column)) {
		return false
	}
	return !o.filledIn[n.column] && !(o.filledIn[n.or] && o.holds(n.orClause))
}

// vacant says that a table has no rows and is evidence all the same: then it
// lacks no column.
func (o *Office) vacant(table string) bool {
	return !o.Missing[table] && o.rowsOf[table] == 0 && o.declared(table) && o.holds(completeHasColumns)
}

// unknownBefore gives the first reason of SPEC 1 for which a rule cannot be told.
func (r rule) unknownBefore(o *Office, s subject) (reason string, is bool) {
	missing, empty := slices.ContainsFunc(r.tables, func(t string) bool { return o.Missing[t] }), slices.ContainsFunc(r.tables, o.empty)
	column := r.columnMissing(o, s)
	aside := r.tainted != nil && r.tainted(o, s) || r.ownRecordAside(o, s)
	switch {
	case missing && (o.holds(missingComesFirst) || !empty):
		return "table_missing", true
	case empty && (o.holds(emptyBeforeColumns) || !column):
		return "table_empty", true
	case column && (o.holds(columnBeforeAside) || !aside):
		return "column_missing", true
	case aside:
		return "row_quarantined", true
	}
	return "", false
}

func (r rule) columnMissing(o *Office, s subject) bool {
	for _, n := range r.columns {
		if o.lacks(n, s) {
			return true
		}
	}
	return r.unequal != nil && r.unequal(o)
}

// plansUnequal holds where plans state a rank or category and people do not, or
// the other way round.
func plansUnequal(o *Office) bool {
	if o.vacant("plans") {
		return false
	}
	rank := o.filledIn["people.rank"] || o.filledIn["postings.rank"] && o.holds(rankOfPostings)
	category := o.filledIn["people.category"]
	ofPlans, kind := o.filledIn["plans.rank"], o.filledIn["plans.category"]
	return ofPlans && !rank && o.holds(rankColumn) || rank && !ofPlans && o.holds(rankOfPlans) ||
		kind && !category && o.holds(categoryColumn) || category && !kind && o.holds(categoryOfPlans)
}

func noAspects(o *Office, s subject) bool {
	return len(s.figures.list("aspects")) == 0 && o.holds(aspectsNotAsked)
}

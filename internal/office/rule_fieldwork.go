package office

import "slices"

func fieldworkLiaison(o *Office, s subject) outcome {
	units := []string{}
	for _, l := range o.Liaisons {
		if l.Person == s.id && between(l.From, l.To).has(s.window.to) && !slices.Contains(units, l.Unit) {
			units = append(units, l.Unit)
		}
	}
	slices.Sort(units)
	if s.window.to-s.service.from < s.figures.days("grace_days") {
		return exempt("not_due")
	}
	need := s.figures.int("units_per_member")
	out := pass()
	if len(units) < need {
		out = fail("too_few")
	}
	return out.score(float64(len(units)), float64(need)).with("units", units)
}

// fieldworkProblems weighs the visits of the branch's people, blank counts as
// none.
func fieldworkProblems(o *Office, s subject) outcome {
	found, solved := 0, 0
	for _, v := range o.Visits {
		p := o.personByID[v.Person]
		if p.Branch == s.id && s.window.has(v.Date) {
			found += max(v.Found, 0)
			solved += max(v.Solved, 0)
		}
	}
	if found == 0 {
		return exempt("not_due")
	}
	rate, need := float64(solved)/float64(found), s.figures.float("min_rate")
	out := pass()
	if rate < need {
		out = fail("too_few")
	}
	return out.score(rate, need)
}

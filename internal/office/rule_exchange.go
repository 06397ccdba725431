package office

import "slices"

// exchangeInterviews looks for the longest distance between neighbouring
// interviews that count, the window's ends being points too.
func exchangeInterviews(o *Office, s subject) outcome {
	before, points := s.window.from, []Day{}
	earlierOnes := keep(o.interviewsOf(s.id), func(d Day) bool { return d < s.window.from })
	if len(earlierOnes) > 0 {
		before = slices.Max(earlierOnes)
	}
	points = append(points, before)
	points = append(points, keep(o.interviewsOf(s.id), s.window.has)...)
	slices.Sort(points)
	last := points[len(points)-1]
	points = append(points, s.window.to)

	from, to := points[0], points[0]
	for i := 1; i < len(points); i++ {
		if points[i]-points[i-1] > to-from {
			from, to = points[i-1], points[i]
		}
	}
	limit := s.figures.days("max_gap_days")
	out := pass()
	switch {
	case to-from > limit:
		out = fail("gap")
	case o.open(s) && last+limit <= s.window.to+s.figures.days("warn_days"):
		out = due()
	}
	return out.score(float64(to-from), float64(limit)).
		with("from", from.String()).with("to", to.String()).with("days", int(to-from))
}

// interviewsOf are the days on which someone else with a fitting role held one.
func (o *Office) interviewsOf(person string) []Day {
	var days []Day
	for _, i := range o.Interviews {
		by := o.personByID[i.Interviewer]
		fitting := slices.Contains(by.Roles, "secretary") || slices.Contains(by.Roles, "cadre_officer")
		if i.Person == person && i.Interviewer != person && fitting {
			days = append(days, i.Date)
		}
	}
	return days
}

package office

import "slices"

// exchangeInterviews looks for the longest distance between neighbouring
// interviews that count, the window's ends being points too.
func exchangeInterviews(o *Office, s subject) outcome {
	before, points := s.window.from, []Day{}
	earlierOnes := Keep(o.interviewsOf(s.id), func(d Day) bool { return d < s.window.from })
	if len(earlierOnes) > 0 {
		before = slices.Max(earlierOnes)
	}
	points = append(points, before)
	points = append(points, Keep(o.interviewsOf(s.id), s.window.has)...)
	slices.Sort(points)
	last := points[len(points)-1]
	points = slices.Compact(append(points, s.window.to)) // a day is one point, however many interviews it had

	from, to, longest := points[0], points[0], 0
	if len(points) > 1 {
		longest = -1 // so that two points are named where nobody was present between them
	}
	for i := 1; i < len(points); i++ {
		if d := o.distance(s, points[i-1], points[i], gapPresence); d > longest {
			from, to, longest = points[i-1], points[i], d
		}
	}
	limit := s.figures.int("max_gap_days")
	out := pass()
	switch {
	case longest > limit:
		out = fail("gap")
	case o.open(s) && limit-o.distance(s, last, s.window.to, gapDuePresence) <= s.figures.int("warn_days"):
		out = due()
	}
	return out.score(float64(longest), float64(limit)).
		with("from", from.String()).with("to", to.String()).with("days", longest)
}

// distance counts the days present after the one day up to and with the other.
func (o *Office) distance(s subject, after, upTo Day, c clause) int {
	if !o.holds(c) {
		return int(upTo - after)
	}
	return o.daysPresent(s, after+1, upTo)
}

// interviewsOf are the days on which someone else who had a fitting role then
// held one.
func (o *Office) interviewsOf(person string) []Day {
	var days []Day
	for _, i := range o.Interviews {
		by := o.personByID[i.Interviewer]
		serves := between(by.Joined, by.Left).has(i.Date) || o.holds(interviewerServedOut)
		if i.Person == person && i.Interviewer != person && serves && o.leads(by.ID, i.Date, rolesAtTheTime) {
			days = append(days, i.Date)
		}
	}
	return days
}

// onlyHolder says whether of those in service on the window's last day the person
// alone had one of the two roles.
func (o *Office) onlyHolder(s subject) bool {
	if !o.holds(onlyHolderExempt) {
		return false
	}
	var holders []string
	for _, p := range o.People {
		serves := between(p.Joined, p.Left).has(s.window.to) || !o.holds(holdersInService)
		if serves && o.leads(p.ID, s.window.to, holdersAtTheTime) {
			holders = append(holders, p.ID)
		}
	}
	return len(holders) == 1 && holders[0] == s.id
}

package office

import "slices"

// newcomer holds while the time of being led still reaches into the period.
func newcomer(o *Office, s subject) bool {
	return s.person.Joined <= s.window.to && s.person.Joined.AddMonths(s.figures.int("duration_months")) > o.From
}

// validMentorships are those that can count for the person.
func (o *Office) validMentorships(s subject) []Mentorship {
	return keep(o.Mentorships, func(m Mentorship) bool {
		mentor, ok := o.personByID[m.Mentor]
		return m.Person == s.id && m.From <= s.window.to && between(m.From, m.To).to >= s.person.Joined &&
			m.Mentor != s.id && ok && mentor.Member
	})
}

func managementMentorship(o *Office, s subject) outcome {
	valid := o.validMentorships(s)
	assignBy := s.person.Joined + s.figures.days("assign_within_days")
	switch {
	case len(valid) == 0 && s.window.to > assignBy:
		return fail("not_assigned")
	case len(valid) == 0 && o.open(s):
		return due()
	case len(valid) == 0:
		return exempt("not_due")
	}
	first := slices.MinFunc(valid, func(a, b Mentorship) int { return int(a.From - b.From) }).From
	until := min(first.AddMonths(s.figures.int("duration_months"))-1, s.window.to)

	var reasons []string
	if first > assignBy {
		reasons = append(reasons, "assigned_late")
	}
	if longestUncovered(valid, span{first, until}) > s.figures.int("max_gap_days") {
		reasons = append(reasons, "ended_early")
	}
	missing := missingAspects(valid, s.figures.list("aspects"))
	if len(missing) > 0 {
		reasons = append(reasons, "aspects_missing")
	}
	out := pass()
	if len(reasons) > 0 {
		out = fail(reasons...)
	}
	out = out.with("from", first.String()).with("until", until.String()).
		with("covered_until", coveredUntil(valid, span{first, until}, s.figures.int("max_gap_days")).String())
	if len(missing) > 0 {
		out = out.with("missing_aspects", missing)
	}
	return out
}

func covered(valid []Mentorship, d Day) bool {
	return slices.ContainsFunc(valid, func(m Mentorship) bool { return between(m.From, m.To).has(d) })
}

// longestUncovered is the longest run of days on which nobody led.
func longestUncovered(valid []Mentorship, days span) int {
	longest, run := 0, 0
	for d := days.from; d <= days.to; d++ {
		run++
		if covered(valid, d) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// coveredUntil is the last day led before the first stretch that is not
// tolerated, or the last day led at all.
func coveredUntil(valid []Mentorship, days span, tolerated int) Day {
	last := days.from
	for d := days.from; d <= days.to; d++ {
		if covered(valid, d) {
			last = d
		}
		if int(d-last) > tolerated {
			break
		}
	}
	return last
}

func missingAspects(valid []Mentorship, named []string) []string {
	return keep(named, func(aspect string) bool {
		return !slices.ContainsFunc(valid, func(m Mentorship) bool { return slices.Contains(m.Aspects, aspect) })
	})
}

func managementCampaigns(o *Office, s subject) outcome {
	required := 0
	missing := []string{}
	for _, campaign := range s.figures.list("campaigns") {
		of := func(e Event) bool { return e.Branch == s.branch && e.Kind == "campaign" && e.Topic == campaign }
		heldInWindow := slices.ContainsFunc(o.Events, func(e Event) bool { return of(e) && s.window.has(e.Date) })
		if !heldInWindow {
			continue
		}
		required++
		if len(o.attended(s.id, func(e Event, _ Participation) bool { return of(e) })) == 0 {
			missing = append(missing, campaign)
		}
	}
	if required == 0 {
		return exempt("not_due")
	}
	out := pass()
	if len(missing) > 0 {
		out = fail("too_few")
	}
	return out.score(float64(required-len(missing)), float64(required)).with("missing", missing)
}

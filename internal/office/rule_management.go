package office

import "slices"

// newcomer holds while the time of being led still reaches into the period.
func newcomer(o *Office, s subject) bool {
	return s.person.Joined <= s.window.to && s.person.Joined.AddMonths(s.figures.int("duration_months")) > o.From
}

// validMentorships are those that can count for the person, each ended when the
// mentor left at the latest.
func (o *Office) validMentorships(s subject) []Mentorship {
	var valid []Mentorship
	for _, m := range o.Mentorships {
		if m.Person != s.id || m.From > s.window.to || m.Mentor == s.id || !o.mayLead(m) {
			continue
		}
		told := between(m.From, m.To).to
		m.To = o.endOf(m)
		end := between(m.From, m.To).to
		if !o.holds(mentorLeftBeforeJoin) {
			end = told
		}
		neverRan := m.To != Absent && m.To < m.From && o.holds(mentorLeftBeforeBegin)
		if end >= s.person.Joined && !neverRan {
			valid = append(valid, m)
		}
	}
	return valid
}

// mayLead says whether the mentor is in people and a party member.
func (o *Office) mayLead(m Mentorship) bool {
	mentor, ok := o.personByID[m.Mentor]
	return ok && mentor.Member && (o.holds(mentorFlagAlone) || mentor.MemberSince <= m.From)
}

// endOf is its last day, or Absent: the day on which the mentor left at the latest.
func (o *Office) endOf(m Mentorship) Day {
	left := o.personByID[m.Mentor].Left
	if left != Absent && left < between(m.From, m.To).to && o.holds(mentorLeaves) {
		return left
	}
	return m.To
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
	return Keep(named, func(aspect string) bool {
		return !slices.ContainsFunc(valid, func(m Mentorship) bool { return slices.Contains(m.Aspects, aspect) })
	})
}

func managementCampaigns(o *Office, s subject) outcome {
	required := 0
	missing := []string{}
	for _, campaign := range s.figures.list("campaigns") {
		own := func(e Event) bool {
			return e.Kind == "campaign" && e.Topic == campaign && e.Branch == o.branchOn(s.id, e.Date, branchOfCampaigns)
		}
		obliges := func(e Event) bool {
			return own(e) && s.window.has(e.Date) && (o.present(s, e.Date) || !o.holds(campaignPresence))
		}
		if !slices.ContainsFunc(o.Events, obliges) {
			continue
		}
		required++
		took := o.attended(s.id, func(e Event, _ Participation) bool {
			inTime := o.holds(campaignWhenever) || s.window.has(e.Date)
			return own(e) && inTime && (o.holds(campaignJoinedAway) || o.present(s, e.Date))
		})
		if len(took) == 0 {
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

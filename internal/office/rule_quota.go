package office

import "slices"

// judged is one calendar year under a quota or a deadline.
type judged struct {
	status string
	count  int
	need   int
	reason string
	shown  map[string]any // the year as details show it
}

// severityOf orders the statuses of several years or stints: the worst counts.
var severityOf = map[string]int{"fail": 3, "due": 2, "pass": 1, "exempt": 0}

func worst(a, b string) string {
	if severityOf[b] > severityOf[a] {
		return b
	}
	return a
}

// years are those that lie wholly inside the period and of which the subject
// serves, as a person present, so many days that they are owed.
func (o *Office) years(s subject) []int {
	var all []int
	for y := o.From.Year(); y <= o.To.Year(); y++ {
		if On(y, 1, 1) >= o.From && On(y, 12, 31) <= o.To && o.owes(s, y) {
			all = append(all, y)
		}
	}
	return all
}

func (o *Office) owes(s subject, year int) bool {
	days := span{On(year, 1, 1), On(year, 12, 31)}
	served := o.daysPresent(s, days.from, days.to)
	switch {
	case !o.holds(quotaFromHalfAYear):
		return s.service.has(days.from) && s.service.has(days.to)
	case !o.holds(quotaCountsPresence):
		served = available(days, s.service.has)
	}
	least := 1
	if !o.holds(quotaOneDayAtLeast) {
		least = 0
	}
	return served >= max(least, o.ofYear(s, year).int("min_service_days"))
}

// ofYear are the figures of a quota's year.
func (o *Office) ofYear(s subject, year int) figures {
	if !o.holds(quotaByDecember) {
		return s.figures
	}
	return s.figures.on(On(year, 12, 31))
}

// quotaYear judges one year: over on the last day of service in it, else still
// running.
func (o *Office) quotaYear(s subject, year, count, need int) judged {
	status := "exempt"
	last := min(On(year, 12, 31), s.service.to)
	if !o.holds(quotaEndsWithService) {
		last = On(year, 12, 31)
	}
	switch {
	case count >= need:
		status = "pass"
	case o.AsOf >= last:
		status = "fail"
	case last-o.AsOf <= quotaWarnDays:
		status = "due"
	}
	shown := map[string]any{"year": year, "status": status, "count": count}
	return judged{status: status, count: count, need: need, shown: shown}
}

// notDue is what a year needs in which nothing is owed.
const notDue = -1

// quota asks for at least need in every year but those that are named not due.
func (o *Office) quota(s subject, need, count func(year int) int) outcome {
	var all []judged
	for _, y := range o.years(s) {
		if need(y) != notDue {
			all = append(all, o.quotaYear(s, y, count(y), need(y)))
		}
	}
	if len(all) == 0 {
		return exempt("not_due")
	}
	low := slices.MinFunc(all, func(a, b judged) int {
		if a.status != b.status {
			return severityOf[b.status] - severityOf[a.status]
		}
		if !o.holds(quotaFirstOfTheWorst) {
			return 0
		}
		return a.count - b.count
	})
	if low.status == "exempt" {
		return exempt("not_due")
	}
	return settle(low.status, "too_few").score(float64(low.count), float64(low.need)).with("years", shown(all))
}

// perYear is what min_per_year says of a year.
func (o *Office) perYear(s subject) func(year int) int {
	return func(year int) int { return o.ofYear(s, year).int("min_per_year") }
}

// settle turns the worst status into an outcome.
func settle(status string, reasons ...string) outcome {
	switch status {
	case "fail":
		return fail(reasons...)
	case "due":
		return due()
	case "pass":
		return pass()
	}
	return exempt("not_due")
}

func shown(all []judged) []map[string]any {
	var years []map[string]any
	for _, j := range all {
		years = append(years, j.shown)
	}
	return years
}

// counts says whether a quota of a year counts what is dated on a day.
func (o *Office) counts(s subject, year int, d Day) bool {
	return d.Year() == year && (o.holds(quotaOutsideService) || s.service.has(d))
}

func (o *Office) eventQuota(s subject, wanted func(e Event, year int) bool) outcome {
	return o.quota(s, o.perYear(s), func(year int) int {
		return len(o.held(s.id, func(e Event) bool { return o.counts(s, year, e.Date) && wanted(e, year) }))
	})
}

func quotaOf(kind string) func(*Office, subject) outcome {
	return func(o *Office, s subject) outcome {
		return o.eventQuota(s, func(e Event, _ int) bool { return e.Kind == kind })
	}
}

func truthLectures(o *Office, s subject) outcome {
	return o.eventQuota(s, func(e Event, year int) bool {
		return e.Kind == "lecture" && slices.Contains(o.ofYear(s, year).list("speaker_kinds"), e.SpeakerKind)
	})
}

// truthPartyTraining counts also who was set aside, where a posting tells the
// branch.
func truthPartyTraining(o *Office, s subject) outcome {
	return o.quota(s, o.perYear(s), func(year int) int {
		people := 0
		for _, p := range slices.Concat(o.People, o.lostPeople) {
			trained := o.attended(p.ID, func(e Event, _ Participation) bool {
				return e.Kind == "party_training" && o.counts(s, year, e.Date) && o.branchOn(p.ID, e.Date, branchOfTraining) == s.id
			})
			if len(trained) > 0 {
				people++
			}
		}
		return people
	})
}

func governanceRotationTraining(o *Office, s subject) outcome {
	return o.quota(s, o.perYear(s), func(year int) int {
		events := o.attended(s.id, func(e Event, _ Participation) bool {
			return (e.Kind == "training_class" || e.Kind == "party_training") && o.counts(s, year, e.Date)
		})
		return len(Distinct(events))
	})
}

func showcaseAwards(o *Office, s subject) outcome {
	named := func(year int) []string { return o.ofYear(s, year).list("awards") }
	given := func(year int, award string) bool {
		return slices.ContainsFunc(o.Participation, func(p Participation) bool {
			e := o.eventByID[p.Event]
			return e.Branch == s.id && e.Kind == "award_review" && o.counts(s, year, e.Date) && p.Role == "winner" && p.Award == award
		})
	}
	missing := map[int][]string{}
	out := o.quota(s, func(year int) int {
		if len(named(year)) == 0 && o.holds(awardsEmptyYear) {
			return notDue
		}
		return len(named(year))
	}, func(year int) int {
		missing[year] = Keep(named(year), func(award string) bool { return !given(year, award) })
		return len(named(year)) - len(missing[year])
	})
	if !out.scored {
		return out
	}
	for _, y := range o.years(s) { // the worst year is the first that looks like the verdict
		count, need := len(named(y))-len(missing[y]), len(named(y))
		if status := o.quotaYear(s, y, count, need).status; (need > 0 || !o.holds(awardsEmptyYear)) && status == out.status && float64(count) == out.actual {
			return out.with("missing", append([]string{}, missing[y]...))
		}
	}
	return out
}

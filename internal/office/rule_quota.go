package office

import "slices"

// judged is one calendar year under a quota or a deadline.
type judged struct {
	status string
	count  int
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

// years lie wholly inside the period and the subject's service.
func (o *Office) years(s subject) []int {
	within := s.service.with(span{o.From, o.To})
	var all []int
	for y := o.From.Year(); y <= o.To.Year(); y++ {
		if within.has(On(y, 1, 1)) && within.has(On(y, 12, 31)) {
			all = append(all, y)
		}
	}
	return all
}

// quotaYear judges one year: over on 31 December, else still running.
func (o *Office) quotaYear(year, count, need int) judged {
	status := "exempt"
	last := On(year, 12, 31)
	switch {
	case count >= need:
		status = "pass"
	case o.AsOf >= last:
		status = "fail"
	case last-o.AsOf <= quotaWarnDays:
		status = "due"
	}
	return judged{status: status, count: count, shown: map[string]any{"year": year, "status": status, "count": count}}
}

// quota asks for at least need in every year.
func (o *Office) quota(s subject, need int, count func(year int) int) outcome {
	var all []judged
	for _, y := range o.years(s) {
		all = append(all, o.quotaYear(y, count(y), need))
	}
	if len(all) == 0 {
		return exempt("not_due")
	}
	low := slices.MinFunc(all, func(a, b judged) int {
		if a.status != b.status {
			return severityOf[b.status] - severityOf[a.status]
		}
		return a.count - b.count
	})
	return settle(low.status, "too_few").score(float64(low.count), float64(need)).with("years", shown(all))
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

func (o *Office) eventQuota(s subject, wanted func(Event) bool) outcome {
	return o.quota(s, s.figures.int("min_per_year"), func(year int) int {
		return len(o.held(s.id, func(e Event) bool { return e.Date.Year() == year && wanted(e) }))
	})
}

func quotaOf(kind string) func(*Office, subject) outcome {
	return func(o *Office, s subject) outcome {
		return o.eventQuota(s, func(e Event) bool { return e.Kind == kind })
	}
}

func truthLectures(o *Office, s subject) outcome {
	kinds := s.figures.list("speaker_kinds")
	return o.eventQuota(s, func(e Event) bool { return e.Kind == "lecture" && slices.Contains(kinds, e.SpeakerKind) })
}

func truthPartyTraining(o *Office, s subject) outcome {
	return o.quota(s, s.figures.int("min_per_year"), func(year int) int {
		people := 0
		for _, p := range o.People {
			trained := o.attended(p.ID, func(e Event, _ Participation) bool {
				return e.Kind == "party_training" && e.Date.Year() == year
			})
			if p.Branch == s.id && len(trained) > 0 {
				people++
			}
		}
		return people
	})
}

func governanceRotationTraining(o *Office, s subject) outcome {
	return o.quota(s, s.figures.int("min_per_year"), func(year int) int {
		events := o.attended(s.id, func(e Event, _ Participation) bool {
			return (e.Kind == "training_class" || e.Kind == "party_training") && e.Date.Year() == year
		})
		return len(distinct(events))
	})
}

func showcaseAwards(o *Office, s subject) outcome {
	named := s.figures.list("awards")
	given := func(year int, award string) bool {
		return slices.ContainsFunc(o.Participation, func(p Participation) bool {
			e := o.eventByID[p.Event]
			return e.Branch == s.id && e.Kind == "award_review" && e.Date.Year() == year && p.Role == "winner" && p.Award == award
		})
	}
	missing := map[int][]string{}
	out := o.quota(s, len(named), func(year int) int {
		missing[year] = keep(named, func(award string) bool { return !given(year, award) })
		return len(named) - len(missing[year])
	})
	// The worst year is the first with that count: of two years with the same
	// count the earlier one never has the better status.
	for _, y := range o.years(s) {
		if float64(len(named)-len(missing[y])) == out.actual {
			return out.with("missing", append([]string{}, missing[y]...))
		}
	}
	return out
}

package office

import (
	"cmp"
	"slices"
	"strings"
)

// stint is how long one department lasted; to is Forever while it does.
type stint struct {
	department string
	span
}

// stints merges neighbouring postings in one department.
func (o *Office) stints(s subject) []stint {
	begun := keep(o.Postings, func(p Posting) bool { return p.Person == s.id && p.From <= s.window.to })
	slices.SortStableFunc(begun, func(a, b Posting) int {
		return cmp.Or(
			cmp.Compare(a.From, b.From),
			cmp.Compare(between(a.From, a.To).to, between(b.From, b.To).to),
			strings.Compare(a.Department, b.Department),
		)
	})
	var all []stint
	for _, p := range begun {
		next := between(p.From, p.To)
		if n := len(all); n > 0 && all[n-1].department == p.Department && lying(all[n-1].span, next) <= s.figures.int("merge_gap_days") {
			all[n-1].to = max(all[n-1].to, next.to)
			continue
		}
		all = append(all, stint{p.Department, next})
	}
	return all
}

// lying counts the days between two spans; less than 1 if there are none.
func lying(a, b span) int { return int(b.from) - int(a.to) - 1 }

func cultivationRotation(o *Office, s subject) outcome {
	if !slices.ContainsFunc(o.Postings, func(p Posting) bool { return p.Person == s.id }) {
		return unknown("no_posting")
	}
	status := "exempt"
	shown := []map[string]any{}
	for _, st := range o.stints(s) {
		if st.with(s.window).empty() {
			continue
		}
		limit := st.from.AddYears(s.figures.int("max_years"))
		one := o.stintStatus(s, st, limit)
		status = worst(status, one)
		row := map[string]any{"department": st.department, "from": st.from.String(), "limit": limit.String(), "status": one}
		if st.to != Forever {
			row["to"] = st.to.String()
		}
		shown = append(shown, row)
	}
	out := settle(status, "exceeded")
	if len(shown) > 0 {
		out = out.with("stints", shown)
	}
	return out
}

func (o *Office) stintStatus(s subject, st stint, limit Day) string {
	switch {
	case min(st.to, s.window.to) > limit:
		return "fail"
	case o.open(s) && st.to > limit && limit <= s.window.to.AddMonths(s.figures.int("warn_months")):
		return "due"
	}
	return "pass"
}

func cultivationBreadth(o *Office, s subject) outcome {
	var departments []string
	for _, p := range o.Postings {
		if p.Person == s.id && p.From <= s.window.to && !slices.Contains(departments, p.Department) {
			departments = append(departments, p.Department)
		}
	}
	need := s.figures.int("min_departments")
	out := pass()
	if len(departments) < need {
		out = fail("too_few")
	}
	return out.score(float64(len(departments)), float64(need))
}

func cultivationSecondment(o *Office, s subject) outcome {
	days := map[Day]bool{}
	for _, x := range o.Secondments {
		if x.Person != s.id || !slices.Contains(s.figures.list("host_types"), x.HostType) {
			continue
		}
		for d := x.From; d <= min(between(x.From, x.To).to, s.window.to); d++ {
			days[d] = true
		}
	}
	need := s.figures.int("min_days")
	out := pass()
	if len(days) < need {
		out = fail("too_few")
	}
	return out.score(float64(len(days)), float64(need))
}

func showcasePodium(o *Office, s subject) outcome {
	after := s.window.to.AddYears(-s.figures.int("within_years"))
	spoken := o.attended(s.id, func(e Event, p Participation) bool {
		stage := e.Kind == "forum" || e.Kind == "lecture" || e.Kind == "training_class"
		return stage && p.Role == "speaker" && after < e.Date && e.Date <= s.window.to
	})
	if len(spoken) == 0 {
		return fail("missing")
	}
	return pass()
}

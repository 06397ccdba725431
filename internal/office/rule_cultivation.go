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
func stints(begun []Posting, mergeGap int) []stint {
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
		if n := len(all); n > 0 && all[n-1].department == p.Department && lying(all[n-1].span, next) <= mergeGap {
			all[n-1].to = max(all[n-1].to, next.to)
			continue
		}
		all = append(all, stint{p.Department, next})
	}
	return all
}

// lying counts the days between two spans; less than 1 if there are none.
func lying(a, b span) int { return int(b.from) - int(a.to) - 1 }

// cultivationRotation works the rule out as the postings stand and, where an open
// one may have been left open by mistake, with each of those ended. If that makes a
// difference, nobody can tell.
func cultivationRotation(o *Office, s subject) outcome {
	if len(o.postingsOf[s.id]) == 0 {
		return unknown("no_posting")
	}
	begun := Keep(o.postingsOf[s.id], func(p Posting) bool { return p.From <= s.window.to })
	stands, ended := o.tenure(s, begun), o.tenure(s, o.endDoubtful(begun))
	differ := stands.status != ended.status
	if !o.holds(doubtExemptOrPass) && severityOf[stands.status]+severityOf[ended.status] == 1 {
		differ = false
	}
	if differ && o.holds(openPostingDoubt) {
		return unknown("posting_open")
	}
	return stands
}

// endDoubtful ends every open posting after which one in another department
// began, on the day before the first such.
func (o *Office) endDoubtful(begun []Posting) []Posting {
	var all []Posting
	for _, p := range begun {
		later := Keep(begun, func(q Posting) bool {
			return q.From > p.From && (q.Department != p.Department || !o.holds(doubtOtherDepartment))
		})
		if p.To == Absent && len(later) > 0 {
			byStart := func(a, b Posting) int { return cmp.Compare(a.From, b.From) }
			p.To = slices.MinFunc(later, byStart).From - 1
			switch {
			case !o.holds(doubtFirstLater):
				p.To = slices.MaxFunc(later, byStart).From - 1
			case !o.holds(doubtEndsTheDayBefore):
				p.To++
			}
		}
		all = append(all, p)
	}
	return all
}

// tenure judges every stint that overlaps the window.
func (o *Office) tenure(s subject, begun []Posting) outcome {
	status := "exempt"
	shown := []map[string]any{}
	for _, st := range stints(begun, s.figures.int("merge_gap_days")) {
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
	if len(departments) == 0 && o.holds(breadthNoPosting) {
		return unknown("no_posting")
	}
	need := s.figures.int("min_departments")
	out := pass()
	if len(departments) < need {
		out = fail("too_few")
	}
	return out.score(float64(len(departments)), float64(need))
}

func cultivationSecondment(o *Office, s subject) outcome {
	if s.person.Grassroots == "" {
		return unknown("not_recorded")
	}
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

package delta

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// Count is how many findings of a requirement or of a branch changed how.
type Count struct {
	ID      string
	Changes map[Change]int
}

// ByRule counts the findings of each requirement, in their order.
func ByRule(list []Finding) []Count {
	return count(list, func(v *audit.Verdict) string { return v.Rule })
}

// ByBranch counts the findings on each branch and its people, by id.
func ByBranch(list []Finding) []Count {
	counts := count(list, func(v *audit.Verdict) string { return v.Subject.Branch })
	slices.SortFunc(counts, func(a, b Count) int { return cmp.Compare(a.ID, b.ID) })
	return counts
}

// Total counts all findings.
func Total(list []Finding) map[Change]int {
	total := map[Change]int{}
	for _, f := range list {
		total[f.Change]++
	}
	return total
}

func count(list []Finding, of func(*audit.Verdict) string) []Count {
	var counts []Count
	index := map[string]int{}
	for _, f := range list {
		id := of(f.Verdict())
		i, ok := index[id]
		if !ok {
			i = len(counts)
			index[id] = i
			counts = append(counts, Count{ID: id, Changes: map[Change]int{}})
		}
		counts[i].Changes[f.Change]++
	}
	return counts
}

// Regressions counts what of a marked result is new or worse, by requirement and
// status, in the form of a summary: the exit code of a run against a baseline
// rests on it.
func Regressions(r *audit.Result) []audit.RuleSummary {
	var rules []audit.RuleSummary
	index := map[string]int{}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		if v.Change != New && v.Change != Worse {
			continue
		}
		at, ok := index[v.Rule]
		if !ok {
			at = len(rules)
			index[v.Rule] = at
			rules = append(rules, audit.RuleSummary{Rule: v.Rule, Severity: v.Severity, Status: map[audit.Status]int{}})
		}
		rules[at].Status[v.Status]++
	}
	return rules
}

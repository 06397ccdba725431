package policy

import (
	"encoding/json"
	"slices"

	"ninefold/internal/audit"
)

// collect puts verdicts in order and adds the counts up.
func (r *run) collect() (audit.Summary, []audit.Verdict) {
	summary := audit.Summary{Status: map[audit.Status]int{}}
	for i, j := range r.judges {
		rule := audit.RuleSummary{Rule: j.ID, Severity: j.Severity, Status: map[audit.Status]int{}}
		for _, t := range r.tallies {
			for status, n := range t[i] {
				rule.Status[status] += n
				summary.Status[status] += n
			}
		}
		summary.Rules = append(summary.Rules, rule)
	}
	return summary, r.inOrder()
}

func (r *run) inOrder() []audit.Verdict {
	place := make(map[string]int, len(r.judges))
	for i, j := range r.judges {
		place[j.ID] = i
	}
	byRule := make([][]audit.Verdict, len(r.judges))
	for _, found := range r.found {
		for _, v := range found {
			byRule[place[v.Rule]] = append(byRule[place[v.Rule]], v)
		}
	}
	return slices.Concat(byRule...)
}

// number reads what Rego gives as a number.
func number(given any) any {
	n, ok := given.(json.Number)
	if !ok {
		return given
	}
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, err := n.Float64()
	if err != nil {
		return given
	}
	return f
}

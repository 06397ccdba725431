package policy_test

import (
	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// defaults are the thresholds of the annotations, for every branch.
type defaults map[string]audit.Thresholds

func (d defaults) Thresholds(_, rule string) audit.Thresholds { return d[rule] }

func (d defaults) Waiver(string, string, audit.Date) (*audit.Waiver, bool) { return nil, false }

func defaultsOf(rules *policy.Set) defaults {
	d := defaults{}
	for _, r := range rules.Requirements {
		d[r.ID] = audit.Thresholds{}
		for _, p := range r.Parameters {
			d[r.ID][p.Name] = []audit.Threshold{{Value: p.Default, Origin: "default"}}
		}
	}
	return d
}

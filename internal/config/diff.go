package config

import (
	"slices"

	"ninefold/internal/audit"
)

// Change is one parameter whose figures differ between two configs, for one
// branch or (Branch empty) for every branch that neither config names.
type Change struct {
	Rule, Parameter, Branch string
	Before, After           []audit.Threshold
}

// Diff gives the parameters whose effective figures differ, in the order of the
// requirements, the organisation before its branches. Origins do not count.
func Diff(before, after *Config) []Change {
	branches := append([]string{""}, before.Branches()...)
	branches = append(branches, after.Branches()...)
	slices.Sort(branches)
	branches = slices.Compact(branches)
	var changes []Change
	for i := range before.requirements {
		r := &before.requirements[i]
		for _, p := range r.Parameters {
			for _, branch := range branches {
				a, b := before.Thresholds(branch, r.ID)[p.Name], after.Thresholds(branch, r.ID)[p.Name]
				if !slices.EqualFunc(a, b, sameFigure) {
					changes = append(changes, Change{r.ID, p.Name, branch, a, b})
				}
			}
		}
	}
	return changes
}

func sameFigure(a, b audit.Threshold) bool {
	return equal(a.Value, b.Value) && a.From == b.From && a.Dated == b.Dated
}

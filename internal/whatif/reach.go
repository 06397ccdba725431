package whatif

import (
	"slices"

	"ninefold/internal/config"
)

// reach is what an alternative can change.
type reach struct {
	rules    []string // in order
	branches []string // nil: any
}

// reach finds the requirements whose effective figures, waivers in force or
// enabling differ, and the branches for which they do. On another office (other
// days, another calendar) or by other policies, everything may change.
func (c *comparer) reach(other Case) reach {
	before, after := c.enabled(c.base), c.enabled(other)
	if other.Office != c.base.Office || other.Rules != c.base.Rules {
		return reach{rules: union(before, after)}
	}
	changes := config.Diff(c.base.Settings, other.Settings)
	var r reach
	var branches []string
	everywhere := false
	for _, rule := range union(before, after) {
		on := changedFor(rule, changes)
		switch {
		case slices.Contains(on, ""), toggled(rule, before, after), !slices.Equal(excused(c.base, rule), excused(other, rule)):
			r.rules, everywhere = append(r.rules, rule), true
		case len(on) > 0:
			r.rules, branches = append(r.rules, rule), union(branches, on)
		}
	}
	if !everywhere {
		r.branches = branches
	}
	return r
}

// changedFor gives the branches for which the figures of a requirement differ;
// an empty one stands for all that have none of their own.
func changedFor(rule string, changes []config.Change) []string {
	var branches []string
	for _, change := range changes {
		if change.Rule == rule {
			branches = union(branches, []string{change.Branch})
		}
	}
	return branches
}

func toggled(rule string, before, after []string) bool {
	return slices.Contains(before, rule) != slices.Contains(after, rule)
}

// excused are the subjects that have a waiver in force.
func excused(one Case, rule string) []string {
	var subjects []string
	for _, w := range one.Settings.Waivers {
		if w.Rule == rule && w.InForce(one.Office.Time.AsOf) {
			subjects = append(subjects, w.Subject)
		}
	}
	slices.Sort(subjects)
	return slices.Compact(subjects)
}

func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

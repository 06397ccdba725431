package config

import (
	"bytes"
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
// requirements, the organisation before those of its branches that do not just
// follow it. Origins do not count.
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
				c := Change{r.ID, p.Name, branch, before.Thresholds(branch, r.ID)[p.Name], after.Thresholds(branch, r.ID)[p.Name]}
				if !alike(c.Before, c.After) && !slices.ContainsFunc(changes, c.follows) {
					changes = append(changes, c)
				}
			}
		}
	}
	return changes
}

// DiffOther names the settings other than thresholds that differ, in the order
// of the file.
func DiffOther(before, after *Config) []string {
	a, b := before.canonical(), after.canonical()
	var names []string
	for _, s := range []struct {
		name          string
		before, after any
	}{
		{"period", a.Period, b.Period}, {"as_of", a.AsOf, b.AsOf}, {"bounds", a.Bounds, b.Bounds},
		{"disabled", a.Disabled, b.Disabled}, {"confirmed", a.Confirmed, b.Confirmed}, {"waivers", a.Waivers, b.Waivers},
		{"unwaivable", a.Unwaivable, b.Unwaivable}, {"max_waivers_per_branch", a.WaiverCap, b.WaiverCap},
		{"calendar.holidays", a.Holidays, b.Holidays}, {"calendar.workdays", a.Workdays, b.Workdays},
		{"complete", a.Complete, b.Complete}, {"ignore", a.Ignore, b.Ignore}, {"recursive", a.Recursive, b.Recursive}, {"sources", a.Sources, b.Sources}, {"policies", before.Policies, after.Policies}, {"privacy.mask", a.Mask, b.Mask}, {"serve.users", before.users(), after.users()},
	} {
		if !bytes.Equal(marshal(s.before), marshal(s.after)) {
			names = append(names, s.name)
		}
	}
	return names
}

// ReadOtherwise reports whether two configs have the same sources read in
// different ways.
func ReadOtherwise(before, after *Config) bool {
	return slices.ContainsFunc(DiffOther(before, after), func(name string) bool {
		return slices.Contains([]string{"complete", "ignore", "recursive", "sources"}, name)
	})
}

// follows reports whether a branch's figures differ just as the organisation's do.
func (c Change) follows(org Change) bool {
	return org.Branch == "" && org.Rule == c.Rule && org.Parameter == c.Parameter && alike(org.Before, c.Before) && alike(org.After, c.After)
}

func alike(a, b []audit.Threshold) bool { return slices.EqualFunc(a, b, sameFigure) }

func sameFigure(a, b audit.Threshold) bool {
	return equal(a.Value, b.Value) && a.From == b.From && a.Dated == b.Dated
}

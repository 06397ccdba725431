package whatif

import (
	"maps"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// Tally counts verdicts by requirement and branch.
type Tally map[Cell]map[audit.Status]int

// Cell is one requirement in one branch.
type Cell struct{ Rule, Branch string }

// tallied counts verdicts.
func tallied(verdicts []audit.Verdict) Tally {
	t := Tally{}
	for i := range verdicts {
		t.add(&verdicts[i], 1)
	}
	return t
}

func (t Tally) add(v *audit.Verdict, n int) {
	cell := Cell{v.Rule, v.Subject.Branch}
	if t[cell] == nil {
		t[cell] = map[audit.Status]int{}
	}
	t[cell][v.Status] += n
}

// moved is the tally after shifts.
func (t Tally) moved(shifts []delta.Shift) Tally {
	after := make(Tally, len(t))
	for cell, counts := range t {
		after[cell] = maps.Clone(counts)
	}
	for _, s := range shifts {
		if s.Before != nil {
			after.add(s.Before, -1)
		}
		if s.After != nil {
			after.add(s.After, 1)
		}
	}
	return after
}

// Of sums up one requirement, one branch, one of the other, or (both empty)
// everything.
func (t Tally) Of(rule, branch string) map[audit.Status]int {
	sum := map[audit.Status]int{}
	for cell, counts := range t {
		if (rule == "" || cell.Rule == rule) && (branch == "" || cell.Branch == branch) {
			for status, n := range counts {
				sum[status] += n
			}
		}
	}
	return sum
}

// Branches lists the branches counted, by id.
func (t Tally) Branches() []string {
	seen := map[string]bool{}
	for cell := range t {
		seen[cell.Branch] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

package policy

import (
	"encoding/json"
	"maps"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// summary adds the counts of all workers up, by requirement and by branch. Who
// belongs to none that is known counts in the whole only.
func (r *run) summary(chosen []*dossier.Dossier) audit.Summary {
	summary := audit.Summary{Status: map[audit.Status]int{}}
	for _, j := range r.judges {
		summary.Rules = append(summary.Rules, audit.RuleSummary{Rule: j.ID, Severity: j.Severity, Status: map[audit.Status]int{}})
	}
	summary.Branches = r.branches(chosen)
	for i := range summary.Branches {
		counts := r.countsOf(summary.Branches[i].ID)
		for k := range r.judges {
			if counts[k] != (headcount{}) {
				count := audit.RuleCount{Rule: r.judges[k].ID, Status: map[audit.Status]int{}}
				counts[k].into(count.Status)
				summary.Branches[i].Rules = append(summary.Branches[i].Rules, count)
			}
			counts[k].into(summary.Rules[k].Status)
			counts[k].into(summary.Status)
		}
	}
	known := map[string]bool{}
	for _, id := range r.office.BranchIDs() {
		known[id] = true
	}
	summary.Branches = slices.DeleteFunc(summary.Branches, func(b audit.BranchCount) bool { return !known[b.ID] })
	return summary
}

// branches lists those that somebody was judged in, by id.
func (r *run) branches(chosen []*dossier.Dossier) []audit.BranchCount {
	byID := map[string]*audit.BranchCount{}
	for _, d := range chosen {
		id := d.Subject.Branch
		if byID[id] == nil {
			byID[id] = &audit.BranchCount{ID: id, Name: id, Rules: []audit.RuleCount{}}
		}
		byID[id].Subjects++
	}
	for i := range r.office.Dossiers {
		if s := r.office.Dossiers[i].Subject; s.Kind == audit.Branch && byID[s.ID] != nil {
			byID[s.ID].Name = s.Name
		}
	}
	list := make([]audit.BranchCount, 0, len(byID))
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		list = append(list, *byID[id])
	}
	return list
}

// countsOf adds up what all workers counted in a branch, by judge.
func (r *run) countsOf(branch string) []headcount {
	sums := make([]headcount, len(r.judges))
	for _, t := range r.tallies {
		for k := range t[branch] {
			for i, n := range t[branch][k] {
				sums[k][i] += n
			}
		}
	}
	return sums
}

// inOrder gives what was found by judge, then by dossier, and lets go of it
// there: of a large office there are many verdicts.
func (r *run) inOrder() []audit.Verdict {
	place := make(map[string]int, len(r.judges))
	for i, j := range r.judges {
		place[j.ID] = i
	}
	next := make([]int, len(r.judges)+1) // where the next verdict of each judge goes
	for _, found := range r.found {
		for i := range found {
			next[place[found[i].Rule]+1]++
		}
	}
	for i := range r.judges {
		next[i+1] += next[i]
	}
	all := make([]audit.Verdict, next[len(r.judges)])
	for d, found := range r.found {
		for i := range found {
			at := &next[place[found[i].Rule]]
			all[*at] = found[i]
			*at++
		}
		r.found[d] = nil
	}
	return all
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

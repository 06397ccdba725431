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

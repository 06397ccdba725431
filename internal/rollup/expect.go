package rollup

import (
	"maps"
	"slices"
)

// Expect gives the roll-up with what is to be said of the branches that were to be
// there: which are missing, and which nobody expected.
func (r *Rollup) Expect(ids []string) *Rollup {
	asked, found := map[string]bool{}, map[string]bool{}
	for _, id := range ids {
		asked[id] = true
	}
	e := &Expected{Branches: len(asked), Missing: []string{}, Unexpected: []string{}}
	for i := range r.Branches {
		id := r.Branches[i].Branch
		found[id] = true
		if id != "" && !asked[id] {
			e.Unexpected = append(e.Unexpected, id)
		}
	}
	for _, id := range sortedKeys(asked) {
		if !found[id] {
			e.Missing = append(e.Missing, id)
		}
	}
	whole := *r
	whole.Expected = e
	return &whole
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

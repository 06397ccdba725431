package rollup

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

// recoverable reports whether somebody who holds a roll-up learns a small count that it
// hides: from the sums, or because no count is negative. It shares nothing with what hid
// the counts.
func recoverable(whole, shown *Rollup, k int) bool {
	small := func(n int) bool { return 0 < n && n < k }
	a := attack(shown)
	hiddenOf := map[string][]int{}
	for _, b := range whole.Branches {
		for _, rule := range b.Rules {
			for _, s := range audit.Statuses() {
				v, hidden := a.unknown[key(b.Branch, rule.Rule, s)]
				if hidden {
					hiddenOf[rule.Rule+"|"+string(s)] = append(hiddenOf[rule.Rule+"|"+string(s)], v)
				}
				if small(rule.Status.Of(s)) && (!hidden || a.follows(v)) {
					return true
				}
			}
		}
	}
	for i, rule := range whole.Rules {
		for _, s := range audit.Statuses() {
			if small(rule.Status.Of(s)) && (shown.Rules[i].Status != nil || a.follows(hiddenOf[rule.Rule+"|"+string(s)]...)) {
				return true
			}
		}
	}
	for _, s := range audit.Statuses() {
		if shown.Total.Status != nil && small(whole.Total.Status.Of(s)) {
			return true
		}
	}
	return stuck(whole, shown, k)
}

// stuck reports whether a small count cannot be any other, counts being no negative
// numbers: of a branch, or the sum of a requirement.
func stuck(whole, shown *Rollup, k int) bool {
	for _, table := range append(hiddenTables(whole, shown), hiddenSums(whole, shown)) {
		for i := range table.lines {
			for _, s := range audit.Statuses() {
				n := table.lines[i].Of(s)
				if table.guards != nil {
					n = table.guards[i].Of(s)
				}
				if 0 < n && n < k && !table.free && !table.moves(i, s) {
					return true
				}
			}
		}
	}
	return false
}

// hiddenSums are the parts of hidden sums that are not known, a requirement a line.
func hiddenSums(whole, shown *Rollup) hiddenTable {
	sums := hiddenTable{free: shown.Total.Status == nil}
	for i, rule := range whole.Rules {
		if shown.Rules[i].Status != nil {
			continue
		}
		var part Counts
		for b := range whole.Branches {
			for n, one := range whole.Branches[b].Rules {
				if one.Rule == rule.Rule && shown.Branches[b].Rules[n].Status == nil {
					part.add(one.Status)
				}
			}
		}
		sums.lines, sums.guards = append(sums.lines, part), append(sums.guards, *rule.Status)
	}
	return sums
}

// furtherLines are the lines without a small count that are hidden, each as what shows
// it again.
func furtherLines(whole, shown *Rollup, k int) (lines []string, again []func()) {
	add := func(name string, at **Counts, is *Counts) {
		if *at != nil {
			return
		}
		for _, s := range audit.Statuses() {
			if n := is.Of(s); 0 < n && n < k {
				return
			}
		}
		lines = append(lines, name)
		again = append(again, func() { *at = is })
	}
	for b := range whole.Branches {
		for n := range whole.Branches[b].Rules {
			rule := &whole.Branches[b].Rules[n]
			add(whole.Branches[b].Branch+" "+rule.Rule, &shown.Branches[b].Rules[n].Status, rule.Status)
		}
	}
	for i := range whole.Rules {
		add(whole.Rules[i].Rule, &shown.Rules[i].Status, whole.Rules[i].Status)
	}
	add("all", &shown.Total.Status, whole.Total.Status)
	return lines, again
}

// uneven is an office of which few counts are small: most are zero or large, so that it
// is the further lines that matter.
func uneven(t *rapid.T, rules, branches int) *Rollup {
	r := &audit.Result{}
	for i := range rules {
		q := requirement(i, audit.Person)
		r.Requirements = append(r.Requirements, q)
		r.Summary.Rules = append(r.Summary.Rules, audit.RuleSummary{Rule: q.ID, Severity: q.Severity, Status: map[audit.Status]int{}})
	}
	for i := range branches {
		b := audit.BranchCount{ID: fmt.Sprintf("B%d", i), Subjects: 40}
		for n, q := range r.Requirements {
			counts := map[audit.Status]int{}
			for _, s := range audit.Statuses()[:3] {
				counts[s] = rapid.SampledFrom([]int{0, 0, 7, 9, 20, 0, 0, 7, 9, 20, 2}).Draw(t, "count")
				r.Summary.Rules[n].Status[s] += counts[s]
			}
			b.Rules = append(b.Rules, audit.RuleCount{Rule: q.ID, Status: counts})
		}
		r.Summary.Branches = append(r.Summary.Branches, b)
	}
	return Of(r, "sha256:a")
}

// Of the lines that are hidden for the sake of others, any one shown again would give a
// small count away.
func TestNothingIsHiddenNeedlessly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(2, 6).Draw(t, "k")
		whole := uneven(t, rapid.IntRange(1, 4).Draw(t, "rules"), rapid.IntRange(1, 6).Draw(t, "branches"))
		require.False(t, recoverable(whole, whole.Hide(k), k))
		lines, _ := furtherLines(whole, whole.Hide(k), k)
		for i, name := range lines {
			shown := whole.Hide(k)
			_, again := furtherLines(whole, shown, k)
			again[i]()
			assert.True(t, recoverable(whole, shown, k), "%s is hidden for nothing", name)
		}
	})
}

// Of one requirement the lines hidden are the fewest: no smaller choice hides all small counts.
func TestOfARequirementTheFewestAreHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(2, 6).Draw(t, "k")
		whole := uneven(t, 1, rapid.IntRange(1, 7).Draw(t, "branches"))
		lines, _ := furtherLines(whole, whole.Hide(k), k)
		assert.Len(t, lines, fewestByTrying(whole, k))
	})
}

// Over several requirements it is nearly the fewest: none but one more in offices so small
// that every choice can be tried.
func TestOverAllRequirementsFewAreHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(3, 6).Draw(t, "k")
		whole := uneven(t, rapid.IntRange(2, 3).Draw(t, "rules"), rapid.IntRange(2, 3).Draw(t, "branches"))
		lines, _ := furtherLines(whole, whole.Hide(k), k)
		best := fewestByTrying(whole, k)
		assert.GreaterOrEqual(t, len(lines), best)
		assert.LessOrEqual(t, len(lines), best+1)
	})
}

// Where there are very many branches, none is hidden that could be spared either.
func TestAmongManyNoneIsHiddenThatCouldBeSpared(t *testing.T) {
	lines := make([]*line, 3_000)
	for i := range lines {
		lines[i] = &line{counts: &Counts{}, size: i}
	}
	enough := func() bool { return lines[17].hidden && lines[400].hidden && lines[2_999].hidden }
	assert.ElementsMatch(t, []*line{lines[17], lines[400], lines[2_999]}, fewest(lines, enough))
}

// fewestByTrying tries every choice of further lines, over all requirements.
func fewestByTrying(whole *Rollup, k int) int {
	all := func() ([]**Counts, *Rollup) {
		shown := *whole
		shown.Rules, shown.Branches = append([]RuleTotal(nil), whole.Rules...), append([]BranchTotal(nil), whole.Branches...)
		var free []**Counts
		hide := func(at **Counts) {
			for _, s := range audit.Statuses() {
				if n := (*at).Of(s); 0 < n && n < k {
					*at = nil
					return
				}
			}
			free = append(free, at)
		}
		for b := range shown.Branches {
			shown.Branches[b].Rules = append([]RuleCount(nil), whole.Branches[b].Rules...)
			for n := range shown.Branches[b].Rules {
				hide(&shown.Branches[b].Rules[n].Status)
			}
		}
		for i := range shown.Rules {
			hide(&shown.Rules[i].Status)
		}
		hide(&shown.Total.Status)
		return free, &shown
	}
	free, _ := all()
	best := len(free)
	for choice := range 1 << len(free) {
		lines, shown := all()
		n := 0
		for i := range lines {
			if choice>>i&1 == 1 {
				*lines[i] = nil
				n++
			}
		}
		if n < best && !recoverable(whole, shown, k) {
			best = n
		}
	}
	return best
}

package rollup

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

// attacker is somebody who holds a roll-up that hides counts, knows how many verdicts
// each requirement gave in each branch, and works out what follows. It goes by the
// document alone, and shares nothing with what hid the counts.
type attacker struct {
	unknown map[string]int // branch, requirement and status → variable
	rows    [][]int64      // sums of variables that are known, modulo a prime
}

const prime = 2147483647

func key(branch, rule string, s audit.Status) string { return branch + "|" + rule + "|" + string(s) }

func attack(r *Rollup) *attacker {
	a := &attacker{unknown: map[string]int{}}
	ofRule, ofAll := map[string][]int{}, []int(nil)
	column := map[audit.Status][]int{}
	for _, b := range r.Branches {
		for _, rule := range b.Rules {
			if rule.Status != nil {
				continue
			}
			var line []int
			for _, s := range audit.Statuses() {
				v := len(a.unknown)
				a.unknown[key(b.Branch, rule.Rule, s)] = v
				line = append(line, v)
				ofRule[rule.Rule+"|"+string(s)] = append(ofRule[rule.Rule+"|"+string(s)], v)
				column[s] = append(column[s], v)
			}
			a.sum(line) // how many there are
			ofAll = append(ofAll, line...)
		}
	}
	for _, rule := range r.Rules {
		for _, s := range audit.Statuses() {
			if rule.Status != nil {
				a.sum(ofRule[rule.Rule+"|"+string(s)])
			}
		}
	}
	if r.Total.Status != nil {
		for _, s := range audit.Statuses() {
			a.sum(column[s])
		}
		a.sum(ofAll)
	}
	for i := range a.rows {
		a.rows[i] = append(a.rows[i], make([]int64, len(a.unknown)-len(a.rows[i]))...)
	}
	a.reduce()
	return a
}

// sum says that the sum of some variables is known.
func (a *attacker) sum(variables []int) {
	row := make([]int64, len(a.unknown))
	for _, v := range variables {
		for len(row) <= v {
			row = append(row, 0)
		}
		row[v] = 1
	}
	a.rows = append(a.rows, row)
}

// reduce brings the sums into echelon form.
func (a *attacker) reduce() {
	at := 0
	for column := range len(a.unknown) {
		pivot := -1
		for i := at; i < len(a.rows); i++ {
			if a.rows[i][column] != 0 {
				pivot = i
				break
			}
		}
		if pivot < 0 {
			continue
		}
		a.rows[at], a.rows[pivot] = a.rows[pivot], a.rows[at]
		scale(a.rows[at], inverse(a.rows[at][column]))
		for i := range a.rows {
			if i != at && a.rows[i][column] != 0 {
				subtract(a.rows[i], a.rows[at], a.rows[i][column])
			}
		}
		at++
	}
	a.rows = a.rows[:at]
}

// follows reports whether the sum of some variables follows from the sums known.
func (a *attacker) follows(variables ...int) bool {
	row := make([]int64, len(a.unknown))
	for _, v := range variables {
		row[v] = 1
	}
	for _, known := range a.rows {
		for column, n := range known {
			if n != 0 { // the pivot
				subtract(row, known, row[column])
				break
			}
		}
	}
	for _, n := range row {
		if n != 0 {
			return false
		}
	}
	return true
}

func scale(row []int64, by int64) {
	for i := range row {
		row[i] = row[i] * by % prime
	}
}

func subtract(row, other []int64, times int64) {
	for i := range row {
		row[i] = ((row[i]-other[i]*times)%prime + prime) % prime
	}
}

func inverse(n int64) int64 {
	result, power := int64(1), int64(prime-2)
	for base := n; power > 0; power >>= 1 {
		if power&1 == 1 {
			result = result * base % prime
		}
		base = base * base % prime
	}
	return result
}

// Whatever is small is hidden, and cannot be worked out from the sums shown.
func TestHiddenCountsCannotBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(2, 6).Draw(t, "k")
		whole := Of(result(t, "B", rapid.IntRange(1, 4).Draw(t, "rules"), rapid.IntRange(1, 5).Draw(t, "branches")), "sha256:a")
		shown := whole.Hide(k)
		small := func(n int) bool { return 0 < n && n < k }
		a := attack(shown)
		hiddenOf := map[string][]int{}
		for i, b := range whole.Branches {
			for n, rule := range b.Rules {
				for _, s := range audit.Statuses() {
					v, hidden := a.unknown[key(b.Branch, rule.Rule, s)]
					if hidden {
						hiddenOf[rule.Rule+"|"+string(s)] = append(hiddenOf[rule.Rule+"|"+string(s)], v)
					} else {
						require.Equal(t, rule.Status, shown.Branches[i].Rules[n].Status)
					}
					if !small(rule.Status.Of(s)) {
						continue
					}
					require.True(t, hidden, "%s %s %s is shown", b.Branch, rule.Rule, s)
					require.False(t, a.follows(v), "%s %s %s follows", b.Branch, rule.Rule, s)
				}
			}
			require.Nil(t, shown.Branches[i].Subjects)
		}
		for i, rule := range whole.Rules {
			for _, s := range audit.Statuses() {
				if !small(rule.Status.Of(s)) {
					continue
				}
				require.Nil(t, shown.Rules[i].Status, "%s %s is shown", rule.Rule, s)
				require.False(t, a.follows(hiddenOf[rule.Rule+"|"+string(s)]...), "%s %s follows", rule.Rule, s)
			}
		}
		require.Nil(t, shown.Results[0].Counted)
	})
}

// Counts are no negative numbers: each small count might be another with everything
// that is shown as it is. The other world is found by walking round a circle of hidden
// counts, one of which grows while the next shrinks.
func TestHiddenCountsMightBeOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.IntRange(2, 6).Draw(t, "k")
		whole := Of(result(t, "B", rapid.IntRange(1, 4).Draw(t, "rules"), rapid.IntRange(1, 5).Draw(t, "branches")), "sha256:a")
		shown := whole.Hide(k)
		for _, table := range hiddenTables(whole, shown) {
			for i := range table.lines {
				for _, s := range audit.Statuses() {
					if n := table.lines[i].Of(s); 0 < n && n < k {
						require.True(t, table.free || table.moves(i, s), "%v %s", table.lines, s)
					}
				}
			}
		}
	})
}

// hiddenTable are hidden lines whose columns have known sums; or no known sums (free).
type hiddenTable struct {
	lines  []Counts
	free   bool
	guards []Counts // whose small counts must not follow; nil: those of the lines
}

func hiddenTables(whole, shown *Rollup) []hiddenTable {
	var tables []hiddenTable
	pool := hiddenTable{free: shown.Total.Status == nil}
	for i, rule := range whole.Rules {
		var own hiddenTable
		for b := range whole.Branches {
			for n, one := range whole.Branches[b].Rules {
				if one.Rule == rule.Rule && shown.Branches[b].Rules[n].Status == nil {
					own.lines = append(own.lines, *one.Status)
				}
			}
		}
		if shown.Rules[i].Status == nil {
			pool.lines = append(pool.lines, own.lines...)
			continue
		}
		tables = append(tables, own)
	}
	return append(tables, pool)
}

// moves looks for a circle through a cell, in which it grows or shrinks.
func (h *hiddenTable) moves(line int, s audit.Status) bool {
	return h.circle(line, s, true) || h.circle(line, s, false)
}

// circle walks from the column of a cell back to its line: down to a line that can
// give, over to a column that can take; the other way round where the cell shrinks.
func (h *hiddenTable) circle(line int, start audit.Status, grows bool) bool {
	seenLine, seenColumn := map[int]bool{}, map[audit.Status]bool{start: true}
	columns := []audit.Status{start}
	if !grows && h.lines[line].Of(start) == 0 {
		return false
	}
	for len(columns) > 0 {
		column := columns[0]
		columns = columns[1:]
		for i := range h.lines {
			if seenLine[i] || i == line && column == start {
				continue
			}
			if grows && h.lines[i].Of(column) == 0 { // it has to shrink
				continue
			}
			if i == line {
				return true
			}
			seenLine[i] = true
			for _, next := range audit.Statuses() {
				if !seenColumn[next] && (grows || h.lines[i].Of(next) > 0) {
					seenColumn[next] = true
					columns = append(columns, next)
				}
			}
		}
	}
	return false
}

func TestHideShowsWhatIsLarge(t *testing.T) {
	r := &audit.Result{Summary: audit.Summary{Subjects: 60}}
	for i := range 2 {
		q := requirement(i, audit.Person)
		r.Requirements = append(r.Requirements, q)
		r.Summary.Rules = append(r.Summary.Rules, audit.RuleSummary{Rule: q.ID, Status: map[audit.Status]int{audit.Pass: 50, audit.Fail: 10}})
	}
	for i := range 3 {
		b := audit.BranchCount{ID: fmt.Sprintf("B%d", i), Subjects: 20}
		counts := []map[audit.Status]int{{audit.Pass: 20}, {audit.Pass: 18, audit.Fail: 2}, {audit.Pass: 12, audit.Fail: 8}}[i]
		b.Rules = []audit.RuleCount{{Rule: "study.r0", Status: counts}, {Rule: "study.r1", Status: counts}}
		r.Summary.Branches = append(r.Summary.Branches, b)
	}
	shown := Of(r, "sha256:a").Hide(5)
	assert.NotNil(t, shown.Rules[0].Status, "the sum is large")
	assert.Equal(t, 100, shown.Total.Status.Pass)
	assert.Nil(t, shown.Branches[1].Rules[0].Status, "small")
	assert.NotNil(t, shown.Branches[2].Rules[0].Status, "large, and not needed")
	assert.Nil(t, shown.Branches[0].Rules[0].Status, "or else the other would follow")
}

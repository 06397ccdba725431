package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// overview is a result arranged as a person reads it: the systems with their
// counts, and the verdicts of one status by requirement.
type overview struct {
	*audit.Result
	squares []*square
	rules   map[string]*audit.Requirement
}

// square is one system of the nine-square grid, or a further one.
type square struct {
	audit.System
	count map[audit.Status]int
	must  int // how many of the fails the method demands
}

// group is the verdicts on one requirement that belong together.
type group struct {
	rule     *audit.Requirement
	verdicts []*audit.Verdict
}

func newOverview(r *audit.Result) *overview {
	v := &overview{Result: r, rules: map[string]*audit.Requirement{}}
	for i := range r.Requirements {
		v.rules[r.Requirements[i].ID] = &r.Requirements[i]
	}
	for _, system := range r.Systems {
		v.squares = append(v.squares, &square{System: system, count: map[audit.Status]int{}})
	}
	slices.SortStableFunc(v.squares, func(a, b *square) int { return cmp.Compare(a.Order, b.Order) })
	for _, rule := range r.Summary.Rules {
		v.square(rule.Rule).add(rule)
	}
	return v
}

// rule finds a requirement; a result that does not describe it still names it.
func (v *overview) rule(id string) *audit.Requirement {
	if found, ok := v.rules[id]; ok {
		return found
	}
	system, _, _ := strings.Cut(id, ".")
	v.rules[id] = &audit.Requirement{ID: id, System: system, Title: audit.Text{ZH: id, EN: id}}
	return v.rules[id]
}

// square finds the system of a requirement, adding one that nobody described.
func (v *overview) square(rule string) *square {
	id := v.rule(rule).System
	for _, s := range v.squares {
		if s.ID == id {
			return s
		}
	}
	s := &square{System: audit.System{ID: id, Title: audit.Text{ZH: id, EN: id}}, count: map[audit.Status]int{}}
	v.squares = append(v.squares, s)
	return s
}

func (s *square) add(rule audit.RuleSummary) {
	for _, status := range audit.Statuses() {
		s.count[status] += rule.Status[status]
	}
	if rule.Severity == audit.Must {
		s.must += rule.Status[audit.Fail]
	}
}

// counts reports whether a requirement goes into the rates of the whole and of
// branches: those are of what the method asks, so that nobody lifts them with
// requirements of one's own; unless nothing else was judged.
func (v *overview) counts(rule string) bool {
	return !v.rule(rule).Outside || !slices.ContainsFunc(v.Summary.Rules, func(r audit.RuleSummary) bool { return !v.rule(r.Rule).Outside })
}

// whole is all that goes into the rate of the whole, and apart what does not.
func (v *overview) whole() (all, apart *square) {
	all, apart = &square{count: map[audit.Status]int{}}, &square{count: map[audit.Status]int{}}
	for _, rule := range v.Summary.Rules {
		if v.counts(rule.Rule) {
			all.add(rule)
		} else {
			apart.add(rule)
		}
	}
	return all, apart
}

// ofBranch is what goes into the rate of a branch and its people.
func (v *overview) ofBranch(b audit.BranchCount) *square {
	all := &square{count: map[audit.Status]int{}}
	for _, rule := range b.Rules {
		if v.counts(rule.Rule) {
			all.add(audit.RuleSummary{Status: rule.Status})
		}
	}
	return all
}

// owed counts the verdicts on what a subject had to do.
func (s *square) owed() int { return audit.Owed(s.count) }

// share is how much of a whole the passes take up of what was owed, rounded
// down so that 100 of 100 means all of it. What could not be told is no pass.
func (s *square) share(whole int) int {
	if s.owed() == 0 {
		return 0
	}
	return whole * s.count[audit.Pass] / s.owed()
}

// rate is the share in words, "-" when nothing was owed.
func (s *square) rate() string {
	if s.owed() == 0 {
		return "-"
	}
	return strconv.Itoa(s.share(100)) + "%"
}

// worst is the status a system is known by at a glance; exempt when nothing
// was owed.
func (s *square) worst() audit.Status {
	for _, status := range []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived, audit.Pass} {
		if s.count[status] > 0 {
			return status
		}
	}
	return audit.Exempt
}

// byRule gathers the verdicts of the statuses asked for, requirements and
// subjects in the order of the result. Against a baseline, what is new or worse
// stands before what is old: a list that is cut must not hide it.
func (v *overview) byRule(statuses ...audit.Status) []group {
	var groups []group
	at := map[string]int{}
	for i := range v.Verdicts {
		verdict := &v.Verdicts[i]
		if !slices.Contains(statuses, verdict.Status) {
			continue
		}
		k, seen := at[verdict.Rule]
		if !seen {
			k = len(groups)
			at[verdict.Rule] = k
			groups = append(groups, group{rule: v.rule(verdict.Rule)})
		}
		groups[k].verdicts = append(groups[k].verdicts, verdict)
	}
	for _, g := range groups {
		slices.SortStableFunc(g.verdicts, func(a, b *audit.Verdict) int {
			return cmp.Compare(slices.Index(changesInOrder, a.Change), slices.Index(changesInOrder, b.Change))
		})
	}
	return groups
}

// cause is one reason for which subjects could not be judged.
type cause struct {
	message audit.Text
	groups  []group
}

// byCause gathers what could not be told by its reason: a missing table is one
// matter, however many people it leaves in the dark.
func (v *overview) byCause() []cause {
	var causes []cause
	at := map[audit.Text]int{}
	for _, g := range v.byRule(audit.Unknown) {
		for _, verdict := range g.verdicts {
			k, seen := at[verdict.Message]
			if !seen {
				k = len(causes)
				at[verdict.Message] = k
				causes = append(causes, cause{message: verdict.Message})
			}
			causes[k].add(g.rule, verdict)
		}
	}
	return causes
}

func (c *cause) add(rule *audit.Requirement, verdict *audit.Verdict) {
	if last := len(c.groups) - 1; last < 0 || c.groups[last].rule != rule {
		c.groups = append(c.groups, group{rule: rule})
	}
	last := &c.groups[len(c.groups)-1]
	last.verdicts = append(last.verdicts, verdict)
}

// total counts the rows of all inputs, and the tables they feed.
func (v *overview) total() (tables int, all audit.Input) {
	seen := map[string]bool{}
	for _, in := range v.Run.Inputs {
		seen[in.Table] = true
		all.Rows += in.Rows
		all.Skipped += in.Skipped
		all.SetAside += in.SetAside
		all.Duplicates += in.Duplicates
		all.Hidden += in.Hidden
	}
	return len(seen), all
}

// failed counts the fails of one severity.
func (v *overview) failed(severity audit.Severity) int {
	n := 0
	for _, rule := range v.Summary.Rules {
		if rule.Severity == severity {
			n += rule.Status[audit.Fail]
		}
	}
	return n
}

// notices parts the unconfirmed thresholds, which are many and alike, from the
// rest, which keep their order.
func (v *overview) notices() (unconfirmed, rest []audit.Notice) {
	for _, n := range v.Run.Notices {
		switch n.Code {
		case audit.NarrowedCode: // stands before everything else
		case "unconfirmed_threshold":
			unconfirmed = append(unconfirmed, n)
		default:
			rest = append(rest, n)
		}
	}
	return unconfirmed, rest
}

// Package whatif works out what other figures would change: which requirements
// and branches an alternative can touch at all and, judged again for those only,
// who would go from what status to what. It judges through package policy and
// compares through package delta; it refuses to know files, flags, and how
// anything is shown.
package whatif

import (
	"context"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// Case is one way to judge: by these requirements and settings, what was joined.
// Cases that judge by the same requirements or the same office share them, and
// are known by that to differ in figures only.
type Case struct {
	Rules    *policy.Set
	Settings *config.Config
	Office   *dossier.Office
}

// Options say whom and what is looked at.
type Options struct {
	Scope    policy.Scope
	Jobs     int
	Whole    bool                  // verdicts with their details and evidence
	Check    int                   // how many subjects to judge by OPA's evaluator too
	Progress func(done, total int) // may be nil
	Known    []audit.Verdict       // all verdicts on the case as it is, where they are at hand; nil: it is judged
}

// Comparison is the case as it is, and what each alternative would change.
type Comparison struct {
	Touched      []string // the requirements that some alternative can change, in order
	Base         Tally    // the verdicts on these as they are
	Alternatives []Outcome
	Effort       Effort
}

// Outcome is what one alternative would change.
type Outcome struct {
	Judged     []string // the requirements judged again; no other can change
	Branches   []string // the branches they were judged for; nil: all in scope
	Shifts     []delta.Shift
	SameStatus int // verdicts that keep their status with other figures or reasons
	Tally      Tally
}

// Effort counts verdicts: all that were given for the comparison, and those that
// one run of the case as it is takes.
type Effort struct{ Judged, OneRun int }

// Compare judges the base once for what any alternative can change, and each
// alternative for what it can change itself. Errors are those of the policies.
func Compare(ctx context.Context, base Case, alternatives []Case, o Options) (*Comparison, error) {
	c := &comparer{base: base, options: o, Comparison: &Comparison{}}
	reaches := make([]reach, len(alternatives))
	for i, other := range alternatives {
		reaches[i] = c.reach(other)
		c.touch(reaches[i].rules)
	}
	c.Effort.OneRun = c.oneRun()
	before, err := c.before(ctx)
	if err != nil {
		return nil, err
	}
	c.Base = tallied(before)
	for i, other := range alternatives {
		after, err := c.judge(ctx, other, reaches[i])
		if err != nil {
			return nil, err
		}
		c.Alternatives = append(c.Alternatives, c.outcome(reaches[i], before, after))
	}
	return c.Comparison, nil
}

type comparer struct {
	*Comparison
	base    Case
	options Options
}

// before gives the verdicts as they are on what any alternative can change.
func (c *comparer) before(ctx context.Context) ([]audit.Verdict, error) {
	if c.options.Known == nil {
		return c.judge(ctx, c.base, reach{rules: c.Touched})
	}
	var all []audit.Verdict
	for i := range c.options.Known {
		if v := &c.options.Known[i]; slices.Contains(c.Touched, v.Rule) {
			all = append(all, *v)
		}
	}
	return all, nil
}

// touch keeps the requirements in their order; those that only an alternative
// knows come last.
func (c *comparer) touch(rules []string) {
	for _, rule := range rules {
		if !slices.Contains(c.Touched, rule) {
			c.Touched = append(c.Touched, rule)
		}
	}
	order := ids(c.base.Rules)
	place := func(rule string) int {
		if i := slices.Index(order, rule); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(c.Touched, func(a, b string) int { return place(a) - place(b) })
}

// judge gives the verdicts of one case within a reach. To package policy an
// empty list means everything, so where nothing is within reach nothing is asked.
func (c *comparer) judge(ctx context.Context, one Case, r reach) ([]audit.Verdict, error) {
	scope := c.options.Scope
	scope.Rules = both(c.enabled(one), r.rules)
	if r.branches != nil {
		scope.Branches = within(r.branches, scope.Branches)
	}
	if len(scope.Rules) == 0 || r.branches != nil && len(scope.Branches) == 0 {
		return nil, nil
	}
	summary, verdicts, err := one.Rules.Judge(ctx, one.Office, one.Settings,
		policy.Options{Scope: scope, All: true, Brief: !c.options.Whole, Jobs: c.options.Jobs, Check: c.options.Check, Progress: c.options.Progress})
	for _, n := range summary.Status {
		c.Effort.Judged += n
	}
	return verdicts, err
}

// enabled are the requirements that a case applies, of those asked for.
func (c *comparer) enabled(one Case) []string {
	return slices.DeleteFunc(within(ids(one.Rules), c.options.Scope.Rules), one.Settings.IsDisabled)
}

// within are the entries that a scope takes: all of them if it is empty.
func within(all, scope []string) []string {
	if len(scope) == 0 {
		return slices.Clone(all)
	}
	return both(all, scope)
}

// both are the entries that two lists share, in the order of the first.
func both(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(id string) bool { return !slices.Contains(b, id) })
}

func ids(rules *policy.Set) []string {
	all := make([]string, len(rules.Requirements))
	for i := range rules.Requirements {
		all[i] = rules.Requirements[i].ID
	}
	return all
}

// outcome compares within the reach. What shifts is copied, so that all the other
// verdicts of the alternative can be forgotten.
func (c *comparer) outcome(r reach, before, after []audit.Verdict) Outcome {
	concerned := before
	if r.branches != nil || len(r.rules) < len(c.Touched) {
		concerned = slices.DeleteFunc(slices.Clone(before), func(v audit.Verdict) bool {
			return !slices.Contains(r.rules, v.Rule) || r.branches != nil && !slices.Contains(r.branches, v.Subject.Branch)
		})
	}
	o := Outcome{Judged: r.rules, Branches: r.branches}
	o.Shifts, o.SameStatus = delta.Shifts(concerned, after, c.Touched)
	for i := range o.Shifts {
		o.Shifts[i] = delta.Shift{Before: own(o.Shifts[i].Before), After: own(o.Shifts[i].After)}
	}
	o.Tally = c.Base.moved(o.Shifts)
	return o
}

func own(v *audit.Verdict) *audit.Verdict {
	if v == nil {
		return nil
	}
	copied := *v
	return &copied
}

// oneRun counts the verdicts that one run of the base gives.
func (c *comparer) oneRun() int {
	var kinds []audit.SubjectKind
	enabled := c.enabled(c.base)
	for i := range c.base.Rules.Requirements {
		if r := &c.base.Rules.Requirements[i]; slices.Contains(enabled, r.ID) {
			kinds = append(kinds, r.Subject)
		}
	}
	n, scope := 0, c.options.Scope
	for i := range c.base.Office.Dossiers {
		d := &c.base.Office.Dossiers[i]
		if len(within([]string{d.Subject.Branch}, scope.Branches)) == 0 ||
			len(scope.Persons) > 0 && (d.Subject.Kind != audit.Person || !slices.Contains(scope.Persons, d.Subject.ID)) {
			continue
		}
		for _, kind := range kinds {
			if d.Judges(kind) {
				n++
			}
		}
	}
	return n
}

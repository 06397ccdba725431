package engine

import (
	"context"
	"fmt"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// CheckOptions are what a check depends on beside its request and the sources.
type CheckOptions struct {
	Baseline *audit.Result // only what is new or worse than in it counts as failure; nil: all does
	AllRules bool          // the requirements of the scope are all that there were
	Brief    bool          // leave out what proves a verdict: details, evidence, figures
	Lean     bool          // leave it out of pass and exempt alone: Findings is then what a check without All gives
}

// Check puts every requirement in scope to everybody in scope (SPEC 3) and gives
// the result (SPEC 6), which says too how the run ends.
func (o *Office) Check(ctx context.Context, options CheckOptions) (*audit.Result, error) {
	return o.CheckBy(ctx, options, func(ctx context.Context, b *Bench) (*Judged, error) { return b.Judge(ctx, o.Joined) })
}

// Findings is what a check without All would have given: of a result with All, the
// verdicts that somebody has to act on or to know of, and everything that is told of the
// whole.
func Findings(r *audit.Result) *audit.Result {
	one := *r
	one.Verdicts = nil
	for i := range r.Verdicts {
		if s := r.Verdicts[i].Status; s != audit.Pass && s != audit.Exempt {
			one.Verdicts = append(one.Verdicts, r.Verdicts[i])
		}
	}
	if r.Outcome != nil {
		outcome := *r.Outcome
		outcome.All = false
		one.Outcome = &outcome
	}
	return &one
}

// Judged is what was found of some subjects, or of all.
type Judged struct {
	Summary   audit.Summary
	Verdicts  []audit.Verdict  // in the order of the requirements, then of the subjects
	Timelines []audit.Timeline // of those who have to act
}

// CheckBy does what Check does with verdicts that judge gives, who may have taken the
// office apart: what they say together must be what the bench would of the whole.
func (o *Office) CheckBy(ctx context.Context, options CheckOptions, judge func(context.Context, *Bench) (*Judged, error)) (*audit.Result, error) {
	bench, err := o.Bench(ctx, options)
	if err != nil {
		return nil, err
	}
	judged, err := judge(ctx, bench)
	if err != nil {
		return nil, err
	}
	o.observer.stage(Judging, judged.Summary.Subjects)
	return bench.Result(judged, options.Baseline), nil
}

// Bench settles once for the whole office what any part of it is judged by.
func (o *Office) Bench(ctx context.Context, options CheckOptions) (*Bench, error) {
	ask, err := o.ready(ctx)
	if err != nil {
		return nil, err
	}
	bench := o.terms(ask, options).bench(o.Rules, o.Request.Jobs)
	bench.calendar, bench.options.Progress = o.Joined.Calendar, o.observer.Progress
	return bench, nil
}

// judging are the options of judging a scope.
func (o *Office) judging(scope policy.Scope) policy.Options {
	r := &o.Request
	return policy.Options{Scope: scope, All: r.All, Jobs: r.Jobs, Check: r.CheckEngine, Progress: o.observer.Progress}
}

// Exit codes of a result (SPEC 5).
const (
	exitGood  = 0
	exitFound = 1
)

// end settles the exit code of a result (SPEC 5), and why in words. What counts,
// the result itself says by its outcome and the changes of its verdicts.
func end(r *audit.Result, baseline bool) {
	count := map[audit.Status]int{}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; r.Counts(v) {
			count[v.Status]++
		}
	}
	endBy(r, count, baseline)
}

// endBySummary does so by the counts of verdicts that are elsewhere.
func endBySummary(r *audit.Result) {
	count := map[audit.Status]int{}
	for i := range r.Summary.Rules {
		rule := &r.Summary.Rules[i]
		for status, n := range rule.Status {
			if n > 0 && r.Counts(&audit.Verdict{Rule: rule.Rule, Severity: rule.Severity, Status: status}) {
				count[status] += n
			}
		}
	}
	endBy(r, count, false)
}

func endBy(r *audit.Result, count map[audit.Status]int, baseline bool) {
	by := "--fail-on " + r.Outcome.FailOn
	if baseline {
		by += " --baseline"
	}
	if len(count) == 0 {
		r.Outcome.Exit, r.Outcome.Message = exitGood, audit.Text{ZH: "退出码 0（" + by + "）", EN: "exit 0 (" + by + ")"}
		return
	}
	failed, unknown, due := count[audit.Fail], count[audit.Unknown], count[audit.Due]
	r.Outcome.Exit, r.Outcome.Message = exitFound, audit.Text{
		ZH: fmt.Sprintf("退出码 1（%s：未达标 %d、无法判定 %d、即将到期 %d）", by, failed, unknown, due),
		EN: fmt.Sprintf("exit 1 (%s: %d failed, %d unknown, %d due)", by, failed, unknown, due),
	}
}

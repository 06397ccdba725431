package engine

import (
	"context"
	"fmt"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/policy"
)

// CheckOptions are what a check depends on beside its request and the sources.
type CheckOptions struct {
	Baseline *audit.Result // only what is new or worse than in it counts as failure; nil: all does
	AllRules bool          // the requirements of the scope are all that there were
	Brief    bool          // leave out what proves a verdict: details, evidence, figures
}

// Check puts every requirement in scope to everybody in scope (SPEC 3) and gives
// the result (SPEC 6), which says too how the run ends.
func (o *Office) Check(ctx context.Context, options CheckOptions) (*audit.Result, error) {
	ask, err := o.ready(ctx)
	if err != nil {
		return nil, err
	}
	judging := o.judging(ask.scope)
	judging.Brief = options.Brief
	summary, verdicts, err := o.Rules.Judge(ctx, o.Joined, o.Settings, judging)
	if err != nil {
		return nil, err
	}
	o.observer.stage(Judging, summary.Subjects)
	result := o.assemble(ask.scope, summary, verdicts, ask.notices)
	if s := o.letsPass(ask.given, options.AllRules); s != nil {
		result.Run.Scope = s
		result.Run.Notices = append([]audit.Notice{s.Notice()}, result.Run.Notices...)
	}
	if options.Baseline != nil {
		delta.Mark(options.Baseline, result)
	}
	o.end(result, options.Baseline != nil)
	o.background(result)
	return result, nil
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
func (o *Office) end(r *audit.Result, baseline bool) {
	failOn := o.Request.FailOn
	if failOn == "" {
		failOn = FailOnByDefault
	}
	r.Outcome = &audit.Outcome{All: o.Request.All, FailOn: failOn, AllowUnknown: o.Request.AllowUnknown}
	by := "--fail-on " + failOn
	if baseline {
		by += " --baseline"
	}
	count := map[audit.Status]int{}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; r.Counts(v) {
			count[v.Status]++
		}
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

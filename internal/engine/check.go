package engine

import (
	"context"
	"fmt"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
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
	return o.CheckBy(ctx, options, func(ctx context.Context, b *Bench) (*Judged, error) { return b.Judge(ctx, o.Joined) })
}

// Judged is what was found of some subjects, or of all.
type Judged struct {
	Summary   audit.Summary
	Verdicts  []audit.Verdict  // in the order of the requirements, then of the subjects
	Timelines []audit.Timeline // of those who have to act
}

// Bench judges an office, or parts of it, by what was settled once for the whole.
type Bench struct {
	office  *Office
	options policy.Options
}

// Judge puts every requirement in scope to everybody in scope of whom a part knows,
// or the whole. The part must have been joined in the frame of the office.
func (b *Bench) Judge(ctx context.Context, joined *dossier.Office) (*Judged, error) {
	summary, verdicts, err := b.office.Rules.Judge(ctx, joined, b.office.Settings, b.options)
	if err != nil {
		return nil, err
	}
	return &Judged{summary, verdicts, joined.Timelines(acting(verdicts))}, nil
}

// Join joins a part of the tables in the frame and by the calendar of the office.
func (b *Bench) Join(part *dossier.Book) *dossier.Office {
	return dossier.Join(part, b.office.Joined.Time, b.office.Joined.Calendar)
}

// CheckBy does what Check does with verdicts that judge gives, who may have taken the
// office apart: what they say together must be what the bench would of the whole.
func (o *Office) CheckBy(ctx context.Context, options CheckOptions, judge func(context.Context, *Bench) (*Judged, error)) (*audit.Result, error) {
	ask, err := o.ready(ctx)
	if err != nil {
		return nil, err
	}
	judging := o.judging(ask.scope)
	judging.Brief = options.Brief
	judged, err := judge(ctx, &Bench{o, judging})
	if err != nil {
		return nil, err
	}
	o.observer.stage(Judging, judged.Summary.Subjects)
	result := o.assemble(ask.scope, judged.Summary, judged.Verdicts, ask.notices)
	if s := o.letsPass(ask.given, options.AllRules); s != nil {
		result.Run.Scope = s
		result.Run.Notices = append([]audit.Notice{s.Notice()}, result.Run.Notices...)
	}
	if options.Baseline != nil {
		delta.Mark(options.Baseline, result)
	}
	o.end(result, options.Baseline != nil)
	result.Figures, result.Timelines = figures(result, o.Settings), judged.Timelines
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

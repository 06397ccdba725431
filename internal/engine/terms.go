package engine

import (
	"context"
	"slices"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
)

// Terms are what an office is judged by, and all that its result says beside the
// verdicts: by what files hold and not by where they lie, so that any process of the
// same version of the program judges the office's rows by them as this one would. They
// travel as JSON. Names are settled: where settings or the request call somebody by
// name, the ids stand here.
type Terms struct {
	Version      string               `json:"version"` // of the program
	Policies     *policyfiles.Carried `json:"policies,omitempty"`
	PolicyDigest string               `json:"policy_digest"`
	Timeout      time.Duration        `json:"policy_timeout,omitempty"`
	Engine       string               `json:"engine,omitempty"`
	CheckEngine  int                  `json:"check_engine,omitempty"`

	Settings config.Effective `json:"settings"`
	Time     dossier.Time     `json:"time"`
	Scope    policy.Scope     `json:"scope"` // less what is disabled
	All      bool             `json:"all,omitempty"`
	Brief    bool             `json:"brief,omitempty"`
	Lean     bool             `json:"lean,omitempty"`

	Outcome  audit.Outcome  `json:"outcome"` // what counts as failure
	Run      audit.Run      `json:"run"`     // its notices are those before what is said of waivers
	Further  []audit.Notice `json:"further,omitempty"`
	Narrowed *audit.Scope   `json:"narrowed,omitempty"`
	Outside  [][2]string    `json:"outside,omitempty"` // requirement and subject of waivers that the run may not have come to
}

// terms are those of a check of the office.
func (o *Office) terms(ask *asking, options CheckOptions) *Terms {
	r := &o.Request
	t := &Terms{
		Version: r.Version, Policies: o.carried, PolicyDigest: o.Rules.Digest, Timeout: o.timeout, Engine: r.Engine, CheckEngine: r.CheckEngine,
		Settings: o.Settings.Effective(), Time: o.Joined.Time, Scope: ask.scope, All: r.All, Brief: options.Brief, Lean: options.Lean,
		Outcome: audit.Outcome{All: r.All, FailOn: r.failOn(), AllowUnknown: r.AllowUnknown},
		Run:     o.runOf(o.inForce(ask.scope)), Further: ask.notices, Narrowed: o.letsPass(ask.given, options.AllRules),
	}
	for _, w := range o.Settings.Waivers {
		if subject, _ := o.Joined.Subject(w.Subject); !o.Settings.IsDisabled(w.Rule) && outside(ask.scope, w.Rule, subject) {
			t.Outside = append(t.Outside, [2]string{w.Rule, w.Subject})
		}
	}
	return t
}

var anewPrepared = audit.Text{ZH: "请用各处相同的程序重新准备", EN: "prepare it anew, by the very program that is used everywhere"}

// Bench compiles the policies and judges by the terms, so many subjects at a time.
func (t *Terms) Bench(ctx context.Context, version string, jobs int) (*Bench, error) {
	if version != t.Version {
		return nil, &audit.Fault{
			Problem: audit.Textf("是版本 %s 的程序准备的，本程序是 %s", "was prepared by version %s of the program; this is %s", t.Version, version),
			Remedy:  audit.Text{ZH: "请在各处使用同一版本", EN: "use one version everywhere"},
		}
	}
	if t.Policies == nil || t.Settings.Config == nil {
		return nil, &audit.Fault{Problem: audit.Text{ZH: "计划不完整", EN: "is no whole plan"}, Remedy: anewPrepared}
	}
	rules, err := t.Policies.Compile()
	if err != nil {
		return nil, err
	}
	if rules.Digest != t.PolicyDigest {
		return nil, &audit.Fault{Problem: audit.Text{ZH: "其中的要求与计划所记的不符", EN: "holds requirements that are not those of the plan"}, Remedy: anewPrepared}
	}
	rules.Within(t.Timeout)
	if _, err := new(planning).ready(ctx, rules, t.Engine, t.CheckEngine); err != nil {
		return nil, err
	}
	return t.bench(rules, jobs), nil
}

func (t *Terms) bench(rules *policy.Set, jobs int) *Bench {
	return &Bench{
		terms: t, rules: rules, calendar: dossier.NewCalendar(t.Settings.Holidays, t.Settings.Workdays),
		options: policy.Options{Scope: t.Scope, All: t.All, Brief: t.Brief, Lean: t.Lean, Jobs: jobs, Check: t.CheckEngine},
	}
}

// Bench judges an office, or parts of it, by what was settled once for the whole.
type Bench struct {
	terms    *Terms
	rules    *policy.Set
	calendar *dossier.Calendar
	options  policy.Options
}

// Terms are those that it judges by.
func (b *Bench) Terms() *Terms { return b.terms }

// Judge puts every requirement in scope to everybody in scope of whom a part knows,
// or the whole. The part must have been joined in the frame of the office.
func (b *Bench) Judge(ctx context.Context, joined *dossier.Office) (*Judged, error) {
	summary, verdicts, err := b.rules.Judge(ctx, joined, b.terms.Settings, b.options)
	if err != nil {
		return nil, err
	}
	return &Judged{summary, verdicts, joined.Timelines(acting(verdicts))}, nil
}

// Join joins a part of the tables in the frame and by the calendar of the office.
func (b *Bench) Join(part *dossier.Book) *dossier.Office {
	return dossier.Join(part, b.terms.Time, b.calendar)
}

// Result puts everything that was found of the whole office into one result.
func (b *Bench) Result(judged *Judged, baseline *audit.Result) *audit.Result {
	t := b.terms
	r := &audit.Result{
		Schema: audit.Schema, Run: t.Run, Summary: judged.Summary, Verdicts: judged.Verdicts,
		Systems: b.rules.Systems, Requirements: inForce(b.rules, t.Scope),
	}
	r.Run.Notices = audit.ArrangeNotices(slices.Concat(t.Run.Notices, t.Settings.WaiverNotices(t.Time.AsOf, t.used(judged.Verdicts)), t.Further))
	if t.Narrowed != nil {
		entitle(t.Narrowed, b.rules.Requirements)
		r.Run.Scope = t.Narrowed
		r.Run.Notices = append([]audit.Notice{t.Narrowed.Notice()}, r.Run.Notices...)
	}
	if baseline != nil {
		delta.Mark(baseline, r)
	}
	outcome := t.Outcome
	r.Outcome = &outcome
	end(r, baseline != nil)
	r.Figures, r.Timelines = figures(r, t.Settings), judged.Timelines
	return r
}

// Head puts what was found of the whole office into one result without its verdicts and
// timelines, which are too many to be held: of them only those are asked for that a
// waiver excused. All else is as in the Result of all.
func (b *Bench) Head(found *Judged) *audit.Result {
	r := b.Result(found, nil)
	r.Verdicts, r.Timelines = nil, nil
	endBySummary(r)
	return r
}

// used tells whether a waiver excused a verdict of this run, or might have done
// so had the run not been narrowed down to others.
func (t *Terms) used(verdicts []audit.Verdict) func(audit.Waiver) bool {
	waived := map[[2]string]bool{}
	for i := range verdicts {
		if verdicts[i].Status == audit.Waived {
			waived[[2]string{verdicts[i].Rule, verdicts[i].Subject.ID}] = true
		}
	}
	for _, one := range t.Outside {
		waived[one] = true
	}
	return func(w audit.Waiver) bool { return waived[[2]string{w.Rule, w.Subject}] }
}

package policy

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// Settings are the figures and exceptions a run judges by.
type Settings interface {
	// Thresholds gives the effective figures of a requirement for a branch; the
	// very same map wherever they are the same for the same reasons.
	Thresholds(branch, rule string) audit.Thresholds
	// Waiver gives the waiver in force on a day for a subject, if any.
	Waiver(rule, subject string, day audit.Date) (*audit.Waiver, bool)
}

// Scope narrows a run down. Empty lists do not narrow.
type Scope struct {
	Rules    []string
	Branches []string // the branch and its people
	Persons  []string
}

// Options say how to run.
type Options struct {
	Scope
	All      bool // keep pass and exempt too
	Brief    bool // leave out what proves a verdict: details, evidence, figures
	Lean     bool // leave it out of pass and exempt alone, on which nobody has to act
	Jobs     int
	Check    int                   // how many subjects to judge by OPA's evaluator too, where plans are run
	Progress func(done, total int) // called now and then, from any worker; may be nil
}

// brief reports whether what proves a verdict of a status is left out.
func (o *Options) brief(status audit.Status) bool {
	return o.Brief || o.Lean && (status == audit.Pass || status == audit.Exempt)
}

// Takes reports whether somebody is in the scope.
func (s Scope) Takes(one audit.Subject) bool {
	if len(s.Persons) > 0 && (one.Kind != audit.Person || !slices.Contains(s.Persons, one.ID)) {
		return false
	}
	return len(s.Branches) == 0 || slices.Contains(s.Branches, one.Branch) || one.Unplaced
}

// Judge puts every requirement in scope to every dossier in scope. Verdicts
// come in the order of the requirements, then of the dossiers; the same ones at
// any number of jobs. An error of a policy ends the run.
func (s *Set) Judge(ctx context.Context, office *dossier.Office, settings Settings, o Options) (audit.Summary, []audit.Verdict, error) {
	var chosen []*dossier.Dossier
	for i := range office.Dossiers {
		if d := &office.Dossiers[i]; o.Takes(d.Subject) {
			chosen = append(chosen, d)
		}
	}
	judges := slices.DeleteFunc(slices.Clone(s.judges), func(j judge) bool {
		return len(o.Rules) > 0 && !slices.Contains(o.Rules, j.ID)
	})
	run := &run{
		set: s, judges: judges, names: s.names, office: office, settings: settings, options: o,
		found: make([][]audit.Verdict, len(chosen)),
	}
	run.seat()
	run.many = s.written != nil || len(chosen) >= cmp.Or(s.trimFrom, s.worthTrimming())
	if err := run.all(ctx, chosen); err != nil {
		return audit.Summary{}, nil, err
	}
	summary := run.summary(chosen)
	summary.Subjects = len(chosen)
	for _, one := range office.Outside {
		if o.Takes(one) {
			summary.OutOfScope++
		}
	}
	return summary, run.inOrder(), nil
}

type run struct {
	set      *Set
	judges   []judge
	names    *regoplan.Names // nil without plans
	office   *dossier.Office
	settings Settings
	options  Options
	found    [][]audit.Verdict // by dossier; in order of judges
	tallies  []tally           // by worker
	said     atomic.Int64      // see guarded
	many     bool              // dossiers, so that plans are worth trimming
}

// tally counts statuses by the subject's branch and by judge.
type tally map[string][]headcount

// headcount is how many verdicts there are of each status, in the order of results.
type headcount [6]int

var statuses = audit.Statuses()

func (h *headcount) add(status audit.Status) { h[slices.Index(statuses, status)]++ }

// into adds the counts, without those of nothing, to others.
func (h *headcount) into(sums map[audit.Status]int) {
	for i, n := range h {
		if n > 0 {
			sums[statuses[i]] += n
		}
	}
}

// all lets workers take dossiers off a common counter.
func (r *run) all(ctx context.Context, chosen []*dossier.Dossier) error {
	return abandonable(ctx, func(ctx context.Context) error { return r.each(ctx, chosen) })
}

func (r *run) each(ctx context.Context, chosen []*dossier.Dossier) error {
	jobs := max(1, min(r.options.Jobs, len(chosen)))
	r.tallies = make([]tally, jobs)
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var group sync.WaitGroup
	next := make(chan batch)
	for worker := range jobs {
		r.tallies[worker] = tally{}
		group.Go(func() {
			if err := r.work(work, worker, next); err != nil {
				cancel(err)
			}
		})
	}
	r.feed(work, next, chosen)
	group.Wait()
	return context.Cause(work)
}

// clerk is a worker: it puts questions to the policies.
type clerk struct {
	*run
	policies engine // for the dossier at hand
	counts   tally
	verdicts [together][]audit.Verdict  // of the batch at hand
	shown    map[inForceOn]shownFigures // what verdicts have in common
	first    []firstAsked               // see say; by judge; none: the whole is asked for
	given    []branchFigures            // by judge
}

// branchFigures are the figures of one requirement that were asked for last.
type branchFigures struct {
	branch string
	of     audit.Thresholds // nil: none were
}

// thresholds are the figures of a requirement for a branch: one dossier after the
// other is of the same.
func (r *clerk) thresholds(j *judge, branch string) audit.Thresholds {
	if r.given == nil {
		r.given = make([]branchFigures, len(r.judges))
	}
	last := &r.given[j.place]
	if last.of == nil || last.branch != branch {
		*last = branchFigures{branch, r.settings.Thresholds(branch, j.ID)}
	}
	return last.of
}

// of gives the counts of one branch, by judge.
func (t tally) of(branch string, judges int) []headcount {
	counts, ok := t[branch]
	if !ok {
		counts = make([]headcount, judges)
		t[branch] = counts
	}
	return counts
}

// complete adds what every verdict that is shown has.
func (r *clerk) complete(v *audit.Verdict, j *judge, d *dossier.Dossier) {
	v.Fingerprint = fingerprint(j.ID, d.Subject, d.Time().Period)
	if window := d.Window(j.Subject); !r.options.brief(v.Status) && v.Thresholds == nil && !window.Empty() {
		v.Thresholds = r.figures(j, d, window.To)
	}
}

// figures are those in force on a day, the same ones for all verdicts that they
// are the same for: results have many verdicts.
func (r *clerk) figures(j *judge, d *dossier.Dossier, day audit.Date) map[string]audit.Threshold {
	given := r.thresholds(j, d.Subject.Branch)
	key := onDay(given, day)
	known, ok := r.shown[key]
	if !ok {
		if r.shown == nil {
			r.shown = map[inForceOn]shownFigures{}
		}
		known = shownFigures{inForce(given, day), given}
		r.shown[key] = known
	}
	return known.inForce
}

// shownFigures are figures as verdicts show them.
type shownFigures struct {
	inForce map[string]audit.Threshold
	of      audit.Thresholds
}

// verdict decides in the order of SPEC 3: not applicable for who the subject
// is, then unknown, then what the requirement says.
func (r *clerk) verdict(ctx context.Context, j *judge, d *dossier.Dossier) (audit.Verdict, error) {
	figures := r.thresholds(j, d.Subject.Branch)
	v := audit.Verdict{Rule: j.ID, Subject: d.Subject, Severity: j.Severity}
	if d.Window(j.Subject).Empty() {
		v.Status, v.Reasons, v.Message = audit.Exempt, []string{"not_applicable"}, wording["not_applicable"]
		return v, nil
	}
	if unknown, why := unknown(j, d, figures); unknown {
		return r.untold(ctx, j, d, figures, v, why)
	}
	said, err := r.say(ctx, j, d, figures)
	if err != nil {
		return v, err
	}
	if err := r.fill(&v, said, j, d); err != nil {
		return v, err
	}
	r.waive(&v)
	return v, nil
}

// untold is the verdict where evidence is missing: exempt for whoever the
// requirement does not apply to anyway, else unknown.
func (r *clerk) untold(ctx context.Context, j *judge, d *dossier.Dossier, figures audit.Thresholds, v, why audit.Verdict) (audit.Verdict, error) {
	v.Status, v.Reasons, v.Message, v.Evidence = audit.Unknown, why.Reasons, why.Message, why.Evidence
	if j.applies == nil || d.SetAside() {
		return v, nil
	}
	said, err := r.policies.ask(ctx, j.applies, d, &j.Requirement, figures)
	if err == nil && said.value() == ast.Value(ast.Boolean(false)) {
		v.Status, v.Reasons, v.Message = audit.Exempt, []string{"not_applicable"}, wording["not_applicable"]
	}
	return v, err
}

// shows reports whether verdicts of a status are kept.
func (r *run) shows(status audit.Status) bool {
	return r.options.All || status != audit.Pass && status != audit.Exempt
}

// inForce are the figures that a verdict shows.
func inForce(figures audit.Thresholds, day audit.Date) map[string]audit.Threshold {
	shown := make(map[string]audit.Threshold, len(figures))
	for name := range figures {
		if figure, ok := figures.At(name, day); ok {
			shown[name] = figure
		}
	}
	return shown
}

// waive turns a fail into waived while a waiver is in force; the reasons and
// figures of the fail stay.
func (r *run) waive(v *audit.Verdict) {
	if v.Status != audit.Fail {
		return
	}
	if waiver, ok := r.settings.Waiver(v.Rule, v.Subject.ID, r.office.Time.AsOf); ok {
		v.Status, v.Waiver = audit.Waived, waiver
	}
}

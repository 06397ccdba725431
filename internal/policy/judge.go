package policy

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Settings are the figures and exceptions a run judges by.
type Settings interface {
	// Thresholds gives the effective figures of a requirement for a branch.
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
	Jobs     int
	Progress func(done, total int) // called now and then, from any worker; may be nil
}

func (s Scope) takes(d *dossier.Dossier) bool {
	if len(s.Persons) > 0 && (d.Subject.Kind != audit.Person || !slices.Contains(s.Persons, d.Subject.ID)) {
		return false
	}
	return len(s.Branches) == 0 || slices.Contains(s.Branches, d.Subject.Branch)
}

// Judge puts every requirement in scope to every dossier in scope. Verdicts
// come in the order of the requirements, then of the dossiers; the same ones at
// any number of jobs. An error of a policy ends the run.
func (s *Set) Judge(ctx context.Context, office *dossier.Office, settings Settings, o Options) (audit.Summary, []audit.Verdict, error) {
	var chosen []*dossier.Dossier
	for i := range office.Dossiers {
		if d := &office.Dossiers[i]; o.takes(d) {
			chosen = append(chosen, d)
		}
	}
	judges := slices.DeleteFunc(slices.Clone(s.judges), func(j judge) bool {
		return len(o.Rules) > 0 && !slices.Contains(o.Rules, j.ID)
	})
	run := &run{judges: judges, office: office, settings: settings, options: o, found: make([][]audit.Verdict, len(chosen))}
	if err := run.all(ctx, chosen); err != nil {
		return audit.Summary{}, nil, err
	}
	summary, verdicts := run.collect()
	summary.Subjects, summary.OutOfScope = len(chosen), office.OutScope
	return summary, verdicts, nil
}

type run struct {
	judges   []judge
	office   *dossier.Office
	settings Settings
	options  Options
	found    [][]audit.Verdict // by dossier; in order of judges
	tallies  []tally           // by worker
}

// tally counts statuses by judge.
type tally []map[audit.Status]int

// all lets workers take dossiers off a common counter.
func (r *run) all(ctx context.Context, chosen []*dossier.Dossier) error {
	jobs := max(1, min(r.options.Jobs, len(chosen)))
	r.tallies = make([]tally, jobs)
	work, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var group sync.WaitGroup
	next := make(chan int)
	for worker := range jobs {
		r.tallies[worker] = newTally(len(r.judges))
		group.Go(func() {
			encode := newEncoder(r.office)
			for i := range next {
				if err := r.one(work, encode, r.tallies[worker], chosen[i], &r.found[i]); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
	r.feed(work, next, len(chosen))
	group.Wait()
	return context.Cause(work)
}

func newTally(judges int) tally {
	t := make(tally, judges)
	for i := range t {
		t[i] = map[audit.Status]int{}
	}
	return t
}

// feed hands out the dossiers and tells how far the work has come.
func (r *run) feed(ctx context.Context, next chan<- int, total int) {
	defer close(next)
	for i := range total {
		select {
		case next <- i:
		case <-ctx.Done():
			return
		}
		if r.options.Progress != nil && i%64 == 0 {
			r.options.Progress(i, total)
		}
	}
}

// one judges one dossier by every requirement on its kind of subject.
func (r *run) one(ctx context.Context, encode *encoder, counts tally, d *dossier.Dossier, into *[]audit.Verdict) error {
	encode.next()
	for i := range r.judges {
		j := &r.judges[i]
		if !d.Judges(j.Subject) {
			continue
		}
		v, err := r.verdict(ctx, encode, j, d)
		if err != nil {
			return fmt.Errorf("%s: %s %s: %w", j.ID, d.Subject.Kind, d.Subject.ID, err)
		}
		counts[i][v.Status]++
		if r.options.All || v.Status != audit.Pass && v.Status != audit.Exempt {
			*into = append(*into, v)
		}
	}
	return nil
}

// verdict decides in the order of SPEC 3: not applicable for who the subject
// is, then unknown, then what the requirement says.
func (r *run) verdict(ctx context.Context, encode *encoder, j *judge, d *dossier.Dossier) (audit.Verdict, error) {
	figures := r.settings.Thresholds(d.Subject.Branch, j.ID)
	v := audit.Verdict{
		Rule: j.ID, Subject: d.Subject, Severity: j.Severity,
		Fingerprint: fingerprint(j.ID, d.Subject, d.Time().Period),
	}
	if d.Window(j.Subject).Empty() {
		v.Status, v.Reasons, v.Message = audit.Exempt, []string{"not_applicable"}, wording["not_applicable"]
		return v, nil
	}
	v.Thresholds = inForce(figures, d.Window(j.Subject).To)
	if unknown, why := r.unknown(j, d); unknown {
		return r.untold(ctx, encode, j, d, figures, v, why)
	}
	said, err := ask(ctx, j.verdict, encode.input(d, &j.Requirement, figures))
	if err != nil {
		return v, err
	}
	if said == nil {
		return v, fmt.Errorf("the policy gives no verdict")
	}
	if err := r.fill(&v, said, d); err != nil {
		return v, err
	}
	r.waive(&v)
	return v, nil
}

// untold is the verdict where evidence is missing: exempt for whoever the
// requirement does not apply to anyway, else unknown.
func (r *run) untold(ctx context.Context, encode *encoder, j *judge, d *dossier.Dossier, figures audit.Thresholds, v audit.Verdict, why audit.Verdict) (audit.Verdict, error) {
	v.Status, v.Reasons, v.Message = audit.Unknown, why.Reasons, why.Message
	if j.applies == nil {
		return v, nil
	}
	said, err := ask(ctx, *j.applies, encode.input(d, &j.Requirement, figures))
	if err == nil && said == false {
		v.Status, v.Reasons, v.Message = audit.Exempt, []string{"not_applicable"}, wording["not_applicable"]
	}
	return v, err
}

// unknown reports whether a table that the requirement needs is missing, or a
// row of this subject was set aside from one that it reads.
func (r *run) unknown(j *judge, d *dossier.Dossier) (bool, audit.Verdict) {
	for _, table := range j.Tables {
		if !r.office.Supplied(table) {
			return true, audit.Verdict{Reasons: []string{"table_missing"}, Message: missingTable(table)}
		}
	}
	for _, table := range j.Reads {
		if d.Tainted(table) {
			return true, audit.Verdict{Reasons: []string{"row_quarantined"}, Message: quarantined(table)}
		}
	}
	return false, audit.Verdict{}
}

func ask(ctx context.Context, query rego.PreparedEvalQuery, input ast.Value) (any, error) {
	results, err := query.Eval(ctx, rego.EvalParsedInput(input))
	if err != nil || len(results) == 0 {
		return nil, err
	}
	return results[0].Expressions[0].Value, nil
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

// collect puts verdicts in order and adds the counts up.
func (r *run) collect() (audit.Summary, []audit.Verdict) {
	summary := audit.Summary{Status: map[audit.Status]int{}}
	for i, j := range r.judges {
		rule := audit.RuleSummary{Rule: j.ID, Severity: j.Severity, Status: map[audit.Status]int{}}
		for _, t := range r.tallies {
			for status, n := range t[i] {
				rule.Status[status] += n
				summary.Status[status] += n
			}
		}
		summary.Rules = append(summary.Rules, rule)
	}
	return summary, r.inOrder()
}

func (r *run) inOrder() []audit.Verdict {
	place := make(map[string]int, len(r.judges))
	for i, j := range r.judges {
		place[j.ID] = i
	}
	byRule := make([][]audit.Verdict, len(r.judges))
	for _, found := range r.found {
		for _, v := range found {
			byRule[place[v.Rule]] = append(byRule[place[v.Rule]], v)
		}
	}
	return slices.Concat(byRule...)
}

// number reads what Rego gives as a number.
func number(given any) any {
	n, ok := given.(json.Number)
	if !ok {
		return given
	}
	if i, err := n.Int64(); err == nil {
		return i
	}
	f, err := n.Float64()
	if err != nil {
		return given
	}
	return f
}

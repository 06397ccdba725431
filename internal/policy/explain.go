package policy

import (
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Reasoning is a policy's own account of a verdict (see policies/lib/explain.rego).
type Reasoning struct {
	Steps    []Reason     `json:"steps"`
	Remedies []audit.Text `json:"remedies"`
}

// Reason is one step. Rows are numbers as Office.Row knows them, days are
// counted as audit.Date counts them.
type Reason struct {
	Text    audit.Text `json:"text"`
	From    *int32     `json:"from"` // a stretch of days, where the step is about one
	To      *int32     `json:"to"`
	Counted []int      `json:"counted"`
	LeftOut []LeftOut  `json:"left_out"`
	Days    []int32    `json:"days"` // days whose rows were added up into facts
}

// LeftOut is a row that did not count, and why.
type LeftOut struct {
	Row int        `json:"row"`
	Why audit.Text `json:"why"`
}

// Explain judges one subject by one requirement and asks the policy how it came
// to its verdict. The reasoning is empty where the policy was not asked, or has
// none to give.
func (s *Set) Explain(ctx context.Context, office *dossier.Office, d *dossier.Dossier, rule string, settings Settings) (audit.Verdict, Reasoning, error) {
	r := s.single(office, settings, Scope{Rules: []string{rule}})
	if len(r.judges) == 0 || !d.Judges(r.judges[0].Subject) {
		return audit.Verdict{}, Reasoning{}, fmt.Errorf("%s does not judge %s %s", rule, d.Subject.Kind, d.Subject.ID)
	}
	type account struct {
		verdict   audit.Verdict
		reasoning Reasoning
	}
	found := make(chan account, 1)
	err := abandonable(ctx, func(ctx context.Context) error {
		v, reasoning, err := r.account(ctx, d)
		found <- account{v, reasoning}
		return err
	})
	select {
	case one := <-found:
		return one.verdict, one.reasoning, err
	default: // left behind
		return audit.Verdict{}, Reasoning{}, err
	}
}

// account judges a dossier by the run's one requirement, and has it explained.
func (r *run) account(ctx context.Context, d *dossier.Dossier) (audit.Verdict, Reasoning, error) {
	engines, err := r.engines(ctx)
	if err != nil {
		return audit.Verdict{}, Reasoning{}, err
	}
	defer engines.close()
	j := &r.judges[0]
	clerk := &clerk{run: r, policies: engines.usual}
	v, err := clerk.verdict(ctx, j, d)
	if err != nil {
		return v, Reasoning{}, err
	}
	clerk.complete(&v, j, d)
	if beforehand(j, d, r.settings.Thresholds(d.Subject.Branch, j.ID)) != nil && v.Status == audit.Unknown || d.Window(j.Subject).Empty() {
		return v, Reasoning{}, nil
	}
	reasoning, err := clerk.reasoning(ctx, j, d)
	return v, reasoning, err
}

func (r *clerk) reasoning(ctx context.Context, j *judge, d *dossier.Dossier) (Reasoning, error) {
	q := newQuestion(r.set.rego, j.ID+".explanation")
	said, err := r.policies.ask(ctx, q, d, &j.Requirement, r.settings.Thresholds(d.Subject.Branch, j.ID))
	if err != nil || said.value() == nil {
		return Reasoning{}, err
	}
	var reasoning Reasoning
	if err := ast.As(said.value(), &reasoning); err != nil {
		return Reasoning{}, fmt.Errorf("%s: the explanation cannot be read: %w", j.ID, err)
	}
	return reasoning, nil
}

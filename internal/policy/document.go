package policy

import (
	"context"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Document is what one requirement sees of a subject, as plain JSON values made
// from the very terms that the policies are asked with.
type Document struct {
	Rule     string         `json:"rule"`
	Severity audit.Severity `json:"severity"`
	Query    string         `json:"query"` // what stock OPA has to be asked
	Input    any            `json:"input"`
	Decided  *audit.Verdict `json:"-"` // the verdict, where it is settled before the policy is asked for one
}

// Documents gives the documents of the named requirements on a kind of subject,
// in order; all of them where none is named.
func (s *Set) Documents(office *dossier.Office, d *dossier.Dossier, rules []string, settings Settings) ([]Document, error) {
	r := s.single(office, settings, Scope{Rules: rules})
	encoder := newTermEncoder(office)
	var documents []Document
	for i := range r.judges {
		j := &r.judges[i]
		if !d.Judges(j.Subject) {
			continue
		}
		input, err := ast.JSON(encoder.input(d, &j.Requirement, settings.Thresholds(d.Subject.Branch, j.ID)).Value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", j.ID, err)
		}
		decided, err := r.decided(j, d)
		if err != nil {
			return nil, err
		}
		documents = append(documents, Document{Rule: j.ID, Severity: j.Severity, Query: "data." + Root + "." + j.ID + ".verdict", Input: input, Decided: decided})
	}
	return documents, nil
}

// decided is the verdict where it is settled beforehand, which it is too for
// whoever the requirement does not apply to where evidence is missing.
func (r *run) decided(j *judge, d *dossier.Dossier) (*audit.Verdict, error) {
	v := beforehand(j, d, r.settings.Thresholds(d.Subject.Branch, j.ID))
	if v == nil || v.Status == audit.Exempt || j.applies == nil || d.SetAside() {
		return v, nil
	}
	engines, err := r.engines(context.Background())
	if err != nil {
		return nil, err
	}
	defer engines.close()
	asked, err := (&clerk{run: r, policies: engines.usual}).verdict(context.Background(), j, d)
	return &asked, err
}

// beforehand is the verdict that Go settles without asking the policy for one:
// a window without a day, or missing evidence (SPEC 3); nil where there is none.
func beforehand(j *judge, d *dossier.Dossier, figures audit.Thresholds) *audit.Verdict {
	if d.Window(j.Subject).Empty() {
		return &audit.Verdict{Status: audit.Exempt, Reasons: []string{"not_applicable"}, Message: wording["not_applicable"]}
	}
	unknown, why := unknown(j, d, figures)
	if !unknown {
		return nil
	}
	why.Status = audit.Unknown
	return &why
}

// single is a run that keeps every verdict, for one subject.
func (s *Set) single(office *dossier.Office, settings Settings, scope Scope) *run {
	r := &run{set: s, office: office, settings: settings, options: Options{All: true, Scope: scope, Jobs: 1}}
	for _, j := range s.judges {
		if len(scope.Rules) == 0 || slices.Contains(scope.Rules, j.ID) {
			r.judges = append(r.judges, j)
		}
	}
	r.seat()
	return r
}

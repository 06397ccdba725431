package engine

import (
	"context"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// Seen is what policies see of one subject, and the verdicts on it.
type Seen struct {
	Subject   audit.Subject
	Documents []policy.Document
	Verdicts  []audit.Verdict // in the order of the requirements
}

// Everybody gives what the requirements in scope see of everybody in scope, with
// all verdicts. The office must have been read for everything.
func (o *Office) Everybody(ctx context.Context) ([]Seen, error) {
	ask, err := o.ready(ctx)
	if err != nil {
		return nil, err
	}
	options := o.judging(ask.scope)
	options.All = true
	_, verdicts, err := o.Rules.Judge(ctx, o.Joined, o.Settings, options)
	if err != nil {
		return nil, err
	}
	of := map[audit.Subject][]audit.Verdict{}
	for i := range verdicts {
		of[verdicts[i].Subject] = append(of[verdicts[i].Subject], verdicts[i])
	}
	var all []Seen
	for i := range o.Joined.Dossiers {
		d := &o.Joined.Dossiers[i]
		if !ask.scope.Takes(d.Subject) {
			continue
		}
		documents, err := o.Rules.Documents(o.Joined, d, ask.scope.Rules, o.Settings)
		if err != nil {
			return nil, err
		}
		all = append(all, Seen{d.Subject, documents, of[d.Subject]})
	}
	return all, nil
}

package engine

import (
	"context"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// Outlook is what requirements still ask of those in scope.
type Outlook struct {
	Until       audit.Date // the last day that was looked at, included
	Obligations []audit.Obligation
	Untold      []audit.Untold
	Notices     []audit.Notice
	Scope       *audit.Scope      // what it was narrowed down to; nil: to nothing
	Subjects    []audit.Subject   // in scope, with or without an obligation
	Branches    map[string]string // names of all branches, by id
}

// Due looks ahead from as_of until a day: what falls due by then, and what is
// overdue and can still be acted upon.
func (o *Office) Due(ctx context.Context, until audit.Date) (*Outlook, error) {
	ask, err := o.ready(ctx)
	if err != nil {
		return nil, err
	}
	found := &Outlook{Until: until, Scope: o.narrowedTo(ask.given, false), Subjects: o.inScope(ask.scope), Branches: o.BranchNames()}
	found.Obligations, found.Untold, err = o.Rules.Outlook(ctx, o.Joined, o.Settings, o.judging(ask.scope), until)
	if err != nil {
		return nil, err
	}
	var first []audit.Notice
	if found.Scope != nil {
		first = []audit.Notice{found.Scope.Notice()}
	}
	found.Notices = audit.ArrangeNotices(slices.Concat(first, o.notices(o.inForce(ask.scope)), ask.notices))
	return found, nil
}

// inScope are the subjects of a run.
func (o *Office) inScope(scope policy.Scope) []audit.Subject {
	var subjects []audit.Subject
	for i := range o.Joined.Dossiers {
		s := o.Joined.Dossiers[i].Subject
		if !outside(scope, scope.Rules[0], s) && (len(scope.Persons) == 0 || s.Kind == audit.Person) {
			subjects = append(subjects, s)
		}
	}
	return subjects
}

// BranchNames says what branches are called, those out of scope too.
func (o *Office) BranchNames() map[string]string {
	names := map[string]string{}
	add := func(s audit.Subject) {
		if s.Kind == audit.Branch {
			names[s.ID] = s.Name
		}
	}
	for i := range o.Joined.Dossiers {
		add(o.Joined.Dossiers[i].Subject)
	}
	for _, s := range o.Joined.Outside {
		add(s)
	}
	return names
}

package main

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/mask"
	"ninefold/internal/policy"
)

func (a *app) dueCommand() *cobra.Command {
	var f dueFlags
	cmd := &cobra.Command{
		Use:   "due SOURCE...",
		Short: a.say("列出今后要办的事和期限", "list what is still to be done, and by when"),
		Long: a.say(
			"列出各项要求今后还要办的事、期限和还差什么，逾期的排在最前；可写成日历文件供办公室订阅。无法判定的要求单独列出。\n退出码：0 已列出（不论有无待办）；2 无法列出。",
			"Lists what each requirement still asks, by when and what is missing, what is overdue first; as a calendar too, for an office to subscribe to.\nRequirements of which it cannot be told are listed by themselves. Exit code: 0 listed, whether or not anything is due; 2 could not be.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.due(cmd.Context(), f, args) },
	}
	f.bind(cmd.Flags(), a)
	return cmd
}

// due is the line of check up to the dossiers, which are then asked what is
// still to come instead of being judged.
func (a *app) due(ctx context.Context, f dueFlags, sources []string) error {
	tuneMemory()
	plan, err := a.duePlan(f)
	if err != nil {
		return err
	}
	if err := errors.Join(knownJobs(f.jobs), needSources(sources)); err != nil {
		return err
	}
	if err := plan.guard(a.guard(f.reading, sources, plan.maskKey)).Check(); err != nil {
		return err
	}
	rules, settings, err := a.rulebook(f.reading, sources)
	if err != nil {
		return err
	}
	found, err := a.lookAhead(ctx, f, plan, rules, settings, sources)
	if err != nil {
		return err
	}
	if a.masking != nil {
		m, err := a.mask(rules.Requirements)
		if err != nil {
			return err
		}
		found = found.masked(m, settings)
	}
	jobs := plan.jobs(found)
	if err := plan.check(jobs, a.guard(f.reading, sources, plan.maskKey)); err != nil {
		return err
	}
	return a.writeAgenda(ctx, plan, found.agenda, jobs)
}

// outlook is an agenda, the subjects it is about, and what it was narrowed down to.
type outlook struct {
	agenda   *agenda.Agenda
	subjects []audit.Subject
	scope    *audit.Scope
}

// lookAhead is the line from the sources to the agenda.
func (a *app) lookAhead(ctx context.Context, f dueFlags, plan *duePlan, rules *policy.Set, settings *config.Config, sources []string) (*outlook, error) {
	office, err := a.office(ctx, f.reading, settings, sources)
	if err != nil {
		return nil, err
	}
	office.Book.Drop(rules.Mentions)
	scope, notices, err := f.ready(ctx, rules, settings, office)
	if err != nil {
		return nil, err
	}
	until := plan.within.after(office.Time.AsOf)
	bar := a.progress()
	obligations, untold, err := rules.Outlook(ctx, office, settings, policy.Options{Scope: scope, Jobs: f.jobs, Check: f.checkEngine, Progress: bar.show}, until)
	bar.clear()
	if err != nil {
		return nil, err
	}
	made := &agenda.Agenda{AsOf: office.Time.AsOf, Until: until, Obligations: obligations, Untold: untold, Quarantined: office.Book.Problems, Book: calledBy(rules, office)}
	put := asked(rules, scope)
	narrowed := f.recorded(rules, settings)
	if narrowed != nil {
		made.Notices = []audit.Notice{narrowed.Notice()}
	}
	made.Notices = audit.ArrangeNotices(slices.Concat(made.Notices, office.Book.Notices, settings.Notices, timeNotices(office),
		recordNotices(office, settings, put), settings.Unconfirmed(put), notices))
	return &outlook{made, inScope(scope, office), narrowed}, made.Check()
}

// asked are the requirements in scope.
func asked(rules *policy.Set, scope policy.Scope) []audit.Requirement {
	return slices.DeleteFunc(slices.Clone(rules.Requirements), func(r audit.Requirement) bool { return !slices.Contains(scope.Rules, r.ID) })
}

// inScope are the subjects of a run.
func inScope(scope policy.Scope, office *dossier.Office) []audit.Subject {
	var subjects []audit.Subject
	for i := range office.Dossiers {
		s := office.Dossiers[i].Subject
		if !outside(scope, scope.Rules[0], s) && (len(scope.Persons) == 0 || s.Kind == audit.Person) {
			subjects = append(subjects, s)
		}
	}
	return subjects
}

// calledBy says what requirements and branches are called.
func calledBy(rules *policy.Set, office *dossier.Office) agenda.Names {
	names := agenda.Names{Rules: rules.Requirements, Branches: map[string]string{}}
	add := func(s audit.Subject) {
		if s.Kind == audit.Branch {
			names.Branches[s.ID] = s.Name
		}
	}
	for i := range office.Dossiers {
		add(office.Dossiers[i].Subject)
	}
	for _, s := range office.Outside {
		add(s)
	}
	return names
}

// masked gives the outlook as it may be shown. With ids hashed it stands in the order
// of the hashes.
func (o *outlook) masked(m *mask.Mask, settings *config.Config) *outlook {
	veiled := *o.agenda
	// A result carries its run through the mask, which adds that it was there.
	run := m.Result(&audit.Result{Run: audit.Run{Notices: veiled.Notices, Quarantined: veiled.Quarantined, Scope: o.scope}}).Run
	veiled.Notices, veiled.Quarantined = run.Notices, run.Quarantined
	veiled.Obligations = slices.Clone(veiled.Obligations)
	for i, one := range veiled.Obligations {
		var texts []any // that its sentence may hold
		for _, figures := range settings.Thresholds(one.Subject.Branch, one.Rule) {
			for _, figure := range figures {
				texts = append(texts, figure.Value)
			}
		}
		veiled.Obligations[i] = m.Obligation(one, texts...)
	}
	if m.Full() {
		slices.SortStableFunc(veiled.Obligations, func(a, b audit.Obligation) int {
			return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Subject.Branch, b.Subject.Branch), cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID))
		})
	}
	veiled.Untold = maskedUntold(m, veiled.Untold)
	subjects := slices.Clone(o.subjects)
	for i, s := range subjects {
		subjects[i] = m.Subject(s)
	}
	return &outlook{&veiled, subjects, o.scope}
}

// maskedUntold is told in the order of what is shown: that of the real ids would
// give them away.
func maskedUntold(m *mask.Mask, list []audit.Untold) []audit.Untold {
	list = slices.Clone(list)
	for i := range list {
		one := &list[i]
		one.Message = m.Sentences(one.Rule, nil)(one.Message)
		if one.Who != (audit.Subject{}) {
			one.Who = m.Subject(one.Who)
		}
	}
	if !m.Full() {
		return list
	}
	for first := 0; first < len(list); {
		last := first
		for last < len(list) && list[last].Rule == list[first].Rule && list[last].Reason == list[first].Reason {
			last++
		}
		slices.SortStableFunc(list[first:last], func(a, b audit.Untold) int { return cmp.Compare(a.Words().EN, b.Words().EN) })
		first = last
	}
	return list
}

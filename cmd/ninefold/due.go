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
	"ninefold/internal/engine"
	"ninefold/internal/mask"
)

func (a *app) dueCommand() *cobra.Command {
	var f dueFlags
	cmd := &cobra.Command{
		Use:   "due SOURCE...",
		Short: a.lang.Say("列出今后要办的事和期限", "list what is still to be done, and by when"),
		Long: a.lang.Say(
			"列出各项要求今后还要办的事、期限和还差什么，逾期的排在最前；可写成日历文件供办公室订阅。无法判定的要求单独列出。\n退出码：0 已列出（不论有无待办）；2 无法列出。",
			"Lists what each requirement still asks, by when and what is missing, what is overdue first; as a calendar too, for an office to subscribe to.\nRequirements that cannot be assessed are listed separately. Exit code: 0 listed, whether or not anything is due; 2 could not be.",
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
	if err := errors.Join(engine.CheckJobs(f.jobs), a.needSourcesOr(f.reading, sources)); err != nil {
		return err
	}
	request, err := f.reading.request(a, sources)
	if err != nil {
		return err
	}
	f.narrowing.narrow(&request)
	setup, err := a.load(request)
	if err != nil {
		return err
	}
	files, err := a.discover(setup)
	if err != nil {
		return err
	}
	if err := plan.guard(guard(setup, files, plan.maskKey)).Check(); err != nil {
		return err
	}
	found, err := a.lookAhead(ctx, f, plan, setup, files)
	if err != nil {
		return err
	}
	if a.masking != nil {
		m, err := a.mask(setup.Rules.Requirements)
		if err != nil {
			return err
		}
		found = found.masked(m, found.settings)
	}
	jobs, err := plan.jobs(found)
	if err != nil {
		return err
	}
	if err := plan.check(jobs, guard(setup, files, plan.maskKey)); err != nil {
		return err
	}
	return a.writeAgenda(ctx, plan, found.agenda, jobs)
}

// outlook is an agenda, the subjects it is about, and what it was narrowed down to.
type outlook struct {
	agenda   *agenda.Agenda
	subjects []audit.Subject
	scope    *audit.Scope
	settings *config.Config
}

// lookAhead is the line from the sources to the agenda.
func (a *app) lookAhead(ctx context.Context, f dueFlags, plan *duePlan, setup *engine.Setup, files *engine.Sources) (*outlook, error) {
	bar := a.progress()
	defer bar.clear()
	office, err := a.open(ctx, setup, files, f.reading, engine.ForVerdicts, bar)
	if err != nil {
		return nil, err
	}
	asOf := office.Joined.Time.AsOf
	found, err := office.Due(ctx, plan.within.after(asOf))
	if err != nil {
		return nil, err
	}
	made := &agenda.Agenda{
		AsOf: asOf, Until: found.Until, Obligations: found.Obligations, Untold: found.Untold, Quarantined: office.Tables().Problems,
		Notices: found.Notices, Book: agenda.Names{Rules: setup.Rules.Requirements, Branches: found.Branches},
	}
	return &outlook{made, found.Subjects, found.Scope, office.Settings}, made.Check()
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
	return &outlook{&veiled, subjects, o.scope, settings}
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

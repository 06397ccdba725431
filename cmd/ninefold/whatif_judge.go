package main

import (
	"context"
	"errors"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/mask"
	"ninefold/internal/policy"
	"ninefold/internal/whatif"
)

// judgeTrial reads the sources and compares.
func (a *app) judgeTrial(ctx context.Context, t *trial) error {
	if err := t.read(ctx); err != nil {
		return err
	}
	if err := t.checkScope(); err != nil {
		return err
	}
	base := whatif.Case{Rules: t.rules, Settings: t.settings, Office: t.base}
	for _, one := range append([]whatif.Case{base}, t.others...) {
		if _, err := againstData(one.Settings, one.Office); err != nil {
			return err
		}
		if err := recorded(one.Office); err != nil {
			return err
		}
	}
	for _, rules := range t.policies() {
		notices, err := engine(ctx, rules, t.flags.engine, t.flags.checkEngine)
		if err != nil {
			return err
		}
		t.notices = append(t.notices, notices...)
	}
	bar := a.progress()
	defer bar.clear()
	var err error
	t.Comparison, err = whatif.Compare(ctx, base, t.others, whatif.Options{
		Scope: t.flags.scope, Jobs: t.flags.jobs, Check: t.flags.checkEngine, Progress: bar.show,
	})
	return err
}

// policies are the sets of requirements that are judged by: one, or two.
func (t *trial) policies() []*policy.Set {
	if other := t.others[0].Rules; other != t.rules {
		return []*policy.Set{t.rules, other}
	}
	return []*policy.Set{t.rules}
}

// read reads the sources once and joins them once, or again where the
// alternative is of another day, period or calendar, or maps other columns. All
// alternatives are of one office: a sweep changes a threshold only.
func (t *trial) read(ctx context.Context) error {
	book, err := readBook(ctx, t.flags.reading, t.settings, t.sources)
	if err != nil {
		return err
	}
	t.known = book.Named()
	first := t.others[0].Settings
	second := book
	if config.ReadOtherwise(t.settings, first) {
		t.reread = true
		if second, err = readBook(ctx, t.flags.reading, first, t.sources); err != nil {
			return err
		}
		more := second.Named()
		t.known.Names, t.known.IDs = append(t.known.Names, more.Names...), append(t.known.IDs, more.IDs...)
	}
	for _, one := range []*dossier.Book{book, second} {
		one.Drop(t.mentions)
	}
	var other *dossier.Office
	if t.base, err = joined(book, t.settings, nil); err == nil {
		other, err = joined(second, first, t.base)
	}
	t.rejoined = other != t.base && !t.reread
	for i := range t.others {
		t.others[i].Office = other
	}
	return err
}

func (t *trial) mentions(word string) bool {
	return slices.ContainsFunc(t.policies(), func(s *policy.Set) bool { return s.Mentions(word) })
}

// joined joins a book as settings say, or gives the office that is the same.
func joined(book *dossier.Book, settings *config.Config, same *dossier.Office) (*dossier.Office, error) {
	frame, err := frameOf(settings)
	if err != nil {
		return nil, err
	}
	calendar := dossier.NewCalendar(settings.Holidays, settings.Workdays)
	if same != nil && same.Book == book && same.Time == frame && same.Calendar.Digest() == calendar.Digest() {
		return same, nil
	}
	return dossier.Join(book, frame, calendar), nil
}

// checkScope checks every name that narrows the comparison down. A requirement
// may be disabled on one side, or on both: then it changes nothing.
func (t *trial) checkScope() error {
	var ids []string
	for _, rules := range t.policies() {
		for i := range rules.Requirements {
			ids = append(ids, rules.Requirements[i].ID)
		}
	}
	scope := t.flags.scope
	return errors.Join(
		known("--rule", scope.Rules, ids),
		knownOr("--branch", scope.Branches, t.base.BranchIDs(), called(t.base)),
		knownOr("--person", scope.Persons, t.base.PersonIDs(), called(t.base)),
	)
}

// mask takes names out of every verdict that is shown, as check does, and keeps
// the mask for all else that is said.
func (t *trial) mask(p *presentation) {
	if !p.masked {
		return
	}
	var shown []*audit.Verdict
	r := &audit.Result{}
	for i := range t.Alternatives {
		for k := range t.Alternatives[i].Shifts {
			s := &t.Alternatives[i].Shifts[k]
			for _, v := range []*audit.Verdict{s.Before, s.After} {
				if v != nil {
					shown, r.Verdicts = append(shown, v), append(r.Verdicts, *v)
				}
			}
		}
	}
	masked, veil := mask.Result(r, t.known.Names, t.known.IDs, p.key)
	for i, v := range shown {
		*v = masked.Verdicts[i]
	}
	t.veil = veil.Text
}

// veiled is a text as it may be shown.
func (t *trial) veiled(s string) string {
	if t.veil == nil {
		return s
	}
	return t.veil(s)
}

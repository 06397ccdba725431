package main

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
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
		Whole: t.masking != nil, // a mask knows what is in a sentence by the details
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
	book, err := t.readBook(ctx, t.flags.reading, t.settings, t.sources)
	if err != nil {
		return err
	}
	first := t.others[0].Settings
	second := book
	if config.ReadOtherwise(t.settings, first) {
		t.reread = true
		if second, err = t.readBook(ctx, t.flags.reading, first, t.sources); err != nil {
			return err
		}
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
	var reqs []audit.Requirement
	var systems []audit.System
	for _, rules := range t.policies() {
		reqs, systems = append(reqs, rules.Requirements...), append(systems, rules.Systems...)
	}
	var err error
	t.flags.scope, err = named(t.flags.scope, reqs, systems, t.base)
	return err
}

// maskShifts takes names out of every verdict that is shown, as check does, and keeps
// the mask for all else that is said. With ids hashed the changes stand in the order
// of the hashes.
func (t *trial) maskShifts() error {
	if t.masking == nil {
		return nil
	}
	var requirements []audit.Requirement
	for _, rules := range t.policies() {
		requirements = append(requirements, rules.Requirements...)
	}
	var err error
	if t.veil, err = t.app.mask(requirements); err != nil {
		return err
	}
	for i := range t.Alternatives {
		shifts := t.Alternatives[i].Shifts
		for k := range shifts {
			for _, v := range []*audit.Verdict{shifts[k].Before, shifts[k].After} {
				if v != nil {
					*v = t.veil.Verdict(*v)
				}
			}
		}
		if t.veil.Full() {
			maskedOrder(shifts)
		}
	}
	return nil
}

// maskedOrder keeps the order of requirements and puts the subjects of each in that
// of their masked ids.
func maskedOrder(shifts []delta.Shift) {
	order := map[string]int{}
	for i := range shifts {
		if rule := shifts[i].Verdict().Rule; order[rule] == 0 {
			order[rule] = len(order) + 1
		}
	}
	slices.SortStableFunc(shifts, func(a, b delta.Shift) int {
		x, y := a.Verdict(), b.Verdict()
		return cmp.Or(cmp.Compare(order[x.Rule], order[y.Rule]), -cmp.Compare(x.Subject.Kind, y.Subject.Kind), cmp.Compare(x.Subject.ID, y.Subject.ID))
	})
}

// shownPath, shownSet, shownFault, shownFigures and shownChanges are what else is
// said, as it may be shown.
func (t *trial) shownPath(path string) string {
	if t.veil == nil || path == "" {
		return path
	}
	return t.veil.Path(filepath.ToSlash(path))
}

// shownSet keeps the key of an assignment, and a value that is no text of anybody's.
func (t *trial) shownSet(set string) string {
	key, value, ok := strings.Cut(set, "=")
	if t.veil == nil || !ok {
		return set
	}
	if _, err := strconv.ParseFloat(value, 64); err == nil && len(value) < 8 {
		return set
	}
	shown, _ := t.veil.Value(value).(string)
	return key + "=" + shown
}

func (t *trial) shownSets() []string {
	sets := []string{}
	for _, set := range t.flags.set {
		sets = append(sets, t.shownSet(set))
	}
	return sets
}

func (t *trial) shownFault(f *audit.Fault) *audit.Fault {
	if t.veil == nil {
		return f
	}
	return t.veil.Fault(f)
}

func (t *trial) shownFigures(list []audit.Threshold) []audit.Threshold {
	if t.veil == nil {
		return list
	}
	list = slices.Clone(list)
	for i := range list {
		list[i] = t.veil.Threshold(list[i])
	}
	return list
}

func (t *trial) shownChanges(other *config.Config) []config.Change {
	list := config.Diff(t.settings, other)
	for i := range list {
		list[i].Before, list[i].After = t.shownFigures(list[i].Before), t.shownFigures(list[i].After)
	}
	return list
}

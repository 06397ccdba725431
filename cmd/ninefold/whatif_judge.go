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
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/policy"
)

// judgeTrial reads the sources and compares. Where the alternatives have requirements
// of their own, everything is kept that they may read.
func (a *app) judgeTrial(ctx context.Context, t *trial, found *engine.Sources) error {
	use := engine.ForVerdicts
	if t.others[0].Rules != t.setup.Rules {
		use = engine.ForEverything
	}
	bar := a.progress()
	defer bar.clear()
	var err error
	if t.base, err = a.open(ctx, t.setup, found, t.flags.reading, use, bar); err != nil {
		return err
	}
	t.Comparison, err = t.base.WhatIf(ctx, t.others, t.masking != nil) // a mask knows what is in a sentence by the details
	if err == nil {
		t.settings, t.others = t.base.Settings, t.Settled
	}
	return err
}

// policies are the sets of requirements that are judged by: one, or two.
func (t *trial) policies() []*policy.Set {
	if other := t.others[0].Rules; other != t.setup.Rules {
		return []*policy.Set{t.setup.Rules, other}
	}
	return []*policy.Set{t.setup.Rules}
}

// maskShifts takes names out of every verdict that is shown, as check does, and keeps
// the mask for all else that is said.
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
		maskShifts(t.veil, t.Alternatives[i].Shifts)
	}
	return nil
}

// maskShifts masks every verdict of changes. With ids hashed they stand in the order
// of the hashes.
func maskShifts(m *mask.Mask, shifts []delta.Shift) {
	for k := range shifts {
		for _, v := range []*audit.Verdict{shifts[k].Before, shifts[k].After} {
			if v != nil {
				*v = m.Verdict(*v)
			}
		}
	}
	if m.Full() {
		maskedOrder(shifts)
	}
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

// shownSet keeps the key of an assignment, and a value that is not a text of anybody's.
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
	return t.veil.Figures(list)
}

func (t *trial) shownChanges(other *config.Config) []config.Change {
	list := config.Diff(t.settings, other)
	if t.veil == nil {
		return list
	}
	return maskChanges(t.veil, list)
}

package main

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/report"
	"ninefold/internal/whatif"
)

// whatifFlags are the flags of whatif. Of reading, set is the alternative: the
// office as it is has the config as it is found.
type whatifFlags struct {
	reading
	narrowing
	sweep   string
	configB string
	all     bool
	shown   showing
}

func (a *app) whatifCommand() *cobra.Command {
	var f whatifFlags
	cmd := &cobra.Command{
		Use:   "whatif SOURCE...",
		Short: a.lang.Say("换一组数字会怎样：谁的结论会从什么变成什么", "show whose verdicts would change under other thresholds"),
		Long: a.lang.Say(
			"换一组数字会怎样：按要求和支部说明谁的结论会从什么变成什么，与现行配置相比。数据只读一次，只重新评判受影响的要求。\n--set 在这里是“假设”，可重复；--sweep 逐个试一个阈值的多个取值（3..8、3..8/0.5、2,4,8；日期 11-30..12-31/7）；--config-b 换成整份配置。\n三者可以合用：--config-b 为底，--set 叠加其上，--sweep 再逐个取值。\n退出码：0（有无变化都一样）；2 无法比较。",
			"Shows whose verdicts would change under other thresholds, by requirement and branch, compared with the config as it is. The sources are read\nonce, and only the requirements that are concerned are judged again.\n--set is the alternative here, repeatable; --sweep tries several values of one threshold (3..8, 3..8/0.5, 2,4,8; days 11-30..12-31/7);\n--config-b takes a whole second config. They add up: --config-b beneath, --set on top of it, then each value of --sweep.\nExit code: 0 whether or not anything changes; 2 could not compare.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.whatif(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.reading.bind(flags, a)
	flags.Lookup("set").Usage = a.lang.Say("假设的值，如 fieldwork.visits.half_days=3；只对一个支部：B01:fieldwork.visits.half_days=3；可重复",
		"a value to try, such as fieldwork.visits.half_days=3, or for one branch B01:fieldwork.visits.half_days=3; repeatable")
	flags.StringVar(&f.sweep, "sweep", "", a.lang.Say("逐个试的取值，如 cultivation.rotation.max_years=3..8", "values to try one by one, such as cultivation.rotation.max_years=3..8"))
	flags.StringVar(&f.configB, "config-b", "", a.lang.Say("假设的整份配置", "a whole second config to try"))
	f.narrowing.bind(flags, a)
	flags.BoolVar(&f.all, "all", false, a.lang.Say("列出全部变化的结论", "list every verdict that changes"))
	a.bindOutput(flags, &f.shown.outputs, reportFormats()...)
	f.shown.bindMask(flags, a)
	return cmd
}

// whatif is the whole line: config and alternatives, sources, offices, verdicts,
// comparison, outputs.
func (a *app) whatif(ctx context.Context, f whatifFlags, sources []string) error {
	tuneMemory()
	outputs, errOutputs := a.targets("whatif", f.shown.outputs, documentFormats(reportFormats()...))
	_, errShown := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey})
	if err := errors.Join(errOutputs, errShown, engine.CheckJobs(f.jobs), a.needSourcesOr(f.reading, sources), f.asked()); err != nil {
		return err
	}
	t, err := a.trial(f, sources)
	if err != nil {
		return err
	}
	if t.others[0].Settings.Mask {
		a.hides(nil)
	}
	found, err := a.discover(t.setup)
	if err != nil {
		return err
	}
	paths := guard(t.setup, found, f.shown.reads()...)
	for _, other := range t.others {
		if err := alsoReads(paths, t.setup, other); err != nil {
			return err
		}
	}
	if err := paths.Targets(outputs).Check(); err != nil {
		return err
	}
	study, err := a.judgeTrial(ctx, t, found)
	if err != nil {
		return err
	}
	if err := a.maskStudy(study); err != nil {
		return err
	}
	shown := a.reported()
	shown.All = f.all
	return a.tellReport(ctx, outputs, report.WhatIf(study, shown))
}

// asked wants at least one alternative.
func (f *whatifFlags) asked() error {
	if len(f.set) > 0 || f.sweep != "" || f.configB != "" {
		return nil
	}
	return &audit.Fault{
		Where:   "whatif",
		Problem: audit.Text{ZH: "没有说明假设什么", EN: "no alternative given"},
		Remedy:  audit.Text{ZH: "请用 --set、--sweep 或 --config-b，如 --sweep cultivation.rotation.max_years=3..8", EN: "use --set, --sweep or --config-b, as in --sweep cultivation.rotation.max_years=3..8"},
	}
}

// trial is what is to be compared.
type trial struct {
	flags  whatifFlags
	setup  *engine.Setup   // the config as it is
	sweep  *whatif.Sweep   // nil without one
	others []*engine.Setup // the alternatives, in order; at least one
	labels []string        // of the alternatives: the value, or nothing
}

// trial reads the config as it is and every alternative: all that is wrong with
// them is told before a source is read.
func (a *app) trial(f whatifFlags, sources []string) (*trial, error) {
	t := &trial{flags: f}
	request, err := f.reading.request(a, sources)
	if err != nil {
		return nil, err
	}
	f.narrowing.narrow(&request)
	request.Set = nil
	if t.setup, err = a.load(request); err != nil {
		return nil, err
	}
	sets, err := t.sets()
	if err != nil {
		return nil, err
	}
	if f.configB != "" {
		request.Config = f.configB
	}
	var faults []error
	for _, set := range sets {
		request.Set = set
		one, err := t.setup.Alternative(request, t.others...)
		t.others, faults = append(t.others, one), append(faults, err)
		if one == nil {
			break
		}
	}
	return t, errors.Join(faults...)
}

// sets are the assignments of each alternative.
func (t *trial) sets() ([][]string, error) {
	if t.flags.sweep == "" {
		t.labels = []string{""}
		return [][]string{t.flags.set}, nil
	}
	sweep, err := whatif.ParseSweep(t.flags.sweep, t.setup.Rules.Requirements)
	if err != nil {
		return nil, err
	}
	t.sweep, t.labels = sweep, sweep.Values
	var sets [][]string
	for _, value := range sweep.Values {
		sets = append(sets, append(slices.Clone(t.flags.set), sweep.Set(value)))
	}
	return sets, nil
}

// judgeTrial reads the sources and compares. Where the alternatives have requirements
// of their own, everything is kept that they may read.
func (a *app) judgeTrial(ctx context.Context, t *trial, found *engine.Sources) (*whatif.Study, error) {
	use := engine.ForVerdicts
	if t.others[0].Rules != t.setup.Rules {
		use = engine.ForEverything
	}
	bar := a.progress()
	defer bar.clear()
	office, err := a.open(ctx, t.setup, found, t.flags.reading, use, bar)
	if err != nil {
		return nil, err
	}
	c, err := office.WhatIf(ctx, t.others, a.masking != nil) // a mask knows what is in a sentence by the details
	if err != nil {
		return nil, err
	}
	s := &whatif.Study{
		Comparison: c.Comparison, Frame: office.Joined.Time, Tried: c.Frame, PolicyDigest: t.setup.Rules.Digest, Requirements: t.requirements(), BranchNames: office.BranchNames(),
		Scope: c.Scope, Notices: slices.Concat(c.Records, c.Notices), Records: len(c.Records), Reread: c.Reread, Rejoined: c.Rejoined, Rejudged: len(t.requirements()) > 1,
		SetAside: len(office.Tables().Problems), Settings: office.Settings, ConfigB: t.flags.configB, Set: t.flags.set, Sweep: t.sweep,
	}
	settled := make([]*config.Config, len(c.Settled))
	for i, one := range c.Settled {
		settled[i] = one.Settings
	}
	s.Settle(t.labels, settled)
	return s, nil
}

// requirements are those that are judged by: one set, or two.
func (t *trial) requirements() [][]audit.Requirement {
	if other := t.others[0].Rules; other != t.setup.Rules {
		return [][]audit.Requirement{t.setup.Rules.Requirements, other.Requirements}
	}
	return [][]audit.Requirement{t.setup.Rules.Requirements}
}

// maskStudy takes names out of every verdict that is shown, as check does, and out of
// everything else that is told: files, settings, the values that were set.
func (a *app) maskStudy(s *whatif.Study) error {
	if a.masking == nil {
		return nil
	}
	m, err := a.mask(slices.Concat(s.Requirements...))
	if err != nil {
		return err
	}
	s.Base, s.BranchNames = maskTally(m, s.Base), maskBranches(m, s.BranchNames)
	for i := range s.Alternatives {
		o := &s.Alternatives[i]
		maskShifts(m, o.Shifts)
		o.Tally = maskTally(m, o.Tally)
	}
	s.Scope, s.Settings = m.Scope(s.Scope), maskSettings(m, s.Settings)
	records := m.Notices(s.Notices[:s.Records], nil)
	s.Notices, s.Records = slices.Concat(records, s.Notices[s.Records:]), len(records)
	if s.ConfigB != "" {
		s.ConfigB = m.Path(filepath.ToSlash(s.ConfigB))
	}
	s.Set = slices.Clone(s.Set)
	for i, set := range s.Set {
		s.Set[i] = maskSet(m, set)
	}
	maskSweep(m, s)
	for i := range s.InForce {
		s.InForce[i].Figures = m.Figures(s.InForce[i].Figures)
	}
	for _, v := range s.Variants {
		v.Settings, v.Changes, v.Beyond = maskSettings(m, v.Settings), maskChanges(m, v.Changes), slices.Clone(v.Beyond)
		for i, fault := range v.Beyond {
			v.Beyond[i] = m.Fault(fault)
		}
	}
	return nil
}

// maskTally and maskBranches mask branches that are called by their place.
func maskTally(m *mask.Mask, t whatif.Tally) whatif.Tally {
	shown := make(whatif.Tally, len(t))
	for cell, counts := range t {
		cell.Branch = m.Subject(audit.Subject{Kind: audit.Branch, ID: cell.Branch}).ID
		shown[cell] = counts
	}
	return shown
}

func maskBranches(m *mask.Mask, names map[string]string) map[string]string {
	shown := make(map[string]string, len(names))
	for id, name := range names {
		s := m.Subject(audit.Subject{Kind: audit.Branch, ID: id, Name: name})
		shown[s.ID] = s.Name
	}
	return shown
}

// maskSet keeps the key of an assignment, and a value that is not a text of anybody's.
func maskSet(m *mask.Mask, set string) string {
	key, value, ok := strings.Cut(set, "=")
	if !ok {
		return set
	}
	return key + "=" + maskWritten(m, value)
}

// maskWritten masks a value as --set and --sweep take it. A number with many digits may
// be somebody's.
func maskWritten(m *mask.Mask, value string) string {
	if _, err := strconv.ParseFloat(value, 64); err == nil && len(value) < 8 {
		return value
	}
	shown, _ := m.Value(value).(string)
	return shown
}

// maskSweep masks the values that were tried one by one, wherever they stand.
func maskSweep(m *mask.Mask, s *whatif.Study) {
	if s.Sweep == nil {
		return
	}
	masked := *s.Sweep
	masked.Values = slices.Clone(masked.Values)
	for i, value := range masked.Values {
		masked.Values[i] = maskWritten(m, value)
	}
	s.Sweep = &masked
	for _, v := range s.Variants {
		v.Label, v.Value = maskWritten(m, v.Label), m.Value(v.Value)
	}
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

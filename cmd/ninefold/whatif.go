package main

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
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

var whatifFormats = []string{"text", "md", "html", "json"}

func (a *app) whatifCommand() *cobra.Command {
	var f whatifFlags
	cmd := &cobra.Command{
		Use:   "whatif SOURCE...",
		Short: a.say("换一组数字会怎样：谁的结论会从什么变成什么", "show whose verdicts would change under other thresholds"),
		Long: a.say(
			"换一组数字会怎样：按要求和支部说明谁的结论会从什么变成什么，与现行配置相比。数据只读一次，只重新评判受影响的要求。\n--set 在这里是“假设”，可重复；--sweep 逐个试一个阈值的多个取值（3..8、3..8/0.5、2,4,8；日期 11-30..12-31/7）；--config-b 换成整份配置。\n三者可以合用：--config-b 为底，--set 叠加其上，--sweep 再逐个取值。\n退出码：0（有无变化都一样）；2 无法比较。",
			"Shows whose verdicts would change under other thresholds, by requirement and branch, compared with the config as it is. The sources are read\nonce, and only the requirements that are concerned are judged again.\n--set is the alternative here, repeatable; --sweep tries several values of one threshold (3..8, 3..8/0.5, 2,4,8; days 11-30..12-31/7);\n--config-b takes a whole second config. They add up: --config-b beneath, --set on top of it, then each value of --sweep.\nExit code: 0 whether or not anything changes; 2 could not compare.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.whatif(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.reading.bind(flags, a)
	flags.Lookup("set").Usage = a.say("假设的值，如 fieldwork.visits.half_days=3；只对一个支部：B01:fieldwork.visits.half_days=3；可重复",
		"a value to try, such as fieldwork.visits.half_days=3, or for one branch B01:fieldwork.visits.half_days=3; repeatable")
	flags.StringVar(&f.sweep, "sweep", "", a.say("逐个试的取值，如 cultivation.rotation.max_years=3..8", "values to try one by one, such as cultivation.rotation.max_years=3..8"))
	flags.StringVar(&f.configB, "config-b", "", a.say("假设的整份配置", "a whole second config to try"))
	f.narrowing.bind(flags, a)
	flags.BoolVar(&f.all, "all", false, a.say("列出全部变化的结论", "list every verdict that changes"))
	a.bindOutput(flags, &f.shown.outputs, whatifFormats...)
	f.shown.bindMask(flags, a)
	return cmd
}

// whatif is the whole line: config and alternatives, sources, offices, verdicts,
// comparison, outputs.
func (a *app) whatif(ctx context.Context, f whatifFlags, sources []string) error {
	tuneMemory()
	outputs, errOutputs := a.targets("whatif", f.shown.outputs, documentFormats(whatifFormats...))
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
	if err := a.judgeTrial(ctx, t, found); err != nil {
		return err
	}
	if err := t.maskShifts(); err != nil {
		return err
	}
	return a.tellMatter(ctx, outputs, t)
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

// trial is what is to be compared, and what came of it.
type trial struct {
	*app
	*engine.Comparison

	flags    whatifFlags
	setup    *engine.Setup // the config as it is
	settings *config.Config
	sweep    *whatif.Sweep   // nil without one
	others   []*engine.Setup // the alternatives, in order; at least one
	labels   []string        // of the alternatives: the value, or what is set
	base     *engine.Office
	veil     *mask.Mask // nil: nothing is masked
}

// trial reads the config as it is and every alternative: all that is wrong with
// them is told before a source is read.
func (a *app) trial(f whatifFlags, sources []string) (*trial, error) {
	t := &trial{app: a, flags: f}
	request, err := f.reading.request(a, sources)
	if err != nil {
		return nil, err
	}
	f.narrowing.narrow(&request)
	request.Set = nil
	if t.setup, err = a.load(request); err != nil {
		return nil, err
	}
	t.settings = t.setup.Settings
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
		t.labels = []string{t.say("假设", "alternative")}
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

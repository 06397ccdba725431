package main

import (
	"context"
	"errors"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/policy"
)

// diffFlags are the flags of config diff.
type diffFlags struct {
	reading
	shown   showing // masking only
	outputs []string
	all     bool
}

func (a *app) configDiffCommand() *cobra.Command {
	var f diffFlags
	cmd := &cobra.Command{
		Use:   "diff A B [SOURCE...]",
		Short: a.say("比较两份配置：哪些数字不同，给定数据上哪些结论会变", "compare two configs: which figures differ, and which verdicts would change on given sources"),
		Long: a.say(
			"比较两份配置：哪些数字不同、各在何处设定；给出数据来源时，还说明哪些结论会从什么变成什么。\n退出码：0（有无不同都一样）；2 无法比较。",
			"Compares two configs: which figures differ and where each was set; with sources named, also which verdicts would change from what to what.\nExit code: 0 whether or not they differ; 2 could not compare.",
		),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.configDiff(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.bindRun(flags, a)
	f.bindInput(flags, a)
	f.bindPolicies(flags, a)
	f.shown.bindMask(flags, a)
	flags.BoolVar(&f.all, "all", false, a.say("列出全部变化的结论", "list every verdict that changes"))
	a.bindOutput(flags, &f.outputs, listFormats...)
	return cmd
}

func (a *app) configDiff(ctx context.Context, f diffFlags, args []string) error {
	targets, err := a.targets("config diff", f.outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey}); err != nil {
		return err
	}
	if len(args) < 2 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要两份配置", EN: "two configs are needed"},
			Remedy:  audit.Text{ZH: "请写成 ninefold config diff A.yaml B.yaml [数据来源…]", EN: "write ninefold config diff A.yaml B.yaml [SOURCE...]"},
		}
	}
	request, err := f.reading.request(a, args[2:])
	if err != nil {
		return err
	}
	before, errBefore := a.side(request, args[0])
	after, errAfter := a.side(request, args[1])
	if err := errors.Join(errBefore, errAfter); err != nil {
		return err
	}
	found := &engine.Sources{}
	if len(args) > 2 {
		if found, err = a.discover(before.setup); err != nil {
			return err
		}
	}
	paths := guard(before.setup, found, f.shown.reads()...)
	if len(args) == 2 {
		readsSettings(paths, after.setup)
	} else if err := alsoReads(paths, before.setup, after.setup); err != nil {
		return err
	}
	if err := paths.Targets(targets).Check(); err != nil {
		return err
	}
	d := compared{before: before, after: after, sources: args[2:]}
	d.figures, d.others = config.Diff(before.settings, after.settings), config.DiffOther(before.settings, after.settings)
	if len(d.sources) > 0 {
		if err := a.judgeBoth(ctx, f, &d, found); err != nil {
			return err
		}
	}
	if err := a.maskCompared(&d); err != nil {
		return err
	}
	return a.deliverList(ctx, targets,
		func(a *app) error { return a.diffText(&d, f.all) },
		func(a *app) error { return a.diffJSON(&d) })
}

// side is one of the two configs.
type side struct {
	setup    *engine.Setup
	rules    *policy.Set
	settings *config.Config
}

// compared is everything that differs.
type compared struct {
	before, after *side
	sources       []string
	figures       []config.Change
	others        []string
	changed       []delta.Shift
	sameStatus    int // verdicts that keep their status with other figures or reasons
}

func (a *app) side(request engine.Request, path string) (*side, error) {
	request.Config, request.Jobs = path, runtime.NumCPU()
	setup, err := a.load(request)
	if err != nil {
		return nil, err
	}
	return &side{setup, setup.Rules, setup.Settings}, nil
}

// judgeBoth judges everybody by both.
func (a *app) judgeBoth(ctx context.Context, f diffFlags, d *compared, found *engine.Sources) error {
	tuneMemory()
	office, err := a.open(ctx, d.before.setup, found, f.reading, engine.ForEverything, nil)
	if err != nil {
		return err
	}
	difference, err := office.Difference(ctx, d.after.setup, a.masking != nil)
	if err != nil {
		return err
	}
	d.changed, d.sameStatus = difference.Shifts, difference.SameStatus
	return nil
}

// maskCompared masks everything that is told, if a flag or either config says so.
func (a *app) maskCompared(d *compared) error {
	if a.masking == nil {
		return nil
	}
	m, err := a.mask(slices.Concat(d.before.rules.Requirements, d.after.rules.Requirements))
	if err != nil {
		return err
	}
	for _, one := range []*side{d.before, d.after} {
		one.settings = maskSettings(m, one.settings)
	}
	d.figures = maskChanges(m, d.figures)
	maskShifts(m, d.changed)
	return nil
}

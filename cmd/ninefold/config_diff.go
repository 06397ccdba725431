package main

import (
	"context"
	"errors"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/report"
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
		Short: a.lang.Say("比较两份配置：哪些数字不同，给定数据上哪些结论会变", "compare two configs: which figures differ, and which verdicts would change on given sources"),
		Long: a.lang.Say(
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
	flags.BoolVar(&f.all, "all", false, a.lang.Say("列出全部变化的结论", "list every verdict that changes"))
	a.bindOutput(flags, &f.outputs, reportFormats()...)
	return cmd
}

func (a *app) configDiff(ctx context.Context, f diffFlags, args []string) error {
	targets, err := a.targets("config diff", f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(f.shown); err != nil {
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
		if found, err = a.discover(before); err != nil {
			return err
		}
	}
	paths := guard(before, found, f.shown.reads()...)
	if len(args) == 2 {
		readsSettings(paths, after)
	} else if err := alsoReads(paths, before, after); err != nil {
		return err
	}
	if err := paths.Targets(targets).Check(); err != nil {
		return err
	}
	d := &report.Configs{
		Before: before.Settings, After: after.Settings, Requirements: after.Rules.Requirements, Judged: len(args) > 2,
		Figures: config.Diff(before.Settings, after.Settings), Others: config.DiffOther(before.Settings, after.Settings),
	}
	if d.Judged {
		if err := a.judgeBoth(ctx, f, before, after, found, d); err != nil {
			return err
		}
	}
	if err := a.maskConfigs(d, slices.Concat(before.Rules.Requirements, after.Rules.Requirements)); err != nil {
		return err
	}
	shown := a.reported()
	shown.All = f.all
	return a.tellReport(ctx, targets, report.ConfigDiff(d, shown))
}

// side is one of the two configs.
func (a *app) side(request engine.Request, path string) (*engine.Setup, error) {
	request.Config, request.Jobs = path, runtime.NumCPU()
	return a.load(request)
}

// judgeBoth judges everybody by both.
func (a *app) judgeBoth(ctx context.Context, f diffFlags, before, after *engine.Setup, found *engine.Sources, d *report.Configs) error {
	tuneMemory()
	office, err := a.open(ctx, before, found, f.reading, engine.ForEverything, nil)
	if err != nil {
		return err
	}
	difference, err := office.Difference(ctx, after, a.masking != nil)
	if err != nil {
		return err
	}
	d.Shifts, d.SameStatus, d.AsOf = difference.Shifts, difference.SameStatus, office.Joined.Time.AsOf
	return nil
}

// maskConfigs masks everything that is told, if a flag or either config says so.
func (a *app) maskConfigs(d *report.Configs, requirements []audit.Requirement) error {
	if a.masking == nil {
		return nil
	}
	m, err := a.mask(requirements)
	if err != nil {
		return err
	}
	d.Before, d.After, d.Figures = maskSettings(m, d.Before), maskSettings(m, d.After), maskChanges(m, d.Figures)
	maskShifts(m, d.Shifts)
	return nil
}

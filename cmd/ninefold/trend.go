package main

import (
	"context"
	"errors"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/report"
	"ninefold/internal/source"
	"ninefold/internal/trend"
	"ninefold/internal/windows"
)

// trendFlags are the flags of trend.
type trendFlags struct {
	shown showing
	all   bool
	ascii bool
}

func (a *app) trendCommand() *cobra.Command {
	var f trendFlags
	cmd := &cobra.Command{
		Use:   "trend RESULT.json...",
		Short: a.lang.Say("几个考核期的达标率怎样变化，谁一再未达标", "compliance over several periods, and repeat failures"),
		Long: a.lang.Say(
			"把保存的多份 JSON 结果按日期排好：各要求、各支部的达标率怎样变化，谁一再未达标（需要工号前后一致）。\n达标率为达标项占应办项之比：即将到期、无法判定、豁免都是应办而未达标。两份结果不能相比或缺证据时如实说明，不作猜测。\n退出码：0（好坏都一样）；2 无法比较。",
			"Lays saved JSON results side by side in the order of their days: how the compliance rate of each requirement and branch moves, and who fails again\nand again (ids have to stay the same). The rate is passed of what was owed: what is due, unknown or waived was owed and is no pass.\nWhere two results cannot be compared or evidence is missing, it says so instead of guessing.\nExit code: 0 for better or worse; 2 could not compare.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.trend(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&f.all, "all", false, a.lang.Say("列出全部一再未达标的对象", "list everybody who fails again"))
	flags.BoolVar(&f.ascii, "ascii", false, a.lang.Say("走势图只用 ASCII 字符", "draw sparklines in ASCII"))
	a.bindOutput(flags, &f.shown.outputs, reportFormats()...)
	f.shown.bindMask(flags, a)
	return cmd
}

// trend is the whole line: results, trend, outputs.
func (a *app) trend(ctx context.Context, f trendFlags, named []string) error {
	paths, errNamed := windows.Expand(runtime.GOOS, named)
	if errNamed != nil {
		return errNamed
	}
	outputs, errOutputs := a.targets("trend", f.shown.outputs, documentFormats(reportFormats()...))
	_, errShown := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey})
	if err := errors.Join(errOutputs, errShown, severalResults(paths)); err != nil {
		return err
	}
	if err := new(output.Guard).Reads(append(f.shown.reads(), paths...)...).Targets(outputs).Check(); err != nil {
		return err
	}
	points := make([]trend.Point, len(paths))
	var faults []error
	for i, name := range source.Names(paths) {
		result, err := readResult(paths[i])
		points[i], faults = trend.Point{Name: name, Result: result}, append(faults, err)
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	if err := a.maskPoints(points); err != nil {
		return err
	}
	found, err := engine.Trend(points...)
	if err != nil {
		return err
	}
	return a.tellReport(ctx, outputs, report.Trend(found, report.Options{Lang: a.lang, Version: version, Masked: a.masking != nil, All: f.all, ASCII: f.ascii}))
}

func severalResults(paths []string) error {
	if len(paths) >= 2 {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{ZH: "至少需要两份结果", EN: "two results at least are needed"},
		Remedy:  audit.Text{ZH: "如 ninefold trend 2022.json 2023.json 2024.json", EN: "as in ninefold trend 2022.json 2023.json 2024.json"},
	}
}

// maskPoints takes names out of all results before they are laid side by side. One
// that was masked makes all of them so: whoever masked it did not mean the others
// to tell.
func (a *app) maskPoints(points []trend.Point) error {
	if slices.ContainsFunc(points, trend.Masked) {
		a.hides(nil)
	}
	if a.masking == nil {
		return nil
	}
	results := make([]*audit.Result, len(points))
	for i := range points {
		results[i] = points[i].Result
		a.masking.known.Files = append(a.masking.known.Files, points[i].Name)
	}
	m, err := a.mask(nil, results...)
	if err != nil {
		return err
	}
	for i := range points {
		points[i] = trend.Point{Name: m.File(points[i].Name), Result: m.Result(points[i].Result)}
	}
	return nil
}

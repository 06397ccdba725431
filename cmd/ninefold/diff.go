package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
	"ninefold/internal/source"
)

func (a *app) diffCommand() *cobra.Command {
	var outputs []string
	var all bool
	var shown showing
	cmd := &cobra.Command{
		Use:   "diff OLD.json NEW.json",
		Short: a.lang.Say("比较两份结果：新出现、变差、好转、已解决、原有", "compare two results: what is new, worse, better, fixed, old"),
		Long: a.lang.Say(
			"比较两份 JSON 结果中的问题（未达标、无法判定、即将到期、已豁免），按要求和支部列出。\n新出现：原来没有未达标（无法判定的：原来没有无法判定）；变差：仍未达标而差距更大，或多了原来没有的欠缺（原因、周期、年度、任职、间隔、缺少的名称）。\n退出码：0 没有新出现或变差的；1 有；2 无法比较。",
			"Compares the findings (fail, unknown, due, waived) of two JSON results, by requirement and branch.\nNew: it did not fail before (or, now unknown, was not unknown). Worse: it fails by more, or with a lapse it had not: a reason, a short block,\na year, a stint, a gap, a missing name.\nExit code: 0 nothing is new or worse; 1 something is; 2 could not compare.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.diff(cmd.Context(), args, outputs, shown, all) },
	}
	a.bindOutput(cmd.Flags(), &outputs, reportFormats()...)
	shown.bindMask(cmd.Flags(), a)
	cmd.Flags().BoolVar(&all, "all", false, a.lang.Say("也逐条列出原有的", "list what is old too"))
	return cmd
}

// diff compares two saved results.
func (a *app) diff(ctx context.Context, args, outputs []string, shown showing, all bool) error {
	targets, err := a.targets("diff", outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(shown); err != nil {
		return err
	}
	if len(args) != 2 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要两份结果", EN: "two results are needed"},
			Remedy:  audit.Text{ZH: "如 ninefold diff 上月.json 本月.json", EN: "as in ninefold diff old.json new.json"},
		}
	}
	if err := new(output.Guard).Reads(args...).Reads(shown.maskKey).Targets(targets).Check(); err != nil {
		return err
	}
	before, errBefore := readResult(args[0])
	after, errAfter := readResult(args[1])
	if err := errors.Join(errBefore, errAfter); err != nil {
		return err
	}
	paths := [2]string{args[0], args[1]}
	if a.masking != nil {
		a.masking.known.Files = append(a.masking.known.Files, source.Names(args)...)
		m, err := a.mask(nil, before, after)
		if err != nil {
			return err
		}
		for i, name := range source.Names(args) {
			paths[i] = m.File(name)
		}
		before, after = m.Result(before), m.Result(after)
	}
	findings := engine.Diff(before, after)
	if before.Run.Period != after.Run.Period {
		a.warnPeriods(before, after)
	}
	found := report.Diff(report.Side{Path: paths[0], Result: before}, report.Side{Path: paths[1], Result: after}, findings,
		report.Options{Lang: a.lang, Version: version, Masked: a.masking != nil, All: all})
	if err := a.tellReport(ctx, targets, found); err != nil {
		return err
	}
	if total := delta.Total(findings); total[delta.New]+total[delta.Worse] > 0 {
		return exitFound
	}
	return nil
}

// readResult reads a saved JSON result.
func readResult(path string) (*audit.Result, error) {
	data, err := intake.Read(path, intake.Huge)
	if err != nil {
		return nil, err
	}
	result, err := render.Read(data)
	if err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	return result, nil
}

// readOptionalResult reads a saved result; nil where none is named.
func readOptionalResult(path string) (*audit.Result, error) {
	if path == "" {
		return nil, nil
	}
	return readResult(path)
}

// warnPeriods says why nothing will be found again: a finding belongs to its
// period.
func (a *app) warnPeriods(before, after *audit.Result) {
	was, is := before.Run.Period, after.Run.Period
	fmt.Fprintf(a.stderr, "ninefold: "+a.lang.Say(
		"两份结果的考核期不同（%s 至 %s，%s 至 %s）：一个考核期的问题不会是另一个考核期的，所以全都算新出现\n",
		"the results are of different periods (%s to %s, %s to %s): no finding of one can be found again in the other, so all are new\n",
	), was.From, was.To, is.From, is.To)
}

package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/intake"
	"ninefold/internal/render"
)

func (a *app) diffCommand() *cobra.Command {
	var format string
	var all bool
	cmd := &cobra.Command{
		Use:   "diff OLD.json NEW.json",
		Short: a.say("比较两份结果：新出现、已解决、变差、好转、未变", "compare two results: what is new, fixed, worse, better, unchanged"),
		Long: a.say(
			"比较两份 JSON 结果中的问题（未达标、无法判定、即将到期、已豁免），按要求和支部列出。\n变差：状态更差（未达标 > 无法判定 > 即将到期 > 已豁免），或仍未达标而差距更大。\n退出码：0 没有新出现或变差的；1 有；2 无法比较。",
			"Compares the findings (fail, unknown, due, waived) of two JSON results, by requirement and branch.\nWorse: of a worse status (fail > unknown > due > waived), or failing still and by more.\nExit code: 0 nothing is new or worse; 1 something is; 2 could not compare.",
		),
		RunE: func(_ *cobra.Command, args []string) error { return a.diff(args, format, all) },
	}
	cmd.Flags().StringVarP(&format, "output", "o", "text", a.say("输出格式 text、md 或 json", "output format text, md or json"))
	cmd.Flags().BoolVar(&all, "all", false, a.say("也逐条列出未变的", "list what is unchanged too"))
	return cmd
}

// diff compares two saved results.
func (a *app) diff(args []string, format string, all bool) error {
	if err := knownFormat("diff", format, "text", "md", "json"); err != nil {
		return err
	}
	if len(args) != 2 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要两份结果", EN: "two results are needed"},
			Remedy:  audit.Text{ZH: "如 ninefold diff 上月.json 本月.json", EN: "as in ninefold diff old.json new.json"},
		}
	}
	before, errBefore := readResult(args[0])
	after, errAfter := readResult(args[1])
	if err := errors.Join(errBefore, errAfter); err != nil {
		return err
	}
	c := comparison{paths: [2]string{args[0], args[1]}, before: before, after: after, all: all, findings: delta.Between(before, after)}
	if before.Run.Period != after.Run.Period {
		a.warnPeriods(before, after)
	}
	tell := map[string]func(*comparison) error{"text": a.comparisonText, "md": a.comparisonMarkdown, "json": a.comparisonJSON}[format]
	if err := tell(&c); err != nil {
		return err
	}
	if total := delta.Total(c.findings); total[delta.New]+total[delta.Worse] > 0 {
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

// readBaseline reads the result of --baseline; nil without one.
func readBaseline(path string) (*audit.Result, error) {
	if path == "" {
		return nil, nil
	}
	return readResult(path)
}

// warnPeriods says why nothing will be found again: a finding belongs to its
// period.
func (a *app) warnPeriods(before, after *audit.Result) {
	was, is := before.Run.Period, after.Run.Period
	fmt.Fprintf(a.stderr, "ninefold: "+a.say(
		"两份结果的期间不同（%s 至 %s，%s 至 %s）：一个期间的问题不会是另一个期间的，所以全都算新出现\n",
		"the results are of different periods (%s to %s, %s to %s): no finding of one can be found again in the other, so all are new\n",
	), was.From, was.To, is.From, is.To)
}

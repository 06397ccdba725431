package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

func (a *app) policyTestCommand() *cobra.Command {
	var f policyFlags
	var complete bool
	cmd := &cobra.Command{
		Use:   "test [DIR]",
		Short: a.say("运行政策的测试，指出没有测到的行和阈值边界", "run the tests of policies, and say which lines and edges of thresholds none reaches"),
		Long: a.say(
			"运行自带政策的测试，或一个文件夹中的（可用自带的库和测试工具）。指出测试没有执行到的行；\n并指出没有测到边界的阈值：把阈值加一、减一，若所有测试情形的结论都不变，就没有测试能发现差一的错误。\n退出码：0 全部通过；1 有测试不通过（--complete：或有没测到的）；2 无法运行。",
			"Runs the tests of the built-in policies, or those of a directory, with the built-in library at hand. Says which lines no test reaches,\nand which thresholds are not tested at the edge: where one more or one less changes no verdict in any situation that the tests come to,\nno test would notice an off-by-one. Exit code: 0 all pass; 1 a test fails (--complete: or something is not reached); 2 could not run.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.policyTest(cmd.Context(), f, complete, args) },
	}
	f.bind(cmd, a)
	f.bindTimeout(cmd.Flags(), policy.PatienceByTest, a.say("一项测试最多多久，如 5s", "how long one test may take, such as 5s"))
	cmd.Flags().BoolVar(&complete, "complete", false, a.say("有没测到的行或边界也算不通过", "lines and edges that no test reaches count as failure"))
	return cmd
}

// policiesTried is a trial for programs.
type policiesTried struct {
	Schema string `json:"schema"`
	*policy.Trial
}

func (a *app) policyTest(ctx context.Context, f policyFlags, complete bool, args []string) error {
	targets, err := f.targets(a, "policy test", args)
	if err := errors.Join(err, engine.CheckTimeout(f.policyTimeout)); err != nil {
		return err
	}
	beneath, trees, err := f.looked(args)
	if err != nil {
		return err
	}
	trial, err := policy.Try(ctx, beneath, trees, f.policyTimeout)
	if err != nil {
		return err
	}
	text := func(to *app) error { to.tellTrial(trial); return nil }
	if err := a.deliverList(ctx, targets, text, func(to *app) error { return to.writeJSON(policiesTried{"ninefold.policytest/v1", trial}) }); err != nil {
		return err
	}
	if count := countTests(trial); count[policy.TestFailed]+count[policy.TestBroken] > 0 || complete && !wholly(trial) {
		return exitFound
	}
	return nil
}

func countTests(trial *policy.Trial) map[string]int {
	count := map[string]int{}
	for _, one := range trial.Tests {
		count[one.Outcome]++
	}
	return count
}

// wholly reports whether the tests reach everything.
func wholly(trial *policy.Trial) bool {
	lines, reached := linesOf(trial)
	return len(trial.Tests) > 0 && lines == reached && len(trial.Edges) == 0
}

func linesOf(trial *policy.Trial) (lines, reached int) {
	for _, one := range trial.Coverage {
		lines, reached = lines+one.Lines, reached+one.Reached
	}
	return lines, reached
}

func (a *app) tellTrial(trial *policy.Trial) {
	for _, one := range trial.Tests {
		switch one.Outcome {
		case policy.TestFailed:
			a.line(a.say("不通过", "fails"), one.Where, one.Name)
		case policy.TestBroken:
			a.line(a.say("出错", "error"), one.Where, one.Name+a.say("：", ": ")+one.Why)
		case policy.TestSkipped:
			a.line(a.say("待写", "to do"), one.Where, one.Name)
		}
	}
	a.tellMissed(trial)
	a.tellEdges(trial)
	count := countTests(trial)
	failed := count[policy.TestFailed] + count[policy.TestBroken]
	lines, reached := linesOf(trial)
	fmt.Fprintf(a.stdout, a.say("测试%d项，不通过%d项；执行到的行%d/%d（%.1f%%）；没有测到的阈值边界%d处\n",
		"tests: %d, not passed: %d; lines reached: %d of %d (%.1f%%); edges of thresholds not reached: %d\n"),
		len(trial.Tests), failed, reached, lines, 100*float64(reached)/float64(cmp.Or(lines, 1)), len(trial.Edges))
}

func (a *app) line(what, where, which string) {
	fmt.Fprintf(a.stdout, "%s  %s  %s\n", what, render.Plain(where), render.Plain(which))
}

// tellMissed names the lines that no test reaches, a line a file.
func (a *app) tellMissed(trial *policy.Trial) {
	for _, one := range trial.Coverage {
		if len(one.Missed) == 0 {
			continue
		}
		spans := make([]string, len(one.Missed))
		for i, s := range one.Missed {
			if spans[i] = strconv.Itoa(s.From); s.To > s.From {
				spans[i] = fmt.Sprintf("%d-%d", s.From, s.To)
			}
		}
		a.line(a.say("未执行", "not reached"), one.Path, a.say("第 ", "lines ")+strings.Join(spans, a.say("、", ", "))+a.say(" 行", ""))
	}
}

// tellEdges names the figures that no test tells apart.
func (a *app) tellEdges(trial *policy.Trial) {
	for _, e := range trial.Edges {
		fmt.Fprintf(a.stdout, a.say("未测边界  %s.%s  没有测试能区分 %s 与 %s\n", "edge  %s.%s  no test distinguishes %s from %s\n"),
			e.Rule, e.Parameter, config.Written(e.Value), config.Written(e.Other))
	}
}

package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"ninefold/internal/engine"
	"ninefold/internal/policy"
	"ninefold/internal/report"
)

func (a *app) policyTestCommand() *cobra.Command {
	var f policyFlags
	var complete bool
	cmd := &cobra.Command{
		Use:   "test [DIR]",
		Short: a.lang.Say("运行政策的测试，指出没有测到的行和阈值边界", "run the tests of policies, and say which lines and edges of thresholds none reaches"),
		Long: a.lang.Say(
			"运行自带政策的测试，或一个文件夹中的（可用自带的库和测试工具）。指出测试没有执行到的行；\n并指出没有测到边界的阈值：把阈值加一、减一，若所有测试情形的结论都不变，就没有测试能发现差一的错误。\n退出码：0 全部通过；1 有测试不通过（--complete：或有没测到的）；2 无法运行。",
			"Runs the tests of the built-in policies, or those of a directory, with the built-in library at hand. Says which lines no test reaches,\nand which thresholds are not tested at the edge: where one more or one less changes no verdict in any situation that the tests come to,\nno test would notice an off-by-one. Exit code: 0 all pass; 1 a test fails (--complete: or something is not reached); 2 could not run.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.policyTest(cmd.Context(), f, complete, args) },
	}
	f.bind(cmd, a)
	f.bindTimeout(cmd.Flags(), policy.PatienceByTest, a.lang.Say("一项测试最多多久，如 5s", "how long one test may take, such as 5s"))
	cmd.Flags().BoolVar(&complete, "complete", false, a.lang.Say("有没测到的行或边界也算不通过", "lines and edges that no test reaches count as failure"))
	return cmd
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
	if err := a.tellReport(ctx, targets, report.PolicyTest(trial, a.reported())); err != nil {
		return err
	}
	if trial.Failed() > 0 || complete && !trial.Wholly() {
		return exitFound
	}
	return nil
}

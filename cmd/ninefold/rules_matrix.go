package main

import (
	"context"

	"github.com/spf13/cobra"

	"ninefold/internal/method"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/report"
	"ninefold/policies"
)

func (a *app) rulesMatrixCommand() *cobra.Command {
	var outputs []string
	var result string
	cmd := &cobra.Command{
		Use:   "matrix",
		Short: a.lang.Say("把工作法的要求与检查它们的政策对照列出", "lay every demand of the method beside what checks it"),
		Long: a.lang.Say(
			"工作法的每项要求：由哪项政策检查，或为什么任何导出数据都看不出来；数字是工作法的还是本工具拟定的，用到哪些表和列，\n有多少测试和变异体；给出 --result 时还有最近一次的达标率。",
			"Every demand of the method: the requirement that checks it, or why no export can show it; whose its figures are, its tables and\ncolumns, its tests and mutants and, with --result, the last rates.",
		),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.rulesMatrix(cmd.Context(), outputs, result) },
	}
	a.bindOutput(cmd.Flags(), &outputs, reportFormats()...)
	cmd.Flags().StringVar(&result, "result", "", a.lang.Say("从这个 JSON 结果取达标率", "take the rates from this JSON result"))
	return cmd
}

func (a *app) rulesMatrix(ctx context.Context, outputs []string, resultPath string) error {
	f := rulesFlags{outputs: outputs}
	targets, err := a.targets("rules matrix", f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if err := new(output.Guard).Reads(resultPath).Targets(targets).Check(); err != nil {
		return err
	}
	set, err := policyfiles.Compile(nil, policyfiles.Publisher{})
	if err != nil {
		return err
	}
	proofs, err := policy.Proofs(policies.Files)
	if err != nil {
		return err
	}
	result, err := readOptionalResult(resultPath)
	if err != nil {
		return err
	}
	m := method.Build(set.Systems, set.Requirements, proofs, result)
	return a.tellReport(ctx, targets, report.Matrix(set.Systems, m, a.reported()))
}

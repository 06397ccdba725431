package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/method"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/render"
	"ninefold/policies"
)

func (a *app) rulesMatrixCommand() *cobra.Command {
	var outputs []string
	var result string
	cmd := &cobra.Command{
		Use:   "matrix",
		Short: a.say("把工作法的要求与检查它们的政策对照列出", "lay every demand of the method beside what checks it"),
		Long: a.say(
			"工作法的每项要求：由哪项政策检查，或为什么任何导出数据都看不出来；数字是工作法的还是本工具拟定的，用到哪些表和列，\n有多少测试和变异体；给出 --result 时还有最近一次的达标率。",
			"Every demand of the method: the requirement that checks it, or why no export can show it; whose its figures are, its tables and\ncolumns, its tests and mutants and, with --result, the last rates.",
		),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.rulesMatrix(cmd.Context(), outputs, result) },
	}
	a.bindOutput(cmd.Flags(), &outputs, pageFormats...)
	cmd.Flags().StringVar(&result, "result", "", a.say("从这个 JSON 结果取达标率", "take the rates from this JSON result"))
	return cmd
}

func (a *app) rulesMatrix(ctx context.Context, outputs []string, resultPath string) error {
	f := rulesFlags{outputs: outputs}
	targets, err := a.targets("rules matrix", f.outputs, output.Text(pageFormats...))
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
	return a.deliver(ctx, targets, a.page(m, func() *render.Outline { return rulebook{a.lang, set}.matrix(m) }))
}

// matrix is the whole as a page.
func (b rulebook) matrix(m *method.Matrix) *render.Outline {
	o := &render.Outline{}
	o.Heading(1, b.say("工作法与检查的对照", "The method against the machine"))
	o.Point(0, b.say("由 ninefold rules matrix 根据各政策的注解和测试写出，请勿手改", "written by ninefold rules matrix from the annotations and tests of the policies; not to be edited by hand"))
	o.Point(0, b.say("要求用自己的话写，并注明在工作法中的位置；原文请对照工作法本身", "demands are in our own words and name their place; for the wording, see the method itself"))
	o.Point(0, b.say("能检查的 %d 项，任何导出数据都看不出来的 %d 项", "checked: %d; what no export can show: %d", m.Checked, m.Beyond))
	o.Point(0, b.say("“无法检查”的各项由本工具归纳：每处写一条，说明计数之外还要求什么；是否齐全，须对照原文核对",
		"what cannot be checked is put together by us, one line for each place: what is asked beyond what can be counted; whether that is all, the method's text has to say"))
	o.Point(0, b.say("变异体：对政策逐处作一个小改动，测试须发现其中至少 95%%，未被发现的都写明了原因（tools/mutate/survivors.txt）",
		"mutants: one small fault at a time in a policy; its tests must notice at least 95 of 100, and each that none can notice is listed with the reason (tools/mutate/survivors.txt)"))
	if m.Result != nil {
		o.Point(0, b.say("达标率：考核期 %s 至 %s，截至 %s", "rates: period %s to %s, as of %s", m.Result.Period.From, m.Result.Period.To, m.Result.AsOf))
	}
	for i := range m.Systems {
		o.Heading(2, m.Systems[i].Title.In(b.lang))
		for k := range m.Systems[i].Demands {
			b.demand(o, &m.Systems[i].Demands[k])
		}
	}
	return o
}

func (b rulebook) demand(o *render.Outline, d *method.Demand) {
	o.Point(0, d.Demand.In(b.lang))
	o.Point(1, b.say("位置：%s", "place: %s", d.Place.In(b.lang)))
	c := d.Check
	if c == nil {
		o.Point(1, b.say("无法检查：%s", "cannot be checked: %s", d.Why.In(b.lang)))
		return
	}
	r := c.Requirement
	o.Point(1, b.say("检查：%s（%s）", "checked by: %s (%s)", r.ID, render.SeverityName(r.Severity, b.lang)))
	if len(c.Method) > 0 {
		o.Point(1, b.say("工作法写明或只关系到适用对象的数字：%s", "figures that the method gives, or that only say whom it concerns: %s", b.figures(r, c.Method)))
	}
	if len(c.Ours) > 0 {
		o.Point(1, b.say("工作法未写明、由本工具拟定的数字：%s", "figures of ours, for the method gives none: %s", b.figures(r, c.Ours)))
	}
	o.Point(1, b.say("表：%s", "tables: %s", b.tables(r.Tables)))
	if columns := b.columns(r); columns != "" {
		o.Point(1, b.say("列：%s", "columns: %s", columns))
	}
	o.Point(1, b.say("测试 %d 个，变异体 %d 个", "tests: %d; mutants: %d", c.Proof.Tests, c.Proof.Mutants)+b.shapesSaid(&c.Proof))
	if c.Rate != nil {
		o.Point(1, b.rateSaid(c.Rate))
	}
}

func (b rulebook) figures(r *audit.Requirement, names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		p, _ := r.Parameter(name)
		words[i] = name + " = " + figureWords(p.Default, b.lang)
		if unit := p.Unit.In(b.lang); unit != "" {
			words[i] += " " + unit
		}
	}
	return strings.Join(words, b.say("、", ", "))
}

// columns are those of which at least one value is needed.
func (b rulebook) columns(r *audit.Requirement) string {
	var words []string
	for i := range r.Columns {
		for _, name := range r.Columns[i].Any {
			if said := name + " " + columnName(name); !slices.Contains(words, said) {
				words = append(words, said)
			}
		}
	}
	return strings.Join(words, b.say("、", ", "))
}

func (b rulebook) shapesSaid(p *policy.Proof) string {
	if len(p.Shapes) == 0 {
		return ""
	}
	return b.say("；所用的共同写法 lib/%s 另有测试 %d 个、变异体 %d 个", "; of the shape it is built on, lib/%s, tests: %d, mutants: %d",
		strings.Join(p.Shapes, ", lib/"), p.SharedTests, p.SharedMutants)
}

func (b rulebook) rateSaid(r *method.Rate) string {
	if r.Owed == 0 {
		return b.say("达标率：没有人应当做到", "rate: nobody owed it")
	}
	return b.say("达标率：%d%%（应做到 %d，达标 %d）", "rate: %d%% (owed %d, passed %d)", 100*r.Passed/r.Owed, r.Owed, r.Passed)
}

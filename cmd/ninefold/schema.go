package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/explain"
	"ninefold/internal/method"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
	"ninefold/internal/rollup"
	"ninefold/internal/schema"
)

// form is a JSON document that the program writes or reads.
type form struct {
	name  string     // of its schema; a document bears it as ninefold.<name>/v1 where it bears any
	of    audit.Text // which command writes it
	value any        // of the type that is written
	text  []byte     // the schema, where it is kept by hand
}

// forms are all of them, in the order in which they are listed.
func forms() []form {
	reports := report.Forms()
	return []form{
		{name: "result", of: audit.Text{ZH: "check -o json 的结果", EN: "results: check -o json"}, text: render.ResultSchema},
		{name: "rollup", of: audit.Text{ZH: "汇总表：check -o rollup、rollup -o json", EN: "roll-ups: check -o rollup, rollup -o json"}, text: rollup.JSONSchema},
		{name: "due", of: audit.Text{ZH: "到期事项：due -o json", EN: "what falls due: due -o json"}, text: agenda.JSONSchema},
		{name: "explanation", of: audit.Text{ZH: "结论的依据：explain -o json", EN: "explanations: explain -o json"}, value: explain.Account{}},
		{name: "explanations", of: audit.Text{ZH: "一个对象全部结论的依据：explain -o json，不写 --rule 时", EN: "all explanations of one subject: explain -o json without --rule"}, value: reports["explanations"]},
		{name: "diff", of: audit.Text{ZH: "两份结果的比较：diff -o json", EN: "two results compared: diff -o json"}, value: reports["diff"]},
		{name: "trend", of: audit.Text{ZH: "达标趋势：trend -o json", EN: "compliance over time: trend -o json"}, value: reports["trend"]},
		{name: "summary", of: audit.Text{ZH: "工作数据：summary -o json", EN: "figures of the work: summary -o json"}, value: reports["summary"]},
		{name: "whatif", of: audit.Text{ZH: "假设比较：whatif -o json", EN: "what other figures would change: whatif -o json"}, value: reports["whatif"]},
		{name: "verification", of: audit.Text{ZH: "复核：verify -o json", EN: "verifications: verify -o json"}, value: reports["verification"]},
		{name: "inspection", of: audit.Text{ZH: "读到了什么：inspect -o json", EN: "what was read: inspect -o json"}, value: reports["inspection"]},
		{name: "config", of: audit.Text{ZH: "生效的阈值：config show -o json（配置文件本身见 config schema）", EN: "thresholds in effect: config show -o json (of the file itself: config schema)"}, value: reports["config"]},
		{name: "configdiff", of: audit.Text{ZH: "两份配置的比较：config diff -o json", EN: "two configs compared: config diff -o json"}, value: reports["configdiff"]},
		{name: "dossier", of: audit.Text{ZH: "政策所见：dossier -o json", EN: "what policies see: dossier -o json"}, value: seen{}},
		{name: "rules", of: audit.Text{ZH: "各项要求：rules -o json", EN: "requirements: rules -o json"}, value: []audit.Requirement{}},
		{name: "matrix", of: audit.Text{ZH: "工作法与检查：rules matrix -o json", EN: "the method and its checks: rules matrix -o json"}, value: method.Matrix{}},
		{name: "policytest", of: audit.Text{ZH: "政策测试：policy test -o json", EN: "tests of policies: policy test -o json"}, value: reports["policytest"]},
		{name: "policycheck", of: audit.Text{ZH: "政策检查：policy check -o json", EN: "how policies are written: policy check -o json"}, value: reports["policycheck"]},
		{name: "licenses", of: audit.Text{ZH: "第三方许可：licenses -o json", EN: "licences of others: licenses -o json"}, value: licensed{}},
		{name: "version", of: audit.Text{ZH: "版本：version -o json", EN: "the program: version -o json"}, value: build{}},
	}
}

// schema is the JSON Schema of the form.
func (f *form) schema() []byte {
	if f.text != nil {
		return f.text
	}
	return schema.Of("ninefold."+f.name+"/v1", f.of.EN, f.value)
}

func formNames() []string {
	var names []string
	for _, f := range forms() {
		names = append(names, f.name)
	}
	return names
}

func (a *app) schemaCommand() *cobra.Command {
	var outputs []string
	cmd := &cobra.Command{
		Use:   "schema [NAME]",
		Short: a.lang.Say("列出或输出各种 JSON 文件的 JSON Schema", "list the JSON documents that commands write, or print the JSON Schema of one"),
		Long: a.lang.Say(
			"不写名称时列出各种 JSON 文件；写名称时输出其 JSON Schema（2020-12），与实际写出的一致。配置文件的见 ninefold config schema。",
			"Without a NAME, lists the JSON documents that commands write; with one, prints its JSON Schema (2020-12), which every document meets.\nThat of the config file is ninefold config schema.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.schema(cmd.Context(), args, outputs) },
	}
	a.bindOutput(cmd.Flags(), &outputs, listFormats...)
	return cmd
}

// schema writes the schema of one form, or lists all.
func (a *app) schema(ctx context.Context, args, outputs []string) error {
	if len(args) > 0 && len(outputs) == 0 {
		outputs = []string{"json"}
	}
	targets, err := a.targets("schema", outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	if err := new(output.Guard).Targets(targets).Check(); err != nil {
		return err
	}
	if len(args) == 0 {
		return a.deliverList(ctx, targets, (*app).listForms, func(to *app) error { return to.writeJSON(formNames()) })
	}
	if err := engine.Known("schema", args, formNames()); err != nil {
		return err
	}
	list := forms()
	one := list[slices.IndexFunc(list, func(f form) bool { return f.name == args[0] })]
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return output.Bytes(one.schema())(w) })
}

func (a *app) listForms() error {
	table := render.Table{Head: []string{a.lang.Say("名称", "name"), a.lang.Say("由何而来", "written by")}}
	for _, f := range forms() {
		table.Rows = append(table.Rows, []string{f.name, f.of.In(a.lang)})
	}
	if err := table.Write(a.stdout, a.width()); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.stdout, a.lang.Say("输出其中一种的 JSON Schema：ninefold schema 名称", "the JSON Schema of one: ninefold schema NAME"))
	return err
}

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// showFlags are the flags of config show.
type showFlags struct {
	reading
	shown        showing // masking only
	branch, rule string
	outputs      []string
}

func (a *app) configShowCommand() *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:   "show [SOURCE...]",
		Short: a.say("列出实际生效的阈值、来自何处、支部可放宽到多少", "list the thresholds in effect, where each was set, and how far a branch may go"),
		Long: a.say(
			"列出实际生效的阈值、来自何处（文件和行、环境变量、参数或默认值）、支部可放宽到多少。\n给出数据来源时，用来源旁的配置，并核对支部编号。",
			"Lists the thresholds in effect, where each was set (file and line, variable, flag or default), and how far a branch may go.\nWith sources named, the config is the one beside them, and ids of branches are checked against the data.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.configShow(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.branch, "branch", "", a.say("只看一个支部（编号；给出来源时也可写名称）", "one branch only (id; with sources named, or its name)"))
	flags.StringVar(&f.rule, "rule", "", a.say("只看一项要求（编号或标题），如 fieldwork.visits", "one requirement only (id or title), such as fieldwork.visits"))
	a.bindOutput(flags, &f.outputs, listFormats...)
	f.bindConfig(flags, a)
	f.bindPolicies(flags, a)
	f.shown.bindMask(flags, a)
	return cmd
}

func (a *app) configShow(ctx context.Context, f showFlags, sources []string) error {
	targets, err := a.targets("config show", f.outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey}); err != nil {
		return err
	}
	setup, err := a.setup(f.reading, sources)
	if err != nil {
		return err
	}
	found := &engine.Sources{}
	if len(sources) > 0 {
		if found, err = a.discover(setup); err != nil {
			return err
		}
	}
	if err := guard(setup, found, f.shown.reads()...).Targets(targets).Check(); err != nil {
		return err
	}
	if f.branch, err = a.checkAgainst(ctx, f, setup, found); err != nil {
		return err
	}
	rules, settings := setup.Rules, setup.Settings
	rows, err := settings.Show(f.branch, f.rule)
	if err != nil {
		return err
	}
	if a.masking != nil {
		m, err := a.mask(rules.Requirements)
		if err != nil {
			return err
		}
		settings, rows = maskSettings(m, settings), maskRows(m, rows)
	}
	a.tell(settings)
	return a.deliverList(ctx, targets,
		func(a *app) error { return a.showText(f.branch, rules, settings, rows) },
		func(a *app) error { return a.showJSON(settings, rows) })
}

// checkAgainst holds the branches that the settings and the flag name against
// the data, where there is any, and gives the id of the flag's.
func (a *app) checkAgainst(ctx context.Context, f showFlags, setup *engine.Setup, found *engine.Sources) (string, error) {
	if len(found.Paths) == 0 {
		return f.branch, nil
	}
	office, err := a.open(ctx, setup, found, f.reading, engine.ForVerdicts, nil)
	if err != nil {
		return "", err
	}
	setup.Settings = office.Settings // ids in place of names
	if f.branch == "" {
		return "", nil
	}
	ids, err := office.Branches(f.branch)
	return strings.Join(ids, ""), err
}

// maskRows masks the texts of figures and bounds, and the places that set them.
func maskRows(m *mask.Mask, rows []config.Row) []config.Row {
	rows = slices.Clone(rows)
	for i := range rows {
		r := &rows[i]
		r.Value, r.Origin, r.BoundOrigin = m.Value(r.Value), m.Origin(r.Origin), m.Origin(r.BoundOrigin)
		r.Bound = slices.Clone(r.Bound)
		for k := range r.Bound {
			r.Bound[k].Value = m.Value(r.Bound[k].Value)
		}
	}
	return rows
}

// showText is the one table: requirements as headings, their parameters below.
func (a *app) showText(branch string, rules *policy.Set, settings *config.Config, rows []config.Row) error {
	fmt.Fprintln(a.stdout, a.showTitle(branch, settings))
	table := render.Table{Head: []string{a.say("参数", "parameter"), a.say("值", "value"), a.say("来源", "set by"), a.say("支部可调", "branches may")}}
	var last config.Row
	for _, row := range rows {
		if row.Rule != last.Rule {
			table.Rows = append(table.Rows, []string{a.heading(rules, settings, row.Rule)})
		}
		table.Rows = append(table.Rows, a.showRow(row, last, branch))
		last = row
	}
	width, _ := terminal(a.stdout)
	if err := table.Write(a.stdout, width); err != nil {
		return err
	}
	for _, list := range []struct {
		name   string
		listed []config.Listed
	}{{"complete", settings.Complete}, {"ignore", settings.Ignore}} {
		if len(list.listed) > 0 {
			fmt.Fprintf(a.stdout, "\n%s%s%s\n", list.name, a.say("：", ": "), a.listedWords(list.listed))
		}
	}
	if settings.Recursive {
		fmt.Fprintf(a.stdout, "\nrecursive%strue\n", a.say("：", ": "))
	}
	return nil
}

// listedWords are the entries of a list, each with the place that set it.
func (a *app) listedWords(list []config.Listed) string {
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = render.Plain(one.ID) + a.at(one.Origin)
	}
	return strings.Join(words, a.say("、", ", "))
}

func (a *app) showTitle(branch string, settings *config.Config) string {
	file := a.say("没有配置文件，全部为默认值", "no config file, all are defaults")
	if settings.Path != "" {
		file = render.Plain(settings.Path)
	}
	if branch == "" {
		return file
	}
	whose := a.say("支部 %s", "branch %s")
	if !slices.Contains(settings.Branches(), branch) {
		whose = a.say("支部 %s（没有自己的阈值，以下为全机关的）", "branch %s (no thresholds of its own: these are the organisation's)")
	}
	return file + "  " + fmt.Sprintf(whose, render.Plain(branch))
}

// heading names a requirement, and that it is not applied.
func (a *app) heading(rules *policy.Set, settings *config.Config, rule string) string {
	title := rule
	for i := range rules.Requirements {
		if r := &rules.Requirements[i]; r.ID == rule {
			title += "  " + r.Title.In(a.lang)
		}
	}
	for _, d := range settings.Disabled {
		if d.ID == rule {
			title += fmt.Sprintf(a.say("（停用，%s）", " (disabled, %s)"), d.Origin)
		}
	}
	return title
}

func (a *app) showRow(row, last config.Row, branch string) []string {
	name := "  " + row.Parameter.Name + a.say(" "+row.Parameter.Title.ZH, "")
	switch same := row.Rule == last.Rule && row.Parameter.Name == last.Parameter.Name; {
	case same && row.Branch == last.Branch:
		name = ""
	case row.Branch != "" && branch == "":
		name = "    " + row.Branch
	}
	var from *audit.Date
	if row.Dated {
		from = &row.From
	}
	return []string{name, a.valueWords(row.Value, row.Parameter.Unit, from), originWords(row.Origin, a.lang), a.boundWords(row)}
}

// boundWords says how far a branch may go.
func (a *app) boundWords(row config.Row) string {
	switch {
	case row.Bound.Any():
		return a.say("任意", "any") + a.at(row.BoundOrigin)
	case len(row.Bound) > 0:
		return row.Bound.String() + a.at(row.BoundOrigin)
	case row.Parameter.Stricter == audit.Up:
		return a.say("只能调高", "only raise")
	case row.Parameter.Stricter == audit.Down:
		return a.say("只能调低", "only lower")
	}
	return a.say("不可调", "not change")
}

func (a *app) at(origin string) string {
	if origin == "" {
		return ""
	}
	return a.say("（"+originWords(origin, a.lang)+"）", " ("+origin+")")
}

// shown is one line of config show for programs.
type shown struct {
	Rule      string `json:"rule"`
	Parameter string `json:"parameter"`
	Branch    string `json:"branch,omitempty"`
	written
	Unit        audit.Text      `json:"unit"`
	Default     any             `json:"default"`
	Stricter    audit.Direction `json:"stricter,omitempty"`
	Bound       string          `json:"bound,omitempty"`
	BoundOrigin string          `json:"bound_origin,omitempty"`
}

// configShown is what holds, for programs.
type configShown struct {
	Schema     string  `json:"schema"`
	Path       string  `json:"path"`
	Digest     string  `json:"config_digest"`
	Thresholds []shown `json:"thresholds"`
	Complete   []entry `json:"complete"`
	Ignore     []entry `json:"ignore"`
	Recursive  bool    `json:"recursive"`
}

func (a *app) showJSON(settings *config.Config, rows []config.Row) error {
	list := make([]shown, 0, len(rows))
	for _, r := range rows {
		one := shown{
			Rule: r.Rule, Parameter: r.Parameter.Name, Branch: r.Branch, written: written{Value: r.Value, Origin: r.Origin},
			Unit: r.Parameter.Unit, Default: r.Parameter.Default, Stricter: r.Parameter.Stricter, Bound: r.Bound.String(), BoundOrigin: r.BoundOrigin,
		}
		if r.Dated {
			one.From = &r.From
		}
		list = append(list, one)
	}
	return a.writeJSON(configShown{"ninefold.config/v1", settings.Path, settings.Digest, list, entries(settings.Complete), entries(settings.Ignore), settings.Recursive})
}

// entry is one entry of a list of settings for programs.
type entry struct {
	Value  string `json:"value"`
	Origin string `json:"origin"`
}

func entries(list []config.Listed) []entry {
	all := make([]entry, len(list))
	for i, one := range list {
		all[i] = entry{one.ID, one.Origin}
	}
	return all
}

// writeJSON writes a document for programs.
func (a *app) writeJSON(document any) error { return render.WriteJSON(a.stdout, document) }

package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/report"
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
		Short: a.lang.Say("列出实际生效的阈值、来自何处、支部可放宽到多少", "list the thresholds in effect, where each was set, and how far a branch may go"),
		Long: a.lang.Say(
			"列出实际生效的阈值、来自何处（文件和行、环境变量、参数或默认值）、支部可放宽到多少。\n给出数据来源时，用来源旁的配置，并核对支部编号。",
			"Lists the thresholds in effect, where each was set (file and line, variable, flag or default), and how far a branch may go.\nWith sources named, the config is the one beside them, and ids of branches are checked against the data.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.configShow(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.branch, "branch", "", a.lang.Say("只看一个支部（编号；给出来源时也可写名称）", "one branch only (id; with sources named, or its name)"))
	flags.StringVar(&f.rule, "rule", "", a.lang.Say("只看一项要求（编号或标题），如 fieldwork.visits", "one requirement only (id or title), such as fieldwork.visits"))
	a.bindOutput(flags, &f.outputs, reportFormats()...)
	f.bindConfig(flags, a)
	f.bindPolicies(flags, a)
	f.shown.bindMask(flags, a)
	return cmd
}

func (a *app) configShow(ctx context.Context, f showFlags, sources []string) error {
	targets, err := a.targets("config show", f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(f.shown); err != nil {
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
	return a.tellReport(ctx, targets, report.ConfigShow(&report.Effective{Config: settings, Requirements: rules.Requirements, Branch: f.branch, Rows: rows}, a.reported()))
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

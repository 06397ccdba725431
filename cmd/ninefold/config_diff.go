package main

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
	"ninefold/internal/output"
	"ninefold/internal/policy"
)

// diffFlags are the flags of config diff.
type diffFlags struct {
	reading
	outputs []string
	all     bool
}

func (a *app) configDiffCommand() *cobra.Command {
	var f diffFlags
	cmd := &cobra.Command{
		Use:   "diff A B [SOURCE...]",
		Short: a.say("比较两份配置：哪些数字不同，给定数据上哪些结论会变", "compare two configs: which figures differ, and which verdicts would change on given sources"),
		Long: a.say(
			"比较两份配置：哪些数字不同、各在何处设定；给出数据来源时，还说明哪些结论会从什么变成什么。\n退出码：0（有无不同都一样）；2 无法比较。",
			"Compares two configs: which figures differ and where each was set; with sources named, also which verdicts would change from what to what.\nExit code: 0 whether or not they differ; 2 could not compare.",
		),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.configDiff(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.bindRun(flags, a)
	f.bindPolicies(flags, a)
	flags.BoolVar(&f.all, "all", false, a.say("列出全部变化的结论", "list every verdict that changes"))
	a.bindOutput(flags, &f.outputs, listFormats...)
	return cmd
}

func (a *app) configDiff(ctx context.Context, f diffFlags, args []string) error {
	targets, err := a.targets("config diff", f.outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	paths := a.guard(f.reading, args[min(2, len(args)):], args[:min(2, len(args))]...)
	for _, path := range args[:min(2, len(args))] {
		paths.Keeps(filepath.Join(filepath.Dir(path), "branches"))
	}
	if err := paths.Targets(targets).Check(); err != nil {
		return err
	}
	if len(args) < 2 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要两份配置", EN: "two configs are needed"},
			Remedy:  audit.Text{ZH: "请写成 ninefold config diff A.yaml B.yaml [数据来源…]", EN: "write ninefold config diff A.yaml B.yaml [SOURCE...]"},
		}
	}
	before, errBefore := a.side(f.reading, args[0])
	after, errAfter := a.side(f.reading, args[1])
	if err := errors.Join(errBefore, errAfter); err != nil {
		return err
	}
	d := compared{before: before, after: after, sources: args[2:]}
	d.figures, d.others = config.Diff(before.settings, after.settings), config.DiffOther(before.settings, after.settings)
	if len(d.sources) > 0 {
		if err := a.judgeBoth(ctx, f, &d); err != nil {
			return err
		}
	}
	return a.deliverList(ctx, targets,
		func(a *app) error { return a.diffText(&d, f.all) },
		func(a *app) error { return a.diffJSON(&d) })
}

// side is one of the two configs, and what is judged by it.
type side struct {
	rules    *policy.Set
	settings *config.Config
	verdicts []audit.Verdict
}

// compared is everything that differs.
type compared struct {
	before, after *side
	sources       []string
	figures       []config.Change
	others        []string
	changed       []delta.Shift
	sameStatus    int // verdicts that keep their status with other figures or reasons
}

func (a *app) side(r reading, path string) (*side, error) {
	r.config = path
	rules, settings, err := a.rulebook(r, nil)
	return &side{rules: rules, settings: settings}, err
}

// judgeBoth reads the sources once, or twice if the configs map them to tables
// differently, and judges them by both.
func (a *app) judgeBoth(ctx context.Context, f diffFlags, d *compared) error {
	tuneMemory()
	book, err := a.readBook(ctx, f.reading, d.before.settings, d.sources)
	if err != nil {
		return err
	}
	if err := d.before.judge(ctx, book, a.masking != nil); err != nil {
		return err
	}
	if config.ReadOtherwise(d.before.settings, d.after.settings) {
		if book, err = a.readBook(ctx, f.reading, d.after.settings, d.sources); err != nil {
			return err
		}
	}
	if err := d.after.judge(ctx, book, a.masking != nil); err != nil {
		return err
	}
	d.changed, d.sameStatus = delta.Shifts(d.before.verdicts, d.after.verdicts, d.order())
	if a.masking == nil { // neither config says so
		return nil
	}
	m, err := a.mask(slices.Concat(d.before.rules.Requirements, d.after.rules.Requirements))
	if err != nil {
		return err
	}
	for i := range d.changed {
		for _, v := range []*audit.Verdict{d.changed[i].Before, d.changed[i].After} {
			if v != nil {
				*v = m.Verdict(*v)
			}
		}
	}
	return nil
}

func (s *side) judge(ctx context.Context, book *dossier.Book, whole bool) error {
	frame, err := frameOf(s.settings)
	if err != nil {
		return err
	}
	office := dossier.Join(book, frame, dossier.NewCalendar(s.settings.Holidays, s.settings.Workdays))
	if _, err := againstData(s.settings, office); err != nil {
		return err
	}
	scope, err := narrow(policy.Scope{}, s.rules, s.settings)
	if err != nil {
		return err
	}
	if err := recorded(office); err != nil {
		return err
	}
	if _, err := s.rules.Plan(ctx); err != nil { // a policy without a plan goes to OPA's evaluator, which says the same
		return err
	}
	_, s.verdicts, err = s.rules.Judge(ctx, office, s.settings, policy.Options{Scope: scope, All: true, Brief: !whole, Jobs: runtime.NumCPU()})
	return err
}

// order is the order of the requirements of both sides.
func (d *compared) order() []string {
	var ids []string
	for _, s := range []*side{d.before, d.after} {
		for i := range s.rules.Requirements {
			if id := s.rules.Requirements[i].ID; !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

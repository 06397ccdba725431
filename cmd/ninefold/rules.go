package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/report"
)

// rulesFlags are the flags of rules and of what stands below it.
type rulesFlags struct {
	reading
	outputs []string
}

func (a *app) rulesCommand() *cobra.Command {
	var f rulesFlags
	cmd := &cobra.Command{
		Use:   "rules",
		Short: a.lang.Say("列出各项要求", "list the requirements"),
		Long: a.lang.Say("列出各项要求，一行一项；show 给出一项要求的全部内容，doc 写出完整的参考文档。",
			"Lists the requirements, one a line; show gives everything about one of them, doc writes the whole reference."),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return a.unknownCommand(cmd, args)
			}
			return a.rules(cmd.Context(), f)
		},
	}
	a.bindRules(cmd, &f)
	cmd.AddCommand(a.rulesShowCommand(), a.rulesDocCommand(), a.rulesExportCommand(), a.rulesMatrixCommand())
	return cmd
}

func (a *app) bindRules(cmd *cobra.Command, f *rulesFlags) {
	f.bindPolicies(cmd.Flags(), a)
	cmd.Flags().StringVar(&f.config, "config", "", a.lang.Say("配置文件（取其中的自定要求）", "config file (for the requirements of one's own in it)"))
	a.bindOutput(cmd.Flags(), &f.outputs, reportFormats()...)
}

func (a *app) rulesShowCommand() *cobra.Command {
	var f rulesFlags
	cmd := &cobra.Command{
		Use:   "show REQUIREMENT",
		Short: a.lang.Say("给出一项要求的全部内容", "give everything about one requirement"),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.rulesShow(cmd.Context(), f, args) },
	}
	a.bindRules(cmd, &f)
	return cmd
}

func (a *app) rulesDocCommand() *cobra.Command {
	var f rulesFlags
	cmd := &cobra.Command{
		Use:   "doc [DIR]",
		Short: a.lang.Say("写出中英文参考文档 requirements.zh-CN.md 和 requirements.md", "write the reference in both languages, requirements.md and requirements.zh-CN.md"),
		RunE:  func(_ *cobra.Command, args []string) error { return a.rulesDoc(f, args) },
	}
	f.bindPolicies(cmd.Flags(), a)
	cmd.Flags().StringVar(&f.config, "config", "", a.lang.Say("配置文件（取其中的自定要求）", "config file (for the requirements of one's own in it)"))
	return cmd
}

// requirements compiles the built-in requirements and those of one's own.
func (a *app) requirements(r reading) (*policy.Set, error) {
	request, err := r.request(a, nil)
	if err != nil {
		return nil, err
	}
	s, err := engine.LoadRules(request)
	if err != nil {
		return nil, err
	}
	return s.Rules, nil
}

// rules lists all requirements, one a line, under their systems.
func (a *app) rules(ctx context.Context, f rulesFlags) error {
	targets, err := a.pageTargets("rules", f)
	if err != nil {
		return err
	}
	set, err := a.requirements(f.reading)
	if err != nil {
		return err
	}
	return a.tellReport(ctx, targets, report.Rules(rulebookOf(set), a.reported()))
}

// rulebookOf is what is told of requirements.
func rulebookOf(set *policy.Set) report.Rulebook {
	return report.Rulebook{Systems: set.Systems, Requirements: set.Requirements}
}

// pageTargets reads the -o flags of rules, which must spare what it reads.
func (a *app) pageTargets(command string, f rulesFlags) ([]output.Target, error) {
	targets, err := a.targets(command, f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return nil, err
	}
	return targets, a.guardSettings(f.reading).Targets(targets).Check()
}

func (a *app) rulesShow(ctx context.Context, f rulesFlags, args []string) error {
	targets, err := a.pageTargets("rules show", f)
	if err != nil {
		return err
	}
	if len(args) != 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要且只需要一项要求", EN: "exactly one requirement is needed"},
			Remedy:  audit.Text{ZH: "如 ninefold rules show fieldwork.visits", EN: "as in ninefold rules show fieldwork.visits"},
		}
	}
	set, err := a.requirements(f.reading)
	if err != nil {
		return err
	}
	var ids []string
	for i := range set.Requirements {
		ids = append(ids, set.Requirements[i].ID)
	}
	if err := engine.Known("rules show", args, ids); err != nil {
		return err
	}
	r := &set.Requirements[slices.Index(ids, args[0])]
	return a.tellReport(ctx, targets, report.Rule(rulebookOf(set), r, a.reported()))
}

// referencePages are the files that rules doc writes.
var referencePages = map[audit.Lang]string{audit.EN: "requirements.md", audit.ZH: "requirements.zh-CN.md"}

func (a *app) rulesDoc(f rulesFlags, args []string) error {
	dir := "."
	if len(args) > 0 {
		dir = args[0]
	}
	if info, err := os.Stat(dir); len(args) > 1 || err != nil || !info.IsDir() {
		return &audit.Fault{
			Where:   strings.Join(args, " "),
			Problem: audit.Text{ZH: "不是一个文件夹", EN: "is not a directory"},
			Remedy:  audit.Text{ZH: "请给出一个已有的文件夹，如 ninefold rules doc docs", EN: "name one that exists, as in ninefold rules doc docs"},
		}
	}
	set, err := a.requirements(f.reading)
	if err != nil {
		return err
	}
	paths := a.guardSettings(f.reading)
	for _, lang := range []audit.Lang{audit.EN, audit.ZH} {
		paths.Writes("rules doc", filepath.Join(dir, referencePages[lang]))
	}
	if err := paths.Check(); err != nil {
		return err
	}
	var faults []error
	for _, lang := range []audit.Lang{audit.EN, audit.ZH} {
		faults = append(faults, a.writeReference(dir, lang, set))
	}
	err = errors.Join(faults...)
	if err == nil {
		a.tellFiles(dir, len(faults))
	}
	return err
}

// writeReference writes the reference in one language.
func (a *app) writeReference(dir string, lang audit.Lang, set *policy.Set) error {
	reference := report.Reference(rulebookOf(set), report.Options{Lang: lang, Version: version})
	return a.replaceFile(filepath.Join(dir, referencePages[lang]), func(w io.Writer) error { return reference.Write(w, "md", 0) })
}

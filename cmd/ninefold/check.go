package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// checkFlags are the flags of check.
type checkFlags struct {
	reading
	scope        policy.Scope
	all          bool
	outputs      []string
	failOn       string
	allowUnknown bool
	jobs         int
}

func (a *app) checkCommand() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:   "check SOURCE...",
		Short: a.say("检查导出的数据是否符合各项要求", "check exported data against the requirements"),
		Long: a.say(
			"检查导出的数据（文件夹、工作簿或单个文件），说明谁在哪项要求上差多少，并给出作为依据的行。\n退出码：0 无未达标；1 有未达标或无法判定；2 无法检查。",
			"Checks exported data (directories, workbooks or single files): who falls short of what, by how much, with the rows that prove it.\nExit code: 0 nothing failed; 1 something failed or could not be told; 2 could not evaluate.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.check(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	flags := cmd.Flags()
	flags.StringSliceVar(&f.scope.Rules, "rule", nil, a.say("只检查这些要求，如 fieldwork.visits", "only these requirements, such as fieldwork.visits"))
	flags.StringSliceVar(&f.scope.Branches, "branch", nil, a.say("只检查这些支部及其人员（编号）", "only these branches and their people (ids)"))
	flags.StringSliceVar(&f.scope.Persons, "person", nil, a.say("只检查这些人（工号）", "only these people (ids)"))
	flags.BoolVar(&f.all, "all", false, a.say("也列出达标和不适用的结论", "list pass and exempt too"))
	flags.StringArrayVarP(&f.outputs, "output", "o", nil, a.say("输出 格式[=文件]，可重复；格式：", "output FORMAT[=FILE], repeatable; formats: ")+strings.Join(formatNames(), ", "))
	flags.StringVar(&f.failOn, "fail-on", "must", a.say("何种程度算失败：must、should、due 或 none", "what counts as failure: must, should, due or none"))
	flags.BoolVar(&f.allowUnknown, "allow-unknown", false, a.say("无法判定不算失败", "do not count unknown as failure"))
	flags.IntVar(&f.jobs, "jobs", runtime.NumCPU(), a.say("并行数", "how many subjects to judge at a time"))
	return cmd
}

// check is the whole line: sources → tables → dossiers → verdicts → result →
// outputs → exit code.
func (a *app) check(ctx context.Context, f checkFlags, sources []string) error {
	tuneMemory()
	outputs, err := a.outputs(f.outputs)
	if err != nil {
		return err
	}
	if err := errors.Join(knownFailOn(f.failOn), knownJobs(f.jobs), needSources(sources)); err != nil {
		return err
	}
	rules, settings, err := a.rulebook(f.reading, sources)
	if err != nil {
		return err
	}
	office, err := a.office(f.reading, settings, sources)
	if err != nil {
		return err
	}
	scope, err := narrow(f.scope, rules, settings, office)
	if err != nil {
		return err
	}
	notices, err := againstData(settings, office)
	if err != nil {
		return err
	}
	bar := a.progress()
	summary, verdicts, err := rules.Judge(ctx, office, settings, policy.Options{Scope: scope, All: f.all, Jobs: f.jobs, Progress: bar.show})
	bar.clear()
	if err != nil {
		return err
	}
	result := assemble(rules, settings, office, scope, summary, verdicts)
	result.Run.Notices = append(result.Run.Notices, notices...)
	code, why := verdictOf(result, f.failOn, f.allowUnknown)
	if err := a.write(result, outputs, render.Options{Lang: a.lang, All: f.all, Exit: why}); err != nil {
		return err
	}
	if code != 0 {
		return code
	}
	return nil
}

// tuneMemory suits the collector to a short batch job: fewer collections, and a
// soft limit so that large inputs do not take the machine.
func tuneMemory() {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 30)
}

func knownJobs(jobs int) error {
	if jobs >= 1 {
		return nil
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("--jobs %d", jobs),
		Problem: audit.Text{ZH: "并行数太小", EN: "too few jobs"},
		Remedy:  audit.Text{ZH: "请给出不小于 1 的整数", EN: "give a whole number of at least 1"},
	}
}

func needSources(sources []string) error {
	if len(sources) > 0 {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{ZH: "没有指定数据来源", EN: "no source is named"},
		Remedy:  audit.Text{ZH: "请给出文件夹或文件，如 ninefold check exports/", EN: "name a directory or a file, as in ninefold check exports/"},
	}
}

// narrow checks that every name that narrows the run down exists, and takes
// disabled requirements out.
func narrow(scope policy.Scope, rules *policy.Set, settings *config.Config, office *dossier.Office) (policy.Scope, error) {
	var ids []string
	for _, r := range rules.Requirements {
		ids = append(ids, r.ID)
	}
	err := errors.Join(
		known("--rule", scope.Rules, ids),
		known("--branch", scope.Branches, office.BranchIDs()),
		known("--person", scope.Persons, office.PersonIDs()),
	)
	if err != nil {
		return scope, err
	}
	if len(scope.Rules) == 0 {
		scope.Rules = ids
	}
	var enabled []string
	for _, id := range scope.Rules {
		if !settings.IsDisabled(id) {
			enabled = append(enabled, id)
		}
	}
	scope.Rules = enabled
	if len(enabled) == 0 {
		return scope, &audit.Fault{
			Problem: audit.Text{ZH: "没有任何要求可供检查", EN: "there is no requirement to check"},
			Remedy:  audit.Text{ZH: "请检查 disabled 与 --rule", EN: "look at disabled and --rule"},
		}
	}
	return scope, nil
}

func known(flag string, given, all []string) error {
	have := map[string]bool{}
	for _, id := range all {
		have[id] = true
	}
	var faults []error
	for _, id := range given {
		if !have[id] {
			faults = append(faults, &audit.Fault{
				Where:   flag + " " + id,
				Problem: audit.Text{ZH: "没有这个编号", EN: "there is no such id"},
				Remedy:  config.Suggest(id, all),
			})
		}
	}
	return errors.Join(faults...)
}

// againstData checks the settings that name branches and subjects.
func againstData(settings *config.Config, office *dossier.Office) ([]audit.Notice, error) {
	if err := settings.CheckBranches(office.BranchIDs()); err != nil {
		return nil, err
	}
	return settings.CheckWaivers(office.Time.AsOf, office.Subject)
}

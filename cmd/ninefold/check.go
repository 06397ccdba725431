package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// checkFlags are the flags of check.
type checkFlags struct {
	reading
	showing
	narrowing
	failOn       string
	allowUnknown bool
	baseline     string
	annotating
	measuring
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
	f.judging(cmd.Flags(), a)
	f.showing.bind(cmd.Flags(), a)
	f.annotating.bind(cmd.Flags(), a)
	f.measuring.bind(cmd.Flags(), a)
	return cmd
}

// judging binds the flags of what is judged and how it ends.
func (f *checkFlags) judging(flags *pflag.FlagSet, a *app) {
	f.reading.bind(flags, a)
	f.narrowing.bind(flags, a)
	flags.BoolVar(&f.all, "all", false, a.say("也列出达标和不适用的结论", "list pass and exempt too"))
	flags.StringVar(&f.failOn, "fail-on", "must", a.say("何种程度算失败：must、should、due 或 none", "what counts as failure: must, should, due or none"))
	flags.BoolVar(&f.allowUnknown, "allow-unknown", false, a.say("无法判定不算失败", "do not count unknown as failure"))
	flags.StringVar(&f.baseline, "baseline", "", a.say("以前的 JSON 结果：只有新出现或变差的才算失败", "an earlier JSON result: only what is new or worse counts as failure"))
}

// check is the whole line: sources → tables → dossiers → verdicts → result →
// outputs → exit code.
func (a *app) check(ctx context.Context, f checkFlags, sources []string) error {
	tuneMemory()
	shown, err := a.presentation(f.showing)
	if err != nil {
		return err
	}
	if err := errors.Join(knownFailOn(f.failOn), knownJobs(f.jobs), needSources(sources)); err != nil {
		return err
	}
	if _, err := rootFolder(f.root); err != nil {
		return err
	}
	shown.paths = f.measuring.guard(a.guard(f.reading, sources, append(f.showing.reads(), f.baseline)...))
	if err := shown.guard(shown.paths).Check(); err != nil {
		return err
	}
	recorded, err := startProfile(f.profile)
	if err != nil {
		return err
	}
	found, err := a.found(ctx, f, shown, sources)
	if err := errors.Join(err, a.saveProfile(recorded)); err != nil {
		return err
	}
	if f.stats {
		if err := a.tellStats(found); err != nil {
			return err
		}
	}
	if found.code != 0 {
		return found.code
	}
	return nil
}

// found judges and shows.
func (a *app) found(ctx context.Context, f checkFlags, shown *presentation, sources []string) (*judgement, error) {
	rules, settings, err := a.rulebook(f.reading, sources)
	if err != nil {
		return nil, err
	}
	a.stats.end(preparingPart, 0, audit.Text{})
	if shown.locate, err = locator(sources, settings.Ignore, f.root); err != nil {
		return nil, err
	}
	if shown.copies, err = a.planCopies(f.annotating, shown, settings, sources); err != nil {
		return nil, err
	}
	rerun, err := a.rerun(f, rules, settings, sources)
	if err != nil {
		return nil, err
	}
	if found, err := a.showAgain(ctx, rerun, shown); found != nil || err != nil {
		return found, err
	}
	if rerun != nil {
		f.opened = rerun.note
	}
	found, err := a.judge(ctx, f, rules, settings, sources)
	if err != nil {
		return nil, a.annotateBad(ctx, shown.copies, err)
	}
	if err := a.keepResult(rerun, found); err != nil { // before any output is there: a run that fails leaves none
		return nil, err
	}
	shown.masked = shown.masked || settings.Mask
	if shown.copies != nil {
		shown.copies.take(a.markFindings(found.result, found.book))
	}
	if err := a.show(ctx, shown, found.result); err != nil {
		return nil, err
	}
	a.tellCopies(shown.copies)
	a.stats.end(renderingPart, 0, audit.Text{})
	return found, nil
}

// judgement is a result, and how the run ends with it.
type judgement struct {
	result *audit.Result
	code   exit
	book   *dossier.Book
	again  *keptResult // where an equal run was made before
}

// judge is the line from the sources to the result.
func (a *app) judge(ctx context.Context, f checkFlags, rules *policy.Set, settings *config.Config, sources []string) (*judgement, error) {
	earlier, err := readBaseline(f.baseline)
	if err != nil {
		return nil, err
	}
	office, err := a.office(ctx, f.reading, settings, sources)
	if err != nil {
		return nil, err
	}
	office.Book.Drop(rules.Mentions)
	scope, notices, err := f.ready(ctx, rules, settings, office)
	if err != nil {
		return nil, err
	}
	bar := a.progress()
	summary, verdicts, err := rules.Judge(ctx, office, settings, policy.Options{
		Scope: scope, All: f.all, Jobs: f.jobs, Check: f.checkEngine, Progress: bar.show,
	})
	bar.clear()
	if err != nil {
		return nil, err
	}
	a.stats.end(judgingPart, summary.Subjects, subjectsUnit)
	result := assemble(rules, settings, office, scope, summary, verdicts, notices)
	f.narrow(result, rules, settings)
	if earlier != nil {
		if earlier.Run.Period != result.Run.Period {
			a.warnPeriods(earlier, result)
		}
		delta.Mark(earlier, result)
	}
	result.Outcome = &audit.Outcome{All: f.all, FailOn: f.failOn, AllowUnknown: f.allowUnknown}
	code, why := ending(result, earlier != nil)
	result.Outcome.Exit, result.Outcome.Message = int(code), why
	background(result, settings, office)
	return &judgement{result: result, code: code, book: office.Book}, office.Book.Err()
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
		knownOr("--branch", scope.Branches, office.BranchIDs(), called(office)),
		knownOr("--person", scope.Persons, office.PersonIDs(), called(office)),
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

// againstData checks the settings that name branches and subjects.
func againstData(settings *config.Config, office *dossier.Office) ([]audit.Notice, error) {
	if err := settings.CheckBranches(office.BranchIDs()); err != nil {
		return nil, err
	}
	return settings.CheckWaivers(office.Time.AsOf, office.BranchIDs(), office.Subject)
}

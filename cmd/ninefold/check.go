package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/source"
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
		Short: a.lang.Say("检查导出的数据是否符合各项要求", "check exported data against the requirements"),
		Long: a.lang.Say(
			"检查导出的数据（文件夹、工作簿或单个文件），说明谁在哪项要求上差多少，并给出作为依据的行。\n退出码：0 无未达标；1 有未达标或无法判定；2 无法检查。",
			"Checks exported data (directories, workbooks or single files): who falls short of what, by how much, with the rows that prove it.\nExit code: 0 nothing failed; 1 something failed or could not be assessed; 2 could not evaluate.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return hintSuggest(a.check(cmd.Context(), f, args)) },
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
	f.counting(flags, a)
	bindBaseline(flags, a, &f.baseline)
}

// counting binds the flags of which verdicts are kept and which count.
func (f *checkFlags) counting(flags *pflag.FlagSet, a *app) {
	flags.BoolVar(&f.all, "all", false, a.lang.Say("也列出达标和不适用的结论", "list pass and exempt too"))
	flags.StringVar(&f.failOn, "fail-on", engine.FailOnByDefault, a.lang.Say("从哪一级别起算失败：must、should、due 或 none", "what counts as failure: must, should, due or none"))
	flags.BoolVar(&f.allowUnknown, "allow-unknown", false, a.lang.Say("无法判定不算失败", "do not count unknown as failure"))
}

func bindBaseline(flags *pflag.FlagSet, a *app, into *string) {
	flags.StringVar(into, "baseline", "", a.lang.Say("以前的 JSON 结果：只有新出现或变差的才算失败", "an earlier JSON result: only what is new or worse counts as failure"))
}

// check is the whole line: flags → request → office → result → outputs → exit code.
func (a *app) check(ctx context.Context, f checkFlags, sources []string) error {
	tuneMemory()
	shown, err := a.presentation(f.showing)
	if err != nil {
		return err
	}
	if err := errors.Join(engine.CheckFailOn(f.failOn), engine.CheckJobs(f.jobs), a.needSourcesOr(f.reading, sources)); err != nil {
		return err
	}
	if _, err := rootFolder(f.root); err != nil {
		return err
	}
	run, err := a.beginCheck(f, shown, sources)
	if err != nil {
		return err
	}
	recorded, err := startProfile(f.profile)
	if err != nil {
		return err
	}
	found, err := a.checked(ctx, run)
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

// checkRun is one check: what is asked for, by what, of what, and how it is shown.
type checkRun struct {
	flags checkFlags
	shown *presentation
	setup *engine.Setup
	found *engine.Sources
}

// beginCheck reads the settings, finds the files, and makes sure that nothing of what is
// read will be replaced.
func (a *app) beginCheck(f checkFlags, shown *presentation, sources []string) (*checkRun, error) {
	request, err := f.request(a, sources)
	if err != nil {
		return nil, err
	}
	request.All = request.All && shown.showsPasses()
	setup, err := a.load(request)
	if err != nil {
		return nil, err
	}
	found, err := a.discover(setup)
	if err != nil {
		return nil, err
	}
	shown.paths = f.measuring.guard(guard(setup, found, append(f.showing.reads(), f.baseline)...))
	if err := shown.guard(shown.paths).Check(); err != nil {
		return nil, err
	}
	shown.locate, err = locator(found, f.root)
	return &checkRun{f, shown, setup, found}, err
}

// request is what the flags of check ask for.
func (f *checkFlags) request(a *app, sources []string) (engine.Request, error) {
	request, err := f.reading.request(a, sources)
	f.narrowing.narrow(&request)
	request.All, request.FailOn, request.AllowUnknown = f.all, f.failOn, f.allowUnknown
	return request, err
}

// checked judges and shows.
func (a *app) checked(ctx context.Context, run *checkRun) (*checkOutcome, error) {
	a.stats.end(preparingPart, 0, audit.Text{})
	var err error
	if run.shown.copies, err = a.planCopies(run); err != nil {
		return nil, err
	}
	rerun, err := a.rerun(ctx, run)
	if err != nil {
		return nil, err
	}
	if found, err := a.showAgain(ctx, rerun, run); found != nil || err != nil {
		return found, err
	}
	found, err := a.judge(ctx, run, rerun.note)
	if err != nil {
		return nil, a.annotateBad(ctx, run.shown.copies, err)
	}
	if err := a.keepResult(rerun, found); err != nil { // before any output is there: a run that fails leaves none
		return nil, err
	}
	run.shown.masked = run.shown.masked || run.setup.Settings.Mask
	if run.shown.copies != nil {
		run.shown.copies.take(a.markFindings(found.result, found.tables))
	}
	if err := a.show(ctx, run.shown, found.result); err != nil {
		return nil, err
	}
	a.tellCopies(run.shown.copies)
	a.stats.end(renderingPart, 0, audit.Text{})
	return found, nil
}

// checkOutcome is a result, and how the run ends with it.
type checkOutcome struct {
	result *audit.Result
	code   exit
	tables *dossier.Book
	again  *keptResult // where an equal run was made before
}

// judge is the line from the sources to the result. The files are shown to whoever
// wants to see them opened.
func (a *app) judge(ctx context.Context, run *checkRun, opened func([]*source.File)) (*checkOutcome, error) {
	earlier, err := readOptionalResult(run.flags.baseline)
	if err != nil {
		return nil, err
	}
	bar := a.progress()
	defer bar.clear()
	office, err := a.open(ctx, run.setup, run.found, run.flags.reading, engine.ForVerdicts, bar, opened)
	if err != nil {
		return nil, err
	}
	result, err := office.Check(ctx, engine.CheckOptions{Baseline: earlier, AllRules: run.flags.allRules})
	if err != nil {
		return nil, err
	}
	if earlier != nil && earlier.Run.Period != result.Run.Period {
		a.warnPeriods(earlier, result)
	}
	return &checkOutcome{result: result, code: exit(result.Outcome.Exit), tables: office.Tables()}, nil
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

package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/spread"
)

// spreadCommand is check as a pipe of filters, for offices that outgrow a machine. What
// is said of it stands in docs/scale.md.
func (a *app) spreadCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "spread",
		Short: a.lang.Say("分成几步检查，每步都是排序后各行的过滤器", "check in steps, each a filter of sorted lines"),
		Long: a.lang.Say(
			"把 ninefold check 分成几步，步与步之间只是文本行和排序：单机用 GNU sort（数据多少不受内存限制），集群用任何能按键归拢的引擎。结果与 check 逐字节相同。\n顺序：route → sort → join person → sort → join event → sort → join branch → sort → join partner → sort → judge → sum；脚本见 docs/scale.md。",
			"Takes ninefold check apart into steps between which there are only lines of text and sorting: by GNU sort on one machine (out of core), or by any engine\nthat gathers lines by a key. The result is that of check to the byte. In order: route, sort, join person, sort, join event, sort, join branch, sort,\njoin partner, sort, judge, sum; docs/scale.md has the script.",
		),
		Args: cobra.ArbitraryArgs,
		RunE: a.unknownCommand,
	}
	cmd.AddCommand(a.spreadSurveyCommand(), a.spreadRouteCommand(), a.spreadRowsCommand(), a.spreadJoinCommand(), a.spreadJudgeCommand(), a.spreadSumCommand())
	return cmd
}

// planFlags are the flags of what all steps have in common.
type planFlags struct{ plan string }

func (f *planFlags) bind(cmd *cobra.Command, about string) {
	cmd.Flags().StringVar(&f.plan, "plan", "", about)
}

// needed refuses to go on without a plan.
func (f *planFlags) needed() error {
	if f.plan != "" {
		return nil
	}
	return &audit.Fault{
		Where:   "--plan",
		Problem: audit.Text{ZH: "没有指明计划文件", EN: "names no file of the plan"},
		Remedy:  audit.Text{ZH: "如 --plan plan.json；由 ninefold spread route 写出，其余各步读取", EN: "as in --plan plan.json; ninefold spread route writes it, the other steps read it"},
	}
}

// read reads the plan.
func (f *planFlags) read() (*spread.Plan, error) {
	data, err := intake.Read(f.plan, intake.Huge)
	if err != nil {
		return nil, err
	}
	plan, err := spread.ReadPlan(data)
	if err != nil {
		return nil, located(filepath.ToSlash(f.plan), err)
	}
	return plan, nil
}

// readPlan is what the steps say of --plan that read it.
func (a *app) readPlan() string {
	return a.lang.Say("ninefold spread route 写出的计划", "the plan that ninefold spread route wrote")
}

// routeFlags are the flags of spread route.
type routeFlags struct {
	checkFlags
	planFlags
	buckets  int
	surveyed []string
}

func (a *app) spreadRouteCommand() *cobra.Command {
	var f routeFlags
	cmd := &cobra.Command{
		Use:   "route SOURCE...",
		Short: a.lang.Say("读取并核对数据，写出计划和各行", "read and check exports; write the plan and the lines"),
		Long: a.lang.Say(
			"像 check 一样读取数据和配置并核对每一行，把计划写入 --plan 文件，各行写到标准输出。计划含有判定所需的全部配置和政策，其余各步不再需要数据和配置。\n计划和各行都含个人信息。数据有问题时与 check 相同：逐条列出，退出码 2，什么也不写。",
			"Reads the exports and the config as check does and checks every row; writes the plan to the file of --plan and the lines to standard output. The plan\nholds all settings and policies that judging takes: no other step needs the exports or the config. The plan and the lines hold personal data.\nBad rows are told as by check: each of them, exit 2, and nothing written.",
		),
		RunE: func(cmd *cobra.Command, args []string) error {
			return hintSuggest(a.spreadRoute(cmd.Context(), f, args))
		},
	}
	flags := cmd.Flags()
	f.reading.bind(flags, a)
	f.narrowing.bind(flags, a)
	f.counting(flags, a)
	f.planFlags.bind(cmd, a.lang.Say("把计划写到这个文件", "write the plan to this file"))
	flags.IntVar(&f.buckets, "buckets", 0, a.lang.Say("分成几桶（默认每 20 万行一桶，至少 64）", "how many buckets (default one for 200,000 rows, at least 64)"))
	flags.Lookup("buckets").DefValue = ""
	flags.StringArrayVar(&f.surveyed, "surveyed", nil, a.lang.Say("ninefold spread survey 写出的各份；大表的行由 ninefold spread rows 写出；可重复", "the files that ninefold spread survey wrote of all parts; the rows of large tables are left to ninefold spread rows; repeatable"))
	return cmd
}

func (a *app) spreadRoute(ctx context.Context, f routeFlags, sources []string) error {
	tuneMemory()
	if err := errors.Join(engine.CheckFailOn(f.failOn), engine.CheckJobs(f.jobs), f.needed(), spread.CheckBuckets(f.buckets), a.needSourcesOr(f.reading, sources)); err != nil {
		return err
	}
	request, err := f.request(a, sources)
	if err != nil {
		return err
	}
	setup, err := a.load(request)
	if err != nil {
		return err
	}
	if err := spread.Unmasked(setup); err != nil {
		return err
	}
	found, err := a.discover(setup)
	if err != nil {
		return err
	}
	if err := guard(setup, found, f.surveyed...).Writes("--plan", f.plan).Check(); err != nil {
		return err
	}
	if found.Censuses, err = readCensuses(f.surveyed); err != nil {
		return err
	}
	found.Share.Of = len(found.Censuses)
	office, err := a.open(ctx, setup, found, f.reading, engine.ForVerdicts, nil)
	if err != nil {
		return err
	}
	bench, err := office.Bench(ctx, engine.CheckOptions{})
	if err != nil {
		return err
	}
	plan := spread.Survey(office.Joined, bench, f.buckets)
	text, err := plan.Text()
	if err != nil {
		return err
	}
	if err := a.replaceFile(f.plan, output.Bytes(text)); err != nil {
		return err
	}
	return piped(plan.RouteText(office.Tables().EachRow(), stoppable{ctx, a.stdout}))
}

// piped is the error of a step that writes to standard output, where it was this that failed.
func piped(err error) error {
	if _, told := errors.AsType[*audit.Fault](err); told || err == nil {
		return err
	}
	return output.Unwritten("stdout", err)
}

func (a *app) spreadJoinCommand() *cobra.Command {
	var f planFlags
	cmd := &cobra.Command{
		Use:   "join " + strings.Join(spread.RoundNames(), "|"),
		Short: a.lang.Say("做一轮归并：排好序的各行进，下一轮的各行出", "one round: sorted lines in, those of later rounds out"),
		Long: a.lang.Say(
			"从标准输入读取 LC_ALL=C sort 排好的各行，做一轮归并，把后面各轮的行写到标准输出（无序）。四轮依次是 person、event、branch、partner。\n可以按键分成许多进程做：同一个键的各行要在同一个进程里，并且有序。",
			"Reads lines that LC_ALL=C sort has sorted from standard input, does one round of joins, and writes the lines of later rounds to standard output, in no\norder. The rounds are person, event, branch and partner, one after the other. Many processes may share one: the lines of a key have to come to one\nprocess, in order.",
		),
		ValidArgs: spread.RoundNames(),
		RunE:      func(cmd *cobra.Command, args []string) error { return a.spreadJoin(cmd.Context(), f, args) },
	}
	f.bind(cmd, a.readPlan())
	return cmd
}

func (a *app) spreadJoin(ctx context.Context, f planFlags, args []string) error {
	tuneMemory()
	names := spread.RoundNames()
	if len(args) != 1 || !slices.Contains(names, args[0]) {
		return &audit.Fault{
			Where:   strings.Join(args, " "),
			Problem: audit.Text{ZH: "需要且只需要一轮的名称", EN: "exactly one round is to be named"},
			Remedy:  audit.Text{ZH: "依次为 " + strings.Join(names, "、"), EN: "they are, in this order, " + strings.Join(names, ", ")},
		}
	}
	plan, lines, err := f.begin(ctx, a)
	if err != nil || plan == nil {
		return err
	}
	return piped(plan.JoinText(spread.Rounds[slices.Index(names, args[0])], lines, stoppable{ctx, a.stdout}))
}

// begin waits for the first line on standard input and then reads the plan, which route
// writes before any line: the steps of a pipe begin together. Where no line comes, there
// is nothing to do, and no plan; so it is in parts of a cluster that got no key.
func (f *planFlags) begin(ctx context.Context, a *app) (*spread.Plan, io.Reader, error) {
	if err := f.needed(); err != nil {
		return nil, nil, err
	}
	if _, screen := terminal(a.stdin); screen || a.stdin == nil {
		return nil, nil, &audit.Fault{
			Problem: audit.Text{ZH: "标准输入没有送入任何行", EN: "no lines are piped to standard input"},
			Remedy:  audit.Text{ZH: "请用管道送入，如 LC_ALL=C sort 文件 | ninefold spread judge --plan plan.json", EN: "pipe them, as in LC_ALL=C sort FILE | ninefold spread judge --plan plan.json"},
		}
	}
	lines := bufio.NewReader(interruptible{ctx, a.stdin})
	switch _, err := lines.Peek(1); {
	case errors.Is(err, io.EOF):
		return nil, nil, nil
	case err != nil:
		return nil, nil, err
	}
	plan, err := f.read()
	return plan, lines, err
}

// interruptible is a reader that fails as soon as the run has to end.
type interruptible struct {
	ctx context.Context
	io.Reader
}

func (r interruptible) Read(p []byte) (int, error) {
	if err := stopped(r.ctx); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

func (a *app) spreadJudgeCommand() *cobra.Command {
	var f judgeFlags
	cmd := &cobra.Command{
		Use:   "judge",
		Short: a.lang.Say("判定各桶：排好序的各行进，结论出", "judge buckets: sorted lines in, findings out"),
		Long: a.lang.Say(
			"从标准输入读取四轮归并之后 LC_ALL=C sort 排好的各行，一桶一桶地判定，把结论和计数写到标准输出。可以按桶分成许多进程做。",
			"Reads the lines that the four rounds gave, sorted by LC_ALL=C sort, from standard input, judges one bucket after the other, and writes what was found to\nstandard output. Many processes may share the buckets.",
		),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.spreadJudge(cmd.Context(), f) },
	}
	f.bind(cmd, a.readPlan())
	bindJobs(cmd.Flags(), a, &f.jobs)
	bindMemory(cmd.Flags(), a, &f.memory)
	return cmd
}

// judgeFlags are the flags of spread judge.
type judgeFlags struct {
	planFlags
	jobs   int
	memory memory
}

func (a *app) spreadJudge(ctx context.Context, f judgeFlags) error {
	tuneMemory()
	if err := errors.Join(engine.CheckJobs(f.jobs), a.makeRoom(f.memory, 0)); err != nil {
		return err
	}
	plan, lines, err := f.begin(ctx, a)
	if err != nil || plan == nil {
		return err
	}
	bench, err := plan.Terms.Bench(ctx, version, f.jobs)
	if err != nil {
		return located(filepath.ToSlash(f.plan), err)
	}
	return piped(plan.JudgeText(ctx, bench, lines, stoppable{ctx, a.stdout}))
}

// sumFlags are the flags of spread sum.
type sumFlags struct {
	planFlags
	renderFlags
	baseline string
	memory   memory
}

func (a *app) spreadSumCommand() *cobra.Command {
	var f sumFlags
	cmd := &cobra.Command{
		Use:   "sum",
		Short: a.lang.Say("把各桶的结论合成一份结果", "sum up what was found to one result"),
		Long: a.lang.Say(
			"从标准输入读取各个 judge 写出的全部内容（次序不论），核对没有丢失、重复或混入别的行，合成与 ninefold check 逐字节相同的结果。\n退出码与 check 相同；对不上时退出码 2，不写任何结果。",
			"Reads all that every judge wrote from standard input, in any order, makes sure that no line was lost, repeated or mixed up on the way, and gives the\nresult that ninefold check would, to the byte. The exit code is that of check; where the lines do not add up it is 2, and no result is written.",
		),
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.spreadSum(cmd.Context(), f) },
	}
	f.planFlags.bind(cmd, a.readPlan())
	f.showing.bind(cmd.Flags(), a)
	f.bindSources(cmd.Flags(), a)
	bindBaseline(cmd.Flags(), a, &f.baseline)
	bindMemory(cmd.Flags(), a, &f.memory)
	return cmd
}

func (a *app) spreadSum(ctx context.Context, f sumFlags) error {
	tuneMemory()
	if err := a.makeRoom(f.memory, 0); err != nil {
		return err
	}
	shown, err := a.rendering(f.renderFlags, f.plan, f.baseline)
	if err != nil {
		return err
	}
	plan, lines, err := f.begin(ctx, a)
	if err != nil {
		return err
	}
	if plan == nil {
		return &audit.Fault{
			Problem: audit.Text{ZH: "没有收到任何行：前面有一步没有完成", EN: "no line arrived: a step before did not finish"},
			Remedy:  audit.Text{ZH: "请看前面各步的出错信息", EN: "see what the steps before said"},
		}
	}
	earlier, err := readOptionalResult(f.baseline)
	if err != nil {
		return err
	}
	bench, err := plan.Terms.Bench(ctx, version, 1)
	if err != nil {
		return located(filepath.ToSlash(f.plan), err)
	}
	judged, err := plan.SumText(lines)
	if err != nil {
		return err
	}
	result := bench.Result(judged, earlier)
	if earlier != nil && earlier.Run.Period != result.Run.Period {
		a.warnPeriods(earlier, result)
	}
	shown.all = plan.Terms.All
	if err := a.show(ctx, shown, result); err != nil {
		return err
	}
	if code := exit(result.Outcome.Exit); code != 0 {
		return code
	}
	return nil
}

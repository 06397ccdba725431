package main

import (
	"context"
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// reading are the flags that say what is read and by which rules.
type reading struct {
	asOf, from, to string
	config         string
	set            []string
	policies       []string
	publisher
	policyTimeout time.Duration
	quarantine    bool
	memory        memory

	opened func(files []*source.File) // told what is read, before any sheet is; may be nil
}

func (r *reading) bind(flags *pflag.FlagSet, a *app) {
	r.bindRun(flags, a)
	r.bindConfig(flags, a)
	r.bindPolicies(flags, a)
	flags.DurationVar(&r.policyTimeout, "policy-timeout", 0, a.say("一项要求对一个人或支部求值最多多久，如 5s", "how long one requirement may take for a person or branch, such as 5s"))
	flags.Lookup("policy-timeout").DefValue = policy.PatienceByDefault.String()
}

// bindRun are the flags of what is judged.
func (r *reading) bindRun(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.asOf, "as-of", "", a.say("以哪一天为准 yyyy-mm-dd（默认今天）", "judge as of this day, yyyy-mm-dd (default today)"))
	flags.StringVar(&r.from, "from", "", a.say("检查期间的第一天", "first day of the period"))
	flags.StringVar(&r.to, "to", "", a.say("检查期间的最后一天", "last day of the period"))
	flags.BoolVar(&r.quarantine, "quarantine", false, a.say("搁置有问题的行而不是停止", "set bad rows aside instead of stopping"))
	r.memory = memoryByDefault
	flags.Var(&r.memory, "memory", a.say("大约可用多少内存，如 512MB；放不下的记录暂存在临时文件里", "about how much memory to use, such as 512MB; rows beyond it wait in a temporary file"))
}

// bindConfig are the flags of the settings.
func (r *reading) bindConfig(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.config, "config", "", a.say("配置文件（默认在来源内、来源旁或当前目录找 ninefold.yaml）", "config file (default: ninefold.yaml in or beside the source or in the working directory)"))
	flags.StringArrayVar(&r.set, "set", nil, a.say("设定一个值，如 fieldwork.visits.half_days=3；只对一个支部：B01:fieldwork.visits.half_days=3；可重复",
		"set a value, such as fieldwork.visits.half_days=3, or for one branch B01:fieldwork.visits.half_days=3; repeatable"))
}

// bindPolicies is the flag of further requirements.
func (r *reading) bindPolicies(flags *pflag.FlagSet, a *app) {
	flags.StringArrayVar(&r.policies, "policy", nil, a.say("另加自定要求的文件夹或 OPA 包（tar.gz），可重复", "directory or OPA bundle (tar.gz) of further requirements; repeatable"))
	flags.StringVar(&r.minRevision, "policy-min-revision", "", a.say("拒绝早于这个版本的签名包，如 7 或 2024.3", "refuse signed bundles of an earlier revision than this, such as 7 or 2024.3"))
	flags.StringVar(&r.keyFile, "policy-key", "", a.say("核对 OPA 包签名的公钥（PEM）", "public key (PEM) by which OPA bundles must be signed"))
}

// ownVariables are NINEFOLD_ variables that are no settings.
var ownVariables = []string{"NINEFOLD_LANG", maskKeyVariable, cacheKeyVariable}

// rulebook compiles the requirements and reads the settings they are judged by.
func (a *app) rulebook(r reading, sources []string) (*policy.Set, *config.Config, error) {
	in, err := a.configInput(r, sources)
	if err != nil {
		return nil, nil, err
	}
	rules, err := r.compile(in)
	if err != nil {
		return nil, nil, err
	}
	in.Requirements, in.Systems = rules.Requirements, rules.Systems
	settings, err := config.Load(in)
	if settings != nil && settings.Mask {
		a.hides(nil)
	}
	if err != nil {
		mapped, _ := config.Mappings(in) // what is wrong there, err says
		return nil, nil, errors.Join(err, dossier.CheckMappings(mapped))
	}
	return rules, settings, dossier.CheckMappings(settings.Sources)
}

func (a *app) configInput(r reading, sources []string) (config.Input, error) {
	path, err := config.Find(sources, r.config)
	in := config.Input{Path: path, Environ: a.environ, OwnVariables: ownVariables, Set: r.set, ReadDay: dossier.ReadDay}
	var faults [3]error
	in.AsOf, faults[0] = dateFlag("--as-of", r.asOf)
	in.From, faults[1] = dateFlag("--from", r.from)
	in.To, faults[2] = dateFlag("--to", r.to)
	return in, errors.Join(append(faults[:], err)...)
}

func dateFlag(flag, value string) (*audit.Date, error) {
	if value == "" {
		return nil, nil
	}
	day, err := audit.ParseDate(value)
	if err == nil {
		return &day, nil
	}
	if day, expected := dossier.ReadDay(value); expected == (audit.Text{}) {
		return &day, nil
	}
	return nil, &audit.Fault{
		Where:   flag + " " + value,
		Problem: audit.Text{ZH: "不是有效日期", EN: "is not a day of the calendar"},
		Remedy:  audit.Text{ZH: "请写成 2024-12-31 的形式", EN: "write it as in 2024-12-31"},
	}
}

// office reads the sources and joins them by subject.
func (a *app) office(ctx context.Context, r reading, settings *config.Config, sources []string) (*dossier.Office, error) {
	frame, err := frameOf(settings)
	if err != nil {
		return nil, err
	}
	book, err := a.readBook(ctx, r, settings, sources)
	if err != nil {
		return nil, err
	}
	a.stats.end(readingPart, rowsOf(book), rowsUnit)
	office := dossier.Join(book, frame, dossier.NewCalendar(settings.Holidays, settings.Workdays))
	a.stats.end(joiningPart, len(office.Dossiers), subjectsUnit)
	return office, nil
}

// readBook reads all tables; without quarantine, bad rows end the run.
func (a *app) readBook(ctx context.Context, r reading, settings *config.Config, sources []string) (*dossier.Book, error) {
	a.noticeSources(sources)
	files, notices, err := openAll(ctx, sources, settings.Sources, settings.Ignore, r.memory)
	if err != nil {
		return nil, err
	}
	if r.opened != nil {
		r.opened(files)
	}
	for i, name := range names(paths(files)) {
		files[i].Path = name
	}
	slices.SortFunc(files, func(a, b *source.File) int { return strings.Compare(a.Path, b.Path) })
	if err := stopped(ctx); err != nil {
		return nil, err
	}
	book, err := dossier.Load(files, dossier.Options{
		Quarantine: r.quarantine, Mappings: settings.Sources, Complete: config.IDs(settings.Complete), Ignore: config.IDs(settings.Ignore),
		Jobs: runtime.GOMAXPROCS(0), Memory: r.memory.forRows(),
	})
	a.learn(book)
	if err != nil {
		return nil, errors.Join(a.badRows(book), err)
	}
	if len(book.Problems) > 0 && !r.quarantine {
		return nil, a.badRows(book)
	}
	book.Notices = append(notices, book.Notices...)
	if _, ok := book.Table("people"); !ok || book.Rows("people") == 0 {
		return nil, &audit.Fault{
			Problem: audit.Text{ZH: "没有任何人员：人员名册缺失或为空", EN: "there is nobody: the table people is missing or empty"},
			Remedy:  audit.Text{ZH: "请提供人员名册（people）", EN: "supply the table people (人员名册)"},
		}
	}
	return book, nil
}

// discover finds the files of the sources, less those that the config ignores.
func discover(sources []string, ignored []config.Listed) (paths []string, notices []audit.Notice, err error) {
	return source.Discover(sources, config.IDs(ignored)...)
}

// openAll finds and opens every file, and reports all that cannot be opened at once.
func openAll(ctx context.Context, sources []string, mapped []config.Mapping, ignored []config.Listed, room memory) ([]*source.File, []audit.Notice, error) {
	found, notices, err := discover(sources, ignored)
	if err != nil {
		return nil, nil, err
	}
	var files []*source.File
	var faults []error
	for i := range notices {
		notices[i].Path = path.Base(notices[i].Path)
	}
	if err := room.roomFor(found); err != nil {
		return nil, nil, err
	}
	for _, name := range found {
		if err := stopped(ctx); err != nil {
			return nil, nil, err
		}
		file, err := source.Open(name, hint(name, mapped))
		files, faults = append(files, file), append(faults, err)
	}
	return files, notices, errors.Join(faults...)
}

func paths(files []*source.File) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.Path
	}
	return out
}

// badRows reports every bad row of a run in one go.
func (a *app) badRows(book *dossier.Book) error {
	if book == nil || len(book.Problems) == 0 {
		return nil
	}
	faults := make([]error, 0, len(book.Problems)+1)
	for _, p := range a.shownProblems(book.Problems) {
		faults = append(faults, &shownFault{problemFault(p)})
	}
	n := len(book.Problems)
	return &refusedRows{book: book, error: errors.Join(append(faults, &audit.Fault{
		Problem: audit.Text{ZH: fmt.Sprintf("共有%d处数据问题，未作检查", n), EN: fmt.Sprintf("%d data problems, nothing was checked", n)},
		Remedy:  audit.Text{ZH: "请更正后重试，或用 --quarantine 搁置这些行", EN: "correct them, or set these rows aside with --quarantine"},
	})...)}
}

func problemFault(p audit.Problem) *audit.Fault {
	return &audit.Fault{Problem: audit.Text{ZH: render.Problem(p, audit.ZH), EN: render.Problem(p, audit.EN)}}
}

// frameOf settles as_of and the period (SPEC 2).
func frameOf(settings *config.Config) (dossier.Time, error) {
	frame := dossier.Time{AsOf: today()}
	if settings.AsOf != nil {
		frame.AsOf = *settings.AsOf
	}
	year := frame.AsOf.Year()
	frame.Period = audit.Period{From: audit.DateOf(year, 1, 1), To: audit.DateOf(year, 12, 31)}
	if settings.Period != nil {
		frame.Period = *settings.Period
	}
	if frame.AsOf < frame.Period.From {
		return frame, &audit.Fault{
			Where:   fmt.Sprintf("as_of %s", frame.AsOf),
			Problem: audit.Text{ZH: fmt.Sprintf("早于期间的第一天 %s", frame.Period.From), EN: fmt.Sprintf("lies before the period, which begins on %s", frame.Period.From)},
			Remedy:  audit.Text{ZH: "请改 --as-of 或期间", EN: "change --as-of or the period"},
		}
	}
	return frame, nil
}

// today is the day in Shanghai, which has no summer time.
func today() audit.Date {
	now := time.Now().In(time.FixedZone("Asia/Shanghai", 8*60*60))
	return audit.DateOf(now.Year(), int(now.Month()), now.Day())
}

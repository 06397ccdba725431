package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/spread"
	"ninefold/internal/surroundings"
	"ninefold/internal/windows"
)

// order is what the command line asks for: what is judged, and where.
type order struct {
	asOf, from, to string
	config         string
	set            []string
	policies       []string
	publisher      policyfiles.Publisher
	corrections    string
	quarantine     bool
	scope          policy.Scope
	all            bool
	failOn         string
	allowUnknown   bool

	runFolder   string
	jobServer   string
	worker      string
	buckets     int
	parts       int
	parallelism int
	attempts    int
	patience    time.Duration

	help, version bool
	sources       []string
}

// attemptsByDefault is how often a job is tried whose failure is none of the data.
const attemptsByDefault = 3

// patienceByDefault is how long a cluster may take to find room for a job, each time that
// it is tried, and go without a worker.
const patienceByDefault = 3 * time.Minute

func (o *order) bind(flags *pflag.FlagSet, lang audit.Lang) {
	flags.StringVar(&o.runFolder, "run", "", lang.Say("结果所在的文件夹：由本次运行新建，各台机器都要以同一路径看到它", "folder of the outcome: made by the run, and seen under this path by every machine"))
	flags.StringVar(&o.jobServer, "job-server", "", lang.Say("Beam 作业服务器，如 localhost:8099", "job server of Beam, such as localhost:8099"))
	flags.StringVar(&o.worker, "worker", "", lang.Say("各台机器上本程序的路径（默认即本程序的路径）", "path of this program on every machine (default: that of this one)"))
	flags.IntVar(&o.buckets, "buckets", 0, lang.Say("分成多少桶来判定（默认每 20 万行一桶，至少 64）", "how many buckets to judge in (default: one for 200,000 rows, at least 64)"))
	flags.IntVar(&o.parts, "parts", 0, lang.Say("由各台工作机分几份读取数据：大表一个进程放不下时用，各台机器都要以同一路径看到数据和配置（默认 0，由本进程读取）", "have workers read the exports, in so many parts: where no process holds the large tables, and every machine sees exports and config under the same paths (default 0: this process reads them)"))
	flags.IntVar(&o.parallelism, "parallelism", 0, lang.Say("请引擎并行几路（默认由引擎定）", "how many workers to ask the engine for (default: as the engine has it)"))
	flags.IntVar(&o.attempts, "attempts", attemptsByDefault, lang.Say("并非数据原因的失败，或没有一台工作机开始，一共尝试几次", "how often to try where a job fails for no reason of the data, or no worker begins"))
	flags.DurationVar(&o.patience, "start-timeout", patienceByDefault, lang.Say("每次尝试中多久没有一台工作机开始、或不再有动静，就算失败", "how long a try may go without a worker that begins or shows that it lives"))
	flags.StringVar(&o.asOf, "as-of", "", lang.Say("以哪一天为准 yyyy-mm-dd（默认今天）", "judge as of this day, yyyy-mm-dd (default today)"))
	flags.StringVar(&o.from, "from", "", lang.Say("考核期的第一天", "first day of the period"))
	flags.StringVar(&o.to, "to", "", lang.Say("考核期的最后一天", "last day of the period"))
	flags.StringVar(&o.config, "config", "", lang.Say("配置文件（默认在来源内、来源旁或当前目录找 ninefold.yaml）", "config file (default: ninefold.yaml in or beside the source or in the working directory)"))
	flags.StringArrayVar(&o.set, "set", nil, lang.Say("设定一个值，如 fieldwork.visits.half_days=3；可重复", "set a value, such as fieldwork.visits.half_days=3; repeatable"))
	flags.StringArrayVar(&o.policies, "policy", nil, lang.Say("另加自定要求的文件夹或 OPA 包（tar.gz），可重复", "directory or OPA bundle (tar.gz) of further requirements; repeatable"))
	flags.StringVar(&o.publisher.MinRevision, "policy-min-revision", "", lang.Say("拒绝早于这个版本的签名包，如 7 或 2024.3", "refuse signed bundles of an earlier revision than this, such as 7 or 2024.3"))
	flags.StringVar(&o.publisher.KeyFile, "policy-key", "", lang.Say("核对 OPA 包签名的公钥（PEM）", "public key (PEM) by which OPA bundles must be signed"))
	flags.StringVar(&o.corrections, "corrections", "", lang.Say("更正清单：其中的单元格按清单读取，文件不变", "an overlay of corrections: its cells are read as it says, the files stay"))
	flags.BoolVar(&o.quarantine, "quarantine", false, lang.Say("搁置有问题的行而不是停止", "set bad rows aside instead of stopping"))
	flags.StringSliceVar(&o.scope.Rules, "rule", nil, lang.Say("只检查这些要求（编号或标题），如 fieldwork.visits", "only these requirements (ids or titles), such as fieldwork.visits"))
	flags.StringSliceVar(&o.scope.Branches, "branch", nil, lang.Say("只检查这些支部及其人员（编号或名称）", "only these branches and their people (ids or names)"))
	flags.StringSliceVar(&o.scope.Persons, "person", nil, lang.Say("只检查这些人（工号或姓名）", "only these people (ids or names)"))
	flags.BoolVar(&o.all, "all", false, lang.Say("也列出达标和不适用的结论", "list pass and exempt too"))
	flags.StringVar(&o.failOn, "fail-on", engine.FailOnByDefault, lang.Say("从哪一级别起算失败：must、should、due 或 none", "what counts as failure: must, should, due or none"))
	flags.BoolVar(&o.allowUnknown, "allow-unknown", false, lang.Say("无法判定不算失败", "do not count unknown as failure"))
	flags.String("lang", "", lang.Say("界面语言 zh 或 en（默认取自系统区域设置，否则中文）", "language, zh or en (default: from the locale, else Chinese)"))
	flags.BoolVarP(&o.help, "help", "h", false, lang.Say("显示帮助", "show help"))
	flags.BoolVar(&o.version, "version", false, lang.Say("显示版本", "show the version"))
}

// execute reads the command line and does what it asks for.
func (p *program) execute(ctx context.Context) error {
	var o order
	flags := pflag.NewFlagSet("ninefold-beam", pflag.ContinueOnError)
	flags.SetOutput(p.stderr)
	flags.Usage = func() {}
	o.bind(flags, p.lang)
	if err := flags.Parse(p.args); err != nil {
		return &audit.Fault{
			Problem: audit.Text{ZH: "参数有误：" + err.Error(), EN: err.Error()},
			Remedy:  audit.Text{ZH: "请看 ninefold-beam --help", EN: "see ninefold-beam --help"},
		}
	}
	o.sources = flags.Args()
	switch {
	case o.help:
		_, err := fmt.Fprint(p.stdout, p.about()+flags.FlagUsages())
		return err
	case o.version:
		_, err := fmt.Fprintln(p.stdout, "ninefold-beam "+version)
		return err
	}
	if err := o.whole(); err != nil {
		return err
	}
	return p.check(ctx, &o)
}

func (p *program) about() string {
	return p.lang.Say(
		"用法：ninefold-beam --run 文件夹 --job-server 地址:端口 [选项] 来源...\n\n与 ninefold check 相同的检查，由运行 Apache Beam 的集群来判定。结果在 --run 的文件夹里：\n各分片与 manifest.json，后者可交给 ninefold verify 与 ninefold render。\n退出码：0 无未达标；1 有未达标或无法判定；2 无法检查。\n\n",
		"Usage: ninefold-beam --run FOLDER --job-server HOST:PORT [flags] SOURCE...\n\nThe check of ninefold check, judged by a cluster that runs Apache Beam pipelines. The folder of --run\nholds the outcome: shards and manifest.json, which ninefold verify and ninefold render take.\nExit code: 0 nothing failed; 1 something failed or could not be assessed; 2 could not evaluate.\n\n",
	)
}

// whole asks for what cannot be done without, and refuses numbers that make no sense.
func (o *order) whole() error {
	faults := []error{engine.CheckFailOn(o.failOn), spread.CheckBuckets(max(0, o.buckets)), o.checkParts()}
	missing := func(given bool, flag, zh, en string) {
		if !given {
			faults = append(faults, &audit.Fault{Where: flag, Problem: audit.Text{ZH: "没有给出", EN: "is not given"}, Remedy: audit.Text{ZH: zh, EN: en}})
		}
	}
	missing(len(o.sources) > 0 || engine.HasDatabases(o.rough()), "SOURCE", "请给出文件夹或文件", "name a directory or a file")
	missing(o.runFolder != "", "--run", "请给出各台机器都能看到的文件夹", "name a folder that every machine sees")
	missing(o.jobServer != "", "--job-server", "请给出作业服务器，如 localhost:8099", "name the job server, as in localhost:8099")
	for _, n := range []struct {
		flag         string
		given, least int
	}{{"--buckets", o.buckets, 0}, {"--parts", o.parts, 0}, {"--parallelism", o.parallelism, 0}, {"--attempts", o.attempts, 1}} {
		if n.given < n.least {
			faults = append(faults, &audit.Fault{
				Where:   fmt.Sprintf("%s %d", n.flag, n.given),
				Problem: audit.Text{ZH: "数目太小", EN: "too small a number"},
				Remedy:  audit.Textf("请给出不小于 %d 的整数", "give a whole number of at least %d", n.least),
			})
		}
	}
	if o.patience <= 0 {
		faults = append(faults, &audit.Fault{
			Where:   "--start-timeout " + o.patience.String(),
			Problem: audit.Text{ZH: "不是一段时间", EN: "is no length of time"},
			Remedy:  audit.Text{ZH: "请写成 10m 的形式", EN: "write it as in 10m"},
		})
	}
	return errors.Join(faults...)
}

// rough is the request as far as it says where settings are.
func (o *order) rough() engine.Request {
	return engine.Request{Sources: o.sources, Config: o.config, Set: o.set}
}

// request is what the command line asks for.
func (o *order) request(environ []string) (engine.Request, error) {
	sources, err := windows.Expand(runtime.GOOS, o.sources)
	r := o.rough()
	r.Sources, r.Policies, r.Publisher, r.Corrections = sources, o.policies, o.publisher, o.corrections
	r.Scope, r.All, r.FailOn, r.AllowUnknown, r.Quarantine = o.scope, o.all, o.failOn, o.allowUnknown, o.quarantine
	r.Version, r.Environ, r.Ignored = version, environ, surroundings.Own()
	var faults [3]error
	r.AsOf, faults[0] = dossier.DayFlag("--as-of", o.asOf)
	r.From, faults[1] = dossier.DayFlag("--from", o.from)
	r.To, faults[2] = dossier.DayFlag("--to", o.to)
	return r, errors.Join(append(faults[:], err)...)
}

// command is how workers are started: this very program, unless it lies elsewhere there.
func (o *order) command() (string, error) {
	if o.worker != "" {
		return o.worker, nil
	}
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(strings.TrimSuffix(self, " (deleted)"))
}

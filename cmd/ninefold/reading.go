package main

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/pflag"

	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/source"
	"ninefold/internal/surroundings"
	"ninefold/internal/windows"
)

// reading are the flags that say what is read and by which rules.
type reading struct {
	asOf, from, to string
	config         string
	set            []string
	policies       []string
	publisher      policyfiles.Publisher
	policyTimeout  time.Duration
	quarantine     bool
	memory         memory
	stdinName      string
	corrections    string
}

func (r *reading) bind(flags *pflag.FlagSet, a *app) {
	r.bindRun(flags, a)
	r.bindInput(flags, a)
	r.bindConfig(flags, a)
	r.bindPolicies(flags, a)
	r.bindTimeout(flags, policy.PatienceByDefault, a.lang.Say("一项要求对一个人或支部求值最多多久，如 5s", "how long one requirement may take for a person or branch, such as 5s"))
}

// bindTimeout is the flag of how long policies may take.
func (r *reading) bindTimeout(flags *pflag.FlagSet, byDefault time.Duration, about string) {
	flags.DurationVar(&r.policyTimeout, "policy-timeout", 0, about)
	flags.Lookup("policy-timeout").DefValue = byDefault.String()
}

// bindRun are the flags of what is judged.
func (r *reading) bindRun(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.asOf, "as-of", "", a.lang.Say("以哪一天为准 yyyy-mm-dd（默认今天）", "judge as of this day, yyyy-mm-dd (default today)"))
	flags.StringVar(&r.from, "from", "", a.lang.Say("考核期的第一天", "first day of the period"))
	flags.StringVar(&r.to, "to", "", a.lang.Say("考核期的最后一天", "last day of the period"))
	flags.BoolVar(&r.quarantine, "quarantine", false, a.lang.Say("搁置有问题的行而不是停止", "set bad rows aside instead of stopping"))
	bindMemory(flags, a, &r.memory)
}

func bindMemory(flags *pflag.FlagSet, a *app, into *memory) {
	*into = memoryByDefault
	flags.Var(into, "memory", a.lang.Say("大约可用多少内存，如 512MB；越少越慢，结果不变", "about how much memory to use, such as 512MB; with less a run takes longer and says the same"))
}

// bindConfig are the flags of the settings.
func (r *reading) bindConfig(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.config, "config", "", a.lang.Say("配置文件（默认在来源内、来源旁或当前目录找 ninefold.yaml）", "config file (default: ninefold.yaml in or beside the source or in the working directory)"))
	flags.StringArrayVar(&r.set, "set", nil, a.lang.Say("设定一个值，如 fieldwork.visits.half_days=3；只对一个支部：B01:fieldwork.visits.half_days=3；可重复",
		"set a value, such as fieldwork.visits.half_days=3, or for one branch B01:fieldwork.visits.half_days=3; repeatable"))
}

// bindPolicies is the flag of further requirements.
func (r *reading) bindPolicies(flags *pflag.FlagSet, a *app) {
	flags.StringArrayVar(&r.policies, "policy", nil, a.lang.Say("另加自定要求的文件夹或 OPA 包（tar.gz），可重复", "directory or OPA bundle (tar.gz) of further requirements; repeatable"))
	flags.StringVar(&r.publisher.MinRevision, "policy-min-revision", "", a.lang.Say("拒绝早于这个版本的签名包，如 7 或 2024.3", "refuse signed bundles of an earlier revision than this, such as 7 or 2024.3"))
	flags.StringVar(&r.publisher.KeyFile, "policy-key", "", a.lang.Say("核对 OPA 包签名的公钥（PEM）", "public key (PEM) by which OPA bundles must be signed"))
}

// request is what the flags ask for.
func (r *reading) request(a *app, named []string) (engine.Request, error) {
	var faults [5]error
	sources, errNames := windows.Expand(runtime.GOOS, named)
	if faults[4] = errNames; errNames != nil {
		sources = named
	}
	out := engine.Request{
		Sources: sources, Config: r.config, Set: r.set, Policies: r.policies, Publisher: r.publisher, PolicyTimeout: r.policyTimeout,
		Corrections: r.corrections,
		Quarantine:  r.quarantine, Version: version, Environ: a.environ, Ignored: surroundings.Own(),
	}
	out.Input, faults[3] = a.standardInput(r.stdinName, sources)
	out.AsOf, faults[0] = dossier.DayFlag("--as-of", r.asOf)
	out.From, faults[1] = dossier.DayFlag("--from", r.from)
	out.To, faults[2] = dossier.DayFlag("--to", r.to)
	return out, errors.Join(faults[:]...)
}

// setup reads the settings that the flags ask for, and begins to mask where they say so.
func (a *app) setup(r reading, sources []string) (*engine.Setup, error) {
	request, err := r.request(a, sources)
	if err != nil {
		return nil, err
	}
	return a.load(request)
}

func (a *app) load(request engine.Request) (*engine.Setup, error) {
	s, err := engine.LoadConfig(request)
	if s != nil && s.Settings.Mask {
		a.hides(nil)
	}
	return s, err
}

// discover finds the files of the sources. What they are called may have to be masked
// even if some of them cannot be read.
func (a *app) discover(s *engine.Setup) (*engine.Sources, error) {
	found, err := s.Discover()
	a.noticeFiles(found)
	return found, err
}

// open reads the sources and joins them by subject.
func (a *app) open(ctx context.Context, s *engine.Setup, found *engine.Sources, r reading, use engine.Purpose, bar *progress, opened ...func([]*source.File)) (*engine.Office, error) {
	return engine.Open(ctx, s, found, use, a.observer(r.memory, bar, opened...))
}

// observer keeps an eye on a run for the program around it.
func (a *app) observer(room memory, bar *progress, opened ...func([]*source.File)) engine.Observer {
	watch := engine.Observer{
		Found: func(found *engine.Sources) error { a.noticeFiles(found); return a.makeRoom(room, found.Size()) },
		Read:  func(tables *dossier.Book) { a.learn(tables) },
		Stage: a.stats.stage,
	}
	if bar != nil {
		watch.Progress = bar.show
	}
	for _, f := range opened {
		watch.Opened = f
	}
	return watch
}

// guard knows what a run of the engine reads. Further files are named besides.
func guard(s *engine.Setup, found *engine.Sources, further ...string) *output.Guard {
	g := new(output.Guard).Reads(s.Request.Sources...).Reads(found.Places()...).Reads(found.Ignored...).Reads(found.Secrets()...).Reads(further...)
	return readsSettings(g, s)
}

// alsoReads adds what a run by other settings reads besides: by them there may be more
// files in the same sources.
func alsoReads(g *output.Guard, s, other *engine.Setup) error {
	if readsSettings(g, other); !config.ReadOtherwise(s.Settings, other.Settings) {
		return nil
	}
	found, err := other.Discover()
	if err == nil {
		g.Reads(found.Places()...).Reads(found.Secrets()...)
	}
	return err
}

// readsSettings adds what settings and further requirements are read from.
func readsSettings(g *output.Guard, s *engine.Setup) *output.Guard {
	g.Reads(s.Request.Config, s.Request.Corrections, s.Request.Publisher.KeyFile, s.By.KeyFile).Keeps(s.Policies...)
	if s.Path != "" {
		g.Reads(s.Path).Keeps(filepath.Join(filepath.Dir(s.Path), "branches"))
	}
	return g
}

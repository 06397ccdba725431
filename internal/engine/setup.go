package engine

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
)

// Setup is the settings and the requirements of a run, of one reading of the
// config. Any number of goroutines may use one.
type Setup struct {
	Request  Request
	Path     string // of the config; empty: there is none
	Settings *config.Config
	Rules    *policy.Set
	Policies []string              // places of further requirements, those of the config first
	By       policyfiles.Publisher // on whose word they are taken

	today   audit.Date // the day of the reading
	timeout time.Duration
	files   *config.Files
	carried *policyfiles.Carried
	plan    *planning
}

// planning readies the policies of one or several setups for an engine, once.
type planning struct {
	once    sync.Once
	notices []audit.Notice
	err     error
}

// LoadConfig finds and reads the config of a request and compiles the
// requirements. Every fault of the settings is told at once, each an *audit.Fault.
// Where only `sources` is wrong, the setup is given with the error: whoever tells
// it may have to mask names.
func LoadConfig(r Request) (*Setup, error) {
	s, in, err := prepare(r)
	if err != nil {
		return nil, err
	}
	return s.settings(in)
}

// LoadRules does so as far as the requirements: what else is wrong with settings is
// no matter.
func LoadRules(r Request) (*Setup, error) {
	s, _, err := prepare(r)
	return s, err
}

func prepare(r Request) (*Setup, config.Input, error) {
	s := &Setup{Request: r, files: &config.Files{}, plan: &planning{}, today: today()}
	in, err := s.input()
	if err == nil {
		err = s.settle(in)
	}
	if err == nil {
		err = s.compile()
	}
	return s, in, err
}

// settings reads all that the config says.
func (s *Setup) settings(in config.Input) (*Setup, error) {
	in.Requirements, in.Systems = s.Rules.Requirements, s.Rules.Systems
	var err error
	if s.Settings, err = config.Load(in); err != nil {
		mapped, _ := config.Mappings(in) // what is wrong there, err says
		return nil, errors.Join(err, checkSources(mapped))
	}
	return s, checkSources(s.Settings.Sources)
}

// input is where the settings are read from.
func (s *Setup) input() (config.Input, error) {
	var err error
	s.Path, err = config.Find(s.Request.Sources, s.Request.Config)
	return s.inputFrom(s.Path), err
}

func (s *Setup) inputFrom(path string) config.Input {
	r := &s.Request
	return config.Input{
		Path: path, Environ: r.Environ, OwnVariables: r.Ignored, Set: r.Set, AsOf: r.AsOf, From: r.From, To: r.To,
		ReadDay: dossier.ReadDay, Files: s.files,
	}
}

// settle finds out where further requirements are and on which terms they are taken:
// what the request says goes before what the config does.
func (s *Setup) settle(in config.Input) error {
	r := &s.Request
	if err := CheckTimeout(r.PolicyTimeout); err != nil {
		return err
	}
	places, err := config.PolicyDirs(in)
	if err != nil {
		return err
	}
	key, revision, seconds, err := config.PolicyTerms(in)
	s.Policies = slices.Concat(places, r.Policies)
	s.By = policyfiles.Publisher{KeyFile: cmp.Or(r.Publisher.KeyFile, key), MinRevision: cmp.Or(r.Publisher.MinRevision, revision)}
	s.timeout = cmp.Or(r.PolicyTimeout, time.Duration(seconds)*time.Second)
	return err
}

// CheckTimeout refuses a time that no policy could keep to.
func CheckTimeout(timeout time.Duration) error {
	if timeout >= 0 {
		return nil
	}
	return &audit.Fault{
		Where:   "--policy-timeout " + timeout.String(),
		Problem: audit.Text{ZH: "时间太短", EN: "too short a time"},
		Remedy:  audit.Text{ZH: "请给出如 30s 的时间", EN: "give a time such as 30s"},
	}
}

func (s *Setup) compile() error {
	carried, err := policyfiles.Carry(s.Policies, s.By)
	if err != nil {
		_, wrong := carried.Compile() // also what is wrong with those that can be read
		return errors.Join(err, wrong)
	}
	rules, err := carried.Compile()
	if err == nil {
		rules.Within(s.timeout)
	}
	s.Rules, s.carried = rules, carried
	return err
}

// Alternative is what the setup would be if the request were another: of the same
// sources, with other settings. What goes beyond the bounds of branches is told in
// Settings.Beyond instead of refused. The requirements are those of the setup, or of
// another alternative, that names the same ones on the same terms.
func (s *Setup) Alternative(r Request, others ...*Setup) (*Setup, error) {
	one := &Setup{Request: r, files: s.files, today: s.today}
	in, err := one.input()
	if err != nil {
		return nil, err
	}
	in.Trial = true
	return one.beside(in, append([]*Setup{s}, others...))
}

// Revised is what the setup would be if its settings were read now and some files held
// these texts; nil stands for a file that is not there. The path is that of the
// organisation's file, which may be new. In a trial, what goes beyond the bounds of
// branches is told in Settings.Beyond instead of refused.
func (s *Setup) Revised(path string, texts map[string][]byte, trial bool) (*Setup, error) {
	one := &Setup{Request: s.Request, Path: path, files: config.Proposed(texts), today: s.today}
	in := one.inputFrom(path)
	in.Trial = trial
	return one.beside(in, []*Setup{s})
}

// beside reads the settings. The requirements are those of another setup that names the
// same ones on the same terms.
func (s *Setup) beside(in config.Input, others []*Setup) (*Setup, error) {
	if err := s.settle(in); err != nil {
		return nil, err
	}
	if alike := slices.IndexFunc(others, s.sameTerms); alike >= 0 {
		s.Rules, s.carried, s.plan = others[alike].Rules, others[alike].carried, others[alike].plan
		return s.settings(in)
	}
	s.plan = &planning{}
	if err := s.compile(); err != nil {
		return nil, err
	}
	return s.settings(in)
}

// sameTerms reports whether two name the same further requirements on the same terms.
func (s *Setup) sameTerms(other *Setup) bool {
	return s.By == other.By && s.timeout == other.timeout && slices.Equal(s.Policies, other.Policies)
}

// ready makes the policies ready for the engine that was asked for.
func (s *Setup) ready(ctx context.Context) ([]audit.Notice, error) {
	return s.plan.ready(ctx, s.Rules, s.Request.Engine, s.Request.CheckEngine)
}

// ready makes policies ready for an engine of policy.Engines; empty: auto.
func (p *planning) ready(ctx context.Context, rules *policy.Set, engine string, check int) ([]audit.Notice, error) {
	name := cmp.Or(engine, policy.Engines[0])
	if err := checkEngine(name, check); err != nil || name == policy.OPA {
		return nil, err
	}
	p.once.Do(func() { p.notices, p.err = rules.Plan(ctx) })
	return p.notices, p.err
}

// Places says where settings and further requirements of a request are read from, as
// far as can be told without either being right: for who must not write there.
func Places(r Request) *Setup {
	s := &Setup{Request: r, files: &config.Files{}}
	if in, err := s.input(); err == nil {
		_ = s.settle(in) // what is wrong, who reads the settings says
	}
	return s
}

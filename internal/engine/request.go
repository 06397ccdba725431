package engine

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/correction"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/source"
)

// Request is all that a run is asked for: what is read, by which settings and
// requirements, as of which day, of whom, and what counts. Two runs with equal
// requests over equal files give the same result to the byte. It is a plain value:
// a key of a cache is made of its JSON. Engine, CheckEngine, Jobs and
// PolicyTimeout say how a run goes and change nothing of a result.
type Request struct {
	Sources []string      `json:"sources"` // directories, archives, files; source.StandardInput is Input
	Input   *source.Input `json:"-"`       // nil: none; its content is seen as that of a file is

	Config        string                `json:"config,omitempty"`      // empty: found inside or beside the sources (SPEC 4)
	Set           []string              `json:"set,omitempty"`         // [BRANCH:]KEY=VALUE, on top of the config
	Policies      []string              `json:"policies,omitempty"`    // folders and bundles of further requirements
	Corrections   string                `json:"corrections,omitempty"` // the file of an overlay of corrections; empty: none
	Overlay       *correction.Overlay   `json:"-"`                     // one at hand, instead of a file
	Publisher     policyfiles.Publisher `json:"publisher"`
	PolicyTimeout time.Duration         `json:"policy_timeout,omitempty"` // for one requirement and one subject; 0: that of the config, or the default

	AsOf *audit.Date `json:"as_of,omitempty"` // nil: the config's, or today
	From *audit.Date `json:"from,omitempty"`  // nil: the config's, or the year of AsOf
	To   *audit.Date `json:"to,omitempty"`

	Scope        policy.Scope `json:"scope"`
	All          bool         `json:"all,omitempty"`     // pass and exempt too
	FailOn       string       `json:"fail_on,omitempty"` // empty: must
	AllowUnknown bool         `json:"allow_unknown,omitempty"`
	Quarantine   bool         `json:"quarantine,omitempty"` // bad rows are set aside instead of ending the run

	Engine      string `json:"engine,omitempty"`       // one of policy.Engines; empty: auto
	CheckEngine int    `json:"check_engine,omitempty"` // how many subjects OPA's evaluator judges too
	Jobs        int    `json:"jobs,omitempty"`         // how many subjects at a time; 0: one

	Version string `json:"version"` // of the program, which results name

	Environ []string `json:"-"` // NINEFOLD_ variables are settings; their values are in the digest of the config
	Ignored []string `json:"-"` // NINEFOLD_ variables of the caller's own
}

// FailOns are the values of Request.FailOn.
var FailOns = []string{audit.FailOnMust, audit.FailOnShould, audit.FailOnDue, audit.FailOnNone}

// FailOnByDefault is what counts as failure where nothing is said (SPEC 5).
const FailOnByDefault = audit.FailOnMust

func (r *Request) failOn() string { return cmp.Or(r.FailOn, FailOnByDefault) }

// CheckFailOn refuses what is not a value of Request.FailOn.
func CheckFailOn(given string) error {
	if slices.Contains(FailOns, given) {
		return nil
	}
	return &audit.Fault{
		Where:   "--fail-on " + given,
		Problem: audit.Text{ZH: "没有这个选项", EN: "no such choice"},
		Remedy:  audit.Text{ZH: "请用 must、should、due 或 none", EN: "use must, should, due or none"},
	}
}

// CheckJobs refuses less than one subject at a time.
func CheckJobs(jobs int) error {
	if jobs >= 1 {
		return nil
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("--jobs %d", jobs),
		Problem: audit.Text{ZH: "并行数太小", EN: "too few jobs"},
		Remedy:  audit.Text{ZH: "请给出不小于 1 的整数", EN: "give a whole number of at least 1"},
	}
}

// Observer is told how a run goes. Each field may be nil. Progress is called by
// any worker, the others by the goroutine of the run, before it goes on.
type Observer struct {
	Found    func(s *Sources) error      // the files of the sources, before any is opened; an error ends the run
	Opened   func(files []*source.File)  // all of them, in the order of Sources.Paths, before any row is read
	Read     func(t *dossier.Book)       // the tables, also those of a run that bad rows end
	Stage    func(done Stage, count int) // a stage is done
	Progress func(done, total int)       // so many subjects are judged
}

// Stage is a part of a run, for who times it.
type Stage int

// The stages, with what they count.
const (
	Reading Stage = iota // rows
	Joining              // subjects
	Judging              // subjects
)

func (o *Observer) found(s *Sources) error {
	if o.Found == nil {
		return nil
	}
	return o.Found(s)
}

func (o *Observer) opened(files []*source.File) {
	if o.Opened != nil {
		o.Opened(files)
	}
}

func (o *Observer) read(t *dossier.Book) {
	if o.Read != nil {
		o.Read(t)
	}
}

func (o *Observer) stage(done Stage, count int) {
	if o.Stage != nil {
		o.Stage(done, count)
	}
}

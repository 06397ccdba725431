package policy

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"ninefold/internal/audit"
)

// Trial is what came of running the Rego tests of some policies.
type Trial struct {
	Tests    []Tested  `json:"tests"`
	Coverage []Covered `json:"coverage"` // by file
	Edges    []Edge    `json:"edges"`    // that no test reaches
}

// Tested is one test, or one case of a test that is a table.
type Tested struct {
	Name    string `json:"name"` // package, rule and case
	Where   string `json:"where"`
	Outcome string `json:"outcome"` // pass, fail, error or skip
	Why     string `json:"why,omitempty"`
}

// The outcomes of a test.
const (
	TestPassed  = "pass"
	TestFailed  = "fail"
	TestBroken  = "error"
	TestSkipped = "skip"
)

// Covered says how much of a file the tests reach: lines that do something, in
// all and reached, and those that are not.
type Covered struct {
	Path    string `json:"path"`
	Lines   int    `json:"lines"`
	Reached int    `json:"reached"`
	Missed  []Span `json:"missed"`
}

// Span is a stretch of lines, both ends included.
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// PatienceByTest is how long one test may take, unless somebody says otherwise.
const PatienceByTest = 10 * time.Second

// longestTrial is how long all tests may take, should one not stop when it is
// asked to.
var longestTrial = 10 * time.Minute

// Try runs the tests of some trees, which stand beside those beneath, in the
// sandbox of the policies, and looks at what they reach. Patience is how long
// one test, or one question about an edge, may take; 0: what is usual. Compiling may
// take as long where that is longer than usual. The error is about policies or tests that cannot be run
// at all, or have no end.
func Try(ctx context.Context, beneath, trees []fs.FS, patience time.Duration) (*Trial, error) {
	where := placesOf(slices.Concat(beneath, trees))
	compiling, testing := max(longestCompiling, patience), cmp.Or(patience, PatienceByTest)
	t, err := finite(toCompile, where, compiling, func() (*trying, error) { return begin(beneath, trees) })
	if err != nil {
		return nil, err
	}
	t.where, t.compiling, t.testing = where, compiling, testing
	return finite(toTry, where, max(longestTrial, patience), func() (*Trial, error) { return t.run(ctx) })
}

// begin compiles the policies and their tests.
func begin(beneath, trees []fs.FS) (*trying, error) {
	l, err := read(slices.Concat(beneath, trees), true)
	if err != nil {
		return nil, err
	}
	l.leaveTests(len(beneath))
	mine := func(file string) bool { return l.trees[file] >= len(beneath) }
	t := &trying{library: l, mine: mine, compiler: ast.NewCompiler().WithCapabilities(testbed()).SetErrorLimit(0)}
	s := &Set{}
	if compiler, err := l.compile(); err != nil {
		return nil, err
	} else if err := s.discover(l, compiler); err != nil {
		return nil, err
	}
	for _, r := range s.Requirements {
		if slices.ContainsFunc(l.filesOf(r.ID), mine) {
			t.requirements = append(t.requirements, r)
		}
	}
	return t, nil
}

// trying is one run of tests.
type trying struct {
	library      *library
	mine         func(file string) bool
	compiler     *ast.Compiler
	requirements []audit.Requirement

	where              string // the trees from outside; empty: none
	compiling, testing time.Duration
}

func (t *trying) run(ctx context.Context) (*Trial, error) {
	trial := &Trial{Tests: []Tested{}, Coverage: []Covered{}, Edges: []Edge{}}
	coverage, situations := cover.New(), newSituations(t.requirements)
	pattern := t.packages()
	if pattern != "" {
		results, err := t.tests(ctx, pattern, &tracer{coverage, situations})
		if err != nil {
			return nil, err
		}
		trial.Tests = tests(results)
	}
	trial.Coverage = t.covered(coverage)
	if err := errors.Join(ctx.Err(), t.compiled()); err != nil {
		return nil, err
	}
	var err error
	trial.Edges, err = t.edges(ctx, situations)
	return trial, err
}

// compiled makes sure of compiled modules, which the runner of tests makes
// unless there is no test.
func (t *trying) compiled() error {
	if len(t.compiler.Modules) > 0 {
		return nil
	}
	if t.compiler.Compile(t.library.copies()); t.compiler.Failed() {
		return uncompiled(t.compiler.Errors)
	}
	return nil
}

// packages is a pattern of the packages whose tests are to be run; empty where
// there are none.
func (t *trying) packages() string {
	var names []string
	for _, file := range t.library.paths() {
		if t.mine(file) && strings.HasSuffix(file, testSuffix) {
			names = append(names, regexp.QuoteMeta(t.library.modules[file].Package.Path.String()+"."))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "^(" + strings.Join(names, "|") + ")"
}

func (t *trying) tests(ctx context.Context, pattern string, traced *tracer) ([]*tester.Result, error) {
	store := inmem.New()
	transaction, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Abort(ctx, transaction)
	runner := tester.NewRunner().
		SetCompiler(t.compiler).SetStore(store).SetModules(t.library.copies()).
		SetCoverageQueryTracer(traced).RaiseBuiltinErrors(true).CapturePrintOutput(true).
		SetTimeout(t.testing).Filter(pattern)
	running, err := finite(toCompile, t.where, t.compiling, func() (chan *tester.Result, error) {
		running, err := runner.RunTests(ctx, transaction)
		if err != nil {
			err = uncompiled(err)
		}
		return running, err
	})
	if err != nil {
		return nil, err
	}
	return t.results(running)
}

// results are those of all tests. Where none comes for longer than one may take, those
// that run do not stop when they are asked to, and are left behind.
func (t *trying) results(running <-chan *tester.Result) ([]*tester.Result, error) {
	var all []*tester.Result
	var silent <-chan time.Time
	for {
		if t.where != "" {
			silent = time.After(t.testing + deaf)
		}
		select {
		case one, more := <-running:
			if !more {
				return all, nil
			}
			all = append(all, one)
		case <-silent:
			return nil, overdue(t.where, t.testing)
		}
	}
}

// tests are results in the order of their names, the cases of a table one by one.
func tests(results []*tester.Result) []Tested {
	all := []Tested{}
	for _, r := range results {
		one := Tested{
			Name:  strings.TrimPrefix(r.Package, "data."+Root+".") + "." + r.Name,
			Where: fmt.Sprintf("%s:%d", r.Location.File, r.Location.Row), Outcome: outcome(r),
		}
		if r.Error != nil {
			one.Why = r.Error.Error()
		}
		cases := 0
		for names, sub := range r.SubResults.Iter {
			if len(sub.SubResults) > 0 {
				continue
			}
			cases++
			single := one
			single.Name, single.Outcome = one.Name+"/"+strings.Join(names, "/"), TestPassed
			if sub.Fail {
				single.Outcome = TestFailed
			}
			all = append(all, single)
		}
		if cases == 0 || r.Error != nil {
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b Tested) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

func outcome(r *tester.Result) string {
	switch {
	case r.Error != nil:
		return TestBroken
	case r.Skip:
		return TestSkipped
	case r.Fail:
		return TestFailed
	}
	return TestPassed
}

// covered sums up what was reached of each file that is not a test.
func (t *trying) covered(c *cover.Cover) []Covered {
	modules := map[string]*ast.Module{}
	for file, module := range t.library.modules {
		if t.mine(file) && !strings.HasSuffix(file, testSuffix) && len(module.Rules) > 0 {
			modules[t.library.told[file]] = module
		}
	}
	report := c.Report(modules)
	all := []Covered{}
	for _, file := range t.library.paths() {
		told := t.library.told[file]
		if modules[told] == nil {
			continue
		}
		r := report.Files[told]
		one := Covered{Path: told, Lines: r.CoveredLines + r.NotCoveredLines, Reached: r.CoveredLines, Missed: []Span{}}
		for _, missed := range r.NotCovered {
			one.Missed = append(one.Missed, Span{missed.Start.Row, missed.End.Row})
		}
		one.Missed = joined(one.Missed)
		all = append(all, one)
	}
	return all
}

// joined puts stretches that overlap or follow upon each other together.
func joined(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	all := []Span{}
	for _, s := range spans {
		if last := len(all) - 1; last >= 0 && s.From <= all[last].To+1 {
			all[last].To = max(all[last].To, s.To)
		} else {
			all = append(all, s)
		}
	}
	return all
}

// Failed counts the tests that did not pass, or could not run to their end.
func (t *Trial) Failed() int {
	n := 0
	for _, one := range t.Tests {
		if one.Outcome == TestFailed || one.Outcome == TestBroken {
			n++
		}
	}
	return n
}

// Lines are the lines of all files that do something, and those that the tests reach.
func (t *Trial) Lines() (lines, reached int) {
	for _, one := range t.Coverage {
		lines, reached = lines+one.Lines, reached+one.Reached
	}
	return lines, reached
}

// Wholly reports whether there are tests and they reach everything.
func (t *Trial) Wholly() bool {
	lines, reached := t.Lines()
	return len(t.Tests) > 0 && lines == reached && len(t.Edges) == 0
}

// Package policy turns Rego into requirements and judges dossiers by them. It
// alone knows OPA. It prepares no facts and reads no exports: what a policy
// sees of a subject is a dossier's relations, and what counts, the thresholds,
// the exemptions and the verdict are the policy's own business.
package policy

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// Root is the package that all policies live under.
const Root = "ninefold"

// Set is a set of compiled requirements.
type Set struct {
	Systems      []audit.System
	Requirements []audit.Requirement // in the order of SPEC 3
	Digest       string              // of the policies' text, without their tests

	rego     *rego
	words    map[string]bool   // every text in the policies
	rules    []string          // below the root, that requirements are asked for: see asked
	judges   []judge           // one a requirement
	limit    time.Duration     // see Within; 0: the default
	trimFrom int               // see TrimFrom
	names    *regoplan.Names   // that plans are compiled with; nil before Plan
	offered  WrittenPlans      // see Offer
	written  *regoplan.Library // the plans in use that stand in Go; nil: none
	places   string            // that policies came from besides the first tree; empty: none

	planning sync.Mutex // of questions, which runs share
}

// asked are the rules of a requirement that questions are about.
var asked = []string{"verdict", "applies", "outlook"}

// judge holds the queries that put one requirement to a dossier.
type judge struct {
	audit.Requirement
	verdict  *question
	status   *question // for the status of the verdict alone; nil of requirements from outside
	findings *question // for a verdict without what proves it; nil of requirements from outside
	applies  *question // nil where the requirement applies to every subject of its kind

	// Of a run's own:
	place int   // among its judges
	gaps  []gap // evidence that it may lack of everybody
}

// questions are those that judging asks.
func questions(judges []judge) []*question {
	var all []*question
	for i := range judges {
		all = append(all, judges[i].verdict)
		if judges[i].applies != nil {
			all = append(all, judges[i].applies)
		}
	}
	return all
}

// Compile reads every .rego file of the trees, tests aside, and prepares the
// requirements found in them. A module that does not compile, or a requirement
// without complete annotations, is an error that names its file. A single tree
// with a snapshot of its policies (see SnapshotFile) is not compiled before
// somebody needs it; all it gives is the same.
func Compile(trees ...fs.FS) (*Set, error) {
	if len(trees) == 1 {
		if s, ok := fromSnapshot(trees[0]); ok {
			return s, nil
		}
	}
	return compile(trees)
}

func compile(trees []fs.FS) (*Set, error) {
	where := placesOf(trees)
	s, err := finite(toCompile, where, longestCompiling, func() (*Set, error) { return compileTrees(trees) })
	if err == nil {
		s.places = where
	}
	return s, err
}

func compileTrees(trees []fs.FS) (*Set, error) {
	l, err := read(trees, false)
	if err != nil {
		return nil, err
	}
	compiler, err := l.compileRules()
	if err != nil {
		return nil, err
	}
	s := &Set{Digest: digest(l.texts), rego: ready(compiler), words: wordsOf(l.modules)}
	if err := s.discover(l, compiler); err != nil {
		return nil, err
	}
	if len(s.Requirements) == 0 {
		return nil, &audit.Fault{Problem: audit.Text{ZH: "没有任何要求可供检查", EN: "no requirement to check"}}
	}
	s.findRules(compiler)
	s.prepare()
	return s, compileAll(questions(s.judges))
}

// compileRules compiles everything for judging.
func (l *library) compileRules() (*ast.Compiler, error) {
	compiler := ast.NewCompiler().WithCapabilities(sandbox()).WithStrict(true).SetErrorLimit(0)
	if compiler.Compile(l.modules); compiler.Failed() {
		return nil, uncompiled(compiler.Errors)
	}
	return compiler, nil
}

func digest(texts map[string]string) string {
	paths := make([]string, 0, len(texts))
	for path := range texts {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	sum := sha256.New()
	for _, path := range paths {
		fmt.Fprintf(sum, "%s\x00%d\x00", path, len(texts[path]))
		_, _ = io.WriteString(sum, texts[path]) // never fails
	}
	return "sha256:" + hex.EncodeToString(sum.Sum(nil))
}

// uncompiled says what the compiler found wrong, one fault a place.
func uncompiled(err error) error {
	var list ast.Errors
	if !errors.As(err, &list) {
		return &audit.Fault{Problem: audit.Text{ZH: "政策无法编译：" + err.Error(), EN: "policy does not compile: " + err.Error()}}
	}
	faults := make([]error, 0, len(list))
	for _, one := range list {
		where := ""
		if one.Location != nil {
			where = fmt.Sprintf("%s:%d", one.Location.File, one.Location.Row)
		}
		if name, ok := strings.CutPrefix(one.Message, "undefined function "); ok && ast.BuiltinMap[name] != nil {
			faults = append(faults, forbidden(where, name))
			continue
		}
		faults = append(faults, &audit.Fault{Where: where, Problem: audit.Text{
			ZH: "政策无法编译：" + one.Message, EN: "policy does not compile: " + one.Message,
		}})
	}
	return errors.Join(faults...)
}

// forbidden refuses what OPA has and policies have not.
func forbidden(where, name string) error {
	return &audit.Fault{Where: where,
		Problem: audit.Text{ZH: "政策不能使用 " + name, EN: "policies have no " + name},
		Remedy: audit.Text{ZH: "政策只作计算：没有网络、时钟、随机数、环境变量和正则表达式",
			EN: "they compute and nothing else: there is no network, clock, random, environment or regular expression for them"}}
}

// discover finds requirements and systems through the compiler's annotations:
// a package ninefold.<system>.<name> that has a verdict is a requirement.
func (s *Set) discover(l *library, compiler *ast.Compiler) error {
	notes := map[string]*ast.Annotations{}
	for _, ref := range compiler.GetAnnotationSet().Flatten() {
		if ref.Annotations.Scope == "package" || ref.Annotations.Scope == "subpackages" {
			notes[strings.TrimPrefix(ref.Path.String(), "data.")] = ref.Annotations
		}
	}
	var faults []error
	for _, file := range slices.Sorted(maps.Keys(compiler.Modules)) {
		if !strings.HasSuffix(file, testSuffix) {
			faults = append(faults, s.take(compiler.Modules[file], notes, l.outside(file)))
		}
	}
	s.sort()
	faults = append(faults, s.confusable(l)...)
	return errors.Join(faults...)
}

func (s *Set) take(module *ast.Module, notes map[string]*ast.Annotations, outside bool) error {
	path := strings.TrimPrefix(module.Package.Path.String(), "data.")
	id, ours := strings.CutPrefix(path, Root+".")
	note := notes[path]
	switch {
	case !ours || strings.HasPrefix(id, "lib."):
		return nil
	case !strings.Contains(id, "."):
		return s.takeSystem(id, note, outside)
	case note == nil && outside && !defines(module, "verdict"):
		return nil // what requirements from outside have in common; see library.idle
	case note == nil:
		return malformed(&ast.Annotations{Location: module.Package.Location}, fmt.Errorf("package %s has no metadata", path))
	case slices.ContainsFunc(s.Requirements, func(r audit.Requirement) bool { return r.ID == id }):
		return inTwo(module)
	}
	r, err := requirement(id, note)
	if err == nil && !defines(module, "verdict") {
		err = malformed(note, fmt.Errorf("package %s has no rule named verdict", path))
	}
	if outside {
		r.Outside, r.Title = true, fromOutside(r.Title)
	}
	s.Requirements = append(s.Requirements, r)
	return err
}

func (s *Set) takeSystem(id string, note *ast.Annotations, outside bool) error {
	if note == nil {
		return nil
	}
	found, ok, err := system(id, note)
	if !ok || err != nil {
		return err
	}
	if slices.ContainsFunc(s.Systems, func(known audit.System) bool { return known.ID == id }) {
		return malformed(note, fmt.Errorf("the system %s is described twice", id))
	}
	if outside {
		found.Outside, found.Title = true, fromOutside(found.Title)
	}
	s.Systems = append(s.Systems, found)
	return nil
}

// fromOutside marks a title, so that nobody takes it for one of the method's,
// wherever it is shown.
func fromOutside(title audit.Text) audit.Text {
	return audit.Text{ZH: "（自定义）" + title.ZH, EN: "(outside) " + title.EN}
}

func inTwo(module *ast.Module) error {
	return &audit.Fault{Where: fmt.Sprintf("%s:%d", module.Package.Location.File, module.Package.Location.Row),
		Problem: audit.Text{ZH: "这个 package 的要求分在两个文件里", EN: "the requirement of this package stands in two files"},
		Remedy: audit.Text{ZH: "一项要求请写在一个文件里，共用的规则放在另一个 package",
			EN: "keep a requirement in one file, and rules that several share in a package of their own"}}
}

// sort puts systems and requirements in order: first what came with the program.
// A system that says nothing of itself goes by its id and comes last.
func (s *Set) sort() {
	place := map[string]int{}
	for _, r := range s.Requirements {
		if !slices.ContainsFunc(s.Systems, func(known audit.System) bool { return known.ID == r.System }) {
			one := audit.System{ID: r.System, Order: math.MaxInt, Title: audit.Text{ZH: r.System, EN: r.System}, Outside: r.Outside}
			if one.Outside {
				one.Title = fromOutside(one.Title)
			}
			s.Systems = append(s.Systems, one)
		}
	}
	slices.SortFunc(s.Systems, func(a, b audit.System) int {
		return cmp.Or(compareBool(a.Outside, b.Outside), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	last := 0
	for i := range s.Systems {
		if one := &s.Systems[i]; one.Outside { // wherever it would like to stand
			one.Order = last + 1
		}
		last, place[s.Systems[i].ID] = s.Systems[i].Order, i
	}
	slices.SortFunc(s.Requirements, func(a, b audit.Requirement) int {
		return cmp.Or(cmp.Compare(place[a.System], place[b.System]), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	for i := range s.Requirements {
		s.Requirements[i].Order = i + 1
	}
}

// compareBool puts what is not so before what is.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func defines(module *ast.Module, name string) bool {
	return slices.ContainsFunc(module.Rules, func(r *ast.Rule) bool { return r.Head.Name.String() == name })
}

// findRules finds out what requirements can be asked; all have a verdict.
func (s *Set) findRules(compiler *ast.Compiler) {
	for _, r := range s.Requirements {
		for _, name := range asked {
			rule := r.ID + "." + name
			if name == "verdict" || len(compiler.GetRulesExact(ast.MustParseRef("data."+Root+"."+rule))) > 0 {
				s.rules = append(s.rules, rule)
			}
		}
	}
}

// has reports whether a requirement can be asked for a rule.
func (s *Set) has(rule string) bool { return slices.Contains(s.rules, rule) }

// prepare makes the questions that judging asks.
func (s *Set) prepare() {
	for _, r := range s.Requirements {
		j := judge{Requirement: r, verdict: newQuestion(s.rego, r.ID+".verdict")}
		if rule := r.ID + ".applies"; s.has(rule) {
			j.applies = newQuestion(s.rego, rule)
		}
		if !r.Outside {
			j.status, j.findings = j.verdict.about(statusAlone...), j.verdict.about(withoutProof...)
		}
		s.judges = append(s.judges, j)
	}
}

func knownTables(names []string) error {
	for _, name := range names {
		if _, ok := dossier.TableNamed(name); !ok && !dossier.IsDerived(name) {
			return fmt.Errorf("table %q is not known", name)
		}
	}
	return nil
}

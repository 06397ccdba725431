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

	rego   *rego
	words  map[string]bool // every text in the policies
	rules  []string        // below the root, that requirements are asked for: see asked
	judges []judge         // one a requirement
	limit  time.Duration   // see Within; 0: the default
	names  *regoplan.Names // that plans are compiled with; nil before Plan

	planning sync.Mutex // of questions, which runs share
}

// asked are the rules of a requirement that questions are about.
var asked = []string{"verdict", "applies", "outlook"}

// judge holds the queries that put one requirement to a dossier.
type judge struct {
	audit.Requirement
	verdict *question
	applies *question // nil where the requirement applies to every subject of its kind
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
	l, err := read(trees, false)
	if err != nil {
		return nil, err
	}
	compiler, err := l.compileRules()
	if err != nil {
		return nil, err
	}
	s := &Set{Digest: digest(l.texts), rego: ready(compiler), words: wordsOf(l.modules)}
	if err := s.discover(compiler); err != nil {
		return nil, err
	}
	if len(s.Requirements) == 0 {
		return nil, &audit.Fault{Problem: audit.Text{ZH: "没有任何要求可供检查", EN: "there is no requirement to check"}}
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
func (s *Set) discover(compiler *ast.Compiler) error {
	notes := map[string]*ast.Annotations{}
	for _, ref := range compiler.GetAnnotationSet().Flatten() {
		if ref.Annotations.Scope == "package" || ref.Annotations.Scope == "subpackages" {
			notes[strings.TrimPrefix(ref.Path.String(), "data.")] = ref.Annotations
		}
	}
	var faults []error
	for _, file := range slices.Sorted(maps.Keys(compiler.Modules)) {
		if !strings.HasSuffix(file, testSuffix) {
			faults = append(faults, s.take(compiler.Modules[file], notes))
		}
	}
	s.sort()
	return errors.Join(faults...)
}

func (s *Set) take(module *ast.Module, notes map[string]*ast.Annotations) error {
	path := strings.TrimPrefix(module.Package.Path.String(), "data.")
	id, ours := strings.CutPrefix(path, Root+".")
	note := notes[path]
	switch {
	case !ours || strings.HasPrefix(id, "lib."):
		return nil
	case !strings.Contains(id, "."):
		return s.takeSystem(id, note)
	case note == nil:
		return malformed(&ast.Annotations{Location: module.Package.Location}, fmt.Errorf("package %s has no metadata", path))
	}
	r, err := requirement(id, note)
	if err == nil && !defines(module, "verdict") {
		err = malformed(note, fmt.Errorf("package %s has no rule named verdict", path))
	}
	s.Requirements = append(s.Requirements, r)
	return err
}

func (s *Set) takeSystem(id string, note *ast.Annotations) error {
	if note == nil {
		return nil
	}
	found, ok, err := system(id, note)
	if ok {
		s.Systems = append(s.Systems, found)
	}
	return err
}

// sort puts systems and requirements in order. A system that says nothing of
// itself goes by its id and comes last.
func (s *Set) sort() {
	place := map[string]int{}
	for _, r := range s.Requirements {
		if !slices.ContainsFunc(s.Systems, func(known audit.System) bool { return known.ID == r.System }) {
			s.Systems = append(s.Systems, audit.System{ID: r.System, Order: math.MaxInt, Title: audit.Text{ZH: r.System, EN: r.System}})
		}
	}
	slices.SortFunc(s.Systems, func(a, b audit.System) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	for i, system := range s.Systems {
		place[system.ID] = i
	}
	slices.SortFunc(s.Requirements, func(a, b audit.Requirement) int {
		return cmp.Or(cmp.Compare(place[a.System], place[b.System]), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	for i := range s.Requirements {
		s.Requirements[i].Order = i + 1
	}
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
	for i, r := range s.Requirements {
		j := judge{Requirement: r, verdict: newQuestion(s.rego, r.ID+".verdict")}
		j.verdict.number = uint16(2 * i)
		if rule := r.ID + ".applies"; s.has(rule) {
			j.applies = newQuestion(s.rego, rule)
			j.applies.number = j.verdict.number + 1
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

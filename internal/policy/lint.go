package policy

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"ninefold/internal/audit"
)

// Lint looks for whatever is wrong with the policies and tests of some trees,
// which stand beside those beneath: what does not compile strictly, metadata
// that leaves something open, fields that the input does not have, text that
// is not formatted as `opa fmt` does. It gives the requirements that it looked
// at; the error holds one fault a place, in the order of files and lines.
func Lint(beneath, trees []fs.FS) ([]audit.Requirement, error) {
	return finite(toCheck, placesOf(slices.Concat(beneath, trees)), longestCompiling, func() ([]audit.Requirement, error) { return lint(beneath, trees) })
}

func lint(beneath, trees []fs.FS) ([]audit.Requirement, error) {
	l, err := read(slices.Concat(beneath, trees), true)
	if err != nil {
		return nil, err
	}
	l.leaveTests(len(beneath))
	mine := func(file string) bool { return l.trees[file] >= len(beneath) }
	var faults []error
	for _, file := range l.paths() {
		if mine(file) {
			faults = append(faults, l.unformatted(file), l.stray(file))
		}
	}
	compiler, err := l.compile()
	if err != nil {
		return nil, inPlaces(append(faults, err))
	}
	s := &Set{}
	faults = append(faults, s.discover(l, compiler))
	checked := slices.DeleteFunc(s.Requirements, func(r audit.Requirement) bool {
		return !slices.ContainsFunc(l.filesOf(r.ID), mine)
	})
	c := checker{l, compiler}
	for i := range checked {
		faults = append(faults, c.fields(&checked[i])...)
	}
	return checked, inPlaces(faults)
}

// compile compiles everything strictly, tests too.
func (l *library) compile() (*ast.Compiler, error) {
	compiler := ast.NewCompiler().WithCapabilities(testbed()).WithStrict(true).SetErrorLimit(0)
	if compiler.Compile(l.copies()); compiler.Failed() {
		return nil, uncompiled(compiler.Errors)
	}
	return compiler, nil
}

// copies are the modules, for a compiler to rewrite.
func (l *library) copies() map[string]*ast.Module {
	all := make(map[string]*ast.Module, len(l.modules))
	for file, module := range l.modules {
		all[file] = module.Copy()
	}
	return all
}

// filesOf are the files of a requirement's package.
func (l *library) filesOf(id string) []string {
	return slices.DeleteFunc(l.paths(), func(file string) bool {
		return l.modules[file].Package.Path.String() != "data."+Root+"."+id
	})
}

// stray is a module outside the root, in which no requirement would be looked for.
func (l *library) stray(file string) error {
	p := l.modules[file].Package
	if name := p.Path.String(); name == "data."+Root || strings.HasPrefix(name, "data."+Root+".") {
		return nil
	}
	return &audit.Fault{
		Where: fmt.Sprintf("%s:%d", l.told[file], p.Location.Row),
		Problem: audit.Text{ZH: "package 不在 " + Root + " 之下，其中的要求不会被找到",
			EN: "the package is not below " + Root + ": no requirement would be found in it"},
		Remedy: audit.Text{ZH: "请写成 package " + Root + ".<系统>.<名称>", EN: "write package " + Root + ".<system>.<name>"},
	}
}

// unformatted tells the first line that `opa fmt` would write otherwise.
func (l *library) unformatted(file string) error {
	text := l.texts[file]
	formatted, err := Formatted(l.told[file], []byte(text))
	if err != nil || string(formatted) == text {
		return err
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("%s:%d", l.told[file], firstDifference(text, string(formatted))),
		Problem: audit.Text{ZH: "格式与 opa fmt 的不同", EN: "is not formatted as opa fmt does"},
		Remedy:  audit.Text{ZH: "请用 ninefold policy check --fix 改正", EN: "ninefold policy check --fix puts it right"},
	}
}

// Formatted gives the text of a module as `opa fmt` writes it.
func Formatted(name string, text []byte) ([]byte, error) {
	out, err := format.SourceWithOpts(name, text, format.Opts{RegoVersion: ast.RegoV1})
	if err != nil {
		return nil, uncompiled(err)
	}
	out = append(bytes.TrimRight(out, "\n"), '\n')
	if _, err := parseModule(name, string(out)); err != nil { // which OPA 1.22 does to some else branches on one line
		return nil, &audit.Fault{Where: name,
			Problem: audit.Text{ZH: "opa fmt 写出的文本无法解析：" + err.Error(), EN: "what opa fmt makes of it cannot be parsed: " + err.Error()},
			Remedy:  audit.Text{ZH: "请把 if 之后的条件写进花括号", EN: "put the conditions after if into braces"}}
	}
	return out, nil
}

func firstDifference(a, b string) int {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range one {
		if i >= len(other) || one[i] != other[i] {
			return i + 1
		}
	}
	return len(one)
}

// inPlaces joins faults in the order of files and lines, each once.
func inPlaces(list []error) error {
	var faults []*audit.Fault
	var others []error
	for _, one := range flat(errors.Join(list...)) {
		if fault, ok := errors.AsType[*audit.Fault](one); ok {
			faults = append(faults, fault)
		} else {
			others = append(others, one)
		}
	}
	slices.SortStableFunc(faults, func(a, b *audit.Fault) int {
		fileA, lineA := splitPlace(a.Where)
		fileB, lineB := splitPlace(b.Where)
		return cmp.Or(cmp.Compare(fileA, fileB), cmp.Compare(lineA, lineB), cmp.Compare(a.Problem.EN, b.Problem.EN))
	})
	faults = slices.CompactFunc(faults, func(a, b *audit.Fault) bool { return *a == *b })
	for _, fault := range faults {
		others = append(others, fault)
	}
	return errors.Join(others...)
}

// Faults takes an error apart into what was joined into it.
func Faults(err error) []*audit.Fault {
	var all []*audit.Fault
	for _, one := range flat(err) {
		fault, ok := errors.AsType[*audit.Fault](one)
		if !ok {
			fault = &audit.Fault{Problem: audit.Text{ZH: one.Error(), EN: one.Error()}}
		}
		all = append(all, fault)
	}
	return all
}

func flat(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		if err == nil {
			return nil
		}
		return []error{err}
	}
	var all []error
	for _, one := range joined.Unwrap() {
		all = append(all, flat(one)...)
	}
	return all
}

func splitPlace(where string) (file string, line int) {
	at := strings.LastIndexByte(where, ':')
	if at < 0 {
		return where, 0
	}
	if _, err := fmt.Sscan(where[at+1:], &line); err != nil {
		return where, 0
	}
	return where[:at], line
}

package regoplan

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"go/format"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ir"
)

// Writer writes programs as Go, which does what their closures do in less time: each
// planned function is one of Go's, its locals are Go's, and what is left of a step is
// a call of a method in machine.go. It makes the same decisions about a plan as the
// compiler, whose passes it shares. Functions that several plans have alike are
// written once.
//
// Names and numbers in what it writes follow from what they stand for, so that a
// change of one policy changes little else.
type Writer struct {
	functions map[string]string // text by name
	known     map[string]string // name by text
	constants map[string]string // declaration by name
	fields    map[string]bool   // names that fields are looked up by
	texts     map[string]bool   // that plans know
	memos     map[string]bool   // functions that remember
	pures     map[string]bool
	programs  []string // "name": program
	clash     string   // a name that two things would have, by the same hash; empty: none
}

// NewWriter has written nothing yet.
func NewWriter() *Writer {
	return &Writer{
		functions: map[string]string{}, known: map[string]string{}, constants: map[string]string{},
		fields: map[string]bool{}, texts: map[string]bool{}, memos: map[string]bool{}, pures: map[string]bool{},
	}
}

// Rules adds a program for each of some rules of a plan, called group and the dotted
// path of the rule, that binds its value to a name: see CompileRules. Plans with
// statements that are not known here are an error.
func (w *Writer) Rules(policy *ir.Policy, group, name string, rules [][]string) error {
	e, err := w.written(policy)
	if err != nil {
		return err
	}
	functions := ruleFunctions(policy)
	for _, rule := range rules {
		fn := functions[pathKey(rule)]
		if fn == nil {
			return fmt.Errorf("the plan has no function for %q", rule)
		}
		called := group + " data." + strings.Join(rule, ".")
		w.programs = append(w.programs, fmt.Sprintf("%q: regoplan.WrittenRule(remembered, %s, %s),\n", called, e.text(name), e.goNames[fn.Name]))
	}
	return nil
}

// Plan adds the program of a policy's only plan under a name.
func (w *Writer) Plan(policy *ir.Policy, name string) error {
	if len(policy.Plans.Plans) != 1 {
		return fmt.Errorf("expected one plan, there are %d", len(policy.Plans.Plans))
	}
	e, err := w.written(policy)
	if err != nil {
		return err
	}
	run, err := e.plan(policy.Plans.Plans[0].Blocks)
	if err != nil {
		return err
	}
	w.programs = append(w.programs, fmt.Sprintf("%q: regoplan.Written(remembered, %s),\n", name, run))
	return nil
}

// written writes the functions of a policy.
func (w *Writer) written(policy *ir.Policy) (*emitter, error) {
	e := &emitter{compiler: declared(policy, NewNames(), nil), w: w, goNames: map[string]string{}}
	for _, s := range policy.Static.Strings {
		w.texts[s.Value] = true
	}
	for _, fn := range policy.Funcs.Funcs {
		if err := e.write(fn); err != nil {
			return nil, fmt.Errorf("%s: %w", fn.Name, err)
		}
	}
	return e, nil
}

// add takes a function in, and gives its name: that of an earlier one which is the same.
func (w *Writer) add(wish, text string) string {
	if name, ok := w.known[text]; ok {
		return name
	}
	name := wish + "_" + shortHash(text)
	if _, taken := w.functions[name]; taken {
		w.clash = name
	}
	w.known[text] = name
	w.functions[name] = strings.ReplaceAll(text, selfName, name)
	return name
}

// selfName stands for the name of a function in its own text.
const selfName = "\x00"

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:4])
}

// constant takes a constant in, and gives its name.
func (w *Writer) constant(prefix, wish, declaration string) string {
	name := prefix + wish
	if wish == "" || len(wish) > 40 || !plainName(wish) {
		name = prefix + shortHash(declaration)
	}
	if old, ok := w.constants[name]; ok && old != declaration {
		name = prefix + shortHash(declaration)
	}
	if old, ok := w.constants[name]; ok && old != declaration {
		w.clash = name
	}
	w.constants[name] = declaration
	return name
}

func plainName(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}) < 0
}

// Source is a Go package of all that was added, in files by name: it has a variable
// Plans of type *regoplan.Library.
func (w *Writer) Source(pkg, about, digest string) (map[string][]byte, error) {
	if len(w.programs) == 0 {
		return nil, errors.New("nothing was written")
	}
	if w.clash != "" {
		return nil, fmt.Errorf("two things would be called %s", w.clash)
	}
	head := "// Code generated from the plans of policies; DO NOT EDIT.\n\n"
	files := map[string][]byte{}
	var body bytes.Buffer
	fmt.Fprintf(&body, "%s// Package %s %s\npackage %s\n\nimport \"%s\"\n\n", head, pkg, about, pkg, importPath)
	fmt.Fprintf(&body, "// Digest is that of the plans that this was made from.\nconst Digest = %q\n\n", digest)
	w.tables(&body)
	files[pkg+".go"] = bytes.Clone(body.Bytes())
	body.Reset()
	fmt.Fprintf(&body, "%spackage %s\n\nimport \"%s\"\n\n", head, pkg, importPath)
	for _, name := range slices.Sorted(maps.Keys(w.functions)) {
		body.WriteString(w.functions[name])
		body.WriteString("\n")
	}
	files["functions.go"] = body.Bytes()
	for name, text := range files {
		formatted, err := format.Source(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		files[name] = formatted
	}
	return files, nil
}

const importPath = "ninefold/internal/regoplan"

func (w *Writer) tables(body *bytes.Buffer) {
	fields, memos, pures := slices.Sorted(maps.Keys(w.fields)), slices.Sorted(maps.Keys(w.memos)), slices.Sorted(maps.Keys(w.pures))
	body.WriteString("// Places of what functions gave.\nconst (\n")
	for i, name := range memos {
		fmt.Fprintf(body, "memo_%s = %d\n", name, i)
	}
	fmt.Fprintf(body, "remembered = %d\n)\n\n// Numbers of the names that fields are looked up by.\nconst (\n", len(memos))
	for i, name := range fields {
		fmt.Fprintf(body, "%s = %d\n", fieldName(name), i)
	}
	body.WriteString(")\n\nvar vocabulary = regoplan.NewVocabulary([]string{\n")
	for _, name := range fields {
		fmt.Fprintf(body, "%q,\n", name)
	}
	body.WriteString("}, []string{\n")
	for _, text := range slices.Sorted(maps.Keys(w.texts)) {
		fmt.Fprintf(body, "%q,\n", text)
	}
	fmt.Fprintf(body, "}, %d)\n\n// What does not change.\nvar (\n", len(pures))
	for _, name := range slices.Sorted(maps.Keys(w.constants)) {
		fmt.Fprintf(body, "%s = %s\n", name, w.constants[name])
	}
	for i, name := range pures {
		fmt.Fprintf(body, "pure_%s = regoplan.NewPureFunction(%d, %d)\n", name, i, i+1)
	}
	body.WriteString(")\n\n// Plans are the programs.\nvar Plans = regoplan.NewLibrary(vocabulary, map[string]*regoplan.Program{\n")
	for _, p := range slices.Sorted(slices.Values(w.programs)) {
		body.WriteString(p)
	}
	body.WriteString("})\n")
}

func fieldName(name string) string {
	if plainName(name) {
		return "at_" + name
	}
	return "at_" + shortHash(name)
}

package regoplan_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// FuzzPlanAgainstTopdown makes a policy and an input of the bytes it is given,
// asks OPA's evaluator, and expects the same answer of the plan in every mode. A
// failing builtin is undefined, for where it is an error it depends on the order
// of the parts of an expression, in which OPA's planner is free.
func FuzzPlanAgainstTopdown(f *testing.F) {
	for _, some := range chances(60) {
		f.Add(some)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		one, ok := inventedOf(t, bytes)
		if !ok {
			return // unsafe, or of wrong types
		}
		for _, m := range modes {
			one.hold(t, m)
		}
	})
}

// chances are so many runs of bytes, always the same.
func chances(n int) [][]byte {
	chance := rand.New(rand.NewPCG(6, 6))
	list := make([][]byte, n)
	for i := range list {
		list[i] = make([]byte, 40+chance.IntN(300))
		for at := range list[i] {
			list[i][at] = byte(chance.UintN(256))
		}
	}
	return list
}

// invented is a policy that was made up, with an input.
type invented struct {
	module   string
	input    ast.Value
	compiler *ast.Compiler
	plan     *ir.Policy
}

func inventedOf(t *testing.T, bytes []byte) (invented, bool) {
	t.Helper()
	w := &writer{bytes: bytes}
	one := invented{module: w.module(), input: ast.MustParseTerm(w.object(3)).Value}
	var err error
	if one.compiler, err = ast.CompileModules(map[string]string{"test.rego": one.module}); err != nil {
		return one, false
	}
	one.plan, err = regoplan.Plan(context.Background(), one.compiler, ast.MustParseBody("x = data.test"))
	require.NoError(t, err, one.module)
	return one, true
}

// hold expects the same of a mode as of topdown.
func (one invented) hold(t *testing.T, m mode) {
	t.Helper()
	want, wrong := byTopdown(one.compiler, one.input)
	got, err := m.answer(t, one.plan, one.input)
	about := fmt.Sprintf("%s\ninput %v\nmode %s", one.module, one.input, m.name)
	require.Equal(t, codeOf(wrong), codeOf(err), "topdown says %v, the plan %v\n%s", wrong, err, about)
	require.Zero(t, ast.Compare(want, got), "topdown says %v\nthe plan     %v\n%s", want, got, about)
}

func byTopdown(compiler *ast.Compiler, input ast.Value) (ast.Value, error) {
	ctx, store := context.Background(), inmem.New()
	transaction, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Abort(ctx, transaction)
	body, err := compiler.QueryCompiler().Compile(ast.MustParseBody("x = data.test"))
	if err != nil {
		return nil, err
	}
	results, err := topdown.NewQuery(body).WithCompiler(compiler).WithStore(store).WithTransaction(transaction).
		WithInput(ast.NewTerm(input)).Run(ctx)
	if err != nil || len(results) == 0 {
		return ast.NullValue, err
	}
	return results[0]["x"].Value, nil
}

func (m mode) answer(t *testing.T, plan *ir.Policy, input ast.Value) (ast.Value, error) {
	t.Helper()
	results, err := m.run(t, plan, input, ast.NewObject(), regoplan.Options{})
	if err != nil || len(results) == 0 {
		return ast.NullValue, err
	}
	return results[0].Get(ast.StringTerm("x")).Value, nil
}

// codeOf is what sort of error it is.
func codeOf(err error) string {
	var coded *topdown.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &coded) && coded.Code == topdown.ConflictErr:
		return coded.Code
	}
	return "failed"
}

// writer writes policies and inputs, each choice by the next byte. Of what it
// writes it knows the sort, for OPA refuses what cannot fit.
type writer struct {
	bytes []byte
	at    int
	vars  []string // of any sort, which have a value where it writes
	depth int
}

// pick gives one of n; always the first once the bytes are used up, so that
// what is written comes to an end.
func (w *writer) pick(n int) int {
	if w.at >= len(w.bytes) {
		return 0
	}
	w.at++
	return int(w.bytes[w.at-1]) % n
}

func (w *writer) of(choices ...string) string { return choices[w.pick(len(choices))] }

func (w *writer) name() string { return w.of("a", "b", "c", "n") }

func (w *writer) object(depth int) string {
	var members []string
	for _, key := range []string{"a", "b", "c", "n", "list"} {
		if v := w.datum(depth - 1); w.pick(5) > 0 || key == "list" {
			members = append(members, fmt.Sprintf("%q: %s", key, v))
		}
	}
	return "{" + strings.Join(members, ", ") + "}"
}

func (w *writer) datum(depth int) string {
	if depth <= 0 {
		return w.scalar()
	}
	switch w.pick(4) {
	case 0:
		return w.scalar()
	case 1:
		return w.object(depth)
	default:
		members := make([]string, w.pick(12))
		for i := range members {
			members[i] = w.datum(depth - 1)
		}
		return "[" + strings.Join(members, ", ") + "]"
	}
}

func (w *writer) scalar() string {
	return w.of("1", "0", "2", "-3", "7", `"a"`, `"b"`, `""`, "true", "false", "null", "1.5", "12345678901234567890", `"é%d"`)
}

// module is some rules, each of which may use those before.
func (w *writer) module() string {
	lines := []string{"package test"}
	for i := range 3 + w.pick(4) {
		w.vars, w.depth = nil, 0
		lines = append(lines, w.rule(i))
	}
	return strings.Join(lines, "\n")
}

func (w *writer) rule(i int) string {
	switch w.pick(8) {
	case 0:
		return fmt.Sprintf("default r%d := %s\nr%d := %s if {\n%s}", i, w.scalar(), i, w.hole(), w.body(i))
	case 1:
		return fmt.Sprintf("r%d contains %s if {\n%s}", i, w.hole(), w.body(i))
	case 2:
		return fmt.Sprintf("r%d[%s] := %s if {\n%s}", i, w.hole(), w.hole(), w.body(i))
	case 3:
		return fmt.Sprintf("r%d[%s] contains %s if {\n%s}", i, w.of("v0", "v1", `"k"`), w.hole(), w.body(i))
	case 4:
		return fmt.Sprintf("r%d := %s if {\n%s}\nelse := %s if {\n%s}", i, w.hole(), w.body(i), w.scalar(), w.body(i))
	case 5:
		return w.function(i)
	default:
		return fmt.Sprintf("r%d := %s", i, w.any(i))
	}
}

// function has one body or two, and is called with numbers, texts and whatever.
func (w *writer) function(i int) string {
	w.vars = []string{"p", "q"}
	lines := fmt.Sprintf("f%d(p, q) := %s if %s", i, w.any(i), w.test(i))
	if w.pick(2) == 0 {
		lines += fmt.Sprintf("\nf%d(p, q) := %s if %s", i, w.any(i), w.test(i))
	}
	w.vars = nil
	return lines + fmt.Sprintf("\nr%d := [y | some x in input.list; y := f%d(x, %s)]", i, i, w.any(i))
}

// hole is a value of the variables that every body sets.
func (w *writer) hole() string { return w.of("v0", "v1", "[v0, v1]", `{"v": v0, "w": v1}`, "1") }

func (w *writer) body(i int) string {
	w.vars = nil
	lines := []string{"\tsome v0 in " + w.of("input.list", "input.a", "input")}
	w.vars = []string{"v0"}
	lines = append(lines, "\tv1 := "+w.any(i))
	for range w.pick(3) {
		lines = append(lines, "\t"+w.test(i))
	}
	return strings.Join(lines, "\n") + "\n"
}

func (w *writer) test(i int) string {
	switch w.pick(6) {
	case 0:
		return fmt.Sprintf("not %s == %s", w.open(), w.any(i))
	case 1:
		return fmt.Sprintf("every e in %s { e != %s }", w.list(i), w.open())
	case 2:
		return fmt.Sprintf("%s in %s", w.any(i), w.list(i))
	case 3:
		return fmt.Sprintf("%s %s %s", w.number(i), w.of("<", "<=", ">", ">=", "!="), w.number(i))
	default:
		return fmt.Sprintf("%s %s %s", w.open(), w.of("==", "!=", "<", ">="), w.any(i))
	}
}

// open is a value of which nothing is known beforehand.
func (w *writer) open() string {
	if len(w.vars) > 0 && w.pick(3) > 0 {
		v := w.vars[w.pick(len(w.vars))]
		return v + w.of("", "", "."+w.name(), "[0]")
	}
	return w.of("input."+w.name(), "input.list[1]", "input.a.b", "input.list[_]", "input.list")
}

// deep reports whether it is time to come to an end.
func (w *writer) deep() bool {
	w.depth++
	return w.depth > 14
}

func (w *writer) any(i int) string {
	if w.deep() {
		return w.open()
	}
	switch w.pick(9) {
	case 0:
		return w.scalar()
	case 1:
		if i > 0 {
			return fmt.Sprintf("r%d", w.pick(i))
		}
		return w.open()
	case 2:
		return w.number(i)
	case 3:
		return w.text(i)
	case 4:
		return w.list(i)
	case 5:
		return w.record(i)
	case 6:
		return fmt.Sprintf("object.get(%s, %s, %s)", w.record(i), w.of(`"a"`, `"b"`, "1", `["a", "b"]`, w.open()), w.any(i))
	default:
		return w.open()
	}
}

func (w *writer) number(i int) string {
	if w.deep() {
		return w.of("1", "3")
	}
	switch w.pick(6) {
	case 0:
		return w.of("1", "0", "-2", "7", "1.5", "9223372036854775807", "12345678901234567890")
	case 1:
		return fmt.Sprintf("count(%s)", w.list(i))
	case 2:
		return fmt.Sprintf("%s(%s)", w.of("sum", "max", "min"), w.list(i))
	case 3:
		return fmt.Sprintf("(%s %s %s)", w.number(i), w.of("+", "-", "*", "/", "%"), w.number(i))
	default:
		return w.open()
	}
}

func (w *writer) text(i int) string {
	if w.deep() {
		return `"t"`
	}
	switch w.pick(5) {
	case 0:
		return w.of(`"a"`, `""`, `"b%d"`, `"é"`)
	case 1:
		return fmt.Sprintf("sprintf(%s, [%s, %s])", w.of(`"%v-%v"`, `"%d %s"`, `"%04d|%[1]v"`), w.any(i), w.any(i))
	case 2:
		return fmt.Sprintf("concat(%s, %s)", w.text(i), w.list(i))
	default:
		return w.open()
	}
}

// list is an array.
func (w *writer) list(i int) string {
	if w.deep() {
		return "input.list"
	}
	switch w.pick(8) {
	case 0:
		return fmt.Sprintf("[%s, %s]", w.any(i), w.any(i))
	case 1:
		return fmt.Sprintf("sort(%s)", w.list(i))
	case 2:
		return fmt.Sprintf("array.concat(%s, %s)", w.list(i), w.list(i))
	case 3:
		return "numbers.range(" + w.of("0, 9", "3, -1", "2, 2") + ")"
	case 4:
		return fmt.Sprintf("[y | some y in ({%s, %s} %s {%s, 1})]", w.any(i), w.any(i), w.of("|", "&", "-"), w.any(i))
	case 5, 6:
		return w.comprehension(i)
	default:
		return "input.list"
	}
}

func (w *writer) record(i int) string {
	if w.deep() {
		return "input"
	}
	switch w.pick(5) {
	case 0:
		return fmt.Sprintf("{%q: %s, %q: %s}", w.name(), w.any(i), w.of("y", "z"), w.any(i))
	case 1:
		return fmt.Sprintf("object.union(%s, %s)", w.record(i), w.record(i))
	case 2:
		return fmt.Sprintf("object.remove(%s, [%s])", w.record(i), w.open())
	default:
		return w.of("input", "input.a", "input.b")
	}
}

func (w *writer) comprehension(i int) string {
	from, outer, name := w.of("input.list", "input", "input.a", "numbers.range(0, 9)"), w.vars, fmt.Sprintf("x%d", w.depth)
	if !strings.HasPrefix(from, "numbers") {
		w.vars = append(slices.Clone(outer), name)
	}
	defer func() { w.vars = outer }()
	value, test := w.any(i), ""
	if w.pick(2) == 0 {
		test = "; " + w.test(i)
	}
	switch w.pick(3) {
	case 0:
		return fmt.Sprintf("[%s | some %s in %s%s]", value, name, from, test)
	case 1:
		return fmt.Sprintf("[y | some y in {%s | some %s in %s%s}]", value, name, from, test)
	default:
		return fmt.Sprintf("[[k, y] | some k, y in {%s: %s | some %s in %s%s}]", name, value, name, from, test)
	}
}

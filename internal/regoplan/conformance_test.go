package regoplan_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// modes are the ways to run a program: with all passes, with each of them alone
// and with none, on plain objects, on records and on rows.
var modes = []mode{
	{name: "all passes"},
	{name: "all passes on records", made: recorded},
	{name: "all passes on rows", made: tabled},
	{name: "no pass", option: regoplan.Plainly},
	{name: "no pass on rows", option: regoplan.Plainly, made: tabled},
	{name: "copies", option: alone(regoplan.Copies)},
	{name: "literals", option: alone(regoplan.Literals)},
	{name: "branches", option: alone(regoplan.Branches)},
	{name: "groups", option: alone(regoplan.Groups)},
	{name: "calls", option: alone(regoplan.Calls)},
	{name: "fields on rows", option: alone(regoplan.Fields), made: tabled},
	{name: "results", option: alone(regoplan.Results)},
	{name: "pure", option: alone(regoplan.Pure)},
	{name: "constants", option: alone(regoplan.Constants)},
	{name: "frames", option: alone(regoplan.Frames)},
	{name: "constants and literals", option: alone(regoplan.Constants | regoplan.Literals)},
}

type mode struct {
	name   string
	option regoplan.Option
	made   maker // of input and data; nil for plain objects

	library *regoplan.Library // that has the program in Go; nil: it is compiled
	program string
}

func alone(p regoplan.Pass) regoplan.Option { return regoplan.Without(^p) }

// every is which of OPA's cases are tried: every one of them in CI, where -every 1
// is given, and else a fixed sample, since all of them in all modes take a minute.
var every = flag.Int("every", 12, "of OPA's conformance cases try the first of each kind and every N-th")

// OPA's own cases, from its module, give here what they give there, in every mode.
func TestConformance(t *testing.T) {
	for folder, version := range languages {
		for _, tc := range opaCases(t, folder) {
			t.Run(folder+"/"+tc.Note, func(t *testing.T) { conform(t, tc, version) })
		}
	}
}

// opaCases are the cases of OPA's for a version of the language, or the sample of
// them that was asked for: each kind of case has some in it.
func opaCases(t *testing.T, folder string) []cases.TestCase {
	t.Helper()
	set, err := cases.Load(filepath.Join(inOPA(t, "v1/test/cases/testdata"), folder))
	require.NoError(t, err)
	require.Greater(t, len(set.Cases), 1100, "the cases are not all there")
	kinds := map[string]bool{}
	var tried []cases.TestCase
	for i, tc := range set.Sorted().Cases {
		kind, _, _ := strings.Cut(tc.Note, "/")
		if !kinds[kind] || i%*every == 0 {
			tried = append(tried, tc)
		}
		kinds[kind] = true
	}
	return tried
}

// inOPA is the path of something in OPA's module.
func inOPA(t *testing.T, path string) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/open-policy-agent/opa").Output()
	require.NoError(t, err)
	return filepath.Join(strings.TrimSpace(string(dir)), path)
}

func conform(t *testing.T, tc cases.TestCase, version ast.RegoVersion) {
	if why, ok := exceptions[tc.Note]; ok {
		t.Skip(why)
	}
	for name, value := range tc.Env {
		t.Setenv(name, value)
	}
	plan := planned(t, tc, version)
	for _, m := range modes {
		m.conform(t, tc, plan)
	}
}

func planned(t *testing.T, tc cases.TestCase, version ast.RegoVersion) *ir.Policy {
	t.Helper()
	options := ast.ParserOptions{RegoVersion: version}
	if tc.ExperimentalKeywords {
		options.Capabilities = ast.CapabilitiesForThisVersion(ast.CapabilitiesExperimentalKeywords(true))
	}
	modules := map[string]string{}
	for i, module := range tc.Modules {
		modules[fmt.Sprintf("test-%d.rego", i)] = module
	}
	compiler, err := ast.CompileModulesWithOpt(modules, ast.CompileOpts{ParserOptions: options})
	require.NoError(t, err)
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody(tc.Query))
	require.NoError(t, err)
	return plan
}

func (m mode) conform(t *testing.T, tc cases.TestCase, plan *ir.Policy) {
	t.Helper()
	got, err := m.evaluate(t, tc, plan)
	switch {
	case tc.WantError != nil:
		require.ErrorContains(t, err, *tc.WantError, m.name)
	case tc.WantErrorCode != nil:
		var coded *topdown.Error
		require.ErrorAs(t, err, &coded, m.name)
		require.Equal(t, *tc.WantErrorCode, coded.Code, m.name)
	default:
		require.NoError(t, err, m.name)
	}
	if tc.WantResult != nil {
		want, given := wanted(*tc.WantResult), answered(t, got, tc)
		require.Zero(t, want.Compare(given), "%s: expected %v\n     got %v", m.name, want, given)
	}
}

func (m mode) evaluate(t *testing.T, tc cases.TestCase, plan *ir.Policy) ([]ast.Object, error) {
	t.Helper()
	var data ast.Value = ast.NewObject()
	if tc.Data != nil {
		data = ast.MustInterfaceToValue(*tc.Data)
	}
	return m.run(t, plan, inputOf(tc), data, regoplan.Options{
		Strict: tc.StrictError, Cancel: topdown.NewCancel(), Seed: rand.Reader, Time: ast.NumberTerm(json.Number(strconv.FormatInt(time.Now().UnixNano(), 10))),
	})
}

func (m mode) run(t testing.TB, plan *ir.Policy, input, data ast.Value, o regoplan.Options) ([]ast.Object, error) {
	t.Helper()
	program, names := m.compiled(t, plan)
	var heap regoplan.Heap
	made := heap.FromAST
	if m.made != nil {
		made = func(v ast.Value) regoplan.Value { return m.made(&heap, names, v) }
	}
	vm := regoplan.New(o)
	vm.Soil()
	results, err := vm.Run(context.Background(), program, made(input), made(data))
	objects := make([]ast.Object, len(results))
	for i, r := range results {
		objects[i] = r.AST().(ast.Object)
	}
	return objects, err
}

func (m mode) compiled(t testing.TB, plan *ir.Policy) (*regoplan.Program, *regoplan.Names) {
	t.Helper()
	if m.library != nil {
		program := m.library.Program(m.program)
		require.NotNil(t, program, "%s was not written", m.program)
		return program, m.library.Names()
	}
	names := regoplan.NewNames()
	var options []regoplan.Option
	if m.option != nil {
		options = append(options, m.option)
	}
	program, err := regoplan.Compile(plan, names, options...)
	require.NoError(t, err)
	return program, names
}

// maker makes values of OPA's.
type maker func(h *regoplan.Heap, names *regoplan.Names, v ast.Value) regoplan.Value

// recorded makes records of objects whose keys are all texts.
func recorded(h *regoplan.Heap, names *regoplan.Names, v ast.Value) regoplan.Value {
	return rebuilt(h, names, v, recorded, func(keys []string, values []regoplan.Value) regoplan.Value {
		return h.Record(regoplan.NewShape(names, append(keys, "\x00absent")...), append(values, regoplan.Value{})...)
	})
}

// tabled makes rows of them, some columns of which have words and some numbers.
func tabled(h *regoplan.Heap, names *regoplan.Names, v ast.Value) regoplan.Value {
	return rebuilt(h, names, v, tabled, func(keys []string, values []regoplan.Value) regoplan.Value {
		const absent = math.MinInt32
		columns, codes := []regoplan.Column{{Name: "\x00absent"}}, []int32{absent}
		for i, key := range keys {
			c, code := regoplan.Column{Name: key}, int32(0)
			if n, ok := values[i].AST().(ast.Number); ok && i%2 == 0 {
				if whole, ok := n.Int(); ok && int(int32(whole)) == whole {
					columns, codes = append(columns, c), append(codes, int32(whole))
					continue
				}
			}
			if i%3 == 0 {
				c.Word = func(int32) regoplan.Value { return values[i] }
			} else {
				c.Words = []regoplan.Value{values[i]}
			}
			columns, codes = append(columns, c), append(codes, code)
		}
		other := slices.Repeat([]int32{absent}, len(codes))
		return h.Rows(regoplan.NewTable(names, absent, columns...), append(other, codes...), nil)[1]
	})
}

// rebuilt makes a value in which objects whose keys are all texts are made by object.
func rebuilt(h *regoplan.Heap, names *regoplan.Names, v ast.Value, made maker, object func([]string, []regoplan.Value) regoplan.Value) regoplan.Value {
	switch v := v.(type) {
	case *ast.Array:
		var members []regoplan.Value
		v.Foreach(func(t *ast.Term) { members = append(members, made(h, names, t.Value)) })
		return h.Array(members...)
	case ast.Object:
		var keys []string
		var values []regoplan.Value
		texts := true
		v.Foreach(func(key, value *ast.Term) {
			text, ok := key.Value.(ast.String)
			texts = texts && ok
			keys, values = append(keys, string(text)), append(values, made(h, names, value.Value))
		})
		if texts {
			return object(keys, values)
		}
	}
	return h.FromAST(v)
}

func inputOf(tc cases.TestCase) ast.Value {
	switch {
	case tc.InputTerm != nil:
		return ast.MustParseTerm(*tc.InputTerm).Value
	case tc.Input != nil:
		return ast.MustInterfaceToValue(*tc.Input)
	}
	return nil
}

func wanted(results []map[string]any) ast.Set {
	set := ast.NewSet()
	for _, bindings := range results {
		set.Add(ast.NewTerm(ast.MustInterfaceToValue(bindings)))
	}
	return set
}

func answered(t *testing.T, results []ast.Object, tc cases.TestCase) ast.Set {
	set := ast.NewSet()
	for _, bindings := range results {
		object := ast.NewObject()
		bindings.Foreach(func(key, value *ast.Term) {
			name := string(key.Value.(ast.String))
			if strings.HasPrefix(name, "^") || tc.IgnoreGeneratedVars && strings.HasPrefix(name, "__localq") {
				return
			}
			plain, err := ast.JSON(value.Value)
			require.NoError(t, err)
			if tc.SortBindings {
				slices.SortFunc(plain.([]any), util.Compare)
			}
			object.Insert(key, ast.NewTerm(ast.MustInterfaceToValue(plain)))
		})
		set.Add(ast.NewTerm(object))
	}
	return set
}

// exceptions are the cases that do not hold, by name, with the reason.
var exceptions = map[string]string{
	"baseandvirtualdocs/enumerate virtual errors": "topdown gives a result beside the error of a builtin; here an error is all",
	"data/nested integer":                         "topdown reads data from a store where 1 and \"1\" name the same; here, as in OPA's Wasm, they differ",
	"data/toplevel integer":                       "topdown reads data from a store where 1 and \"1\" name the same; here, as in OPA's Wasm, they differ",
	"time/time caching":                           "needs a builtin, test.sleep, that only topdown's own tests have",
}

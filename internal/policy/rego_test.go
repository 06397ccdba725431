package policy

import (
	"bytes"
	"cmp"
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	opa "github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/policies"
)

// TestRego runs the tests beside the policies, as `opa test policies` does, but
// in the sandbox that policies run in. Every test is a subtest of its package,
// every case of a table a subtest of its test.
func TestRego(t *testing.T) {
	results := regoResults(t, regoModules(t))
	require.NotEmpty(t, results, "no Rego test was found")
	for _, result := range results {
		t.Run(strings.TrimPrefix(result.Package, "data."+Root+".")+"/"+result.Name, func(t *testing.T) {
			report(t, result)
		})
	}
}

func report(t *testing.T, result *tester.Result) {
	t.Helper()
	if result.Skip {
		t.Skip("marked as still to do")
	}
	require.NoError(t, result.Error, "%s", result.Location)
	assert.Empty(t, string(result.Output), "%s prints", result.Location)
	for names, sub := range result.SubResults.Iter {
		t.Run(strings.Join(names, "/"), func(t *testing.T) {
			assert.False(t, sub.Fail, "%s does not hold", result.Location)
		})
	}
	assert.False(t, result.Fail, "%s does not hold", result.Location)
}

// TestEveryPolicyIsTested asks for a file of tests beside every policy file
// that has rules.
func TestEveryPolicyIsTested(t *testing.T) {
	modules := regoModules(t)
	for name, module := range modules {
		if strings.HasSuffix(name, "_test.rego") || len(module.Rules) == 0 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			beside := strings.TrimSuffix(name, ".rego") + "_test.rego"
			require.Contains(t, modules, beside, "policies/%s has no tests beside it", name)
			assert.True(t, slices.ContainsFunc(modules[beside].Rules, isTest), "policies/%s holds no test", beside)
		})
	}
}

func isTest(r *ast.Rule) bool {
	return strings.HasPrefix(r.Head.Ref().String(), "test_")
}

// regoModules are all policies with their tests, by path.
func regoModules(t *testing.T) map[string]*ast.Module {
	t.Helper()
	modules := map[string]*ast.Module{}
	err := fs.WalkDir(policies.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".rego" {
			return err
		}
		text, err := fs.ReadFile(policies.Files, name)
		if err != nil {
			return err
		}
		modules[name], err = ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{
			ProcessAnnotation: true, RegoVersion: ast.RegoV1, Capabilities: sandbox(),
		})
		return err
	})
	require.NoError(t, err)
	return modules
}

// regoResults are the results of all tests, in the order of their names. OPA's runner
// compiles them; of tables it traces every step, to find the cases that end before they
// have a result, which takes longer than the tests: met looks for those alone.
func regoResults(t *testing.T, modules map[string]*ast.Module) []*tester.Result {
	t.Helper()
	ctx := context.Background()
	store := inmem.New()
	txn, err := store.NewTransaction(ctx)
	require.NoError(t, err)
	defer store.Abort(ctx, txn)
	compiler := ast.NewCompiler().WithCapabilities(testbed()).WithStrict(true)
	none, err := tester.NewRunner().SetCompiler(compiler).SetStore(store).SetModules(modules).CapturePrintOutput(true).Filter("^$").RunTests(ctx, txn)
	require.NoError(t, err)
	for range none {
		require.Fail(t, "a test without a name")
	}
	var results []*tester.Result
	for _, module := range compiler.Modules {
		for _, rule := range module.Rules {
			if isTest(rule) {
				results = append(results, regoResult(ctx, rule, opa.Compiler(compiler), opa.Store(store), opa.Transaction(txn)))
			}
		}
	}
	slices.SortFunc(results, func(a, b *tester.Result) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Name, b.Name))
	})
	return results
}

// regoResult runs one test.
func regoResult(ctx context.Context, rule *ast.Rule, options ...func(*opa.Rego)) *tester.Result {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	name := rule.Head.Ref().GroundPrefix()
	result := &tester.Result{Location: rule.Loc(), Package: rule.Module.Package.Path.String(), Name: name.String(), SubResults: tester.SubResultMap{}}
	var output bytes.Buffer
	var failed []topdown.Error
	asked := opa.New(append(options, opa.Query(rule.Module.Package.Path.Extend(name).String()), opa.PrintHook(topdown.NewPrintHook(&output)), opa.BuiltinErrorList(&failed))...)
	query, err := asked.PrepareForEval(ctx)
	if err != nil {
		result.Error = err
		return result
	}
	var met casesMet
	found, err := query.Eval(ctx, opa.EvalQueryTracer(&met))
	result.Error, result.Output = err, output.Bytes()
	if err == nil && len(failed) > 0 {
		result.Error = &failed[0]
	}
	switch {
	case len(found) == 0:
		result.Fail = true
	case rule.Head.DocKind() == ast.PartialObjectDoc:
		result.SubResults = casesIn(found[0].Expressions[0].Value)
		for _, path := range met {
			result.SubResults.Update(*path, nil) // fails where there is none
		}
	default:
		result.Fail = found[0].Expressions[0].Value != true
	}
	return result
}

// casesIn are the cases of a table that have a result.
func casesIn(value any) tester.SubResultMap {
	all := tester.SubResultMap{}
	cases, _ := value.(map[string]any)
	for name, result := range cases {
		held, _ := result.(bool)
		one := &tester.SubResult{Name: name, Fail: !held}
		if below := casesIn(result); len(below) > 0 {
			one.Fail, one.SubResults = false, below
		}
		all[name] = one
	}
	return all
}

// casesMet are the cases of a table that were begun.
type casesMet []*ast.Array

func (*casesMet) Enabled() bool { return true }

func (*casesMet) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

func (m *casesMet) TraceEvent(e topdown.Event) {
	if e.Op != topdown.TestCaseOp {
		return
	}
	if path, ok := e.Node.(*ast.Expr).Operand(0).Value.(*ast.Array); ok {
		*m = append(*m, path)
	}
}

package policy

import (
	"cmp"
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
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

// regoResults are the results of all tests, in the order of their names.
func regoResults(t *testing.T, modules map[string]*ast.Module) []*tester.Result {
	t.Helper()
	ctx := context.Background()
	store := inmem.New()
	txn, err := store.NewTransaction(ctx)
	require.NoError(t, err)
	defer store.Abort(ctx, txn)
	running, err := tester.NewRunner().
		SetCompiler(ast.NewCompiler().WithCapabilities(testbed()).WithStrict(true)).
		SetStore(store).
		SetModules(modules).
		RaiseBuiltinErrors(true).
		CapturePrintOutput(true).
		SetTimeout(time.Minute).
		RunTests(ctx, txn)
	require.NoError(t, err)
	var results []*tester.Result
	for result := range running {
		results = append(results, result)
	}
	slices.SortFunc(results, func(a, b *tester.Result) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Name, b.Name))
	})
	return results
}

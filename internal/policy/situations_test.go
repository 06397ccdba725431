package policy

import (
	"context"
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/regoplan"
	"ninefold/policies"
)

// situationsOf is of how many requirements the tests are run: of every one in CI, where
// -situations 1 is given, and else of one in five, since all of them take long.
var situationsOf = flag.Int("situations", 5, "of the tests beside the policies run those of one requirement in so many, for the documents that they put")

// Every document that a test beside the policies puts to a verdict gets the members by
// a trimmed plan that OPA's evaluator gives it. No such verdict lacks a member.
func TestTrimmedPlansInEverySituationOfTheTests(t *testing.T) {
	s, err := Compile(policies.Files)
	require.NoError(t, err)
	s.names = regoplan.NewNames()
	asked := trimmings(s.judges)
	require.NoError(t, s.trim(context.Background(), asked))
	met := metByTests(t, s)
	vm := regoplan.New(regoplan.Options{Strict: true})
	total := 0
	for i := range s.judges {
		j := &s.judges[i]
		body, err := j.verdict.body()
		require.NoError(t, err)
		compiler, err := s.rego.compiler()
		require.NoError(t, err)
		for _, alike := range met.found[j.ID] {
			for _, input := range alike {
				total++
				want, err := verdictOn(body, compiler, input)
				require.NoError(t, err)
				wholeMembers(t, j.ID, want)
				for _, q := range []*question{j.status, j.findings} {
					var heap regoplan.Heap
					results, err := vm.Run(context.Background(), q.program, heap.FromAST(input.Value), heap.Object())
					require.NoError(t, err)
					require.Len(t, results, 1, "%s of %v", q.rule, input)
					require.True(t, sameIn(q.members, want, results[0].Get(answerKey).AST()), "%s of %v", q.rule, input)
				}
			}
		}
	}
	require.Greater(t, total, 1000 / *situationsOf)
}

// metByTests are the situations that the tests beside the policies put to verdicts.
func metByTests(t *testing.T, s *Set) *situations {
	t.Helper()
	ctx, store, met := context.Background(), inmem.New(), newSituations(s.Requirements)
	txn, err := store.NewTransaction(ctx)
	require.NoError(t, err)
	defer store.Abort(ctx, txn)
	modules := regoModules(t)
	for file := range modules {
		id := strings.TrimSuffix(strings.ReplaceAll(file, "/", "."), testSuffix)
		place := slices.IndexFunc(s.Requirements, func(r audit.Requirement) bool { return r.ID == id })
		if strings.HasSuffix(file, testSuffix) && !strings.HasPrefix(file, "testing/") && (place < 0 || place%*situationsOf != 0) {
			delete(modules, file)
		}
	}
	running, err := tester.NewRunner().SetCompiler(ast.NewCompiler().WithCapabilities(testbed()).WithStrict(true)).SetStore(store).
		SetModules(modules).SetCoverageQueryTracer(&tracer{cover.New(), met}).RaiseBuiltinErrors(true).
		SetTimeout(5*time.Minute).RunTests(ctx, txn)
	require.NoError(t, err)
	for result := range running {
		require.NoError(t, result.Error)
	}
	return met
}

func verdictOn(body ast.Body, compiler *ast.Compiler, input *ast.Term) (ast.Value, error) {
	ctx, store := context.Background(), inmem.New()
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Abort(ctx, txn)
	results, err := topdown.NewQuery(body).WithCompiler(compiler).WithStore(store).WithTransaction(txn).
		WithInput(input).WithStrictBuiltinErrors(true).Run(ctx)
	if err != nil || len(results) == 0 {
		return nil, err
	}
	return results[0][answer].Value, nil
}

// wholeMembers expects of a verdict what every one has.
func wholeMembers(t *testing.T, rule string, verdict ast.Value) {
	t.Helper()
	object, ok := verdict.(ast.Object)
	require.True(t, ok, "%s gives %v", rule, verdict)
	require.NotNil(t, object.Get(statusKey), "%s gives %v", rule, verdict)
	require.NotNil(t, object.Get(ast.StringTerm("reasons")), "%s gives %v", rule, verdict)
	if strings.Trim(object.Get(statusKey).Value.String(), `"`) != "exempt" { // which may have standing words
		require.NotNil(t, object.Get(ast.StringTerm("message")), "%s gives %v", rule, verdict)
	}
}

package regoplan_test

import (
	"context"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

const twoRules = `package a.b

one := shared + 1

two := {"sum": shared, "one": one} if input.ask

shared := count([x | some x in input.xs; x > 1])
`

// together compiles rules of a module out of one plan.
func together(t *testing.T, rules ...string) ([]*regoplan.Program, error) {
	t.Helper()
	compiler := ast.MustCompileModulesWithOpts(map[string]string{"a.rego": twoRules}, ast.CompileOpts{ParserOptions: ast.ParserOptions{RegoVersion: ast.RegoV1}})
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("answer = [data.a.b.one, data.a.b.two]"))
	require.NoError(t, err)
	paths := make([][]string, len(rules))
	for i, rule := range rules {
		paths[i] = []string{"a", "b", rule}
	}
	return regoplan.CompileRules(plan, regoplan.NewNames(), "answer", paths)
}

// Rules out of one plan give what they give alone, undefined where they are.
func TestRulesOutOfOnePlan(t *testing.T) {
	programs, err := together(t, "one", "two")
	require.NoError(t, err)
	vm := regoplan.New(regoplan.Options{Strict: true})
	var heap regoplan.Heap
	for input, want := range map[string][2]string{
		`{"xs": [1, 2, 3], "ask": true}`:  {"3", `{"one": 3, "sum": 2}`},
		`{"xs": [], "ask": true}`:         {"1", `{"one": 1, "sum": 0}`},
		`{"xs": [5, 6, 7], "ask": false}`: {"4", ""},
	} {
		for i, program := range programs {
			results, err := vm.Run(context.Background(), program, heap.FromAST(ast.MustParseTerm(input).Value), heap.Object())
			require.NoError(t, err)
			if want[i] == "" {
				require.Empty(t, results)
				continue
			}
			require.Len(t, results, 1)
			require.Zero(t, ast.MustParseTerm(want[i]).Value.Compare(results[0].Get(regoplan.String("answer")).AST()), input)
		}
	}
}

func TestRulesThatThePlanDoesNotHave(t *testing.T) {
	_, err := together(t, "one", "three")
	require.ErrorContains(t, err, `no function for ["a" "b" "three"]`)
}

// Where one rule asks for another with something replaced, OPA plans that one once more:
// whoever asks for it is answered by the one as it stands. A text that is made is counted
// as it reads.
func TestRulesThatOthersReplaceStandAsTheyAre(t *testing.T) {
	compiler, err := ast.CompileModules(map[string]string{
		"one.rego":   "package test.one\n\nleast := 1\n\nverdict := least",
		"two.rego":   "package test.two\n\nverdict := v if { v := data.test.one.verdict with data.test.one.least as 5 }",
		"three.rego": "package test.three\n\nverdict := count(sprintf(\"%d人\", [input.n]))",
	})
	require.NoError(t, err)
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("answer = [data.test.one.verdict, data.test.two.verdict, data.test.three.verdict]"))
	require.NoError(t, err)
	programs, err := regoplan.CompileRules(plan, regoplan.NewNames(), "answer", [][]string{{"test", "one", "verdict"}, {"test", "two", "verdict"}, {"test", "three", "verdict"}})
	require.NoError(t, err)
	vm := regoplan.New(regoplan.Options{Strict: true})
	var heap regoplan.Heap
	for i, want := range []string{"1", "5", "6"} {
		results, err := vm.Run(context.Background(), programs[i], heap.FromAST(ast.MustParseTerm(`{"n": 12345}`).Value), heap.Object())
		require.NoError(t, err)
		require.Len(t, results, 1)
		require.Equal(t, want, results[0].Get(regoplan.String("answer")).AST().String())
	}
}

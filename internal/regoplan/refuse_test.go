package regoplan_test

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// The statements that the package runs; what a later OPA adds has to be learnt
// before its version may be raised.
var known = []string{
	"ArrayAppendStmt", "AssignIntStmt", "AssignVarOnceStmt", "AssignVarStmt", "BlockStmt", "BreakStmt", "CallDynamicStmt", "CallStmt",
	"DotStmt", "EqualStmt", "IsArrayStmt", "IsDefinedStmt", "IsObjectStmt", "IsSetStmt", "IsUndefinedStmt", "LenStmt", "MakeArrayStmt",
	"MakeNullStmt", "MakeNumberIntStmt", "MakeNumberRefStmt", "MakeObjectStmt", "MakeSetStmt", "NopStmt", "NotEqualStmt", "NotStmt",
	"ObjectInsertOnceStmt", "ObjectInsertStmt", "ObjectMergeStmt", "ResetLocalStmt", "ResultSetAddStmt", "ReturnLocalStmt", "ScanStmt",
	"SetAddStmt", "WithStmt",
}

func TestOPAHasNoOtherStatements(t *testing.T) {
	source, err := os.ReadFile(inOPA(t, "v1/ir/ir.go"))
	require.NoError(t, err)
	var found []string
	for _, m := range regexp.MustCompile(`(?m)^type (\w+Stmt) struct`).FindAllSubmatch(source, -1) {
		found = append(found, string(m[1]))
	}
	slices.Sort(found)
	require.Equal(t, known, found)
}

type strange struct{ ir.Location }

func planOf(t testing.TB, module string) *ir.Policy {
	t.Helper()
	compiler := ast.MustCompileModules(map[string]string{"test.rego": module})
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = data.test.p"))
	require.NoError(t, err)
	return plan
}

func TestUnknownStatementsAndBuiltinsAreRefused(t *testing.T) {
	plan := planOf(t, "package test\np := count(input)")
	block := plan.Plans.Plans[0].Blocks[0]
	block.Stmts = append(block.Stmts, &strange{})
	_, err := regoplan.Compile(plan, regoplan.NewNames())
	require.ErrorContains(t, err, "unknown statement")

	block.Stmts[len(block.Stmts)-1] = &ir.CallStmt{Func: "no.such"}
	_, err = regoplan.Compile(plan, regoplan.NewNames())
	require.ErrorContains(t, err, "unknown builtin no.such")
}

func TestPlansThatDifferAreRefused(t *testing.T) {
	for rule, differs := range map[string]bool{
		`p[1] contains 1 if input.x`: true, `p["k"] contains 1 if input.x`: false, `p[input.y] contains 1 if input.x`: false,
	} {
		compiler := ast.MustCompileModules(map[string]string{"test.rego": "package test\nq := 1\n" + rule})
		_, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = data.test.p"))
		require.Equal(t, differs, err != nil, rule)
		_, err = regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = data.test.q"))
		require.NoError(t, err, "what does not use the rule can be planned")
	}
}

func TestEvaluationStopsWhenCancelled(t *testing.T) {
	program, err := regoplan.Compile(planOf(t, "package test\np := count([1 | some i in numbers.range(1, 1000); i > 0])"), regoplan.NewNames())
	require.NoError(t, err)
	cancel := topdown.NewCancel()
	cancel.Cancel()
	_, err = regoplan.New(regoplan.Options{Cancel: cancel}).Run(context.Background(), program, regoplan.Value{}, regoplan.Value{})
	require.True(t, topdown.IsCancel(err), "got %v", err)
}

// Each function calls the one before it twice, which no lifetime would see the
// end of.
func TestCallsStopWhenCancelled(t *testing.T) {
	module := "package test\nf0(x) := x\n"
	for i := range 60 {
		module += fmt.Sprintf("f%d(x) := [f%d(x), f%d(x)][0]\n", i+1, i, i)
	}
	program, err := regoplan.Compile(planOf(t, module+"p := f60([1])"), regoplan.NewNames())
	require.NoError(t, err)
	cancel := topdown.NewCancel()
	time.AfterFunc(20*time.Millisecond, cancel.Cancel)
	_, err = regoplan.New(regoplan.Options{Cancel: cancel}).Run(context.Background(), program, regoplan.Value{}, regoplan.Value{})
	require.True(t, topdown.IsCancel(err), "got %v", err)
}

// What is remembered of one evaluation does not show in the next.
func TestEvaluationsDoNotTouchEachOther(t *testing.T) {
	program, err := regoplan.Compile(planOf(t, `package test
double(n) := [n, n * 2]
size := count(input)
p := {"size": size, "doubles": {n: double(n)[1] | some n in input}, "all": [double(n) | some n in input]}`), regoplan.NewNames())
	require.NoError(t, err)
	vm := regoplan.New(regoplan.Options{Strict: true})
	for range 3 {
		for _, given := range []string{`[1, 2, "x"]`, `[3]`, `[2, 1, 3]`} {
			var heap regoplan.Heap
			fresh := regoplan.New(regoplan.Options{Strict: true})
			want, wrong := fresh.Run(context.Background(), program, heap.FromAST(ast.MustParseTerm(given).Value), heap.Object())
			got, err := vm.Run(context.Background(), program, heap.FromAST(ast.MustParseTerm(given).Value), heap.Object())
			require.Equal(t, wrong == nil, err == nil)
			require.Len(t, got, len(want))
			for i := range want {
				require.Zero(t, want[i].AST().Compare(got[i].AST()))
			}
		}
	}
}

// A program may be shared by VMs, each in a goroutine of its own.
func TestProgramsAreShared(t *testing.T) {
	names := regoplan.NewNames()
	program, err := regoplan.Compile(planOf(t, `package test
kinds := {"b": [2, 1], "a": [1]}
p := {"kinds": kinds, "sorted": sort([k | some k, _ in kinds]), "size": count(input.rows), "c": {"z": 1, "y": 12345678901234567890}}`), names)
	require.NoError(t, err)
	var group sync.WaitGroup
	answers := make([]string, 4)
	for i := range answers {
		group.Go(func() {
			vm, shape := regoplan.New(regoplan.Options{}), regoplan.NewShape(names, "rows")
			for range 100 {
				var heap regoplan.Heap
				results, err := vm.Run(context.Background(), program, heap.Record(shape, heap.Array(regoplan.Int(1))), heap.Object())
				if err == nil && len(results) == 1 {
					answers[i] = results[0].AST().String()
				}
			}
		})
	}
	group.Wait()
	for _, a := range answers {
		require.NotEmpty(t, a)
		require.Equal(t, answers[0], a)
	}
}

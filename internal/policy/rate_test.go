package policy

import (
	"context"
	"fmt"
	"io/fs"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	opa "github.com/open-policy-agent/opa/v1/rego"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
	"ninefold/policies"
)

const manyRates = `package probe

import data.ninefold.lib.rate

answer := [[rate.share(whole, given) | some whole in input.wholes] | some given in input.rates]
`

// Every rate in thousandths, in OPA's evaluator and in plans.
func TestSharesAreExact(t *testing.T) {
	var rates, wholes []string
	for i := range 1001 {
		rates = append(rates, plainly(i))
	}
	for _, n := range []int{1, 3, 7, 10, 25, 50, 99, 100, 106, 125, 300} {
		wholes = append(wholes, strconv.Itoa(n))
	}
	input := ast.MustParseTerm(fmt.Sprintf(`{"rates": [%s], "wholes": [%s]}`, strings.Join(rates, ","), strings.Join(wholes, ","))).Value
	for name, answer := range map[string]ast.Value{"OPA": askedOPA(t, input), "plan": askedPlan(t, input)} {
		for i, rate := range rates {
			for j, whole := range wholes {
				got := answer.(*ast.Array).Elem(i).Value.(*ast.Array).Elem(j)
				require.Equal(t, leastShare(rate, whole), got.String(), "%s: %s of %s", name, rate, whole)
			}
		}
	}
}

// plainly writes thousandths as a config would.
func plainly(thousandths int) string {
	text := fmt.Sprintf("%d.%03d", thousandths/1000, thousandths%1000)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

func leastShare(rate, whole string) string {
	r, _ := new(big.Rat).SetString(rate)
	w, _ := new(big.Rat).SetString(whole)
	share := r.Mul(r, w)
	up := new(big.Int).Add(share.Num(), share.Denom())
	return up.Sub(up, big.NewInt(1)).Div(up, share.Denom()).String()
}

func probe(t *testing.T) *ast.Compiler {
	t.Helper()
	library, err := fs.ReadFile(policies.Files, "lib/rate.rego")
	require.NoError(t, err)
	compiler, err := ast.CompileModules(map[string]string{"lib/rate.rego": string(library), "probe.rego": manyRates})
	require.NoError(t, err)
	return compiler
}

func askedOPA(t *testing.T, input ast.Value) ast.Value {
	t.Helper()
	results, err := opa.New(opa.Compiler(probe(t)), opa.Query("data.probe.answer"), opa.ParsedInput(input)).Eval(context.Background())
	require.NoError(t, err)
	require.Len(t, results, 1)
	return ast.MustInterfaceToValue(results[0].Expressions[0].Value)
}

func askedPlan(t *testing.T, input ast.Value) ast.Value {
	t.Helper()
	plan, err := regoplan.Plan(context.Background(), probe(t), ast.MustParseBody("answer = data.probe.answer"))
	require.NoError(t, err)
	program, err := regoplan.Compile(plan, regoplan.NewNames())
	require.NoError(t, err)
	var heap regoplan.Heap
	results, err := regoplan.New(regoplan.Options{Strict: true}).Run(context.Background(), program, heap.FromAST(input), heap.Object())
	require.NoError(t, err)
	require.Len(t, results, 1)
	return results[0].AST().(ast.Object).Get(ast.StringTerm("answer")).Value
}

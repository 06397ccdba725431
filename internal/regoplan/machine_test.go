package regoplan_test

import (
	"context"
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// A program in Go may break in no other way than by the errors of an evaluation.
func TestAPanicOfAProgramInGoIsNotAnError(t *testing.T) {
	broken := errors.New("broken")
	program := regoplan.Written(0, func(*regoplan.VM, regoplan.Value, regoplan.Value) { panic(broken) })
	require.PanicsWithValue(t, broken, func() {
		_, _ = regoplan.New(regoplan.Options{}).Run(context.Background(), program, regoplan.Value{}, regoplan.Value{})
	})
}

// What differs from what a rule gave before, or a failing builtin, ends the evaluation.
func TestErrorsOfProgramsInGo(t *testing.T) {
	conflict := regoplan.NewConflict("rule data.a.b produced conflicting values", "a.rego", 3, 1)
	failing := regoplan.NewBuiltin("to_number", "a.rego", 4, 2)
	for says, run := range map[string]func(m *regoplan.VM, input, data regoplan.Value){
		"a.rego:3": func(m *regoplan.VM, _, _ regoplan.Value) {
			m.Result(m.Once(conflict, regoplan.Int(1), regoplan.Int(2)))
		},
		"a.rego:4": func(m *regoplan.VM, _, _ regoplan.Value) { m.Result(m.Call(failing, regoplan.String("x"))) },
	} {
		vm := regoplan.New(regoplan.Options{Strict: true})
		found, err := vm.Run(context.Background(), regoplan.Written(0, run), regoplan.Value{}, regoplan.Value{})
		require.ErrorContains(t, err, says)
		require.Empty(t, found)
	}
}

// A rule's value comes without the object that binds it to a name, and the same way
// where another name is asked for or the program is a query.
func TestAnAnswerIsWhatAProgramBinds(t *testing.T) {
	name, other := regoplan.String("answer"), regoplan.String("other")
	rule := func(v regoplan.Value) *regoplan.Program {
		return regoplan.WrittenRule(0, name, func(*regoplan.VM, regoplan.Value, regoplan.Value) regoplan.Value { return v })
	}
	query := regoplan.Written(0, func(m *regoplan.VM, _, _ regoplan.Value) {
		o := m.Object()
		m.Insert(o, name, regoplan.Int(7))
		m.Result(o)
	})
	vm := regoplan.New(regoplan.Options{})
	for _, c := range []struct {
		program *regoplan.Program
		name    regoplan.Value
		want    regoplan.Value
	}{
		{rule(regoplan.Int(7)), name, regoplan.Int(7)},
		{rule(regoplan.Int(7)), regoplan.String("answer"), regoplan.Int(7)},
		{rule(regoplan.Int(7)), other, regoplan.Value{}},
		{rule(regoplan.Value{}), name, regoplan.Value{}},
		{query, name, regoplan.Int(7)},
		{query, other, regoplan.Value{}},
	} {
		got, err := vm.Answer(context.Background(), c.program, regoplan.Value{}, regoplan.Value{}, c.name)
		require.NoError(t, err)
		require.Equal(t, c.want, got)
	}
	failing := regoplan.WrittenRule(0, name, func(m *regoplan.VM, _, _ regoplan.Value) regoplan.Value {
		return m.Once(regoplan.NewConflict("conflicting", "a.rego", 3, 1), regoplan.Int(1), regoplan.Int(2))
	})
	got, err := vm.Answer(context.Background(), failing, regoplan.Value{}, regoplan.Value{}, name)
	require.ErrorContains(t, err, "a.rego:3")
	require.False(t, got.Defined())
}

// Products are exact, or left to OPA's own arithmetic.
func TestProductsAreExact(t *testing.T) {
	multiply := regoplan.NewBuiltin("mul", "a.rego", 1, 1)
	numbers := []int64{0, 1, -1, 7, math.MaxInt32, math.MinInt32, math.MaxInt32 + 1, math.MinInt32 - 1, 1 << 40, math.MaxInt64, math.MinInt64}
	vm := regoplan.New(regoplan.Options{})
	for _, a := range numbers {
		for _, b := range numbers {
			found, err := vm.Run(context.Background(), regoplan.Written(0, func(m *regoplan.VM, _, _ regoplan.Value) {
				m.Result(m.Times(multiply, regoplan.Int(a), regoplan.Int(b)))
			}), regoplan.Value{}, regoplan.Value{})
			require.NoError(t, err)
			want := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
			require.Equal(t, want.String(), found[0].AST().String(), "%d * %d", a, b)
		}
	}
}

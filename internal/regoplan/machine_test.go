package regoplan_test

import (
	"context"
	"errors"
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

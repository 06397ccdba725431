package regoplan_test

import (
	"context"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// What occurs twice counts twice, and measuring stops where there is enough.
func TestTheExtentOfAValue(t *testing.T) {
	var heap regoplan.Heap
	most := regoplan.Extent{Bytes: 1000, Longest: 1000, Depth: 10}
	for text, want := range map[string]regoplan.Extent{
		`null`:          {Bytes: 6, Depth: 1},
		`123`:           {Bytes: 4, Depth: 1},
		`"四个字啊"`:        {Bytes: 15, Longest: 12, Depth: 1},
		`[1, [2]]`:      {Bytes: 10, Depth: 3},
		`{"ab": {"c"}}`: {Bytes: 15, Longest: 2, Depth: 3},
	} {
		require.Equal(t, want, heap.FromAST(ast.MustParseTerm(text).Value).Extent(most), text)
	}
	shared := heap.Array(regoplan.Int(1))
	for range 8 {
		shared = heap.Array(shared, shared)
	}
	is := shared.Extent(most)
	require.Greater(t, is.Bytes, most.Bytes)
	require.Less(t, is.Bytes, 2*most.Bytes)
	for range 60 {
		shared = heap.Array(shared, shared)
	}
	require.Greater(t, shared.Extent(most).Depth, most.Depth)
	require.Zero(t, regoplan.Value{}.Extent(most))
}

func TestAnEvaluationHasItsRoom(t *testing.T) {
	program, err := regoplan.Compile(planOf(t, "package test\np := count(q[49999])\nq := [[i, input] | some i in numbers.range(1, 50000)]"), regoplan.NewNames())
	require.NoError(t, err)
	vm := regoplan.New(regoplan.Options{Strict: true})
	for i, room := range []int64{1 << 20, 0, 1 << 20, 64 << 20, 1 << 20} {
		vm.Room(room)
		found, err := vm.Run(context.Background(), program, regoplan.Int(int64(i)), regoplan.Value{})
		if room == 1<<20 {
			require.ErrorContains(t, err, regoplan.ErrRoom)
			continue
		}
		require.NoError(t, err)
		require.Equal(t, `{"x": 2}`, found[0].AST().String())
	}
}

package regoplan_test

import (
	"context"
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/regoplan"
)

// A set or an object that grows holds what OPA's does, in whatever order its members
// come, and whether they are numbers that rise or not.
func TestWhatGrowsHoldsWhatOPAsDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(rapid.IntRange(-3, 40), 0, 40).Draw(t, "numbers")
		if rapid.Bool().Draw(t, "in order") {
			for i := range numbers {
				numbers[i] = max(numbers[i], numbers[max(0, i-1)]) // stays or rises
			}
		}
		odd := rapid.SliceOfN(rapid.SampledFrom([]string{`"a"`, `1.0`, `2.5`, `null`, `[1]`, `100000000000000000000`}), 0, 3).Draw(t, "odd ones")
		all := make([]*ast.Term, 0, len(numbers)+len(odd))
		for _, n := range numbers {
			all = append(all, ast.IntNumberTerm(n))
		}
		for _, text := range odd {
			at := rapid.IntRange(0, len(all)).Draw(t, "at")
			all = append(all[:at:at], append([]*ast.Term{ast.MustParseTerm(text)}, all[at:]...)...)
		}
		grow(t, all)
	})
}

// grow adds members one by one, looking for every one of them after each.
func grow(t *rapid.T, all []*ast.Term) {
	program := regoplan.Written(0, func(m *regoplan.VM, _, _ regoplan.Value) {
		heap := new(regoplan.Heap)
		set, object := m.Set(), m.Object()
		want := ast.NewSet()
		for i, term := range all {
			v := heap.FromAST(term.Value)
			m.Add(set, v)
			m.Insert(object, v, regoplan.Int(int64(i)))
			want.Add(term)
			for _, other := range all {
				key := heap.FromAST(other.Value)
				last := lastOf(all[:i+1], other)
				require.Equal(t, last >= 0, regoplan.Holds(set, key), "%v in %v", other, want)
				n, _ := object.At(key).Int()
				require.Equal(t, last >= 0, object.At(key).Defined(), "%v of %v", other, want)
				require.Equal(t, int64(max(0, last)), n, "%v of %v", other, want)
			}
			require.Zero(t, want.Compare(set.AST()))
			keys, _ := object.Scan()
			require.Equal(t, set.Size(), regoplan.Int(int64(len(keys))))
			for i := range keys[1:] {
				require.True(t, regoplan.Less(keys[i], keys[i+1]), "%v of %v", keys[i].AST(), want)
			}
		}
		m.Result(set)
	})
	_, err := regoplan.New(regoplan.Options{}).Run(context.Background(), program, regoplan.Value{}, regoplan.Value{})
	require.NoError(t, err)
}

// lastOf is the last place of a value in a list, or -1.
func lastOf(list []*ast.Term, v *ast.Term) int {
	for i, one := range slices.Backward(list) {
		if one.Value.Compare(v.Value) == 0 {
			return i
		}
	}
	return -1
}

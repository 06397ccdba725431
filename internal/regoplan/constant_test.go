package regoplan_test

import (
	"context"
	"sync"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// Objects and lists that are always the same belong to the program, which VMs
// share: whatever is done with them leaves them as they are. The race detector
// sees what does not.
func TestVMsShareConstants(t *testing.T) {
	const module = `package test
words := {"zh": "早", "en": "early"}
others := {"en": "late", "by": [1, 2]}
sorted := sort([words, input.o, others, {"zh": "晚"}, words])
chosen := {words, others, input.o}
joined := object.union(words, others)
less if words < input.o
same if words == {"en": "early", "zh": "早"}
`
	compiler, err := ast.CompileModules(map[string]string{"test.rego": module})
	require.NoError(t, err)
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = data.test"))
	require.NoError(t, err)
	names := regoplan.NewNames()
	program, err := regoplan.Compile(plan, names)
	require.NoError(t, err)

	input := ast.MustParseTerm(`{"o": {"en": "later", "zh": "迟", "and": 1}}`).Value
	want, err := byTopdown(compiler, input)
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			vm := regoplan.New(regoplan.Options{})
			for range 50 {
				var heap regoplan.Heap
				results, err := vm.Run(context.Background(), program, heap.FromAST(input), heap.Object())
				if !assert.NoError(t, err) || !assert.Len(t, results, 1) {
					return
				}
				got := results[0].Get(regoplan.String("x")).AST()
				assert.Zero(t, ast.Compare(want, got), "topdown says %v, the plan %v", want, got)
			}
		})
	}
	group.Wait()
}

package policy

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/regoplan"
)

// What is taken over straight from a plan's reply is what the long way takes over;
// whatever is not in the usual form is left to that, which may refuse it.
func TestUsualFindingsAreThoseOfTheLongWay(t *testing.T) {
	const message = `"message": {"zh": "缺", "en": "short"}`
	for said, usual := range map[string]bool{
		`{"reasons": ["b", "a"], "actual": 1, "required": 2, ` + message + `}`:            true,
		`{"reasons": [], ` + message + `}`:                                                true,
		`{"reasons": {"b", "a"}, "actual": 0, ` + message + `}`:                           true,
		`{"reasons": ["a"], "actual": 0.5, ` + message + `}`:                              false,
		`{"reasons": ["a"], "actual": 12345678901234567890, ` + message + `}`:             false,
		`{"reasons": ["a"], "actual": "many", ` + message + `}`:                           false,
		`{"reasons": [1], ` + message + `}`:                                               false,
		`{"reasons": "a", ` + message + `}`:                                               false,
		`{` + message + `}`:                                                               false,
		`{"reasons": ["a"]}`:                                                              false,
		`{"reasons": ["a"], "message": {"zh", "en"}}`:                                     false,
		`{"reasons": ["a"], "message": {"zh": "缺", "en": ""}}`:                            false,
		`{"reasons": ["a"], "message": {"zh": "缺", "en": "short", "fr": 1}, "actual": 3}`: true,
	} {
		reply := &valueReply{new(regoplan.Heap).FromAST(ast.MustParseTerm(said).Value), newPartKeys(regoplan.NewNames())}
		got, want := audit.Verdict{Status: audit.Fail}, audit.Verdict{Status: audit.Fail}
		require.Equal(t, usual, usualFindings(&got, reply), said)
		err := fillFindings(&want, func(name string) (any, error) { return partOf(reply, name) })
		if usual {
			require.NoError(t, err, said)
			assert.Equal(t, want, got, said)
		} else {
			assert.Equal(t, audit.Verdict{Status: audit.Fail}, got, said)
		}
	}
	assert.False(t, usualFindings(&audit.Verdict{}, termReply{}))
}

// What plans see of figures is what OPA sees, though it is made in another way.
func TestLiteralsArePlansOwn(t *testing.T) {
	m := &valueMaker{names: regoplan.NewNames()}
	for _, text := range []string{`{}`, `{"b": 1, "a": {"c": ["x", {"y": null}]}}`, `{1: "x"}`, `[true, 1.5, {"s"}]`, `"x"`, `{"a": 1, 2: 3}`} {
		want := ast.MustParseTerm(text).Value
		assert.Zero(t, want.Compare(m.literal(want).AST()), text)
	}
}

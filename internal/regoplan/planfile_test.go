package regoplan_test

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan/planfile"
)

// The plans of OPA's own cases, written down and read back, do what they did.
func TestPlansAreReadAsTheyWereWritten(t *testing.T) {
	for _, tc := range opaCases(t, "v1") {
		if _, ok := exceptions[tc.Note]; ok || len(tc.Env) > 0 {
			continue
		}
		t.Run(tc.Note, func(t *testing.T) { modes[0].conform(t, tc, rewritten(t, planned(t, tc, ast.RegoV1))) })
	}
}

func rewritten(t *testing.T, plan *ir.Policy) *ir.Policy {
	t.Helper()
	data, err := planfile.Write(plan)
	require.NoError(t, err)
	back, err := planfile.Read(string(data))
	require.NoError(t, err)
	bare(plan)
	require.Equal(t, plan, back)
	return back
}

// bare takes out what is not written: nothing that runs a plan looks at it.
func bare(plan *ir.Policy) {
	plan.Static.BuiltinFuncs, plan.UnplannedRules = nil, nil
	_ = ir.Walk(textless{}, plan)
}

type textless struct{}

func (textless) Before(any) {}
func (textless) After(any)  {}

func (v textless) Visit(x any) (ir.Visitor, error) {
	if s, ok := x.(ir.Stmt); ok {
		at := *s.GetLocation()
		*s.GetLocation() = ir.Location{File: at.File, Row: at.Row, Col: at.Col, EndRow: at.EndRow, EndCol: at.EndCol}
	}
	return v, nil
}

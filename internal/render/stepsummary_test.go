package render

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// A finding names the place that proves it as all formats do: of a record that came
// from one cell, the cell and what stands there.
func TestAStepSummaryNamesCells(t *testing.T) {
	r := &audit.Result{Verdicts: []audit.Verdict{{
		Rule: "a.b", Severity: audit.Must, Status: audit.Fail, Subject: audit.Subject{Kind: audit.Person, ID: "P0001"},
		Evidence: []audit.Origin{{Table: "visits", Path: "book.xlsx", Sheet: "s", Row: 7, Column: 8, Text: "√"}},
	}}, Requirements: []audit.Requirement{{ID: "a.b", Severity: audit.Must}}}
	var out bytes.Buffer
	require.NoError(t, renderStepSummary(&out, r, Options{Lang: audit.EN}))
	assert.Contains(t, out.String(), md(tongue{audit.EN}.at(r.Verdicts[0].Evidence[0])))
	assert.Contains(t, out.String(), "H7")
}

package main

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/method"
)

// docs/method.md is what ninefold rules matrix writes; -update writes it anew.
func TestTheMatrixIsUpToDate(t *testing.T) {
	for lang, name := range map[string]string{"en": "method.md", "zh": "method.zh-CN.md"} {
		code, stdout, stderr := ninefold("rules", "matrix", "-o", "md", "--lang", lang)
		require.Zero(t, code, stderr)
		golden(t, filepath.Join("../../docs", name), stdout)
	}
}

// Every requirement stands in the matrix once, with what proves it, and every
// system says what no export can show.
func TestTheMatrixIsWhole(t *testing.T) {
	code, stdout, stderr := ninefold("rules", "matrix", "-o", "json")
	require.Zero(t, code, stderr)
	var m method.Matrix
	require.NoError(t, json.Unmarshal([]byte(stdout), &m))
	set := builtIn(t)
	seen := map[string]bool{}
	for _, system := range m.Systems {
		beyond := 0
		for _, d := range system.Demands {
			assert.NotEmpty(t, d.Demand.ZH+d.Demand.EN)
			assert.NotEmpty(t, d.Place.EN)
			if d.Check == nil {
				beyond++
				assert.NotEmpty(t, d.Why.ZH)
				assert.NotEmpty(t, d.Why.EN)
				continue
			}
			id := d.Check.Requirement.ID
			assert.False(t, seen[id], id)
			seen[id] = true
			assert.GreaterOrEqual(t, d.Check.Proof.Tests, 5, id)
			assert.Positive(t, d.Check.Proof.Mutants+d.Check.Proof.SharedMutants, id)
			assert.Len(t, d.Check.Requirement.Parameters, len(d.Check.Method)+len(d.Check.Ours), id)
		}
		assert.Positive(t, beyond, system.ID)
	}
	assert.Len(t, seen, len(set.Requirements))
	assert.Equal(t, len(seen), m.Checked)
}

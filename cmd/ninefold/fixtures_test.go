package main

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

// The office of the fixtures gets the verdicts that the second implementation
// gave it, on the day that its config names.
func TestFixtureOfficeGetsItsVerdicts(t *testing.T) {
	data, err := os.ReadFile("../../fixtures/office.expected.json")
	require.NoError(t, err)
	var expected struct {
		OutOfScope int `json:"out_of_scope"`
		Verdicts   []office.Expected
	}
	require.NoError(t, json.Unmarshal(data, &expected))
	got := judged(t, "../../fixtures/office")
	assert.Equal(t, expected.OutOfScope, got.Summary.OutOfScope)
	compare(t, expected.Verdicts, got.Verdicts)
}

// The office is worth looking at: each requirement is met by someone and
// missed by someone, and no status is lacking.
func TestFixtureOfficeShowsEverything(t *testing.T) {
	met, missed, statuses := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, v := range judged(t, "../../fixtures/office").Verdicts {
		met[v.Rule] = met[v.Rule] || v.Status == "pass"
		missed[v.Rule] = missed[v.Rule] || v.Status == "fail"
		statuses[v.Status] = true
	}
	require.Len(t, met, len(builtIn(t).Requirements))
	for rule := range met {
		assert.True(t, met[rule], "nobody meets %s", rule)
		assert.True(t, missed[rule], "nobody misses %s", rule)
	}
	assert.Len(t, statuses, 6)
}

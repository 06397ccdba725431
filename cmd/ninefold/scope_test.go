package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// scopeOfResult is what a saved result says it was narrowed down to.
func scopeOfResult(t *testing.T, path string) (*audit.Scope, []audit.Notice) {
	t.Helper()
	result, err := render.Read([]byte(read(t, path)))
	require.NoError(t, err)
	return result.Run.Scope, result.Run.Notices
}

// unquoted undoes how the formats escape quotation marks.
var unquoted = strings.NewReplacer(`&#34;`, `"`, `&quot;`, `"`, `\"`, `"`)

// A run that did not look at everything, or let something pass, says so first:
// in the result, in every report, and where the result is verified.
func TestANarrowedRunSaysSo(t *testing.T) {
	config := filepath.Join(t.TempDir(), "ninefold.yaml")
	require.NoError(t, os.WriteFile(config, []byte(read(t, filepath.Join(fixtureOffice, "ninefold.yaml"))+"\ndisabled: [study.forums]\n"), 0o600))
	for name, c := range map[string]struct {
		args []string
		want audit.Scope
		says string
	}{
		"rule":          {[]string{"--rule", "fieldwork.visits", "--rule", "exchange.interviews"}, audit.Scope{Rules: []string{"exchange.interviews", "fieldwork.visits"}}, `only the requirements "Regular interviews", "Weekly grassroots visits"`},
		"branch":        {[]string{"--branch", "JW-XX"}, audit.Scope{Branches: []string{"JW-XX"}}, "only the branch JW-XX"},
		"person":        {[]string{"--person", "0001"}, audit.Scope{Persons: []string{"0001"}}, "only the person 0001"},
		"disabled":      {[]string{"--config", config}, audit.Scope{Disabled: []string{"study.forums"}}, `without the requirement "Cadre forums"`},
		"fail-on":       {[]string{"--fail-on", "none"}, audit.Scope{FailOn: "none"}, "nothing counts as failure"},
		"allow-unknown": {[]string{"--allow-unknown"}, audit.Scope{AllowUnknown: true}, "unknown does not count as failure"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := saved(t, fixtureOffice, append(append(c.args, "--all"), everything(dir)...)...)
			scope, notices := scopeOfResult(t, path)
			require.NotNil(t, scope)
			assert.Equal(t, c.want, *scope)
			require.NotEmpty(t, notices)
			assert.Equal(t, audit.NarrowedCode, notices[0].Code)
			for _, format := range []string{"text", "md", "html", "json", "junit", "sarif", "tap", "github"} {
				text := read(t, filepath.Join(dir, format))
				assert.Contains(t, unquoted.Replace(strings.Join(strings.Fields(text), " ")), c.says, format)
				assert.Contains(t, text, "this was not a whole run", format)
			}
			config := []string{}
			if name == "disabled" {
				config = c.args
			}
			code, stdout, stderr := call(t, append([]string{"verify", path, fixtureOffice}, config...)...)
			require.Equal(t, 0, code, stdout+stderr)
			assert.Contains(t, stdout, c.says)
			code, stdout, _ = call(t, append([]string{"verify", path, fixtureOffice, "-o", "json"}, config...)...)
			require.Equal(t, 0, code)
			var told struct{ Scope audit.Scope }
			require.NoError(t, json.Unmarshal([]byte(stdout), &told))
			assert.Equal(t, c.want, told.Scope)
		})
	}
	scope, notices := scopeOfResult(t, saved(t, fixtureOffice))
	assert.Nil(t, scope)
	for _, n := range notices {
		assert.NotEqual(t, audit.NarrowedCode, n.Code)
	}
}

// A result written by hand cannot make verify judge ten thousand years.
func TestVerifyRefusesWhatNoRunMade(t *testing.T) {
	path := saved(t, fixtureOffice, "--rule", "study.forums")
	result, err := render.Read([]byte(read(t, path)))
	require.NoError(t, err)
	period := fmt.Sprintf(`{"from": "%s", "to": "%s"}`, result.Run.Period.From, result.Run.Period.To)
	for _, other := range []string{`{"from": "0001-01-01", "to": "9999-12-31"}`, `{"from": "9000-01-01", "to": "9000-12-31"}`, `{"from": "2024-12-31", "to": "2024-01-01"}`} {
		edited := strings.Replace(read(t, path), period, other, 1)
		require.NotEqual(t, read(t, path), edited)
		by := filepath.Join(t.TempDir(), "by-hand.json")
		require.NoError(t, os.WriteFile(by, []byte(edited), 0o600))
		code, _, stderr := call(t, "verify", by, fixtureOffice)
		assert.Equal(t, 2, code)
		assert.Contains(t, stderr, "no run of check has the period")
	}
}

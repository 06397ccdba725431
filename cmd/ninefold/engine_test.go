package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/office"
)

// Whole results on invented offices are the same bytes with either engine.
func TestBothEnginesGiveTheSameResult(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+1000, office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			exports := filepath.Join(dir, "exports")
			require.Equal(t, jsonBy(t, "opa", exports, o.AsOf.String()), jsonBy(t, "plan", exports, o.AsOf.String()))
		})
	}
}

func TestBothEnginesGiveTheSameResultOnTheGivenOffices(t *testing.T) {
	dirs, err := filepath.Glob("../../internal/office/testdata/offices/*/exports")
	require.NoError(t, err)
	require.Len(t, dirs, 8)
	for _, dir := range dirs[:min(len(dirs), max(1, *seeds/8))] { // all of them in CI
		asOf := givenDay(t, dir)
		require.Equal(t, jsonBy(t, "opa", dir, asOf), jsonBy(t, "plan", dir, asOf))
	}
}

// givenDay is the as_of that is given with the exports of an office.
func givenDay(t *testing.T, exports string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(exports, "..", "expected.json"))
	require.NoError(t, err)
	var given struct {
		AsOf string `json:"as_of"`
	}
	require.NoError(t, json.Unmarshal(data, &given))
	return given.AsOf
}

func jsonBy(t *testing.T, engine, exports, asOf string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:   []string{"check", exports, "--as-of", asOf, "--all", "-o", "json", "--engine", engine, "--jobs", "1"},
		stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	return stdout.String()
}

func TestEnginesAreCheckedAgainstEachOther(t *testing.T) {
	exports := "../../internal/office/testdata/offices/1/exports"
	plain := jsonBy(t, "plan", exports, "2024-12-31")
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:   []string{"check", exports, "--as-of", "2024-12-31", "--all", "-o", "json", "--check-engine", "1000", "--jobs", "4"},
		stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	require.Equal(t, plain, stdout.String())
}

func TestWrongEnginesAreRefused(t *testing.T) {
	for _, args := range [][]string{{"--engine", "wasm"}, {"--check-engine", "-1"}, {"--check-engine", "5", "--engine", "opa"}} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), environment{
			args:   append([]string{"check", "../../internal/office/testdata/offices/1/exports"}, args...),
			stdout: &stdout, stderr: &stderr,
		})
		require.Equal(t, 2, code)
		require.Contains(t, stderr.String(), args[0])
	}
}

// oddPolicy has a rule that OPA's own plans get wrong: it has to be judged by
// OPA's evaluator.
const oddPolicy = `# METADATA
# title: Odd
# custom:
#   order: 1
#   title: {zh: 单独, en: Odd}
#   demand: {zh: 单独, en: Odd}
#   source: {zh: 自定, en: ours}
#   severity: should
#   subject: person
#   tables: [visits]
#   parameters: []
package ninefold.ours.odd

days[1] contains visit.date if some visit in input.visits

verdict := {
	"status": "pass", "reasons": [], "actual": count(days), "required": 1,
	"message": {"zh": "好", "en": "good"}, "evidence": set(),
}
`

// A policy without a plan goes to OPA's evaluator by itself, with a notice, and
// the others are judged by plans all the same.
func TestAPolicyWithoutAPlanGoesToOPA(t *testing.T) {
	own := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(own, "odd.rego"), []byte(oddPolicy), 0o600))
	args := []string{"../../internal/office/testdata/offices/1/exports", "--as-of", "2024-12-31", "--all", "--policy", own}
	var byPlan, byOPA audit.Result
	require.NoError(t, json.Unmarshal([]byte(plain(t, append(args, "--check-engine", "1000")...)), &byPlan))
	require.NoError(t, json.Unmarshal([]byte(plain(t, append(args, "--engine", "opa")...)), &byOPA))
	var without []string
	for _, notice := range byPlan.Run.Notices {
		if notice.Code == "unplanned_policy" {
			without = append(without, notice.Rule)
		}
	}
	require.Equal(t, []string{"ours.odd"}, without)
	require.Equal(t, byOPA.Verdicts, byPlan.Verdicts)
	require.Equal(t, byOPA.Summary, byPlan.Summary)
}

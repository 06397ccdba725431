package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write what the program says of fixtures/messy as the new goldens")

// An export with bad rows of every kind gives one report of all of them and
// nothing else or, told to set them aside, a result that guesses nothing.
func TestMessyFixtureGivesItsReport(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			code, stdout, stderr := ninefold("check", "../../fixtures/messy", "--lang", lang)
			assert.Equal(t, 2, code)
			assert.Empty(t, stdout, "nothing is written")
			golden(t, "../../fixtures/messy.report."+lang+".txt", stderr)

			code, stdout, stderr = ninefold("check", "../../fixtures/messy", "--lang", lang, "--quarantine")
			assert.Equal(t, 1, code)
			assert.Empty(t, stderr)
			golden(t, "../../fixtures/messy.quarantine."+lang+".txt", stdout)

			code, stdout, stderr = ninefold("inspect", "../../fixtures/messy", "--lang", lang)
			assert.Equal(t, 0, code)
			assert.Empty(t, stderr)
			golden(t, "../../fixtures/messy.inspect."+lang+".txt", stdout)
		})
	}
}

// Every kind of bad row of SPEC 1 is in the fixture: each of these stands in
// the report.
func TestMessyFixtureHasEveryKind(t *testing.T) {
	_, _, report := ninefold("check", "../../fixtures/messy", "--lang", "en")
	for _, kind := range []string{
		"expected 是 or 否", "a day that exists in the calendar", "with a year of four digits", "which part is the month is unclear",
		"a spreadsheet's day number", "expected one of:", "expected any of", "expected a whole number", "expected a year of four digits",
		"blank, expected a value", "4 cells, expected as many", "8 cells, expected as many",
		"a different row with the same one", "holds; perhaps", "a name that only one row", "a date not before",
		"the spreadsheet rounded this one", "made a date of this one", "a calculated formula", "a formula's error",
	} {
		assert.Contains(t, report, kind)
	}
}

// ninefold runs the program in an environment of nothing.
func ninefold(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(context.Background(), environment{args: args, stdout: &out, stderr: &err})
	return code, out.String(), err.String()
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to write it")
	assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got)
}

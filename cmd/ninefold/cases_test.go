package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/policyfiles"
)

// The cases beside the requirements were worked out by hand from the SPEC:
// policies/<system>/cases/<requirement>/*.txtar holds small exports, the day,
// and all verdicts the requirement must give for them.
func TestCasesWorkedOutByHand(t *testing.T) {
	paths, err := filepath.Glob("../../policies/*/cases/*/*.txtar")
	require.NoError(t, err)
	cases := map[string]int{}
	for _, path := range paths {
		dir := filepath.Dir(path)
		rule := filepath.Base(filepath.Dir(filepath.Dir(dir))) + "." + filepath.Base(dir)
		cases[rule]++
		t.Run(rule+"/"+strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(path)
			require.NoError(t, err)
			files := unpack(t, archive)
			assert.Equal(t, files["want"], verdicts(t, rule, files), string(archive.Comment))
		})
	}
	rules, err := policyfiles.Compile(nil, policyfiles.Publisher{})
	require.NoError(t, err)
	for _, r := range rules.Requirements {
		assert.GreaterOrEqual(t, cases[r.ID], 2, "%s has no cases", r.ID)
	}
}

// unpack gives the text of each file of an archive, and under "source" the
// folder into which it put them.
func unpack(t *testing.T, archive *txtar.Archive) map[string]string {
	t.Helper()
	files := map[string]string{"source": t.TempDir()}
	for _, file := range archive.Files {
		files[file.Name] = string(file.Data)
		require.NoError(t, os.WriteFile(filepath.Join(files["source"], file.Name), file.Data, 0o600))
	}
	return files
}

// verdicts runs the program and gives a line for each verdict: who, the status
// and the reasons.
func verdicts(t *testing.T, rule string, files map[string]string) string {
	t.Helper()
	var lines strings.Builder
	got := judged(t, files["source"], "--rule", rule, "--as-of", strings.TrimSpace(files["as_of"]))
	for _, v := range got.Verdicts {
		assert.Equal(t, rule, v.Rule)
		words := append([]string{v.Subject.ID, v.Status}, v.Reasons...)
		if v.Status == string(audit.Pass) {
			assert.Empty(t, v.Reasons)
		}
		lines.WriteString(strings.Join(words, " ") + "\n")
	}
	return lines.String()
}

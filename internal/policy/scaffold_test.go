package policy_test

import (
	"context"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// Whatever is begun loads, has nothing wrong with it, and its tests pass and
// reach every line and every edge of its thresholds.
func TestABeginningStandsByItself(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	own := fstest.MapFS{}
	for _, shape := range policy.Shapes() {
		for _, subject := range []audit.SubjectKind{audit.Person, audit.Member, audit.Branch} {
			if subject == audit.Branch && (shape == "coverage" || shape == "tenure") {
				continue
			}
			begun, err := rules.Begin(policy.Beginning{ID: "own." + shape + "_of_" + string(subject), Shape: shape, Subject: subject})
			require.NoError(t, err)
			require.Len(t, begun, 3)
			for _, file := range begun {
				own[file.Path] = &fstest.MapFile{Data: file.Text}
			}
		}
	}
	base, trees := []fs.FS{policies.Files}, []fs.FS{policy.At("mine", own)}
	with, err := policy.Compile(policies.Files, own)
	require.NoError(t, err)
	require.Len(t, with.Requirements, builtIn()+16)
	_, err = policy.Lint(base, trees)
	require.NoError(t, err)
	trial, err := policy.Try(context.Background(), base, trees, 0)
	require.NoError(t, err)
	require.NotEmpty(t, trial.Tests)
	for _, one := range trial.Tests {
		require.Equal(t, policy.TestPassed, one.Outcome, "%s %s", one.Name, one.Why)
	}
	for _, one := range trial.Coverage {
		require.Empty(t, one.Missed, one.Path)
	}
	require.Empty(t, trial.Edges)
}

func TestWhatCannotBeBegun(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	for id, says := range map[string]string{
		"study.forums": "already exists",
		"tea":          "not well formed",
		"Own.tea":      "not well formed",
		"own.te-a":     "not well formed",
		"own.tea.time": "not well formed",
		"../own.tea":   "not well formed",
		"own.own":      "has the name of its system",
		"own.tea_test": "ends in _test",
		"own.default":  "uses a word",
		"lib.tea":      "uses a word",
	} {
		_, err := rules.Begin(policy.Beginning{ID: id, Shape: "quota", Subject: audit.Person})
		require.ErrorContains(t, err, says, id)
	}
	_, err = rules.Begin(policy.Beginning{ID: "own.tea", Shape: "qouta", Subject: audit.Person})
	require.ErrorContains(t, err, "did you mean quota?")
	_, err = rules.Begin(policy.Beginning{ID: "own.tea", Shape: "tenure", Subject: audit.Branch})
	require.ErrorContains(t, err, "--subject branch")
}

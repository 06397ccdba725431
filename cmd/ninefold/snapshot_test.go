package main

import (
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// sourcesOnly are policies whose snapshot is out of sight.
type sourcesOnly struct{ fs.FS }

func (s sourcesOnly) Open(name string) (fs.File, error) {
	if name == policy.SnapshotFile {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return s.FS.Open(name)
}

// Results are the same bytes whether the policies come out of their snapshot or
// were compiled just now.
func TestASnapshotChangesNoResult(t *testing.T) {
	compiled, err := policy.Compile(sourcesOnly{policies.Files})
	require.NoError(t, err)
	restored, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	sameResult := func(t *testing.T, exports, asOf string) {
		t.Helper()
		want := resultBy(t, compiled, exports, asOf)
		require.Equal(t, want, resultBy(t, restored, exports, asOf))
		require.Greater(t, len(want), 1000)
	}
	given, err := filepath.Glob("../../internal/office/testdata/offices/*/exports")
	require.NoError(t, err)
	for _, exports := range given {
		sameResult(t, exports, givenDay(t, exports))
	}
	for _, exports := range []string{"../../fixtures/compliant", "../../fixtures/office"} {
		for _, asOf := range []string{"2024-07-01", "2024-12-31"} {
			sameResult(t, exports, asOf)
		}
	}
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			o := office.Generate(uint64(seed)+7000, office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			sameResult(t, filepath.Join(dir, "exports"), o.AsOf.String())
		})
	}
}

// resultBy is the whole result of a check by certain rules, as JSON.
func resultBy(t *testing.T, rules *policy.Set, exports, asOf string) string {
	t.Helper()
	a := &app{environment: environment{stdout: io.Discard, stderr: io.Discard}}
	f := checkFlags{failOn: "must"}
	f.asOf, f.all, f.jobs, f.engine = asOf, true, 1, "plan"
	_, settings, err := a.rulebook(f.reading, []string{exports})
	require.NoError(t, err)
	found, err := a.judge(context.Background(), f, rules, settings, []string{exports})
	require.NoError(t, err)
	data, err := json.Marshal(found.result)
	require.NoError(t, err)
	return string(data)
}

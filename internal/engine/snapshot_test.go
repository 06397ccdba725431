package engine

import (
	"context"
	"encoding/json"
	"io/fs"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/config"
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
		sameResult(t, exports, givenDay(t, exports).String())
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
	day, err := audit.ParseDate(asOf)
	require.NoError(t, err)
	r := Request{Sources: []string{exports}, AsOf: &day, All: true, Jobs: 1, Engine: "plan"}
	setup := &Setup{Request: r, Rules: rules, files: &config.Files{}, plan: &planning{}}
	in, err := setup.input()
	require.NoError(t, err)
	setup, err = setup.settings(in)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	read, err := Open(context.Background(), setup, found, ForVerdicts, Observer{})
	require.NoError(t, err)
	result, err := read.Check(context.Background(), CheckOptions{})
	require.NoError(t, err)
	data, err := json.Marshal(result)
	require.NoError(t, err)
	return string(data)
}

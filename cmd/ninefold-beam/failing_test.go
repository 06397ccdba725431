package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/manifest"
)

const exports = "../../fixtures/office"

// oneLine asks for a run that fails with one line and leaves nothing.
func oneLine(t *testing.T, got ran, folder, want string) {
	t.Helper()
	assert.Equal(t, 2, got.code)
	assert.Equal(t, 1, strings.Count(got.stderr, "\n"), got.stderr)
	assert.Contains(t, got.stderr, want)
	assert.NoDirExists(t, folder)
}

func TestAJobServerThatIsNotThere(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "run")
	got := beamed(t, "--run", folder, "--job-server", "localhost:1", "--quarantine", exports)
	oneLine(t, got, folder, "--job-server localhost:1: the job server cannot be reached")
}

// A program that no machine has ends the run in one line, also where the engine waits; most
// of the time prism does, and now and then it says that it failed.
func TestAWorkerThatCannotBegin(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "run")
	got := beamed(t, "--run", folder, "--job-server", jobServer(t), "--worker", "/nowhere/ninefold-beam", "--start-timeout", "1s", "--attempts", "2", "--quarantine", exports)
	oneLine(t, got, folder, "")
	assert.Regexp(t, "no worker has begun within 1s|the job failed", got.stderr)
}

// Every bad row stands in a file, and nothing else is left.
func TestBadRowsEndARunAndAreAllTold(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "run")
	got := beamed(t, "--run", folder, "--job-server", "localhost:1", "../../fixtures/messy")
	assert.Equal(t, 2, got.code)
	assert.Equal(t, 1, strings.Count(got.stderr, "\n"), got.stderr)
	assert.Contains(t, got.stderr, "data problems, nothing was checked")
	assert.Equal(t, []string{"problems-00000.ndjson"}, names(t, folder))
	data, err := os.ReadFile(filepath.Join(folder, "problems-00000.ndjson"))
	require.NoError(t, err)
	n := 0
	for line := range bytes.Lines(data) {
		var p audit.Problem
		require.NoError(t, json.Unmarshal(line, &p))
		assert.NotEmpty(t, p.Path)
		assert.NotEmpty(t, p.Expected.ZH)
		n++
	}
	assert.Positive(t, n)
	assert.Contains(t, got.stderr, audit.Textf("", "%d data problems", n).EN)
}

func TestAFolderThatHoldsSomethingIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(folder, "manifest.json"), []byte("old"), 0o600))
	got := beamed(t, "--run", folder, "--job-server", "localhost:1", "--quarantine", exports)
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.stderr, "holds something already")
	assert.Equal(t, []string{"manifest.json"}, names(t, folder))
}

// Only the outcome is left, for its owner alone, and the manifest says what is in it.
func TestARunLeavesItsOutcomeAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "run")
	got := beamed(t, "--run", folder, "--job-server", jobServer(t), "--quarantine", "--buckets", "5", exports)
	require.Equal(t, 1, got.code, got.stderr)
	m := manifestOf(t, folder)
	want := []string{}
	verdicts := 0
	for _, s := range m.Shards {
		want = append(want, s.Path)
		verdicts += s.Verdicts
	}
	assert.ElementsMatch(t, append(want, manifest.FileName), names(t, folder))
	assert.Equal(t, 5, m.Buckets)
	assert.Len(t, readBack(t, folder).Verdicts, verdicts)
	for _, name := range append(want, manifest.FileName) {
		info, err := os.Stat(filepath.Join(folder, name))
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
}

func TestWhatIsMissingIsAskedFor(t *testing.T) {
	got := beamed(t, "--buckets", "-1", "--attempts", "0")
	assert.Equal(t, 2, got.code)
	for _, want := range []string{"SOURCE: is not given", "--run: is not given", "--job-server: is not given", "--buckets -1: too small", "--attempts 0: too small"} {
		assert.Contains(t, got.stderr, want)
	}
	got = beamed(t, "--nonsense")
	assert.Equal(t, 2, got.code)
	assert.Contains(t, got.stderr, "unknown flag: --nonsense")
	got = beamed(t, "--help")
	assert.Equal(t, 0, got.code)
	assert.Contains(t, got.stdout, "--job-server")
	got = beamed(t, "--version")
	assert.Equal(t, "ninefold-beam dev\n", got.stdout)
}

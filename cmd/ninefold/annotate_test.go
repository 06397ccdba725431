package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/output"
)

// verdictsOf are the verdicts of a JSON result, without the places of their rows.
func verdictsOf(t *testing.T, stdout string) []map[string]any {
	t.Helper()
	var r struct{ Verdicts []map[string]any }
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	for _, v := range r.Verdicts {
		delete(v, "evidence")
	}
	return r.Verdicts
}

// hashes are of every file in a directory.
func hashes(t *testing.T, dir string) map[string][32]byte {
	t.Helper()
	all := map[string][32]byte{}
	for name, content := range contents(t, dir) {
		all[name] = sha256.Sum256([]byte(content))
	}
	return all
}

// Copies are judged like their originals, whatever those look like, and the
// originals stay as they are.
func TestAnnotatedCopiesGetTheSameVerdicts(t *testing.T) {
	for seed := range min(8, *seeds) {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o, dir := office.Generate(uint64(seed), office.Options{}), t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			exports, made := filepath.Join(dir, "exports"), filepath.Join(dir, "copies")
			before := hashes(t, exports)
			args := []string{"--config", filepath.Join(dir, "ninefold.yaml"), "--as-of", o.AsOf.String(), "--all", "-o", "json", "--fail-on", "none"}
			code, first, stderr := call(t, append([]string{"check", exports, "--annotate", made}, args...)...)
			require.Zero(t, code, stderr)
			assert.Equal(t, before, hashes(t, exports), "an original was touched")
			code, second, stderr := call(t, append([]string{"check", made}, args...)...)
			require.Zero(t, code, stderr)
			assert.Equal(t, verdictsOf(t, first), verdictsOf(t, second))
		})
	}
}

// Whatever operation fails, neither a copy nor half of one nor their directory
// is left.
func TestAFailedCopyLeavesNothing(t *testing.T) {
	for _, operation := range []string{"create", "write", "sync", "close", "rename"} {
		for _, n := range []int{1, 2} {
			if operation == "rename" && n > 1 {
				continue // the first copy is in its place by then, whole
			}
			t.Run(operation+strconv.Itoa(n), func(t *testing.T) {
				dir := t.TempDir()
				disk := &brittle{fails: operation, n: n, err: syscall.ENOSPC, count: map[string]int{}}
				code, _, stderr := callWith(t.Context(), environment{files: output.NewFiles(disk)}, "check", fixtureOffice, "--annotate", filepath.Join(dir, "copies", "deep"))
				assert.Equal(t, 2, code)
				assert.Contains(t, stderr, "copies")
				left, err := os.ReadDir(dir)
				require.NoError(t, err)
				assert.Empty(t, left)
			})
		}
	}
}

// Copies of files that share a name lie in folders of their own, and one that
// would take another's name gets a number.
func TestCopiesNeverShareAName(t *testing.T) {
	taken := map[string]bool{}
	for _, one := range []struct{ name, want string }{
		{"a.xlsx", "a.xlsx"}, {"a.csv", "a.csv.xlsx"}, {"a.CSV.xlsx", "a.CSV (2).xlsx"}, {"b/a.csv", "b/a.csv.xlsx"}, {"a.json", "a.json.xlsx"}, {"m.XLSM", "m.XLSM"},
	} {
		assert.Equal(t, one.want, freeTarget(one.name, taken))
	}
}

func TestWhereCopiesMayNotGo(t *testing.T) {
	dir := t.TempDir()
	exports := filepath.Join(dir, "exports")
	require.NoError(t, os.CopyFS(exports, os.DirFS("../../fixtures/compliant")))
	require.NoError(t, os.Symlink(exports, filepath.Join(dir, "link")))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o600))
	full := filepath.Join(dir, "full")
	require.NoError(t, os.Mkdir(full, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(full, "报告.csv.xlsx"), nil, 0o600))
	before := contents(t, exports)
	for _, one := range []struct{ name, target, says string }{
		{"the source", exports, "is the source"},
		{"a link to the source", filepath.Join(dir, "link"), "is the source"},
		{"in the source", filepath.Join(exports, "copies"), "lies in it"},
		{"above the source", dir, "holds it"},
		{"a file", filepath.Join(dir, "file"), "is not a directory"},
		{"where one is already", full, "报告.csv.xlsx already exists; nothing was written"},
	} {
		t.Run(one.name, func(t *testing.T) {
			code, stdout, stderr := call(t, "check", exports, "--as-of", "2024-12-31", "--annotate", one.target)
			assert.Equal(t, 2, code)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, one.says)
			assert.Equal(t, before, contents(t, exports))
		})
	}
}

// A signal while copies are written leaves none, nor their directory.
func TestASignalWhileCopiesAreWritten(t *testing.T) {
	for _, operation := range []string{"create", "write", "sync", "close"} {
		t.Run(operation, func(t *testing.T) {
			dir := t.TempDir()
			ctx, stop := context.WithCancelCause(t.Context())
			disk := &brittle{count: map[string]int{}, then: func(now string) {
				if now == operation {
					stop(exitInterrupt)
				}
			}}
			code, stdout, _ := callWith(ctx, environment{files: output.NewFiles(disk)}, "check", fixtureOffice, "--annotate", filepath.Join(dir, "copies"))
			assert.Equal(t, int(exitInterrupt), code)
			assert.Empty(t, stdout)
			left, err := os.ReadDir(dir)
			require.NoError(t, err)
			assert.Empty(t, left)
		})
	}
}

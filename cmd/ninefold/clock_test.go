package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A clock that is set back or forward leaves files, drafts and kept results with
// times that seem to lie in the future or long ago. None of that changes a result,
// an exit code or what a run keeps and clears away.
func TestAClockThatIsSetChangesNothing(t *testing.T) {
	dir, kept := copyOffice(t, "exports"), t.TempDir()
	out := filepath.Join(t.TempDir(), "result.json")
	args := []string{"check", dir, "--as-of", "2024-12-31", "--cache", kept, "-o", "json=" + out}
	code, _, stderr := call(t, args...)
	require.Equal(t, 1, code, stderr)
	want := textOf(t, out)
	for name, at := range map[string]time.Time{
		"set back by a century": time.Now().AddDate(100, 0, 0), "set back by a minute": time.Now().Add(time.Minute),
		"set forward": time.Now().AddDate(-50, 0, 0), "before there were computers": time.Unix(0, 0),
	} {
		t.Run(name, func(t *testing.T) {
			left := filepath.Join(filepath.Dir(out), ".ninefold-draft-12345")
			require.NoError(t, os.WriteFile(left, []byte("{"), 0o600))
			for _, folder := range []string{dir, kept, filepath.Dir(out)} {
				setTimes(t, folder, at)
			}
			for range 2 { // from the sources, and as it was kept
				code, _, stderr := call(t, args...)
				assert.Equal(t, 1, code, stderr)
				assert.Equal(t, want, textOf(t, out))
			}
			assert.NoFileExists(t, left, "a draft that no run holds, whatever its time")
			setTimes(t, dir, time.Now().Add(time.Minute))
			edit(t, filepath.Join(dir, "走访记录.csv"), func(s string) string { return s + "\n" })
			code, _, stderr := call(t, "verify", out, dir)
			assert.Equal(t, 1, code, stderr, "a file changed under a time that lies in the future is seen")
			edit(t, filepath.Join(dir, "走访记录.csv"), func(s string) string { return s[:len(s)-1] })
			code, _, stderr = call(t, "verify", out, dir)
			assert.Equal(t, 0, code, stderr)
		})
	}
}

func setTimes(t *testing.T, folder string, at time.Time) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chtimes(path, at, at)
	}))
}

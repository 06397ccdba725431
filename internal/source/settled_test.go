package source

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file that is written to while it is read is refused, whatever the writer
// does to its size and its time.
func TestAFileThatChangesWhileItIsReadIsRefused(t *testing.T) {
	old := time.Now().Add(-time.Hour)
	for name, change := range map[string]func(path string) error{
		"it grows":                func(path string) error { return os.WriteFile(path, []byte("工号\n1\n2\n"), 0o600) },
		"it is cut off":           func(path string) error { return os.Truncate(path, 3) },
		"another takes its place": func(path string) error { return replace(path, "工号\n2\n", old) },
		"it goes away":            os.Remove,
		"same size, later":        func(path string) error { return os.WriteFile(path, []byte("工号\n2\n"), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "people.csv")
			require.NoError(t, os.WriteFile(path, []byte("工号\n1\n"), 0o600))
			require.NoError(t, os.Chtimes(path, old, old))
			interfere(t, change)
			_, err := Open(path, Hint{})
			assert.ErrorContains(t, err, "changed while it was being read")
		})
	}
}

// Within one tick of the file system's clock, only the content tells.
func TestAChangeWithinOneTickIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	now := time.Now()
	require.NoError(t, os.WriteFile(path, []byte("工号\n1\n"), 0o600))
	require.NoError(t, os.Chtimes(path, now, now))
	interfere(t, func(path string) error {
		if err := os.WriteFile(path, []byte("工号\n2\n"), 0o600); err != nil {
			return err
		}
		return os.Chtimes(path, now, now)
	})
	_, err := Open(path, Hint{})
	assert.ErrorContains(t, err, "changed while it was being read")
}

func TestAFileThatStaysIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	require.NoError(t, os.WriteFile(path, []byte("工号\n1\n"), 0o600))
	_, err := Open(path, Hint{})
	assert.NoError(t, err)
}

// interfere has something happen to each file just after it was read.
func interfere(t *testing.T, change func(path string) error) {
	t.Helper()
	readFile = func(path string) ([]byte, error) {
		data, err := os.ReadFile(path)
		require.NoError(t, change(path))
		return data, err
	}
	t.Cleanup(func() { readFile = os.ReadFile })
}

// replace renames another file of the same size and time over one.
func replace(path, content string, at time.Time) error {
	other := path + ".new"
	if err := os.WriteFile(other, []byte(content), 0o600); err != nil {
		return err
	}
	if err := os.Chtimes(other, at, at); err != nil {
		return err
	}
	return os.Rename(other, path)
}

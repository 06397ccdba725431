package intake_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
)

func TestARegularFileIsReadWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "key")
	for _, size := range []int{0, 1, 511, 512, 513, 4096} {
		want := bytes.Repeat([]byte{'k'}, size)
		require.NoError(t, os.WriteFile(path, want, 0o600))
		got, err := intake.Read(path, 4096)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got))
	}
}

func TestALinkToARegularFileIsOne(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "key"), []byte("k"), 0o600))
	if err := os.Symlink("key", filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	got, err := intake.Read(filepath.Join(dir, "link"), 10)
	require.NoError(t, err)
	require.Equal(t, "k", string(got))
}

func TestWhatIsNotReadIsToldInBothLanguages(t *testing.T) {
	dir := t.TempDir()
	large, sparse := filepath.Join(dir, "large"), filepath.Join(dir, "sparse")
	require.NoError(t, os.WriteFile(large, make([]byte, 11), 0o600))
	require.NoError(t, os.WriteFile(sparse, nil, 0o600))
	require.NoError(t, os.Truncate(sparse, 1<<40)) // a terabyte that takes no room
	cases := map[string]string{
		dir:                           "is a directory, not a file",
		large:                         "is too large (at least 11 bytes, at most 10 are read)",
		sparse:                        "is too large (at least 1099511627776 bytes, at most 10 are read)",
		filepath.Join(dir, "nothing"): "cannot be read: it does not exist",
	}
	for _, path := range special(t, dir) {
		cases[path] = "is not a regular file (a pipe or a device)"
	}
	for path, says := range cases {
		t.Run(filepath.Base(path), func(t *testing.T) {
			begun := time.Now()
			_, err := intake.Read(path, 10)
			require.Less(t, time.Since(begun), 5*time.Second)
			fault := &audit.Fault{}
			require.ErrorAs(t, err, &fault)
			require.Equal(t, filepath.ToSlash(path), fault.Where)
			require.Equal(t, says, fault.Problem.EN)
			require.NotEmpty(t, fault.Problem.ZH)
			require.NotEqual(t, fault.Problem.ZH, fault.Problem.EN)
		})
	}
}

// A file that says it has no bytes may have any number of them.
func TestAFileWithoutASizeIsReadToItsLimit(t *testing.T) {
	const path = "/proc/self/maps"
	if info, err := os.Stat(path); err != nil || info.Mode().Type() != 0 || info.Size() != 0 {
		t.Skip("no such file here")
	}
	_, err := intake.Read(path, 10)
	require.ErrorContains(t, err, "is too large")
	all, err := intake.Read(path, intake.Small)
	require.NoError(t, err)
	require.NotEmpty(t, all)
}

func TestWhatMayNotBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "closed")
	require.NoError(t, os.WriteFile(path, []byte("k"), 0o000))
	if _, err := os.ReadFile(path); err == nil {
		t.Skip("this user may read anything")
	}
	_, err := intake.Read(path, 10)
	require.ErrorContains(t, err, "permission denied")
	require.ErrorContains(t, intake.Refused("x", fs.ErrPermission), "permission denied")
}

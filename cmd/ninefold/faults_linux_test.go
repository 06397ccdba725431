package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=32k"); err != nil {
		t.Skip("no file system to fill: ", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, 0)) })
	target := filepath.Join(dir, "result.json")
	require.NoError(t, os.WriteFile(target, []byte("old"), 0o600))
	code, _, stderr := call(t, "check", fixtureOffice, "--all", "-o", "json="+target)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "no space left on device; check the place, the permissions and the free space")
	assert.Equal(t, map[string]string{"result.json": "old"}, contents(t, dir))
}

func TestAReadOnlyDirectory(t *testing.T) {
	dir := t.TempDir()
	if os.Geteuid() == 0 { // root may write anywhere but on a read-only file system
		if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_RDONLY, ""); err != nil {
			t.Skip("no read-only file system: ", err)
		}
		t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, 0)) })
	} else {
		require.NoError(t, os.Chmod(dir, 0o500))
	}
	code, stdout, stderr := call(t, "check", fixtureOffice, "-o", "json="+filepath.Join(dir, "result.json"), "-o", "text")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "cannot be written")
	assert.Empty(t, stdout)
}

package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/output"
)

// brittle is a disk on which the N-th of one kind of operation fails.
type brittle struct {
	output.RealDisk
	fails string // create, write, sync, close, rename or syncdir
	n     int    // which one, from 1; 0: none
	err   error
	count map[string]int
	then  func(operation string) // may be nil: called before every operation
}

func (b *brittle) fault(operation string) error {
	if b.then != nil {
		b.then(operation)
	}
	b.count[operation]++
	if operation == b.fails && b.count[operation] == b.n {
		return b.err
	}
	return nil
}

func (b *brittle) Create(dir, pattern string) (output.Handle, error) {
	if err := b.fault("create"); err != nil {
		return nil, err
	}
	file, err := b.RealDisk.Create(dir, pattern)
	return &brittleSheet{file, b}, err
}

func (b *brittle) Rename(from, to string) error {
	if err := b.fault("rename"); err != nil {
		return err
	}
	return b.RealDisk.Rename(from, to)
}

func (b *brittle) SyncDir(dir string) error {
	return errors.Join(b.fault("syncdir"), b.RealDisk.SyncDir(dir))
}

type brittleSheet struct {
	output.Handle
	disk *brittle
}

// Write puts half of it on the disk before it fails, as full disks do.
func (s *brittleSheet) Write(p []byte) (int, error) {
	if err := s.disk.fault("write"); err != nil {
		n, _ := s.Handle.Write(p[:len(p)/2])
		return n, err
	}
	return s.Handle.Write(p)
}

func (s *brittleSheet) Sync() error { return errors.Join(s.disk.fault("sync"), s.Handle.Sync()) }

func (s *brittleSheet) Close() error { return errors.Join(s.Handle.Close(), s.disk.fault("close")) }

// outputs of the tests: three files and a seal, beside old ones.
func severalOutputs(t *testing.T) (dir, private string, args []string) {
	t.Helper()
	private, _ = keys(t)
	dir = t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, name := range []string{"result.json", "result.json.sig", "result.md", "result.xlsx"} {
		require.NoError(t, os.WriteFile(at(name), []byte("old"), 0o600))
	}
	return dir, private, []string{
		"render", saved(t, fixtureOffice, "--branch", "JW-XX"), "--seal", private,
		"-o", "json=" + at("result.json"), "-o", "md=" + at("result.md"), "-o", "xlsx=" + at("result.xlsx"), "-o", "tap",
	}
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		found[entry.Name()] = read(t, filepath.Join(dir, entry.Name()))
	}
	return found
}

// Whichever operation fails, every file is the old one or the new one, none is
// half of it, nothing else is left, and the run says so.
func TestEveryFaultOfTheDisk(t *testing.T) {
	dir, _, args := severalOutputs(t)
	old := contents(t, dir)
	sound := &brittle{count: map[string]int{}}
	code, _, stderr := callWith(context.Background(), environment{files: output.NewFiles(sound)}, args...)
	require.Equal(t, 0, code, stderr)
	whole := contents(t, dir)
	require.Len(t, whole, len(old))
	for _, operation := range []string{"create", "write", "sync", "close", "rename", "syncdir"} {
		require.GreaterOrEqual(t, sound.count[operation], 4, operation)
		for n := 1; n <= sound.count[operation]; n++ {
			for name, content := range old {
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
			}
			disk := &brittle{fails: operation, n: n, err: syscall.ENOSPC, count: map[string]int{}}
			code, stdout, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk)}, args...)
			assert.Equal(t, 2, code, "%s %d", operation, n)
			assert.Contains(t, stderr, "no space left on device")
			assert.Empty(t, stdout, "files come before stdout")
			now := contents(t, dir)
			renamed := 0
			for name, content := range now {
				if strings.HasPrefix(name, ".") {
					continue
				}
				if content != old[name] {
					require.True(t, content == whole[name], "%s %d: %s is neither old nor new", operation, n, name)
					renamed++
				}
			}
			switch operation {
			case "rename":
				assert.Equal(t, n-1, renamed)
			case "syncdir": // the first is that of the mark
				assert.Equal(t, n-1, renamed)
			default:
				assert.Zero(t, renamed, "%s %d: nothing appears before all is written", operation, n)
			}
			if renamed == 0 {
				require.Len(t, now, len(old), "%s %d leaves %v", operation, n, now)
				continue
			}
			assert.Len(t, output.Unfinished(filepath.Join(dir, "result.md")), len(old), "%s %d: some are old, some new", operation, n)
			require.NoError(t, os.Remove(leftMark(t, dir)))
		}
	}
}

// leftMark is the one file that says that a set of outputs is none.
func leftMark(t *testing.T, dir string) string {
	t.Helper()
	left := leftovers(t, dir)
	require.Len(t, left, 1)
	return filepath.Join(dir, left[0])
}

// What stands where an output should go, and what is to be read, is left alone:
// the run ends before it reads anything.
func TestTargetsThatAreRefused(t *testing.T) {
	dir := copyOffice(t, "exports")
	elsewhere := t.TempDir()
	at := func(name string) string { return filepath.Join(elsewhere, name) }
	visits := filepath.Join(dir, "走访记录.csv")
	baseline := saved(t, dir)
	require.NoError(t, os.Mkdir(at("directory"), 0o700))
	require.NoError(t, os.WriteFile(at("file"), []byte("precious"), 0o600))
	require.NoError(t, os.Symlink(at("file"), at("link")))
	require.NoError(t, os.Symlink(at("nowhere"), at("dangling")))
	require.NoError(t, os.Link(visits, at("hardlink.csv")))
	require.NoError(t, os.Symlink(dir, at("exports")))
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "branches"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "branches", "JW-XC.yaml"), []byte("thresholds: {}\n"), 0o600))
	before := []map[string]string{contents(t, elsewhereOnly(t, elsewhere)), filesIn(t, dir)}
	for target, want := range map[string]string{
		at("directory"):           "the target is not a regular file",
		at("link"):                "the target is a symbolic link",
		at("dangling"):            "the target is a symbolic link",
		at("missing/result.json"): "directory does not exist",
		os.DevNull:                "the target is not a regular file",
		visits:                    "which is to be read",
		at("hardlink.csv"):        "which is to be read",
		at("exports/走访记录.csv"):    "which is to be read",
		filepath.Join(dir, "..", "exports", "报告.csv"): "which is to be read",
		filepath.Join(dir, "ninefold.yaml"):           "which is to be read",
		filepath.Join(dir, "branches", "JW-XC.yaml"):  "where every file means something",
		baseline: "which is to be read",
	} {
		disk := &brittle{count: map[string]int{}}
		code, stdout, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk)},
			"check", dir, "--baseline", baseline, "-o", "csv="+target, "-o", "text")
		assert.Equal(t, 2, code, target)
		assert.Contains(t, stderr, want, target)
		assert.Empty(t, stdout)
		assert.Empty(t, disk.count, "nothing is written")
	}
	code, _, stderr := call(t, "render", baseline, "-o", "json="+baseline)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "which is to be read")
	code, _, stderr = call(t, "inspect", dir, "-o", "json="+visits)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "which is to be read")
	assert.Equal(t, []map[string]string{contents(t, elsewhereOnly(t, elsewhere)), filesIn(t, dir)}, before)
}

// elsewhereOnly takes what cannot be read as a file out of the way of contents.
func elsewhereOnly(t *testing.T, dir string) string {
	t.Helper()
	copied := t.TempDir()
	for _, name := range []string{"file", "link", "hardlink.csv"} {
		require.NoError(t, os.WriteFile(filepath.Join(copied, name), []byte(read(t, filepath.Join(dir, name))), 0o600))
	}
	return copied
}

func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, path := range files(t, dir) {
		found[path] = read(t, path)
	}
	return found
}

// Faults of the outputs are told even where nothing can be read.
func TestOutputsAreCheckedBeforeInputs(t *testing.T) {
	dir := copyOffice(t, "exports")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "走访记录.csv"), []byte("broken"), 0o600))
	_, _, stderr := call(t, "check", dir, "-o", "csv="+filepath.Join(dir, "报告.csv"))
	assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
	assert.Contains(t, stderr, "which is to be read")
}

// A file that another program put in the place of the target is replaced as a
// whole, with the rights of ours.
func TestTheNewFileIsForTheOwnerAlone(t *testing.T) {
	target := filepath.Join(t.TempDir(), "result.json")
	require.NoError(t, os.WriteFile(target, []byte("old"), 0o644))
	code, _, _ := call(t, "check", fixtureOffice, "-o", "json="+target)
	require.Equal(t, 1, code)
	info, err := os.Stat(target)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
}

// leftovers are the drafts in a directory.
func leftovers(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return slices.Clip(names)
}

// An export that fails leaves no directory behind, and nobody but the owner looks
// into one that does not.
func TestAnExportLeavesNoFolders(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "a", "b")
	for _, operation := range []string{"create", "rename"} {
		disk := &brittle{fails: operation, n: 1, err: syscall.ENOSPC, count: map[string]int{}}
		code, _, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk)}, "rules", "export", dir)
		require.Equal(t, 2, code, stderr)
		assert.Empty(t, contentsOrNone(t, home), operation)
	}
	code, _, stderr := call(t, "rules", "export", dir)
	require.Equal(t, 0, code, stderr)
	for _, made := range []string{filepath.Dir(dir), dir, filepath.Join(dir, "policies")} {
		info, err := os.Stat(made)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o700), info.Mode().Perm(), made)
	}
}

func contentsOrNone(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

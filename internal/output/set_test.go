//go:build unix

package output_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/output"
)

// lethal is a disk whose run is killed before its n-th operation.
type lethal struct {
	output.RealDisk
	left int
}

func (d *lethal) strike() {
	if d.left--; d.left == 0 {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
}

func (d *lethal) Create(dir, pattern string) (output.Handle, error) {
	d.strike()
	return d.RealDisk.Create(dir, pattern)
}

func (d *lethal) Rename(from, to string) error { d.strike(); return d.RealDisk.Rename(from, to) }
func (d *lethal) Remove(name string) error     { d.strike(); return d.RealDisk.Remove(name) }
func (d *lethal) SyncDir(dir string) error     { d.strike(); return d.RealDisk.SyncDir(dir) }

// set are the files of one run, in two directories.
func set(dir string) []string {
	return []string{filepath.Join(dir, "a.json"), filepath.Join(dir, "a.json.sig"), filepath.Join(dir, "sub", "b.md"), filepath.Join(dir, "c.csv")}
}

func publish(t *testing.T, disk output.Disk, paths []string, text string) error {
	t.Helper()
	files := output.NewFiles(disk)
	var drafts []output.Draft
	for _, path := range paths {
		made, err := files.Draft(path, output.Bytes([]byte(text)))
		require.NoError(t, err)
		drafts = append(drafts, made)
	}
	return files.Publish(drafts...)
}

// hidden are the files that no output is.
func hidden(t *testing.T, dir string) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{".ninefold-*", "sub/.ninefold-*"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		all = append(all, found...)
	}
	return all
}

// Wherever a run is killed, files of two runs are never told as a set; the next run
// that writes them leaves nothing of it.
func TestASetOfAKilledRun(t *testing.T) {
	if n := os.Getenv("NINEFOLD_TEST_LETHAL"); n != "" {
		left, err := strconv.Atoi(n)
		require.NoError(t, err)
		require.NoError(t, publish(t, &lethal{left: left}, set(os.Getenv("NINEFOLD_TEST_DIR")), "new"))
		return
	}
	mixed, over := 0, false
	for n := 1; !over; n++ {
		dir := t.TempDir()
		require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
		require.NoError(t, publish(t, output.RealDisk{}, set(dir), "old"))
		cmd := exec.CommandContext(context.Background(), os.Args[0], "-test.run=TestASetOfAKilledRun$")
		cmd.Env = append(os.Environ(), "NINEFOLD_TEST_LETHAL="+strconv.Itoa(n), "NINEFOLD_TEST_DIR="+dir)
		over = cmd.Run() == nil
		count := map[string]int{}
		for _, path := range set(dir) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			count[string(data)]++
		}
		require.Equal(t, len(set(dir)), count["old"]+count["new"])
		if count["old"] > 0 && count["new"] > 0 {
			mixed++
			for _, path := range set(dir) {
				assert.Contains(t, output.Unfinished(path), filepath.Base(path), "killed at operation %d", n)
			}
		}
		if over {
			assert.Empty(t, hidden(t, dir))
		}
		require.NoError(t, publish(t, output.RealDisk{}, set(dir), "newer"))
		assert.Empty(t, hidden(t, dir), "killed at operation %d", n)
	}
	assert.GreaterOrEqual(t, mixed, 3)
}

// A mark names what is still in doubt: what is written again by itself, or gone, is
// no more.
func TestAMarkOfFilesThatAreReplaced(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
	mark := filepath.Join(dir, ".ninefold-unfinished-1")
	require.NoError(t, os.WriteFile(mark, []byte(`{"files": ["a.json", "c.csv", "gone"]}`), 0o600))
	paths := set(dir)
	require.NoError(t, os.WriteFile(paths[3], []byte("old"), 0o600))
	assert.Equal(t, []string{"a.json", "c.csv", "gone"}, output.Unfinished(paths[0]))
	assert.Empty(t, output.Unfinished(paths[1]))
	require.NoError(t, publish(t, output.RealDisk{}, paths[:1], "new"))
	assert.Empty(t, output.Unfinished(paths[0]))
	assert.Equal(t, []string{"c.csv"}, output.Unfinished(paths[3]))
	require.NoError(t, publish(t, output.RealDisk{}, paths[3:], "new"))
	assert.Empty(t, hidden(t, dir))
	for _, broken := range []string{"", "{", `{"files": 7}`} {
		require.NoError(t, os.WriteFile(mark, []byte(broken), 0o600))
		assert.Empty(t, output.Unfinished(paths[0]))
		require.NoError(t, publish(t, output.RealDisk{}, paths[:1], "new"))
		assert.Empty(t, hidden(t, dir))
	}
}

// Of runs that write the same files at once, all files are of one of them, under
// whatever names the directories go.
func TestSetsOfRunsAtOnce(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "sub"), 0o700))
	require.NoError(t, os.Symlink(filepath.Join(dir, "sub"), filepath.Join(dir, "alias")))
	paths := set(dir)
	aliased := append(append([]string{}, paths...), filepath.Join(dir, "alias", "d.md"))
	for range 5 {
		var runs sync.WaitGroup
		for i := range 4 {
			runs.Go(func() { assert.NoError(t, publish(t, output.RealDisk{}, aliased, strconv.Itoa(i))) })
		}
		runs.Wait()
		first, err := os.ReadFile(paths[0])
		require.NoError(t, err)
		for _, path := range aliased {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(first), string(data))
		}
		assert.Empty(t, hidden(t, dir))
	}
}

//go:build !race

package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/output"
)

var (
	kills  = flag.Int("kills", 3, "at how many moments to kill a run")
	faults = flag.Int("faults", 0, "how many of each kind of system call to let fail; 0: none, and the program as it is released is not built")
)

// wholeOrAbsent holds outputs to what they may be: the old file, or the new one
// whole; all of them new where the run says that it is done.
func wholeOrAbsent(t *testing.T, at, dir string, want map[string]string, done bool) {
	t.Helper()
	for name, content := range want {
		now, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err, at)
		switch string(now) {
		case content:
		case "old":
			assert.False(t, done, "%s: %s is missing, and the run says that all is well", at, name)
		default:
			require.Fail(t, "a torn file", "%s: %s has %d bytes of %d", at, name, len(now), len(content))
		}
	}
}

// threeOutputs are the flags of a check with several outputs below a folder.
func threeOutputs(dir, exports string) []string {
	return []string{
		"check", exports, "--all", "--as-of", "2024-12-31", "--lang", "en",
		"-o", "json=" + filepath.Join(dir, "result.json"), "-o", "csv=" + filepath.Join(dir, "result.csv"), "-o", "md=" + filepath.Join(dir, "result.md"),
	}
}

// oldOutputs makes a folder with an earlier file in every output's place.
func oldOutputs(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"result.json", "result.csv", "result.md"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600))
	}
	return dir
}

// wanted are the outputs of a run that nothing befalls, and how long it lasts.
func wanted(t *testing.T, exports string) (map[string]string, time.Duration) {
	t.Helper()
	dir := oldOutputs(t)
	begun := time.Now()
	_ = process(t, threeOutputs(dir, exports)...).Run()
	lasts := time.Since(begun)
	found := contents(t, dir)
	require.Len(t, found, 3)
	return found, lasts
}

// However a run is killed, no output is torn; what an earlier one left behind is
// gone after the next run.
func TestKilledAtAnyMoment(t *testing.T) {
	want, lasts := wanted(t, fixtureOffice)
	dir := oldOutputs(t)
	for i := range *kills {
		cmd := process(t, threeOutputs(dir, fixtureOffice)...)
		require.NoError(t, cmd.Start())
		time.Sleep(lasts * time.Duration(i) / time.Duration(*kills))
		_ = cmd.Process.Kill() // it may be over already
		_ = cmd.Wait()
		status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
		wholeOrAbsent(t, fmt.Sprintf("kill %d", i), dir, want, !status.Signaled())
		toldAsMixed(t, fmt.Sprintf("kill %d", i), dir, want)
		for name := range want {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600))
		}
	}
	_ = process(t, threeOutputs(dir, fixtureOffice)...).Run()
	assert.Equal(t, want, contents(t, dir), "the drafts of killed runs are gone")
}

// toldAsMixed makes sure that outputs of which some are old and some new say so.
func toldAsMixed(t *testing.T, at, dir string, want map[string]string) (mixed bool) {
	t.Helper()
	fresh := 0
	for name, content := range want {
		if read(t, filepath.Join(dir, name)) == content {
			fresh++
		}
	}
	if fresh == 0 || fresh == len(want) {
		return false
	}
	code, stdout, stderr := call(t, "verify", filepath.Join(dir, "result.json"), fixtureOffice, "--lang", "en")
	for name := range want {
		assert.Contains(t, output.Unfinished(filepath.Join(dir, name)), name, at)
		assert.Contains(t, stdout+stderr, name, at)
	}
	assert.NotZero(t, code, at)
	return true
}

// Killed between two renames, a run leaves outputs that say of themselves that they
// are no set.
func TestKilledBetweenRenames(t *testing.T) {
	want, _ := wanted(t, fixtureOffice)
	mixed := 0
	for n := 1; n <= len(want); n++ {
		dir := oldOutputs(t)
		_ = traced(t, []string{"-o", os.DevNull, "-e", "trace=renameat", "-e", fmt.Sprintf("inject=renameat:signal=KILL:when=%d", n)}, threeOutputs(dir, fixtureOffice)).Run()
		wholeOrAbsent(t, fmt.Sprintf("rename %d", n), dir, want, false)
		if toldAsMixed(t, fmt.Sprintf("rename %d", n), dir, want) {
			mixed++
		}
		_ = process(t, threeOutputs(dir, fixtureOffice)...).Run()
		assert.Equal(t, want, contents(t, dir), "nothing is left after the next run")
	}
	assert.Positive(t, mixed)
}

// released is the program as it is released, static: the one of the tests asks a
// loader for libraries, whose faults are not ours.
var released = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "ninefold-released-")
	if err != nil {
		return "", err
	}
	build := exec.Command("go", "build", "-trimpath", "-o", filepath.Join(dir, "ninefold"), ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, said)
	}
	return filepath.Join(dir, "ninefold"), nil
})

func releasedProgram(t *testing.T) string {
	t.Helper()
	if testing.Short() || *faults == 0 {
		t.Skip("the program is built for this where -faults is given, as in CI")
	}
	program, err := released()
	require.NoError(t, err)
	return program
}

// traced runs the program under strace, with some of its flags; the test is
// skipped where that cannot be had.
func traced(t *testing.T, flags, args []string) *exec.Cmd {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("no strace to let system calls fail with: ", err)
	}
	if said, err := exec.Command(strace, "-f", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skip("strace may not trace here: ", string(said))
	}
	return exec.Command(strace, append(append(append([]string{"-f"}, flags...), releasedProgram(t)), args...)...)
}

// callsOf counts the calls of a kind that a run makes.
func callsOf(t *testing.T, call string) int {
	t.Helper()
	log := filepath.Join(t.TempDir(), "calls")
	_ = traced(t, []string{"-o", log, "-e", "trace=" + call}, threeOutputs(oldOutputs(t), fixtureOffice)).Run()
	return strings.Count(read(t, log), call+"(")
}

// spaced are so many numbers from 1 to n, the first and the last among them.
func spaced(n, many int) []int {
	var chosen []int
	for i := range min(n, many) {
		chosen = append(chosen, 1+i*(n-1)/max(1, min(n, many)-1))
	}
	return chosen
}

// failing are kinds of system calls with an error that the system gives for them.
var failing = []struct{ call, errno string }{
	{"openat", "EMFILE"}, {"openat", "EACCES"}, {"read", "EIO"}, {"pread64", "EIO"}, {"write", "ENOSPC"}, {"write", "EIO"}, {"fsync", "EIO"},
	{"renameat", "EACCES"}, {"renameat", "ENOSPC"}, {"close", "EIO"}, {"newfstatat", "EIO"}, {"fstat", "EIO"}, {"getdents64", "EIO"}, {"flock", "ENOLCK"}, {"unlinkat", "EACCES"},
}

// wakeUp is how Go's runtime ends where it cannot write to the descriptor by which it wakes
// itself. That one lies in memory: neither a full disk nor a broken one reaches it.
const wakeUp = "netpollBreak write failed"

// injected runs the program with its n-th call of a kind failing, once more where that
// call was a wake-up of the runtime, whose moment is another one each time.
func injected(t *testing.T, call, errno string, n int) (dir string, code int, said string) {
	t.Helper()
	for range 5 {
		dir = oldOutputs(t)
		inject := fmt.Sprintf("inject=%s:error=%s:when=%d", call, errno, n)
		cmd := traced(t, []string{"-o", os.DevNull, "-e", "trace=" + call, "-e", inject}, threeOutputs(dir, fixtureOffice))
		var stderr strings.Builder
		cmd.Stderr = &stderr
		_ = cmd.Run()
		if code, said = cmd.ProcessState.ExitCode(), stderr.String(); !strings.Contains(said, wakeUp) {
			break
		}
	}
	return dir, code, said
}

// Whichever system call fails, no output is torn, no run says that it is done with
// an output missing, and none ends in a trace.
func TestSystemCallsThatFail(t *testing.T) {
	want, _ := wanted(t, fixtureOffice)
	for _, one := range failing {
		calls := callsOf(t, one.call)
		for _, n := range spaced(calls, *faults) {
			at := fmt.Sprintf("%s %s %d of %d", one.call, one.errno, n, calls)
			dir, code, said := injected(t, one.call, one.errno, n)
			if strings.Contains(said, wakeUp) {
				t.Log("only the wake-up of Go's runtime was met: ", at)
				wholeOrAbsent(t, at, dir, want, false)
				continue
			}
			assert.Contains(t, []int{0, 1, 2}, code, "%s: %s", at, said)
			assert.NotContains(t, said, "goroutine ", at)
			assert.NotContains(t, said, "panic: ", at)
			wholeOrAbsent(t, at, dir, want, code < 2)
		}
	}
}

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// apartServer is prism in a process of its own, which begins workers by their path.
func apartServer(t *testing.T) (server string, pid int) {
	t.Helper()
	port := freePort(t)
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), self)
	cmd.Env = append(os.Environ(), servesPrism+"="+strconv.Itoa(port))
	alive, err := cmd.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		_ = alive.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	server = fmt.Sprintf("localhost:%d", port)
	require.Eventually(t, func() bool {
		c, err := net.DialTimeout("tcp", server, time.Second)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	}, time.Minute, 50*time.Millisecond)
	return server, cmd.Process.Pid
}

// workersOf gives the workers that a job server has begun.
func workersOf(server int) []int {
	var pids []int
	found, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is a good one
	for _, stat := range found {
		text, err := os.ReadFile(stat)
		if err != nil {
			continue // it has ended
		}
		_, rest, _ := bytes.Cut(text, []byte(") "))
		fields := strings.Fields(string(rest))
		if len(fields) > 1 && fields[1] == strconv.Itoa(server) && fields[0] != "Z" {
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(stat))); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// begunWithin is how long these tests wait for a worker of an attempt: an engine that was
// robbed of its only worker before it began waits for it, so that another attempt is made.
const begunWithin = "10s"

// Of a run whose worker is killed, at whatever moment, the outcome is right all the same.
func TestAWorkerThatIsKilled(t *testing.T) {
	server, pid := apartServer(t)
	killed := make(chan int, 1)
	go func() {
		after := rand.N(600 * time.Millisecond)
		for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			if workers := workersOf(pid); len(workers) > 0 {
				time.Sleep(after)
				_ = syscall.Kill(workers[0], syscall.SIGKILL)
				killed <- workers[0]
				return
			}
		}
		killed <- 0
	}()
	sameAsCheck(t, server, invented(t, 7400), 64, "--start-timeout", begunWithin, "--attempts", "5")
	assert.NotZero(t, <-killed, "no worker was met")
}

// One that dies before it began is tried again, though the engine would wait for it.
func TestAWorkerThatDiesBeforeItBegan(t *testing.T) {
	died := filepath.Join(t.TempDir(), "died")
	worker := wrapped(t, "mkdir '"+died+"' 2>/dev/null && exit 1")
	server, _ := apartServer(t)
	sameAsCheck(t, server, invented(t, 7401), 5, "--worker", worker, "--start-timeout", begunWithin)
	assert.DirExists(t, died)
}

// wrapped is a worker that begins by a script: what stands before the program.
func wrapped(t *testing.T, script string) (worker string) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	worker = filepath.Join(t.TempDir(), "worker")
	require.NoError(t, os.WriteFile(worker, []byte("#!/bin/sh\nself='"+self+"'\n"+script+"\nexec \"$self\" \"$@\"\n"), 0o700))
	return worker
}

// A worker that is killed while it reads its part of the exports, in the survey and for the
// lines, changes nothing.
func TestAWorkerThatIsKilledWhileItReads(t *testing.T) {
	folder, killed := filepath.Join(t.TempDir(), "run"), filepath.Join(t.TempDir(), "killed")
	// The folder of an attempt is there once a worker has begun with it; the plan, once all was surveyed.
	worker := wrapped(t, `
killed='`+killed+`'
work='`+folder+`/work'
attempt=1
while [ -d "$work/attempt-$attempt" ]; do attempt=$((attempt + 1)); done
state=survey
[ ! -e "$work/plan.json" ] || state=lines
if mkdir "$killed-$state" 2>/dev/null; then
  "$self" "$@" &
  while [ ! -d "$work/attempt-$attempt" ]; do :; done
  kill -9 $!
  ls "$work/attempt-$attempt" >"$killed-$state/there"
  exit 1
fi`)
	r := invented(t, 7409)
	server, _ := apartServer(t)
	want := checked(t, r)
	args := append(flagsOf(r), "--run", folder, "--job-server", server, "--buckets", "5", "--parts", "3", "--worker", worker, "--start-timeout", begunWithin)
	got := beamed(t, append(args, r.Sources...)...)
	require.Equal(t, want.Outcome.Exit, got.code, got.stderr)
	require.Equal(t, string(written(t, want)), string(written(t, readBack(t, folder))))
	for _, state := range []string{"survey", "lines"} {
		there, err := os.ReadFile(filepath.Join(killed+"-"+state, "there"))
		require.NoError(t, err)
		assert.NotContains(t, string(there), fmt.Sprintf(censusName, 3), state)
		assert.NotContains(t, string(there), "bucket-", state)
	}
}

// Exports that change when the plan is made, before workers give their rows, end the run.
func TestExportsThatChangeBeforeTheirRowsAreGiven(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "run")
	r := invented(t, 7410)
	table := filepath.Join(r.Sources[0], aTable)
	worker := wrapped(t, `[ ! -e '`+folder+`/work/plan.json' ] || sed -n 2p '`+table+`' >>'`+table+`'`)
	server, _ := apartServer(t)
	args := append(flagsOf(r), "--run", folder, "--job-server", server, "--parts", "3", "--worker", worker, "--start-timeout", begunWithin)
	oneLine(t, beamed(t, append(args, r.Sources...)...), folder, aTable+": the exports are not those of the plan")
}

// Where the disk fills up, here or on a worker, the run ends in one line and leaves nothing.
func TestADiskThatFillsUp(t *testing.T) {
	server := jobServer(t)
	said := map[bool]bool{}
	for _, kilobytes := range []int{8, 64, 256, 512, 768, 1024, 1536, 2048} {
		dir := t.TempDir()
		if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dk", kilobytes)); err != nil {
			t.Skip("no small disk to be had: ", err)
		}
		t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
		folder := filepath.Join(dir, "run")
		got := beamed(t, "--run", folder, "--job-server", server, "--quarantine", "--all", "--buckets", "5", exports)
		if got.code == 2 {
			oneLine(t, got, folder, "no space left on device")
			said[strings.Contains(got.stderr, "attempt-1")] = true
			continue
		}
		assert.Equal(t, 1, got.code, got.stderr)
	}
	assert.True(t, said[false], "it was never full here")
	assert.True(t, said[true], "it was never full on a worker")
}

package main

import (
	"bytes"
	"fmt"
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

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/office"
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

// Of a run whose worker is killed the outcome is right all the same.
//
// A worker that is killed before it has begun is waited for by prism until --start-timeout,
// which is ten minutes: so it is tried at night only.
func TestAWorkerThatIsKilled(t *testing.T) {
	if os.Getenv("NIGHTLY") != "yes" {
		t.Skip("NIGHTLY=yes kills a worker")
	}
	o := office.Generate(7400, office.Options{People: 300, Branches: 9})
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(t, err)
	server, pid := apartServer(t)
	killed := make(chan int, 1)
	go func() {
		for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
			if workers := workersOf(pid); len(workers) > 0 {
				time.Sleep(300 * time.Millisecond) // so that it has begun
				killed <- workers[0]
				_ = syscall.Kill(workers[0], syscall.SIGKILL)
				return
			}
		}
		killed <- 0
	}()
	sameAsCheck(t, server, engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: true}, 64)
	assert.NotZero(t, <-killed, "no worker was met")
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

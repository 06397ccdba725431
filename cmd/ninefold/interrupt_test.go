//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/output"
)

// A signal that arrives while files are written leaves the old ones, and no
// draft; once they are in their places, only stdout is left out.
func TestASignalInEveryPhaseOfWriting(t *testing.T) {
	for _, operation := range []string{"create", "write", "sync", "close", "rename", "syncdir"} {
		for _, code := range []exit{exitInterrupt, exitTerminate} {
			t.Run(operation+" "+strconv.Itoa(int(code)), func(t *testing.T) {
				dir, _, args := severalOutputs(t)
				old := contents(t, dir)
				ctx, stop := context.WithCancelCause(context.Background())
				disk := &brittle{count: map[string]int{}, then: func(now string) {
					if now == operation {
						stop(code)
					}
				}}
				got, stdout, stderr := callWith(ctx, environment{files: output.NewFiles(disk)}, args...)
				assert.Equal(t, int(code), got, stderr)
				assert.Empty(t, stdout)
				assert.Empty(t, stderr)
				assert.Empty(t, leftovers(t, dir))
				now := contents(t, dir)
				if operation == "rename" || operation == "syncdir" {
					for name := range old {
						assert.NotEqual(t, old[name], now[name], "what has begun to appear appears whole")
					}
					return
				}
				assert.Equal(t, old, now)
			})
		}
	}
}

// A signal in the middle of stdout ends it there.
func TestASignalWhileWritingToStdout(t *testing.T) {
	ctx, stop := context.WithCancelCause(context.Background())
	stdout := &tripwire{then: func() { stop(exitInterrupt) }}
	code, _, stderr := callWith(ctx, environment{stdout: stdout}, "check", fixtureOffice, "--all", "-o", "json")
	assert.Equal(t, int(exitInterrupt), code, stderr)
	assert.Equal(t, 1, stdout.writes)
}

// tripwire is a stdout that has something happen at the first write.
type tripwire struct {
	then   func()
	writes int
}

func (w *tripwire) Write(p []byte) (int, error) {
	w.writes++
	w.then()
	return len(p), nil
}

// A run that was told to end before it began reads nothing.
func TestASignalWhileReading(t *testing.T) {
	for _, args := range [][]string{{"check"}, {"inspect"}, {"verify", saved(t, fixtureOffice)}, {"config", "diff", fixtureOffice + "/ninefold.yaml", fixtureOffice + "/ninefold.yaml"}} {
		ctx, stop := context.WithCancelCause(context.Background())
		stop(exitTerminate)
		code, stdout, stderr := callWith(ctx, environment{}, append(args, fixtureOffice)...)
		assert.Equal(t, int(exitTerminate), code, args)
		assert.Empty(t, stdout)
		assert.Empty(t, stderr)
	}
}

// inventedOffice takes long enough to be interrupted while it is read and judged.
func inventedOffice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	o := office.Generate(1, office.Options{})
	require.NoError(t, o.Write(dir, office.Style{Seed: 1}))
	return filepath.Join(dir, "exports")
}

// A process ends with the code of its signal within a second of it, at whatever
// moment it arrives, and every file is the old one or a whole new one.
func TestASignalAtAnyMoment(t *testing.T) {
	exports := inventedOffice(t)
	reference := filepath.Join(t.TempDir(), "reference.json")
	begun := time.Now()
	_ = process(t, "check", exports, "--all", "-o", "json="+reference).Run()
	lasts := time.Since(begun)
	want := read(t, reference)
	const moments = 8
	for i := range moments {
		for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
			dir := t.TempDir()
			target := filepath.Join(dir, "result.json")
			require.NoError(t, os.WriteFile(target, []byte("old"), 0o600))
			cmd := process(t, "check", exports, "--all", "-o", "json="+target)
			require.NoError(t, cmd.Start())
			time.Sleep(lasts * time.Duration(i) / moments)
			sent := time.Now()
			_ = cmd.Process.Signal(s) // it may be over already
			err := cmd.Wait()
			assert.Less(t, time.Since(sent), time.Second+lasts/4)
			if s != syscall.SIGKILL {
				assert.Empty(t, leftovers(t, dir))
				assertEnded(t, err, s)
			}
			if now := read(t, target); now != "old" {
				require.True(t, now == want, "a result that is neither old nor new")
			}
		}
	}
}

// assertEnded accepts the code of the signal, that of a run which was over
// before it, and the death of a process that had not come as far as main.
func assertEnded(t *testing.T, err error, s syscall.Signal) {
	t.Helper()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		status, ok := ended.Sys().(syscall.WaitStatus)
		require.True(t, ok)
		assert.True(t, status.Signaled() && status.Signal() == s || status.ExitStatus() == 128+int(s) || status.ExitStatus() == 1, "%v", err)
		return
	}
	assert.NoError(t, err)
}

// Where the run cannot look up, because its reader does not read, it is ended.
func TestASignalToARunThatIsStuck(t *testing.T) {
	for s, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		cmd := process(t, "check", fixtureOffice, "--all", "-o", "json") // more than a pipe holds
		stdout, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		_, err = io.ReadFull(stdout, make([]byte, 1)) // now it writes
		require.NoError(t, err)
		time.Sleep(100 * time.Millisecond)
		sent := time.Now()
		require.NoError(t, cmd.Process.Signal(s))
		state, err := cmd.Process.Wait()
		require.NoError(t, err)
		assert.Less(t, time.Since(sent), time.Second)
		assert.Equal(t, want, state.ExitCode())
	}
}

// Ending by force clears the drafts away and lets nothing more be written.
func TestAbandonLeavesNoDrafts(t *testing.T) {
	dir := t.TempDir()
	d := output.NewFiles(output.RealDisk{})
	_, err := d.Draft(filepath.Join(dir, "a"), output.Bytes([]byte("x")))
	require.NoError(t, err)
	writing := make(chan bool)
	go func() {
		_, _ = d.Draft(filepath.Join(dir, "b"), func(io.Writer) error {
			writing <- true
			select {} // for ever
		})
	}()
	<-writing
	require.Len(t, leftovers(t, dir), 2)
	d.Abandon()
	assert.Empty(t, leftovers(t, dir))
}

// A reader that goes away ends the run without a word, and files are written.
func TestAClosedPipe(t *testing.T) {
	for _, args := range [][]string{
		{"check", fixtureOffice}, {"check", fixtureOffice, "--all", "-o", "json"}, {"inspect", fixtureOffice}, {"diff", saved(t, fixtureOffice), saved(t, fixtureOffice)},
	} {
		reader, writer, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, reader.Close())
		cmd := process(t, args...)
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = writer, &errs
		err = cmd.Run()
		require.NoError(t, writer.Close())
		var ended *exec.ExitError
		require.ErrorAs(t, err, &ended)
		assert.Equal(t, int(exitPipe), ended.ExitCode(), args)
		assert.Empty(t, errs.String())
	}
}

// A full stdout is an error like any other.
func TestAFullStdout(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer func() { assert.NoError(t, full.Close()) }()
	target := filepath.Join(t.TempDir(), "result.json")
	code, _, stderr := callWith(context.Background(), environment{stdout: full}, "check", fixtureOffice, "-o", "json="+target, "-o", "text")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "stdout: cannot be written: write /dev/full: no space left on device")
	assert.FileExists(t, target, "files come first")
}

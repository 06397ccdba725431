//go:build !race

package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// limitedTo makes of a process one with a limit of ulimit, in KiB.
func limitedTo(t *testing.T, flag string, kib int, cmd *exec.Cmd) *exec.Cmd {
	t.Helper()
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash to set limits with: ", err)
	}
	script := fmt.Sprintf(`ulimit -%s %d && exec -a ninefold "$0" "$@"`, flag, kib)
	return exec.Command(shell, append([]string{"-c", script, cmd.Path}, cmd.Args[1:]...)...)
}

// Under whatever limit of memory, a run either gives its whole result or says in
// one line that the memory is not enough, exit 2 and no result: Go's own trace, or
// nothing, is what would come otherwise. (Below some 100 MiB of data or 900 MiB of
// address space, and here and there above, Go does not come as far as the program.)
func TestTooLittleMemory(t *testing.T) {
	exports := crowded(t)
	refused := map[string]int{}
	for flag, limits := range map[string][]int{"d": {110, 120, 140, 170, 220, 300}, "v": {920, 1700, 4000}} {
		for _, mib := range limits {
			target := filepath.Join(t.TempDir(), "result.json")
			cmd := limitedTo(t, flag, mib<<10, &exec.Cmd{Path: releasedProgram(t), Args: []string{"ninefold", "check", exports, "--as-of", "2024-12-31", "--all", "-o", "json=" + target, "--lang", "en"}})
			var said strings.Builder
			cmd.Stderr = &said
			_ = cmd.Run()
			assert.Equal(t, 1, strings.Count(said.String(), "\n"), "-%s %d: %s", flag, mib, said.String())
			assert.True(t, strings.HasPrefix(said.String(), "ninefold: "), "-%s %d: %s", flag, mib, said.String())
			if cmd.ProcessState.ExitCode() == 2 {
				refused[flag]++
				assert.Contains(t, said.String(), "raise that limit")
				assert.NoFileExists(t, target)
				continue
			}
			require.LessOrEqual(t, cmd.ProcessState.ExitCode(), 1, said.String())
			assert.True(t, json.Valid([]byte(read(t, target))))
		}
	}
	assert.Positive(t, refused["d"], "no limit was too low: the test tries nothing")
}

// What was killed is told from what ended by itself, and a supervised run takes
// signals as any other.
func TestASupervisedRunEndsAsAnyOther(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
	}{{[]string{"check", fixtureOffice}, 1}, {[]string{"--version"}, 0}, {[]string{"check", "nowhere"}, 2}} {
		plain, limited := process(t, c.args...), limitedTo(t, "v", 8<<20, process(t, c.args...))
		want, _ := plain.Output()
		got, _ := limited.Output()
		assert.Equal(t, string(want), string(got))
		assert.Equal(t, c.code, limited.ProcessState.ExitCode())
		assert.Equal(t, c.code, plain.ProcessState.ExitCode())
	}
	for sent, code := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGINT: 130} {
		stuck := limitedTo(t, "v", 8<<20, process(t, "check", fixtureOffice, "--all", "-o", "json"))
		stdout, err := stuck.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, stuck.Start())
		_, err = stdout.Read(make([]byte, 1))
		require.NoError(t, err)
		require.NoError(t, stuck.Process.Signal(sent))
		ended := time.AfterFunc(time.Minute, func() { _ = stuck.Process.Kill() }) // a signal that is swallowed must not hold the tests
		_ = stuck.Wait()
		ended.Stop()
		assert.Equal(t, code, stuck.ProcessState.ExitCode(), sent)
	}
}

//go:build !race

package main

import (
	"encoding/json"
	"fmt"
	"os"
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

// group is a control group of either version with room to be set; the test is
// skipped where none can be made.
func group(t *testing.T) (dir, limit string) {
	t.Helper()
	for _, one := range [][2]string{{"/sys/fs/cgroup/memory", "memory.limit_in_bytes"}, {"/sys/fs/cgroup", "memory.max"}} {
		if _, err := os.Stat(filepath.Join(one[0], "cgroup.procs")); err != nil {
			continue
		}
		dir := filepath.Join(one[0], fmt.Sprintf("ninefold-test-%d", os.Getpid()))
		if err := os.Mkdir(dir, 0o700); err != nil {
			continue
		}
		t.Cleanup(func() { _ = os.Remove(dir) })
		if _, err := os.Stat(filepath.Join(dir, one[1])); err == nil {
			return dir, filepath.Join(dir, one[1])
		}
	}
	t.Skip("no control group can be made here")
	return "", ""
}

// greedy is a folder with a requirement that asks for more and more memory.
func greedy(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "own")
	require.NoError(t, os.Mkdir(dir, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.rego"), []byte("# METADATA\n# title: own\n# custom:\n#   system: {order: 10, zh: 自有, en: Own}\npackage ninefold.own\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "tea.rego"), []byte(`# METADATA
# title: Tea
# custom:
#   order: 1
#   title: {zh: 茶话会, en: Tea}
#   demand: {zh: 每年一次, en: once a year}
#   source: {zh: 本单位, en: our own}
#   severity: should
#   subject: branch
#   tables: [events]
#   parameters: []
package ninefold.own.tea

verdict := {"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}, "actual": x}

x := count([[a, b] | some a in numbers.range(1, 100000); some b in numbers.range(1, 100000)])
`), 0o600))
	return dir
}

// killed counts how often the system has killed for want of memory in a group.
func killed(t *testing.T, dir string) int {
	t.Helper()
	for _, name := range []string{"memory.events", "memory.oom_control"} {
		text, _ := os.ReadFile(filepath.Join(dir, name))
		for line := range strings.Lines(string(text)) {
			var n int
			if _, err := fmt.Sscanf(line, "oom_kill %d", &n); err == nil {
				return n
			}
		}
	}
	return 0
}

// A run that the system kills for want of memory in its control group ends as one
// that asks for too much elsewhere: in one line, exit 2, without a result.
func TestKilledForWantOfMemory(t *testing.T) {
	program := releasedProgram(t)
	dir, limit := group(t)
	shell, err := exec.LookPath("bash")
	require.NoError(t, err)
	for _, c := range []struct {
		mib    int
		killed bool
		args   []string
	}{{66, false, nil}, {110, true, []string{"--policy", greedy(t)}}, {400, false, nil}} {
		require.NoError(t, os.WriteFile(limit, fmt.Append(nil, c.mib<<20), 0o600))
		target, before := filepath.Join(t.TempDir(), "result.json"), killed(t, dir)
		args := append([]string{"-c", `echo $$ > "$0/cgroup.procs" && exec "$@"`, dir, program, "check", fixtureOffice, "--all", "-o", "json=" + target, "--lang", "en"}, c.args...)
		cmd := exec.Command(shell, args...)
		var said strings.Builder
		cmd.Stderr = &said
		_ = cmd.Run()
		assert.Equal(t, 1, strings.Count(said.String(), "\n"), "%d MiB: %s", c.mib, said.String())
		assert.Equal(t, c.killed, killed(t, dir) > before, "%d MiB: %s", c.mib, said.String())
		if c.mib == 400 {
			assert.Equal(t, 1, cmd.ProcessState.ExitCode(), said.String())
			continue
		}
		assert.Equal(t, 2, cmd.ProcessState.ExitCode(), said.String())
		assert.Contains(t, said.String(), limit+": the system grants")
		assert.NoFileExists(t, target)
	}
}

// What only tells of the program is not supervised: it is over sooner, and needs no
// second process.
func TestWhatTellsOfTheProgramIsNotSupervised(t *testing.T) {
	for _, args := range [][]string{{}, {"version"}, {"help", "check"}, {"check", "--help"}, {"--version"}, {"completion", "bash"}, {"licenses"}} {
		assert.True(t, light(args), args)
	}
	for _, args := range [][]string{{"check", "."}, {"verify", "--", "--help"}, {"rules"}, {"policy", "test", "own"}, {"__complete", "check", "--rule", ""}} {
		assert.False(t, light(args), args)
	}
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

package ceiling

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAsked(t *testing.T) {
	for text, want := range map[string]int64{"": 0, "off": 0, "1048576": 1 << 20, "512MiB": 512 << 20, "2GiB": 2 << 30, "9999999999999GiB": 0, "-1": 0, "64KiB": 64 << 10, "100B": 100, "1XB": 0} {
		t.Setenv("GOMEMLIMIT", text)
		n, ok := Asked()
		assert.Equal(t, want, n, text)
		assert.Equal(t, want > 0, ok, text)
	}
}

// tree writes files below a root.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	}
	return root
}

func TestGroups(t *testing.T) {
	const machine = 1 << 34
	for name, c := range map[string]struct {
		files map[string]string
		want  []int64
	}{
		"version 2, its own group and those above": {
			map[string]string{
				"list": "0::/a/b\n", "a/b/memory.max": "max\n", "a/b/memory.current": "5\n",
				"a/memory.max": "1000\n", "a/memory.current": "300\n", "a/memory.stat": "anon 1\ninactive_file 200\n", "memory.max": "5000\n",
			}, []int64{900, 5000},
		},
		"version 2, mounted as the root of a container": {
			map[string]string{"list": "0::/../elsewhere\n", "memory.max": "1000\n", "memory.current": "400\n"}, []int64{600},
		},
		"version 1": {
			map[string]string{
				"list": "5:cpu:/\n4:memory:/c\n0::/\n", "memory/c/memory.limit_in_bytes": "1000", "memory/c/memory.usage_in_bytes": "2000",
				"memory/memory.limit_in_bytes": "9223372036854771712",
			}, []int64{0},
		},
		"no limit below what the machine has": {map[string]string{"list": "0::/\n", "memory.max": "99999999999999\n"}, nil},
		"nothing that is known":               {map[string]string{"list": "nonsense\n"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			root := tree(t, c.files)
			var got []int64
			for _, one := range groups(filepath.Join(root, "list"), root, machine) {
				assert.True(t, one.kills)
				got = append(got, one.Bytes)
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// What a program says goes through; what Go says of its end is kept back.
func TestRelay(t *testing.T) {
	for said, want := range map[string]struct {
		trace   string
		starved bool
	}{
		"one\ntwo\n": {"", false},
		"one\nfatal error: runtime: out of memory\n\ngoroutine 1:\n": {"fatal error: runtime: out of memory\n\ngoroutine 1:\n", true},
		"runtime: out of memory: cannot allocate 4194304-byte block (0 in use)\nfatal error: out of memory\n": {
			"runtime: out of memory: cannot allocate 4194304-byte block (0 in use)\nfatal error: out of memory\n", true,
		},
		"runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort\n": {
			"runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort\n", true,
		},
		"fatal error: all goroutines are asleep - deadlock!\n": {"fatal error: all goroutines are asleep - deadlock!\n", false},
	} {
		var passed strings.Builder
		trace := string(relay(strings.NewReader(said), &passed))
		assert.Equal(t, want.trace, trace)
		assert.Equal(t, want.starved, starved.MatchString(trace), said)
		assert.Equal(t, said, passed.String()+trace, "nothing is lost")
	}
}

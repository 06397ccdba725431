//go:build unix

package intake_test

import (
	"net"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// special makes what is there but no file: a pipe that nobody writes to, a
// socket, and devices without an end.
func special(t *testing.T, dir string) []string {
	t.Helper()
	pipe := filepath.Join(dir, "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	all := []string{pipe, "/dev/zero", "/dev/null", "/dev/tty"}
	socket, err := net.Listen("unix", filepath.Join(dir, "socket"))
	if err == nil {
		t.Cleanup(func() { _ = socket.Close() })
		all = append(all, filepath.Join(dir, "socket"))
	}
	return all
}

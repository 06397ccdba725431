package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const fixtureOffice = "../../fixtures/office"

// call runs the program in this process.
func call(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	return callWith(context.Background(), environment{}, args...)
}

func callWith(ctx context.Context, env environment, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	env.args, env.stderr = append([]string{"--lang=en"}, args...), &errs
	if env.stdout == nil {
		env.stdout = &out
	}
	code = run(ctx, env)
	return code, out.String(), errs.String()
}

// process is the program as a process of its own (see TestMain).
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	return &exec.Cmd{Path: self, Args: append([]string{"ninefold"}, args...)}
}

// copyOffice gives a copy of the office of the fixtures that may be changed.
func copyOffice(t *testing.T, name string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.CopyFS(dir, os.DirFS(fixtureOffice)))
	return dir
}

// saved checks an office and gives the path of the JSON result.
func saved(t *testing.T, sources string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "result.json")
	code, _, stderr := call(t, append([]string{"check", sources, "-o", "json=" + path}, args...)...)
	require.LessOrEqual(t, code, 1, stderr)
	return path
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// edit changes a file.
func edit(t *testing.T, path string, change func(string) string) {
	t.Helper()
	before := read(t, path)
	after := change(before)
	require.NotEqual(t, before, after, "nothing changed in %s", path)
	require.NoError(t, os.WriteFile(path, []byte(after), 0o600))
}

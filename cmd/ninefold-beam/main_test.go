package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/render"
)

// servesPrism names the port at which the test program is to be a job server.
const servesPrism = "NINEFOLD_TEST_PRISM"

// The test program is the worker too, as the program itself is, and, where it is asked
// to, a job server of its own.
func TestMain(m *testing.M) {
	if s, ok := summonsOf(os.Args[1:]); ok {
		os.Exit(work(s, os.Stderr))
	}
	slog.SetDefault(slog.New(slog.DiscardHandler)) // prism tells how it goes
	if port := os.Getenv(servesPrism); port != "" {
		os.Exit(beJobServer(port))
	}
	os.Exit(m.Run())
}

func beJobServer(port string) int {
	n, err := strconv.Atoi(port)
	if err == nil {
		_, err = prism.CreateJobServer(context.Background(), prism.Options{Port: n})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	_, _ = io.Copy(io.Discard, os.Stdin) // until whoever began it goes away
	return 0
}

// jobServer is prism in this process.
func jobServer(t *testing.T) string {
	t.Helper()
	port := freePort(t)
	_, err := prism.CreateJobServer(t.Context(), prism.Options{Port: port})
	require.NoError(t, err)
	return fmt.Sprintf("localhost:%d", port)
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "localhost:0")
	require.NoError(t, err)
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	require.NoError(t, err)
	n, err := strconv.Atoi(port)
	require.NoError(t, err)
	return n
}

// ran is what a call of the program leaves.
type ran struct {
	code           int
	stdout, stderr string
}

func beamed(t *testing.T, args ...string) ran {
	t.Helper()
	var stdout, stderr bytes.Buffer
	p := &program{args: append([]string{"--lang", "en"}, args...), stdout: &stdout, stderr: &stderr}
	code := p.run(t.Context())
	return ran{code, stdout.String(), stderr.String()}
}

// sameAsCheck judges in so many buckets and compares with what one process finds, in
// bytes of the JSON result.
func sameAsCheck(t *testing.T, server string, r engine.Request, buckets int, flags ...string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "run")
	args := append(append(flagsOf(r), flags...), "--run", folder, "--job-server", server, "--buckets", strconv.Itoa(buckets))
	want := checked(t, r)
	got := beamed(t, append(args, r.Sources...)...)
	require.Equal(t, want.Outcome.Exit, got.code, got.stderr)
	require.Equal(t, "ninefold-beam: "+want.Outcome.Message.EN+"\n", got.stderr)
	require.Equal(t, string(written(t, want)), string(written(t, readBack(t, folder))))
}

func flagsOf(r engine.Request) []string {
	var args []string
	if r.AsOf != nil {
		args = append(args, "--as-of", r.AsOf.String())
	}
	if r.Config != "" {
		args = append(args, "--config", r.Config)
	}
	if r.Corrections != "" {
		args = append(args, "--corrections", r.Corrections)
	}
	if r.All {
		args = append(args, "--all")
	}
	if r.Quarantine {
		args = append(args, "--quarantine")
	}
	for _, rule := range r.Scope.Rules {
		args = append(args, "--rule", rule)
	}
	return args
}

// checked is the result of one process.
func checked(t *testing.T, r engine.Request) *audit.Result {
	t.Helper()
	r.Version = version
	setup, err := engine.LoadConfig(r)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	o, err := engine.Open(t.Context(), setup, found, engine.ForVerdicts, engine.Observer{})
	require.NoError(t, err)
	result, err := o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	return result
}

func readBack(t *testing.T, folder string) *audit.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, manifest.FileName))
	require.NoError(t, err)
	require.True(t, manifest.Is(data))
	result, err := manifest.Read(folder, data)
	require.NoError(t, err)
	return result
}

func written(t *testing.T, r *audit.Result) []byte {
	t.Helper()
	format, err := render.Lookup("json")
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, format.Render(&out, r, render.Options{}))
	return out.Bytes()
}

// names are those of the files in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	all := []string{}
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

func manifestOf(t *testing.T, folder string) *manifest.Manifest {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, manifest.FileName))
	require.NoError(t, err)
	m := new(manifest.Manifest)
	require.NoError(t, json.Unmarshal(data, m))
	return m
}

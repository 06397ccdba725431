package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

// Whole results on invented offices are the same bytes with either engine.
func TestBothEnginesGiveTheSameResult(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+1000, office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			exports := filepath.Join(dir, "exports")
			require.Equal(t, jsonBy(t, "opa", exports, o.AsOf.String()), jsonBy(t, "plan", exports, o.AsOf.String()))
		})
	}
}

func TestBothEnginesGiveTheSameResultOnTheGivenOffices(t *testing.T) {
	dirs, err := filepath.Glob("../../internal/office/testdata/offices/*/exports")
	require.NoError(t, err)
	require.Len(t, dirs, 6)
	for _, dir := range dirs {
		for _, asOf := range []string{"2024-07-01", "2024-12-31", "2026-02-28"} {
			require.Equal(t, jsonBy(t, "opa", dir, asOf), jsonBy(t, "plan", dir, asOf))
		}
	}
}

func jsonBy(t *testing.T, engine, exports, asOf string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:   []string{"check", exports, "--as-of", asOf, "--all", "-o", "json", "--engine", engine, "--jobs", "1"},
		stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	return stdout.String()
}

func TestEnginesAreCheckedAgainstEachOther(t *testing.T) {
	exports := "../../internal/office/testdata/offices/1/exports"
	plain := jsonBy(t, "plan", exports, "2024-12-31")
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:   []string{"check", exports, "--as-of", "2024-12-31", "--all", "-o", "json", "--check-engine", "1000", "--jobs", "4"},
		stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	require.Equal(t, plain, stdout.String())
}

func TestWrongEnginesAreRefused(t *testing.T) {
	for _, args := range [][]string{{"--engine", "wasm"}, {"--check-engine", "-1"}, {"--check-engine", "5", "--engine", "opa"}} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), environment{
			args:   append([]string{"check", "../../internal/office/testdata/offices/1/exports"}, args...),
			stdout: &stdout, stderr: &stderr,
		})
		require.Equal(t, 2, code)
		require.Contains(t, stderr.String(), args[0])
	}
}

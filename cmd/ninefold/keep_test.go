package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

// kept runs check with a cache and says what it wrote, and whether it took it from
// an earlier run.
func kept(t *testing.T, cache string, args ...string) (json string, again bool) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:    append([]string{"check", "-o", "json", "--lang", "en", "--cache", cache, "--stats"}, args...),
		environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"},
		stdout:  &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	return stdout.String(), strings.Contains(stderr.String(), "cache: the same run as an earlier one")
}

func plain(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args: append([]string{"check", "-o", "json", "--lang", "en"}, args...), stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	return stdout.String()
}

// With a cache, empty or full, every result is the same bytes as without.
func TestACacheChangesNoResult(t *testing.T) {
	for seed := range min(6, *seeds) {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+3000, office.Options{})
			dir, cache := t.TempDir(), filepath.Join(t.TempDir(), "cache")
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			exports, asOf := filepath.Join(dir, "exports"), o.AsOf.String()
			for _, more := range [][]string{nil, {"--all"}, {"--rule", "fieldwork.visits"}, {"--engine", "opa", "--all"}} {
				args := append([]string{exports, "--as-of", asOf}, more...)
				want := plain(t, args...)
				first, again := kept(t, cache, args...)
				require.Equal(t, want, first)
				require.False(t, again)
				second, again := kept(t, cache, args...)
				require.Equal(t, want, second)
				require.True(t, again)
				third, again := kept(t, cache, append(args, "--jobs", "3", "--policy-timeout", "25s")...)
				require.Equal(t, want, third)
				require.True(t, again, "how a run goes changes no result")
			}
		})
	}
}

// Whatever happened to the file, the result is right.
func TestADamagedCacheIsNotBelieved(t *testing.T) {
	exports := "../../internal/office/testdata/offices/1/exports"
	args := []string{exports, "--as-of", "2024-12-31", "--all"}
	want, cache := plain(t, args...), t.TempDir()
	kept(t, cache, args...)
	files, err := filepath.Glob(filepath.Join(cache, "*"))
	require.NoError(t, err)
	require.Len(t, files, 1)
	lies := func(whole []byte) []byte { return bytes.ReplaceAll(whole, []byte("fail"), []byte("pass")) }
	for name, damage := range map[string]func(whole []byte) []byte{
		"cut":   func(whole []byte) []byte { return whole[:len(whole)/2] },
		"empty": func([]byte) []byte { return nil },
		"noise": func([]byte) []byte { return bytes.Repeat([]byte{0xA5}, 5000) },
		"lies":  lies,
	} {
		for _, file := range files {
			whole, err := os.ReadFile(file)
			require.NoError(t, err)
			require.False(t, bytes.Equal(whole, lies(whole)), "there are verdicts to forge")
			info, err := os.Stat(file)
			require.NoError(t, err)
			require.Equal(t, os.FileMode(0o600), info.Mode().Perm(), "verdicts are personal data")
			require.NoError(t, os.WriteFile(file, damage(whole), 0o600))
		}
		got, again := kept(t, cache, args...)
		require.Equal(t, want, got, name)
		require.False(t, again, name)
	}
}

func TestACacheAndASourceAreApart(t *testing.T) {
	dir := copyOffice(t, "exports")
	for _, flag := range []string{"--cache", "--profile"} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), environment{args: []string{"check", dir, flag, dir + "/", "--lang", "en"}, stdout: &stdout, stderr: &stderr})
		require.Equal(t, 2, code)
		require.Contains(t, stderr.String(), "is a source")
	}
}

func TestProfilesAreWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "profiles")
	plain(t, "../../internal/office/testdata/offices/1/exports", "--as-of", "2024-12-31", "--profile", dir)
	for _, name := range []string{"cpu.pprof", "heap.pprof"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(data, []byte{0x1f, 0x8b}), name)
	}
}

func TestStatsNameEveryPartInBothLanguages(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"preparing", "reading", "joining", "judging", "rendering", "in all", "rows", "subjects"},
		"zh": {"准备", "读取", "归并", "检查", "输出", "共计", "行", "个对象"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), environment{
			args:   []string{"check", "../../internal/office/testdata/offices/1/exports", "--as-of", "2024-12-31", "--stats", "--lang", lang},
			stdout: &stdout, stderr: &stderr,
		})
		require.LessOrEqual(t, code, 1)
		for _, word := range words {
			require.Contains(t, stderr.String(), word)
		}
		require.NotContains(t, stdout.String(), words[3]+"  ", "what is timed is no part of the result")
	}
}

// rowsPolicy is a requirement of somebody's own.
const rowsPolicy = `
# METADATA
# title: Rows
# custom:
#   order: 1
#   title: {zh: 行号, en: Rows}
#   demand: {zh: 行号, en: Rows}
#   source: {zh: 自定, en: ours}
#   severity: should
#   subject: person
#   tables: [visits]
#   reads: []
#   parameters: []
package ninefold.ours.rows

verdict := {
	"status": "pass",
	"reasons": [],
	"actual": sum([visit.row | some visit in input.visits]),
	"required": 0,
	"message": {"zh": "好", "en": "good"},
	"evidence": set(),
}
`

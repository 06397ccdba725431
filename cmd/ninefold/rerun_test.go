package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/output"
	"ninefold/internal/render"
)

// inEachFormat runs check in a directory's office and gives the exit code and all that
// was written: every format to a file, and text to the screen. With a cache it
// says too how often a result was kept.
func inEachFormat(t *testing.T, cache string, args ...string) (code int, written map[string]string, keptResults int) {
	t.Helper()
	out := t.TempDir()
	full := append([]string{"check", "--lang", "en"}, args...)
	for _, f := range render.Formats() {
		full = append(full, "-o", f.Name+"="+filepath.Join(out, f.Name))
	}
	full = append(full, "-o", "text")
	if cache != "" {
		full = append(full, "--cache", cache)
	}
	var stdout, stderr bytes.Buffer
	code = run(context.Background(), environment{args: full, environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"}, stdout: &stdout, stderr: &stderr})
	require.LessOrEqual(t, code, 1, stderr.String())
	written = map[string]string{"screen": stdout.String(), "errors": strings.ReplaceAll(stderr.String(), out, "")}
	for _, f := range render.Formats() {
		data, err := os.ReadFile(filepath.Join(out, f.Name))
		require.NoError(t, err)
		written[f.Name] = string(data)
	}
	if cache != "" {
		results, err := filepath.Glob(filepath.Join(cache, "*"+resultSuffix))
		require.NoError(t, err)
		keptResults = len(results)
	}
	return code, written, keptResults
}

// rerunOffice copies an office and gives the arguments that check it.
func rerunOffice(t *testing.T) (exports string, args []string) {
	t.Helper()
	exports = filepath.Join(t.TempDir(), "exports")
	require.NoError(t, os.CopyFS(exports, os.DirFS("../../internal/office/testdata/offices/2/exports")))
	return exports, []string{exports, "--as-of", "2027-12-31"}
}

// A run that was made before gives what it gave, in every format.
func TestAKeptResultServesEveryFormat(t *testing.T) {
	_, args := rerunOffice(t)
	for _, more := range [][]string{nil, {"--all"}, {"--quarantine", "--fail-on", "none"}} {
		cache, args := t.TempDir(), append(args, more...)
		wantCode, want, _ := inEachFormat(t, "", args...)
		for range 2 {
			code, got, results := inEachFormat(t, cache, args...)
			require.Equal(t, wantCode, code)
			require.Equal(t, want, got)
			require.Equal(t, 1, results)
		}
	}
}

// Whatever a result can depend on is seen to be different.
func TestAKeptResultServesOnlyTheSameRun(t *testing.T) {
	exports, args := rerunOffice(t)
	cache := t.TempDir()
	inEachFormat(t, cache, args...)
	own := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(own, "rows.rego"), []byte(strings.TrimSpace(rowsPolicy)), 0o600))
	settings := filepath.Join(t.TempDir(), "ninefold.yaml")
	write := func(path, text string) func() {
		return func() { require.NoError(t, os.WriteFile(path, []byte(text), 0o600)) }
	}
	entries := filepath.Join(exports, "participation.csv")
	data, err := os.ReadFile(entries)
	require.NoError(t, err)
	nothing := func() {}
	for _, step := range []struct {
		name   string
		change func()
		more   []string
	}{
		{"passes too", nothing, []string{"--all"}},
		{"another severity", nothing, []string{"--fail-on", "due"}},
		{"unknown allowed", nothing, []string{"--allow-unknown"}},
		{"one requirement", nothing, []string{"--rule", "fieldwork.visits"}},
		{"bad rows set aside", nothing, []string{"--quarantine"}},
		{"the other engine", nothing, []string{"--engine", "opa"}},
		{"another day", nothing, []string{"--as-of", "2027-11-30"}},
		{"another period", nothing, []string{"--from", "2027-02-01", "--to", "2027-12-31"}},
		{"a figure", nothing, []string{"--set", "fieldwork.visits.half_days=3"}},
		{"the same figure from a file", write(settings, "thresholds: {fieldwork: {visits: {half_days: 3}}}\n"), []string{"--config", settings}},
		{"on another line of it", write(settings, "# a word\nthresholds: {fieldwork: {visits: {half_days: 3}}}\n"), []string{"--config", settings}},
		{"a waiver", write(settings, "waivers:\n  - {rule: cultivation.rotation, subject: nobody, from: 2027-06-01, until: 2027-12-31, reason: x, approved_by: y}\n"), []string{"--config", settings}},
		{"policies of one's own", nothing, []string{"--policy", own}},
		{"other policies of one's own", write(filepath.Join(own, "rows.rego"), strings.Replace(strings.TrimSpace(rowsPolicy), `"pass"`, `"fail"`, 1)), []string{"--policy", own}},
		{"names masked", nothing, []string{"--mask"}},
		{"no names masked any more", nothing, nil},
		{"a file that is passed over", write(filepath.Join(exports, "readme.pdf"), "读我"), nil},
		{"a row less", write(entries, string(data[:bytes.LastIndexByte(bytes.TrimSpace(data), '\n')+1])), nil},
		{"a file with another name", func() { require.NoError(t, os.Rename(entries, filepath.Join(exports, "参加记录.csv"))) }, nil},
	} {
		t.Run(step.name, func(t *testing.T) {
			step.change()
			args := append(args, step.more...)
			wantCode, want, _ := inEachFormat(t, "", args...)
			for range 2 {
				code, got, _ := inEachFormat(t, cache, args...)
				require.Equal(t, wantCode, code)
				got["errors"] = strings.Replace(got["errors"], "ninefold: --cache is not used where names are masked: it would hold them\n", "", 1)
				require.Equal(t, want, got)
			}
		})
	}
}

// What has more to say than its result is judged every time.
func TestSomeRunsAreNeverTakenFromTheCache(t *testing.T) {
	_, args := rerunOffice(t)
	for _, more := range [][]string{{"--mask"}, {"--check-engine", "3"}, {"--annotate", t.TempDir()}} {
		_, _, results := inEachFormat(t, t.TempDir(), append(args, more...)...)
		require.Zero(t, results, more)
	}
}

// A run that is stopped by a full disk leaves neither a result nor outputs.
func TestAResultThatCannotBeKeptLeavesNoOutput(t *testing.T) {
	_, args := rerunOffice(t)
	out, cache := filepath.Join(t.TempDir(), "result.json"), t.TempDir()
	disk := &brittle{fails: "rename", n: 1, err: syscall.ENOSPC, count: map[string]int{}}
	code, stdout, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk), environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"}},
		append([]string{"check", "--cache", cache, "-o", "json=" + out, "-o", "text"}, args...)...)
	require.Equal(t, 2, code)
	require.Contains(t, stderr, resultSuffix)
	require.Empty(t, stdout)
	require.NoFileExists(t, out)
}

package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/delta"
	"ninefold/internal/office"
)

// files lists the data files of an office, last first.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			list = append(list, path)
		}
		return err
	}))
	slices.Reverse(list)
	return list
}

// The same inputs give the same bytes, however and wherever the program is run.
func TestTwoRunsAreTheSameToTheByte(t *testing.T) {
	dir := copyOffice(t, "exports")
	shouting := filepath.Join(filepath.Dir(dir), "EXPORTS-1")
	require.NoError(t, os.CopyFS(shouting, os.DirFS(dir)))
	want := read(t, saved(t, dir, "--all"))
	shuffled := append([]string{"check", "--all", "-o", "json", "--config", filepath.Join(dir, "ninefold.yaml")}, files(t, dir)...)
	for _, c := range []struct {
		name, dir string
		env       []string
		args      []string
	}{
		{name: "one job", args: []string{"check", dir, "--all", "-o", "json", "--jobs", "1"}},
		{name: "eight jobs", args: []string{"check", dir, "--all", "-o", "json", "--jobs", "8"}},
		{name: "time zone", env: []string{"TZ=Pacific/Kiritimati"}, args: []string{"check", dir, "--all", "-o", "json"}},
		{name: "other time zone", env: []string{"TZ=Pacific/Niue"}, args: []string{"check", dir, "--all", "-o", "json"}},
		{name: "Chinese", env: []string{"LC_ALL=zh_CN.UTF-8"}, args: []string{"check", dir, "--all", "-o", "json"}},
		{name: "English", env: []string{"LANG=en_US.UTF-8"}, args: []string{"check", dir, "--all", "-o", "json"}},
		{name: "in the source", dir: dir, args: []string{"check", ".", "--all", "-o", "json"}},
		{name: "beside the source", dir: filepath.Dir(dir), args: []string{"check", "./exports/", "--all", "-o", "json"}},
		{name: "file by file, last first", args: shuffled},
		{name: "file by file, in the source", dir: dir, args: append([]string{"check", "--all", "-o", "json"}, bases(files(t, dir))...)},
		{name: "another name of the source", args: []string{"check", shouting, "--all", "-o", "json"}},
		{name: "twice named", args: []string{"check", dir, dir, "--all", "-o", "json"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			cmd := process(t, c.args...)
			var out, errs bytes.Buffer
			cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = c.dir, append(os.Environ(), c.env...), &out, &errs
			_ = cmd.Run() // exit 1: the office has findings
			require.Empty(t, errs.String())
			require.True(t, want == out.String(), "the results differ")
		})
	}
}

func bases(paths []string) []string {
	list := make([]string, len(paths))
	for i, path := range paths {
		list[i] = filepath.Base(path)
	}
	return list
}

// Rows in another order and files of another name change rows in the evidence,
// but no finding and no fingerprint.
func TestFingerprintsOutliveAnotherExport(t *testing.T) {
	for seed := range uint64(6) {
		o := office.Generate(seed, office.Options{})
		dir, again := t.TempDir(), t.TempDir()
		require.NoError(t, o.Write(dir, office.Style{Seed: seed}))
		require.NoError(t, o.Write(again, office.Style{Seed: seed + 1000})) // other formats, names and orders
		old := saved(t, filepath.Join(dir, "exports"), "--as-of", o.AsOf.String(), "--all")
		now := saved(t, filepath.Join(again, "exports"), "--as-of", o.AsOf.String(), "--all")
		before, err := readResult(old)
		require.NoError(t, err)
		after, err := readResult(now)
		require.NoError(t, err)
		assert.NotEqual(t, before.Run.Inputs, after.Run.Inputs)
		require.Len(t, after.Verdicts, len(before.Verdicts))
		for i := range before.Verdicts {
			require.Equal(t, before.Verdicts[i].Fingerprint, after.Verdicts[i].Fingerprint)
		}
		for _, f := range delta.Between(before, after) {
			require.Equal(t, delta.Old, f.Change)
		}
		code, _, stderr := call(t, "diff", old, now)
		require.Equal(t, 0, code, stderr)
	}
}

// verified runs verify and gives kind, name and change of every difference.
func verified(t *testing.T, args ...string) (int, []string) {
	t.Helper()
	code, stdout, stderr := call(t, append([]string{"verify", "-o", "json"}, args...)...)
	if code == 2 {
		return code, strings.Split(strings.TrimSpace(stderr), "\n")
	}
	var v struct {
		Same        bool
		Differences []delta.Difference
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &v), stderr)
	assert.Equal(t, code == 0, v.Same)
	var list []string
	for _, d := range v.Differences {
		list = append(list, strings.Join([]string{string(d.Kind), d.Name, d.What}, " "))
	}
	return code, list
}

// Verify names the cause of every difference.
func TestVerifySaysWhatDiffers(t *testing.T) {
	original := read(t, saved(t, fixtureOffice))
	for name, c := range map[string]struct {
		change func(t *testing.T, dir, result string)
		want   []string // these, besides verdicts and the rest of the document
	}{
		"nothing": {change: func(*testing.T, string, string) {}},
		"an input changed": {
			change: func(t *testing.T, dir, _ string) {
				edit(t, filepath.Join(dir, "走访记录.csv"), func(s string) string { return strings.Join(strings.Split(s, "\n")[:40], "\n") })
			},
			want: []string{"input 走访记录.csv changed"},
		},
		"an input missing": {
			change: func(t *testing.T, dir, _ string) { require.NoError(t, os.Remove(filepath.Join(dir, "报告.csv"))) },
			want:   []string{"input 报告.csv missing"},
		},
		"an input new": {
			change: func(t *testing.T, dir, _ string) {
				require.NoError(t, os.WriteFile(filepath.Join(dir, "reports.csv"), []byte("person_id,kind,year,submitted_on\n"), 0o600))
			},
			want: []string{"input reports.csv new"},
		},
		"an input renamed": {
			change: func(t *testing.T, dir, _ string) {
				require.NoError(t, os.Rename(filepath.Join(dir, "报告.csv"), filepath.Join(dir, "reports.csv")))
			},
			want: []string{"input 报告.csv renamed"},
		},
		"the config": {
			change: func(t *testing.T, dir, _ string) {
				edit(t, filepath.Join(dir, "ninefold.yaml"), func(s string) string { return strings.Replace(s, "half_days: 3", "half_days: 4", 1) })
			},
			want: []string{"config  changed"},
		},
		"the calendar": {
			change: func(t *testing.T, dir, _ string) {
				edit(t, filepath.Join(dir, "ninefold.yaml"), func(s string) string { return s + "\ncalendar: {holidays: [2024-03-04]}\n" })
			},
			want: []string{"config  changed", "calendar  changed"},
		},
		"the tool": {
			change: func(t *testing.T, _, result string) {
				edit(t, result, func(s string) string { return strings.Replace(s, `"version": "dev"`, `"version": "0.9"`, 1) })
			},
			want: []string{"tool  changed"},
		},
		"a verdict": {
			change: func(t *testing.T, _, result string) {
				edit(t, result, func(s string) string {
					return strings.Replace(s, `"status":"fail","reasons":["short"]`, `"status":"due","reasons":["short"]`, 1)
				})
			},
			want: []string{"verdict"},
		},
		"a notice": {
			change: func(t *testing.T, _, result string) {
				edit(t, result, func(s string) string {
					return strings.Replace(s, `"code":"unconfirmed_threshold"`, `"code":"confirmed_threshold"`, 1)
				})
			},
			want: []string{"document run.notices changed"},
		},
		"white space": {
			change: func(t *testing.T, _, result string) { edit(t, result, func(s string) string { return s + "\n" }) },
			want:   []string{"document bytes changed"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := copyOffice(t, "exports")
			result := filepath.Join(t.TempDir(), "result.json")
			require.NoError(t, os.WriteFile(result, []byte(original), 0o600))
			c.change(t, dir, result)
			code, got := verified(t, result, dir)
			if c.want == nil {
				assert.Equal(t, 0, code)
				assert.Empty(t, got)
				return
			}
			assert.Equal(t, 1, code)
			for _, want := range c.want {
				assert.True(t, slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }), "%s is not in %q", want, got)
			}
			causes := slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "verdict ") || strings.HasPrefix(s, "document ") })
			for _, cause := range causes {
				assert.Contains(t, c.want, cause)
			}
		})
	}
}

// Requirements of one's own are part of the policy digest.
func TestVerifyNoticesAnotherPolicy(t *testing.T) {
	dir, policies := copyOffice(t, "exports"), filepath.Join(t.TempDir(), "own")
	result := saved(t, dir)
	require.NoError(t, os.Mkdir(policies, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(policies, "rows.rego"), []byte(strings.TrimSpace(rowsPolicy)), 0o600))
	code, got := verified(t, result, dir, "--policy", policies)
	assert.Equal(t, 1, code)
	assert.Equal(t, []string{"policy  changed", "document systems changed"}, got)
}

// A result knows how it was made: verify needs no flags for it.
func TestVerifyFollowsTheResult(t *testing.T) {
	dir := copyOffice(t, "exports")
	for name, args := range map[string][]string{
		"day and period": {"--as-of", "2024-09-30", "--from", "2024-01-01", "--to", "2024-11-30"},
		"scope":          {"--branch", "JW-XX", "--rule", "fieldwork.visits,study.forums"},
		"person":         {"--person", "0036"},
		"all":            {"--all", "--fail-on", "none"},
		"unknown":        {"--allow-unknown", "--fail-on", "due"},
	} {
		t.Run(name, func(t *testing.T) {
			code, got := verified(t, saved(t, dir, args...), dir)
			assert.Equal(t, 0, code, got)
		})
	}
	code, got := verified(t, saved(t, dir, "--mask"), dir, "--mask")
	assert.Equal(t, 0, code, got)
	code, got = verified(t, saved(t, "../../fixtures/messy", "--quarantine"), "../../fixtures/messy")
	assert.Equal(t, 0, code, got)
}

// What verify cannot do is exit 2, with the reason.
func TestVerifyRefusals(t *testing.T) {
	dir := copyOffice(t, "exports")
	result := saved(t, dir)
	for want, args := range map[string][]string{
		"nothing to verify against":               {result},
		"does not exist":                          {result, "nowhere"},
		"cannot be read":                          {"nowhere.json", dir},
		"not a JSON result":                       {filepath.Join(dir, "报告.csv"), dir},
		"the result says 2024-12-31":              {result, dir, "--as-of", "2024-12-30"},
		"verify knows text, md, html, xlsx, json": {result, dir, "-o", "pdf"},
	} {
		code, _, stderr := call(t, append([]string{"verify"}, args...)...)
		assert.Equal(t, 2, code, args)
		assert.Contains(t, stderr, want)
	}
	edit(t, filepath.Join(dir, "走访记录.csv"), func(s string) string { return s + "x,y,z\n" })
	code, got := verified(t, result, dir)
	assert.Equal(t, 2, code)
	assert.Contains(t, got[0], "走访记录.csv: has changed since the result was made")
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/output"
)

// kept runs check with a cache and says what it wrote, how many subjects were
// known and how many judged anew.
func kept(t *testing.T, cache string, args ...string) (json string, known, anew int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:    append([]string{"check", "-o", "json", "--lang", "en", "--cache", cache, "--stats"}, args...),
		environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"},
		stdout:  &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	counts := regexp.MustCompile(`cache: (\d+) subjects known, (\d+) judged anew`).FindStringSubmatch(stderr.String())
	require.Len(t, counts, 3, stderr.String())
	known, _ = strconv.Atoi(counts[1])
	anew, _ = strconv.Atoi(counts[2])
	return stdout.String(), known, anew
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
				first, _, _ := kept(t, cache, args...)
				second, _, anew := kept(t, cache, args...)
				require.Equal(t, want, first)
				require.Equal(t, want, second)
				require.Zero(t, anew)
				forgetResults(t, cache)
				third, _, anew := kept(t, cache, args...)
				require.Equal(t, want, third)
				require.Zero(t, anew)
			}
		})
	}
}

// forgetResults leaves only what is kept of single subjects.
func forgetResults(t *testing.T, cache string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(cache, "*"+resultSuffix))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		require.NoError(t, os.Remove(file))
	}
}

// changed writes an office twice, the second time with a change, and runs both
// with one cache: what the second gives is what it gives without, and only so
// many subjects are judged anew.
func changed(t *testing.T, seed uint64, change func(o *office.Office)) (anew int) {
	t.Helper()
	o := office.Generate(seed, office.Options{})
	cache, dirs := t.TempDir(), [2]string{t.TempDir(), t.TempDir()}
	require.NoError(t, o.Write(dirs[0], office.Style{Plain: true}))
	change(o)
	require.NoError(t, o.Write(dirs[1], office.Style{Plain: true}))
	args := func(i int) []string {
		return []string{filepath.Join(dirs[i], "exports"), "--as-of", o.AsOf.String(), "--all", "--quarantine"}
	}
	kept(t, cache, args(0)...)
	got, _, anew := kept(t, cache, args(1)...)
	require.Equal(t, plain(t, args(1)...), got)
	return anew
}

func TestOnlyWhomAChangeConcernsIsJudgedAnew(t *testing.T) {
	for seed := uint64(1); seed <= 8; seed++ {
		anew := changed(t, seed, func(o *office.Office) {
			if len(o.Interviews) > 0 { // one more in front: every later row of every table gets another number
				first := o.Interviews[0]
				first.Interviewer = first.Person
				o.Interviews = append([]office.Interview{first}, o.Interviews...)
			}
		})
		require.LessOrEqual(t, anew, 1)
	}
}

// Any change that shows is seen, whichever table it is in.
func TestAChangeIsNeverMissed(t *testing.T) {
	for seed := uint64(20); seed < 23; seed++ {
		changed(t, seed, func(o *office.Office) {
			for i := range o.People {
				if i%2 == 0 {
					o.People[i].Roles = nil
				}
			}
		})
		changed(t, seed, func(o *office.Office) { o.Events = o.Events[:len(o.Events)/2] })
		changed(t, seed, func(o *office.Office) { o.Visits = o.Visits[len(o.Visits)/3:] })
		changed(t, seed, func(o *office.Office) { o.Leave = nil })
	}
}

// Nor is one of a single field, be it a text, a choice, a day or a list.
func TestAChangedFieldIsNeverMissed(t *testing.T) {
	for name, change := range map[string]func(o *office.Office){
		"topics":   func(o *office.Office) { each(o.Events, func(e *office.Event) { e.Topic = "" }) },
		"speakers": func(o *office.Office) { each(o.Events, func(e *office.Event) { e.SpeakerKind = "other" }) },
		"awards": func(o *office.Office) {
			each(o.Participation, func(p *office.Participation) { p.Award = "另一个奖" })
		},
		"roles":        func(o *office.Office) { each(o.Participation, func(p *office.Participation) { p.Role = "attendee" }) },
		"departments":  func(o *office.Office) { each(o.Postings, func(p *office.Posting) { p.Department = "同一个部门" }) },
		"ranks":        func(o *office.Office) { each(o.Plans, func(p *office.Plan) { p.Rank = "另一个职级" }) },
		"aspects":      func(o *office.Office) { each(o.Mentorships, func(m *office.Mentorship) { m.Aspects = nil }) },
		"hosts":        func(o *office.Office) { each(o.Secondments, func(s *office.Secondment) { s.HostType = "other" }) },
		"interviewers": func(o *office.Office) { each(o.Interviews, func(i *office.Interview) { i.Interviewer = i.Person }) },
		"sessions":     func(o *office.Office) { each(o.Visits, func(v *office.Visit) { v.Session = "am" }) },
		"problems":     func(o *office.Office) { each(o.Visits, func(v *office.Visit) { v.Solved = 0 }) },
		"years":        func(o *office.Office) { each(o.Reports, func(r *office.Report) { r.Year-- }) },
		"units":        func(o *office.Office) { each(o.Liaisons, func(l *office.Liaison) { l.Unit = "U001" }) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			anew := 0
			for seed := uint64(31); seed < 41 && anew == 0; seed++ { // some offices lack a table
				anew = changed(t, seed, change)
			}
			require.Positive(t, anew, "somebody is judged anew")
		})
	}
}

// each changes all items of a list.
func each[T any](list []T, change func(*T)) {
	for i := range list {
		change(&list[i])
	}
}

func TestFiguresAndPeriodsCountToo(t *testing.T) {
	exports := "../../internal/office/testdata/offices/1/exports"
	cache := t.TempDir()
	for _, more := range [][]string{nil, {"--set", "fieldwork.visits.half_days=3"}, {"--as-of", "2024-11-30"}, {"--from", "2022-02-01", "--to", "2023-12-31"}} {
		args := append([]string{exports, "--as-of", "2024-12-31", "--all"}, more...)
		got, _, _ := kept(t, cache, args...)
		require.Equal(t, plain(t, args...), got)
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
	require.Len(t, files, 2)
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
		got, _, anew := kept(t, cache, args...)
		require.Equal(t, want, got, name)
		require.Positive(t, anew, name)
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

func TestOwnPoliciesAreJudgedEveryTime(t *testing.T) {
	exports := "../../internal/office/testdata/offices/1/exports"
	own := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(own, "rows.rego"), []byte(strings.TrimSpace(rowsPolicy)), 0o600))
	args := []string{exports, "--as-of", "2024-12-31", "--all", "--policy", own}
	cache := t.TempDir()
	for range 2 {
		got, _, _ := kept(t, cache, args...)
		require.Equal(t, plain(t, args...), got)
		forgetResults(t, cache)
	}
}

// rowsPolicy uses the numbers of rows for what they are not meant for.
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

// A cache that cannot be written ends the run before any output is there.
func TestACacheThatCannotBeWrittenLeavesNoOutput(t *testing.T) {
	out := filepath.Join(t.TempDir(), "result.json")
	disk := &brittle{fails: "rename", n: 1, err: syscall.ENOSPC, count: map[string]int{}}
	code, stdout, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk), environ: []string{"NINEFOLD_CACHE_KEY=a key for tests only"}},
		"check", "../../internal/office/testdata/offices/1/exports", "--as-of", "2024-12-31", "--cache", t.TempDir(), "-o", "json="+out, "-o", "text")
	require.Equal(t, 2, code)
	require.Contains(t, stderr, cacheSuffix)
	require.Empty(t, stdout)
	require.NoFileExists(t, out)
}

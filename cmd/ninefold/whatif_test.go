package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

// tried is the part of whatif's document that the tests look at.
type tried struct {
	Schema string
	Effort struct {
		Readings, Joins, Judged int
		OneRun                  int `json:"one_run"`
	}
	Warnings     []string
	Rules        []triedCount
	Alternatives []struct {
		Value     any
		InForce   bool                  `json:"in_force"`
		Beyond    []struct{ EN string } `json:"beyond_bounds"`
		Judged    []string
		Status    map[string]int
		Rules     []triedCount
		Branches  []triedCount
		Changes   []triedChange
		Same      int `json:"same_status"`
		Set       []string
		Settings  []string
		Threshold []any `json:"thresholds"`
	}
}

type triedCount struct {
	ID     string
	Status map[string]int
}

type triedChange struct {
	Rule    string
	Subject struct{ Kind, ID, Name, Branch string }
	Before  *struct{ Status string }
	After   *struct{ Status string }
}

func (c triedChange) String() string {
	status := func(s *struct{ Status string }) string {
		if s == nil {
			return ""
		}
		return s.Status
	}
	return fmt.Sprintf("%s %s %s %s>%s", c.Rule, c.Subject.Kind, c.Subject.ID, status(c.Before), status(c.After))
}

func try(t *testing.T, args ...string) tried {
	t.Helper()
	code, stdout, stderr := call(t, append([]string{"whatif", "-o", "json"}, args...)...)
	require.Equal(t, 0, code, stderr)
	var d tried
	require.NoError(t, json.Unmarshal([]byte(stdout), &d))
	require.Equal(t, "ninefold.whatif/v1", d.Schema)
	return d
}

// differences are the verdicts that two separate runs give with other statuses.
func differences(before, after result) []string {
	statuses := map[string][2]string{}
	for side, r := range []result{before, after} {
		for _, v := range r.Verdicts {
			key := v.Rule + " " + v.Subject.Kind + " " + v.Subject.ID
			pair := statuses[key]
			pair[side] = v.Status
			statuses[key] = pair
		}
	}
	var all []string
	for key, pair := range statuses {
		if pair[0] != pair[1] {
			all = append(all, key+" "+pair[0]+">"+pair[1])
		}
	}
	return all
}

func changesOf(list []triedChange) []string {
	var all []string
	for _, c := range list {
		all = append(all, c.String())
	}
	return all
}

var sweeps = []string{
	"cultivation.rotation.max_years=2..4", "fieldwork.visits.half_days=1..3", "fieldwork.report.due=10-01..12-31/60",
	"exchange.interviews.max_gap_days=90,400", "fieldwork.problems.min_rate=0.3..0.9/0.6", "study.forums.min_per_year=1..3",
	"truth.lectures.speaker_kinds=[party_school],[model,grassroots]", "management.mentorship.duration_months=3..12/9",
}

// A sweep says of every value what a run of its own would: over all
// requirements, those among them that whatif does not judge again.
func TestSweepsAgreeWithSeparateRuns(t *testing.T) {
	for seed := range 4 {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed), office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			source := []string{filepath.Join(dir, "exports"), "--as-of", o.AsOf.String()}
			base := judged(t, source...)
			for _, sweep := range sweeps[seed*2 : seed*2+2] {
				d := try(t, append(source, "--sweep", sweep)...)
				for _, one := range d.Alternatives {
					alone := judged(t, append(source, "--set", one.Set[0])...)
					assert.ElementsMatch(t, differences(base, alone), changesOf(one.Changes), one.Set)
					assertCounts(t, alone, one.Rules)
				}
			}
		})
	}
}

// assertCounts compares the counts of requirements that change with a whole run.
func assertCounts(t *testing.T, r result, rules []triedCount) {
	t.Helper()
	for _, rule := range rules {
		count := map[string]int{"pass": 0, "fail": 0, "due": 0, "waived": 0, "exempt": 0, "unknown": 0}
		for _, v := range r.Verdicts {
			if v.Rule == rule.ID {
				count[v.Status]++
			}
		}
		assert.Equal(t, count, rule.Status, rule.ID)
	}
}

// So does a whole second config: other figures, a waiver, a requirement that is
// disabled and one that no longer is, another day, other days off.
func TestSecondConfigsAgreeWithSeparateRuns(t *testing.T) {
	dir := t.TempDir()
	first := filepath.Join(dir, "now.yaml")
	require.NoError(t, os.WriteFile(first, []byte("as_of: 2024-12-31\ndisabled: [study.forums]\n"), 0o600))
	for name, config := range map[string]string{
		"figures":  "as_of: 2024-12-31\ndisabled: [study.forums]\nthresholds: {fieldwork: {visits: {half_days: 3}}}\nbranches: [{id: JW-QF, thresholds: {cultivation: {rotation: {max_years: 3}}}}]\n",
		"waiver":   "as_of: 2024-12-31\ndisabled: [study.forums]\nwaivers: [{rule: cultivation.rotation, subject: '0003', from: 2024-01-01, until: 2024-12-31, reason: task, approved_by: office}]\n",
		"disabled": "as_of: 2024-12-31\ndisabled: [cultivation.rotation]\n",
		"as_of":    "as_of: 2024-10-31\nperiod: {from: 2024-01-01, to: 2024-12-31}\ndisabled: [study.forums]\n",
		"calendar": "as_of: 2024-12-31\ndisabled: [study.forums]\ncalendar: {holidays: [2024-04-01, 2024-04-02, 2024-04-03]}\n",
	} {
		t.Run(name, func(t *testing.T) {
			second := filepath.Join(dir, name+".yaml")
			require.NoError(t, os.WriteFile(second, []byte(config), 0o600))
			d := try(t, fixtureOffice, "--config", first, "--config-b", second)
			want := differences(judged(t, fixtureOffice, "--config", first), judged(t, fixtureOffice, "--config", second))
			require.NotEmpty(t, want)
			assert.ElementsMatch(t, want, changesOf(d.Alternatives[0].Changes))
			assert.Equal(t, 1, d.Effort.Readings)
			joins := map[string]int{"as_of": 2, "calendar": 2}
			assert.Equal(t, max(1, joins[name]), d.Effort.Joins)
		})
	}
}

// A sweep of ten values judges far less than two runs would: the requirement
// itself once as it is and once for every value that is not in force already.
func TestASweepOfTenValuesCostsLessThanTwoRuns(t *testing.T) {
	d := try(t, fixtureOffice, "--sweep", "cultivation.rotation.max_years=1..10")
	require.Len(t, d.Alternatives, 10)
	people := 0
	for _, n := range d.Rules[0].Status {
		people += n
	}
	assert.Len(t, d.Rules, 1)
	assert.Equal(t, people*(1+9), d.Effort.Judged, "5 is in force")
	assert.Equal(t, len(judged(t, fixtureOffice).Verdicts), d.Effort.OneRun)
	assert.LessOrEqual(t, d.Effort.Judged, 2*d.Effort.OneRun)
	assert.Equal(t, 1, d.Effort.Readings)
	assert.Equal(t, 1, d.Effort.Joins)
	for i, one := range d.Alternatives {
		assert.Equal(t, i+1 == 5, one.InForce)
	}

	own := try(t, fixtureOffice, "--set", "JW-QF:fieldwork.visits.half_days=4")
	assert.Equal(t, []string{"fieldwork.visits"}, own.Alternatives[0].Judged)
	assert.Less(t, own.Effort.Judged, 2*people, "only one branch was judged again")
	for _, c := range own.Alternatives[0].Changes {
		assert.Equal(t, "JW-QF", c.Subject.Branch)
	}
}

// What a branch may not choose by itself is worked out, and said to be so.
func TestBeyondABoundIsTriedAndSaid(t *testing.T) {
	d := try(t, fixtureOffice, "--lang", "en", "--set", "JW-XC:fieldwork.visits.half_days=1")
	require.Len(t, d.Alternatives[0].Beyond, 1)
	assert.Contains(t, d.Alternatives[0].Beyond[0].EN, "fieldwork.visits.half_days 1 is looser than 2")
	assert.NotEmpty(t, d.Alternatives[0].Changes)
	code, _, stderr := call(t, "check", fixtureOffice, "--set", "JW-XC:fieldwork.visits.half_days=1")
	assert.Equal(t, 2, code, stderr)
}

// Scope and masks hold as they do in check.
func TestWhatifWithinAScopeAndMasked(t *testing.T) {
	d := try(t, fixtureOffice, "--branch", "JW-QF", "--set", "cultivation.rotation.max_years=3", "--mask")
	require.NotEmpty(t, d.Alternatives[0].Changes)
	for _, c := range d.Alternatives[0].Changes {
		assert.Equal(t, "JW-QF", c.Subject.Branch)
		assert.True(t, strings.HasSuffix(c.Subject.Name, "*"), c.Subject.Name)
	}
	key := filepath.Join(t.TempDir(), "key")
	require.NoError(t, os.WriteFile(key, []byte("a key of the test, long enough"), 0o600))
	whole := try(t, fixtureOffice, "--set", "cultivation.rotation.max_years=3", "--mask=full", "--mask-key", key)
	for _, c := range whole.Alternatives[0].Changes {
		assert.Regexp(t, `^p[0-9a-f]{16}$`, c.Subject.ID)
	}
	outside := try(t, fixtureOffice, "--rule", "study.forums", "--set", "cultivation.rotation.max_years=3", "--lang", "en")
	assert.Empty(t, outside.Alternatives[0].Changes)
	assert.Contains(t, outside.Warnings[0], "only the requirement \"Cadre forums\"")
	assert.Contains(t, strings.Join(outside.Warnings, "\n"), "not among those of --rule")
}

// No line runs over in either language, and every format says the same.
func TestWhatifInEveryFormat(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for _, args := range [][]string{{"--sweep", "fieldwork.visits.half_days=1..14"}, {"--set", "cultivation.rotation.max_years=3"}} {
			var text, errs bytes.Buffer
			code := run(t.Context(), environment{args: append([]string{"whatif", fixtureOffice, "--lang", lang}, args...), stdout: &text, stderr: &errs})
			require.Zero(t, code, errs.String())
			for line := range strings.SplitSeq(text.String(), "\n") {
				assert.LessOrEqual(t, runewidth.StringWidth(line), 80, line)
			}
		}
	}
	dir := t.TempDir()
	page, circular := filepath.Join(dir, "p.html"), filepath.Join(dir, "p.md")
	code, stdout, stderr := call(t, "whatif", fixtureOffice, "--sweep", "cultivation.rotation.max_years=3..8", "-o", "html="+page, "-o", "md="+circular)
	require.Equal(t, 0, code, stderr)
	assert.Empty(t, stdout)
	html, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Contains(t, string(html), `<svg viewBox="0 0 760 300" role="img"`)
	assert.NotContains(t, string(html), "<script")
	md, err := os.ReadFile(circular)
	require.NoError(t, err)
	assert.Contains(t, string(md), "| 3 | 18 | 8 | 1 | 1 | 31 | 0 | 24 |\n")
}

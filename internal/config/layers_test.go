package config

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func TestEachLayerOverridesTheOneBefore(t *testing.T) {
	const org = "period: {from: 2024-01-01, to: 2024-12-31}\nthresholds:\n  fieldwork:\n    visits:\n      half_days: 3\n"
	const entry = "branches:\n  - id: B01\n    thresholds:\n      fieldwork: {visits: {half_days: 4}}\n"
	const own = "thresholds:\n  fieldwork:\n    visits: {half_days: 4}\n"
	for _, tc := range []struct {
		name   string
		yaml   string
		file   []string
		env    []string
		set    []string
		value  int64
		origin string
	}{
		{name: "default", value: 2, origin: "default"},
		{name: "organisation", yaml: org, value: 3, origin: "ninefold.yaml:5"},
		{name: "branch entry", yaml: org + entry, value: 4, origin: "ninefold.yaml:9"},
		{name: "branch file", yaml: org, file: []string{"B01.yaml", own}, value: 4, origin: "branches/B01.yaml:3"},
		{name: "environment", yaml: org + entry, env: []string{"NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=5"}, value: 5, origin: "NINEFOLD_FIELDWORK_VISITS_HALF_DAYS"},
		{name: "environment, long name", yaml: org + entry, env: []string{"NINEFOLD_THRESHOLDS_FIELDWORK_VISITS_HALF_DAYS=5"},
			value: 5, origin: "NINEFOLD_THRESHOLDS_FIELDWORK_VISITS_HALF_DAYS"},
		{name: "environment of the branch", yaml: org + entry, env: []string{"NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=5", "NINEFOLD_SET=B01:fieldwork.visits.half_days=6"},
			value: 6, origin: "NINEFOLD_SET"},
		{name: "flag", yaml: org + entry, env: []string{"NINEFOLD_SET=B01:fieldwork.visits.half_days=6"}, set: []string{"fieldwork.visits.half_days=7"},
			value: 7, origin: "--set fieldwork.visits.half_days=7"},
		{name: "flag of the branch", yaml: org + entry, set: []string{"B01:fieldwork.visits.half_days=8", "fieldwork.visits.half_days=7"},
			value: 8, origin: "--set B01:fieldwork.visits.half_days=8"},
		{name: "last flag wins", set: []string{"fieldwork.visits.half_days=8", "thresholds.fieldwork.visits.half_days=7"},
			value: 7, origin: "--set thresholds.fieldwork.visits.half_days=7"},
		{name: "empty variable is none", yaml: org, env: []string{"NINEFOLD_FIELDWORK_VISITS_HALF_DAYS= "}, value: 3, origin: "ninefold.yaml:5"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, tc.yaml, tc.file...)
			in.Environ, in.Set = tc.env, tc.set
			c := load(t, in)
			assert.Equal(t, audit.Threshold{Value: tc.value, Origin: tc.origin}, figureOf(c, "B01", "fieldwork.visits", "half_days"))
			assert.Equal(t, audit.Threshold{Value: int64(0), Origin: "default"}, figureOf(c, "B01", "fieldwork.visits", "tolerated"))
		})
	}
}

func TestWithoutAFileTheDefaultsHold(t *testing.T) {
	c := load(t, Input{Requirements: demands(), Set: []string{"management.campaigns.campaigns=走千访万、转变作风"}})
	assert.Equal(t, []string{"走千访万", "转变作风"}, figureOf(c, "B01", "management.campaigns", "campaigns").Value)
	assert.Equal(t, "12-31", figureOf(c, "", "fieldwork.report", "due").Value)
	assert.InDelta(t, 0.8, figureOf(c, "", "fieldwork.problems", "min_rate").Value, 0)
	assert.Nil(t, c.Period)
	assert.Nil(t, c.AsOf)
}

func TestJSONIsRead(t *testing.T) {
	c := load(t, office(t, `{
 "period": {
  "from": "2022-01-01",
  "to": "2022-12-31"
 },
 "thresholds": {
  "fieldwork": {"visits": {"tolerated": 1}},
  "management": {"campaigns": {"campaigns": ["走千访万", "\u8f6c\u53d8\u4f5c\u98ce"]}}
 },
 "bounds": {"cultivation": {"rotation": {"max_years": {"max": 9}}}},
 "branches": [
  {
   "id": "B01",
   "thresholds": {"fieldwork": {"liaison": {"units_per_member": 3}}, "study": {"sessions": {"every_weeks": 1}}}
  }
 ]
}`))
	assert.Equal(t, "2022-12-31", c.Period.To.String())
	assert.Equal(t, []string{"走千访万", "转变作风"}, figureOf(c, "B01", "management.campaigns", "campaigns").Value)
	assert.Equal(t, audit.Threshold{Value: int64(3), Origin: "ninefold.yaml:14"}, figureOf(c, "B01", "fieldwork.liaison", "units_per_member"))
	assert.Equal(t, int64(1), figureOf(c, "B01", "study.sessions", "every_weeks").Value)
	assert.Equal(t, int64(2), figureOf(c, "B02", "study.sessions", "every_weeks").Value)
}

func TestABranchLeavesTheOthersAlone(t *testing.T) {
	c := load(t, office(t, "branches: [{id: B01, thresholds: {cultivation: {rotation: {max_years: 4}}}}]"))
	assert.Equal(t, int64(4), figureOf(c, "B01", "cultivation.rotation", "max_years").Value)
	assert.Equal(t, int64(5), figureOf(c, "B02", "cultivation.rotation", "max_years").Value)
	assert.Equal(t, int64(5), figureOf(c, "", "cultivation.rotation", "max_years").Value)
	assert.Equal(t, []string{"B01"}, c.Branches())
}

func TestDatedThresholds(t *testing.T) {
	day := func(s string) audit.Date { d, err := audit.ParseDate(s); require.NoError(t, err); return d }
	in := office(t, `thresholds:
  cultivation:
    rotation:
      max_years:
        - {value: 3, from: 2026-01-01}
        - {value: 5}
        - {value: 4, from: 2025-07-01}
  fieldwork: {visits: {half_days: [{value: 3, from: 2025-01-01}]}}
  management: {campaigns: {campaigns: [{value: [走千访万]}, {value: [走千访万, 转变作风], from: "2025-01-01"}]}}
`, "B01.yaml", "thresholds: {cultivation: {rotation: {max_years: [{value: 2, from: 2025-10-01}]}}}")
	c := load(t, in)
	for _, tc := range []struct {
		branch, rule, parameter, day string
		value                        any
		origin                       string
	}{
		{"", "cultivation.rotation", "max_years", "2025-06-30", int64(5), "ninefold.yaml:6"},
		{"", "cultivation.rotation", "max_years", "2025-07-01", int64(4), "ninefold.yaml:7"},
		{"", "cultivation.rotation", "max_years", "2026-01-01", int64(3), "ninefold.yaml:5"},
		{"B01", "cultivation.rotation", "max_years", "2025-09-30", int64(4), "ninefold.yaml:7"},
		{"B01", "cultivation.rotation", "max_years", "2026-01-01", int64(2), "branches/B01.yaml:1"},
		{"", "fieldwork.visits", "half_days", "2024-12-31", int64(2), "default"},
		{"", "fieldwork.visits", "half_days", "2025-01-01", int64(3), "ninefold.yaml:8"},
		{"", "management.campaigns", "campaigns", "2024-12-31", []string{"走千访万"}, "ninefold.yaml:9"},
		{"", "management.campaigns", "campaigns", "2025-01-01", []string{"走千访万", "转变作风"}, "ninefold.yaml:9"},
	} {
		f, ok := c.Thresholds(tc.branch, tc.rule).At(tc.parameter, day(tc.day))
		require.True(t, ok)
		assert.Equal(t, tc.value, f.Value, "%s on %s", tc.parameter, tc.day)
		assert.Equal(t, tc.origin, f.Origin, "%s on %s", tc.parameter, tc.day)
	}
}

func TestSettingsOfEveryLayer(t *testing.T) {
	in := office(t, "period: {from: 2024-01-01, to: 2024-12-31}\nas_of: \"2024-06-30\"\ndisabled:\n  - study.forums\nprivacy: {mask: true}\npolicies: [own]\n")
	in.Environ = []string{"NINEFOLD_PERIOD_FROM=2023-01-01", "NINEFOLD_CONFIRMED=study.forums;study.sessions", "PATH=/bin"}
	in.Set = []string{"period.from=2022-01-01", "calendar.holidays=2024-05-06,2024-05-07", "max_waivers_per_branch=0", "unwaivable=[study.forums]"}
	from, to := audit.DateOf(2021, 1, 1), audit.DateOf(2024, 12, 30)
	c := load(t, in)
	assert.Equal(t, "2022-01-01", c.Period.From.String())
	assert.Equal(t, "2024-06-30", c.AsOf.String())
	assert.Equal(t, []Listed{{"study.forums", "ninefold.yaml:4"}}, c.Disabled)
	assert.Equal(t, []Listed{{"study.forums", "NINEFOLD_CONFIRMED"}, {"study.sessions", "NINEFOLD_CONFIRMED"}}, c.Confirmed)
	assert.Equal(t, []Listed{{"study.forums", "--set unwaivable=[study.forums]"}}, c.Unwaivable)
	assert.Equal(t, []audit.Date{audit.DateOf(2024, 5, 6), audit.DateOf(2024, 5, 7)}, c.Holidays)
	assert.Equal(t, 0, *c.WaiverCap)
	assert.True(t, c.Mask)
	assert.Equal(t, []string{in.Path[:len(in.Path)-len("ninefold.yaml")] + "own"}, c.Policies)
	in.From, in.To, in.AsOf = &from, &to, &to
	c = load(t, in)
	assert.Equal(t, audit.Period{From: from, To: to}, *c.Period)
	assert.Equal(t, to, *c.AsOf)
}

func TestUnconfirmedUntilSetOrConfirmed(t *testing.T) {
	notices := func(in Input) (keys []string) {
		for _, n := range load(t, in).Unconfirmed(in.Requirements) {
			assert.Equal(t, "unconfirmed_threshold", n.Code)
			keys = append(keys, n.Rule+"."+n.Parameter)
		}
		return keys
	}
	forums, rate, years := "study.forums.min_per_year", "fieldwork.problems.min_rate", "cultivation.rotation.max_years"
	assert.Equal(t, []string{forums, rate, years}, notices(office(t, "")))
	assert.Equal(t, []string{rate}, notices(office(t, "confirmed: [study.forums]\nthresholds: {cultivation: {rotation: {max_years: 5}}}")))
	ownOfBranches := office(t, "branches: [{id: B02, thresholds: {study: {forums: {min_per_year: 3}}}}]", "B01.yaml", "thresholds: {cultivation: {rotation: {max_years: 4}}}")
	ownOfBranches.Environ, ownOfBranches.Set = []string{"NINEFOLD_SET=B03:fieldwork.problems.min_rate=0.9"}, []string{"B03:study.forums.min_per_year=4"}
	assert.Equal(t, []string{forums, rate, years}, notices(ownOfBranches), "a branch speaks for itself only")
	assert.Equal(t, []string{rate, years}, notices(office(t, "disabled: [study.forums]")))
	in := office(t, "")
	in.Environ, in.Set = []string{"NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR=2"}, []string{"fieldwork.problems.min_rate=0.8"}
	assert.Equal(t, []string{years}, notices(in))
}

func TestDigestIsOfWhatIsSetNotOfHow(t *testing.T) {
	digest := func(yaml string) string { return load(t, office(t, yaml)).Digest }
	same := digest("disabled: [study.forums, study.sessions]\nthresholds: {fieldwork: {visits: {half_days: 3}}}")
	assert.Regexp(t, "^sha256:[0-9a-f]{64}$", same)
	assert.Equal(t, same, digest("# a note\n{\"thresholds\": {\"fieldwork\": {\"visits\": {\"half_days\": 3}}},\n \"disabled\": [\"study.sessions\", \"study.forums\"]}"))
	for _, other := range []string{
		"disabled: [study.forums, study.sessions]\nthresholds: {fieldwork: {visits: {half_days: 4}}}",
		"disabled: [study.forums]\nthresholds: {fieldwork: {visits: {half_days: 3}}}",
		"disabled: [study.forums, study.sessions]\nthresholds: {fieldwork: {visits: {half_days: [{value: 3, from: 2024-01-01}]}}}",
		"disabled: [study.forums, study.sessions]\nbounds: {fieldwork: {visits: {half_days: {min: 1}}}}\nthresholds: {fieldwork: {visits: {half_days: 3}}}",
		"disabled: [study.forums, study.sessions]\nthresholds: {fieldwork: {visits: {half_days: 3}}}\nbranches: [{id: B01, thresholds: {fieldwork: {visits: {half_days: 4}}}}]",
	} {
		assert.NotEqual(t, same, digest(other), other)
	}
}

func TestPolicyDirsNeedNoRequirements(t *testing.T) {
	elsewhere := t.TempDir()
	in := office(t, "policies: [own, missing, "+elsewhere+"]\nthresholds: {own: {rule: {n: 1}}}")
	in.Requirements = nil
	dirs, err := PolicyDirs(in)
	require.NoError(t, err)
	assert.Equal(t, []string{in.Path[:len(in.Path)-len("ninefold.yaml")] + "own", elsewhere}, dirs)
	in.Set = []string{"policies=" + elsewhere}
	dirs, err = PolicyDirs(in)
	require.NoError(t, err)
	assert.Equal(t, []string{elsewhere}, dirs)
}

func TestADayMayBeListedTwice(t *testing.T) {
	once := load(t, office(t, "calendar: {holidays: [2024-05-06], workdays: [2024-05-11]}"))
	twice := load(t, office(t, "calendar: {holidays: [2024-05-06, 2024-05-06], workdays: [2024-05-11, 2024-05-11]}"))
	assert.Equal(t, once.Digest, twice.Digest)
}

func TestMappingsAreReadAlone(t *testing.T) {
	in := office(t, "thresholds: {own: {rule: 3}}\ndisabled: [own.rule]\nwaivers: yes\nsources: [{file: a.csv, table: visits}]")
	in.Environ = []string{"NINEFOLD_OWN_RULE_N=3"}
	all, err := Mappings(in)
	require.NoError(t, err)
	require.Len(t, all, 1)
	in = office(t, "thresholds: {own: {rule: 3}}\nsources: [{file: a.csv, tabel: visits}]")
	_, err = Mappings(in)
	assert.Equal(t, []string{"ninefold.yaml:2:25: unknown key sources[1].tabel; did you mean table?"}, saidOf(t, in, err))
}

func TestABrokenListOfPoliciesIsToldOnceAndAlone(t *testing.T) {
	in := office(t, "policies: own\nthresholds: {study: {forums: {min_per_year: 3}}}")
	dirs, err := PolicyDirs(Input{Path: in.Path})
	require.NoError(t, err)
	assert.Empty(t, dirs)
	assert.Equal(t, []string{"ninefold.yaml:1:11: policies is own, expected a list"}, complaints(t, in))
}

func TestAFolderOfPoliciesThatIsNotThere(t *testing.T) {
	in := office(t, "policies:\n  - own\n  - owns\n")
	in.Set = []string{"B01:fieldwork.visits.half_days=x"}
	lines := complaints(t, in)
	require.Len(t, lines, 2, "all is told at once")
	assert.Equal(t, "ninefold.yaml:3:5: owns is not a readable directory; policies takes directories of .rego files and OPA bundles", lines[0])
}

// Whoever reads for one run sees one state of a file, and its faults every time.
func TestAFileIsReadOnceForARun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ninefold.yaml")
	write := func(text string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o600)) }
	in := Input{Path: path, Files: &Files{}}
	write("ignore: [a.csv]\n")
	first, err := Ignored(in)
	require.NoError(t, err)
	write("ignore: [b.csv]\n")
	c, err := Load(in)
	require.NoError(t, err)
	assert.Equal(t, IDs(first), IDs(c.Ignore))
	fresh, err := Ignored(Input{Path: path})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.csv"}, IDs(fresh))

	write("ignore: [\n")
	broken := Input{Path: path, Files: &Files{}}
	_, once := Load(broken)
	_, twice := Load(broken)
	require.Error(t, once)
	assert.Equal(t, once.Error(), twice.Error())
}

// In a trial, what goes beyond a bound holds and is told; all else that is wrong
// is still refused.
func TestTrialTellsWhatIsBeyondABound(t *testing.T) {
	in := Input{Requirements: demands(), Set: []string{"B01:fieldwork.visits.half_days=1"}}
	_, err := Load(in)
	require.ErrorContains(t, err, "is looser than 2")

	in.Trial = true
	c, err := Load(in)
	require.NoError(t, err)
	require.Len(t, c.Beyond, 1)
	assert.Contains(t, c.Beyond[0].Error(), "--set B01:fieldwork.visits.half_days=1: fieldwork.visits.half_days 1 is looser than 2")
	assert.Equal(t, int64(1), c.Thresholds("B01", "fieldwork.visits")["half_days"][0].Value)

	in.Set = []string{"B01:fieldwork.visits.half_days=-1"}
	_, err = Load(in)
	require.Error(t, err)
}

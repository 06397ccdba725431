package config

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// demands are a few invented requirements like those of SPEC 3.
func demands() []audit.Requirement {
	zero, one := 0.0, 1.0
	return []audit.Requirement{
		{ID: "study.sessions", System: "study", Title: both("学习会"), Severity: audit.Must, Subject: audit.Branch, Parameters: []audit.Parameter{
			{Name: "every_weeks", Type: audit.IntParameter, Default: int64(2), Min: &one, Title: both("几周一次"), Unit: both("周"), Stricter: audit.Down},
			{Name: "sessions", Type: audit.IntParameter, Default: int64(1), Min: &zero, Title: both("次数"), Stricter: audit.Up},
			{Name: "min_workdays", Type: audit.IntParameter, Default: int64(5), Title: both("最少工作日")},
			{Name: "anchor", Type: audit.DateParameter, Default: "2024-01-01", Title: both("起算星期一")},
		}},
		{ID: "study.forums", System: "study", Title: both("干部论坛"), Severity: audit.Must, Subject: audit.Branch, Parameters: []audit.Parameter{
			{Name: "min_per_year", Type: audit.IntParameter, Default: int64(2), Title: both("每年场次"), Unit: both("场"), Stricter: audit.Up, Ours: true},
		}},
		{ID: "fieldwork.liaison", System: "fieldwork", Title: both("联系点"), Subject: audit.Member, Parameters: []audit.Parameter{
			{Name: "units_per_member", Type: audit.IntParameter, Default: int64(2), Title: both("联系点数"), Stricter: audit.Up},
		}},
		{ID: "fieldwork.visits", System: "fieldwork", Title: both("走访"), Demand: both("每周\n两个半天"), Source: both("第二条，100%"), Subject: audit.Member, Parameters: []audit.Parameter{
			{Name: "half_days", Type: audit.IntParameter, Default: int64(2), Title: both("半天数"), Stricter: audit.Up},
			{Name: "tolerated", Type: audit.IntParameter, Default: int64(0), Title: both("容许"), Stricter: audit.Down},
		}},
		{ID: "fieldwork.report", System: "fieldwork", Title: both("调研报告"), Subject: audit.Member, Parameters: []audit.Parameter{
			{Name: "due", Type: audit.MonthDayParameter, Default: "12-31", Title: both("截止日")},
		}},
		{ID: "fieldwork.problems", System: "fieldwork", Title: both("问题解决"), Subject: audit.Branch, Parameters: []audit.Parameter{
			{Name: "min_rate", Type: audit.NumberParameter, Default: 0.8, Min: &zero, Max: &one, Title: both("解决率"), Stricter: audit.Up, Ours: true},
		}},
		{ID: "management.campaigns", System: "management", Title: both("主题活动"), Subject: audit.Member, Parameters: []audit.Parameter{
			{Name: "campaigns", Type: audit.ListParameter, Default: []string{}, Title: both("主题")},
		}},
		{ID: "truth.lectures", System: "truth", Title: both("辅导报告"), Subject: audit.Branch, Parameters: []audit.Parameter{
			{Name: "speaker_kinds", Type: audit.ListParameter, Default: []string{"model", "grassroots"},
				OneOf: []string{"party_school", "model", "grassroots", "other"}, Title: both("主讲人类别")},
		}},
		{ID: "cultivation.rotation", System: "cultivation", Title: both("轮岗"), Subject: audit.Person, Parameters: []audit.Parameter{
			{Name: "max_years", Type: audit.IntParameter, Default: int64(5), Title: both("最长年限"), Unit: both("年"), Stricter: audit.Down, Ours: true},
		}},
	}
}

// systems are what those requirements belong to.
func systems() []audit.System {
	return []audit.System{
		{ID: "study", Title: audit.Text{ZH: "勤学习", EN: "Diligent study"}}, {ID: "fieldwork", Title: audit.Text{ZH: "勤调研", EN: "Diligent fieldwork"}},
		{ID: "management", Title: audit.Text{ZH: "精管理", EN: "Refined management"}}, {ID: "truth", Title: audit.Text{ZH: "求实", EN: "Seeking truth"}},
		{ID: "cultivation", Title: audit.Text{ZH: "精培育", EN: "Refined cultivation"}},
	}
}

func both(s string) audit.Text { return audit.Text{ZH: s, EN: s} }

// office writes a config and the files of branches into a new directory.
func office(t testing.TB, yaml string, branches ...string) Input {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "ninefold.yaml")
	require.NoError(t, os.WriteFile(path, []byte(yaml), 0o600))
	for _, policies := range []string{"own", "policies"} {
		require.NoError(t, os.Mkdir(filepath.Join(dir, policies), 0o700))
	}
	for i := 0; i+1 < len(branches); i += 2 {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, "branches"), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "branches", branches[i]), []byte(branches[i+1]), 0o600))
	}
	return Input{Requirements: demands(), Systems: systems(), Path: path, ReadDay: dossier.ReadDay}
}

func load(t testing.TB, in Input) *Config {
	t.Helper()
	c, err := Load(in)
	require.NoError(t, err)
	return c
}

// complaints are the lines a person reads, with the folder taken off.
func complaints(t testing.TB, in Input) []string {
	t.Helper()
	c, err := Load(in)
	require.Error(t, err)
	require.Nil(t, c)
	return saidOf(t, in, err)
}

func saidOf(t testing.TB, in Input, err error) []string {
	t.Helper()
	chinese := audit.Say(err, audit.ZH)
	english := audit.Say(err, audit.EN)
	require.Len(t, chinese, len(english))
	for i := range english {
		require.NotContains(t, english[i]+chinese[i], "%!", "a format went wrong")
		english[i] = strings.ReplaceAll(english[i], filepath.Dir(in.Path)+string(filepath.Separator), "")
	}
	return english
}

// figure is the undated figure of a parameter.
func figureOf(c *Config, branch, rule, parameter string) audit.Threshold {
	f, _ := c.Thresholds(branch, rule).At(parameter, audit.MinDate)
	return f
}

// Tables go by their English names, wherever they are named and how; a later
// level replaces the list.
func TestCompleteAndIgnore(t *testing.T) {
	in := office(t, "complete: [走访记录, mentorships]\nignore: [\"说明*\", 名册.xlsx/透视*]\n")
	c := load(t, in)
	assert.Equal(t, []string{"visits", "mentorships"}, IDs(c.Complete))
	assert.Equal(t, "ninefold.yaml:1", c.Complete[0].Origin)
	assert.Equal(t, []string{"说明*", "名册.xlsx/透视*"}, IDs(c.Ignore))
	in.Environ = []string{"NINEFOLD_COMPLETE=报告；events"}
	in.Set = []string{"ignore=[旧*]"}
	c = load(t, in)
	assert.Equal(t, []string{"reports", "events"}, IDs(c.Complete))
	assert.Equal(t, []string{"旧*"}, IDs(c.Ignore))
	ignored, err := Ignored(office(t, "thresholds: {nonsense: 1}\nignore: [a*]\n"))
	require.NoError(t, err)
	assert.Equal(t, []string{"a*"}, IDs(ignored))
}

// The digest covers both, by what they say and not by how they are written.
func TestTheDigestCoversWhatIsCompleteAndIgnored(t *testing.T) {
	digest := func(yaml string) string { return load(t, office(t, yaml)).Digest }
	assert.Equal(t, digest("complete: [visits, reports]"), digest("complete:\n- 报告\n- 走访记录\n"))
	assert.NotEqual(t, digest(""), digest("complete: [visits]"))
	assert.NotEqual(t, digest(""), digest("ignore: [a]"))
	assert.NotEqual(t, digest("ignore: [a]"), digest("ignore: [b]"))
	assert.Equal(t, digest(""), digest("complete: []\nignore:\n"))
	before, after := load(t, office(t, "")), load(t, office(t, "complete: [visits]"))
	assert.True(t, ReadOtherwise(before, after))
	assert.False(t, ReadOtherwise(before, load(t, office(t, "disabled: [study.forums]"))))
	assert.NotEqual(t, before.DigestWithPlaces(), after.DigestWithPlaces())
}

// A list may be empty from a day on, or up to one.
func TestADatedListMayBeEmpty(t *testing.T) {
	for yaml, want := range map[string][]any{
		"[{value: [走千访万]}, {value: [], from: 2024-07-01}]": {[]string{"走千访万"}, []string{}},
		"[{value: []}, {value: [走千访万], from: 2024-07-01}]": {[]string{}, []string{"走千访万"}},
		"[{value: [], from: 2024-07-01}]":                  {[]string{}, []string{}},
	} {
		c := load(t, office(t, "thresholds: {management: {campaigns: {campaigns: "+yaml+"}}}"))
		var got []any
		for _, f := range c.Thresholds("", "management.campaigns")["campaigns"] {
			got = append(got, f.Value)
		}
		assert.Equal(t, want, got, yaml)
	}
}

func TestSubfoldersAreReadWhereTheFileSaysSo(t *testing.T) {
	in := office(t, "recursive: true\n")
	c := load(t, in)
	assert.True(t, c.Recursive)
	assert.False(t, load(t, office(t, "")).Recursive)
	in.Set = []string{"recursive=false"}
	assert.False(t, load(t, in).Recursive)

	before, after := load(t, office(t, "recursive: false\n")), load(t, office(t, "recursive: true\n"))
	assert.Equal(t, []string{"recursive"}, DiffOther(before, after))
	assert.True(t, ReadOtherwise(before, after))
	assert.NotEqual(t, before.Digest, after.Digest)
	assert.Equal(t, load(t, office(t, "")).Digest, before.Digest)

	recursive, err := Recursive(office(t, "thresholds: {nonsense: 1}\nrecursive: true\n"))
	require.NoError(t, err)
	assert.True(t, recursive)
	_, err = Recursive(office(t, "recursive: 也读\n"))
	require.ErrorContains(t, err, "ninefold.yaml:1:12")
	recursive, err = Recursive(Input{})
	require.NoError(t, err)
	assert.False(t, recursive)
}

// What judging takes of settings is the same once it has travelled.
func TestEffectiveSettingsTravel(t *testing.T) {
	day := audit.DateOf(2025, 7, 1)
	common := map[string]audit.Thresholds{
		"a.b": {"n": {{Value: int64(5), Origin: "default"}, {Value: int64(4), Origin: "ninefold.yaml:3", From: day, Dated: true}}, "rate": {{Value: 0.8, Origin: "default"}}},
		"a.c": {"list": {{Value: []string{"甲", "乙"}, Origin: "--set"}}, "none": {{Value: []string{}, Origin: "default"}}, "text": {{Value: "x", Origin: "default"}}},
	}
	own := map[string]audit.Thresholds{"a.b": {"n": {{Value: int64(7), Origin: "branches/B1.yaml:2"}}, "rate": common["a.b"]["rate"]}, "a.c": common["a.c"]}
	c := &Config{
		thresholds: map[string]map[string]audit.Thresholds{"": common, "B1": own}, Mask: true,
		Waivers:  []audit.Waiver{{Rule: "a.b", Subject: "P1", From: day, Until: day, Reason: "r", ApprovedBy: "x", Origin: "ninefold.yaml:9"}},
		Holidays: []audit.Date{day}, Workdays: []audit.Date{day + 1},
	}
	data, err := json.Marshal(c.Effective())
	require.NoError(t, err)
	var again Effective
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, c.Effective(), again)
	for _, branch := range []string{"B1", "B2", ""} {
		assert.Equal(t, c.Thresholds(branch, "a.b"), again.Thresholds(branch, "a.b"), branch)
	}
	require.Error(t, json.Unmarshal([]byte(`{"figures":1}`), &again))
}

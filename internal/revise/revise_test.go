package revise_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/revise"
)

const org = `# 设置
as_of: 2024-12-31
period: {from: 2024-01-01, to: 2024-12-31}
thresholds:
  勤调研:
    每周走访基层: {每个周期的半天数: 2}   # 全年
  management:
    mentorship:
      aspects: [study, work]      # 两项
bounds:
  practice: {meetings: {tolerated: {max: 2}}}
branches:
  - id: 乙支部                     # 按名称
    thresholds:
      practice: {meetings: {tolerated: 1}}
waivers:
  - {rule: cultivation.rotation, subject: P1, from: 2024-06-01, until: 2024-12-31, reason: 收尾, approved_by: 组织部}
`

// folder is a small invented office with settings.
func folder(t *testing.T, settings string) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{
		"people.csv": "person_id,name,branch_id,party_member,joined_on\nP1,甲,A,yes,2015-01-01\nP2,乙,B,yes,2016-01-01\nP3,丙,C/1,no,2016-01-01\n", "branches.csv": "branch_id,name\nA,甲支部\nB,乙支部\nC/1,丙支部\n",
		"visits.csv": "person_id,date,session\nP1,2024-03-05,day\n", "postings.csv": "person_id,department,from\nP1,办公室,2015-01-01\n",
	}
	if settings != "" {
		files["ninefold.yaml"] = settings
	}
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

func officeOf(t *testing.T, dir string) *engine.Office {
	t.Helper()
	setup, err := engine.LoadConfig(engine.Request{Sources: []string{dir}, All: true, Jobs: 1})
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	office, err := engine.Open(t.Context(), setup, found, engine.ForEverything, engine.Observer{})
	require.NoError(t, err)
	return office
}

func settingsOf(t *testing.T, dir string) *revise.Settings {
	t.Helper()
	s, err := revise.Read(officeOf(t, dir), filepath.Join(dir, "ninefold.yaml"))
	require.NoError(t, err)
	return s
}

func day(t *testing.T, s string) *audit.Date {
	t.Helper()
	d, err := audit.ParseDate(s)
	require.NoError(t, err)
	return &d
}

func TestEachFigureStandsInItsFile(t *testing.T) {
	s := settingsOf(t, folder(t, org))
	for name, c := range map[string]struct {
		wish     revise.FigureWish
		file     string
		old, new string
	}{
		"under titles":     {revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "3"}, "ninefold.yaml", "{每个周期的半天数: 2}", "{每个周期的半天数: 3}"},
		"beside titles":    {revise.FigureWish{Rule: "fieldwork.visits", Parameter: "tolerated", Value: "1"}, "ninefold.yaml", "{每个周期的半天数: 2}", "{每个周期的半天数: 2, tolerated: 1}"},
		"a list":           {revise.FigureWish{Rule: "management.mentorship", Parameter: "aspects", Value: "study、work，life"}, "ninefold.yaml", "[study, work]", "[study, work, life]"},
		"no list":          {revise.FigureWish{Rule: "management.mentorship", Parameter: "aspects", Value: ""}, "ninefold.yaml", "[study, work]", "[]"},
		"back to defaults": {revise.FigureWish{Rule: "management.mentorship", Parameter: "aspects", Unset: true}, "ninefold.yaml", "  management:\n    mentorship:\n      aspects: [study, work]      # 两项\n", ""},
		"from a day on": {revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "3", From: day(t, "2024-07-01")}, "ninefold.yaml", "{每个周期的半天数: 2}",
			"{每个周期的半天数: [{value: 2}, {value: 3, from: 2024-07-01}]}"},
		"a branch in the list": {revise.FigureWish{Rule: "practice.meetings", Parameter: "tolerated", Branch: "B", Value: "2"}, "ninefold.yaml", "tolerated: 1}", "tolerated: 2}"},
		"a branch with a name of no file": {revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "C/1", Value: "4"}, "ninefold.yaml",
			"tolerated: 1}}\n", "tolerated: 1}}\n  - id: C/1\n    thresholds: {fieldwork: {visits: {half_days: 4}}}\n"},
	} {
		draft, err := s.Propose(c.wish, false)
		require.NoError(t, err, name)
		assert.Equal(t, c.file, draft.Name)
		require.Equal(t, 1, strings.Count(org, c.old), name)
		assert.Equal(t, strings.Replace(org, c.old, c.new, 1), string(draft.After), name)
	}
	draft, err := s.Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "A", Value: "4"}, false)
	require.NoError(t, err)
	assert.Equal(t, "branches/A.yaml", draft.Name)
	assert.Nil(t, draft.Before)
	assert.Equal(t, "thresholds:\n  fieldwork:\n    visits: {half_days: 4}\n", string(draft.After))
	assert.Equal(t, int64(4), draft.Setup.Settings.Thresholds("A", "fieldwork.visits")["half_days"][0].Value)
}

func TestWhatARunWouldRefuseIsRefusedInTheSameWords(t *testing.T) {
	dir := folder(t, org)
	s := settingsOf(t, dir)
	for _, wish := range []revise.Wish{
		revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "lots"},
		revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: ""},
		revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "3\nas_of: 2020-01-01"},
		revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "-1"},
		revise.FigureWish{Rule: "management.mentorship", Parameter: "aspects", Value: "stduy"},
		revise.FigureWish{Rule: "fieldwork.report", Parameter: "due", Value: "02-29"},
		revise.FigureWish{Rule: "practice.meetings", Parameter: "tolerated", Branch: "B", Value: "3"},
		revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "A", Value: "1"},
		revise.NewWaiver{Rule: "study.sessions", Subject: "A", From: "2024-06-01", Until: "2024-05-01", Reason: "x", ApprovedBy: "y"},
		revise.NewWaiver{Rule: "cultivation.rotation", Subject: "P1", From: "2024-06-01", Until: "2024-07-01", Reason: "x", ApprovedBy: "P1"},
		revise.NewWaiver{Rule: "cultivation.rotation", Subject: "P1", From: "2024-06-01", Until: "2024-07-01", ApprovedBy: "y"},
		revise.WaiverEnd{Entry: 0, Until: *day(t, "2024-01-01")},
	} {
		_, refused := s.Propose(wish, false)
		require.Error(t, refused, "%+v", wish)
		draft, err := s.Propose(wish, true)
		if err != nil {
			continue // no figure at all
		}
		require.NotEmpty(t, draft.Beyond, "%+v", wish)
		other := folder(t, org)
		require.NoError(t, os.MkdirAll(filepath.Join(other, "branches"), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(other, filepath.FromSlash(draft.Name)), draft.After, 0o600))
		_, run := engine.LoadConfig(engine.Request{Sources: []string{other}})
		require.Error(t, run)
		assert.Equal(t, strings.ReplaceAll(run.Error(), other, ""), strings.ReplaceAll(refused.Error(), dir, ""))
	}
	set := engine.Request{Sources: []string{dir}, Set: []string{"fieldwork.visits.half_days=4"}}
	setup, err := engine.LoadConfig(set)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	office, err := engine.Open(t.Context(), setup, found, engine.ForEverything, engine.Observer{})
	require.NoError(t, err)
	s, err = revise.Read(office, setup.Path)
	require.NoError(t, err)
	_, err = s.Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "3"}, false)
	assert.ErrorContains(t, err, "goes before the file")
}

func TestWaiversComeEndAndGo(t *testing.T) {
	s := settingsOf(t, folder(t, org))
	draft, err := s.Propose(revise.NewWaiver{Rule: "study.sessions", Subject: "A", From: "2024-01-01", Until: "2024-12-31", Reason: "搬迁: 停一季", ApprovedBy: "组织部"}, false)
	require.NoError(t, err)
	assert.Equal(t, org+"  - {rule: study.sessions, subject: A, from: 2024-01-01, until: 2024-12-31, reason: \"搬迁: 停一季\", approved_by: 组织部}\n", string(draft.After))
	draft, err = s.Propose(revise.WaiverEnd{Entry: 0, Until: *day(t, "2024-08-31")}, false)
	require.NoError(t, err)
	assert.Equal(t, strings.Replace(org, "until: 2024-12-31, reason", "until: 2024-08-31, reason", 1), string(draft.After))
	draft, err = s.Propose(revise.WaiverGone{Entry: 0}, false)
	require.NoError(t, err)
	before, _, _ := strings.Cut(org, "waivers:")
	assert.Equal(t, before, string(draft.After))
	_, err = s.Propose(revise.WaiverGone{Entry: 1}, false)
	assert.Error(t, err)
}

func TestTheSecondOfTwoIsToldAndNothingIsLost(t *testing.T) {
	dir := folder(t, org)
	files := output.NewFiles(output.RealDisk{})
	first, second := settingsOf(t, dir), settingsOf(t, dir)
	mine, err := first.Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "3"}, false)
	require.NoError(t, err)
	theirs, err := second.Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Value: "4"}, false)
	require.NoError(t, err)
	require.NoError(t, first.Save(mine, files))
	err = second.Save(theirs, files)
	changed := &revise.Changed{}
	require.ErrorAs(t, err, &changed)
	assert.NotContains(t, err.Error(), dir, "the folders of the machine are nobody's business")
	now, err := os.ReadFile(filepath.Join(dir, "ninefold.yaml"))
	require.NoError(t, err)
	assert.Equal(t, string(mine.After), string(now))

	branch, err := settingsOf(t, dir).Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "A", Value: "4"}, false)
	require.NoError(t, err)
	require.NoError(t, first.Save(branch, files))
	back, err := settingsOf(t, dir).Propose(revise.Former{Name: "branches/A.yaml"}, false)
	require.NoError(t, err)
	require.NoError(t, first.Save(back, files))
	assert.NoFileExists(t, filepath.Join(dir, "branches", "A.yaml"))
	for _, name := range []string{"../x.yaml", "people.csv", "branches/../people.csv", "branches/.yaml", "/etc/passwd"} {
		_, err := settingsOf(t, dir).Propose(revise.Former{Name: name, Text: "x"}, false)
		assert.Error(t, err, name)
	}
}

func TestASettingsFileIsMadeWhereThereIsNone(t *testing.T) {
	dir := folder(t, "")
	s := settingsOf(t, dir)
	draft, err := s.Propose(revise.FigureWish{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "A", Value: "4"}, false)
	require.NoError(t, err)
	assert.Equal(t, "branches:\n  - id: A\n    thresholds: {fieldwork: {visits: {half_days: 4}}}\n", string(draft.After))
	require.NoError(t, s.Save(draft, output.NewFiles(output.RealDisk{})))
	setup, err := engine.LoadConfig(engine.Request{Sources: []string{dir}})
	require.NoError(t, err)
	assert.Equal(t, int64(4), setup.Settings.Thresholds("A", "fieldwork.visits")["half_days"][0].Value)
}

// The loader gives the settings that were, with the one change, whatever is changed.
func TestAnyFigureOfAnyBranch(t *testing.T) {
	office := officeOf(t, folder(t, org))
	at := filepath.Join(office.Request.Sources[0], "ninefold.yaml")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{org, strings.ReplaceAll(org, "\n", "\r\n"), "\ufeff" + org, strings.TrimSuffix(org, "\n")}).Draw(t, "text")
		if err := os.WriteFile(at, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := revise.Read(office, at)
		if err != nil {
			t.Fatal(err)
		}
		rules := s.Rules.Requirements
		rule := rules[rapid.IntRange(0, len(rules)-1).Draw(t, "rule")]
		p := rule.Parameters[rapid.IntRange(0, len(rule.Parameters)-1).Draw(t, "parameter")]
		wish := revise.FigureWish{Rule: rule.ID, Parameter: p.Name, Branch: rapid.SampledFrom([]string{"", "A", "B", "C/1"}).Draw(t, "branch"), Value: typical(t, &p)}
		draft, err := s.Propose(wish, true)
		if err != nil {
			t.Fatalf("%+v: %v", wish, err)
		}
		if got := draft.Setup.Settings.Thresholds(wish.Branch, rule.ID)[p.Name]; revise.Typed(got[0].Value) != wish.Value {
			t.Fatalf("%+v: %v\n%s", wish, got, draft.After)
		}
		for _, c := range config.Diff(s.Settings, draft.Setup.Settings) {
			if c.Rule != rule.ID || c.Parameter != p.Name {
				t.Fatalf("%+v changes %+v", wish, c)
			}
		}
		for _, comment := range []string{"# 设置", "# 全年", "# 两项", "# 按名称"} {
			if draft.Name == "ninefold.yaml" && strings.Count(string(draft.After), comment) != 1 {
				t.Fatalf("%q is gone from\n%s", comment, draft.After)
			}
		}
	})
}

// typical is some figure that a parameter may have.
func typical(t *rapid.T, p *audit.Parameter) string {
	switch p.Type {
	case audit.DateParameter:
		return "2024-01-08"
	case audit.MonthDayParameter:
		return "11-30"
	case audit.ListParameter:
		if len(p.OneOf) > 0 {
			return p.OneOf[len(p.OneOf)-1]
		}
		return "某次活动, other"
	case audit.NumberParameter:
		return "0.5"
	}
	from := 1
	if p.Min != nil {
		from = int(*p.Min)
	}
	return strconv.Itoa(rapid.IntRange(from, from+3).Draw(t, "value"))
}

var kills = flag.Int("kills", 20, "how often a program that saves settings is killed")

const killed = "NINEFOLD_TEST_SAVE"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killed); dir != "" {
		saveUntilKilled(dir)
	}
	os.Exit(m.Run())
}

// saveUntilKilled writes one text after the other, each of which says how long it is.
func saveUntilKilled(dir string) {
	files := output.NewFiles(output.RealDisk{})
	s := &revise.Settings{Path: filepath.Join(dir, "ninefold.yaml")}
	before, _ := os.ReadFile(s.Path)
	for i := 0; ; i++ {
		after := fmt.Appendf(nil, "# %d\n%s# end %d\n", i, strings.Repeat("# 更多设置\n", i%500), i)
		if err := s.Save(&revise.Draft{Path: s.Path, Name: "ninefold.yaml", Before: before, After: after}, files); err != nil {
			os.Exit(3)
		}
		before = after
	}
}

func TestAKilledProgramLeavesNoHalfWrittenFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ninefold.yaml")
	require.NoError(t, os.WriteFile(path, []byte("# 0\n# end 0\n"), 0o600))
	for range *kills {
		cmd := exec.CommandContext(t.Context(), os.Args[0])
		cmd.Env = append(os.Environ(), killed+"="+dir)
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(30+rand.IntN(60)) * time.Millisecond)
		require.NoError(t, cmd.Process.Kill())
		_ = cmd.Wait()
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		first, _, _ := strings.Cut(string(text), "\n")
		assert.True(t, strings.HasSuffix(string(text), "\n# end "+strings.TrimPrefix(first, "# ")+"\n"), "%.60q…", text)
	}
}

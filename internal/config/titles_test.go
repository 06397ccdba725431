package config

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// staff is a directory of invented people and branches: names by ids.
type staff struct{ branches, people map[string]string }

func (s staff) BranchIDs() []string {
	var ids []string
	for id := range s.branches {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (s staff) Subject(id string) (audit.Subject, bool) {
	if name, ok := s.people[id]; ok {
		return audit.Subject{Kind: audit.Person, ID: id, Name: name}, true
	}
	_, ok := s.branches[id]
	return audit.Subject{Kind: audit.Branch, ID: id, Name: id, Branch: id}, ok
}

func (s staff) Names(kind audit.SubjectKind) map[string]string {
	if kind == audit.Branch {
		return s.branches
	}
	return s.people
}

func TestTitlesStandForIDs(t *testing.T) {
	plain := load(t, office(t, `period: {from: 2024-01-01, to: 2024-12-31}
thresholds: {fieldwork: {visits: {half_days: 3, tolerated: 1}}, study: {forums: {min_per_year: 3}}}
bounds: {fieldwork: {visits: {tolerated: {max: 2}}}}
branches: [{id: B01, thresholds: {fieldwork: {visits: {tolerated: 2}}}}]
disabled: [truth.lectures, fieldwork.liaison]
confirmed: [study.forums]
unwaivable: [fieldwork.problems]
waivers: [{rules: [fieldwork.visits, study.sessions], subject: B01, from: 2024-03-01, until: 2024-03-31, reason: r, approved_by: a}]
calendar: {holidays: [2024-05-06]}
`))
	titled := load(t, office(t, `period: {from: 2024年1月1日, to: 2024.12.31}
thresholds:
  勤调研: {走访: {半天数: 3, 容 许: 1}}
  diligent study: {干部论坛: {每年场次: 3}}
bounds: {勤调研: {visits: {容许: {max: 2}}}}
branches: [{id: B01, thresholds: {勤调研: {走访: {容许: 2}}}}]
disabled: [辅导报告, 勤调研.联系点]
confirmed: [勤学习．干部论坛]
unwaivable: [fieldwork.问题解决]
waivers: [{rules: [走访, 学习会], subject: B01, from: 20240301, until: 2024/3/31, reason: r, approved_by: a}]
calendar: {holidays: [二〇二四年五月六日]}
`))
	assert.Equal(t, plain.Digest, titled.Digest)
	assert.Equal(t, IDs(plain.Disabled), IDs(titled.Disabled), "ids stay what they are")
	assert.Equal(t, int64(2), figureOf(titled, "B01", "fieldwork.visits", "tolerated").Value)

	in := Input{Requirements: demands(), Systems: systems(), Set: []string{"勤调研.走访.半天数=4", "B01:走访=1"}}
	_, err := Load(in)
	assert.Equal(t, []string{"--set B01:走访=1: unknown setting 走访; it may be study, fieldwork, management, truth, cultivation"}, audit.Say(err, audit.EN))
	in.Set = in.Set[:1]
	assert.Equal(t, int64(4), figureOf(load(t, in), "", "fieldwork.visits", "half_days").Value)
}

func TestTitlesThatAreNone(t *testing.T) {
	for _, tc := range []struct{ name, yaml, en, zh string }{
		{"system", "thresholds: {勤调查: {}}\n",
			"ninefold.yaml:1:14: unknown system thresholds.勤调查; did you mean 勤调研 (fieldwork)?", "没有这个系统：thresholds.勤调查；是否为 勤调研（fieldwork）？"},
		{"requirement", "thresholds: {勤调研: {调研报道: {}}}\n",
			"ninefold.yaml:1:20: unknown rule thresholds.fieldwork.调研报道; did you mean 调研报告 (report)?", "是否为 调研报告（report）？"},
		{"parameter", "thresholds: {勤调研: {走访: {半天: 3}}}\n",
			"ninefold.yaml:1:25: unknown parameter thresholds.fieldwork.visits.半天; did you mean 半天数 (half_days)?", "是否为 半天数（half_days）？"},
		{"nothing near", "thresholds: {勤调研: {走访: {次数上限值: 3}}}\n",
			"ninefold.yaml:1:25: unknown parameter thresholds.fieldwork.visits.次数上限值; it may be half_days, tolerated", "可用的有：half_days（半天数）、tolerated（容许）"},
		{"in a list", "disabled: [辅导报吿]\n",
			"ninefold.yaml:1:12: unknown rule 辅导报吿 in disabled; did you mean 辅导报告 (truth.lectures)?", "是否为 辅导报告（truth.lectures）？"},
		{"title and id", "thresholds:\n  fieldwork: {}\n  勤调研: {}\n",
			"ninefold.yaml:3:3: thresholds.fieldwork stands here for the second time; the first is in line 2: keep one", "thresholds.fieldwork 重复出现"},
		{"title and id in a list", "disabled: [走访, fieldwork.visits]\n",
			"ninefold.yaml:1:16: disabled names fieldwork.visits for the second time; the first is in line 1: keep one", "disabled 中 fieldwork.visits 重复出现"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, tc.yaml)
			assert.Equal(t, tc.en, strings.Join(complaints(t, in), "\n"))
			_, err := Load(in)
			assert.Contains(t, audit.Say(err, audit.ZH)[0], tc.zh)
		})
	}
}

func TestATitleOfSeveralIsRefused(t *testing.T) {
	in := office(t, "disabled: [走访]\nthresholds: {勤调研: {走访: {half_days: 3}}}\n")
	in.Requirements = append(in.Requirements,
		audit.Requirement{ID: "fieldwork.rounds", System: "fieldwork", Title: both("走访"), Subject: audit.Member})
	assert.Equal(t, []string{
		"ninefold.yaml:1:12: more than one rule is called 走访: fieldwork.visits, fieldwork.rounds; write the id, such as fieldwork.visits",
		"ninefold.yaml:2:20: more than one rule is called 走访: visits, rounds; write the id, such as visits",
	}, complaints(t, in))
	_, err := TitledRule("--rule", "走访", in.Requirements, in.Systems)
	assert.EqualError(t, err, "--rule 走访: more than one rule is called 走访: fieldwork.visits, fieldwork.rounds; write the id, such as fieldwork.visits")
}

func TestRulesOfFlags(t *testing.T) {
	for word, id := range map[string]string{
		"fieldwork.visits": "fieldwork.visits", "走访": "fieldwork.visits", " 走　访 ": "fieldwork.visits",
		"勤调研.走访": "fieldwork.visits", "Diligent Fieldwork.走访": "fieldwork.visits", "勤调研.visits": "fieldwork.visits",
	} {
		got, err := TitledRule("--rule", word, demands(), systems())
		require.NoError(t, err, word)
		assert.Equal(t, id, got)
	}
	for word, said := range map[string]string{
		"visits": "--rule visits: no such id; did you mean fieldwork.visits?",
		"走仿":     "--rule 走仿: no such id; did you mean 走访 (fieldwork.visits)?",
	} {
		_, err := TitledRule("--rule", word, demands(), systems())
		assert.EqualError(t, err, said)
	}
}

func TestBranchesAndPeopleByName(t *testing.T) {
	who := staff{
		branches: map[string]string{"B01": "组织部支部", "B02": "宣传部支部", "B03": "机关支部", "B04": "机关支部"},
		people:   map[string]string{"P1": "张甲", "P2": "李乙", "P3": "李乙", "B02": "王丙"},
	}
	waiver := "waivers: [{rule: 走访, subject: 张 甲, from: 2024-01-01, until: 2024-12-31, reason: r, approved_by: 组织部}]\n"
	in := office(t, "bounds: {勤调研: {走访: {容许: {max: 2}}}}\nbranches: [{id: 组织部 支部, thresholds: {勤调研: {走访: {容许: 1}}}}]\n"+waiver, "宣传部支部.yaml", "thresholds: {勤调研: {走访: {半天数: 3}}}")
	in.Set = []string{"组织部支部:fieldwork.visits.tolerated=2"}
	c := load(t, in)
	require.NoError(t, c.Settle(who))
	assert.Equal(t, []string{"B01", "B02"}, c.Branches())
	assert.Equal(t, int64(2), figureOf(c, "B01", "fieldwork.visits", "tolerated").Value, "the flag and the file are of one branch")
	assert.Equal(t, int64(3), figureOf(c, "B02", "fieldwork.visits", "half_days").Value)
	assert.Equal(t, "P1", c.Waivers[0].Subject)

	byID := office(t, strings.NewReplacer("组织部 支部", "B01", "张 甲", "P1").Replace("bounds: {勤调研: {走访: {容许: {max: 2}}}}\nbranches: [{id: 组织部 支部, thresholds: {勤调研: {走访: {容许: 1}}}}]\n"+waiver), "B02.yaml", "thresholds: {勤调研: {走访: {半天数: 3}}}")
	byID.Set = []string{"B01:fieldwork.visits.tolerated=2"}
	assert.Equal(t, load(t, byID).Digest, c.Digest)

	for _, tc := range []struct{ name, yaml, said string }{
		{"unknown", "branches: [{id: 组织处支部}]\n", "ninefold.yaml:1:13: unknown branch 组织处支部; did you mean 组织部支部?"},
		{"of several", "branches: [{id: 机关支部}]\n", "ninefold.yaml:1:13: more than one branch is called 机关支部: B03, B04; write the id, such as B03"},
		{"by name and id", "branches: [{id: B01}, {id: 组织部支部}]\n", "ninefold.yaml:1:24: branch B01 is listed for the second time; the first is in line 1: put both together"},
		{"waiver of several", strings.Replace(waiver, "张 甲", "李乙", 1), "ninefold.yaml:1:11: more than one person is called 李乙: P2, P3; write the id, such as P2"},
		{"waiver of a branch of several", strings.NewReplacer("张 甲", "机关支部", "走访", "学习会").Replace(waiver), "ninefold.yaml:1:11: more than one branch is called 机关支部: B03, B04; write the id, such as B03"},
		{"approved by the same, once by name and once by id", strings.Replace(waiver, "组织部", "P1", 1), "ninefold.yaml:1:84: 张 甲 approved a waiver for themselves; someone else has to approve it"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, tc.yaml)
			c, err := Load(in)
			if err == nil {
				err = c.Settle(who)
			}
			require.Error(t, err)
			assert.Equal(t, tc.said, strings.Join(saidOf(t, in, err), "\n"))
		})
	}
}

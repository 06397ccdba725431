package mask_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/mask"
)

var key = []byte("a key of the test, long enough")

func TestName(t *testing.T) {
	for name, want := range map[string]string{"李明": "李*", "欧阳若兰": "欧*", "买买提·艾山": "买*", "Li Ming": "L*", "甲": "*", "": "*"} {
		assert.Equal(t, want, mask.Name(name), name)
	}
}

func TestTextMasksNames(t *testing.T) {
	m := mask.New([]string{"李明", "李明华", "王"}, []string{"P0007"}, nil)
	for text, want := range map[string]string{
		"李明华与李明谈话":     "李*与李*谈话",
		"工号P0007，李明":   "工号P0007，李*",
		"王道":           "王道", // a name of one character is no reason to cut words
		"导出/李明的走访.csv": "导出/李*的走访.csv",
		"":             "",
	} {
		assert.Equal(t, want, m.Text(text))
	}
}

// With a key, ids become hashes wherever they stand as words of their own.
func TestTextHashesIDs(t *testing.T) {
	m := mask.New(nil, []string{"P0007", "2024", "张三-01"}, key)
	hash := m.Text("P0007")
	assert.Regexp(t, `^p[0-9a-f]{16}$`, hash)
	assert.Equal(t, "工号"+hash+"未达标", m.Text("工号P0007未达标"))
	assert.Equal(t, "see "+hash+".", m.Text("see P0007."))
	assert.Equal(t, "XP0007", m.Text("XP0007"), "part of a longer word")
	assert.Equal(t, "2024-02-19 至 2024-02-25", m.Text("2024-02-19 至 2024-02-25"), "dates are words of their own")
	assert.NotEqual(t, hash, mask.New(nil, []string{"P0007"}, []byte("another key, also long enough")).Text("P0007"))
	assert.Equal(t, hash, mask.New(nil, []string{"P0007"}, key).Text("P0007"), "the same key gives the same hash")
	assert.NotContains(t, m.Text("张三-01"), "张三")
}

func result() *audit.Result {
	lasts := audit.DateOf(2024, 5, 1)
	person := func(id, name string) audit.Subject {
		return audit.Subject{Kind: audit.Person, ID: id, Name: name, Branch: "B1"}
	}
	return &audit.Result{
		Schema: audit.Schema,
		Run: audit.Run{
			Inputs:      []audit.Input{{Path: "李明走访.csv", Sheet: "王芳"}},
			Quarantined: []audit.Problem{{Path: "李明走访.csv", Sheet: "王芳", Column: "李明", Value: "赵未知", Expected: audit.Text{ZH: "如 王芳", EN: "perhaps 王芳?"}}, {Value: "2024年2月30日"}, {Value: "P0001"}},
			Notices:     []audit.Notice{{Code: "waiver_expired", Subject: "P0001", Message: audit.Text{ZH: "李明的豁免", EN: "of 李明, P0001"}}},
		},
		Verdicts: []audit.Verdict{
			{Rule: "a.b", Subject: person("P0001", "李明"), Status: audit.Waived, Fingerprint: "f1",
				Message: audit.Text{ZH: "李明由王芳带教", EN: "李明, mentor P0002"}, Evidence: []audit.Origin{{Path: "李明走访.csv", Sheet: "王芳", Row: 1}},
				Details:    map[string]any{"missing": []any{"李明"}, "from": "2024-01-01"},
				Thresholds: map[string]audit.Threshold{"n": {Value: 1, Origin: "branches/李明.yaml:1"}},
				Waiver:     &audit.Waiver{Subject: "P0001", Reason: "李明借调", ApprovedBy: "王芳", Origin: "李明.yaml:3"}},
			{Rule: "a.b", Subject: person("P0002", "王芳"), Status: audit.Fail, Fingerprint: "f2"},
			{Rule: "a.b", Subject: audit.Subject{Kind: audit.Branch, ID: "B1", Name: "第一支部", Branch: "B1"}, Status: audit.Fail, Fingerprint: "f3"},
		},
		Figures:   []audit.Figure{{Rule: "a.b", Parameter: "n", Origin: "branches/李明.yaml:1"}},
		Timelines: []audit.Timeline{{Person: "P0001", Mentorships: []audit.Spell{{From: lasts, To: &lasts, Label: "王芳 P0002"}}}},
	}
}

func text(t *testing.T, r *audit.Result) string {
	t.Helper()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	return string(data)
}

// No name is left anywhere in a result, those known only from elsewhere and
// those no table knows included; ids and what is no personal data stay.
func TestResultMasksNames(t *testing.T) {
	r := result()
	before := text(t, r)
	masked, _ := mask.Result(r, nil, nil, nil)
	got := text(t, masked)
	for _, name := range []string{"李明", "王芳", "赵未知"} {
		assert.NotContains(t, got, name)
	}
	for _, stays := range []string{"P0001", "P0002", "第一支部", "B1", "2024-01-01", "2024年2月30日", `"fingerprint":"f1"`, "李*走访.csv", "names are masked"} {
		assert.Contains(t, got, stays)
	}
	assert.Equal(t, before, text(t, r), "the result itself stays as it is")
	again, _ := mask.Result(masked, nil, nil, nil)
	assert.Equal(t, 1, strings.Count(text(t, again), "names are masked"))
}

// With a key no person's id is left, nor a fingerprint that could be guessed
// from one; findings stay told apart.
func TestResultHashesIDs(t *testing.T) {
	masked, m := mask.Result(result(), nil, []string{"P0003"}, key)
	got := text(t, masked)
	for _, id := range []string{"P0001", "P0002", "李明", "王芳", `"f1"`} {
		assert.NotContains(t, got, id)
	}
	assert.Equal(t, masked.Verdicts[0].Subject.ID, masked.Timelines[0].Person)
	assert.Equal(t, masked.Verdicts[0].Subject.ID, masked.Verdicts[0].Waiver.Subject)
	assert.NotEqual(t, masked.Verdicts[0].Fingerprint, masked.Verdicts[1].Fingerprint)
	assert.Equal(t, "B1", masked.Verdicts[2].Subject.ID, "branches are no persons")
	assert.NotContains(t, m.Text("P0003"), "P0003")
}

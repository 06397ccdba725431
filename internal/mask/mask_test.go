package mask_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/mask"
)

var key = []byte("a key of the test, long enough")

func made(t *testing.T, k mask.Known) *mask.Mask {
	t.Helper()
	m, err := mask.New(k)
	require.NoError(t, err)
	return m
}

func TestName(t *testing.T) {
	for name, want := range map[string]string{"李明": "李*", "欧阳若兰": "欧*", "买买提·艾山": "买*", "Li Ming": "L*", "甲": "*", "": "*"} {
		assert.Equal(t, want, mask.Name(name), name)
	}
}

// Words that somebody wrote are searched for names and ids, which are found as
// words: a person called rule or 2 changes no other word and no number.
func TestTextMasksKnownNames(t *testing.T) {
	m := made(t, mask.Known{Names: []string{"李明", "李明华", "王", "rule", "visits"}, IDs: []string{"P0007", "2"}})
	for text, want := range map[string]string{
		"李明华与李明谈话": "李*与李*谈话", "工号P0007，李明": "工号P0007，李*", "王道": "王道", "王": "*", "rules of visits.": "rules of v*.", "": "",
	} {
		assert.Equal(t, want, m.Text(text))
	}
	full := made(t, mask.Known{Names: []string{"李明"}, IDs: []string{"P0007", "2", "张三-01"}, Key: key})
	hash := full.Text("P0007")
	assert.Regexp(t, `^p[0-9a-f]{16}$`, hash)
	assert.Equal(t, "工号"+hash+"未达标，*", full.Text("工号P0007未达标，李明"))
	assert.Equal(t, "see "+hash+".", full.Text("see P0007."))
	for _, stays := range []string{"XP0007", "2024-02-19 至 2024-02-25", "12 of 20", "v2.5"} {
		assert.Equal(t, stays, full.Text(stays))
	}
	assert.NotEqual(t, hash, made(t, mask.Known{IDs: []string{"P0007"}, Key: []byte("another key, also long enough")}).Text("P0007"))
	assert.Equal(t, hash, made(t, mask.Known{IDs: []string{"P0007"}, Key: key}).Text("P0007"), "the same key gives the same hash")
	assert.Equal(t, hash, full.ID(hash), "what is masked is not masked again")
}

// Where ids stay and hold names, nothing would be masked.
func TestIDsThatHoldNames(t *testing.T) {
	for _, id := range []string{"李明", "李明-01", "Li Ming"} {
		k := mask.Known{Names: []string{"李明", "Li Ming"}, IDs: []string{id}}
		_, err := mask.New(k)
		assert.ErrorContains(t, err, "use --mask=full", id)
		k.Key = key
		_, err = mask.New(k)
		assert.NoError(t, err)
	}
	m := made(t, mask.Known{Names: []string{"李明"}, IDs: []string{"李明名册.csv#5"}, Files: []string{"李明名册.csv"}})
	assert.Equal(t, "file-1.csv#5", m.ID("李明名册.csv#5"), "an id that is made of a place")
}

func TestFilesSheetsColumnsOrigins(t *testing.T) {
	m := made(t, mask.Known{Files: []string{"走访记录.csv", "张三13800138000.xlsx", "2024/visits.csv", "x/visits.csv", "李四.doc"}, Words: []string{"走访记录", "visits", "姓名"}})
	for name, want := range map[string]string{
		"走访记录.csv": "走访记录.csv", "2024/visits.csv": "2024/visits.csv", "x/visits.csv": "file-3.csv", "张三13800138000.xlsx": "file-2.xlsx", "李四.doc": "file-4",
	} {
		got := m.File(name)
		if strings.HasPrefix(want, "file-") {
			assert.Regexp(t, `^file-[0-9]\.?(csv|xlsx)?$`, got)
		} else {
			assert.Equal(t, want, got)
		}
	}
	assert.Equal(t, []string{"Sheet1", "走访记录", "*", ""}, []string{m.Sheet("Sheet1"), m.Sheet("走访记录"), m.Sheet("王芳"), m.Sheet("")})
	assert.Equal(t, []string{"姓名", "*"}, []string{m.Column("姓名"), m.Column("李明的电话")})
	for origin, want := range map[string]string{
		"default": "default", "ninefold.yaml:12": "ninefold.yaml:12", "branches/李明.yaml:3": "config:3", "--set a.b=李明": "--set", "NINEFOLD_A_B": "NINEFOLD_A_B", "": "",
	} {
		assert.Equal(t, want, m.Origin(origin))
	}
}

func result() *audit.Result {
	lasts := audit.DateOf(2024, 5, 1)
	person := func(id, name string) audit.Subject {
		return audit.Subject{Kind: audit.Person, ID: id, Name: name, Branch: "B1"}
	}
	return &audit.Result{
		Schema: audit.Schema,
		Run: audit.Run{
			Scope:       &audit.Scope{Persons: []string{"P0001", "P0002"}},
			Inputs:      []audit.Input{{Path: "李明走访.csv", Sheet: "王芳"}},
			Quarantined: []audit.Problem{{Path: "李明走访.csv", Sheet: "王芳", Column: "李明", Row: 77, Value: "赵未知", Expected: audit.Text{ZH: "已有的姓名；是否即 王芳？", EN: "a name that is there; perhaps 王芳?"}}, {Value: "110101199003074512"}, {Value: "13800138000"}},
			Notices: []audit.Notice{
				(&audit.Scope{Persons: []string{"P0001"}}).Notice(),
				{Code: "waiver_expired", Subject: "P0001", Message: audit.Text{ZH: "P0001 免于 a.b 的豁免（branches/李明.yaml:4）", EN: "waiver of a.b for P0001 (branches/李明.yaml:4)"}},
				{Code: "unknown_column", Path: "李明走访.csv", Column: "李明的电话", Message: audit.Text{ZH: "不认识的列“李明的电话”，已忽略", EN: `the column "李明的电话" is unknown`}},
			},
		},
		Requirements: []audit.Requirement{{ID: "a.b", Parameters: []audit.Parameter{{Name: "list", Default: []string{"既定奖项"}}}}},
		Verdicts: []audit.Verdict{
			{Rule: "a.b", Subject: person("P0001", "李明"), Status: audit.Waived, Fingerprint: "f1",
				Message: audit.Text{ZH: "在办公室1处任职12年，缺王芳杯、既定奖项", EN: `in 办公室1处 for 12 years, missing "王芳杯", 既定奖项`}, Evidence: []audit.Origin{{Table: "people", Path: "李明走访.csv", Sheet: "王芳", Row: 55}},
				Details:    map[string]any{"stints": []any{map[string]any{"department": "办公室1处", "from": "2024-01-01", "status": "fail"}}, "missing": []any{"王芳杯", "既定奖项"}, "n": 2.0},
				Thresholds: map[string]audit.Threshold{"n": {Value: 1, Origin: "branches/李明.yaml:1"}, "list": {Value: []any{"王芳杯", "既定奖项"}, Origin: "default"}},
				Waiver:     &audit.Waiver{Subject: "P0001", Reason: "李明借调", ApprovedBy: "王芳", Origin: "李明.yaml:3"}},
			{Rule: "own.rule", Subject: person("P0002", "王芳"), Status: audit.Fail, Fingerprint: "f2", Reasons: []string{"too_few", "王芳"}, Message: audit.Text{ZH: "王芳的手机13800138000", EN: "any"}, Details: map[string]any{"x": "王芳"}},
			{Rule: "a.b", Subject: audit.Subject{Kind: audit.Branch, ID: "B1", Name: "第一支部", Branch: "B1"}, Status: audit.Fail, Fingerprint: "f3"},
		},
		Figures:   []audit.Figure{{Rule: "a.b", Parameter: "list", Value: []any{"王芳杯"}, Origin: "branches/李明.yaml:1"}},
		Timelines: []audit.Timeline{{Person: "P0001", Mentorships: []audit.Spell{{From: lasts, To: &lasts, Label: "王芳 P0002"}}}},
	}
}

func maskOf(t *testing.T, r *audit.Result, key []byte) *mask.Mask {
	t.Helper()
	return made(t, mask.FromResult(mask.Known{Key: key, Ours: func(rule string) bool { return rule == "a.b" }}, r))
}

func text(t *testing.T, r *audit.Result) string {
	t.Helper()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	return string(data)
}

// Nothing is left of what stands in cells or was written by hand; ids and what
// says nothing of anybody stay.
func TestResult(t *testing.T) {
	r := result()
	before := text(t, r)
	for _, key := range [][]byte{nil, key} {
		m := maskOf(t, r, key)
		masked := m.Result(r)
		got := text(t, masked)
		for _, gone := range []string{"李明", "王芳", "赵未知", "110101", "138001", "办公室", "电话", "借调"} {
			assert.NotContains(t, got, gone)
		}
		for _, stays := range []string{"第一支部", `"B1"`, "2024-01-01", "既定奖项", "在*任职12年，缺*、既定奖项", `in * for 12 years, missing \"*\", 既定奖项`, "names are masked", `"too_few"`, "config:1"} {
			assert.Contains(t, got, stays)
		}
		assert.Nil(t, masked.Verdicts[slices.IndexFunc(masked.Verdicts, func(v audit.Verdict) bool { return v.Rule == "own.rule" })].Details)
		for _, id := range []string{"P0001", "P0002", `"f1"`} {
			assert.Equal(t, key == nil, strings.Contains(got, id), id)
		}
		assert.Equal(t, key == nil, strings.Contains(got, `"row":55`), "rows are ids")
		assert.Equal(t, key == nil, strings.Contains(got, `"row":77`))
		assert.Equal(t, key == nil, strings.Contains(got, "李*") || masked.Verdicts[0].Subject.Name == "李*")
		assert.Equal(t, before, text(t, r), "the result itself stays as it is")
		again := text(t, maskOf(t, masked, key).Result(masked))
		assert.Equal(t, got, again, "masked twice is masked once")
		assert.Equal(t, audit.NarrowedCode, masked.Run.Notices[0].Code)
	}
}

// The order of what is masked says nothing of the order of the ids.
func TestFullMaskHidesTheOrder(t *testing.T) {
	r := &audit.Result{Schema: audit.Schema}
	for i := range 60 {
		id := fmt.Sprintf("P%04d", i)
		r.Verdicts = append(r.Verdicts, audit.Verdict{Rule: "a.b", Status: audit.Fail, Subject: audit.Subject{Kind: audit.Person, ID: id, Name: "甲" + id}, Evidence: []audit.Origin{{Table: "people", Row: i + 2}}})
		r.Timelines = append(r.Timelines, audit.Timeline{Person: id})
	}
	m := maskOf(t, r, key)
	masked := m.Result(r)
	guessed := 0
	for i := range masked.Verdicts {
		if masked.Verdicts[i].Subject.ID == m.ID(r.Verdicts[i].Subject.ID) {
			guessed++
		}
		assert.Empty(t, masked.Verdicts[i].Evidence)
		assert.Equal(t, masked.Verdicts[i].Subject.ID, masked.Verdicts[i].Subject.Name)
	}
	assert.LessOrEqual(t, guessed, 5, "of 60 guessed by the order")
	assert.True(t, slices.IsSortedFunc(masked.Verdicts, func(a, b audit.Verdict) int { return strings.Compare(a.Subject.ID, b.Subject.ID) }))
	assert.True(t, slices.IsSortedFunc(masked.Timelines, func(a, b audit.Timeline) int { return strings.Compare(a.Person, b.Person) }))
}

func TestObligation(t *testing.T) {
	o := audit.Obligation{
		Rule: "a.b", Subject: audit.Subject{Kind: audit.Person, ID: "P0001", Name: "李明", Branch: "B1"}, Kind: "rotation", Key: "王芳处 2024-01-01",
		Message: audit.Text{ZH: "离开王芳处", EN: "leave 王芳处"}, Evidence: []audit.Origin{{Path: "李明走访.csv", Sheet: "王芳", Row: 1}},
		Missing: []any{"王芳杯"}, UID: "u1",
	}
	for _, key := range [][]byte{nil, key} {
		m := made(t, mask.Known{Names: []string{"李明", "王芳"}, IDs: []string{"P0001", "P0002"}, Key: key})
		got, err := json.Marshal(m.Obligation(o))
		require.NoError(t, err)
		for _, name := range []string{"李明", "王芳"} {
			assert.NotContains(t, string(got), name)
		}
		for _, hidden := range []string{"P0001", `"u1"`} {
			assert.Equal(t, key == nil, strings.Contains(string(got), hidden), hidden)
		}
		assert.Contains(t, string(got), `"key":"* 2024-01-01"`)
		assert.Contains(t, string(got), "离开*")
	}
	b1 := audit.Subject{Kind: audit.Branch, ID: "B1", Name: "第一支部", Branch: "B1"}
	assert.Equal(t, b1, made(t, mask.Known{IDs: []string{"B1"}, Key: key}).Subject(b1), "branches are no persons")
}

func TestFault(t *testing.T) {
	m := made(t, mask.Known{Names: []string{"李明"}, IDs: []string{"P0001"}, Files: []string{"李明走访.csv"}, Key: key})
	f := m.Fault(&audit.Fault{Where: "/srv/exports/李明走访.csv", Problem: audit.Text{ZH: "李明走访.csv 的“赵六”", EN: `P0001: "赵六"`}, Remedy: audit.Text{ZH: "是否为 P0001？", EN: "did you mean P0001?"}})
	for _, gone := range []string{"李明", "赵六", "P0001", "srv"} {
		assert.NotContains(t, f.In(audit.ZH)+f.In(audit.EN), gone)
	}
}

// A branch whose id cannot be read is called by its place, wherever it is counted or
// judged: that names a file, and a file may bear the name of a person.
func TestABranchCalledByItsPlace(t *testing.T) {
	place := "王小明名单.xlsx/王小明#5"
	r := &audit.Result{
		Run:      audit.Run{Quarantined: []audit.Problem{{Path: "王小明名单.xlsx", Sheet: "王小明", Row: 5, Table: "branches"}}},
		Summary:  audit.Summary{Branches: []audit.BranchCount{{ID: "B1", Name: "第一支部"}, {ID: place, Name: place}}},
		Verdicts: []audit.Verdict{{Rule: "own.rule", Subject: audit.Subject{Kind: audit.Branch, ID: place, Name: place, Branch: place}}},
	}
	for _, key := range [][]byte{nil, key} {
		masked := maskOf(t, r, key).Result(r)
		assert.NotContains(t, text(t, masked), "王小明")
		assert.Equal(t, audit.BranchCount{ID: "B1", Name: "第一支部"}, masked.Summary.Branches[0])
		assert.Equal(t, masked.Verdicts[0].Subject.ID, masked.Summary.Branches[1].ID)
	}
}

// A place names a file, and what stands in it: of files whose names hold each other the
// longer one is meant, a sheet may be called after somebody, and with ids hashed a cell
// says whose row it is.
func TestPlacesOfFaults(t *testing.T) {
	files := []string{"走访.xlsx", "李明走访.xlsx", "b.csv"}
	for place, want := range map[string][2]string{
		"/srv/李明走访.xlsx/王芳的走访!C5": {"file-2.xlsx/*!C5", "/*"},
		"走访.xlsx/Sheet1!A2":       {"file-3.xlsx/Sheet1!A2", "/Sheet1"},
		"exports/b.csv:12":        {"file-1.csv:12", ":12"},
		"b.csv!C5":                {"file-1.csv!C5", ".csv"},
	} {
		names := made(t, mask.Known{Files: files}).Fault(&audit.Fault{Where: place}).Where
		full := made(t, mask.Known{Files: files, Key: key}).Fault(&audit.Fault{Where: place}).Where
		assert.Regexp(t, `^file-[0-9]\.(csv|xlsx)`, names, place)
		assert.Equal(t, want[0][len("file-0"):], names[len("file-0"):], place)
		assert.True(t, strings.HasSuffix(full, want[1]), "%s: %s", place, full)
		assert.NotContains(t, full, "!")
	}
}

package rollup

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

func requirement(order int, subject audit.SubjectKind) audit.Requirement {
	id := fmt.Sprintf("study.r%d", order)
	return audit.Requirement{ID: id, System: "study", Order: order, Title: audit.Text{ZH: id, EN: id}, Severity: audit.Must, Subject: subject, Parameters: []audit.Parameter{
		{Name: "n", Type: audit.IntParameter, Default: int64(2)},
		{Name: "names", Type: audit.ListParameter, Default: []string{}},
		{Name: "kinds", Type: audit.ListParameter, Default: []string{"a"}, OneOf: []string{"a", "b"}},
	}}
}

// result draws a result of branches that bear a mark of their own.
func result(t *rapid.T, mark string, rules, branches int) *audit.Result {
	r := &audit.Result{Schema: audit.Schema, Run: audit.Run{
		AsOf: audit.DateOf(2024, 12, 31), Period: audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}, PolicyDigest: "sha256:p",
	}, Summary: audit.Summary{Status: map[audit.Status]int{}}}
	for i := range rules {
		kind := audit.Person
		if i == 0 {
			kind = audit.Branch
		}
		q := requirement(i, kind)
		r.Requirements = append(r.Requirements, q)
		r.Summary.Rules = append(r.Summary.Rules, audit.RuleSummary{Rule: q.ID, Severity: q.Severity, Status: map[audit.Status]int{}})
	}
	for i := range branches {
		b := audit.BranchCount{ID: fmt.Sprintf("%s%d", mark, i), Name: "名称", Subjects: 1}
		people := rapid.IntRange(0, 12).Draw(t, "people")
		b.Subjects += people
		for k, q := range r.Requirements {
			n := people
			if q.Subject == audit.Branch {
				n = 1
			}
			counts := map[audit.Status]int{}
			for range n {
				counts[rapid.SampledFrom(audit.Statuses()[:4]).Draw(t, "status")]++
			}
			if n > 0 {
				b.Rules = append(b.Rules, audit.RuleCount{Rule: q.ID, Status: counts})
			}
			for s, n := range counts {
				r.Summary.Rules[k].Status[s] += n
				r.Summary.Status[s] += n
			}
		}
		r.Summary.Subjects += b.Subjects
		r.Summary.Branches = append(r.Summary.Branches, b)
	}
	return r
}

func written(t require.TestingT, r *Rollup) []byte {
	data, err := json.Marshal(r)
	require.NoError(t, err)
	return data
}

func read(t require.TestingT, data []byte) *Rollup {
	r, err := Read(data)
	require.NoError(t, err)
	return r
}

// Merging in any order and in any steps gives the same bytes, equal files counted once.
func TestMergingInStepsIsMergingAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var files []File
		for i := range rapid.IntRange(1, 6).Draw(t, "offices") {
			mark := fmt.Sprintf("O%d-", i)
			one := Of(result(t, mark, rapid.IntRange(1, 4).Draw(t, "rules"), rapid.IntRange(0, 3).Draw(t, "branches")), "sha256:"+mark)
			files = append(files, File{mark, one})
		}
		whole, err := Merge(files, Options{})
		require.NoError(t, err)
		again := append(slices.Clone(files), rapid.SliceOf(rapid.SampledFrom(files)).Draw(t, "again")...)
		again = rapid.Permutation(again).Draw(t, "order")
		for len(again) > 1 {
			n := rapid.IntRange(2, len(again)).Draw(t, "step")
			step, err := Merge(again[:n], Options{})
			require.NoError(t, err)
			again = append([]File{{"step", read(t, written(t, step))}}, again[n:]...)
			again = rapid.Permutation(again).Draw(t, "order")
		}
		require.Equal(t, string(written(t, whole)), string(written(t, again[0].Rollup)))
	})
}

func TestOneResultIsItsOwnSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := result(t, "B", 3, 3)
		sum := Of(r, "sha256:a")
		for i, s := range r.Summary.Rules {
			assert.Equal(t, countsOf(s.Status), *sum.Rules[i].Status)
		}
		assert.Equal(t, r.Summary.Subjects, *sum.Total.Subjects)
		assert.Equal(t, countsOf(r.Summary.Status), *sum.Total.Status)
	})
}

// Who belongs to no branch counts in the whole, and so does a branch that is named
// after its place because its id cannot be read.
func TestNobodyIsLostAndNoFileIsNamed(t *testing.T) {
	r := &audit.Result{
		Run: audit.Run{Quarantined: []audit.Problem{{Path: "王小明的支部.xlsx", Sheet: "一", Row: 5}}},
		Summary: audit.Summary{
			Subjects: 9, Rules: []audit.RuleSummary{{Rule: "study.r1", Status: map[audit.Status]int{audit.Fail: 4, audit.Unknown: 5}}},
			Branches: []audit.BranchCount{
				{ID: "B1", Subjects: 3, Rules: []audit.RuleCount{{Rule: "study.r1", Status: map[audit.Status]int{audit.Fail: 3}}}},
				{ID: "王小明的支部.xlsx/一#5", Subjects: 2, Rules: []audit.RuleCount{{Rule: "study.r1", Status: map[audit.Status]int{audit.Unknown: 2}}}},
			},
		},
	}
	sum := Of(r, "sha256:a")
	require.Len(t, sum.Branches, 2)
	assert.Empty(t, sum.Branches[0].Branch)
	assert.Equal(t, Counts{Fail: 1, Unknown: 5}, *sum.Branches[0].Status)
	assert.Equal(t, 6, *sum.Branches[0].Subjects)
	assert.NotContains(t, string(written(t, sum)), "王小明")
	r.Run.Quarantined[0].Row = 0 // as in a result that is masked in full
	assert.NotContains(t, string(written(t, Of(r, "sha256:a"))), "王小明")
}

func TestOfTellsFiguresNoticesAndWaivers(t *testing.T) {
	q := requirement(1, audit.Person)
	from := audit.DateOf(2024, 7, 1)
	r := &audit.Result{
		Requirements: []audit.Requirement{q},
		Figures: []audit.Figure{
			{Rule: q.ID, Parameter: "n", Value: int64(2), Origin: "/home/王小明/ninefold.yaml:3"},
			{Rule: q.ID, Parameter: "n", Branch: "B1", From: &from, Value: json.Number("3"), Origin: "/home/王小明/王小明.yaml:3:9"},
			{Rule: q.ID, Parameter: "names", Value: []any{"王小明", "b"}, Origin: "--set study.r1.names=王小明"},
			{Rule: q.ID, Parameter: "kinds", Value: []any{"b"}, Origin: "ninefold.yaml:8"},
		},
		Run: audit.Run{
			Notices: []audit.Notice{
				{Code: "unknown_value", Table: "people", Field: "roles", Value: "王小明", Message: audit.Text{ZH: "王小明"}},
				{Code: "unknown_value", Table: "people", Field: "roles", Value: "李小红", Path: "李小红.csv"},
				{Code: "waiver_unused", Rule: q.ID, Subject: "P0007"}, {Code: "waiver_unused", Rule: q.ID, Subject: "P0008"},
				{Code: "anything", Subject: "P0007"},
			},
			Scope:  &audit.Scope{Persons: []string{"P0007"}},
			Inputs: []audit.Input{{Path: "王小明.csv", Table: "visits", SHA256: "b"}, {Path: "x", Table: "people", SHA256: "c"}, {Path: "y", Table: "people", SHA256: "c"}},
		},
		Summary: audit.Summary{Rules: []audit.RuleSummary{{Rule: q.ID, Status: map[audit.Status]int{audit.Waived: 2}}}},
	}
	part := Of(r, "sha256:a").Results[0]
	two := 2
	assert.Equal(t, []OffDefault{
		{Rule: q.ID, Parameter: "n", Branch: "B1", From: &from, Value: json.Number("3"), Origin: "config:3:9"},
		{Rule: q.ID, Parameter: "names", Entries: &two, Origin: "--set"},
		{Rule: q.ID, Parameter: "kinds", Value: []any{"b"}, Origin: "ninefold.yaml:8"},
	}, part.Thresholds)
	assert.Equal(t, []NoticeCount{{Code: "unknown_value", Table: "people", Field: "roles", Times: 2}}, part.Notices)
	assert.Equal(t, []WaiverCount{{Rule: q.ID, InUse: 2, Odd: map[string]int{"waiver_unused": 2}}}, part.Waivers)
	assert.Equal(t, &Narrowing{Persons: true}, part.Scope)
	assert.Equal(t, []InputDigest{{"people", "c"}, {"visits", "b"}}, part.Inputs)
	all := string(written(t, Of(r, "sha256:a")))
	for _, secret := range []string{"王小明", "李小红", "P000", "/home"} {
		assert.NotContains(t, all, secret)
	}
}

func TestMergeRefuses(t *testing.T) {
	base := rapid.Custom(func(t *rapid.T) *audit.Result { return result(t, "B", 2, 2) }).Example(1)
	other := *base
	other.Run.Period.To = audit.DateOf(2024, 6, 30)
	policies := *base
	policies.Run.PolicyDigest = "sha256:q"
	later := *base
	later.Run.AsOf = audit.DateOf(2025, 1, 31)
	tampered := Of(base, "sha256:a")
	tampered.Results[0].Counted.Subjects++
	for says, files := range map[string][]File{
		"b.json: is of the period 2024-01-01 to 2024-06-30, but a.json of 2024-01-01 to 2024-12-31": {{"a.json", Of(base, "sha256:a")}, {"b.json", Of(&other, "sha256:b")}},
		"b.json: was judged by other policies (sha256:q) than a.json (sha256:p)":                    {{"a.json", Of(base, "sha256:a")}, {"b.json", Of(&policies, "sha256:b")}},
		"B0: the branch is in two results and would be counted twice: a.json (sha256:a, as of 2024-12-31), b.json (sha256:b, as of 2025-01-31)": {
			{"a.json", Of(base, "sha256:a")}, {"b.json", Of(&later, "sha256:b")},
		},
		"b.json: counts the result sha256:a otherwise than a.json does": {{"a.json", Of(base, "sha256:a")}, {"b.json", tampered}},
		"there is no roll-up to merge":                                  nil,
	} {
		_, err := Merge(files, Options{})
		assert.ErrorContains(t, err, says)
	}
	both, err := Merge([]File{{"a.json", Of(base, "sha256:a")}, {"b.json", Of(&later, "sha256:b")}}, Options{SharedIDs: true})
	require.NoError(t, err)
	assert.Equal(t, 2*base.Summary.Subjects, *both.Total.Subjects)
}

func TestReadRefuses(t *testing.T) {
	base := Of(rapid.Custom(func(t *rapid.T) *audit.Result { return result(t, "B", 2, 2) }).Example(1), "sha256:a")
	whole := string(written(t, base))
	forged := *base
	more := *base.Total.Subjects + 1
	forged.Total.Subjects = &more
	for says, data := range map[string][]byte{
		"is no roll-up":                         []byte(`{"schema": "ninefold.rollup/v1", "more": 1}`),
		"something follows":                     []byte(whole + "{}"),
		`is of the form "ninefold.result/v1"`:   []byte(`{"schema": "ninefold.result/v1"}`),
		"hides small counts":                    written(t, base.Hide(5)),
		"its sums do not follow":                written(t, &forged),
		"its sums do not follow from its resul": bytes.Replace([]byte(whole), []byte(`"results":[{"result":"sha256:a"`), []byte(`"results":[{"result":""`), 1),
	} {
		_, err := Read(data)
		assert.ErrorContains(t, err, says)
	}
	assert.Equal(t, whole, string(written(t, read(t, written(t, base.Expect([]string{"B0", "B9"}))))), "what was expected is asked anew")
}

func TestExpect(t *testing.T) {
	base := Of(rapid.Custom(func(t *rapid.T) *audit.Result { return result(t, "B", 2, 2) }).Example(1), "sha256:a")
	assert.Equal(t, &Expected{Branches: 2, Missing: []string{"B9"}, Unexpected: []string{"B1"}}, base.Expect([]string{"B9", "B0", "B9"}).Expected)
}

func TestTheDocumentMeetsItsSchema(t *testing.T) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSONSchema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("rollup.schema.json", document))
	schema, err := compiler.Compile("rollup.schema.json")
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		one := Of(result(t, "B", 3, 3), "sha256:a")
		for _, r := range []*Rollup{one, one.Hide(5), one.Expect([]string{"B1"})} {
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, r)))
			require.NoError(t, err)
			require.NoError(t, schema.Validate(value))
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, Of(rapid.Custom(func(t *rapid.T) *audit.Result { return result(t, "B", 2, 2) }).Example(1), "sha256:a")))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read(data); err == nil {
			again := read(t, written(t, r))
			assert.Equal(t, string(written(t, r)), string(written(t, again)))
		}
	})
}

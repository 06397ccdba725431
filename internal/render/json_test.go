package render

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

func resultSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(ResultSchema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("result.schema.json", document))
	schema, err := compiler.Compile("result.schema.json")
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, data []byte) error {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return resultSchema(t).Validate(document)
}

func jsonOf(t *testing.T, r *audit.Result) []byte {
	t.Helper()
	f, err := Lookup("json")
	require.NoError(t, err)
	return rendered(t, f, r, Options{})
}

func TestJSONMeetsItsSchema(t *testing.T) {
	require.NoError(t, validate(t, jsonOf(t, sample())))
}

// The schema refuses what SPEC 6 does not allow.
func TestSchemaIsStrict(t *testing.T) {
	good := string(jsonOf(t, sample()))
	for name, change := range map[string][2]string{
		"another schema":       {`"ninefold.result/v1"`, `"ninefold.result/v2"`},
		"a surplus key":        {`"summary": {`, `"extra": 1, "summary": {`},
		"a missing status":     {`"exempt":0,`, ``},
		"a status of no kind":  {`"status":"fail","reasons"`, `"status":"bad","reasons"`},
		"a member":             {`{"kind":"person"`, `{"kind":"member"`},
		"no date":              {`"as_of": "2024-12-10"`, `"as_of": "2024-13-10"`},
		"null for none":        {`"reasons":[]`, `"reasons":null`},
		"a pass with a reason": {`"status":"pass","reasons":[]`, `"status":"pass","reasons":["short"]`},
		"a fail without one":   {`"status":"fail","reasons":["short"]`, `"status":"fail","reasons":[]`},
		"a waived unexcused":   {`,"waiver":{`, `,"waver":{`},
		"a row 0":              {`"row":212`, `"row":0`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		require.NotEqual(t, good, bad, name)
		assert.Error(t, validate(t, []byte(bad)), name)
	}
}

// A JSON result read back is the result that was written.
func TestJSONReadsBack(t *testing.T) {
	written := jsonOf(t, sample())
	var back audit.Result
	require.NoError(t, json.Unmarshal(written, &back))
	sameLines(t, string(written), string(jsonOf(t, &back)))
	assert.Equal(t, strings.ToValidUTF8(hostile, "\ufffd"), back.Run.Quarantined[1].Value, "escapes lose nothing")
	assert.Equal(t, sample().Summary, back.Summary)
	assert.Equal(t, sample().Run.Notices, back.Run.Notices)
	for i, v := range sample().Verdicts {
		assert.Equal(t, v.Fingerprint, back.Verdicts[i].Fingerprint)
		assert.Equal(t, v.Waiver, back.Verdicts[i].Waiver)
		assert.Equal(t, v.Evidence, nilIfEmpty(back.Verdicts[i].Evidence))
	}
}

func nilIfEmpty(o []audit.Origin) []audit.Origin {
	if len(o) == 0 {
		return nil
	}
	return o
}

// The hand-written encoder says what encoding/json says of the same verdict.
func TestVerdictAgreesWithEncodingJSON(t *testing.T) {
	for _, v := range sample().Verdicts {
		got, err := newVerdictWriter().append(nil, &v)
		require.NoError(t, err)
		want, err := json.Marshal(v)
		require.NoError(t, err)
		assert.JSONEq(t, withKeys(t, want), string(got))
	}
}

// Figures that verdicts share are written for each of them, whichever came
// between; after an error nothing is remembered.
func TestSharedThresholdsAreWrittenEveryTime(t *testing.T) {
	w := newVerdictWriter()
	var shared []map[string]audit.Threshold
	for i := range 2*mostThresholds + 7 {
		shared = append(shared, map[string]audit.Threshold{"half_days": {Value: int64(i), Origin: "default"}, "tolerated": {Value: "x", Origin: "file:1"}})
	}
	for range 2 {
		for _, one := range shared {
			v := shortVisits(1, "甲某")
			v.Thresholds = one
			got, err := w.append(nil, &v)
			require.NoError(t, err)
			want, err := newVerdictWriter().append(nil, &v)
			require.NoError(t, err)
			require.Equal(t, string(want), string(got))
		}
	}
	bad := shortVisits(1, "甲某")
	bad.Thresholds = map[string]audit.Threshold{"half_days": {Value: math.NaN()}}
	for range 2 {
		_, err := w.append(nil, &bad)
		require.Error(t, err)
	}
}

// Rows of several files and sheets are each said to stand where they do.
func TestEvidenceNamesTheFileOfEachRow(t *testing.T) {
	w := newVerdictWriter()
	v := shortVisits(1, "甲某")
	v.Evidence = append(v.Evidence,
		audit.Origin{Table: "visits", Path: "a.csv", Row: 2}, audit.Origin{Table: "visits", Path: "a.csv", Row: 3, Column: 4},
		audit.Origin{Table: "visits", Path: "b.xlsx", Sheet: "一", Row: 3}, audit.Origin{Table: "visits", Path: "b.xlsx", Sheet: "二", Row: 3},
		audit.Origin{Table: "leave", Path: "b.xlsx", Sheet: "二", Row: 3}, audit.Origin{Table: "leave", Path: "b.xlsx", Row: 3}, audit.Origin{},
	)
	for range 2 {
		got, err := w.append(nil, &v)
		require.NoError(t, err)
		var back audit.Verdict
		require.NoError(t, json.Unmarshal(got, &back))
		require.Equal(t, v.Evidence, back.Evidence)
	}
}

// Timelines and branches are the very bytes that encoding/json would give.
func TestTimelinesAndBranchesAgreeWithMarshal(t *testing.T) {
	r := sample()
	texts := []string{"", "宣传部 P0001", hostile, formula, "\b\f\u2028\x7f<>&"}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(texts), rapid.String())
		dates := rapid.Map(rapid.Int32Range(-800_000, 3_000_000), func(n int32) audit.Date { return audit.Date(n) })
		spells := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) audit.Spell {
			return audit.Spell{From: dates.Draw(t, "from"), To: rapid.Ptr(dates, true).Draw(t, "to"), Label: text.Draw(t, "label")}
		}), 0, 3)
		ints := rapid.OneOf(rapid.Just([]int(nil)), rapid.SliceOfN(rapid.Int(), 0, 5))
		line := audit.Timeline{
			Person: text.Draw(t, "person"), From: dates.Draw(t, "from"), To: dates.Draw(t, "to"), HalfDays: ints.Draw(t, "half days"), Workdays: ints.Draw(t, "workdays"),
			Interviews: rapid.SliceOfN(dates, 0, 3).Draw(t, "interviews"), Leave: spells.Draw(t, "leave"), Secondments: spells.Draw(t, "secondments"),
			Mentorships: spells.Draw(t, "mentorships"), Postings: spells.Draw(t, "postings"),
		}
		want, err := marshal(nil, line)
		require.NoError(t, err)
		require.Equal(t, string(want), string(appendTimeline(nil, &line)))

		statuses := rapid.SampledFrom(append(audit.Statuses(), "odd"))
		branch := audit.BranchCount{ID: text.Draw(t, "id"), Name: text.Draw(t, "name"), Subjects: rapid.Int().Draw(t, "subjects")}
		for range rapid.IntRange(0, 3).Draw(t, "rules") {
			counts := rapid.MapOfN(statuses, rapid.Int(), 0, 7).Draw(t, "counts")
			branch.Rules = append(branch.Rules, audit.RuleCount{Rule: r.Requirements[0].ID, Status: counts}, audit.RuleCount{})
		}
		want, err = marshal(nil, branch)
		require.NoError(t, err)
		require.Equal(t, string(want), string(appendBranch(nil, &branch)))
	})
}

// Obligations are the very bytes that encoding/json would give, too.
func TestObligationsAgreeWithMarshal(t *testing.T) {
	texts := []string{"", "宣传部 P0001", hostile, formula, "\b\f\u2028\x7f<>&"}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom(texts), rapid.String())
		dates := rapid.Map(rapid.Int32Range(-800_000, 3_000_000), func(n int32) audit.Date { return audit.Date(n) })
		figures := rapid.OneOf(rapid.Just[any](nil), rapid.Map(rapid.Int64(), func(n int64) any { return n }), rapid.Map(text, func(s string) any { return s }))
		o := audit.Obligation{
			Rule: text.Draw(t, "rule"), Severity: audit.Severity(text.Draw(t, "severity")), Kind: text.Draw(t, "kind"), Key: text.Draw(t, "key"),
			Subject: audit.Subject{Kind: audit.Person, ID: text.Draw(t, "id"), Name: text.Draw(t, "name"), Branch: text.Draw(t, "branch")},
			From:    rapid.Ptr(dates, true).Draw(t, "from"), On: dates.Draw(t, "on"), Overdue: rapid.Bool().Draw(t, "overdue"), Waived: rapid.Bool().Draw(t, "waived"),
			Done: figures.Draw(t, "done"), Required: figures.Draw(t, "required"), Missing: figures.Draw(t, "missing"),
			Message: audit.Text{ZH: text.Draw(t, "zh"), EN: text.Draw(t, "en")}, UID: text.Draw(t, "uid"),
			Evidence: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) audit.Origin {
				return audit.Origin{Table: text.Draw(t, "table"), Path: text.Draw(t, "path"), Sheet: text.Draw(t, "sheet"), Row: rapid.Int().Draw(t, "row"), Column: rapid.Int().Draw(t, "column"), Key: text.Draw(t, "key"), Text: text.Draw(t, "text")}
			}), 0, 2).Draw(t, "evidence"),
		}
		want, err := marshal(nil, o)
		require.NoError(t, err)
		got, err := AppendObligation(nil, &o)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	})
}

// withKeys adds the two lists that are always given.
func withKeys(t *testing.T, data []byte) string {
	t.Helper()
	var fields map[string]any
	require.NoError(t, json.Unmarshal(data, &fields))
	for _, key := range []string{"reasons", "evidence"} {
		if fields[key] == nil {
			fields[key] = []any{}
		}
	}
	out, err := json.Marshal(fields)
	require.NoError(t, err)
	return string(out)
}

func TestAppendValue(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{nil, `null`},
		{true, `true`},
		{int64(-3), `-3`},
		{48.0, `48`},
		{0.6666666666666666, `0.6666666666666666`},
		{1e300, `1e+300`},
		{json.Number("12"), `12`},
		{day("2024-02-29"), `"2024-02-29"`},
		{[]string{"study", "<工作>"}, `["study","<工作>"]`},
		{[]any{}, `[]`},
		{map[string]any{"b": []any{int64(1)}, "a": "x"}, `{"a":"x","b":[1]}`},
		{map[string]any{}, `{}`},
		{"\"\\\n\u202e\U000e0041\xff", `"\"\\\n\u202e\udb40\udc41\ufffd"`},
		{[]string{"\u200b", "\b\f"}, `["\u200b","\b\f"]`},
		{[]string(nil), `null`},
	} {
		got, err := appendValue(nil, c.value)
		require.NoError(t, err)
		assert.Equal(t, c.want, string(got))
	}
}

func TestJSONRefusesInfinity(t *testing.T) {
	r := sample()
	r.Verdicts[3].Actual = math.Inf(1)
	assert.ErrorContains(t, renderJSON(io.Discard, r, Options{}), r.Verdicts[3].Rule)
}

func TestJSONLists(t *testing.T) {
	out := string(jsonOf(t, &audit.Result{Schema: audit.Schema}))
	for _, empty := range []string{`"inputs": []`, `"quarantined": []`, `"notices": []`, `"rules": []`, `"verdicts": []`} {
		assert.Contains(t, out, empty)
	}
	assert.NotContains(t, out, "null")
	assert.Contains(t, out, `"status": {"pass":0,"fail":0,"due":0,"waived":0,"exempt":0,"unknown":0}`)
}

// Half a million verdicts leave in pieces, never as one slice.
func TestJSONStreams(t *testing.T) {
	one := shortVisits(1, "甲某")
	r := &audit.Result{Schema: audit.Schema, Verdicts: make([]audit.Verdict, 20_000)}
	for i := range r.Verdicts {
		r.Verdicts[i] = one
	}
	var largest widestWrite
	require.NoError(t, renderJSON(&largest, r, Options{}))
	assert.Less(t, int(largest), 1<<17)
}

type widestWrite int

func (w *widestWrite) Write(p []byte) (int, error) {
	*w = max(*w, widestWrite(len(p)))
	return len(p), nil
}

// What is read back is the text, bytes that are no UTF-8 replaced one by one.
func FuzzAppendString(f *testing.F) {
	f.Add(hostile)
	f.Add("\u2028\U000e0041\x80")
	f.Fuzz(func(t *testing.T, s string) {
		got := appendString(nil, s)
		var back string
		require.NoError(t, json.Unmarshal(got, &back))
		assert.Equal(t, string([]rune(s)), back)
	})
}

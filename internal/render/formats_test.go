package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func as(t *testing.T, format string, o Options) string {
	t.Helper()
	f, err := Lookup(format)
	require.NoError(t, err)
	return string(rendered(t, f, sample(), o))
}

func TestCSVReadsBack(t *testing.T) {
	out := as(t, "csv", Options{Lang: audit.EN})
	require.True(t, strings.HasPrefix(out, "\ufeff"), "the mark that Excel needs")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\ufeff"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, len(sample().Verdicts)+1)
	for i, v := range sample().Verdicts {
		row := rows[i+1]
		assert.Equal(t, string(v.Status), row[0])
		assert.Equal(t, v.Rule, row[2])
		assert.Equal(t, v.Subject.ID, row[5])
		for _, cell := range row {
			assert.NotContains(t, "=+-@＝＋－＠\t\r", firstOf(cell), "a formula: %q", cell)
		}
	}
	assert.Equal(t, "'"+formula, rows[5][6])
	assert.Equal(t, "0.6667", rows[16][9])
}

func firstOf(s string) string {
	for _, r := range s {
		return string(r)
	}
	return "none"
}

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "李明": "李明", "=1+1": "'=1+1", "+86": "'+86", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)",
		"＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠a": "'＠a", "\t=1": "'\t=1", "\r=1": "'\r=1", "a=1": "a=1",
	} {
		assert.Equal(t, want, inert(in))
	}
}

func TestNDJSONIsOneVerdictALine(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(as(t, "ndjson", Options{}), "\n"), "\n")
	require.Len(t, lines, len(sample().Verdicts))
	whole := as(t, "json", Options{})
	for i, one := range lines {
		var v audit.Verdict
		require.NoError(t, json.Unmarshal([]byte(one), &v))
		assert.Equal(t, sample().Verdicts[i].Fingerprint, v.Fingerprint)
		assert.Contains(t, whole, "\n    "+one, "the same line as in json")
	}
}

type junitReport struct {
	Suites []struct {
		Name     string `xml:"name,attr"`
		Tests    int    `xml:"tests,attr"`
		Failures int    `xml:"failures,attr"`
		Errors   int    `xml:"errors,attr"`
		Skipped  int    `xml:"skipped,attr"`
		Out      string `xml:"system-out"`
		Cases    []struct {
			Name    string       `xml:"name,attr"`
			Class   string       `xml:"classname,attr"`
			Failure *junitDetail `xml:"failure"`
			Error   *junitDetail `xml:"error"`
			Skipped *junitDetail `xml:"skipped"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

type junitDetail struct {
	Body    string `xml:",chardata"`
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
}

func TestJUnitReadsBack(t *testing.T) {
	var report junitReport
	require.NoError(t, xml.Unmarshal([]byte(as(t, "junit", Options{Lang: audit.EN})), &report))
	var failed, unknown, skipped, cases int
	for _, suite := range report.Suites {
		assert.Len(t, suite.Cases, suite.Tests)
		counted := [3]int{}
		for _, c := range suite.Cases {
			assert.Equal(t, suite.Name, c.Class)
			switch {
			case c.Failure != nil:
				counted[0]++
				assert.NotEmpty(t, c.Failure.Type)
				assert.Contains(t, c.Failure.Body, c.Failure.Message, "for consumers that drop the attribute")
			case c.Error != nil:
				counted[1]++
			case c.Skipped != nil:
				counted[2]++
				assert.NotEmpty(t, c.Skipped.Message, "a skip says why")
				assert.Empty(t, c.Skipped.Type, "which the schemas do not know")
			}
		}
		assert.Equal(t, [3]int{suite.Failures, suite.Errors, suite.Skipped}, counted, suite.Name)
		failed, unknown, skipped, cases = failed+counted[0], unknown+counted[1], skipped+counted[2], cases+len(suite.Cases)
	}
	r := sample()
	assert.Equal(t, counted(r, audit.Fail, audit.Due), failed)
	assert.Equal(t, counted(r, audit.Unknown), unknown)
	assert.Positive(t, skipped)
	assert.Equal(t, len(r.Verdicts)+len(report.Suites), cases, "each requirement has a case of its own")
	assert.Equal(t, Plain(hostile)+" P0004", report.Suites[1].Cases[4].Name)
	assert.Contains(t, report.Suites[2].Out, "still missing", "what falls due is told")
}

// counted is how many verdicts of some statuses count towards the exit code.
func counted(r *audit.Result, statuses ...audit.Status) int {
	n := 0
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; slices.Contains(statuses, v.Status) && r.Counts(v) {
			n++
		}
	}
	return n
}

// endings are the ways in which a run can count the findings of the sample.
func endings() map[string]*audit.Result {
	all := map[string]*audit.Result{}
	for _, failOn := range []string{"", "must", "should", "due", "none"} {
		for _, allow := range []bool{false, true} {
			r := sample()
			r.Outcome = &audit.Outcome{FailOn: failOn, AllowUnknown: allow}
			all[fmt.Sprintf("%s %v", failOn, allow)] = r
		}
	}
	old, one := sample(), sample()
	for i := range old.Verdicts {
		old.Verdicts[i].Change = audit.ChangeOld
		one.Verdicts[i].Change = audit.ChangeOld
	}
	one.Verdicts[0].Change = "worse"
	all["nothing new"], all["one is worse"] = old, one
	compliant := sample()
	compliant.Verdicts = nil
	all["nothing found"] = compliant
	return all
}

// What a machine format calls a failure is what the exit code counts (SPEC 5).
func TestMachineFormatsFailForWhatCounts(t *testing.T) {
	for name, r := range endings() {
		want := counted(r, audit.Statuses()...)
		lines := rendering(t, "tap", r)
		notOK := 0
		for _, one := range lines {
			if strings.HasPrefix(one, "not ok ") && !strings.Contains(one, " # TODO ") {
				notOK++
			}
		}
		assert.Equal(t, want, notOK, "tap: %s", name)
		out := strings.Join(rendering(t, "junit", r), "\n")
		assert.Equal(t, want, strings.Count(out, "<failure ")+strings.Count(out, "<error "), "junit: %s", name)
		for _, rule := range r.Summary.Rules {
			assert.Contains(t, out, `classname="`+rule.Rule+`"`, "junit: %s", name)
		}
		out = "\n" + strings.Join(rendering(t, "github", r), "\n")
		assert.Equal(t, want, strings.Count(out, "\n::error "), "github: %s", name)
		results := sarifResults(t, r)
		failing := 0
		for _, one := range results {
			if one.Kind == "fail" && len(one.Suppressions) == 0 {
				failing++
				assert.Equal(t, "error", one.Level)
			}
		}
		assert.Equal(t, want, failing, "sarif: %s", name)
	}
}

func rendering(t *testing.T, format string, r *audit.Result) []string {
	t.Helper()
	f, err := Lookup(format)
	require.NoError(t, err)
	return strings.Split(string(rendered(t, f, r, Options{Lang: audit.EN})), "\n")
}

func TestGitHubCommands(t *testing.T) {
	out := as(t, "github", Options{Lang: audit.EN})
	levels := ""
	for one := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		assert.Regexp(t, `^::(error|notice) (file=[^:,]+,)?(line=\d+,)?title=[^:,]+::[^\r]+$`, one)
		levels += one[2:3]
	}
	assert.Regexp(t, `^e+n+$`, levels, "errors first: only the first few are shown")
	assert.Equal(t, "a%253A%3A%2C", property("a%3A:,"))
}

func TestFindingsAttachToFilesFromTheRoot(t *testing.T) {
	o := Options{Lang: audit.EN, Locate: func(path string) string { return "work/exports/" + path }}
	assert.Contains(t, as(t, "github", o), "file=work/exports/")
	assert.Contains(t, as(t, "sarif", o), `"uri":"work/exports/`)
}

func TestTAPPoints(t *testing.T) {
	r := sample()
	lines := strings.Split(as(t, "tap", Options{Lang: audit.EN}), "\n")
	suites := newOverview(r).suites()
	assert.Equal(t, []string{"TAP version 13", fmt.Sprintf("1..%d", len(r.Verdicts)+len(suites))}, lines[:2])
	var points []string
	for _, one := range lines[2:] {
		if one != "" && !strings.HasPrefix(one, "  ") && !strings.HasPrefix(one, "# notice: ") {
			points = append(points, one)
		}
	}
	n := 0
	next := func(verdict, what string) string {
		n++
		assert.True(t, strings.HasPrefix(points[n-1], fmt.Sprintf("%s %d - %s ", verdict, n, what)), points[n-1])
		return points[n-1]
	}
	for _, s := range suites {
		assert.Equal(t, s.counted > 0, strings.Contains(next("ok", s.rule.ID), " # SKIP "))
		for _, v := range s.verdicts {
			verdict := "ok"
			if v.Status == audit.Fail || v.Status == audit.Unknown || v.Status == audit.Waived {
				verdict = "not ok"
			}
			one := next(verdict, v.Rule)
			assert.Equal(t, v.Status == audit.Exempt, strings.Contains(one, " # SKIP "), one)
			assert.Equal(t, verdict == "not ok" && !r.Counts(v), strings.Contains(one, " # TODO "), one)
		}
	}
	assert.Len(t, points, n)
}

func sarifResults(t *testing.T, r *audit.Result) []sarifResult {
	t.Helper()
	var log struct {
		Runs []struct{ Results []sarifResult }
	}
	require.NoError(t, json.Unmarshal([]byte(strings.Join(rendering(t, "sarif", r), "\n")), &log))
	return log.Runs[0].Results
}

func TestSARIF(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			Tool    sarifTool
			Results []sarifResult
		}
	}
	require.NoError(t, json.Unmarshal([]byte(as(t, "sarif", Options{})), &log))
	assert.Equal(t, "2.1.0", log.Version)
	run, r := log.Runs[0], sample()
	require.Len(t, run.Results, len(r.Verdicts))
	for i := range r.Verdicts {
		v, got := &r.Verdicts[i], run.Results[i]
		assert.Equal(t, v.Rule, run.Tool.Driver.Rules[got.RuleIndex].ID)
		assert.NotEmpty(t, run.Tool.Driver.Rules[got.RuleIndex].Help.Markdown)
		assert.Equal(t, v.Fingerprint, got.Fingerprints["ninefold/v1"])
		assert.NotNil(t, got.Locations[0].Physical, "code hosts drop results without a place")
		if got.Kind != "fail" {
			assert.Equal(t, "none", got.Level, "SARIF 3.27.10")
		}
	}
	first := run.Results[0]
	assert.Equal(t, "%E5%AF%BC%E5%87%BA/%E8%B5%B0%E8%AE%BF%20%E8%AE%B0%E5%BD%95.csv", first.Locations[0].Physical.Artifact.URI)
	assert.Equal(t, 212, first.Locations[0].Physical.Region.StartLine)
	assert.Nil(t, first.Related[0].Physical.Region, "a workbook has no lines")
}

func TestSARIFSaysWhatBecameOfAFinding(t *testing.T) {
	r := sample()
	for i, change := range []audit.Change{"new", "worse", "old"} {
		r.Verdicts[i].Change = change
	}
	results := sarifResults(t, r)
	assert.Equal(t, []string{"new", "updated", "unchanged", ""}, []string{results[0].Baseline, results[1].Baseline, results[2].Baseline, results[3].Baseline})
	assert.NotEmpty(t, results[2].Suppressions)
}

func TestSARIFHoldsNoMoreThanCodeHostsTake(t *testing.T) {
	v := newOverview(sample())
	all := len(v.Verdicts)
	shown, left := v.foremost(all - 3)
	assert.Len(t, shown, all-3)
	assert.Equal(t, 3, left)
	n := 0
	for _, one := range shown {
		if v.Counts(one) {
			n++
		}
	}
	assert.Equal(t, counted(v.Result, audit.Statuses()...), n, "what counts is shown first")
	shown, left = v.foremost(all)
	assert.Len(t, shown, all)
	assert.Zero(t, left)
}

func TestURI(t *testing.T) {
	for path, want := range map[string]string{
		"visits.csv":       "visits.csv",
		"导出/a b.csv":       "%E5%AF%BC%E5%87%BA/a%20b.csv",
		"a:b.csv":          "./a:b.csv",
		"a%20b#c?d.csv":    "a%2520b%23c%3Fd.csv",
		"/data/v.csv":      "file:///data/v.csv",
		"C:/数/v.csv":       "file:///C:/%E6%95%B0/v.csv",
		"a\x1b\u202eb.csv": "a%1B%E2%80%AEb.csv",
	} {
		assert.Equal(t, want, uri(path))
	}
}

func TestMarkdownEscapes(t *testing.T) {
	for in, want := range map[string]string{
		"李明（P0001）":     "李明（P0001）",
		"<img src=x>":   `\<img src=x\>`,
		"[a](b)":        `\[a\](b)`,
		"a|b":           `a\|b`,
		"`rm`":          "\\`rm\\`",
		"@all":          "@<!-- -->all",
		"http://a.b":    `http\://a.b`,
		"www.a.b":       `www\.a.b`,
		"&lt;":          `\&lt;`,
		`back\slash`:    `back\\slash`,
		"**bold** _it_": `\*\*bold\*\* \_it\_`,
	} {
		assert.Equal(t, want, md(in))
	}
}

// Every row of a Markdown table has the cells of its header.
func TestMarkdownTables(t *testing.T) {
	cells := func(row string) int { return strings.Count(strings.ReplaceAll(row, `\|`, ""), "|") }
	width := 0
	for one := range strings.SplitSeq(as(t, "md", Options{}), "\n") {
		switch {
		case !strings.HasPrefix(one, "|"):
			width = 0
		case width == 0:
			width = cells(one)
		default:
			assert.Equal(t, width, cells(one), one)
		}
	}
}

func TestEvidenceIsCut(t *testing.T) {
	v := shortVisits(1, "甲某")
	for len(v.Evidence) < 100 {
		v.Evidence = append(v.Evidence, audit.Origin{Table: "visits", Path: "v.csv", Row: len(v.Evidence)})
	}
	places := tongue{audit.EN}.evidence(&v)
	assert.Len(t, places, mostEvidence+1)
	assert.Equal(t, "80 more rows", places[mostEvidence])
}

// No format holds the whole output in memory before it writes.
func TestEveryFormatStreams(t *testing.T) {
	r := sample()
	for len(r.Verdicts) < 5000 {
		r.Verdicts = append(r.Verdicts, shortVisits(len(r.Verdicts), "甲某"))
	}
	for _, f := range Formats() {
		var largest widestWrite
		require.NoError(t, f.Render(&largest, r, Options{All: true}))
		assert.Less(t, int(largest), 1<<18, f.Name)
	}
}

// GitLab shows each issue at its file and line and knows it again by its
// fingerprint; what does not count is never graver than info.
func TestCodeQuality(t *testing.T) {
	for name, r := range endings() {
		f, err := Lookup("codequality")
		require.NoError(t, err)
		var issues []codeIssue
		require.NoError(t, json.Unmarshal(rendered(t, f, r, Options{Lang: audit.EN}), &issues), name)
		grave, known := 0, map[string]bool{}
		for _, issue := range issues {
			if issue.Severity != "info" {
				grave++
			}
			assert.Contains(t, []string{"info", "major", "critical"}, issue.Severity)
			assert.NotEmpty(t, issue.Location.Path, "GitLab drops what has no place")
			assert.Positive(t, issue.Location.Lines.Begin)
			assert.False(t, known[issue.Fingerprint], "each fingerprint once")
			known[issue.Fingerprint] = true
		}
		assert.Equal(t, counted(r, audit.Statuses()...), grave, name)
	}
}

// A summary holds what counts, stays within what GitHub takes, and says what is
// left out.
func TestStepSummary(t *testing.T) {
	out := strings.Join(rendering(t, "step-summary", sample()), "\n")
	n := counted(sample(), audit.Statuses()...)
	assert.Contains(t, out, fmt.Sprintf("# ❌ Ninefold: verdicts that count as failures: %d\n", n))
	green := endings()["nothing new"]
	assert.Contains(t, strings.Join(rendering(t, "step-summary", green), "\n"), "# ✅ Ninefold: verdicts that count as failures: 0\n")
	large := sample()
	for len(large.Verdicts) < 20_000 {
		large.Verdicts = append(large.Verdicts, shortVisits(len(large.Verdicts), "甲某"))
	}
	out = strings.Join(rendering(t, "step-summary", large), "\n")
	assert.Less(t, len(out), 1<<20)
	assert.Regexp(t, `\n[1-9][0-9]* more of [1-9][0-9]* in the JSON result\.\n`, out)
}

// The largest code host refuses a run of more than 25,000 results: those that
// count come first, and how many are left out is a notification.
func TestSARIFHoldsAtMostWhatCodeHostsTake(t *testing.T) {
	large := sample()
	for len(large.Verdicts) < mostSARIF+100 {
		large.Verdicts = append(large.Verdicts, shortVisits(len(large.Verdicts), "甲某"))
	}
	f, err := Lookup("sarif")
	require.NoError(t, err)
	var log struct {
		Runs []struct {
			Results     []sarifResult     `json:"results"`
			Invocations []sarifInvocation `json:"invocations"`
		} `json:"runs"`
	}
	require.NoError(t, json.Unmarshal(rendered(t, f, large, Options{Lang: audit.EN}), &log))
	assert.Len(t, log.Runs[0].Results, mostSARIF)
	assert.Equal(t, "results_left_out", log.Runs[0].Invocations[0].Notifications[0].Descriptor.ID)
	assert.Contains(t, log.Runs[0].Invocations[0].Notifications[0].Message.Text, "100 further results are left out")
	for _, one := range log.Runs[0].Results {
		require.NotNil(t, one.Locations[0].Physical, "every result has a place in a file")
		require.NotNil(t, one.Locations[0].Physical.Region, "and a line, be it the first")
	}
}

// A format that says it shows no passes writes the same with them and without; one
// that says it does writes something else.
func TestFormatsThatShowNoPasses(t *testing.T) {
	whole, without := sample(), sample()
	whole.Outcome.All = true // as it is where --all is given
	whole.Verdicts = append(whole.Verdicts, audit.Verdict{
		Rule: "fieldwork.visits", Subject: audit.Subject{Kind: audit.Person, ID: "P7009", Name: "何只达", Branch: "B09"}, Severity: audit.Must, Status: audit.Pass,
		Message: audit.Text{ZH: "全部达标", EN: "all met"}, // alone of its branch
	})
	whole.Run.Scope = &audit.Scope{Persons: []string{"P0001", "P7009"}}
	without.Run.Scope = whole.Run.Scope
	without.Verdicts = slices.DeleteFunc(slices.Clone(without.Verdicts), func(v audit.Verdict) bool {
		return v.Status == audit.Pass || v.Status == audit.Exempt
	})
	require.Less(t, len(without.Verdicts), len(whole.Verdicts))
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			for _, o := range []Options{{Lang: audit.ZH}, {Lang: audit.EN, All: true}} {
				var with, less bytes.Buffer
				require.NoError(t, f.Render(&with, whole, o))
				require.NoError(t, f.Render(&less, without, o))
				if !f.Passes {
					require.Equal(t, with.String(), less.String())
				}
			}
			if f.Passes {
				require.NotEqual(t, rendering(t, f.Name, whole), rendering(t, f.Name, without))
			}
		})
	}
}

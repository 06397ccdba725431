package render

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
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
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
}

func TestJUnitReadsBack(t *testing.T) {
	var report junitReport
	require.NoError(t, xml.Unmarshal([]byte(as(t, "junit", Options{Lang: audit.EN})), &report))
	got := map[audit.Status]int{}
	for _, suite := range report.Suites {
		assert.Len(t, suite.Cases, suite.Tests)
		failures, errors, skipped := 0, 0, 0
		for _, c := range suite.Cases {
			assert.Equal(t, suite.Name, c.Class)
			switch {
			case c.Failure != nil:
				failures++
				assert.NotEmpty(t, c.Failure.Type)
			case c.Error != nil:
				errors++
			case c.Skipped != nil:
				skipped++
				assert.NotEmpty(t, c.Skipped.Message, "a skip says why")
			}
		}
		assert.Equal(t, []int{suite.Failures, suite.Errors, suite.Skipped}, []int{failures, errors, skipped}, suite.Name)
		got[audit.Fail] += failures
		got[audit.Unknown] += errors
		got[audit.Waived] += skipped
	}
	assert.Equal(t, map[audit.Status]int{audit.Fail: 16, audit.Unknown: 13, audit.Waived: 2}, got)
	assert.Equal(t, Plain(hostile)+" P0004", report.Suites[0].Cases[3].Name)
	assert.Contains(t, report.Suites[1].Out, "still missing", "what falls due is told")
}

func TestGitHubCommands(t *testing.T) {
	out := as(t, "github", Options{Lang: audit.EN})
	for one := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		assert.Regexp(t, `^::(error|warning|notice) (file=[^:,]+,)?(line=\d+,)?title=[^:,]+::[^\r]+$`, one)
	}
	assert.Equal(t, 14, strings.Count(out, "::error "), "what the method demands")
	assert.Equal(t, 15, strings.Count(out, "::warning "), "what it recommends, and what could not be told")
	assert.Equal(t, 1, strings.Count(out, "::notice "), "what falls due")
	assert.Equal(t, "a%253A%3A%2C", property("a%3A:,"))
}

func TestTAPPoints(t *testing.T) {
	lines := strings.Split(as(t, "tap", Options{Lang: audit.EN}), "\n")
	assert.Equal(t, []string{"TAP version 14", fmt.Sprintf("1..%d", len(sample().Verdicts))}, lines[:2])
	points := 0
	for _, one := range lines[2:] {
		if one == "" || strings.HasPrefix(one, "  ") {
			continue
		}
		v := sample().Verdicts[points]
		points++
		verdict := map[audit.Status]string{audit.Fail: "not ok", audit.Unknown: "not ok"}[v.Status]
		if verdict == "" {
			verdict = "ok"
		}
		assert.True(t, strings.HasPrefix(one, fmt.Sprintf("%s %d - %s ", verdict, points, v.Rule)), one)
		assert.Equal(t, v.Status == audit.Waived || v.Status == audit.Exempt, strings.Contains(one, " # SKIP "), one)
	}
	assert.Equal(t, len(sample().Verdicts), points)
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
	run := log.Runs[0]
	require.Len(t, run.Results, len(sample().Verdicts))
	for i, v := range sample().Verdicts {
		got := run.Results[i]
		assert.Equal(t, v.Rule, run.Tool.Driver.Rules[got.RuleIndex].ID)
		assert.Equal(t, v.Fingerprint, got.Fingerprints["ninefold/v1"])
		assert.Equal(t, v.Status == audit.Waived, len(got.Suppressions) > 0)
		if got.Kind != "fail" {
			assert.Equal(t, "none", got.Level, "SARIF 3.27.10")
		}
	}
	first := run.Results[0]
	assert.Equal(t, "%E5%AF%BC%E5%87%BA/%E8%B5%B0%E8%AE%BF%20%E8%AE%B0%E5%BD%95.csv", first.Locations[0].Physical.Artifact.URI)
	assert.Equal(t, 212, first.Locations[0].Physical.Region.StartLine)
	assert.Nil(t, first.Related[0].Physical.Region, "a workbook has no lines")
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
	places := tongue(audit.EN).evidence(&v)
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

package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// twoResults are one of the office as it is, and one after visits were struck
// off, so that findings are new and worse.
func twoResults(t *testing.T, args ...string) (dir, before, after string) {
	t.Helper()
	dir = copyOffice(t, "exports")
	before = saved(t, dir, args...)
	edit(t, filepath.Join(dir, "走访记录.csv"), func(s string) string {
		lines := strings.SplitAfter(s, "\n")
		return strings.Join(append(lines[:2], lines[60:]...), "")
	})
	return dir, before, saved(t, dir, args...)
}

func TestDiffInEveryFormat(t *testing.T) {
	_, before, after := twoResults(t)
	code, stdout, stderr := call(t, "diff", before, after, "-o", "json")
	require.Equal(t, 1, code, stderr)
	var d struct {
		Schema   string
		Summary  map[string]int
		Rules    []struct{ ID string }
		Branches []struct{ ID string }
		Findings []struct {
			Change, Rule, Fingerprint string
			Before, After             *struct{ Status string }
		}
		Differences []struct{ Kind, Name string }
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &d))
	assert.Equal(t, "ninefold.diff/v1", d.Schema)
	assert.Len(t, d.Summary, 6)
	assert.Positive(t, d.Summary["new"])
	assert.Positive(t, d.Summary["worse"])
	assert.NotEmpty(t, d.Rules)
	assert.NotEmpty(t, d.Branches)
	require.Len(t, d.Differences, 1)
	assert.Equal(t, "走访记录.csv", d.Differences[0].Name)
	seen := map[string]int{}
	for _, f := range d.Findings {
		seen[f.Change]++
		assert.NotEmpty(t, f.Fingerprint)
		assert.Equal(t, f.Change == "new", f.Before == nil)
	}
	for change, n := range seen {
		assert.Equal(t, n, d.Summary[change])
	}

	for _, lang := range []string{"zh", "en"} {
		_, text, _ := call(t, "diff", before, after, "--all", "--lang", lang)
		for line := range strings.SplitSeq(text, "\n") {
			if !strings.Contains(line, before) && !strings.Contains(line, after) { // the paths of this test are long
				assert.LessOrEqual(t, runewidth.StringWidth(line), 80, line)
			}
		}
	}
	_, md, _ := call(t, "diff", before, after, "-o", "md")
	assert.Contains(t, md, "| requirement | branch | subject | before | after |\n|---|---|---|---|---|\n| Weekly grassroots visits |")
	assert.NotContains(t, md, "## old")
	_, page, _ := call(t, "diff", before, after, "-o", "html")
	assert.Contains(t, page, "<h1>Two results compared</h1>")
	book := filepath.Join(t.TempDir(), "diff.xlsx")
	call(t, "diff", before, after, "-o", "xlsx="+book)
	f, err := excelize.OpenFile(book)
	require.NoError(t, err)
	defer f.Close()
	rows, err := f.GetRows("one by one")
	require.NoError(t, err)
	assert.Len(t, rows, 1+len(d.Findings), "a workbook lists the old ones too")
}

// The way back is fixed and better, and nothing is wrong with that.
func TestDiffTheOtherWayRound(t *testing.T) {
	_, before, after := twoResults(t, "--rule", "fieldwork.visits")
	code, stdout, stderr := call(t, "diff", after, before)
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, "fixed (")
	assert.NotContains(t, stdout, "new (")
	code, stdout, _ = call(t, "diff", before, before)
	assert.Equal(t, 0, code)
	assert.NotContains(t, stdout, "rest on different things")
}

func TestBaselineFailsOnWhatIsNewOrWorse(t *testing.T) {
	dir, before, after := twoResults(t)
	check := func(args ...string) int {
		code, _, stderr := call(t, append([]string{"check", dir}, args...)...)
		require.LessOrEqual(t, code, 1, stderr)
		return code
	}
	assert.Equal(t, 1, check())
	assert.Equal(t, 1, check("--baseline", before))
	assert.Equal(t, 0, check("--baseline", after))
	assert.Equal(t, 0, check("--baseline", after, "--fail-on", "due"))
	assert.Equal(t, 0, check("--baseline", before, "--fail-on", "none"))

	edit(t, filepath.Join(dir, "ninefold.yaml"), func(s string) string {
		return strings.Replace(s, "thresholds:\n", "thresholds:\n  governance: {disclosure: {min_per_year: 9}}\n", 1)
	})
	assert.Equal(t, 0, check("--baseline", after), "only a should got worse")
	assert.Equal(t, 1, check("--baseline", after, "--fail-on", "should"))
}

func TestBaselineOfAnotherPeriodIsSaid(t *testing.T) {
	dir := copyOffice(t, "exports")
	old := saved(t, dir, "--as-of", "2024-06-30", "--from", "2024-01-01", "--to", "2024-06-30")
	code, _, stderr := call(t, "check", dir, "--baseline", old)
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "different periods (2024-01-01 to 2024-06-30, 2024-01-01 to 2024-12-31)")
}

func TestDiffRefusals(t *testing.T) {
	result := saved(t, fixtureOffice)
	for want, args := range map[string][]string{
		"two results are needed":                {"diff", result},
		"diff knows text, md, html, xlsx, json": {"diff", result, result, "-o", "tap"},
		"cannot be read":                        {"diff", result, "nowhere.json"},
		"not a JSON result":                     {"diff", result, fixtureOffice + "/ninefold.yaml"},
		"nowhere.json: cannot be re":            {"check", fixtureOffice, "--baseline", "nowhere.json"},
	} {
		code, _, stderr := call(t, args...)
		assert.Equal(t, 2, code, args)
		assert.Contains(t, stderr, want)
	}
}

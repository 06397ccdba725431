package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// quarters are saved results of four quarters of one office.
func quarters(t *testing.T, args ...string) []string {
	t.Helper()
	var paths []string
	for _, q := range [][2]string{{"2024-01-01", "2024-03-31"}, {"2024-04-01", "2024-06-30"}, {"2024-07-01", "2024-09-30"}, {"2024-10-01", "2024-12-31"}} {
		paths = append(paths, saved(t, fixtureOffice, append([]string{"--from", q[0], "--to", q[1], "--as-of", q[1]}, args...)...))
	}
	return paths
}

type trended struct {
	Schema  string
	Results []struct {
		AsOf string `json:"as_of"`
	}
	Rules []struct {
		ID    string
		Cells []struct {
			Owed   int
			Rate   *float64
			Status map[string]int
		}
	}
	Branches []struct{ ID string }
	Repeats  []struct {
		Rule     string
		Subject  struct{ ID, Name string }
		Fails    int
		Statuses []string
	}
	Masked bool
}

func trendOf(t *testing.T, args ...string) trended {
	t.Helper()
	code, stdout, stderr := call(t, append([]string{"trend", "-o", "json"}, args...)...)
	require.Equal(t, 0, code, stderr)
	var d trended
	require.NoError(t, json.Unmarshal([]byte(stdout), &d))
	return d
}

// The figures are those of the results, in the order of their days however they
// are named; who fails again does so in each of them.
func TestTrendSaysWhatTheResultsSay(t *testing.T) {
	paths := quarters(t, "--rule", "fieldwork.visits,practice.meetings", "--all")
	d := trendOf(t, paths[2], paths[0], paths[3], paths[1])
	assert.Equal(t, "ninefold.trend/v1", d.Schema)
	require.Len(t, d.Rules, 2)
	assert.Len(t, d.Branches, 4)
	fails := map[string]int{}
	for i, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		var r result
		require.NoError(t, json.Unmarshal(data, &r))
		owed, pass := 0, 0
		for _, v := range r.Verdicts {
			if v.Status == "fail" {
				fails[v.Rule+v.Subject.ID]++
			}
			if v.Rule == d.Rules[0].ID && v.Status != "exempt" {
				owed++
				if v.Status == "pass" {
					pass++
				}
			}
		}
		assert.Equal(t, owed, d.Rules[0].Cells[i].Owed)
		assert.InDelta(t, 100*float64(pass)/float64(owed), *d.Rules[0].Cells[i].Rate, 1e-3)
	}
	again := 0
	for _, n := range fails {
		if n >= 2 {
			again++
		}
	}
	require.Len(t, d.Repeats, again)
	for _, r := range d.Repeats {
		assert.Equal(t, fails[r.Rule+r.Subject.ID], r.Fails)
	}

	// Results without --all say the same: rates come from their summaries.
	short := trendOf(t, quarters(t, "--rule", "fieldwork.visits,practice.meetings")...)
	assert.Equal(t, d.Rules, short.Rules)
	assert.Len(t, short.Repeats, again)
}

func TestTrendInEveryFormat(t *testing.T) {
	paths := quarters(t, "--rule", "fieldwork.visits,cultivation.rotation,study.forums")
	for _, lang := range []string{"zh", "en"} {
		var text, errs bytes.Buffer
		code := run(t.Context(), environment{args: append([]string{"trend", "--lang", lang}, paths...), stdout: &text, stderr: &errs})
		require.Zero(t, code, errs.String())
		for line := range strings.SplitSeq(text.String(), "\n") {
			assert.LessOrEqual(t, runewidth.StringWidth(line), 80, line)
		}
	}
	dir := t.TempDir()
	page, book := filepath.Join(dir, "t.html"), filepath.Join(dir, "t.xlsx")
	code, stdout, stderr := call(t, append([]string{"trend", "-o", "html=" + page, "-o", "xlsx=" + book}, paths...)...)
	require.Equal(t, 0, code, stderr)
	assert.Empty(t, stdout)
	html, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Equal(t, 2, strings.Count(string(html), `<svg viewBox="0 0 760 300" role="img"`))
	f, err := excelize.OpenFile(book)
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	assert.Equal(t, []string{"results", "by requirement", "by branch", "repeats", "notes"}, f.GetSheetList())
	rows, err := f.GetRows("by requirement")
	require.NoError(t, err)
	assert.Len(t, rows, 4)
	kind, err := f.GetCellType("by requirement", "C3")
	require.NoError(t, err)
	assert.Equal(t, excelize.CellTypeUnset, kind, "a rate is a number")

	_, ascii, _ := call(t, append([]string{"trend", "--ascii"}, paths...)...)
	assert.False(t, strings.ContainsAny(ascii, "▁▂▃▄▅▆▇█"))
}

// One masked result masks them all; --mask does so too.
func TestTrendMasked(t *testing.T) {
	open, masked := quarters(t, "--rule", "cultivation.rotation"), quarters(t, "--rule", "cultivation.rotation", "--mask")
	for _, args := range [][]string{{open[0], open[1], masked[2]}, {open[0], open[1], "--mask"}} {
		d := trendOf(t, args...)
		assert.True(t, d.Masked)
		require.NotEmpty(t, d.Repeats)
		for _, r := range d.Repeats {
			assert.True(t, strings.HasSuffix(r.Subject.Name, "*"), r.Subject.Name)
		}
	}
	assert.False(t, trendOf(t, open[:2]...).Masked)
}

package web

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
)

// threeRuns keeps a run, one by milder figures, and one as of an earlier day.
func threeRuns(t *testing.T) (*Site, *visitor) {
	t.Helper()
	_, kept := keptFile(t)
	keptSite(t, kept, office)
	mild := office
	mild.Set = []string{"fieldwork.visits.half_days=1"}
	keptSite(t, kept, mild)
	early := office
	early.AsOf = dayOf(2024, 10, 1)
	return keptSite(t, kept, early)
}

func TestRunsAreListedComparedAndLaidSideBySide(t *testing.T) {
	_, v := threeRuns(t)
	page := v.get("/runs").Body.String()
	for _, text := range []string{"run 1", "run 2", "run 3", "管理员", "2024-10-01", `href="/trend"`, `href="/paragraph"`} {
		assert.Contains(t, page, text)
	}
	assert.Regexp(t, `(?s)run 2</a>.*config.*run 1</a>`, page, "what differs is told")
	compared := v.get("/compare?before=1&after=2").Body.String()
	assert.Contains(t, compared, "fixed")
	assert.Contains(t, compared, "fieldwork.visits")
	one, err := v.site.kept.result(t.Context(), 1)
	require.NoError(t, err)
	two, err := v.site.kept.result(t.Context(), 2)
	require.NoError(t, err)
	fixed := 0
	for _, f := range engine.Diff(one, two) {
		if f.Change == "fixed" {
			fixed++
			assert.Contains(t, compared, render.Who(f.Before.Subject))
		}
	}
	assert.Positive(t, fixed)
	moved := v.get("/trend").Body.String()
	assert.Contains(t, moved, "run 2", "of one moment the later")
	assert.Contains(t, moved, "run 3")
	assert.NotContains(t, moved, "run 1")
	assert.Contains(t, moved, "<svg")
	for _, format := range []string{"html", "xlsx", "md", "text", "json"} {
		for _, address := range []string{"/compare?before=1&after=2&format=", "/trend?format="} {
			answer := v.get(address + format)
			assert.Equal(t, http.StatusOK, answer.Code, address+format)
			assert.Contains(t, answer.Header().Get("Content-Disposition"), "attachment")
		}
	}
	for _, address := range []string{"/compare?before=1&after=9", "/compare", "/run/kept?id=9", "/run/kept?id=x", "/run/download?id=9&format=json", "/trend?format=exe"} {
		assert.Equal(t, http.StatusNotFound, v.get(address).Code, address)
	}
	assert.Equal(t, http.StatusUnprocessableEntity, v.get("/run/download?id=1&format=exe").Code)
}

// Every report of a kept run is what check writes of it.
func TestReportsOfKeptRuns(t *testing.T) {
	s, v := threeRuns(t)
	page := v.get("/run/kept?id=1").Body.String()
	assert.Regexp(t, `<code>[0-9a-f]{64}</code>`, page)
	assert.Regexp(t, `<th scope="row">[^<]+</th><td class="wide">short blocks tolerated</td><td data-l="branch">JW-QF</td><td class="num" data-l="value">1 blocks</td>`, page, "figures are called by their titles")
	assert.NotContains(t, page, "half_days")
	result, err := s.kept.result(t.Context(), 1)
	require.NoError(t, err)
	for _, f := range render.Formats() {
		assert.Contains(t, page, "format="+f.Name)
		answer := v.get("/run/download?id=1&format=" + f.Name)
		require.Equal(t, http.StatusOK, answer.Code, f.Name)
		want, err := rendered(f.Name, result, render.Options{Lang: audit.EN, Ledger: &render.Ledger{}})
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, answer.Body.Bytes()), f.Name)
	}
	saved, err := render.Read(v.get("/run/download?id=3&format=json").Body.Bytes())
	require.NoError(t, err)
	whole, err := json.Marshal(saved.Verdicts)
	require.NoError(t, err)
	again, err := json.Marshal(s.shown.full.Verdicts)
	require.NoError(t, err)
	assert.JSONEq(t, string(again), string(whole))
}

func TestTheParagraphIsReadyToCopy(t *testing.T) {
	_, v := keptSite(t, nil, office)
	page := v.get("/paragraph").Body.String()
	assert.Regexp(t, `(?s)<textarea[^>]* readonly>.{200}`, page)
	assert.Equal(t, http.StatusConflict, v.get("/trend").Code, "of one run there is none")
	assert.False(t, strings.Contains(v.get("/runs").Body.String(), `href="/trend"`))
}

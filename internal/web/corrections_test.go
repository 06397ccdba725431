package web

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/correction"
	"ninefold/internal/engine"
	"ninefold/internal/store"
)

// badOffice is a small office with a cell that is no day.
func badOffice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"people.csv":     "工号,姓名,支部编号,是否党员,进入机关日期,职务\nP1,张三,A,是,2020-01-01,支部负责人\nP2,李四,A,是,2020-01-01,\n",
		"interviews.csv": "访谈对象工号,访谈人工号,日期\nP2,P1,2024-02-30\nP2,P1,2024-10-09\n", "ninefold.yaml": "as_of: 2024-12-31\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

const badCell = "/sheet?file=interviews.csv&sheet=&row=2&column=%E6%97%A5%E6%9C%9F&lang=en"

// cellAnswers is the form on the picture of a sheet.
func cellAnswers(t *testing.T, page, typed string) url.Values {
	t.Helper()
	_, rest, found := strings.Cut(page, `<form method="post" action="/corrections"`)
	require.True(t, found, page)
	rest, _, _ = strings.Cut(rest, "</form>")
	form := url.Values{"new": {typed}}
	for _, f := range hiddenField.FindAllStringSubmatch(rest, -1) {
		form.Set(html.UnescapeString(f[1]), html.UnescapeString(f[2]))
	}
	return form
}

// A bad cell is corrected on its picture, which the file never learns of; the correction
// is listed, taken along, kept and taken back.
func TestABadCellIsCorrectedOnItsPicture(t *testing.T) {
	dir := badOffice(t)
	bytes, err := os.ReadFile(filepath.Join(dir, "interviews.csv"))
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "kept.db")
	kept, err := store.Open(t.Context(), path)
	require.NoError(t, err)
	request := engine.Request{Sources: []string{dir}, Jobs: 2}
	s := New(t.Context(), testHost, Options{Request: request, Keep: kept, User: "林某"})
	run, err := s.Prepare(request)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	s.Wait()
	require.NotNil(t, s.shownRun().refused())
	v := entered(t, s)
	page := v.get(badCell).Body.String()
	assert.Contains(t, page, "What should stand here")
	assert.Contains(t, v.get("/sheet?file=interviews.csv&sheet=&row=2").Body.String(), "cell=C2", "of a row its cells can be chosen")

	form := cellAnswers(t, page, "2024-02-30")
	assert.Equal(t, http.StatusUnprocessableEntity, v.post("/corrections", form).Code, "that corrects nothing")
	form.Set("new", strings.Repeat("x", longestCorrection+1))
	assert.Equal(t, http.StatusUnprocessableEntity, v.post("/corrections", form).Code)
	form.Set("new", " 2024-02-29 ")
	for _, wrong := range []url.Values{{"cell": {"C99"}}, {"cell": {"nowhere"}}, {"file": {"../people.csv"}}, {"sheet": {"三月"}}, {"old": {"2024-02-28"}}, {"seen": {"7"}}} {
		other := cellAnswers(t, page, "2024-02-29")
		maps.Copy(other, wrong)
		code := v.post("/corrections", other).Code
		assert.True(t, code >= 400 && code < 500, "%v: %d", wrong, code)
	}
	require.Equal(t, http.StatusSeeOther, v.post("/corrections", form).Code)
	assert.Equal(t, http.StatusConflict, v.post("/corrections", form).Code, "somebody has corrected it since")
	list := v.get("/corrections?saved=yes").Body.String()
	assert.Contains(t, list, "林某")
	assert.Contains(t, list, "<del>2024-02-30</del> → <ins>2024-02-29</ins>")
	assert.Contains(t, list, "kept in the file of --keep")

	require.Equal(t, http.StatusSeeOther, v.post("/run", nil).Code)
	s.Wait()
	require.NoError(t, s.shownRun().err)
	assert.Contains(t, v.get("/").Body.String(), "1 cell was read as the overlay of corrections says")
	assert.Contains(t, v.get(badCell).Body.String(), `→ <ins title="林某">2024-02-29</ins>`)
	assert.Contains(t, v.get("/verdict?rule=exchange.interviews&person=P2").Body.String(), "&#34;2024-02-30&#34; in the file, read as &#34;2024-02-29&#34; (林某")
	now, err := os.ReadFile(filepath.Join(dir, "interviews.csv"))
	require.NoError(t, err)
	assert.Equal(t, bytes, now)

	// the downloaded overlay makes the command line say the same
	overlay := filepath.Join(t.TempDir(), "fixes.jsonl")
	require.NoError(t, os.WriteFile(overlay, v.get("/corrections/file").Body.Bytes(), 0o600))
	read, err := correction.Open(overlay)
	require.NoError(t, err)
	assert.Equal(t, s.shownRun().result.Run.Corrections.SHA256, read.SHA256)
	again := siteOf(t, engine.Request{Sources: []string{dir}, Corrections: overlay}, nil)
	assert.Equal(t, statusesOf(t, s.shownRun()), statusesOf(t, again.shownRun()))

	// what is kept holds for the next start, until it is taken back
	s.Close()
	require.NoError(t, kept.Close())
	kept, err = store.Open(t.Context(), path)
	require.NoError(t, err)
	defer func() { assert.NoError(t, kept.Close()) }()
	s = New(t.Context(), testHost, Options{Request: request, Keep: kept, User: "林某"})
	run, err = s.Prepare(request)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	s.Wait()
	require.NoError(t, s.shownRun().err)
	v = entered(t, s)
	require.Equal(t, http.StatusSeeOther, v.post("/corrections/undo", saving(t, v.get("/corrections").Body.String(), "/corrections/undo")).Code)
	list = v.get("/corrections?lang=en").Body.String()
	assert.Contains(t, list, "took back the correction of")
	assert.JSONEq(t, `{"schema":"ninefold.corrections/v1"}`, v.get("/corrections/file").Body.String())
	require.Equal(t, http.StatusSeeOther, v.post("/run", nil).Code)
	s.Wait()
	assert.NotNil(t, s.shownRun().refused())
	_, err = kept.Verify(t.Context())
	assert.NoError(t, err, "the log is whole")
}

// What is entered lies over the file that the program was started with.
func TestCorrectionsLieOverThoseOfTheStart(t *testing.T) {
	dir := badOffice(t)
	first := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	v := entered(t, first)
	form := cellAnswers(t, v.get(badCell).Body.String(), "2024-02-28")
	require.Equal(t, http.StatusSeeOther, v.post("/corrections", form).Code)
	overlay := filepath.Join(t.TempDir(), "fixes.jsonl")
	require.NoError(t, os.WriteFile(overlay, v.get("/corrections/file").Body.Bytes(), 0o600))

	s := siteOf(t, engine.Request{Sources: []string{dir}, Corrections: overlay}, nil)
	require.NoError(t, s.shownRun().err)
	v = entered(t, s)
	require.Equal(t, http.StatusSeeOther, v.post("/corrections", cellAnswers(t, v.get(badCell).Body.String(), "2024-02-29")).Code)
	require.Equal(t, http.StatusSeeOther, v.post("/run", nil).Code)
	s.Wait()
	cells := s.shownRun().result.Run.Corrections.Cells
	require.Len(t, cells, 1)
	assert.Equal(t, "2024-02-29", cells[0].New)
	assert.Equal(t, "-", cells[0].Who)
	kept, err := os.ReadFile(overlay)
	require.NoError(t, err)
	assert.Contains(t, string(kept), "2024-02-28", "the file itself stays")
}

// Only the organisation corrects; a branch officer meets no correction at all.
func TestOnlyTheOrganisationCorrects(t *testing.T) {
	dir := badOffice(t)
	s, all := behindProxy(t, nil, engine.Request{Sources: []string{dir}, Quarantine: true}, "A")
	form := cellAnswers(t, all["org"].get(badCell).Body.String(), "2024-02-29")
	for name, v := range all {
		if name == "org" {
			continue
		}
		assert.Equal(t, http.StatusForbidden, v.post("/corrections", form).Code, name)
		assert.Equal(t, http.StatusForbidden, v.post("/corrections/undo", url.Values{"id": {"1"}}).Code, name)
		assert.NotContains(t, v.get(badCell).Body.String(), "What should stand here", name)
	}
	require.Equal(t, http.StatusSeeOther, all["org"].post("/corrections", form).Code)
	require.Equal(t, http.StatusSeeOther, all["org"].post("/run", nil).Code)
	s.Wait()
	for _, address := range []string{"/corrections", "/corrections/file"} {
		assert.Equal(t, http.StatusForbidden, all["officer"].get(address).Code)
		assert.Contains(t, all["auditor"].get(address).Body.String(), "2024-02-29")
	}
	assert.NotContains(t, all["officer"].get("/").Body.String(), "overlay of corrections")
}

// Where nothing can be kept, the picture of a sheet says why no cell can be corrected.
func TestWithoutAStoreNoCellIsCorrected(t *testing.T) {
	s := siteOf(t, engine.Request{Sources: []string{ownCopy(t)}}, nil)
	v := entered(t, s)
	const cell = "/sheet?file=%E8%B5%B0%E8%AE%BF%E8%AE%B0%E5%BD%95.csv&sheet=&row=2&cell=A2"
	assert.Contains(t, v.get(cell).Body.String(), `action="/corrections"`)
	s.kept.err = errLongCell
	page := v.get(cell).Body.String()
	assert.NotContains(t, page, `action="/corrections"`)
	assert.Contains(t, page, "1000 字")
	assert.Contains(t, page, "<mark>", "the sheet is shown all the same")
}

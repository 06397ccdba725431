package web

import (
	"bytes"
	"html"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/store"
)

var office = engine.Request{Sources: []string{"../../fixtures/office"}, AsOf: dayOf(2024, 12, 31), Jobs: 2}

func dayOf(y, m, d int) *audit.Date {
	day := audit.DateOf(y, m, d)
	return &day
}

// keptSite is a site that keeps what is entered in a file, with its run.
func keptSite(t *testing.T, kept *store.Store, r engine.Request) (*Site, *visitor) {
	t.Helper()
	s := New(t.Context(), testHost, Options{Request: r, Keep: kept, User: "管理员"})
	run, err := s.Prepare(r)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	s.Wait()
	require.NoError(t, run.err)
	require.NoError(t, run.unkept)
	v := entered(t, s)
	v.cookies[languageCookie] = "en"
	return s, v
}

func keptFile(t *testing.T) (string, *store.Store) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kept.db")
	s, err := store.Open(t.Context(), path)
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return path, s
}

var entryLink = regexp.MustCompile(`/ledger/entry\?finding=[^"]+`)

// firstEntry is the address of the first line of the ledger.
func firstEntry(t *testing.T, v *visitor) string {
	t.Helper()
	page := v.get("/ledger").Body.String()
	link := entryLink.FindString(page)
	require.NotEmpty(t, link)
	return html.UnescapeString(link)
}

func findingOf(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	require.NoError(t, err)
	return u.Query().Get("finding")
}

func (v *visitor) write(finding string, fields ...string) *httptest.ResponseRecorder {
	form := url.Values{"finding": {finding}}
	for i := 0; i < len(fields); i += 3 {
		form.Set(fields[i], fields[i+2])
		form.Set("seen "+fields[i], fields[i+1])
	}
	return v.post("/ledger/entry", form)
}

// What is written on a finding is there after the program has ended, with who wrote it,
// when, and what stood there before.
func TestEntriesStayWithTheirHistory(t *testing.T) {
	path, kept := keptFile(t)
	_, v := keptSite(t, kept, office)
	address := firstEntry(t, v)
	finding := findingOf(t, address)
	answer := v.write(finding, "measures", "", "补访谈两次\r\n并登记", "responsible", "", "王某")
	require.Equal(t, http.StatusSeeOther, answer.Code, answer.Body.String())
	require.Equal(t, http.StatusSeeOther, v.write(finding, "responsible", "王某", "李某").Code)
	page := v.get("/ledger").Body.String()
	assert.Contains(t, page, "补访谈两次")
	assert.Contains(t, page, path)
	require.NoError(t, kept.Close())

	kept, err := store.Open(t.Context(), path)
	require.NoError(t, err)
	defer func() { _ = kept.Close() }()
	_, v = keptSite(t, kept, office)
	page = v.get(address).Body.String()
	for _, text := range []string{"补访谈两次\n并登记</textarea>", `value="李某"`, "管理员", "王某", "run 1"} {
		assert.Contains(t, page, text)
	}
	_, err = kept.Verify(t.Context())
	require.NoError(t, err)
	assert.Equal(t, http.StatusNotFound, v.get("/ledger/entry?finding=nothing").Code)
	assert.Equal(t, http.StatusNotFound, v.write("nothing", "measures", "", "x").Code)
	assert.Equal(t, http.StatusRequestEntityTooLarge, v.write(finding, "deadline", "", strings.Repeat("字", longestEntry+1)).Code)
	assert.Equal(t, http.StatusSeeOther, v.write(finding, "no such field", "", "x").Code)
	assert.NotContains(t, v.get(address).Body.String(), "no such field")
}

// Two who write on one finding: the second is shown what the first wrote, beside what
// they wrote themselves, and nothing is lost.
func TestTwoWhoWriteOnOneFinding(t *testing.T) {
	_, kept := keptFile(t)
	_, v := keptSite(t, kept, office)
	finding := findingOf(t, firstEntry(t, v))
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "", "甲写的").Code)
	answer := v.write(finding, "measures", "", "乙写的", "deadline", "", "2025-03-01")
	require.Equal(t, http.StatusConflict, answer.Code)
	page := answer.Body.String()
	for _, text := range []string{"管理员 changed this entry", "Now it is: 甲写的", "乙写的</textarea>", `name="seen measures" value="甲写的"`, `value="2025-03-01"`} {
		assert.Contains(t, page, text)
	}
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "甲写的", "乙写的", "deadline", "", "2025-03-01").Code)
	history, err := kept.History(t.Context(), finding)
	require.NoError(t, err)
	var after []string
	for _, e := range history {
		if e.Field == "measures" {
			after = append(after, e.After)
		}
	}
	assert.Equal(t, []string{"甲写的", "乙写的"}, after)
}

// A finding that a later run no longer finds is closed with what was written on it, and
// open again with the run that finds it again.
func TestTheNextRunClosesAndReopens(t *testing.T) {
	_, kept := keptFile(t)
	s, v := keptSite(t, kept, office)
	lenient := office
	lenient.Set = []string{"fieldwork.visits.half_days=1"}
	trial, _ := keptSite(t, nil, lenient)
	still := map[string]bool{}
	for _, one := range trial.shown.full.Verdicts {
		still[one.Fingerprint] = true
	}
	finding := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == audit.Fail && !still[one.Fingerprint] {
			finding = one.Fingerprint
		}
	}
	require.NotEmpty(t, finding)
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "", "补走访").Code)
	_, v = keptSite(t, kept, lenient)
	page := v.get("/ledger?state=closed").Body.String()
	assert.Contains(t, page, "补走访")
	assert.Contains(t, v.get("/ledger/entry?finding="+finding).Body.String(), "The latest run no longer finds this")
	assert.NotContains(t, v.get("/ledger").Body.String(), "补走访")
	_, v = keptSite(t, kept, office)
	assert.Contains(t, v.get("/ledger").Body.String(), "补走访")
	page = v.get("/ledger/entry?finding=" + finding).Body.String()
	assert.Contains(t, page, "fixed (closed)")
	assert.Contains(t, page, "run 3")
}

// The workbook that the page gives is taken in again without a change; one that was
// filled in elsewhere is taken over.
func TestTheWorkbookOfThePage(t *testing.T) {
	_, kept := keptFile(t)
	_, v := keptSite(t, kept, office)
	finding := findingOf(t, firstEntry(t, v))
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "", "=先写的", "progress", "", "一\r\n二").Code)
	answer := v.get("/ledger.xlsx")
	require.Equal(t, http.StatusOK, answer.Code)
	book := answer.Body.Bytes()
	again := v.bring("台账.xlsx", book)
	require.Equal(t, http.StatusOK, again.Code, again.Body.String())
	assert.Contains(t, again.Body.String(), "0 cells were saved")
	assert.NotContains(t, again.Body.String(), "were not taken over")
	require.Equal(t, http.StatusSeeOther, v.write(finding, "measures", "=先写的", "后写的").Code)
	older := v.bring("台账.xlsx", book).Body.String()
	assert.Contains(t, older, "1 cell was not taken over")
	assert.Contains(t, older, "后写的")

	_, other := keptFile(t) // into a file where nothing was written
	_, w := keptSite(t, other, office)
	assert.Contains(t, w.bring("台账.xlsx", book).Body.String(), "2 cells were saved")
	assert.True(t, bytes.Equal(book, w.get("/ledger.xlsx").Body.Bytes()))

	assert.Equal(t, http.StatusUnsupportedMediaType, v.bring("台账.csv", book).Code)
	assert.Equal(t, http.StatusUnprocessableEntity, v.bring("台账.xlsx", []byte("no workbook")).Code)
	assert.Equal(t, http.StatusBadRequest, v.bring("", nil).Code)
}

// bring sends a workbook by the form of the ledger.
func (v *visitor) bring(name string, data []byte) *httptest.ResponseRecorder {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	if name != "" {
		part, err := form.CreateFormFile("ledger", name)
		require.NoError(v.t, err)
		_, err = part.Write(data)
		require.NoError(v.t, err)
	}
	require.NoError(v.t, form.Close())
	r := httptest.NewRequestWithContext(v.t.Context(), http.MethodPost, "http://"+testHost+"/ledger/import", &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return v.ask(r)
}

// Without a file the page says that nothing will stay, and gives one that keeps it.
func TestWithoutAFileThePageSaysSoAndGivesOne(t *testing.T) {
	s, v := keptSite(t, nil, office)
	defer s.Close()
	address := firstEntry(t, v)
	require.Equal(t, http.StatusSeeOther, v.write(findingOf(t, address), "measures", "", "别丢了").Code)
	for _, page := range []string{"/ledger", address} {
		assert.Contains(t, v.get(page).Body.String(), "stay only until the program ends")
	}
	path := filepath.Join(t.TempDir(), "saved.db")
	require.NoError(t, os.WriteFile(path, v.get("/keep.db").Body.Bytes(), 0o600))
	kept, err := store.Open(t.Context(), path)
	require.NoError(t, err)
	defer func() { _ = kept.Close() }()
	_, v = keptSite(t, kept, office)
	page := v.get(address).Body.String()
	assert.Contains(t, page, "别丢了")
	assert.NotContains(t, page, "stay only until the program ends")
}

// The ledger is spread over pages that a phone can hold, and each line stands on one of
// them.
func TestTheLedgerIsSpreadOverPages(t *testing.T) {
	s, v := keptSite(t, nil, office)
	failed := 0
	for _, one := range s.shown.full.Verdicts {
		if one.Status == audit.Fail {
			failed++
		}
	}
	require.Greater(t, failed, linesOnLeaf)
	assert.Contains(t, v.get("/ledger").Body.String(), ">write</a>")
	next := regexp.MustCompile(`<a href="([^"]*)" rel="next">`)
	seen := map[string]bool{}
	address, pages := "/ledger", 0
	for ; address != ""; pages++ {
		page := v.get(address).Body.String()
		found := regexp.MustCompile(`href="/ledger/entry[?]finding=([^"]*)"`).FindAllStringSubmatch(page, -1)
		assert.LessOrEqual(t, len(found), linesOnLeaf)
		for _, one := range found {
			assert.False(t, seen[one[1]])
			seen[one[1]] = true
		}
		address = ""
		if more := next.FindStringSubmatch(page); more != nil {
			address = html.UnescapeString(more[1])
		}
	}
	assert.Len(t, seen, failed)
	assert.Equal(t, (failed+linesOnLeaf-1)/linesOnLeaf, pages)
	last := v.get("/ledger?page=" + strconv.Itoa(pages)).Body.String()
	assert.Equal(t, last, strings.ReplaceAll(v.get("/ledger?page=999").Body.String(), "page=999", "page="+strconv.Itoa(pages)))
	assert.Contains(t, v.get("/ledger?page=-1").Body.String(), `rel="next"`)
}

package web

import (
	"bytes"
	"context"
	"html"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

const testHost = "127.0.0.1:4321"

// visitor is a browser with the cookies that it was given.
type visitor struct {
	t       testing.TB
	site    *Site
	cookies map[string]string
	header  map[string]string
	peer    string // from where requests come; empty: from anywhere
}

// siteOf makes a site of a folder and lets its run end.
func siteOf(t testing.TB, r engine.Request, log io.Writer) *Site {
	t.Helper()
	r.Jobs = 2
	s := New(t.Context(), testHost, Options{Request: r, Log: log})
	run, err := s.Prepare(r)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	s.Wait()
	return s
}

func newVisitor(t testing.TB, s *Site) *visitor {
	return &visitor{t: t, site: s, cookies: map[string]string{}, header: map[string]string{}}
}

// entered is a visitor that was let in.
func entered(t testing.TB, s *Site) *visitor {
	t.Helper()
	v := newVisitor(t, s)
	answer := v.get(strings.TrimPrefix(s.Entry(), "http://"+testHost))
	require.Equal(t, http.StatusOK, answer.Code)
	return v
}

func (v *visitor) get(address string) *httptest.ResponseRecorder {
	return v.ask(httptest.NewRequestWithContext(v.t.Context(), http.MethodGet, "http://"+testHost+address, nil))
}

func (v *visitor) post(address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequestWithContext(v.t.Context(), http.MethodPost, "http://"+testHost+address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return v.ask(r)
}

func (v *visitor) ask(r *http.Request) *httptest.ResponseRecorder {
	for name, value := range v.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, value := range v.header {
		r.Header.Set(name, value)
	}
	if v.peer != "" {
		r.RemoteAddr = v.peer
	}
	out := httptest.NewRecorder()
	v.site.ServeHTTP(out, r)
	for _, c := range out.Result().Cookies() {
		v.cookies[c.Name] = c.Value
	}
	return out
}

var compliant = engine.Request{Sources: []string{"../../fixtures/compliant"}}

func TestOnlyOneBrowserGetsIn(t *testing.T) {
	s := siteOf(t, compliant, nil)
	stranger := newVisitor(t, s)
	for _, address := range []string{"/", "/person?id=P1", "/run", "/sheet?file=x&row=1", "/nowhere", "/enter", "/enter?token=", "/enter?token=" + strings.Repeat("0", 32)} {
		answer := stranger.get(address)
		assert.Equal(t, http.StatusForbidden, answer.Code, address)
		assert.Empty(t, stranger.cookies, address)
	}
	assert.Equal(t, http.StatusForbidden, stranger.post("/run", nil).Code)
	way := strings.TrimPrefix(s.Entry(), "http://"+testHost)
	assert.Len(t, way, len("/enter?token=")+32, "128 bits")
	stranger.header["Sec-Purpose"] = "prefetch;prerender"
	assert.Equal(t, http.StatusServiceUnavailable, stranger.get(way).Code)
	delete(stranger.header, "Sec-Purpose")

	first := newVisitor(t, s)
	answer := first.get(way)
	require.Equal(t, http.StatusOK, answer.Code)
	assert.Equal(t, "0; url=/", answer.Header().Get("Refresh"))
	cookie := answer.Result().Cookies()[0]
	assert.True(t, cookie.HttpOnly)
	assert.Equal(t, http.SameSiteStrictMode, cookie.SameSite)
	assert.Zero(t, cookie.MaxAge, "it ends with the browser, and the key with the program")
	assert.NotContains(t, way, cookie.Value)
	assert.Equal(t, http.StatusOK, first.get("/").Code)

	assert.Equal(t, http.StatusForbidden, stranger.get(way).Code, "it has been used")
	assert.Equal(t, http.StatusSeeOther, first.get(way).Code)
	select {
	case <-s.Entered():
	default:
		t.Error("whoever waits for somebody to enter is not told")
	}
}

func TestManyWhoBringTheTokenAtOnceAreOne(t *testing.T) {
	s := siteOf(t, compliant, nil)
	way := strings.TrimPrefix(s.Entry(), "http://"+testHost)
	var group sync.WaitGroup
	var mutex sync.Mutex
	let := 0
	for range 50 {
		group.Go(func() {
			if newVisitor(t, s).get(way).Code == http.StatusOK {
				mutex.Lock()
				defer mutex.Unlock()
				let++
			}
		})
	}
	group.Wait()
	assert.Equal(t, 1, let)
}

func TestWhatComesFromElsewhereIsRefused(t *testing.T) {
	s := siteOf(t, compliant, nil)
	v := entered(t, s)
	for name, tc := range map[string]struct {
		host, site, origin string
		method             string
		want               int
	}{
		"as it should be":        {host: testHost, want: http.StatusOK},
		"typed":                  {host: testHost, site: "none", want: http.StatusOK},
		"a name pointed at us":   {host: "evil.example:4321", want: http.StatusMisdirectedRequest},
		"another name of ours":   {host: "localhost:4321", want: http.StatusMisdirectedRequest},
		"another port":           {host: "127.0.0.1:80", want: http.StatusMisdirectedRequest},
		"no port":                {host: "127.0.0.1", want: http.StatusMisdirectedRequest},
		"read by another site":   {host: testHost, site: "cross-site", want: http.StatusForbidden},
		"read by another port":   {host: testHost, site: "same-site", want: http.StatusForbidden},
		"sent by another site":   {host: testHost, site: "cross-site", method: http.MethodPost, want: http.StatusForbidden},
		"sent by an old browser": {host: testHost, origin: "http://evil.example", method: http.MethodPost, want: http.StatusForbidden},
		"no method of ours":      {host: testHost, site: "same-origin", method: http.MethodDelete, want: http.StatusNotFound},
	} {
		if tc.method == "" {
			tc.method = http.MethodGet
		}
		r := httptest.NewRequestWithContext(t.Context(), tc.method, "http://"+tc.host+"/", nil)
		r.Host = tc.host
		r.Header.Set("Sec-Fetch-Site", tc.site)
		if tc.origin != "" {
			r.Header.Set("Origin", tc.origin)
		}
		assert.Equal(t, tc.want, v.ask(r).Code, name)
	}
}

func TestEveryAnswerHasItsHeaders(t *testing.T) {
	v := entered(t, siteOf(t, compliant, nil))
	stranger := newVisitor(t, v.site)
	for _, answer := range []*httptest.ResponseRecorder{v.get("/"), v.get("/nowhere"), v.get("/static/none.css"), v.get("/static/site." + assets["site.css"].digest + ".css"), v.get("/run"), stranger.get("/"), stranger.get("/enter")} {
		for name, value := range safety {
			assert.Equal(t, value, answer.Header().Get(name))
		}
	}
	assert.Contains(t, contentPolicy, "default-src 'none'")
	assert.NotContains(t, contentPolicy, "unsafe")
	assert.Equal(t, http.StatusBadRequest, v.post("/run", url.Values{"quarantine": {strings.Repeat("x", mostForm+1)}}).Code)
}

// links are all addresses of a page that lead on within the site.
func links(page string) []string {
	var all []string
	for _, found := range regexp.MustCompile(`(?:href|action|src)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		all = append(all, html.UnescapeString(found[1]))
	}
	return all
}

// Every page is reached by plain addresses, in both languages, and none leads away.
func TestEveryAddressOfEveryPageAnswers(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		v := entered(t, siteOf(t, engine.Request{Sources: []string{"../../fixtures/messy"}, Quarantine: true}, nil))
		seen, open := map[string]bool{}, []string{"/?lang=" + lang, "/search?q=0"}
		pages := map[string]int{}
		for len(open) > 0 && len(seen) < 350 {
			address := open[0]
			open = open[1:]
			if seen[address] || strings.HasPrefix(address, "data:") || strings.HasPrefix(address, "#") || strings.Contains(address, "lang=") && len(seen) > 0 {
				continue
			}
			if address == "/ledger/entry" || strings.HasPrefix(address, "/ledger/entry?") && pages["/ledger/entry"] > 20 {
				continue
			}
			seen[address] = true
			require.True(t, strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//"), address)
			answer := v.get(address)
			path, _, _ := strings.Cut(address, "?")
			if path == "/run" || strings.HasPrefix(path, "/due/") || path == "/ledger/import" || path == "/compare" && len(address) < 10 { // where forms are sent
				continue
			}
			require.Equal(t, http.StatusOK, answer.Code, address)
			pages[path]++
			if strings.HasPrefix(path, "/static/") || strings.HasPrefix(path, "/due.") || strings.Contains(address, "format=") || strings.HasSuffix(path, ".xlsx") || strings.HasSuffix(path, ".db") {
				continue
			}
			page := answer.Body.String()
			assert.Contains(t, page, `<html lang="`+map[string]string{"zh": "zh-CN", "en": "en"}[lang]+`">`)
			assert.NotContains(t, page, "%!", address)
			assert.NotContains(t, page, "ZgotmplZ", address)
			assert.NotContains(t, page, "<no value>", address)
			assert.NotRegexp(t, `0xc0[0-9a-f]{8}`, page, address)
			open = append(open, links(page)...)
		}
		for _, path := range []string{"/", "/system", "/rule", "/branch", "/person", "/verdict", "/unknown", "/search", "/sheet", "/due", "/books", "/ledger", "/ledger/entry", "/runs", "/run/kept", "/paragraph"} {
			assert.Positive(t, pages[path], path)
		}
	}
}

func TestALanguageIsChosenAndRemembered(t *testing.T) {
	v := entered(t, siteOf(t, compliant, nil))
	lang := func(address string) string {
		found := regexp.MustCompile(`<html lang="([^"]*)"`).FindStringSubmatch(v.get(address).Body.String())
		require.NotNil(t, found)
		return found[1]
	}
	assert.Equal(t, "zh-CN", lang("/"))
	v.header["Accept-Language"] = "fr, en-GB;q=0.8, zh;q=0.5"
	assert.Equal(t, "en", lang("/"))
	v.header["Accept-Language"] = "fr"
	assert.Equal(t, "zh-CN", lang("/"))
	v.header["Accept-Language"] = "zh-TW, en"
	assert.Equal(t, "zh-CN", lang("/"))
	assert.Equal(t, "en", lang("/unknown?lang=en"))
	assert.Equal(t, "en", lang("/"))
	assert.Equal(t, "zh-CN", lang("/?lang=zh"))
	assert.Equal(t, "zh-CN", lang("/?lang=klingon"))
}

// What a page says is what the engine answers.
func TestAVerdictIsToldAsTheEngineExplainsIt(t *testing.T) {
	s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/office"}}, nil)
	v := entered(t, s)
	run, _ := s.runs()
	fails := 0
	for _, one := range run.result.Verdicts {
		if one.Status != audit.Fail || fails > 8 {
			continue
		}
		fails++
		who := engine.Who{Person: one.Subject.ID}
		if one.Subject.Kind == audit.Branch {
			who = engine.Who{Branch: one.Subject.ID}
		}
		account, err := run.office.Explain(t.Context(), one.Rule, who)
		require.NoError(t, err)
		page := html.UnescapeString(v.get(verdictURL(&one) + "&lang=en").Body.String())
		for _, words := range []string{one.Message.EN, account.Rule.Demand.EN, account.Window.Period.From.String()} {
			assert.Contains(t, page, words)
		}
		for _, step := range account.Steps {
			assert.Contains(t, page, step.Text.EN)
			for _, record := range step.Counted {
				assert.Contains(t, page, cellsURL(record.Origin))
			}
		}
		for _, remedy := range account.Remedies {
			assert.Contains(t, page, remedy.EN)
		}
	}
	assert.Positive(t, fails)
}

func TestTheVeryCellsAreMarkedInThePicture(t *testing.T) {
	s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/office"}}, nil)
	v := entered(t, s)
	run, _ := s.runs()
	for _, one := range run.result.Run.Inputs {
		if one.Rows < 5 {
			continue
		}
		at := one.Above + 4
		answer := v.get(sheetURL(one.Path, one.Sheet, at, 0))
		require.Equal(t, http.StatusOK, answer.Code)
		assert.Regexp(t, `<tr class=" meant"><th scope="row">`+regexp.QuoteMeta(itoa(at))+`</th>`, answer.Body.String())
		assert.Contains(t, answer.Body.String(), "<mark>")
		only := v.get(sheetURL(one.Path, one.Sheet, at, 2)).Body.String()
		assert.Equal(t, 1, strings.Count(only, "<mark>"))
	}
	for _, address := range []string{
		"/sheet?file=/etc/passwd&row=1", "/sheet?file=../../go.mod&row=1", "/sheet?file=&row=1", "/sheet?file=" + url.QueryEscape(run.result.Run.Inputs[0].Path) + "&row=0",
		"/sheet?file=" + url.QueryEscape(filepath.Join("../../fixtures/office", run.result.Run.Inputs[0].Path)) + "&row=1", "/sheet",
	} {
		answer := v.get(address)
		assert.Equal(t, http.StatusNotFound, answer.Code, address)
		assert.NotContains(t, answer.Body.String(), "root:")
	}
}

func itoa(n int) string { return strings.TrimPrefix(audit.Origin{Row: n, Column: 1}.Cell(), "A") }

// Bad rows judge nobody. They are shown by cause, in their sheet, and can be set aside.
func TestBadRowsAreShownAndCanBeSetAside(t *testing.T) {
	s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/messy"}}, nil)
	v := entered(t, s)
	answer := v.get("/?lang=en")
	assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
	page := answer.Body.String()
	assert.Contains(t, page, "Nobody was judged")
	var pictures []string
	for _, address := range links(page) {
		if strings.HasPrefix(address, "/sheet?") {
			pictures = append(pictures, address)
		}
	}
	require.NotEmpty(t, pictures)
	for _, address := range pictures {
		shown := v.get(address)
		assert.Equal(t, http.StatusOK, shown.Code, address)
		assert.Contains(t, shown.Body.String(), "<mark>", address)
	}
	answer = v.post("/run", url.Values{"quarantine": {"yes"}})
	require.Equal(t, http.StatusSeeOther, answer.Code)
	assert.Equal(t, "/run?id=2", answer.Header().Get("Location"))
	s.Wait()
	assert.Equal(t, http.StatusOK, v.get("/").Code)
	assert.Contains(t, v.get("/unknown").Body.String(), "Rows set aside")
}

// The account of what was read is the engine's, of bad books too.
func TestTheBooksAreAccountedForSheetBySheet(t *testing.T) {
	for _, quarantine := range []bool{false, true} {
		s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/messy"}, Quarantine: quarantine}, nil)
		v := entered(t, s)
		answer := v.get("/books?lang=en")
		require.Equal(t, http.StatusOK, answer.Code)
		page := html.UnescapeString(answer.Body.String())
		run, _ := s.runs()
		found, err := run.sources.Inspect(t.Context(), false)
		require.NoError(t, err)
		bad := 0
		for _, file := range found.Files {
			assert.Contains(t, page, file.Path)
			for _, sheet := range file.Sheets {
				bad += min(mostBad, len(sheet.Problems))
				if sheet.HeaderRow > 0 {
					assert.Contains(t, page, audit.Fill("header on row %d; %d {row|rows} used, %d skipped, %d set aside, %d {duplicate|duplicates}", sheet.HeaderRow, sheet.Rows, sheet.Skipped, sheet.SetAside, sheet.Duplicates))
				}
				for _, column := range sheet.Columns {
					assert.Contains(t, page, column.Header)
				}
			}
		}
		assert.Positive(t, bad)
		assert.Equal(t, bad, strings.Count(page, `<a href="/sheet?`))
	}
}

func TestWhatKeepsARunFromJudgingIsSaid(t *testing.T) {
	home := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(home, "people.csv"), []byte("person_id,name,branch_id,party_member,joined_on\n"), 0o600))
	v := entered(t, siteOf(t, engine.Request{Sources: []string{home}}, nil))
	answer := v.get("/person?id=1&lang=en")
	assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
	assert.Contains(t, answer.Body.String(), "no people: ")
}

func TestAFileThatHasChangedIsNotShownAsEvidence(t *testing.T) {
	home := t.TempDir()
	require.NoError(t, os.CopyFS(home, os.DirFS("../../fixtures/compliant")))
	s := siteOf(t, engine.Request{Sources: []string{home}}, nil)
	v := entered(t, s)
	run, _ := s.runs()
	in := run.result.Run.Inputs[0]
	data, err := os.ReadFile(filepath.Join(home, in.Path))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(home, in.Path), append(data, '\n'), 0o600))
	answer := v.get(sheetURL(in.Path, in.Sheet, 2, 0) + "&lang=en")
	assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
	assert.Contains(t, answer.Body.String(), "has changed since it was read")
	assert.NotContains(t, answer.Body.String(), "<mark>")
}

// Names try everything; a page shows them and lets none of it act.
func TestHostileNamesAreShownAndDoNothing(t *testing.T) {
	home := t.TempDir()
	require.NoError(t, os.CopyFS(home, os.DirFS("../../fixtures/compliant")))
	path := filepath.Join(home, "people.csv")
	data, err := os.ReadFile(path)
	if err != nil {
		path = filepath.Join(home, "人员名册.csv")
		data, err = os.ReadFile(path)
	}
	require.NoError(t, err)
	rows := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	cells := strings.Split(rows[1], ",")
	name := "<script>alert(1)</script>\u202e\u0007\u200b'\"&{{.}}"
	cells[1] = `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
	rows[1] = strings.Join(cells, ",")
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(rows, "\n")), 0o600))
	v := entered(t, siteOf(t, engine.Request{Sources: []string{home}}, nil))
	for _, address := range []string{"/search?q=" + url.QueryEscape("<script>"), "/person?id=" + url.QueryEscape(cells[0]), "/sheet?file=" + url.QueryEscape(filepath.Base(path)) + "&sheet=&row=2"} {
		page := v.get(address).Body.String()
		assert.Contains(t, page, `\u202e`, address)
		assert.Contains(t, page, "&lt;script&gt;", address)
		assert.NotContains(t, page, "<script>a", address)
		for _, hidden := range []string{"\u202e", "\u0007", "\u200b"} {
			assert.NotContains(t, page, hidden, address)
		}
	}
}

func TestAConfigThatMasksIsNotServed(t *testing.T) {
	home := t.TempDir()
	require.NoError(t, os.CopyFS(home, os.DirFS("../../fixtures/compliant")))
	require.NoError(t, os.WriteFile(filepath.Join(home, "ninefold.yaml"), []byte("privacy: {mask: true}\n"), 0o600))
	r := engine.Request{Sources: []string{home}}
	_, err := New(t.Context(), testHost, Options{Request: r}).Prepare(r)
	require.ErrorContains(t, err, "masked names")
}

func TestTheLogHasNoNames(t *testing.T) {
	var log bytes.Buffer
	s := siteOf(t, compliant, &log)
	way := s.Entry()
	v := entered(t, s)
	run, _ := s.runs()
	who := run.found.subjects[0]
	v.get("/search?q=" + url.QueryEscape(who.Name))
	v.get(subjectURL(who))
	v.get("/" + url.PathEscape(who.Name))
	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	require.Len(t, lines, 4)
	assert.Regexp(t, `^\S+Z GET /enter 200 \d+B \S+$`, lines[0])
	assert.Regexp(t, `^\S+Z GET /search 200 \d+B \S+$`, lines[1])
	for _, secret := range []string{who.Name, url.QueryEscape(who.Name), who.ID, way[strings.Index(way, "=")+1:], s.session.key} {
		assert.NotContains(t, log.String(), secret)
	}
}

// Any number of pages may be asked for at a time, also while another run goes on.
func TestManyPagesAtOnce(t *testing.T) {
	s := siteOf(t, compliant, nil)
	v := entered(t, s)
	cookies := v.cookies
	run, _ := s.runs()
	var group sync.WaitGroup
	for n := range 50 {
		group.Go(func() {
			own := newVisitor(t, s)
			maps.Copy(own.cookies, cookies)
			one := run.result.Verdicts[n%len(run.result.Verdicts)]
			for _, address := range []string{"/", subjectURL(one.Subject), verdictURL(&one), "/search?q=" + url.QueryEscape(one.Subject.ID), "/unknown"} {
				assert.Equal(t, http.StatusOK, own.get(address).Code, address)
			}
			if n%10 == 0 {
				own.post("/run", nil)
			}
		})
	}
	group.Wait()
	s.Wait()
}

// A port that is taken is said to be, and a site ends with its context.
func TestListeningAndEnding(t *testing.T) {
	listener, err := Listen(t.Context(), Loopback, 0)
	require.NoError(t, err)
	host := listener.Addr().String()
	assert.True(t, strings.HasPrefix(host, "127.0.0.1:"))
	port := mustPort(t, host)
	_, err = Listen(t.Context(), Loopback, port)
	fault := &audit.Fault{}
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, "another program uses this port", fault.Problem.EN)

	ctx, stop := context.WithCancel(t.Context())
	s := New(ctx, host, Options{Request: compliant})
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, listener, s) }()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+host+"/", http.NoBody)
	require.NoError(t, err)
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	assert.Equal(t, http.StatusForbidden, answer.StatusCode)
	require.NoError(t, answer.Body.Close())
	stop()
	select {
	case err := <-ended:
		require.NoError(t, err)
	case <-time.After(5 * time.Second):
		t.Fatal("it does not end")
	}
}

func mustPort(t *testing.T, host string) int {
	t.Helper()
	u, err := url.Parse("http://" + host)
	require.NoError(t, err)
	n := 0
	for _, digit := range u.Port() {
		n = n*10 + int(digit-'0')
	}
	return n
}

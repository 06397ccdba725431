package web

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

var (
	mapField  = regexp.MustCompile(`(?s)<input ([^>]*)>|<select [^>]*name="([^"]*)"[^>]*>(.*?)</select>`)
	mapOption = regexp.MustCompile(`(?s)<option(?: value="([^"]*)")?( selected)?>([^<]*)`)
	mapName   = regexp.MustCompile(`(?:^| )name="([^"]*)"`)
	mapValue  = regexp.MustCompile(`(?:^| )value="([^"]*)"`)
)

// filledIn is the form of a page as a browser would send it when nothing is touched.
func filledIn(t *testing.T, page string) url.Values {
	t.Helper()
	_, rest, found := strings.Cut(page, `<form method="post" action="/mapping"`)
	require.True(t, found, page)
	rest, _, _ = strings.Cut(rest, "</form>")
	form := url.Values{}
	for _, f := range mapField.FindAllStringSubmatch(rest, -1) {
		if f[2] != "" {
			chosen := ""
			for i, o := range mapOption.FindAllStringSubmatch(f[3], -1) {
				value := o[1]
				if !strings.Contains(o[0], "value=") {
					value = o[3]
				}
				if i == 0 || o[2] != "" {
					chosen = value
				}
			}
			form.Add(html.UnescapeString(f[2]), html.UnescapeString(chosen))
			continue
		}
		name, value := mapName.FindStringSubmatch(f[1]), mapValue.FindStringSubmatch(f[1])
		if name == nil || strings.Contains(f[1], `type="radio"`) && !strings.Contains(f[1], " checked") || strings.Contains(f[1], `type="checkbox"`) && !strings.Contains(f[1], " checked") {
			continue
		}
		form.Add(html.UnescapeString(name[1]), html.UnescapeString(append(value, "", "")[1]))
	}
	return form
}

// said is what a trial says.
func said(page string) string {
	_, rest, _ := strings.Cut(page, `id="effect"`)
	rest, _, _ = strings.Cut(rest, "</section>")
	return rest
}

var openSheet = regexp.MustCompile(`<li><a href="(/mapping\?[^"]*)">`)

// headOfBooks are the settings of a fixture but those that say how books are read.
func headOfBooks(t *testing.T, dir string) string {
	t.Helper()
	text := settingsIn(t, dir)
	head, _, found := strings.Cut(text, "sources:")
	require.True(t, found)
	return head
}

// statuses are the verdicts of a run, in words.
func statusesOf(t *testing.T, r *Run) []string {
	t.Helper()
	if refused := r.refused(); refused != nil {
		t.Log(refused.Tables.Problems[:3])
	}
	require.NoError(t, r.err)
	var all []string
	for _, v := range r.result.Verdicts {
		all = append(all, fmt.Sprint(v.Rule, " ", v.Subject.ID, " ", v.Status, " ", v.Actual, " ", v.Required))
	}
	return all
}

// Whoever takes over what is suggested, and says no more than the year that nothing says,
// gets the verdicts that the mapping of the fixture gives: for each of the ten books.
func TestTheTenBooksAreMappedByPointing(t *testing.T) {
	layouts, err := os.ReadDir("../../fixtures/books")
	require.NoError(t, err)
	for _, l := range layouts {
		if !l.IsDir() {
			continue
		}
		t.Run(l.Name(), func(t *testing.T) {
			t.Parallel()
			origin := filepath.Join("../../fixtures/books", l.Name())
			want := statusesOf(t, siteOf(t, engine.Request{Sources: []string{origin}}, nil).shownRun())
			dir := t.TempDir()
			require.NoError(t, os.CopyFS(dir, os.DirFS(origin)))
			head := headOfBooks(t, dir) + "# 结束\n"
			require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(head), 0o600))
			s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
			v := entered(t, s)
			for range 4 {
				open, _, _ := strings.Cut(v.get("/mapping?lang=en").Body.String(), `id="rest-h"`)
				link := openSheet.FindStringSubmatch(open)
				if link == nil {
					break
				}
				page := v.get(html.UnescapeString(link[1])).Body.String()
				form := filledIn(t, page)
				if form.Get("table") == "" {
					break // notes to those who fill it in
				}
				if l.Name() == "day-marks" {
					form.Set("year", "2024")
				}
				form.Set("do", "try")
				tried := v.post("/mapping", form)
				require.Equal(t, http.StatusOK, tried.Code)
				if !assert.True(t, regexp.MustCompile(`[1-9]\d* rows? used`).MatchString(tried.Body.String())) {
					t.Log(said(tried.Body.String()))
				}
				assert.NotContains(t, tried.Body.String(), "still feeds no table")
				assert.Equal(t, head, settingsIn(t, dir), "trying changes nothing")
				again := filledIn(t, tried.Body.String())
				form.Del("do")
				assert.Equal(t, form, again, "what was pointed at is not lost")
				form.Set("do", "save")
				saved := v.post("/mapping", form)
				require.Equal(t, http.StatusSeeOther, saved.Code)
				s.Wait()
				head = settingsIn(t, dir)
				assert.Contains(t, head, "# 结束\n", "comments stay")
			}
			assert.Equal(t, want, statusesOf(t, s.shownRun()))
			page := v.get(mapAddress(someMapped(t, s.shownRun()))).Body.String()
			form := filledIn(t, page)
			form.Set("do", "try")
			assert.Contains(t, v.post("/mapping", form).Body.String(), `aria-label="ninefold.yaml"></pre>`, "an entry that nobody touches stays as it is")
		})
	}
}

// someMapped is a sheet that an entry of the settings holds for.
func someMapped(t *testing.T, r *Run) (path, sheet string, number int) {
	t.Helper()
	found, err := r.inspected(t.Context())
	require.NoError(t, err)
	for _, file := range found.Files {
		for _, one := range file.Sheets {
			if strings.HasSuffix(file.Path, ".xlsx") && one.Table != "" {
				return file.Path, one.Name, 1
			}
		}
	}
	require.Fail(t, "nothing is mapped")
	return "", "", 0
}

const ownTable = "走访情况表\n谁,哪天,半天,备注\n张三,2024-03-05,前半天,x\n李四,2024-03-06,后半天,\n"

func ownOffice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"people.csv": "工号,姓名,支部编号,是否党员,进入机关日期\nP1,张三,A,是,2020-01-01\nP2,李四,A,是,2020-01-01\n",
		"杂项.csv":     ownTable, "ninefold.yaml": "# 本单位\nas_of: 2024-12-31\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

func ownAnswers(page url.Values) url.Values {
	page.Set("table", "visits")
	page.Set("header_row", "2")
	for name, value := range map[string]string{"field1": "person_id", "field2": "date", "field3": "session"} {
		page.Set(name, value)
	}
	return page
}

// Of a sheet that is like nothing known everything is pointed at, and taken back again.
func TestASheetLikeNothingKnownIsMapped(t *testing.T) {
	dir := ownOffice(t)
	before := settingsIn(t, dir)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	s.options.User = "林某"
	v := entered(t, s)
	assert.Contains(t, v.get("/books?lang=en").Body.String(), "/mapping?file=%E6%9D%82%E9%A1%B9.csv")
	address := mapAddress("杂项.csv", "", 1)
	form := ownAnswers(filledIn(t, v.get(address).Body.String()))
	form.Set("do", "show")
	asked := v.post("/mapping", form).Body.String()
	assert.Contains(t, asked, "“前半天”")
	form = filledIn(t, asked)
	assert.Equal(t, []string{"前半天", "后半天"}, form["word3"])
	form["means3"] = []string{"am", "?"}
	form.Set("do", "try")
	tried := said(v.post("/mapping", form).Body.String())
	assert.Contains(t, tried, "1 row used")
	assert.Contains(t, tried, "后半天", "the word without a meaning is told")
	form["means3"] = []string{"am", "pm"}
	tried = said(v.post("/mapping", form).Body.String())
	assert.Contains(t, tried, "2 rows used")
	assert.Contains(t, tried, "+   - file: 杂项.csv")

	form.Set("do", "save")
	answer := v.post("/mapping", form)
	require.Equal(t, http.StatusSeeOther, answer.Code)
	s.Wait()
	after := before + `sources:
  - file: 杂项.csv
    table: visits
    header_row: 2
    columns:
      - {header: 谁, field: person_id}
      - {header: 哪天, field: date}
      - {header: 半天, field: session, values: {前半天: am, 后半天: pm}}
`
	assert.Equal(t, after, settingsIn(t, dir))
	require.NoError(t, s.shownRun().err)
	assert.Equal(t, 2, s.shownRun().tables.Rows("visits"))
	assert.Equal(t, http.StatusConflict, v.post("/mapping", form).Code, "the file has changed since")
	assert.Equal(t, after, settingsIn(t, dir))

	// what is there already is changed in its place, with its comments
	noted := strings.Replace(after, "header_row: 2\n", "header_row: 2   # 第一行是标题\n", 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(noted), 0o600))
	form = filledIn(t, v.get(address).Body.String())
	form["other3"] = []string{"day"}
	form.Set("do", "save")
	require.Equal(t, http.StatusSeeOther, v.post("/mapping", form).Code)
	s.Wait()
	assert.Contains(t, settingsIn(t, dir), "header_row: 2   # 第一行是标题\n")
	assert.Contains(t, settingsIn(t, dir), `后半天: pm, "*": day}`)

	past := v.get(address).Body.String()
	assert.Contains(t, past, "林某")
	require.Equal(t, http.StatusSeeOther, v.post("/history/undo", saving(t, past, "/history/undo")).Code)
	s.Wait()
	assert.Equal(t, noted, settingsIn(t, dir))
	assert.Contains(t, v.get("/history").Body.String(), "how the books are read")
}

// Books that came through the browser keep what was said of them as long as they stay,
// and the next ones are read so, too.
func TestBooksThatWerePutInAreMapped(t *testing.T) {
	s := New(t.Context(), testHost, Options{Request: engine.Request{Jobs: 2, AsOf: parsedDay(t, "2024-12-31")}})
	v := entered(t, s)
	people := "工号,姓名,支部编号,是否党员,进入机关日期\nP1,张三,A,是,2020-01-01\nP2,李四,A,是,2020-01-01\n"
	put := func() {
		t.Helper()
		require.Equal(t, http.StatusSeeOther, v.put([2]string{"people.csv", people}, [2]string{"杂项.csv", ownTable}).Code)
		s.Wait()
	}
	put()
	form := ownAnswers(filledIn(t, v.get(mapAddress("杂项.csv", "", 1)+"&lang=en").Body.String()))
	form["word3"], form["means3"] = []string{"前半天", "后半天"}, []string{"am", "pm"}
	form.Set("do", "save")
	require.Equal(t, http.StatusSeeOther, v.post("/mapping", form).Code)
	s.Wait()
	assert.Equal(t, 2, s.shownRun().tables.Rows("visits"))
	page := v.get(mapAddress("杂项.csv", "", 1)).Body.String()
	assert.Contains(t, page, "goes when the program ends")
	assert.Contains(t, v.get("/mapping/file").Body.String(), "sources:\n")
	assert.Contains(t, v.get("/figures").Body.String(), "no settings file to write")
	put()
	assert.Equal(t, 2, s.shownRun().tables.Rows("visits"), "the next ones are read so too")
	home := s.shownRun().uploaded.home
	s.Close()
	assert.NoDirExists(t, home)
}

// Only the organisation says how the books are read; a branch officer does not even see it.
func TestOnlyTheOrganisationMaps(t *testing.T) {
	dir := ownOffice(t)
	before := settingsIn(t, dir)
	_, all := behindProxy(t, nil, engine.Request{Sources: []string{dir}}, "A")
	form := url.Values{"file": {"杂项.csv"}, "do": {"save"}, "in_file": {"杂项.csv"}, "table": {"visits"}}
	for name, v := range all {
		want := http.StatusForbidden
		if name == "org" {
			want = http.StatusOK
		}
		for _, address := range []string{"/mapping", mapAddress("杂项.csv", "", 1)} {
			answer := v.get(address)
			assert.Equal(t, want, answer.Code, "%s %s", name, address)
			assert.Equal(t, name == "org", strings.Contains(answer.Body.String(), "杂项"), name)
		}
		if name != "org" {
			assert.Equal(t, http.StatusForbidden, v.post("/mapping", form).Code, name)
			assert.Equal(t, http.StatusForbidden, v.get("/mapping/file").Code, name)
		}
	}
	assert.Equal(t, before, settingsIn(t, dir))
}

func parsedDay(t *testing.T, text string) *audit.Date {
	t.Helper()
	d, err := audit.ParseDate(text)
	require.NoError(t, err)
	return &d
}

package web

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/store"
)

const proxyPeer = "10.0.0.5"

// behindProxy is a site with a visitor for each role, who come by way of a proxy.
func behindProxy(t *testing.T, kept *store.Store, r engine.Request, branch string) (*Site, map[string]*visitor) {
	t.Helper()
	users := []config.User{
		{Name: "org", Role: config.RoleOrganisation}, {Name: "officer", Role: config.RoleBranch, Branch: branch},
		{Name: "approver", Role: config.RoleApprover}, {Name: "auditor", Role: config.RoleAuditor},
	}
	p := &Proxy{Header: "X-User", Peer: netip.MustParseAddr(proxyPeer), Scheme: "https", Host: "ninefold.example", Users: users}
	s := New(t.Context(), testHost, Options{Request: r, Keep: kept, User: "管理员", Proxy: p})
	run, err := s.Prepare(r)
	require.NoError(t, err)
	require.NoError(t, s.Begin(run))
	s.Wait()
	visitors := map[string]*visitor{}
	for _, u := range users {
		visitors[u.Name] = newVisitor(t, s)
		visitors[u.Name].header["X-User"] = u.Name
		visitors[u.Name].peer = proxyPeer + ":5555"
	}
	return s, visitors
}

func TestTheHeaderCountsFromTheProxyAlone(t *testing.T) {
	_, v := behindProxy(t, nil, office, "B01")
	assert.Equal(t, http.StatusOK, v["org"].get("/").Code)
	for name, change := range map[string]func(*visitor){
		"does not come by way of the proxy": func(v *visitor) { v.peer = "10.0.0.6:5555" },
		"does not say who you are":          func(v *visitor) { delete(v.header, "X-User") },
		"not listed under serve.users":      func(v *visitor) { v.header["X-User"] = "stranger" },
		"does not say who you are ":         func(v *visitor) { v.header["X-User"] = "" },
	} {
		other := newVisitor(t, v["org"].site)
		other.header["X-User"], other.peer = "org", proxyPeer+":1"
		other.cookies[languageCookie] = "en"
		change(other)
		for _, address := range []string{"/", "/ledger", "/person?id=0006", "/keep.db", "/enter?token=" + v["org"].site.session.token()} {
			answer := other.get(address)
			assert.Equal(t, http.StatusForbidden, answer.Code, address)
			assert.Contains(t, answer.Body.String(), strings.TrimSpace(name))
		}
	}
	twice := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+testHost+"/", nil)
	twice.RemoteAddr = proxyPeer + ":1"
	twice.Header["X-User"] = []string{"officer", "org"}
	out := httptest.NewRecorder()
	v["org"].site.ServeHTTP(out, twice)
	assert.Equal(t, http.StatusForbidden, out.Code, "one of two names is nobody's")
	for host, code := range map[string]int{"ninefold.example": http.StatusOK, "evil.example": http.StatusMisdirectedRequest} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+host+"/", nil)
		r.RemoteAddr = proxyPeer + ":1"
		r.Header.Set("X-User", "org")
		out := httptest.NewRecorder()
		v["org"].site.ServeHTTP(out, r)
		assert.Equal(t, code, out.Code, host)
	}
}

// Pages that the proxy gives out may send forms by its own scheme alone: whoever is on the
// way of a plain http:// page sends none.
func TestFormsComeFromTheAddressOfTheProxy(t *testing.T) {
	_, v := behindProxy(t, nil, office, "B01")
	for origin, code := range map[string]int{"https://ninefold.example": http.StatusSeeOther, "http://ninefold.example": http.StatusForbidden, "https://evil.example": http.StatusForbidden} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+testHost+"/due/subscribe", strings.NewReader("days=90"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", origin)
		assert.Equal(t, code, v["org"].ask(r).Code, origin)
	}
}

// Who may only read changes nothing; what a role may, the store says who did.
func TestEachRoleDoesWhatItMay(t *testing.T) {
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, office, firstBranch(t))
	finding := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == audit.Fail && one.Subject.Branch == firstBranch(t) {
			finding = one.Fingerprint
		}
	}
	require.NotEmpty(t, finding)
	before, err := kept.Log(t.Context())
	require.NoError(t, err)
	for _, role := range []string{"approver", "auditor"} {
		for _, address := range []string{"/run", "/books", "/ledger/entry", "/ledger/import", "/anything"} {
			assert.Equal(t, http.StatusForbidden, v[role].post(address, url.Values{"finding": {finding}, "measures": {"x"}}).Code, role+address)
		}
		assert.Equal(t, http.StatusOK, v[role].get("/ledger/entry?finding="+finding).Code)
		assert.NotContains(t, v[role].get("/ledger/entry?finding="+finding).Body.String(), "<textarea")
		assert.NotContains(t, v[role].get("/").Body.String(), `action="/run"`)
	}
	for _, address := range []string{"/run", "/books", "/ledger/import"} {
		assert.Equal(t, http.StatusForbidden, v["officer"].post(address, nil).Code, address)
	}
	after, err := kept.Log(t.Context())
	require.NoError(t, err)
	assert.Equal(t, before, after)
	require.Equal(t, http.StatusSeeOther, v["officer"].write(finding, "measures", "", "支部写的").Code)
	require.Equal(t, http.StatusSeeOther, v["org"].write(finding, "measures", "支部写的", "机关写的").Code)
	history, err := kept.History(t.Context(), finding)
	require.NoError(t, err)
	var who []string
	for _, e := range history {
		if e.Field == "measures" {
			who = append(who, e.Who)
		}
	}
	assert.Equal(t, []string{"officer", "org"}, who)
	foreign := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == audit.Fail && one.Subject.Branch != firstBranch(t) {
			foreign = one.Fingerprint
		}
	}
	require.NotEmpty(t, foreign)
	assert.Equal(t, http.StatusNotFound, v["officer"].write(foreign, "measures", "", "x").Code)
	assert.Equal(t, v["officer"].get("/ledger/entry?finding=nothing").Code, v["officer"].get("/ledger/entry?finding="+foreign).Code, "it is not told that it exists")
	require.Equal(t, http.StatusSeeOther, v["officer"].post("/due/subscribe", url.Values{"days": {"90"}}).Code)
	assert.NotContains(t, v["org"].get("/due").Body.String(), "/calendar/", "an address is its owner's")
	assert.Contains(t, v["officer"].get("/due").Body.String(), "https://ninefold.example/calendar/")
}

func firstBranch(t *testing.T) string {
	t.Helper()
	s, _ := keptSite(t, nil, office)
	return s.shown.result.Summary.Branches[0].ID
}

// planted are names and ids of people of other branches than one, less those that people
// of that branch bear too.
func planted(s *Site, branch string) (names, ids []string) {
	own := map[string]bool{}
	for _, one := range s.shown.found.subjects {
		if one.Branch == branch {
			own[one.ID], own[one.Name] = true, true
		}
	}
	known := s.shown.tables.Named()
	for _, name := range known.Names {
		if !own[name] {
			names = append(names, name)
		}
	}
	for _, id := range known.IDs {
		if !own[id] {
			ids = append(ids, id)
		}
	}
	return names, ids
}

// told is all that an answer says: of a workbook, what its parts say.
func told(t *testing.T, body []byte) string {
	t.Helper()
	if !bytes.HasPrefix(body, []byte("PK\x03\x04")) {
		return html.UnescapeString(string(body))
	}
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	require.NoError(t, err)
	var all strings.Builder
	for _, file := range archive.File {
		part, err := file.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(part)
		require.NoError(t, err)
		if strings.Contains(file.Name, "styles") {
			continue
		}
		all.Write(regexp.MustCompile(`<[^>]*>`).ReplaceAll(data, []byte(" "))) // what a reader sees
	}
	return html.UnescapeString(all.String())
}

func words(s string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		all[word] = true
	}
	return all
}

// escapedWord is what an address holds of a text that is not ASCII.
var escapedWord = regexp.MustCompile(`(%[0-9A-F]{2})+`)

// A branch officer meets nobody of another branch, whatever they follow, download, search
// for or get wrong; the others see everybody.
func TestABranchOfficerSeesNobodyElse(t *testing.T) {
	for name, request := range map[string]engine.Request{
		"office": office,
		"messy":  {Sources: []string{"../../fixtures/messy"}, Quarantine: true, Jobs: 2},
		"hidden": {Sources: []string{hiddenOffice(t)}, Quarantine: true, AsOf: dayOf(2024, 12, 31), Jobs: 2},
	} {
		t.Run(name, func(t *testing.T) {
			whole, _ := keptSite(t, nil, request)
			branch := whole.shown.result.Summary.Branches[0].ID
			_, kept := keptFile(t)
			behindProxy(t, kept, request, branch)
			s, v := behindProxy(t, kept, request, branch) // two runs, to be compared
			names, _ := planted(s, branch)
			require.NotEmpty(t, names)
			require.Equal(t, http.StatusSeeOther, v["officer"].post("/due/subscribe", url.Values{"days": {"365"}}).Code)
			look := lookerFor(t, s, branch)
			reached, _ := v["officer"].crawl(t, 10, look)
			if name == "hidden" { // what rests on the file whose name bears one
				for _, person := range []string{"A-0001", "A-0002"} {
					address := "/verdict?rule=exchange.interviews&person=" + person
					answer := v["officer"].get(address)
					require.Equal(t, http.StatusOK, answer.Code)
					look(address, told(t, answer.Body.Bytes()))
				}
			}
			for _, path := range []string{"/", "/rule", "/person", "/verdict", "/search", "/due", "/ledger", "/ledger.xlsx", "/runs", "/compare", "/run/kept", "/run/download", "/figures", "/figure", "/requests", "/history"} {
				assert.Positive(t, reached[path], path)
			}
			for _, path := range []string{"/books", "/sheet", "/paragraph", "/keep.db", "/waivers", "/waiver", "/figure/file"} {
				assert.Zero(t, reached[path], path)
			}
			for _, address := range foreignAddresses(s, branch) {
				answer := v["officer"].get(address)
				assert.NotEqual(t, http.StatusOK, answer.Code, address)
				_, typed, _ := strings.Cut(address[strings.LastIndex(address, "&")+1:], "=") // which stands in the way to the other language, as it was typed
				look(address, strings.ReplaceAll(told(t, answer.Body.Bytes()), "="+typed, ""))
			}
			found := map[string]bool{}
			v["auditor"].crawl(t, 2, func(_, said string) {
				for _, one := range names {
					found[one] = found[one] || strings.Contains(said, one)
				}
			})
			assert.Contains(t, found, names[0])
			assert.Contains(t, slices.Collect(maps.Values(found)), true, "the test sees names where they are")
		})
	}
}

// foreignAddresses are pages of people and branches that a branch officer may guess.
func foreignAddresses(s *Site, branch string) []string {
	var all []string
	for _, one := range s.shown.found.subjects {
		if one.Branch == branch || len(all) > 40 {
			continue
		}
		for _, v := range s.shown.found.of[keyOf(one)][:1] {
			all = append(all, verdictURL(v))
		}
		all = append(all, subjectURL(one))
		if one.Kind == audit.Person {
			all = append(all, "/due?person="+url.QueryEscape(one.ID), "/due.ics?person="+url.QueryEscape(one.ID))
		} else {
			all = append(all, "/due?branch="+url.QueryEscape(one.ID), "/due.xlsx?branch="+url.QueryEscape(one.ID))
		}
	}
	return all
}

// hiddenOffice plants people of one branch wherever the records of another may name them.
func hiddenOffice(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"人员名册.csv":      "工号,姓名,支部编号,是否党员,进入机关日期\nA-0001,本一,B1,是,2015-01-01\nA-0002,本二,B1,是,2024-03-01\nZ-0001,密甲乙,B2,是,2015-01-01\nZ-0002,秘丙丁,B2,是,2015-01-01\n0009,隐戊己,B2,是,2016-01-01\n",
		"访谈-密甲乙.csv":    "访谈对象工号,访谈人工号,日期,结论\nA-0001,Z-0001,2024-03-05,与秘丙丁谈过\nA-0002,密甲乙,2024-13-05,坏日期\nZ-0002,A-0001,2024-03-06,好\n",
		"带教.csv":        "新进人员工号,带教老师工号,开始日期,结束日期\nA-0002,Z-0002,2024-03-01,2024-09-01\nA-0001,0009,2024-03-01,2024-09-01\n",
		"走访记录.csv":      "工号,日期,时段,地点\nA-0001,2024-03-05,上午,隐戊己家\nZ-0001,2024-03-05,上午,某村\n",
		"ninefold.yaml": "sources: [{file: 访谈-密甲乙.csv, table: interviews}]\nwaivers:\n  - {rule: fieldwork.visits, subject: Z-0001, from: 2024-01-01, until: 2024-12-31, reason: 密甲乙病休, approved_by: 秘丙丁}\n  - {rule: fieldwork.visits, subject: A-0002, from: 2024-01-01, until: 2024-12-31, reason: 顶替隐戊己, approved_by: 秘丙丁}\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	return dir
}

func TestTextsAboutOthers(t *testing.T) {
	h := hidingOf(map[string]bool{"王明华": true, "0001": true}, []string{"王明", "明华", "李四", "0001", "0002", "2024", "77", "A-17", "zhao"})
	for text, want := range map[string]string{
		"王明华与李四谈，由王明记": "王明华与※谈，由※记", "id=0002&x=0001": "id=※&x=0001", "2024-01-02 共 77 次": "2024-01-02 共 77 次",
		"A-17，A-178，zhao": "※，A-178，※", "": "",
	} {
		assert.Equal(t, want, h.text(text))
	}
	assert.Equal(t, "李四", (*hiding)(nil).text("李四"))
}

// A result in which others are hidden calls requirements as the whole one does.
func TestAResultAboutOthersKeepsTitles(t *testing.T) {
	r := &audit.Result{Schema: audit.Schema, Run: audit.Run{Scope: &audit.Scope{Disabled: []string{"study.forums"}, Titles: map[string]audit.Text{"study.forums": {ZH: "干部大讲堂", EN: "Cadre forums"}}}}}
	own, err := hidingOf(map[string]bool{}, []string{"李四"}).result(r)
	require.NoError(t, err)
	assert.Equal(t, r.Run.Scope.Words(), own.Run.Scope.Words())
}

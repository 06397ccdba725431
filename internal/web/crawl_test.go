package web

import (
	"html"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/config"
	"ninefold/internal/engine"
)

// filled is a form of a page, filled in.
type filled struct {
	post   bool
	action string
	fields url.Values
	file   string // the field that takes one; empty: none does
}

var (
	formTag   = regexp.MustCompile(`(?s)<form\b([^>]*)>(.*?)</form>`)
	fieldTag  = regexp.MustCompile(`(?s)<(input|button|textarea|select)\b([^>]*)>(?:(.*?)</(?:textarea|select)>)?`)
	attribute = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
	firstWord = regexp.MustCompile(`<option value="([^"]+)"`)
)

func attributesOf(tag string) map[string]string {
	all := map[string]string{}
	for _, a := range attribute.FindAllStringSubmatch(tag, -1) {
		all[a[1]] = html.UnescapeString(a[2])
	}
	return all
}

// forms are all forms of a page, each filled in as far as it asks for something: once for
// every button, and where it holds a number, with one more and one less.
func forms(page string) []filled {
	var all []filled
	for _, found := range formTag.FindAllStringSubmatch(page, -1) {
		tag := attributesOf(found[1])
		form := filled{post: tag["method"] == "post", action: tag["action"], fields: url.Values{}}
		var buttons []url.Values
		number := ""
		for _, f := range fieldTag.FindAllStringSubmatch(found[2], -1) {
			a := attributesOf(f[2])
			name, value := a["name"], a["value"]
			switch {
			case f[1] == "button" && name != "":
				buttons = append(buttons, url.Values{name: {value}})
			case name == "" || a["type"] == "checkbox" || f[1] == "button":
			case a["type"] == "file":
				form.file = name
			case f[1] == "select":
				if option := firstWord.FindStringSubmatch(f[3]); option != nil {
					form.fields.Set(name, html.UnescapeString(option[1]))
				}
			case a["type"] == "number":
				number = name
				form.fields.Set(name, value)
			case f[1] == "textarea":
				form.fields.Set(name, html.UnescapeString(strings.TrimPrefix(f[3], "\n"))+"补")
			case value == "" && strings.Contains(f[2], "required") && a["type"] == "date":
				form.fields.Set(name, "2024-07-01")
			case value == "" && strings.Contains(f[2], "required"):
				form.fields.Set(name, "0")
			default:
				form.fields.Add(name, value)
			}
		}
		for _, pressed := range append(buttons, nil)[:max(1, len(buttons))] {
			one := form.with(pressed)
			all = append(all, one)
			if n, err := strconv.ParseFloat(form.fields.Get(number), 64); number != "" && err == nil {
				for _, other := range []float64{n - 1, n + 1} {
					all = append(all, one.with(url.Values{number: {strconv.FormatFloat(other, 'f', -1, 64)}}))
				}
			}
		}
	}
	return all
}

func (f filled) with(other url.Values) filled {
	fields := maps.Clone(f.fields)
	maps.Copy(fields, other)
	f.fields = fields
	return f
}

// send sends a form that changes something.
func (v *visitor) send(f filled) *httptest.ResponseRecorder {
	if f.file != "" {
		if f.action == "/books" {
			return v.put([2]string{"无.csv", "工号\n"})
		}
		return v.bring("台账.xlsx", []byte("no workbook"))
	}
	return v.post(f.action, f.fields)
}

// crawl follows every link and sends every form that looks for something, of each kind of
// page so many, and looks at each answer. It gives what it reached and the forms that change something.
func (v *visitor) crawl(t *testing.T, each int, look func(address, said string)) (reached map[string]int, changing []filled) {
	t.Helper()
	reached = map[string]int{}
	known := map[string]int{}
	seen, queue := map[string]bool{}, []string{"/", "/search?q=0", "/search?q=%E6%9D%8E", "/ledger", "/ledger?state=closed", "/ledger?state=other", "/ledger?state=own", "/runs", "/due?days=365", "/unknown", "/run", "/compare?before=1&after=2", "/trend", "/ledger.xlsx", "/due.xlsx?days=365", "/due.ics?days=365", "/books", "/paragraph", "/keep.db", "/figures", "/requests", "/history", "/waivers", "/nowhere"}
	for len(queue) > 0 {
		address := queue[0]
		queue = queue[1:]
		if seen[address] || !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "/static/") || strings.Contains(address, "lang=") {
			continue
		}
		path, query, _ := strings.Cut(address, "?")
		kind := path
		if strings.Contains(query, "try=yes") {
			kind += " tried" // what can be saved stands there alone
		}
		if seen[address] = true; reached[kind] > each {
			continue
		}
		answer := v.get(address)
		if answer.Code == http.StatusOK {
			reached[kind]++
		}
		said := told(t, answer.Body.Bytes())
		look(address, said)
		if !strings.HasPrefix(answer.Header().Get("Content-Type"), "text/html") {
			continue
		}
		page := answer.Body.String()
		queue = append(queue, links(page)...)
		for _, f := range forms(page) {
			kind := f.action + " " + f.fields.Get("do") + f.fields.Get("quarantine")
			switch {
			case !f.post:
				queue = append(queue, f.action+"?"+f.fields.Encode())
			case known[kind] < 4:
				known[kind]++
				changing = append(changing, f)
			}
		}
	}
	return reached, changing
}

// TestEveryFormThatAPageShowsMayBeSent sends, as each role, every form that any page shows
// it: none is refused for the role, and what it answers names nobody of another branch.
func TestEveryFormThatAPageShowsMayBeSent(t *testing.T) {
	dir := ownCopy(t)
	request := engine.Request{Sources: []string{dir}, AsOf: dayOf(2024, 12, 31), Jobs: 2}
	whole, _ := keptSite(t, nil, request)
	branch := ""
	for _, one := range whole.shown.result.Summary.Branches {
		if _, has := whole.shown.setup.Settings.Standing(one.ID); !has {
			branch = one.ID // its figures will stand in a file of their own
		}
	}
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, request, branch)
	look := lookerFor(t, s, branch)
	open := func() { // what is open is there to be answered, taken back, and refused
		for who, subject := range map[string]string{"officer": personOf(s, branch), "approver": "0048", "org": "0048"} {
			form := url.Values{"rule": {"cultivation.rotation"}, "subject": {subject}, "from": {"2024-06-01"}, "until": {"2024-12-31"}, "reason": {"收尾 " + who}}
			require.Equal(t, http.StatusSeeOther, v[who].post("/requests", form).Code)
		}
	}
	wanted := map[string][]string{
		"officer":  {"/due/subscribe", "/figure", "/history/undo", "/ledger/entry", "/request", "/requests"},
		"approver": {"/due/subscribe", "/request", "/requests"},
		"auditor":  nil,
		"org":      {"/books", "/due/subscribe", "/figure", "/ledger/entry", "/ledger/import", "/request", "/requests", "/run", "/waiver"},
	}
	for _, role := range []string{"officer", "approver", "auditor", "org"} { // the last puts in books that nobody can be judged by
		want := wanted[role]
		t.Run(role, func(t *testing.T) {
			open()
			watch, each := look, 8
			if role != "officer" {
				watch, each = func(string, string) {}, 3
			}
			sent := map[string]bool{}
			for range 2 { // what was changed brings forms to take it back
				_, changing := v[role].crawl(t, each, watch)
				for _, f := range changing {
					answer := v[role].send(f)
					said := told(t, answer.Body.Bytes())
					assert.NotContains(t, said, "您的角色不能这样做", f.action)
					assert.Less(t, answer.Code, http.StatusInternalServerError, f.action+f.fields.Encode())
					watch(f.action+"?"+f.fields.Encode(), said)
					if to := answer.Header().Get("Location"); to != "" {
						watch(to, told(t, v[role].get(to).Body.Bytes()))
					}
					sent[f.action] = true
					s.Wait()
				}
			}
			for _, action := range want {
				assert.True(t, sent[action], action+" was never sent")
			}
			delete(sent, "/due/revoke")
			if role != "org" { // who may send every form there is
				assert.Len(t, sent, len(want), "%v", slices.Sorted(maps.Keys(sent)))
			}
		})
	}
}

// personOf is somebody of a branch.
func personOf(s *Site, branch string) string {
	for _, one := range s.shown.found.subjects {
		if one.Branch == branch && one.Kind == "person" {
			return one.ID
		}
	}
	return ""
}

// lookerFor fails where an answer names somebody of another branch.
func lookerFor(t *testing.T, s *Site, branch string) func(address, said string) {
	t.Helper()
	names, ids := planted(s, branch)
	require.NotEmpty(t, names)
	return func(address, said string) {
		for _, spelled := range escapedWord.FindAllString(said, -1) { // addresses spell names otherwise
			if word, err := url.PathUnescape(spelled); err == nil {
				said += " " + word
			}
		}
		there := words(said)
		for _, one := range names {
			if len([]rune(one)) > 1 && strings.Contains(said, one) {
				t.Errorf("%s tells of %s", address, one)
			}
		}
		for _, one := range ids {
			if !asYear(one) && there[one] {
				t.Errorf("%s tells of %s", address, one)
			}
		}
	}
}

// What a branch officer types is shown as typed wherever it is shown, whether or not
// somebody of another branch bears it: else typing would be a way to find out.
func TestHidingIsNoOracle(t *testing.T) {
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, engine.Request{Sources: []string{hiddenOffice(t)}, Quarantine: true, AsOf: dayOf(2024, 12, 31), Jobs: 2}, "B1")
	officer := v["officer"]
	finding := ""
	for _, one := range s.shown.full.Verdicts {
		if one.Status == "fail" && one.Subject.ID == "A-0001" {
			finding = one.Fingerprint
		}
	}
	require.NotEmpty(t, finding)
	same := func(what string, ask func(word string) string) {
		shown := map[string]bool{}
		for _, word := range []string{"Z-0001", "Z-9999", "密甲乙", "密甲丁"} {
			page := ask(word)
			for _, spelled := range []string{url.QueryEscape(word), strings.ToLower(url.QueryEscape(word)), word} {
				page = strings.ReplaceAll(page, spelled, "WORD")
			}
			page = regexp.MustCompile(`长+|(%E9%95%BF)+`).ReplaceAllString(page, "LONG") // of a longer word less is left where both are shortened
			shown[regexp.MustCompile(`[0-9a-f]{32}`).ReplaceAllString(page, "")] = true
		}
		assert.Len(t, shown, 1, what)
	}
	for _, address := range []string{"/?x=", "/ledger?branch=", "/ledger?x=", "/rule?id=fieldwork.visits&branch=", "/rule?id=fieldwork.visits&x=", "/person?id=", "/verdict?rule=fieldwork.visits&person=", "/due?person=", "/figure?rule=fieldwork.visits&parameter=half_days&try=yes&value=", "/figure?rule=showcase.awards&parameter=awards&try=yes&value=", "/figure?rule=fieldwork.visits&parameter=half_days&from=", "/figures?branch=", "/nowhere/", "/compare?before=1&after=", "/requests?x=", "/figure?parameter=x&rule=", "/figure/effect?parameter=x&rule=", "/run/download?id=1&format="} {
		same(address, func(word string) string { return officer.get(address + url.QueryEscape(word)).Body.String() })
	}
	same("request", func(word string) string {
		return officer.post("/requests", url.Values{"rule": {"fieldwork.visits"}, "subject": {word}, "from": {"2024-06-01"}, "until": {"2024-12-31"}, "reason": {word}}).Body.String()
	})
	long := strings.Repeat("长", 40) // faults shorten what is longer than this
	for _, address := range []string{"/figure?rule=fieldwork.visits&parameter=half_days&try=yes&value=", "/figure/effect?rule=fieldwork.visits&parameter=half_days&value="} {
		same(address+"long", func(word string) string {
			page := officer.get(address + url.QueryEscape(word+long)).Body.String()
			assert.Contains(t, page, word+"长")
			assert.Contains(t, page, "…")
			return page
		})
	}
	save := url.Values{"rule": {"fieldwork.visits"}, "parameter": {"half_days"}, "branch": {"B1"}}
	for _, tail := range []string{"", long} {
		same("save"+tail, func(word string) string {
			save.Set("value", word+tail)
			save.Set("digest", saving(t, officer.get("/figure?rule=fieldwork.visits&parameter=half_days&try=yes&value=3").Body.String(), "/figure").Get("digest"))
			answer := officer.post("/figure", save)
			assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
			assert.Contains(t, answer.Body.String(), `role="alert"`)
			return answer.Body.String()
		})
	}
	before := ""
	same("ledger", func(word string) string {
		require.Equal(t, http.StatusSeeOther, officer.write(finding, "measures", before, "找"+word).Code)
		before = "找" + word
		return officer.get("/ledger").Body.String()
	})
}

// A change of how the books are read is none to a branch officer: whether there is one, the
// answer does not tell.
func TestABranchOfficerKnowsOfNoChangeOfHowBooksAreRead(t *testing.T) {
	dir := ownOffice(t)
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, engine.Request{Sources: []string{dir}, Jobs: 2}, "A")
	form := ownAnswers(filledIn(t, v["org"].get(mapAddress("杂项.csv", "", 1)).Body.String()))
	form["word3"], form["means3"] = []string{"前半天", "后半天"}, []string{"am", "pm"}
	form.Set("do", "save")
	require.Equal(t, http.StatusSeeOther, v["org"].post("/mapping", form).Code)
	s.Wait()
	past, err := kept.Figures(t.Context())
	require.NoError(t, err)
	require.Len(t, past, 1)
	there := v["officer"].post("/history/undo", url.Values{"id": {strconv.FormatInt(past[0].ID, 10)}, "digest": {"x"}})
	none := v["officer"].post("/history/undo", url.Values{"id": {"999"}, "digest": {"x"}})
	assert.Equal(t, http.StatusNotFound, there.Code)
	assert.Equal(t, none.Code, there.Code)
	assert.Equal(t, none.Body.String(), there.Body.String())
}

// An approver who looks at a waiver is offered no form that the guard refuses, and is told
// where one is asked for.
func TestAnApproverIsOfferedNoFormThatIsRefused(t *testing.T) {
	_, v := behindProxy(t, nil, engine.Request{Sources: []string{ownCopy(t)}, AsOf: dayOf(2024, 12, 31), Jobs: 2}, "JW-QF")
	const address = "/waiver?do=add&rule=cultivation.rotation&subject=0048&from=2024-06-01&until=2024-12-31&reason=x&approved_by=approver"
	for role, offered := range map[string]bool{"org": true, "approver": false, "auditor": false} {
		page := v[role].get(address).Body.String()
		assert.Contains(t, page, "结论会变", role)
		assert.Equal(t, offered, strings.Contains(page, `method="post" action="/waiver"`), role)
		assert.Equal(t, !offered, strings.Contains(page, "不能从这里写入豁免"), role)
	}
}

// What is wrong with the settings is told without the folder in which they lie.
func TestFaultsOfSettingsNameNoFolder(t *testing.T) {
	dir := ownCopy(t)
	s := siteOf(t, engine.Request{Sources: []string{dir}}, nil)
	v := entered(t, s)
	require.NoError(t, os.WriteFile(dir+"/ninefold.yaml", []byte("thresholds: [\n"), 0o600))
	for _, address := range []string{"/waivers", "/figures", "/mapping", "/requests", "/history"} {
		page := v.get(address).Body.String()
		assert.NotContains(t, page, dir, address)
		if address != "/requests" {
			assert.Contains(t, page, "ninefold.yaml", address)
		}
	}
}

// What is marked as typed never parts the name of somebody who is hidden.
func TestWhatIsTypedPartsNoName(t *testing.T) {
	h := hidingOf(map[string]bool{"王一": true}, []string{"密甲乙", "0009"})
	for typed, want := range map[string]string{"甲": "与※及※谈，甲、密甲丁", "密甲乙": "与密甲乙及※谈，甲、密甲丁", "000": "与※及※谈，甲、密甲丁", "0009": "与※及0009谈，甲、密甲丁"} {
		lines := h.marked([]string{typed, ""}, []string{"与密甲乙及0009谈，甲、密甲丁"})
		assert.Equal(t, []string{want}, []string{h.page(lines[0])}, typed)
	}
}

// figureOf is a page of a figure that a branch may tighten.
const figureOf = "/figure?rule=fieldwork.visits&parameter=half_days"

// A branch officer tries and saves the figures of the own branch, in its own file, and
// goes the way back; nothing else.
func TestABranchOfficerSetsTheFiguresOfTheOwnBranch(t *testing.T) {
	dir := ownCopy(t)
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, engine.Request{Sources: []string{dir}, AsOf: dayOf(2024, 12, 31), Jobs: 2}, "JW-QF")
	officer := v["officer"]
	assert.NotContains(t, officer.get("/figures").Body.String(), "JW-XX", "those of other branches are not shown")
	assert.Contains(t, officer.get("/").Body.String(), `href="/figures"`)

	page := officer.get(figureOf + "&value=3&try=yes").Body.String()
	assert.Contains(t, page, "组织部门保存一次", "its own stand in ninefold.yaml, which is not theirs to write")
	assert.NotContains(t, page, `method="post" action="/figure"`)
	assert.NotContains(t, page, "牵头青年之家改造", "nor to see")
	form := url.Values{"rule": {"fieldwork.visits"}, "parameter": {"half_days"}, "value": {"3"}, "branch": {"JW-QF"}, "digest": {"x"}}
	assert.Equal(t, http.StatusForbidden, officer.post("/figure", form).Code)

	moved := strings.Replace(settingsIn(t, dir), "  - id: JW-QF\n    thresholds:\n      practice: {meetings: {tolerated: 1}}\n", "", 1)
	require.NoError(t, os.WriteFile(dir+"/ninefold.yaml", []byte(moved), 0o600))
	require.NoError(t, os.Mkdir(dir+"/branches", 0o700))
	const own = "# 青发支部\nthresholds:\n  practice: {meetings: {tolerated: 1}}\n"
	require.NoError(t, os.WriteFile(dir+"/branches/JW-QF.yaml", []byte(own), 0o600))
	require.Equal(t, http.StatusSeeOther, v["org"].post("/run", nil).Code)
	s.Wait()

	page = officer.get(figureOf + "&value=3&try=yes").Body.String()
	assert.Contains(t, page, "个结论会变")
	look := lookerFor(t, s, "JW-QF")
	look("figure", told(t, []byte(page)))
	save := saving(t, page, "/figure")
	require.Equal(t, http.StatusSeeOther, officer.post("/figure", save).Code)
	now, err := os.ReadFile(dir + "/branches/JW-QF.yaml")
	require.NoError(t, err)
	assert.Equal(t, own+"  fieldwork:\n    visits: {half_days: 3}\n", string(now))
	assert.Equal(t, moved, settingsIn(t, dir), "the organisation's file is untouched")
	assert.Equal(t, http.StatusConflict, officer.post("/figure", save).Code, "it was another file")

	for name, change := range map[string]url.Values{
		"looser than the organisation": {"value": {"1"}}, "another branch": {"branch": {"JW-XX"}},
		"too far": {"rule": {"practice.meetings"}, "parameter": {"tolerated"}, "value": {"3"}},
	} {
		wrong := saving(t, officer.get(figureOf+"&value=4&try=yes").Body.String(), "/figure")
		maps.Copy(wrong, change)
		assert.GreaterOrEqual(t, officer.post("/figure", wrong).Code, 400, name)
	}
	all := saving(t, v["org"].get("/figure?rule=fieldwork.visits&parameter=half_days&value=3&try=yes").Body.String(), "/figure")
	require.Equal(t, http.StatusSeeOther, v["org"].post("/figure", all).Code)
	s.Wait()
	history := officer.get("/history").Body.String()
	assert.Contains(t, history, "officer")
	assert.NotContains(t, history, "ninefold.yaml", "only the own file has a history here")
	past, err := kept.Figures(t.Context())
	require.NoError(t, err)
	foreign := url.Values{"id": {strconv.FormatInt(past[len(past)-1].ID, 10)}, "digest": {"x"}}
	assert.Equal(t, http.StatusNotFound, officer.post("/history/undo", foreign).Code)
	require.Equal(t, http.StatusSeeOther, officer.post("/history/undo", saving(t, history, "/history/undo")).Code)
	now, err = os.ReadFile(dir + "/branches/JW-QF.yaml")
	require.NoError(t, err)
	assert.Equal(t, own, string(now))
	for _, role := range []string{"approver", "auditor"} {
		assert.Equal(t, http.StatusForbidden, v[role].post("/figure", all).Code)
		assert.NotContains(t, v[role].get(figureOf+"&value=5&try=yes").Body.String(), `method="post" action="/figure"`)
	}
	for _, address := range []string{"/figure/file?rule=fieldwork.visits&parameter=half_days&value=3", "/waivers", "/waiver?do=remove&entry=0"} {
		assert.Equal(t, http.StatusForbidden, officer.get(address).Code, address)
	}
}

// A waiver is asked for by one and approved by another, who is not whom it excuses.
func TestWaiversAreApprovedBySomebodyElse(t *testing.T) {
	dir := ownCopy(t)
	_, kept := keptFile(t)
	s, v := behindProxy(t, kept, engine.Request{Sources: []string{dir}, AsOf: dayOf(2024, 12, 31), Jobs: 2}, "JW-QF")
	s.options.Proxy.Users = append(s.options.Proxy.Users, config.User{Name: "second", Role: config.RoleApprover})
	v["second"] = newVisitor(t, s)
	v["second"].header["X-User"], v["second"].peer = "second", proxyPeer+":1"
	ask := url.Values{"rule": {"fieldwork.visits"}, "subject": {personOf(s, "JW-QF")}, "from": {"2024-06-01"}, "until": {"2024-12-31"}, "reason": {"牵头专项"}}
	before := settingsIn(t, dir)
	for name, value := range map[string]string{"subject": personOf(s, "JW-XX"), "reason": " ", "until": "2024-05-01", "from": "soon"} {
		wrong := maps.Clone(ask)
		wrong.Set(name, value)
		answer := v["officer"].post("/requests", wrong)
		assert.Equal(t, http.StatusUnprocessableEntity, answer.Code, name)
		if name != "reason" {
			assert.Contains(t, answer.Body.String(), "牵头专项", "what was written is not lost")
		}
	}
	require.Equal(t, http.StatusSeeOther, v["officer"].post("/requests", ask).Code)
	require.Equal(t, http.StatusSeeOther, v["approver"].post("/requests", ask).Code)
	answerAs := func(who, id, do string) int {
		form := url.Values{"id": {id}, "do": {do}, "note": {"理由不足"}}
		if page := v[who].get("/request?id=" + id).Body.String(); strings.Contains(page, `name="digest"`) {
			form = saving(t, page, "/request")
			form.Set("do", do)
			form.Set("note", "理由不足")
		}
		return v[who].post("/request", form).Code
	}
	assert.NotContains(t, v["officer"].get("/request?id=1").Body.String(), `value="approve"`)
	for _, who := range []string{"officer", "auditor"} {
		assert.Equal(t, http.StatusForbidden, answerAs(who, "1", "approve"), who)
	}
	assert.Equal(t, http.StatusForbidden, answerAs("approver", "2", "approve"), "never one's own request")
	assert.NotContains(t, v["approver"].get("/request?id=2").Body.String(), `value="approve"`)
	assert.Equal(t, before, settingsIn(t, dir))
	assert.Contains(t, v["second"].get("/request?id=1").Body.String(), "结论会变")
	require.Equal(t, http.StatusSeeOther, answerAs("second", "1", "approve"))
	assert.Contains(t, settingsIn(t, dir), "approved_by: second")
	assert.Contains(t, v["officer"].get("/requests").Body.String(), "已批准")
	assert.Equal(t, http.StatusConflict, answerAs("approver", "1", "approve"), "once")
	require.Equal(t, http.StatusSeeOther, answerAs("second", "2", "decline"))
	assert.Contains(t, v["approver"].get("/request?id=2").Body.String(), "理由不足")

	s.options.Proxy.Users = append(s.options.Proxy.Users, config.User{Name: nameAt(s, personOf(s, "JW-QF")), Role: config.RoleApprover})
	v["self"] = newVisitor(t, s)
	v["self"].header["X-User"], v["self"].peer = nameAt(s, personOf(s, "JW-QF")), proxyPeer+":1"
	ask.Set("rule", "exchange.interviews")
	require.Equal(t, http.StatusSeeOther, v["officer"].post("/requests", ask).Code)
	now := settingsIn(t, dir)
	assert.Equal(t, http.StatusUnprocessableEntity, answerAs("self", "3", "approve"), "nobody approves a waiver of themselves")
	assert.Equal(t, now, settingsIn(t, dir))
	require.Equal(t, http.StatusSeeOther, answerAs("officer", "3", "withdraw"))
	seal, err := kept.Verify(t.Context())
	require.NoError(t, err)
	assert.Positive(t, seal.Lines)
}

func nameAt(s *Site, id string) string {
	for _, one := range s.shown.found.subjects {
		if one.ID == id {
			return one.Name
		}
	}
	return ""
}

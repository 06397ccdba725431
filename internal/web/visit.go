package web

import (
	"bytes"
	"errors"
	"html/template"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"

	langtag "golang.org/x/text/language"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/render"
)

// visit is one request for a page, in the language of whoever asks.
type visit struct {
	out     http.ResponseWriter
	request *http.Request
	lang    audit.Lang
	inside  bool // it comes from the browser that was let in
	run     *Run // that is shown; nil: none has ended yet
	going   *Run // the first that is pending; nil: none is

	named     bool // books that lie on the machine were named at the start
	line      *queue
	awaiting  []*Run // all that are pending
	cancelled []called

	calendars *calendars
	keeping   *keeping
	origin    string       // by which visitors come, as http://127.0.0.1:8080
	who       string       // as entries name the visitor
	user      *config.User // of a proxy; nil: whoever was let in on this machine
}

// screen is what a handler has to show: a template and what it is filled with.
type screen struct {
	name   string
	title  audit.Text
	under  string // the entry of the navigation that it belongs to
	data   any
	status int  // 0: all is well
	exact  bool // what somebody wrote stands in it as they wrote it, and nothing of others
	part   bool // it goes into a page that is open already
}

// languageCookie keeps which language was chosen, until the browser is closed.
const languageCookie = "ninefold_lang"

// newVisit reads which language is asked for: the one that the address names, else the
// one chosen before, else what the browser prefers, else the usual one.
func newVisit(w http.ResponseWriter, r *http.Request, usual audit.Lang) *visit {
	v := &visit{out: w, request: r, lang: language(r, usual)}
	if r.URL.Query().Has("lang") {
		http.SetCookie(w, &http.Cookie{ //nolint:gosec // no TLS on the loopback, so no Secure
			Name: languageCookie, Value: string(v.lang), Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
		})
	}
	return v
}

func language(r *http.Request, usual audit.Lang) audit.Lang {
	asked := []string{r.URL.Query().Get("lang")}
	for _, c := range r.CookiesNamed(languageCookie) {
		asked = append(asked, c.Value)
	}
	tags, _, _ := langtag.ParseAcceptLanguage(r.Header.Get("Accept-Language")) // what cannot be read prefers nothing
	for _, tag := range tags {
		base, _ := tag.Base()
		asked = append(asked, base.String())
	}
	for _, one := range asked {
		if lang := audit.Lang(one); lang == audit.ZH || lang == audit.EN {
			return lang
		}
	}
	return usual
}

// query is a value of the address.
func (v *visit) query(name string) string { return v.request.URL.Query().Get(name) }

// other is the address of this page in the other language.
func (v *visit) other() string {
	lang := audit.EN
	if v.lang == audit.EN {
		lang = audit.ZH
	}
	q := url.Values{}
	if v.request.Method == http.MethodGet && v.request.URL.Path != "/enter" {
		q = v.request.URL.Query()
	}
	q.Set("lang", string(lang))
	path := v.request.URL.Path
	if v.request.Method != http.MethodGet || path == "/enter" || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
		path = "/"
	}
	return path + "?" + q.Encode()
}

func (v *visit) give(page func(*visit) (*screen, error)) {
	shown, err := page(v)
	switch {
	case err != nil:
		v.fail(err)
	case shown != nil:
		v.answer(shown)
	}
}

// fail tells why a request is not answered.
func (v *visit) fail(err error) {
	status, told := statusOf(err)
	switch {
	case status == http.StatusTooManyRequests:
		v.out.Header().Set("Retry-After", "10")
	case errors.Is(err, errLater):
		v.out.Header().Set("Retry-After", "5")
		if v.request.Method == http.MethodGet {
			v.out.Header().Set("Refresh", "5")
		}
	}
	v.answer(&screen{name: "fault", title: audit.Textf("无法显示", "This cannot be shown"), data: v.say(told), status: status})
}

// say puts an error into words, without the folder of the machine in which the settings
// lie. What the visitor has typed is marked in them, so that it is shown as it was typed.
func (v *visit) say(err error, typed ...string) []string {
	lines := audit.Say(err, v.lang)
	if v.run == nil {
		return lines
	}
	if whole := v.run.base(); whole.setup != nil {
		path, _ := whole.settingsPath()
		lines = withoutFolder(path, lines)
	}
	return v.run.hide.marked(typed, lines)
}

// withoutFolder takes the folder of a file out of texts.
func withoutFolder(path string, lines []string) []string {
	dir := filepath.Dir(path) + string(filepath.Separator)
	if dir == "./" || dir == `.\` {
		return lines
	}
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], dir, "")
	}
	return lines
}

// frame is what every page has around its own content.
type frame struct {
	Lang, Title, Under string
	Other              string // this page in the other language
	Search             string
	Period, AsOf       string // of the run; empty: there is none to show
	Keeps              string // the file in which things are kept; empty: in memory
	Books              bool   // the visitor may see the books
	Requests           bool   // somebody else is there whom one can ask for a waiver
	Content            template.HTML
}

// answer writes a screen, whole or not at all.
func (v *visit) answer(s *screen) {
	set := templates[v.lang]()
	var content, page bytes.Buffer
	err := set.ExecuteTemplate(&content, s.name, s.data)
	if s.part {
		page = content
	} else if err == nil {
		f := frame{Title: s.title.In(v.lang), Under: s.under, Other: v.other(), Lang: "zh-CN", Content: template.HTML(content.String())} //nolint:gosec // a template has escaped it
		v.fill(&f)
		err = set.ExecuteTemplate(&page, "frame", f)
	}
	if err != nil {
		http.Error(v.out, errInside.In(v.lang), http.StatusInternalServerError)
		return
	}
	v.out.Header().Set("Content-Type", "text/html; charset=utf-8")
	if s.status != 0 {
		v.out.WriteHeader(s.status)
	}
	var hide *hiding
	if v.run != nil && !s.exact {
		hide = v.run.hide
	}
	_, _ = v.out.Write(visible(hide.page(page.String()))) // a template has escaped it; whoever has gone away needs no answer
}

func (v *visit) fill(f *frame) {
	if v.lang == audit.EN {
		f.Lang = "en"
	}
	f.Books, f.Requests = v.branch() == "", v.user != nil
	if v.keeping != nil {
		f.Keeps = v.keeping.Path()
	}
	if v.inside {
		if v.request.URL.Path == "/search" { // elsewhere it would only tell whether it is somebody's name
			f.Search = v.query("q")
		}
		if v.run != nil && v.run.result != nil {
			run := &v.run.result.Run
			f.Period, f.AsOf = run.Period.From.String()+" — "+run.Period.To.String(), run.AsOf.String()
		}
	}
}

// visible spells out whatever cannot be seen or turns the direction of reading: all
// that comes from the exports passes here, and here alone.
func visible(page string) []byte {
	lines := strings.Split(page, "\n")
	for i, line := range lines {
		lines[i] = render.Plain(line)
	}
	return []byte(strings.Join(lines, "\n"))
}

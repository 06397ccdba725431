package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/render"
	"ninefold/internal/revise"
)

//go:embed pages static
var files embed.FS

// templates are the pages in each language, parsed when first needed.
var templates = map[audit.Lang]func() *template.Template{
	audit.ZH: sync.OnceValue(func() *template.Template { return parse(audit.ZH) }),
	audit.EN: sync.OnceValue(func() *template.Template { return parse(audit.EN) }),
}

func parse(lang audit.Lang) *template.Template {
	say := func(zh, en string, args ...any) string { return audit.Textf(zh, en, args...).In(lang) }
	return template.Must(template.New("").Funcs(template.FuncMap{
		"say":      say,
		"text":     func(t audit.Text) string { return t.In(lang) },
		"status":   func(s audit.Status) string { return render.StatusName(s, lang) },
		"severity": func(s audit.Severity) string { return render.SeverityName(s, lang) },
		"mark":     render.StatusMark,
		"statuses": audit.Statuses,
		"figure":   render.Figure,
		"written":  config.Written,
		"number":   func(n *int) int { return *n },
		"exactly":  exactly,
		"next":     func(n int) int { return n + 1 },
		"place":    func(o audit.Origin) string { return render.Place(o, lang) },
		"problem":  func(p audit.Problem) string { return render.Problem(p, lang) },
		"table":    func(name string) string { return tableName(name, lang) },
		"origin":   func(o string) string { return origin(o, say) },
		"subject":  subjectURL,
		"verdict":  verdictURL,
		"ask":      func(o audit.Obligation) string { return verdictURL(&audit.Verdict{Rule: o.Rule, Subject: o.Subject}) },
		"cells":    cellsURL,
		"moment":   moment,
		"bad":      badURL,
		"typed":    revise.Typed,
		"together": together,
		"limit":    func(d audit.Direction, e config.Ends) string { return limitOf(d, e).In(lang) },
		"style":    func() string { return "/static/site." + assets["site.css"].digest + ".css" },
		"script":   func() string { return "/static/site." + assets["site.js"].digest + ".js" },
	}).Funcs(mappingWords(lang)).ParseFS(files, "pages/*.tmpl"))
}

// together gives a part of a page several things under their names.
func together(pairs ...any) map[string]any {
	all := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		all[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return all
}

func tableName(name string, lang audit.Lang) string {
	if lang == audit.ZH {
		return engine.TableName(name)
	}
	return name
}

func origin(o string, say func(zh, en string, args ...any) string) string {
	if o == "default" {
		return say("默认值", "default")
	}
	return o
}

// moment is a time of the store as somebody in China reads it.
func moment(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return t.In(time.FixedZone("Asia/Shanghai", 8*60*60)).Format("2006-01-02 15:04")
}

// subjectURL is the page of a person or branch.
func subjectURL(s audit.Subject) string {
	if s.Kind == audit.Branch {
		return "/branch?id=" + url.QueryEscape(s.ID)
	}
	return "/person?id=" + url.QueryEscape(s.ID)
}

// verdictURL is the page with the whole reasoning for a verdict.
func verdictURL(v *audit.Verdict) string {
	who := "&person="
	if v.Subject.Kind == audit.Branch {
		who = "&branch="
	}
	return "/verdict?rule=" + url.QueryEscape(v.Rule) + who + url.QueryEscape(v.Subject.ID)
}

// cellsURL is the picture of the sheet around a record: around the very cell where it
// came from one alone, else around its row.
func cellsURL(o audit.Origin) string {
	if o.Text == "" {
		o.Column = 0
	}
	return sheetURL(o.Path, o.Sheet, o.Row, o.Column)
}

// badURL is the picture of the sheet around a cell that could not be used.
func badURL(p audit.Problem) string {
	address := sheetURL(p.Path, p.Sheet, p.Row, 0)
	if p.Cell != "" {
		return address + "&cell=" + url.QueryEscape(p.Cell)
	}
	return address + "&column=" + url.QueryEscape(p.Column)
}

func sheetURL(path, sheet string, row, column int) string {
	address := "/sheet?file=" + url.QueryEscape(path) + "&sheet=" + url.QueryEscape(sheet) + "&row=" + strconv.Itoa(row)
	if column > 0 {
		address += "&cell=" + url.QueryEscape(audit.Origin{Row: row, Column: column}.Cell())
	}
	return address
}

// asset is a file of ours that pages refer to, under a name that changes with it.
type asset struct {
	kind   string
	digest string
	data   []byte
}

var assets = map[string]asset{
	"site.css": newAsset("text/css; charset=utf-8", []byte(render.Style()+"\n"+render.PaperStyle()+"\n"), own("static/site.css")),
	"site.js":  newAsset("text/javascript; charset=utf-8", own("static/site.js")),
}

func own(name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is in the binary
	}
	return data
}

func newAsset(kind string, parts ...[]byte) asset {
	data := bytes.Join(parts, nil)
	sum := sha256.Sum256(data)
	return asset{kind, base64.RawURLEncoding.EncodeToString(sum[:9]), data}
}

// static gives the style and the script, which hold nothing of any data.
func static(w http.ResponseWriter, r *http.Request) {
	for name, a := range assets {
		stem, end, _ := strings.Cut(name, ".")
		if r.PathValue("name") == fmt.Sprintf("%s.%s.%s", stem, a.digest, end) {
			w.Header().Set("Content-Type", a.kind)
			_, _ = w.Write(a.data)
			return
		}
	}
	http.NotFound(w, r)
}

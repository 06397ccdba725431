package render

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "html",
		About: audit.Text{
			ZH: "单文件报告，供审阅和汇报（可打印为 PDF）",
			EN: "a report in one file, to read, show and print (PDF)",
		},
		Render: renderHTML,
	})
}

//go:embed html
var pageFiles embed.FS

// renderHTML writes one file that needs nothing else: no script to be read, no
// request, a policy that lets nothing in the page but our own style and script
// act. html/template escapes every text by its context; Plain has spelled out
// before what is hidden.
func renderHTML(w io.Writer, r *audit.Result, o Options) error {
	out := newPage(w)
	lang := audit.ZH
	if o.Lang == audit.EN {
		lang = audit.EN
	}
	if err := pages[lang]().ExecuteTemplate(out, "report", newReport(r, o)); err != nil {
		return err
	}
	return out.Flush()
}

// pages are the templates of each language, parsed when first needed.
var pages = map[audit.Lang]func() *template.Template{
	audit.ZH: sync.OnceValue(func() *template.Template { return parse(audit.ZH) }),
	audit.EN: sync.OnceValue(func() *template.Template { return parse(audit.EN) }),
}

func parse(lang audit.Lang) *template.Template {
	t := tongue{lang}
	return template.Must(template.New("").Funcs(template.FuncMap{
		"say":      t.Say,
		"status":   t.status,
		"severity": t.severity,
		"mark":     func(s audit.Status) string { return statusMarks[s] },
		"style":    func() template.CSS { return template.CSS(pageStyle) }, //nolint:gosec // ours, no data in it
		"script":   func() template.JS { return template.JS(pageScript) },  //nolint:gosec // as above
		"policy":   func() string { return contentPolicy },
	}).ParseFS(pageFiles, "html/*.tmpl"))
}

// The style and the script of the page, to the byte as they stand in it, and
// the policy that names them by their hashes.
var (
	pageStyle     = embedded("html/report.css")
	pageScript    = embedded("html/report.js")
	contentPolicy = "default-src 'none'; style-src " + hashOf(pageStyle) + "; script-src " + hashOf(pageScript) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
)

func embedded(name string) string {
	data, err := pageFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is in the binary
	}
	return strings.TrimSpace(string(data))
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

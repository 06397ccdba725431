// Package manual writes manual pages: a command with its flags and examples as
// roff, for man. It refuses to know how commands are made and what they do.
package manual

import (
	"bufio"
	"io"
	"strings"

	"ninefold/internal/audit"
)

// Page is one command. All texts are in the language of the page.
type Page struct {
	Name     string // ninefold-rules-show, as the page is asked for
	Short    string
	Synopsis string // the command line, flags left out
	About    string // several lines, each a paragraph
	Flags    []Entry
	Shared   []Entry // flags of every command
	Examples []Entry // a command line, and what it does
	Codes    []Entry // exit codes
	Related  []string
	Version  string // of the program
	Date     string // of that version, as 2024-12-31; may be empty
}

// Entry is a term and what is said of it.
type Entry struct{ Term, About string }

// Section is the section of the manual that all pages are in: user commands.
const Section = "1"

// headings of a page, in the order in which man shows them.
var headings = map[string]audit.Text{
	"name":     {ZH: "名称", EN: "NAME"},
	"synopsis": {ZH: "用法", EN: "SYNOPSIS"},
	"about":    {ZH: "说明", EN: "DESCRIPTION"},
	"flags":    {ZH: "参数", EN: "OPTIONS"},
	"shared":   {ZH: "通用参数", EN: "GLOBAL OPTIONS"},
	"codes":    {ZH: "退出码", EN: "EXIT STATUS"},
	"examples": {ZH: "示例", EN: "EXAMPLES"},
	"related":  {ZH: "另见", EN: "SEE ALSO"},
	"flag":     {ZH: "参数", EN: "options"},
	"title":    {ZH: "九宫手册", EN: "Ninefold Manual"},
}

// Write writes the page as UTF-8 roff with the man macros. There is no clock
// in it: the same page gives the same bytes. The error is the writer's.
func (p *Page) Write(w io.Writer, lang audit.Lang) error {
	out := &roff{Writer: bufio.NewWriter(w), lang: lang}
	date := strings.ReplaceAll(quoted(p.Date), `\-`, "-") // readers of manuals parse it as it is
	out.line(".TH", quoted(strings.ToUpper(p.Name)), Section, date, quoted("Ninefold "+p.Version), quoted(headings["title"].In(lang)))
	out.section("name")
	out.line(escaped(p.Name) + ` \- ` + escaped(p.Short))
	out.section("synopsis")
	out.line(`\fB` + escaped(p.Synopsis) + `\fR [` + `\fI` + headings["flag"].In(lang) + `\fR]`)
	if p.About != "" {
		out.section("about")
		out.paragraphs(p.About)
	}
	out.entries("flags", p.Flags)
	out.entries("shared", p.Shared)
	out.entries("codes", p.Codes)
	out.examples(p.Examples)
	if len(p.Related) > 0 {
		out.section("related")
		related := make([]string, len(p.Related))
		for i, name := range p.Related {
			related[i] = `\fB` + escaped(name) + `\fR(` + Section + `)`
		}
		out.line(strings.Join(related, ", "))
	}
	return out.Flush()
}

// roff gathers a page; the first error of the writer beneath comes from Flush.
type roff struct {
	*bufio.Writer
	lang audit.Lang
}

func (r *roff) line(parts ...string) { _, _ = r.WriteString(strings.Join(parts, " ") + "\n") }

func (r *roff) section(name string) { r.line(".SH", quoted(headings[name].In(r.lang))) }

// paragraphs keeps lines that begin with blanks as they are: they are examples
// or tables.
func (r *roff) paragraphs(text string) {
	plain := false
	for i, line := range strings.Split(text, "\n") {
		asIs := strings.HasPrefix(line, "  ")
		switch {
		case asIs && !plain:
			r.line(".PP\n.nf")
		case !asIs && plain:
			r.line(".fi\n.PP")
		case i > 0 && !asIs:
			r.line(".PP")
		}
		plain = asIs
		r.line(escaped(line))
	}
	if plain {
		r.line(".fi")
	}
}

func (r *roff) entries(section string, list []Entry) {
	if len(list) == 0 {
		return
	}
	r.section(section)
	for _, e := range list {
		r.line(".TP")
		r.line(`\fB` + escaped(e.Term) + `\fR`)
		r.line(escaped(e.About))
	}
}

func (r *roff) examples(list []Entry) {
	if len(list) == 0 {
		return
	}
	r.section("examples")
	for i, e := range list {
		if i > 0 {
			r.line(".PP")
		}
		r.line(escaped(e.About))
		r.line(".PP\n.RS 4\n.nf")
		r.line(escaped(e.Term))
		r.line(".fi\n.RE")
	}
}

var escapes = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// escaped makes text that roff shows as it stands. What would begin a line as a
// request is led in by nothing.
func escaped(text string) string {
	text = escapes.Replace(text)
	if strings.HasPrefix(text, ".") || strings.HasPrefix(text, `\(aq`) {
		return `\&` + text
	}
	return text
}

// quoted is one argument of a request.
func quoted(text string) string {
	return `"` + strings.ReplaceAll(escaped(text), `"`, `\(dq`) + `"`
}

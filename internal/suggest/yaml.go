package suggest

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// blankToFill stands where only a person knows what to write.
const blankToFill = "????"

// longest is how many characters of a cell a comment shows.
const longest = 24

// printer writes YAML line by line; off are the lines of an entry that is proposed
// as a comment only.
type printer struct {
	w    *bufio.Writer
	lang audit.Lang
	off  bool
}

// Write writes the suggestion as YAML with comments in a language. It is a whole
// document, which config takes as it stands.
func (s *Suggestion) Write(w io.Writer, lang audit.Lang) error {
	p := &printer{w: bufio.NewWriter(w), lang: lang}
	if s.Empty() {
		p.comment("", say("没有可建议的：能读的都已读懂，或没有一张像已知的记录", "nothing to suggest: all is understood, or nothing is like a record that is known"))
	} else {
		p.comment("", say("以下是建议，不是结论：逐条核对后放进 ninefold.yaml（已有 sources: 的，接在其后）", "a proposal, no more: look through it, then put it into ninefold.yaml (behind the sources: that are there already)"))
		p.comment("", say("标有“←”的行要由您填写：填好后去掉行首的 #", "lines with an arrow (←) are for you to fill in: then take away their #"))
	}
	for _, note := range s.notes {
		p.comment("", note)
	}
	if s.recursive {
		p.line("", "recursive: true", say("子文件夹里也有文件", "there are files in subfolders too"))
	}
	p.entries(s.entries)
	return p.w.Flush()
}

// entries writes `sources:` and below it the entries; where all of them are comments
// so is the key, which needs a list.
func (p *printer) entries(all []*entry) {
	for i, e := range all {
		if i == 0 {
			p.off = allDoubtful(all)
			p.line("", "sources:", audit.Text{})
		}
		p.off = false
		p.entry(e)
	}
}

func allDoubtful(all []*entry) bool {
	for _, e := range all {
		if !e.doubt {
			return false
		}
	}
	return true
}

func (p *printer) entry(e *entry) {
	for _, why := range e.why {
		p.comment("  ", why)
	}
	p.off = e.doubt
	defer func() { p.off = false }()
	p.line("  - ", "file: "+quote(e.file), audit.Text{})
	p.text("sheet", e.sheet)
	p.text("table", e.table)
	p.number("header_row", e.headerRow)
	p.number("header_rows", e.headerRows)
	p.list("groups", e.groups)
	p.columns(e.columns)
	p.constants(e.constants)
	p.date(e)
	if len(e.key) > 0 {
		p.line("    ", "key: {field: event_id, from: "+flow(e.key)+"}", audit.Text{})
	}
	if e.split != "" {
		p.line("    ", "split: {header: "+quote(e.split)+"}", audit.Text{})
	}
	p.cross(e.cross)
	if len(e.form) > 0 {
		p.line("    ", "form:", audit.Text{})
	}
	for _, l := range e.form {
		p.line("      - ", fmt.Sprintf("{label: %s, says: %s, cell: %s, field: %s}", l.label, quote(l.says), l.cell, l.field), audit.Text{})
	}
	if e.also {
		p.line("    ", "also: true", say("同一张表还按下一条读", "the sheet is read by the next entry too"))
	}
	for _, ask := range e.asks {
		p.comment("    ", audit.Text{ZH: "← " + ask.ZH, EN: "← " + ask.EN})
	}
}

func (p *printer) text(key, value string) {
	if value != "" {
		p.line("    ", key+": "+quote(value), audit.Text{})
	}
}

func (p *printer) number(key string, n int) {
	if n > 0 {
		p.line("    ", key+": "+itoa(n), audit.Text{})
	}
}

func (p *printer) list(key string, texts []string) {
	if len(texts) > 0 {
		p.line("    ", key+": "+flow(texts), audit.Text{})
	}
}

func (p *printer) columns(all []columnMap) {
	if len(all) > 0 {
		p.line("    ", "columns:", audit.Text{})
	}
	for _, c := range all {
		day := ""
		if c.day != "" {
			day = ", day: " + c.day
		}
		if len(c.values) == 0 {
			p.line("      - ", "{header: "+quote(c.header)+", field: "+c.field+day+"}", c.note)
			continue
		}
		p.line("      - ", "header: "+quote(c.header), c.note)
		p.line("        ", "field: "+c.field, audit.Text{})
		p.values("        ", c.values)
	}
}

// values writes what words stand for. One that is like nothing is a line to fill in.
func (p *printer) values(indent string, all []word) {
	off := p.off
	p.off = off || !anyMeant(all)
	p.line(indent, "values:", audit.Text{})
	for _, w := range all {
		times := say("%d 处", "%d×", w.count)
		if w.meaning == "" {
			p.off = true
			p.line(indent+"  ", quoteAlways(w.text)+": "+blankToFill, audit.Text{ZH: times.ZH + "；← 请填含义", EN: times.EN + "; ← say what it stands for"})
			p.off = off
			continue
		}
		p.line(indent+"  ", quoteAlways(w.text)+": "+quoteAlways(w.meaning), audit.Text{ZH: times.ZH + "；" + w.note.ZH, EN: times.EN + "; " + w.note.EN})
	}
	p.off = off
}

func anyMeant(all []word) bool {
	for _, w := range all {
		if w.meaning != "" {
			return true
		}
	}
	return false
}

func (p *printer) constants(all []constant) {
	off, asked := p.off, true
	for _, c := range all {
		asked = asked && c.ask
	}
	if p.off = off || asked; len(all) > 0 {
		p.line("    ", "constants:", audit.Text{})
	}
	for _, c := range all {
		if p.off = off || c.ask; c.ask {
			c.note = audit.Text{ZH: "← " + c.note.ZH, EN: "← " + c.note.EN}
		}
		p.line("      - ", "{field: "+c.field+", value: "+quote(c.value)+"}", c.note)
	}
	p.off = off
}

func (p *printer) date(e *entry) {
	d := e.date
	month := ""
	if d.month != "" {
		month = ", month: " + d.month
	}
	switch {
	case d.ask:
		off := p.off
		p.off = true
		p.line("    ", "date: {year: "+blankToFill+month+"}", say("← 哪里都没有写年份，请填四位数", "← nothing says the year: write it in four digits"))
		p.off = off
	case d.year != "":
		p.line("    ", "date: {year: "+d.year+month+"}", audit.Text{})
	}
}

func (p *printer) cross(c *cross) {
	if c == nil {
		return
	}
	p.line("    ", "cross:", audit.Text{})
	add := func(key, value string) {
		if value != "" {
			p.line("      ", key+": "+value, audit.Text{})
		}
	}
	add("from", c.from)
	add("except", flow(c.except))
	var headers []string
	for _, h := range c.headers {
		headers = append(headers, fmt.Sprintf("{row: %d, field: %s}", h.row, h.field))
	}
	add("headers", "["+strings.Join(headers, ", ")+"]")
	add("cell", c.cell)
	add("spread", c.spread)
	add("field", c.field)
	if len(c.values) > 0 {
		p.values("      ", c.values)
	}
	add("marks", flow(c.marks))
	add("blanks", flow(c.blanks))
}

// line writes one line of YAML and behind it a comment.
func (p *printer) line(indent, yaml string, note audit.Text) {
	text := indent + yaml
	if p.off {
		text = "# " + text
	}
	if said := note.In(p.lang); said != "" {
		text += "   # " + said
	}
	fmt.Fprintln(p.w, text)
}

func (p *printer) comment(indent string, note audit.Text) {
	fmt.Fprintln(p.w, indent+"# "+note.In(p.lang))
}

// flow writes a list in one line; none, nothing.
func flow(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = quote(t)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// quote writes a text for YAML: as it is where it can mean nothing else.
func quote(text string) string {
	for i, r := range text {
		plain := unicode.Is(unicode.Han, r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' ||
			i > 0 && (r >= '0' && r <= '9' || r == '.')
		if !plain {
			return quoteAlways(text)
		}
	}
	switch strings.ToLower(text) {
	case "", "true", "false", "yes", "no", "y", "n", "on", "off", "null":
		return quoteAlways(text)
	}
	return text
}

// quoteAlways writes a text between double quotes, with escapes for all that cannot
// be seen or would end the line.
func quoteAlways(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case !hidden(r):
			b.WriteRune(r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// hidden reports what a comment must not hold and a text must spell out: control
// characters, line ends, and characters that cannot be seen or turn the writing.
func hidden(r rune) bool {
	return r == utf8.RuneError || r == '\ufeff' || r == '\u0085' || r >= 0xfff0 && r <= 0xffff ||
		unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs, unicode.Other_Default_Ignorable_Code_Point)
}

// clean makes a text from the exports fit for a comment: one line, nothing hidden,
// not too long.
func clean(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range text {
		if n++; n > longest*3 {
			return b.String() + "…"
		}
		if hidden(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

func itoa(n int) string { return strconv.Itoa(n) }

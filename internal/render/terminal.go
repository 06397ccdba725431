package render

import (
	"io"
	"math"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "text",
		About: audit.Text{
			ZH: "终端上一眼看清的摘要：九宫格、未达标、即将到期、无法判定",
			EN: "the summary for the terminal: nine-square grid, what failed, what falls due, what could not be told",
		},
		Passes: true,
		Render: renderText,
	})
}

// limit is how many entries of a list the terminal shows unless all are asked for.
const limit = 10

// renderText writes what a person takes in at one glance, then the details in
// the order in which they matter.
func renderText(w io.Writer, r *audit.Result, o Options) error {
	t := newTerminal(w, o)
	if o.All {
		r = unabridged(r)
	}
	v := newOverview(r)
	t.header(v)
	t.grid(v.squares)
	t.legend()
	t.byRule(v, audit.Fail)
	t.byRule(v, audit.Due)
	t.unknown(v)
	t.byRule(v, audit.Waived)
	t.byRule(v, audit.Pass)
	t.byRule(v, audit.Exempt)
	t.setAside(v)
	t.corrections(v)
	t.notices(v)
	t.closing(v)
	return t.out.Flush()
}

// terminal writes lines of at most width cells.
type terminal struct {
	tongue
	out   page
	o     Options
	width int
	limit int
}

func newTerminal(w io.Writer, o Options) *terminal {
	t := &terminal{tongue: tongue{o.Lang}, out: newPage(w), o: o, width: o.Width, limit: limit}
	if t.width == 0 {
		t.width = 80
	}
	t.width = min(max(t.width, 40), 120)
	if o.All {
		t.limit = math.MaxInt
	}
	return t
}

// style is an SGR parameter of ECMA-48.
type style string

const (
	plain   style = ""
	bold    style = "1"
	dim     style = "2"
	red     style = "31"
	green   style = "32"
	yellow  style = "33"
	magenta style = "35"
)

var statusStyles = map[audit.Status]style{
	audit.Fail: red, audit.Due: yellow, audit.Unknown: magenta, audit.Pass: green, audit.Waived: plain, audit.Exempt: dim,
}

// The marks take one cell everywhere.
var statusMarks = map[audit.Status]string{
	audit.Fail: "✗", audit.Due: "!", audit.Unknown: "?", audit.Pass: "✓", audit.Waived: "~", audit.Exempt: "-",
}

func (t *terminal) paint(s style, text string) string {
	if !t.o.Color || s == plain || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}

// line writes one line, without blanks at its end.
func (t *terminal) line(parts ...string) {
	t.out.put(strings.TrimRight(strings.Join(parts, ""), " "), "\n")
}

// Clauses of a text that takes several lines stand one below the other, so that
// their dates line up.
var clauseEnds = strings.NewReplacer("；", "；\n", "; ", ";\n")

// A paragraph longer than this says no more on a terminal.
const mostLines = 10

// paragraph writes a text with its first line behind lead, the others under
// it. One that goes on and on is cut unless all is asked for.
func (t *terminal) paragraph(lead string, s style, text string) {
	indent := columns(lead)
	lines := []string{text}
	if room(text) > t.width-indent {
		lines = nil
		for clause := range strings.SplitSeq(clauseEnds.Replace(text), "\n") {
			lines = append(lines, wrap(clause, t.width-indent)...)
		}
	}
	if len(lines) > mostLines && !t.o.All {
		lines = append(lines[:mostLines:mostLines], "..")
	}
	for _, line := range lines {
		t.line(lead, t.paint(s, line))
		lead = strings.Repeat(" ", indent)
	}
}

// flow writes a text without making clauses of it: a “；” in it may be quoted.
func (t *terminal) flow(lead string, s style, text string) {
	indent := columns(lead)
	for _, line := range wrap(text, t.width-indent) {
		t.line(t.paint(s, lead), line)
		lead, s = strings.Repeat(" ", indent), plain
	}
}

// heading opens a section.
func (t *terminal) heading(s style, title string) {
	rule := max(0, t.width-columns(title)-4)
	t.line()
	t.line(t.paint(s, "━━ "), t.paint(bold, title), t.paint(s, " "+strings.Repeat("━", rule)))
}

func (t *terminal) header(v *overview) {
	t.paragraph("", bold, t.Say("九宫 Ninefold：考核期 %s，截至 %s", "Ninefold 九宫: %s, as of %s", t.period(v.Run.Period), v.Run.AsOf))
	tables, rows := v.total()
	t.paragraph("", plain, t.Say("判定 %s、%s", "judged %s by %s",
		t.number(v.Summary.Subjects, "个对象", "subject", "subjects"),
		t.number(len(v.Summary.Rules), "项要求", "requirement", "requirements"))+t.outOfScope(v.Summary.OutOfScope)+
		t.Say("；读入 ", "; read ")+t.number(tables, "张表", "table", "tables")+t.Say(" ", ", ")+
		t.number(rows.Rows, "行", "row", "rows")+t.leftOut(rows))
	if narrowed := t.caution(v.Result); narrowed != "" {
		t.paragraph(t.paint(yellow, "! "), yellow, narrowed)
	}
}

func (t *terminal) outOfScope(n int) string {
	if n == 0 {
		return ""
	}
	return t.Say("（另有 %d 个不在范围内）", " (%d more out of scope)", n)
}

// leftOut says what else there is to know of the rows: hidden ones count, and
// some were not used.
func (t *terminal) leftOut(rows audit.Input) string {
	text := ""
	for _, part := range []struct {
		n    int
		said string
	}{
		{rows.Hidden, t.Say("（含隐藏行 %d 行）", " (%d of them hidden in the sheet)", rows.Hidden)},
		{rows.Skipped, t.Say("，跳过 %d 行", ", %d skipped", rows.Skipped)},
		{rows.SetAside, t.Say("，搁置 %d 行", ", %d set aside", rows.SetAside)},
		{rows.Duplicates, t.Say("，重复 %d 行", ", %d {duplicate|duplicates}", rows.Duplicates)},
	} {
		if part.n > 0 {
			text += part.said
		}
	}
	return text
}

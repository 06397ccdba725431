package render

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "md",
		About: audit.Text{
			ZH: "Markdown 通报",
			EN: "a circular in Markdown",
		},
		Passes: true,
		Render: renderMarkdown,
	})
}

// mostRows is how many subjects a table of the circular names unless all are
// asked for: it is read by people.
const mostRows = 50

// renderMarkdown writes the circular. Everything from the exports stands in
// table cells or behind other words, never at the start of a line.
func renderMarkdown(w io.Writer, r *audit.Result, o Options) error {
	m := &markdown{tongue: tongue{o.Lang}, page: newPage(w), o: o}
	r = unabridged(r)
	v := newOverview(r)
	m.put("# ", m.Say("九宫合规检查通报", "Ninefold compliance circular"), "\n\n")
	m.put(m.Say("考核期 %s，截至 %s。", "Period %s, as of %s. ", m.period(r.Run.Period), r.Run.AsOf))
	m.put(m.Say("判定对象 %d 个、要求 %d 项，另有 %d 个对象不在范围内。", "%d {subject|subjects} judged by %d {requirement|requirements}, %d more out of scope.",
		r.Summary.Subjects, len(r.Summary.Rules), r.Summary.OutOfScope), "\n")
	if narrowed := m.caution(r); narrowed != "" {
		m.put("\n> **", md(narrowed), "**\n")
	}
	m.totals(v)
	m.grid(v.squares)
	for _, status := range []audit.Status{audit.Fail, audit.Due} {
		m.byRule(v, status)
	}
	m.unknown(v)
	for _, status := range []audit.Status{audit.Waived, audit.Pass, audit.Exempt} {
		m.byRule(v, status)
	}
	m.setAside(v)
	m.corrections(v)
	m.notices(v)
	if r.Outcome != nil {
		m.put("\n", md(m.text(r.Outcome.Message)), "\n")
	}
	return m.Flush()
}

type markdown struct {
	tongue
	page
	o Options
}

func (m *markdown) heading(title string, n int, more ...string) {
	m.put("\n## ", title, " ", strconv.Itoa(n), strings.Join(more, ""), "\n")
}

// row writes one row of a table; the cells are Markdown already.
func (m *markdown) row(cells ...string) { m.put("| ", strings.Join(cells, " | "), " |\n") }

// columns opens a table.
func (m *markdown) columns(titles ...string) {
	m.put("\n")
	m.row(titles...)
	m.put(strings.Repeat("|---", len(titles)), "|\n")
}

func (m *markdown) totals(v *overview) {
	var titles, counts []string
	for _, status := range audit.Statuses() {
		titles = append(titles, m.status(status))
		counts = append(counts, strconv.Itoa(v.Summary.Status[status]))
	}
	m.columns(titles...)
	m.row(counts...)
}

// grid draws nine systems three by three, further ones in rows below.
func (m *markdown) grid(squares []*square) {
	m.put("\n## ", m.Say("九宫格", "Nine-square grid"), "\n\n|   |   |   |\n|---|---|---|\n")
	for len(squares) > 0 {
		cells := []string{"", "", ""}
		n := copy(cells, m.squares(squares[:min(3, len(squares))]))
		m.row(cells...)
		squares = squares[n:]
	}
}

func (m *markdown) squares(row []*square) []string {
	cells := make([]string, len(row))
	for i, s := range row {
		var states []string
		for _, status := range audit.Statuses() {
			if n := s.count[status]; n > 0 && status != audit.Exempt {
				states = append(states, m.status(status)+" "+strconv.Itoa(n))
			}
		}
		cells[i] = statusSigns[s.worst()] + " **" + md(m.text(s.Title)) + "** " + s.rate() + "<br>" + strings.Join(states, m.Say("，", ", "))
	}
	return cells
}

var statusSigns = map[audit.Status]string{
	audit.Fail: "❌", audit.Due: "⏰", audit.Unknown: "❓", audit.Waived: "⚪", audit.Pass: "✅", audit.Exempt: "➖",
}

func (m *markdown) byRule(v *overview, status audit.Status) {
	groups := v.byRule(status)
	if len(groups) == 0 {
		return
	}
	m.heading(m.status(status), v.Summary.Status[status], m.changes(v.with(status)))
	for _, g := range groups {
		m.put("\n### ", md(m.text(g.rule.Title)), m.Say("（", " ("), m.severity(g.verdicts[0].Severity), m.Say("）", ") "), strconv.Itoa(len(g.verdicts)), "\n")
		if demand := m.text(g.rule.Demand); demand != "" {
			m.put("\n> ", md(demand), "\n")
		}
		m.subjects(g.verdicts)
	}
}

func (m *markdown) subjects(verdicts []*audit.Verdict) {
	m.columns(m.Say("对象", "subject"), m.Say("编号", "id"), m.Say("支部", "branch"), m.Say("情况", "finding"),
		m.Say("实际", "actual"), m.Say("应达", "required"))
	shown := verdicts[:m.limit(len(verdicts))]
	for _, v := range shown {
		finding := m.message(v)
		if v.Status == audit.Waived {
			finding += m.Say("；", "; ") + m.waiver(v.Waiver)
		}
		m.row(md(Plain(v.Subject.Name)), md(Plain(v.Subject.ID)), md(Plain(v.Subject.Branch)), md(finding), md(figure(v.Actual)), md(figure(v.Required)))
	}
	m.more(len(verdicts) - len(shown))
}

func (m *markdown) limit(n int) int {
	if m.o.All {
		return n
	}
	return min(n, mostRows)
}

func (m *markdown) more(n int) {
	if n > 0 {
		m.put("\n", m.Say("另有 %d 条，见 JSON 结果。", "%d more in the JSON result.", n), "\n")
	}
}

func (m *markdown) unknown(v *overview) {
	causes := v.byCause()
	if len(causes) == 0 {
		return
	}
	m.heading(m.status(audit.Unknown), v.Summary.Status[audit.Unknown], m.changes(v.with(audit.Unknown)))
	m.columns(m.Say("原因", "cause"), m.Say("要求", "requirement"), m.Say("对象数", "subjects"))
	shown := m.limit(len(causes))
	for _, c := range causes[:shown] {
		for _, g := range c.groups {
			m.row(md(m.text(c.message)), md(m.text(g.rule.Title)), strconv.Itoa(len(g.verdicts)))
		}
	}
	m.more(len(causes) - shown)
}

func (m *markdown) setAside(v *overview) {
	problems := v.Run.Quarantined
	if len(problems) == 0 {
		return
	}
	m.heading(m.Say("搁置的数据", "Set aside"), len(problems))
	m.columns(m.Say("位置", "place"), m.Say("列", "column"), m.Say("值", "value"), m.Say("应为", "expected"))
	causes := audit.Causes(problems)
	shown := m.limit(len(causes))
	for _, c := range causes[:shown] {
		m.row(md(m.causePlaces(c)), md(Plain(c.Column)), md(cut(Plain(c.Value), widestValue)), md(m.text(c.Expected)))
	}
	m.more(leftOutOf(causes[shown:]))
}

func (m *markdown) notices(v *overview) {
	notices := slices.DeleteFunc(slices.Clone(v.Run.Notices), func(n audit.Notice) bool { return n.Code == audit.NarrowedCode })
	if len(notices) == 0 {
		return
	}
	m.heading(m.Say("提示", "Notices"), len(notices))
	m.columns(m.Say("要求", "requirement"), m.Say("提示", "notice"))
	for _, n := range notices {
		subject := strings.Trim(Plain(n.Rule)+"."+Plain(n.Parameter), ".")
		m.row(md(subject), md(m.notice(n)))
	}
}

// A blank comment keeps @name from calling somebody and a bare address from
// becoming a link; the rest is escaped as CommonMark allows.
var mdEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
	"#", `\#`, "|", `\|`, "~", `\~`, "&", `\&`, "!", `\!`, "$", `\$`,
	"@", "@<!-- -->", "://", `\://`, "www.", `www\.`, "WWW.", `WWW\.`,
)

// md makes a text harmless inside a line of Markdown.
func md(s string) string { return mdEscapes.Replace(s) }

package render

import (
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// byRule lists the verdicts of a status, requirement by requirement.
func (t *terminal) byRule(v *overview, status audit.Status) {
	groups := v.byRule(status)
	if len(groups) == 0 {
		return
	}
	t.heading(statusStyles[status], t.status(status)+" "+strconv.Itoa(v.Summary.Status[status])+t.changes(v.with(status)))
	for i, g := range groups {
		if i > 0 {
			t.line()
		}
		t.ruleHead(g, status)
		t.subjects(g.verdicts)
	}
}

// ruleHead names a requirement and, where it was missed, what it demands.
func (t *terminal) ruleHead(g group, status audit.Status) {
	mark, title := t.paint(statusStyles[status], statusMarks[status])+" ", t.text(g.rule.Title)
	about := strings.Join([]string{Plain(g.rule.ID), t.severity(g.verdicts[0].Severity), strconv.Itoa(len(g.verdicts))}, "  ")
	if g.rule.Title.ZH == g.rule.ID {
		_, about, _ = strings.Cut(about, "  ")
	}
	for room(title)+room(about)+4 > t.width {
		lines := wrap(title, t.width-2)
		t.line(mark, t.paint(bold, lines[0]))
		mark, title = "  ", strings.TrimSpace(title[len(lines[0]):])
		if len(lines) == 1 {
			break
		}
	}
	t.line(mark, t.paint(bold, title), "  ", t.paint(dim, about))
	demand := wrap(t.text(g.rule.Demand), t.width-2)
	if status != audit.Fail || demand[0] == "" {
		return
	}
	if len(demand) > 2 {
		demand = []string{demand[0], cut(demand[1]+" ..", t.width-2)}
	}
	for _, line := range demand {
		t.line("  ", t.paint(dim, line))
	}
}

// A name, an id or a branch wider than this gets a line of its own.
const widestLabel = 14

// subjects lists who a verdict is on, and the message in a column beside.
func (t *terminal) subjects(verdicts []*audit.Verdict) {
	shown := verdicts[:min(len(verdicts), t.limit)]
	var widths [3]int
	for _, v := range shown {
		for i, label := range labels(v.Subject) {
			if w := columns(label); w <= widestLabel {
				widths[i] = max(widths[i], w)
			}
		}
	}
	for _, v := range shown {
		t.subject(v, widths)
	}
	if more := len(verdicts) - len(shown); more > 0 {
		t.line("    ", t.paint(dim, t.Say("…… 另有 %d 个（见 -o json 或 --all）", "... and %d more (use -o json or --all)", more)))
	}
}

func (t *terminal) subject(v *audit.Verdict, widths [3]int) {
	message := t.message(v)
	if v.Status == audit.Waived {
		message += t.Say("；", "; ") + t.waiver(v.Waiver)
	}
	var fields []string
	aligned := true
	for i, label := range labels(v.Subject) {
		aligned = aligned && columns(label) <= widths[i]
		if widths[i] > 0 || label != "" {
			fields = append(fields, pad(label, widths[i]))
		}
	}
	lead := "    " + strings.Join(fields, "  ") + "  "
	if aligned && columns(lead) <= t.width/2 {
		t.paragraph(lead, plain, message)
		return
	}
	t.paragraph("    ", plain, strings.TrimRight(lead[4:], " "))
	t.paragraph("      ", plain, message)
}

// labels names a subject: its name, its id, and its branch unless it is one.
func labels(s audit.Subject) [3]string {
	if s.Kind == audit.Branch || s.Branch == s.ID {
		s.Branch = ""
	}
	if s.Name == s.ID {
		s.Name = ""
	}
	return [3]string{cut(Plain(s.Name), widestValue), cut(Plain(s.ID), widestValue), cut(Plain(s.Branch), widestValue)}
}

// unknown lists why some could not be judged: each cause once, the
// requirements under it, and names only where they are few.
func (t *terminal) unknown(v *overview) {
	causes := v.byCause()
	if len(causes) == 0 {
		return
	}
	t.heading(magenta, t.status(audit.Unknown)+" "+strconv.Itoa(v.Summary.Status[audit.Unknown])+t.changes(v.with(audit.Unknown)))
	for i, c := range causes {
		if i == t.limit {
			t.line("  ", t.paint(dim, t.Say("…… 另有 %d 种原因（见 -o json 或 --all）", "... and %d more {cause|causes} (use -o json or --all)", len(causes)-i)))
			return
		}
		t.paragraph("? ", plain, t.text(c.message))
		for _, g := range c.groups {
			t.paragraph("    ", dim, t.affected(g))
		}
	}
}

// affected says on whom a requirement could not be judged.
func (t *terminal) affected(g group) string {
	head := t.text(g.rule.Title) + t.Say("：", ": ")
	if len(g.verdicts) > 3 && !t.o.All {
		return head + t.number(len(g.verdicts), "个对象", "subject", "subjects")
	}
	names := make([]string, len(g.verdicts))
	for i, v := range g.verdicts {
		names[i] = strings.Join(strings.Fields(Plain(v.Subject.Name)+" "+Plain(v.Subject.ID)), " ")
	}
	return head + strings.Join(names, t.Say("、", ", "))
}

// setAside lists the bad cells that quarantine left out.
func (t *terminal) setAside(v *overview) {
	problems := v.Run.Quarantined
	if len(problems) == 0 {
		return
	}
	t.heading(yellow, t.Say("搁置的数据 %d", "set aside %d", len(problems)))
	causes := audit.Causes(problems)
	for i, c := range causes {
		if i == t.limit {
			t.more(leftOutOf(causes[i:]))
			return
		}
		t.flow("  ", plain, t.cause(c))
	}
}

func (t *terminal) more(n int) {
	t.line("  ", t.paint(dim, t.Say("…… 另有 %d 条（见 -o json 或 --all）", "... and %d more (use -o json or --all)", n)))
}

// notices lists what there is to know, in its order and to the last one.
func (t *terminal) notices(v *overview) {
	if len(v.Run.Notices) == 0 {
		return
	}
	t.heading(dim, t.Say("提示 %d", "notices %d", len(v.Run.Notices)))
	for _, line := range t.noticeLines(v) {
		t.flow("  ", plain, line)
	}
}

// closing gives the totals, and how the run ends.
func (t *terminal) closing(v *overview) {
	t.line()
	total := 0
	var counts []string
	for _, status := range audit.Statuses() {
		n := v.Summary.Status[status]
		total += n
		text := t.status(status) + " " + strconv.Itoa(n)
		if status == audit.Fail && n > 0 {
			text += t.Say("（必须 %d，一般 %d）", " (must %d, should %d)", v.failed(audit.Must), v.failed(audit.Should))
		}
		counts = append(counts, text)
	}
	t.paragraph("", bold, t.Say("共 %d 条结论：", "%d {verdict|verdicts}: ", total)+strings.Join(counts, t.Say("，", ", ")))
	if v.Outcome != nil {
		t.paragraph("", plain, t.text(v.Outcome.Message))
	}
}

package report

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
	"ninefold/internal/trend"
)

// mostRepeats is how many of those who fail again a format lists unless all are
// asked for.
var mostRepeats = map[string]int{"text": 20, "md": 100, "html": 500}

// again lists who fails again and again.
func (h *history) again() doc.Section {
	s := doc.Section{
		Title: h.Lang.Say("一再未达标 %d", "repeat failures: %d", len(h.Repeats)), Sheet: h.Lang.Say("一再未达标", "repeats"),
		Most: h.most(mostRepeats), Left: h.left,
		Columns: []doc.Column{
			{Title: h.Lang.Say("对象", "subject"), In: doc.OnPaper}, {Title: h.Lang.Say("支部", "branch"), Width: 14},
			{Title: h.Lang.Say("姓名", "name"), Width: 14, In: doc.InBook}, {Title: h.Lang.Say("编号", "id"), Width: 20, In: doc.InBook},
			{Title: h.Lang.Say("要求", "requirement"), Width: 24}, {Title: h.Lang.Say("次数", "fails"), Width: 8, Number: true}, {Title: h.Lang.Say("连续", "in a row"), Width: 8, Number: true},
			{Title: h.Lang.Say("各期", "in turn"), In: doc.OnPaper},
		},
	}
	for _, at := range h.Turns {
		s.Columns = append(s.Columns, doc.Column{Title: h.label(at), Width: 12, In: doc.InBook})
	}
	s.Columns = append(s.Columns, doc.Column{Title: h.Lang.Say("最近一次", "the latest"), Width: 50, In: doc.InBook})
	if len(h.Repeats) == 0 {
		s.Text = []string{h.Lang.Say("没有人在两个或更多考核期同一项要求上未达标。", "Nobody failed the same requirement in two or more periods.")}
		return s
	}
	s.Text = []string{h.Lang.Say("按工号（支部编号）和要求认定；记号依次为 %s：X 未达标，· 不在问题之列，- 未检查，其余写明。",
		"Known again by id and requirement; the marks are of %s in turn: X fail, · not among the findings, - not judged, others spelled out.", h.turnWords())}
	for _, r := range h.Repeats {
		row := []doc.Cell{
			doc.Text(render.Who(r.Subject)), doc.Text(r.Subject.Branch), doc.Text(r.Subject.Name), doc.Text(r.Subject.ID),
			doc.Text(h.Trend.Title(r.Rule).In(h.Lang)), count(r.Fails), count(r.InARow), doc.Text(h.turnMarks(r)),
		}
		for _, status := range r.Statuses {
			row = append(row, doc.Text(h.turnWord(status)))
		}
		s.Rows = append(s.Rows, append(row, doc.Text(r.Message.In(h.Lang))))
	}
	return s
}

func (h *history) turnWords() string {
	labels := make([]string, len(h.Turns))
	for i, at := range h.Turns {
		labels[i] = h.label(at)
	}
	return strings.Join(labels, h.Lang.Say("、", ", "))
}

func (h *history) turnMarks(r trend.Repeat) string {
	marks := make([]string, len(r.Statuses))
	for i, status := range r.Statuses {
		switch status {
		case audit.Fail:
			marks[i] = "X"
		case "", audit.Pass, audit.Exempt:
			marks[i] = "·"
		case trend.NotJudged:
			marks[i] = "-"
		default:
			marks[i] = h.status(status)
		}
	}
	return strings.Join(marks, " ")
}

func (h *history) turnWord(status audit.Status) string {
	switch status {
	case "":
		return ""
	case trend.NotJudged:
		return h.Lang.Say("未检查", "not judged")
	}
	return h.status(status)
}

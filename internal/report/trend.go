package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
	"ninefold/internal/trend"
)

// Trend reports how the rates move from result to result, and who fails again.
func Trend(t *trend.Trend, o Options) Report {
	h := &history{o, t}
	return Report{Document: h.document(), JSON: h.json()}
}

// history is a trend as it is reported.
type history struct {
	Options
	*trend.Trend
}

func (h *history) document() *doc.Document {
	first, last := h.Points[0].Run, h.Points[len(h.Points)-1].Run
	notes := h.notes()
	return &doc.Document{
		Lang: h.Lang, Title: h.Lang.Say("达标趋势", "Compliance over time"), AsOf: last.AsOf,
		Sub:      h.Lang.Say("%d 份结果，%s 至 %s", "%d {result|results}, %s to %s", len(h.Points), first.Period.From, min(last.Period.To, last.AsOf)),
		Warnings: notes,
		Sections: []doc.Section{h.results(), h.movements(), h.byRule(), h.byBranch(), h.again(), h.noteSheet(notes)},
		Foot:     h.foot(),
	}
}

// results lists what is laid side by side.
func (h *history) results() doc.Section {
	s := doc.Section{
		Title: h.Lang.Say("各份结果", "the results"), Sheet: h.Lang.Say("各份结果", "results"),
		Text: []string{h.Lang.Say("达标率 = 达标 ÷ 应办；即将到期、无法判定、豁免都算应办而未达标。", "rate = pass ÷ owed; what is due, unknown or waived was owed and is no pass.") +
			h.Lang.Say("总体与支部只计各份结果都有的 %d 项要求。", " Overall and by branch: the %d {requirement|requirements} that all results have.", len(h.Shared))},
		Columns: []doc.Column{
			{Title: h.Lang.Say("考核期", "period"), In: doc.OnPaper},
			{Title: h.Lang.Say("考核期自", "from"), Width: 12, In: doc.InBook}, {Title: h.Lang.Say("考核期至", "to"), Width: 12, In: doc.InBook},
			{Title: h.Lang.Say("截至", "as of"), Width: 12},
			{Title: h.Lang.Say("应办", "owed"), Width: 8, Number: true},
			{Title: h.Lang.Say("达标", "pass"), Number: true, In: doc.OnPaper},
			{Title: h.status(audit.Fail), Number: true, In: doc.OnPaper}, {Title: h.status(audit.Unknown), Number: true, In: doc.OnPaper},
		},
	}
	for _, status := range audit.Statuses() {
		s.Columns = append(s.Columns, doc.Column{Title: h.status(status), Width: 10, In: doc.InBook})
	}
	s.Columns = append(s.Columns, doc.Column{Title: h.Lang.Say("达标率", "rate"), Width: 10, Number: true}, doc.Column{Title: h.Lang.Say("文件", "file"), Width: 30})
	for i, p := range h.Points {
		c := h.Overall.Cells[i]
		row := []doc.Cell{
			doc.Text(periodName(p.Run.Period)), day(p.Run.Period.From), day(p.Run.Period.To), day(p.Run.AsOf),
			count(c.Owed()), count(c.Pass()), count(c.Counts[audit.Fail]), count(c.Counts[audit.Unknown]),
		}
		for _, status := range audit.Statuses() {
			row = append(row, count(c.Counts[status]))
		}
		s.Rows = append(s.Rows, append(row, h.rate(c), doc.Text(p.Name)))
	}
	s.Chart = h.chart(h.Lang.Say("总体与各支部的达标率", "the rates overall and by branch"), append([]trend.Series{h.Overall}, h.mostMoving(h.Branches)...))
	return s
}

func (h *history) status(s audit.Status) string { return render.StatusName(s, h.Lang) }

// rate is rounded down for readers, as in every report: 100% means all.
func (h *history) rate(c trend.Cell) doc.Cell {
	if rate, known := c.Rate(); known {
		return share(h.rateText(c), rate, 100)
	}
	return doc.Figure(h.rateText(c), nil)
}

func (h *history) rateText(c trend.Cell) string {
	rate, known := c.Rate()
	switch {
	case !c.Judged:
		return h.Lang.Say("未检查", "not judged")
	case c.Blind:
		return h.Lang.Say("无依据", "no evidence")
	case !known:
		return "-"
	}
	text := strconv.Itoa(int(math.Floor(rate+1e-9))) + "%"
	if c.Redrawn {
		text += "*"
	}
	return text
}

// movements names what improves and what slips since the result before, the
// largest movement first.
func (h *history) movements() doc.Section {
	s := doc.Section{Title: h.Lang.Say("与上一份相比", "since the result before"), In: doc.OnPaper}
	s.Text = []string{
		h.Lang.Say("总体：", "overall: ") + h.moveWords(h.Overall.Last),
		h.moved(h.Lang.Say("好转的要求：", "requirements that improve: "), trend.Up, h.Rules),
		h.moved(h.Lang.Say("下滑的要求：", "requirements that slip: "), trend.Down, h.Rules),
		h.moved(h.Lang.Say("好转的支部：", "branches that improve: "), trend.Up, h.Branches),
		h.moved(h.Lang.Say("下滑的支部：", "branches that slip: "), trend.Down, h.Branches),
	}
	return s
}

// moved is a sentence of the series that moved one way.
func (h *history) moved(head string, way trend.Way, list []trend.Series) string {
	moved := slices.DeleteFunc(slices.Clone(list), func(s trend.Series) bool { return s.Last.Way != way })
	slices.SortStableFunc(moved, func(a, b trend.Series) int {
		return -cmp.Compare(math.Abs(a.Last.Points), math.Abs(b.Last.Points))
	})
	names := make([]string, len(moved))
	for i, one := range moved {
		names[i] = h.title(one) + " " + points(one.Last)
	}
	switch more := len(names) - mostNamed; {
	case more > 0:
		names = append(names[:mostNamed], h.Lang.Say("另有 %d 项见下表", "%d more in the tables", more))
	case len(names) == 0:
		names = []string{h.Lang.Say("无", "none")}
	}
	return head + strings.Join(names, h.Lang.Say("、", ", "))
}

func (h *history) title(s trend.Series) string {
	if name := s.Title.In(h.Lang); name != "" {
		return name
	}
	return s.ID
}

// points is a movement in points of a hundred, with its sign, and with a star
// where other figures may be what moved it.
func points(m trend.Move) string {
	if m.Redrawn {
		return fmt.Sprintf("%+.1f*", m.Points)
	}
	return fmt.Sprintf("%+.1f", m.Points)
}

// mostNamed is how many movements one sentence names.
const mostNamed = 10

// pointsOf is a movement that a workbook reckons with.
func pointsOf(m trend.Move) doc.Cell {
	if m.Way == trend.Up || m.Way == trend.Down || m.Way == trend.Steady {
		return doc.Figure(points(m), rounded(m.Points))
	}
	return empty
}

func (h *history) moveWords(m trend.Move) string {
	words := map[trend.Way]audit.Text{
		trend.Up: {ZH: "好转", EN: "up"}, trend.Down: {ZH: "下滑", EN: "down"}, trend.Steady: {ZH: "持平", EN: "steady"},
		trend.Unclear: {ZH: "说不准", EN: "unclear"}, trend.Incomparable: {ZH: "不可比", EN: "not comparable"}, trend.None: {ZH: "-", EN: "-"},
	}[m.Way].In(h.Lang)
	if m.Way == trend.Up || m.Way == trend.Down {
		words += " " + points(m)
	}
	return words
}

func (h *history) byRule() doc.Section {
	s := h.series(h.Lang.Say("要求", "requirement"), h.Rules, func(s trend.Series) string { return s.Title.In(h.Lang) })
	s.Title, s.Sheet = h.Lang.Say("各项要求的达标率", "rates by requirement"), h.Lang.Say("按要求", "by requirement")
	s.Chart = h.chart(h.Lang.Say("变化最大的要求", "the requirements that move most"), h.mostMoving(h.Rules))
	return s
}

func (h *history) byBranch() doc.Section {
	s := h.series(h.Lang.Say("支部", "branch"), h.Branches, func(s trend.Series) string {
		if name := s.Title.In(h.Lang); name != s.ID && name != "" {
			return s.ID + " " + name
		}
		return s.ID
	})
	s.Title, s.Sheet = h.Lang.Say("各支部的达标率", "rates by branch"), h.Lang.Say("按支部", "by branch")
	return s
}

// mostRates is how many rates a terminal shows side by side: the first and the
// last ones.
const mostRates = 3

// series is a line a series: the course, the rates, the movements.
func (h *history) series(head string, list []trend.Series, name func(trend.Series) string) doc.Section {
	s := doc.Section{Columns: []doc.Column{
		{Title: head, Width: 26}, {Title: h.Lang.Say("编号", "id"), Width: 26, In: doc.InBook}, {Title: h.Lang.Say("走势", "course"), In: doc.OnPaper},
	}}
	for i := range h.Points {
		rates := doc.Column{Title: h.label(i), Width: 12, Number: true}
		if i > 0 && i <= len(h.Points)-mostRates {
			rates.In = doc.OffScreen
		}
		s.Columns = append(s.Columns, rates)
	}
	s.Columns = append(s.Columns, doc.Column{Title: h.Lang.Say("较上份", "since last"), Width: 14}, doc.Column{Title: h.Lang.Say("较首份", "since first"), Width: 14},
		doc.Column{Title: h.Lang.Say("较上份 百分点", "since last, points"), Width: 14, In: doc.InBook}, doc.Column{Title: h.Lang.Say("较首份 百分点", "since first, points"), Width: 14, In: doc.InBook},
		doc.Column{Title: h.Lang.Say("阈值有变的考核期", "figures changed at"), Width: 24, In: doc.InBook})
	if len(h.Points) <= 2 { // the first is the one before
		s.Columns[len(s.Columns)-4].In = doc.InBook
	}
	redrawn := false
	for _, one := range list {
		row := []doc.Cell{doc.Figure(name(one), h.title(one)), doc.Text(one.ID), doc.Text(h.spark(one))}
		var changed []string
		for i, c := range one.Cells {
			row = append(row, h.rate(c))
			if c.Redrawn {
				changed, redrawn = append(changed, h.label(i)), true
			}
		}
		s.Rows = append(s.Rows, append(row, doc.Text(h.moveWords(one.Last)), doc.Text(h.moveWords(one.Since)), pointsOf(one.Last), pointsOf(one.Since), doc.Text(strings.Join(changed, h.Lang.Say("、", ", ")))))
	}
	if redrawn {
		s.Foot = h.Lang.Say("* 与上一份的阈值不同。", "* judged by other figures than in the result before.")
	}
	return s
}

// rates are the figures of a series, NaN where there is none.
func rates(s trend.Series) []float64 {
	all := make([]float64, len(s.Cells))
	for i, c := range s.Cells {
		rate, known := c.Rate()
		all[i] = rate
		if !known {
			all[i] = math.NaN()
		}
	}
	return all
}

func (h *history) spark(s trend.Series) string { return render.Spark(rates(s), 0, 100, h.ASCII) }

// mostLines is how many lines a chart holds.
const mostLines = 5

// mostMoving are the series that move most since the first result, in their order.
func (*history) mostMoving(list []trend.Series) []trend.Series {
	moving := slices.DeleteFunc(slices.Clone(list), func(s trend.Series) bool { return render.Highest(rates(s)) == 0 && s.Since.Way == trend.None })
	order := slices.Clone(moving)
	slices.SortStableFunc(order, func(a, b trend.Series) int { return -cmp.Compare(math.Abs(a.Since.Points), math.Abs(b.Since.Points)) })
	order = order[:min(mostLines, len(order))]
	return slices.DeleteFunc(moving, func(s trend.Series) bool {
		return !slices.ContainsFunc(order, func(o trend.Series) bool { return o.ID == s.ID })
	})
}

func (h *history) chart(title string, list []trend.Series) *render.Chart {
	if len(list) == 0 {
		return nil
	}
	c := &render.Chart{Title: title, Unit: "%", Most: 100}
	for i := range h.Points {
		point := render.ChartPoint{Label: h.label(i), At: float64(i)}
		if slices.ContainsFunc(h.Notes, func(n trend.Note) bool {
			return n.Kind == trend.OtherRules && n.Point == i && slices.Contains(n.What, "config")
		}) {
			point.Mark = h.Lang.Say("配置有变", "config changed")
		}
		c.Points = append(c.Points, point)
	}
	var words []string
	for i, s := range list {
		name := h.title(s)
		if name == "" {
			name = h.Lang.Say("总体", "overall")
		}
		c.Series = append(c.Series, render.ChartSeries{Name: name, Class: "s" + strconv.Itoa(i), Y: rates(s)})
		said := make([]string, len(s.Cells))
		for k, cell := range s.Cells {
			said[k] = h.label(k) + " " + h.rateText(cell)
		}
		words = append(words, name+h.Lang.Say("：", ": ")+strings.Join(said, h.Lang.Say("，", ", ")))
	}
	c.Words = strings.Join(words, h.Lang.Say("；", "; "))
	return c
}

// label is what a result is called in a column: its period, and its day too
// where that does not follow from it.
func (h *history) label(i int) string {
	run := h.Points[i].Run
	label := periodName(run.Period)
	if run.AsOf < run.Period.To || h.shared(run.Period) {
		day := run.AsOf.String()
		label += "@" + strings.TrimPrefix(day, label+"-")
	}
	return label
}

// shared reports whether several results are of one period.
func (h *history) shared(p audit.Period) bool {
	n := 0
	for _, point := range h.Points {
		if point.Run.Period == p {
			n++
		}
	}
	return n > 1
}

// periodName names a period shortly: a year by its number.
func periodName(p audit.Period) string {
	year := p.From.Year()
	if p.From == audit.DateOf(year, 1, 1) && p.To == audit.DateOf(year, 12, 31) {
		return p.From.String()[:4]
	}
	return p.From.String() + "/" + p.To.String()
}

package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/trend"
)

// paper is the trend for people.
func (h *history) paper(format string) *render.Paper {
	first, last := h.Points[0].Run, h.Points[len(h.Points)-1].Run
	p := &render.Paper{
		Lang: h.lang, Title: h.say("达标趋势", "Compliance over time"),
		Sub:      fmt.Sprintf(h.say("%d 份结果，%s 至 %s", "%d results, %s to %s"), len(h.Points), first.Period.From, min(last.Period.To, last.AsOf)),
		Warnings: h.notes(),
		Foot: fmt.Sprintf(h.say("由 Ninefold（九宫）%s 生成。本页是一个独立文件，不含外部请求；含个人信息，请按内部资料保管。",
			"Made by Ninefold %s. This page is one file and asks for nothing from outside; it holds personal data and is to be kept as such."), version),
		Sections: []render.PaperSection{h.results(), h.movements(), h.byRule(format), h.byBranch(format), h.again(format)},
	}
	return p
}

// results lists what is laid side by side.
func (h *history) results() render.PaperSection {
	s := render.PaperSection{
		Title: h.say("各份结果", "the results"),
		Text: []string{h.say("达标率 = 达标 ÷ 应办；即将到期、无法判定、豁免都算应办而未达标。", "rate = pass ÷ owed; what is due, unknown or waived was owed and is no pass.") +
			fmt.Sprintf(h.say("总体与支部只计各份结果都有的 %d 项要求。", " Overall and by branch: the %d requirements that all results have."), len(h.Shared))},
		Table: render.Table{Head: append(strings.Split(h.say("期间|截至|应办|达标", "period|as of|owed|pass"), "|"),
			h.status(audit.Fail), h.status(audit.Unknown), h.say("达标率", "rate"), h.say("文件", "file"))},
		Numbers: []int{2, 3, 4, 5, 6},
	}
	for i, p := range h.Points {
		c := h.Overall.Cells[i]
		s.Table.Rows = append(s.Table.Rows, []string{
			periodName(p.Run.Period), p.Run.AsOf.String(), strconv.Itoa(c.Owed()), strconv.Itoa(c.Pass()),
			strconv.Itoa(c.Counts[audit.Fail]), strconv.Itoa(c.Counts[audit.Unknown]), h.rate(c), p.Name,
		})
	}
	s.Chart = h.chart(h.say("总体与各支部的达标率", "the rates overall and by branch"), append([]trend.Series{h.Overall}, h.mostMoving(h.Branches)...))
	return s
}

func (h *history) status(s audit.Status) string { return render.StatusName(s, h.lang) }

// rate is rounded down, as in every report: 100% means all.
func (h *history) rate(c trend.Cell) string {
	rate, known := c.Rate()
	switch {
	case !c.Judged:
		return h.say("未检查", "not judged")
	case c.Blind:
		return h.say("无依据", "no evidence")
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
func (h *history) movements() render.PaperSection {
	s := render.PaperSection{Title: h.say("与上一份相比", "since the result before")}
	say := func(zh, en string, way trend.Way, list []trend.Series) {
		var moved []trend.Series
		for _, one := range list {
			if one.Last.Way == way {
				moved = append(moved, one)
			}
		}
		slices.SortStableFunc(moved, func(a, b trend.Series) int {
			return -cmp.Compare(math.Abs(a.Last.Points), math.Abs(b.Last.Points))
		})
		names := make([]string, len(moved))
		for i, one := range moved {
			names[i] = h.title(one) + " " + points(one.Last)
		}
		switch more := len(names) - mostNamed; {
		case more > 0:
			names = append(names[:mostNamed], fmt.Sprintf(h.say("另有 %d 项见下表", "%d more in the tables"), more))
		case len(names) == 0:
			names = []string{h.say("无", "none")}
		}
		s.Text = append(s.Text, h.say(zh, en)+strings.Join(names, h.say("、", ", ")))
	}
	s.Text = []string{h.say("总体：", "overall: ") + h.moveWords(h.Overall.Last)}
	say("好转的要求：", "requirements that improve: ", trend.Up, h.Rules)
	say("下滑的要求：", "requirements that slip: ", trend.Down, h.Rules)
	say("好转的支部：", "branches that improve: ", trend.Up, h.Branches)
	say("下滑的支部：", "branches that slip: ", trend.Down, h.Branches)
	return s
}

func (h *history) title(s trend.Series) string {
	if name := s.Title.In(h.lang); name != "" {
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

func (h *history) moveWords(m trend.Move) string {
	words := map[trend.Way]audit.Text{
		trend.Up: {ZH: "好转", EN: "up"}, trend.Down: {ZH: "下滑", EN: "down"}, trend.Steady: {ZH: "持平", EN: "steady"},
		trend.Unclear: {ZH: "说不准", EN: "unclear"}, trend.Incomparable: {ZH: "不可比", EN: "not comparable"}, trend.None: {ZH: "-", EN: "-"},
	}[m.Way].In(h.lang)
	if m.Way == trend.Up || m.Way == trend.Down {
		words += " " + points(m)
	}
	return words
}

func (h *history) byRule(format string) render.PaperSection {
	s := h.table(format, h.say("各项要求的达标率", "rates by requirement"), h.say("要求", "requirement"), h.Rules, func(s trend.Series) string { return s.Title.In(h.lang) })
	s.Chart = h.chart(h.say("变化最大的要求", "the requirements that move most"), h.mostMoving(h.Rules))
	return s
}

func (h *history) byBranch(format string) render.PaperSection {
	return h.table(format, h.say("各支部的达标率", "rates by branch"), h.say("支部", "branch"), h.Branches, func(s trend.Series) string {
		if name := s.Title.In(h.lang); name != s.ID && name != "" {
			return s.ID + " " + name
		}
		return s.ID
	})
}

// mostRates is how many rates a terminal shows side by side.
const mostRates = 3

// table is a line a series: the course, the rates, the movements. A terminal
// shows the first rate and the last ones.
func (h *history) table(format, title, head string, list []trend.Series, name func(trend.Series) string) render.PaperSection {
	s := render.PaperSection{Title: title, Table: render.Table{Head: []string{head, h.say("走势", "course")}}}
	shown := h.shownPoints(format)
	for _, i := range shown {
		s.Table.Head = append(s.Table.Head, h.label(i))
		s.Numbers = append(s.Numbers, len(s.Table.Head)-1)
	}
	s.Table.Head = append(s.Table.Head, h.say("较上份", "since last"))
	further := len(h.Points) > 2
	if further {
		s.Table.Head = append(s.Table.Head, h.say("较首份", "since first"))
	}
	for _, one := range list {
		row := []string{name(one), h.spark(one)}
		for _, i := range shown {
			row = append(row, h.rate(one.Cells[i]))
		}
		row = append(row, h.moveWords(one.Last))
		if further {
			row = append(row, h.moveWords(one.Since))
		}
		s.Table.Rows = append(s.Table.Rows, row)
	}
	if slices.ContainsFunc(list, func(one trend.Series) bool {
		return slices.ContainsFunc(one.Cells, func(c trend.Cell) bool { return c.Redrawn })
	}) {
		s.More = h.say("* 与上一份的阈值不同。", "* judged by other figures than in the result before.")
	}
	return s
}

func (h *history) shownPoints(format string) []int {
	var all []int
	for i := range h.Points {
		if format != "text" || i == 0 || i > len(h.Points)-mostRates {
			all = append(all, i)
		}
	}
	return all
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

func (h *history) spark(s trend.Series) string { return render.Spark(rates(s), 0, 100, h.flags.ascii) }

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
			point.Mark = h.say("配置有变", "config changed")
		}
		c.Points = append(c.Points, point)
	}
	var words []string
	for i, s := range list {
		name := h.title(s)
		if name == "" {
			name = h.say("总体", "overall")
		}
		c.Series = append(c.Series, render.ChartSeries{Name: name, Class: "s" + strconv.Itoa(i), Y: rates(s)})
		said := make([]string, len(s.Cells))
		for k, cell := range s.Cells {
			said[k] = h.label(k) + " " + h.rate(cell)
		}
		words = append(words, name+h.say("：", ": ")+strings.Join(said, h.say("，", ", ")))
	}
	c.Words = strings.Join(words, h.say("；", "; "))
	return c
}

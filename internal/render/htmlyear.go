package render

import (
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// year is a person's year as a drawing: a scale in days, one lane a kind of
// record. All lengths are in the drawing's own units.
type year struct {
	Width, Height int
	Months        []tick
	Lanes         []lane
	Title, Words  string // the drawing in words
}

type tick struct {
	X, LabelX string
	Label     string
}

type lane struct {
	Label string
	Y     int // top of its bars
	TextY int
	Bars  []bar
	Dots  []dot
}

type bar struct {
	X, W  string
	Class string
	Label string // only where it fits
	TextX string
	Words string
}

type dot struct {
	X     string
	Words string
}

const (
	yearLeft   = 64
	yearWidth  = 760
	laneHeight = 22
	yearTop    = 20
)

// scale turns days into lengths.
type scale struct {
	from audit.Date
	days float64
}

func (s scale) x(day audit.Date) float64 {
	part := float64(day-s.from) / s.days
	return yearLeft + min(1, max(0, part))*(yearWidth-yearLeft)
}

func length(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }

// year draws what is on record over a person's window.
func (p *report) year(line *audit.Timeline, verdicts []*audit.Verdict) *year {
	s := scale{line.From, float64(line.To-line.From) + 1}
	y := &year{Width: yearWidth, Months: p.months(s, line)}
	words := []string{}
	add := func(label, said string, bars []bar, dots []dot) {
		if len(bars)+len(dots) == 0 {
			return
		}
		top := yearTop + len(y.Lanes)*laneHeight
		y.Lanes = append(y.Lanes, lane{label, top + 4, top + 15, bars, dots})
		words = append(words, said)
	}
	weeks, said := p.weeks(s, line, verdicts)
	add(p.Say("走访", "visits"), said, weeks, nil)
	interviews, said := p.interviews(s, line)
	add(p.Say("访谈", "interviews"), said, nil, interviews)
	for _, kind := range []struct {
		label, class string
		spells       []audit.Spell
	}{
		{p.Say("请假", "leave"), "leave", line.Leave}, {p.Say("挂职", "seconded"), "seconded", line.Secondments},
		{p.Say("带教", "mentor"), "mentor", line.Mentorships}, {p.Say("任职", "posting"), "posting", line.Postings},
	} {
		bars, said := p.spells(s, line, kind.label, kind.class, kind.spells)
		add(kind.label, said, bars, nil)
	}
	if len(y.Lanes) == 0 {
		return nil
	}
	y.Height = yearTop + len(y.Lanes)*laneHeight + 4
	y.Title = p.Say("%s 至 %s 的记录", "records from %s to %s", line.From, line.To)
	y.Words = strings.Join(words, p.Say("。", ". ")) + p.Say("。", ".")
	return y
}

// months marks the first of every month; of every year where months are many.
func (p *report) months(s scale, line *audit.Timeline) []tick {
	var ticks []tick
	first, month, _ := line.From.Civil()
	yearly := s.days > 800
	for n := month; ; n++ {
		day := audit.DateOf(first, n, 1)
		if day > line.To {
			return ticks
		}
		year, m, _ := day.Civil()
		if yearly && m != 1 {
			continue
		}
		label := strconv.Itoa(m) + p.Say("月", "")
		if yearly {
			label = strconv.Itoa(year)
		}
		if s.x(day) > yearWidth-24 {
			label = ""
		}
		ticks = append(ticks, tick{length(s.x(day)), length(s.x(max(day, line.From)) + 3), label})
	}
}

// weeks draws the weeks of visits: done, short by the verdict, or nothing owed.
func (p *report) weeks(s scale, line *audit.Timeline, verdicts []*audit.Verdict) ([]bar, string) {
	short := shortWeeks(verdicts)
	count := map[string]int{}
	var bars []bar
	for i, halves := range line.HalfDays {
		monday := audit.MondayOf(line.From.Week() + i)
		class, state := "none", p.Say("无须走访", "nothing owed")
		switch {
		case short[monday.Week()]:
			class, state = "short", p.Say("不足", "short")
		case halves > 0:
			class, state = "done", p.Say("已走访", "visited")
		}
		count[class]++
		from, to := s.x(max(monday, line.From)), s.x(min(monday+7, line.To+1))
		bars = append(bars, bar{X: length(from + 0.5), W: length(max(1, to-from-1)), Class: class,
			Words: p.Say("%s 起一周：%d 个半天，%s", "week of %s: %d {half-day|half-days}, %s", monday, halves, state)})
	}
	return bars, p.Say("走访：有走访且未计不足的 %d 周，不足 %d 周，无须走访 %d 周", "visits: %d {week|weeks} visited, %d short, %d with nothing owed", count["done"], count["short"], count["none"])
}

// shortWeeks are the weeks of the blocks in which a verdict on visits found too
// few.
func shortWeeks(verdicts []*audit.Verdict) map[int]bool {
	weeks := map[int]bool{}
	for _, v := range verdicts {
		blocks, _ := v.Details["short"].([]any)
		if v.Rule != "fieldwork.visits" {
			continue
		}
		for _, block := range blocks {
			b, _ := block.(map[string]any)
			from, okFrom := dayOf(b["from"])
			to, okTo := dayOf(b["to"])
			for d := from; okFrom && okTo && d <= to; d += 7 {
				weeks[d.Week()] = true
			}
		}
	}
	return weeks
}

func dayOf(v any) (audit.Date, bool) {
	text, _ := v.(string)
	d, err := audit.ParseDate(text)
	return d, err == nil
}

func (p *report) interviews(s scale, line *audit.Timeline) ([]dot, string) {
	var dots []dot
	var days []string
	for _, d := range line.Interviews {
		dots = append(dots, dot{length(s.x(d)), d.String()})
		days = append(days, d.String())
	}
	return dots, p.Say("访谈 %d 次：%s", "%d {interview|interviews}: %s", len(days), strings.Join(days, p.Say("、", ", ")))
}

// spells draws stretches of days, with a label where it fits.
func (p *report) spells(s scale, line *audit.Timeline, kind, class string, spells []audit.Spell) ([]bar, string) {
	var bars []bar
	var said []string
	for _, spell := range spells {
		to, until := line.To, p.Say("今", "now")
		if spell.To != nil {
			to, until = min(line.To, *spell.To), spell.To.String()
		}
		from := s.x(max(spell.From, line.From))
		one := bar{X: length(from), W: length(max(2, s.x(to+1)-from)), Class: class, TextX: length(from + 4)}
		label := Plain(spell.Label)
		if room := s.x(to+1) - from - 8; float64(6*columns(label)) <= room {
			one.Label = label
		}
		one.Words = strings.TrimSpace(label + " " + p.Say("%s 至 %s", "%s to %s", spell.From, until))
		bars, said = append(bars, one), append(said, one.Words)
	}
	return bars, kind + p.Say("：", ": ") + strings.Join(said, p.Say("；", "; "))
}

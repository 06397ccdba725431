package main

import (
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/trend"
)

// mostRepeats is how many of those who fail again a format lists unless all are
// asked for.
var mostRepeats = map[string]int{"text": 20, "md": 100, "html": 500}

// again lists who fails again and again.
func (h *history) again(format string) render.PaperSection {
	s := render.PaperSection{Title: fmt.Sprintf(h.say("一再未达标 %d", "fail again and again: %d"), len(h.Repeats))}
	if len(h.Repeats) == 0 {
		s.Text = []string{h.say("没有人在两个或更多期间同一项要求上未达标。", "Nobody fails one requirement in two periods or more.")}
		return s
	}
	s.Text = []string{fmt.Sprintf(h.say("按工号（支部编号）和要求认定；记号依次为 %s：X 未达标，· 不在问题之列，- 未检查，其余写明。",
		"Known again by id and requirement; the marks are of %s in turn: X fail, · not among the findings, - not judged, others spelled out."), h.turnWords())}
	s.Table.Head = strings.Split(h.say("对象|支部|要求|次数|连续|各期", "subject|branch|requirement|fails|in a row|in turn"), "|")
	s.Numbers = []int{3, 4}
	listed := h.Repeats
	if !h.flags.all {
		listed = listed[:min(len(listed), mostRepeats[format])]
	}
	for _, r := range listed {
		s.Table.Rows = append(s.Table.Rows, []string{
			render.Who(r.Subject), r.Subject.Branch, h.Title(r.Rule).In(h.lang), strconv.Itoa(r.Fails), strconv.Itoa(r.InARow), h.turnMarks(r),
		})
	}
	if more := len(h.Repeats) - len(listed); more > 0 {
		s.More = fmt.Sprintf(h.say("另有 %d 条未列出，用 --all 列出全部。", "%d more are not listed; --all lists them."), more)
	}
	return s
}

func (h *history) turnWords() string {
	labels := make([]string, len(h.Turns))
	for i, at := range h.Turns {
		labels[i] = h.label(at)
	}
	return strings.Join(labels, h.say("、", ", "))
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

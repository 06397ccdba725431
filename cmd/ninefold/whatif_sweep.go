package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// sweepSections tell a sweep: the curve, and what it is made of.
func (t *trial) sweepSections(format string) []render.PaperSection {
	sections := []render.PaperSection{t.curve(format)}
	if len(t.Touched) > 1 {
		sections = append(sections, t.matrix(t.say("各要求的未达标数", "fails by requirement"), t.say("要求", "requirement"), t.Touched, t.ruleTitle,
			func(id string) (string, string) { return id, "" }))
	}
	return append(sections, t.matrix(t.say("各支部的未达标数", "fails by branch"), t.say("支部", "branch"), t.Base.Branches(), t.branchTitle,
		func(id string) (string, string) { return "", id }))
}

// current reports whether an alternative is what is in force.
func (t *trial) current(i int) bool { return t.others[i].Settings.Digest == t.settings.Digest }

// curve is the statuses over the values. In the terminal, where there is no
// chart, the fails are drawn into the last column.
func (t *trial) curve(format string) render.PaperSection {
	s := render.PaperSection{
		Title: fmt.Sprintf(t.say("%s 取不同值时的结论", "verdicts over %s"), t.sweep.Key()),
		Text:  []string{t.inForce()},
		Table: render.Table{Head: slices.Concat([]string{t.say("取值", "value")}, t.statusHead(), []string{t.say("会变", "change")})},
	}
	var counts []map[audit.Status]int
	var changes []int
	var labels []string
	points := make([]render.ChartPoint, len(t.labels))
	for i, label := range t.labels {
		o := &t.Alternatives[i]
		counts, changes = append(counts, o.Tally.Of("", "")), append(changes, len(o.Shifts))
		points[i] = render.ChartPoint{Label: label, At: t.position(i)}
		if t.current(i) {
			points[i].Mark = t.say("现行", "as it is")
			label += t.say("（现行）", " (as it is)")
		}
		labels = append(labels, label)
	}
	s.Chart = t.chart(points, counts)
	if len(s.Chart.Marks()) == 0 {
		labels, changes = append([]string{t.say("现行", "as it is")}, labels...), append([]int{0}, changes...)
		counts = append([]map[audit.Status]int{t.Base.Of("", "")}, counts...)
	}
	for i, label := range labels {
		s.Table.Rows = append(s.Table.Rows, curveRow(label, counts[i], changes[i]))
	}
	s.Numbers = []int{1, 2, 3, 4, 5, 6, 7}
	if format == "text" {
		s.Table.Head = append(s.Table.Head, t.say("未达标（图）", "fails drawn"))
		withBars(s.Table.Rows, counts)
	}
	return s
}

func curveRow(label string, counts map[audit.Status]int, changes int) []string {
	row := []string{label}
	for _, status := range reportedStatuses {
		row = append(row, strconv.Itoa(counts[status]))
	}
	return append(row, strconv.Itoa(changes))
}

// widestBar is how many cells the longest bar takes.
const widestBar = 12

// withBars adds the fails as a bar to each row.
func withBars(rows [][]string, counts []map[audit.Status]int) {
	most := 1
	for _, one := range counts {
		most = max(most, one[audit.Fail])
	}
	for i := range rows {
		fails := counts[i][audit.Fail]
		rows[i] = append(rows[i], strings.Repeat("#", (widestBar*fails+most-1)/most))
	}
}

// position is where a value stands on the axis: by its size, a day by its date,
// a list by its turn.
func (t *trial) position(i int) float64 {
	value := t.labels[i]
	if day, err := audit.ParseDate(value); err == nil {
		return float64(day)
	}
	if day, err := audit.ParseDate("2023-" + value); err == nil {
		return float64(day)
	}
	if f, err := strconv.ParseFloat(value, 64); err == nil {
		return f
	}
	return float64(i)
}

// inForce says what the parameter is set to now.
func (t *trial) inForce() string {
	words := t.say("现行取值：", "In force: ") + t.figureWords(t.settings.Thresholds(t.sweep.Branch, t.sweep.Rule)[t.sweep.Parameter.Name])
	if t.sweep.Branch != "" {
		return words
	}
	for _, branch := range t.settings.Branches() {
		own := t.settings.Thresholds(branch, t.sweep.Rule)[t.sweep.Parameter.Name]
		if !sameValues(own, t.settings.Thresholds("", t.sweep.Rule)[t.sweep.Parameter.Name]) {
			words += t.say("；", "; ") + branch + t.say("：", ": ") + t.figureWords(own)
		}
	}
	return words
}

// mostColumns is how many values stand side by side; more are told as a line.
const mostColumns = 9

// matrix is the fails of each row over the values; rows without any are left out.
func (t *trial) matrix(title, head string, ids []string, name func(string) string, cell func(id string) (rule, branch string)) render.PaperSection {
	s := render.PaperSection{Title: title, Table: render.Table{Head: []string{head, t.say("现行", "as it is")}}}
	side := len(t.labels) <= mostColumns
	if side {
		s.Table.Head = append(s.Table.Head, t.labels...)
	} else {
		s.Table.Head = append(s.Table.Head, t.say("各取值依次", "over the values"))
	}
	for k := range s.Table.Head[1:] {
		s.Numbers = append(s.Numbers, k+1)
	}
	for _, id := range ids {
		rule, branch := cell(id)
		counts := []string{strconv.Itoa(t.Base.Of(rule, branch)[audit.Fail])}
		for i := range t.Alternatives {
			counts = append(counts, strconv.Itoa(t.Alternatives[i].Tally.Of(rule, branch)[audit.Fail]))
		}
		if !slices.ContainsFunc(counts, func(n string) bool { return n != "0" }) {
			continue
		}
		if !side {
			counts = []string{counts[0], strings.Join(counts[1:], " ")}
		}
		s.Table.Rows = append(s.Table.Rows, append([]string{name(id)}, counts...))
	}
	if len(s.Table.Rows) == 0 {
		s.Text = []string{t.say("取哪个值都没有未达标。", "Nobody fails with any value.")}
	}
	return s
}

// chart draws what is to be acted on: the fails, and what else there is of due,
// unknown and waived.
func (t *trial) chart(points []render.ChartPoint, counts []map[audit.Status]int) *render.Chart {
	c := &render.Chart{Title: t.say("结论条数", "numbers of verdicts"), Unit: t.say("条", ""), Points: points}
	var words []string
	for _, status := range reportedStatuses[:4] {
		s := render.ChartSeries{Name: render.StatusName(status, t.lang), Class: string(status)}
		said := make([]string, len(counts))
		for i, one := range counts {
			s.Y = append(s.Y, float64(one[status]))
			said[i] = points[i].Label + " " + strconv.Itoa(one[status])
		}
		if status == audit.Fail || render.Highest(s.Y) > 0 {
			c.Series = append(c.Series, s)
			words = append(words, s.Name+t.say("：", ": ")+strings.Join(said, t.say("，", ", ")))
		}
	}
	c.Words = strings.Join(words, t.say("；", "; "))
	return c
}

// valueOf is a swept value as a document for programs has it.
func (t *trial) valueOf(i int) any {
	figures := t.others[i].Settings.Thresholds(t.sweep.Branch, t.sweep.Rule)[t.sweep.Parameter.Name]
	if len(figures) == 1 {
		return figures[0].Value
	}
	return t.labels[i]
}

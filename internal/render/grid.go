package render

import (
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// A square takes at least this many cells, or the grid becomes a list; beyond
// the most, it only grows emptier.
const (
	leastSquare = 20
	mostSquare  = 36
)

// grid draws the nine systems three by three and the others (the follow-ups,
// requirements of one's own) as strips below.
func (t *terminal) grid(squares []*square) {
	inner := min((t.width-4)/3, mostSquare)
	if inner < leastSquare || len(squares) < 9 {
		t.strips(squares, min(t.width-2, 3*mostSquare+2), "┌", "┐")
		return
	}
	bar := strings.Repeat("─", inner)
	left, right := "┌", "┐"
	for row := range 3 {
		t.line(left, bar, [...]string{"┬", "┼", "┼"}[row], bar, [...]string{"┬", "┼", "┼"}[row], bar, right)
		t.squares(squares[3*row:3*row+3], inner)
		left, right = "├", "┤"
	}
	if len(squares) == 9 {
		t.line("└", bar, "┴", bar, "┴", bar, "┘")
		return
	}
	t.line("├", bar, "┴", bar, "┴", bar, "┤")
	t.strips(squares[9:], 3*inner+2, "", "")
}

// squares draws one row of the grid, as high as its fullest square.
func (t *terminal) squares(row []*square, inner int) {
	var cells [3][]string
	height := 0
	for i, s := range row {
		cells[i] = append([]string{t.title(s, inner-2), t.bar(s, inner-2)}, t.counts(s, inner-2)...)
		height = max(height, len(cells[i]))
	}
	for k := range height {
		t.out.put("│")
		for i := range cells {
			text := strings.Repeat(" ", inner-2)
			if k < len(cells[i]) {
				text = cells[i][k]
			}
			t.out.put(" ", text, " │")
		}
		t.line()
	}
}

// strips draws systems one below the other: title, rate, counts.
func (t *terminal) strips(squares []*square, inner int, left, right string) {
	if left != "" {
		t.line(left, strings.Repeat("─", inner), right)
	}
	head := max(12, min((inner-2)/3, mostSquare)-1)
	for _, s := range squares {
		lead := t.title(s, head) + t.paint(statusStyles[s.worst()], fmt.Sprintf("%6s", s.rate()))
		for _, counts := range t.counts(s, inner-head-10) {
			t.line("│ ", lead, "  ", counts, " │")
			lead = strings.Repeat(" ", head+6)
		}
	}
	t.line("└", strings.Repeat("─", inner), "┘")
}

// title gives the mark and the system's name.
func (t *terminal) title(s *square, width int) string {
	name, state := cut(t.text(s.Title), width-2), s.worst()
	return t.paint(statusStyles[state], statusMarks[state]) + " " + t.paint(bold, pad(name, width-2))
}

// bar draws the share that passed, with the figure at its end.
func (t *terminal) bar(s *square, width int) string {
	rate := s.rate()
	state, length := statusStyles[s.worst()], width-5
	full := s.share(length)
	return t.paint(state, strings.Repeat("━", full)) + t.paint(dim, strings.Repeat("─", length-full)) +
		t.paint(state, strings.Repeat(" ", 5-len(rate))+rate)
}

// counts lists what is not in order, in as many lines as it takes, each filled
// to the width.
func (t *terminal) counts(s *square, width int) []string {
	var lines []string
	line, used := "", 0
	for _, item := range t.states(s) {
		text := cut(item.text, width)
		if used > 0 && used+2+columns(text) > width {
			lines = append(lines, line+strings.Repeat(" ", width-used))
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+"  ", used+2
		}
		line, used = line+t.paint(item.style, text), used+columns(text)
	}
	return append(lines, line+strings.Repeat(" ", width-used))
}

// item is a text in a colour.
type item struct {
	style style
	text  string
}

func (t *terminal) states(s *square) []item {
	var items []item
	for _, status := range []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived} {
		if n := s.count[status]; n > 0 {
			items = append(items, item{statusStyles[status], t.status(status) + " " + strconv.Itoa(n)})
		}
	}
	switch {
	case len(items) > 0:
		return items
	case s.count[audit.Pass] > 0:
		return []item{{green, t.Say("全部达标 %d", "%d of %[1]d {passes|pass}", s.count[audit.Pass])}}
	}
	return []item{{dim, t.Say("无应办事项", "nothing owed")}}
}

// legend says what marks and percentages mean.
func (t *terminal) legend() {
	t.paragraph("", dim, t.Say(
		"✗ 未达标，! 即将到期，? 无法判定，~ 豁免，✓ 全部达标；% 为达标占应办之比",
		"✗ fail, ! due, ? unknown, ~ waived, ✓ all pass; % is passed of what was owed"))
}

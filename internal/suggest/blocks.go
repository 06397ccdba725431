package suggest

import (
	"slices"

	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// blocks finds the same headers side by side: the columns of each block, and how
// many columns the first of them has. A sheet without has one block of all columns.
func blocks(g *grid) (groups []string, width int) {
	for row := 1; row <= min(headerSeek, len(g.cells)); row++ {
		if starts, wide := repeated(g, row); len(starts) > 1 {
			for _, start := range starts {
				groups = append(groups, layout.Letter(start)+":"+layout.Letter(start+wide-1))
			}
			return groups, wide
		}
	}
	return nil, 1 << 14
}

// repeated gives where each block of a row begins, if it is of equal blocks, and how
// wide they are.
func repeated(g *grid, row int) (starts []int, wide int) {
	last, first := g.width(row), g.text(row, 1)
	if first == "" || g.filled(row) < 4 {
		return nil, 0
	}
	for column := 1; column <= last; column++ {
		if g.text(row, column) == first {
			starts = append(starts, column)
		}
	}
	if len(starts) < 2 {
		return nil, 0
	}
	step := starts[1] - starts[0]
	wide = step
	for wide > 0 && g.text(row, wide) == "" { // the gap between blocks
		wide--
	}
	for i, start := range starts {
		if start != 1+i*step {
			return nil, 0
		}
		for k := range wide {
			if g.text(row, start+k) != g.text(row, 1+k) {
				return nil, 0
			}
		}
	}
	if wide < 2 || last > starts[len(starts)-1]+wide-1 {
		return nil, 0
	}
	return starts, wide
}

// starts are how far the further blocks lie behind the first.
func (g *grid) starts(groups []string) []int {
	var all []int
	for i, group := range groups {
		first, _, _ := layout.ColumnsOf(groups[0])
		if from, _, _ := layout.ColumnsOf(group); i > 0 {
			all = append(all, from-first)
		}
	}
	return all
}

// examples are the first different texts of a column.
func examples(texts []string) []string {
	var all []string
	for _, t := range texts {
		if !slices.Contains(all, t) {
			all = append(all, t)
		}
		if len(all) == 3 {
			break
		}
	}
	return all
}

// sample are the first cells of a row.
func (g *grid) sample(row int) listed {
	var all []string
	for column := 1; column <= g.width(row) && len(all) < 6; column++ {
		if t := g.text(row, column); t != "" {
			all = append(all, layout.Letter(column)+"="+t)
		}
	}
	return all
}

func textCell(text string) source.Cell { return source.Cell{Kind: source.Text, Text: text} }

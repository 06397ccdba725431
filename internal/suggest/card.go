package suggest

import (
	"slices"

	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// The most that a card has: more is a list.
const (
	cardRows    = 60
	cardColumns = 40
)

// card proposes how a form is read that holds one record a sheet, or a few side by
// side: labels with what is written beside them.
func (v *vocabulary) card(g *grid) []*entry {
	if len(g.cells) > cardRows || widest(g) > cardColumns {
		return nil
	}
	var best *entry
	lead, least := 0, 0
	for _, t := range dossier.Tables() {
		labels, complete := v.labels(g, t)
		if !complete || len(labels) < 2 {
			continue
		}
		score := len(labels)
		if hint, _, _ := g.hint(labels[0].row + 1); hint == t.Name {
			score += 3
		}
		if score > lead {
			best, lead, least = v.cardEntry(g, t, labels), score, len(labels)
		}
	}
	if best == nil || least < 2 {
		return nil
	}
	return []*entry{best}
}

func widest(g *grid) int {
	width := 0
	for row := 1; row <= len(g.cells); row++ {
		width = max(width, g.width(row))
	}
	return width
}

// place is a label that means a field, and the cell beside it.
type place struct {
	row, column int
	field       int
	says        string
}

// labels finds the labels of a table's fields that have a value, or room for one,
// to their right; complete if all that the table requires is there.
func (v *vocabulary) labels(g *grid, t *dossier.Table) (found []place, complete bool) {
	for row := 1; row <= len(g.cells); row++ {
		for column := 1; column <= g.width(row); column++ {
			says := g.text(row, column)
			field, _ := meaning(t, trimColon(says))
			if field < 0 || v.isLabel(t, g.text(row, column+1)) {
				continue
			}
			found = append(found, place{row, column, field, says})
		}
	}
	for i := range t.Fields {
		if t.Fields[i].Required && !slices.ContainsFunc(found, func(p place) bool { return p.field == i }) {
			return nil, false
		}
	}
	return found, rowsOf(found) > 1
}

// rowsOf counts the rows in which labels stand: those of a list's header share one.
func rowsOf(found []place) int {
	rows := map[int]bool{}
	for _, p := range found {
		rows[p.row] = true
	}
	return len(rows)
}

func (v *vocabulary) isLabel(t *dossier.Table, text string) bool {
	field, _ := meaning(t, trimColon(text))
	return field >= 0
}

func trimColon(text string) string {
	key := []rune(spelling.Fold(text))
	if n := len(key); n > 0 && key[n-1] == ':' {
		key = key[:n-1]
	}
	return string(key)
}

// cardEntry makes the entry: of labels that stand there several times, a step apart,
// each block is a card.
func (v *vocabulary) cardEntry(g *grid, t *dossier.Table, labels []place) *entry {
	e := &entry{target: []target{g.target()}, table: t.Name}
	step, cards := 0, 1
	for _, p := range labels {
		if p.field != labels[0].field || p.row != labels[0].row || p.column == labels[0].column {
			continue
		}
		if cards++; step == 0 {
			step = p.column - labels[0].column
		}
	}
	used := map[int]bool{}
	first, last := 1<<14, 0
	for _, p := range labels {
		if used[p.field] || step > 0 && p.column >= labels[0].column+step {
			continue
		}
		used[p.field] = true
		first, last = min(first, p.column), max(last, p.column+1)
		e.form = append(e.form, label{layout.CellName(p.row, p.column), p.says, layout.CellName(p.row, p.column+1), t.Fields[p.field].Name})
	}
	if step > 0 {
		for i := range cards {
			e.groups = append(e.groups, layout.Letter(first+i*step)+":"+layout.Letter(last+i*step))
		}
	}
	v.explainCard(g, e, t)
	return e
}

func (v *vocabulary) explainCard(g *grid, e *entry, t *dossier.Table) {
	e.because("%s：像一张卡片，标签右边是内容，读作%s", "%s: looks like a card, labels with their values to the right, read as %s", g.name(), t)
	for _, l := range e.form {
		row, column, _ := layout.CellOf(l.cell)
		e.because("%s“%s”右边的 %s：%s", "%s %q, beside it %s: %s", l.label, l.says, l.cell, g.text(row, column))
	}
}

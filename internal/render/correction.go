package render

import (
	"strings"

	"ninefold/internal/audit"
)

// CorrectedCell says that a cell was read otherwise than it stands in its file, and on
// whose word.
func CorrectedCell(c *audit.Correction, lang audit.Lang) string {
	t := tongue{lang}
	if at := c.Origin(); at.Row > 0 {
		return at.Cell() + t.Say("：", ": ") + t.corrected(c)
	}
	return t.corrected(c)
}

// correctedAt names the cell, as far as it may be told.
func correctedAt(c *audit.Correction) string {
	if at := c.Origin(); at.Row > 0 {
		return cellPlace(c.Path, c.Sheet, at.Cell())
	}
	return strings.TrimSpace(Plain(c.Path) + " " + Plain(c.Sheet))
}

// corrected says what a cell holds, what was read instead, and on whose word.
func (t tongue) corrected(c *audit.Correction) string {
	day, _, _ := strings.Cut(c.At, "T")
	word := func(text string) string { return cut(Plain(text), widestValue) }
	if c.Old == "" {
		return t.Say("文件中是空白，按更正读作“%s”（%s，%s）", "blank in the file, read as \"%s\" (%s, %s)", word(c.New), word(c.Who), word(day))
	}
	return t.Say("文件中是“%s”，按更正读作“%s”（%s，%s）", "\"%s\" in the file, read as \"%s\" (%s, %s)", word(c.Old), word(c.New), word(c.Who), word(day))
}

// correctedCells are those of a run.
func correctedCells(run *audit.Run) []audit.Correction {
	if run.Corrections == nil {
		return nil
	}
	return run.Corrections.Cells
}

// corrections lists the cells that were read as an overlay says.
func (t *terminal) corrections(v *overview) {
	cells := correctedCells(&v.Run)
	if len(cells) == 0 {
		return
	}
	t.heading(yellow, t.Say("更正过的单元格 %d", "corrected cells %d", len(cells)))
	for i := range cells {
		if i == t.limit {
			t.more(len(cells) - i)
			return
		}
		t.flow("  ", plain, correctedAt(&cells[i])+t.Say("：", ": ")+t.corrected(&cells[i]))
	}
}

func (m *markdown) corrections(v *overview) {
	cells := correctedCells(&v.Run)
	if len(cells) == 0 {
		return
	}
	m.heading(m.Say("更正过的单元格", "Corrected cells"), len(cells))
	m.columns(m.Say("位置", "place"), m.Say("更正", "correction"))
	shown := m.limit(len(cells))
	for i := range cells[:shown] {
		m.row(md(correctedAt(&cells[i])), md(m.corrected(&cells[i])))
	}
	m.more(len(cells) - shown)
}

// Corrections are the cells of the run that were read as an overlay says, in words.
func (p *report) Corrections() []string {
	cells := correctedCells(&p.Run)
	var list []string
	for i := range cells[:min(len(cells), mostListed)] {
		list = append(list, correctedAt(&cells[i])+p.Say("：", ": ")+p.corrected(&cells[i]))
	}
	if more := len(cells) - len(list); more > 0 {
		list = append(list, p.Say("另有 %d 格，见 JSON 结果", "%d more; see the JSON result", more))
	}
	return list
}

// hiddenSheet stands for the name of a sheet in a masked result.
const hiddenSheet = "*"

// correctedAmong are the corrections of rows that prove a verdict, in words.
func (p *report) correctedAmong(evidence []audit.Origin) []string {
	var list []string
	for _, at := range evidence {
		if at.Sheet == hiddenSheet {
			continue // any sheet may be meant
		}
		for _, c := range p.Run.Corrections.At(at) {
			list = append(list, CorrectedCell(&c, audit.Lang(p.Lang)))
		}
	}
	return list
}

package dossier

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// form are the cells of a card; none where the sheet is none.
func (p *plan) form() []layout.FormCell {
	if p.mapping == nil {
		return nil
	}
	return p.mapping.Form
}

// splits finds the column that is split.
func (p *plan) splits(lay *heading, sheet string) *audit.Fault {
	s := p.mapping.Split
	if s == nil {
		return nil
	}
	column := slices.Index(lay.folded, fold(s.Header)) + 1
	switch {
	case column == 0:
		return &audit.Fault{Where: s.Where, Problem: audit.Textf(sheet+"：没有表头“"+s.Header+"”", sheet+": there is no header "+quote(s.Header)),
			Remedy: nearestHeader(s.Header, lay.headers)}
	case lay.fields[column-1] < 0:
		return &audit.Fault{Where: s.Where,
			Problem: audit.Textf(sheet+"：split 的列“"+s.Header+"”没有对应任何字段", sheet+": the column "+quote(s.Header)+" of split: feeds no field"),
			Remedy:  audit.Textf("请在 columns 中写明它对应的字段", "say under columns: which field it feeds")}
	}
	lay.split = column
	return nil
}

// groups parts a header into those of blocks side by side.
func (p *plan) groups(lay *heading, sheet string) *audit.Fault {
	if len(p.mapping.Groups) == 0 {
		return nil
	}
	whole := *lay
	for i, g := range p.mapping.Groups {
		from, to, _ := layout.ColumnsOf(g.Columns)
		block := p.block(&whole, columnRange{from, to})
		if lacking := block.lacking(p.table); len(lacking) > 0 || p.unmet(block) != nil {
			zh, en := p.wanting(block)
			return &audit.Fault{Where: g.Where,
				Problem: audit.Textf(sheet+"：第 "+itoa(lay.row)+" 行的 "+g.Columns+" 缺少："+zh, sheet+": "+g.Columns+" in row "+itoa(lay.row)+" lacks "+en),
				Remedy:  audit.Textf("请对照表头修改 groups", "correct groups: as the header has it")}
		}
		if fault := p.splits(block, sheet); fault != nil {
			return fault
		}
		if i == 0 {
			*lay = *block
		} else {
			lay.groups = append(lay.groups, block)
		}
	}
	return nil
}

// block takes the columns of a block for the whole header.
func (p *plan) block(whole *heading, columns columnRange) *heading {
	row := headerRow(whole)
	for i := range row.Cells {
		if !columns.holds(i + 1) {
			row.Cells[i].Text = ""
		}
	}
	block := p.match(row)
	block.columns = columns
	block.takeNamesAsKeys(p.table)
	return block
}

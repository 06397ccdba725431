package report

import (
	"ninefold/internal/doc"
	"ninefold/internal/summary"
)

// sheets are the figures in a workbook: by year, by branch, by both, and what the
// figures mean.
func (c *chronicle) sheets() []doc.Section {
	years, branches := []summary.Scope{}, []summary.Scope{}
	for at := range c.scopes() {
		switch {
		case !at.In:
			years = append(years, at)
		case at.Year == 0:
			branches = append(branches, at)
		}
	}
	sheets := []doc.Section{
		c.matrix(c.Lang.Say("按年度", "By year"), append(years, summary.Scope{})),
		c.matrix(c.Lang.Say("按支部", "By branch"), append(branches, summary.Scope{})),
		c.long(), c.definitions(),
	}
	if len(c.Run.Quarantined) > 0 {
		sheets = append(sheets, c.setAside())
	}
	return sheets
}

// sheet is an empty one; the last width is that of all further columns.
func sheet(name string, widths []float64, titles ...string) doc.Section {
	s := doc.Section{Sheet: name, In: doc.InBook}
	for i, title := range titles {
		s.Columns = append(s.Columns, doc.Column{Title: title, Width: widths[min(i, len(widths)-1)]})
	}
	return s
}

// cellOf is a number where it is exact, else a text that says what it is.
func (c *chronicle) cellOf(v summary.Value) doc.Cell {
	switch {
	case !v.Known:
		return doc.Text(c.Lang.Say("无法说明", "cannot be told"))
	case v.AtLeast:
		return doc.Text(short(v))
	}
	return count(v.N)
}

var empty = doc.Figure("", nil)

// matrix has a row for each figure and each of its parts, and a column a scope.
func (c *chronicle) matrix(name string, scopes []summary.Scope) doc.Section {
	titles := []string{c.Lang.Say("数据项", "figure"), c.Lang.Say("分类", "part"), c.Lang.Say("单位", "unit")}
	for _, at := range scopes {
		titles = append(titles, c.scopeTitle(at))
	}
	s := sheet(name, []float64{24, 18, 12, 14}, titles...)
	for _, f := range c.Summary.Figures {
		row := []doc.Cell{doc.Text(c.titled(f)), empty, doc.Text(f.Unit.In(c.Lang))}
		var parts [][]doc.Cell
		for _, at := range scopes {
			row = append(row, c.cellOf(f.Value(at)))
			for k, part := range f.Parts(at) {
				if k == len(parts) {
					parts = append(parts, []doc.Cell{doc.Text(f.Title.In(c.Lang)), doc.Text(part.Name.In(c.Lang)), doc.Text(f.Unit.In(c.Lang))})
				}
				parts[k] = append(parts[k], c.cellOf(part.Value))
			}
		}
		s.Rows = append(append(s.Rows, row), parts...)
	}
	return s
}

// long has a row for each figure, year and branch, to be filtered and pivoted.
func (c *chronicle) long() doc.Section {
	s := sheet(c.Lang.Say("按年度和支部", "By year and branch"), []float64{24, 24, 8, 14, 24, 12, 10, 14},
		c.Lang.Say("编号", "id"), c.Lang.Say("数据项", "figure"), c.Lang.Say("年度", "year"), c.Lang.Say("支部编号", "branch id"), c.Lang.Say("支部", "branch"), c.Lang.Say("数值", "n"), c.Lang.Say("单位", "unit"), c.Lang.Say("说明", "note"))
	for _, f := range c.Summary.Figures {
		for _, year := range c.Years() {
			for _, b := range c.Branches {
				v := f.Value(summary.Scope{Year: year, Branch: b.ID, In: true})
				n, note := empty, c.Lang.Say("无法说明", "cannot be told")
				if v.Known {
					n, note = count(v.N), ""
				}
				if v.AtLeast {
					note = c.Lang.Say("至少", "at least")
				}
				s.Rows = append(s.Rows, []doc.Cell{
					doc.Text(f.ID), doc.Text(c.titled(f)), count(year), doc.Text(b.ID), doc.Text(b.Title(c.Lang)), n, doc.Text(f.Unit.In(c.Lang)), doc.Text(note),
				})
			}
		}
	}
	return s
}

// definitions says what each figure counts, and what is to be minded.
func (c *chronicle) definitions() doc.Section {
	s := sheet(c.Lang.Say("口径", "Definitions"), []float64{24, 24, 12, 70, 24, 40},
		c.Lang.Say("编号", "id"), c.Lang.Say("数据项", "figure"), c.Lang.Say("单位", "unit"), c.Lang.Say("口径", "meaning"), c.Lang.Say("分类依据", "divided by"), c.Lang.Say("说明", "note"))
	for _, f := range c.Summary.Figures {
		by := ""
		if f.By != nil {
			by = f.By.Title.In(c.Lang)
		}
		s.Rows = append(s.Rows, texts(f.ID, c.titled(f), f.Unit.In(c.Lang), f.Meaning.In(c.Lang), by, f.Why().In(c.Lang)))
	}
	s.Rows = append(s.Rows, []doc.Cell{doc.Text("*"), doc.Text(c.distinct()), empty, empty, empty, empty})
	return s
}

func (c *chronicle) setAside() doc.Section {
	s := sheet(c.Lang.Say("搁置的行", "Set aside"), []float64{24, 14, 8, 16, 20, 50},
		c.Lang.Say("文件", "file"), c.Lang.Say("工作表", "sheet"), c.Lang.Say("行", "row"), c.Lang.Say("列", "column"), c.Lang.Say("值", "value"), c.Lang.Say("应为", "expected"))
	for _, p := range c.Run.Quarantined {
		s.Rows = append(s.Rows, []doc.Cell{doc.Text(p.Path), doc.Text(p.Sheet), count(p.Row), doc.Text(p.Column), doc.Text(p.Value), doc.Text(p.Expected.In(c.Lang))})
	}
	return s
}

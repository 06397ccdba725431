package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

// fill writes the figures in a format.
func (c *chronicle) fill(ctx context.Context, format string, width int) func(io.Writer) error {
	return func(w io.Writer) error {
		w = stoppable{ctx, w}
		switch {
		case format == proseFormat:
			return c.template.Write(ctx, w, c.Summary, summary.Filling{Narrowed: c.narrowed, Plain: render.Plain})
		case c.figure != nil:
			return c.app.fillMatter(w, format, &itemList{chronicle: c, items: c.figure.Items()}, width)
		}
		return c.app.fillMatter(w, format, c, width)
	}
}

// unsaid stands for a figure that cannot be told.
const unsaid = "—"

// short writes a value in a cell.
func short(v summary.Value) string {
	switch {
	case !v.Known:
		return unsaid
	case v.AtLeast:
		return "≥" + strconv.Itoa(v.N)
	}
	return strconv.Itoa(v.N)
}

// paper is the figures for people: by year, by branch, and what is to be minded.
func (c *chronicle) paper(format string) *render.Paper {
	p := c.sheetOfPaper(c.say("工作数据汇总", "Figures of the work"))
	g := &grid{chronicle: c, paged: format != "text"}
	years, columns, branches := c.Years(), 6, 4 // fit 80 columns
	if g.paged {
		columns, branches = 12, 12
	}
	for chunk := range slices.Chunk(years, columns) {
		p.Sections = append(p.Sections, g.byYear(chunk, chunk[len(chunk)-1] == years[len(years)-1]))
	}
	if len(c.Branches) > 1 {
		for chunk := range slices.Chunk(c.Branches, branches) {
			p.Sections = append(p.Sections, g.byBranch(chunk))
		}
	}
	p.Foot = c.say("各项口径见 docs/summary.zh-CN.md；一个数字由哪些行而来：ninefold summary 来源 --rows 数据项编号", "docs/summary.md defines every figure; the rows of one: ninefold summary SOURCE --rows FIGURE")
	return p
}

// sheetOfPaper begins a paper with what the figures rest on.
func (c *chronicle) sheetOfPaper(title string) *render.Paper {
	p := &render.Paper{Lang: c.app.lang, Title: title, Sub: c.span()}
	p.Facts = [][2]string{{c.say("截至", "as of"), c.AsOf.String()}, {c.say("来源", "inputs"), fmt.Sprintf(c.say("%d 个表", "%d tables"), len(c.run.Inputs))}}
	if c.narrowed {
		var names []string
		for _, b := range c.Branches {
			names = append(names, c.branchName(b))
		}
		p.Facts = append(p.Facts, [2]string{c.say("支部", "branches"), strings.Join(names, c.say("、", ", "))})
	}
	p.Warnings = c.warnings()
	return p
}

func (c *chronicle) span() string {
	if c.Since == c.Until {
		return fmt.Sprintf(c.say("%d年", "%d"), c.Since)
	}
	return fmt.Sprintf(c.say("%d—%d年", "%d to %d"), c.Since, c.Until)
}

// warnings say which figures cannot be told or are lower bounds, and why; and
// since when a table has records.
func (c *chronicle) warnings() []string {
	var list []string
	if aside := c.Aside().In(c.app.lang); aside != "" {
		list = append(list, c.say("有问题的行已搁置，未计入，≥ 表示至少："+aside, "rows with problems were set aside and not counted, ≥ means at least: "+aside))
	}
	for _, f := range c.told() {
		if !f.Value(summary.Scope{}).Known {
			why := f.Why().In(c.app.lang)
			list = append(list, f.Title.In(c.app.lang)+c.say("无法说明（"+unsaid+"）：", " cannot be told ("+unsaid+"): ")+why)
		}
	}
	for _, n := range c.run.Notices {
		if n.Code == "begins_later" || n.Code == "masked" {
			list = append(list, n.Message.In(c.app.lang))
		}
	}
	return list
}

// told are the figures that are shown.
func (c *chronicle) told() []*summary.Figure {
	if c.figure != nil {
		return []*summary.Figure{c.figure}
	}
	return c.Figures
}

// grid makes tables of figures: for a terminal, or for a page, which has room for
// the ids.
type grid struct {
	*chronicle
	paged bool
}

// byYear is a table of figures and years.
func (g *grid) byYear(years []int, last bool) render.PaperSection {
	scopes := make([]summary.Scope, 0, len(years)+1)
	for _, year := range years {
		scopes = append(scopes, summary.Scope{Year: year})
	}
	if last {
		scopes = append(scopes, summary.Scope{})
	}
	s := g.section(g.say("按年度", "By year"), scopes, true)
	s.More = g.more()
	return s
}

// byBranch is a table of figures and branches, over all years.
func (g *grid) byBranch(branches []summary.Branch) render.PaperSection {
	scopes := make([]summary.Scope, 0, len(branches))
	for _, b := range branches {
		scopes = append(scopes, summary.Scope{Branch: b.ID, In: true})
	}
	return g.section(g.say("按支部（"+g.span()+"）", "By branch ("+g.span()+")"), scopes, false)
}

// section is a table with a row a figure and a column a scope; parts stand below
// their figure.
func (g *grid) section(title string, scopes []summary.Scope, parts bool) render.PaperSection {
	s := render.PaperSection{Title: title, Table: render.Table{Head: g.lead(g.say("数据项", "figure"), g.say("编号", "id"), g.say("单位", "unit"))}}
	for _, at := range scopes {
		s.Numbers = append(s.Numbers, len(s.Table.Head))
		s.Table.Head = append(s.Table.Head, g.scopeTitle(at))
	}
	for _, f := range g.Figures {
		row := g.lead(g.titled(f), f.ID, f.Unit.In(g.app.lang))
		for _, at := range scopes {
			row = append(row, short(f.Value(at)))
		}
		s.Table.Rows = append(s.Table.Rows, row)
		if parts {
			s.Table.Rows = append(s.Table.Rows, g.parts(f, scopes)...)
		}
	}
	return s
}

// lead are the columns before the figures.
func (g *grid) lead(title, id, unit string) []string {
	if g.paged {
		return []string{title, id, unit}
	}
	return []string{title, unit}
}

func (g *grid) parts(f *summary.Figure, scopes []summary.Scope) [][]string {
	indent := "  "
	if g.paged { // where blanks before a text are lost
		indent = "– "
	}
	var rows [][]string
	for _, at := range scopes {
		for k, part := range f.Parts(at) {
			if k == len(rows) {
				rows = append(rows, g.lead(indent+part.Name.In(g.app.lang), "", ""))
			}
			rows[k] = append(rows[k], short(part.Value))
		}
	}
	return rows
}

// titled marks a figure whose years and branches do not add up.
func (c *chronicle) titled(f *summary.Figure) string {
	if f.Distinct {
		return f.Title.In(c.app.lang) + " *"
	}
	return f.Title.In(c.app.lang)
}

func (c *chronicle) more() string {
	return c.say("* 去重计数：同一对象在多个年份或支部出现时各计一次，合计只计一次，故各栏之和可能大于合计。",
		"* distinct: what occurs in several years or branches counts once in each and once in the total, so the columns may add up to more.")
}

// itemList is the way back from one figure to its rows.
type itemList struct {
	*chronicle
	items []summary.Item
}

func (l *itemList) paper(string) *render.Paper {
	f := l.figure
	p := l.sheetOfPaper(l.say("数据项 ", "The figure ") + f.ID + l.say("（"+f.Title.ZH+"）的来源", " ("+f.Title.EN+") and its rows"))
	v := f.Value(summary.Scope{})
	p.Facts = append(p.Facts, [2]string{l.say("合计", "total"), short(v) + " " + f.Unit.In(l.app.lang)},
		[2]string{l.say("口径", "meaning"), f.Meaning.In(l.app.lang)})
	table := render.Table{Head: strings.Split(l.say("序号|日期|支部|对象|分类|计|出处", "no|date|branch|about|part|n|row"), "|")}
	for i, item := range l.items {
		table.Rows = append(table.Rows, l.lines(i+1, &item)...)
	}
	p.Sections = []render.PaperSection{{Title: l.say("由哪些行而来", "Rows"), Table: table, Numbers: []int{0, 5}}}
	return p
}

// lines are the rows of one item; only the first says what it is.
func (l *itemList) lines(no int, item *summary.Item) [][]string {
	lines := make([][]string, len(item.Rows))
	for k, row := range item.Rows {
		lines[k] = []string{"", row.Date.String(), "", "", "", "", render.Place(row.Origin, l.app.lang)}
	}
	first := lines[0]
	first[0], first[2], first[3] = strconv.Itoa(no), item.Branch, render.Who(audit.Subject{ID: item.ID, Name: item.Name})
	first[4], first[5] = item.Part.In(l.app.lang), strconv.Itoa(item.N)
	return lines
}

package report

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

// Figures are what a summary counted, with the run it rests on.
type Figures struct {
	*summary.Summary
	Run      audit.Run
	Figure   *summary.Figure // the one whose rows are asked for; nil: all figures
	Narrowed bool            // to some branches
}

// Told are the figures that are reported.
func (f *Figures) Told() []*summary.Figure {
	if f.Figure != nil {
		return []*summary.Figure{f.Figure}
	}
	return f.Summary.Figures
}

// Summary reports figures by year and by branch with what each means or, where one
// is asked for, the rows that it counts.
func Summary(f *Figures, o Options) Report {
	c := &chronicle{o, f}
	if f.Figure != nil {
		l := &itemList{c, f.Figure.Items()}
		return Report{Document: l.document(), JSON: l.json()}
	}
	return Report{Document: c.document(), JSON: c.json()}
}

// chronicle is the figures as they are reported.
type chronicle struct {
	Options
	*Figures
}

// branchName is a branch in a few words: its name and id.
func (c *chronicle) branchName(b summary.Branch) string {
	return render.Who(audit.Subject{ID: b.ID, Name: b.Title(c.Lang)})
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

func (c *chronicle) document() *doc.Document {
	d := c.begin(c.Lang.Say("工作数据汇总", "Figures of the work"))
	for _, g := range []*grid{
		{chronicle: c, in: doc.InText, years: 6, branches: 4}, // fit 80 columns
		{chronicle: c, in: doc.OnPages, years: 12, branches: 12, ids: true},
	} {
		d.Sections = append(d.Sections, g.sections()...)
	}
	d.Sections = append(d.Sections, c.sheets()...)
	d.Foot = c.Lang.Say("各项口径见 docs/summary.zh-CN.md；一个数字由哪些行而来：ninefold summary 来源 --rows 数据项编号", "docs/summary.md defines every figure; the rows of one: ninefold summary SOURCE --rows FIGURE")
	return d
}

// begin is a document with what the figures rest on.
func (c *chronicle) begin(title string) *doc.Document {
	d := &doc.Document{Lang: c.Lang, Title: title, Sub: c.span(), AsOf: c.AsOf}
	d.Facts = [][2]string{{c.Lang.Say("截至", "as of"), c.AsOf.String()}, {c.Lang.Say("来源", "inputs"), c.Lang.Say("%d 个表", "%d {table|tables}", len(c.Run.Inputs))}}
	if c.Narrowed {
		var names []string
		for _, b := range c.Branches {
			names = append(names, c.branchName(b))
		}
		d.Facts = append(d.Facts, [2]string{c.Lang.Say("支部", "branches"), strings.Join(names, c.Lang.Say("、", ", "))})
	}
	d.Warnings = c.warnings()
	return d
}

func (c *chronicle) span() string {
	if c.Since == c.Until {
		return c.Lang.Say("%d年", "%d", c.Since)
	}
	return c.Lang.Say("%d—%d年", "%d to %d", c.Since, c.Until)
}

// warnings say which figures cannot be told or are lower bounds, and why; and
// since when a table has records.
func (c *chronicle) warnings() []string {
	list := c.noted(audit.CorrectedCode, audit.CorrectionIdleCode)
	if aside := c.Aside().In(c.Lang); aside != "" {
		list = append(list, c.Lang.Say("有问题的行已搁置，未计入，≥ 表示至少："+aside, "rows with problems were set aside and not counted, ≥ means at least: "+aside))
	}
	for _, f := range c.Told() {
		if !f.Value(summary.Scope{}).Known {
			why := f.Why().In(c.Lang)
			list = append(list, f.Title.In(c.Lang)+c.Lang.Say("无法说明（"+unsaid+"）：", " cannot be assessed ("+unsaid+"): ")+why)
		}
	}
	return append(list, c.noted("begins_later", "masked")...)
}

// noted are the notices of some codes.
func (c *chronicle) noted(codes ...string) []string {
	var list []string
	for _, n := range c.Run.Notices {
		if slices.Contains(codes, n.Code) {
			list = append(list, n.Message.In(c.Lang))
		}
	}
	return list
}

// grid makes tables of figures for a terminal, or for a page, which has room for
// the ids and for more columns.
type grid struct {
	*chronicle
	in              doc.In
	years, branches int // columns of one table
	ids             bool
}

func (g *grid) sections() []doc.Section {
	var sections []doc.Section
	years := g.Years()
	for chunk := range slices.Chunk(years, g.years) {
		sections = append(sections, g.byYear(chunk, chunk[len(chunk)-1] == years[len(years)-1]))
	}
	if len(g.Branches) > 1 {
		for chunk := range slices.Chunk(g.Branches, g.branches) {
			sections = append(sections, g.byBranch(chunk))
		}
	}
	return sections
}

// byYear is a table of figures and years.
func (g *grid) byYear(years []int, last bool) doc.Section {
	scopes := make([]summary.Scope, 0, len(years)+1)
	for _, year := range years {
		scopes = append(scopes, summary.Scope{Year: year})
	}
	if last {
		scopes = append(scopes, summary.Scope{})
	}
	s := g.section(g.Lang.Say("按年度", "By year"), scopes, true)
	s.Foot = g.distinct()
	return s
}

// byBranch is a table of figures and branches, over all years.
func (g *grid) byBranch(branches []summary.Branch) doc.Section {
	scopes := make([]summary.Scope, 0, len(branches))
	for _, b := range branches {
		scopes = append(scopes, summary.Scope{Branch: b.ID, In: true})
	}
	return g.section(g.Lang.Say("按支部（"+g.span()+"）", "By branch ("+g.span()+")"), scopes, false)
}

// section is a table with a row a figure and a column a scope; parts stand below
// their figure.
func (g *grid) section(title string, scopes []summary.Scope, parts bool) doc.Section {
	s := doc.Section{Title: title, In: g.in, Columns: []doc.Column{{Title: g.Lang.Say("数据项", "figure")}}}
	if g.ids {
		s.Columns = append(s.Columns, doc.Column{Title: g.Lang.Say("编号", "id")})
	}
	s.Columns = append(s.Columns, doc.Column{Title: g.Lang.Say("单位", "unit")})
	for _, at := range scopes {
		s.Columns = append(s.Columns, doc.Column{Title: g.scopeTitle(at), Number: true})
	}
	for _, f := range g.Summary.Figures {
		row := g.lead(g.titled(f), f.ID, f.Unit.In(g.Lang))
		for _, at := range scopes {
			row = append(row, doc.Text(short(f.Value(at))))
		}
		s.Rows = append(s.Rows, row)
		if parts {
			s.Rows = append(s.Rows, g.parts(f, scopes)...)
		}
	}
	return s
}

// lead are the cells before the figures.
func (g *grid) lead(title, id, unit string) []doc.Cell {
	if g.ids {
		return []doc.Cell{doc.Text(title), doc.Text(id), doc.Text(unit)}
	}
	return []doc.Cell{doc.Text(title), doc.Text(unit)}
}

func (g *grid) parts(f *summary.Figure, scopes []summary.Scope) [][]doc.Cell {
	indent := "  "
	if g.ids { // on a page, where blanks before a text are lost
		indent = "– "
	}
	var rows [][]doc.Cell
	for _, at := range scopes {
		for k, part := range f.Parts(at) {
			if k == len(rows) {
				rows = append(rows, g.lead(indent+part.Name.In(g.Lang), "", ""))
			}
			rows[k] = append(rows[k], doc.Text(short(part.Value)))
		}
	}
	return rows
}

// titled marks a figure whose years and branches do not add up.
func (c *chronicle) titled(f *summary.Figure) string {
	if f.Distinct {
		return f.Title.In(c.Lang) + " *"
	}
	return f.Title.In(c.Lang)
}

// distinct says what the mark of titled means.
func (c *chronicle) distinct() string {
	return c.Lang.Say("* 去重计数：同一对象在多个年份或支部出现时各计一次，合计只计一次，故各栏之和可能大于合计。",
		"* distinct: what occurs in several years or branches counts once in each and once in the total, so the columns may add up to more.")
}

func (c *chronicle) scopeTitle(at summary.Scope) string {
	switch {
	case at.Year != 0:
		return render.Figure(at.Year)
	case !at.In:
		return c.Lang.Say("合计", "total")
	}
	for _, b := range c.Branches {
		if b.ID == at.Branch {
			return c.branchName(b)
		}
	}
	return at.Branch
}

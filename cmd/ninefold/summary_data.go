package main

import (
	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

// summarySchema names the form of the JSON.
const summarySchema = "ninefold.summary/v1"

// summaryDocument is the figures for programs.
type summaryDocument struct {
	Schema   string           `json:"schema"`
	Since    int              `json:"since"`
	Until    int              `json:"until"`
	Run      summaryRunning   `json:"run"`
	Branches []summary.Branch `json:"branches"`
	Figures  []figureDocument `json:"figures"`
}

// summaryRunning is what the figures rest on.
type summaryRunning struct {
	AsOf         audit.Date      `json:"as_of"`
	Version      string          `json:"version"`
	ConfigDigest string          `json:"config_digest"`
	Inputs       []audit.Input   `json:"inputs"`
	Quarantined  []audit.Problem `json:"quarantined"`
	Notices      []audit.Notice  `json:"notices"`
	Scope        *audit.Scope    `json:"scope,omitempty"`
}

// figureDocument is one figure. Where it is not known, it has no counts.
type figureDocument struct {
	ID       string          `json:"id"`
	Title    audit.Text      `json:"title"`
	Unit     audit.Text      `json:"unit"`
	Meaning  audit.Text      `json:"meaning"`
	By       *audit.Text     `json:"by,omitempty"`
	Distinct bool            `json:"distinct"`
	Known    bool            `json:"known"`
	Why      *audit.Text     `json:"why,omitempty"`
	Total    *countDocument  `json:"total,omitempty"`
	Counts   []countDocument `json:"counts,omitempty"`
	Items    []itemDocument  `json:"items,omitempty"`
}

// countDocument is a figure in one year (0: all) and one branch (nil: all).
type countDocument struct {
	Year    int            `json:"year,omitempty"`
	Branch  *string        `json:"branch,omitempty"`
	N       int            `json:"n"`
	AtLeast bool           `json:"at_least,omitempty"`
	Parts   []partDocument `json:"parts,omitempty"`
}

type partDocument struct {
	Code    string     `json:"code"`
	Name    audit.Text `json:"name"`
	N       int        `json:"n"`
	AtLeast bool       `json:"at_least,omitempty"`
}

type itemDocument struct {
	N      int           `json:"n"`
	Year   int           `json:"year"`
	Branch string        `json:"branch"`
	ID     string        `json:"id"`
	Name   string        `json:"name,omitempty"`
	Part   *audit.Text   `json:"part,omitempty"`
	Rows   []summary.Row `json:"rows"`
}

func (c *chronicle) document() any {
	doc := summaryDocument{
		Schema: summarySchema, Since: c.Since, Until: c.Until, Branches: c.Branches, Figures: []figureDocument{},
		Run: summaryRunning{AsOf: c.AsOf, Version: c.run.Version, ConfigDigest: c.run.ConfigDigest, Inputs: c.run.Inputs,
			Quarantined: append([]audit.Problem{}, c.run.Quarantined...), Notices: append([]audit.Notice{}, c.run.Notices...), Scope: c.run.Scope},
	}
	for _, f := range c.told() {
		doc.Figures = append(doc.Figures, c.figureDocument(f))
	}
	return doc
}

func (c *chronicle) figureDocument(f *summary.Figure) figureDocument {
	doc := figureDocument{ID: f.ID, Title: f.Title, Unit: f.Unit, Meaning: f.Meaning, Distinct: f.Distinct, Known: f.Value(summary.Scope{}).Known}
	if f.By != nil {
		doc.By = &f.By.Title
	}
	if why := f.Why(); why != (audit.Text{}) {
		doc.Why = &why
	}
	if !doc.Known {
		return doc
	}
	total := countIn(f, summary.Scope{})
	doc.Total = &total
	for at := range c.scopes() {
		doc.Counts = append(doc.Counts, countIn(f, at))
	}
	return doc
}

// scopes are all years, then each year, each for all branches and for each one;
// not the total of totals.
func (c *chronicle) scopes() func(yield func(summary.Scope) bool) {
	return func(yield func(summary.Scope) bool) {
		for _, year := range append([]int{0}, c.Years()...) {
			if year != 0 && !yield(summary.Scope{Year: year}) {
				return
			}
			for _, b := range c.Branches {
				if !yield(summary.Scope{Year: year, Branch: b.ID, In: true}) {
					return
				}
			}
		}
	}
}

func countIn(f *summary.Figure, at summary.Scope) countDocument {
	v := f.Value(at)
	doc := countDocument{Year: at.Year, N: v.N, AtLeast: v.AtLeast}
	if at.In {
		doc.Branch = &at.Branch
	}
	for _, part := range f.Parts(at) {
		if part.N > 0 {
			doc.Parts = append(doc.Parts, partDocument{part.Code, part.Name, part.N, part.AtLeast})
		}
	}
	return doc
}

func (l *itemList) document() any {
	doc, _ := l.chronicle.document().(summaryDocument) // it is one
	for _, item := range l.items {
		one := itemDocument{N: item.N, Year: item.Year, Branch: item.Branch, ID: item.ID, Name: item.Name, Rows: item.Rows}
		if item.Part != (audit.Text{}) {
			one.Part = &item.Part
		}
		doc.Figures[0].Items = append(doc.Figures[0].Items, one)
	}
	return doc
}

// book is the figures as a workbook: by year, by branch, by both, and what the
// figures mean.
func (c *chronicle) book() render.Book {
	k := render.Book{Title: c.say("工作数据汇总", "Figures of the work"), AsOf: c.AsOf}
	years, branches := []summary.Scope{}, []summary.Scope{}
	for at := range c.scopes() {
		switch {
		case !at.In:
			years = append(years, at)
		case at.Year == 0:
			branches = append(branches, at)
		}
	}
	k.Sheets = append(k.Sheets, c.matrix(c.say("按年度", "By year"), append(years, summary.Scope{})), c.matrix(c.say("按支部", "By branch"), append(branches, summary.Scope{})),
		c.long(), c.definitions())
	if len(c.run.Quarantined) > 0 {
		k.Sheets = append(k.Sheets, c.setAside())
	}
	return k
}

func sheetColumns(widths []float64, titles ...string) []render.SheetColumn {
	columns := make([]render.SheetColumn, len(titles))
	for i, title := range titles {
		columns[i] = render.SheetColumn{Title: title, Width: widths[min(i, len(widths)-1)]}
	}
	return columns
}

// cellOf is a number where it is exact, else a text that says what it is.
func (c *chronicle) cellOf(v summary.Value) any {
	switch {
	case !v.Known:
		return c.say("无法说明", "cannot be told")
	case v.AtLeast:
		return "≥" + short(summary.Value{Known: true, N: v.N})
	}
	return v.N
}

// matrix has a row for each figure and each of its parts, and a column a scope.
func (c *chronicle) matrix(name string, scopes []summary.Scope) render.Sheet {
	titles := []string{c.say("数据项", "figure"), c.say("分类", "part"), c.say("单位", "unit")}
	for _, at := range scopes {
		titles = append(titles, c.scopeTitle(at))
	}
	s := render.Sheet{Name: name, Columns: sheetColumns([]float64{24, 18, 12, 14}, titles...)}
	for _, f := range c.Figures {
		row := []any{c.titled(f), nil, f.Unit.In(c.app.lang)}
		var parts [][]any
		for _, at := range scopes {
			row = append(row, c.cellOf(f.Value(at)))
			for k, part := range f.Parts(at) {
				if k == len(parts) {
					parts = append(parts, []any{f.Title.In(c.app.lang), part.Name.In(c.app.lang), f.Unit.In(c.app.lang)})
				}
				parts[k] = append(parts[k], c.cellOf(part.Value))
			}
		}
		s.Rows = append(append(s.Rows, row), parts...)
	}
	return s
}

func (c *chronicle) scopeTitle(at summary.Scope) string {
	switch {
	case at.Year != 0:
		return render.Figure(at.Year)
	case !at.In:
		return c.say("合计", "total")
	}
	for _, b := range c.Branches {
		if b.ID == at.Branch {
			return c.branchName(b)
		}
	}
	return at.Branch
}

// long has a row for each figure, year and branch, to be filtered and pivoted.
func (c *chronicle) long() render.Sheet {
	s := render.Sheet{Name: c.say("按年度和支部", "By year and branch"), Columns: sheetColumns([]float64{24, 24, 8, 14, 24, 12, 10, 14},
		c.say("编号", "id"), c.say("数据项", "figure"), c.say("年度", "year"), c.say("支部编号", "branch id"), c.say("支部", "branch"), c.say("数值", "n"), c.say("单位", "unit"), c.say("说明", "note"))}
	for _, f := range c.Figures {
		for _, year := range c.Years() {
			for _, b := range c.Branches {
				v := f.Value(summary.Scope{Year: year, Branch: b.ID, In: true})
				var n any
				note := c.say("无法说明", "cannot be told")
				if v.Known {
					n, note = v.N, ""
				}
				if v.AtLeast {
					note = c.say("至少", "at least")
				}
				s.Rows = append(s.Rows, []any{f.ID, c.titled(f), year, b.ID, b.Title(c.app.lang), n, f.Unit.In(c.app.lang), note})
			}
		}
	}
	return s
}

// definitions says what each figure counts, and what is to be minded.
func (c *chronicle) definitions() render.Sheet {
	s := render.Sheet{Name: c.say("口径", "Definitions"), Columns: sheetColumns([]float64{24, 24, 12, 70, 24, 40},
		c.say("编号", "id"), c.say("数据项", "figure"), c.say("单位", "unit"), c.say("口径", "meaning"), c.say("分类依据", "divided by"), c.say("说明", "note"))}
	for _, f := range c.Figures {
		by := ""
		if f.By != nil {
			by = f.By.Title.In(c.app.lang)
		}
		s.Rows = append(s.Rows, []any{f.ID, c.titled(f), f.Unit.In(c.app.lang), f.Meaning.In(c.app.lang), by, f.Why().In(c.app.lang)})
	}
	s.Rows = append(s.Rows, []any{"*", c.more()})
	return s
}

func (c *chronicle) setAside() render.Sheet {
	s := render.Sheet{Name: c.say("搁置的行", "Set aside"), Columns: sheetColumns([]float64{24, 14, 8, 16, 20, 50},
		c.say("文件", "file"), c.say("工作表", "sheet"), c.say("行", "row"), c.say("列", "column"), c.say("值", "value"), c.say("应为", "expected"))}
	for _, p := range c.run.Quarantined {
		s.Rows = append(s.Rows, []any{p.Path, p.Sheet, p.Row, p.Column, p.Value, p.Expected.In(c.app.lang)})
	}
	return s
}

func (l *itemList) book() render.Book {
	f := l.figure
	s := render.Sheet{Name: l.say("来源", "Rows"), Columns: sheetColumns([]float64{8, 8, 14, 16, 16, 16, 8, 12, 14, 24, 14, 8},
		l.say("序号", "no"), l.say("年度", "year"), l.say("支部编号", "branch id"), l.say("对象编号", "id"), l.say("对象", "name"), l.say("分类", "part"), l.say("计", "n"),
		l.say("日期", "date"), l.say("表", "table"), l.say("文件", "file"), l.say("工作表", "sheet"), l.say("行", "row"))}
	for i, item := range l.items {
		for k, row := range item.Rows {
			var n, year any
			if k == 0 {
				n, year = item.N, item.Year
			}
			s.Rows = append(s.Rows, []any{i + 1, year, item.Branch, item.ID, item.Name, item.Part.In(l.app.lang), n, row.Date, row.Table, row.Path, row.Sheet, row.Row})
		}
	}
	note := render.Sheet{Name: l.say("口径", "Definition"), Columns: sheetColumns([]float64{16, 80}, l.say("项目", "what"), l.say("内容", "text"))}
	note.Rows = [][]any{
		{l.say("数据项", "figure"), f.ID}, {l.say("名称", "title"), f.Title.In(l.app.lang)}, {l.say("口径", "meaning"), f.Meaning.In(l.app.lang)},
		{l.say("年份", "years"), l.span()}, {l.say("合计", "total"), l.cellOf(f.Value(summary.Scope{}))}, {l.say("说明", "note"), f.Why().In(l.app.lang)},
	}
	return render.Book{Title: f.Title.In(l.app.lang), AsOf: l.AsOf, Sheets: []render.Sheet{s, note}}
}

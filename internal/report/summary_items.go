package report

import (
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

// itemList is the way back from one figure to its rows.
type itemList struct {
	*chronicle
	items []summary.Item
}

func (l *itemList) document() *doc.Document {
	f := l.Figure
	d := l.begin(l.Lang.Say("数据项“%s”（%s）的来源", "The figure \"%s\" (%s) and its rows", f.Title.In(l.Lang), f.ID))
	d.Facts = append(d.Facts, [2]string{l.Lang.Say("合计", "total"), short(f.Value(summary.Scope{})) + " " + f.Unit.In(l.Lang)},
		[2]string{l.Lang.Say("口径", "meaning"), f.Meaning.In(l.Lang)})
	d.Sections = []doc.Section{l.rows(), l.definition()}
	return d
}

// rows are the lines of all items. On paper only the first line of one says what it
// is.
func (l *itemList) rows() doc.Section {
	s := doc.Section{Title: l.Lang.Say("由哪些行而来", "Rows"), Sheet: l.Lang.Say("来源", "Rows"), Columns: []doc.Column{
		{Title: l.Lang.Say("序号", "no"), Width: 8, Number: true},
		{Title: l.Lang.Say("日期", "date"), In: doc.OnPaper}, {Title: l.Lang.Say("支部", "branch"), In: doc.OnPaper}, {Title: l.Lang.Say("对象", "about"), In: doc.OnPaper},
		{Title: l.Lang.Say("年度", "year"), Width: 8, In: doc.InBook}, {Title: l.Lang.Say("支部编号", "branch id"), Width: 14, In: doc.InBook},
		{Title: l.Lang.Say("对象编号", "id"), Width: 16, In: doc.InBook}, {Title: l.Lang.Say("对象", "name"), Width: 16, In: doc.InBook},
		{Title: l.Lang.Say("分类", "part"), Width: 16}, {Title: l.Lang.Say("计", "n"), Width: 8, Number: true},
		{Title: l.Lang.Say("出处", "row"), In: doc.OnPaper},
		{Title: l.Lang.Say("日期", "date"), Width: 12, In: doc.InBook}, {Title: l.Lang.Say("表", "table"), Width: 14, In: doc.InBook}, {Title: l.Lang.Say("文件", "file"), Width: 24, In: doc.InBook},
		{Title: l.Lang.Say("工作表", "sheet"), Width: 14, In: doc.InBook}, {Title: l.Lang.Say("行", "row"), Width: 8, In: doc.InBook},
	}}
	for i := range l.items {
		item := &l.items[i]
		for k, row := range item.Rows {
			s.Rows = append(s.Rows, l.line(i+1, item, row, k == 0))
		}
	}
	return s
}

func (l *itemList) line(no int, item *summary.Item, row summary.Row, first bool) []doc.Cell {
	part := item.Part.In(l.Lang)
	cells := []doc.Cell{
		doc.Figure("", no), doc.Text(row.Date.String()), doc.Text(""), doc.Text(""),
		empty, doc.Text(item.Branch), doc.Text(item.ID), doc.Text(item.Name),
		doc.Figure("", part), empty, doc.Text(render.Place(row.Origin, l.Lang)),
		day(row.Date), doc.Text(l.Lang.Say(tableName(row.Table), row.Table)), doc.Text(row.Path), doc.Text(row.Sheet), count(row.Row),
	}
	if first {
		cells[0] = count(no)
		cells[2], cells[3] = doc.Text(item.Branch), doc.Text(render.Who(audit.Subject{ID: item.ID, Name: item.Name}))
		cells[4], cells[8], cells[9] = count(item.Year), doc.Text(part), doc.Figure(strconv.Itoa(item.N), item.N)
	}
	return cells
}

// definition says in a workbook what the figure counts.
func (l *itemList) definition() doc.Section {
	f := l.Figure
	s := sheet(l.Lang.Say("口径", "Definition"), []float64{16, 80}, l.Lang.Say("项目", "what"), l.Lang.Say("内容", "text"))
	s.Rows = [][]doc.Cell{
		texts(l.Lang.Say("数据项", "figure"), f.Title.In(l.Lang)), texts(l.Lang.Say("编号", "id"), f.ID), texts(l.Lang.Say("口径", "meaning"), f.Meaning.In(l.Lang)),
		texts(l.Lang.Say("年份", "years"), l.span()), {doc.Text(l.Lang.Say("合计", "total")), l.cellOf(f.Value(summary.Scope{}))}, texts(l.Lang.Say("说明", "note"), f.Why().In(l.Lang)),
	}
	return s
}

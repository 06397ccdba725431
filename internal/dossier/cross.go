package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// crossing says how the crossed columns of a sheet are read: records stand where
// its rows and columns meet (SPEC 1b).
type crossing struct {
	cell    string // what a crossed cell holds: layout.CellMark …
	field   int    // that it holds; below 0: none
	spread  bool   // a count of half-days of the week that the header names
	headers []int  // the fields that the headers hold
	columns []crossedColumn
	marks   map[string]bool // folded
	blanks  map[string]bool // folded
}

// crossedColumn is one of them, and what its headers say.
type crossedColumn struct {
	column  int
	title   string     // what stands above it, for people
	holds   []constant // by header
	lacking bool       // it stands for a day that its month does not have
}

// first is the leftmost crossed column.
func (c *crossing) first() int { return c.columns[0].column }

// crosser finds the crossed columns of a sheet below its header.
type crosser struct {
	plan   *plan
	cross  *layout.Cross
	layout *heading
	rows   []source.Row // those above the header, and the header
	sheet  string       // for people
}

// cross finds the crossed columns and reads what stands above them.
func (p *plan) cross(lay *heading, rows []source.Row, sheet string) *audit.Fault {
	x := &crosser{plan: p, cross: p.mapping.Cross, layout: lay, rows: rows, sheet: sheet}
	c, fault := x.crossing()
	if fault != nil {
		return fault
	}
	columns, fault := x.columns()
	if fault != nil {
		return fault
	}
	if c.columns, fault = x.read(columns, c.headers); fault != nil {
		return fault
	}
	lay.cross = c
	return nil
}

// crossing is what the config says, before any column is looked at.
func (x *crosser) crossing() (*crossing, *audit.Fault) {
	c := &crossing{cell: x.cross.Cell, field: -1, spread: x.cross.Spread != "", marks: map[string]bool{}, blanks: map[string]bool{}}
	if field := x.plan.crossedField(); field != "" {
		to, fault := x.plan.target(field, x.cross.FieldAt.Where)
		if fault != nil {
			return nil, fault
		}
		c.field = to.field
	}
	for i := range x.cross.Headers {
		h := &x.cross.Headers[i]
		to, fault := x.plan.target(h.Field, h.Where)
		switch {
		case fault != nil:
			return nil, fault
		case h.Row > x.layout.row:
			return nil, x.fault(h.Where, "第 "+itoa(h.Row)+" 行在表头（第 "+itoa(x.layout.row)+" 行）之下", "row "+itoa(h.Row)+" lies below the header, which is row "+itoa(x.layout.row),
				audit.Textf("表头的最下一行请写在 header_row", "name the lowest row of the header under header_row:"))
		}
		c.headers = append(c.headers, to.field)
	}
	marks := x.cross.Marks
	if len(marks) == 0 {
		marks = layout.DefaultMarks
	}
	for _, mark := range marks {
		c.marks[fold(mark)] = true
	}
	for _, word := range x.blanks() {
		c.blanks[fold(word)] = true
	}
	return c, nil
}

// blanks are the words that stand for nothing. Where the config does not list them
// they are the usual ones, as it is with marks (SPEC 1b shows both lists as they are
// by default), less those that the config has mean something. Of counts a 0 is a number.
func (x *crosser) blanks() []string {
	if x.cross.Blanks != nil {
		return x.cross.Blanks
	}
	return slices.DeleteFunc(slices.Clone(layout.DefaultBlanks), func(word string) bool {
		return x.cross.Cell == layout.CellCount && word == "0" ||
			slices.ContainsFunc(x.cross.Marks, func(mark string) bool { return fold(mark) == fold(word) }) ||
			slices.ContainsFunc(x.cross.Values, func(own layout.Word) bool { return fold(own.From) == fold(word) })
	})
}

// fault is one of the config, about a sheet.
func (x *crosser) fault(at, zh, en string, remedy audit.Text) *audit.Fault {
	return &audit.Fault{Where: at, Problem: audit.Textf(x.sheet+"："+zh, x.sheet+": "+en), Remedy: remedy}
}

// columns lists the crossed columns, from the left.
func (x *crosser) columns() ([]int, *audit.Fault) {
	from, fault := x.bound(x.cross.From, x.cross.FromAt, x.behindStaying())
	if fault != nil {
		return nil, fault
	}
	to, fault := x.bound(x.cross.To, x.cross.ToAt, x.lastTitled())
	if fault != nil {
		return nil, fault
	}
	if from > to && x.cross.From != "" && x.cross.To != "" {
		return nil, x.fault(x.cross.FromAt.Where, "from（"+x.cross.From+"）在 to（"+x.cross.To+"）之后", "from ("+x.cross.From+") lies behind to ("+x.cross.To+")",
			audit.Textf("请对调", "swap them"))
	}
	excepted, fault := x.excepted()
	if fault != nil {
		return nil, fault
	}
	var columns []int
	for column := from; column <= to; column++ {
		x.use(column)
		if x.stays(column) || excepted[column] || x.totalled(column) {
			continue
		}
		columns = append(columns, column)
	}
	if len(columns) == 0 {
		return nil, x.fault(x.cross.Where, "没有交叉列（"+layout.Letter(from)+" 至 "+layout.Letter(to)+"）", "there is no column to cross ("+layout.Letter(from)+" to "+layout.Letter(to)+")",
			audit.Textf("请在 cross 中写明 from 和 to", "say from: and to: under cross:"))
	}
	return columns, nil
}

// use notes that a column is of use though no field is fed by it alone.
func (x *crosser) use(column int) {
	l := x.layout
	for len(l.folded) < column {
		l.headers, l.folded, l.fields, l.used = append(l.headers, ""), append(l.folded, ""), append(l.fields, -1), append(l.used, false)
	}
	l.used[column-1] = true
}

func (x *crosser) stays(column int) bool { return x.layout.fields[column-1] >= 0 }

// bound finds the column that the config calls by its letter or header.
func (x *crosser) bound(name string, at layout.Place, otherwise int) (int, *audit.Fault) {
	if name == "" {
		return otherwise, nil
	}
	if found := x.titled(name); len(found) > 0 {
		return found[0], nil
	}
	if column, ok := layout.ColumnOf(name); ok {
		return column, nil
	}
	return 0, x.noHeader(name, at)
}

// noHeader is the fault of a header that the config names and no column has.
func (x *crosser) noHeader(name string, at layout.Place) *audit.Fault {
	var titles []string
	for column := 1; column <= x.lastTitled(); column++ {
		for _, row := range x.titleRows() {
			if text := trim(cellAt(x.row(row), column).Text); text != "" {
				titles = append(titles, text)
			}
		}
	}
	return x.fault(at.Where, "没有表头“"+name+"”", "there is no header "+quote(name), nearestHeader(name, titles))
}

// nearestHeader is the remedy for a header that is not there.
func nearestHeader(name string, headers []string) audit.Text {
	if near := nearest(name, headers); near != "" {
		return audit.Textf("是否即“"+near+"”？", "did you mean "+quote(near)+"?")
	}
	return audit.Textf("请对照表头修改配置中的 sources", "correct it under sources: in the config, as the header has it")
}

// titleRows are the rows in which a crossed column may be called something.
func (x *crosser) titleRows() []int {
	rows := []int{x.layout.row}
	for _, h := range x.cross.Headers {
		if !slices.Contains(rows, h.Row) {
			rows = append(rows, h.Row)
		}
	}
	slices.Sort(rows)
	return rows
}

func (x *crosser) row(number int) source.Row { return rowNumbered(x.rows, number) }

// titled lists the columns that bear a header in one of the rows.
func (x *crosser) titled(name string) []int {
	var found []int
	key := fold(name)
	for column := range x.lastTitled() {
		bears := column < len(x.layout.folded) && x.layout.folded[column] == key
		for _, row := range x.titleRows() {
			bears = bears || foldsTo(cellAt(x.row(row), column+1).Text, key)
		}
		if bears {
			found = append(found, column+1)
		}
	}
	return found
}

// lastTitled is the last column that has a header.
func (x *crosser) lastTitled() int {
	last := x.layout.width()
	for _, number := range x.titleRows() {
		row := x.row(number)
		for i := range row.Cells {
			if !blank(row.Cells[i]) {
				last = max(last, i+1)
			}
		}
	}
	return last
}

// behindStaying is the first column behind those that stay: the ones that the config
// names, else all that feed a field.
func (x *crosser) behindStaying() int {
	last := 0
	for i, field := range x.layout.fields {
		named := slices.ContainsFunc(x.plan.statedHeaders(), func(h statedHeader) bool { return fold(h.text) == x.layout.folded[i] })
		if field >= 0 && (named || len(x.plan.mapping.Columns) == 0) || x.layout.used[i] {
			last = max(last, i+1)
		}
	}
	return last + 1
}

// excepted are the columns that the config leaves out.
func (x *crosser) excepted() (map[int]bool, *audit.Fault) {
	out := map[int]bool{}
	for i, name := range x.cross.Except {
		columns := x.titled(name)
		if column, ok := layout.ColumnOf(name); ok && len(columns) == 0 {
			columns = []int{column}
		}
		if len(columns) == 0 {
			at := x.cross.Place
			if i < len(x.cross.ExceptAt) {
				at = x.cross.ExceptAt[i]
			}
			return nil, x.noHeader(name, at)
		}
		for _, column := range columns {
			out[column] = true
		}
	}
	return out, nil
}

// totalled reports a column of totals, which is never crossed.
func (x *crosser) totalled(column int) bool {
	for _, row := range x.titleRows() {
		if IsTotal(x.above(row, column).Text) {
			return true
		}
	}
	return false
}

// above is what stands above a column in a row: its own cell, or where that is blank
// or merged what stands to the left.
func (x *crosser) above(row, column int) source.Cell {
	cells := x.row(row)
	for ; column > 0; column-- {
		if c := cellAt(cells, column); !blank(c) {
			return c
		}
	}
	return source.Cell{}
}

// read reads what stands above the crossed columns.
func (x *crosser) read(columns, fields []int) ([]crossedColumn, *audit.Fault) {
	crossed := make([]crossedColumn, 0, len(columns))
	met := map[string]int{}
	for _, column := range columns {
		one := crossedColumn{column: column}
		var titles []string
		for i, field := range fields {
			row := x.cross.Headers[i].Row
			c := x.above(row, column)
			if !x.reaches(row, column, columns[0]) {
				c = source.Cell{}
			}
			given, expected := x.header(field, c)
			switch {
			case expected == noSuchDay:
				one.lacking = true
			case expected != (audit.Text{}):
				return nil, x.unreadable(row, column, c.Text, field, expected)
			}
			one.holds = append(one.holds, given)
			titles = append(titles, trim(c.Text))
		}
		one.title = strings.Join(titles, " ")
		key := x.identity(&one)
		if other, again := met[key]; again {
			return nil, x.twins(other, column, one.title)
		}
		met[key] = column
		crossed = append(crossed, one)
	}
	return crossed, nil
}

// reaches reports whether what stands to the left of a column is still above a
// crossed one, and not the header of what stays.
func (x *crosser) reaches(row, column, first int) bool {
	cells := x.row(row)
	for ; column >= first; column-- {
		if !blank(cellAt(cells, column)) {
			return true
		}
	}
	return false
}

// header reads one header of a column.
func (x *crosser) header(field int, c source.Cell) (constant, audit.Text) {
	if blank(c) {
		return constant{}, required
	}
	if x.cross.Spread != "" && x.plan.table.Fields[field].Type == TypeDate {
		monday, expected := weekOf(c.Text, x.plan.rest.year)
		return constant{code: int32(monday)}, expected
	}
	f := &x.plan.table.Fields[field]
	return x.plan.constant(target{field: field, either: f.Refers != ""}, c)
}

// identity tells two columns apart by what their headers say.
func (x *crosser) identity(c *crossedColumn) string {
	var key strings.Builder
	for _, h := range c.holds {
		key.WriteString(itoa(int(h.code)) + "\x00" + foldName(h.text) + "\x00")
	}
	if c.lacking {
		key.WriteString(fold(c.title))
	}
	return key.String()
}

func (x *crosser) unreadable(row, column int, text string, field int, expected audit.Text) *audit.Fault {
	f := &x.plan.table.Fields[field]
	place := x.sheet + "!" + layout.CellName(row, column)
	return &audit.Fault{Where: place,
		Problem: audit.Textf("交叉列的表头“"+trim(text)+"”不能作为"+f.Chinese+"：应为"+expected.ZH, "the header "+quote(trim(text))+" of a crossed column is no "+f.Name+": expected "+expected.EN),
		Remedy:  audit.Textf("请更正表头；如这一列不是交叉列，请在 cross 的 to 或 except 中排除", "correct the header, or leave the column out with to: or except: under cross:")}
}

func (x *crosser) twins(a, b int, title string) *audit.Fault {
	return &audit.Fault{Where: x.sheet,
		Problem: audit.Textf(layout.Letter(a)+" 列和 "+layout.Letter(b)+" 列的表头相同（“"+title+"”）", "the columns "+layout.Letter(a)+" and "+layout.Letter(b)+" have equal headers ("+quote(title)+")"),
		Remedy:  audit.Textf("请更正其中一个，或在 cross 的 headers 中加上区分它们的一行，或用 to、except 排除", "correct one, add the row that tells them apart under headers:, or leave one out with to: or except:")}
}

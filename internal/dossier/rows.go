package dossier

import (
	"ninefold/internal/audit"
	"ninefold/internal/source"
)

var required = both("必填内容", "a value, which is required")

// rowReader turns the rows below one header into staged rows of a table.
type rowReader struct {
	loader   *loader
	layout   *layout
	stage    *stage
	input    int // index of the sheet among the inputs
	account  *Input
	ragged   bool
	skipper  *skipper
	values   []*valueReader // one a field
	codes    []int32        // of the row being read
	first    int            // index of the sheet's first row in the stage
	nameless map[int]bool   // columns without a header that hold something
}

func newRowReader(l *loader, p *plan, lay *layout, sheet source.Sheet, input int) *rowReader {
	r := &rowReader{
		loader: l, layout: lay, stage: l.stageOf(p.table), input: input, account: &l.book.Inputs[input], ragged: sheet.Ragged(),
		codes: make([]int32, len(p.table.Fields)), nameless: map[int]bool{},
	}
	r.stage.layouts[input] = lay
	r.first = len(r.stage.marks)
	var needed []int
	for i := range p.table.Fields {
		f := &p.table.Fields[i]
		r.values = append(r.values, newValueReader(f, p.order, l.book.Symbols))
		for _, column := range [...]int{lay.slots[i].column, lay.slots[i].name} {
			if f.Required && column > 0 {
				needed = append(needed, column)
			}
		}
	}
	r.skipper = newSkipper(lay, needed, func(column int) *valueReader { return r.values[lay.fields[column-1]] })
	return r
}

// row takes in one row below the header.
func (r *rowReader) row(row source.Row) {
	r.account.Total++
	if r.skipper.skips(row) {
		r.account.Skipped++
		return
	}
	m := r.read(row)
	if row.Hidden {
		m |= isHidden
	}
	r.stage.add(r.codes, r.input, row.Number, m)
}

// read fills in the codes of a row and says whether it is bad. In a row with
// cells too few or too many the cells may stand in the wrong columns, so that
// is all that is said of it.
func (r *rowReader) read(row source.Row) mark {
	flaws := r.stage.flaws
	before := len(*flaws)
	for i := range r.codes {
		r.codes[i] = r.field(i, row)
	}
	r.checkSpan(row)
	if expected, fits := r.shape(row); !fits {
		*flaws = append((*flaws)[:before], flaw{r.input, row.Number, 0, itoa(len(row.Cells)), expected})
		r.dropUnsure()
		return isBad | isShifted
	}
	if len(*flaws) > before {
		return isBad
	}
	return 0
}

// field gives the code of one field: from its column, else from the column of
// names, which stands in where the id is blank.
func (r *rowReader) field(i int, row source.Row) int32 {
	s := r.layout.slots[i]
	if s.fixed {
		return s.constant
	}
	if s.column > 0 {
		c := cellAt(row, s.column)
		code, expected := r.values[i].read(c)
		if expected != (audit.Text{}) {
			return r.refuse(row, s.column, c.Text, expected)
		}
		if code != Absent {
			return code
		}
	}
	if s.name > 0 {
		c := cellAt(row, s.name)
		if c.Kind == source.Damaged {
			return r.refuse(row, s.name, c.Text, repair(c.Flaw))
		}
		if !blank(c) {
			return nameCode(r.values[i].codes, c.Text)
		}
	}
	return r.empty(i, row)
}

// empty gives the code of a blank field.
func (r *rowReader) empty(i int, row source.Row) int32 {
	f, s := r.values[i].field, r.layout.slots[i]
	if f.Type == TypeBool && s.column > 0 {
		return unsure
	}
	if f.Required {
		return r.refuse(row, s.place(), "", required)
	}
	return Absent
}

func (r *rowReader) refuse(row source.Row, column int, value string, expected audit.Text) int32 {
	*r.stage.flaws = append(*r.stage.flaws, flaw{r.input, row.Number, column, value, expected})
	return Absent
}

// checkSpan refuses an interval that ends before it begins.
func (r *rowReader) checkSpan(row source.Row) {
	t := r.stage.records.Table
	if t.From < 0 || t.To < 0 || r.codes[t.From] == Absent || r.codes[t.To] == Absent || r.codes[t.To] >= r.codes[t.From] {
		return
	}
	from, begin := t.Fields[t.From], audit.Date(r.codes[t.From]).String()
	column := r.layout.slots[t.To].place()
	value := cellAt(row, column).Text
	r.codes[t.To] = r.refuse(row, column, value, both("不早于"+from.Chinese+"（"+begin+"）的日期", "a date not before "+from.Name+" ("+begin+")"))
}

// shape says how many cells were expected of a row that has too few or too
// many. Blank ones too many do not matter.
func (r *rowReader) shape(row source.Row) (audit.Text, bool) {
	r.noteNameless(row)
	if !r.ragged || r.layout.fits(row) {
		return audit.Text{}, true
	}
	return misshapen(r.layout), false
}

func misshapen(l *layout) audit.Text {
	return both("与表头一样的 "+itoa(l.width())+" 个单元格", "as many cells in this row as the header has: "+itoa(l.width()))
}

// noteNameless remembers columns that hold something under no header.
func (r *rowReader) noteNameless(row source.Row) {
	for i, c := range row.Cells {
		if (i >= len(r.layout.folded) || r.layout.folded[i] == "") && !blank(c) {
			r.nameless[i+1] = true
		}
	}
}

func (r *rowReader) dropUnsure() {
	for i, code := range r.codes {
		if code == unsure {
			r.codes[i] = Absent
		}
	}
}

// close settles the blank yes-or-no cells once the last row is read.
func (r *rowReader) close() {
	r.loader.noteNameless(r.account, r.nameless)
	for i, v := range r.values {
		if v.field.Type != TypeBool {
			continue
		}
		for at := r.first; at < len(r.stage.marks); at++ {
			r.decide(at, i, v)
		}
	}
}

func (r *rowReader) decide(at, field int, v *valueReader) {
	codes := r.stage.values(at)
	switch {
	case codes[field] != unsure:
	case v.ticked:
		codes[field] = 0
	default:
		codes[field] = Absent
		if v.field.Required {
			r.stage.reject(at, field, "", required)
		}
	}
}

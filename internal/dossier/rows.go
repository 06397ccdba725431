package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

var required = audit.Textf("必填内容", "a value, which is required")

// rowReader turns the rows below one header into portions of a table.
type rowReader struct {
	table     *Table
	layout    *heading
	ragged    bool
	nameless  bool // some column has no header
	whole     int  // how many cells a row has that nothing is amiss with; below 0: look at each
	skipper   *skipper
	values    []*valueReader // one a field
	feeds     []feed         // one for each field that a column feeds
	constants []int32        // one a field: what the config gives it, or nothing
	codes     []int32        // of the row being read
	into      *portion
	portions  []*portion // all, the last one is into

	reshapes bool         // a row is not simply a record
	plan     *plan        // where it is not
	others   []*rowReader // of the blocks beside the first
	crossed  crossedCells
	parts    []splitPart   // of the row at hand
	scratch  []source.Cell // of a block
}

// feed is a field and the column of its own values, from 0; below 0 if it has only
// one of names.
type feed struct {
	field, column int
	typed         Type
	optional      bool // a blank cell means nothing
	values        *valueReader
}

// newFeed is plain to look through only where a cell's text alone says its value.
func newFeed(field int, s slot, values *valueReader) feed {
	f := values.field
	fed := feed{field, s.column - 1, f.Type, s.name == 0 && !f.Required && f.Type != TypeBool, values}
	if !values.own.plain() {
		fed.typed = TypeText
	}
	if s.either {
		fed.column = -1
	}
	return fed
}

// newRowReader makes a reader of rows that follow the one with a number.
func newRowReader(p *plan, lay *heading, ragged bool, last int) *rowReader {
	r := makeRowReader(p, lay, ragged)
	r.open(last)
	return r
}

// makeRowReader makes one that has no portion yet.
func makeRowReader(p *plan, lay *heading, ragged bool) *rowReader {
	r := &rowReader{
		table: p.table, layout: lay, ragged: ragged, nameless: slices.Contains(lay.folded, ""), reshapes: lay.reshapes(),
		codes: make([]int32, len(p.table.Fields)), constants: make([]int32, len(p.table.Fields)),
	}
	if r.whole = len(lay.headers); r.nameless {
		r.whole = -1
	}
	var needed []int
	for i := range p.table.Fields {
		f := &p.table.Fields[i]
		r.values = append(r.values, p.reader(i, nil))
		r.constants[i] = Absent
		if s := lay.slots[i]; s.fed() && !s.stated() && (lay.split == 0 || s.place() != lay.split) {
			r.feeds = append(r.feeds, newFeed(i, s, r.values[i]))
		}
		for _, column := range [...]int{lay.slots[i].column, lay.slots[i].name} {
			if f.Required && column > 0 {
				needed = append(needed, column)
			}
		}
	}
	r.skipper = newSkipper(lay, needed, func(column int) *valueReader { return r.values[lay.fields[column-1]] })
	r.skipper.ragged = ragged
	r.prepare(p)
	return r
}

// open begins a portion.
func (r *rowReader) open(last int) {
	r.into = newPortion(r.table, last)
	r.portions = append(r.portions, r.into)
	r.turn()
}

// turn makes ready for another portion.
func (r *rowReader) turn() {
	for i, v := range r.values {
		v.turn(r.into.texts)
		if s := r.layout.slots[i]; s.fixed {
			r.constants[i] = s.constant.in(r.into.texts)
		}
	}
	copy(r.codes, r.constants)
	if r.reshapes {
		r.begin()
	}
}

// row takes in one row below the header.
func (r *rowReader) row(row source.Row) {
	r.into.total++
	r.into.last = row.Number
	if r.reshapes {
		r.reshape(row)
		return
	}
	if r.skipper.skips(row) {
		r.into.skipped++
		switch {
		case r.skipper.nothing:
			r.into.nothing++
		case r.skipper.hollow:
			r.noteNameless(row)
		}
		return
	}
	m := r.read(row)
	if row.Hidden {
		m |= isHidden
	}
	if r.layout.made != nil && m&isShifted == 0 {
		m |= r.make(row, 0)
	}
	r.into.add(r.codes, row.Number, m)
	if m&isBad != 0 {
		copy(r.codes, r.constants)
	}
}

// skipped counts blank rows that were not given.
func (r *rowReader) skipped(n int) {
	r.into.total += n
	r.into.skipped += n
}

// read fills in the codes of a row and says whether it is bad. In a row with
// cells too few or too many the cells may stand in the wrong columns, so that
// is all that is said of it.
func (r *rowReader) read(row source.Row) mark {
	before := len(r.into.flaws)
	for i := range r.feeds {
		f := &r.feeds[i]
		code, ok := f.quick(row.Cells)
		if !ok {
			code = r.field(f.field, row)
		}
		r.codes[f.field] = code
	}
	r.checkSpan(row)
	if len(row.Cells) != r.whole {
		if expected, fits := r.shape(row); !fits {
			r.into.flaws = append(r.into.flaws[:before], flaw{row: row.Number, value: itoa(len(row.Cells)), expected: expected})
			r.dropUnsure()
			return isBad | isShifted
		}
	}
	if len(r.into.flaws) > before {
		return isBad
	}
	return 0
}

// quick gives the code of a cell as most are, at a glance: nothing, a short
// number, a date in figures, or what one of the last cells of the column said.
func (f *feed) quick(cells []source.Cell) (code int32, ok bool) {
	if uint(f.column) >= uint(len(cells)) { // below 0 it is beyond all cells
		return Absent, false
	}
	c := &cells[f.column]
	if c.Kind != source.Text || c.Flaw != source.Sound {
		return Absent, f.optional && c.Kind == source.Blank
	}
	switch f.typed {
	case TypeInt:
		if code, ok = plainInt(c.Text); ok {
			return code, true
		}
	case TypeDate:
		if code, ok = f.values.months.read(c.Text); ok {
			return code, true
		}
	}
	return f.values.recent.find(c.Text)
}

// field gives the code of one field: from its column, else from the column of
// names, which stands in where the id is blank.
func (r *rowReader) field(i int, row source.Row) int32 {
	s := &r.layout.slots[i]
	if s.column > 0 {
		if code, known := r.value(i, row, s.column); known {
			if s.either && code >= 0 {
				return ^code
			}
			return code
		}
	}
	if s.name > 0 {
		c := cellAt(row, s.name)
		if c.Kind == source.Damaged {
			return r.refuse(row, i, s.name, c.Text, repair(c.Flaw))
		}
		if !blank(c) {
			return nameCode(r.values[i].codes, c.Text)
		}
	}
	return r.empty(i, row)
}

// value gives the code of a cell of a field's own column; false: it is blank.
func (r *rowReader) value(i int, row source.Row, column int) (code int32, filled bool) {
	if column > len(row.Cells) {
		return Absent, false
	}
	c, v := &row.Cells[column-1], r.values[i]
	if c.Kind == source.Damaged && r.toldOfName(i) {
		return Absent, true
	}
	code, expected := v.read(*c)
	switch {
	case expected != (audit.Text{}):
		return r.refuse(row, i, column, c.Text, expected), true
	case code == Absent:
		return Absent, false
	case c.Kind == source.Text && c.Flaw == source.Sound && len(v.odd) == 0:
		v.recent.keep(c.Text, code)
	}
	return code, true
}

// empty gives the code of a blank field.
func (r *rowReader) empty(i int, row source.Row) int32 {
	f, s := r.values[i].field, r.layout.slots[i]
	if f.Type == TypeBool && s.column > 0 {
		r.into.unsure = true
		return unsure
	}
	if f.Required && !r.toldOfName(i) {
		return r.refuse(row, i, s.place(), "", required)
	}
	return Absent
}

// toldOfName reports whether a field is a key whose cell is the name's too, so
// that what is wrong with the cell is told of the name.
func (r *rowReader) toldOfName(field int) bool { return r.layout.namesAsKeys && field == r.table.Key }

func (r *rowReader) refuse(row source.Row, field, column int, value string, expected audit.Text) int32 {
	r.into.flaws = append(r.into.flaws, flaw{row: row.Number, column: column, value: strings.Clone(value), expected: expected, field: field + 1})
	return Absent
}

// checkSpan refuses an interval that ends before it begins.
func (r *rowReader) checkSpan(row source.Row) {
	t := r.table
	if t.From < 0 || t.To < 0 || r.codes[t.From] == Absent || r.codes[t.To] == Absent || r.codes[t.To] >= r.codes[t.From] {
		return
	}
	from, begin := t.Fields[t.From], audit.Date(r.codes[t.From]).String()
	column := r.layout.slots[t.To].place()
	value := cellAt(row, column).Text
	r.codes[t.To] = r.refuse(row, t.To, column, value, audit.Textf("不早于"+from.Chinese+"（"+begin+"）的日期", "a date not before "+from.Name+" ("+begin+")"))
}

// shape says how many cells were expected of a row that has too few or too
// many. Blank ones too many do not matter.
func (r *rowReader) shape(row source.Row) (audit.Text, bool) {
	if r.nameless || len(row.Cells) > len(r.layout.folded) {
		r.noteNameless(row)
	}
	if !r.ragged || r.layout.fits(row) {
		return audit.Text{}, true
	}
	return misshapen(r.layout), false
}

func misshapen(l *heading) audit.Text {
	return audit.Textf("与表头一样的 "+itoa(l.width())+" 个单元格", "as many cells in this row as the header has: "+itoa(l.width()))
}

// noteNameless remembers columns that hold something under no header.
func (r *rowReader) noteNameless(row source.Row) {
	for i, c := range row.Cells {
		if (i >= len(r.layout.folded) || r.layout.folded[i] == "" && !r.layout.used[i]) && !blank(c) {
			r.into.nameless[i+1] = true
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

// next begins another portion where the one at hand is long enough.
func (r *rowReader) next() {
	if len(r.into.rows) >= portionRows {
		r.close()
		r.open(r.into.last)
	}
}

// close ends a portion.
func (r *rowReader) close() {
	for i, v := range r.values {
		r.into.ticked[i] = r.into.ticked[i] || v.ticked
		for word, count := range v.odds {
			r.into.odds[oddWord{i, word}] += count
		}
		clear(v.odds)
	}
	for _, other := range r.others {
		other.close()
	}
}

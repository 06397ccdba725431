package regoplan

// Table is how the rows of relations, which are codes of 32 bits, read as
// records. A row costs nothing until somebody looks at it, and then only what is
// looked at.
type Table struct {
	shape  *Shape
	width  int     // of a row
	fields []coded // in the order of the shape's keys
	absent int32
}

// coded is how one value of a row is read.
type coded struct {
	offset int  // of its code in the row
	number bool // the code is the value
	lists  bool
	words  []Value
	word   func(code int32) Value
}

// Column says what the codes of a column stand for: the number itself, unless
// there are words or lists.
type Column struct {
	Name  string
	Words []Value                // by code; undefined where Word has to be asked
	Word  func(code int32) Value // of codes that are not among the words; may be nil
	Lists bool                   // a code is the place of a list of numbers
}

// NewTable makes a table. The absent code means that a record has no such key.
func NewTable(names *Names, absent int32, columns ...Column) *Table {
	keys := make([]string, len(columns))
	for i, c := range columns {
		keys[i] = c.Name
	}
	t := &Table{shape: NewShape(names, keys...), width: len(columns), fields: make([]coded, len(columns)), absent: absent}
	for i, c := range columns {
		t.fields[t.shape.given[i]] = coded{i, c.Words == nil && c.Word == nil && !c.Lists, c.Lists, c.Words, c.Word}
	}
	return t
}

// rows are the records of one relation. A value that refers to a cell of rows
// has the number of its row in n.
type rows struct {
	table *Table
	codes []int32
	lists []Value
	heap  *Heap
	made  []*cell // rows that had to be made objects, by number
}

// Rows gives the records of a relation. Neither codes nor lists are kept.
func (h *Heap) Rows(t *Table, codes []int32, lists [][]int32) []Value {
	c := h.cell(objectKind)
	codes = append(h.codes.take(len(codes))[:0], codes...)
	r := &h.relations.take(1)[0]
	*r = rows{table: t, codes: codes, lists: h.lists(lists), heap: h}
	c.shape, c.rows, c.order = t.shape, r, true
	records := h.elems.take(len(codes) / t.width)
	for i := range records {
		records[i] = Value{c, int64(i)}
	}
	return records
}

// Keep makes an array of values that keeps the slice.
func (h *Heap) Keep(members []Value) Value { return h.arrayOf(members) }

// row are the codes of one row.
func (r *rows) row(n int64) []int32 {
	return r.codes[int(n)*r.table.width : (int(n)+1)*r.table.width]
}

// at reads what a row has in a place of the shape.
func (r *rows) at(n int64, place int) Value {
	t := r.table
	c := &t.fields[place]
	code := r.codes[int(n)*t.width+c.offset]
	switch {
	case code == t.absent:
		return Value{}
	case c.number:
		return Int(int64(code))
	}
	return r.decoded(c, code)
}

// decoded is what a code that is not a number stands for.
func (r *rows) decoded(c *coded, code int32) Value {
	switch {
	case c.lists:
		return r.lists[code]
	case uint32(code) < uint32(len(c.words)) && c.words[code].ref != nil: //nolint:gosec // a code below 0 is no place
		return c.words[code]
	case c.word != nil:
		return c.word(code)
	}
	return Int(int64(code))
}

func (h *Heap) lists(lists [][]int32) []Value {
	arrays := h.room(len(lists))
	for _, numbers := range lists {
		members := h.room(len(numbers))
		for _, n := range numbers {
			members = append(members, Int(int64(n)))
		}
		arrays = append(arrays, h.arrayOf(members))
	}
	return arrays
}

// object makes a record of a row.
func (r *rows) object(n int64) *cell {
	if r.made == nil {
		r.made = make([]*cell, len(r.codes)/r.table.width)
	}
	if r.made[n] == nil {
		c := r.heap.cell(objectKind)
		c.shape, c.elems, c.order = r.table.shape, r.heap.elems.take(r.table.width), true
		for place := range c.elems {
			c.elems[place] = r.at(n, place)
		}
		r.made[n] = c
	}
	return r.made[n]
}

// same reports whether two rows have the same codes, which makes them equal;
// others may be equal too.
func (r *rows) same(n int64, other *rows, m int64) bool {
	if r.table != other.table || r.lists != nil || other.lists != nil {
		return false
	}
	a, b := r.row(n), other.row(m)
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// Strip is how a loop over rows reads one of their columns: where the codes stand is
// looked up at the first row. Any other value is read as Field does.
type Strip struct {
	name *Value
	id   int
	cell *cell // of the rows; nil: not known yet

	numbers *cell   // the same, where the column is one of numbers
	codes   []int32 // then, the first of the column in front
	width   int     // of a row
	absent  int32
	rows    *rows
	column  *coded // nil where they have no such column
}

// NewStrip is for a name, which has a number.
func NewStrip(id int, name *Value) Strip { return Strip{name: name, id: id, numbers: noCell} }

// noCell is of no value.
var noCell = &cell{}

// Of is what a row has in the column.
func (s *Strip) Of(v Value) Value {
	if v.ref == s.numbers {
		if code := s.codes[int(v.n)*s.width]; code != s.absent {
			return Value{intCell, int64(code)}
		}
	}
	return s.other(v)
}

// other reads what is no number, not there or of no row that is known.
func (s *Strip) other(v Value) Value {
	if v.ref != s.cell || v.ref == nil {
		return s.first(v)
	}
	if s.column == nil {
		return Value{}
	}
	r := s.rows
	switch code := r.codes[int(v.n)*r.table.width+s.column.offset]; {
	case code == r.table.absent:
		return Value{}
	case s.column.number:
		return Int(int64(code))
	default:
		return r.decoded(s.column, code)
	}
}

// first reads a value that is not known to be one of the rows.
func (s *Strip) first(v Value) Value {
	c := v.ref
	if s.cell != nil || c == nil || c.rows == nil || s.id >= len(c.shape.place) {
		return v.Field(s.id, s.name)
	}
	s.cell, s.rows = c, c.rows
	if place := c.shape.place[s.id]; place >= 0 {
		s.column = &c.rows.table.fields[place]
		if s.column.number {
			s.numbers, s.codes, s.width, s.absent = c, c.rows.codes[s.column.offset:], c.rows.table.width, c.rows.table.absent
		}
	}
	return s.Of(v)
}

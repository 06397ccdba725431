package ods

import (
	"io"
	"math"
	"sort"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// Sheet is one tab of a spreadsheet.
type Sheet struct {
	book       *book
	name       string
	style      string
	tag        string // as its element is written
	bindings   []xmlscan.Binding
	start, end int64 // of what is in its element, and of the end of it
	rows       int   // row elements there are
}

// Name is the tab's name.
func (s *Sheet) Name() string { return s.name }

// Hidden reports whether the spreadsheet hides the sheet.
func (s *Sheet) Hidden() bool { return s.book.hidden[s.style] }

// Ragged is false: a sheet's rows differ in length by nature.
func (s *Sheet) Ragged() bool { return false }

// Each gives every row up to the last that holds anything. Rows that a filter or a
// closed group hides are hidden rows.
func (s *Sheet) Each(yield func(cell.Row) error) error { return s.read(yield, nil) }

// Merges gives the merged ranges, which stand at the cells they begin with: all of
// the sheet is read for them.
func (s *Sheet) Merges() []cell.Range {
	var all []cell.Range
	err := s.read(func(cell.Row) error { return nil }, func(one cell.Range) { all = append(all, one) })
	if err != nil {
		return nil // Each says so
	}
	return all
}

// read goes through the rows; merged, if any, is told of each merged range.
func (s *Sheet) read(yield func(cell.Row) error, merged func(cell.Range)) error {
	if s.start == s.end {
		return nil // <table:table/>
	}
	content, err := s.book.from(s.start)
	if err != nil {
		return err
	}
	defer func() { _ = content.Close() }() // nothing is written
	frame := s.frame()
	x := xmlscan.New(dialect, io.MultiReader(strings.NewReader(frame), io.LimitReader(content, s.end-s.start)), func(err error) error {
		return s.book.Broken(contentPart, err)
	})
	x.Shift(s.start - int64(len(frame)))
	if err := x.Root("table", nsTable); err != nil {
		return err
	}
	merges := &cell.Merges{}
	r := &rowReader{sheet: s, x: x, merges: merges, merged: merged}
	r.out = cell.Rows{Yield: yield, Merges: merges, Hidden: r.veils, Place: func(fault *audit.Fault) error { return s.placed("", fault) }}
	if err := x.Only(r.tableElement); err != nil {
		return err
	}
	if r.elements != s.rows {
		return s.placed("", cell.Flawed("行数对不上：读到 %d 行，文件里有 %d 行", "the rows do not add up: %d {was|were} read, the file holds %d", r.elements, s.rows))
	}
	return x.Finish()
}

// frame is the start tag of the sheet's element, with the namespaces that stand
// above it in the file.
func (s *Sheet) frame() string {
	var tag strings.Builder
	tag.WriteString("<" + s.tag)
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")
	for _, b := range s.bindings {
		name := "xmlns"
		if b.Prefix != "" {
			name += ":" + b.Prefix
		}
		tag.WriteString(" " + name + `="` + escape.Replace(b.Space) + `"`)
	}
	return tag.String() + ">"
}

// placed says where in the sheet a fault is.
func (s *Sheet) placed(at string, fault *audit.Fault) error {
	fault.Where = s.book.Where(contentPart) + ": " + s.name
	if at != "" {
		fault.Where += "!" + at
	}
	return fault
}

// rowReader turns the XML of one sheet into rows.
type rowReader struct {
	sheet  *Sheet
	x      *xmlscan.Scanner
	out    cell.Rows
	merges *cell.Merges
	merged func(cell.Range) // wants to know of merged ranges; nil: nobody

	elements int          // row elements met
	row      int64        // number of the last row of the current element
	closed   int          // closed groups around it
	veiled   []stretch    // rows behind the last one given that are hidden and hold nothing
	columns  []styleRun   // default styles of columns
	defaults string       // default style of the row at hand
	held     []heldCell   // cells of the row at hand that are not blank
	spans    []span       // merged ranges of several rows that begin in it
	wide     []span       // those of one row, where somebody wants to know
	until    map[int]span // for each column the merged range that began there last
	deepest  int          // the last row of all merged ranges
	width    int64        // columns met in it
	line     cell.Line
	cell     rawCell
}

// stretch is some rows, the first and the last.
type stretch struct{ from, to int64 }

// styleRun is a style of the columns up to one.
type styleRun struct {
	to   int64
	name string
}

type heldCell struct {
	column int
	cell   cell.Cell
}

// span is a merged range over several rows.
type span struct{ column, top, bottom, right int }

func (r *rowReader) fault(zh, en string, args ...any) error {
	return r.sheet.placed("", cell.Flawed(zh, en, args...))
}

// veils reports whether a row that holds nothing is hidden.
func (r *rowReader) veils(row int) bool {
	i := sort.Search(len(r.veiled), func(i int) bool { return r.veiled[i].to >= int64(row) })
	return i < len(r.veiled) && r.veiled[i].from <= int64(row)
}

// tableElement reads what stands in a sheet, or in a part of its rows or columns.
func (r *rowReader) tableElement() error {
	x := r.x
	switch {
	case x.Is("table-row"):
		return r.rowElement()
	case x.Is("table-rows"), x.Is("table-header-rows"), x.Is("table-columns"), x.Is("table-header-columns"), x.Is("table-column-group"):
		return x.Only(r.tableElement)
	case x.Is("table-row-group"):
		return r.group()
	case x.Is("table-column"):
		return r.columnElement()
	case x.Space == nsText && string(x.Local) == "soft-page-break":
		return x.SkipEmpty()
	case x.Space == nsText, x.HoldsValues():
		return x.Unknown()
	}
	return x.SkipWithoutValues()
}

func (r *rowReader) group() error {
	display, _ := r.x.AttrIn(nsTable, "display")
	closed := string(display) == "false"
	if closed {
		r.closed++
	}
	err := r.x.Only(r.tableElement)
	if closed {
		r.closed--
	}
	return err
}

func (r *rowReader) columnElement() error {
	times, err := r.times("number-columns-repeated")
	if err != nil {
		return err
	}
	style, _ := r.x.AttrIn(nsTable, "default-cell-style-name")
	to := times
	if n := len(r.columns); n > 0 {
		to += r.columns[n-1].to
	}
	if to <= math.MaxInt32 {
		r.columns = append(r.columns, styleRun{to, string(style)})
	}
	return r.x.SkipEmpty()
}

// styleOf gives the style that a cell has where it names none.
func (r *rowReader) styleOf(column int64) string {
	if r.defaults != "" {
		return r.defaults
	}
	i := sort.Search(len(r.columns), func(i int) bool { return r.columns[i].to >= column })
	if i == len(r.columns) {
		return ""
	}
	return r.columns[i].name
}

// times reads an attribute that says how often something is there: once, where it
// does not.
func (r *rowReader) times(name string) (int64, error) {
	value, ok := r.x.AttrIn(nsTable, name)
	if !ok {
		return 1, nil
	}
	n, ok := positive(value)
	if !ok {
		return 0, r.x.Fault("%s 的值 %q 不是正整数", "%s is %q, expected a whole number from 1", name, value)
	}
	return n, nil
}

// positive reads a whole number from 1 of at most nine digits.
func positive(digits []byte) (int64, bool) {
	n, ok := cell.ParseIndex(digits)
	return int64(n), ok && n > 0
}

// rowElement reads a row, and gives it as often as it is there.
func (r *rowReader) rowElement() error {
	r.elements++
	times, err := r.times("number-rows-repeated")
	if err != nil {
		return err
	}
	visibility, _ := r.x.AttrIn(nsTable, "visibility")
	hidden := r.closed > 0 || string(visibility) == "collapse" || string(visibility) == "filter"
	defaults, _ := r.x.AttrIn(nsTable, "default-cell-style-name")
	r.defaults, r.width = string(defaults), 0
	r.held, r.spans, r.wide = r.held[:0], r.spans[:0], r.wide[:0]
	first := r.row + 1
	if err := r.x.Only(r.cellElement); err != nil {
		return err
	}
	r.row += times
	switch {
	case len(r.held) > 0 && r.row > cell.MostRows:
		return r.fault("行数超出上限 %d", "there are more than %d rows", cell.MostRows)
	case len(r.held) > 0:
		return r.give(int(first), int(times), hidden)
	case hidden:
		r.veiled = append(r.veiled, stretch{first, r.row})
	}
	return r.begin(int(min(first, cell.MostRows)), int(times))
}

// begin takes note of the merged ranges that begin in a row.
func (r *rowReader) begin(row, times int) error {
	for _, one := range r.wide {
		for again := row; again < row+times && again <= cell.MostRows; again++ {
			one.top, one.bottom = again, again
			r.merged(one.place())
		}
	}
	for _, one := range r.spans {
		one.top, one.bottom = row, row+one.bottom-1
		if times > 1 {
			return r.sheet.placed(cell.Name(row, one.column), cell.Flawed("合并单元格在重复的行里", "a merged cell stands in a row that is repeated"))
		}
		if other, ok := r.until[one.column]; ok && other.bottom >= row {
			return r.sheet.placed("", cell.Flawed("合并区域 %s 和 %s 互相重叠", "the merged ranges %s and %s overlap", one.place(), other.place()))
		}
		if r.until == nil {
			r.until = map[int]span{}
		}
		r.until[one.column], r.deepest = one, max(r.deepest, one.bottom)
		if r.merged != nil {
			r.merged(one.place())
		}
		if fault := r.merges.Add(one.place()); fault != nil {
			return r.sheet.placed(cell.Name(row, one.column), fault)
		}
	}
	return nil
}

func (s span) place() cell.Range {
	return cell.Range{Top: int32(s.top), Left: int32(s.column), Bottom: int32(min(s.bottom, cell.MostRows)), Right: int32(min(s.right, cell.MostColumns))} //nolint:gosec // within a sheet
}

// give yields a row as often as it is there.
func (r *rowReader) give(first, times int, hidden bool) error {
	if err := r.begin(first, times); err != nil {
		return err
	}
	for row := first; row < first+times; row++ {
		if row == first || row-1 <= r.deepest { // a range has put its value among them
			r.line.Clear()
			for _, one := range r.held {
				r.line.Set(one.column, one.cell)
			}
		}
		if err := r.out.Give(row, hidden, &r.line); err != nil {
			return err
		}
	}
	r.veiled = r.veiled[:0]
	return nil
}

// cellElement reads one cell, and puts it into the row as often as it is there.
func (r *rowReader) cellElement() error {
	if !r.x.Is("table-cell") && !r.x.Is("covered-table-cell") {
		return r.x.Unknown()
	}
	raw := &r.cell
	if err := raw.begin(r.x); err != nil {
		return err
	}
	first := r.width + 1
	if err := r.x.Only(func() error { return raw.part(r.x) }); err != nil {
		return err
	}
	r.width += raw.columns
	if raw.style == "" && raw.kind.numeric() {
		raw.style = r.styleOf(first)
	}
	value, fault := r.sheet.book.cellOf(raw)
	if fault != nil {
		return r.sheet.placed(cell.Name(int(min(r.row+1, cell.MostRows)), int(min(first, cell.MostColumns))), fault)
	}
	if r.width > cell.MostColumns && value.Kind != cell.Blank {
		return r.fault("第 %d 行的列数超出上限 %d", "row %d has more than %d columns", r.row+1, cell.MostColumns)
	}
	r.put(raw, int(first), value)
	return nil
}

// put sets a cell into the row, in every column it is repeated in, and begins
// the range that is merged from there.
func (r *rowReader) put(raw *rawCell, first int, value cell.Cell) {
	blank := value.Kind == cell.Blank
	if blank && raw.rows == 1 {
		return
	}
	across := int(raw.across)
	if raw.rows == 1 && across > 1 && r.merged != nil {
		r.wide = append(r.wide, span{column: first, right: first + across - 1})
	}
	for column := first; column <= int(min(r.width, cell.MostColumns)); column++ {
		if !blank {
			r.held = append(r.held, heldCell{column, value})
		}
		if raw.rows > 1 {
			r.spans = append(r.spans, span{column: column, bottom: int(raw.rows), right: column + across - 1})
		}
	}
}

package source

import (
	"slices"
	"strconv"
	"sync"

	"ninefold/internal/audit"
)

// maxSheetCells bounds the cells given for one sheet, blank ones between
// others included: a small file can span a whole sheet of 2^34.
const maxSheetCells = 1 << 27

// worksheet is one tab of a workbook that holds rows.
type worksheet struct {
	book   *workbook
	name   string
	hidden bool
	part   string
	survey func() (survey, error) // taken once
}

func newWorksheet(book *workbook, entry sheetEntry, part string) *worksheet {
	s := &worksheet{book: book, name: entry.name, hidden: entry.hidden, part: part}
	s.survey = sync.OnceValues(s.takeSurvey)
	return s
}

// Name is the worksheet's name.
func (s *worksheet) Name() string { return s.name }

// Hidden reports whether the workbook hides the sheet, in whatever way.
func (s *worksheet) Hidden() bool { return s.hidden }

// Ragged is false: a worksheet's rows differ in length by nature.
func (s *worksheet) Ragged() bool { return false }

// Merges gives the merged ranges.
func (s *worksheet) Merges() []Range {
	seen, err := s.survey()
	if err != nil {
		return nil
	}
	all := make([]Range, len(seen.merges))
	for i, m := range seen.merges {
		all[i] = Range{int(m.top), int(m.left), int(m.bottom), int(m.right)}
	}
	return all
}

// Each gives every row up to the last that holds anything. Rows out of order
// and cells or rows that stand twice are refused; cells of one row may come in
// any order.
func (s *worksheet) Each(yield func(Row) error) error {
	seen, err := s.survey()
	if err != nil {
		return err
	}
	lending, fault := newLending(seen.merges)
	if fault != nil {
		return s.placed("", fault)
	}
	return s.book.parse(s.part, "worksheet", func(x *xmlScanner) error {
		reader := rowReader{sheet: s, x: x, yield: yield, lending: lending, merges: seen.merges}
		if err := reader.worksheet(); err != nil {
			return err
		}
		if reader.rows != seen.rows || len(reader.merges) > 0 {
			return s.placed("", flawed("行数对不上：读到 %d 行，文件里有 %d 行", "the rows do not add up: %d were read, the file holds %d", reader.rows, seen.rows))
		}
		return nil
	})
}

func (s *worksheet) takeSurvey() (survey, error) {
	content, err := s.book.open(s.part)
	if err != nil {
		return survey{}, err
	}
	defer func() { _ = content.Close() }() // nothing is written
	found, err := surveySheet(content)
	if err != nil {
		err = s.book.broken(s.part, err)
	}
	return found, err
}

// placed says where in the sheet a fault is.
func (s *worksheet) placed(cell string, fault *audit.Fault) error {
	fault.Where = s.book.where(s.part) + ": " + s.name
	if cell != "" {
		fault.Where += "!" + cell
	}
	return fault
}

func cellName(row, column int) string { return columnName(column) + strconv.Itoa(row) }

// rowCells are the cells of one row; clearing costs no more than was set.
type rowCells struct {
	cells   []Cell
	touched []int // columns
	width   int   // up to the last cell that is not blank
}

func (r *rowCells) set(column int, cell Cell) {
	for len(r.cells) < column {
		r.cells = append(r.cells, Cell{})
	}
	r.cells[column-1] = cell
	r.touched = append(r.touched, column)
	if cell.Kind != Blank {
		r.width = max(r.width, column)
	}
}

func (r *rowCells) at(column int) Cell {
	if column > len(r.cells) {
		return Cell{}
	}
	return r.cells[column-1]
}

func (r *rowCells) clear() {
	for _, column := range r.touched {
		r.cells[column-1] = Cell{}
	}
	r.touched, r.width = r.touched[:0], 0
}

// rowReader turns the XML of one sheet into rows.
type rowReader struct {
	sheet   *worksheet
	x       *xmlScanner
	yield   func(Row) error
	lending *lending
	merges  []cellRange // of the survey, not met yet

	data    bool  // sheetData was met
	rows    int   // row elements met
	row     int   // number of the current one
	given   int   // number of the last row given
	cells   int   // given so far, all rows together
	veiled  []int // rows behind given that hold nothing and are hidden
	current rowCells
	gap     rowCells // of a row left out, which can only hold merged values
	column  int      // of the current cell
	seen    []int    // for each column the last row that had a cell there
	raw     rawCell
}

func (r *rowReader) fault(zh, en string, args ...any) error {
	return r.sheet.placed("", flawed(zh, en, args...))
}

func (r *rowReader) worksheet() error {
	err := r.x.only(func() error {
		switch {
		case r.x.is("sheetData") && r.data:
			return r.fault("有两段行数据", "the sheet has two blocks of rows")
		case r.x.is("sheetData"):
			r.data = true
			return r.x.only(r.rowElement)
		case r.x.is("mergeCells"):
			return r.x.only(r.mergeElement)
		case r.x.space == nsMain && slices.Contains(valueElements, string(r.x.local)):
			return r.fault("<%s> 不在行数据之内", "the element <%s> stands outside the block of rows", r.x.tag)
		}
		return r.x.skipWithoutValues()
	})
	if err == nil && !r.data {
		err = r.fault("没有行数据（缺少 sheetData）", "the sheet has no block of rows (sheetData)")
	}
	return err
}

// mergeElement checks off a range that the survey saw.
func (r *rowReader) mergeElement() error {
	if !r.x.is("mergeCell") {
		return r.x.unknown()
	}
	ref, _ := r.x.attr("ref")
	merge, ok := parseRange(ref)
	if !ok || len(r.merges) == 0 || r.merges[0] != merge {
		return r.fault("合并区域 %q 读取不一致", "the merged range %q cannot be told for sure", ref)
	}
	r.merges = r.merges[1:]
	return r.x.skip()
}

func (r *rowReader) rowElement() error {
	if !r.x.is("row") {
		return r.fault("行数据里有不认识的内容 <%s>", "there is an unknown element <%s> among the rows", r.x.tag)
	}
	number, err := r.rowNumber()
	if err != nil {
		return err
	}
	r.rows, r.row, r.column = r.rows+1, number, 0
	r.current.clear()
	hidden := r.x.flag("hidden")
	if err := r.x.only(r.cellElement); err != nil {
		return err
	}
	if r.current.width > 0 {
		return r.give(hidden)
	}
	if hidden {
		r.veiled = append(r.veiled, number)
	}
	return nil
}

// rowNumber finds the number of a row element: as it says, else the next one.
func (r *rowReader) rowNumber() (int, error) {
	ref, ok := r.x.attr("r")
	if !ok {
		if r.row == maxRow {
			return 0, r.fault("行数超出上限 %d", "there are more than %d rows", maxRow)
		}
		return r.row + 1, nil
	}
	number, ok := parseRow(ref)
	switch {
	case !ok:
		return 0, r.fault("行号 %q 不对，应在 1 到 %d 之间", "%q is no row number, expected 1 to %d", ref, maxRow)
	case number == r.row:
		return 0, r.fault("第 %d 行出现了两次", "row %d stands twice", number)
	case number < r.row:
		return 0, r.fault("第 %d 行排在第 %d 行之后", "row %d stands behind row %d", number, r.row)
	}
	return number, nil
}

// give yields the current row, and before it the rows left out since the last.
func (r *rowReader) give(hidden bool) error {
	for number := r.given + 1; number < r.row; number++ {
		_, veiled := slices.BinarySearch(r.veiled, number)
		r.gap.clear()
		if err := r.giveCells(number, veiled, &r.gap); err != nil {
			return err
		}
	}
	r.veiled = r.veiled[:0]
	return r.giveCells(r.row, hidden, &r.current)
}

func (r *rowReader) giveCells(number int, hidden bool, row *rowCells) error {
	if fault := r.lending.lend(number, row); fault != nil {
		return r.sheet.placed("", fault)
	}
	if r.cells += row.width; r.cells > maxSheetCells {
		return r.fault("单元格超过 %d 个（含其间的空白）", "there are more than %d cells, blank ones between others included", maxSheetCells)
	}
	r.given = number
	return r.yield(Row{Number: number, Hidden: hidden, Cells: row.cells[:row.width:row.width]})
}

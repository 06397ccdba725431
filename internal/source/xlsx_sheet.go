package source

import (
	"slices"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

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
	return seen.merges
}

// Each gives every row up to the last that holds anything. Rows out of order
// and cells or rows that stand twice are refused; cells of one row may come in
// any order.
func (s *worksheet) Each(yield func(Row) error) error {
	seen, err := s.survey()
	if err != nil {
		return err
	}
	merges, fault := cell.NewMerges(seen.merges)
	if fault != nil {
		return s.placed("", fault)
	}
	return s.book.parse(s.part, "worksheet", func(x *xmlscan.Scanner) error {
		reader := rowReader{sheet: s, x: x, merges: seen.merges}
		reader.out = cell.Rows{Yield: yield, Merges: merges, Hidden: reader.hides, Place: reader.unplaced}
		if err := reader.worksheet(); err != nil {
			return err
		}
		if reader.rows != seen.rows || len(reader.merges) > 0 {
			return s.placed("", flawed("行数对不上：读到 %d 行，文件里有 %d 行", "the rows do not add up: %d {was|were} read, the file holds %d", reader.rows, seen.rows))
		}
		return nil
	})
}

func (s *worksheet) takeSurvey() (survey, error) {
	content, err := s.book.Content(s.part)
	if err != nil {
		return survey{}, err
	}
	defer func() { _ = content.Close() }() // nothing is written
	found, err := surveySheet(content)
	if err != nil {
		err = s.book.Broken(s.part, err)
	}
	return found, err
}

// placed says where in the sheet a fault is.
func (s *worksheet) placed(name string, fault *audit.Fault) error {
	fault.Where = s.book.Where(s.part) + ": " + s.name
	if name != "" {
		fault.Where += "!" + name
	}
	return fault
}

// rowReader turns the XML of one sheet into rows.
type rowReader struct {
	sheet  *worksheet
	x      *xmlscan.Scanner
	out    cell.Rows
	merges []cell.Range // of the survey, not met yet

	data    bool  // sheetData was met
	rows    int   // row elements met
	row     int   // number of the current one
	veiled  []int // rows behind the last one given that hold nothing and are hidden
	current cell.Line
	column  int   // of the current cell
	seen    []int // for each column the last row that had a cell there
	raw     rawCell
}

func (r *rowReader) fault(zh, en string, args ...any) error {
	return r.sheet.placed("", flawed(zh, en, args...))
}

func (r *rowReader) worksheet() error {
	err := r.x.Only(func() error {
		switch {
		case r.x.Is("sheetData") && r.data:
			return r.fault("有两段行数据", "the sheet has two blocks of rows")
		case r.x.Is("sheetData"):
			r.data = true
			return r.x.Only(r.rowElement)
		case r.x.Is("mergeCells"):
			return r.x.Only(r.mergeElement)
		case r.x.HoldsValues():
			return r.fault("<%s> 不在行数据之内", "the element <%s> stands outside the block of rows", r.x.Tag)
		}
		return r.x.SkipWithoutValues()
	})
	if err == nil && !r.data {
		err = r.fault("没有行数据（缺少 sheetData）", "the sheet has no block of rows (sheetData)")
	}
	return err
}

// mergeElement checks off a range that the survey saw.
func (r *rowReader) mergeElement() error {
	if !r.x.Is("mergeCell") {
		return r.x.Unknown()
	}
	ref, _ := r.x.Attr("ref")
	merge, ok := cell.ParseRange(ref)
	if !ok || len(r.merges) == 0 || r.merges[0] != merge {
		return r.fault("合并区域 %q 读取不一致", "the merged range %q cannot be told for sure", ref)
	}
	r.merges = r.merges[1:]
	return r.x.Skip()
}

func (r *rowReader) rowElement() error {
	if !r.x.Is("row") {
		return r.fault("行数据里有不认识的内容 <%s>", "there is an unknown element <%s> among the rows", r.x.Tag)
	}
	number, err := r.rowNumber()
	if err != nil {
		return err
	}
	r.rows, r.row, r.column = r.rows+1, number, 0
	r.current.Clear()
	hidden := r.x.Flag("hidden")
	if err := r.x.Only(r.cellElement); err != nil {
		return err
	}
	if r.current.Width() > 0 {
		return r.give(hidden)
	}
	if hidden {
		r.veiled = append(r.veiled, number)
	}
	return nil
}

// rowNumber finds the number of a row element: as it says, else the next one.
func (r *rowReader) rowNumber() (int, error) {
	ref, ok := r.x.Attr("r")
	if !ok {
		if r.row == cell.MostRows {
			return 0, r.fault("行数超出上限 %d", "there are more than %d rows", cell.MostRows)
		}
		return r.row + 1, nil
	}
	number, ok := cell.ParseRow(ref)
	switch {
	case !ok:
		return 0, r.fault("行号 %q 不对，应在 1 到 %d 之间", "%q is no row number, expected 1 to %d", ref, cell.MostRows)
	case number == r.row:
		return 0, r.fault("第 %d 行出现了两次", "row %d stands twice", number)
	case number < r.row:
		return 0, r.fault("第 %d 行排在第 %d 行之后", "row %d stands behind row %d", number, r.row)
	}
	return number, nil
}

// give yields the current row, and before it the rows left out since the last.
func (r *rowReader) give(hidden bool) error {
	err := r.out.Give(r.row, hidden, &r.current)
	r.veiled = r.veiled[:0]
	return err
}

func (r *rowReader) hides(row int) bool {
	_, veiled := slices.BinarySearch(r.veiled, row)
	return veiled
}

func (r *rowReader) unplaced(fault *audit.Fault) error { return r.sheet.placed("", fault) }

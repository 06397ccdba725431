package books

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/office"
)

// Book is a workbook before it is written.
type Book struct {
	Path   string // below the source, with slashes
	Sheets []*Sheet
}

// Sheet is one sheet of it. Rows and columns count from 1.
type Sheet struct {
	Name   string
	path   string
	cells  map[[2]int]cell
	merges [][4]int // row, column to row, column
	rows   int
}

// cell is a text, a number or, with a format, a date cell.
type cell struct {
	text   string
	number int
	day    office.Day
	format string
}

func (b *Book) sheet(name string) *Sheet {
	s := &Sheet{Name: name, path: b.Path, cells: map[[2]int]cell{}}
	b.Sheets = append(b.Sheets, s)
	return s
}

func (s *Sheet) put(row, column int, c cell) Place {
	s.cells[[2]int{row, column}] = c
	s.rows = max(s.rows, row)
	return Place{s.path, s.Name, row, column}
}

// text writes a text; an empty one leaves the cell blank.
func (s *Sheet) text(row, column int, text string) Place {
	if text == "" {
		return Place{s.path, s.Name, row, column}
	}
	return s.put(row, column, cell{text: text, day: office.Absent})
}

func (s *Sheet) number(row, column, n int) {
	s.put(row, column, cell{number: n, format: "0", day: office.Absent})
}

// dated writes a date cell with a number format.
func (s *Sheet) dated(row, column int, day office.Day, format string) Place {
	return s.put(row, column, cell{day: day, format: format})
}

// line writes texts side by side.
func (s *Sheet) line(row, column int, texts ...string) {
	for i, text := range texts {
		s.text(row, column+i, text)
	}
}

func (s *Sheet) merge(row, column, toRow, toColumn int) {
	if row != toRow || column != toColumn {
		s.merges = append(s.merges, [4]int{row, column, toRow, toColumn})
	}
}

// title writes a merged title over so many columns.
func (s *Sheet) title(text string, columns int) {
	s.text(1, 1, text)
	s.merge(1, 1, 1, columns)
}

// row is the place of a record that is a whole row.
func (s *Sheet) row(row int) Place { return Place{s.path, s.Name, row, 0} }

// Save writes the book below a folder, in the form that the ending of its path names.
func (b *Book) Save(dir string) error {
	place := filepath.Join(dir, filepath.FromSlash(b.Path))
	if err := os.MkdirAll(filepath.Dir(place), 0o750); err != nil {
		return err
	}
	var data []byte
	var err error
	switch filepath.Ext(b.Path) {
	case ".xls":
		data, err = b.xls()
	case ".ods":
		data, err = b.ods()
	default:
		return b.saveXLSX(place)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", b.Path, err)
	}
	return os.WriteFile(place, data, 0o600)
}

// saveXLSX writes it in the form of Excel since 2007.
func (b *Book) saveXLSX(place string) error {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.SetAppProps(&excelize.AppProperties{Application: "WPS 表格"}); err != nil {
		return err
	}
	styles := map[string]int{}
	for i, s := range b.Sheets {
		name := f.SetSheetName
		if i > 0 {
			name = func(_, sheet string) error {
				_, err := f.NewSheet(sheet)
				return err
			}
		}
		if err := name("Sheet1", s.Name); err != nil {
			return fmt.Errorf("%s: sheet %s: %w", b.Path, s.Name, err)
		}
		if err := s.save(f, styles); err != nil {
			return fmt.Errorf("%s: sheet %s: %w", b.Path, s.Name, err)
		}
	}
	return f.SaveAs(place)
}

// places are those of the cells that hold something, row by row.
func (s *Sheet) places() [][2]int {
	return slices.SortedFunc(maps.Keys(s.cells), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
}

func (s *Sheet) save(f *excelize.File, styles map[string]int) error {
	for _, at := range s.places() {
		c := s.cells[at]
		name, err := excelize.CoordinatesToCellName(at[1], at[0])
		if err != nil {
			return err
		}
		if err := f.SetCellValue(s.Name, name, c.value()); err != nil {
			return err
		}
		if err := c.style(f, s.Name, name, styles); err != nil {
			return err
		}
	}
	for _, m := range s.merges {
		from, err := excelize.CoordinatesToCellName(m[1], m[0])
		if err != nil {
			return err
		}
		to, err := excelize.CoordinatesToCellName(m[3], m[2])
		if err != nil {
			return err
		}
		if err := f.MergeCell(s.Name, from, to); err != nil {
			return err
		}
	}
	return nil
}

// value is the cell as a workbook holds it.
func (c cell) value() any {
	switch {
	case c.day != office.Absent:
		return c.serial()
	case c.format != "":
		return c.number
	}
	return c.text
}

// serial is the number by which spreadsheets know the day of the cell.
func (c cell) serial() int { return int(c.day - office.On(1899, 12, 30)) }

func (c cell) style(f *excelize.File, sheet, at string, styles map[string]int) error {
	if c.day == office.Absent {
		return nil
	}
	id, ok := styles[c.format]
	if !ok {
		var err error
		if id, err = f.NewStyle(&excelize.Style{CustomNumFmt: &c.format}); err != nil {
			return err
		}
		styles[c.format] = id
	}
	return f.SetCellStyle(sheet, at, at, id)
}

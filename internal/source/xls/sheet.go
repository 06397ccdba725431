package xls

import (
	"encoding/binary"
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// The size of a worksheet.
const (
	mostRows    = 1 << 16
	mostColumns = 1 << 8
)

// Sheet is one tab of a workbook that holds rows.
type Sheet struct {
	book    *book
	tab     tab
	records block
	survey  func() (*survey, error) // taken once
}

func newSheet(b *book, t tab, records block) *Sheet {
	s := &Sheet{book: b, tab: t, records: records}
	s.survey = sync.OnceValues(s.takeSurvey)
	return s
}

// Name is the worksheet's name.
func (s *Sheet) Name() string { return s.tab.name }

// Hidden reports whether the workbook hides the sheet, in whatever way.
func (s *Sheet) Hidden() bool { return s.tab.hidden }

// Ragged is false: a worksheet's rows differ in length by nature.
func (s *Sheet) Ragged() bool { return false }

// Merges gives the merged ranges.
func (s *Sheet) Merges() []cell.Range {
	seen, err := s.survey()
	if err != nil {
		return nil // Each says so
	}
	return seen.merges
}

// survey is what a first walk through the records finds: where the cells are, row
// by row, whatever their order in the file, and what stands before or behind them.
type survey struct {
	cells  []place // by row
	hidden [mostRows / 64]uint64
	merges []cell.Range

	// what tells of the program that wrote the formulas: of those that are to be
	// calculated on opening, one has a result; one has a result that it cannot have
	calculated, uncalculated bool
}

// place is where the record of one or several cells of a row begins.
type place struct {
	at  uint32
	row uint16
}

func placeOf(r *record) place {
	return place{uint32(r.at), uint16(r.number(0))} //nolint:gosec // streams are below 4 GiB, rows below 65536
}

func (s *survey) hides(row int) bool {
	row--
	return row < mostRows && s.hidden[row/64]&(1<<(row%64)) != 0
}

// Each gives every row up to the last that holds anything, in their order. A cell
// that stands twice is refused; that a blank one stands before it is common.
func (s *Sheet) Each(yield func(cell.Row) error) error {
	seen, err := s.survey()
	if err != nil {
		return err
	}
	merges, fault := cell.NewMerges(seen.merges)
	if fault != nil {
		return s.placed(fault)
	}
	out := cell.Rows{Yield: yield, Merges: merges, Hidden: seen.hides, Place: s.placed}
	in := &rowReader{sheet: s, seen: seen}
	for rest := seen.cells; len(rest) > 0; {
		row := rest[0].row
		end := 1
		for end < len(rest) && rest[end].row == row {
			end++
		}
		if fault := in.read(rest[:end]); fault != nil {
			return s.placed(fault)
		}
		if rest = rest[end:]; in.line.Width() == 0 {
			continue
		}
		if err := out.Give(in.row, seen.hides(in.row), &in.line); err != nil {
			return err
		}
	}
	return nil
}

// placed says in which sheet a fault is; what it has of a place already is a cell.
func (s *Sheet) placed(fault *audit.Fault) error {
	where := s.book.file + ": " + s.tab.name
	if fault.Where != "" {
		where += "!" + fault.Where
	}
	return placed(where, fault)
}

// takeSurvey walks through the records of the sheet. Those of charts that stand on
// it hold cells too, which are none of the sheet's.
func (s *Sheet) takeSurvey() (*survey, error) {
	found := &survey{}
	depth := 0
	for at := s.records.from; at < s.records.to; {
		r, ok := s.book.records.record(at)
		switch {
		case !ok:
			return nil, s.placed(cutOff())
		case r.kind == recBOF:
			depth++
		case r.kind == recEOF:
			depth--
		case depth == 0:
			if fault := found.take(&r); fault != nil {
				return nil, s.placed(fault)
			}
		}
		at = r.next
	}
	if byRow := func(a, b place) int { return int(a.row) - int(b.row) }; !slices.IsSortedFunc(found.cells, byRow) {
		slices.SortStableFunc(found.cells, byRow)
	}
	return found, nil
}

// take takes in one record.
func (s *survey) take(r *record) *audit.Fault {
	switch r.kind {
	case recFormula, recFormula3, recFormula4:
		s.pending(r)
		s.cells = append(s.cells, placeOf(r))
	case recLabelSST, recLabel, recRString, recNumber, recRK, recMulRK, recBoolErr, recBlank, recMulBlank:
		s.cells = append(s.cells, placeOf(r))
	case recRow:
		if len(r.body) < 14 {
			return cell.Flawed("行的记录不完整（%#x）", "a record of a row is cut off (%#x)", r.kind)
		}
		if row := r.number(0); r.number(12)&0x0020 != 0 {
			s.hidden[row/64] |= 1 << (row % 64)
		}
	case recMergeCells:
		return s.merge(r)
	case 0x0001, 0x0002, 0x0003, 0x0004, 0x0005:
		return cell.Flawed("工作表里有旧版格式的单元格记录（%#x）", "the sheet holds a cell record of an older format (%#x)", r.kind)
	}
	return nil
}

// merge takes in merged ranges.
func (s *survey) merge(r *record) *audit.Fault {
	count := r.number(0)
	switch {
	case len(r.body) < 2+8*count:
		return cell.Flawed("合并区域的记录不完整", "a record of merged ranges is cut off")
	case len(s.merges)+count > cell.MostMerges:
		return cell.Flawed("合并区域超过 %d 个", "there are more than %d merged ranges", cell.MostMerges)
	}
	for i := range count {
		at := 2 + 8*i
		one := cell.Range{
			Top: int32(r.number(at)) + 1, Bottom: int32(r.number(at+2)) + 1, //nolint:gosec // two bytes
			Left: int32(r.number(at+4)) + 1, Right: int32(r.number(at+6)) + 1, //nolint:gosec // two bytes
		}
		if one.Top > one.Bottom || one.Left > one.Right {
			return cell.Flawed("合并区域 %s 写法不对", "%s is no merged range", one)
		}
		s.merges = append(s.merges, one)
	}
	return nil
}

// rowReader turns the records of one row into cells.
type rowReader struct {
	sheet  *Sheet
	seen   *survey
	row    int // counted from 1
	line   cell.Line
	met    [mostColumns]int // for each column the last row that had a cell there
	buffer []byte
}

// read reads the cells of a row.
func (r *rowReader) read(places []place) *audit.Fault {
	r.row = int(places[0].row) + 1
	r.line.Clear()
	for _, p := range places {
		one, _ := r.sheet.book.records.record(int(p.at)) // the survey met it
		if fault := r.cells(&one); fault != nil {
			return fault
		}
	}
	return nil
}

// smallest is how long the record of a cell is at least, by its kind.
func smallest(kind uint16) int {
	switch kind {
	case recNumber:
		return 14
	case recFormula, recFormula3, recFormula4:
		return 16
	case recLabelSST, recRK:
		return 10
	case recBoolErr, recLabel, recRString:
		return 8
	}
	return 6
}

// cells takes in the cells of one record.
func (r *rowReader) cells(one *record) *audit.Fault {
	if len(one.body) < smallest(one.kind) {
		return r.at(one.number(2), cell.Flawed("单元格记录不完整（%#x）", "a cell record is cut off (%#x)", one.kind))
	}
	first := one.number(2)
	switch one.kind {
	case recMulRK:
		return r.several(one, first, 6)
	case recMulBlank:
		return r.several(one, first, 2)
	}
	return r.one(one, first, one.number(4), one.body[6:])
}

// several takes in a record of neighbouring cells, each of a size.
func (r *rowReader) several(one *record, first, size int) *audit.Fault {
	last := one.number(len(one.body) - 2)
	if count := last - first + 1; count < 1 || len(one.body) != 6+count*size {
		return r.at(first, cell.Flawed("单元格记录的列数对不上（%#x）", "the columns of a cell record do not add up (%#x)", one.kind))
	}
	for column := first; column <= last; column++ {
		at := 4 + (column-first)*size
		if fault := r.one(one, column, one.number(at), one.body[at+2:at+size]); fault != nil {
			return fault
		}
	}
	return nil
}

// one takes in one cell: its column counted from 0, its format, and its value.
func (r *rowReader) one(from *record, column, format int, value []byte) *audit.Fault {
	switch {
	case column >= mostColumns:
		return r.at(column, cell.Flawed("列号超出上限 %d", "the column lies beyond the limit of %d", mostColumns))
	case r.met[column] == r.row:
		return r.at(column, cell.Flawed("这个单元格出现了两次", "this cell stands twice"))
	case format >= len(r.sheet.book.styles):
		return r.at(column, cell.Flawed("单元格样式 %d 不存在", "there is no cell style %d", format))
	}
	if from.kind == recBlank || from.kind == recMulBlank {
		return nil // the look of a cell, which the cell itself may follow
	}
	r.met[column] = r.row
	c, fault := r.value(from, r.sheet.book.styles[format], value)
	if fault != nil {
		return r.at(column, fault)
	}
	if strings.IndexByte(c.Text, 0) >= 0 {
		return r.at(column, cell.Flawed("文字中含有空字符（NUL），文件可能已损坏", "the text holds a NUL character: the file may be damaged"))
	}
	if c.Kind != cell.Blank {
		r.line.Set(column+1, c)
	}
	return nil
}

func (r *rowReader) at(column int, fault *audit.Fault) *audit.Fault {
	fault.Where = cell.Name(r.row, column+1)
	return fault
}

// value gives the meaning of a cell.
func (r *rowReader) value(from *record, style cell.Style, value []byte) (cell.Cell, *audit.Fault) {
	b := r.sheet.book
	switch from.kind {
	case recNumber:
		return cell.OfFloat(float(value), style, b.date1904), nil
	case recRK, recMulRK:
		return cell.OfFloat(packed(binary.LittleEndian.Uint32(value)), style, b.date1904), nil
	case recLabelSST:
		n := int(binary.LittleEndian.Uint32(value))
		if n >= b.texts.Len() {
			return cell.Cell{}, cell.Flawed("文本编号 %d 不存在（共有 %d 条文本）", "there is no shared string number %d (the workbook has %d)", n, b.texts.Len())
		}
		return cell.OfText(b.texts.At(n)), nil
	case recLabel, recRString:
		return r.text(b.records.texts(*from, 6))
	case recBoolErr:
		return truthOrError(value[0], value[1] != 0)
	case recFormula, recFormula3, recFormula4:
		return r.result(from, style, value)
	}
	return cell.Cell{}, nil
}

func (r *rowReader) text(from *textReader) (c cell.Cell, fault *audit.Fault) {
	var ok bool
	if r.buffer, ok = from.appendText(r.buffer[:0], 2); !ok {
		return c, cell.Flawed("文字不完整或不是文字", "the text is cut off or is not a text")
	}
	return cell.OfText(string(r.buffer)), nil
}

package cell

import "ninefold/internal/audit"

// MostCells bounds the cells given for one sheet, blank ones between others
// included: a small file can span a whole sheet of 2^34.
const MostCells = 1 << 27

// Line gathers the cells of one row; clearing costs no more than was set.
type Line struct {
	cells   []Cell
	touched []int // columns
	width   int   // up to the last cell that is not blank
}

// Set puts a cell into a column, counted from 1.
func (l *Line) Set(column int, c Cell) {
	for len(l.cells) < column {
		l.cells = append(l.cells, Cell{})
	}
	l.cells[column-1] = c
	l.touched = append(l.touched, column)
	if c.Kind != Blank {
		l.width = max(l.width, column)
	}
}

func (l *Line) at(column int) Cell {
	if column > len(l.cells) {
		return Cell{}
	}
	return l.cells[column-1]
}

// Width is the column of the last cell that is not blank.
func (l *Line) Width() int { return l.width }

// Clear makes the row a blank one.
func (l *Line) Clear() {
	for _, column := range l.touched {
		l.cells[column-1] = Cell{}
	}
	l.touched, l.width = l.touched[:0], 0
}

// Rows gives the rows of a sheet in order, with those that a file leaves out
// between them and with the values of merged ranges (SPEC 1).
type Rows struct {
	Yield  func(Row) error
	Merges *Merges
	Hidden func(row int) bool             // of a row that the file leaves out or that is blank
	Place  func(fault *audit.Fault) error // names the sheet in a fault

	given int  // number of the last row given
	cells int  // given so far, all rows together
	gap   Line // of a row left out, which can only hold merged values
}

// Give yields a row, and before it those left out since the last one. Numbers
// ascend. The error is yield's or a fault that Place placed.
func (r *Rows) Give(number int, hidden bool, line *Line) error {
	for left := r.given + 1; left < number; left++ {
		r.gap.Clear()
		if err := r.give(left, r.Hidden(left), &r.gap); err != nil {
			return err
		}
	}
	return r.give(number, hidden, line)
}

func (r *Rows) give(number int, hidden bool, line *Line) error {
	if fault := r.Merges.lend(number, line); fault != nil {
		return r.Place(fault)
	}
	if r.cells += line.width; r.cells > MostCells {
		return r.Place(Flawed("单元格超过 %d 个（含其间的空白）", "there are more than %d cells, blank ones between others included", MostCells))
	}
	r.given = number
	return r.Yield(Row{Number: number, Hidden: hidden, Cells: line.cells[:line.width:line.width]})
}

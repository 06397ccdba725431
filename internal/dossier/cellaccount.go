package dossier

// cellAccount counts the records of a sheet whose rows are not simply records: each
// row once, and each crossed cell, or part of a cell, once (SPEC 1b). Where anything
// of a row or cell was set aside it counts as set aside, so that nobody takes all of it
// for used; else as used where anything of it is.
type cellAccount struct {
	stage *stage
	in    *Input
	used  int // records
	aside []SetAside
	row   tally
	cell  tally
}

// tally is what became of the records of one row or cell.
type tally struct {
	at                      int // 0: none yet
	some, set, used, hidden bool
}

// fate is what a record became.
func (t *tally) take(m mark) {
	t.some = true
	switch {
	case m&isBad != 0:
		t.set = true
	case m&isTwin != 0:
	default:
		t.used, t.hidden = true, t.hidden || m&isHidden != 0
	}
}

// settle counts the records from one to another, all of one input, and gives the bad
// ones away.
func (a *cellAccount) settle(first, end int) []SetAside {
	for i := first; i < end; i++ {
		row, column, _, _ := a.stage.records.Spot(i)
		if a.in.card {
			row = i + 1
		}
		if a.row.at != row {
			a.closeCell()
			a.closeRow()
			a.row = tally{at: row}
		}
		if a.cell.at != column || a.in.Cells != nil && a.in.parts {
			a.closeCell()
			a.cell = tally{at: column}
		}
		m := a.stage.marks[i]
		a.row.take(m)
		a.cell.take(m)
		a.in.records++
		switch {
		case m&isBad != 0:
			a.setAside(i, column)
		case m&isTwin == 0:
			a.used++
		}
	}
	a.closeCell()
	a.closeRow()
	return a.aside
}

func (a *cellAccount) setAside(i, column int) {
	input, row := a.stage.records.Place(i)
	a.aside = append(a.aside, SetAside{
		Table: a.stage.records.Table.Name, Codes: a.stage.records.At(i), Input: input, Row: row, Cell: column,
		branch: a.stage.branchAsked(i), shifted: a.stage.is(i, isShifted),
	})
}

func (a *cellAccount) closeRow() {
	switch {
	case !a.row.some:
	case a.row.set:
		a.in.SetAside++
	case a.row.used:
		a.in.Rows++
		if a.row.hidden {
			a.in.Hidden++
		}
	default:
		a.in.Duplicates++
	}
	a.row = tally{}
}

func (a *cellAccount) closeCell() {
	c := a.in.Cells
	switch {
	case c == nil || !a.cell.some || a.cell.at == 0:
	case a.cell.set:
		c.SetAside++
	case a.cell.used:
		c.Recorded++
	default:
		c.Duplicates++
	}
	a.cell = tally{}
}

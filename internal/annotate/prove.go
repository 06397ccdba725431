package annotate

import (
	"slices"

	"ninefold/internal/source"
)

// prove reads a copy as exports are read and compares every row with the
// original: what would be judged otherwise is not given out.
func prove(o Original, made []byte, converted bool) error {
	copied, err := source.Read(o.File.Path+".xlsx", made, source.Hint{})
	if err != nil {
		return err
	}
	if len(copied.Sheets) != len(o.File.Sheets)+1 {
		return unfaithful(o.File.Path, "工作表数目不符", "the number of sheets differs")
	}
	for i, sheet := range o.File.Sheets {
		if err := sameRows(o.File.Path, sheet, copied.Sheets[i+1], converted); err != nil {
			return err
		}
	}
	return nil
}

// line is one row that holds something.
type line struct {
	number int
	hidden bool
	cells  []source.Cell
}

func sameRows(file string, original, copied source.Sheet, converted bool) error {
	want, err := lines(original, converted)
	if err != nil {
		return err
	}
	got, err := lines(copied, converted)
	if err != nil {
		return err
	}
	for i := range max(len(want), len(got)) {
		if i < len(want) && i < len(got) && want[i].equals(got[i]) {
			continue
		}
		row := 0
		if i < len(want) {
			row = want[i].number
		}
		return unfaithful(file, "工作表“%s”第 %d 行在副本中读出的内容不同", "row %[2]d of sheet %[1]q reads otherwise in the copy", copied.Name(), row)
	}
	return nil
}

func (l line) equals(other line) bool {
	return l.number == other.number && l.hidden == other.hidden && slices.Equal(l.cells, other.cells)
}

// lines gives the rows that hold something, without blank cells at their ends.
// Of a converted file only texts and flaws count.
func lines(sheet source.Sheet, converted bool) ([]line, error) {
	var all []line
	err := sheet.Each(func(row source.Row) error {
		one := line{row.Number, row.Hidden, slices.Clone(row.Cells)}
		for i := range one.cells {
			if converted {
				one.cells[i] = asText(one.cells[i])
			}
		}
		for len(one.cells) > 0 && one.cells[len(one.cells)-1] == (source.Cell{}) {
			one.cells = one.cells[:len(one.cells)-1]
		}
		if len(one.cells) > 0 {
			all = append(all, one)
		}
		return nil
	})
	return all, err
}

// asText is what stays of a cell in a converted file. The formula of one that was
// never calculated is not known.
func asText(c source.Cell) source.Cell {
	c = tellable(c)
	if c.Flaw == source.NotCalculated {
		c.Text = ""
	}
	return source.Cell{Text: c.Text, Flaw: c.Flaw}
}

package office

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// workbook writes grids as the sheets of one workbook; none, no workbook.
func (w *writer) workbook(path string, grids []grid) error {
	if len(grids) == 0 {
		return nil
	}
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	dates, err := w.dateStyles(f)
	if err != nil {
		return err
	}
	for i, g := range grids {
		if i == 0 {
			err = f.SetSheetName("Sheet1", g.name)
		} else {
			_, err = f.NewSheet(g.name)
		}
		if err != nil {
			return err
		}
		if err := w.sheet(f, g, dates[w.IntN(len(dates))]); err != nil {
			return err
		}
	}
	return f.SaveAs(path)
}

func (w *writer) dateStyles(f *excelize.File) ([]int, error) {
	own := "yyyy\"年\"m\"月\"d\"日\""
	var ids []int
	for _, style := range []*excelize.Style{{NumFmt: 14}, {NumFmt: 31}, {NumFmt: 22}, {CustomNumFmt: &own}} {
		id, err := f.NewStyle(style)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return append(ids, -1), nil // -1: dates as texts
}

// sheet writes a grid; its dates are date cells unless the style is negative.
func (w *writer) sheet(f *excelize.File, g grid, style int) error {
	lines := g.lines(w)
	for r, line := range lines {
		for c, one := range line {
			if one.text == "" {
				continue
			}
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return err
			}
			if err := f.SetCellValue(g.name, at, one.value(style)); err != nil {
				return err
			}
			if one.day == Absent || style < 0 {
				continue
			}
			if err := f.SetCellStyle(g.name, at, at, style); err != nil {
				return err
			}
		}
		if w.chance(0.01) {
			if err := f.SetRowVisible(g.name, r+1, false); err != nil {
				return err
			}
		}
	}
	if len(lines) < 400 && w.chance(0.25) {
		return merge(f, g.name, lines)
	}
	return nil
}

// merge makes one cell of every run of equal cells in the first column.
func merge(f *excelize.File, sheet string, lines [][]cell) error {
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to][0].text != "" && lines[to][0].text == lines[from][0].text {
			to++
		}
		if to-from > 1 {
			if err := f.MergeCell(sheet, fmt.Sprintf("A%d", from+1), fmt.Sprintf("A%d", to)); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

// value is the cell as a spreadsheet holds it.
func (c cell) value(dateStyle int) any {
	switch {
	case c.day != Absent && dateStyle >= 0:
		return int(c.day - On(1899, 12, 30))
	case c.number:
		if n, err := strconv.Atoi(c.text); err == nil {
			return n
		}
	}
	return c.text
}

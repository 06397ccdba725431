package suggest

import (
	"errors"
	"path"
	"strings"

	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// grid is what is looked at of one sheet. Rows and columns count from 1.
type grid struct {
	file   File
	sheet  string
	cells  [][]source.Cell // cells[i] is row i+1
	more   bool            // the sheet has more than was looked at
	report dossier.SheetReport
}

var errEnough = errors.New("enough of this sheet")

func newGrid(f File, sheet source.Sheet, report dossier.SheetReport) (*grid, error) {
	g := &grid{file: f, sheet: sheet.Name(), report: report}
	held := 0
	err := sheet.Each(func(row source.Row) error {
		if len(g.cells) == rowLimit || held > cellLimit {
			g.more = true
			return errEnough
		}
		cells := make([]source.Cell, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = c
			cells[i].Text = strings.Clone(strings.TrimFunc(c.Text, spelling.IsSpace))
		}
		held += len(cells)
		g.cells = append(g.cells, cells)
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	for len(g.cells) > 0 && g.filled(len(g.cells)) == 0 {
		g.cells = g.cells[:len(g.cells)-1]
	}
	return g, err
}

func (g *grid) cell(row, column int) source.Cell {
	if row < 1 || row > len(g.cells) || column < 1 || column > len(g.cells[row-1]) {
		return source.Cell{}
	}
	return g.cells[row-1][column-1]
}

func (g *grid) text(row, column int) string { return g.cell(row, column).Text }

// width is the last column of a row that holds something.
func (g *grid) width(row int) int {
	last := 0
	if row >= 1 && row <= len(g.cells) {
		for i, c := range g.cells[row-1] {
			if c.Text != "" {
				last = i + 1
			}
		}
	}
	return last
}

// filled counts the cells of a row that hold something.
func (g *grid) filled(row int) int {
	n := 0
	for column := 1; column <= g.width(row); column++ {
		if g.text(row, column) != "" {
			n++
		}
	}
	return n
}

// titles is what stands above a row, in as far as it is no header: rows of one cell.
func (g *grid) titles(header int) string {
	var all []string
	for row := 1; row < header; row++ {
		if g.filled(row) == 1 || row == 1 {
			all = append(all, g.text(row, 1))
		}
	}
	return strings.Join(all, " ")
}

// title is the name of the file without folder and ending.
func (g *grid) title() string {
	base := path.Base(g.file.Below)
	return strings.TrimSuffix(base, path.Ext(base))
}

// name is how a comment names the sheet.
func (g *grid) name() string {
	if g.sheet == "" {
		return clean(g.file.Below)
	}
	return clean(g.file.Below + " [" + g.sheet + "]")
}

// pattern is how `ignore:` names the sheet.
func (g *grid) pattern() string {
	if g.sheet == "" {
		return g.file.Below
	}
	return g.file.Below + "/" + g.sheet
}

func (f File) inSubfolder() bool { return strings.Contains(f.Below, "/") }

// column gives the texts below a row of one column that are no totals.
func (g *grid) column(column, header int) (texts []string) {
	for row := header + 1; row <= len(g.cells); row++ {
		if t := g.text(row, column); t != "" && !g.closing(row) {
			texts = append(texts, t)
		}
	}
	return texts
}

// closing reports a total or a note: a row whose first cell says so.
func (g *grid) closing(row int) bool {
	for column := 1; column <= g.width(row); column++ {
		if t := spelling.Fold(g.text(row, column)); t != "" {
			return dossier.IsTotal(t) || dossier.IsNote(t)
		}
	}
	return false
}

package web

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/layout"
)

// How much of a sheet a picture shows around a row, and how many columns.
const (
	rowsAround  = 6
	mostColumns = 60
	widestCell  = 120
)

// picture is a stretch of a sheet as a spreadsheet would show it, with the cells that
// are meant.
type picture struct {
	Path, Sheet string
	Letters     []string // of the columns shown
	Cut         bool     // there are more columns
	Rows        []pictureRow
	Row         int
	Cell        string    // empty: the whole row is meant
	Form        *cellForm // nil: the visitor corrects nothing
}

type pictureRow struct {
	Number int
	Header bool
	Meant  bool
	Hidden bool
	Cells  []pictureCell
}

type pictureCell struct {
	Text  string
	Meant bool              // it is the very cell, or one of those that a record was read from
	Now   *audit.Correction // what was read instead; nil: the cell was read as it stands
}

// sheet shows the cells around a row. Only sheets that a run has read are looked at,
// by the names that results give them.
func sheet(v *visit) (*screen, error) {
	if v.run == nil || v.run.tables == nil {
		return nil, errGone
	}
	path, name := v.query("file"), v.query("sheet")
	row, err := strconv.Atoi(v.query("row"))
	if err != nil || row < 1 || !slices.Contains(v.run.sources.Names, path) {
		return nil, errGone
	}
	found, err := v.run.sources.Excerpt(v.run.tables, path, name, row-rowsAround, row+rowsAround)
	if err != nil {
		return nil, err
	}
	column := columnOf(found, row, v.query("cell"), v.query("column"))
	shown := newPicture(found, row, column)
	v.markCorrected(shown)
	shown.Form, err = v.formOf(found, row, column)
	return &screen{name: "sheet", title: audit.Textf("表中原样", "As it stands in the sheet"), data: shown}, err
}

// columnOf is the one that is meant, by the name of a cell or by the header; 0: the
// whole row.
func columnOf(found *engine.Excerpt, row int, cell, header string) int {
	if at, column, ok := layout.CellOf(cell); ok && at == row {
		return column
	}
	for _, r := range found.Rows {
		if header == "" || r.Number != found.Header {
			continue
		}
		for i, c := range r.Cells {
			if strings.TrimSpace(c) == header {
				return i + 1
			}
		}
	}
	return 0
}

func newPicture(found *engine.Excerpt, row, column int) *picture {
	p := &picture{Path: found.Path, Sheet: found.Sheet, Row: row}
	if column > 0 {
		p.Cell = audit.Origin{Row: row, Column: column}.Cell()
	}
	wide := 0
	for _, r := range found.Rows {
		wide = max(wide, len(r.Cells))
	}
	from := 1
	if column > mostColumns {
		from = column - mostColumns/2
	}
	to := min(wide, from+mostColumns-1)
	p.Cut = from > 1 || to < wide
	for c := from; c <= to; c++ {
		p.Letters = append(p.Letters, strings.TrimSuffix(audit.Origin{Row: 1, Column: c}.Cell(), "1"))
	}
	for _, r := range found.Rows {
		p.Rows = append(p.Rows, pictured(r, found, row, column, from, to))
	}
	return p
}

func pictured(r engine.ExcerptRow, found *engine.Excerpt, row, column, from, to int) pictureRow {
	shown := pictureRow{Number: r.Number, Hidden: r.Hidden, Header: r.Number == found.Header, Meant: r.Number == row}
	for c := from; c <= to; c++ {
		cell := pictureCell{}
		if c <= len(r.Cells) {
			cell.Text = cut(r.Cells[c-1])
		}
		cell.Meant = shown.Meant && (c == column || column == 0 && slices.Contains(found.Used, c))
		shown.Cells = append(shown.Cells, cell)
	}
	return shown
}

// cut keeps a picture readable whatever somebody wrote into a cell.
func cut(s string) string {
	if letters := []rune(s); len(letters) > widestCell {
		return string(letters[:widestCell]) + "…"
	}
	return s
}

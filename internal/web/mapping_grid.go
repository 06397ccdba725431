package web

import (
	"cmp"
	"slices"
	"strings"

	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/layout"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// How much of a sheet is looked at to map it, and how much of that is shown.
const (
	mostMapped      = 3000 // rows
	widestMapped    = 256  // columns
	shownMapped     = 15
	mostWords       = 40
	longestWord     = 40 // characters: more is no word
	mostHeaderLines = 3
)

// mapGrid is the beginning of a sheet that is to be mapped. Rows and columns count from 1.
type mapGrid struct {
	Path, Sheet string
	Width       int
	rows        []engine.ExcerptRow // without gaps, from the first
	merges      []source.Range
}

// gridOf reads the beginning of a sheet.
func (v *visit) gridOf(path, sheet string) (*mapGrid, error) {
	if v.run == nil || v.run.sources == nil || !slices.Contains(v.run.sources.Names, path) {
		return nil, errGone
	}
	tables := v.run.tables
	if tables == nil {
		tables = &dossier.Book{}
	}
	found, err := v.run.sources.Excerpt(tables, path, sheet, 1, mostMapped)
	if err != nil {
		return nil, err
	}
	g := &mapGrid{Path: path, Sheet: sheet, rows: found.Rows, merges: found.Merges}
	for _, row := range g.rows {
		for i, text := range row.Cells {
			if strings.TrimSpace(text) != "" {
				g.Width = max(g.Width, i+1)
			}
		}
	}
	g.Width = min(g.Width, widestMapped)
	return g, nil
}

// text is what a cell says.
func (g *mapGrid) text(row, column int) string {
	if row < 1 || row > len(g.rows) || column < 1 || column > len(g.rows[row-1].Cells) {
		return ""
	}
	return spelling.Trim(g.rows[row-1].Cells[column-1])
}

// header is what stands above a column: in one row, or in several that are joined, of
// which the upper ones hold for the columns to their right too.
func (g *mapGrid) header(column, row, rows int) string {
	said, last := "", ""
	for at := max(1, row-max(rows, 1)+1); at <= row; at++ {
		text := g.text(at, column)
		for left := column; text == "" && at < row && left > 1 && (g.merges == nil || g.covered(at, left-1)); left-- {
			text = g.text(at, left-1)
		}
		if text != "" && spelling.Fold(text) != spelling.Fold(last) { // a title merged downwards stands in every row
			said, last = said+text, text
		}
	}
	return said
}

// covered reports whether a cell and the one to its right are merged.
func (g *mapGrid) covered(row, column int) bool {
	return slices.ContainsFunc(g.merges, func(m source.Range) bool {
		return int(m.Top) <= row && row <= int(m.Bottom) && int(m.Left) <= column && column < int(m.Right)
	})
}

// first are the rows that a page shows.
func (g *mapGrid) first(header int) []pictureRow {
	var list []pictureRow
	for _, row := range g.rows[:min(len(g.rows), max(shownMapped, header+5))] {
		one := pictureRow{Number: row.Number, Hidden: row.Hidden, Header: row.Number == header}
		for column := 1; column <= g.Width; column++ {
			one.Cells = append(one.Cells, pictureCell{Text: cut(g.text(row.Number, column))})
		}
		list = append(list, one)
	}
	return list
}

// letters are those of the columns.
func (g *mapGrid) letters() []string {
	var all []string
	for column := 1; column <= g.Width; column++ {
		all = append(all, layout.Letter(column))
	}
	return all
}

// countedWord is a word of a column and how often it stands there.
type countedWord struct {
	Text string
	N    int
}

// words are the different texts of columns below a row, the most frequent first; none
// where there are too many, or too long ones, for a choice.
func (g *mapGrid) words(below int, parts bool, columns ...int) []countedWord {
	count := map[string]int{}
	for row := below + 1; row <= len(g.rows); row++ {
		for _, column := range columns {
			texts := []string{g.text(row, column)}
			if parts {
				texts = layout.List(texts[0])
			}
			for _, text := range texts {
				if text = spelling.Trim(text); text != "" {
					count[text]++
				}
			}
		}
	}
	var list []countedWord
	for text, n := range count {
		if len([]rune(text)) > longestWord {
			return nil
		}
		list = append(list, countedWord{text, n})
	}
	slices.SortFunc(list, func(a, b countedWord) int { return cmp.Or(cmp.Compare(b.N, a.N), strings.Compare(a.Text, b.Text)) })
	if len(list) > mostWords {
		return nil
	}
	return list
}

// fieldOf is the field of a table that a name or a header stands for by itself; nil: none.
func fieldOf(t *dossier.Table, header string) *dossier.Field {
	key := spelling.Fold(header)
	if t == nil || key == "" {
		return nil
	}
	for i := range t.Fields {
		if slices.ContainsFunc(t.Fields[i].Headers(), func(one string) bool { return spelling.Fold(one) == key }) {
			return &t.Fields[i]
		}
	}
	return nil
}

// choicesOf are the values that a word of a field can stand for.
func choicesOf(f *dossier.Field) []dossier.Choice {
	switch {
	case f == nil:
		return nil
	case f.Type == dossier.TypeBool:
		return []dossier.Choice{{EN: "yes", ZH: "是"}, {EN: "no", ZH: "否"}}
	}
	return f.Values
}

// sample is what stands in the first filled cells of a column.
func (g *mapGrid) sample(column, below int) string {
	said := ""
	for row := below + 1; row <= min(len(g.rows), below+shownMapped) && len([]rune(said)) < longestWord; row++ {
		if text := g.text(row, column); text != "" && !strings.Contains(said, text) {
			said = strings.TrimPrefix(said+" · "+cut(text), " · ")
		}
	}
	return said
}

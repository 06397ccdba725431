// Package pointing lays an entry of `sources:` out over a sheet, so that somebody can point
// at what stands there (this column is 姓名, this word means 全天, these columns are weeks),
// and reads the entry out of what was pointed at.
//
// It refuses to know browsers, files, where entries are kept and what is read by them.
package pointing

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// ShownRows is how many rows of a sheet are shown, or more where its header stands lower.
const ShownRows = 15

// How much of a sheet is looked at to map it.
const (
	widestMapped    = 256 // columns
	mostWords       = 40
	longestWord     = 40 // characters: more is no word
	mostHeaderLines = 3
)

// Encodings are those that an entry may name, as SPEC 1b spells them.
var Encodings = []string{"utf-8", "gbk", "gb18030", "big5", "utf-16le", "utf-16be"}

// HasEncoding reports whether a file is plain text, of which an entry may say the encoding.
func HasEncoding(path string) bool {
	return slices.Contains([]string{".csv", ".tsv", ".txt"}, strings.ToLower(filepath.Ext(path)))
}

// EncodingsOf are those that may be said of a file; none of one that is no plain text.
func EncodingsOf(path string) []string {
	if !HasEncoding(path) {
		return nil
	}
	return Encodings
}

// PointedSheet is the beginning of a sheet that is to be mapped. Rows and columns count from 1.
type PointedSheet struct {
	Path, Sheet string
	Width       int
	rows        [][]string // without gaps, from the first
	merges      []source.Range
}

// NewSheet is a sheet of which the first rows are known, each with the texts of its cells.
// Where nothing is known of merged cells, merges are nil.
func NewSheet(path, sheet string, rows [][]string, merges []source.Range) *PointedSheet {
	g := &PointedSheet{Path: path, Sheet: sheet, rows: rows, merges: merges}
	for _, row := range rows {
		for i, text := range row {
			if strings.TrimSpace(text) != "" {
				g.Width = max(g.Width, i+1)
			}
		}
	}
	g.Width = min(g.Width, widestMapped)
	return g
}

// Text is what a cell says.
func (g *PointedSheet) Text(row, column int) string {
	if row < 1 || row > len(g.rows) || column < 1 || column > len(g.rows[row-1]) {
		return ""
	}
	return spelling.Trim(g.rows[row-1][column-1])
}

// header is what stands above a column: in one row, or in several that are joined, of
// which the upper ones hold for the columns to their right too.
func (g *PointedSheet) header(column, row, rows int) string {
	said, last := "", ""
	for at := max(1, row-max(rows, 1)+1); at <= row; at++ {
		text := g.Text(at, column)
		for left := column; text == "" && at < row && left > 1 && (g.merges == nil || g.covered(at, left-1)); left-- {
			text = g.Text(at, left-1)
		}
		if text != "" && spelling.Fold(text) != spelling.Fold(last) { // a title merged downwards stands in every row
			said, last = said+text, text
		}
	}
	return said
}

// covered reports whether a cell and the one to its right are merged.
func (g *PointedSheet) covered(row, column int) bool {
	return slices.ContainsFunc(g.merges, func(m source.Range) bool {
		return int(m.Top) <= row && row <= int(m.Bottom) && int(m.Left) <= column && column < int(m.Right)
	})
}

// Letters are those of the columns.
func (g *PointedSheet) Letters() []string {
	var all []string
	for column := 1; column <= g.Width; column++ {
		all = append(all, layout.Letter(column))
	}
	return all
}

// CountedWord is a word of a column and how often it stands there.
type CountedWord struct {
	Text string
	N    int
}

// words are the different texts of columns below a row, the most frequent first; none
// where there are too many, or too long ones, for a choice.
func (g *PointedSheet) words(below int, parts bool, columns ...int) []CountedWord {
	count := map[string]int{}
	for row := below + 1; row <= len(g.rows); row++ {
		for _, column := range columns {
			texts := []string{g.Text(row, column)}
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
	var list []CountedWord
	for text, n := range count {
		if len([]rune(text)) > longestWord {
			return nil
		}
		list = append(list, CountedWord{text, n})
	}
	slices.SortFunc(list, func(a, b CountedWord) int { return cmp.Or(cmp.Compare(b.N, a.N), strings.Compare(a.Text, b.Text)) })
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
func (g *PointedSheet) sample(column, below int) string {
	said := ""
	for row := below + 1; row <= min(len(g.rows), below+ShownRows) && len([]rune(said)) < longestWord; row++ {
		if text := g.Text(row, column); text != "" && !strings.Contains(said, text) {
			said = strings.TrimPrefix(said+" · "+text, " · ")
		}
	}
	return said
}

// Rows is how many rows are known.
func (g *PointedSheet) Rows() int { return len(g.rows) }

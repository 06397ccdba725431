package pointing

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// How a sheet is laid out, as the page asks for it.
const (
	ShapeList  = "list"  // a record a row
	ShapeCross = "cross" // records where rows and columns meet
	ShapeCard  = "card"  // a card a sheet
)

// crossedField stands in the place of a field for columns that are crossed.
const crossedField = "+"

// PointedForm is an entry of `sources:` as a page has somebody point at it.
type PointedForm struct {
	config.Mapping

	Shape   string
	Columns []PointedColumn
	Given   []PointedConstant // fields that every row has alike
	Cards   []layout.FormCell
	Crosses []layout.HeaderRow // rows of headers above the crossed columns
	Crossed layout.Cross
	Words   []PointedWord // of crossed cells
	Other   string        // what any other word of these stands for
	Groups  string

	Table  *dossier.Table // nil: none is chosen yet
	Fields []dossier.Field
}

// PointedColumn is a column and what it stands for.
type PointedColumn struct {
	Number         int
	Letter, Header string
	Sample         string // what stands in its first filled cells
	Own            *dossier.Field
	Field          string // chosen; empty: nothing beyond what the header says by itself
	Day            string
	Dated          bool
	Choices        []dossier.Choice
	Words          []PointedWord
	Other          string // what any other word stands for; AsItStands: it is bad
	Split, InKey   bool
}

// PointedWord is a word of a column and what it stands for.
type PointedWord struct {
	CountedWord

	Means string // AsItStands: what it says by itself
}

// AsItStands is the choice of leaving a word to what it says by itself.
const AsItStands = "?"

// PointedConstant is a field without a column.
type PointedConstant struct {
	Field   dossier.Field
	Value   string
	Choices []dossier.Choice
}

// ShapeOf tells how an entry has the sheet laid out.
func ShapeOf(m *config.Mapping) string {
	switch {
	case m.Cross != nil:
		return ShapeCross
	case len(m.Form) > 0:
		return ShapeCard
	}
	return ShapeList
}

// NewForm lays an entry out over a sheet.
func NewForm(m *config.Mapping, shape string, g *PointedSheet) *PointedForm {
	f := &PointedForm{Mapping: *m, Shape: shape, Other: AsItStands}
	f.Table = tableCalled(m.Table)
	if f.Table != nil {
		f.Fields = f.Table.Fields
	}
	if m.Cross != nil {
		f.Crossed = *m.Cross
	}
	for column := 1; column <= g.Width; column++ {
		f.Columns = append(f.Columns, f.column(column, g))
	}
	f.constants()
	f.crossings(g)
	f.Cards = m.Form
	if shape == ShapeCard {
		for len(f.Cards) < len(m.Form)+4 {
			f.Cards = append(slices.Clone(f.Cards), layout.FormCell{})
		}
	}
	var groups []string
	for _, one := range m.Groups {
		groups = append(groups, one.Columns)
	}
	f.Groups = strings.Join(groups, ", ")
	return f
}

// tableCalled finds a table by either name.
func tableCalled(name string) *dossier.Table {
	for _, t := range dossier.Tables() {
		if name != "" && (t.Name == name || t.Chinese == name) {
			return t
		}
	}
	return nil
}

func (f *PointedForm) column(number int, g *PointedSheet) PointedColumn {
	c := PointedColumn{Number: number, Letter: layout.Letter(number), Header: g.header(number, f.HeaderRow, f.HeaderRows), Other: AsItStands, Sample: g.sample(number, f.HeaderRow)}
	c.Own = fieldOf(f.Table, c.Header)
	field := c.Own
	mapped, known := f.mapped(c.Header)
	if known {
		if field = fieldOf(f.Table, mapped.Field); field != nil {
			c.Field = field.Name
		}
		c.Day = mapped.Day
	}
	if f.Shape == ShapeCross && f.isCrossed(number, c.Header, g) {
		c.Field, field = crossedField, nil
	}
	c.Dated = field != nil && field.Type == dossier.TypeDate
	if c.Choices = choicesOf(field); len(c.Choices) > 0 {
		c.Words, c.Other = wordsWith(g.words(f.HeaderRow, field.Type == dossier.TypeSet, number), mapped.Values)
	}
	c.Split = f.Split != nil && spelling.Fold(f.Split.Header) == spelling.Fold(c.Header)
	c.InKey = f.Key != nil && slices.ContainsFunc(f.Key.From, func(one string) bool {
		return spelling.Fold(one) == spelling.Fold(c.Header) || field != nil && fieldOf(f.Table, one) == field
	})
	return c
}

// mapped is what the entry says of a header.
func (f *PointedForm) mapped(header string) (layout.ColumnMap, bool) {
	at := slices.IndexFunc(f.Mapping.Columns, func(m layout.ColumnMap) bool { return spelling.Fold(m.Header) == spelling.Fold(header) })
	if at < 0 || header == "" {
		return layout.ColumnMap{}, false
	}
	return f.Mapping.Columns[at], true
}

// isCrossed reports whether a column lies in the stretch of crossed ones.
func (f *PointedForm) isCrossed(number int, header string, g *PointedSheet) bool {
	c := f.Mapping.Cross
	if c == nil || slices.ContainsFunc(c.Except, func(one string) bool { return spelling.Fold(one) == spelling.Fold(header) }) || dossier.IsTotal(header) {
		return false
	}
	at := func(said string, otherwise int) int {
		if column, ok := layout.ColumnOf(said); ok {
			return column
		}
		for column := 1; column <= g.Width && said != ""; column++ {
			if spelling.Fold(g.header(column, f.HeaderRow, f.HeaderRows)) == spelling.Fold(said) {
				return column
			}
		}
		return otherwise
	}
	return number >= at(c.From, f.behindStaying(g)) && number <= at(c.To, g.Width)
}

// crossedColumns are those that an entry has crossed.
func (f *PointedForm) crossedColumns(g *PointedSheet) []int {
	var list []int
	for column := 1; column <= g.Width; column++ {
		if f.isCrossed(column, g.header(column, f.HeaderRow, f.HeaderRows), g) {
			list = append(list, column)
		}
	}
	return list
}

// behindStaying is the first column behind those that stay.
func (f *PointedForm) behindStaying(g *PointedSheet) int {
	last := 0
	for column := 1; column <= g.Width; column++ {
		header := spelling.Fold(g.header(column, f.HeaderRow, f.HeaderRows))
		if slices.ContainsFunc(f.Mapping.Columns, func(m layout.ColumnMap) bool { return spelling.Fold(m.Header) == header && header != "" }) || fieldOf(f.Table, header) != nil {
			last = column
		}
	}
	return last + 1
}

// wordsWith are the words of a column with what they stand for, and what any other does.
func wordsWith(words []CountedWord, values []layout.Word) (list []PointedWord, other string) {
	other = AsItStands
	means := map[string]string{}
	for _, v := range values {
		if v.From == layout.AnyOther {
			other = v.To
			continue
		}
		means[spelling.Fold(v.From)] = v.To
		if !slices.ContainsFunc(words, func(w CountedWord) bool { return spelling.Fold(w.Text) == spelling.Fold(v.From) }) {
			words = append(words, CountedWord{Text: v.From})
		}
	}
	for _, w := range words {
		one := PointedWord{w, AsItStands}
		if to, said := means[spelling.Fold(w.Text)]; said {
			one.Means = to
		}
		list = append(list, one)
	}
	return list, other
}

// Strange reports a meaning that is none of the choices: somebody wrote it by hand.
func Strange(means string, choices []dossier.Choice) bool {
	return means != "" && means != AsItStands && !slices.ContainsFunc(choices, func(c dossier.Choice) bool { return c.EN == means || c.ZH == means })
}

// FieldWord is what a field is called.
func FieldWord(field any, lang audit.Lang) string {
	f, ok := field.(dossier.Field)
	if pointer, points := field.(*dossier.Field); points {
		f, ok = *pointer, true
	}
	if !ok {
		return ""
	}
	if lang == audit.EN {
		return f.Name
	}
	return f.Chinese
}

// CellKind is what crossed cells may hold.
type CellKind struct {
	Name  string
	About audit.Text
}

// CellKinds are what crossed cells may hold, as a page offers them.
var CellKinds = []CellKind{
	{layout.CellMark, audit.Text{ZH: "打勾", EN: "a mark"}}, {layout.CellValue, audit.Text{ZH: "一个词（如上、下、全）", EN: "a word"}},
	{layout.CellCount, audit.Text{ZH: "次数", EN: "a number"}}, {layout.CellNames, audit.Text{ZH: "人名", EN: "names"}},
}

// constants are the fields that no column gives: those that must be there, and those that
// the entry gives a value.
func (f *PointedForm) constants() {
	for _, field := range f.Fields {
		given := slices.ContainsFunc(f.Columns, func(c PointedColumn) bool {
			return c.Field == field.Name || c.Field == "" && c.Own != nil && c.Own.Name == field.Name
		})
		at := slices.IndexFunc(f.Constants, func(c layout.Constant) bool {
			known := fieldOf(f.Table, c.Field)
			return known != nil && known.Name == field.Name
		})
		one := PointedConstant{Field: field, Choices: choicesOf(&field)}
		if at >= 0 {
			one.Value = f.Constants[at].Value
		}
		if at >= 0 || field.Required && !given {
			f.Given = append(f.Given, one)
		}
	}
}

// crossings are the rows of headers above crossed columns, with room for another.
func (f *PointedForm) crossings(g *PointedSheet) {
	if f.Shape != ShapeCross {
		return
	}
	f.Crosses = slices.Clone(f.Crossed.Headers)
	for len(f.Crosses) < max(2, min(len(f.Crossed.Headers)+1, mostHeaderLines)) {
		f.Crosses = append(f.Crosses, layout.HeaderRow{})
	}
	var columns []int
	for _, c := range f.Columns {
		if c.Field == crossedField {
			columns = append(columns, c.Number)
		}
	}
	if f.Crossed.Cell == layout.CellValue {
		f.Words, f.Other = wordsWith(g.words(f.HeaderRow, true, columns...), f.Crossed.Values)
	}
}

// Choices are the values that words of crossed cells can stand for.
func (f *PointedForm) Choices() []dossier.Choice { return choicesOf(fieldOf(f.Table, f.Crossed.Field)) }

package pointing

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// Read reads an entry out of a form. What the page does not ask for stays as it is in
// the entry before.
func Read(q url.Values, g *PointedSheet, before *config.Mapping) (config.Mapping, string) {
	m := config.Mapping{File: strings.TrimSpace(q.Get("in_file")), Sheet: strings.TrimSpace(q.Get("in_sheet")), Table: q.Get("table"),
		HeaderRow: NumberIn(q.Get("header_row")), HeaderRows: NumberIn(q.Get("header_rows")), Also: q.Get("also") == "yes", DateOrder: q.Get("date_order"), Encoding: before.Encoding}
	if q.Has("encoding") {
		m.Encoding = q.Get("encoding")
	}
	if !q.Has("in_file") {
		m.File, m.Sheet = before.File, before.Sheet
	}
	if m.HeaderRows == 1 {
		m.HeaderRows = 0
	}
	shape := q.Get("shape")
	if shape == ShapeCard {
		m.HeaderRow, m.HeaderRows = 0, 0
		m.Form = cardIn(q, before)
	} else {
		columnsIn(&m, q, g, shape, before)
	}
	for i, field := range q["given"] {
		if value := strings.TrimSpace(nth(q["given_value"], i)); value != "" {
			m.Constants = append(m.Constants, layout.Constant{Field: field, Value: value})
		}
	}
	date := layout.DateParts{Year: layout.Part{Text: strings.TrimSpace(q.Get("year"))}, Month: layout.Part{Text: strings.TrimSpace(q.Get("month"))}}
	if before.Date != nil {
		date.Day = layout.Part{Text: before.Date.Day.Text}
	}
	if date.Year.Text+date.Month.Text+date.Day.Text != "" {
		m.Date = &date
	}
	for _, one := range strings.FieldsFunc(q.Get("groups"), func(r rune) bool { return strings.ContainsRune(",，;； 、", r) }) {
		m.Groups = append(m.Groups, layout.Group{Columns: one})
	}
	return m, shape
}

// NumberIn reads a whole number of a form; 0: there is none.
func NumberIn(text string) int {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

func nth(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

// columnsIn reads what each column stands for.
func columnsIn(m *config.Mapping, q url.Values, g *PointedSheet, shape string, before *config.Mapping) {
	t := tableCalled(m.Table)
	var crossed []int
	var key []string
	taken := map[string]bool{} // blocks side by side have the same headers
	for column := 1; column <= g.Width; column++ {
		number := strconv.Itoa(column)
		header, field := g.header(column, m.HeaderRow, m.HeaderRows), q.Get("field"+number)
		if slices.Contains(q["key"], number) && header != "" {
			key = append(key, header)
		}
		if q.Get("split") == number && header != "" {
			m.Split = &layout.Split{Header: header}
		}
		if field == crossedField {
			crossed = append(crossed, column)
			continue
		}
		if one, says := columnIn(q, t, number, header); says && !taken[spelling.Fold(header)] {
			taken[spelling.Fold(header)] = true
			m.Columns = append(m.Columns, one)
		}
	}
	if len(key) > 0 {
		m.Key = &layout.Key{Field: "event_id", From: keyOrder(key, before.Key)}
	}
	if shape == ShapeCross {
		m.Cross = crossIn(q, g, m, crossed)
		keepCross(m, before, g, crossed)
	}
}

// columnIn reads what one column stands for; false: no more than its header says by itself.
func columnIn(q url.Values, t *dossier.Table, number, header string) (layout.ColumnMap, bool) {
	field := q.Get("field" + number)
	chosen := field != ""
	if own := fieldOf(t, header); !chosen && own != nil {
		field = own.Name
	}
	one := layout.ColumnMap{Header: header, Field: field, Day: q.Get("day" + number), Values: valuesIn(q, "word"+number, "means"+number, "other"+number)}
	return one, fieldOf(t, field) != nil && header != "" && (chosen || one.Day != "" || len(one.Values) > 0)
}

// keyOrder keeps the order in which an id is made, where it is made of the same columns:
// it must be the same wherever it is made.
func keyOrder(headers []string, before *layout.Key) []string {
	if before == nil || len(before.From) != len(headers) {
		return headers
	}
	for _, one := range before.From {
		if !slices.ContainsFunc(headers, func(h string) bool { return spelling.Fold(h) == spelling.Fold(one) }) {
			return headers
		}
	}
	return before.From
}

// valuesIn reads what words stand for.
func valuesIn(q url.Values, words, means, other string) []layout.Word {
	var list []layout.Word
	for i, word := range q[words] {
		if to := nth(q[means], i); to != AsItStands && i < len(q[means]) {
			list = append(list, layout.Word{From: word, To: to})
		}
	}
	if to := q.Get(other); to != AsItStands && q.Has(other) {
		list = append(list, layout.Word{From: layout.AnyOther, To: to})
	}
	return list
}

// crossIn reads a cross table.
func crossIn(q url.Values, g *PointedSheet, m *config.Mapping, crossed []int) *layout.Cross {
	c := &layout.Cross{Cell: q.Get("cell"), Marks: wordsIn(q, "marks"), Blanks: wordsIn(q, "blanks")}
	if len(crossed) > 0 {
		c.From = layout.Letter(crossed[0])
		for column := crossed[0]; column <= g.Width; column++ {
			if header := g.header(column, m.HeaderRow, m.HeaderRows); header != "" && !slices.Contains(crossed, column) && !dossier.IsTotal(header) && !slices.Contains(c.Except, header) {
				c.Except = append(c.Except, header)
			}
		}
	}
	for i, row := range q["head_row"] {
		if n, field := NumberIn(row), nth(q["head_field"], i); n > 0 && field != "" {
			c.Headers = append(c.Headers, layout.HeaderRow{Row: n, Field: field})
		}
	}
	if c.Cell != layout.CellMark {
		c.Field = q.Get("cell_field")
	}
	if c.Cell == layout.CellValue {
		c.Values = valuesIn(q, "cross_word", "cross_means", "cross_other")
	}
	if c.Cell == layout.CellCount && q.Get("spread") == layout.SpreadWeek {
		c.Spread, c.Field = layout.SpreadWeek, ""
	}
	return c
}

// keepCross takes over what the page does not ask for from the cross table before.
func keepCross(m, from *config.Mapping, g *PointedSheet, crossed []int) {
	c, before := m.Cross, from.Cross
	if before == nil {
		return
	}
	if f := (&PointedForm{Mapping: *from, Table: tableCalled(from.Table)}); slices.Equal(crossed, f.crossedColumns(g)) {
		c.From, c.To, c.Except = before.From, before.To, before.Except
	}
	if c.Blanks == nil && before.Blanks != nil && len(before.Blanks) == 0 {
		c.Blanks = []string{}
	}
	for i := range c.Headers {
		h := &c.Headers[i]
		if at := slices.IndexFunc(before.Headers, func(one layout.HeaderRow) bool { return one.Row == h.Row && one.Field == h.Field }); at >= 0 {
			h.Values, h.Day = before.Headers[at].Values, before.Headers[at].Day
		}
	}
}

// wordsIn reads a list that is parted by commas; nil: none is said.
func wordsIn(q url.Values, name string) []string {
	var list []string
	return append(list, strings.FieldsFunc(q.Get(name), func(r rune) bool { return strings.ContainsRune(",，、 \n", r) })...)
}

// cardIn reads the cells of a card; one that the entry before has too keeps its words.
func cardIn(q url.Values, before *config.Mapping) []layout.FormCell {
	var list []layout.FormCell
	for i, cell := range q["card_cell"] {
		one := layout.FormCell{
			Label: strings.ToUpper(strings.TrimSpace(nth(q["card_label"], i))), Says: strings.TrimSpace(nth(q["card_says"], i)),
			Cell: strings.ToUpper(strings.TrimSpace(cell)), Field: nth(q["card_field"], i),
		}
		if one.Cell == "" || one.Field == "" {
			continue
		}
		if at := slices.IndexFunc(before.Form, func(c layout.FormCell) bool { return c.Cell == one.Cell && c.Field == one.Field }); at >= 0 {
			one.Values, one.Day = before.Form[at].Values, before.Form[at].Day
		}
		list = append(list, one)
	}
	return list
}

package config

import (
	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// Mapping says how one file that differs from the standard is read (SPEC 1b,
// `sources`). Names are as written: package dossier knows tables and fields.
type Mapping = layout.Mapping

// ColumnMap says which field a header stands for.
type ColumnMap = layout.ColumnMap

// Constant is the value of a field in every row of a sheet.
type Constant = layout.Constant

// mappings takes over `sources`, and reports a header or field that one mapping
// names twice.
func (l *loader) mappings() []Mapping {
	var all []Mapping
	taken := map[string]int{}
	for i, v := range l.organisation().setting("sources").list() {
		m := Mapping{
			File: v.field("file").text(), Sheet: v.field("sheet").text(), Table: v.field("table").text(),
			HeaderRow: v.field("header_row").number(), HeaderRows: v.field("header_rows").number(),
			DateOrder: v.field("date_order").text(), Encoding: v.field("encoding").text(),
			Also: v.field("also").yes(), Place: v.spot(),
		}
		headers, fields := map[string]bool{}, map[string]bool{}
		for _, c := range v.field("columns").list() {
			l.unique(c.field("header"), headers)
			l.unique(c.field("field"), fields)
			m.Columns = append(m.Columns, ColumnMap{
				Header: c.field("header").text(), Field: c.field("field").text(),
				Values: c.field("values").ownWords(), Day: c.field("day").text(), Place: c.spot(),
			})
		}
		for _, c := range v.field("constants").list() {
			l.unique(c.field("field"), fields)
			m.Constants = append(m.Constants, Constant{Field: c.field("field").text(), Value: c.field("value").text(), Place: c.spot()})
		}
		reshaping(&m, v)
		l.fileOrSQL(&m, v, i, taken)
		all = append(all, m)
	}
	return all
}

// reshaping takes over what makes other records of a sheet than its rows.
func reshaping(m *Mapping, v *value) {
	if d := v.field("date"); d.there() {
		m.Date = &layout.DateParts{Year: d.part("year"), Month: d.part("month"), Day: d.part("day"), Place: d.spot()}
	}
	if k := v.field("key"); k.there() {
		m.Key = &layout.Key{Field: k.field("field").text(), From: k.field("from").texts(), Place: k.spot()}
	}
	if s := v.field("split"); s.there() {
		m.Split = &layout.Split{Header: s.field("header").text(), Place: s.spot()}
	}
	if c := v.field("cross"); c.there() {
		m.Cross = cross(c)
	}
	for _, c := range v.field("form").list() {
		m.Form = append(m.Form, layout.FormCell{
			Label: c.field("label").text(), Says: c.field("says").text(), Cell: c.field("cell").text(), Field: c.field("field").text(),
			Values: c.field("values").ownWords(), Day: c.field("day").text(), Place: c.spot(),
		})
	}
	for _, g := range v.field("groups").list() {
		m.Groups = append(m.Groups, layout.Group{Columns: g.text(), Place: g.spot()})
	}
}

func cross(v *value) *layout.Cross {
	c := &layout.Cross{
		From: v.field("from").text(), To: v.field("to").text(), Cell: v.field("cell").text(),
		Field: v.field("field").text(), Spread: v.field("spread").text(), Values: v.field("values").ownWords(),
		FromAt: v.field("from").spot(), ToAt: v.field("to").spot(), FieldAt: v.field("field").spot(), CellAt: v.field("cell").spot(),
		SpreadAt: v.field("spread").spot(), MarksAt: v.field("marks").spot(), ValuesAt: v.field("values").spot(), Place: v.spot(),
	}
	for _, one := range v.field("except").list() {
		c.Except, c.ExceptAt = append(c.Except, one.text()), append(c.ExceptAt, one.spot())
	}
	for _, one := range v.field("marks").list() {
		c.Marks = append(c.Marks, one.text())
	}
	if blanks := v.field("blanks"); blanks.there() {
		c.Blanks = []string{} // an empty list says that nothing but a blank is one
		for _, one := range blanks.list() {
			c.Blanks = append(c.Blanks, one.text())
		}
	}
	for _, h := range v.field("headers").list() {
		c.Headers = append(c.Headers, layout.HeaderRow{
			Row: h.field("row").number(), Field: h.field("field").text(),
			Values: h.field("values").ownWords(), Day: h.field("day").text(), Place: h.spot(),
		})
	}
	return c
}

func (l *loader) unique(v *value, seen map[string]bool) {
	if !v.there() {
		return
	}
	if seen[v.text()] {
		l.add(v.at, audit.Textf("%s 重复对应", "%s is mapped for the second time", v.text()),
			audit.Text{EN: "keep one of the two", ZH: "请只保留一处"})
	}
	seen[v.text()] = true
}

// spot is where a setting stands, as mappings carry it.
func (v *value) spot() layout.Place {
	if v == nil {
		return layout.Place{}
	}
	return layout.Place{Origin: v.at.origin(), Where: v.at.where()}
}

func (v *value) part(name string) layout.Part {
	return layout.Part{Text: v.field(name).text(), Place: v.field(name).spot()}
}

func (v *value) number() int {
	n, _ := v.plain().(int64)
	return int(n)
}

func (v *value) yes() bool {
	yes, _ := v.plain().(bool)
	return yes
}

// ownWords are the pairs of `values`.
func (v *value) ownWords() []layout.Word {
	if v == nil {
		return nil
	}
	return v.words
}

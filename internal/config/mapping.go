package config

import "ninefold/internal/audit"

// mappings takes over `sources`, and reports a header or field that one mapping
// names twice.
func (l *loader) mappings() []Mapping {
	var all []Mapping
	for _, v := range l.organisation().setting("sources").list() {
		m := Mapping{
			File: v.field("file").text(), Sheet: v.field("sheet").text(), Table: v.field("table").text(),
			DateOrder: v.field("date_order").text(), Encoding: v.field("encoding").text(),
			Origin: v.at.origin(), Where: v.at.where(),
		}
		if row, ok := v.field("header_row").plain().(int64); ok {
			m.HeaderRow = int(row)
		}
		headers, fields := map[string]bool{}, map[string]bool{}
		for _, c := range v.field("columns").list() {
			l.unique(c.field("header"), headers)
			l.unique(c.field("field"), fields)
			m.Columns = append(m.Columns, ColumnMap{c.field("header").text(), c.field("field").text(), c.at.origin(), c.at.where()})
		}
		for _, c := range v.field("constants").list() {
			l.unique(c.field("field"), fields)
			m.Constants = append(m.Constants, Constant{c.field("field").text(), c.field("value").text(), c.at.origin(), c.at.where()})
		}
		all = append(all, m)
	}
	return all
}

func (l *loader) unique(v *value, seen map[string]bool) {
	if !v.there() {
		return
	}
	if seen[v.text()] {
		l.add(v.at, text("%s is mapped for the second time", "%s 重复对应", v.text()),
			audit.Text{EN: "keep one of the two", ZH: "请只保留一处"})
	}
	seen[v.text()] = true
}

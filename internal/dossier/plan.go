package dossier

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// plan is what a sheet is hoped to hold before its header is found: a table,
// and what the config has to say about reading it.
type plan struct {
	table   *Table
	certain bool // the sheet itself, or the config, names the table; else only the file does
	row     int  // of the header; 0: to be found
	order   string
	lexicon lexicon
	others  lexicon // headers that count where none of the lexicon says the same
	stated  map[string]target
	slots   []slot // constants
	columns []ColumnMap
}

// planFor says which table a sheet feeds: the one that the config, the sheet's
// name or the file's name says, in this order. nil: none of them says.
func (l *loader) planFor(file *source.File, sheet source.Sheet) (*plan, error) {
	var mapping *Mapping
	if i := fitting(l.opts.Mappings, file.Path, sheet.Name()); i >= 0 {
		mapping = &l.opts.Mappings[i]
	}
	p := &plan{certain: true}
	var ok bool
	if mapping != nil && mapping.Table != "" {
		if p.table, ok = tableCalled(mapping.Table); !ok {
			return nil, unknownTable(where(file.Path, sheet.Name()), mapping.Table)
		}
		p.certain = mapping.Sheet != "" || len(file.Sheets) == 1
	} else if p.table, ok = tableCalled(sheet.Name()); !ok {
		if p.table, ok = tableCalled(title(file.Path)); !ok {
			return nil, nil //nolint:nilnil // no table is an answer, not a failure
		}
		p.certain = sheet.Name() == ""
	}
	p.learn()
	if mapping == nil {
		return p, nil
	}
	return p, p.obey(mapping, where(file.Path, sheet.Name()))
}

// learn takes in what headers the table knows by itself.
func (p *plan) learn() {
	p.lexicon, p.others = newLexicon(p.table), newOthers(p.table)
	p.slots = make([]slot, len(p.table.Fields))
}

// obey takes in what the config says.
func (p *plan) obey(m *Mapping, where string) error {
	p.row, p.order, p.columns = m.HeaderRow, m.DateOrder, m.Columns
	p.stated = map[string]target{}
	for _, c := range m.Columns {
		to, ok := p.lexicon[fold(c.Field)]
		if !ok {
			return unknownField(where, p.table, c.Field)
		}
		p.stated[fold(c.Header)] = to
	}
	for _, c := range m.Constants {
		to, ok := p.lexicon[fold(c.Field)]
		if !ok {
			return unknownField(where, p.table, c.Field)
		}
		if err := p.fix(to, c, where); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) fix(to target, c Constant, where string) error {
	if to.byName {
		p.slots[to.field] = slot{fixed: true, constant: constant{text: c.Value, isName: true}}
		return nil
	}
	codes := NewSymbols()
	values := newValueReader(&p.table.Fields[to.field], p.order, codes)
	code, expected := values.read(source.Cell{Kind: source.Text, Text: c.Value})
	if expected == (audit.Text{}) && code == Absent && p.table.Fields[to.field].Required {
		expected = required
	}
	if expected != (audit.Text{}) {
		return &audit.Fault{Where: where,
			Problem: both("配置中为字段“"+c.Field+"”规定的值“"+c.Value+"”不可用：应为"+expected.ZH,
				"the config's value "+quote(c.Value)+" for the field "+quote(c.Field)+" cannot be used: expected "+expected.EN),
			Remedy: both("请修改配置中的 sources", "correct it under sources: in the config")}
	}
	given := constant{code: code}
	if code != Absent && values.field.isText() {
		given = constant{text: codes.Text(code), isSymbol: true}
	}
	p.slots[to.field] = slot{fixed: true, constant: given}
	return nil
}

// accepts gives the layout if a row is the header; nil if it is not.
func (p *plan) accepts(row source.Row) *layout {
	if p.row > 0 && row.Number != p.row {
		return nil
	}
	l := p.match(row)
	l.takeNamesAsKeys(p.table)
	if len(l.lacking(p.table)) > 0 || p.unmet(l) != "" {
		return nil
	}
	return l
}

// unmet names a header of the config that the row does not have.
func (p *plan) unmet(l *layout) string {
	for _, c := range p.columns {
		found := false
		for _, key := range l.folded {
			found = found || key == fold(c.Header)
		}
		if !found {
			return c.Header
		}
	}
	return ""
}

// best is the leading row that bears most of the required columns; the likely
// header if none bears any. nil: the row that the config names holds nothing.
func (p *plan) best(leading []source.Row) *layout {
	var found *layout
	for _, row := range leading {
		if p.row > 0 && row.Number != p.row {
			continue
		}
		if l := p.match(row); found == nil || len(l.lacking(p.table)) < len(found.lacking(p.table)) {
			found = l
		}
	}
	bare := &layout{slots: p.slots}
	if p.row == 0 && len(found.lacking(p.table)) == len(bare.lacking(p.table)) {
		found = p.match(leading[guess(leading)])
	}
	return found
}

// headerless says why no row of a sheet is the header of its table.
func (p *plan) headerless(where string, leading []source.Row) *audit.Fault {
	t := p.table
	if len(leading) == 0 {
		return &audit.Fault{Where: where,
			Problem: both("是空的，没有"+t.Chinese+"的表头", "is empty: there is no header of the table "+t.Name),
			Remedy:  both("请重新导出，或移走此文件", "export it again, or take it away")}
	}
	best := p.best(leading)
	if best == nil {
		return &audit.Fault{Where: where,
			Problem: both("配置规定的表头行（第 "+itoa(p.row)+" 行）是空的或不存在", "row "+itoa(p.row)+", which the config names as the header, is blank or not there"),
			Remedy:  both("请修改配置中的 sources", "correct it under sources: in the config")}
	}
	zh, en := p.wanting(best)
	return &audit.Fault{Where: where,
		Problem: both("没有找到"+t.Chinese+"的表头；最接近的是第 "+itoa(best.row)+" 行，缺少："+zh,
			"no header of the table "+t.Name+" ("+t.Chinese+") found; the nearest is row "+itoa(best.row)+", which lacks "+en),
		Remedy: both("请补上这些列，或在配置的 sources 中说明哪一列是什么", "add these columns, or say under sources: in the config which column is what")}
}

// wanting lists what a row lacks to be the header, each with the header that
// may have been meant.
func (p *plan) wanting(l *layout) (zh, en string) {
	var free, zhs, ens []string
	for _, column := range l.unknown() {
		free = append(free, l.header(column))
	}
	for _, f := range l.lacking(p.table) {
		zh, en := f.Chinese, f.Chinese+" ("+f.Name+")"
		if meant := akin(f, free); meant != "" {
			zh, en = zh+"（是否即“"+meant+"”？）", en+" (perhaps "+quote(meant)+"?)"
		}
		zhs, ens = append(zhs, zh), append(ens, en)
	}
	if stray := p.unmet(l); stray != "" {
		zhs, ens = append(zhs, "配置中所写的“"+stray+"”"), append(ens, "the config's "+quote(stray))
	}
	return strings.Join(zhs, "、"), strings.Join(ens, ", ")
}

// akin finds the header that looks most like a field: one that contains its
// name, else one spelt much like it.
func akin(f *Field, headers []string) string {
	for _, name := range []string{f.Chinese, f.Name} {
		for _, h := range headers {
			if strings.Contains(fold(h), fold(name)) {
				return h
			}
		}
		if h := nearest(name, headers); h != "" {
			return h
		}
	}
	return ""
}

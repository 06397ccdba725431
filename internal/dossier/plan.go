package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
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
	slots   []slot // constants, and what is made or crossed
	wording []wording
	rest    dateRest       // parts of dates that the cells do not say
	mapping *Mapping       // the entry of the config; nil: none
	merges  []source.Range // of the sheet, where its header has several rows; nil: it knows of none
}

// plansFor says which tables a sheet feeds, and how: those that the config, the
// sheet's name or the file's name says, in this order. None: none of them says.
func (l *loader) plansFor(file *source.File, sheet source.Sheet) ([]*plan, error) {
	fitting := layout.Fitting(l.opts.Mappings, file.Path, sheet.Name())
	if len(fitting) == 0 {
		return one(planFor(file, sheet, nil))
	}
	var plans []*plan
	for _, i := range fitting {
		p, err := planFor(file, sheet, &l.opts.Mappings[i])
		if err != nil {
			return nil, err
		}
		if p != nil {
			plans = append(plans, p)
		}
	}
	return plans, nil
}

func one(p *plan, err error) ([]*plan, error) {
	if p == nil {
		return nil, err
	}
	return []*plan{p}, err
}

func planFor(file *source.File, sheet source.Sheet, mapping *Mapping) (*plan, error) {
	p := &plan{certain: true}
	var ok bool
	if mapping != nil && mapping.Table != "" {
		if p.table, ok = tableCalled(mapping.Table); !ok {
			return nil, unknownTable(where(file.Path, sheet.Name()), mapping.Table)
		}
		p.certain = mapping.Sheet != "" || len(file.Sheets) == 1 || mapping.Reshapes()
	} else if p.table, ok = tableCalled(sheet.Name()); !ok {
		if p.table, ok = fileTable(file.Path); !ok {
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
	p.wording = make([]wording, len(p.table.Fields))
}

// obey takes in what the config says.
func (p *plan) obey(m *Mapping, where string) error {
	p.mapping, p.row, p.order = m, m.HeaderRow, m.DateOrder
	p.stated = map[string]target{}
	for i := range m.Columns {
		c := &m.Columns[i]
		to, fault := p.target(c.Field, where)
		if fault != nil {
			return fault
		}
		p.stated[fold(c.Header)] = to
		p.wording[to.field] = newWording(c.Values, c.Day)
	}
	for _, c := range m.Constants {
		to, fault := p.target(c.Field, where)
		if fault != nil {
			return fault
		}
		to.either = false // a constant is an id, unless its field is called by a name
		if err := p.fix(to, c, where); err != nil {
			return err
		}
	}
	return p.reshape(m, where)
}

// target finds the field that the config names. Under a header of the config's a
// reference may be an id or a name.
func (p *plan) target(field, where string) (target, *audit.Fault) {
	to, ok := p.lexicon[fold(field)]
	if !ok {
		return to, unknownField(where, p.table, field)
	}
	to.either = !to.byName && p.table.Fields[to.field].Refers != ""
	return to, nil
}

// reshape takes in what the config says of crossed tables, cards and made ids.
func (p *plan) reshape(m *Mapping, where string) error {
	cross := func(field string, words []layout.Word, day string) *audit.Fault {
		to, fault := p.target(field, where)
		if fault == nil {
			p.slots[to.field] = slot{crossed: true}
			p.wording[to.field] = newWording(words, day)
		}
		return fault
	}
	if c := m.Cross; c != nil {
		for i := range c.Headers {
			h := &c.Headers[i]
			if fault := cross(h.Field, h.Values, h.Day); fault != nil {
				return fault
			}
		}
		if field := p.crossedField(); field != "" {
			if fault := cross(field, c.Values, ""); fault != nil {
				return fault
			}
		}
		if c.Spread != "" {
			p.slots[p.table.Field("session")] = slot{crossed: true}
		}
	}
	for i := range m.Form {
		f := &m.Form[i]
		if fault := cross(f.Field, f.Values, f.Day); fault != nil {
			return fault
		}
	}
	if m.Key != nil {
		to, fault := p.target(m.Key.Field, where)
		if fault != nil {
			return fault
		}
		p.slots[to.field] = slot{made: true}
	}
	return nil
}

// crossedField is the field that crossed cells hold; empty where they are marks, or
// half-days of a week.
func (p *plan) crossedField() string {
	c := p.mapping.Cross
	if c.Cell == layout.CellNames && c.Field == "" {
		for _, f := range p.table.Fields {
			if f.Refers == "people" {
				return f.Name
			}
		}
	}
	return c.Field
}

// reader makes a reader of the values of a field, as the config says.
func (p *plan) reader(field int, codes *Symbols) *valueReader {
	v := newValueReader(&p.table.Fields[field], p.order, codes)
	v.own = p.wording[field]
	if v.field.Type == TypeDate {
		v.rest = p.rest
		v.rest.alone = v.own.day
	}
	return v
}

func (p *plan) fix(to target, c Constant, where string) error {
	given, expected := p.constant(to, source.Cell{Kind: source.Text, Text: c.Value})
	if expected != (audit.Text{}) {
		return &audit.Fault{Where: where,
			Problem: audit.Textf("配置中为字段“"+c.Field+"”规定的值“"+c.Value+"”不可用：应为"+expected.ZH,
				"the config's value "+quote(c.Value)+" for the field "+quote(c.Field)+" cannot be used: expected "+expected.EN),
			Remedy: audit.Textf("请修改配置中的 sources", "correct it under sources: in the config")}
	}
	p.slots[to.field] = slot{fixed: true, constant: given}
	return nil
}

// constant reads a value that many records share, or says what was expected.
func (p *plan) constant(to target, c source.Cell) (constant, audit.Text) {
	if to.byName {
		return constant{text: c.Text, isName: true}, audit.Text{}
	}
	codes := NewSymbols()
	values := p.reader(to.field, codes)
	code, expected := values.read(c)
	if expected == (audit.Text{}) && code == Absent && p.table.Fields[to.field].Required {
		expected = required
	}
	given := constant{code: code}
	if code != Absent && values.field.isText() {
		given = constant{text: codes.Text(code), isSymbol: !to.either, isName: to.either}
	}
	return given, expected
}

// accepts gives the layout if a row is the header, with the rows above it; nil if it
// is not.
func (p *plan) accepts(row source.Row, above []source.Row) *heading {
	if p.row > 0 && row.Number != p.row {
		return nil
	}
	l := p.match(p.joined(row, above))
	l.takeNamesAsKeys(p.table)
	if len(l.lacking(p.table)) > 0 || p.unmet(l) != nil {
		return nil
	}
	return l
}

// unmet names a header of the config that the row does not have.
func (p *plan) unmet(l *heading) *statedHeader {
	for _, h := range p.statedHeaders() {
		if !slices.Contains(l.folded, fold(h.text)) {
			return &h
		}
	}
	return nil
}

// statedHeader is a header that the config names, and where.
type statedHeader struct {
	text string
	at   layout.Place
}

// statedHeaders are those that must be there whatever else is.
func (p *plan) statedHeaders() []statedHeader {
	if p.mapping == nil {
		return nil
	}
	var all []statedHeader
	for _, c := range p.mapping.Columns {
		all = append(all, statedHeader{c.Header, c.Place})
	}
	if s := p.mapping.Split; s != nil {
		all = append(all, statedHeader{s.Header, s.Place})
	}
	return all
}

// best is the leading row that bears most of the required columns; the likely
// header if none bears any. nil: the row that the config names holds nothing.
func (p *plan) best(leading []source.Row) *heading {
	var found *heading
	for _, row := range leading {
		if p.row > 0 && row.Number != p.row {
			continue
		}
		if l := p.match(p.joined(row, leading)); found == nil || len(l.lacking(p.table)) < len(found.lacking(p.table)) {
			found = l
		}
	}
	bare := &heading{slots: p.slots}
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
			Problem: audit.Textf("是空的，没有"+t.Chinese+"的表头", "is empty: there is no header of the table "+t.Name),
			Remedy:  audit.Textf("请重新导出，或移走此文件", "export it again, or take it away")}
	}
	best := p.best(leading)
	if best == nil {
		return &audit.Fault{Where: where,
			Problem: audit.Textf("配置规定的表头行（第 "+itoa(p.row)+" 行）是空的或不存在", "row "+itoa(p.row)+", which the config names as the header, is blank or not there"),
			Remedy:  audit.Textf("请修改配置中的 sources", "correct it under sources: in the config")}
	}
	if stray := p.unmet(best); stray != nil && p.row > 0 && stray.at.Where != "" {
		return &audit.Fault{Where: stray.at.Where,
			Problem: audit.Textf(where+" 的第 "+itoa(best.row)+" 行没有表头“"+stray.text+"”", where+": row "+itoa(best.row)+" has no header "+quote(stray.text)),
			Remedy:  nearestHeader(stray.text, best.headers)}
	}
	zh, en := p.wanting(best)
	return &audit.Fault{Where: where,
		Problem: audit.Textf("没有找到"+t.Chinese+"的表头；最接近的是第 "+itoa(best.row)+" 行，缺少："+zh,
			"no header of the table "+t.Name+" ("+t.Chinese+") found; the nearest is row "+itoa(best.row)+", which lacks "+en),
		Remedy: audit.Textf("请补上这些列，或在配置的 sources 中说明哪一列是什么", "add these columns, or say under sources: in the config which column is what")}
}

// wanting lists what a row lacks to be the header, each with the header that
// may have been meant.
func (p *plan) wanting(l *heading) (zh, en string) {
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
	if stray := p.unmet(l); stray != nil {
		zhs, ens = append(zhs, "配置中所写的“"+stray.text+"”"), append(ens, "the config's "+quote(stray.text))
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

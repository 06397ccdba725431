package dossier

import (
	"errors"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// CheckMappings reports, before anything is read, what in the config can mean
// nothing, whatever the sheets hold: tables and fields that there are not, values
// that their fields do not take, cells and columns that are none, keys that exclude
// each other. The error joins an *audit.Fault for each, with the place in the config
// and the nearest right name. Without a table, fields can only be checked once a
// mapping fits a sheet.
func CheckMappings(all []Mapping) error {
	var faults []error
	for i := range all {
		c := mappingCheck{m: &all[i]}
		c.check()
		faults = append(faults, c.faults...)
	}
	return errors.Join(faults...)
}

// mappingCheck gathers the faults of one mapping.
type mappingCheck struct {
	m      *Mapping
	plan   *plan          // nil without a table
	fed    map[int]string // by field, what feeds it
	faults []error
}

func (c *mappingCheck) add(at layout.Place, zh, en, remedyZH, remedyEN string) {
	c.faults = append(c.faults, &audit.Fault{Where: at.Where, Problem: audit.Textf(zh, en), Remedy: audit.Textf(remedyZH, remedyEN)})
}

func (c *mappingCheck) check() {
	c.fed = map[int]string{}
	if c.m.Table != "" {
		t, ok := tableCalled(c.m.Table)
		if !ok {
			c.faults = append(c.faults, unknownTable(c.m.Where, c.m.Table))
			return
		}
		c.plan = &plan{table: t, order: c.m.DateOrder, mapping: c.m}
		c.plan.learn()
	}
	c.date()
	for i := range c.m.Columns {
		column := &c.m.Columns[i]
		c.field(column.Field, "columns", column.Place, column.Values, column.Day)
	}
	for i := range c.m.Constants {
		if to, ok := c.field(c.m.Constants[i].Field, "constants", c.m.Constants[i].Place, nil, ""); ok {
			to.either = false
			if err := c.plan.fix(to, c.m.Constants[i], c.m.Constants[i].Where); err != nil {
				c.faults = append(c.faults, err)
			}
		}
	}
	if k := c.m.Key; k != nil {
		c.key(k)
	}
	if c.m.Cross != nil {
		c.cross(c.m.Cross)
	}
	c.groups()
	c.form()
	if c.m.HeaderRow > 0 && c.m.HeaderRows > c.m.HeaderRow {
		c.add(c.m.Place, "header_rows（"+itoa(c.m.HeaderRows)+"）多于 header_row（"+itoa(c.m.HeaderRow)+"）以上的行数",
			"header_rows ("+itoa(c.m.HeaderRows)+") are more rows than there are down to header_row ("+itoa(c.m.HeaderRow)+")",
			"header_row 是表头最下面一行", "header_row is the lowest row of the header")
	}
}

// field checks the name of a field, that nothing else feeds it, and the words and the
// day that are said of its values.
func (c *mappingCheck) field(name, by string, at layout.Place, words []layout.Word, day string) (target, bool) {
	if c.plan == nil {
		return target{}, false
	}
	to, fault := c.plan.target(name, at.Where)
	if fault != nil {
		c.faults = append(c.faults, fault)
		return to, false
	}
	if other, again := c.fed[to.field]; again {
		f := &c.plan.table.Fields[to.field]
		c.add(at, "字段 "+f.Name+"（"+f.Chinese+"）已由 "+other+" 给出", "the field "+f.Name+" is fed by "+other+" already", "请只保留一处", "keep one of the two")
		return to, false
	}
	c.fed[to.field] = by
	if day != "" && c.plan.table.Fields[to.field].Type != TypeDate {
		c.add(at, "day 只用于日期，"+name+" 不是日期", "day: is for dates, and "+name+" is none", "请删去 day", "take day: out")
	}
	c.words(to, at, words)
	return to, true
}

// words checks that what words stand for is a value of the field.
func (c *mappingCheck) words(to target, at layout.Place, words []layout.Word) {
	v := newValueReader(&c.plan.table.Fields[to.field], c.m.DateOrder, NewSymbols())
	for _, word := range words {
		code, expected := v.read(said(word.To))
		if expected == (audit.Text{}) && (len(v.odd) == 0 || code != 0) {
			continue
		}
		if near := v.meant(word.To); near != (audit.Text{}) {
			c.add(at, "values 中“"+word.From+"”的含义“"+word.To+"”不是 "+v.field.Name+" 的值", "values: says that "+quote(word.From)+" is "+quote(word.To)+", which is not a value of "+v.field.Name,
				"是否即“"+near.ZH+"”？", "did you mean "+near.EN+"?")
			continue
		}
		zh, _, _ := strings.Cut(expected.ZH, "；")
		en, _, _ := strings.Cut(expected.EN, ";")
		if expected == (audit.Text{}) || v.field.Type == TypeSet {
			one := v.oneOf(audit.Textf("下列之一", "one of"))
			zh, en = one.ZH, one.EN
		}
		c.add(at, "values 中“"+word.From+"”的含义“"+word.To+"”不是 "+v.field.Name+" 的值", "values: says that "+quote(word.From)+" is "+quote(word.To)+", which is not a value of "+v.field.Name,
			"应为"+zh, "expected "+en)
	}
}

func (c *mappingCheck) date() {
	if c.m.Date == nil {
		return
	}
	for i := range dateParts {
		p := &dateParts[i]
		written := p.of(c.m.Date)
		_, _, cell := layout.CellOf(written.Text)
		_, number := p.fixed(written.Text)
		if written.Text == "" || number || cell || slices.Contains([]string{layout.OfSheet, layout.OfFile, layout.OfTitle}, written.Text) {
			continue
		}
		remedy := nearest(written.Text, []string{layout.OfSheet, layout.OfFile, layout.OfTitle})
		zh, en := "", ""
		if remedy != "" {
			zh, en = "是否即 "+remedy+"？", "did you mean "+remedy+"? "
		}
		c.add(written.Place, "date 的 "+p.name+" 写的是“"+written.Text+"”，不是"+p.noun.ZH+"，也不是其所在之处", "the "+p.name+" of date: is "+quote(written.Text)+", which is no "+p.noun.EN+" and no place where one stands",
			zh+"应为数字（"+itoa(p.least)+" 至 "+itoa(p.most)+"）、sheet、file、title 或单元格如 A1", en+"expected a number ("+itoa(p.least)+" to "+itoa(p.most)+"), sheet, file, title, or a cell such as A1")
	}
}

func (c *mappingCheck) key(k *layout.Key) {
	if len(k.From) == 0 {
		c.add(k.Place, "key 没有写明由哪几列合成", "key: does not say which columns it is made of", "请在 from 中写出表头", "list headers under from:")
	}
	if to, ok := c.field(k.Field, "key", k.Place, nil, ""); ok && c.plan.table.Fields[to.field].Type != TypeID {
		c.add(k.Place, k.Field+" 不是编号", k.Field+" is not an id", "key 只能合成编号", "key: makes ids only")
	}
}

func (c *mappingCheck) groups() {
	last, width := 0, 0
	for i, g := range c.m.Groups {
		from, to, ok := layout.ColumnsOf(g.Columns)
		switch {
		case !ok:
			c.add(g.Place, "“"+g.Columns+"”不是一块列", quote(g.Columns)+" is not a block of columns", "请写成 A:C 的样子，左边的列在前", "write it like A:C, the left column first")
		case from <= last:
			c.add(g.Place, "“"+g.Columns+"”与前面的一块重叠，或排在它左边", quote(g.Columns)+" overlaps the block before it, or lies to the left of it", "请自左至右写出各块", "list the blocks from left to right")
		case len(c.m.Form) > 0 && i > 0 && to-from != width:
			c.add(g.Place, "“"+g.Columns+"”与第一块的宽度不同", quote(g.Columns)+" is not as wide as the first block", "并排的卡片应一样宽", "cards side by side are equally wide")
		}
		if last = max(last, to); i == 0 {
			width = to - from
		}
	}
	if len(c.m.Groups) > 0 && c.m.Cross != nil {
		c.add(c.m.Groups[0].Place, "groups 不能与 cross 同用", "groups: and cross: exclude each other", "请各写一个条目，用 cross 的 from 和 to 分开", "write an entry for each, apart by from: and to: of cross:")
	}
}

func (c *mappingCheck) form() {
	for i := range c.m.Form {
		f := &c.m.Form[i]
		c.field(f.Field, "form", f.Place, f.Values, f.Day)
		for _, cell := range [...]struct{ key, name string }{{"cell", f.Cell}, {"label", f.Label}} {
			if _, _, ok := layout.CellOf(cell.name); !ok && cell.name != "" {
				c.add(f.Place, cell.key+" 的“"+cell.name+"”不是单元格", quote(cell.name)+" under "+cell.key+": is not a cell", "请写成 B2 的样子", "write it like B2")
			}
		}
		if (f.Label == "") != (f.Says == "") {
			c.add(f.Place, "label 和 says 应一起写", "label: and says: belong together", "请写明标签所在的格和其上的字", "say where the label stands and what it says")
		}
	}
	if len(c.m.Form) > 0 {
		c.wholeForm()
	}
}

// wholeForm checks what a card excludes and what it needs.
func (c *mappingCheck) wholeForm() {
	if c.m.Cross != nil || c.m.Split != nil || len(c.m.Columns) > 0 || c.m.HeaderRow > 0 || c.m.HeaderRows > 0 {
		c.add(c.m.Form[0].Place, "form 不能与 columns、cross、split、header_row 同用", "form: excludes columns:, cross:, split: and header_row:", "卡片没有表头，请在 form 中写出各字段所在的格", "a card has no header: say under form: where each field stands")
	}
	if c.plan == nil {
		return
	}
	for field, f := range c.plan.table.Fields {
		if c.fed[field] == "" && f.Required {
			c.add(c.m.Form[0].Place, "form 没有给出必填的 "+f.Name+"（"+f.Chinese+"）", "form: does not give the required field "+f.Name, "请加上它所在的格，或写进 constants", "add its cell, or give it under constants:")
		}
	}
}

// cross checks what is said of a cross table.
func (c *mappingCheck) cross(x *layout.Cross) {
	from, ok1 := layout.ColumnOf(x.From)
	to, ok2 := layout.ColumnOf(x.To)
	if ok1 && ok2 && from > to {
		c.add(x.FromAt, "from（"+x.From+"）在 to（"+x.To+"）之后", "from ("+x.From+") lies behind to ("+x.To+")", "请对调", "swap them")
	}
	for i := range x.Headers {
		h := &x.Headers[i]
		c.field(h.Field, "cross 的 headers（headers: of cross:）", h.Place, h.Values, h.Day)
		switch {
		case c.m.HeaderRow > 0 && h.Row > c.m.HeaderRow:
			c.add(h.Place, "第 "+itoa(h.Row)+" 行在 header_row（"+itoa(c.m.HeaderRow)+"）之下", "row "+itoa(h.Row)+" lies below header_row ("+itoa(c.m.HeaderRow)+")",
				"header_row 是表头最下面一行", "header_row is the lowest row of the header")
		case i > 0 && h.Row <= x.Headers[i-1].Row:
			c.add(h.Place, "headers 的第 "+itoa(h.Row)+" 行不在前一行之下", "row "+itoa(h.Row)+" of headers: is not below the one before", "请自上而下写出", "list them from the top down")
		case x.Cell == layout.CellCount && h.Day != "":
			c.add(h.Place, "按月的次数不能说明每周、每日的情况", "a count over a month says nothing about weeks or days", "请改用按周（spread: week）或按日的记录", "use records by week (spread: week) or by day")
		}
	}
	if len(x.Headers) == 0 {
		c.add(x.Place, "cross 没有写明交叉列的表头", "cross: does not say what stands above the crossed columns", "请在 headers 中写出行号和字段", "name rows and fields under headers:")
	}
	c.crossedCell(x)
}

// crossedCell checks what is said of the crossed cells.
func (c *mappingCheck) crossedCell(x *layout.Cross) {
	mark, count := x.Cell == layout.CellMark, x.Cell == layout.CellCount
	for _, rule := range []struct {
		broken                     bool
		at                         layout.Place
		zh, en, remedyZH, remedyEN string
	}{
		{mark && x.Field != "", x.FieldAt, "cell 为 mark 时 field 没有用处", "field: is of no use where a cell is a mark",
			"请删去 field，或改用 value、count、names", "take it out, or use value, count or names"},
		{x.Cell == layout.CellValue && x.Field == "", x.CellAt, "没有写明 value 对应的字段", "the field of value is not named", "请写明 field", "add field:"},
		{count && x.Field == "" && x.Spread == "", x.CellAt, "没有写明 count 对应的字段", "the field of count is not named",
			"请写明 field，或 spread: week", "add field:, or spread: week"},
		{x.Spread != "" && !count, x.SpreadAt, "spread 只用于 cell: count", "spread: is for cell: count alone", "请删去 spread", "take it out"},
		{x.Spread != "" && count && x.Field != "", x.FieldAt, "用 spread: week 时 field 没有用处", "field: is of no use with spread: week", "请删去 field", "take it out"},
		{len(x.Values) > 0 && (mark || x.Spread != ""), x.ValuesAt, "values 不用于 cell: mark 和 spread", "values: is not for cell: mark nor spread:",
			"请改用 marks 和 blanks", "use marks: and blanks:"},
	} {
		if rule.broken {
			c.add(rule.at, rule.zh, rule.en, rule.remedyZH, rule.remedyEN)
		}
	}
	c.marksAndBlanks(x)
	switch {
	case c.plan == nil:
	case x.Spread != "":
		c.spread(x)
	case !mark:
		c.crossedField(x)
	}
}

// marksAndBlanks checks that no word is both.
func (c *mappingCheck) marksAndBlanks(x *layout.Cross) {
	for _, word := range x.Blanks {
		if slices.ContainsFunc(x.Marks, func(mark string) bool { return fold(mark) == fold(word) }) {
			c.add(x.MarksAt, "“"+word+"”既在 marks 中又在 blanks 中", quote(word)+" stands under marks: and blanks:", "请只保留一处", "keep one of the two")
		}
	}
}

// crossedField checks the field that the crossed cells hold.
func (c *mappingCheck) crossedField(x *layout.Cross) {
	at, field := x.FieldAt, c.plan.crossedField()
	if x.Field == "" {
		at = x.CellAt
	}
	if field == "" {
		if x.Cell == layout.CellNames {
			c.add(at, "数据表 "+c.plan.table.Name+" 没有人员字段，不能用 names", "the table "+c.plan.table.Name+" has no people: names cannot be used",
				"请改用 value 并写明 field", "use value and name the field:")
		}
		return
	}
	c.allowBoth(field, x)
	to, ok := c.field(field, "cross", at, x.Values, "")
	switch f := &c.plan.table.Fields[to.field]; {
	case ok && x.Cell == layout.CellCount && f.Type != TypeInt:
		c.add(at, field+" 不是数字", field+" is not a number", "count 用于数字字段；次数按周分布请用 spread: week", "count is for fields of numbers; use spread: week for half-days of a week")
	case ok && x.Cell == layout.CellNames && f.Refers != "people":
		c.add(at, field+" 不是人员", field+" is not a person", "names 用于人员字段，其他内容请用 value", "names is for people: use value for anything else")
	}
}

// allowBoth lets a crossed cell hold a field that stands above its column, too: where
// both say something they have to agree, row by row.
func (c *mappingCheck) allowBoth(field string, x *layout.Cross) {
	to, fault := c.plan.target(field, "")
	for i := range x.Headers {
		above, unknown := c.plan.target(x.Headers[i].Field, "")
		if fault == nil && unknown == nil && above.field == to.field {
			delete(c.fed, to.field)
		}
	}
}

// spread checks that a count can be laid over a week.
func (c *mappingCheck) spread(x *layout.Cross) {
	session, date := c.plan.table.Field("session"), c.plan.table.Field("date")
	if session < 0 || date < 0 {
		c.add(x.SpreadAt, "数据表 "+c.plan.table.Name+" 不按半天记录", "the table "+c.plan.table.Name+" has no half-days", "spread: week 只用于 visits", "spread: week is for visits alone")
		return
	}
	if c.fed[session] != "" {
		c.add(x.SpreadAt, "用 spread: week 时时段由次数得出，不能另有 "+c.fed[session], "with spread: week the session comes of the count, and not of "+c.fed[session], "请删去其一", "take one of them out")
	}
	if _, ok := c.fed[date]; !ok || !slices.ContainsFunc(x.Headers, func(h layout.HeaderRow) bool { to, _ := c.plan.target(h.Field, ""); return to.field == date }) {
		c.add(x.SpreadAt, "headers 中没有写明周的一行（field: date）", "no row of headers: holds the week (field: date)", "请加上 {row: 行号, field: date}", "add {row: …, field: date}")
	}
}

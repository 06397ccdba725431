package suggest

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
)

// most is how many words of one's own are listed of a column: where there are more
// it is no column of choices.
const most = 30

// heading is a row of a sheet taken for the header of a table.
type heading struct {
	table  *dossier.Table
	row    int   // the lowest of the header
	top    int   // its highest
	fields []int // by column from 0: the field, -1 if none
	score  int
	rivals []*dossier.Table // tables of which the row says just as much
}

// list proposes how a list is read: a record a row, whatever its headers are called.
func (v *vocabulary) list(g *grid) []*entry {
	groups, width := blocks(g)
	h := v.heading(g, width)
	if h == nil {
		return nil
	}
	e := &entry{target: []target{g.target()}, table: h.table.Name, headerRow: h.row}
	if len(groups) > 1 {
		e.groups = groups
		e.because("同样的表头并排出现 %d 次", "the same headers stand side by side %d {time|times}", len(groups))
	}
	v.explainHeading(g, e, h)
	for i, field := range h.fields {
		if field >= 0 {
			v.mapColumn(g, e, h, i+1, field)
		}
	}
	v.missing(g, e, h)
	all := []*entry{e}
	if more := v.attendance(g, e, h); more != nil {
		e.also = true
		all = append(all, more)
	}
	return all
}

// heading is the row, and the table, that explain most headers; nil where too few are.
func (v *vocabulary) heading(g *grid, width int) *heading {
	var best *heading
	for row := 1; row < min(headerSeek, len(g.cells)); row++ {
		hint, _, _ := g.hint(row)
		for _, t := range dossier.Tables() {
			h := matchHeading(g, t, row, width)
			if t.Name == hint {
				h.score += 5
			}
			switch {
			case h.score < 6:
			case best == nil || h.score > best.score:
				best = h
			case h.score == best.score && h.row == best.row:
				best.rivals = append(best.rivals, t)
			}
		}
	}
	return best
}

// matchHeading takes a row for the header of a table: each field goes to the column
// whose header means it most likely.
func matchHeading(g *grid, t *dossier.Table, row, width int) *heading {
	h := &heading{table: t, row: row, top: row, fields: make([]int, min(width, g.width(row)))}
	ranks := map[int]int{}
	taken := map[int]int{} // field to column
	for i := range h.fields {
		field, rank := meaning(t, g.text(row, i+1))
		h.fields[i] = -1
		if field < 0 {
			continue
		}
		if other, met := taken[field]; met {
			if ranks[field] <= rank {
				continue
			}
			h.fields[other] = -1
		}
		h.fields[i], taken[field], ranks[field] = field, i, rank
	}
	for field := range taken {
		h.score++
		if t.Fields[field].Required {
			h.score++
		}
	}
	if len(taken) < 2 {
		h.score = 0
	}
	return h
}

func (v *vocabulary) explainHeading(g *grid, e *entry, h *heading) {
	_, text, word := g.hint(h.row)
	switch word {
	case "":
		e.because("%s：第 %d 行像表头；按表头读作%s", "%s: row %d looks like the header; by its headers read as %s", g.name(), h.row, h.table)
	case text:
		e.because("%s：第 %d 行像表头；名为“%s”，读作%s", "%s: row %d looks like the header; called %q, so it is read as %s", g.name(), h.row, text, h.table)
	default:
		e.because("%s：第 %d 行像表头；“%s”里有“%s”，读作%s", "%s: row %d looks like the header; %q contains %q, so it is read as %s",
			g.name(), h.row, text, word, h.table)
	}
	if len(h.rivals) > 0 && word == "" {
		e.doubt = true
		for _, t := range h.rivals {
			e.because("也可能是%s：请先确定是哪一张表", "it may as well be %s: decide first which table it is", t)
		}
	}
	if line := g.sample(h.row + 1); len(line) > 0 {
		e.because("其下第一行：%s", "the first row below: %s", line)
	}
}

// mapColumn proposes what a column is, where the table does not know it by itself or
// its cells are not as the table has them.
func (v *vocabulary) mapColumn(g *grid, e *entry, h *heading, column, field int) {
	header := g.text(h.row, column)
	texts := g.column(column, h.row)
	for _, start := range g.starts(e.groups) {
		more := g.column(column+start, h.row)
		texts = append(texts, more...)
	}
	f := &h.table.Fields[field]
	c := v.columnOf(h.table, field, header, texts, examples(texts))
	if !knows(h.table, header) || len(c.values) > 0 || c.day != "" {
		e.columns = append(e.columns, c)
	}
	if f.Refers == "people" && e.split == "" && v.several(texts) {
		e.split = header
		e.because("“%s”一格里有几个人：%s", "%q holds several people in a cell: %s", header, firstSeveral(texts))
	}
	v.dateOf(g, e, h.table, field, h.row, column)
}

// columnOf says what is particular about the cells of a column.
func (v *vocabulary) columnOf(t *dossier.Table, field int, header string, texts, shown []string) columnMap {
	f := &t.Fields[field]
	c := columnMap{header: header, field: f.Name, note: sampleNote(shown)}
	if c.values = ownWordsOf(t, field, texts); len(c.values) > most {
		c.values = nil
		c.note = say("写法太多，不像选项：%s", "too many different words for a choice: %s", clean(texts[0]))
	}
	if f.Type == dossier.TypeDate {
		months := 0
		for _, text := range texts {
			if v.look(textCell(text)) == yearMonth {
				months++
			}
		}
		if months > 0 {
			c.day = map[bool]string{true: "last", false: "first"}[slices.Contains([]string{"to", "left_on", "closed_on"}, f.Name)]
			if c.note = say("有 %d 格只写年月，按当月第一天算", "a month alone (%d×), taken for its first day", months); c.day == "last" {
				c.note = say("有 %d 格只写年月，按当月最后一天算", "a month alone (%d×), taken for its last day", months)
			}
		}
	}
	return c
}

func sampleNote(shown []string) audit.Text {
	if len(shown) == 0 {
		return audit.Text{}
	}
	return say("%s", "%s", cases(shown))
}

// dateOf finds where a date's year, and month, stand if its cells do not say.
func (v *vocabulary) dateOf(g *grid, e *entry, t *dossier.Table, field, header, column int) {
	if t.Fields[field].Type != dossier.TypeDate {
		return
	}
	noYear, noMonth := 0, 0
	for row := header + 1; row <= len(g.cells); row++ {
		switch v.look(g.cell(row, column)) {
		case monthDay:
			noYear++
		case dayOfMonth:
			noMonth++
		}
	}
	if noYear+noMonth == 0 {
		return
	}
	e.date = g.places(header, noMonth > noYear)
	e.because("“%s”有 %d 格没有写年份", "%q has no year (%d×)", g.text(header, column), noYear+noMonth)
	if e.date.note != (audit.Text{}) {
		e.why = append(e.why, e.date.note)
	}
}

// several reports a column of names that holds more than one in some cell.
func (v *vocabulary) several(texts []string) bool {
	lists, known := 0, 0
	for _, text := range texts {
		parts := layout.Parts(text)
		if len(parts) < 2 || v.isPerson(text) {
			continue
		}
		lists++
		if slices.ContainsFunc(parts, v.isPerson) {
			known++
		}
	}
	return lists > 0 && (known*2 >= lists || len(v.people) == 0)
}

func firstSeveral(texts []string) string {
	for _, text := range texts {
		if len(layout.Parts(text)) > 1 {
			return text
		}
	}
	return ""
}

// missing proposes, or asks for, what a table needs and no column gives.
func (v *vocabulary) missing(g *grid, e *entry, h *heading) {
	for i := range h.table.Fields {
		f := &h.table.Fields[i]
		if !f.Required || slices.Contains(h.fields, i) {
			continue
		}
		switch {
		case f.Name == "event_id" && h.table.Name == "events" && makeKey(g, e, h):
		case f.Name == "person_id" && h.table.Name == "people" && slices.Contains(h.fields, h.table.Field("name")):
			e.because("没有工号：以姓名为编号", "there are no ids: names are taken for them")
		case f.Name == "kind" && h.table.Name == "reports":
			e.constants = append(e.constants, constant{field: "kind", value: "research", ask: true, note: say("没有“类型”列；都是调研报告吗？", "no column says the kind; are all of them research reports?")})
		default:
			e.constants = append(e.constants, v.asked(f))
		}
	}
}

// asked is a required field that no column gives: the line to fill in.
func (v *vocabulary) asked(f *dossier.Field) constant {
	return constant{field: f.Name, value: blankToFill, ask: true,
		note: say("没有“%s”列：都一样就写在这里，否则请在 columns 里指明是哪一列", "no column is %s: say it here if it is the same in every row, or name the column under columns", f.Chinese)}
}

// makeKey makes event_id of branch, kind and date where no column has it.
func makeKey(g *grid, e *entry, h *heading) bool {
	var from []string
	for _, name := range []string{"branch_id", "kind", "date"} {
		at := slices.Index(h.fields, h.table.Field(name))
		if at < 0 {
			return false
		}
		header, _ := g.header(at+1, h.row, h.top)
		from = append(from, header)
	}
	e.key = from
	e.because("没有活动编号：由 %s 合成", "there is no event id: it is made of %s", listed(from))
	return true
}

// attendance proposes to read who came from a column of the meetings' own rows.
func (v *vocabulary) attendance(g *grid, e *entry, h *heading) *entry {
	if h.table.Name != "events" {
		return nil
	}
	t, _ := dossier.TableNamed("participation")
	person := t.Field("person_id")
	for column := 1; column <= g.width(h.row); column++ {
		header := g.text(h.row, column)
		if field, _ := meaning(t, header); field != person || column <= len(h.fields) && h.fields[column-1] >= 0 {
			continue
		}
		texts := g.column(column, h.row)
		if len(texts) == 0 {
			continue
		}
		more := &entry{target: e.target, table: t.Name, headerRow: e.headerRow, key: e.key, split: header, date: e.date}
		more.columns = []columnMap{{header: header, field: "person_id", note: sampleNote(examples(texts))}}
		if id := slices.Index(h.fields, h.table.Field("event_id")); id >= 0 && !knows(t, g.text(h.row, id+1)) {
			more.columns = append(more.columns, columnMap{header: g.text(h.row, id+1), field: "event_id"})
		}
		more.constants = []constant{{field: "role", value: "attendee", note: say("表头写明是参加的人", "the header says that they took part")}}
		more.because("%s：“%s”写着谁参加了会议", "%s: %q says who came", g.name(), header)
		return more
	}
	return nil
}

// entry is one proposed entry of `sources:`. Its comments are texts in both languages.
type entry struct {
	target     []target
	file       string
	sheet      string
	table      string
	headerRow  int
	headerRows int
	groups     []string
	columns    []columnMap
	constants  []constant
	date       dateParts
	key        []string // headers that make event_id
	split      string   // header
	cross      *cross
	form       []label
	also       bool

	why   []audit.Text // above the entry: what it rests on
	asks  []audit.Text // at its end: what is missing and cannot be said in a line to fill in
	doubt bool         // so unsure that it is proposed as a comment only
}

// target is a sheet that an entry is for.
type target struct {
	file  string
	sheet string
}

// columnMap is a header and the field it stands for.
type columnMap struct {
	header, field string
	day           string
	values        []word
	note          audit.Text
}

// word is a word of one's own; without a meaning it is asked for.
type word struct {
	text, meaning string
	count         int
	note          audit.Text
}

type constant struct {
	field, value string
	ask          bool // the value is asked for
	note         audit.Text
}

// dateParts say where the parts of dates stand; asked is what no place says.
type dateParts struct {
	year, month string
	ask         bool // the year is nowhere
	note        audit.Text
}

// cross is a cross table. Columns are letters.
type cross struct {
	from    string
	except  []string
	headers []crossHeader
	cell    string
	field   string
	values  []word
	marks   []string
	blanks  []string
	spread  string
}

type crossHeader struct {
	row   int
	field string
}

type label struct{ label, says, cell, field string }

func (e *entry) because(zh, en string, args ...any) { e.why = append(e.why, say(zh, en, args...)) }

// listed are texts from the exports, one after the other.
type listed []string

// cases are texts from the exports that may be lists themselves.
type cases []string

// asItIs is a text that is harmless already.
type asItIs string

// say fills values into a text of both languages. Texts among them are from the
// exports and are made harmless; tables are called as either language calls them.
func say(zh, en string, args ...any) audit.Text {
	in := func(lang audit.Lang) []any {
		out := make([]any, len(args))
		for i, a := range args {
			switch a := a.(type) {
			case string:
				out[i] = clean(a)
			case listed:
				out[i] = a.joined(audit.Text{ZH: "、", EN: ", "}.In(lang))
			case cases:
				out[i] = listed(a).joined(" | ")
			case *dossier.Table:
				out[i] = audit.Text{ZH: "“" + a.Chinese + "”（" + a.Name + "）", EN: a.Name + " (" + a.Chinese + ")"}.In(lang)
			default:
				out[i] = a
			}
		}
		return out
	}
	return audit.Text{ZH: audit.Fill(zh, in(audit.ZH)...), EN: audit.Fill(en, in(audit.EN)...)}
}

// joined writes the texts, long ones shortened.
func (l listed) joined(separator string) string {
	all := make([]string, len(l))
	for i, t := range l {
		if all[i] = clean(t); len([]rune(all[i])) > longest {
			all[i] = string([]rune(all[i])[:longest]) + "…"
		}
	}
	return strings.Join(all, separator)
}

// shape tells entries that can be one from those that cannot: all but the sheets,
// the comments and what may be added up.
func (e *entry) shape() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%d|%d|%q|%q|%q|%v|%v|%v", e.table, e.headerRow, e.headerRows, e.groups, e.key, e.split, e.also, e.doubt, e.date.year+"/"+e.date.month)
	for _, c := range e.columns {
		fmt.Fprintf(&b, "|%q>%s", c.header, c.field)
	}
	for _, c := range e.constants {
		fmt.Fprintf(&b, "|%s=%q", c.field, c.value)
	}
	for _, l := range e.form {
		fmt.Fprintf(&b, "|%v", l)
	}
	if c := e.cross; c != nil {
		fmt.Fprintf(&b, "|%s|%v|%s|%s|%s", c.from, c.headers, c.cell, c.field, c.spread)
	}
	return b.String()
}

// name is how a comment names the sheet.
func (g *grid) name() string {
	if g.sheet == "" {
		return clean(g.file.Below)
	}
	return clean(g.file.Below + " [" + g.sheet + "]")
}

// ownWords gives an entry for a sheet that is understood but for some words in it.
func (v *vocabulary) ownWords(g *grid) []*entry {
	t, ok := dossier.TableNamed(g.report.Table)
	if !ok || g.report.HeaderRow == 0 {
		return nil
	}
	e := &entry{target: []target{g.target()}, table: t.Name}
	fields := map[string]string{}
	for _, c := range g.report.Columns {
		fields[c.Header] = c.Field
	}
	for column := 1; column <= g.width(g.report.HeaderRow); column++ {
		header := g.text(g.report.HeaderRow, column)
		field := t.Field(fields[header])
		if field < 0 {
			continue
		}
		texts := g.column(column, g.report.HeaderRow)
		c := v.columnOf(t, field, header, texts, nil)
		if len(c.values) > 0 || c.day != "" {
			e.columns = append(e.columns, c)
		}
		v.dateOf(g, e, t, field, g.report.HeaderRow, column)
	}
	if len(e.columns) == 0 && e.date == (dateParts{}) {
		return nil
	}
	e.because("%s：能读作%s，但有不认识的写法", "%s: can be read as %s, but for some ways of writing", g.name(), t)
	e.headerRow = g.report.HeaderRow
	return []*entry{e}
}

package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/source"
)

// target is what a column holds: a field, or the name of what the field refers to.
type target struct {
	field  int
	byName bool
	either bool // an id or a name
}

// lexicon is every header a table knows, folded.
type lexicon map[string]target

// newLexicon gives a field's own names precedence over the names of what a
// field refers to: 姓名 in people is the person's name, elsewhere it is a way
// to say which person.
func newLexicon(t *Table) lexicon {
	x := lexicon{}
	learn := func(header string, to target) {
		if _, taken := x[fold(header)]; !taken {
			x[fold(header)] = to
		}
	}
	for i, f := range t.Fields {
		learn(f.Name, target{field: i})
		learn(f.Chinese, target{field: i})
	}
	for i, f := range t.Fields {
		for _, header := range f.ByName {
			learn(header, target{field: i, byName: true})
		}
	}
	return x
}

// otherHeaders are what else offices write above a field, by table and field
// (SPEC 1). Where the field's own name is there too, that is the one.
var otherHeaders = map[string]map[string][]string{
	"people": {"person_id": {"编号"}, "party_member": {"政治面貌"}},
}

func newOthers(t *Table) lexicon {
	x := lexicon{}
	for i, f := range t.Fields {
		for _, header := range otherHeaders[t.Name][f.Name] {
			x[fold(header)] = target{field: i}
		}
	}
	return x
}

// asides are what a form adds to a header without changing what it means.
var asides = []string{
	"必填", "选填", "可选", "非必填", "必填项", "选填项", "required", "optional",
	"yyyy-mm-dd", "yyyy/mm/dd", "yyyymmdd", "年月日", "年-月-日", "个", "件", "条", "单位:个", "单位:件",
}

// bare strips asides off a folded header: *日期 and 日期(必填) are 日期. Anything
// else in parentheses may change the meaning, as in 姓名(访谈人), and stays.
func bare(key string) string {
	key = strings.Trim(key, "*")
	open := strings.LastIndexByte(key, '(')
	if open > 0 && strings.HasSuffix(key, ")") && slices.Contains(asides, key[open+1:len(key)-1]) {
		key = strings.Trim(key[:open], "*")
	}
	return key
}

// Heads reports whether a text heads the column of a field: by its name or in Chinese,
// in any spelling of SPEC 1.
func (f *Field) Heads(text string) bool {
	key := bare(fold(text))
	return key == fold(f.Name) || key == fold(f.Chinese)
}

// How well a header fits a field: the config says so, it is the field's name, it
// is the name with asides, or it is what else the field is called. The better one
// claims the field.
const (
	stated = iota
	exact
	loose
	other
)

// claim is one column that says it holds a target.
type claim struct{ column, rank int }

// slot is where the values of one field come from: a column of values, a column
// of names that stand for them, both, a constant, what stands in or above a crossed
// cell, or other columns that it is made of. Columns count from 1.
type slot struct {
	column, name int
	either       bool // the column holds ids or names
	fixed        bool
	constant     constant
	crossed      bool // each record has its own, from elsewhere than the field's column
	made         bool
}

// constant is the value of a field that the config gives: a code, or a text that
// is still to get one.
type constant struct {
	code     int32
	text     string
	isSymbol bool
	isName   bool
}

// in gives the code that the constant has among symbols.
func (c constant) in(codes *Symbols) int32 {
	switch {
	case c.isName:
		return nameCode(codes, c.text)
	case c.isSymbol:
		return codes.Code(c.text)
	}
	return c.code
}

func (s slot) fed() bool { return s.stated() || s.column > 0 || s.name > 0 }

// stated reports that the config says where the values come from, whatever columns
// there are.
func (s slot) stated() bool { return s.fixed || s.crossed || s.made }

// place is the column a problem with the field is reported in.
func (s slot) place() int {
	if s.column > 0 {
		return s.column
	}
	return s.name
}

// heading says how the rows below a header are to be read.
type heading struct {
	row     int      // of the header
	headers []string // as written, white space around them trimmed
	folded  []string
	slots   []slot // one a field
	fields  []int  // for each column the field it feeds, -1 if none
	used    []bool // for each column whether it is of use though it feeds no field by itself
	twins   []twin // columns that may all feed one field

	cross   *crossing   // nil: a row is one record
	split   int         // column of which every part makes a record; 0: none
	columns columnRange // of this block; none: all
	groups  []*heading  // the blocks beside this one
	card    *card       // nil: the sheet is no card
	made    []keyPart   // what the made id is made of; nil: none is made
	madeOf  []string    // in the words of the config

	namesAsKeys bool // the column of names feeds the key too; see namekeys.go
}

type twin struct{ a, b int }

// places lists for each field the column that feeds it, 0 if none does.
func (l *heading) places() []int {
	out := make([]int, len(l.slots))
	for i, s := range l.slots {
		switch {
		case s.crossed && l.cross != nil:
			out[i] = l.cross.first()
		case s.crossed && l.card != nil:
			_, out[i], _ = l.card.place(i, l.card.cells[l.card.known].column)
		case s.made && len(l.made) > 0:
			out[i] = l.made[0].column
		default:
			out[i] = s.place()
		}
	}
	return out
}

// header gives the text above a column; empty for column 0 and beyond the last.
func (l *heading) header(column int) string {
	if column < 1 || column > len(l.headers) {
		return ""
	}
	return l.headers[column-1]
}

// width is how many cells a row needs so that none under a header is lacking.
func (l *heading) width() int {
	n := len(l.folded)
	for n > 0 && l.folded[n-1] == "" {
		n--
	}
	return n
}

// fits reports whether a row has a cell under every header and none beyond.
func (l *heading) fits(row source.Row) bool {
	if len(row.Cells) <= len(l.headers) {
		return len(row.Cells) >= l.width()
	}
	return !slices.ContainsFunc(row.Cells[len(l.headers):], func(c source.Cell) bool { return !blank(c) })
}

// newHeading takes a row for a header without asking what its cells mean.
func newHeading(row source.Row) *heading {
	l := &heading{row: row.Number}
	for _, c := range row.Cells {
		l.headers = append(l.headers, trim(c.Text))
		l.folded = append(l.folded, fold(c.Text))
		l.fields, l.used = append(l.fields, -1), append(l.used, false)
	}
	return l
}

// match takes a row for the header of a planned table, whether or not it is one.
func (p *plan) match(row source.Row) *heading {
	l := newHeading(row)
	l.slots = slices.Clone(p.slots)
	claims := map[target]claim{}
	for i, key := range l.folded {
		to, rank, ok := p.meaning(key)
		if !ok || l.slots[to.field].stated() {
			continue
		}
		held, taken := claims[to]
		switch {
		case !taken || rank < held.rank:
			claims[to] = claim{i + 1, rank}
		case rank == held.rank:
			l.twins = append(l.twins, twin{held.column, i + 1})
		}
	}
	for to, c := range claims {
		l.assign(to, c.column)
	}
	l.twins = slices.DeleteFunc(l.twins, func(t twin) bool { return l.fields[t.a-1] < 0 }) // a better one came
	return l
}

func (l *heading) assign(to target, column int) {
	if to.byName {
		l.slots[to.field].name = column
	} else {
		l.slots[to.field].column, l.slots[to.field].either = column, to.either
	}
	l.fields[column-1] = to.field
}

// meaning says what a folded header stands for, and how well it fits.
func (p *plan) meaning(key string) (to target, rank int, ok bool) {
	if key == "" {
		return to, 0, false
	}
	if to, ok = p.stated[key]; ok {
		return to, stated, true
	}
	if to, ok = p.lexicon[key]; ok {
		return to, exact, true
	}
	if to, ok = p.lexicon[bare(key)]; ok {
		return to, loose, true
	}
	to, ok = p.others[bare(key)]
	return to, other, ok
}

// lacking lists the required fields that nothing feeds.
func (l *heading) lacking(t *Table) []*Field {
	var out []*Field
	for i := range t.Fields {
		if t.Fields[i].Required && !l.slots[i].fed() {
			out = append(out, &t.Fields[i])
		}
	}
	return out
}

// unknown lists the columns that have a header and feed no field.
func (l *heading) unknown() []int {
	var out []int
	for i, key := range l.folded {
		if key != "" && !l.uses(i+1) {
			out = append(out, i+1)
		}
	}
	return out
}

// uses reports whether anything is read from a column.
func (l *heading) uses(column int) bool {
	l = l.block(column)
	return column <= len(l.fields) && (l.fields[column-1] >= 0 || l.used[column-1])
}

// guess picks the likely header among leading rows that no table claims: the
// first one as full as the fullest. One row fuller than all others and not
// twice as full is a row with cells too many; a row with gaps is a title.
func guess(leading []source.Row) int {
	most, second := 0, 0
	for _, row := range leading[:min(len(leading), 20)] {
		n := filled(row)
		most, second = max(most, n), max(second, min(most, n))
	}
	if 2*second > most {
		most = second
	}
	fallback := -1
	for i, row := range leading {
		if filled(row) < most {
			continue
		}
		if fallback < 0 {
			fallback = i
		}
		if gapless(row) {
			return i
		}
	}
	return max(fallback, 0)
}

func filled(row source.Row) int {
	n := 0
	for _, c := range row.Cells {
		if !blank(c) {
			n++
		}
	}
	return n
}

// gapless reports whether the cells that hold something stand side by side.
func gapless(row source.Row) bool {
	first := slices.IndexFunc(row.Cells, func(c source.Cell) bool { return !blank(c) })
	return first >= 0 && !slices.ContainsFunc(row.Cells[first:first+min(filled(row), len(row.Cells)-first)], blank)
}

// headerRow is the row of a header again.
func headerRow(l *heading) source.Row {
	row := source.Row{Number: l.row}
	for _, text := range l.headers {
		row.Cells = append(row.Cells, source.Cell{Kind: source.Text, Text: text})
	}
	return row
}

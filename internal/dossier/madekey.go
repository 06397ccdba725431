package dossier

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// An office that numbers nothing has ids made of columns (SPEC 1b): branch, kind and
// day of a meeting. They are the same wherever they are made of the same words, so
// that a meeting and whoever came to it find each other in two tables.

// keyPart is what a made id is made of: a column, or a field that no column feeds.
type keyPart struct {
	column int
	field  int // where column is 0
}

// makes finds what a made id is made of.
func (p *plan) makes(lay *heading, sheet string) *audit.Fault {
	for _, name := range p.mapping.Key.From {
		part, ok := p.keyPart(lay, name)
		if !ok {
			return &audit.Fault{Where: p.mapping.Key.Where,
				Problem: audit.Textf(sheet+"：没有表头“"+name+"”", sheet+": there is no header "+quote(name)), Remedy: nearestHeader(name, lay.headers)}
		}
		if part.column > 0 {
			lay.used[part.column-1] = true
		}
		lay.made, lay.madeOf = append(lay.made, part), append(lay.madeOf, name)
	}
	return nil
}

func (p *plan) keyPart(lay *heading, name string) (keyPart, bool) {
	for i, key := range lay.folded {
		if key != "" && key == fold(name) && lay.columns.holds(i+1) {
			return keyPart{column: i + 1}, true
		}
	}
	to, ok := p.lexicon[fold(name)]
	if lay.card != nil {
		for _, c := range lay.card.cells {
			if fold(c.says) == fold(name) {
				return keyPart{field: c.field}, true
			}
		}
	}
	if !ok || !lay.slots[to.field].fed() || lay.slots[to.field].made {
		return keyPart{}, false
	}
	return keyPart{column: lay.slots[to.field].place(), field: to.field}, true
}

func (c columnRange) holds(column int) bool {
	return c.to == 0 || c.from <= column && column <= c.to
}

// make makes the id of the record at hand.
func (r *rowReader) make(row source.Row, cell int) mark {
	var parts []string
	key := r.layout.madeField()
	r.codes[key] = Absent
	for _, part := range r.layout.made {
		var text string
		var expected audit.Text
		c := cellAt(row, part.column)
		if part.column > 0 {
			text, expected = r.keyText(c)
		} else {
			text = r.canonical(part.field)
		}
		if text == "" {
			if expected == (audit.Text{}) {
				expected = audit.Textf("必填内容；编号由它合成", "a value, which is required: the id is made of it")
			}
			f := flaw{row: row.Number, column: part.column, value: c.Text, expected: expected, field: key + 1}
			if r.reshapes {
				r.layout.place(&f, cell)
			}
			r.into.flaws = append(r.into.flaws, f)
			return isBad
		}
		parts = append(parts, keyEscapes.Replace(text))
	}
	r.codes[key] = r.into.texts.Code(strings.Join(parts, "/"))
	r.into.made++
	return 0
}

var keyEscapes = strings.NewReplacer(`\`, `\\`, "/", `\/`)

// madeField is the field whose values are made; below 0: none.
func (l *heading) madeField() int {
	for i, s := range l.slots {
		if s.made {
			return i
		}
	}
	return -1
}

// keyText writes a cell in the one way in which it stands in ids: a day as a day,
// however it is written, anything else without white space.
func (r *rowReader) keyText(c source.Cell) (string, audit.Text) {
	if c.Kind == source.Damaged {
		return "", repair(c.Flaw)
	}
	day, expected := parseDate(c.Text, r.plan.order)
	if expected == (audit.Text{}) {
		return day.String(), expected
	}
	if strings.ContainsAny(c.Text, "月日号-/.") && !r.plan.rest.none() {
		if day, expected, ok := r.plan.rest.complete(c.Text, r.plan.order); ok && expected == (audit.Text{}) {
			return day.String(), expected
		}
	}
	return foldName(c.Text), audit.Text{}
}

// canonical writes the value of a field of the record at hand.
func (r *rowReader) canonical(field int) string {
	code := r.codes[field]
	f := &r.table.Fields[field]
	switch {
	case isName(code) && f.isText():
		return foldName(r.into.texts.Text(^code))
	case code == Absent || code == unsure:
		return ""
	case f.isText():
		return foldName(r.into.texts.Text(code))
	case f.Type == TypeDate:
		return audit.Date(code).String()
	case f.Type == TypeEnum:
		return f.Values[code].EN
	}
	return itoa(int(code))
}

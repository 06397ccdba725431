package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// directory is what other tables may refer to in one table: its keys, and the
// names that stand for them. Bad rows are in it as well: that a row of people
// has a bad date does not make the visits of this person dangle.
type directory struct {
	*stage
	table  *Table
	held   []bool           // by symbol
	found  map[int32]answer // by name
	advice map[int32]string // by what was not found
	called *callings        // nil until something is not found by its key
}

// callings are the keys and names of a table as texts.
type callings struct {
	keys  []string
	names []string
	bears map[string][]int32 // the different keys of each folded name
}

// answer is the key that a name stands for, or what was expected instead.
type answer struct {
	key      int32
	expected audit.Text
	unfound  bool // the nearest that there is was searched for
}

// namesakes is how many bearers of one name are told apart.
const namesakes = 4

// adviceLimit bounds the search for the nearest right value: a column that is
// wrong throughout needs no thousand hints.
const adviceLimit = 200

func newDirectory(s *stage) *directory {
	d := &directory{
		stage: s, table: s.records.Table, held: make([]bool, s.codes.Len()),
		found: map[int32]answer{}, advice: map[int32]string{},
	}
	for i := range s.marks {
		if key := s.records.Code(i, d.table.Key); key != Absent {
			d.held[key] = true
		}
	}
	return d
}

// calls gives the keys and names, which are gathered when first asked for.
func (d *directory) calls() *callings {
	if d.called != nil {
		return d.called
	}
	d.called = &callings{bears: map[string][]int32{}}
	told := make([]bool, len(d.held))
	for i := range d.marks {
		key, name := d.records.Code(i, d.table.Key), d.records.Code(i, d.table.NameOf)
		if key != Absent && !told[key] {
			told[key] = true
			d.called.keys = append(d.called.keys, d.codes.Text(key))
		}
		if name != Absent && key != Absent {
			d.called.enter(foldName(d.codes.Text(name)), key)
		}
	}
	return d.called
}

func (c *callings) enter(name string, key int32) {
	if keys := c.bears[name]; !slices.Contains(keys, key) && len(keys) < namesakes {
		if len(keys) == 0 {
			c.names = append(c.names, name)
		}
		c.bears[name] = append(keys, key)
	}
}

// optional reports whether a table without rows cannot be asked what it holds:
// nobody filled it in.
func optional(table string) bool { return describes(table) || table == "people" }

// resolve turns names into keys and refuses references to what is not there. A
// table that was not supplied cannot be asked: then a name stands for itself
// (SPEC 1).
func (l *loader) resolve() {
	directories := map[string]*directory{}
	l.directories = directories
	for _, s := range l.supplied() {
		if t := s.records.Table; t.Key >= 0 && (s.records.Len() > 0 || !optional(t.Name)) {
			directories[t.Name] = newDirectory(s)
		}
	}
	for _, s := range l.supplied() {
		for field, f := range s.records.Table.Fields {
			if f.Refers != "" {
				s.refer(field, directories[f.Refers])
				l.adviseShares(s, field)
			}
		}
	}
}

// refer settles one field of all rows.
func (s *stage) refer(field int, d *directory) {
	s.records.columns[field].edit(0, func(first int, codes []int32) bool {
		some := false
		for k, code := range codes {
			if d != nil && code >= 0 && d.held[code] || code == Absent || d == nil && !isName(code) {
				continue
			}
			some, codes[k] = true, s.settled(first+k, field, code, d)
		}
		return some
	})
}

// settled gives the code that takes the place of a name, or of a reference to
// what is not there.
func (s *stage) settled(i, field int, code int32, d *directory) int32 {
	switch {
	case d == nil:
		return ^code
	case isName(code):
		return s.point(i, field, ^code, d.byName(^code), true)
	}
	return s.point(i, field, code, d.missing(code, false), false)
}

// point gives the answer to a reference in a row.
func (s *stage) point(i, field int, code int32, a answer, byName bool) int32 {
	if a.unfound {
		s.noteUnfound(i, field, code, byName)
	}
	if a.key != Absent || s.is(i, isShifted) {
		return a.key
	}
	input, _ := s.records.Place(i)
	column := s.column(input, field)
	if name := s.layouts[input].slots[field].name; byName && name > 0 {
		column = name
	}
	if f := &s.records.Table.Fields[field]; !byName && f.Refers == "branches" && s.records.Table.Name == "people" {
		if s.dangling == nil {
			s.dangling = map[int]int32{}
		}
		s.dangling[i] = code
	}
	s.blame(i, field, column, s.codes.Text(code), a.expected)
	if a.unfound {
		(*s.flaws)[len(*s.flaws)-1].unfound = askedBy(byName)
	}
	return Absent
}

// byName finds the key that a name stands for.
func (d *directory) byName(name int32) answer {
	a, ok := d.found[name]
	if !ok {
		a = d.ask(name)
		d.found[name] = a
	}
	return a
}

func (d *directory) ask(name int32) answer {
	keys := d.calls().bears[foldName(d.codes.Text(name))]
	switch {
	case len(keys) > 1:
		return answer{expected: d.ambiguous(keys), key: Absent}
	case len(keys) == 1:
		return answer{key: keys[0]}
	case d.held[name]: // a number under a header such as 支部, which fits both
		return answer{key: name}
	}
	return d.missing(name, true)
}

func (d *directory) ambiguous(keys []int32) audit.Text {
	var bearers []string
	for _, key := range keys {
		bearers = append(bearers, d.codes.Text(key))
	}
	key := d.table.Fields[d.table.Key]
	list := strings.Join(bearers, ", ")
	if len(keys) == namesakes {
		list += " …"
	}
	return audit.Textf("唯一的名称；"+d.table.Chinese+"中不止一行用此名称（"+list+"），请改填"+key.Chinese,
		"a name that only one row of "+d.table.Name+" bears; this one is shared by "+list+": give the "+key.Name)
}

// missing says what was expected of a reference to nothing, with the nearest
// that there is.
func (d *directory) missing(code int32, byName bool) answer {
	field, candidates := d.table.Fields[d.table.Key], d.calls().keys
	if byName {
		field, candidates = d.table.Fields[d.table.NameOf], d.calls().names
	}
	zh, en := d.table.Chinese+"中有的"+field.Chinese, "a "+field.Name+" that the table "+d.table.Name+" holds"
	if keys := d.calls().bears[foldName(d.codes.Text(code))]; !byName && len(keys) == 1 {
		id := d.codes.Text(keys[0])
		return answer{key: Absent, expected: audit.Textf(zh+"；这是名称，其编号为 "+id, en+"; this is a name, its id is "+id)}
	}
	near, known := d.advice[code]
	if !known && len(d.advice) < adviceLimit {
		near = nearest(d.codes.Text(code), candidates)
		d.advice[code] = near
	}
	if d.table.Name == "people" && layout.IsCollective(d.codes.Text(code)) {
		zh, en = zh+"；请逐一写出姓名", en+"; list the names one by one"
	} else if near != "" {
		zh, en = zh+"；是否即 "+near+"？", en+"; perhaps "+near+"?"
	}
	return answer{key: Absent, expected: audit.Textf(zh, en), unfound: true}
}

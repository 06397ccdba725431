package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// directory is what other tables may refer to in one table: its keys, and the
// names that stand for them. Bad rows are in it as well: that a row of people
// has a bad date does not make the visits of this person dangle.
type directory struct {
	table  *Table
	codes  *Symbols
	held   map[int32]bool
	names  map[string][]int32 // the different keys of each folded name, Absent among them for an unusable one
	found  map[int32]answer   // by name
	advice map[int32]string   // by what was not found
	keys   []string
	called []string
}

// answer is the key that a name stands for, or what was expected instead.
type answer struct {
	key      int32
	expected audit.Text
}

// namesakes is how many bearers of one name are told apart.
const namesakes = 4

// adviceLimit bounds the search for the nearest right value: a column that is
// wrong throughout needs no thousand hints.
const adviceLimit = 200

func newDirectory(s *stage) *directory {
	t := s.records.Table
	d := &directory{
		table: t, codes: s.codes, held: map[int32]bool{}, names: map[string][]int32{},
		found: map[int32]answer{}, advice: map[int32]string{},
	}
	for i := range s.marks {
		row := s.values(i)
		key, name := row[t.Key], row[t.NameOf]
		if key != Absent && !d.held[key] {
			d.held[key] = true
			d.keys = append(d.keys, s.codes.Text(key))
		}
		if name != Absent {
			d.enter(foldName(s.codes.Text(name)), key)
		}
	}
	return d
}

func (d *directory) enter(name string, key int32) {
	if keys := d.names[name]; !slices.Contains(keys, key) && len(keys) < namesakes {
		if len(keys) == 0 {
			d.called = append(d.called, name)
		}
		d.names[name] = append(keys, key)
	}
}

// resolve turns names into keys and refuses references to what is not there. A
// table that was not supplied cannot be asked: then a name stands for itself
// (SPEC 1).
func (l *loader) resolve() {
	directories := map[string]*directory{}
	for _, s := range l.supplied() {
		if t := s.records.Table; t.Key >= 0 {
			directories[t.Name] = newDirectory(s)
		}
	}
	for _, s := range l.supplied() {
		for field, f := range s.records.Table.Fields {
			if f.Refers != "" {
				s.refer(field, directories[f.Refers])
			}
		}
	}
}

// refer settles one field of all rows.
func (s *stage) refer(field int, d *directory) {
	for i := range s.marks {
		codes := s.values(i)
		code := codes[field]
		switch {
		case code == Absent:
		case d == nil && isName(code):
			codes[field] = ^code
		case d == nil:
		case isName(code):
			s.point(i, field, ^code, d.byName(^code), true)
		case !d.held[code]:
			s.point(i, field, code, answer{Absent, d.missing(code, false)}, false)
		}
	}
}

// point enters the answer to a reference into a row.
func (s *stage) point(i, field int, asked int32, a answer, byName bool) {
	s.values(i)[field] = a.key
	if a.key != Absent || s.is(i, isShifted) {
		return
	}
	input, row := s.records.Place(i)
	column := s.column(input, field)
	if byName {
		column = s.layouts[input].slots[field].name
	}
	s.marks[i] |= isBad
	*s.flaws = append(*s.flaws, flaw{input, row, column, s.codes.Text(asked), a.expected})
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
	keys := d.names[foldName(d.codes.Text(name))]
	switch {
	case len(keys) > 1:
		return answer{Absent, d.ambiguous(keys)}
	case len(keys) == 1 && keys[0] != Absent:
		return answer{key: keys[0]}
	case len(keys) == 1:
		key := d.table.Fields[d.table.Key]
		return answer{Absent, both(d.table.Chinese+"中这个名称的行有可用的"+key.Chinese, "a usable "+key.Name+" in the row of "+d.table.Name+" that bears this name")}
	case d.held[name]: // a number under a header such as 支部, which fits both
		return answer{key: name}
	}
	return answer{Absent, d.missing(name, true)}
}

func (d *directory) ambiguous(keys []int32) audit.Text {
	var bearers []string
	for _, key := range keys {
		if key != Absent {
			bearers = append(bearers, d.codes.Text(key))
		}
	}
	key := d.table.Fields[d.table.Key]
	list := strings.Join(bearers, ", ")
	if len(keys) == namesakes {
		list += " …"
	}
	return both("唯一的名称；"+d.table.Chinese+"中不止一行用此名称（"+list+"），请改填"+key.Chinese,
		"a name that only one row of "+d.table.Name+" bears; this one is shared by "+list+": give the "+key.Name)
}

// missing says what was expected of a reference to nothing, with the nearest
// that there is.
func (d *directory) missing(code int32, byName bool) audit.Text {
	field, candidates := d.table.Fields[d.table.Key], d.keys
	if byName {
		field, candidates = d.table.Fields[d.table.NameOf], d.called
	}
	zh, en := d.table.Chinese+"中有的"+field.Chinese, "a "+field.Name+" that the table "+d.table.Name+" holds"
	if keys := d.names[foldName(d.codes.Text(code))]; !byName && len(keys) == 1 && keys[0] != Absent {
		id := d.codes.Text(keys[0])
		return both(zh+"；这是名称，其编号为 "+id, en+"; this is a name, its id is "+id)
	}
	near, known := d.advice[code]
	if !known && len(d.advice) < adviceLimit {
		near = nearest(d.codes.Text(code), candidates)
		d.advice[code] = near
	}
	if near != "" {
		zh, en = zh+"；是否即 "+near+"？", en+"; perhaps "+near+"?"
	}
	return both(zh, en)
}

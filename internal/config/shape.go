package config

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// kind is what a setting holds.
type kind uint8

const (
	objectKind kind = iota
	listKind
	figuresKind // a threshold: one value, or several with the days from which they hold
	textKind
	dateKind
	monthDayKind
	intKind
	numberKind
	boolKind
	pairsKind  // words of one's own and what they stand for
	unreadKind // what another reading of the same file is for
)

// shape describes one setting. The reader, the names of the variables, the
// JSON Schema and the template of a new file all follow the one tree of shapes,
// so that they cannot drift apart.
type shape struct {
	kind     kind
	doc      audit.Text
	fields   []field    // of an object, in the order in which they are shown
	item     *shape     // of a list; of a threshold, one of its values
	oneOf    []string   // what a text may be; nil: anything but blank
	noun     audit.Text // what such a text names, for "unknown …"
	min, max *float64   // of a number
	monday   bool       // a date that must be a Monday
	repeats  bool       // a list whose items may be equal
	free     bool       // of a bound: it may have no value, which then means {}
	fallback any        // the default, to be shown
	limits   *audit.Parameter
	titles   titles                // of the keys of an object, or of what a text may be: ids by what people call them
	shown    map[string]audit.Text // those titles by id

	oneOfEach [][]string // pairs of keys of which an object has exactly one
}

// field is one key of an object.
type field struct {
	name     string
	shape    *shape
	required bool
}

// blank reports whether an object may have no value: a section whose lines are
// all commented out. A bound on what has a stricter direction may not: that it
// opens both must be written, as {}.
func (s *shape) blank() bool {
	needs := func(f field) bool { return f.required }
	return !slices.ContainsFunc(s.fields, needs) && (s.limits == nil || s.free)
}

func (s *shape) field(name string) (*shape, bool) {
	if s == nil {
		return nil, false
	}
	for _, f := range s.fields {
		if f.name == name {
			return f.shape, true
		}
	}
	return nil, false
}

// only is an object of which one key is read and the others are passed over.
func (s *shape) only(name string) *shape {
	one := *s
	one.fields = slices.Clone(s.fields)
	for i := range one.fields {
		if one.fields[i].name != name {
			one.fields[i].shape = &shape{kind: unreadKind}
		}
	}
	return &one
}

func (s *shape) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.name
	}
	return names
}

// find follows a dotted key, in ids or titles, and gives it in ids.
func (s *shape) find(key string) (full string, found *shape, ok bool) {
	var ids []string
	for name := range strings.SplitSeq(key, ".") {
		id, _ := s.canonical(strings.TrimSpace(name))
		next, ok := s.field(id)
		if !ok {
			return "", nil, false
		}
		ids, s = append(ids, id), next
	}
	return strings.Join(ids, "."), s, true
}

// settable reports whether a variable or a flag can hold the setting: a value
// or a list of them, but no list of objects.
func (s *shape) settable() bool {
	return s.kind != objectKind && s.kind != pairsKind && (s.kind != listKind || s.item.settable())
}

// settings lists the dotted keys below an object that a variable or a flag can
// set, in the order of the tree.
func (s *shape) settings(prefix string) []string {
	var keys []string
	for _, f := range s.fields {
		switch {
		case f.shape.kind == objectKind:
			keys = append(keys, f.shape.settings(prefix+f.name+".")...)
		case f.shape.settable():
			keys = append(keys, prefix+f.name)
		}
	}
	return keys
}

// expected says what belongs in a setting.
func (s *shape) expected() audit.Text {
	switch s.kind {
	case objectKind:
		if s.limits != nil {
			return audit.Textf("放宽到多少，例如 {%s}；{} 表示任意", "how far a branch may go, such as {%s}, or {} for anything", looseEnd(s.limits)+": …")
		}
		return audit.Text{EN: "keys with values", ZH: "若干“键: 值”"}
	case listKind:
		return audit.Text{EN: "a list", ZH: "一个列表"}
	case pairsKind:
		return audit.Text{EN: `words and what they stand for, such as {半天: am, /: ""}`, ZH: `若干“词: 含义”，例如 {半天: am, /: ""}`}
	case figuresKind:
		return s.item.expected()
	case textKind:
		return s.expectedText()
	case dateKind:
		if s.monday {
			return audit.Text{EN: "a Monday, as yyyy-mm-dd", ZH: "星期一的日期，格式 yyyy-mm-dd"}
		}
		return audit.Text{EN: "a date, as yyyy-mm-dd", ZH: "日期，格式 yyyy-mm-dd"}
	case monthDayKind:
		return audit.Text{EN: "a day of every year, as mm-dd", ZH: "每年都有的一天，格式 mm-dd"}
	case boolKind:
		return audit.Text{EN: "true or false", ZH: "true 或 false"}
	default:
		return s.expectedNumber()
	}
}

func (s *shape) expectedText() audit.Text {
	if s.oneOf == nil {
		return audit.Text{EN: "a text", ZH: "文字"}
	}
	if len(s.oneOf) > 16 {
		return audit.Text{EN: "a known " + s.noun.EN, ZH: "已有的" + s.noun.ZH}
	}
	return audit.Text{EN: "one of " + strings.Join(s.oneOf, ", "), ZH: strings.Join(s.oneOf, "、") + " 之一"}
}

func (s *shape) expectedNumber() audit.Text {
	en, zh := "a number", "数字"
	if s.kind == intKind {
		en, zh = "a whole number", "整数"
	}
	switch {
	case s.min != nil && s.max != nil:
		return audit.Textf(zh+"，%v 至 %v", en+" from %v to %v", *s.min, *s.max)
	case s.min != nil:
		return audit.Textf(zh+"，不小于 %v", en+" of at least %v", *s.min)
	case s.max != nil:
		return audit.Textf(zh+"，不大于 %v", en+" of at most %v", *s.max)
	}
	return audit.Text{EN: en, ZH: zh}
}

// open gives the object under a key, making it if it is new.
func (s *shape) open(name string) *shape {
	at := slices.IndexFunc(s.fields, func(f field) bool { return f.name == name })
	if at < 0 {
		at = len(s.fields)
		s.fields = append(s.fields, field{name: name, shape: &shape{kind: objectKind}})
	}
	return s.fields[at].shape
}

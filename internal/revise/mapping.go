package revise

import (
	"reflect"
	"slices"
	"strconv"

	"ninefold/internal/amend"
	"ninefold/internal/config"
	"ninefold/internal/layout"
)

// MappingWish is an entry of `sources` that is to be there, or to say something else.
type MappingWish struct {
	Mapping config.Mapping
	Entry   int              // that is to say it; below 0: a new one
	Before  int              // the entry before which a new one is to stand; below 0: behind all
	Ahead   []config.Mapping // further new ones right before a new one
	Behind  []config.Mapping // and right behind it
}

func (w MappingWish) file(s *Settings) string { return s.Path }

func (w MappingWish) amended(s *Settings, _ string, text []byte) ([]byte, error) {
	if w.Entry < 0 {
		return w.inserted(text)
	}
	if w.Entry >= len(s.Settings.Sources) || s.Settings.Sources[w.Entry].SQL != nil {
		return nil, amend.ErrNoPlace
	}
	return revised(text, []amend.PathStep{{Key: "sources"}, {Item: w.Entry}}, mappingFields(&s.Settings.Sources[w.Entry]), mappingFields(&w.Mapping))
}

// SubfoldersWish is whether files in subfolders are read too.
type SubfoldersWish struct{ Read bool }

func (w SubfoldersWish) file(s *Settings) string { return s.Path }

func (w SubfoldersWish) amended(s *Settings, _ string, text []byte) ([]byte, error) {
	switch at := amend.Keys("recursive"); {
	case w.Read == s.Settings.Recursive:
		return text, nil
	case w.Read:
		return amend.Set(text, at, amend.Literal("true"))
	default:
		return amend.Remove(text, at)
	}
}

func (w SubfoldersWish) fits(before, after *config.Config) error {
	return onlyOther(before, after, "recursive")
}

// inserted adds new entries.
func (w MappingWish) inserted(text []byte) ([]byte, error) {
	before := w.Before
	for _, m := range slices.Concat(w.Ahead, []config.Mapping{w.Mapping}, w.Behind) {
		var err error
		if text, err = amend.Insert(text, amend.Keys("sources"), before, amend.Map(mappingFields(&m)...)); err != nil {
			return nil, err
		}
		if before >= 0 {
			before++
		}
	}
	return text, nil
}

// revised changes those keys of an entry that say something else, and no other.
func revised(text []byte, at []amend.PathStep, before, after []amend.Field) ([]byte, error) {
	var err error
	below := func(key string) []amend.PathStep { return append(slices.Clip(at), amend.PathStep{Key: key}) }
	for _, f := range after {
		if was, there := fieldNamed(before, f.Key); there && reflect.DeepEqual(was, f.Value) {
			continue
		}
		if text, err = amend.Set(text, below(f.Key), f.Value); err != nil {
			return nil, err
		}
	}
	for _, f := range before {
		if _, stays := fieldNamed(after, f.Key); !stays {
			if text, err = amend.Remove(text, below(f.Key)); err != nil {
				return nil, err
			}
		}
	}
	return text, nil
}

func fieldNamed(list []amend.Field, key string) (amend.Content, bool) {
	for _, f := range list {
		if f.Key == key {
			return f.Value, true
		}
	}
	return amend.Content{}, false
}

func (w MappingWish) fits(before, after *config.Config) error {
	return onlyOther(before, after, "sources")
}

// writtenKeys gathers the keys of a mapping that say something.
type writtenKeys []amend.Field

func (k *writtenKeys) put(key string, v amend.Content) {
	*k = append(*k, amend.Field{Key: key, Value: v})
}

func (k *writtenKeys) text(key, value string) {
	if value != "" {
		k.put(key, amend.Text(value))
	}
}

func (k *writtenKeys) number(key string, n int) {
	if n > 0 {
		k.put(key, amend.Literal(strconv.Itoa(n)))
	}
}

func (k *writtenKeys) texts(key string, list []string) {
	if list != nil {
		k.put(key, textList(list))
	}
}

func (k *writtenKeys) values(words []layout.Word) {
	if len(words) == 0 {
		return
	}
	var pairs []amend.Field
	for _, w := range words {
		pairs = append(pairs, amend.Field{Key: w.From, Value: amend.Text(w.To)})
	}
	k.put("values", amend.Map(pairs...).Inline())
}

func (k writtenKeys) inline() amend.Content { return amend.Map(k...).Inline() }

func textList(list []string) amend.Content {
	items := make([]amend.Content, len(list))
	for i, one := range list {
		items[i] = amend.Text(one)
	}
	return amend.List(items...).Inline()
}

// mappingFields are the keys of an entry as SPEC 1b has them, in its order.
func mappingFields(m *config.Mapping) []amend.Field {
	var k writtenKeys
	k.text("file", m.File)
	k.text("sheet", m.Sheet)
	k.text("table", m.Table)
	k.number("header_row", m.HeaderRow)
	k.number("header_rows", m.HeaderRows)
	lists(&k, m)
	if d := m.Date; d != nil {
		var parts writtenKeys
		for _, one := range []struct{ key, text string }{{"year", d.Year.Text}, {"month", d.Month.Text}, {"day", d.Day.Text}} {
			if one.text != "" {
				parts.put(one.key, amend.Literal(one.text))
			}
		}
		k.put("date", parts.inline())
	}
	k.text("date_order", m.DateOrder)
	if m.Key != nil {
		k.put("key", amend.Map(amend.Field{Key: "field", Value: amend.Text(m.Key.Field)}, amend.Field{Key: "from", Value: textList(m.Key.From)}).Inline())
	}
	if m.Split != nil {
		k.put("split", amend.Map(amend.Field{Key: "header", Value: amend.Text(m.Split.Header)}).Inline())
	}
	if m.Cross != nil {
		k.put("cross", amend.Map(crossFields(m.Cross)...))
	}
	if m.Also {
		k.put("also", amend.Literal("true"))
	}
	k.text("encoding", m.Encoding)
	return k
}

// lists are the keys of an entry that hold lists.
func lists(k *writtenKeys, m *config.Mapping) {
	var columns, constants, form []amend.Content
	for _, c := range m.Columns {
		one := writtenKeys{{Key: "header", Value: amend.Text(c.Header)}, {Key: "field", Value: amend.Text(c.Field)}}
		one.text("day", c.Day)
		one.values(c.Values)
		columns = append(columns, one.inline())
	}
	for _, c := range m.Constants {
		constants = append(constants, amend.Map(amend.Field{Key: "field", Value: amend.Text(c.Field)}, amend.Field{Key: "value", Value: amend.Text(c.Value)}).Inline())
	}
	for _, c := range m.Form {
		var one writtenKeys
		one.text("label", c.Label)
		one.text("says", c.Says)
		one.text("cell", c.Cell)
		one.text("field", c.Field)
		one.text("day", c.Day)
		one.values(c.Values)
		form = append(form, one.inline())
	}
	for _, one := range []struct {
		key   string
		items []amend.Content
	}{{"columns", columns}, {"constants", constants}, {"form", form}} {
		if len(one.items) > 0 {
			k.put(one.key, amend.List(one.items...))
		}
	}
	var groups []string
	for _, g := range m.Groups {
		groups = append(groups, g.Columns)
	}
	k.texts("groups", groups)
}

func crossFields(c *layout.Cross) []amend.Field {
	var k writtenKeys
	k.text("from", c.From)
	k.text("to", c.To)
	k.texts("except", c.Except)
	headers := make([]amend.Content, len(c.Headers))
	for i, h := range c.Headers {
		var one writtenKeys
		one.number("row", h.Row)
		one.text("field", h.Field)
		one.text("day", h.Day)
		one.values(h.Values)
		headers[i] = one.inline()
	}
	k.put("headers", amend.List(headers...).Inline())
	k.text("cell", c.Cell)
	k.text("field", c.Field)
	k.values(c.Values)
	k.texts("marks", c.Marks)
	k.texts("blanks", c.Blanks)
	k.text("spread", c.Spread)
	return k
}

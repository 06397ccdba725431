package amend

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Content is what is put into a text.
type Content struct {
	scalar string // as it is written
	items  []Content
	fields []Field
	kind   yaml.Kind
	inline bool
}

// Field is a key with its value.
type Field struct {
	Key   string
	Value Content
}

// Text is a text, in quotes where it would be taken for something else without.
func Text(s string) Content { return Content{kind: yaml.ScalarNode, scalar: Quote(s)} }

// Literal is a scalar that is written as it is given, such as a number or a day; one
// that would not stand for itself is written as a text.
func Literal(s string) Content {
	var n yaml.Node
	if err := yaml.Unmarshal([]byte("["+s+"]"), &n); err != nil || len(n.Content[0].Content) != 1 {
		return Text(s)
	}
	if one := n.Content[0].Content[0]; one.Kind != yaml.ScalarNode || one.Value != s || one.Style != 0 || one.LineComment != "" || s == "" {
		return Text(s)
	}
	return Content{kind: yaml.ScalarNode, scalar: s}
}

// List is a list, an item a line.
func List(items ...Content) Content { return Content{kind: yaml.SequenceNode, items: items} }

// Map is a mapping, a key a line.
func Map(fields ...Field) Content { return Content{kind: yaml.MappingNode, fields: fields} }

// Inline has a value be written in one line, with brackets.
func (v Content) Inline() Content {
	v.inline = true
	return v
}

// nested puts a value below keys, the innermost in one line.
func nested(keys []PathStep, v Content) Content {
	for i, key := range slices.Backward(keys) {
		v = Map(Field{key.Key, v})
		v.inline = i == len(keys)-1 && v.fields[0].Value.kind != yaml.MappingNode
	}
	return v
}

// line writes a value in one line.
func (v Content) line() string {
	var parts []string
	switch v.kind {
	case yaml.SequenceNode:
		for _, one := range v.items {
			parts = append(parts, one.line())
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for _, f := range v.fields {
			parts = append(parts, Quote(f.Key)+": "+f.Value.line())
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return v.scalar
}

// flat reports whether a value is written in one line.
func (v Content) flat() bool {
	return v.inline || v.kind == yaml.ScalarNode || len(v.items)+len(v.fields) == 0
}

// entry writes a key with its value, each line without the indent of the key.
func (f Field) entry(step int) []string {
	if f.Value.flat() {
		return []string{Quote(f.Key) + ": " + f.Value.line()}
	}
	return append([]string{Quote(f.Key) + ":"}, shifted(f.Value.block(step), step)...)
}

// block writes a list or mapping, a line each.
func (v Content) block(step int) []string {
	if v.flat() {
		return []string{v.line()}
	}
	var lines []string
	for _, f := range v.fields {
		lines = append(lines, f.entry(step)...)
	}
	for _, one := range v.items {
		lines = append(lines, one.item(step)...)
	}
	return lines
}

// item writes an item of a list behind its dash.
func (v Content) item(step int) []string {
	lines := shifted(v.block(step), len("- "))
	lines[0] = "- " + lines[0][len("- "):]
	return lines
}

func shifted(lines []string, by int) []string {
	all := make([]string, len(lines))
	for i, line := range lines {
		all[i] = strings.Repeat(" ", by) + line
	}
	return all
}

// Quote writes a text so that it is read as that text in any place: without quotes
// where they are not needed.
func Quote(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.WriteByte('"')
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == utf8.RuneError && size == 1 || !unicode.IsPrint(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// plain reports whether a text needs no quotes: YAML takes it for this text, in a list
// in one line too.
func plain(s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) || strings.ContainsRune(`,[]{}#:&*!|>'"%@`+"`", r) }) {
		return false
	}
	var n yaml.Node
	if s == "" || strings.TrimSpace(s) != s || yaml.Unmarshal([]byte("["+s+"]"), &n) != nil || len(n.Content[0].Content) != 1 {
		return false
	}
	one := n.Content[0].Content[0]
	return one.Kind == yaml.ScalarNode && one.Value == s && one.ShortTag() == "!!str" && !boolish(s)
}

// boolish are words that older readers of YAML take for yes and no.
func boolish(s string) bool {
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "-", "?", "<<", "=":
		return true
	}
	return false
}

package regoplan

import (
	"fmt"
	"math"
	"strings"
)

func concat(m *VM, args []Value) (Value, bool) {
	members, ok := listed(args[1])
	if !ok || !args[0].is(stringKind) {
		return Value{}, false
	}
	args[1].arrange()
	texts, size := make([]string, len(members)), 0
	for i, v := range members {
		if !v.is(stringKind) {
			return Value{}, false
		}
		texts[i] = v.ref.string()
		size += len(texts[i]) + len(args[0].ref.string())
	}
	if size > longText {
		return Value{}, false
	}
	return m.heap.String(strings.Join(texts, args[0].ref.string())), true
}

// sprintf takes texts and whole numbers, with which nothing can go wrong. So the
// text is written when somebody looks at it, which for most is never.
func sprintf(m *VM, args []Value) (Value, bool) {
	if !args[0].is(stringKind) || !args[1].is(arrayKind) {
		return Value{}, false
	}
	format, longest := args[0].ref, 0
	for _, v := range args[1].ref.elems {
		switch {
		case v.isInt():
		case v.is(stringKind):
			longest = max(longest, len(v.ref.string()))
		default:
			return Value{}, false
		}
	}
	if !format.modest(longest) {
		return Value{}, false
	}
	c := m.heap.cell(stringKind)
	c.later, c.text, c.elems = true, format.string(), args[1].ref.elems
	return Value{ref: c}, true
}

// string is the text of a string.
func (c *cell) string() string {
	if c.later {
		if text, ok := written(c.text, c.elems); ok {
			c.text = text
		} else {
			c.text = fmt.Sprintf(c.text, plainly(c.elems)...)
		}
		c.elems, c.later = nil, false
	}
	return c.text
}

func plainly(values []Value) []any {
	given := make([]any, len(values))
	for i, v := range values {
		if v.isInt() {
			given[i] = v.n // as OPA has it, which a wrong verb shows
		} else {
			given[i] = v.ref.string()
		}
	}
	return given
}

// modest reports whether a format makes no long text of arguments none of which
// is longer than so many bytes.
func (c *cell) modest(longest int) bool {
	text := c.string()
	verbs := int(c.verbs)
	if verbs == 0 {
		verbs = int(verbsOf(text))
	}
	const width = 1000 // more than three digits make
	return verbs > 0 && len(text)+verbs*(longest+width) <= longText
}

// verbsOf counts the verbs of a format, and one more; -1 where there are very
// many or one has a width that is not known or of more than three digits.
func verbsOf(format string) int16 {
	verbs, digits := 1, 0
	for i := range len(format) {
		switch c := format[i]; {
		case c == '*':
			return -1
		case c == '%':
			verbs++
			digits = 0
		case c >= '0' && c <= '9':
			if digits++; digits > 3 {
				return -1
			}
		default:
			digits = 0
		}
	}
	if verbs > math.MaxInt16 {
		return -1
	}
	return int16(verbs)
}

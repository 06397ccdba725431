package regoplan

import "strconv"

// written is what fmt.Sprintf makes of a format and texts and whole numbers,
// many times faster; false for formats with anything but %s, %d, %v and %%,
// indexes as in %[2]d, and widths filled up with zeros, and where the values do
// not fit. It is not asked then, but fmt.
func written(format string, values []Value) (string, bool) {
	w := writing{format: format, values: values, text: make([]byte, 0, len(format)+16*len(values))}
	for w.at < len(format) {
		start := w.at
		for w.at < len(format) && format[w.at] != '%' {
			w.at++
		}
		w.text = append(w.text, format[start:w.at]...)
		if w.at == len(format) {
			break
		}
		w.at++
		if !w.verb() {
			return "", false
		}
	}
	return string(w.text), w.indexed || w.next == len(values)
}

// writing is how far a format is written.
type writing struct {
	format  string
	at      int // in the format
	values  []Value
	next    int  // value
	indexed bool // some value was, so that none must be left over
	text    []byte
}

// verb writes the value for what stands after a percent sign.
func (w *writing) verb() bool {
	width, ok := w.directions()
	if !ok {
		return false
	}
	verb := w.peek()
	w.at++
	if verb == '%' {
		w.text = append(w.text, '%')
		return width == 0 && !w.indexed
	}
	if w.next < 0 || w.next >= len(w.values) {
		return false
	}
	w.next++
	return w.value(w.values[w.next-1], verb, width)
}

// directions reads what may stand before a verb: a width, or which value is next.
func (w *writing) directions() (width int, ok bool) {
	if w.peek() == '0' {
		w.at++
		width = w.number()
		return width, width > 0
	}
	if w.peek() != '[' {
		return 0, true
	}
	w.at++
	w.next, w.indexed = w.number()-1, true
	closed := w.peek() == ']'
	w.at++
	return 0, closed
}

// value writes a value, if it is of the sort that the verb is for.
func (w *writing) value(v Value, verb byte, width int) bool {
	switch {
	case v.isInt() && (verb == 'd' || verb == 'v') && (width == 0 || v.n >= 0):
		w.whole(v.n, width)
	case !v.isInt() && (verb == 's' || verb == 'v') && width == 0:
		w.text = append(w.text, v.ref.string()...)
	default:
		return false
	}
	return true
}

func (w *writing) whole(n int64, width int) {
	var room [20]byte
	digits := strconv.AppendInt(room[:0], n, 10)
	for range width - len(digits) {
		w.text = append(w.text, '0')
	}
	w.text = append(w.text, digits...)
}

// peek is the byte at hand; 0 at the end.
func (w *writing) peek() byte {
	if w.at < len(w.format) {
		return w.format[w.at]
	}
	return 0
}

// number reads up to three digits; -1 where there are none, or more.
func (w *writing) number() int {
	start, n := w.at, 0
	for c := w.peek(); c >= '0' && c <= '9'; c = w.peek() {
		n = 10*n + int(c-'0')
		if w.at++; w.at-start > 3 {
			return -1
		}
	}
	if w.at == start {
		return -1
	}
	return n
}

package dossier

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Rows that travel are written and read once a round, by the million: this is what
// encoding/json would do with them, in a tenth of the time. Whatever is not just as
// AppendText writes it is left to encoding/json.

// AppendText adds the row as JSON.
func (r *LooseRow) AppendText(to []byte) []byte {
	to = append(append(to, `{"table":`...), strconv.Quote(r.Table)...)
	to = strconv.AppendInt(append(to, `,"input":`...), int64(r.Input), 10)
	to = strconv.AppendInt(append(to, `,"order":`...), int64(r.Order), 10)
	to = strconv.AppendInt(append(to, `,"row":`...), int64(r.At), 10)
	if r.Key != "" {
		to = AppendString(append(to, `,"key":`...), r.Key)
	}
	if r.Cell != nil {
		to = strconv.AppendInt(append(to, `,"cell":{"column":`...), int64(r.Cell.Column), 10)
		to = append(AppendString(append(to, `,"text":`...), r.Cell.Text), '}')
	}
	to = append(to, `,"values":[`...)
	for i, v := range r.Values {
		if i > 0 {
			to = append(to, ',')
		}
		to = v.appendText(to)
	}
	return append(to, "]}"...)
}

func (v LooseValue) appendText(to []byte) []byte {
	switch v.kind {
	case isWord:
		return AppendString(to, v.text)
	case isNumber:
		return strconv.AppendInt(to, int64(v.number), 10)
	}
	return append(to, "null"...)
}

// AppendString adds a text as encoding/json writes it.
func AppendString(to []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0xE2 || c == 0x7F {
			return appendEscaped(to, s)
		}
	}
	if !utf8.ValidString(s) {
		return appendEscaped(to, s)
	}
	return append(append(append(to, '"'), s...), '"')
}

func appendEscaped(to []byte, s string) []byte {
	text, err := json.Marshal(s)
	if err != nil {
		panic("a text has no JSON: " + err.Error()) // any text has
	}
	return append(to, text...)
}

// ReadText reads the row at the begin of a text and gives what stands behind it; false
// where it is not as AppendText writes it. The text must be valid UTF-8.
func (r *LooseRow) ReadText(text string) (rest string, ok bool) {
	t := &looseText{text, true}
	*r = LooseRow{}
	t.skip(`{"table":`)
	r.Table = t.word()
	t.skip(`,"input":`)
	r.Input = t.number()
	t.skip(`,"order":`)
	r.Order = t.number()
	t.skip(`,"row":`)
	r.At = t.number()
	if t.has(`,"key":`) {
		r.Key = t.word()
	}
	if t.has(`,"cell":{"column":`) {
		r.Cell = &SoleCell{Column: t.number()}
		t.skip(`,"text":`)
		r.Cell.Text = t.word()
		t.skip(`}`)
	}
	t.skip(`,"values":[`)
	r.Values = t.values(r.Table)
	t.skip(`}`)
	return t.rest, t.ok
}

// looseText is a text that is read from its begin.
type looseText struct {
	rest string
	ok   bool // as expected so far
}

// has reads a word of the form, if it stands there.
func (t *looseText) has(what string) bool {
	after, there := strings.CutPrefix(t.rest, what)
	if there {
		t.rest = after
	}
	return there
}

func (t *looseText) skip(what string) { t.ok = t.has(what) && t.ok }

// word reads a text in which nothing is escaped.
func (t *looseText) word() string {
	if !t.has(`"`) {
		t.ok = false
		return ""
	}
	end := strings.IndexByte(t.rest, '"')
	if end < 0 {
		t.ok = false
		return ""
	}
	word := t.rest[:end]
	t.rest = t.rest[end+1:]
	for i := range len(word) {
		if word[i] == '\\' || word[i] < ' ' {
			t.ok = false
		}
	}
	return word
}

// number reads a whole number of at most nine digits.
func (t *looseText) number() int {
	negative := t.has("-")
	n, digits := 0, 0
	for digits < len(t.rest) && t.rest[digits] >= '0' && t.rest[digits] <= '9' && digits < 10 {
		n = n*10 + int(t.rest[digits]-'0')
		digits++
	}
	t.ok = t.ok && digits > 0 && digits < 10 && (digits == 1 || t.rest[0] != '0')
	t.rest = t.rest[digits:]
	if negative {
		t.ok = t.ok && n > 0
		return -n
	}
	return n
}

// values reads those of a row, and the bracket behind them.
func (t *looseText) values(table string) []LooseValue {
	of, known := TableNamed(table)
	if !known {
		t.ok = false
		return nil
	}
	values := make([]LooseValue, 0, len(of.Fields))
	for t.ok && !t.has("]") {
		if len(values) > 0 {
			t.skip(",")
		}
		switch {
		case t.has("null"):
			values = append(values, LooseValue{})
		case strings.HasPrefix(t.rest, `"`):
			values = append(values, LooseValue{kind: isWord, text: t.word()})
		default:
			values = append(values, LooseValue{kind: isNumber, number: int32(t.number())}) //nolint:gosec // at most nine digits
		}
	}
	return values
}

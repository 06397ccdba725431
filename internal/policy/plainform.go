package policy

import (
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
)

// Plain JSON values have a form of bytes that is read back without parsing text:
// a byte that says what it is, then lengths and numbers as varints. The same
// value has the same form.
const (
	formNull byte = iota
	formFalse
	formTrue
	formInt    // as short texts write it
	formNumber // any other: its text
	formText
	formList
	formObject // keys in order
)

// appendPlain writes a value; false where it is none of JSON's.
func appendPlain(out []byte, v any) ([]byte, bool) {
	switch v := v.(type) {
	case nil:
		return append(out, formNull), true
	case bool:
		if v {
			return append(out, formTrue), true
		}
		return append(out, formFalse), true
	case json.Number:
		return appendNumber(out, string(v)), true
	case string:
		return appendSized(append(out, formText), v), true
	case []any:
		return appendList(out, v)
	case map[string]any:
		return appendObject(out, v)
	}
	return out, false
}

func appendSized(out []byte, text string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(text))), text...)
}

func appendNumber(out []byte, text string) []byte {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && strconv.FormatInt(n, 10) == text {
		return binary.AppendVarint(append(out, formInt), n)
	}
	return appendSized(append(out, formNumber), text)
}

func appendList(out []byte, list []any) (_ []byte, ok bool) {
	out = binary.AppendUvarint(append(out, formList), uint64(len(list)))
	for _, item := range list {
		if out, ok = appendPlain(out, item); !ok {
			return out, false
		}
	}
	return out, true
}

func appendObject(out []byte, object map[string]any) (_ []byte, ok bool) {
	out = binary.AppendUvarint(append(out, formObject), uint64(len(object)))
	for _, key := range slices.Sorted(maps.Keys(object)) {
		if out, ok = appendPlain(appendSized(out, key), object[key]); !ok {
			return out, false
		}
	}
	return out, true
}

// plainReader reads values. What does not have the form makes it broken, for good.
type plainReader struct {
	rest   []byte
	broken bool
	words  map[string]string // short texts met before
}

// longestWord is how long a text may be to be looked for among those met before.
const longestWord = 32

// plainIn gives the value that bytes are the form of; false: of none.
func (r *plainReader) plainIn(form []byte) (any, bool) {
	r.rest, r.broken = form, false
	v := r.value()
	return v, !r.broken && len(r.rest) == 0
}

func (r *plainReader) value() any {
	if len(r.rest) == 0 {
		r.broken = true
		return nil
	}
	kind := r.rest[0]
	r.rest = r.rest[1:]
	switch kind {
	case formNull:
		return nil
	case formFalse, formTrue:
		return kind == formTrue
	case formInt:
		return json.Number(strconv.FormatInt(r.number(), 10))
	case formNumber:
		return json.Number(r.text())
	case formText:
		return r.text()
	case formList:
		return r.list()
	case formObject:
		return r.object()
	}
	r.broken = true
	return nil
}

func (r *plainReader) number() int64 {
	n, length := binary.Varint(r.rest)
	r.pass(length)
	return n
}

// count is a length, which nothing that follows can be shorter than.
func (r *plainReader) count() int {
	n, length := binary.Uvarint(r.rest)
	r.pass(length)
	if r.broken || n > uint64(len(r.rest)) {
		r.broken = true
		return 0
	}
	return int(n) //nolint:gosec // no more than there are bytes
}

func (r *plainReader) pass(length int) {
	if length <= 0 {
		r.broken = true
		return
	}
	r.rest = r.rest[length:]
}

func (r *plainReader) text() string {
	n := r.count()
	raw := r.rest[:n]
	r.rest = r.rest[n:]
	if n > longestWord {
		return string(raw)
	}
	if word, ok := r.words[string(raw)]; ok {
		return word
	}
	if r.words == nil || len(r.words) >= mostWords {
		r.words = map[string]string{}
	}
	word := string(raw)
	r.words[word] = word
	return word
}

// mostWords is how many words are remembered.
const mostWords = 1 << 12

func (r *plainReader) list() []any {
	list := make([]any, r.count())
	for i := range list {
		if list[i] = r.value(); r.broken {
			return nil
		}
	}
	return list
}

func (r *plainReader) object() map[string]any {
	n := r.count()
	object := make(map[string]any, n)
	for range n {
		key := r.text()
		if object[key] = r.value(); r.broken {
			return nil
		}
	}
	return object
}

package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// LooseValue is one field of a row away from its book: a text, a number (days, choices and
// figures, by the codes of Type), or nothing. In JSON it is a text, a number or null.
type LooseValue struct {
	text   string
	number int32
	kind   valueKind
}

type valueKind uint8

const (
	isNothing valueKind = iota
	isWord
	isNumber
)

// MarshalJSON writes it.
func (v LooseValue) MarshalJSON() ([]byte, error) {
	switch v.kind {
	case isWord:
		return json.Marshal(v.text)
	case isNumber:
		return strconv.AppendInt(nil, int64(v.number), 10), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads it.
func (v *LooseValue) UnmarshalJSON(data []byte) error {
	*v = LooseValue{}
	if bytes.Equal(data, []byte("null")) {
		return nil
	}
	if data[0] == '"' {
		v.kind = isWord
		return json.Unmarshal(data, &v.text)
	}
	v.kind = isNumber
	return json.Unmarshal(data, &v.number)
}

// in gives the code that the value has in a field of a book.
func (v LooseValue) in(b *Book, f *Field) (int32, error) {
	switch {
	case v.kind == isNothing:
		return Absent, nil
	case f.isText() != (v.kind == isWord):
		return 0, fmt.Errorf("the field %s holds a value of another type", f.Name)
	case v.kind == isWord:
		return b.Symbols.Code(v.text), nil
	case !f.takes(v.number):
		return 0, fmt.Errorf("the field %s holds %d, which stands for nothing", f.Name, v.number)
	}
	return v.number, nil
}

// takes reports whether a number is a code of the field.
func (f *Field) takes(code int32) bool {
	switch f.Type {
	case TypeBool:
		return code == 0 || code == 1
	case TypeEnum:
		return code >= 0 && int(code) < len(f.Values)
	case TypeSet:
		return code >= 0 && code < 1<<len(f.Values)
	case TypeInt, TypeYear:
		return code >= 0
	}
	return code > Absent+1
}

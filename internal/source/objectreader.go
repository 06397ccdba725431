package source

import (
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// object reads one flat object into cells.
func (in *objectReader) object() error {
	in.clear()
	if !in.take('{') {
		return in.unexpected(audit.Textf("对象（以“{”开头）", `an object, beginning with "{"`))
	}
	in.space()
	if in.take('}') {
		return nil
	}
	for column := 0; ; column++ {
		if err := in.member(column); err != nil {
			return err
		}
		in.key = ""
		if in.take('}') {
			return nil
		}
		if !in.take(',') {
			return in.unexpected(audit.Textf("“,”或“}”", `"," or "}"`))
		}
		in.space()
	}
}

// clear makes ready for the next object at the cost of what the last one held.
func (in *objectReader) clear() {
	for _, column := range in.placed {
		in.cells[column] = Cell{}
	}
	in.placed = in.placed[:0]
	in.serial++
}

// member reads a key and its value, and the white space behind it; guess is the
// column where the key is likely to belong.
func (in *objectReader) member(guess int) error {
	key, err := in.str()
	if err != nil {
		return err
	}
	in.key = key
	in.space()
	if !in.take(':') {
		return in.unexpected(audit.Textf("“:”", `":"`))
	}
	in.space()
	column, ok := in.column(key, guess)
	switch {
	case !ok:
		return in.fault(audit.Textf("不同的键超过 %d 个", "there are more than %d different keys", maxKeys), exportAgain)
	case in.seen[column] == in.serial:
		return in.fault(audit.Textf("同一个对象里键重复", "the key appears twice in one object"), exportAgain)
	}
	in.seen[column] = in.serial
	in.placed = append(in.placed, column)
	in.cells[column], err = in.value()
	in.space()
	return err
}

// column finds the column of a key, adding one for a new key.
func (in *objectReader) column(key string, guess int) (column int, ok bool) {
	if guess < len(in.keys) && in.keys[guess] == key {
		return guess, true
	}
	if column, ok = in.index[key]; ok {
		return column, true
	}
	if len(in.keys) == maxKeys {
		return 0, false
	}
	in.addKey(key)
	return len(in.keys) - 1, true
}

func (in *objectReader) addKey(key string) {
	in.index[key] = len(in.keys)
	in.keys = append(in.keys, key)
	in.cells = append(in.cells, Cell{})
	in.seen = append(in.seen, 0)
}

// end makes sure that nothing follows.
func (in *objectReader) end() error {
	in.space()
	if in.pos < len(in.text) {
		return in.unexpected(audit.Textf("结束", "the end"))
	}
	return nil
}

func (in *objectReader) space() {
	for in.pos < len(in.text) {
		switch in.text[in.pos] {
		case ' ', '\t', '\n', '\r':
			in.pos++
		default:
			return
		}
	}
}

// peek gives the next byte, 0 at the end; no token begins with a NUL.
func (in *objectReader) peek() byte {
	if in.pos < len(in.text) {
		return in.text[in.pos]
	}
	return 0
}

func (in *objectReader) take(c byte) bool {
	if in.peek() != c {
		return false
	}
	in.pos++
	return true
}

var exportAgain = audit.Textf("请在原系统中更正后重新导出", "correct it where it comes from and export it again")

// fault says where in the text the reader stands and what is wrong there.
func (in *objectReader) fault(problem, remedy audit.Text) error {
	place := in.place()
	if place.EN != "" {
		problem = audit.Textf("%s：%s", "%s: %s", place, problem)
	}
	return &audit.Fault{Where: in.path, Problem: problem, Remedy: remedy}
}

func (in *objectReader) place() audit.Text {
	var place audit.Text
	switch {
	case in.element > 0:
		line := lineAt(in.text[:min(in.pos, len(in.text))])
		place = audit.Textf("第 %d 个元素（文本第 %d 行）", "element %d (line %d)", in.element, line)
	case in.line > 0:
		place = audit.Textf("第 %d 行", "line %d", in.line)
	}
	if in.key != "" {
		place = audit.Textf("%s，键 %q", "%s, key %q", place, in.key)
	}
	return place
}

// unexpected is the fault of finding something other than what must stand here.
func (in *objectReader) unexpected(expected audit.Text) error {
	if in.pos >= len(in.text) {
		return in.fault(audit.Textf("内容中断，此处应为%s", "the text ends where %s was expected", expected), exportAgain)
	}
	r, _ := utf8.DecodeRuneInString(in.text[in.pos:])
	return in.fault(audit.Textf("出现 %q，此处应为%s", "found %q where %s was expected", string(r), expected), exportAgain)
}

// value reads what a cell can hold.
func (in *objectReader) value() (Cell, error) {
	switch c := in.peek(); {
	case c == '"':
		text, err := in.str()
		return textCell(text), err
	case c == '-' || isDigit(c):
		return in.number()
	case c == '[':
		return in.list()
	case c == '{':
		return Cell{}, in.fault(audit.Textf("嵌套了对象", "holds an object within the object"), exportFlat)
	}
	return in.literal()
}

var exportFlat = audit.Textf("请导出为每条记录一个扁平对象", "export one flat object a record")

func (in *objectReader) literal() (Cell, error) {
	for _, l := range []struct {
		word string
		cell Cell
	}{
		{"true", Cell{Kind: Truth, Text: "TRUE"}},
		{"false", Cell{Kind: Truth, Text: "FALSE"}},
		{"null", Cell{}},
	} {
		if strings.HasPrefix(in.text[in.pos:], l.word) {
			in.pos += len(l.word)
			return l.cell, nil
		}
	}
	return Cell{}, in.unexpected(audit.Textf("一个值", "a value"))
}

// list reads an array of texts into the one cell that a list has in a table.
func (in *objectReader) list() (Cell, error) {
	in.pos++
	in.space()
	if in.take(']') {
		return Cell{}, nil
	}
	var joined strings.Builder
	for {
		if in.peek() != '"' && in.pos < len(in.text) {
			return Cell{}, in.fault(audit.Textf("列表里只能是文字", "a list may hold texts only"), exportFlat)
		}
		item, err := in.str()
		if err != nil {
			return Cell{}, err
		}
		joined.WriteString(item)
		in.space()
		if in.take(']') {
			return textCell(joined.String()), nil
		}
		if !in.take(',') {
			return Cell{}, in.unexpected(audit.Textf("“,”或“]”", `"," or "]"`))
		}
		joined.WriteString("；")
		in.space()
	}
}

// number takes a number over exactly as it is written.
func (in *objectReader) number() (Cell, error) {
	start := in.pos
	in.take('-')
	whole := in.pos
	digits := in.digits()
	if digits > 1 && in.text[whole] == '0' {
		in.pos = start
		return Cell{}, in.fault(audit.Textf("数字不能以 0 开头", "a number may not begin with 0"),
			audit.Textf("编号类内容请导出为带引号的文字", "export ids as texts in quotes"))
	}
	ok := digits > 0
	if ok && in.take('.') {
		ok = in.digits() > 0
	}
	if ok && (in.take('e') || in.take('E')) {
		_ = in.take('+') || in.take('-')
		ok = in.digits() > 0
	}
	if !ok {
		return Cell{}, in.unexpected(audit.Textf("数字", "a digit"))
	}
	return Cell{Kind: Number, Text: in.text[start:in.pos]}, nil
}

func (in *objectReader) digits() (count int) {
	for isDigit(in.peek()) {
		in.pos++
		count++
	}
	return count
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

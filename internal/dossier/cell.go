package dossier

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// remembered is how many spellings of a column's values are kept at hand, so
// that millions of rows parse each day of a year once.
const remembered = 1 << 14

// largest is the greatest whole number a cell may hold: more problems than that
// nobody finds on a visit.
const largest = 1_000_000_000

// valueReader turns the cells of one column into codes of its field.
type valueReader struct {
	field  *Field
	order  string // of day, month and year; see Mapping
	codes  *Symbols
	known  map[string]int32
	wrong  map[string]audit.Text // what was expected instead of a text
	ticked bool                  // a √ was seen
	months months
	recent recent
	words  vocabulary
	own    wording        // what the config says of the field's values
	rest   dateRest       // and of its dates
	odd    []string       // words of the cell just read that say nothing
	odds   map[string]int // how many cells each of them stands in
}

func newValueReader(f *Field, order string, codes *Symbols) *valueReader {
	return &valueReader{field: f, order: order, codes: codes, known: map[string]int32{}, wrong: map[string]audit.Text{}, words: newVocabulary(f), odds: map[string]int{}}
}

// turn has the texts to come take their numbers from other symbols.
func (v *valueReader) turn(codes *Symbols) {
	v.codes = codes
	clear(v.recent[:])
}

// plainInt reads a number of up to nine ASCII digits.
func plainInt(text string) (int32, bool) {
	if text == "" || len(text) > 9 {
		return 0, false
	}
	n := int32(0)
	for i := range len(text) {
		digit := text[i] - '0'
		if digit > 9 {
			return 0, false
		}
		n = n*10 + int32(digit)
	}
	return n, true
}

// read gives the code of a cell, or what was expected instead. A blank cell is
// Absent and as expected: whether it may be blank is not for a cell to say.
func (v *valueReader) read(c source.Cell) (int32, audit.Text) {
	if !v.own.plain() {
		c = v.meaning(c)
	}
	if c.Kind == source.Damaged {
		return Absent, repair(c.Flaw)
	}
	if blank(c) {
		return Absent, audit.Text{}
	}
	switch v.field.Type {
	case TypeText:
		return v.codes.Code(trim(c.Text)), audit.Text{}
	case TypeID:
		return v.readID(c)
	}
	v.odd = v.odd[:0]
	if code, ok := v.known[c.Text]; ok {
		return code, audit.Text{}
	}
	if expected, ok := v.wrong[c.Text]; ok {
		return Absent, expected
	}
	code, expected := v.parse(c.Text)
	if other, ok := v.own.anyOther(); ok && expected != (audit.Text{}) {
		if blank(other) {
			return Absent, audit.Text{}
		}
		code, expected = v.parse(other.Text)
	}
	for _, word := range v.odd {
		v.odds[word]++
	}
	if len(v.odd) == 0 {
		v.remember(c.Text, code, expected)
	}
	return code, expected
}

// remember keeps what a text stands for, or what is wrong with it: a wrong word in a
// whole column is looked at once, and all its cells share what is said of it.
func (v *valueReader) remember(text string, code int32, expected audit.Text) {
	switch {
	case len(v.known)+len(v.wrong) >= remembered:
	case expected == (audit.Text{}):
		v.known[strings.Clone(text)] = code
	default:
		v.wrong[strings.Clone(text)] = expected
	}
}

// meaning is what a cell stands for in the config's words. Where any text is a value,
// a word that the config does not name is any other word.
func (v *valueReader) meaning(c source.Cell) source.Cell {
	if meant, ok := v.own.named(c); ok {
		return meant
	}
	if other, ok := v.own.anyOther(); ok && v.field.isText() && c.Kind != source.Damaged && !blank(c) {
		return other
	}
	return c
}

// blank reports whether a cell holds nothing a person could see.
func blank(c source.Cell) bool {
	if c.Kind == source.Damaged {
		return false
	}
	return c.Kind == source.Blank || c.Text == "" || trim(c.Text) == ""
}

// repair says what to do about a cell without a usable value.
func repair(flaw source.Flaw) audit.Text {
	switch flaw {
	case source.NotCalculated:
		return audit.Textf("算出了结果的公式；请在表格软件中打开、重新计算并保存", "a calculated formula; open, recalculate and save the workbook")
	case source.ErrorValue:
		return audit.Textf("一个值，而不是公式的错误结果", "a value, not a formula's error")
	case source.DigitsLost:
		return roundedID
	case source.NotADay:
		return audit.Textf("日历上有的日子；该单元格是日期格式，但其数值不是日期", "a day that exists; the cell has a date format but its number is not a day")
	}
	return audit.Textf("可以读取的值", "a value that can be read")
}

var roundedID = audit.Textf("完整的编号；表格软件已将它四舍五入，末尾数字丢失，请以文本格式重新填写",
	"the whole id; the spreadsheet rounded this one and its last digits are lost: enter it again as text")

// ReadID keeps an id as it is written, or says what was expected (SPEC 1). What a
// spreadsheet made of an id that it took for a number or a day cannot be undone, so it
// is refused.
func ReadID(c source.Cell) (string, audit.Text) {
	text := trim(c.Text)
	switch {
	case c.Flaw == source.DigitsLost || scientific(text):
		return "", roundedID
	case c.Kind == source.Day:
		return "", audit.Textf("编号；表格软件已将它变成日期，请以文本格式重新填写", "an id; the spreadsheet made a date of this one: enter it again as text")
	}
	return text, audit.Text{}
}

func (v *valueReader) readID(c source.Cell) (int32, audit.Text) {
	text, expected := ReadID(c)
	if expected != (audit.Text{}) {
		return Absent, expected
	}
	return v.codes.Code(text), expected
}

// scientific reports 1.23E+17: how a spreadsheet shows a long number, and what
// is left of it in a CSV. 1E5 may well be a room.
func scientific(s string) bool {
	whole, rest := digits(s)
	if len(whole) != 1 {
		return false
	}
	fraction := ""
	if after, ok := strings.CutPrefix(rest, "."); ok {
		fraction, rest = digits(after)
	}
	power, ok := cutAny(rest, "E+", "e+")
	if !ok && fraction != "" {
		power, ok = cutAny(rest, "E", "e")
	}
	exponent, rest := digits(power)
	return ok && exponent != "" && rest == ""
}

func (v *valueReader) parse(text string) (int32, audit.Text) {
	switch v.field.Type {
	case TypeDate:
		day, expected := parseDate(text, v.order)
		if expected != (audit.Text{}) && !v.rest.none() {
			if whole, problem, ok := v.rest.complete(text, v.order); ok {
				day, expected = whole, problem
			}
		}
		if expected != (audit.Text{}) {
			return Absent, expected
		}
		return int32(day), expected
	case TypeBool:
		return v.parseBool(text)
	case TypeInt:
		return parseInt(text)
	case TypeYear:
		return parseYear(text)
	case TypeSet:
		return v.parseSet(text)
	}
	return v.parseEnum(text)
}

func (v *valueReader) parseBool(text string) (int32, audit.Text) {
	word := fold(text)
	switch {
	case yesWords[word]:
		v.ticked = v.ticked || ticks[word]
		return 1, audit.Text{}
	case noWords[word]:
		return 0, audit.Text{}
	}
	return Absent, v.wrongWord(audit.Textf("是或否（也可写 true/false、1/0、√）", "是 or 否 (also true/false, 1/0, √)"), text)
}

// parseInt reads a whole number from 0 on. 3.0 is how some programs write 3.
func parseInt(text string) (int32, audit.Text) {
	n, ok := wholeNumber(narrowed(trim(text)))
	if !ok || n > largest {
		return Absent, audit.Textf("0 或正整数，不带千位分隔符，不超过十亿", "a whole number, 0 or more, without thousands separators, at most a thousand million")
	}
	return int32(n), audit.Text{} //nolint:gosec // at most largest
}

func wholeNumber(s string) (int, bool) {
	whole, rest := digits(s)
	if after, ok := strings.CutPrefix(rest, "."); ok && strings.Trim(after, "0") == "" && after != "" {
		rest = ""
	}
	whole = strings.TrimLeft(whole, "0") + "0" // the 0 stands in for an all-zero number
	if len(whole) > 11 || rest != "" || s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	return number(whole[:len(whole)-1]), true
}

func parseYear(text string) (int32, audit.Text) {
	s := narrowed(trim(text))
	s = trim(strings.TrimSuffix(strings.TrimSuffix(s, "度"), "年"))
	head, _ := digits(s)
	n, ok := wholeNumber(s)
	if !ok || len(head) != 4 || n < firstYear || n > lastYear {
		return Absent, audit.Textf("四位数的年份，如 2024", "a year of four digits, such as 2024")
	}
	return int32(n), audit.Text{}
}

func (v *valueReader) parseEnum(text string) (int32, audit.Text) {
	if i := v.choice(text); i >= 0 {
		return int32(i), audit.Text{} //nolint:gosec // a handful of choices
	}
	return Absent, v.wrongWord(v.oneOf(audit.Textf("下列之一", "one of")), text)
}

// parseSet reads a list. Of an open field a word that is no choice says nothing.
func (v *valueReader) parseSet(text string) (int32, audit.Text) {
	code, open := int32(0), slices.Contains(openFields, v.field.Name)
	for _, part := range layout.List(text) {
		if meant, ok := v.own.words[fold(part)]; ok {
			part = meant
		}
		other, replaced := v.own.anyOther()
		if replaced && trim(part) != "" && v.choice(part) < 0 {
			part = other.Text
		}
		switch i := v.choice(part); {
		case trim(part) == "":
		case i >= 0:
			code |= 1 << i
		case !open:
			return Absent, v.wrongWord(v.oneOf(audit.Textf("下列之中的一项或几项，以；、或，分隔", "any of, separated by ; or ,")), part)
		case !slices.Contains(v.odd, foldName(part)):
			v.odd = append(v.odd, strings.Clone(foldName(part)))
		}
	}
	return code, audit.Text{}
}

// choice gives the number of the choice that a word stands for; -1 if it is none.
func (v *valueReader) choice(text string) int {
	if i, ok := v.words[fold(text)]; ok {
		return i
	}
	return -1
}

// oneOf lists the choices of the field behind an introduction.
func (v *valueReader) oneOf(intro audit.Text) audit.Text {
	var zh, en []string
	for _, c := range v.field.Values {
		zh, en = append(zh, c.ZH), append(en, c.EN+" ("+c.ZH+")")
	}
	return audit.Textf(intro.ZH+"："+strings.Join(zh, "、"), intro.EN+": "+strings.Join(en, ", "))
}

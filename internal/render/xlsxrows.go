package render

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// sheetRows are the rows of a sheet as its part of the file has them (ECMA-376,
// 18.3.1.73). They are our own because excelize makes several values of each cell and
// keeps the whole text, from 16 MiB on in a temporary file: of a large office that
// took longer than judging it. Everything around them is left to excelize.
type sheetRows struct {
	deflated

	columns []string // their letters
}

// sheetCell is what a cell holds: a text, a number, or nothing but its style.
type sheetCell struct {
	style  int
	kind   cellKind
	text   string
	whole  int64
	number float64
}

type cellKind byte

// The kinds of cells.
const (
	blankCell cellKind = iota
	textCell
	wholeCell
	numberCell
)

// cellOf is a cell for a value that has been made harmless.
func cellOf(style int, value any) sheetCell {
	c := sheetCell{style: style}
	switch v := value.(type) {
	case nil:
	case string:
		c.kind, c.text = textCell, v
	case int:
		c.kind, c.whole = wholeCell, int64(v)
	case int64:
		c.kind, c.whole = wholeCell, v
	case float64:
		c.kind, c.number = numberCell, v
		if math.IsNaN(v) || math.IsInf(v, 0) {
			c.kind, c.text = textCell, fmt.Sprint(v)
		}
	default:
		c.kind, c.text = textCell, fmt.Sprint(v)
	}
	return c
}

// write writes a row of a height in points.
func (r *sheetRows) write(row int, height float64, cells []sheetCell) {
	b := r.open
	b = append(b, `<row r="`...)
	b = strconv.AppendInt(b, int64(row), 10)
	b = append(b, `" ht="`...)
	b = strconv.AppendFloat(b, height, 'f', -1, 64)
	b = append(b, `" customHeight="1">`...)
	for i := range cells {
		b = append(b, `<c r="`...)
		b = append(b, r.column(i)...)
		b = strconv.AppendInt(b, int64(row), 10)
		b = append(b, '"')
		b = cells[i].append(b)
		b = append(b, `</c>`...)
	}
	b = append(b, `</row>`...)
	if r.open = b; len(b) >= pieceSize {
		r.cut(false)
	}
}

// column names a column by its letters.
func (r *sheetRows) column(i int) string {
	for len(r.columns) <= i {
		name, _ := excelize.ColumnNumberToName(len(r.columns) + 1) // no row is wider than its sheet
		r.columns = append(r.columns, name)
	}
	return r.columns[i]
}

// append writes a cell from behind its place to before its end.
func (c *sheetCell) append(b []byte) []byte {
	if c.style != 0 {
		b = append(b, ` s="`...)
		b = strconv.AppendInt(b, int64(c.style), 10)
		b = append(b, '"')
	}
	switch c.kind {
	case textCell:
		b = append(b, ` t="inlineStr"><is><t`...)
		if blankAt(c.text, 0) || blankAt(c.text, len(c.text)-1) {
			b = append(b, ` xml:space="preserve"`...)
		}
		b = append(b, '>')
		b = appendCellText(b, c.text)
		return append(b, `</t></is>`...)
	case wholeCell:
		b = append(b, `><v>`...)
		b = strconv.AppendInt(b, c.whole, 10)
		return append(b, `</v>`...)
	case numberCell:
		b = append(b, `><v>`...)
		b = appendDigits(b, c.number)
		return append(b, `</v>`...)
	case blankCell:
	}
	return append(b, '>')
}

// keptDigits is how many digits of a number a spreadsheet program keeps.
const keptDigits = 15

// appendDigits spells a number out, with zeros or nothing for the digits that are not
// kept.
func appendDigits(b []byte, number float64) []byte {
	from, kept, broken := len(b), 0, false
	b = strconv.AppendFloat(b, number, 'f', -1, 64)
	for i := from; i < len(b); i++ {
		digit := b[i] >= '0' && b[i] <= '9'
		switch {
		case b[i] == '.' && kept >= keptDigits, broken && kept == keptDigits:
			return b[:i]
		case b[i] == '.':
			broken = true
		case digit && kept >= keptDigits:
			b[i] = '0'
		case digit && (kept > 0 || b[i] != '0'):
			kept++
		}
	}
	return b
}

func blankAt(text string, i int) bool {
	return i >= 0 && i < len(text) && strings.IndexByte(" \t\n\r", text[i]) >= 0
}

// acting are the characters of a text that a reader of XML would not take as they are,
// or, the underscore, a reader of workbooks.
var acting = *asciiWhere(func(r rune) bool { return r < ' ' && r != '\n' || strings.ContainsRune(`"&'<>_`, r) })

// appendCellText writes a text so that a workbook gives it back: markup by its
// entities, characters that XML does not have as U+FFFD, and an underscore that begins
// what looks like an escape (ST_Xstring: _x000D_) escaped itself.
func appendCellText(b []byte, text string) []byte {
	for done := 0; ; {
		at := nextActing(text, done)
		b = append(b, text[done:at]...)
		if at == len(text) {
			return b
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		b = appendActing(b, r, text[at:])
		done = at + size
	}
}

// nextActing is where the next such character stands, or bytes that are no character.
func nextActing(text string, from int) int {
	for from < len(text) {
		c := text[from]
		switch {
		case c < utf8.RuneSelf:
			if acting[c] {
				return from
			}
			from++
		case from+2 < len(text) && ideograph(c, text[from+1], text[from+2]):
			from += 3
		default:
			r, size := utf8.DecodeRuneInString(text[from:])
			if r == utf8.RuneError || r == 0xfffe || r == 0xffff {
				return from
			}
			from += size
		}
	}
	return from
}

func appendActing(b []byte, r rune, rest string) []byte {
	switch r {
	case '"':
		return append(b, "&#34;"...)
	case '\'':
		return append(b, "&#39;"...)
	case '&':
		return append(b, "&amp;"...)
	case '<':
		return append(b, "&lt;"...)
	case '>':
		return append(b, "&gt;"...)
	case '\t':
		return append(b, "&#x9;"...)
	case '\r':
		return append(b, "&#xD;"...)
	case '_':
		if looksEscaped(rest) {
			return append(b, "_x005F_"...)
		}
		return append(b, '_')
	}
	return append(b, "\ufffd"...)
}

// looksEscaped reports whether a text begins as _x000D_ does.
func looksEscaped(text string) bool {
	if len(text) < 7 || text[1] != 'x' || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}

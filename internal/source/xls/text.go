package xls

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// The flags of a text.
const (
	wideText = 1 << 0 // two bytes a character, else the lower one alone
	phonetic = 1 << 2 // how it is pronounced stands behind it
	richText = 1 << 3 // how its parts look stands behind it
)

// textReader reads the texts of a record, which may go on in CONTINUE records.
type textReader struct {
	stream stream
	body   []byte // what is left of the record
	next   int    // where the next record begins
}

func (s stream) texts(r record, from int) *textReader {
	return &textReader{s, r.body[min(from, len(r.body)):], r.next}
}

// goOn turns to the CONTINUE record behind, if there is one.
func (t *textReader) goOn() bool {
	r, ok := t.stream.record(t.next)
	if !ok || r.kind != recContinue {
		return false
	}
	t.body, t.next = r.body, r.next
	return true
}

// over reports whether nothing is left.
func (t *textReader) over() bool {
	for len(t.body) == 0 {
		if !t.goOn() {
			return true
		}
	}
	return false
}

// number reads a number of up to four bytes.
func (t *textReader) number(size int) (n int, ok bool) {
	var four [4]byte
	for i := range size {
		if t.over() {
			return 0, false
		}
		four[i], t.body = t.body[0], t.body[1:]
	}
	return int(binary.LittleEndian.Uint32(four[:])), true
}

func (t *textReader) skip(size int) bool {
	for size > 0 {
		if t.over() {
			return false
		}
		step := min(size, len(t.body))
		t.body, size = t.body[step:], size-step
	}
	return true
}

// appendText reads a text whose length takes one or two bytes, without what
// stands behind it of its looks. It reports false where the text is cut off or is
// no text: half a surrogate pair.
func (t *textReader) appendText(dst []byte, lengthSize int) ([]byte, bool) {
	length, ok := t.number(lengthSize)
	if !ok {
		return dst, false
	}
	flags, ok := t.number(1)
	if !ok {
		return dst, false
	}
	behind := 0
	if flags&richText != 0 {
		runs, ok := t.number(2)
		if !ok {
			return dst, false
		}
		behind = 4 * runs
	}
	if flags&phonetic != 0 {
		size, ok := t.number(4)
		if !ok {
			return dst, false
		}
		behind += size
	}
	if dst, ok = t.appendChars(dst, length, flags); !ok {
		return dst, false
	}
	return dst, t.skip(behind)
}

// appendChars reads the characters of a text. Where they go on in another record,
// that one begins with a byte that says anew how wide they are.
func (t *textReader) appendChars(dst []byte, length, flags int) ([]byte, bool) {
	high := rune(0) // the first half of a pair
	for length > 0 {
		if len(t.body) == 0 {
			if !t.goOn() {
				return dst, false
			}
			if len(t.body) == 0 {
				continue
			}
			flags, t.body = int(t.body[0]), t.body[1:]
			continue
		}
		if flags&wideText == 0 {
			count := min(length, len(t.body))
			if high != 0 {
				return dst, false
			}
			dst = appendLatin(dst, t.body[:count])
			t.body, length = t.body[count:], length-count
			continue
		}
		count := min(length, len(t.body)/2)
		if count == 0 {
			return dst, false // half a character
		}
		var ok bool
		if dst, high, ok = appendWide(dst, t.body[:2*count], high); !ok {
			return dst, false
		}
		t.body, length = t.body[2*count:], length-count
	}
	return dst, high == 0
}

// appendLatin appends characters of which only the lower byte is stored.
func appendLatin(dst, chars []byte) []byte {
	for _, c := range chars {
		dst = utf8.AppendRune(dst, rune(c))
	}
	return dst
}

// appendWide appends characters of two bytes each; high is the first half of a
// pair that is still open.
func appendWide(dst, chars []byte, high rune) ([]byte, rune, bool) {
	for ; len(chars) > 0; chars = chars[2:] {
		unit := rune(binary.LittleEndian.Uint16(chars))
		switch {
		case high != 0:
			whole := utf16.DecodeRune(high, unit)
			if whole == utf8.RuneError {
				return dst, 0, false
			}
			dst, high = utf8.AppendRune(dst, whole), 0
		case !utf16.IsSurrogate(unit):
			dst = utf8.AppendRune(dst, unit)
		case unit < 0xDC00:
			high = unit
		default:
			return dst, 0, false
		}
	}
	return dst, high, true
}

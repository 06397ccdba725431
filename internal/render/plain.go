package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Plain makes a text from the exports safe and honest on a terminal or in a
// line of text: control characters (line breaks and escape sequences among
// them), characters that turn the reading direction and those that cannot be
// seen are written out, as in \u202e; bytes that are no UTF-8 become \ufffd.
func Plain(s string) string {
	at := nextHidden(s, 0)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.WriteString(s[:at])
	for _, r := range s[at:] {
		if hidden(r) {
			b.WriteString(escape(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// nextHidden finds the first hidden character of a text from a place on, which
// lies between two characters; the text's length where there is none.
func nextHidden[T string | []byte](s T, from int) int { return next(s, from, &hiddenASCII) }

// next does so for the ASCII characters in a list and all hidden others.
func next[T string | []byte](s T, from int, ascii *[utf8.RuneSelf]bool) int {
	for from < len(s) {
		c := s[from]
		switch {
		case c < utf8.RuneSelf:
			if ascii[c] {
				return from
			}
			from++
		case from+2 < len(s) && ideograph(c, s[from+1], s[from+2]):
			from += 3
		default:
			r, size := utf8.DecodeRuneInString(string(s[from:min(from+utf8.UTFMax, len(s))]))
			if hidden(r) {
				return from
			}
			from += size
		}
	}
	return from
}

// asciiWhere lists the ASCII characters of a kind.
func asciiWhere(is func(rune) bool) *[utf8.RuneSelf]bool {
	var list [utf8.RuneSelf]bool
	for r := range list {
		list[r] = is(rune(r))
	}
	return &list
}

var hiddenASCII = *asciiWhere(hidden)

// ideograph reports whether three bytes are one of the characters from U+4E00
// to U+CFFF, which nearly all of Chinese text is made of and none of which is hidden.
func ideograph(a, b, c byte) bool {
	return (a > 0xe4 || a == 0xe4 && b >= 0xb8) && a <= 0xec && b&0xc0 == 0x80 && c&0xc0 == 0x80
}

func escape(r rune) string {
	switch r {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	if r > 0xffff {
		return fmt.Sprintf(`\U%08x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// hidden reports whether a character acts on its surroundings, leaves no mark
// of its own or stands for bytes that are no character, so that it must not
// reach a reader unescaped.
func hidden(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' '
	case r >= 0x4e00 && r < 0xe000, r > 0x3000 && r < 0x3100, r > 0xff00 && r < 0xff60: // nearly all of Chinese ends here
		return false
	case r == utf8.RuneError:
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point)
}

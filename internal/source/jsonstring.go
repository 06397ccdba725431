package source

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// str reads a string. Without escapes it is a part of the text, not a copy.
func (in *objectReader) str() (string, error) {
	if !in.take('"') {
		return "", in.unexpected(audit.Textf("引号中的文字", "a text in quotes"))
	}
	start := in.pos
	for in.pos < len(in.text) {
		switch c := in.text[in.pos]; {
		case c == '"':
			in.pos++
			return in.text[start : in.pos-1], nil
		case c == '\\':
			return in.escaped(start)
		case c < ' ':
			return "", in.control()
		}
		in.pos++
	}
	return "", in.unexpected(audit.Textf("结束引号", "a closing quote"))
}

// escaped reads on from the first backslash of a string.
func (in *objectReader) escaped(start int) (string, error) {
	var out strings.Builder
	out.WriteString(in.text[start:in.pos])
	for in.pos < len(in.text) {
		c := in.text[in.pos]
		switch {
		case c == '"':
			in.pos++
			return out.String(), nil
		case c == '\\':
			r, err := in.escape()
			if err != nil {
				return "", err
			}
			if r != '\uFEFF' {
				out.WriteRune(r)
			}
			continue
		case c < ' ':
			return "", in.control()
		}
		out.WriteByte(c)
		in.pos++
	}
	return "", in.unexpected(audit.Textf("结束引号", "a closing quote"))
}

func (in *objectReader) control() error {
	return in.fault(audit.Textf("文字里有未转义的控制字符 0x%02X", "a text holds the bare control character 0x%02X", in.text[in.pos]), exportAgain)
}

// escape reads one escape sequence, or the two that make up a surrogate pair.
func (in *objectReader) escape() (rune, error) {
	const letters, runes = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	rest := in.text[in.pos+1:]
	if rest != "" && rest[0] != 'u' {
		if i := strings.IndexByte(letters, rest[0]); i >= 0 {
			in.pos += 2
			return rune(runes[i]), nil
		}
	}
	r, ok := unicodeEscape(in.text[in.pos:])
	size := 6
	if ok && utf16.IsSurrogate(r) {
		low, _ := unicodeEscape(in.text[in.pos+6:])
		r, size = utf16.DecodeRune(r, low), 12
		ok = r != utf8.RuneError
	}
	switch {
	case !ok:
		return 0, in.fault(audit.Textf("无效的转义序列", "a text holds an invalid escape sequence"), exportAgain)
	case r == 0:
		return 0, in.fault(audit.Textf("文字里有空字符（NUL）", "a text holds a NUL character"), exportAgain)
	}
	in.pos += size
	return r, nil
}

// unicodeEscape reads the six characters of a \uXXXX.
func unicodeEscape(text string) (r rune, ok bool) {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(text[2:6], 16, 16)
	return rune(n), err == nil
}

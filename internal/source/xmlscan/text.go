package xmlscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// asWritten are the bytes that stand for themselves wherever they stand in text.
var asWritten = func() (all [256]bool) {
	for c := range all {
		all[c] = c >= ' ' && c < 0x80 && c != '&' && c != '>' || c == '\t' || c == '\n'
	}
	return all
}()

// isPlain reports whether text is as it is written, as most cells are.
func isPlain(raw []byte) bool {
	for _, c := range raw {
		if !asWritten[c] {
			return false
		}
	}
	return true
}

// decode resolves references and line ends and refuses what is no XML text.
func (x *Scanner) decode(raw []byte) ([]byte, error) {
	if isPlain(raw) {
		return raw, nil
	}
	returns, err := x.check(raw)
	if err != nil || !returns && bytes.IndexByte(raw, '&') < 0 {
		return raw, err
	}
	from := len(x.unescape)
	for {
		plain, behind, found := bytes.Cut(raw, []byte("&"))
		x.appendLines(plain)
		if !found {
			return x.unescape[from:], nil
		}
		if raw, err = x.reference(behind); err != nil {
			return nil, err
		}
	}
}

// entities are the only ones there are without a document type.
var entities = map[string]byte{"lt": '<', "gt": '>', "amp": '&', "apos": '\'', "quot": '"'}

// reference decodes one reference whose & has been read.
func (x *Scanner) reference(text []byte) (rest []byte, err error) {
	end := bytes.IndexByte(text[:min(len(text), 12)], ';')
	if end < 0 {
		return nil, x.malformed("& without a reference")
	}
	name, rest := string(text[:end]), text[end+1:]
	if code, isCode := bytes.CutPrefix(text[:end], []byte("#")); isCode {
		digits, base := string(code), 10
		if digits != "" && digits[0] == 'x' {
			digits, base = digits[1:], 16
		}
		value, err := strconv.ParseUint(digits, base, 32)
		if err != nil || !isChar(rune(value)) { //nolint:gosec // 32 bits asked for; a negative rune is no character
			return nil, x.malformed("reference &" + name + ";")
		}
		x.unescape = utf8.AppendRune(x.unescape, rune(value)) //nolint:gosec // checked above
		return rest, nil
	}
	char, known := entities[name]
	if !known {
		return nil, x.malformed("unknown entity &" + name + ";")
	}
	x.unescape = append(x.unescape, char)
	return rest, nil
}

// check refuses bytes that are no XML text and says whether there is a
// carriage return among them.
func (x *Scanner) check(raw []byte) (returns bool, err error) {
	wide := false
	for _, c := range raw {
		switch {
		case c >= 0x80:
			wide = true
		case c >= ' ' || c == '\t' || c == '\n':
		case c == '\r':
			returns = true
		default:
			return false, x.malformed("control character " + strconv.Itoa(int(c)))
		}
	}
	if wide && (!utf8.Valid(raw) || bytes.Contains(raw, []byte("\uFFFE")) || bytes.Contains(raw, []byte("\uFFFF"))) {
		return false, x.malformed("not UTF-8")
	}
	return returns, nil
}

// appendLines adds text to unescape, every line end as \n.
func (x *Scanner) appendLines(raw []byte) {
	for i, c := range raw {
		switch {
		case c != '\r':
			x.unescape = append(x.unescape, c)
		case i+1 == len(raw) || raw[i+1] != '\n':
			x.unescape = append(x.unescape, '\n')
		}
	}
}

func isChar(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}

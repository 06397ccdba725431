package source

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// detectUTF16 recognises UTF-16 without a byte order mark; it gives "" for
// anything else. Only bytes with NULs are looked at: a table has commas, tabs or
// line ends, and those have a NUL half. Counting NULs would not do, since 一 is
// U+4E00 and text that is nearly all Chinese has few others; so each byte order
// is tried and the one that makes text wins.
func detectUTF16(data []byte) string {
	if len(data)%2 != 0 || bytes.IndexByte(data, 0) < 0 {
		return ""
	}
	head := data[:min(len(data), 1<<16)]
	little, big := plausible(head, binary.LittleEndian), plausible(head, binary.BigEndian)
	winner, better, worse := utf16leName, little, big
	if big > little {
		winner, better, worse = utf16beName, big, little
	}
	if better >= 95 || better >= 80 && better-worse >= 30 { // a few odd units weigh much in a short file
		return winner
	}
	return ""
}

// plausible gives the percentage of code units that are usual in tables, 0 if
// no line end or separator is among them.
func plausible(data []byte, order binary.ByteOrder) int {
	usual, separators := 0, 0
	for i := 0; i+1 < len(data); i += 2 {
		unit := order.Uint16(data[i:])
		if isUsual(unit) {
			usual++
		}
		if unit < utf8.RuneSelf && strings.IndexByte("\n\r\t,;", byte(unit)) >= 0 {
			separators++
		}
	}
	if separators == 0 {
		return 0
	}
	return usual * 100 / (len(data) / 2)
}

// usualUnits are ranges of code units: ASCII and Latin-1, punctuation, signs,
// hanzi, surrogates, full-width forms. Ranges into which pairs of ASCII digits
// and punctuation fall when taken for one code unit are left out.
var usualUnits = [][2]uint16{
	{0x20, 0x7E}, {0xA0, 0xFF}, {0x2010, 0x2027}, {0x2030, 0x203B}, {0x2103, 0x2122}, {0x2150, 0x22FF}, {0x2460, 0x24FF},
	{0x25A0, 0x27BF}, {0x3001, 0x301F}, {0x4E00, 0x9FFF}, {0xD800, 0xDFFF}, {0xFF01, 0xFFE5},
}

func isUsual(unit uint16) bool {
	if unit == '\n' || unit == '\r' || unit == '\t' {
		return true
	}
	for _, r := range usualUnits {
		if unit >= r[0] && unit <= r[1] {
			return true
		}
	}
	return false
}

// decodeUTF16 decodes strictly: a surrogate without its other half, or half a
// code unit at the end, is bad.
func decodeUTF16(data []byte, name string) (text string, bad int) {
	var order binary.ByteOrder = binary.LittleEndian
	if name == utf16beName {
		order = binary.BigEndian
	}
	var out strings.Builder
	out.Grow(len(data) + len(data)/2)
	for at := 0; at < len(data); at += 2 {
		if at+1 == len(data) {
			return "", at
		}
		r := rune(order.Uint16(data[at:]))
		if !utf16.IsSurrogate(r) {
			out.WriteRune(r)
			continue
		}
		if at+4 > len(data) {
			return "", at
		}
		if r = utf16.DecodeRune(r, rune(order.Uint16(data[at+2:]))); r == utf8.RuneError {
			return "", at
		}
		out.WriteRune(r)
		at += 2
	}
	return out.String(), -1
}

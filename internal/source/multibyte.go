package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/transform"
)

// multibyte is an encoding of hanzi, read strictly: what x/text decodes into
// U+FFFD without an error is found.
type multibyte struct {
	encoding encoding.Encoding
	unit     func([]byte) int          // length of the sequence that data begins with, 0 if there is none
	private  func([]byte) (rune, bool) // what a sequence stands for that encoding does not know
}

var (
	gbText   = multibyte{simplifiedchinese.GB18030, gbUnit, gbPrivate}
	big5Text = multibyte{traditionalchinese.Big5, big5Unit, func([]byte) (rune, bool) { return 0, false }}
)

// decode gives the text, or the offset of the first bad byte; -1 if none is.
func (m multibyte) decode(data []byte) (text string, bad int) {
	for at := 0; at < len(data); {
		size := m.unit(data[at:])
		if size == 0 {
			return "", at
		}
		at += size
	}
	var out strings.Builder
	out.Grow(len(data) + len(data)/2)
	writer := transform.NewWriter(&out, m.encoding.NewDecoder())
	_, _ = writer.Write(data) // a strings.Builder never fails, nor does a decoder
	_ = writer.Close()
	if strings.ContainsRune(out.String(), utf8.RuneError) {
		return m.decodeEach(data)
	}
	return out.String(), -1
}

// decodeEach decodes well-formed sequences one by one, to tell those that stand
// for no character from the others.
func (m multibyte) decodeEach(data []byte) (text string, bad int) {
	decoder := m.encoding.NewDecoder()
	var out strings.Builder
	var buffer [16]byte
	for at := 0; at < len(data); {
		one := data[at : at+m.unit(data[at:])]
		n, _, _ := decoder.Transform(buffer[:], one, true)
		if r, ok := m.private(one); ok {
			n = utf8.EncodeRune(buffer[:], r)
		} else if bytes.ContainsRune(buffer[:n], utf8.RuneError) {
			return "", at
		}
		out.Write(buffer[:n])
		at += len(one)
	}
	return out.String(), -1
}

// gbUnit knows the sequences of GB18030, and 0x80, the euro sign of CP936.
func gbUnit(data []byte) int {
	switch lead := data[0]; {
	case lead <= 0x80:
		return 1
	case lead == 0xFF || len(data) < 2:
		return 0
	}
	switch trail := data[1]; {
	case trail >= 0x40 && trail != 0x7F && trail != 0xFF:
		return 2
	case isFourByte(data):
		return 4
	}
	return 0
}

func isFourByte(data []byte) bool {
	return len(data) >= 4 && data[1] >= 0x30 && data[1] <= 0x39 &&
		data[2] >= 0x81 && data[2] <= 0xFE && data[3] >= 0x30 && data[3] <= 0x39
}

// hasFourByte reports whether GB18030 text goes beyond GBK.
func hasFourByte(data []byte) bool {
	for at := 0; at < len(data); {
		size := gbUnit(data[at:])
		if size == 4 {
			return true
		}
		at += max(size, 1)
	}
	return false
}

// gbPrivate knows the three zones of GB18030 that are for users' own characters,
// as which personnel systems keep the rare hanzi of names, and U+FFFD itself.
func gbPrivate(unit []byte) (rune, bool) {
	if string(unit) == "\x84\x31\xA4\x37" {
		return utf8.RuneError, true
	}
	if len(unit) != 2 {
		return 0, false
	}
	lead, trail := rune(unit[0]), rune(unit[1])
	switch {
	case lead >= 0xAA && lead <= 0xAF && trail >= 0xA1:
		return 0xE000 + (lead-0xAA)*94 + trail - 0xA1, true
	case lead >= 0xF8 && trail >= 0xA1:
		return 0xE234 + (lead-0xF8)*94 + trail - 0xA1, true
	case lead >= 0xA1 && lead <= 0xA7 && trail <= 0xA0:
		if trail > 0x7F {
			trail--
		}
		return 0xE4C6 + (lead-0xA1)*96 + trail - 0x40, true
	}
	return 0, false
}

func big5Unit(data []byte) int {
	lead := data[0]
	if lead < utf8.RuneSelf {
		return 1
	}
	if lead == 0x80 || lead == 0xFF || len(data) < 2 || !big5Trail(data[1]) {
		return 0
	}
	return 2
}

func big5Trail(c byte) bool { return c >= 0x40 && c <= 0x7E || c >= 0xA1 && c <= 0xFE }

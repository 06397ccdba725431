package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// The decoders below give the offset of the first bad byte, -1 if none is.

func decodeUTF8(data []byte) (text string, bad int) {
	if utf8.Valid(data) {
		return string(data), -1
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return "", at
		}
		at += size
	}
}

// decodeUnits decodes what x/text decodes into U+FFFD without an error. unit
// gives the length of the sequence that data begins with, 0 if there is none.
func decodeUnits(data []byte, in encoding.Encoding, unit func([]byte) int) (text string, bad int) {
	for at := 0; at < len(data); {
		size := unit(data[at:])
		if size == 0 {
			return "", at
		}
		at += size
	}
	var out strings.Builder
	out.Grow(len(data) + len(data)/2)
	writer := transform.NewWriter(&out, in.NewDecoder())
	_, _ = writer.Write(data) // a strings.Builder never fails, nor does a decoder
	_ = writer.Close()
	if strings.ContainsRune(out.String(), utf8.RuneError) {
		if at := firstUnassigned(data, in, unit); at >= 0 {
			return "", at
		}
	}
	return out.String(), -1
}

// realReplacement is U+FFFD itself in GB18030.
const realReplacement = "\x84\x31\xA4\x37"

// firstUnassigned finds the first sequence that is well formed and stands for
// no character.
func firstUnassigned(data []byte, in encoding.Encoding, unit func([]byte) int) int {
	decoder := in.NewDecoder()
	var out [16]byte
	for at := 0; at < len(data); {
		size := unit(data[at:])
		one := data[at : at+size]
		if size > 1 && string(one) != realReplacement {
			n, _, _ := decoder.Transform(out[:], one, true)
			if bytes.ContainsRune(out[:n], utf8.RuneError) {
				return at
			}
		}
		at += size
	}
	return -1
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

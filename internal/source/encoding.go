package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// The encodings, as File.Encoding and Hint.Encoding name them. A byte order
// mark adds the suffix bomSuffix in File.Encoding.
const (
	utf8Name    = "utf-8"
	utf16leName = "utf-16le"
	utf16beName = "utf-16be"
	gbkName     = "gbk" // GB18030 without four-byte sequences
	gb18030Name = "gb18030"
	big5Name    = "big5"

	bomSuffix = "-bom"
)

var byteOrderMarks = []struct{ name, mark string }{
	{utf8Name, "\xEF\xBB\xBF"},
	{utf16leName, "\xFF\xFE"},
	{utf16beName, "\xFE\xFF"},
}

// byteOrderMark gives the encoding that data begins with the mark of, and the
// mark's length; 0 without one.
func byteOrderMark(data []byte) (name string, size int) {
	for _, m := range byteOrderMarks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.name, len(m.mark)
		}
	}
	return "", 0
}

// decode turns the bytes of a file into text and names the encoding. A hint is
// taken at its word; otherwise the order is: byte order mark, the NUL pattern
// of UTF-16, valid UTF-8, GB18030 (SPEC 1). What is bad in the encoding so
// found is a fault with line and byte offset (from 0), never a replacement
// character, and Big5 is asked about instead of guessed.
func decode(path string, data []byte, hint string) (text, name string, err error) {
	name, ok := encodingNamed(hint)
	switch {
	case hint != "" && !ok:
		return "", "", unknownEncoding(path, hint)
	case hint == "":
		name = detectEncoding(data)
	}
	if name == big5Name && hint == "" {
		return "", "", looksLikeBig5(path)
	}
	return decodeAs(path, name, data)
}

// encodingNamed understands the usual spellings of a hint.
func encodingNamed(hint string) (name string, ok bool) {
	key := strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(hint))
	name, ok = map[string]string{
		"utf8": utf8Name, "utf8bom": utf8Name,
		"utf16le": utf16leName, "utf16lebom": utf16leName,
		"utf16be": utf16beName, "utf16bebom": utf16beName,
		"gb18030": gb18030Name, "gbk": gb18030Name, "gb2312": gb18030Name, "cp936": gb18030Name,
		"big5": big5Name, "cp950": big5Name,
	}[key]
	return name, ok
}

func unknownEncoding(path, hint string) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("不认识的编码 %q", "unknown encoding %q", hint),
		Remedy:  audit.Textf("可用：%s", "expected one of %s", "utf-8, gbk, gb18030, utf-16le, utf-16be, big5"),
	}
}

func looksLikeBig5(path string) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("看起来是 Big5（繁体中文）编码，不能当作 GB18030 读取", "looks like Big5 (traditional Chinese), which must not be read as GB18030"),
		Remedy: audit.Textf(
			"请另存为 UTF-8，或在配置的 sources 中为该文件写明编码（big5 或 gb18030）",
			"save it as UTF-8, or name its encoding (big5 or gb18030) under sources in the configuration"),
	}
}

// detectEncoding says what a file's bytes are most likely in; decoding proves it.
func detectEncoding(data []byte) string {
	if name, size := byteOrderMark(data); size > 0 {
		return name
	}
	if name := detectUTF16(data); name != "" {
		return name
	}
	switch {
	case hanziPairs(data):
		return gb18030Name
	case utf8.Valid(data) || nearlyUTF8(data) || damagedUTF8(data):
		return utf8Name
	case looksBig5(data):
		return big5Name
	}
	return gb18030Name
}

// hanziPairs reports text like 某 in GBK (C4 B3), which happens to be valid
// UTF-8: all that is not ASCII are pairs of bytes that make common hanzi, and in
// UTF-8 letters of foreign scripts. The signs of Latin-1, such as ·, are left to
// UTF-8 where they stand alone.
func hanziPairs(data []byte) bool {
	p := hanziPairing{possible: true}
	p.look(data)
	return p.possible && p.foreign && p.lead == 0
}

// hanziPairing is what hanziPairs knows after each stretch of a text.
type hanziPairing struct {
	possible bool // nothing else was seen
	foreign  bool // more than signs of Latin-1 were
	lead     byte // the first byte of a pair at the end of the stretch; 0: none
}

func (p *hanziPairing) look(text []byte) {
	for i := 0; p.possible && i < len(text); i++ {
		c := text[i]
		switch {
		case p.lead != 0:
			p.possible = c >= 0xA1 && c <= 0xBF
			p.foreign = p.foreign || p.lead > 0xC3
			p.lead = 0
		case c >= utf8.RuneSelf:
			p.lead, p.possible = c, c >= 0xC2 && c <= 0xD7
		}
	}
}

// nearlyUTF8 tells UTF-8 with a few bad bytes from GB18030, as which it would
// decode into nonsense without complaint. In GBK text of common characters at
// most three bytes in four can look like UTF-8 sequences of three.
func nearlyUTF8(data []byte) bool {
	sequences, rest := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if size >= 3 && r != utf8.RuneError {
			sequences += size
		} else {
			rest += size
		}
		i += size
	}
	return sequences > 4*rest
}

// decodeAs decodes strictly, dropping a byte order mark of that encoding.
func decodeAs(path, name string, data []byte) (text, reported string, err error) {
	reported, offset := name, 0
	if marked, size := byteOrderMark(data); marked == name {
		reported, offset = name+bomSuffix, size
	}
	body := data[offset:]
	var bad int // where the first bad byte stands; -1: none
	switch name {
	case utf8Name:
		text, bad = decodeUTF8(body)
	case utf16leName, utf16beName:
		text, bad = decodeUTF16(body, name)
	case big5Name:
		text, bad = big5Text.decode(body)
	default:
		reported = gbkName
		if hasFourByte(body) {
			reported = gb18030Name
		}
		text, bad = gbText.decode(body)
	}
	if bad >= 0 {
		return "", "", badByte(path, name, data, offset+bad)
	}
	return unmarked(text), reported, nil
}

// mark is the byte order mark, which is not a text wherever it stands (SPEC 1): who
// joins files leaves one in the middle.
const mark = "\uFEFF"

func unmarked(text string) string { return cell.Unmarked(text) }

func badByte(path, name string, data []byte, at int) error {
	line := lineAt(string(data[:at]))
	if name == utf16leName || name == utf16beName {
		before, _ := decodeUTF16(data[:at&^1], name)
		line = lineAt(before)
	}
	return &audit.Fault{
		Where: path,
		Problem: audit.Textf("第 %d 行（字节偏移 %d）的 0x%02X 不是有效的 %s",
			"line %d, byte offset %d: 0x%02X is not valid %s", line, at, data[at], strings.ToUpper(name)),
		Remedy: audit.Textf("请重新导出为 UTF-8，或在配置的 sources 中写明编码", "export it again as UTF-8, or name its encoding under sources in the configuration"),
	}
}

// lineAt is the number, from 1, of the line that follows the text given.
func lineAt(before string) int {
	if n := strings.Count(before, "\n"); n > 0 {
		return n + 1
	}
	return strings.Count(before, "\r") + 1
}

// decodeUTF8 gives the text, or the offset of the first bad byte; -1 if none is.
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

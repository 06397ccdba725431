package source

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// readStrings reads the shared strings. Without a part there are none: a cell
// that refers to one is then a fault.
func readStrings(pkg *xlsxPackage, part string) (*cell.Texts, error) {
	shared := &cell.Texts{}
	entry, ok := pkg.Find(part)
	if !ok {
		return shared, nil
	}
	if entry.UncompressedSize64 > cell.MostTextBytes {
		return nil, pkg.Fault(part, "文本过多，超出上限 %s", "the texts take more than the limit of %s", archive.Mebibytes(cell.MostTextBytes))
	}
	shared.Grow(int(entry.UncompressedSize64))
	var one []byte
	err := pkg.parse(part, "sst", func(x *xmlscan.Scanner) error {
		return x.Only(func() (err error) {
			switch {
			case x.Is("extLst"):
				return x.SkipEmpty()
			case !x.Is("si"): // the ones behind it would have other numbers
				return x.Unknown()
			}
			if one, err = appendRichText(x, one[:0]); err != nil {
				return err
			}
			if fault := shared.Add(one); fault != nil {
				return pkg.Broken(part, fault)
			}
			return nil
		})
	})
	shared.Seal()
	return shared, err
}

// flawed is cell.Flawed, of which there is much among the readers of workbooks.
func flawed(zh, en string, args ...any) *audit.Fault { return cell.Flawed(zh, en, args...) }

// appendRichText reads an <si> or <is> element to its end: plain text, or the
// text of all runs. Phonetic hints (rPh) are no part of the text.
func appendRichText(x *xmlscan.Scanner, dst []byte) ([]byte, error) {
	plain := false
	err := x.Only(func() error {
		switch {
		case x.Is("t") && plain:
			return x.Fault("同一段文字写了两次", "a text stands twice")
		case x.Is("t"):
			plain = true
			return appendEscaped(x, &dst)
		case x.Is("r"):
			return appendRun(x, &dst)
		case x.Is("rPh"):
			return x.Skip()
		case x.Is("phoneticPr"), x.Is("extLst"):
			return x.SkipEmpty()
		}
		return x.Unknown()
	})
	return dst, err
}

// appendRun appends the text of one run of a rich text.
func appendRun(x *xmlscan.Scanner, dst *[]byte) error {
	met := false
	return x.Only(func() error {
		switch {
		case x.Is("t") && met:
			return x.Fault("同一段文字写了两次", "a text stands twice")
		case x.Is("t"):
			met = true
			return appendEscaped(x, dst)
		case x.Is("rPr"):
			return x.SkipEmpty()
		}
		return x.Unknown()
	})
}

// appendEscaped appends the current element's text, _xHHHH_ escapes resolved.
func appendEscaped(x *xmlscan.Scanner, dst *[]byte) (err error) {
	from := len(*dst)
	*dst, err = x.AppendText(*dst)
	*dst = (*dst)[:from+len(resolveEscapes((*dst)[from:]))]
	return err
}

// resolveEscapes decodes the _xHHHH_ escapes of spreadsheet strings in place:
// each is one UTF-16 unit. What stands for no character is left as written.
func resolveEscapes(text []byte) []byte {
	at := bytes.Index(text, []byte("_x"))
	if at < 0 {
		return text
	}
	kept := text[:at]
	for rest := text[at:]; len(rest) > 0; {
		char, size := escapedRune(rest)
		if size == 0 {
			kept, rest = append(kept, rest[0]), rest[1:]
			continue
		}
		kept, rest = utf8.AppendRune(kept, char), rest[size:]
	}
	return kept
}

// escapedRune decodes the escape, or the pair of surrogate escapes, at the
// start of text; size 0 means there is none.
func escapedRune(text []byte) (char rune, size int) {
	unit, ok := escapedUnit(text)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(unit) {
		return unit, escapeLen
	}
	low, ok := escapedUnit(text[escapeLen:])
	if char = utf16.DecodeRune(unit, low); !ok || char == utf8.RuneError {
		return 0, 0
	}
	return char, 2 * escapeLen
}

const escapeLen = len("_x000D_")

func escapedUnit(text []byte) (rune, bool) {
	if len(text) < escapeLen || text[0] != '_' || text[1] != 'x' || text[6] != '_' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(text[2:6]), 16, 16)
	return rune(unit), err == nil
}

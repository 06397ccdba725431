package source

import (
	"math/bits"
	"strings"

	"ninefold/internal/audit"
)

// splitter cuts CSV text into records. Cells are parts of the text; only those
// with doubled quotes or CRLF inside quotes are copied.
//
// It is strict where encoding/csv is too, with two differences that real
// exports ask for: a quote inside an unquoted field is text, and a CR by itself
// ends a line. A quoted field that goes wrong is never guessed at.
type splitter struct {
	text  string
	comma byte
	nul   int // offset of the first NUL in the text, -1 if there is none

	pos   int
	cells []Cell      // of the record just read; none for a blank line
	flaw  *audit.Text // why next stopped early
	at    int         // where in the text the flaw begins
}

var (
	unclosedQuote = audit.Textf("引号没有结束", "the quote that opens here is never closed")
	afterQuote    = audit.Textf("结束引号之后还有文字", "text follows the closing quote")
	fieldTooLong  = audit.Textf("单元格超过 1 MiB（可能有引号没有结束）", "the cell is longer than 1 MiB (perhaps a quote is not closed)")
	tooManyFields = audit.Textf("超过 16384 列", "there are more than 16384 columns")
)

// next reads one record. It reports false at the end of the text and where a
// flaw is found.
func (s *splitter) next() bool {
	s.cells = s.cells[:0]
	if s.pos >= len(s.text) {
		return false
	}
	if s.endLine() {
		return true
	}
	for s.field() {
		if s.pos >= len(s.text) || s.text[s.pos] != s.comma {
			s.endLine()
			return true
		}
		s.pos++
	}
	return false
}

// endLine steps over a line end, if one is here.
func (s *splitter) endLine() bool {
	switch {
	case s.pos >= len(s.text):
		return false
	case s.text[s.pos] == '\n':
		s.pos++
		return true
	case s.text[s.pos] == '\r':
		s.pos++
		if s.pos < len(s.text) && s.text[s.pos] == '\n' {
			s.pos++
		}
		return true
	}
	return false
}

func (s *splitter) stop(flaw *audit.Text, at int) bool {
	s.flaw, s.at = flaw, at
	return false
}

// field reads one field up to the separator or line end behind it, and any
// further ones that stand in no quotes.
func (s *splitter) field() bool {
	text, cells, start := s.text, s.cells, s.pos
	for {
		if len(cells) == maxColumns || start < len(text) && text[start] == '"' {
			s.cells, s.pos = cells, start
			return s.quoted()
		}
		end := bareEnd(text, start, s.comma)
		if end-start > maxField {
			s.cells = cells
			return s.stop(&fieldTooLong, start)
		}
		cells = append(cells, cellOf(text[start:end]))
		if end >= len(text) || text[end] != s.comma {
			s.cells, s.pos = cells, end
			return true
		}
		start = end + 1
	}
}

// The same byte eight times over.
const (
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// bareEnd gives where a field without quotes ends: at the next separator or
// line end, or at the end of the text. It looks at eight bytes at a time. Of the
// bits that are set for the separator and for what lies below 14 the lowest is
// always right, those above it need not be.
func bareEnd(text string, at int, comma byte) int {
	commas := ones * uint64(comma)
	for ; at+8 <= len(text); at += 8 {
		eight := eightOf(text[at : at+8])
		other := eight ^ commas
		found := ((other-ones)&^other | (eight-14*ones)&^eight) & highs
		for ; found != 0; found &= found - 1 {
			end := at + bits.TrailingZeros64(found)/8
			if c := text[end]; c == comma || c == '\n' || c == '\r' {
				return end
			}
		}
	}
	for at < len(text) && text[at] != comma && text[at] != '\n' && text[at] != '\r' {
		at++
	}
	return at
}

// eightOf gives the first eight bytes of a text as one number.
func eightOf(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// quoted reads a field in quotes.
func (s *splitter) quoted() bool {
	start, end, doubled := s.pos, s.pos+1, false
	if len(s.cells) == maxColumns {
		return s.stop(&tooManyFields, start)
	}
	for {
		i := strings.IndexByte(s.text[end:], '"')
		if i < 0 {
			return s.stop(&unclosedQuote, start)
		}
		end += i + 1
		if end >= len(s.text) || s.text[end] != '"' {
			break
		}
		doubled = true
		end++
	}
	s.pos = end
	if end < len(s.text) && s.text[end] != s.comma && s.text[end] != '\n' && s.text[end] != '\r' {
		return s.stop(&afterQuote, end)
	}
	return s.give(unquote(s.text[start+1:end-1], doubled), start)
}

func unquote(text string, doubled bool) string {
	if doubled {
		text = strings.ReplaceAll(text, `""`, `"`)
	}
	return strings.ReplaceAll(text, "\r\n", "\n") // copies only where there is one
}

func (s *splitter) give(text string, start int) bool {
	if len(text) > maxField {
		return s.stop(&fieldTooLong, start)
	}
	s.cells = append(s.cells, cellOf(text))
	return true
}

func cellOf(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: text}
}

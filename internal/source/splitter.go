package source

import (
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
	unclosedQuote = say("引号没有结束", "the quote that opens here is never closed")
	afterQuote    = say("结束引号之后还有文字", "text follows the closing quote")
	fieldTooLong  = say("单元格超过 1 MiB（可能有引号没有结束）", "the cell is longer than 1 MiB (perhaps a quote is not closed)")
	tooManyFields = say("超过 16384 列", "there are more than 16384 columns")
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
	for {
		if len(s.cells) == maxColumns {
			return s.stop(&tooManyFields, s.pos)
		}
		if !s.field() {
			return false
		}
		if s.pos < len(s.text) && s.text[s.pos] == s.comma {
			s.pos++
			continue
		}
		s.endLine()
		return true
	}
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

// field reads one field up to the separator or line end behind it.
func (s *splitter) field() bool {
	start := s.pos
	if start < len(s.text) && s.text[start] == '"' {
		return s.quoted()
	}
	text, comma, end := s.text, s.comma, start
	for end < len(text) {
		if c := text[end]; c == comma || c == '\n' || c == '\r' {
			break
		}
		end++
	}
	s.pos = end
	return s.give(text[start:end], start)
}

// quoted reads a field in quotes.
func (s *splitter) quoted() bool {
	start, end, doubled := s.pos, s.pos+1, false
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
	kind := Text
	if text == "" {
		kind = Blank
	}
	s.cells = append(s.cells, Cell{Kind: kind, Text: text})
	return true
}

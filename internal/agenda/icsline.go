package agenda

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"ninefold/internal/render"
)

// lines writes the content lines of iCalendar (RFC 5545, 3.1). It is our own
// because what there is lets a lone CR and control characters through, breaks
// lines at blanks that readers then drop, and ends lines by the machine it runs on.
type lines struct {
	out  *bufio.Writer // keeps the first error, which flush gives
	line []byte        // being made
}

func newContentLines(w io.Writer) lines { return lines{out: bufio.NewWriter(w)} }

func (l *lines) flush() error { return l.out.Flush() }

// widestLine is how many octets a line may have, its CRLF not counted.
const widestLine = 75

// put writes a property whose value is as iCalendar wants it.
func (l *lines) put(name, value string) {
	l.begin(name)
	l.line = append(l.line, value...)
	l.end()
}

func (l *lines) begin(name string) { l.line = append(append(l.line[:0], name...), ':') }

// end writes the line. One that is too long goes on in the next behind a blank.
func (l *lines) end() {
	line := l.line
	for room := widestLine; len(line) > room; room = widestLine - 1 {
		at := fold(line, room)
		l.write(line[:at], "\r\n ")
		line = line[at:]
	}
	l.write(line, "\r\n")
}

func (l *lines) write(line []byte, ending string) {
	_, _ = l.out.Write(line) // flush gives the error
	_, _ = l.out.WriteString(ending)
}

// fold is where a line ends: never inside a character, and not at a blank where
// there is another place, for readers that take more blanks away than they should.
func fold(line []byte, room int) int {
	at := room
	for !utf8.RuneStart(line[at]) {
		at--
	}
	for i := at; i > room/2; i-- {
		if utf8.RuneStart(line[i]) && line[i] != ' ' && line[i-1] != ' ' {
			return i
		}
	}
	return at
}

// text writes a property of type TEXT, of one line or several.
func (l *lines) text(name string, parts ...string) { l.list(name, `\n`, parts) }

// texts writes a list of texts.
func (l *lines) texts(name string, parts ...string) { l.list(name, ",", parts) }

func (l *lines) list(name, between string, parts []string) {
	l.begin(name)
	for i, part := range parts {
		if i > 0 {
			l.line = append(l.line, between...)
		}
		l.add(part)
	}
	l.end()
}

// add adds to the value of a property of type TEXT that was begun. Whatever else in it
// could act, a line break from an export among it, is spelled out.
func (l *lines) add(texts ...string) {
	for _, text := range texts {
		l.line = appendText(l.line, render.Plain(text))
	}
}

// next begins another line of such a value.
func (l *lines) next(texts ...string) {
	l.line = append(l.line, `\n`...)
	l.add(texts...)
}

// appendText writes what stands for something else in a TEXT (RFC 5545, 3.3.11) with a
// backslash; there are no line breaks.
func appendText(b []byte, text string) []byte {
	for {
		at := strings.IndexAny(text, `\;,`)
		if at < 0 {
			return append(b, text...)
		}
		b = append(append(b, text[:at]...), '\\', text[at])
		text = text[at+1:]
	}
}

package render

import (
	"iter"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// Terminals disagree on the width of some characters (“ ” … — ·). Columns are
// aligned as if those took one cell; lines are filled as if they took two, so
// that no line runs over either way.
var (
	narrow = &runewidth.Condition{StrictEmojiNeutral: true}
	wide   = &runewidth.Condition{StrictEmojiNeutral: true, EastAsianWidth: true}
)

// columns is how many cells a text takes for alignment.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~':
			n++
		case ideographic(r):
			n += 2
		default:
			n += narrow.RuneWidth(r)
		}
	}
	return n
}

// room is how many cells a text takes at most.
func room(s string) int {
	n := 0
	for _, r := range s {
		n += roomOf(r)
	}
	return n
}

// roomOf is how many cells a character takes at most; nearly all need no look-up.
func roomOf(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return 1
	case ideographic(r):
		return 2
	}
	return wide.RuneWidth(r)
}

// ideographic holds for the characters that nearly all of Chinese text is made of.
func ideographic(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }

// pad fills a text with blanks on the right.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-columns(s)))
}

// cut shortens a text that does not fit, and says so with two dots.
func cut(s string, width int) string {
	if room(s) <= width {
		return s
	}
	n := 2
	for i, r := range s {
		if n += roomOf(r); n > width {
			return s[:i] + ".."
		}
	}
	return s
}

// wrap breaks a text into lines of at most width cells: at blanks and between
// Chinese characters, but never so that a line begins with a closing mark or
// ends with an opening one, nor between a figure and its unit. What is longer
// than a line is cut.
func wrap(s string, width int) []string {
	var lines []string
	var line []byte
	used, gap := 0, 0 // cells of the line, and of the blank before what comes next
	for part := range parts(s) {
		if part == " " {
			gap = 1
			continue
		}
		size := room(part)
		if len(line) > 0 && used+gap+size > width {
			lines, line, used = append(lines, string(line)), line[:0], 0
		}
		if len(line) > 0 && gap > 0 {
			line, used = append(line, ' '), used+gap
		}
		line, used, gap = append(line, part...), used+size, 0
		for used > width {
			whole := string(line)
			head := fit(whole, width)
			lines, line, used = append(lines, whole[:head]), append(line[:0], whole[head:]...), room(whole[head:])
		}
	}
	if len(line) > 0 || len(lines) == 0 {
		lines = append(lines, string(line))
	}
	return lines
}

// wrapped is how many lines wrap gives, which are not made.
func wrapped(s string, width int) int {
	if len(s) <= width || len(s) <= 2*width && room(s) <= width { // no character is wider than it has bytes
		return 1
	}
	c := lineCount{width: width}
	start, size, last := 0, 0, ' '
	for i, r := range s { // as in parts
		if unicode.IsSpace(r) {
			r = ' '
		}
		if i > start && (ideographic(last) && ideographic(r) || mayBreak(last, r)) {
			c.add(s[start:i], size, last)
			start, size = i, 0
		}
		size, last = size+roomOf(r), r
	}
	c.add(s[start:], size, last)
	if c.some || c.lines == 0 {
		c.lines++
	}
	return c.lines
}

// lineCount are the lines that are full, and what stands in the one begun.
type lineCount struct {
	width, lines, used, gap int
	some                    bool
}

// add adds a piece of a text, as wrap does.
func (c *lineCount) add(part string, size int, last rune) {
	if last == ' ' {
		c.gap = 1
		return
	}
	if c.some && c.used+c.gap+size > c.width {
		c.lines, c.used, c.some = c.lines+1, 0, false
	}
	if c.some {
		c.used += c.gap
	}
	c.used, c.gap, c.some = c.used+size, 0, true
	for c.used > c.width { // the part stands alone
		c.lines, part = c.lines+1, part[fit(part, c.width):]
		c.used, c.some = room(part), part != ""
	}
}

// fit is how many bytes of a text fill the width, one character at least.
func fit(s string, width int) int {
	n := 0
	for i, r := range s {
		if n += roomOf(r); n > width && i > 0 {
			return i
		}
	}
	return len(s)
}

// parts cuts a text into pieces that stay whole; a blank is " ".
func parts(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start, last := 0, ' '
		for i, r := range s {
			if unicode.IsSpace(r) {
				r = ' '
			}
			if mayBreak(last, r) && i > start {
				if !yield(piece(s[start:i], last)) {
					return
				}
				start = i
			}
			last = r
		}
		if start < len(s) {
			yield(piece(s[start:], last))
		}
	}
}

// piece is what lies between two places where a line may end; blanks stand alone.
func piece(s string, last rune) string {
	if last == ' ' {
		return " "
	}
	return s
}

const (
	opening = "（《「『【〔［“‘([{<"
	closing = "，。、；：？！）》」』】〕］”’…—·％%,.;:?!)]}>"
)

// mayBreak reports whether a line may end between two characters.
func mayBreak(before, after rune) bool {
	switch {
	case before == ' ' || after == ' ' || ideographic(before) && ideographic(after):
		return true
	case before <= unicode.MaxASCII && after <= unicode.MaxASCII:
		return false
	case roomOf(after) == 0 || strings.ContainsRune(closing, after) || strings.ContainsRune(opening, before):
		return false
	case unicode.IsDigit(before) && unicode.Is(unicode.Han, after):
		return false
	}
	return narrow.RuneWidth(before) == 2 || narrow.RuneWidth(after) == 2 || strings.ContainsRune(closing, before) && before > unicode.MaxASCII
}

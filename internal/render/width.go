package render

import (
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
		n += narrow.RuneWidth(r)
	}
	return n
}

// room is how many cells a text takes at most.
func room(s string) int {
	n := 0
	for _, r := range s {
		n += wide.RuneWidth(r)
	}
	return n
}

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
		if n += wide.RuneWidth(r); n > width {
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
	line, space := "", ""
	for _, part := range parts(s) {
		if part == " " {
			space = part
			continue
		}
		if line != "" && room(line+space+part) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			part = space + part
		}
		line, space = line+part, ""
		for room(line) > width {
			head := fit(line, width)
			lines, line = append(lines, line[:head]), line[head:]
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// fit is how many bytes of a text fill the width, one character at least.
func fit(s string, width int) int {
	n := 0
	for i, r := range s {
		if n += wide.RuneWidth(r); n > width && i > 0 {
			return i
		}
	}
	return len(s)
}

// parts cuts a text into pieces that stay whole; a run of blanks is one " ".
func parts(s string) []string {
	var pieces []string
	start, last := 0, ' '
	for i, r := range s {
		if unicode.IsSpace(r) {
			r = ' '
		}
		if mayBreak(last, r) {
			pieces = piece(pieces, s[start:i])
			start = i
		}
		last = r
	}
	return piece(pieces, s[start:])
}

// piece adds what lies between two places where a line may end.
func piece(pieces []string, s string) []string {
	switch {
	case s == "":
		return pieces
	case strings.TrimSpace(s) == "":
		return append(pieces, " ")
	}
	return append(pieces, s)
}

const (
	opening = "（《「『【〔［“‘([{<"
	closing = "，。、；：？！）》」』】〕］”’…—·％%,.;:?!)]}>"
)

// mayBreak reports whether a line may end between two characters.
func mayBreak(before, after rune) bool {
	switch {
	case before == ' ' || after == ' ':
		return true
	case wide.RuneWidth(after) == 0 || strings.ContainsRune(closing, after) || strings.ContainsRune(opening, before):
		return false
	case unicode.IsDigit(before) && unicode.Is(unicode.Han, after):
		return false
	}
	return narrow.RuneWidth(before) == 2 || narrow.RuneWidth(after) == 2 || strings.ContainsRune(closing, before) && before > unicode.MaxASCII
}

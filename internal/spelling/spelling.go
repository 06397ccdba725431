// Package spelling compares texts as people write them: white space, full and half
// width and case do not count, and a slip of the keyboard is near what was meant.
// It knows single texts and refuses to know what any of them stands for.
package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsSpace knows, besides Unicode's white space, the invisible marks that
// copying out of web pages and chat programs leaves in cells.
func IsSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// Trim takes white space and invisible marks off both ends.
func Trim(s string) string {
	if s != "" && IsInk(s[0]) && IsInk(s[len(s)-1]) {
		return s
	}
	return strings.TrimFunc(s, IsSpace)
}

// IsInk reports an ASCII character that can be seen.
func IsInk(c byte) bool { return c > ' ' && c < 0x7F }

// Narrow gives the half-width form of a full-width character.
func Narrow(r rune) rune {
	switch {
	case r == '\u3000':
		return ' '
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	}
	return r
}

// Narrowed writes a text with half-width characters.
func Narrowed(s string) string { return strings.Map(Narrow, s) }

// Fold is how names of tables, headers and choices are compared: white space,
// full and half width and case ignored (SPEC 1).
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		if IsSpace(r) {
			return -1
		}
		return unicode.ToLower(Narrow(r))
	}, s)
}

// FoldsTo reports whether a text folds to a key, without making a new text of it.
func FoldsTo(text, key string) bool {
	for text != "" && key != "" && IsInk(text[0]) {
		if c := text[0]; c != key[0] && (c < 'A' || c > 'Z' || c|0x20 != key[0]) {
			return false
		}
		text, key = text[1:], key[1:]
	}
	for _, r := range text {
		if IsSpace(Narrow(r)) {
			continue
		}
		want, size := utf8.DecodeRuneInString(key)
		if size == 0 || unicode.ToLower(Narrow(r)) != want {
			return false
		}
		key = key[size:]
	}
	return key == ""
}

// FoldName is how names of people, units, branches and events are compared:
// 李　明 set wide to line up with three-character names is 李明.
func FoldName(s string) string {
	return strings.Map(func(r rune) rune {
		if IsSpace(r) {
			return -1
		}
		return Narrow(r)
	}, s)
}

// Nearest finds the candidate that a mistyped text most likely meant: one of
// which it is a telling part or the other way round, else one spelt much like
// it; empty if none is close. Of equally close ones the first wins.
func Nearest(text string, candidates []string) string {
	want := []rune(Fold(text))
	limit := min(2, len(want)/2)
	best, distance := "", limit+1
	for _, candidate := range candidates {
		have := []rune(Fold(candidate))
		if telling(want, have) || telling(have, want) {
			return candidate
		}
		if far := len(have) - len(want); far >= distance || -far >= distance {
			continue
		}
		if d := editDistance(want, have); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

// telling reports whether a part says enough to stand for the whole: 走访 for
// 走访记录, visits for visits_2024, but not P1 for P12.
func telling(part, whole []rune) bool {
	long := len(part) >= 4 || len(part) >= 2 && part[0] >= utf8.RuneSelf
	return long && strings.Contains(string(whole), string(part))
}

// editDistance counts the insertions, deletions and replacements between two texts.
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		corner := row[0]
		row[0] = i + 1
		for j := range b {
			swap := corner
			if a[i] != b[j] {
				swap++
			}
			corner = row[j+1]
			row[j+1] = min(swap, corner+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// Glob reports whether a name is as a pattern says, in which only * stands for other
// characters: any number of them, whatever they are.
func Glob(pattern, name string) bool {
	head, rest, starred := strings.Cut(pattern, "*")
	if !starred {
		return pattern == name
	}
	name, ok := strings.CutPrefix(name, head)
	if !ok {
		return false
	}
	for {
		part, after, more := strings.Cut(rest, "*")
		if !more {
			return strings.HasSuffix(name, part)
		}
		_, behind, found := strings.Cut(name, part)
		if !found {
			return false
		}
		name, rest = behind, after
	}
}

package mask

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// Text masks the names and ids that are known in words that somebody wrote: faults,
// what people filled in. It is the last resort, for what has no fields.
func (m *Mask) Text(s string) string {
	if s == "" {
		return s
	}
	if name, ok := m.names[s]; ok {
		return name
	}
	return m.long.Replace(m.tokens(s))
}

// tokens replaces ids and names of letters where they stand as words of their own.
func (m *Mask) tokens(s string) string {
	if id, ok := m.ids[s]; ok {
		return id
	}
	var b strings.Builder
	for rest := s; rest != ""; {
		start := strings.IndexFunc(rest, inWord)
		if start < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:start])
		rest = rest[start:]
		end := strings.IndexFunc(rest, func(r rune) bool { return !inWord(r) })
		if end < 0 {
			end = len(rest)
		}
		b.WriteString(m.token(rest[:end]))
		rest = rest[end:]
	}
	return b.String()
}

func (m *Mask) token(word string) string {
	bare := strings.TrimRight(word, ".-_")
	for _, known := range []map[string]string{m.ids, m.names} {
		if shown, ok := known[word]; ok {
			return shown
		}
		if shown, ok := known[bare]; ok && bare != "" {
			return shown + word[len(bare):]
		}
	}
	return word
}

// inWord reports whether a character may be part of an id inside a text.
// Chinese characters are not: 工号P0007未达标 names P0007.
func inWord(r rune) bool {
	return r == '-' || r == '_' || r == '.' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// both does something to a text in both languages.
func both(t audit.Text, change func(string) string) audit.Text {
	return audit.Text{ZH: change(t.ZH), EN: change(t.EN)}
}

// placeholders are what was put into the sentences of one verdict: each text that
// is hidden where it stands as a field, with what stands for it.
type placeholders map[string]string

// hide remembers the texts in a value that are not shown as they are.
func (p placeholders) hide(m *Mask, v any) placeholders {
	for _, text := range texts(v) {
		if shown := m.value(text); shown != text && strings.TrimSpace(text) != "" {
			p[text] = shown
		}
	}
	return p
}

// fill puts what is shown in the place of what was. A text of letters or digits
// is found only as a word: a department called 1 is no part of 12 days.
func (p placeholders) fill(sentence string) string {
	if len(p) == 0 {
		return sentence
	}
	found := make([][2]string, 0, 2*len(p))
	for text, shown := range p {
		found = append(found, [2]string{text, shown})
		if quoted := strings.Trim(strconv.Quote(text), `"`); quoted != text {
			found = append(found, [2]string{quoted, shown})
		}
	}
	slices.SortFunc(found, func(a, b [2]string) int {
		return cmp.Or(-cmp.Compare(len(a[0]), len(b[0])), cmp.Compare(a[0], b[0]))
	})
	var b strings.Builder
	for at := 0; at < len(sentence); {
		k := slices.IndexFunc(found, func(one [2]string) bool {
			return strings.HasPrefix(sentence[at:], one[0]) && apart(sentence, at, at+len(one[0]))
		})
		if k >= 0 {
			b.WriteString(found[k][1])
			at += len(found[k][0])
			continue
		}
		_, size := utf8.DecodeRuneInString(sentence[at:])
		b.WriteString(sentence[at : at+size])
		at += size
	}
	return b.String()
}

// apart reports whether a part of a sentence is no part of a longer word.
func apart(sentence string, from, to int) bool {
	letter := func(r rune) bool { return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	before, _ := utf8.DecodeLastRuneInString(sentence[:from])
	first, _ := utf8.DecodeRuneInString(sentence[from:])
	last, _ := utf8.DecodeLastRuneInString(sentence[:to])
	after, _ := utf8.DecodeRuneInString(sentence[to:])
	return !(letter(before) && letter(first)) && !(letter(last) && letter(after))
}

// withheld stands for a sentence of a requirement from outside, which may hold
// anything.
var withheld = audit.Text{ZH: "（自定要求的说明不予显示）", EN: "(what a requirement of one's own says is not shown)"}

// sentence masks what a requirement says.
func (m *Mask) sentence(rule string, said audit.Text, known placeholders) audit.Text {
	if said == (audit.Text{}) {
		return said
	}
	if !m.trusts(rule) {
		return withheld
	}
	return both(said, known.fill)
}

// Sentences masks the sentences of a requirement that may hold some texts.
func (m *Mask) Sentences(rule string, hidden []any) func(audit.Text) audit.Text {
	known := placeholders{}
	for _, one := range hidden {
		known.hide(m, one)
	}
	return func(said audit.Text) audit.Text { return m.sentence(rule, said, known) }
}

func (m *Mask) trusts(rule string) bool { return m.ours == nil || m.ours(rule) }

var (
	quotedText   = regexp.MustCompile(`“[^”]*”|"(?:[^"\\]|\\.)*"|‘[^’]*’|「[^」]*」`)
	settingsLine = regexp.MustCompile(`[^\s（）()，,：]+\.(ya?ml|json)(:[0-9]+)+`)
)

// scrub masks a sentence of the program about the exports: what it quotes, the
// places in settings that it names, and every text given.
func (m *Mask) scrub(said string, known placeholders) string {
	said = known.fill(said)
	said = settingsLine.ReplaceAllStringFunc(said, m.Origin)
	said = quotedText.ReplaceAllStringFunc(said, func(quoted string) string {
		_, open := utf8.DecodeRuneInString(quoted)
		_, shut := utf8.DecodeLastRuneInString(quoted)
		inside := quoted[open : len(quoted)-shut]
		if m.word(inside) || inside == Hidden {
			return quoted
		}
		return quoted[:open] + m.value(inside) + quoted[len(quoted)-shut:]
	})
	return m.Text(said)
}

// where masks a place: the file, of several that it could be the one with the longest
// name, without the folders before it, and the sheet. With ids hashed no cell is told.
func (m *Mask) where(place string) string {
	found, at := "", -1
	for file := range m.files {
		if i := strings.Index(place, file); i >= 0 && len(file) > len(found) {
			found, at = file, i
		}
	}
	if at < 0 {
		return place
	}
	rest, cell := place[at+len(found):], ""
	if mark := strings.LastIndexAny(rest, "!:"); mark >= 0 {
		rest, cell = rest[:mark], rest[mark:]
	}
	if sheet, ok := strings.CutPrefix(rest, "/"); ok {
		rest = "/" + m.Sheet(sheet)
	}
	if m.Full() && strings.HasPrefix(cell, "!") {
		cell = ""
	}
	return m.files[found] + rest + cell
}

// Fault masks an error that is shown.
func (m *Mask) Fault(f *audit.Fault) *audit.Fault {
	known := placeholders(maps.Clone(m.files))
	scrub := func(s string) string { return m.scrub(s, known) }
	return &audit.Fault{Where: scrub(m.where(f.Where)), Problem: both(f.Problem, scrub), Remedy: both(f.Remedy, scrub)}
}

// Package mask takes what identifies a person out of a result, once and before
// any format sees it. It knows no format and no source; who is to be masked it
// is told. What it cannot tell from a name it masks too: a word too many with a
// star does less harm than a name too many without.
package mask

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// Mask replaces names by 张* and, with a key, ids of people by keyed hashes.
type Mask struct {
	names *strings.Replacer
	ids   map[string]string
	key   []byte
}

// New makes a mask for these names and ids, beside whoever a result names as a
// subject. Without a key ids stay as they are. The same key gives the same
// hashes, so that masked results can be compared with each other.
func New(names, ids []string, key []byte) *Mask {
	m := &Mask{key: key, ids: map[string]string{}}
	m.names = replacer(names)
	if key != nil {
		for _, id := range ids {
			m.ids[id] = m.hash("p", id)
		}
	}
	return m
}

// replacer takes the longest name first, so that 欧阳若 does not win over 欧阳若兰.
// A name of one character is masked where it stands alone, not inside words.
func replacer(names []string) *strings.Replacer {
	names = slices.Clone(names)
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(-cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	var pairs []string
	for _, name := range slices.Compact(names) {
		if utf8.RuneCountInString(name) > 1 {
			pairs = append(pairs, name, Name(name))
		}
	}
	return strings.NewReplacer(pairs...)
}

// Name gives the first character of a name and a star; of a name of one
// character the star alone.
func Name(name string) string {
	_, size := utf8.DecodeRuneInString(name)
	if size == len(name) {
		return "*"
	}
	return name[:size] + "*"
}

// hash is short enough to read out and long enough for no two people of an
// office to share it.
func (m *Mask) hash(prefix, id string) string {
	mac := hmac.New(sha256.New, m.key)
	mac.Write([]byte(prefix + "\x00" + id)) // never fails
	return prefix + hex.EncodeToString(mac.Sum(nil)[:8])
}

// Text masks every known name, and with a key every known id, in a text.
func (m *Mask) Text(s string) string {
	if s == "" {
		return s
	}
	return m.names.Replace(m.identifiers(s))
}

// identifiers replaces ids where they stand as words of their own.
func (m *Mask) identifiers(s string) string {
	if len(m.ids) == 0 {
		return s
	}
	if hash, ok := m.ids[s]; ok {
		return hash
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
		b.WriteString(m.id(rest[:end]))
		rest = rest[end:]
	}
	return b.String()
}

// inWord reports whether a character may be part of an id inside a text.
// Chinese characters are not: 工号P0007未达标 names P0007.
func inWord(r rune) bool {
	return r == '-' || r == '_' || r == '.' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func (m *Mask) id(id string) string {
	if hash, ok := m.ids[id]; ok {
		return hash
	}
	if trimmed := strings.TrimRight(id, ".-_"); trimmed != id && m.ids[trimmed] != "" {
		return m.ids[trimmed] + id[len(trimmed):]
	}
	return id
}

func (m *Mask) both(t audit.Text) audit.Text { return audit.Text{ZH: m.Text(t.ZH), EN: m.Text(t.EN)} }

// value masks the content of a bad cell. It may be a name that no table knows,
// so all that does not look like a date, a number or an id goes.
func (m *Mask) value(s string) string {
	harmless := strings.ContainsFunc(s, unicode.IsDigit) &&
		!strings.ContainsFunc(s, func(r rune) bool {
			return r > unicode.MaxASCII && !strings.ContainsRune("年月日时分：／－．", r)
		})
	if s == "" || harmless {
		return m.Text(s)
	}
	return Name(s)
}

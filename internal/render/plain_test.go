package render

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"": "",
		"李明 P0001 “宣传部” 买买提·艾山": "李明 P0001 “宣传部” 买买提·艾山",
		"𠮷野家 é 葛\U000e0100":     "𠮷野家 é 葛\U000e0100",
		"a\tb\nc\rd":            `a\tb\nc\rd`,
		"\x1b[2J\x00\x7f\u009b": `\u001b[2J\u0000\u007f\u009b`,
		"\u202egnp.exe":         `\u202egnp.exe`,
		"李\u200b明\ufeff\u2060":  `李\u200b明\ufeff\u2060`,
		"a\u2028b\u00ad\u3164":  `a\u2028b\u00ad\u3164`,
		"\U000e0041":            `\U000e0041`,
		"a\xffb\ufffd":          `a\ufffdb\ufffd`,
	} {
		assert.Equal(t, want, Plain(in), "%q", in)
	}
}

func FuzzPlain(f *testing.F) {
	f.Add(hostile)
	f.Add("甲\x80")
	f.Fuzz(func(t *testing.T, s string) {
		got := Plain(s)
		assert.True(t, utf8.ValidString(got))
		for _, r := range got {
			assert.False(t, hidden(r), "%q in %q", r, got)
		}
		assert.Equal(t, got, Plain(got), "safe text stays as it is")
	})
}

// The short cuts say of every character what the tables of Unicode say.
func TestHiddenKnowsEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point)
		if r >= 0xd800 && r < 0xe000 { // halves of pairs are no characters
			continue
		}
		text := "a甲" + string(r) + "é"
		at := nextHidden(text, 0)
		if want != hidden(r) || want != (at == len("a甲")) || !want && at != len(text) || at != nextHidden([]byte(text), 0) {
			t.Errorf("%U: hidden %t, found at %d", r, hidden(r), at)
		}
	}
}

// A text that is cut within a character ends in something hidden.
func TestHalvesOfCharactersAreHidden(t *testing.T) {
	for _, whole := range []string{"甲", "é", "𠮷", "，"} {
		for cut := 1; cut < len(whole); cut++ {
			assert.Equal(t, 1, nextHidden("a"+whole[:cut], 0), "%q", whole[:cut])
			assert.Equal(t, 1, nextHidden("a"+whole[:cut]+"bc", 0), "%q", whole[:cut])
		}
	}
}

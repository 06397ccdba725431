package render

import (
	"testing"
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

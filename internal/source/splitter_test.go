package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// Eight bytes at a time, a field ends where it ends byte by byte.
func TestWhereABareFieldEnds(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("abcdefghijklmnop,,;\t\n\r\x00\x0b\x0c\x0e\x7f|某é￿\" ")), 0, 40, -1)
	rapid.Check(t, func(t *rapid.T) {
		s, comma := text.Draw(t, "text"), rapid.SampledFrom([]byte(",;\t|~ ")).Draw(t, "comma")
		for at := range len(s) + 1 {
			want := len(s)
			if i := strings.IndexAny(s[at:], string(rune(comma))+"\n\r"); i >= 0 {
				want = at + i
			}
			require.Equal(t, want, bareEnd(s, at, comma), "%q from %d", s, at)
		}
	})
}

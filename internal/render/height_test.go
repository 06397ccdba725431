package render

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// The height of a row rests on this: a text of no more bytes than a line has room for
// is one line, whatever it is made of.
func TestNoTextIsWiderThanItsBytes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := Plain(rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("第12行，“”·×½ \u3000王e\u0301％１")))).Draw(r, "text"))
		require.LessOrEqual(r, room(text), len(text))
		if text != "" {
			require.Len(r, wrap(text, max(narrowColumn, len(text))), 1)
		}
	})
}

// Rows that are made as they are written stand beneath those given, and the book is
// the same as with all of them given.
func TestRowsMadeAsTheyAreWritten(t *testing.T) {
	given, made := testBook(), testBook()
	rows := made.Sheets[0].Rows
	made.Sheets[0].Rows, made.Sheets[0].Further = rows[:1], slices.Values(rows[1:])
	require.Equal(t, writeBook(t, given), writeBook(t, made))
}

// Lines are counted as they would be made.
func TestLinesAreCountedAsTheyAreWrapped(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := Plain(rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("第12行，（“”·×½ \u3000王e\u0301％１a, ")))).Draw(r, "text"))
		width := rapid.IntRange(narrowColumn, 40).Draw(r, "width")
		require.Len(r, wrap(text, width), wrapped(text, width))
	})
}

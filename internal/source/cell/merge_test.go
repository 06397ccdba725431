package cell

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParseRef(t *testing.T) {
	for ref, want := range map[string][2]int{"A1": {1, 1}, "Z9": {9, 26}, "AA10": {10, 27}, "XFD1048576": {MostRows, MostColumns}} {
		row, column, ok := ParseRef([]byte(ref))
		assert.True(t, ok, ref)
		assert.Equal(t, want, [2]int{row, column}, ref)
		assert.Equal(t, ref, Name(row, column))
	}
	for _, ref := range []string{"", "A", "1", "A0", "A01", "a1", "$A$1", "A-1", "A1 ", "XFE1", "A1048577", "A1:B2", "甲1", "AAAA1"} {
		_, _, ok := ParseRef([]byte(ref))
		assert.False(t, ok, ref)
	}
}

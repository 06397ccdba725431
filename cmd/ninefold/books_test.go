package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/office/books"
)

const booksFolder = "../../fixtures/books"

// wantedOf are the verdicts that stand beside a fixture of books.
func wantedOf(t *testing.T, layout string) (verdicts []office.Expected, outOfScope int) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(booksFolder, layout+".expected.json"))
	require.NoError(t, err)
	var expected struct {
		OutOfScope int `json:"out_of_scope"`
		Verdicts   []office.Expected
	}
	require.NoError(t, json.Unmarshal(data, &expected))
	return expected.Verdicts, expected.OutOfScope
}

// The verdicts that stand beside the books are those of plain tables with what the
// books can say: both by the program and by the second implementation.
func TestWhatTheBooksSayGetsTheirVerdictsFromPlainTables(t *testing.T) {
	for _, l := range books.Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			o := l.Tells(books.Yunlu())
			want, outOfScope := wantedOf(t, l.Name)
			got := judged(t, plainArgs(t, o, l.Keep(o).Nameless)...)
			assert.Equal(t, outOfScope, got.Summary.OutOfScope)
			compare(t, want, got.Verdicts)
			compare(t, office.Judge(o), got.Verdicts)
		})
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"ninefold/internal/office/books"
)

// answers are the lines that the suggestions for the fixtures ask to be filled in, by
// layout, and what belongs there.
var answers = map[string][2]string{"day-marks": {"????", "2024"}}

// What is suggested for each of the ten books passes `config check` as it stands and,
// pasted with no more than the one line that it asks for filled in, gives the very
// verdicts and cells that the mapping of the fixture gives. In English it says the same.
func TestSuggestionsForTheTenBooksGiveTheirVerdicts(t *testing.T) {
	for _, l := range books.Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			exports, settings := filepath.Join(dir, "exports"), filepath.Join(dir, "ninefold.yaml")
			require.NoError(t, os.CopyFS(exports, os.DirFS(filepath.Join(booksFolder, l.Name))))
			require.NoError(t, os.Remove(filepath.Join(exports, "ninefold.yaml")))
			head := headOf(t, l.Name)
			require.NoError(t, os.WriteFile(settings, []byte(head), 0o600))
			chinese, english := suggestedFor(t, exports, settings, "zh"), suggestedFor(t, exports, settings, "en")
			assert.Equal(t, suggestedDocument(t, chinese), suggestedDocument(t, english))

			require.NoError(t, os.WriteFile(settings, []byte(head+chinese), 0o600))
			code, stdout, stderr := program(t, "config", "check", settings)
			assert.Zero(t, code, stdout+stderr)

			require.NoError(t, os.WriteFile(settings, []byte(head+fillIn(t, chinese, l.Name)), 0o600))
			want, outOfScope := wantedOf(t, l.Name)
			got, proofs := checked(t, exports, "--config", settings)
			assert.Equal(t, outOfScope, got.Summary.OutOfScope)
			compare(t, want, got.Verdicts)
			o := l.Tells(books.Yunlu())
			sameCells(t, o, l.Keep(o), proofs)
			assert.NotContains(t, suggestedFor(t, exports, settings, "en"), "sources:\n", "what is mapped is understood")
		})
	}
}

// What is suggested for folders in an archive gives the same verdicts: it names files
// by their paths in the archive.
func TestSuggestionsForBooksInArchives(t *testing.T) {
	for _, l := range books.Layouts() {
		if l.Name != "talk-cards" && l.Name != "month-sheets" { // a book a person in a folder; a sheet a month
			continue
		}
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			exports, settings := filepath.Join(dir, "exports"), filepath.Join(dir, "ninefold.yaml")
			require.NoError(t, os.CopyFS(exports, os.DirFS(filepath.Join(booksFolder, l.Name))))
			require.NoError(t, os.Remove(filepath.Join(exports, "ninefold.yaml")))
			packed := zipped(t, exports)
			head := headOf(t, l.Name)
			require.NoError(t, os.WriteFile(settings, []byte(head), 0o600))
			suggested := suggestedFor(t, packed, settings, "zh")
			require.NoError(t, os.WriteFile(settings, []byte(head+fillIn(t, suggested, l.Name)), 0o600))
			want, _ := wantedOf(t, l.Name)
			got, proofs := checked(t, packed, "--config", settings)
			compare(t, want, got.Verdicts)
			o := l.Tells(books.Yunlu())
			sameCells(t, o, l.Keep(o), proofs)
		})
	}
}

func suggestedFor(t *testing.T, exports, settings, lang string) string {
	t.Helper()
	code, suggestion, stderr := program(t, "inspect", "--suggest", exports, "--config", settings, "--lang", lang)
	require.Zero(t, code, stderr)
	return suggestion
}

func suggestedDocument(t *testing.T, text string) (document map[string]any) {
	t.Helper()
	require.NoError(t, yaml.Unmarshal([]byte(text), &document))
	return document
}

// headOf are the settings of a fixture but those that say how books are read.
func headOf(t *testing.T, layout string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(booksFolder, layout, "ninefold.yaml"))
	require.NoError(t, err)
	head, _, found := strings.Cut(string(data), "sources:")
	require.True(t, found)
	head, _, _ = strings.Cut(head, "recursive:")
	return head
}

// fillIn takes the # off the line that asks, and writes what belongs there.
func fillIn(t *testing.T, suggestion, layout string) string {
	t.Helper()
	answer, asks := answers[layout]
	lines := strings.Split(suggestion, "\n")
	filled := 0
	for i, line := range lines {
		if strings.Contains(line, "????") {
			lines[i] = strings.Replace(strings.TrimPrefix(line, "# "), answer[0], answer[1], 1)
			filled++
		}
	}
	assert.Equal(t, map[bool]int{true: 1, false: 0}[asks], filled, "lines to fill in")
	return strings.Join(lines, "\n")
}

package doc

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func document() *Document {
	return &Document{
		Lang: audit.EN, Title: "Rates", Sub: "of a year", AsOf: audit.DateOf(2024, 6, 30), Warnings: []string{"mind this"}, Foot: "made here",
		Sections: []Section{
			{
				Title: "by branch", Sheet: "branches", Text: []string{"a sentence"}, Foot: "below",
				Columns: []Column{
					{Title: "branch"}, {Title: "id", In: InBook}, {Title: "rate", Unit: "%", Number: true}, {Title: "course", In: OnPages},
				},
				Rows: [][]Cell{
					{Text("all of them")},
					{Text("North"), Text("id-north"), Figure("87 %*", 87.5), Text("up")},
					{Text("South"), Text("id-south"), Figure("-", nil), Text("down")},
				},
				Most: map[string]int{"text": 2}, Left: func(rows int) string { return strings.Repeat("one more", rows) },
			},
			{Title: "only a page tells this", In: OnPages, Text: []string{"for a page"}},
		},
	}
}

func written(t *testing.T, format string) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, document().Write(&b, format, 0))
	return b.String()
}

func TestEachFormatShowsWhatIsMeantForIt(t *testing.T) {
	text, md, html := written(t, "text"), written(t, "md"), written(t, "html")
	assert.Contains(t, text, "87 %*")
	assert.NotContains(t, text, "course")
	assert.NotContains(t, text, "for a page")
	for _, page := range []string{md, html} {
		assert.Contains(t, page, "course")
		assert.Contains(t, page, "for a page")
		assert.Contains(t, page, "South")
		assert.NotContains(t, page, "id-south", "the id is for the workbook")
		assert.Contains(t, page, "below")
	}
}

func TestWhatAFormatCutsItSays(t *testing.T) {
	text := written(t, "text")
	assert.Contains(t, text, "North")
	assert.NotContains(t, text, "South")
	assert.Contains(t, text, "one more")
	assert.NotContains(t, text, "below", "what is left stands in its place")
}

func TestAWorkbookHoldsEveryRowAndReckons(t *testing.T) {
	book := written(t, "xlsx")
	z, err := zip.NewReader(strings.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	var parts strings.Builder
	sheets := 0
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			sheets++
		}
		r, err := f.Open()
		require.NoError(t, err)
		all, err := io.ReadAll(r)
		require.NoError(t, err)
		parts.Write(all)
	}
	assert.Equal(t, 1, sheets)
	for _, want := range []string{"<v>87.5</v>", "rate %", "id-south", "South", "all of them"} {
		assert.Contains(t, parts.String(), want)
	}
	for _, not := range []string{"87 %*", "course", "one more"} {
		assert.NotContains(t, parts.String(), not)
	}
}

func TestABriefDocumentIsSentencesAndTablesInATerminal(t *testing.T) {
	long := strings.Repeat("a sentence ", 20)
	d := document()
	d.Brief = true
	d.Sections = []Section{
		{Title: "what was found", Untitled: true, Sheet: "found", Text: []string{long + "\x1b[31m"}},
		{Title: "in a table", Untitled: true, Columns: []Column{{Title: "a"}, {Title: "b"}}, Rows: [][]Cell{{Text("1"), Text("2")}}},
		{Title: "apart"},
	}
	var text, page, book bytes.Buffer
	require.NoError(t, d.Write(&text, "text", 40))
	assert.Equal(t, long+`\u001b[31m`+"\na  b\n1  2\n\napart\n", text.String())
	require.NoError(t, d.Write(&page, "html", 0))
	for _, want := range []string{"what was found", "in a table", "mind this", "made here"} {
		assert.Contains(t, page.String(), want)
	}
	require.NoError(t, d.Write(&book, "xlsx", 0))
	assert.NotZero(t, book.Len())
}

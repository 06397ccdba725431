package render

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func TestAYearIsDrawnByItself(t *testing.T) {
	line := &audit.Timeline{Person: "P1", From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31), HalfDays: []int{2, 0},
		Postings: []audit.Spell{{From: audit.DateOf(2020, 1, 1), Label: `<b>"某处`}}}
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		drawn, err := Year(line, nil, lang)
		require.NoError(t, err)
		assert.Contains(t, drawn, "<svg")
		assert.Contains(t, drawn, "&lt;b&gt;")
		assert.NotContains(t, drawn, "<b>")
	}
	drawn, err := Year(&audit.Timeline{From: line.From, To: line.To}, nil, audit.ZH)
	require.NoError(t, err)
	assert.Empty(t, drawn)
	assert.Contains(t, Style(), ".square")
	assert.NotEmpty(t, StatusMark(audit.Fail))
}

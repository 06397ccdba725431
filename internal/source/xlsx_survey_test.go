package source

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

func TestSurvey(t *testing.T) {
	for name, tc := range map[string]struct {
		sheet  string
		rows   int
		merges []cell.Range
	}{
		"rows and merges":          {sheetXML(`<row/><row r="2"></row><x:row >`, merged("A1:B2", "C3")), 3, []cell.Range{{Top: 1, Left: 1, Bottom: 2, Right: 2}, {Top: 3, Left: 3, Bottom: 3, Right: 3}}},
		"only whole names":         {sheetXML(`<rows/><rowBreaks/><arrow/></row>`), 0, nil},
		"rows elsewhere":           {sheetXML("", `<x:row/><controls><xdr:row>1</xdr:row></controls>`), 0, nil},
		"an empty block":           {`<sheetData/><row/>` + merged("A1"), 0, []cell.Range{{Top: 1, Left: 1, Bottom: 1, Right: 1}}},
		"comments, CDATA and such": {sheetXML(`<!-- <row> --><![CDATA[<row>]]><?x <row?><row/>`), 1, nil},
		"cut off":                  {`<sheetData><row`, 1, nil},
		"single quotes":            {`<mergeCell  ref = 'A1:A2' />`, 0, []cell.Range{{Top: 1, Left: 1, Bottom: 2, Right: 1}}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, step := range []int{1, 7, 1 << 16} {
				found, err := surveySheet(trickle{strings.NewReader(tc.sheet), step})
				require.NoError(t, err)
				assert.Equal(t, survey{tc.rows, tc.merges}, found)
			}
		})
	}
}

func TestSurveyPassesLongCommentsWhereverTheyEnd(t *testing.T) {
	for pad := range 24 {
		sheet := `<sheetData><!--` + strings.Repeat("x", 64<<10-20+pad) + `--><row/></sheetData>`
		found, err := surveySheet(strings.NewReader(sheet))
		require.NoError(t, err)
		assert.Equal(t, 1, found.rows)
	}
}

// trickle reads a few bytes at a time.
type trickle struct {
	src  io.Reader
	step int
}

func (s trickle) Read(p []byte) (int, error) { return s.src.Read(p[:min(len(p), s.step)]) }

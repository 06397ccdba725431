package render

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func paper(lang audit.Lang) *Paper {
	evil := "\x1b[31m<script>alert(1)</script>|=1+1\u202e"
	return &Paper{
		Lang: lang, Title: "假设比较", Sub: "截至 2024-12-31", Facts: [][2]string{{"现行", evil}}, Warnings: []string{evil}, Foot: "完",
		Sections: []PaperSection{
			{Title: "曲线", Text: []string{evil}, Numbers: []int{1}, More: "另有 3 条",
				Table: Table{Head: []string{"取值", "未达标"}, Rows: [][]string{{evil}, {"  " + evil, "12"}}},
				Chart: &Chart{Title: evil, Words: evil, Unit: "条",
					Points: []ChartPoint{{Label: evil}, {Label: "4", At: 1, Mark: evil}, {Label: "8", At: 5}},
					Series: []ChartSeries{{Name: evil, Class: "fail", Y: []float64{3, math.NaN(), 0}}, {Name: "即将到期", Class: "due", Y: []float64{1, 2, 30}}}}},
			{Title: "空"},
		},
	}
}

// Whatever the texts hold, no format lets it act.
func TestPaperIsHarmless(t *testing.T) {
	p := paper(audit.ZH)
	for name, write := range map[string]func(io.Writer) error{
		"text": func(w io.Writer) error { return p.WriteText(w, 0) }, "md": p.WriteMarkdown, "html": p.WriteHTML,
	} {
		var b strings.Builder
		require.NoError(t, write(&b))
		assert.NotContains(t, b.String(), "\x1b", name)
		assert.NotContains(t, b.String(), "\u202e", name)
		assert.Contains(t, b.String(), `u001b`, name)
		if name == "html" {
			assert.NotContains(t, b.String(), "<script", name)
		}
		for line := range strings.SplitSeq(b.String(), "\n") {
			if name == "text" {
				assert.LessOrEqual(t, room(line), 80)
			}
		}
	}
}

// The page holds its own style, no script, and a chart that says in words what
// it shows.
func TestPaperAsOnePage(t *testing.T) {
	var b strings.Builder
	require.NoError(t, paper(audit.EN).WriteHTML(&b))
	page := b.String()
	assert.Contains(t, page, `<html lang="en">`)
	assert.Contains(t, page, "default-src &#39;none&#39;; style-src")
	assert.Equal(t, 2, strings.Count(page, "<style>"))
	for _, style := range []string{pageStyle, paperStyle} {
		assert.Contains(t, page, style)
		assert.Contains(t, paperPolicy, hashOf(style))
	}
	assert.Equal(t, 1, strings.Count(page, `role="img"`))
	assert.NotContains(t, page, " style=")
	assert.Contains(t, page, "<title>即将到期 8: 30条</title>")
	from := strings.Index(page, "<svg viewBox=\"0 0 760")
	svg := page[from : strings.Index(page[from:], "</svg>")+from+len("</svg>")]
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// A line is broken where a figure is missing, and points stand where their
// values are.
func TestChartGapsAndPlaces(t *testing.T) {
	c := paper(audit.ZH).Sections[0].Chart
	d := c.drawing()
	assert.Empty(t, d.Lines[0].Runs, "a figure without a neighbour is a dot")
	assert.Len(t, d.Lines[0].Dots, 2)
	assert.Len(t, d.Lines[1].Runs, 1)
	x0, x1, x2 := c.x(0), c.x(1), c.x(2)
	assert.InDelta(t, 4, (x2-x1)/(x1-x0), 1e-9)
	labels := func() (all []string) {
		for _, up := range d.Up {
			all = append(all, up.Label)
		}
		return all
	}
	assert.Equal(t, []string{"0", "10", "20", "30"}, labels())
	one := &Chart{Points: []ChartPoint{{Label: "a"}}, Series: []ChartSeries{{Y: []float64{0}}}}
	assert.Len(t, one.drawing().Up, 2, "nothing but zeros")
	long := &Chart{Points: make([]ChartPoint, 100), Series: []ChartSeries{{Y: make([]float64, 100)}}}
	for i := range long.Points {
		long.Points[i].At = float64(i)
	}
	assert.LessOrEqual(t, len(long.drawing().Along), 12)
	long.Points[99].Label = "2024-01-01/2024-06-30@2024-06-30"
	assert.LessOrEqual(t, len(long.drawing().Along), 3, "long labels want more room")
	assert.Less(t, long.textX(99, long.Points[99].Label), long.x(99), "and move inwards at the edge")
}

func TestSpark(t *testing.T) {
	figures := []float64{0, 49.9, 50, math.NaN(), 100}
	assert.Equal(t, "▁▄▅·█", Spark(figures, 0, 100, false))
	assert.Equal(t, "_=+ #", Spark(figures, 0, 100, true))
	assert.Equal(t, "▁▁", Spark([]float64{3, 3}, 3, 3, false))
	assert.Empty(t, Spark(nil, 0, 1, false))
	assert.InDelta(t, 100, Highest(figures), 0)
}

// On a page the parts of an outline stand below their heading, each with a name of its
// own only where it has one, and points further in below what they belong to.
func TestOutlineAsAPageKeepsItsLevels(t *testing.T) {
	var o Outline
	o.Heading(1, "all")
	o.Point(0, "before any part")
	o.Heading(1, "one")
	o.Heading(2, "why")
	o.Point(0, "leads")
	o.Point(1, "belongs")
	o.Heading(1, "two")
	o.Heading(2, "why")
	var b strings.Builder
	require.NoError(t, o.Paper(audit.EN).WriteHTML(&b))
	page := b.String()
	for _, want := range []string{"<h1>all</h1>", ">one</h2>", ">two</h2>", `<p class="deep0 leads">leads</p>`, `<p class="deep1">belongs</p>`} {
		assert.Contains(t, page, want)
	}
	assert.Equal(t, 2, strings.Count(page, ">why</h3>"))
	assert.Equal(t, 2, strings.Count(page, "<section "), "two parts of one name would be two landmarks of one name")
	assert.NotContains(t, page, "></h2>", "a part without a title has no heading")
}

// A card on a phone says what each figure is; an id or a date is never broken, as long
// as the rest of the sheet has room.
func TestTablesOnAPage(t *testing.T) {
	s := PaperSection{Title: "t", Numbers: []int{1}, Table: Table{
		Head: []string{"branch", "n", "why"},
		Rows: [][]string{{"a heading over all of them, longer than any column"}, {"JW-ZZ", "3", strings.Repeat("a sentence ", 9)}},
	}}
	p := s.part()
	assert.Equal(t, paperCell{Text: "3", Label: "n", Number: true, Short: true}, p.Rows[1].Cells[1])
	assert.True(t, p.Rows[1].Cells[0].Short)
	assert.False(t, p.Rows[1].Cells[2].Short)
	many := PaperSection{Table: Table{Head: make([]string, 12), Rows: [][]string{make([]string, 12)}}}
	for i := range many.Table.Head {
		many.Table.Head[i], many.Table.Rows[0][i] = "column", "2024-01-01"
	}
	assert.Contains(t, many.short(), false, "twelve dates do not fit on a sheet upright")
}

package render

import (
	"cmp"
	"html/template"
	"io"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// The style of papers, on top of the report's.
var (
	paperStyle  = embedded("html/paper.css")
	paperPolicy = "default-src 'none'; style-src " + hashOf(pageStyle) + " " + hashOf(paperStyle) + "; img-src data:; base-uri 'none'; form-action 'none'"
)

// paperPage is a paper with every text harmless and every length worked out.
type paperPage struct {
	Lang       string
	Title, Sub string
	Facts      [][2]string
	Warnings   []string
	Sections   []paperPart
	Foot       string
	Policy     string
	OwnStyle   template.CSS
}

type paperPart struct {
	Title  string
	Below  bool
	Text   []string
	Points []paperPoint
	Chart  *drawing
	Wide   int // columns of the table; 0: none
	Head   []paperCell
	Rows   []paperRow
	More   string
}

// paperPoint is a sentence; one that leads stands before others that belong to it.
type paperPoint struct {
	Depth int // 0 to 3
	Leads bool
	Text  string
}

type paperRow struct {
	Heading string
	Cells   []paperCell
}

// paperCell says on a phone, where each row is a card, what it is.
type paperCell struct {
	Text   string
	Label  string
	Number bool
	Short  bool // never broken into lines
}

// PaperStyle is the style of what Fragment writes, on top of Style.
func PaperStyle() string { return paperStyle }

// Fragment is what WriteHTML writes below the title, as a part of somebody else's page.
func (p *Paper) Fragment() (template.HTML, error) {
	lang := audit.ZH
	if p.Lang == audit.EN {
		lang = audit.EN
	}
	page := paperPage{Warnings: plainTexts(p.Warnings)}
	for _, fact := range p.Facts {
		page.Facts = append(page.Facts, [2]string{Plain(fact[0]), Plain(fact[1])})
	}
	for i := range p.Sections {
		page.Sections = append(page.Sections, p.Sections[i].part())
	}
	var out strings.Builder
	err := pages[lang]().ExecuteTemplate(&out, "paperbody", page)
	return template.HTML(out.String()), err //nolint:gosec // a template has escaped it
}

// WriteHTML writes one file that needs nothing else and holds no script.
func (p *Paper) WriteHTML(w io.Writer) error {
	out := newPage(w)
	lang := audit.ZH
	page := paperPage{
		Lang: "zh-CN", Title: Plain(p.Title), Sub: Plain(p.Sub), Warnings: plainTexts(p.Warnings), Foot: Plain(p.Foot),
		Policy: paperPolicy, OwnStyle: template.CSS(paperStyle), //nolint:gosec // ours, no data in it
	}
	if p.Lang == audit.EN {
		lang, page.Lang = audit.EN, "en"
	}
	for _, fact := range p.Facts {
		page.Facts = append(page.Facts, [2]string{Plain(fact[0]), Plain(fact[1])})
	}
	for i := range p.Sections {
		page.Sections = append(page.Sections, p.Sections[i].part())
	}
	if err := pages[lang]().ExecuteTemplate(out, "paper", page); err != nil {
		return err
	}
	return out.Flush()
}

func plainTexts(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = Plain(s)
	}
	return out
}

func (s *PaperSection) part() paperPart {
	part := paperPart{Title: Plain(s.Title), Below: s.Below, Text: plainTexts(s.Text), More: Plain(s.More)}
	for i, one := range s.Points {
		leads := i+1 < len(s.Points) && s.Points[i+1].Depth > one.Depth
		part.Points = append(part.Points, paperPoint{min(one.Depth, deepestPoint), leads, Plain(one.Text)})
	}
	if s.Chart != nil {
		part.Chart = s.Chart.drawing()
	}
	if len(s.Table.Rows) == 0 {
		return part
	}
	short := s.short()
	part.Wide, part.Head = len(s.Table.Head), s.cells(s.Table.Head, short)
	for _, row := range s.Table.Rows {
		if len(row) == 1 && part.Wide > 1 {
			part.Rows = append(part.Rows, paperRow{Heading: Plain(row[0])})
			continue
		}
		part.Rows = append(part.Rows, paperRow{Cells: s.cells(row, short)})
	}
	return part
}

// deepestPoint is how far in a sentence stands at most.
const deepestPoint = 3

// What stands in one line: columns of at most shortColumn cells, the narrowest first, as
// long as all of them leave the others some of the sheetCells that A4 has upright.
const (
	shortColumn = 18
	sheetCells  = 84
	columnGap   = 2
)

// short tells the columns that are never broken into lines.
func (s *PaperSection) short() []bool {
	widths := make([]int, len(s.Table.Head))
	order := make([]int, len(widths))
	for i, title := range s.Table.Head {
		widths[i], order[i] = min(columns(title), shortColumn/2), i
		for _, row := range s.Table.Rows {
			if i < len(row) && (len(row) > 1 || len(widths) == 1) {
				widths[i] = max(widths[i], columns(row[i]))
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(widths[a], widths[b]) })
	short, left := make([]bool, len(widths)), sheetCells
	for turn, i := range order {
		left -= widths[i] + columnGap
		short[i] = widths[i] <= shortColumn && left >= shortColumn/2*(len(order)-turn-1)
	}
	return short
}

func (s *PaperSection) cells(row []string, short []bool) []paperCell {
	out := make([]paperCell, len(row))
	for i, text := range row {
		out[i] = paperCell{Plain(strings.TrimSpace(text)), Plain(strings.TrimSpace(s.Table.Head[i])), slices.Contains(s.Numbers, i), short[i]}
	}
	return out
}

package render

import (
	"io"
	"strings"

	"ninefold/internal/audit"
)

// Outline is a text in headings and points, such as a command explains a matter
// in. It can be written for a terminal or as Markdown.
type Outline struct{ points []point }

// point is a heading (from level 1) or a sentence at a depth from 0.
type point struct {
	heading int
	depth   int
	text    string
}

// Heading begins a part; level 1 is the title.
func (o *Outline) Heading(level int, text string) {
	o.points = append(o.points, point{heading: level, text: text})
}

// Point adds a sentence; those of greater depth belong to the one before.
func (o *Outline) Point(depth int, text string) {
	o.points = append(o.points, point{depth: depth, text: text})
}

// Append adds another outline, whose title is a part's of this one.
func (o *Outline) Append(other *Outline) { o.points = append(o.points, other.points...) }

// WriteText writes the outline in lines of at most width cells (0: 80). What
// came from files is made harmless.
func (o *Outline) WriteText(w io.Writer, width int) error {
	if width == 0 {
		width = 80
	}
	width = max(width, 40)
	out := newPage(w)
	for i, p := range o.points {
		if p.heading > 1 && i > 0 && o.points[i-1].heading == 0 {
			out.put("\n")
		}
		indent := strings.Repeat("  ", p.depth)
		first := indent
		if p.heading == 0 {
			first, indent = indent+"- ", indent+"  "
		}
		for k, line := range wrap(Plain(p.text), width-len(indent)) {
			if k > 0 {
				first = indent
			}
			out.put(first, line, "\n")
		}
	}
	return out.Flush()
}

// WriteMarkdown writes the outline as Markdown, in which nothing that came from
// files can act.
func (o *Outline) WriteMarkdown(w io.Writer) error {
	out := newPage(w)
	for i, p := range o.points {
		if p.heading > 0 {
			if i > 0 && o.points[i-1].heading == 0 {
				out.put("\n")
			}
			out.put(strings.Repeat("#", p.heading), " ", md(Plain(p.text)), "\n\n")
			continue
		}
		out.put(strings.Repeat("  ", p.depth), "- ", md(Plain(p.text)), "\n")
	}
	return out.Flush()
}

// Paper is the outline as a page: a section for each heading, its points one below the
// other. Those of greater depth stand further in. The first heading is the title; where
// others stand beside it, what is below them is a part of theirs.
func (o *Outline) Paper(lang audit.Lang) *Paper {
	p := &Paper{Lang: lang}
	rest := o.points
	if len(rest) > 0 && rest[0].heading > 0 {
		p.Title, rest = rest[0].text, rest[1:]
	}
	top := 0
	for _, one := range rest {
		if one.heading > 0 && (top == 0 || one.heading < top) {
			top = one.heading
		}
	}
	for _, one := range rest {
		if one.heading > 0 {
			p.Sections = append(p.Sections, PaperSection{Title: one.text, Below: one.heading > top})
			continue
		}
		if len(p.Sections) == 0 {
			p.Sections = append(p.Sections, PaperSection{})
		}
		s := &p.Sections[len(p.Sections)-1]
		s.Points = append(s.Points, PaperPoint{one.depth, one.text})
	}
	return p
}

// Sheet is the outline as a table: above what, in which part, and the point.
func (o *Outline) Sheet(name string, titles [3]string) Sheet {
	s := Sheet{Name: name, Columns: []SheetColumn{{Title: titles[0], Width: 40}, {Title: titles[1], Width: 20}, {Title: titles[2], Width: 90}}}
	var above, part string
	for _, one := range o.points {
		switch one.heading {
		case 0:
			s.Rows = append(s.Rows, []any{above, part, strings.Repeat("　", one.depth) + one.text})
		case 1:
			above, part = one.text, ""
		default:
			part = one.text
		}
	}
	return s
}

// Place names a row of a file in a language.
func Place(at audit.Origin, lang audit.Lang) string {
	return tongue{lang}.at(at)
}

// SeverityName is what a severity is called in a language.
func SeverityName(s audit.Severity, lang audit.Lang) string { return tongue{lang}.severity(s) }

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

// Place names a row of a file in a language.
func Place(at audit.Origin, lang audit.Lang) string {
	return tongue(lang).at(at)
}

// SeverityName is what a severity is called in a language.
func SeverityName(s audit.Severity, lang audit.Lang) string { return tongue(lang).severity(s) }

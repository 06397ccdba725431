package doc

import (
	"io"

	"ninefold/internal/render"
)

// Points are what a document tells in headings and points. In a terminal and in
// Markdown it is all that is told; on a page its parts stand before the sections, and
// in a workbook it is a sheet behind theirs, where it has a name.
type Points struct {
	*render.Outline

	Contents *render.Outline // that stands before it but in a workbook; nil: none
	Sheet    string
	Titles   [3]string // of the sheet's columns: what is told of, the part, the point
}

// whole is the outline behind its contents.
func (o *Points) whole() *render.Outline {
	if o.Contents == nil {
		return o.Outline
	}
	all := &render.Outline{}
	all.Append(o.Contents)
	all.Append(o.Outline)
	return all
}

// write is the outline for a terminal or as Markdown.
func (o *Points) write(w io.Writer, format string, width int) error {
	if format == "md" {
		return o.whole().WriteMarkdown(w)
	}
	return o.whole().WriteText(w, width)
}

// lead puts the parts of the outline, and its title, before what a page has.
func (o *Points) lead(p *render.Paper) {
	own := o.whole().Paper(p.Lang)
	p.Title, p.Sections = own.Title, append(own.Sections, p.Sections...)
}

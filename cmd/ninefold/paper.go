package main

import (
	"context"
	"io"

	"ninefold/internal/output"
	"ninefold/internal/render"
)

// matter is what a command has to tell beside verdicts: as a paper for people,
// as a document for programs, as sheets for a workbook.
type matter interface {
	paper(format string) *render.Paper
	document() any
	book() render.Book
}

// tellMatter writes every output.
func (a *app) tellMatter(ctx context.Context, targets []output.Target, m matter) error {
	return a.deliver(ctx, targets, func(w io.Writer, format string, screen bool) error {
		width := 0
		if screen {
			width = a.width()
		}
		return a.fillMatter(w, format, m, width)
	})
}

func (*app) fillMatter(w io.Writer, format string, m matter, width int) error {
	switch format {
	case "json":
		return render.WriteJSON(w, m.document())
	case "md":
		return m.paper(format).WriteMarkdown(w)
	case "html":
		return m.paper(format).WriteHTML(w)
	case "xlsx":
		return m.book().Write(w)
	}
	return m.paper(format).WriteText(w, width)
}

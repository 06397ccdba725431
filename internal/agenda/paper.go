package agenda

import (
	"fmt"
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// renderText writes the agenda for a terminal: all groups in the same columns,
// under one header.
func renderText(w io.Writer, a *Agenda, o Options) error {
	t := tell(a, o.Lang)
	due := render.PaperSection{Title: t.counts(), Table: render.Table{Head: t.narrowHead(o.By)}}
	for _, g := range t.groups(o) {
		due.Table.Rows = append(due.Table.Rows, []string{""}, []string{"━━ " + g.heading()})
		due.Table.Rows = append(due.Table.Rows, t.narrowRows(g, o.By)...)
	}
	return t.paper(due).WriteText(w, o.Width)
}

// renderMarkdown writes the agenda as a circular: a table for each group.
func renderMarkdown(w io.Writer, a *Agenda, o Options) error {
	t := tell(a, o.Lang)
	due := []render.PaperSection{{Title: t.counts()}}
	for _, g := range t.groups(o) {
		due = append(due, render.PaperSection{Title: g.heading(), Table: render.Table{Head: t.wideHead(o.By), Rows: t.wideRows(g, o.By)}})
	}
	return t.paper(due...).WriteMarkdown(w)
}

// heading counts what is asked of everybody, however many lines that takes.
func (g *group) heading() string {
	n := 0
	for _, d := range g.duties {
		n += len(d.of)
	}
	return fmt.Sprintf("%s %d", g.title, n)
}

// paper puts around what is due of what it cannot be told, and what else a
// reader needs to know.
func (t telling) paper(due ...render.PaperSection) *render.Paper {
	p := &render.Paper{Lang: t.lang, Title: t.heading(), Sub: t.span(), Sections: due}
	if len(t.Notices) > 0 && t.Notices[0].Code == audit.NarrowedCode {
		p.Warnings = append(p.Warnings, t.Notices[0].Message.In(t.lang))
	}
	if len(t.Untold) > 0 {
		p.Sections = append(p.Sections, render.PaperSection{
			Title: fmt.Sprintf("%s %d", t.untold(), len(t.Untold)),
			Table: render.Table{Head: t.untoldHead(), Rows: t.untoldRows()},
		})
	}
	if remarks := t.remarks(); len(remarks) > 0 {
		p.Sections = append(p.Sections, render.PaperSection{Title: fmt.Sprintf("%s %d", t.lang.Say("提示", "notices"), len(remarks)), Text: remarks})
	}
	return p
}

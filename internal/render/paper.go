package render

import (
	"io"
	"strings"

	"ninefold/internal/audit"
)

// Paper is what a command beside check has to tell: what it rests on, what is
// to be minded, and sections of sentences, charts and tables. It can be written
// for a terminal, as Markdown and as one HTML file. Its texts need not be
// harmless yet.
type Paper struct {
	Lang     audit.Lang
	Title    string
	Sub      string
	Facts    [][2]string // what it rests on: a name and what belongs to it
	Warnings []string
	Sections []PaperSection
	Foot     string
}

// PaperSection is one part. Its table may be empty; a row of one cell is a
// heading over all columns.
type PaperSection struct {
	Title   string
	Below   bool // it belongs to the section before that is not below another
	Text    []string
	Points  []PaperPoint // HTML only: elsewhere an outline writes itself
	Chart   *Chart       // HTML only: a terminal and Markdown have the table
	Table   Table
	Numbers []int  // the columns that hold figures
	More    string // what is not shown, and where it is
}

// PaperPoint is a sentence at a depth from 0; those of greater depth belong to the one
// before.
type PaperPoint struct {
	Depth int
	Text  string
}

// WriteText writes lines of at most width cells (0: 80).
func (p *Paper) WriteText(w io.Writer, width int) error {
	if width == 0 {
		width = 80
	}
	out := newPage(w)
	t := tongue{p.Lang}
	out.lines(p.Title+t.Say("　", "  ")+p.Sub, "", width)
	for _, fact := range p.Facts {
		out.lines(fact[0]+t.Say("：", ": ")+fact[1], "  ", width)
	}
	for _, warning := range p.Warnings {
		out.lines("! "+warning, "  ", width)
	}
	for i := range p.Sections {
		s := &p.Sections[i]
		out.put("\n")
		out.lines(s.Title, "", width)
		for _, sentence := range s.Text {
			out.lines(sentence, "", width)
		}
		if len(s.Table.Rows) > 0 {
			if err := s.Table.Write(out, width); err != nil {
				return err
			}
		}
		if s.More != "" {
			out.lines(s.More, "", width)
		}
	}
	return out.Flush()
}

// lines writes a sentence; all lines but the first are indented.
func (p page) lines(sentence, indent string, width int) {
	for i, line := range wrap(Plain(sentence), max(20, width-len(indent))) {
		if i > 0 {
			line = indent + line
		}
		p.put(line, "\n")
	}
}

// WriteMarkdown writes Markdown in which nothing that came from files can act.
func (p *Paper) WriteMarkdown(w io.Writer) error {
	m := &markdown{tongue: tongue{p.Lang}, page: newPage(w)}
	m.put("# ", Markdown(p.Title), "\n\n", Markdown(p.Sub), "\n")
	if len(p.Facts) > 0 {
		m.put("\n")
	}
	for _, fact := range p.Facts {
		m.put("- ", Markdown(fact[0]), m.Say("：", ": "), Markdown(fact[1]), "\n")
	}
	for _, warning := range p.Warnings {
		m.put("\n> ", Markdown(warning), "\n")
	}
	for i := range p.Sections {
		m.section(&p.Sections[i])
	}
	return m.Flush()
}

func (m *markdown) section(s *PaperSection) {
	m.put("\n## ", Markdown(s.Title), "\n")
	for _, sentence := range s.Text {
		m.put("\n", Markdown(sentence), "\n")
	}
	if len(s.Table.Rows) > 0 {
		m.table(&s.Table)
	}
	if s.More != "" {
		m.put("\n", Markdown(s.More), "\n")
	}
}

// table writes a table; a heading over all columns is a row with one bold cell.
func (m *markdown) table(t *Table) {
	cells := func(row []string) []string {
		out := make([]string, len(t.Head))
		for i, cell := range row {
			out[i] = Markdown(strings.TrimSpace(cell))
		}
		return out
	}
	m.columns(cells(t.Head)...)
	for _, row := range t.Rows {
		out := cells(row)
		if len(row) == 1 && len(t.Head) > 1 {
			out[0] = "**" + out[0] + "**"
		}
		m.row(out...)
	}
}

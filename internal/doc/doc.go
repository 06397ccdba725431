// Package doc is the one form that everything a command has to tell takes on its
// way to people: a title, facts, warnings, and sections of sentences, charts and
// tables. A document is described once and written as text, Markdown, HTML or a
// workbook; what a column or a section is for only some of them says so itself.
// It refuses to know what is told, and what a terminal or a spreadsheet does with
// it: render writes.
package doc

import (
	"html/template"
	"io"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// Formats are what every document can be written as, text first.
func Formats() []string { return []string{"text", "md", "html", "xlsx"} }

// In says in which formats a part is shown; In{} in every one.
type In []string

// Some sets of formats. A sheet of a workbook holds what is to be worked with: it
// has more columns than a page and cuts nothing.
var (
	OnPaper = In{"text", "md", "html"}
	OnPages = In{"md", "html"} // with room for more than a terminal has
	InText  = In{"text"}
	InBook  = In{"xlsx"}

	OffScreen = In{"md", "html", "xlsx"}
)

func (i In) has(format string) bool { return len(i) == 0 || slices.Contains(i, format) }

// Document is what one command tells. Its texts need not be harmless yet.
type Document struct {
	Lang     audit.Lang
	Title    string
	Sub      string
	AsOf     audit.Date  // the only date that a workbook bears as its own
	Facts    [][2]string // what it rests on: a name and what belongs to it
	Warnings []string
	Sections []Section
	Foot     string
	Outline  *Points // nil: there are only sections

	// Brief documents are sentences and tables in a terminal, as they are: without
	// title, facts, warnings and foot, and with no sentence broken into lines.
	Brief bool
}

// Section is one part: sentences, a chart, a table. Where it has a Sheet, its table
// is a sheet of that name in the workbook, of all rows, or its sentences are where it
// has no table; where it has no Sheet it is not in the workbook.
type Section struct {
	Title, Sheet string
	Untitled     bool // in a terminal, where it belongs to what stands above it
	In           In
	Text         []string
	Chart        *render.Chart // on a page only: elsewhere there is the table
	Columns      []Column
	Rows         [][]Cell       // one cell a column, or one alone: a heading over all columns
	Flat         bool           // a workbook has no headings: a column says what they do
	Most         map[string]int // rows that a format shows; nothing: all
	Left         func(rows int) string
	Foot         string // below the table
}

// Column is one of a table. Width is in characters of a workbook.
type Column struct {
	Title  string
	Unit   string // of the figures, in a workbook's head: where a page writes it into every cell
	Width  float64
	Number bool
	In     In
}

// Cell is what a page reads and what a workbook reckons with: "87 %*" is 87.5 there.
type Cell struct {
	text  string
	value any
}

// Text is a cell that reads the same everywhere.
func Text(text string) Cell { return Cell{text, text} }

// Figure is a cell that a workbook reckons with: a whole number, a number, an
// audit.Date, or nil for an empty cell.
func Figure(text string, value any) Cell { return Cell{text, value} }

// Write writes the document in one of Formats. A terminal is width cells wide, 0
// stands for 80.
func (d *Document) Write(w io.Writer, format string, width int) error {
	switch format {
	case "md":
		if d.Outline != nil {
			return d.Outline.write(w, format, width)
		}
		return d.paper(format).WriteMarkdown(w)
	case "html":
		return d.paper(format).WriteHTML(w)
	case "xlsx":
		return d.book().Write(w)
	}
	switch {
	case d.Outline != nil:
		return d.Outline.write(w, format, width)
	case d.Brief:
		return d.brief(w, width)
	}
	return d.paper("text").WriteText(w, width)
}

// brief writes a section below the other; those with a title stand apart.
func (d *Document) brief(w io.Writer, width int) error {
	sections := d.paper("text").Sections
	for i := range sections {
		s := &sections[i]
		var lines []string
		if s.Title != "" && i > 0 {
			lines = append(lines, "")
		}
		if s.Title != "" {
			lines = append(lines, s.Title)
		}
		for _, line := range append(lines, s.Text...) {
			if _, err := io.WriteString(w, render.Plain(line)+"\n"); err != nil {
				return err
			}
		}
		if len(s.Table.Rows) > 0 {
			if err := s.Table.Write(w, width); err != nil {
				return err
			}
		}
		if s.More != "" {
			if _, err := io.WriteString(w, render.Plain(s.More)+"\n"); err != nil {
				return err
			}
		}
	}
	return nil
}

// Fragment is what a page of HTML holds below its title, as a part of another page.
func (d *Document) Fragment() (template.HTML, error) { return d.paper("html").Fragment() }

// paper is the document for readers, in one format.
func (d *Document) paper(format string) *render.Paper {
	p := &render.Paper{Lang: d.Lang, Title: d.Title, Sub: d.Sub, Facts: d.Facts, Warnings: d.Warnings, Foot: d.Foot}
	for i := range d.Sections {
		if s := &d.Sections[i]; s.In.has(format) {
			p.Sections = append(p.Sections, s.paper(format))
		}
	}
	if d.Outline != nil {
		d.Outline.lead(p)
	}
	return p
}

func (s *Section) paper(format string) render.PaperSection {
	p := render.PaperSection{Title: s.Title, Text: s.Text, Chart: s.Chart, More: s.Foot}
	if s.Untitled && format == "text" {
		p.Title = ""
	}
	shown := s.columns(format)
	for _, k := range shown {
		if s.Columns[k].Number {
			p.Numbers = append(p.Numbers, len(p.Table.Head))
		}
		p.Table.Head = append(p.Table.Head, s.Columns[k].Title)
	}
	rows, left := s.Rows, 0
	if most := s.Most[format]; most > 0 && most < len(rows) {
		rows, left = rows[:most], len(rows)-most
	}
	for _, row := range rows {
		if len(row) == 1 && len(s.Columns) > 1 {
			p.Table.Rows = append(p.Table.Rows, []string{row[0].text})
			continue
		}
		cells := make([]string, len(shown))
		for i, k := range shown {
			cells[i] = row[k].text
		}
		p.Table.Rows = append(p.Table.Rows, cells)
	}
	if left > 0 {
		p.More = s.Left(left)
	}
	return p
}

// columns are the places of those that a format shows.
func (s *Section) columns(format string) []int {
	var shown []int
	for k := range s.Columns {
		if s.Columns[k].In.has(format) {
			shown = append(shown, k)
		}
	}
	return shown
}

// book is the document as sheets.
func (d *Document) book() render.Book {
	b := render.Book{Title: d.Title, AsOf: d.AsOf}
	for i := range d.Sections {
		if s := &d.Sections[i]; s.Sheet != "" && s.In.has("xlsx") {
			b.Sheets = append(b.Sheets, s.sheet())
		}
	}
	if o := d.Outline; o != nil && o.Sheet != "" {
		b.Sheets = append(b.Sheets, o.Outline.Sheet(o.Sheet, o.Titles))
	}
	return b
}

func (s *Section) sheet() render.Sheet {
	sheet := render.Sheet{Name: s.Sheet}
	if len(s.Columns) == 0 {
		sheet.Columns = []render.SheetColumn{{Title: s.Title, Width: 100}}
		for _, sentence := range s.Text {
			sheet.Rows = append(sheet.Rows, []any{sentence})
		}
		return sheet
	}
	shown := s.columns("xlsx")
	for _, k := range shown {
		c := &s.Columns[k]
		title := c.Title
		if c.Unit != "" {
			title += " " + c.Unit
		}
		sheet.Columns = append(sheet.Columns, render.SheetColumn{Title: title, Width: c.Width})
	}
	for _, row := range s.Rows {
		if len(row) == 1 && len(s.Columns) > 1 {
			if !s.Flat {
				sheet.Rows = append(sheet.Rows, []any{row[0].value})
			}
			continue
		}
		cells := make([]any, len(shown))
		for i, k := range shown {
			cells[i] = row[k].value
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	return sheet
}

package annotate

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// How many places of one note, how many lines and how many links in all the front
// sheet holds: a sheet takes no more than 65 530 links.
const (
	mostPlaces = 50
	mostLines  = 200_000
	mostLinks  = 60_000
)

// mostCell is how many characters a cell takes, with some to spare.
const mostCell = 32_000

// front is what the front sheet tells.
type front struct {
	Original
	converted bool
	notes     []Note
	lang      audit.Lang
}

// sheetWriter writes the XML of a sheet, row by row; every cell is a text.
type sheetWriter struct {
	strings.Builder
	rows  int
	links []string
}

type formatted struct {
	text  string
	style int
}

func (w *sheetWriter) row(cells ...formatted) {
	w.rows++
	fmt.Fprintf(w, `<row r="%d">`, w.rows)
	for i, c := range cells {
		w.cell(cell{w.rows, i + 1}, c)
	}
	w.WriteString("</row>")
}

func (w *sheetWriter) cell(at cell, c formatted) {
	if c.text == "" {
		fmt.Fprintf(w, `<c r="%s" s="%d"/>`, at, c.style)
		return
	}
	if runes := []rune(c.text); len(runes) > mostCell {
		c.text = string(runes[:mostCell]) + "……"
	}
	fmt.Fprintf(w, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, c.style, cellText(c.text))
}

// link leads from a cell of the last row to another sheet.
func (w *sheetWriter) link(column int, sheet string, to cell) {
	if len(w.links) < mostLinks {
		target := "'" + strings.ReplaceAll(sheet, "'", "''") + "'!" + to.String()
		w.links = append(w.links, fmt.Sprintf(`<hyperlink ref="%s" location="%s"/>`, cell{w.rows, column}, escape(target)))
	}
}

// frontWriter puts the notes on the front sheet.
type frontWriter struct {
	sheetWriter
	front
	title, head, body, place int // formats
	colour                   [len(colours)]int
}

// addFront writes the front sheet, and the style sheet with it.
func (b *book) addFront(f front) error {
	w := &frontWriter{front: f}
	w.title = b.styles.text(`<font><b/><sz val="14"/></font>`, 0)
	w.head = b.styles.text(`<font><b/><sz val="11"/></font>`, 0)
	w.body = b.styles.text("", 0)
	w.place = b.styles.text(`<font><u/><sz val="11"/><color rgb="FF0563C1"/></font>`, 0)
	for kind := range colours {
		w.colour[kind] = b.styles.text("", b.styles.fill(Kind(kind)))
	}
	w.tell()
	part := b.fresh("xl/worksheets/sheet%d.xml")
	b.add(part, w.xml())
	if err := b.declarePart(part, "worksheet"); err != nil {
		return err
	}
	if err := b.addSheet(b.freeName(frontName.In(f.lang)), part); err != nil {
		return err
	}
	if err := b.styles.write(); err != nil {
		return b.broken(b.styles.name, err)
	}
	return nil
}

func (w *frontWriter) tell() {
	lang := w.lang
	w.row(formatted{frontTitle.In(lang), w.title})
	w.row(formatted{fmt.Sprintf(copyOf.In(lang), w.File.Path, w.File.SHA256), w.body})
	if w.converted {
		w.row(formatted{fmt.Sprintf(wasConverted.In(lang), w.File.Format), w.body})
	}
	cells := []formatted{{legend.In(lang), w.head}}
	for kind, name := range kinds {
		cells = append(cells, formatted{name.In(lang), w.colour[kind]})
	}
	w.row(cells...)
	w.row()
	if len(w.notes) == 0 {
		w.row(formatted{nothing.In(lang), w.body})
		return
	}
	var titles []formatted
	for _, head := range heads {
		titles = append(titles, formatted{head.In(lang), w.head})
	}
	w.row(titles...)
	for i := range w.notes {
		if w.rows > mostLines {
			w.row(formatted{beyond(len(w.notes) - i).In(lang), w.body})
			break
		}
		w.note(i+1, &w.notes[i])
	}
}

// note writes a line for each place, the first of them with what is wrong.
func (w *frontWriter) note(number int, n *Note) {
	line := []formatted{
		{strconv.Itoa(number), w.body}, {kinds[n.Kind].In(w.lang), w.colour[n.Kind]}, {n.Subject, w.body},
		{n.Title, w.body}, {n.Text, w.body}, {restsOn(n).In(w.lang), w.body},
	}
	if len(n.Places) == 0 {
		w.row(line...)
	}
	for i, place := range n.Places {
		if i == mostPlaces {
			w.row(append(line, formatted{onward(len(n.Places) - i).In(w.lang), w.body})...)
			break
		}
		to := cell{place.Row, 1}
		if len(place.Columns) > 0 {
			to.column = place.Columns[0]
		}
		w.row(append(line, formatted{place.Sheet + "!" + to.String(), w.place})...)
		w.link(len(heads), place.Sheet, to)
		line = []formatted{{strconv.Itoa(number), w.body}, {"", w.body}, {"", w.body}, {"", w.body}, {"", w.body}, {"", w.body}}
	}
}

func restsOn(n *Note) audit.Text {
	switch {
	case n.Kind == Bad:
		return onCell
	case !n.Absent:
		return onRecords
	case n.Kind == Unknown && len(n.Places) == 0:
		return onUntold
	case len(n.Places) == 0:
		return onNothing
	}
	return onAbsence
}

// xml gives the part: the first column is narrow and its long lines run on.
func (w *frontWriter) xml() string {
	var out strings.Builder
	out.WriteString(xml.Header + `<worksheet xmlns="` + nsMain + `"><cols>`)
	for i, width := range []int{8, 12, 18, 22, 60, 24, 18} {
		fmt.Fprintf(&out, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	out.WriteString("</cols><sheetData>" + w.String() + "</sheetData>")
	above := 2
	if w.converted {
		above++
	}
	out.WriteString(`<mergeCells count="` + strconv.Itoa(above) + `">`)
	for row := 1; row <= above; row++ {
		fmt.Fprintf(&out, `<mergeCell ref="A%d:G%d"/>`, row, row)
	}
	out.WriteString("</mergeCells>")
	if len(w.links) > 0 {
		out.WriteString("<hyperlinks>" + strings.Join(w.links, "") + "</hyperlinks>")
	}
	out.WriteString("</worksheet>")
	return out.String()
}

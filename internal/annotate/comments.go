package annotate

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// How much one comment says. All of it stands on the front sheet.
const (
	mostNotes = 10
	mostText  = 400 // characters of a note
)

const noComments = xml.Header + `<comments xmlns="` + nsMain + `"><authors></authors><commentList></commentList></comments>`

// mark fills and comments the cells of every sheet that notes point to.
func (b *book) mark(notes []Note, lang audit.Lang) error {
	sheets := map[string]bool{}
	for _, n := range notes {
		for _, p := range n.Places {
			sheets[p.Sheet] = true
		}
	}
	for _, sheet := range slices.Sorted(maps.Keys(sheets)) {
		part, ok := b.sheetNamed(sheet)
		if !ok {
			return unfaithful(b.file, "找不到工作表“%s”", "there is no sheet %q", sheet)
		}
		if err := b.markSheet(sheet, part, notes, lang); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) markSheet(sheet, part string, notes []Note, lang audit.Lang) error {
	m, err := b.need(part)
	if err != nil {
		return err
	}
	seen, err := m.survey()
	if err != nil {
		return b.broken(part, err)
	}
	marks := seen.gather(sheet, notes)
	if err := b.paint(m, marks); err != nil {
		return b.broken(part, err)
	}
	cells := slices.SortedFunc(maps.Keys(marks.comments), func(a, b cell) int { return cmp.Or(a.row-b.row, a.column-b.column) })
	said := map[cell]string{}
	for _, c := range cells {
		said[c] = comment(marks.comments[c], lang)
	}
	fresh, err := b.say(part, cells, said)
	if err != nil {
		return err
	}
	return b.draw(part, m, seen, fresh, said)
}

// comment joins what several notes say of one cell.
func comment(notes []*Note, lang audit.Lang) string {
	var lines []string
	for i, n := range notes {
		if i == mostNotes {
			lines = append(lines, fmt.Sprintf(moreNotes.In(lang), len(notes)-mostNotes))
			break
		}
		text := kinds[n.Kind].In(lang) + parted.In(lang) + n.Title
		if n.Subject != "" {
			text += parted.In(lang) + n.Subject
		}
		lines = append(lines, shortened(text+"\n"+n.Text))
	}
	return strings.Join(lines, "\n\n")
}

func shortened(text string) string {
	if runes := []rune(text); len(runes) > mostText {
		return string(runes[:mostText]) + "……"
	}
	return text
}

// say writes the comments and gives the cells that had none before: those need
// a box to be shown in.
func (b *book) say(sheet string, cells []cell, said map[cell]string) ([]cell, error) {
	name, err := b.linked(sheet, "comments", "xl/comments%d.xml", noComments)
	if err != nil {
		return nil, err
	}
	m, err := b.need(name)
	if err != nil {
		return nil, err
	}
	w := commentWriter{markup: m, said: said, there: map[cell]bool{}, starts: map[string]tag{}, ends: map[string]tag{}}
	if err := m.walk(w.visit); err != nil {
		return nil, b.broken(name, err)
	}
	return w.finish(cells), nil
}

// linked gives the part of a kind that belongs to a sheet, a new one if need be.
func (b *book) linked(sheet, kind, pattern, empty string) (string, error) {
	links, err := b.links(sheet)
	if err != nil {
		return "", err
	}
	for _, l := range links {
		if l.kind == kind {
			return l.target, nil
		}
	}
	name := b.fresh(pattern)
	b.add(name, empty)
	if err := b.declarePart(name, kind); err != nil {
		return "", err
	}
	_, err = b.linkTo(sheet, kind, name)
	return name, err
}

// commentWriter adds to the comments of a sheet.
type commentWriter struct {
	*markup
	said    map[cell]string
	there   map[cell]bool  // cells that have a comment already
	starts  map[string]tag // of the lists and of the current comment's text
	ends    map[string]tag
	authors int
	on      cell // the current one
}

func (w *commentWriter) visit(t tag) error {
	if t.end {
		w.closed(t)
	} else {
		w.opened(t)
	}
	return nil
}

func (w *commentWriter) opened(t tag) {
	switch t.name {
	case "authors", "commentList", "text":
		w.starts[t.name] = t
	case "author":
		w.authors++
	case "comment":
		w.on, _ = parseCell(t.attr("ref"))
		w.there[w.on] = true
	case "t": // a plain text becomes a run, so that others can follow
		if w.plain(t) {
			w.insert(t.from, "<"+t.prefix+"r>")
		}
	}
}

func (w *commentWriter) closed(t tag) {
	switch t.name {
	case "authors", "commentList":
		w.ends[t.name] = t
	case "text":
		if w.said[w.on] != "" {
			w.appendTo(w.starts[t.name], t, w.run(t.prefix, "\n\n"+Author+":\n"+w.said[w.on]))
		}
	case "t":
		if w.plain(t) {
			w.insert(t.to, "</"+t.prefix+"r>")
		}
	}
}

// plain reports whether a tag is of the text of a comment to be continued that
// has no runs.
func (w *commentWriter) plain(t tag) bool { return t.depth == 4 && w.said[w.on] != "" }

func (w *commentWriter) run(prefix, text string) string {
	return "<" + prefix + "r><" + prefix + `t xml:space="preserve">` + cellText(text) + "</" + prefix + "t></" + prefix + "r>"
}

// finish adds the author and the new comments.
func (w *commentWriter) finish(cells []cell) []cell {
	list := w.starts["commentList"]
	prefix := list.prefix
	var fresh []cell
	var made strings.Builder
	for _, c := range cells {
		if w.there[c] {
			continue
		}
		fresh = append(fresh, c)
		made.WriteString("<" + prefix + `comment ref="` + c.String() + `" authorId="` + strconv.Itoa(w.authors) + `"><` + prefix + "text>" +
			w.run(prefix, w.said[c]) + "</" + prefix + "text></" + prefix + "comment>")
	}
	if len(fresh) > 0 {
		w.appendTo(w.starts["authors"], w.ends["authors"], "<"+prefix+"author>"+Author+"</"+prefix+"author>")
		w.appendTo(list, w.ends["commentList"], made.String())
	}
	return fresh
}

package render

import (
	"io"
	"iter"
	"strings"
	"unicode"

	"ninefold/internal/audit"
)

// Table is what a command shows in columns, aligned for Chinese and Latin text
// alike. A row of one cell is a heading over all columns.
type Table struct {
	Head []string
	Rows [][]string
}

const (
	between   = 2  // blanks between two columns
	narrowest = 10 // cells of a column that gave way to others
)

// Write lays the table out in lines of at most width cells (0: 80): cells that
// do not fit break into several lines. What came from files is made harmless.
func (t Table) Write(w io.Writer, width int) error {
	if width == 0 {
		width = 80
	}
	out := newPage(w)
	widths := t.widths(width)
	for row := range t.all() {
		if len(row) == 1 && len(t.Head) > 1 {
			out.put(strings.Join(wrap(Plain(row[0]), width), "\n"), "\n")
			continue
		}
		out.row(row, widths)
	}
	return out.Flush()
}

// all are the head and the rows.
func (t Table) all() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		if !yield(t.Head) {
			return
		}
		for _, row := range t.Rows {
			if !yield(row) {
				return
			}
		}
	}
}

// widths gives every column what its widest cell needs, and takes from the
// widest columns where that is too much for a line.
func (t Table) widths(width int) []int {
	widths := make([]int, len(t.Head))
	for row := range t.all() {
		if len(row) == 1 {
			continue
		}
		for i := range widths {
			widths[i] = max(widths[i], room(Plain(row[i])))
		}
	}
	total := between * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	for ; total > width; total-- {
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrowest {
			break
		}
		widths[widest]--
	}
	t.keepNames(widths, width)
	return widths
}

// keepNames gives the first column, which names things, back what its longest id
// needs, with the brackets it stands in, and takes it from the widest others: an id in two
// lines cannot be copied.
func (t Table) keepNames(widths []int, width int) {
	needs := 0
	for _, row := range t.Rows {
		if len(row) > 1 {
			indent := len(row[0]) - len(strings.TrimLeft(row[0], " "))
			for part := range parts(Plain(row[0])[indent:]) {
				if id := strings.Trim(part, "（）()"); id != "" && isID(id) {
					needs = max(needs, indent+room(part))
				}
			}
		}
	}
	for needs = min(needs, width/2); widths[0] < needs; widths[0]++ {
		widest := 1
		for i := 2; i < len(widths); i++ {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		if widest >= len(widths) || widths[widest] <= 1 {
			return
		}
		widths[widest]--
	}
}

// isID reports a word of the letters that ids are made of.
func isID(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_.-", r)
	})
}

// row writes one row, as many lines as its highest cell has. What a cell is
// indented by, all of its lines are.
func (p page) row(cells []string, widths []int) {
	lines := make([][]string, len(cells))
	height := 0
	for i, cell := range cells {
		cell = Plain(cell)
		indent := cell[:len(cell)-len(strings.TrimLeft(cell, " "))]
		lines[i] = wrap(cell[len(indent):], max(1, widths[i]-len(indent)))
		for k := range lines[i] {
			lines[i][k] = indent + lines[i][k]
		}
		height = max(height, len(lines[i]))
	}
	for k := range height {
		var line strings.Builder
		for i := range cells {
			text := ""
			if k < len(lines[i]) {
				text = lines[i][k]
			}
			line.WriteString(pad(text, widths[i]+between))
		}
		p.put(strings.TrimRight(line.String(), " "), "\n")
	}
}

// StatusName is what a status is called in a language.
func StatusName(s audit.Status, lang audit.Lang) string { return tongue{lang}.status(s) }

// Who names a subject in a few words: name and id.
func Who(s audit.Subject) string { return who(s) }

// Figure writes an actual or required figure for a person.
func Figure(v any) string { return figure(v) }

// Markdown makes a text harmless inside a line of Markdown.
func Markdown(s string) string { return md(Plain(s)) }

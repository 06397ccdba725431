package annotate

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/layout"
)

// cell is a place in a sheet, counted from 1.
type cell struct{ row, column int }

func (c cell) String() string { return layout.CellName(c.row, c.column) }

// parseCell reads a reference such as B12.
func parseCell(ref string) (cell, bool) {
	i := strings.IndexFunc(ref, func(r rune) bool { return r < 'A' || r > 'Z' })
	if i < 1 {
		return cell{}, false
	}
	column := 0
	for _, letter := range ref[:i] {
		column = column*26 + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	return cell{row, column}, err == nil
}

// sheetMarks are the cells of one sheet to be filled, and what is said of them.
type sheetMarks struct {
	fills    map[cell]Kind
	must     map[cell]bool // to be made if the sheet does not have it
	comments map[cell][]*Note
}

// survey is what has to be known of a sheet before it is changed.
type survey struct {
	ranges [][2]cell // merged
	drawn  string    // id of the drawing that holds comment boxes; empty: none
	place  int       // where such a drawing would be named
	prefix string
}

// behindDrawing are the elements before which the drawing of comments stands.
var behindDrawing = []string{"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"}

func (m *markup) survey() (survey, error) {
	s, rowsOver := survey{}, false
	err := m.walk(func(t tag) error {
		switch {
		case t.depth == 0 && !t.end:
			s.prefix = t.prefix
		case t.depth == 0 && s.place == 0:
			s.place = t.from
		case t.end:
			rowsOver = rowsOver || t.name == "sheetData"
		case rowsOver:
			s.behindRows(t)
		}
		return nil
	})
	return s, err
}

// behindRows takes note of what stands behind the rows: in a sheet as it should
// be, all that matters here.
func (s *survey) behindRows(t tag) {
	switch {
	case t.name == "mergeCell":
		from, to, _ := strings.Cut(t.attr("ref"), ":")
		first, ok := parseCell(from)
		if last, whole := parseCell(to); ok && whole {
			s.ranges = append(s.ranges, [2]cell{first, last})
		}
	case t.depth == 1 && t.name == "legacyDrawing":
		s.drawn = t.attr("id")
	case t.depth == 1 && s.place == 0 && slices.Contains(behindDrawing, t.name):
		s.place = t.from
	}
}

// shows gives the cell that stands for one: itself, or the first of the merged
// range that covers it.
func (s survey) shows(c cell) cell {
	for _, r := range s.ranges {
		if r[0].row <= c.row && c.row <= r[1].row && r[0].column <= c.column && c.column <= r[1].column {
			return r[0]
		}
	}
	return c
}

// gather settles which cells the notes mark in one sheet, and how: a cell that
// several rest on has the colour of the gravest.
func (s survey) gather(sheet string, notes []Note) *sheetMarks {
	marks := &sheetMarks{fills: map[cell]Kind{}, must: map[cell]bool{}, comments: map[cell][]*Note{}}
	for i := range notes {
		for _, place := range notes[i].Places {
			if place.Sheet == sheet && len(place.Columns) > 0 {
				s.point(marks, &notes[i], place)
			}
		}
	}
	return marks
}

func (s survey) point(marks *sheetMarks, note *Note, place Place) {
	for i, column := range place.Columns {
		c := s.shows(cell{place.Row, column})
		if kind, marked := marks.fills[c]; !marked || note.Kind < kind {
			marks.fills[c] = note.Kind
		}
		if i > 0 {
			continue
		}
		marks.must[c] = marks.must[c] || place.Cell
		if !slices.Contains(marks.comments[c], note) {
			marks.comments[c] = append(marks.comments[c], note)
		}
	}
}

// columns gives the marked columns of a row, in order.
func (m *sheetMarks) byRow() map[int][]int {
	rows := map[int][]int{}
	for c := range m.fills {
		rows[c.row] = append(rows[c.row], c.column)
	}
	for _, columns := range rows {
		slices.Sort(columns)
	}
	return rows
}

// painter fills the marked cells while it walks through a sheet.
type painter struct {
	*markup
	styles *styles
	marks  *sheetMarks
	rows   map[int][]int // columns still to come, by row
	absent []int         // rows with cells that must be, in order
	row    tag           // the current one …
	at     cell          // … and the current cell
}

func (b *book) paint(m *markup, marks *sheetMarks) error {
	p := &painter{markup: m, styles: b.styles, marks: marks, rows: marks.byRow()}
	for _, row := range slices.Sorted(maps.Keys(p.rows)) {
		if slices.ContainsFunc(p.rows[row], func(column int) bool { return marks.must[cell{row, column}] }) {
			p.absent = append(p.absent, row)
		}
	}
	return m.walk(p.visit)
}

func (p *painter) visit(t tag) error {
	switch {
	case t.depth == 1 && t.name == "sheetData" && t.end:
		p.missingRows(t, 1<<30)
	case t.depth == 2 && t.name == "row" && !t.end:
		p.at = cell{p.at.row + 1, 0}
		if n, err := strconv.Atoi(t.attr("r")); err == nil {
			p.at.row = n
		}
		p.row = t
		p.missingRows(t, p.at.row)
	case t.depth == 2 && t.name == "row":
		p.closeRow(t)
	case t.depth == 3 && t.name == "c" && !t.end:
		p.at.column++
		if c, ok := parseCell(t.attr("r")); ok {
			p.at.column = c.column
		}
		p.fill(t)
	}
	return nil
}

// missingRows puts in rows that must be and that the sheet leaves out before a
// row; the one at hand needs none.
func (p *painter) missingRows(t tag, before int) {
	for len(p.absent) > 0 && p.absent[0] < before {
		row := p.absent[0]
		p.absent = p.absent[1:]
		p.insert(t.from, "<"+t.prefix+`row r="`+strconv.Itoa(row)+`">`+p.missing(t.prefix, row, 1<<30)+"</"+t.prefix+"row>")
	}
	if len(p.absent) > 0 && p.absent[0] == before {
		p.absent = p.absent[1:]
	}
}

// missing gives the cells of a row that must be and lie before a column.
func (p *painter) missing(prefix string, row, before int) string {
	made := ""
	columns := p.rows[row]
	for len(columns) > 0 && columns[0] < before {
		if c := (cell{row, columns[0]}); p.marks.must[c] {
			made += "<" + prefix + `c r="` + c.String() + `" s="` + strconv.Itoa(p.styles.with(0, p.marks.fills[c])) + `"/>`
		}
		columns = columns[1:]
	}
	p.rows[row] = columns
	return made
}

func (p *painter) fill(t tag) {
	kind, marked := p.marks.fills[p.at]
	if made := p.missing(t.prefix, p.at.row, p.at.column); made != "" {
		p.insert(t.from, made)
	}
	if !marked {
		return
	}
	base, _ := strconv.Atoi(t.attr("s"))
	p.replace(t.from, t.to, withAttr(p.written(t), "s", strconv.Itoa(p.styles.with(base, kind))))
	p.rows[p.at.row] = slices.DeleteFunc(p.rows[p.at.row], func(column int) bool { return column == p.at.column })
}

func (p *painter) closeRow(end tag) {
	if made := p.missing(p.row.prefix, p.at.row, 1<<30); made != "" {
		p.appendTo(p.row, end, made)
	}
}

package suggest

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// stretch is the part of a sheet where rows and columns cross, and what its headers are.
type stretch struct {
	kind        looks // wholeDate, monthDay, dayOfMonth, weekNumber; other: names of people
	row         int   // of the headers
	first, last int   // columns
	sessions    int   // row of 上午 and 下午; 0 if there is none
	bottom      int   // the lowest row of the header
}

// crossTable proposes how a sheet is read in which days, weeks or people run across.
func (v *vocabulary) crossTable(g *grid) []*entry {
	s := v.stretch(g)
	if s == nil {
		return nil
	}
	v.below(g, s)
	if s.kind == other {
		return v.peopleAcross(g, s)
	}
	return v.daysAcross(g, s)
}

// fewest is how many such headers make a stretch.
func fewest(kind looks) int {
	switch kind {
	case weekNumber:
		return 4
	case other:
		return 3
	}
	return 5
}

// stretch finds the row with the most headers of one kind.
func (v *vocabulary) stretch(g *grid) *stretch {
	var best *stretch
	most := 0
	for row := 1; row <= min(headerSeek, len(g.cells)-1); row++ {
		for _, kind := range []looks{wholeDate, monthDay, dayOfMonth, weekNumber, other} {
			columns := v.headersOf(g, row, kind)
			if len(columns) < fewest(kind) || len(columns) <= most || columns[0] == 1 {
				continue
			}
			most = len(columns)
			best = &stretch{kind: kind, row: row, first: columns[0], last: columns[len(columns)-1]}
		}
	}
	return best
}

// headersOf are the columns of a row that are headers of a kind: days in order,
// people all different.
func (v *vocabulary) headersOf(g *grid, row int, kind looks) []int {
	var columns []int
	met, before := map[string]bool{}, 0
	for column := 1; column <= g.width(row); column++ {
		text := g.text(row, column)
		fits := kind == other && v.isPerson(text) || kind != other && v.look(g.cell(row, column)) == kind
		if !fits {
			continue
		}
		if kind == dayOfMonth {
			if n := dayNumber(text); n <= before {
				return nil
			} else if before = n; len(columns) > 0 && n > dayNumber(g.text(row, columns[len(columns)-1]))+7 {
				return nil
			}
		}
		if met[spelling.Fold(text)] {
			return nil
		}
		met[spelling.Fold(text)] = true
		columns = append(columns, column)
	}
	return columns
}

// below looks for rows of half-days and weekdays under the headers.
func (v *vocabulary) below(g *grid, s *stretch) {
	s.bottom = s.row
	for row := s.row + 1; row <= s.row+3 && s.kind != other; row++ {
		halves, weekdays, filled := v.countLooks(g, row, s.first)
		stays := g.text(row, 1) != "" && g.text(row, 1) != g.text(s.row, 1)
		switch {
		case stays || filled == 0:
			return
		case halves*3 >= filled*2 && halves > 1 && s.sessions == 0:
			s.sessions, s.bottom = row, row
			s.last = max(s.last, v.lastHalf(g, row))
		case weekdays*3 >= filled*2:
			s.bottom = row
		default:
			return
		}
	}
}

// countLooks counts the half-days, the weekdays and all that is filled in of a row
// from a column on.
func (v *vocabulary) countLooks(g *grid, row, from int) (halves, weekdays, filled int) {
	for column := from; column <= g.width(row); column++ {
		switch v.look(g.cell(row, column)) {
		case halfDay:
			halves++
		case dayOfWeek:
			weekdays++
		}
		if g.text(row, column) != "" {
			filled++
		}
	}
	return halves, weekdays, filled
}

// lastHalf is the last column of a row that says a half-day.
func (v *vocabulary) lastHalf(g *grid, row int) int {
	for column := g.width(row); column > 0; column-- {
		if v.look(g.cell(row, column)) == halfDay {
			return column
		}
	}
	return 0
}

// header is what a column is called above the data, from the lowest row of the
// header up, and the row that says it.
func (g *grid) header(column, bottom, top int) (text string, row int) {
	for row := bottom; row >= top; row-- {
		if t := g.text(row, column); t != "" {
			return t, row
		}
	}
	return "", 0
}

// top is the highest row of a stretch's header: one above, where groups of its
// columns have a title of their own.
func (s *stretch) top() int { return max(1, s.row-1) }

// frame begins an entry: the header, and what of it is not crossed.
func (v *vocabulary) frame(g *grid, s *stretch, table string) *entry {
	e := &entry{target: []target{g.target()}, table: table, headerRow: s.bottom, cross: &cross{}}
	lowest := s.bottom
	for column := 1; column < s.first; column++ {
		if _, row := g.header(column, s.bottom, s.row); row > 0 {
			lowest = min(lowest, row)
		}
	}
	if lowest < s.bottom {
		e.headerRows = s.bottom - lowest + 1
	}
	for column := s.first; column <= g.width(s.bottom) || column <= g.width(s.row); column++ {
		text, _ := g.header(column, s.bottom, s.row)
		if text == "" || column <= s.last && v.crossed(g, s, column) || dossier.IsTotal(text) {
			continue
		}
		if !slices.Contains(e.cross.except, text) {
			e.cross.except = append(e.cross.except, text)
		}
	}
	return e
}

// crossed reports whether a column within a stretch is one of its kind.
func (v *vocabulary) crossed(g *grid, s *stretch, column int) bool {
	for at := column; at >= s.first; at-- { // a merged header stands to the left
		if text := g.text(s.row, at); text != "" {
			return s.kind == other && v.isPerson(text) || s.kind != other && v.look(g.cell(s.row, at)) == s.kind
		}
	}
	return false
}

// daysAcross is a table of people down and days, or weeks, across: of visits, if
// anything says so.
func (v *vocabulary) daysAcross(g *grid, s *stretch) []*entry {
	t, _ := dossier.TableNamed("visits")
	e := v.frame(g, s, t.Name)
	person := v.personColumn(g, s)
	if person == 0 {
		return nil
	}
	header, _ := g.header(person, s.bottom, s.top())
	texts := g.column(person, s.bottom)
	e.columns = []columnMap{{header: header, field: "person_id", note: sampleNote(examples(texts))}}
	e.cross.headers = []crossHeader{{s.row, "date"}}
	if s.sessions > 0 {
		e.cross.headers = append(e.cross.headers, crossHeader{s.sessions, "session"})
	}
	if person+1 != s.first {
		e.cross.from = layout.Letter(s.first)
	}
	v.explainStretch(g, e, s)
	if s.kind != wholeDate {
		e.date = g.places(s.row, s.kind == dayOfMonth)
		if e.date.note != (audit.Text{}) {
			e.why = append(e.why, e.date.note)
		}
	}
	v.halfDayCells(e, s, v.body(g, s, person))
	return []*entry{e}
}

// personColumn is the column of people left of a stretch; 0 if there is none.
func (v *vocabulary) personColumn(g *grid, s *stretch) int {
	t, _ := dossier.TableNamed("visits")
	best, most := 0, 0
	for column := 1; column < s.first; column++ {
		header, _ := g.header(column, s.bottom, s.top())
		score := 0
		if field, _ := meaning(t, header); field == t.Field("person_id") {
			score = 1
		}
		texts := g.column(column, s.bottom)
		for _, text := range texts {
			if v.isPerson(text) {
				score++
			}
		}
		if score > most && header != "" {
			best, most = column, score
		}
	}
	return best
}

func (v *vocabulary) explainStretch(g *grid, e *entry, s *stretch) {
	first, last := g.text(s.row, s.first), ""
	for column := s.last; last == ""; column-- {
		last = g.text(s.row, column)
	}
	e.because("%s：第 %d 行从 %s 列起横排着“%s”到“%s”", "%s: across row %d, from column %s on, stand %q to %q", g.name(), s.row, layout.Letter(s.first), first, last)
	table, text, word := g.hint(s.row)
	switch {
	case table == e.table || table == "events" && e.table == "participation":
		e.because("“%s”里有“%s”，读作%s", "%q contains %q, so it is read as %s", text, word, tableOf(e))
	case e.table == "visits":
		e.doubt = true
		e.because("没有任何字样说明这是走访记录（也可能是考勤、请假或值班），所以下面是注释；若确是走访，请去掉各行开头的 #",
			"nothing says that these are visits (they may be attendance, leave or duty), so what follows is a comment; if they are, take the # off each line")
	}
	if line := g.sample(s.bottom + 1); len(line) > 0 {
		e.because("其下第一行：%s", "the first row below: %s", line)
	}
}

// cells are the different words of the crossed cells, in the order in which they come.
type cells struct {
	words  []string
	counts map[string]int
}

func (c *cells) add(text string) {
	if c.counts[text] == 0 {
		c.words = append(c.words, text)
	}
	c.counts[text]++
}

// body gathers the words in the crossed cells of rows that have something in a
// column.
func (v *vocabulary) body(g *grid, s *stretch, needed int) *cells {
	all := &cells{counts: map[string]int{}}
	var crossed []int
	for column := s.first; column <= s.last; column++ {
		if v.crossed(g, s, column) {
			crossed = append(crossed, column)
		}
	}
	for row := s.bottom + 1; row <= len(g.cells); row++ {
		if g.text(row, needed) == "" || g.closing(row) {
			continue
		}
		for _, column := range crossed {
			if text := g.text(row, column); text != "" {
				all.add(text)
			}
		}
	}
	return all
}

func tableOf(e *entry) *dossier.Table {
	t, _ := dossier.TableNamed(e.table)
	return t
}

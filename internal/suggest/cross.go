package suggest

import (
	"slices"
	"strconv"
	"strings"

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

// halfDayCells says what the crossed cells of people and days hold.
func (v *vocabulary) halfDayCells(e *entry, s *stretch, body *cells) {
	c := e.cross
	switch {
	case s.kind == weekNumber:
		c.cell, c.spread = "count", "week"
		e.because("格里是每周走访的半天数；半天数依次算在该周头几天", "the cells count half-days a week, which are taken to lie on the first days of it")
		v.listBlanks(e, body, isCount)
	case s.sessions > 0:
		c.cell = "mark"
		v.listMarks(e, body)
		v.listBlanks(e, body, isMark)
	case body.all(func(text string) bool { return isMark(text) || isBlankWord(text) }):
		c.cell = "mark"
		v.listMarks(e, body)
		v.listBlanks(e, body, isMark)
		e.constants = append(e.constants, constant{field: "session", value: "day", ask: true,
			note: say("√ 没有说是上午、下午还是全天", "a mark does not say which half of the day")})
	default:
		t, _ := dossier.TableNamed("visits")
		c.cell, c.field = "value", "session"
		v.listValues(e, t, t.Field("session"), body)
	}
}

// all reports whether every word is as a test says.
func (c *cells) all(fits func(string) bool) bool { return !slices.ContainsFunc(c.words, not(fits)) }

func not(fits func(string) bool) func(string) bool {
	return func(text string) bool { return !fits(text) }
}

func isCount(text string) bool {
	n, err := strconv.Atoi(spelling.Fold(text))
	return err == nil && n >= 0
}

// listMarks names the marks that are none by default.
func (v *vocabulary) listMarks(e *entry, body *cells) {
	var more []string
	for _, text := range body.words {
		if key := spelling.Fold(text); isMark(text) && !slices.Contains(layout.DefaultMarks, key) && !slices.Contains(more, text) {
			more = append(more, text)
		}
	}
	if len(more) > 0 {
		e.cross.marks = append(slices.Clone(layout.DefaultMarks), more...)
		e.because("把 %s 也当作打勾", "%s: taken for marks too", listed(more))
	}
}

// listBlanks names the words that stand for nothing done, and asks about what is
// neither that nor as a test says.
func (v *vocabulary) listBlanks(e *entry, body *cells, fits func(string) bool) {
	var blanks, odd []string
	for _, text := range body.words {
		switch {
		case fits(text):
		case isBlankWord(text):
			blanks = append(blanks, text)
		default:
			odd = append(odd, text)
		}
	}
	if beyond(blanks) {
		e.cross.blanks = addTexts(blanks, layout.DefaultBlanks)
		e.because("把 %s 当作没有", "%s: taken to mean that nothing was done", listed(blanks))
	}
	if len(odd) > 0 {
		e.asks = append(e.asks, say("格里还有不认识的：%s；请写进 marks 或 blanks", "the cells also hold %s: list them under marks or blanks", listed(odd[:min(len(odd), 8)])))
	}
}

// beyond reports words that do not stand for nothing by themselves.
func beyond(blanks []string) bool {
	return slices.ContainsFunc(blanks, func(text string) bool { return !slices.Contains(layout.DefaultBlanks, spelling.Fold(text)) })
}

// listValues says what each word of the cells stands for, and which stand for nothing.
func (v *vocabulary) listValues(e *entry, t *dossier.Table, field int, body *cells) {
	understood := dossier.NewWords(&t.Fields[field])
	var blanks []string
	var texts []string
	for _, text := range body.words {
		for _, part := range listParts(text) {
			if understood.Understands(part) {
				continue
			}
			if meaning, _ := meant(t.Name, &t.Fields[field], part); meaning == "" && isBlankWord(part) {
				blanks = append(blanks, part)
				continue
			}
			for range body.counts[text] {
				texts = append(texts, part)
			}
		}
	}
	e.cross.values = ownWordsOf(t, field, texts)
	if len(e.cross.values) > most {
		e.cross.values = nil
		e.asks = append(e.asks, audit.Text{ZH: "格里的写法太多，请在 values 里逐个写明", EN: "the cells hold too many different words: say under values what each stands for"})
	}
	slices.Sort(blanks)
	if blanks = slices.Compact(blanks); beyond(blanks) {
		e.cross.blanks = addTexts(blanks, layout.DefaultBlanks)
		e.because("把 %s 当作没有", "%s: taken to mean that nothing was done", listed(blanks))
	}
}

// listParts cuts a cell at the separators of a list; 上午/下午 stays one word.
func listParts(text string) []string {
	parts := layout.Parts(text)
	if len(parts) == 0 {
		return []string{text}
	}
	return parts
}

// peopleAcross is a sign-in sheet: meetings down, people across. It feeds events,
// unless they have ids that stand in a table of their own, and participation.
func (v *vocabulary) peopleAcross(g *grid, s *stretch) []*entry {
	events, _ := dossier.TableNamed("events")
	meeting := v.frame(g, s, "events")
	meeting.cross = nil
	h := &heading{table: events, row: s.bottom, top: s.top(), fields: make([]int, s.first-1)}
	for i := range h.fields {
		header, _ := g.header(i+1, s.bottom, s.top())
		h.fields[i], _ = meaning(events, header)
		if slices.Contains(h.fields[:i], h.fields[i]) {
			h.fields[i] = -1
		}
	}
	date := slices.Index(h.fields, events.Field("date")) + 1
	came := v.frame(g, s, "participation")
	came.cross.from = layout.Letter(s.first)
	came.cross.headers = []crossHeader{{s.row, "person_id"}}
	v.explainStretch(g, came, s)
	id := slices.Index(h.fields, events.Field("event_id"))
	switch {
	case id >= 0:
		header, _ := g.header(id+1, s.bottom, s.top())
		came.columns = []columnMap{{header: header, field: "event_id"}}
		date = id + 1
	case date > 0 && makeKey(g, meeting, h):
		came.key = meeting.key
	default:
		return nil
	}
	participation, _ := dossier.TableNamed("participation")
	v.attendanceCells(came, participation, v.body(g, s, date))
	if !slices.Contains(h.fields, events.Field("kind")) || !slices.Contains(h.fields, events.Field("date")) {
		return []*entry{came} // the meetings stand elsewhere
	}
	for i, field := range h.fields {
		if field >= 0 {
			v.mapMeeting(g, meeting, h, s, i+1, field)
		}
	}
	meeting.also, came.date = true, meeting.date
	meeting.why = append(slices.Clone(came.why), meeting.why...)
	came.why = []audit.Text{say("%s：谁到会了，由横排的姓名和格里的记号得出", "%s: who came, by the names across and the marks in the cells", g.name())}
	return []*entry{meeting, came}
}

func (v *vocabulary) mapMeeting(g *grid, e *entry, h *heading, s *stretch, column, field int) {
	header, _ := g.header(column, s.bottom, s.top())
	texts := g.column(column, s.bottom)
	c := v.columnOf(h.table, field, header, texts, examples(texts))
	if !knows(h.table, header) || len(c.values) > 0 {
		e.columns = append(e.columns, c)
	}
	v.dateOf(g, e, h.table, field, s.bottom, column)
}

// attendanceCells says what a cell of a sign-in sheet holds: marks alone, or words
// that say what somebody did.
func (v *vocabulary) attendanceCells(e *entry, t *dossier.Table, body *cells) {
	if body.all(func(text string) bool { return isMark(text) || isBlankWord(text) }) {
		e.cross.cell = "mark"
		v.listMarks(e, body)
		v.listBlanks(e, body, isMark)
		e.constants = append(e.constants, constant{field: "role", value: "attendee", note: say("记号只说明参加了", "a mark says that they took part, no more")})
		return
	}
	e.cross.cell, e.cross.field = "value", "role"
	v.listValues(e, t, t.Field("role"), body)
}

func isBlankWord(text string) bool { return slices.Contains(blankWords, spelling.Fold(text)) }

func isMark(text string) bool {
	return slices.Contains(layout.DefaultMarks, spelling.Fold(text)) || slices.Contains(markWords, spelling.Fold(text))
}

func (v *vocabulary) isPerson(text string) bool {
	key := spelling.Fold(text)
	return v.people[key] || v.ids[key]
}

// isName reports what a name of a person may look like.
func isName(s string) bool {
	n := len([]rune(s))
	return n >= 2 && n <= 20 && !strings.ContainsAny(s, "0123456789、，,；;：:/√×") && s != "姓名" && !dossier.IsTotal(s)
}

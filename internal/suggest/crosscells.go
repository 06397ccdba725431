package suggest

import (
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

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

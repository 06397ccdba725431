package suggest

import (
	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// Proposal is an entry of `sources:` that is proposed, for whoever shows it otherwise
// than as YAML.
type Proposal struct {
	Mapping layout.Mapping
	Sheets  []Sheet      // that it was made for
	Why     []audit.Text // what it rests on
	Asks    []audit.Text // what only a person knows
	Doubt   bool         // so unsure that it is no more than a thought
}

// Sheet is a sheet of a file by its path below the source.
type Sheet struct{ File, Sheet string }

// Proposals are the entries of the suggestion, in their order.
func (s *Suggestion) Proposals() []Proposal {
	all := make([]Proposal, len(s.entries))
	for i, e := range s.entries {
		all[i] = e.proposal()
	}
	return all
}

func (e *entry) proposal() Proposal {
	p := Proposal{Why: e.why, Asks: append([]audit.Text{}, e.asks...), Doubt: e.doubt}
	for _, t := range e.target {
		p.Sheets = append(p.Sheets, Sheet{t.file, t.sheet})
	}
	m := &p.Mapping
	m.File, m.Sheet, m.Table, m.HeaderRow, m.HeaderRows, m.Also = e.file, e.sheet, e.table, e.headerRow, e.headerRows, e.also
	for _, c := range e.columns {
		m.Columns = append(m.Columns, layout.ColumnMap{Header: c.header, Field: c.field, Day: c.day, Values: meantWords(c.values)})
	}
	for _, c := range e.constants {
		if c.ask {
			p.Asks = append(p.Asks, c.note)
		}
		if c.value != blankToFill {
			m.Constants = append(m.Constants, layout.Constant{Field: c.field, Value: c.value})
		}
	}
	if e.date.year != "" || e.date.month != "" {
		m.Date = &layout.DateParts{Year: layout.Part{Text: e.date.year}, Month: layout.Part{Text: e.date.month}}
	}
	if e.date.ask {
		p.Asks = append(p.Asks, say("哪里都没有写年份", "nothing says the year"))
	}
	if len(e.key) > 0 {
		m.Key = &layout.Key{Field: "event_id", From: e.key}
	}
	if e.split != "" {
		m.Split = &layout.Split{Header: e.split}
	}
	for _, g := range e.groups {
		m.Groups = append(m.Groups, layout.Group{Columns: g})
	}
	for _, l := range e.form {
		m.Form = append(m.Form, layout.FormCell{Label: l.label, Says: l.says, Cell: l.cell, Field: l.field})
	}
	m.Cross = e.cross.layout()
	return p
}

// layout is a cross table as the config has it; nil: it is none.
func (c *cross) layout() *layout.Cross {
	if c == nil {
		return nil
	}
	all := &layout.Cross{From: c.from, Except: c.except, Cell: c.cell, Field: c.field, Values: meantWords(c.values), Marks: c.marks, Blanks: c.blanks, Spread: c.spread}
	for _, h := range c.headers {
		all.Headers = append(all.Headers, layout.HeaderRow{Row: h.row, Field: h.field})
	}
	return all
}

// meantWords are the words of which it is known what they stand for.
func meantWords(all []word) []layout.Word {
	var known []layout.Word
	for _, w := range all {
		if w.meaning != "" {
			known = append(known, layout.Word{From: w.text, To: w.meaning})
		}
	}
	return known
}

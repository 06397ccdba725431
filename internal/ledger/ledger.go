// Package ledger is what people write on findings (整改台账): read from a workbook that
// they filled in, kept entry by entry over runs, brought together, and given back as the
// ledger that render writes into a workbook. Nothing that anybody wrote is lost on any of
// these ways: what would be overwritten stays in the history, and what is not taken over
// is told.
//
// It refuses to know who may write what, how findings come about, and how a page looks.
package ledger

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/render"
	"ninefold/internal/store"
)

// The fields of an entry that are not texts of people.
const (
	stateField  = "state"   // what the latest run that looked for it found: a status, or fixedState
	aboutField  = "about"   // About as JSON
	toldField   = "told"    // the finding as it was told when somebody last wrote on it, as JSON
	listedField = "listed"  // it came with a workbook and is listed without any text, too
	columnField = "column " // and the place of a column that people added
)

// What is kept beside findings: the columns and the sheets that people added.
const (
	columnsKey = "columns"
	sheetKey   = "sheet"
	ownPrefix  = "row " // of rows that people added, with their number
	againMark  = "~"    // between a fingerprint and which of its rows it is
)

// fields are the columns that every ledger has for people to fill in, in the order of
// render.EntryTitles. They are never renamed: entries of years bear them.
var fields = []string{"measures", "responsible", "deadline", "progress", "office", "stage", "closed_on"}

// Fields are the names of what people fill in on a finding, as entries bear them, in the
// order of render.EntryTitles.
func Fields() []string { return slices.Clone(fields) }

// Kept is all that was ever written, by what it was written on.
type Kept struct {
	columns []string               // that people added, in order; two may have one name
	order   []string               // findings and rows, in the order in which they were first written on
	lines   map[string]*Entered    // by finding or row
	sheets  []render.LedgerSheet   // that people added
	earlier map[[2]string][]string // all that ever stood in a field
}

// Entered is what stands now on one finding, or on a row that people added.
type Entered struct {
	Key     string // a fingerprint, or what stands for one
	Texts   map[string]store.Written
	History []store.Written // the oldest first

	about *About   // what stands in Texts, read once: a ledger has thousands of lines
	told  []string // likewise
}

// Open makes the book of all entries there are, the oldest first.
func Open(entries []store.Written) (*Kept, error) {
	b := &Kept{lines: map[string]*Entered{}, earlier: map[[2]string][]string{}}
	for i := range entries {
		if err := b.add(&entries[i]); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *Kept) add(e *store.Written) error {
	at := [2]string{e.Finding, e.Field}
	b.earlier[at] = append(b.earlier[at], e.Before)
	switch e.Finding {
	case columnsKey:
		return json.Unmarshal([]byte(e.After), &b.columns)
	case sheetKey:
		return b.addSheet(e)
	}
	line := b.lines[e.Finding]
	if line == nil {
		line = &Entered{Key: e.Finding, Texts: map[string]store.Written{}}
		b.lines[e.Finding] = line
		b.order = append(b.order, e.Finding)
	}
	line.Texts[e.Field] = *e
	line.note(e)
	line.History = append(line.History, *e)
	return nil
}

// note reads what an entry says that is more than a text.
func (l *Entered) note(e *store.Written) {
	switch e.Field {
	case aboutField:
		a := &About{}
		if l.about = a; json.Unmarshal([]byte(e.After), a) != nil {
			l.about = nil // nothing was written
		}
	case toldField:
		l.told = texts(e.After)
	}
}

func (b *Kept) addSheet(e *store.Written) error {
	sheet := render.LedgerSheet{Name: e.Field}
	if err := json.Unmarshal([]byte(e.After), &sheet.Rows); err != nil {
		return err
	}
	if at := b.sheet(e.Field); at >= 0 {
		b.sheets[at] = sheet
		return nil
	}
	b.sheets = append(b.sheets, sheet)
	return nil
}

func (b *Kept) sheet(name string) int {
	return slices.IndexFunc(b.sheets, func(s render.LedgerSheet) bool { return s.Name == name })
}

// Line is what was written on a finding; of one that nobody wrote on it is empty.
func (b *Kept) Line(key string) *Entered {
	if line := b.lines[key]; line != nil {
		return line
	}
	return &Entered{Key: key}
}

// Lines are all that anything is known of, in the order of their first entries.
func (b *Kept) Lines() []*Entered {
	all := make([]*Entered, len(b.order))
	for i, key := range b.order {
		all[i] = b.lines[key]
	}
	return all
}

// Columns are the headers of the columns that people added.
func (b *Kept) Columns() []string { return slices.Clone(b.columns) }

// ColumnField is the field that entries in a column of people's own bear.
func ColumnField(place int) string { return columnField + strconv.Itoa(place) }

// Text is what stands in a field.
func (l *Entered) Text(field string) string { return l.Texts[field].After }

// Own reports whether people added the line themselves: it is on no finding.
func (l *Entered) Own() bool { return strings.HasPrefix(l.Key, ownPrefix) }

// Fingerprint is that of the finding; empty: there is none.
func (l *Entered) Fingerprint() string {
	if l.Own() {
		return ""
	}
	fingerprint, _, _ := strings.Cut(l.Key, againMark)
	return fingerprint
}

// Told is the finding as it was told when somebody last wrote on it; nil: nobody did.
func (l *Entered) Told() []string { return slices.Clone(l.told) }

// Filled reports whether people wrote anything that still stands.
func (l *Entered) Filled() bool {
	for field, e := range l.Texts {
		if e.After != "" && (slices.Contains(fields, field) || strings.HasPrefix(field, columnField)) {
			return true
		}
	}
	return false
}

func texts(written string) []string {
	var list []string
	if json.Unmarshal([]byte(written), &list) != nil {
		return nil // nothing was written
	}
	return list
}

func written(v any) string {
	data, _ := json.Marshal(v) // of texts and numbers
	return string(data)
}

// Ledger is the book as render writes it beside the findings of a result: what stands on
// findings that are there, what is kept of those that are not, and what people added.
// With a limit, only lines that it lets pass, and no sheets.
func (b *Kept) Ledger(current map[string]bool, limit func(*Entered) bool) *render.Ledger {
	l := &render.Ledger{Further: b.Columns()}
	if limit == nil {
		l.Sheets = slices.Clone(b.sheets)
	}
	for _, line := range b.Lines() {
		if !line.Filled() && line.Text(listedField) == "" || limit != nil && !limit(line) {
			continue
		}
		fingerprint := line.Fingerprint()
		e := render.LedgerEntry{Fingerprint: fingerprint, Closed: !current[fingerprint] || line.Key != fingerprint, Finding: line.Told()}
		for _, field := range fields {
			e.Written = append(e.Written, line.Text(field))
		}
		for i := range b.columns {
			e.Further = append(e.Further, line.Text(ColumnField(i)))
		}
		l.Entries = append(l.Entries, e)
	}
	return l
}

// fixedState is that of a finding that a later run looked for and did not find.
const fixedState = "fixed"

// About says what a line is on, so that it can be told when no run finds it any more.
type About struct {
	Rule    string        `json:"rule"`
	Subject audit.Subject `json:"subject"`
	Period  audit.Period  `json:"period"`
}

// About is what the line is on; nil: no run has found it.
func (l *Entered) About() *About { return l.about }

// Fixed reports whether a run has looked for the finding and found it no more.
func (l *Entered) Fixed() bool { return l.Text(stateField) == fixedState }

// Settle is what a run says of all findings: those that failed are open, and open again
// where they had been closed; those of its period that it looked for and did not find are
// closed. Of what it did not look for, and of whom the books do not hold who is there, it
// says nothing.
func (b *Kept) Settle(r *audit.Result, there func(audit.Subject) bool) []store.Written {
	var moves []store.Written
	move := func(key, field, to string) {
		if is := b.Line(key).Text(field); is != to {
			moves = append(moves, store.Written{Finding: key, Field: field, Before: is, After: to})
		}
	}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Status == audit.Fail {
			move(v.Fingerprint, stateField, string(audit.Fail))
			move(v.Fingerprint, aboutField, written(About{v.Rule, v.Subject, r.Run.Period}))
		}
	}
	for _, f := range delta.Between(&audit.Result{Verdicts: b.open(r.Run.Period)}, r) {
		switch {
		case f.Before == nil:
		case f.After == nil && !there(f.Before.Subject):
		case f.Change == delta.Fixed:
			move(f.Before.Fingerprint, stateField, fixedState)
		case f.After != nil && f.After.Status != audit.Fail:
			move(f.Before.Fingerprint, stateField, string(f.After.Status))
		}
	}
	return moves
}

// open are the findings of a period that no run has closed, as far as delta asks.
func (b *Kept) open(period audit.Period) []audit.Verdict {
	var list []audit.Verdict
	for _, line := range b.Lines() {
		if about := line.About(); about != nil && about.Period == period && !line.Fixed() {
			list = append(list, audit.Verdict{Rule: about.Rule, Subject: about.Subject, Status: audit.Fail, Fingerprint: line.Key})
		}
	}
	return list
}

// Enter is what somebody writes on a finding in place of what they saw there. Told is the
// finding as it is told now; nil: it is told no more.
func (b *Kept) Enter(key string, told []string, seen, texts map[string]string) []store.Written {
	var entries []store.Written
	for _, field := range b.allFields() {
		if text, given := texts[field]; given && text != seen[field] {
			entries = append(entries, store.Written{Finding: key, Field: field, Before: seen[field], After: text})
		}
	}
	if len(entries) == 0 || told == nil {
		return entries
	}
	if line := b.Line(key); line.Text(toldField) != written(told) {
		entries = append(entries, store.Written{Finding: key, Field: toldField, Before: line.Text(toldField), After: written(told)})
	}
	return entries
}

// allFields are all that people may write in.
func (b *Kept) allFields() []string {
	all := Fields()
	for i := range b.columns {
		all = append(all, ColumnField(i))
	}
	return all
}

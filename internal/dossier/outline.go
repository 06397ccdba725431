package dossier

import (
	"fmt"
	"iter"
	"slices"

	"ninefold/internal/audit"
)

// Outline is all that every part of a book has to know of the whole: what feeds which
// table, what its columns hold, what was set aside. The records are not in it. It
// travels as JSON.
type Outline struct {
	Tables   []string            `json:"tables"` // that some source feeds
	Inputs   []InputOutline      `json:"inputs"`
	Under    string              `json:"under,omitempty"`    // by which settings they were read
	Declared []string            `json:"declared,omitempty"` // tables that hold all there is, even without a row
	Filled   map[string]fieldSet `json:"filled"`             // by table, columns in which some record has a value
	SetAside []AsideRow          `json:"set_aside,omitempty"`
}

// InputOutline is an input with its account.
type InputOutline struct {
	audit.Input

	Columns  []int `json:"columns"` // as in Input
	Card     bool  `json:"card,omitempty"`
	Reshaped bool  `json:"reshaped,omitempty"`
	Records  int   `json:"records,omitempty"` // where a row is not simply a record
}

// AsideRow is a row that was set aside, in words of its own instead of symbols.
type AsideRow struct {
	Table   string       `json:"table"`
	Input   int          `json:"input"`
	Row     int          `json:"row"`
	Cell    int          `json:"cell,omitempty"`
	Values  []LooseValue `json:"values"`
	Branch  LooseValue   `json:"branch"` // of people: the branch as written, also where there is none such
	Unread  fieldSet     `json:"unread,omitempty"`
	Filled  fieldSet     `json:"filled,omitempty"`
	Shifted bool         `json:"shifted,omitempty"`
}

// LooseRow is a record on its own, away from its book: what it says and where it stands.
type LooseRow struct {
	Table  string       `json:"table"`
	Input  int          `json:"input"` // index into Outline.Inputs
	Order  int          `json:"order"` // rows of one input stand in this order; it is no other's of the input
	At     int          `json:"row"`   // of the sheet
	Key    string       `json:"key,omitempty"`
	Cell   *SoleCell    `json:"cell,omitempty"` // where a row of the sheet is not simply a record
	Values []LooseValue `json:"values"`         // one a field
}

// SoleCell is the very cell that a record came from, and what is written there.
type SoleCell struct {
	Column int    `json:"column"`
	Text   string `json:"text"`
}

// Text is what the row says in a field of texts or ids, by its English name; false where
// it says nothing, or the table has no such field.
func (r *LooseRow) Text(field string) (string, bool) {
	at := mustTable(r.Table).Field(field)
	if at < 0 {
		return "", false
	}
	return r.Values[at].text, r.Values[at].kind == isWord
}

// Check refuses a row that is of no table, or lacks values.
func (r *LooseRow) Check() error {
	t, ok := TableNamed(r.Table)
	switch {
	case !ok:
		return fmt.Errorf("there is no table %q", r.Table)
	case len(r.Values) != len(t.Fields):
		return fmt.Errorf("%d values instead of the %d that the table %s has", len(r.Values), len(t.Fields), t.Name)
	}
	return nil
}

// Outline gives the outline of a book whose rows were checked.
func (b *Book) Outline() *Outline {
	o := &Outline{Filled: map[string]fieldSet{}, Under: b.under}
	for _, t := range tables {
		records, ok := b.tables[t.Name]
		if !ok {
			continue
		}
		o.Tables = append(o.Tables, t.Name)
		o.Filled[t.Name] = b.dropped[t.Name] | records.filled()
		if b.Declared[t.Name] {
			o.Declared = append(o.Declared, t.Name)
		}
	}
	for i := range b.Inputs {
		in := &b.Inputs[i]
		o.Inputs = append(o.Inputs, InputOutline{in.Input, in.Columns, in.card, in.reshaped, in.records})
	}
	for i := range b.SetAside {
		o.SetAside = append(o.SetAside, b.asideRow(&b.SetAside[i]))
	}
	return o
}

// filled are the columns in which some record has a value.
func (r *Records) filled() fieldSet {
	var set fieldSet
	for field := range r.columns {
		if r.some(field) {
			set |= 1 << field
		}
	}
	return set
}

func (b *Book) asideRow(a *SetAside) AsideRow {
	t := mustTable(a.Table)
	return AsideRow{
		Table: a.Table, Input: a.Input, Row: a.Row, Cell: a.Cell, Values: b.values(t, a.Codes), Branch: b.word(a.branch),
		Unread: a.unread, Filled: a.filled, Shifted: a.shifted,
	}
}

// EachRow gives the records of all tables on their own, in the order of the tables.
func (b *Book) EachRow() iter.Seq[*LooseRow] {
	return func(yield func(*LooseRow) bool) {
		for _, t := range tables {
			if !b.eachOf(b.tables[t.Name], yield) {
				return
			}
		}
	}
}

// eachOf gives those of one table, stretch by stretch; false: no more are wanted.
func (b *Book) eachOf(records *Records, yield func(*LooseRow) bool) bool {
	if records.Len() == 0 {
		return true
	}
	read, t := records.InOrder(), records.Table
	for n, run := range records.runs {
		end := records.Len()
		if n+1 < len(records.runs) {
			end = int(records.runs[n+1].first)
		}
		spots := records.spots[int(run.input)]
		for i := int(run.first); i < end; i++ {
			order := int(run.row) + i - int(run.first)
			row := &LooseRow{Table: t.Name, Input: int(run.input), Order: order, At: order, Values: b.values(t, read(i))}
			if spots != nil {
				at := &spots[order]
				row.At, row.Cell = int(at.row), &SoleCell{int(at.column), b.Symbols.Text(at.text)}
			}
			row.Key = b.Inputs[run.input].keyOf(row.At)
			if !yield(row) {
				return false
			}
		}
	}
	return true
}

// values are the codes of a row in words of its own.
func (b *Book) values(t *Table, codes []int32) []LooseValue {
	all := make([]LooseValue, len(codes))
	for i, code := range codes {
		switch {
		case code == Absent:
		case t.Fields[i].isText():
			all[i] = b.word(code)
		default:
			all[i] = LooseValue{kind: isNumber, number: code}
		}
	}
	return all
}

func (b *Book) word(code int32) LooseValue {
	if code == Absent {
		return LooseValue{}
	}
	return LooseValue{kind: isWord, text: b.Symbols.Text(code)}
}

// KnownToAll are the people whom every part of the office has to know, by id: of those
// who hold a role on the last day of somebody's window so many that it shows whether
// anybody is the only one (see holdersInto and holdsInDoubt).
func (o *Office) KnownToAll() []string {
	known := map[int32]bool{}
	seen := map[audit.Date]bool{}
	for i := range o.Dossiers {
		day := o.Dossiers[i].Window(o.Dossiers[i].Subject.Kind).To
		if seen[day] {
			continue
		}
		seen[day] = true
		for _, id := range o.tellingHolders(day) {
			known[id] = true
		}
	}
	var ids []string
	for id := range known {
		ids = append(ids, o.text(id))
	}
	slices.Sort(ids)
	return ids
}

// tellingHolders are the first two holders on a day, and the first two of those whom
// nothing that was set aside can make none.
func (o *Office) tellingHolders(day audit.Date) []int32 {
	var telling []int32
	all, sure := 0, 0
	for _, id := range o.holdersOn(day).ids {
		isSure := !o.holding.owners.holds(id)
		if all < 2 || isSure && sure < 2 {
			telling = append(telling, id)
		}
		all++
		if isSure {
			sure++
		}
		if all >= 2 && sure >= 2 {
			break
		}
	}
	return telling
}

// Named are the ids of a table that the row refers to, or has for its key, as far as
// they can be read.
func (a *AsideRow) Named(table string) []string {
	t := mustTable(a.Table)
	var ids []string
	for i, v := range a.Values {
		if v.kind == isWord && (t.Fields[i].Refers == table || t.Name == table && i == t.Key) {
			ids = append(ids, v.text)
		}
	}
	return ids
}

// SetAside are the people and branches whose own rows were set aside.
func (o *Office) SetAside() []audit.Subject {
	var all []audit.Subject
	for _, list := range [][]asideSubject{o.aside.people, o.aside.branches} {
		for i := range list {
			all = append(all, o.asideSubject(&list[i]))
		}
	}
	return all
}

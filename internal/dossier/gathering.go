package dossier

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"ninefold/internal/audit"
)

// Gathering makes a book again of some of the rows of one that was read and checked:
// those of some subjects, and whatever others they are joined with. The rows may come
// in any order, and more than once. What every part has to know of the whole says the
// outline.
type Gathering struct {
	outline *Outline
	rows    map[string][]LooseRow // by table
}

// NewGathering begins one.
func NewGathering(o *Outline) *Gathering { return &Gathering{o, map[string][]LooseRow{}} }

// Take takes in a row.
func (g *Gathering) Take(r *LooseRow) { g.rows[r.Table] = append(g.rows[r.Table], *r) }

// Book gives the book of the rows taken in. Only the subjects that are its own get
// dossiers; all others are guests: known, joined, and never judged, counted or told of.
// The error is of rows that cannot be of a book with that outline.
func (g *Gathering) Book(own func(audit.Subject) bool) (*Book, error) {
	b := &Book{Symbols: NewSymbols(), tables: map[string]*Records{}, Declared: map[string]bool{}, dropped: maps.Clone(g.outline.Filled), own: own}
	for _, in := range g.outline.Inputs {
		b.Inputs = append(b.Inputs, Input{Input: in.Input, Columns: in.Columns, card: in.Card, reshaped: in.Reshaped, records: in.Records})
	}
	for _, table := range g.outline.Declared {
		b.Declared[table] = true
	}
	for _, name := range g.outline.Tables {
		t, ok := TableNamed(name)
		if !ok {
			return nil, fmt.Errorf("there is no table %q", name)
		}
		b.tables[name] = &Records{Table: t}
		if err := b.gather(b.tables[name], g.rows[name]); err != nil {
			return nil, err
		}
		delete(g.rows, name)
	}
	if stray := slices.Sorted(maps.Keys(g.rows)); len(stray) > 0 {
		return nil, fmt.Errorf("a row is of %q, a table that no source feeds", stray[0])
	}
	return b, b.gatherAside(g.outline.SetAside)
}

// gather puts rows of a table in their order and takes in each once.
func (b *Book) gather(records *Records, rows []LooseRow) error {
	slices.SortFunc(rows, func(a, b LooseRow) int { return cmp.Or(cmp.Compare(a.Input, b.Input), cmp.Compare(a.Order, b.Order)) })
	for i := range rows {
		row := &rows[i]
		if i > 0 && rows[i-1].Input == row.Input && rows[i-1].Order == row.Order {
			continue
		}
		if row.Input < 0 || row.Input >= len(b.Inputs) || b.Inputs[row.Input].Table != row.Table {
			return fmt.Errorf("row %d of the table %s is of no input", row.At, row.Table)
		}
		codes, err := b.codes(records.Table, row.Values)
		if err != nil {
			return fmt.Errorf("%s row %d: %w", where(b.Inputs[row.Input].Path, b.Inputs[row.Input].Sheet), row.At, err)
		}
		b.put(records, row, codes)
	}
	return nil
}

// put takes in a row with its place.
func (b *Book) put(records *Records, row *LooseRow, codes []int32) {
	if row.Key != "" {
		b.nameRow(row)
	}
	if row.Cell == nil {
		records.Append(codes, row.Input, row.At)
		return
	}
	if records.spots == nil {
		records.spots = map[int][]spot{}
	}
	spots := records.spots[row.Input]
	records.Append(codes, row.Input, len(spots))
	records.spots[row.Input] = append(spots, spot{int32(row.At), int32(row.Cell.Column), b.Symbols.Code(row.Cell.Text)}) //nolint:gosec // a sheet has at most some ten million rows
}

// nameRow keeps what names a row besides its number.
func (b *Book) nameRow(row *LooseRow) {
	if b.named == nil {
		b.named = map[[2]int]string{}
	}
	b.named[[2]int{row.Input, row.At}] = row.Key
	input := row.Input
	b.Inputs[input].key = func(at int) string { return b.named[[2]int{input, at}] }
}

// codes are the values of a row as codes of the book.
func (b *Book) codes(t *Table, values []LooseValue) ([]int32, error) {
	if len(values) != len(t.Fields) {
		return nil, fmt.Errorf("%d values instead of the %d that the table %s has", len(values), len(t.Fields), t.Name)
	}
	codes := make([]int32, len(values))
	for i, v := range values {
		var err error
		if codes[i], err = v.in(b, &t.Fields[i]); err != nil {
			return nil, err
		}
	}
	return codes, nil
}

// gatherAside takes in what was set aside of the whole.
func (b *Book) gatherAside(rows []AsideRow) error {
	for i := range rows {
		row := &rows[i]
		t, ok := TableNamed(row.Table)
		if !ok || row.Input < 0 || row.Input >= len(b.Inputs) {
			return fmt.Errorf("row %d of the table %q, which was set aside, is of no input", row.Row, row.Table)
		}
		codes, err := b.codes(t, row.Values)
		if err != nil {
			return fmt.Errorf("row %d of the table %s, which was set aside: %w", row.Row, row.Table, err)
		}
		branch, err := row.Branch.in(b, &Field{Name: "branch_id", Type: TypeID})
		if err != nil {
			return err
		}
		b.SetAside = append(b.SetAside, SetAside{
			Table: row.Table, Codes: codes, Input: row.Input, Row: row.Row, Cell: row.Cell,
			branch: branch, unread: row.Unread, filled: row.Filled, shifted: row.Shifted,
		})
	}
	return nil
}

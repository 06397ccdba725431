package dossier

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"ninefold/internal/audit"
)

// Gathering makes a book again of some of the rows of one that was read and checked:
// those of some subjects, and whatever others they are joined with. The rows may come
// in any order, and more than once. What every part has to know of the whole says the
// outline. A row takes as many bytes here as in a book, and some twenty until all are there.
type Gathering struct {
	outline *Outline
	book    *Book
	rows    map[string]*gathered // by table
	scratch []int32
	err     error // the first row that cannot be of the book
}

// gathered are rows of a table in the order in which they came.
type gathered struct {
	*Records

	places []gatheredPlace
	cells  []spot // of rows that are not simply records
}

// gatheredPlace is where a row stands.
type gatheredPlace struct {
	input, order, at int32
	cell             int32 // among the cells, plus 1; 0: none
}

// NewGathering begins one.
func NewGathering(o *Outline) *Gathering {
	g := &Gathering{outline: o, rows: map[string]*gathered{}}
	g.book = &Book{Symbols: NewSymbols(), tables: map[string]*Records{}, Declared: map[string]bool{}, dropped: maps.Clone(o.Filled)}
	for _, in := range o.Inputs {
		g.book.Inputs = append(g.book.Inputs, Input{Input: in.Input, Columns: in.Columns, card: in.Card, reshaped: in.Reshaped, records: in.Records})
	}
	for _, table := range o.Declared {
		g.book.Declared[table] = true
	}
	for _, name := range o.Tables {
		t, ok := TableNamed(name)
		if !ok {
			g.err = fmt.Errorf("there is no table %q", name)
			continue
		}
		records := &Records{Table: t}
		records.grow()
		g.rows[name] = &gathered{Records: records}
	}
	return g
}

// Take takes in a row. What is wrong with it, Book tells.
func (g *Gathering) Take(r *LooseRow) {
	if g.err == nil {
		g.err = g.take(r)
	}
}

func (g *Gathering) take(r *LooseRow) error {
	b, rows := g.book, g.rows[r.Table]
	if rows == nil {
		return fmt.Errorf("a row is of %q, a table that no source feeds", r.Table)
	}
	if r.Input < 0 || r.Input >= len(b.Inputs) || b.Inputs[r.Input].Table != r.Table || max(r.Order, r.At) > math.MaxInt32 {
		return fmt.Errorf("row %d of the table %s is of no input", r.At, r.Table)
	}
	var err error
	if g.scratch, err = b.codes(g.scratch[:0], rows.Table, r.Values); err != nil {
		return fmt.Errorf("%s row %d: %w", where(b.Inputs[r.Input].Path, b.Inputs[r.Input].Sheet), r.At, err)
	}
	for field, code := range g.scratch {
		rows.columns[field].append(code)
	}
	rows.count++
	at := gatheredPlace{input: int32(r.Input), order: int32(r.Order), at: int32(r.At)} //nolint:gosec // that they fit was seen above
	if r.Cell != nil {
		rows.cells = append(rows.cells, spot{at.at, int32(r.Cell.Column), b.Symbols.Code(r.Cell.Text)}) //nolint:gosec // a sheet has some thousand columns
		at.cell = int32(len(rows.cells))                                                                //nolint:gosec // as many rows as fit in memory
	}
	rows.places = append(rows.places, at)
	if r.Key != "" {
		b.nameRow(r)
	}
	return nil
}

// Book gives the book of the rows taken in; the gathering is over then. Only the
// subjects that are its own get dossiers; all others are guests: known, joined, and
// never judged, counted or told of. The error is of rows that cannot be of a book with
// that outline.
func (g *Gathering) Book(own func(audit.Subject) bool) (*Book, error) {
	if g.err != nil {
		return nil, g.err
	}
	b := g.book
	b.own = own
	for _, name := range g.outline.Tables {
		b.tables[name] = &Records{Table: g.rows[name].Table}
		b.arrange(b.tables[name], g.rows[name])
		delete(g.rows, name)
	}
	return b, b.gatherAside(g.outline.SetAside)
}

// arrange puts rows of a table in their order and takes in each once.
func (b *Book) arrange(records *Records, rows *gathered) {
	order := make([]int32, len(rows.places))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int {
		a, b := &rows.places[x], &rows.places[y]
		return cmp.Or(cmp.Compare(a.input, b.input), cmp.Compare(a.order, b.order))
	})
	var codes []int32
	last := gatheredPlace{input: -1}
	for _, i := range order {
		at := rows.places[i]
		if at.input == last.input && at.order == last.order {
			continue
		}
		codes, last = rows.read(int(i), codes), at
		b.put(records, at, rows.cells, codes)
	}
}

// put takes in a row with its place.
func (b *Book) put(records *Records, at gatheredPlace, cells []spot, codes []int32) {
	input := int(at.input)
	if at.cell == 0 {
		records.Append(codes, input, int(at.at))
		return
	}
	if records.spots == nil {
		records.spots = map[int][]spot{}
	}
	records.Append(codes, input, len(records.spots[input]))
	records.spots[input] = append(records.spots[input], cells[at.cell-1])
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

// codes adds the values of a row as codes of the book.
func (b *Book) codes(to []int32, t *Table, values []LooseValue) ([]int32, error) {
	if len(values) != len(t.Fields) {
		return to, fmt.Errorf("%d values instead of the %d that the table %s has", len(values), len(t.Fields), t.Name)
	}
	for i, v := range values {
		code, err := v.in(b, &t.Fields[i])
		if err != nil {
			return to, err
		}
		to = append(to, code)
	}
	return to, nil
}

// gatherAside takes in what was set aside of the whole.
func (b *Book) gatherAside(rows []AsideRow) error {
	for i := range rows {
		row := &rows[i]
		t, ok := TableNamed(row.Table)
		if !ok || row.Input < 0 || row.Input >= len(b.Inputs) {
			return fmt.Errorf("row %d of the table %q, which was set aside, is of no input", row.Row, row.Table)
		}
		codes, err := b.codes(nil, t, row.Values)
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

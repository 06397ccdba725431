package ledger

import (
	"cmp"
	"slices"
	"strconv"

	"ninefold/internal/render"
	"ninefold/internal/store"
)

// Merge is what a workbook brings to a book.
type Merge struct {
	Entries []store.Written // to be saved
	Left    []Left          // what was not taken over
}

// Left is a cell that was not taken over: it holds what stood there before what stands
// there now, so that whoever sent the workbook had not seen the newer text.
type Left struct {
	Line   *Entered
	Field  string
	Holds  string // empty: the cell is empty
	Stands string
}

// merging is a workbook being taken in.
type merging struct {
	*Kept

	Merge
	columns []string
	seen    map[string]int // how many rows there were of a fingerprint
	rows    int            // numbers given to rows that people added
	taken   map[string]bool
}

// Merge takes in a ledger that people filled in, as it would be carried over by the
// command line. What differs from what stands is taken over, but for what stood there
// once already, and for empty cells: a workbook is often older than the book. Told says
// how current findings are told; of others the workbook's own words are kept.
func (b *Kept) Merge(l *render.Ledger, told func(fingerprint string) []string) Merge {
	m := &merging{Kept: b, columns: b.Columns(), seen: map[string]int{}, taken: map[string]bool{}}
	places := m.furtherColumns(l.Further)
	entries := slices.Clone(l.Entries)
	slices.SortStableFunc(entries, func(x, y render.LedgerEntry) int {
		return cmp.Compare(number(x.Closed), number(y.Closed))
	})
	for i := range entries {
		m.entry(&entries[i], places, told)
	}
	for _, sheet := range l.Sheets {
		m.write(sheetKey, sheet.Name, written(sheet.Rows))
	}
	return m.Merge
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// furtherColumns finds the place of each of a workbook's own columns, the nth of a name
// being the nth of that name.
func (m *merging) furtherColumns(headers []string) []int {
	places, times := make([]int, len(headers)), map[string]int{}
	for i, header := range headers {
		nth := times[header]
		times[header]++
		places[i] = len(m.columns)
		for k, known := range m.columns {
			if known == header {
				if nth == 0 {
					places[i] = k
					break
				}
				nth--
			}
		}
		if places[i] == len(m.columns) {
			m.columns = append(m.columns, header)
		}
	}
	if len(m.columns) > len(m.Kept.columns) {
		before := ""
		if m.Kept.columns != nil {
			before = written(m.Kept.columns)
		}
		m.Entries = append(m.Entries, store.Written{Finding: columnsKey, Field: columnsKey, Before: before, After: written(m.columns)})
	}
	return places
}

func (m *merging) entry(e *render.LedgerEntry, places []int, told func(string) []string) {
	key := m.key(e)
	for i, field := range fields {
		if i < len(e.Written) {
			m.write(key, field, e.Written[i])
		}
	}
	for i, text := range e.Further {
		m.write(key, ColumnField(places[i]), text)
	}
	words := e.Finding
	if now := told(e.Fingerprint); now != nil && key == e.Fingerprint {
		words = now
	} else if m.Line(key).Text(toldField) == "" && (e.Closed || e.Fingerprint == "") {
		m.write(key, listedField, "yes")
	}
	if m.Line(key).Text(toldField) == "" && m.taken[key] {
		m.write(key, toldField, written(words))
	}
}

// key is the line that a row of a workbook belongs to.
func (m *merging) key(e *render.LedgerEntry) string {
	if e.Fingerprint != "" {
		m.seen[e.Fingerprint]++
		if n := m.seen[e.Fingerprint]; n > 1 {
			return e.Fingerprint + againMark + strconv.Itoa(n)
		}
		return e.Fingerprint
	}
	known := 0
	for _, line := range m.Lines() {
		if !line.Own() {
			continue
		}
		known++
		if !m.taken[line.Key] && slices.Equal(line.Told(), e.Finding) {
			m.taken[line.Key] = true
			return line.Key
		}
	}
	m.rows++
	return ownPrefix + strconv.Itoa(known+m.rows)
}

// write takes over a text unless it is what stands there, or stood there once.
func (m *merging) write(key, field, text string) {
	stands := m.stands(key, field)
	m.taken[key] = true
	was := func(before string) bool { return text == before || text == render.InCell(before) }
	switch {
	case was(stands):
	case slices.ContainsFunc(m.earlier[[2]string{key, field}], was):
		m.Left = append(m.Left, Left{Line: m.Line(key), Field: field, Holds: text, Stands: stands})
	default:
		m.Entries = append(m.Entries, store.Written{Finding: key, Field: field, Before: stands, After: text})
	}
}

func (m *merging) stands(key, field string) string {
	if key == sheetKey {
		if at := m.sheet(field); at >= 0 {
			return written(m.sheets[at].Rows)
		}
		return ""
	}
	return m.Line(key).Text(field)
}

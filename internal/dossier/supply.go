package dossier

// Rows is how many rows of data the sources of a table have: read, set aside or
// duplicate.
func (b *Book) Rows(table string) int {
	rows := 0
	for i := range b.Inputs {
		switch in := &b.Inputs[i]; {
		case in.Table != table:
		case in.reshaped:
			rows += in.records
		default:
			rows += in.Rows + in.SetAside + in.Duplicates
		}
	}
	return max(rows, b.tables[table].Len())
}

// Complete reports whether a table holds all there is even without a row: a
// sheet of it says so, or the config does.
func (b *Book) Complete(table string) bool { return b.Declared[table] }

// Presence is whether there is a value in a column.
type Presence int

// What a column may hold: nothing in any row (SPEC 1, column_missing); nothing
// that can be read, though a row that was set aside has, or may have had,
// something there; a value.
const (
	Nothing Presence = iota
	Unread
	Some
)

// Holds says whether some row of a table, used, set aside or duplicate, has a
// value in a column. What cannot be read is not a value: else a slip in a column
// that nobody filled in would make evidence of it.
func (b *Book) Holds(table, column string) Presence {
	records, ok := b.tables[table]
	if !ok {
		return Nothing
	}
	field := records.Table.Field(column)
	if field < 0 {
		return Nothing
	}
	if b.dropped[table].has(field) || records.some(field) {
		return Some
	}
	found := Nothing
	for i := range b.SetAside {
		row := &b.SetAside[i]
		switch {
		case row.Table != table:
		case row.Codes[field] != Absent && !row.shifted:
			return Some
		case row.shifted || row.filled.has(field):
			found = Unread
		}
	}
	return found
}

// HasValue reports whether some row of a table has a value in a column that can
// be read.
func (b *Book) HasValue(table, column string) bool { return b.Holds(table, column) == Some }

// Supplied reports whether a table is there to be asked: some source feeds it,
// and, where it only describes what others refer to, it has a row (SPEC 1).
func (o *Office) Supplied(table string) bool {
	_, ok := o.Book.Table(table)
	if describes(table) {
		return ok && o.Book.Rows(table) > 0
	}
	return ok
}

// describes reports whether a table without rows counts as not supplied.
func describes(table string) bool { return table == "branches" || table == "units" }

package dossier

import "slices"

// Rows is how many rows of data the sources of a table have: read, set aside or
// duplicate.
func (b *Book) Rows(table string) int {
	rows := 0
	for i := range b.Inputs {
		if in := &b.Inputs[i]; in.Table == table {
			rows += in.Rows + in.SetAside + in.Duplicates
		}
	}
	return max(rows, b.tables[table].Len())
}

// Complete reports whether a table holds all there is even without a row: a
// sheet of it says so, or the config does.
func (b *Book) Complete(table string) bool { return b.Declared[table] }

// HasValue reports whether some row of a table has a value in a column, usable or
// not (SPEC 1, column_missing).
func (b *Book) HasValue(table, column string) bool {
	records, ok := b.tables[table]
	if !ok {
		return false
	}
	field := records.Table.Field(column)
	if field < 0 {
		return false
	}
	if b.dropped[table].has(field) || records.some(field) {
		return true
	}
	return slices.ContainsFunc(b.SetAside, func(a SetAside) bool {
		return a.Table == table && (a.Codes[field] != Absent || a.filled.has(field))
	})
}

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

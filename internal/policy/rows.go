package policy

import (
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// heads are a relation's columns: their names and, for enums, the values.
type heads[T comparable] struct {
	*layout
	values [][]T
	groups *layout         // by the values of the column that rows are grouped by
	row    []T             // of the row at hand
	table  *regoplan.Table // for an engine that reads rows where they stand
}

func (e *encoder[T]) headsOf(r *dossier.Relation) *heads[T] {
	if h, ok := e.heads[&r.Columns[0]]; ok {
		return h
	}
	h := &heads[T]{values: make([][]T, len(r.Columns)), row: make([]T, len(r.Columns))}
	names := make([]string, len(r.Columns))
	for i, c := range r.Columns {
		names[i] = c.Name
		for _, choice := range c.Values {
			h.values[i] = append(h.values[i], e.word(choice.EN))
		}
	}
	h.layout = e.layout(names...)
	if r.GroupBy >= 0 {
		h.groups = e.layout(choices(r.Columns[r.GroupBy].Values)...)
	}
	e.heads[&r.Columns[0]] = h
	return h
}

// value gives the value of a code, by its column's type.
func (e *encoder[T]) value(r *dossier.Relation, column int, values []T, code int32) T {
	switch r.Columns[column].Type {
	case dossier.TypeText, dossier.TypeID:
		return e.symbol(code)
	case dossier.TypeBool:
		return e.boolean(code == 1)
	case dossier.TypeEnum:
		return values[code]
	case dossier.TypeSet:
		return e.chosen(values, code)
	case dossier.TypeRows:
		return e.list(r.Lists[code])
	default:
		return e.number(code)
	}
}

func (e *encoder[T]) chosen(values []T, bits int32) T {
	var members []T
	for i, value := range values {
		if bits&(1<<i) != 0 {
			members = append(members, value)
		}
	}
	return e.array(members)
}

// choices are all that can be chosen of some values, by code.
func (e *encoder[T]) choices(values []T) []T {
	all := make([]T, 1<<len(values))
	for bits := range all {
		all[bits] = e.chosen(values, int32(bits))
	}
	return all
}

func (e *encoder[T]) list(numbers []int32) T {
	members := make([]T, len(numbers))
	for i, n := range numbers {
		members[i] = e.number(n)
	}
	return e.array(members)
}

// row is one row of a relation as an object; what is absent has no key.
func (e *encoder[T]) row(r *dossier.Relation, h *heads[T], codes []int32) T {
	var absent T
	for i, code := range codes {
		h.row[i] = absent
		if code != dossier.Absent {
			h.row[i] = e.value(r, i, h.values[i], code)
		}
	}
	return e.record(h.layout, h.row)
}

// eachRow makes a record of every row.
func (e *encoder[T]) eachRow(r *dossier.Relation, h *heads[T]) []T {
	rows := make([]T, r.Len())
	for i := range rows {
		rows[i] = e.row(r, h, r.At(i))
	}
	return rows
}

// relation is an array of rows, or an object of arrays where rows are grouped.
func (e *encoder[T]) relation(r *dossier.Relation) T {
	if len(r.Columns) == 0 {
		return e.array(nil)
	}
	h := e.headsOf(r)
	rows := e.rows(r, h)
	if r.GroupBy < 0 {
		return e.array(rows)
	}
	return e.record(h.groups, e.grouped(r, rows))
}

// grouped gives the arrays of rows by group, absent for a group without rows.
func (e *encoder[T]) grouped(r *dossier.Relation, rows []T) []T {
	sizes := make([]int, len(r.Columns[r.GroupBy].Values))
	for i := range rows {
		sizes[r.At(i)[r.GroupBy]]++
	}
	sorted, ends := make([]T, len(rows)), make([]int, len(sizes))
	for group, at := 0, 0; group < len(sizes); group++ {
		ends[group] = at
		at += sizes[group]
	}
	for i, row := range rows {
		at := &ends[r.At(i)[r.GroupBy]]
		sorted[*at] = row
		*at++
	}
	arrays := make([]T, len(sizes))
	for group, end := range ends {
		if n := sizes[group]; n > 0 {
			arrays[group] = e.array(sorted[end-n : end : end])
		}
	}
	return arrays
}

func choices(values []dossier.Choice) []string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = v.EN
	}
	return names
}

package dossier

import "iter"

// Holdings are the rows of a table by whom they are of, so that all the rows of one
// person can be looked at together wherever they stand: a holding a person, and one
// more for the rows of people whom nobody knows. A table that tells of no people is
// parted in its order. They may be read by any number of goroutines.
type Holdings struct {
	records *Records
	held    *holding // nil: a table that tells of no people
	strays  []int32  // rows of people whom nobody knows
	fields  []int    // all of them
}

// stretchLength is how many rows a holding of a table has that tells of no people.
const stretchLength = 256

// Holdings gives the rows of a table. One that no source feeds has none.
func (o *Office) Holdings(table string) *Holdings {
	records, ok := o.Book.Table(table)
	h := &Holdings{records: records}
	if !ok {
		return h
	}
	for field := range records.Table.Fields {
		h.fields = append(h.fields, field)
	}
	if held := o.byPerson[table]; held.records != nil {
		h.held, h.strays = held, o.strays(held)
	}
	return h
}

// strays are the rows of people who are neither in people nor were set aside from it.
func (o *Office) strays(held *holding) []int32 {
	if int(held.index.starts[o.everybody()]) == held.records.Len() {
		return nil
	}
	var rows []int32
	for first, codes := range held.records.Column(held.records.Table.Field("person_id")) {
		for k, code := range codes {
			if _, known := o.persons.of(code); !known {
				rows = append(rows, int32(first+k)) //nolint:gosec // as many rows as fit in memory
			}
		}
	}
	return rows
}

// Len is how many holdings there are, some of them empty.
func (h *Holdings) Len() int {
	if h.held != nil {
		return len(h.held.index.starts)
	}
	return (h.records.Len() + stretchLength - 1) / stretchLength
}

// Width is how many codes a row takes: one a field, and the number of the record.
func (h *Holdings) Width() int { return len(h.fields) + 1 }

// Rows gives the rows of the nth holding, Width codes each, in room that may have been
// used before.
func (h *Holdings) Rows(n int, room []int32) []int32 {
	switch {
	case h.held == nil:
		return h.stretch(n, room)
	case n < len(h.held.index.starts)-1:
		room = roomFor(room, h.held.size(n)*h.Width())
		h.held.gather(n, h.fields, room, h.Width())
	default:
		room = roomFor(room, len(h.strays)*h.Width())
		h.records.pick(h.strays, h.fields, room, h.Width())
	}
	return room
}

// stretch are neighbouring rows.
func (h *Holdings) stretch(n int, room []int32) []int32 {
	from := n * stretchLength
	to := min(from+stretchLength, h.records.Len())
	room = roomFor(room, (to-from)*h.Width())
	h.records.gather(from, to, h.fields, room, h.Width())
	return room
}

func roomFor(room []int32, codes int) []int32 {
	if cap(room) < codes {
		return make([]int32, codes, 2*codes)
	}
	return room[:codes]
}

// Column gives the codes of a field in the order of the records, stretch by stretch,
// each with the number of its first record. They hold until the next stretch.
func (r *Records) Column(field int) iter.Seq2[int, []int32] {
	if r.Len() == 0 {
		return func(func(int, []int32) bool) {}
	}
	return r.columns[field].stretches()
}

// Feeding says of each of so many inputs whether the table has records of it, and
// whether any of these has a value in a field.
func (r *Records) Feeding(field, inputs int) (fed, filled []bool) {
	fed, filled = make([]bool, inputs), make([]bool, inputs)
	if r.Len() == 0 {
		return fed, filled
	}
	for k, of := range r.runs {
		end := r.count
		if k+1 < len(r.runs) {
			end = int(r.runs[k+1].first)
		}
		fed[of.input] = true
		for i := int(of.first); i < end && !filled[of.input]; i++ {
			filled[of.input] = r.Code(i, field) != Absent
		}
	}
	return fed, filled
}

package dossier

import "encoding/binary"

// grouped are the rows of a table in a spill file, by the owner they belong to:
// for each row its number in the table and its codes.
type grouped struct {
	starts []int32 // by owner; one more at the end
	width  int     // numbers a row
	at     int64
	spill  *spill
}

// groupRoom is how many rows are brought in order at a time, at least: a test sets it lower.
var groupRoom = 1 << 18

// groupOut brings the rows of a table in the order of their owners without
// holding more of them than there is room for: it goes through the table again
// for as many owners as fit. ownerOf says whose a row is by its number and its
// code in a field; below 0: nobody's.
func (r *Records) groupOut(owners, field int, ownerOf func(i int, code int32) int32) *grouped {
	g := &grouped{starts: make([]int32, owners+1), width: len(r.columns) + 1, spill: r.vault.file()}
	for first, codes := range r.columns[field].stretches() {
		for k, code := range codes {
			if owner := ownerOf(first+k, code); owner >= 0 {
				g.starts[owner+1]++
			}
		}
	}
	for owner := range owners {
		g.starts[owner+1] += g.starts[owner]
	}
	g.at = g.spill.size
	room := int32(max(int64(groupRoom), r.vault.budget/int64(8*g.width))) //nolint:gosec // a budget is some gigabytes
	for from := 0; from < owners; {
		to := from + 1
		for to < owners && g.starts[to+1]-g.starts[from] <= room {
			to++
		}
		g.stretch(r, from, to, field, ownerOf)
		from = to
	}
	return g
}

// stretch writes the rows of some owners, those from one up to another.
func (g *grouped) stretch(r *Records, from, to, field int, ownerOf func(i int, code int32) int32) {
	first := g.starts[from]
	rows := make([]byte, 0)
	if n := int(g.starts[to]-first) * g.width * 4; n > 0 {
		rows = make([]byte, n)
	}
	next := append([]int32(nil), g.starts[from:to]...)
	reader := r.reader()
	for begin, codes := range r.columns[field].stretches() {
		for k, code := range codes {
			owner := int(ownerOf(begin+k, code))
			if owner < from || owner >= to {
				continue
			}
			at := int(next[owner-from]-first) * g.width * 4
			next[owner-from]++
			binary.LittleEndian.PutUint32(rows[at:], uint32(begin+k)) //nolint:gosec // as many rows as fit in int32
			for _, code := range reader.read(begin + k) {
				at += 4
				binary.LittleEndian.PutUint32(rows[at:], uint32(code)) //nolint:gosec // the bits, not the number
			}
		}
	}
	g.spill.write(rows)
}

// of gives the rows of an owner one behind the other, each with its number first.
func (g *grouped) of(owner int) []int32 {
	n := int(g.starts[owner+1]-g.starts[owner]) * g.width
	raw, rows := make([]byte, 4*n), make([]int32, n)
	if n == 0 {
		return rows
	}
	g.spill.read(raw, g.at+int64(g.starts[owner])*int64(4*g.width))
	for i := range rows {
		rows[i] = int32(binary.LittleEndian.Uint32(raw[4*i:])) //nolint:gosec // as above
	}
	return rows
}

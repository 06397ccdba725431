package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// dropTwins marks every good row that equals an earlier one in all known
// fields (SPEC 1). Equal rows have the same first field, which no good row
// lacks: only rows that share it are compared.
func (s *stage) dropTwins() {
	owned := s.records.group(0, s.codes.Len(), s.good)
	t := twins{stage: s}
	for owner := range s.codes.Len() {
		if owned.size(owner) < 2 {
			continue
		}
		if t.rows = owned.append(t.rows[:0], owner); !t.rise() {
			t.gather()
			t.find()
		}
	}
}

// good passes the code of a row on that is not bad.
func (s *stage) good(i int, code int32) int32 {
	if s.is(i, isBad|isElsewhere) {
		return -1
	}
	return code
}

// twins finds equal rows among a few.
type twins struct {
	stage  *stage
	rows   []int32  // their numbers
	codes  []int32  // of all the rows, field by field
	hashes []uint64 // of the rows
	seen   []uint32 // hash table of places in rows, plus 1
}

// rise reports whether the rows stand in the order of their dates, and of what
// comes next in a row where these are the same: then no two are equal, as in an
// export from a system that keeps visits.
func (t *twins) rise() bool {
	n, date := len(t.rows), t.stage.records.Table.Dated
	if date < 0 || date+1 == len(t.stage.records.columns) {
		return false
	}
	t.codes = room(t.codes, 2*n)
	dates, next := t.codes[:n], t.codes[n:]
	t.column(date, dates)
	t.column(date+1, next)
	for k := 1; k < n; k++ {
		if dates[k] < dates[k-1] || dates[k] == dates[k-1] && next[k] <= next[k-1] {
			return false
		}
	}
	return true
}

// gather takes the rows out of the columns.
func (t *twins) gather() {
	n, width := len(t.rows), len(t.stage.records.columns)
	t.codes = room(t.codes, n*width)
	for field := range width {
		t.column(field, t.codes[field*n:(field+1)*n])
	}
}

// column takes one field of the rows out of its column.
func (t *twins) column(field int, into []int32) {
	column := &t.stage.records.columns[field]
	if from, to := int(t.rows[0]), int(t.rows[len(t.rows)-1])+1; to-from == len(t.rows) {
		column.gather(from, to, into, 1)
		return
	}
	for k, i := range t.rows {
		into[k] = column.at(int(i))
	}
}

// find marks the rows at hand that equal an earlier one.
func (t *twins) find() {
	t.hash()
	size := 4
	for size < 2*len(t.rows) {
		size *= 2
	}
	t.seen = slices.Grow(t.seen[:0], size)[:size]
	clear(t.seen)
	for k, i := range t.rows {
		if t.twin(k) {
			t.stage.marks[i] |= isTwin
		}
	}
}

// hash mixes the codes of each row; the first one is the same for all. It need
// not be secret, only the same for the same row.
func (t *twins) hash() {
	n := len(t.rows)
	t.hashes = slices.Grow(t.hashes[:0], n)[:n]
	clear(t.hashes)
	for codes := range slices.Chunk(t.codes[n:], n) {
		for k, code := range codes {
			h := (t.hashes[k] ^ uint64(uint32(code))) * 0x9E3779B97F4A7C15 //nolint:gosec // the bits, not the number
			t.hashes[k] = h ^ h>>29
		}
	}
}

// twin reports whether an earlier row equals one, and remembers it if not.
func (t *twins) twin(k int) bool {
	mask := uint64(len(t.seen) - 1) //nolint:gosec // a power of two
	at := t.hashes[k] & mask
	for ; t.seen[at] != 0; at = (at + 1) & mask {
		if other := int(t.seen[at] - 1); t.hashes[other] == t.hashes[k] && t.equal(other, k) {
			return true
		}
	}
	t.seen[at] = uint32(k + 1) //nolint:gosec // as many rows as fit in memory
	return false
}

// equal reports whether two of the rows say the same.
func (t *twins) equal(a, b int) bool {
	for codes := range slices.Chunk(t.codes, len(t.rows)) {
		if codes[a] != codes[b] {
			return false
		}
	}
	return true
}

// checkKeys refuses all rows of a key that different rows lay claim to: nobody
// can tell which of them is right. Bad rows hold their key like good ones.
func (s *stage) checkKeys(inputs []Input) {
	t := s.records.Table
	if t.Key < 0 {
		return
	}
	keys := &s.records.columns[t.Key]
	holders := s.records.group(t.Key, s.codes.Len(), func(i int, key int32) int32 {
		if s.is(i, isTwin) {
			return -1
		}
		return max(key, -1)
	})
	for i := range s.marks {
		key := keys.at(i)
		if key < 0 || s.is(i, isTwin) || holders.size(int(key)) < 2 {
			continue
		}
		other := -1
		for holder := range holders.of(int(key)) {
			if holder != i {
				other = holder
				break
			}
		}
		input, row := s.records.Place(other)
		place := where(inputs[input].Path, inputs[input].Sheet)
		name := t.Fields[t.Key]
		s.reject(i, t.Key, s.codes.Text(key), audit.Textf(
			"唯一的"+name.Chinese+"；"+place+" 第 "+itoa(row)+" 行是同一"+name.Chinese+"的另一行，内容不同",
			"a "+name.Name+" of its own; "+place+" row "+itoa(row)+" is a different row with the same one"))
	}
}

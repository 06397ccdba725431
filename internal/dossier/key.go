package dossier

import "slices"

// dropTwins marks every good row that equals an earlier one in all known
// fields (SPEC 1). Equal rows have the same first field, which no good row
// lacks: only rows that share it are compared.
func (s *stage) dropTwins() {
	if s.records.vault.spilled() {
		s.dropTwinsOut()
		return
	}
	first := &s.records.columns[0]
	owned := group(s.records.count, s.codes.Len(), func(i int) int32 {
		if s.is(i, isBad) {
			return -1
		}
		return first.at(i)
	})
	var t twins
	for owner := range s.codes.Len() {
		if owned.size(owner) > 1 {
			t.mark(s, owned, owner)
		}
	}
}

// dropTwinsOut does the same where not all rows are in memory.
func (s *stage) dropTwinsOut() {
	owned := s.records.groupOut(s.codes.Len(), 0, func(i int, code int32) int32 {
		if s.is(i, isBad) {
			return -1
		}
		return code
	})
	var t twins
	for owner := range s.codes.Len() {
		if rows := owned.of(owner); len(rows) > owned.width {
			t.rows, t.codes = t.rows[:0], t.codes[:0]
			for row := range slices.Chunk(rows, owned.width) {
				t.rows, t.codes = append(t.rows, row[0]), append(t.codes, row[1:]...)
			}
			t.find(s)
		}
	}
}

// twins finds equal rows among a few.
type twins struct {
	codes []int32  // of all the rows, side by side
	rows  []int32  // their numbers
	seen  []uint32 // hash table of places in rows, plus 1
}

func (t *twins) mark(s *stage, owned index, owner int) {
	t.rows = t.rows[:0]
	for i := range owned.of(owner) {
		t.rows = append(t.rows, int32(i)) //nolint:gosec // as many rows as fit in memory
	}
	width := len(s.records.columns)
	t.codes = slices.Grow(t.codes[:0], width*len(t.rows))[:width*len(t.rows)]
	from, to := int(t.rows[0]), int(t.rows[len(t.rows)-1])+1
	for field := range s.records.columns {
		column := &s.records.columns[field]
		if to-from == len(t.rows) {
			column.gather(from, to, t.codes[field:], width)
			continue
		}
		for n, i := range t.rows {
			t.codes[n*width+field] = column.at(int(i))
		}
	}
	t.find(s)
}

// find marks the rows at hand that equal an earlier one.
func (t *twins) find(s *stage) {
	width := len(s.records.columns)
	size := 4
	for size < 2*len(t.rows) {
		size *= 2
	}
	t.seen = slices.Grow(t.seen[:0], size)[:size]
	clear(t.seen)
	for n, i := range t.rows {
		if t.twin(n, width) {
			s.marks[i] |= isTwin
		}
	}
}

// twin reports whether an earlier row equals one, and remembers it if not.
func (t *twins) twin(n, width int) bool {
	row := t.codes[n*width : (n+1)*width]
	mask := uint64(len(t.seen) - 1) //nolint:gosec // a power of two
	at := hash(row) & mask
	for ; t.seen[at] != 0; at = (at + 1) & mask {
		other := int(t.seen[at]-1) * width
		if slices.Equal(t.codes[other:other+width], row) {
			return true
		}
	}
	t.seen[at] = uint32(n + 1) //nolint:gosec // as many rows as fit in memory
	return false
}

// hash mixes the codes of a row. It need not be secret, only the same for the
// same row.
func hash(codes []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, code := range codes {
		h ^= uint64(uint32(code)) //nolint:gosec // the bits, not the number
		h *= 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// checkKeys refuses all rows of a key that different rows lay claim to: nobody
// can tell which of them is right. Bad rows hold their key like good ones.
func (s *stage) checkKeys(inputs []Input) {
	t := s.records.Table
	if t.Key < 0 {
		return
	}
	keys := &s.records.columns[t.Key]
	holders := group(s.records.count, s.codes.Len(), func(i int) int32 {
		if s.is(i, isTwin) {
			return -1
		}
		return max(keys.at(i), -1)
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
		s.reject(i, t.Key, s.codes.Text(key), both(
			"唯一的"+name.Chinese+"；"+place+" 第 "+itoa(row)+" 行是同一"+name.Chinese+"的另一行，内容不同",
			"a "+name.Name+" of its own; "+place+" row "+itoa(row)+" is a different row with the same one"))
	}
}

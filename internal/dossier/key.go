package dossier

import (
	"slices"
)

// dropTwins marks every good row that equals an earlier one in all known
// fields (SPEC 1). Of two equal rows the one read first stays. The hash table
// costs at most 16 bytes a row; visits have millions.
func (s *stage) dropTwins() {
	size := 16
	for size < 2*len(s.marks) {
		size *= 2
	}
	seen := make([]uint32, size) // the row number + 1
	for i := range s.marks {
		if s.is(i, isBad) {
			continue
		}
		at := hash(s.values(i)) & uint64(size-1) //nolint:gosec // a power of two
		for seen[at] != 0 && !slices.Equal(s.values(int(seen[at]-1)), s.values(i)) {
			at = (at + 1) & uint64(size-1) //nolint:gosec // as above
		}
		if seen[at] != 0 {
			s.marks[i] |= isTwin
		} else {
			seen[at] = uint32(i + 1)
		}
	}
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
	holders := map[int32][]int{}
	for i := range s.marks {
		if key := s.values(i)[t.Key]; key != Absent && !s.is(i, isTwin) {
			holders[key] = append(holders[key], i)
		}
	}
	for i := range s.marks {
		key := s.values(i)[t.Key]
		rows := holders[key]
		if key == Absent || s.is(i, isTwin) || len(rows) < 2 {
			continue
		}
		other := rows[0]
		if other == i {
			other = rows[1]
		}
		input, row := s.records.Place(other)
		place := where(inputs[input].Path, inputs[input].Sheet)
		name := t.Fields[t.Key]
		s.reject(i, t.Key, s.codes.Text(key), both(
			"唯一的"+name.Chinese+"；"+place+" 第 "+itoa(row)+" 行是同一"+name.Chinese+"的另一行，内容不同",
			"a "+name.Name+" of its own; "+place+" row "+itoa(row)+" is a different row with the same one"))
	}
}

package dossier

import "hash/maphash"

// Symbols gives each distinct text one small number, so that a record is a row
// of int32 codes. The empty text is symbol 0.
type Symbols struct {
	texts    []string
	places   []place // where texts are found: a power of two of them, never all taken
	borrowed bool    // texts are parts of a file's, not copies
}

// place is a place in the hash table of symbols; the empty one is all zero.
type place struct {
	hash uint32
	next int32 // the number of the text there, plus 1
}

// leastPlaces is how many places a new table has.
const leastPlaces = 16

// symbolSeed is the same for all tables of a run; no number depends on it.
var symbolSeed = maphash.MakeSeed()

// NewSymbols returns a table that holds only the empty text.
func NewSymbols() *Symbols {
	s := &Symbols{places: make([]place, leastPlaces)}
	s.Code("")
	return s
}

// Code gives the number of a text, taking it in if it is new.
func (s *Symbols) Code(text string) int32 {
	hash := symbolHash(text)
	at, known := s.look(text, hash)
	if known {
		return s.places[at].next - 1
	}
	if !s.borrowed {
		text = string([]byte(text)) // let go of the file the text was cut from
	}
	s.texts = append(s.texts, text)
	s.places[at] = place{hash, int32(len(s.texts))} //nolint:gosec // far fewer than 2^31 distinct texts fit in memory
	if 4*len(s.texts) > 3*len(s.places) {
		s.grow()
	}
	return int32(len(s.texts) - 1) //nolint:gosec // as above
}

// Find gives the number of a text that was taken in before.
func (s *Symbols) Find(text string) (int32, bool) {
	at, known := s.look(text, symbolHash(text))
	return s.places[at].next - 1, known
}

// look gives the place of a text, or the one that it would take.
func (s *Symbols) look(text string, hash uint32) (at int, known bool) {
	mask := len(s.places) - 1
	for at = int(hash) & mask; ; at = (at + 1) & mask {
		switch p := s.places[at]; {
		case p.next == 0:
			return at, false
		case p.hash == hash && s.texts[p.next-1] == text:
			return at, true
		}
	}
}

// grow makes room for twice as many texts.
func (s *Symbols) grow() {
	old := s.places
	s.places = make([]place, 2*len(old))
	mask := len(s.places) - 1
	for _, p := range old {
		at := int(p.hash) & mask
		for s.places[at].next != 0 {
			at = (at + 1) & mask
		}
		if p.next != 0 {
			s.places[at] = p
		}
	}
}

// forget leaves only the empty text.
func (s *Symbols) forget() {
	clear(s.texts)
	clear(s.places)
	s.texts = s.texts[:0]
	s.Code("")
}

// Text gives the text of a number.
func (s *Symbols) Text(code int32) string { return s.texts[code] }

// Len is how many symbols there are: all codes lie below it.
func (s *Symbols) Len() int { return len(s.texts) }

func symbolHash(text string) uint32 {
	return uint32(maphash.String(symbolSeed, text)) //nolint:gosec // half of the bits will do
}

package dossier

import "encoding/binary"

// recent knows again what the last different cells of a column said, at a
// glance: it compares two numbers where a map hashes a text. It holds texts of
// up to maxRecent bytes, each in the one place it can have.
type recent [1 << recentBits]remembrance

// remembrance is the text of a cell and the code it has. The empty one has no length.
type remembrance struct {
	head, tail uint64
	length     int32
	code       int32
}

const (
	recentBits = 10
	maxRecent  = 16 // bytes
)

// find gives the code of a text; false if it is not known.
func (r *recent) find(text string) (int32, bool) {
	if text == "" || len(text) > maxRecent {
		return 0, false
	}
	head, tail := ends(text)
	at := &r[recentPlace(head, tail)]
	return at.code, at.head == head && at.tail == tail && int(at.length) == len(text)
}

// keep remembers the code of a text.
func (r *recent) keep(text string, code int32) {
	if text == "" || len(text) > maxRecent {
		return
	}
	head, tail := ends(text)
	r[recentPlace(head, tail)] = remembrance{head, tail, int32(len(text)), code} //nolint:gosec // at most maxRecent
}

func recentPlace(head, tail uint64) uint64 {
	return (head ^ tail<<23 ^ tail>>41) * 0x9E3779B97F4A7C15 >> (64 - recentBits)
}

// ends gives the first and the last bytes of a text of up to maxRecent bytes as
// numbers: together with its length they are all of it.
func ends(s string) (head, tail uint64) {
	n := len(s)
	if n >= 8 {
		return eightBytes(s), eightBytes(s[n-8:])
	}
	if n >= 4 {
		return fourBytes(s), fourBytes(s[n-4:])
	}
	return uint64(s[0]) | uint64(s[n/2])<<8, uint64(s[n-1])
}

func eightBytes(s string) uint64 { return binary.LittleEndian.Uint64([]byte(s)) }

func fourBytes(s string) uint64 { return uint64(binary.LittleEndian.Uint32([]byte(s))) }

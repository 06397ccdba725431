package source

import (
	"crypto/sha256"
	"encoding/hex"
)

// digester takes the digest of a file beside who looks through it, for either takes as
// long as the other. Blocks of the file go round between the two.
type digester struct {
	filled chan [2][]byte // a block, and what of it is to be digested
	free   chan []byte
	sum    chan string
}

// blocksAhead is how many blocks may wait to be digested.
const blocksAhead = 2

// newDigester begins at once; it holds that many blocks of a length, and the one that is
// being filled.
func newDigester(length int) *digester {
	d := &digester{make(chan [2][]byte, blocksAhead), make(chan []byte, blocksAhead+1), make(chan string, 1)}
	for range cap(d.free) {
		d.free <- make([]byte, length)
	}
	go func() {
		sum := sha256.New()
		for block := range d.filled {
			_, _ = sum.Write(block[1]) // a hash never fails
			d.free <- block[0]
		}
		d.sum <- hex.EncodeToString(sum.Sum(nil))
	}()
	return d
}

// next gives a block to be filled, which keeps the bytes it had.
func (d *digester) next() []byte { return <-d.free }

// digest takes a stretch of the block that next gave last; from then on the block is only
// to be looked at.
func (d *digester) digest(block []byte, from, to int) { d.filled <- [2][]byte{block, block[from:to]} }

// end gives the digest of all, in hexadecimal.
func (d *digester) end() string {
	close(d.filled)
	return <-d.sum
}

// Package wire writes values down in few bytes and reads them back quickly. One
// description of a value serves for both ways, so that they cannot differ. It
// refuses to know what the values mean, and what version of them it has before it.
package wire

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// Codec goes through a value field by field, and writes each or reads it, up to
// the first error. After an error, all that is read is zero and empty.
type Codec struct {
	reading bool
	out     []byte
	in      string // what is left to read
	depth   int
	err     error
}

// Write gives the bytes of the values that are described.
func Write(describe func(*Codec)) ([]byte, error) {
	c := &Codec{}
	describe(c)
	return c.out, c.err
}

// Read takes the values that are described from bytes. Bytes that Write did not
// give are an error or other values. The texts read are parts of the one given.
func Read(data string, describe func(*Codec)) error {
	c := &Codec{reading: true, in: data}
	describe(c)
	if c.in != "" {
		c.Fail(errors.New("there is more than was described"))
	}
	return c.err
}

// Reading tells which way it goes.
func (c *Codec) Reading() bool { return c.reading }

// Fail ends the writing or reading.
func (c *Codec) Fail(err error) {
	if c.err == nil {
		c.err = err
	}
	c.in = ""
}

// Failed reports whether there was an error.
func (c *Codec) Failed() bool { return c.err != nil }

// Natural takes a number from 0 on, the smaller the shorter.
func (c *Codec) Natural(n *uint64) {
	switch {
	case !c.reading:
		c.out = binary.AppendUvarint(c.out, *n)
	case c.in != "" && c.in[0] < 0x80: // most are small
		*n, c.in = uint64(c.in[0]), c.in[1:]
	default:
		*n = c.large()
	}
}

func (c *Codec) large() uint64 {
	var n uint64
	for i := range min(len(c.in), binary.MaxVarintLen64) {
		b := c.in[i]
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			c.in = c.in[i+1:]
			return n
		}
	}
	c.Fail(errors.New("a number does not end"))
	return 0
}

// Int takes a number of either sign, the nearer to 0 the shorter.
func Int[T ~int | ~int32 | ~int64 | ~uint32](c *Codec, n *T) {
	signed := int64(*n)
	u := uint64(signed)<<1 ^ uint64(signed>>63) //nolint:gosec // bits are moved about
	c.Natural(&u)
	if c.reading {
		signed = int64(u>>1) ^ -int64(u&1)
		if *n = T(signed); int64(*n) != signed {
			c.Fail(errors.New("a number is too large"))
		}
	}
}

// Bool takes a truth.
func Bool[T ~bool](c *Codec, b *T) {
	var u uint64
	if *b {
		u = 1
	}
	c.Natural(&u)
	*b = u != 0
}

// Float takes a number with a fraction. The last bits of most are 0, so they
// come first.
func (c *Codec) Float(f *float64) {
	u := bits.Reverse64(math.Float64bits(*f))
	c.Natural(&u)
	*f = math.Float64frombits(bits.Reverse64(u))
}

// Text takes a text.
func Text[T ~string](c *Codec, s *T) {
	n := uint64(len(*s))
	c.Natural(&n)
	switch {
	case !c.reading:
		c.out = append(c.out, *s...)
	case n > uint64(len(c.in)):
		c.Fail(errors.New("a text does not end"))
	default:
		*s, c.in = T(c.in[:n]), c.in[n:]
	}
}

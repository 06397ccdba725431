package dossier

import (
	"encoding/binary"
	"math"
	"slices"
)

// column holds one code a row. Whole blocks of it are packed, because millions
// of rows have a few hundred different days, choices and figures.
type column struct {
	packed []block
	open   []int32 // the rows behind the last whole block
	vault  *vault  // nil: all stays in memory
	absent bool    // every code was made absent
}

const (
	blockBits   = 14
	blockLength = 1 << blockBits // rows
)

// block is a stretch of a column: what each code is above the least one, in as
// few bytes as the greatest needs.
type block struct {
	least int32
	width uint8  // bytes a code; 0: all are the least one, 4: the codes themselves
	bytes []byte // nil: they stand in a spill file
	spill *spill
	at    int64
	size  int
}

// Absent and unsure lie far below all other codes; in a block they are the
// numbers 0 and 1.
const reserved = 2

func (c *column) append(code int32) {
	c.open = append(c.open, code)
	c.close()
}

// take takes in every width-th code from one on; those of texts, which are
// numbered anew, with their symbols.
func (c *column) take(codes []int32, from, width int, symbols []int32) {
	for from < len(codes) {
		n := min((len(codes)-from+width-1)/width, blockLength-len(c.open))
		held := len(c.open)
		c.open = slices.Grow(c.open, n)[:held+n]
		fresh := c.open[held:]
		for i := range fresh {
			fresh[i] = codes[from]
			from += width
		}
		if symbols != nil {
			translate(fresh, symbols)
		}
		c.close()
	}
}

// close packs the open rows once they make a whole block.
func (c *column) close() {
	if len(c.open) == blockLength {
		c.packed = append(c.packed, c.pack(c.open))
		c.open = c.open[:0]
	}
}

// pack packs a whole block and puts it where there is room.
func (c *column) pack(codes []int32) block {
	b := pack(codes)
	c.vault.keep(&b)
	return b
}

func (c *column) at(i int) int32 {
	n := i >> blockBits
	if n == len(c.packed) {
		return c.open[i&(blockLength-1)]
	}
	return c.packed[n].code(i & (blockLength - 1))
}

// edit replaces the codes from a row on. Blocks in which none changes are left alone.
func (c *column) edit(from int, replace func(i int, code int32) int32) {
	var scratch []int32
	for n := from >> blockBits; n < len(c.packed); n++ {
		scratch = c.packed[n].unpack(scratch)
		if replaceAll(scratch, n<<blockBits, from, replace) {
			c.vault.release(&c.packed[n])
			c.packed[n] = c.pack(scratch)
		}
	}
	replaceAll(c.open, len(c.packed)<<blockBits, from, replace)
}

func replaceAll(codes []int32, first, from int, replace func(i int, code int32) int32) bool {
	changed := false
	for k := max(0, from-first); k < len(codes); k++ {
		if code := replace(first+k, codes[k]); code != codes[k] {
			codes[k] = code
			changed = true
		}
	}
	return changed
}

// each gives all codes in order.
func (c *column) each(yield func(i int, code int32)) {
	var scratch []int32
	for n := range c.packed {
		scratch = c.packed[n].unpack(scratch)
		for k, code := range scratch {
			yield(n<<blockBits+k, code)
		}
	}
	for k, code := range c.open {
		yield(len(c.packed)<<blockBits+k, code)
	}
}

// forget makes every code absent.
func (c *column) forget() {
	c.absent = true
	for n := range c.packed {
		c.vault.release(&c.packed[n])
		c.packed[n] = block{least: Absent}
	}
	for k := range c.open {
		c.open[k] = Absent
	}
}

func pack(codes []int32) block {
	least, greatest, some := int32(math.MaxInt32), int32(math.MinInt32), false
	for _, code := range codes {
		if code < Absent+reserved {
			some = true
			continue
		}
		least, greatest = min(least, code), max(greatest, code)
	}
	if least > greatest {
		least, greatest = 0, 0
	}
	if !some && least == greatest {
		return block{least: least}
	}
	b := block{least: least, width: widthOf(int64(greatest) - int64(least) + reserved)}
	b.bytes = make([]byte, int(b.width)*len(codes))
	b.fill(codes)
	return b
}

func widthOf(greatest int64) uint8 {
	switch {
	case greatest < 1<<8:
		return 1
	case greatest < 1<<16:
		return 2
	case greatest < 1<<24:
		return 3
	}
	return 4
}

//nolint:gosec // the numbers fit, or else the block has the width 4
func (b *block) fill(codes []int32) {
	width, into := int(b.width), b.bytes
	for i, code := range codes {
		v := uint32(code - b.least + reserved)
		switch {
		case width == 4:
			v = uint32(code)
		case code < Absent+reserved:
			v = uint32(code - Absent)
		}
		if width == 1 {
			into[i] = byte(v)
			continue
		}
		at := into[i*width : (i+1)*width]
		for k := range at {
			at[k] = byte(v >> (8 * k))
		}
	}
}

// gather puts the codes of neighbouring rows into every width-th place.
func (c *column) gather(from, to int, into []int32, width int) {
	at := 0
	for from < to {
		n := from >> blockBits
		if n == len(c.packed) {
			for _, code := range c.open[from&(blockLength-1) : to-n<<blockBits] {
				into[at] = code
				at += width
			}
			return
		}
		end := min(to, (n+1)<<blockBits)
		at += c.packed[n].gather(from&(blockLength-1), end-n<<blockBits, into[at:], width)
		from = end
	}
}

// gather does the same within the block, and says how far it came.
func (b *block) gather(from, to int, into []int32, width int) int {
	bytes := b.bytes
	if b.spill != nil {
		bytes = make([]byte, b.size)
		b.spill.read(bytes, b.at)
	}
	at := 0
	if b.width == 1 {
		for _, v := range bytes[from:to] {
			code := b.least + int32(v) - reserved
			if v < reserved {
				code = Absent + int32(v)
			}
			into[at] = code
			at += width
		}
		return at
	}
	for i := from; i < to; i++ {
		into[at] = b.in(bytes, i)
		at += width
	}
	return at
}

func (b *block) code(i int) int32 {
	if b.spill == nil {
		return b.in(b.bytes, i)
	}
	var one [4]byte
	width := int(b.width)
	b.spill.read(one[:width], b.at+int64(i*width))
	return b.in(one[:width], 0)
}

// in gives the i-th code of bytes of the block.
//
//nolint:gosec // as in fill
func (b *block) in(bytes []byte, i int) int32 {
	var v uint32
	switch b.width {
	case 0:
		return b.least
	case 1:
		v = uint32(bytes[i])
	case 2:
		v = uint32(binary.LittleEndian.Uint16(bytes[2*i:]))
	case 3:
		v = uint32(bytes[3*i]) | uint32(bytes[3*i+1])<<8 | uint32(bytes[3*i+2])<<16
	default:
		return int32(binary.LittleEndian.Uint32(bytes[4*i:]))
	}
	if v < reserved {
		return Absent + int32(v)
	}
	return b.least + int32(v) - reserved
}

// unpack gives all codes of a whole block, in scratch.
func (b *block) unpack(scratch []int32) []int32 {
	scratch = slices.Grow(scratch[:0], blockLength)[:blockLength]
	b.gather(0, blockLength, scratch, 1)
	return scratch
}

package dossier

import (
	"iter"
	"slices"
)

// column holds one code a row. Whole blocks of it are packed, because millions
// of rows have a few hundred different days, choices and figures.
type column struct {
	packed []block
	open   []int32 // the rows behind the last whole block
	absent bool    // every code was made absent
}

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
		c.packed = append(c.packed, pack(c.open))
		c.open = c.open[:0]
	}
}

func (c *column) at(i int) int32 {
	n := i >> blockBits
	if n == len(c.packed) {
		return c.open[i&(blockLength-1)]
	}
	return c.packed[n].code(i & (blockLength - 1))
}

// stretches are all codes in order, block by block, each with the number of its
// first row. They hold until the next one.
func (c *column) stretches() iter.Seq2[int, []int32] {
	return func(yield func(int, []int32) bool) {
		var scratch []int32
		for n := range c.packed {
			scratch = c.packed[n].unpack(scratch)
			if !yield(n<<blockBits, scratch) {
				return
			}
		}
		yield(len(c.packed)<<blockBits, c.open)
	}
}

// edit lets the codes from a row on be replaced, block by block; replace says
// whether any of a block were.
func (c *column) edit(from int, replace func(first int, codes []int32) bool) {
	var scratch []int32
	for n := from >> blockBits; n < len(c.packed); n++ {
		scratch = c.packed[n].unpack(scratch)
		first := n << blockBits
		if skip := max(0, from-first); replace(first+skip, scratch[skip:]) {
			c.packed[n] = pack(scratch)
		}
	}
	first := len(c.packed) << blockBits
	skip := max(0, from-first)
	replace(first+skip, c.open[min(skip, len(c.open)):])
}

// forget makes every code absent.
func (c *column) forget() {
	c.absent = true
	for n := range c.packed {
		c.packed[n] = block{least: Absent}
	}
	for k := range c.open {
		c.open[k] = Absent
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

package dossier

import (
	"encoding/binary"
	"math"
	"slices"
)

const (
	blockBits   = 14
	blockLength = 1 << blockBits // rows
)

// block is a stretch of a column: what each code is above the least one, in as
// few bytes as the greatest needs.
type block struct {
	least int32
	width uint8 // bytes a code; 0: all are the least one, 4: the codes themselves
	bytes []byte
}

// Absent and unsure lie far below all other codes; in a block they are the
// numbers 0 and 1.
const reserved = 2

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
	into := b.bytes
	switch b.width {
	case 1:
		into = into[:len(codes)]
		for i, code := range codes {
			into[i] = byte(b.number(code))
		}
	case 2:
		for i, code := range codes {
			binary.LittleEndian.PutUint16(into[2*i:], uint16(b.number(code)))
		}
	case 3:
		for i, code := range codes {
			v := b.number(code)
			at := into[3*i : 3*i+3]
			at[0], at[1], at[2] = byte(v), byte(v>>8), byte(v>>16)
		}
	default:
		for i, code := range codes {
			binary.LittleEndian.PutUint32(into[4*i:], uint32(code))
		}
	}
}

// number is what stands for a code in the block.
func (b *block) number(code int32) uint32 {
	if code < Absent+reserved {
		return uint32(code - Absent) //nolint:gosec // 0 or 1
	}
	return uint32(code - b.least + reserved) //nolint:gosec // no code lies below the least one
}

// gather puts the codes of neighbouring rows into every width-th place, and says
// how far it came.
func (b *block) gather(from, to int, into []int32, width int) int {
	bytes := b.bytes
	at := 0
	switch b.width {
	case 1:
		for _, v := range bytes[from:to] {
			into[at] = b.decoded(uint32(v))
			at += width
		}
	case 2:
		for bytes = bytes[2*from : 2*to]; len(bytes) >= 2; bytes = bytes[2:] {
			into[at] = b.decoded(uint32(binary.LittleEndian.Uint16(bytes)))
			at += width
		}
	default:
		for i := from; i < to; i++ {
			into[at] = b.code(i)
			at += width
		}
	}
	return at
}

// decoded is the code that a number in the block stands for.
func (b *block) decoded(number uint32) int32 {
	if number < reserved {
		return Absent + int32(number)
	}
	return b.least + int32(number) - reserved //nolint:gosec // as in number
}

// code gives the i-th code.
//
//nolint:gosec // as in fill
func (b *block) code(i int) int32 {
	var v uint32
	bytes := b.bytes
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
	return b.decoded(v)
}

// unpack gives all codes of a whole block, in scratch.
func (b *block) unpack(scratch []int32) []int32 {
	scratch = slices.Grow(scratch[:0], blockLength)[:blockLength]
	b.gather(0, blockLength, scratch, 1)
	return scratch
}

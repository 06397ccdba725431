package regoplan

import (
	"errors"
	"unsafe"
)

// Heap is where values are made. Reset takes all of them back at once.
//
// A VM's own heap may be given so much room and no more. Since every level of a
// value takes some of it, this also bounds how deep values are nested, and with
// that how far comparing them goes down: Go does not survive a stack that has no
// end.
type Heap struct {
	cells slab[cell]
	elems slab[Value]
	codes slab[int32]

	relations slab[rows]

	left int64 // bytes, where it is limited
}

// errRoom is panicked with by a heap that has no room left; Run recovers it.
var errRoom = errors.New("no room left")

// limit gives the heap so many bytes until the next call; 0: as many as it takes.
func (h *Heap) limit(room int64) {
	h.left = room
	for _, left := range []**int64{&h.cells.left, &h.elems.left, &h.codes.left, &h.relations.left} {
		if *left = nil; room > 0 {
			*left = &h.left
		}
	}
}

// slab hands out room in blocks that it keeps when it is reset.
type slab[T any] struct {
	blocks [][]T
	block  int    // the one in use
	used   int    // of it
	left   *int64 // bytes that may still be taken; nil: any number
}

// slabSize is about how many bytes a block takes.
const slabSize = 64 << 10

func (s *slab[T]) take(n int) []T {
	for ; s.block < len(s.blocks); s.block, s.used = s.block+1, 0 {
		if b := s.blocks[s.block]; s.used+n <= len(b) {
			s.used += n
			return b[s.used-n : s.used : s.used]
		}
		s.spend(len(s.blocks[s.block]))
	}
	var one T
	size := max(n, slabSize/int(unsafe.Sizeof(one)))
	s.spend(n)
	s.blocks = append(s.blocks, make([]T, size))
	s.used = n
	return s.blocks[s.block][:n:n]
}

// spend takes the bytes of so many values off what may be taken.
func (s *slab[T]) spend(n int) {
	if s.left == nil {
		return
	}
	var one T
	if *s.left -= int64(n) * int64(unsafe.Sizeof(one)); *s.left < 0 { //nolint:gosec // the size of a type is small
		panic(errRoom)
	}
}

func (s *slab[T]) reset() { s.block, s.used = 0, 0 }

// Reset takes back every value made in the heap; none may be used any more.
func (h *Heap) Reset() {
	h.cells.reset()
	h.elems.reset()
	h.codes.reset()
	h.relations.reset()
}

func (h *Heap) cell(k kind) *cell {
	s := &h.cells
	if s.block < len(s.blocks) && s.used < len(s.blocks[s.block]) { // as take does
		c := &s.blocks[s.block][s.used]
		s.used++
		*c = cell{kind: k}
		return c
	}
	c := &s.take(1)[0]
	*c = cell{kind: k}
	return c
}

// room gives an empty slice for n values.
func (h *Heap) room(n int) []Value {
	if n == 0 {
		return nil
	}
	return h.elems.take(n)[:0]
}

func (h *Heap) append(to []Value, v Value) []Value {
	if len(to) == cap(to) {
		to = append(h.room(max(4, 2*len(to))), to...)
	}
	return append(to, v)
}

// String makes a text.
func (h *Heap) String(text string) Value {
	c := h.cell(stringKind)
	c.text = text
	return Value{ref: c}
}

// Array makes an array of what it is given; the slice is not kept.
func (h *Heap) Array(members ...Value) Value {
	return h.arrayOf(append(h.room(len(members)), members...))
}

// arrayOf makes an array that keeps the slice.
func (h *Heap) arrayOf(members []Value) Value {
	c := h.cell(arrayKind)
	c.elems = members
	return Value{ref: c}
}

// Record makes an object of a known shape, from values in the order in which
// the shape's keys were given. An undefined value leaves its key out.
func (h *Heap) Record(s *Shape, values ...Value) Value {
	c := h.cell(objectKind)
	c.shape, c.elems, c.order = s, h.elems.take(len(s.keys)), true
	for i, v := range values {
		c.elems[s.given[i]] = v
	}
	return Value{ref: c}
}

// Object makes an object without members.
func (h *Heap) Object() Value { return Value{ref: h.cell(objectKind)} }

// Insert puts a value under a key of an object, in the place of an earlier one.
func (h *Heap) Insert(object, key, v Value) {
	c := object.ref
	c.thaw()
	if c.above(c.keys, key) {
		c.keys, c.elems = h.append(c.keys, key), h.append(c.elems, v)
		return
	}
	if i := c.find(c.keys, key); i >= 0 {
		c.elems[i] = v
		return
	}
	c.keys, c.elems = h.append(c.keys, key), h.append(c.elems, v)
	c.order, c.rises = false, false
	c.grown(c.keys)
}

func (h *Heap) set() Value { return Value{ref: h.cell(setKind)} }

func (h *Heap) add(set, v Value) {
	c := set.ref
	if c.above(c.elems, v) {
		c.elems = h.append(c.elems, v)
		return
	}
	if c.find(c.elems, v) >= 0 {
		return
	}
	c.elems = h.append(c.elems, v)
	c.order, c.rises = false, false
	c.grown(c.elems)
}

// copied makes an object with the same members.
func (h *Heap) copied(object Value) Value {
	keys, elems := object.members()
	c := h.cell(objectKind)
	c.keys = append(h.room(len(keys)), keys...)
	c.elems = append(h.room(len(elems)), elems...)
	c.order = object.body().order
	return Value{ref: c}
}

// merged lays objects over one another, members of a first.
func (h *Heap) merged(a, b Value) Value {
	if !a.Defined() {
		return b
	}
	if !a.is(objectKind) || !b.is(objectKind) {
		return a
	}
	sum := h.copied(b)
	keys, elems := a.members()
	for i, key := range keys {
		v := elems[i]
		if other := b.get(key); other.Defined() {
			v = h.merged(v, other)
		}
		h.Insert(sum, key, v)
	}
	return sum
}

package regoplan

import (
	"slices"
	"sort"
)

// Up to so many members are looked through one by one.
const few = 8

// body is the cell with the members of a composite.
func (v Value) body() *cell {
	if v.ref.rows != nil {
		return v.ref.rows.object(v.n)
	}
	return v.ref
}

// at is what a record has in a place of its shape.
func (v Value) at(place int) Value {
	if v.ref.rows != nil {
		return v.ref.rows.at(v.n, place)
	}
	return v.ref.elems[place]
}

// members are the keys and values of an object.
func (v Value) members() (keys, elems []Value) {
	c := v.body()
	if c.shape != nil && !slices.Contains(c.elems, Value{}) {
		return c.shape.keys, c.elems
	}
	c.thaw()
	return c.keys, c.elems
}

// thaw turns a record into an object like any other.
func (c *cell) thaw() {
	if c.shape == nil {
		return
	}
	keys, elems := make([]Value, 0, len(c.elems)), make([]Value, 0, len(c.elems))
	for i, v := range c.elems {
		if v.Defined() {
			keys, elems = append(keys, c.shape.keys[i]), append(elems, v)
		}
	}
	c.keys, c.elems, c.shape, c.order = keys, elems, nil, true
}

// get looks a key up in an object.
func (v Value) get(key Value) Value {
	c := v.ref
	if c.shape != nil {
		if i := c.shape.find(key); i >= 0 {
			return v.at(i)
		}
		return Value{}
	}
	if i := c.find(c.keys, key); i >= 0 {
		return c.elems[i]
	}
	return Value{}
}

// has reports whether a set has a member.
func (c *cell) has(v Value) bool { return c.find(c.elems, v) >= 0 }

// above reports whether a value is a whole number, as all members are, and more than
// any: what happened comes in order mostly, day after day, and then need not be looked
// for. Whoever asks adds it.
func (c *cell) above(members []Value, v Value) bool {
	if v.ref != intCell {
		return false
	}
	if last := len(members) - 1; last < 0 {
		c.order, c.rises = true, true
	} else if !c.rises || members[last].n >= v.n {
		return false
	}
	c.index = nil
	return true
}

// findRising gives the place of a number among some in order, or -1.
func findRising(members []Value, n int64) int {
	low, high := 0, len(members)
	for low < high {
		if middle := (low + high) / 2; members[middle].n < n {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(members) && members[low].n == n {
		return low
	}
	return -1
}

// find gives the place of a member, or -1.
func (c *cell) find(members []Value, v Value) int {
	if c.rises && v.ref == intCell {
		return findRising(members, v.n)
	}
	if len(members) <= few {
		return among(members, v)
	}
	if c.index == nil {
		c.reindex(members)
	}
	mask := uint64(len(c.index) - 1) //nolint:gosec // an index has room
	for at := hash(v) & mask; ; at = (at + 1) & mask {
		i := c.index[at]
		if i == 0 {
			return -1
		}
		if equal(members[i-1], v) {
			return int(i - 1)
		}
	}
}

// among gives the place of a value in a list, or -1. Mostly it is the very value that
// stands there.
func among(list []Value, v Value) int {
	for i := range list {
		if list[i] == v {
			return i
		}
	}
	if v.ref == nil {
		return -1
	}
	for i, kind := 0, v.ref.kind; i < len(list); i++ {
		if c := list[i].ref; c != nil && c.kind == kind && (c != intCell || v.ref != intCell) && equal(list[i], v) {
			return i
		}
	}
	return -1
}

func (c *cell) reindex(members []Value) {
	size := 4 * few
	for size < 3*len(members) {
		size *= 2
	}
	c.index = make([]int32, size)
	for i := range members {
		c.enter(members, i)
	}
}

func (c *cell) enter(members []Value, i int) {
	mask := uint64(len(c.index) - 1) //nolint:gosec // an index has room
	at := hash(members[i]) & mask
	for c.index[at] != 0 {
		at = (at + 1) & mask
	}
	c.index[at] = int32(i + 1) //nolint:gosec // nothing has 2³¹ members
}

// grown keeps the index up to date after a member was added at the end.
func (c *cell) grown(members []Value) {
	switch n := len(members); {
	case c.index == nil:
	case 3*n > 2*len(c.index):
		c.reindex(members)
	default:
		c.enter(members, n-1)
	}
}

// sort puts the members of a set, or the keys of an object, in Rego's order.
func (c *cell) sort() {
	if c.order {
		return
	}
	c.order = true
	if c.kind == objectKind {
		c.thaw()
		sort.Sort((*byKey)(c))
	} else if !slices.IsSortedFunc(c.elems, compare) {
		slices.SortFunc(c.elems, compare)
		c.index = nil
	}
}

// byKey sorts an object.
type byKey cell

func (o *byKey) Len() int           { return len(o.keys) }
func (o *byKey) Less(i, j int) bool { return compare(o.keys[i], o.keys[j]) < 0 }
func (o *byKey) Swap(i, j int) {
	o.keys[i], o.keys[j] = o.keys[j], o.keys[i]
	o.elems[i], o.elems[j] = o.elems[j], o.elems[i]
	o.index = nil
}

// size is the number of members of a composite.
func (v Value) size() int {
	if v.ref.shape == nil {
		return len(v.ref.elems)
	}
	n := 0
	for i := range v.ref.shape.keys {
		if v.at(i).Defined() {
			n++
		}
	}
	return n
}

func sameSet(a, b *cell) bool {
	if len(a.elems) != len(b.elems) {
		return false
	}
	for _, v := range a.elems {
		if !b.has(v) {
			return false
		}
	}
	return true
}

// arrange readies a composite for a scan, and gives its members; the keys of an
// object too.
func (v Value) arrange() (keys, elems []Value) {
	switch v.ref.kind {
	case arrayKind:
		return nil, v.ref.elems
	case objectKind:
		keys, elems = v.members() // which a record has in order
		if c := v.body(); c.shape == nil {
			c.sort()
		}
		return keys, elems
	default:
		v.ref.sort()
		return nil, v.ref.elems
	}
}

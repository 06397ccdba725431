// Package regoplan runs the plans that OPA makes of Rego queries as Go closures,
// on values of its own that live in heaps reset between evaluations. OPA's
// topdown evaluator is the reference: what a plan gives here is what topdown
// gives for the same query, and whatever the package cannot run it refuses at
// compile time. It knows nothing of what policies are about.
package regoplan

import (
	"hash/maphash"
	"math"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// kind orders values as Rego does.
type kind uint8

const (
	nullKind kind = iota
	boolKind
	numberKind
	stringKind
	arrayKind
	objectKind
	setKind
)

// Value is a Rego value. The zero Value is undefined. Whole numbers of 64 bits
// stand in n, as does the number of a row; everything else is behind ref.
// Values belong to the heap they were made in and are not safe for use by
// several goroutines, for composites put their members in order when asked.
type Value struct {
	ref *cell
	n   int64
}

// cell is what a value refers to.
type cell struct {
	kind  kind
	order bool    // members stand in Rego's order
	rises bool    // the members of a set, or the keys of an object, are whole numbers, each more than the one before
	later bool    // a string that is not written yet: its text is a format, elems what goes into it
	verbs int16   // of a string as a format: see verbsOf; 0 where nobody has looked
	text  string  // of a string, or of a number that is not a whole one of 64 bits
	sum   uint64  // hash of a string; 0 where nobody has asked
	elems []Value // of an array or a set; the values of an object
	keys  []Value // of an object without shape
	shape *Shape  // of an object whose keys are known beforehand
	rows  *rows   // of an object that is a row, its number standing in the value
	index []int32 // of a large object or set: places of members by hash, counted from 1
}

var (
	nullCell = &cell{kind: nullKind}
	boolCell = &cell{kind: boolKind}
	intCell  = &cell{kind: numberKind}
	seed     = maphash.MakeSeed()

	null = Value{ref: nullCell}
	no   = Value{ref: boolCell}
	yes  = Value{ref: boolCell, n: 1}
)

// Int is a whole number.
func Int(n int64) Value { return Value{intCell, n} }

// Bool is true or false.
func Bool(b bool) Value {
	if b {
		return yes
	}
	return no
}

// String is a text that outlives every heap and may be shared by VMs.
func String(text string) Value {
	v := Value{ref: &cell{kind: stringKind, text: text, verbs: verbsOf(text)}}
	hashText(v.ref)
	return v
}

// Defined reports whether there is a value.
func (v Value) Defined() bool { return v.ref != nil }

func (v Value) isInt() bool { return v.ref == intCell }

func (v Value) is(k kind) bool { return v.ref != nil && v.ref.kind == k }

// literal is a number as it was written; whole numbers lose leading zeros only.
func literal(text string) Value {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && strconv.FormatInt(n, 10) == text {
		return Int(n)
	}
	return Value{ref: &cell{kind: numberKind, text: text}}
}

func (v Value) number() ast.Number {
	if v.isInt() {
		return ast.Number(strconv.FormatInt(v.n, 10))
	}
	return ast.Number(v.ref.text)
}

// equal is equality by value, as Rego's == has it.
func equal(a, b Value) bool {
	if a == b {
		return true
	}
	if a.ref == nil || b.ref == nil || a.ref.kind != b.ref.kind {
		return false
	}
	switch a.ref.kind {
	case nullKind, boolKind:
		return false
	case stringKind:
		return sameText(a.ref, b.ref)
	case numberKind:
		return !(a.isInt() && b.isInt()) && compare(a, b) == 0
	case arrayKind:
		return equalAll(a.ref.elems, b.ref.elems)
	case setKind:
		return sameSet(a.ref, b.ref)
	default:
		return sameObject(a, b)
	}
}

func sameText(a, b *cell) bool {
	if a.sum != b.sum && a.sum != 0 && b.sum != 0 {
		return false
	}
	return a.string() == b.string()
}

func equalAll(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

// compare is Rego's order of values; undefined comes before everything.
func compare(a, b Value) int {
	switch {
	case a == b:
		return 0
	case a.ref == nil:
		return -1
	case b.ref == nil:
		return 1
	case a.ref.kind != b.ref.kind:
		return int(a.ref.kind) - int(b.ref.kind)
	}
	switch a.ref.kind {
	case nullKind:
		return 0
	case boolKind:
		return int(a.n - b.n)
	case numberKind:
		return compareNumbers(a, b)
	case stringKind:
		return strings.Compare(a.ref.string(), b.ref.string())
	case objectKind:
		return compareObjects(a, b)
	case setKind:
		a.ref.sort()
		b.ref.sort()
	}
	return compareAll(a.ref.elems, b.ref.elems)
}

func compareNumbers(a, b Value) int {
	if a.isInt() && b.isInt() {
		if a.n < b.n {
			return -1
		}
		return 1
	}
	return ast.Compare(a.number(), b.number())
}

func compareAll(a, b []Value) int {
	for i := range min(len(a), len(b)) {
		if c := compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return len(a) - len(b)
}

// Same reports whether two values are there and equal.
func Same(a, b Value) bool { return a == b && a.ref != nil || sameOther(a, b) }

//go:noinline
func sameOther(a, b Value) bool { return a.ref != nil && b.ref != nil && equal(a, b) }

// Differ reports whether two values are there and not equal.
func Differ(a, b Value) bool { return a.ref != nil && b.ref != nil && !equal(a, b) }

// Less reports whether two values are there and the first comes before the second.
func Less(a, b Value) bool {
	if a.ref == intCell && b.ref == intCell {
		return a.n < b.n
	}
	return lessOther(a, b)
}

//go:noinline
func lessOther(a, b Value) bool { return a.ref != nil && b.ref != nil && compare(a, b) < 0 }

//go:noinline
func atMostOther(a, b Value) bool { return a.ref != nil && b.ref != nil && compare(a, b) <= 0 }

// AtMost reports whether two values are there and the first is no more than the second.
func AtMost(a, b Value) bool {
	if a.ref == intCell && b.ref == intCell {
		return a.n <= b.n
	}
	return atMostOther(a, b)
}

// Compared is true or false for two values that are there.
func Compared(holds bool, a, b Value) Value {
	if a.ref == nil || b.ref == nil {
		return Value{}
	}
	return Bool(holds)
}

// hash agrees with equal.
func hash(v Value) uint64 {
	switch v.ref.kind {
	case numberKind:
		return hashNumber(v)
	case stringKind:
		return hashText(v.ref)
	case arrayKind:
		sum := uint64(arrayKind)
		for _, e := range v.ref.elems {
			sum = scatter(sum ^ hash(e))
		}
		return sum
	case setKind:
		sum := uint64(setKind)
		for _, e := range v.ref.elems {
			sum += hash(e)
		}
		return sum
	case objectKind:
		return hashObject(v)
	default:
		return scatter(uint64(v.ref.kind)<<1 | uint64(v.n)) //nolint:gosec // a hash, any bits do
	}
}

// exact is the first whole number that a float64 has no neighbour of.
const exact = 1 << 53

// hashNumber is alike for numbers that are equal, however they are written.
func hashNumber(v Value) uint64 {
	if v.ref == intCell && -exact < v.n && v.n < exact {
		return scatter(uint64(v.n)) //nolint:gosec // a hash, any bits do
	}
	f := float(v)
	if math.Abs(f) < exact && f == math.Trunc(f) {
		return scatter(uint64(int64(f))) //nolint:gosec // a hash, any bits do
	}
	return scatter(math.Float64bits(f))
}

func hashText(c *cell) uint64 {
	if c.sum == 0 {
		c.sum = maphash.String(seed, c.string())
	}
	return c.sum
}

func hashObject(v Value) uint64 {
	sum := uint64(objectKind)
	if v.ref.shape == nil {
		for i, e := range v.ref.elems {
			sum += scatter(hash(v.ref.keys[i]) ^ scatter(hash(e)))
		}
		return sum
	}
	for i, key := range v.ref.shape.keys {
		if e := v.at(i); e.ref != nil {
			sum += scatter(hash(key) ^ scatter(hash(e)))
		}
	}
	return sum
}

func float(v Value) float64 {
	if v.isInt() {
		return float64(v.n)
	}
	f, err := strconv.ParseFloat(v.ref.text, 64)
	if err != nil {
		return 0
	}
	return f + 0 // a negative zero is zero
}

// scatter spreads bits, after MurmurHash3's finaliser.
func scatter(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Text gives a string's text; false for anything else.
func (v Value) Text() (string, bool) {
	if !v.is(stringKind) {
		return "", false
	}
	return v.ref.string(), true
}

// Get gives what an object has under a key; undefined where there is nothing.
func (v Value) Get(key Value) Value { return lookup(v, key) }

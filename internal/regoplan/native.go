package regoplan

import (
	"math"
	"slices"
	"unicode/utf8"
)

// native is a builtin on values. It says no to arguments that it leaves to
// OPA's own, among them all that are wrong; an undefined value is an answer.
type native func(m *VM, args []Value) (Value, bool)

// What would have more members, or a longer text, is left to OPA's own builtins,
// which may refuse to make it.
const (
	manyMembers = 1 << 16
	longText    = 1 << 20
)

var natives map[string]native

func init() {
	natives = map[string]native{
		"equal": compared(func(c int) bool { return c == 0 }), "neq": compared(func(c int) bool { return c != 0 }),
		"lt": compared(func(c int) bool { return c < 0 }), "lte": compared(func(c int) bool { return c <= 0 }),
		"gt": compared(func(c int) bool { return c > 0 }), "gte": compared(func(c int) bool { return c >= 0 }),
		"plus": arithmetic(plus), "minus": minusOrDifference, "mul": arithmetic(times), "div": arithmetic(divide), "rem": arithmetic(remainder),
		"count": count, "sum": sum, "max": extreme(1), "min": extreme(-1), "abs": abs,
		"numbers.range": numbersRange, "array.concat": arrayConcat, "array.slice": arraySlice,
		"object.get": objectGet, "object.union": objectUnion, "object.union_n": objectUnionN,
		"object.keys": objectKeys, "object.remove": objectRemove,
		"concat": concat, "sprintf": sprintf, "sort": sorted, "or": union, "and": intersection,
		"internal.member_2": member, "internal.member_3": memberAt,
		"time.date": timeDate, "time.add_date": timeAddDate,
	}
}

func compared(holds func(int) bool) native {
	return func(_ *VM, args []Value) (Value, bool) { return Bool(holds(compare(args[0], args[1]))), true }
}

func arithmetic(of func(a, b int64) (int64, bool)) native {
	return func(_ *VM, args []Value) (Value, bool) {
		if !args[0].isInt() || !args[1].isInt() {
			return Value{}, false
		}
		n, ok := of(args[0].n, args[1].n)
		return Int(n), ok
	}
}

func plus(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0)
}

func minus(a, b int64) (int64, bool) {
	difference := a - b
	return difference, (difference < a) == (b > 0)
}

func times(a, b int64) (int64, bool) {
	product := a * b
	if half(a) && half(b) || a == 0 || b == 0 {
		return product, true
	}
	return product, product/b == a && a != math.MinInt64 && b != math.MinInt64
}

// half reports whether a number takes half the bits: products of two such are exact.
func half(n int64) bool { return n == int64(int32(n)) } //nolint:gosec // that is what is asked

// divide is for whole quotients.
func divide(a, b int64) (int64, bool) {
	if b == 0 || a == math.MinInt64 || a%b != 0 {
		return 0, false
	}
	return a / b, true
}

func remainder(a, b int64) (int64, bool) {
	if b == 0 || a == math.MinInt64 {
		return 0, false
	}
	return a % b, true
}

// Plus adds.
func (m *VM) Plus(b *Builtin, x, y Value) Value {
	if x.ref == intCell && y.ref == intCell {
		if n, ok := plus(x.n, y.n); ok {
			return Int(n)
		}
	}
	return m.Call(b, x, y)
}

// Minus subtracts.
func (m *VM) Minus(b *Builtin, x, y Value) Value {
	if x.ref == intCell && y.ref == intCell {
		if n, ok := minus(x.n, y.n); ok {
			return Int(n)
		}
	}
	return m.Call(b, x, y)
}

// Times multiplies.
func (m *VM) Times(b *Builtin, x, y Value) Value {
	if x.ref == intCell && y.ref == intCell {
		if n, ok := times(x.n, y.n); ok {
			return Int(n)
		}
	}
	return m.Call(b, x, y)
}

// Divide divides.
func (m *VM) Divide(b *Builtin, x, y Value) Value {
	if x.ref == intCell && y.ref == intCell {
		if n, ok := divide(x.n, y.n); ok {
			return Int(n)
		}
	}
	return m.Call(b, x, y)
}

// Remainder is what dividing leaves.
func (m *VM) Remainder(b *Builtin, x, y Value) Value {
	if x.ref == intCell && y.ref == intCell {
		if n, ok := remainder(x.n, y.n); ok {
			return Int(n)
		}
	}
	return m.Call(b, x, y)
}

func abs(_ *VM, args []Value) (Value, bool) {
	if !args[0].isInt() || args[0].n == math.MinInt64 {
		return Value{}, false
	}
	return Int(max(args[0].n, -args[0].n)), true
}

func count(_ *VM, args []Value) (Value, bool) {
	switch c := args[0].ref; c.kind {
	case arrayKind, objectKind, setKind:
		return Int(int64(args[0].size())), true
	case stringKind:
		return Int(int64(utf8.RuneCountInString(c.string()))), true
	}
	return Value{}, false
}

// listed are the members of an array or a set.
func listed(v Value) ([]Value, bool) {
	if v.ref.kind != arrayKind && v.ref.kind != setKind {
		return nil, false
	}
	return v.ref.elems, true
}

func sum(_ *VM, args []Value) (Value, bool) {
	members, ok := listed(args[0])
	total := int64(0)
	for _, v := range members {
		if ok = ok && v.isInt(); ok {
			total, ok = plus(total, v.n)
		}
	}
	return Int(total), ok
}

// extreme is the largest member, or with -1 the smallest; none of nothing.
func extreme(sign int) native {
	return func(_ *VM, args []Value) (Value, bool) {
		members, ok := listed(args[0])
		if !ok || len(members) == 0 {
			return Value{}, ok
		}
		best := members[0]
		for _, v := range members[1:] {
			if sign*compare(v, best) > 0 {
				best = v
			}
		}
		return best, true
	}
}

func numbersRange(m *VM, args []Value) (Value, bool) {
	from, to := args[0], args[1]
	if !from.isInt() || !to.isInt() || min(from.n, to.n) < -1<<20 || max(from.n, to.n) > 1<<20 {
		return Value{}, false
	}
	step := int64(1)
	if to.n < from.n {
		step = -1
	}
	size := (to.n-from.n)*step + 1
	if size > manyMembers {
		return Value{}, false
	}
	members := m.heap.room(int(size))
	for n := from.n; ; n += step {
		members = append(members, Int(n))
		if n == to.n {
			return m.heap.arrayOf(members), true
		}
	}
}

func arrayConcat(m *VM, args []Value) (Value, bool) {
	if !args[0].is(arrayKind) || !args[1].is(arrayKind) {
		return Value{}, false
	}
	a, b := args[0].ref.elems, args[1].ref.elems
	if len(a)+len(b) > manyMembers {
		return Value{}, false
	}
	return m.heap.arrayOf(append(append(m.heap.room(len(a)+len(b)), a...), b...)), true
}

func arraySlice(m *VM, args []Value) (Value, bool) {
	if !args[0].is(arrayKind) || !args[1].isInt() || !args[2].isInt() {
		return Value{}, false
	}
	members := args[0].ref.elems
	to := max(0, min(args[2].n, int64(len(members))))
	from := max(0, min(args[1].n, to))
	return m.heap.Array(members[from:to]...), true
}

func sorted(m *VM, args []Value) (Value, bool) {
	members, ok := listed(args[0])
	if !ok || len(members) > manyMembers {
		return Value{}, false
	}
	members = append(m.heap.room(len(members)), members...)
	slices.SortStableFunc(members, compare)
	return m.heap.arrayOf(members), true
}

func member(_ *VM, args []Value) (Value, bool) {
	return Bool(contains(args[1], args[0])), true
}

// contains reports whether a composite has a value among its members.
func contains(composite, v Value) bool {
	switch composite.ref.kind {
	case setKind:
		return composite.ref.has(v)
	case arrayKind, objectKind:
		return slices.ContainsFunc(composite.body().elems, func(member Value) bool { return equal(member, v) })
	}
	return false
}

func memberAt(_ *VM, args []Value) (Value, bool) {
	if args[2].ref.kind < arrayKind {
		return no, true
	}
	v := lookup(args[2], args[0])
	return Bool(v.ref != nil && equal(v, args[1])), true
}

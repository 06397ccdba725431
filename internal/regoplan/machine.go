package regoplan

import (
	"errors"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// This file is what programs written as Go are made of: see Writer. Nobody else
// needs it. A step that has to end the evaluation panics, and Run recovers.
//
// The compiler copies the smallest functions to where they are called. So what is
// asked for all the time answers the usual case itself and leaves the rest to a
// function of its own, which go build -gcflags=-m tells.

// errFailed is panicked with by a written program that cannot go on; the VM has
// the reason.
var errFailed = errors.New("the evaluation failed")

func (m *VM) stop(err error) {
	m.err = err
	panic(errFailed)
}

// Values that programs in Go name.
var (
	Yes        = yes
	No         = no
	Null       = null
	NoMembers  = empty(arrayKind) // the empty array
	NoFields   = empty(objectKind)
	NoElements = empty(setKind)
)

// Written is a program that stands in Go, of so many functions that are remembered.
func Written(memos int, run func(m *VM, input, data Value)) *Program {
	return &Program{memos: memos, written: run}
}

// WrittenRule is the program of one rule, whose value it binds to a name.
func WrittenRule(memos int, name Value, rule func(m *VM, input, data Value) Value) *Program {
	return &Program{memos: memos, rule: rule, name: name}
}

// bound runs a program that is a rule, and gives its value under its name.
func (m *VM) bound(p *Program, input, data Value) {
	if v := p.rule(m, input, data); v.ref != nil {
		answer := m.heap.Object()
		m.heap.Insert(answer, p.name, v)
		m.results = append(m.results, answer)
	}
}

// Result is one more answer.
func (m *VM) Result(v Value) { m.results = append(m.results, v) }

// Tick looks now and then whether the evaluation is to stop.
func (m *VM) Tick() {
	if m.ticks++; m.ticks%64 == 0 {
		m.look64()
	}
}

//go:noinline
func (m *VM) look64() {
	if m.options.Cancel != nil && m.options.Cancel.Cancelled() {
		m.stop(errCancelled)
	}
}

// Known is what the function of a number gave for the input and data at hand.
func (m *VM) Known(memo int) (Value, bool) {
	known := &m.memos[memo]
	return known.value, known.scope == m.scope
}

// Learn remembers it.
func (m *VM) Learn(place int, v Value) Value {
	m.memos[place] = memo{m.scope, v}
	return v
}

// PureFunction is a function of its arguments alone, whose answers are remembered.
type PureFunction struct{ function }

// NewPureFunction makes one with a number of its own.
func NewPureFunction(number int, salt uint64) *PureFunction {
	return &PureFunction{function{number: number, memo: -1, pure: true, salt: scatter(salt)}}
}

// Answer is the place where one is remembered.
type Answer = answer

// Value is what was remembered.
func (a *answer) Value() Value { return a.value }

// Look gives the place of what a pure function gives of up to three arguments, and
// whether it is known.
func (m *VM) Look(p *PureFunction, args int, given *[pureArgs]Value) (*Answer, bool) {
	return m.look(&p.function, args, given)
}

// Keep puts what it gave there.
func (m *VM) Keep(at *Answer, p *PureFunction, given *[pureArgs]Value, v Value) Value {
	m.keep(at, &p.function, given, v)
	return v
}

// Field is what an object has under a name, which has a number.
func (v Value) Field(id int, name *Value) Value {
	c := v.ref
	if c == nil || c.shape == nil || id >= len(c.shape.place) {
		return lookup(v, *name)
	}
	switch place := int(c.shape.place[id]); {
	case place < 0:
		return Value{}
	case c.rows != nil:
		return c.rows.at(v.n, place)
	default:
		return c.elems[place]
	}
}

// At is what a composite has under a key.
func (v Value) At(key Value) Value { return lookup(v, key) }

// Holds reports whether a value is among the members of another; both are there.
func Holds(composite, v Value) bool {
	return composite.ref != nil && v.ref != nil && contains(composite, v)
}

// IsArray reports whether it is one.
func (v Value) IsArray() bool { return v.is(arrayKind) }

// IsObject reports whether it is one.
func (v Value) IsObject() bool { return v.is(objectKind) }

// IsSet reports whether it is one.
func (v Value) IsSet() bool { return v.is(setKind) }

// Size is the number of members; undefined for what has none.
func (v Value) Size() Value {
	if v.ref == nil || v.ref.kind < arrayKind {
		return Value{}
	}
	return Int(int64(v.size()))
}

// Scan gives the members of a composite to go through, and the keys of an object.
func (v Value) Scan() (keys, elems []Value) {
	if v.ref == nil || v.ref.kind < arrayKind {
		return nil, nil
	}
	return v.arrange()
}

// Key is that of a member found by Scan.
func (v Value) Key(keys []Value, i int, member Value) Value {
	return keyOf(v.ref.kind, keys, i, member)
}

// Empty makes an array with room for so many members.
func (m *VM) Empty(capacity int) Value { return m.heap.arrayOf(m.heap.room(capacity)) }

// Object makes an object without members.
func (m *VM) Object() Value { return m.heap.Object() }

// Set makes a set without members.
func (m *VM) Set() Value { return m.heap.set() }

// Array makes an array.
func (m *VM) Array(members ...Value) Value { return m.heap.Array(members...) }

// Record makes an object of a shape, from values in the order of its keys.
func (m *VM) Record(s *Shape, values ...Value) Value {
	c := m.heap.cell(objectKind)
	c.shape, c.elems, c.order = s, m.heap.elems.take(len(values)), true
	for i := range c.elems { // quicker than a copy of so few
		c.elems[i] = values[i]
	}
	return Value{ref: c}
}

// Append adds to an array.
func (m *VM) Append(array, v Value) { array.ref.elems = m.heap.append(array.ref.elems, v) }

// Add adds to a set.
func (m *VM) Add(set, v Value) { m.heap.add(set, v) }

// Insert puts a value under a key of an object.
func (m *VM) Insert(object, key, v Value) { m.heap.Insert(object, key, v) }

// InsertOnce does so unless there is the same already; anything else is a conflict.
func (m *VM) InsertOnce(conflict *topdown.Error, object, key, v Value) {
	if old := object.get(key); old.ref == nil {
		m.heap.Insert(object, key, v)
	} else if !equal(old, v) {
		m.stop(conflict)
	}
}

// Group adds a value to the set under a key of an object, and gives the set.
func (m *VM) Group(object, key, v Value) Value { return m.heap.group(object, key, v) }

// Merge lays objects over one another.
func (m *VM) Merge(a, b Value) Value { return m.heap.merged(a, b) }

// Once is what a rule gives that may have given something before, which must not differ.
func (m *VM) Once(conflict *topdown.Error, before, v Value) Value {
	if before.ref != nil {
		m.again(conflict, before, v)
	}
	return v
}

//go:noinline
func (m *VM) again(conflict *topdown.Error, before, v Value) {
	if !equal(before, v) {
		m.stop(conflict)
	}
}

// NewConflict is the error of a rule that gives different values for the same.
func NewConflict(message, file string, row, column int) *topdown.Error {
	return &topdown.Error{Code: topdown.ConflictErr, Message: message, Location: ast.NewLocation(nil, file, row, column)}
}

// Builtin is one as a statement calls it.
type Builtin struct{ builtin }

// NewBuiltin makes one that stands in a place.
func NewBuiltin(name, file string, row, column int) *Builtin {
	decl := ast.BuiltinMap[name]
	return &Builtin{builtin{
		name: name, ours: topdown.GetBuiltin(name), own: natives[name], location: ast.NewLocation(nil, file, row, column),
		relation: decl.Relation, void: decl.Decl.Result() == nil,
	}}
}

// Call asks a builtin; undefined where an argument is.
func (m *VM) Call(b *Builtin, args ...Value) Value {
	given := m.push(len(args))
	for i := range args {
		if given[i] = args[i]; args[i].ref == nil {
			m.pop(len(args))
			return Value{}
		}
	}
	v, err := m.apply(&b.builtin, given)
	m.pop(len(args))
	if err != nil {
		m.stop(err)
	}
	return v
}

// Do asks a builtin that gives nothing; false where an argument is undefined.
func (m *VM) Do(b *Builtin, args ...Value) bool {
	for i := range args {
		if args[i].ref == nil {
			return false
		}
	}
	m.Call(b, args...)
	return true
}

// Path is that of the function to call: the key of its names.
func Path(names ...Value) string {
	operands := make([]operand, len(names))
	for i, name := range names {
		operands[i] = operand{local: -1, fixed: name}
	}
	return pathOf(operands, nil)
}

// EnterScope begins a scope in which nothing is remembered yet, and gives the one around it.
func (m *VM) EnterScope() uint64 { return m.memoScope() }

// LeaveScope goes back to the scope around.
func (m *VM) LeaveScope(outer uint64) { m.memoScopeEnds(outer) }

// Upsert is what a value becomes with another put under a path.
func (m *VM) Upsert(into, v Value, path ...Value) Value { return m.heap.upsert(into, path, v) }

// Count is the builtin of that name.
func (m *VM) Count(b *Builtin, v Value) Value {
	if v.ref != nil && v.ref.kind >= arrayKind {
		return Int(int64(v.size()))
	}
	return m.Call(b, v)
}

// Member is the builtin behind x in y.
func Member(v, composite Value) Value {
	if v.ref == nil || composite.ref == nil {
		return Value{}
	}
	return Bool(contains(composite, v))
}

// Get is the builtin object.get.
func (m *VM) Get(b *Builtin, from, key, other Value) Value {
	if !from.is(objectKind) || key.ref == nil || key.ref.kind == arrayKind || other.ref == nil {
		return m.Call(b, from, key, other)
	}
	if v := from.get(key); v.ref != nil {
		return v
	}
	return other
}

// GetField is object.get of a name, which has a number.
func (m *VM) GetField(b *Builtin, from Value, id int, name *Value, other Value) Value {
	if !from.is(objectKind) || other.ref == nil {
		return m.Call(b, from, *name, other)
	}
	if v := from.Field(id, name); v.ref != nil {
		return v
	}
	return other
}

// Literal is a number as it was written.
func Literal(text string) Value { return literal(text) }

// Fixed is an array that nobody changes any more.
func Fixed(members ...Value) Value {
	v := empty(arrayKind)
	v.ref.elems = members
	return v
}

// FixedRecord is an object of a shape that nobody changes any more.
func FixedRecord(s *Shape, values ...Value) Value {
	v := empty(objectKind)
	v.ref.shape, v.ref.elems = s, values
	return v
}

package regoplan

import (
	"encoding/json"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
)

// FromAST takes a ground value of OPA's over into the heap.
func (h *Heap) FromAST(v ast.Value) Value {
	switch v := v.(type) {
	case nil:
		return Value{}
	case ast.Null:
		return null
	case ast.Boolean:
		return Bool(bool(v))
	case ast.Number:
		return literal(string(v))
	case ast.String:
		return h.String(string(v))
	case *ast.Array:
		members := h.room(v.Len())
		v.Foreach(func(t *ast.Term) { members = append(members, h.FromAST(t.Value)) })
		return h.arrayOf(members)
	case ast.Set:
		set := h.set()
		set.ref.elems = h.room(v.Len())
		for _, t := range v.Slice() { // in order, each once
			set.ref.elems = append(set.ref.elems, h.FromAST(t.Value))
		}
		set.ref.order = true
		return set
	case ast.Object:
		object := h.Object()
		v.Foreach(func(key, t *ast.Term) { h.Insert(object, h.FromAST(key.Value), h.FromAST(t.Value)) })
		return object
	default:
		panic(fmt.Sprintf("%v has no value of its own", v))
	}
}

// AST gives the value as OPA has it; nil where it is undefined.
func (v Value) AST() ast.Value {
	if !v.Defined() {
		return nil
	}
	switch v.ref.kind {
	case nullKind:
		return ast.NullValue
	case boolKind:
		return ast.Boolean(v.n == 1)
	case numberKind:
		return v.number()
	case stringKind:
		return ast.String(v.ref.string())
	case arrayKind:
		return ast.NewArray(terms(v.ref.elems)...)
	case setKind:
		return ast.NewSet(terms(v.ref.elems)...)
	default:
		keys, elems := v.members()
		pairs := make([][2]*ast.Term, len(keys))
		for i, key := range keys {
			pairs[i] = [2]*ast.Term{key.term(), elems[i].term()}
		}
		return ast.NewObject(pairs...)
	}
}

// Plain gives the value as encoding/json would with numbers kept as written,
// sets being arrays in order; false where it has no such form.
func (v Value) Plain() (any, bool) {
	if !v.Defined() {
		return nil, false
	}
	switch v.ref.kind {
	case nullKind:
		return nil, true
	case boolKind:
		return v.n == 1, true
	case numberKind:
		return json.Number(v.number()), true
	case stringKind:
		return v.ref.string(), true
	case objectKind:
		return v.plainObject()
	default:
		return v.plainArray()
	}
}

// Int gives a whole number; false for anything else.
func (v Value) Int() (int64, bool) { return v.n, v.isInt() }

// Ints are the members of an array, or of a set in no order, that are all whole
// numbers; false for anything else.
func (v Value) Ints() ([]int, bool) {
	if !v.is(arrayKind) && !v.is(setKind) {
		return nil, false
	}
	numbers := make([]int, len(v.ref.elems))
	for i, member := range v.ref.elems {
		if !member.isInt() {
			return nil, false
		}
		numbers[i] = int(member.n)
	}
	return numbers, true
}

// Members are those of a set or array, in order; false for anything else. They
// must not be changed.
func (v Value) Members() ([]Value, bool) {
	if !v.is(arrayKind) && !v.is(setKind) {
		return nil, false
	}
	_, elems := v.arrange()
	return elems, true
}

// Fields is the number of keys of an object; false for anything else.
func (v Value) Fields() (int, bool) {
	if !v.is(objectKind) {
		return 0, false
	}
	return v.size(), true
}

func (v Value) plainArray() (any, bool) {
	_, elems := v.arrange()
	list := make([]any, len(elems))
	for i, member := range elems {
		var ok bool
		if list[i], ok = member.Plain(); !ok {
			return nil, false
		}
	}
	return list, true
}

func (v Value) plainObject() (any, bool) {
	keys, elems := v.members()
	object := make(map[string]any, len(keys))
	for i, key := range keys {
		name, text := key.Text()
		plain, ok := elems[i].Plain()
		if !text || !ok {
			return nil, false
		}
		object[name] = plain
	}
	return object, true
}

func (v Value) term() *ast.Term {
	if v.isInt() {
		return ast.IntNumberTerm(int(v.n))
	}
	return ast.NewTerm(v.AST())
}

func terms(values []Value) []*ast.Term {
	list := make([]*ast.Term, len(values))
	for i, v := range values {
		list[i] = v.term()
	}
	return list
}

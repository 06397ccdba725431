package regoplan

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// Functions of their arguments alone, such as the writing of a date, are
// remembered from one evaluation to the next, for numbers and texts.

// Arguments remembered at most, and answers at most before all are forgotten.
const (
	pureArgs    = 3
	pureAnswers = 1 << 16
)

// question is a pure function with its arguments.
type question struct {
	fn   *function
	args [pureArgs]scalar
}

type scalar struct {
	kind kind
	n    int64
	text string
}

// findPure marks the functions that see neither input nor data nor anything
// that changes, themselves or through others.
func (c *compiler) findPure() {
	byName := map[string]*ir.Func{}
	for _, fn := range c.policy.Funcs.Funcs {
		byName[fn.Name] = fn
	}
	known := map[string]bool{}
	var pure func(name string) bool
	pure = func(name string) bool {
		if is, ok := known[name]; ok {
			return is
		}
		fn := byName[name]
		known[name] = len(fn.Params) >= 2 && len(fn.Params) <= 2+pureArgs && !slices.ContainsFunc(fn.Blocks, func(b *ir.Block) bool {
			return looksOut(b, fn, func(callee string) bool { return byName[callee] != nil && pure(callee) || steady(callee) })
		})
		return known[name]
	}
	for _, fn := range c.policy.Funcs.Funcs {
		c.funcs[fn.Name].pure = pure(fn.Name)
	}
}

// steady reports whether a builtin gives the same for the same arguments, and
// does nothing else.
func steady(name string) bool {
	decl := ast.BuiltinMap[name]
	return decl != nil && !decl.Nondeterministic && decl.Decl.Result() != nil && name != "trace"
}

// looksOut reports whether a block looks at input or data, or calls anything
// that is not pure.
func looksOut(b *ir.Block, fn *ir.Func, pure func(string) bool) bool {
	return slices.ContainsFunc(b.Stmts, func(s ir.Stmt) bool {
		u := usesOf(s)
		reads := u.reads
		switch s := s.(type) {
		case *ir.CallStmt:
			if !pure(s.Func) {
				return true
			}
			if ast.BuiltinMap[s.Func] == nil && len(reads) >= 2 {
				reads = reads[2:] // hands on input and data, which the function does not look at
			}
		case *ir.CallDynamicStmt, *ir.WithStmt:
			return true
		}
		return slices.ContainsFunc(reads, func(o ir.Operand) bool { return o.Value == fn.Params[0] || o.Value == fn.Params[1] }) ||
			slices.ContainsFunc(u.blocks, func(b *ir.Block) bool { return looksOut(b, fn, pure) })
	})
}

// recall runs a pure function, or remembers what it gave.
func (m *VM) recall(fn *function, args []operand, f []Value) (Value, signal) {
	q := question{fn: fn}
	for i := range args[2:] {
		v := args[i+2].of(f)
		switch {
		case v.isInt():
			q.args[i] = scalar{kind: numberKind, n: v.n}
		case v.is(stringKind):
			q.args[i] = scalar{stringKind, v.n, v.ref.text}
		default:
			return m.enter(fn, args, f)
		}
	}
	if v, ok := m.answers[q]; ok {
		return v, proceed
	}
	v, end := m.enter(fn, args, f)
	if end == proceed {
		m.answers[q] = m.lasting.copy(v)
	}
	return v, end
}

// forget makes room for answers.
func (m *VM) forget() {
	if len(m.answers) > pureAnswers {
		clear(m.answers)
		m.lasting.Reset()
	}
}

// copy makes the same value in this heap.
func (h *Heap) copy(v Value) Value {
	if v.ref == nil || v.ref.kind < stringKind { // numbers beyond 64 bits are not of any heap
		return v
	}
	if v.ref.kind == stringKind {
		return h.String(v.ref.text)
	}
	c := h.cell(v.ref.kind)
	c.order, c.shape = v.ref.order, v.ref.shape
	c.elems, c.keys = h.copies(v.ref.elems), h.copies(v.ref.keys)
	return Value{ref: c}
}

func (h *Heap) copies(values []Value) []Value {
	list := h.room(len(values))
	for _, v := range values {
		list = append(list, h.copy(v))
	}
	return list
}

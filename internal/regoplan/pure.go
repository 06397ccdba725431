package regoplan

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// Functions of their arguments alone, such as the writing of a date, are
// remembered from one evaluation to the next, for numbers and texts.

// pureArgs is how many arguments are remembered at most.
const pureArgs = 3

// answers is what pure functions gave, each in a place that its arguments lead
// to; a later one takes the place of an earlier one.
type answers struct {
	places [1 << 11]answer
	worth  []worth // by the number of the function
	heap   Heap
	made   int // since the heap was last reset
}

// After so many answers all are forgotten, for the heap holds on to those that
// lost their places.
const pureAnswers = 1 << 16

// worth tells whether it pays to remember what a function gives.
type worth struct{ asked, known int32 }

// A function is given up that, of so many times that it was asked, was known
// less than once in three: looking costs a third of what running it does.
const fairTrial = 1 << 9

func (w *worth) gone() bool { return w.asked >= fairTrial && w.known < w.asked/3 }

// tally counts a question, up to a trial.
func (w *worth) tally(known int32) {
	if w.asked < fairTrial {
		w.asked, w.known = w.asked+1, w.known+known
	}
}

type answer struct {
	fn    *function
	args  [pureArgs]Value
	value Value
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
		outside := func(l ir.Local) bool { return l == fn.Params[0] || l == fn.Params[1] }
		return slices.ContainsFunc(u.holds, outside) ||
			slices.ContainsFunc(reads, func(o ir.Operand) bool { l, ok := o.Value.(ir.Local); return ok && outside(l) }) ||
			slices.ContainsFunc(u.blocks, func(b *ir.Block) bool { return looksOut(b, fn, pure) })
	})
}

// recall runs a pure function, or remembers what it gave.
func (m *VM) recall(fn *function, args []operand, f []Value) (Value, signal) {
	var given [pureArgs]Value
	for i := range args[2:] {
		given[i] = args[i+2].of(f)
	}
	at, known := m.look(fn, len(args)-2, &given)
	if known {
		return at.value, proceed
	}
	v, end := m.enter(fn, args, f)
	if end == proceed {
		m.keep(at, fn, &given, v)
	}
	return v, end
}

// look gives the place for what a pure function gives of arguments, and whether it
// stands there already; none where it is not to be remembered.
func (m *VM) look(fn *function, args int, given *[pureArgs]Value) (*answer, bool) {
	if m.answers == nil {
		m.answers = &answers{}
	}
	w := m.answers.worthOf(fn)
	if w.gone() {
		return nil, false
	}
	sum := fn.salt
	for i := range args {
		v := given[i]
		if !v.isInt() && !v.is(stringKind) {
			w.tally(0)
			return nil, false
		}
		sum = scatter(sum ^ hashScalar(v))
	}
	at := &m.answers.places[sum%uint64(len(m.answers.places))]
	if at.fn == fn && sameArgs(&at.args, given) {
		w.tally(1)
		return at, true
	}
	w.tally(0)
	return at, false
}

// keep remembers what a pure function gave, if it is not too large.
func (m *VM) keep(at *answer, fn *function, given *[pureArgs]Value, v Value) {
	if at != nil && remembered(v) {
		m.answers.keep(at, fn, given, v)
	}
}

// How large an answer may be that is remembered: it is copied, and what occurs in
// it twice, twice.
const (
	mostKept    = 1 << 12
	deepestKept = 1 << 10
)

func remembered(v Value) bool {
	left := mostKept
	return v.fits(&left, deepestKept)
}

func (a *answers) worthOf(fn *function) *worth {
	if fn.number >= len(a.worth) {
		a.worth = append(a.worth, make([]worth, fn.number+1-len(a.worth))...)
	}
	return &a.worth[fn.number]
}

func hashScalar(v Value) uint64 {
	if v.isInt() {
		return uint64(v.n) //nolint:gosec // a hash, any bits do
	}
	return hashText(v.ref)
}

func sameArgs(a, b *[pureArgs]Value) bool {
	for i := range a {
		if a[i] != b[i] && !equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

func (a *answers) keep(at *answer, fn *function, args *[pureArgs]Value, v Value) {
	at.fn, at.value = fn, a.heap.copy(v)
	for i := range args {
		at.args[i] = a.heap.copy(args[i])
	}
	a.made++
}

// forget makes room for answers. Nothing that was remembered may be in use.
func (a *answers) forget() {
	if a != nil && a.made > pureAnswers {
		clear(a.places[:])
		a.heap.Reset()
		a.made = 0
	}
}

// copy makes the same value in this heap.
func (h *Heap) copy(v Value) Value {
	if v.ref == nil || v.ref.kind < stringKind { // numbers beyond 64 bits are not of any heap
		return v
	}
	if v.ref.kind == stringKind {
		return h.copyText(v.ref)
	}
	from := v.body()
	c := h.cell(from.kind)
	c.order, c.shape = from.order, from.shape
	c.elems, c.keys = h.copies(from.elems), h.copies(from.keys)
	return Value{ref: c}
}

// copyText leaves a text unwritten that is.
func (h *Heap) copyText(from *cell) Value {
	c := h.cell(stringKind)
	c.text, c.sum, c.verbs = from.text, from.sum, from.verbs
	c.later, c.elems = from.later, h.copies(from.elems)
	return Value{ref: c}
}

func (h *Heap) copies(values []Value) []Value {
	list := h.room(len(values))
	for _, v := range values {
		list = append(list, h.copy(v))
	}
	return list
}

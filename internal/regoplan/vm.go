package regoplan

import (
	"context"
	"errors"
	"io"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/topdown/builtins"
)

// Options say how programs run.
type Options struct {
	Strict bool           // a failing builtin is an error of the evaluation, else undefined
	Cancel topdown.Cancel // stops the evaluation; may be nil
	Time   *ast.Term      // the clock that builtins see; may be nil
	Seed   io.Reader      // of random builtins; may be nil
}

// VM runs programs, one at a time. It belongs to one goroutine.
type VM struct {
	heap    Heap
	room    int64    // see Room
	answers *answers // nil until something is remembered
	options Options
	stack   []Value
	top     int
	memos   []memo
	scope   uint64 // of memos: input and data as they are now
	scopes  uint64 // given out so far
	ticks   uint
	result  Value
	results []Value
	err     error
	around  context.Context
	context *topdown.BuiltinContext // what OPA's builtins see of the evaluation; nil until one is called
}

// memo is what a function gave in a scope.
type memo struct {
	scope uint64
	value Value
}

// New makes a VM.
func New(o Options) *VM {
	return &VM{options: o, stack: make([]Value, 1024)}
}

// Run evaluates a program and gives the bindings of each answer as an object,
// in the order found. They stand in the VM's own heap and hold until it next
// runs. Errors are topdown's.
func (m *VM) Run(ctx context.Context, p *Program, input, data Value) (found []Value, err error) {
	m.begin(ctx, p)
	if m.room > 0 || p.inGo() {
		defer func() {
			if err = m.stopped(recover(), err); err != nil {
				found = nil
			}
		}()
	}
	switch {
	case p.rule != nil:
		m.bound(p, input, data)
		return m.results, nil
	case p.written != nil:
		p.written(m, input, data)
		return m.results, nil
	}
	f := m.push(p.frame)
	clear(f)
	f[0], f[1] = input, data
	for _, b := range p.blocks {
		if b.run(m, f) == failed {
			return nil, m.err
		}
	}
	return m.results, nil
}

// Answer is what the first answer binds a name to; undefined where there is none.
func (m *VM) Answer(ctx context.Context, p *Program, input, data, name Value) (v Value, err error) {
	if p.rule == nil || !equal(p.name, name) {
		found, err := m.Run(ctx, p, input, data)
		if err != nil || len(found) == 0 {
			return Value{}, err
		}
		return found[0].Get(name), nil
	}
	m.begin(ctx, p)
	defer func() {
		if err = m.stopped(recover(), err); err != nil {
			v = Value{}
		}
	}()
	return p.rule(m, input, data), nil
}

// begin readies the VM for an evaluation.
func (m *VM) begin(ctx context.Context, p *Program) {
	m.heap.Reset()
	m.heap.limit(m.room)
	m.answers.forget()
	m.top, m.err, m.results = 0, nil, m.results[:0]
	if len(m.memos) < p.memos {
		m.memos = append(m.memos, make([]memo, p.memos-len(m.memos))...)
	}
	m.memoScope()
	m.context, m.around = nil, ctx
}

// Room bounds how many bytes of values an evaluation may make from now on; 0
// does not. One that needs more is an error.
func (m *VM) Room(bytes int64) { m.room = bytes }

// stopped turns the panics of a heap without room, and of a written program that
// fails, into errors.
func (m *VM) stopped(broken any, err error) error {
	switch broken {
	case nil:
		return err
	case any(errRoom):
		return &topdown.Error{Code: topdown.InternalErr, Message: ErrRoom}
	case any(errFailed):
		return m.err
	}
	panic(broken)
}

// ErrRoom is the message of the error of an evaluation that needs more than its room.
const ErrRoom = "the values take more room than they may"

// How much may be given to one of OPA's own builtins, which see values as trees:
// what occurs twice is made twice for them.
const (
	mostGiven    = 2<<20 + 1<<10 // values: two of the longest lists that policies may make
	deepestGiven = 10_000
)

// given are the arguments of a builtin as OPA has them.
func given(b *builtin, args []Value) ([]*ast.Term, error) {
	left := mostGiven
	for _, v := range args {
		if !v.fits(&left, deepestGiven) {
			return nil, &topdown.Error{Code: topdown.BuiltinErr, Message: b.name + ": the arguments are too large", Location: b.location}
		}
	}
	return terms(args), nil
}

// fits reports whether a value is of no more values, and no deeper, than may be.
func (v Value) fits(left *int, levels int) bool {
	if *left--; *left < 0 || levels == 0 {
		return false
	}
	if v.ref == nil || v.ref.kind < arrayKind {
		return true
	}
	for _, list := range [...][]Value{v.body().keys, v.body().elems} {
		for i := range list {
			if !list[i].fits(left, levels-1) {
				return false
			}
		}
	}
	return true
}

// push makes a frame, in which there is still what earlier ones left.
func (m *VM) push(n int) []Value {
	if m.top+n > len(m.stack) {
		m.stack = make([]Value, 2*(m.top+n)) // frames in use keep the old one
	}
	f := m.stack[m.top : m.top+n : m.top+n]
	m.top += n
	return f
}

func (m *VM) pop(n int) { m.top -= n }

func (m *VM) fail(err error) signal {
	m.err = err
	return failed
}

var errCancelled = &topdown.Error{Code: topdown.CancelErr, Message: "caller cancelled query execution"}

// cancelled looks now and then whether the evaluation is to stop.
func (m *VM) cancelled() bool {
	m.ticks++
	if m.ticks%64 != 0 || m.options.Cancel == nil || !m.options.Cancel.Cancelled() {
		return false
	}
	m.err = errCancelled
	return true
}

// memoScope begins a scope in which nothing is remembered yet, and gives the
// one around it.
func (m *VM) memoScope() uint64 {
	outer := m.scope
	m.scopes++
	m.scope = m.scopes
	return outer
}

func (m *VM) memoScopeEnds(outer uint64) { m.scope = outer }

// invoke runs a function on a frame that holds its arguments.
func (m *VM) invoke(fn *function, f []Value) (Value, signal) {
	for _, b := range fn.blocks {
		switch b.run(m, f) {
		case returned:
			return m.result, proceed
		case failed:
			return Value{}, failed
		}
	}
	return Value{}, proceed
}

// ask calls one of OPA's own builtins and gives all it yields.
func (m *VM) ask(b *builtin, args []Value) ([]Value, error) {
	var yielded []Value
	if m.context == nil {
		o := m.options
		m.context = &topdown.BuiltinContext{Context: m.around, Cancel: o.Cancel, Time: o.Time, Seed: o.Seed, Cache: builtins.Cache{}}
	}
	m.context.Location = b.location
	terms, err := given(b, args)
	if err != nil {
		return nil, err
	}
	err = b.ours(*m.context, terms, func(t *ast.Term) error {
		yielded = append(yielded, m.heap.FromAST(t.Value))
		return nil
	})
	if err == nil {
		return yielded, nil
	}
	if halt := (topdown.Halt{}); errors.As(err, &halt) {
		return nil, halt.Err
	}
	if m.options.Strict {
		return nil, err
	}
	return nil, nil
}

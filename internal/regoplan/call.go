package regoplan

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// call compiles a call of a planned function or of a builtin.
func (c *compiler) call(s *ir.CallStmt) (step, error) {
	args, target := c.operands(s.Args), c.local(s.Result)
	if fn, ok := c.funcs[s.Func]; ok {
		return planned(fn, args, target), nil
	}
	b, err := c.builtin(s)
	if err != nil {
		return nil, err
	}
	if quick := c.quick(b, args, target); quick != nil {
		return quick, nil
	}
	return func(m *VM, f []Value) signal { return m.builtin(b, args, f, target) }, nil
}

// planned calls a function in the way that remembers most of what it gives.
func planned(fn *function, args []operand, target int) step {
	ask := (*VM).enter
	switch {
	case fn.memo >= 0:
		ask = (*VM).remember
	case fn.pure:
		ask = (*VM).recall
	}
	return func(m *VM, f []Value) signal {
		v, end := ask(m, fn, args, f)
		if end != proceed {
			return end
		}
		if v.ref == nil {
			return undefined
		}
		f[target] = v
		return proceed
	}
}

// remember runs a function of input and data alone once in a scope.
func (m *VM) remember(fn *function, args []operand, f []Value) (Value, signal) {
	if known := &m.memos[fn.memo]; known.scope == m.scope {
		return known.value, proceed
	}
	ask := (*VM).enter
	if fn.pure {
		ask = (*VM).recall
	}
	v, end := ask(m, fn, args, f)
	m.memos[fn.memo] = memo{m.scope, v}
	return v, end
}

func (m *VM) enter(fn *function, args []operand, f []Value) (Value, signal) {
	if m.cancelled() {
		return Value{}, failed
	}
	inner := m.push(fn.frame)
	clear(inner[len(args):fn.unset])
	for i := range args {
		inner[i] = args[i].of(f)
		if inner[i].ref == nil && i >= 2 { // input and data may be undefined
			m.pop(fn.frame)
			return Value{}, proceed
		}
	}
	v, end := m.invoke(fn, inner)
	m.pop(fn.frame)
	return v, end
}

// dynamic compiles a call of the function at a path known when it runs. No
// function there leaves the block, an undefined result four of them.
func (c *compiler) dynamic(s *ir.CallDynamicStmt) step {
	path, target := c.operands(s.Path), c.local(s.Result)
	args := make([]operand, len(s.Args))
	for i, a := range s.Args {
		args[i] = operand{local: c.local(a)}
	}
	return func(m *VM, f []Value) signal {
		fn := c.paths[pathOf(path, f)]
		if fn == nil {
			return undefined
		}
		ask := (*VM).enter
		if fn.memo >= 0 {
			ask = (*VM).remember
		}
		v, end := ask(m, fn, args, f)
		switch {
		case end != proceed:
			return end
		case v.ref == nil:
			return 4
		}
		f[target] = v
		return proceed
	}
}

func pathOf(path []operand, f []Value) string {
	names := make([]string, len(path))
	for i := range path {
		v := path[i].of(f)
		if !v.is(stringKind) {
			return ""
		}
		names[i] = v.ref.string()
	}
	return pathKey(names)
}

// builtin is a builtin as one statement calls it.
type builtin struct {
	name     string
	ours     topdown.BuiltinFunc // OPA's
	own      native              // the same in Go on values, for the arguments that it takes; may be nil
	location *ast.Location
	relation bool // yields any number of values, which are taken as an array
	void     bool // yields none
}

func (c *compiler) builtin(s *ir.CallStmt) (*builtin, error) {
	b := &builtin{name: s.Func, ours: topdown.GetBuiltin(s.Func), own: natives[s.Func], location: c.location(s)}
	decl := ast.BuiltinMap[s.Func]
	if b.ours == nil || decl == nil {
		return nil, fmt.Errorf("unknown builtin %s", s.Func)
	}
	b.relation, b.void = decl.Relation, decl.Decl.Result() == nil
	return b, nil
}

func (m *VM) builtin(b *builtin, args []operand, f []Value, target int) signal {
	given := m.push(len(args))
	for i := range args {
		given[i] = args[i].of(f)
		if given[i].ref == nil {
			m.pop(len(args))
			return undefined
		}
	}
	v, err := m.apply(b, given)
	m.pop(len(args))
	switch {
	case err != nil:
		return m.fail(err)
	case b.void:
		return proceed
	case v.ref == nil:
		return undefined
	}
	f[target] = v
	return proceed
}

func (m *VM) apply(b *builtin, given []Value) (Value, error) {
	if b.own != nil {
		if v, ok := b.own(m, given); ok {
			return v, nil
		}
	}
	yielded, err := m.ask(b, given)
	switch {
	case err != nil:
		return Value{}, err
	case b.relation:
		return m.heap.Array(yielded...), nil
	case len(yielded) == 0:
		return Value{}, nil
	}
	return yielded[0], nil
}

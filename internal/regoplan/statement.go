package regoplan

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ir"
)

// statement compiles one statement; those that hold blocks or calls stand
// elsewhere.
func (c *compiler) statement(s ir.Stmt) (step, error) {
	switch s := s.(type) {
	case *ir.NopStmt:
		return func(*VM, []Value) signal { return proceed }, nil
	case *ir.BreakStmt:
		levels := signal(s.Index) + 1
		return func(*VM, []Value) signal { return levels }, nil
	case *ir.ReturnLocalStmt:
		return returning(c.local(s.Source)), nil
	case *ir.ResultSetAddStmt:
		return resulting(c.local(s.Value)), nil
	case *ir.BlockStmt, *ir.ScanStmt, *ir.NotStmt, *ir.WithStmt:
		return c.nested(s)
	case *ir.CallStmt:
		return c.call(s)
	case *ir.CallDynamicStmt:
		return c.dynamic(s), nil
	case *giveStmt:
		return giving(c.operand(s.source)), nil
	case *literalStmt:
		return c.literal(s), nil
	}
	if made := c.making(s); made != nil {
		return made, nil
	}
	if tested := c.testing(s); tested != nil {
		return tested, nil
	}
	if put := c.putting(s); put != nil {
		return put, nil
	}
	return nil, fmt.Errorf("unknown statement %T", s)
}

func returning(source int) step {
	return func(m *VM, f []Value) signal {
		m.result = f[source]
		return returned
	}
}

func resulting(source int) step {
	return func(m *VM, f []Value) signal {
		m.results = append(m.results, f[source])
		return proceed
	}
}

// making compiles what sets a local.
func (c *compiler) making(s ir.Stmt) step {
	switch s := s.(type) {
	case *ir.AssignVarStmt:
		return assign(c.operand(s.Source), c.local(s.Target))
	case *ir.AssignVarOnceStmt:
		return c.once(s)
	case *ir.AssignIntStmt:
		return constant(Int(s.Value), c.local(s.Target))
	case *ir.ResetLocalStmt:
		return constant(Value{}, c.local(s.Target))
	case *ir.MakeNullStmt:
		return constant(null, c.local(s.Target))
	case *ir.MakeNumberIntStmt:
		return constant(Int(s.Value), c.local(s.Target))
	case *ir.MakeNumberRefStmt:
		return constant(literal(c.policy.Static.Strings[s.Index].Value), c.local(s.Target))
	case *ir.MakeArrayStmt:
		return makeArray(int(s.Capacity), c.local(s.Target))
	case *ir.MakeObjectStmt:
		return makeEmpty(objectKind, c.local(s.Target))
	case *ir.MakeSetStmt:
		return makeEmpty(setKind, c.local(s.Target))
	case *ir.ObjectMergeStmt:
		return merge(c.local(s.A), c.local(s.B), c.local(s.Target))
	case *ir.LenStmt:
		return length(c.operand(s.Source), c.local(s.Target))
	case *ir.DotStmt:
		return c.dot(s)
	}
	return nil
}

func assign(source operand, target int) step {
	if source.local < 0 {
		return constant(source.fixed, target)
	}
	from := source.local
	return func(_ *VM, f []Value) signal {
		f[target] = f[from]
		return proceed
	}
}

func constant(v Value, target int) step {
	return func(_ *VM, f []Value) signal {
		f[target] = v
		return proceed
	}
}

func (c *compiler) once(s *ir.AssignVarOnceStmt) step {
	source, target := c.operand(s.Source), c.local(s.Target)
	conflict := c.conflict(s, "rule produced conflicting values")
	if c.inside != nil {
		what := "rule"
		if len(c.inside.Params) > 2 {
			what = "function"
		}
		conflict = c.conflict(s, c.conflictText(what))
	}
	return func(m *VM, f []Value) signal {
		v := source.of(f)
		if source.missing(v) {
			return undefined
		}
		if old := f[target]; old.ref != nil && !equal(old, v) {
			return m.fail(conflict)
		}
		f[target] = v
		return proceed
	}
}

func makeArray(capacity, target int) step {
	return func(m *VM, f []Value) signal {
		f[target] = m.heap.arrayOf(m.heap.room(capacity))
		return proceed
	}
}

func makeEmpty(k kind, target int) step {
	return func(m *VM, f []Value) signal {
		f[target] = Value{ref: m.heap.cell(k)}
		return proceed
	}
}

func merge(a, b, target int) step {
	return func(m *VM, f []Value) signal {
		f[target] = m.heap.merged(f[a], f[b])
		return proceed
	}
}

func length(source operand, target int) step {
	return func(_ *VM, f []Value) signal {
		v := source.of(f)
		if v.ref == nil || v.ref.kind < arrayKind {
			return undefined
		}
		f[target] = Int(int64(v.size()))
		return proceed
	}
}

// dot looks a key up. A key known beforehand has a number, by which a record
// is read without a search.
func (c *compiler) dot(s *ir.DotStmt) step {
	source, key, target := c.operand(s.Source), c.operand(s.Key), c.local(s.Target)
	if key.fixed.is(stringKind) {
		return found(&field{source, key.fixed, c.names.id(key.fixed.ref.text)}, target)
	}
	return func(_ *VM, f []Value) signal {
		v := lookup(source.of(f), key.of(f))
		if v.ref == nil {
			return undefined
		}
		f[target] = v
		return proceed
	}
}

func found(l *field, target int) step {
	return func(_ *VM, f []Value) signal {
		v := l.of(f)
		if v.ref == nil {
			return undefined
		}
		f[target] = v
		return proceed
	}
}

// lookup is what x[key] gives; undefined where there is nothing.
func lookup(from, key Value) Value {
	if from.ref == nil || key.ref == nil {
		return Value{}
	}
	switch from.ref.kind {
	case arrayKind:
		if key.isInt() && key.n >= 0 && key.n < int64(len(from.ref.elems)) {
			return from.ref.elems[key.n]
		}
	case objectKind:
		return from.get(key)
	case setKind:
		if from.ref.has(key) {
			return key
		}
	}
	return Value{}
}

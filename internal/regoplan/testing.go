package regoplan

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ir"
)

// testing compiles what goes on or leaves the block.
func (c *compiler) testing(s ir.Stmt) step {
	switch s := s.(type) {
	case *ir.EqualStmt:
		return equality(c.operand(s.A), c.operand(s.B), true)
	case *ir.NotEqualStmt:
		return equality(c.operand(s.A), c.operand(s.B), false)
	case *ir.IsArrayStmt:
		return c.isKind(s.Source, arrayKind)
	case *ir.IsObjectStmt:
		return c.isKind(s.Source, objectKind)
	case *ir.IsSetStmt:
		return c.isKind(s.Source, setKind)
	case *ir.IsDefinedStmt:
		source := c.local(s.Source)
		return test(func(f []Value) bool { return f[source].ref != nil })
	case *ir.IsUndefinedStmt:
		source := c.local(s.Source)
		return test(func(f []Value) bool { return f[source].ref == nil })
	}
	return nil
}

// equality goes on where two values are there and equal, or are not equal.
func equality(a, b operand, wanted bool) step {
	return test(func(f []Value) bool {
		x, y := a.of(f), b.of(f)
		return x.ref != nil && y.ref != nil && equal(x, y) == wanted
	})
}

func test(holds func([]Value) bool) step {
	return func(_ *VM, f []Value) signal {
		if holds(f) {
			return proceed
		}
		return undefined
	}
}

func (c *compiler) isKind(o ir.Operand, k kind) step {
	source := c.operand(o)
	return test(func(f []Value) bool { return source.of(f).is(k) })
}

// putting compiles what adds to a composite.
func (c *compiler) putting(s ir.Stmt) step {
	switch s := s.(type) {
	case *ir.ArrayAppendStmt:
		v, array := c.operand(s.Value), c.local(s.Array)
		return func(m *VM, f []Value) signal {
			member := v.of(f)
			if v.missing(member) {
				return undefined
			}
			to := f[array].ref
			to.elems = m.heap.append(to.elems, member)
			return proceed
		}
	case *ir.SetAddStmt:
		v, set := c.operand(s.Value), c.local(s.Set)
		return func(m *VM, f []Value) signal {
			member := v.of(f)
			if v.missing(member) {
				return undefined
			}
			m.heap.add(f[set], member)
			return proceed
		}
	case *ir.ObjectInsertStmt:
		key, v, object := c.operand(s.Key), c.operand(s.Value), c.local(s.Object)
		return func(m *VM, f []Value) signal {
			m.heap.Insert(f[object], key.of(f), v.of(f))
			return proceed
		}
	case *ir.ObjectInsertOnceStmt:
		return c.insertOnce(s)
	}
	return nil
}

func (c *compiler) insertOnce(s *ir.ObjectInsertOnceStmt) step {
	key, v, object := c.operand(s.Key), c.operand(s.Value), c.local(s.Object)
	conflict := c.conflict(s, "object keys must be unique")
	return func(m *VM, f []Value) signal {
		k, value := key.of(f), v.of(f)
		if old := f[object].get(k); old.ref == nil {
			m.heap.Insert(f[object], k, value)
		} else if !equal(old, value) {
			return m.fail(conflict)
		}
		return proceed
	}
}

// conflictText names the rule or function that gave two values.
func (c *compiler) conflictText(what string) string {
	path := "data." + strings.Join(c.inside.Path[1:], ".")
	if what == "function" {
		return "function " + path + " produced conflicting values for the same inputs"
	}
	return "rule " + path + " produced conflicting values"
}

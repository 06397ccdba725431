package regoplan

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ir"
)

// literalStmt makes an array, or an object with known keys, at once. It stands
// in the place of the last of the statements that would fill it.
type literalStmt struct {
	target ir.Local
	values []ir.Operand
	keys   []string // nil for an array
	ir.Location
}

// gather finds the arrays and objects that a block makes and fills one value
// after the other, with nobody looking at them in between.
func (c *compiler) gather(stmts []ir.Stmt) []ir.Stmt {
	stmts = slices.Clone(stmts)
	for i, s := range stmts {
		var found *literalStmt
		last := 0
		switch s := s.(type) {
		case *ir.MakeObjectStmt:
			found, last = c.gathered(stmts, i, s.Target, true)
		case *ir.MakeArrayStmt:
			found, last = c.gathered(stmts, i, s.Target, false)
		}
		if found == nil {
			continue
		}
		c.known.gone[s] = true
		for _, filling := range stmts[i+1 : last] {
			if target, _, ok := fills(filling); ok && target == found.target {
				c.known.gone[filling] = true
			}
		}
		stmts[last] = found
	}
	return stmts
}

// gathered collects what fills a target; nil where it cannot be made at once.
func (c *compiler) gathered(stmts []ir.Stmt, from int, target ir.Local, object bool) (*literalStmt, int) {
	if c.known.writes[target] != 1 {
		return nil, 0
	}
	found, last := &literalStmt{target: target}, 0
	if object {
		found.keys = []string{}
	}
	for at, s := range stmts[from+1:] {
		into, with, ok := fills(s)
		if !ok || into != target {
			if mentions(s, target) {
				break
			}
			continue
		}
		if !c.take(found, with, object) {
			return nil, 0
		}
		last = from + 1 + at
	}
	if last == 0 || !c.onlyFilled(stmts[from+1:], target, len(found.values)) {
		return nil, 0
	}
	return found, last
}

// fills tells what a statement puts where: a value, or a key and a value.
func fills(s ir.Stmt) (into ir.Local, with []ir.Operand, ok bool) {
	switch s := s.(type) {
	case *ir.ArrayAppendStmt:
		return s.Array, []ir.Operand{s.Value}, true
	case *ir.ObjectInsertStmt:
		return s.Object, []ir.Operand{s.Key, s.Value}, true
	}
	return 0, nil, false
}

// take adds a value to a literal. The value must not change before the last
// one is there.
func (c *compiler) take(found *literalStmt, with []ir.Operand, object bool) bool {
	v := with[len(with)-1]
	if l, ok := v.Value.(ir.Local); ok && c.known.writes[l] != 1 {
		return false
	}
	if object {
		key, ok := with[0].Value.(ir.StringIndex)
		if !ok || slices.Contains(found.keys, c.policy.Static.Strings[key].Value) {
			return false
		}
		found.keys = append(found.keys, c.policy.Static.Strings[key].Value)
	}
	found.values = append(found.values, v)
	return true
}

// onlyFilled makes sure that no other statement fills the target.
func (c *compiler) onlyFilled(stmts []ir.Stmt, target ir.Local, times int) bool {
	for _, s := range stmts {
		if into, _, ok := fills(s); ok && into == target {
			times--
		}
	}
	return times == 0
}

// mentions reports whether a statement, or one within it, uses a local.
func mentions(s ir.Stmt, l ir.Local) bool {
	u := usesOf(s)
	if slices.Contains(u.writes, l) || slices.Contains(u.holds, l) || slices.ContainsFunc(u.reads, func(o ir.Operand) bool { return o.Value == l }) {
		return true
	}
	for _, b := range u.blocks {
		if slices.ContainsFunc(b.Stmts, func(s ir.Stmt) bool { return mentions(s, l) }) {
			return true
		}
	}
	return false
}

func (c *compiler) literal(s *literalStmt) step {
	values, target := c.operands(s.values), c.local(s.target)
	if s.keys == nil {
		return func(m *VM, f []Value) signal {
			members := m.heap.room(len(values))
			for i := range values {
				v := values[i].of(f)
				if values[i].missing(v) {
					return undefined
				}
				members = append(members, v)
			}
			f[target] = m.heap.arrayOf(members)
			return proceed
		}
	}
	shape := c.names.shape(s.keys...)
	c.shapes = append(c.shapes, shape)
	return func(m *VM, f []Value) signal {
		o := m.heap.cell(objectKind)
		o.shape, o.elems, o.order = shape, m.heap.elems.take(len(values)), true
		for i := range values {
			v := values[i].of(f)
			if values[i].missing(v) {
				return undefined
			}
			o.elems[shape.given[i]] = v
		}
		f[target] = Value{ref: o}
		return proceed
	}
}

package regoplan

import "github.com/open-policy-agent/opa/v1/ir"

// constant has the uses of a local that a statement sets to a value known
// beforehand take that value instead, so that the statement goes.
func (c *compiler) constant(s ir.Stmt) bool {
	if c.without(Constants) {
		return false
	}
	target, v, filled := c.fixed(s)
	k := c.known
	if v.ref == nil || k.writes[target] != 1 || k.tested[target] || k.held[target] != filled {
		return false
	}
	c.constants[target] = v
	return true
}

// fixed tells what a statement sets a local to, if that is always the same, and
// how many statements it stands for fill the local. A value that nothing fills
// any more does not change, and VMs may share it.
func (c *compiler) fixed(s ir.Stmt) (target ir.Local, v Value, filled int) {
	switch s := s.(type) {
	case *ir.MakeNullStmt:
		return s.Target, null, 0
	case *ir.MakeNumberIntStmt:
		return s.Target, Int(s.Value), 0
	case *ir.MakeNumberRefStmt:
		return s.Target, literal(c.policy.Static.Strings[s.Index].Value), 0
	case *ir.MakeArrayStmt:
		return s.Target, empty(arrayKind), 0
	case *ir.MakeObjectStmt:
		return s.Target, empty(objectKind), 0
	case *ir.MakeSetStmt:
		return s.Target, empty(setKind), 0
	case *ir.AssignVarStmt:
		if o := c.operand(s.Source); o.constant() {
			return s.Target, o.fixed, 0
		}
	case *literalStmt:
		return s.target, c.fixedLiteral(s), len(s.values)
	}
	return 0, Value{}, 0
}

func empty(k kind) Value { return Value{ref: &cell{kind: k, order: true}} }

// fixedLiteral is the value of an array or object of constants; undefined where
// some of its values are none.
func (c *compiler) fixedLiteral(s *literalStmt) Value {
	v := empty(arrayKind)
	v.ref.elems = make([]Value, len(s.values))
	if s.keys != nil {
		v.ref.kind, v.ref.shape = objectKind, c.names.shape(s.keys...)
	}
	for i, o := range c.operands(s.values) {
		if !o.constant() {
			return Value{}
		}
		place := i
		if s.keys != nil {
			place = v.ref.shape.given[i]
		}
		v.ref.elems[place] = o.fixed
	}
	if s.keys != nil {
		c.shapes = append(c.shapes, v.ref.shape)
	}
	return v
}

package regoplan

import "github.com/open-policy-agent/opa/v1/ir"

// field is a key looked up where its value is used.
type field struct {
	from operand
	key  Value
	id   int // of the key among the names
}

func (l *field) of(f []Value) Value {
	from := l.from.of(f)
	c := from.ref
	if c == nil || c.shape == nil || l.id >= len(c.shape.place) {
		return lookup(from, l.key)
	}
	switch place := int(c.shape.place[l.id]); {
	case place < 0:
		return Value{}
	case c.rows != nil:
		return c.rows.at(from.n, place)
	default:
		return c.elems[place]
	}
}

// inline has the first of some statements done by the one that uses what it
// looks up, if that follows and nothing but such look-ups stands between.
func (c *compiler) inline(stmts []ir.Stmt) bool {
	dot := named(stmts[0])
	if c.without(Fields) || dot == nil || !c.usedOnce(dot.Target) {
		return false
	}
	for _, s := range stmts[1:] {
		if c.known.gone[s] {
			continue
		}
		if between := named(s); between != nil && !c.reads(dot.Target, between.Source) {
			continue
		}
		if !c.absorbs(s, dot.Target) {
			return false
		}
		key := c.operand(dot.Key).fixed
		c.inlined[dot.Target] = &field{c.operand(dot.Source), key, c.names.id(key.ref.text)}
		return true
	}
	return false
}

// named recognises a look-up of a known name.
func named(s ir.Stmt) *ir.DotStmt {
	dot, ok := s.(*ir.DotStmt)
	if !ok {
		return nil
	}
	_, text := dot.Key.Value.(ir.StringIndex)
	_, local := dot.Source.Value.(ir.Local)
	if !text || !local {
		return nil
	}
	return dot
}

func (c *compiler) usedOnce(l ir.Local) bool {
	return c.known.uses[l] == 1 && c.known.writes[l] == 1 && !c.known.tested[l]
}

func (c *compiler) reads(l ir.Local, among ...ir.Operand) bool {
	for _, o := range among {
		if read, ok := o.Value.(ir.Local); ok && c.known.resolve(read) == l {
			return true
		}
	}
	return false
}

// absorbs reports whether a statement uses a local in a way that goes well with
// an undefined value: by leaving the block.
func (c *compiler) absorbs(s ir.Stmt, l ir.Local) bool {
	switch s := s.(type) {
	case *ir.DotStmt:
		return c.reads(l, s.Source, s.Key)
	case *ir.CallStmt:
		return c.reads(l, s.Args...)
	case *ir.EqualStmt:
		return c.reads(l, s.A, s.B)
	case *ir.NotEqualStmt:
		return c.reads(l, s.A, s.B)
	case *ir.ScanStmt:
		return c.reads(l, local(s.Source))
	case *literalStmt:
		return c.reads(l, s.values...)
	case *giveStmt:
		return c.reads(l, s.source)
	case *ir.AssignVarOnceStmt:
		return c.reads(l, s.Source)
	case *ir.ArrayAppendStmt:
		return c.reads(l, s.Value)
	case *ir.SetAddStmt:
		return c.reads(l, s.Value)
	}
	return false
}

package regoplan

import "github.com/open-policy-agent/opa/v1/ir"

// group makes one step of what OPA plans for p[key] contains value: look up the
// set under the key, or make one, add the value, put the set under the key. Nil
// where the statements are anything else.
func (c *compiler) group(stmts []ir.Stmt) step {
	g := c.grouping(stmts)
	if g == nil {
		return nil
	}
	return puttingInto(c.local(g.object), c.local(g.set), c.operand(g.key), c.operand(g.value))
}

// grouped is a value that goes into the set under a key of an object.
type grouped struct {
	object, set ir.Local
	key, value  ir.Operand
}

func (c *compiler) grouping(stmts []ir.Stmt) *grouped {
	if len(stmts) < 3 {
		return nil
	}
	found, set := lookedUpOrMade(stmts[0])
	add, ok := stmts[1].(*ir.SetAddStmt)
	if found == nil || !ok || add.Set != set || found.Target != set {
		return nil
	}
	last := 2
	for last < len(stmts) && putsBack(stmts[last], found) {
		c.known.gone[stmts[last]] = true
		last++
	}
	object, ok := found.Source.Value.(ir.Local)
	if !ok || last == 2 {
		return nil
	}
	c.known.gone[add] = true
	return &grouped{object, set, found.Key, add.Value}
}

func puttingInto(object, set int, key, value operand) step {
	return func(m *VM, f []Value) signal {
		f[set] = m.heap.group(f[object], key.of(f), value.of(f))
		return proceed
	}
}

// group adds a value to the set under a key of an object, and gives the set.
func (h *Heap) group(object, key, v Value) Value {
	into := object.ref.latest(key)
	if into.ref == nil {
		into = lookup(object, key)
	}
	if into.ref == nil {
		into = h.set()
		h.Insert(object, key, into)
	}
	h.add(into, v)
	return into
}

// latest is what an object has under the key that came last, if that is the one:
// what comes in order is put under the same key again and again.
func (c *cell) latest(key Value) Value {
	if last := len(c.keys) - 1; last >= 0 && c.keys[last] == key {
		return c.elems[last]
	}
	return Value{}
}

// lookedUpOrMade recognises a block that looks something up and, where there is
// nothing, makes a set.
func lookedUpOrMade(s ir.Stmt) (*ir.DotStmt, ir.Local) {
	stmts := only(s)
	if len(stmts) != 2 {
		return nil, 0
	}
	made, ok := stmts[1].(*ir.MakeSetStmt)
	tried := only(stmts[0])
	if !ok || len(tried) != 2 {
		return nil, 0
	}
	dot, isDot := tried[0].(*ir.DotStmt)
	leave, isBreak := tried[1].(*ir.BreakStmt)
	if !isDot || !isBreak || leave.Index != 1 {
		return nil, 0
	}
	return dot, made.Target
}

// only are the statements of a block of one.
func only(s ir.Stmt) []ir.Stmt {
	if block, ok := s.(*ir.BlockStmt); ok && len(block.Blocks) == 1 {
		return block.Blocks[0].Stmts
	}
	return nil
}

func putsBack(s ir.Stmt, found *ir.DotStmt) bool {
	put, ok := s.(*ir.ObjectInsertStmt)
	return ok && put.Object == found.Source.Value && put.Key == found.Key && put.Value.Value == found.Target
}

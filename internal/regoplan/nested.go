package regoplan

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ir"
)

// nested compiles the statements that hold blocks. A signal of so many levels
// loses one at each block it leaves.
func (c *compiler) nested(s ir.Stmt) (step, error) {
	switch s := s.(type) {
	case *ir.BlockStmt:
		blocks, err := c.blocks(s.Blocks)
		return blockStep(blocks), err
	case *ir.ScanStmt:
		body, err := c.block(s.Block)
		return scan(c.operand(ir.Operand{Value: s.Source}), c.wanted(s.Key), c.wanted(s.Value), body), err
	case *ir.NotStmt:
		body, err := c.block(s.Block)
		return not(body), err
	case *ir.WithStmt:
		return c.with(s)
	}
	return nil, fmt.Errorf("unknown statement %T", s)
}

// run does the steps of a block until one of them leaves it.
func (b block) run(m *VM, f []Value) signal {
	for _, s := range b {
		if end := s(m, f); end != proceed {
			return end
		}
	}
	return proceed
}

func blockStep(blocks []block) step {
	if len(blocks) == 1 {
		only := blocks[0]
		return func(m *VM, f []Value) signal { return only.run(m, f).outside() }
	}
	return func(m *VM, f []Value) signal {
		for _, b := range blocks {
			if end := b.run(m, f).outside(); end != proceed {
				return end
			}
		}
		return proceed
	}
}

// outside is what a signal means to the block around the one it came from.
func (s signal) outside() signal {
	if s > 0 {
		return s - 1
	}
	return s
}

func not(body block) step {
	return func(m *VM, f []Value) signal {
		end := body.run(m, f)
		if end == proceed {
			return undefined
		}
		return end.outside()
	}
}

// wanted is the place of a local, or -1 where nobody reads it.
func (c *compiler) wanted(l ir.Local) int {
	if c.known.uses[l] == 0 && !c.known.tested[l] {
		return -1
	}
	return c.local(l)
}

// scan goes through the members of a composite. Its body counts for two
// blocks: leaving the first goes on to the next member, the second ends it.
func scan(source operand, key, value int, body block) step {
	return func(m *VM, f []Value) signal {
		c := source.of(f)
		switch {
		case source.missing(c):
			return undefined
		case c.ref == nil || c.ref.kind < arrayKind:
			return proceed
		}
		keys, elems := c.arrange()
		for i, v := range elems {
			if value >= 0 {
				f[value] = v
			}
			if key >= 0 {
				f[key] = keyOf(c.ref.kind, keys, i, v)
			}
			if m.cancelled() {
				return failed
			}
			if end := body.run(m, f); end < 0 {
				return end
			} else if end >= 2 {
				return end - 2
			}
		}
		return proceed
	}
}

// keyOf is the key of a member: its place in an array, itself in a set.
func keyOf(k kind, keys []Value, i int, v Value) Value {
	switch {
	case keys != nil:
		return keys[i]
	case k == arrayKind:
		return Int(int64(i))
	}
	return v
}

// with runs a block while a local has another value, or another value within.
func (c *compiler) with(s *ir.WithStmt) (step, error) {
	local, value := c.local(s.Local), c.operand(s.Value)
	var path []Value
	for _, i := range s.Path {
		path = append(path, c.texts[i])
	}
	body, err := c.block(s.Block)
	return func(m *VM, f []Value) signal {
		saved := f[local]
		f[local] = m.heap.upsert(saved, path, value.of(f))
		outer := m.memoScope()
		end := body.run(m, f)
		m.memoScopeEnds(outer)
		f[local] = saved
		if end == proceed {
			return proceed
		}
		if end == undefined {
			return undefined
		}
		return end.outside()
	}, err
}

// upsert gives what a value becomes with another put under a path; objects on
// the way are made where there are none, and never changed in place.
func (h *Heap) upsert(into Value, path []Value, v Value) Value {
	if len(path) == 0 {
		return v
	}
	object, inner := h.Object(), Value{}
	if into.is(objectKind) {
		object = h.copied(into)
		inner = object.get(path[0])
	}
	h.Insert(object, path[0], h.upsert(inner, path[1:], v))
	return object
}

package regoplan

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
)

// needed notes what a statement that is done needs.
func (b *body) needed(s ir.Stmt) {
	switch s := s.(type) {
	case *ir.BlockStmt:
		for _, block := range s.Blocks {
			b.within().look(block)
		}
	case *ir.NotStmt:
		b.within().look(s.Block)
	case *ir.ScanStmt:
		b.within().look(s.Block)
		b.take(s.Source, number)
		b.every(s.Source, b.of(s.Key))
		b.every(s.Source, b.of(s.Value))
	case *ir.CallStmt:
		if b.nested {
			b.take(s.Result, there)
		}
		b.called(s)
	case *ir.DotStmt:
		if b.nested {
			b.take(s.Target, there)
		}
		b.lookedUp(s)
	case *ir.ReturnLocalStmt:
		b.take(s.Source, b.result)
	case *ir.EqualStmt:
		b.compared(s.A, s.B)
	case *ir.NotEqualStmt:
		b.compared(s.A, s.B)
	case *ir.IsArrayStmt, *ir.IsObjectStmt, *ir.IsSetStmt, *ir.IsDefinedStmt, *ir.IsUndefinedStmt:
		b.tested(usesOf(s))
	default:
		b.filled(s)
	}
}

// tested needs no more of a value than that it is there, and of what kind.
func (b *body) tested(u uses) {
	for _, o := range u.reads {
		b.operand(o, there)
	}
	for _, l := range u.holds {
		b.take(l, there)
	}
}

// filled notes what statements need that make or fill values.
func (b *body) filled(s ir.Stmt) {
	switch s := s.(type) {
	case *ir.AssignVarStmt:
		b.operand(s.Source, b.of(s.Target))
	case *ir.AssignVarOnceStmt:
		b.operand(s.Source, b.of(s.Target))
	case *ir.ArrayAppendStmt:
		b.operand(s.Value, b.of(s.Array).any())
	case *ir.SetAddStmt: // what is equal is there once, so that nothing may be left out
		b.operand(s.Value, entire)
	case *ir.ObjectInsertStmt:
		b.operand(s.Key, entire)
		b.operand(s.Value, b.inserted(b.of(s.Object), s.Key))
	case *ir.LenStmt:
		b.operand(s.Source, number)
	default: // all of whatever else it reads
		u := usesOf(s)
		for _, o := range u.reads {
			b.operand(o, entire)
		}
		for _, l := range u.holds {
			b.take(l, entire)
		}
	}
}

// compared needs all of both values, but for one that is compared with true or false.
func (b *body) compared(x, y ir.Operand) {
	_, plainX := x.Value.(ir.Bool)
	_, plainY := y.Value.(ir.Bool)
	n := entire
	if plainX || plainY {
		n = there
	}
	b.operand(x, n)
	b.operand(y, n)
}

func (b *body) lookedUp(s *ir.DotStmt) {
	n := b.of(s.Target)
	if name, ok := s.Key.Value.(ir.StringIndex); ok {
		b.member(s.Source, b.text(name), n)
		return
	}
	if l, ok := s.Source.Value.(ir.Local); ok {
		b.every(l, n)
	}
	b.operand(s.Key, entire)
}

// every notes that so much is needed of each member of a local.
func (b *body) every(l ir.Local, n *need) {
	if known := b.of(l); known == nil || !known.whole && !known.every.covers(n, deepestNeed-1) {
		b.take(l, &need{every: n})
	}
}

// member notes that so much is needed of what is under a name.
func (b *body) member(o ir.Operand, name string, n *need) {
	l, ok := o.Value.(ir.Local)
	if !ok {
		return
	}
	if known := b.of(l); known == nil || !known.whole && !known.names[name].covers(n, deepestNeed-1) {
		b.take(l, &need{names: map[string]*need{name: n}})
	}
}

// called notes what a call needs of its arguments, and of the function.
func (b *body) called(s *ir.CallStmt) {
	n := b.of(s.Result)
	if fn := b.function(s.Func, b.nested); fn != nil {
		fn.callers[b.trimmed] = true
		b.ask(fn, n)
		for i, arg := range s.Args {
			b.operand(arg, fn.param(i))
		}
		return
	}
	for i, arg := range s.Args {
		b.operand(arg, b.given(s, i, n))
	}
}

// given is the need for an argument of a builtin of whose result so much is needed.
func (b *body) given(s *ir.CallStmt, i int, n *need) *need {
	switch {
	case s.Func == "count":
		return number
	case n == nil || n.whole:
		return entire
	case s.Func == "array.concat" && len(n.names) == 0:
		return n
	case s.Func == "object.union" && n.every == nil:
		return n
	case s.Func == "object.get" && i == 0:
		if name, ok := s.Args[1].Value.(ir.StringIndex); ok {
			return &need{names: map[string]*need{b.text(name): n}}
		}
	case s.Func == "object.get" && i == 2:
		return n
	}
	return entire
}

// speechless reports whether a builtin is called for what it does, not for a result.
func speechless(name string) bool {
	decl := ast.BuiltinMap[name]
	return decl != nil && decl.Decl.Result() == nil
}

// rest is the plan of what is needed.
func (t *trimmer) rest() *ir.Policy {
	policy := *t.policy
	policy.Funcs = &ir.Funcs{}
	for _, fn := range t.policy.Funcs.Funcs {
		for _, name := range []string{fn.Name, fn.Name + strictly} {
			if f := t.funcs[name]; f != nil {
				policy.Funcs.Funcs = append(policy.Funcs.Funcs, t.restOf(f))
			}
		}
	}
	return &policy
}

func (t *trimmer) restOf(f *trimmed) *ir.Func {
	left := *f.Func
	left.Name, left.Blocks = f.name, make([]*ir.Block, len(f.Blocks))
	for i, b := range f.Blocks {
		left.Blocks[i] = (&body{trimmer: t, trimmed: f, block: i, nested: f.strict}).rest(b)
	}
	return &left
}

// rest is what is done of a block.
func (b *body) rest(block *ir.Block) *ir.Block {
	left := &ir.Block{}
	for _, s := range block.Stmts {
		if b.kept(s) {
			left.Stmts = append(left.Stmts, b.statement(s))
		}
	}
	return left
}

func (b *body) statement(s ir.Stmt) ir.Stmt {
	switch s := s.(type) {
	case *ir.BlockStmt:
		left := *s
		left.Blocks = make([]*ir.Block, len(s.Blocks))
		for i, block := range s.Blocks {
			left.Blocks[i] = b.within().rest(block)
		}
		return &left
	case *ir.ScanStmt:
		left := *s
		left.Block = b.within().rest(s.Block)
		return &left
	case *ir.NotStmt:
		left := *s
		left.Block = b.within().rest(s.Block)
		return &left
	case *ir.CallStmt:
		return b.call(s)
	}
	return s
}

// call gives a function something in the place of arguments that it does not
// look at any more: an argument that is not there would keep it from being called.
func (b *body) call(s *ir.CallStmt) ir.Stmt {
	fn := b.function(s.Func, b.nested)
	if fn == nil {
		return s
	}
	left := *s
	left.Func = fn.name
	left.Args = append([]ir.Operand{}, s.Args...)
	for i := range left.Args {
		if i >= 2 && fn.param(i) == nil {
			left.Args[i] = ir.Operand{Value: ir.Bool(true)}
		}
	}
	return &left
}

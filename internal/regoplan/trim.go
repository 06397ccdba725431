package regoplan

import (
	"errors"
	"slices"

	"github.com/open-policy-agent/opa/v1/ir"
)

// Trim gives a plan whose rules give no more than some members of their objects, and
// do no more than these take. Rules are paths below data; the plan is not changed.
//
// The members are those that the whole plan gives, but for one thing: where the whole
// plan gives nothing, or fails, by what was left out, the trimmed one may give the
// members all the same; and where one of several bodies gives nothing by that, it may
// fail for a conflict between them, so that the whole has to be asked. It never gives
// others. For a look-up or a call stays wherever
// more depends on whether it gives anything than whether the rule itself does: inside
// loops and negations, in functions with an else or a default, in rules that gather a
// set or an object, and in all functions that are called there.
//
// Plans with statements whose reach cannot be told are not trimmed, which is an error.
func Trim(policy *ir.Policy, rules [][]string, members ...string) (*ir.Policy, error) {
	t := &trimmer{policy: policy, funcs: map[string]*trimmed{}, leave: map[*ir.Block]bool{}, own: map[string]*ir.Func{}}
	for _, fn := range policy.Funcs.Funcs {
		t.own[fn.Name] = fn
		if slices.ContainsFunc(fn.Blocks, reachesOut) {
			return nil, errors.New(fn.Name + ": calls or replaces what is known only when it runs")
		}
	}
	asked := &need{names: map[string]*need{}}
	for _, name := range members {
		asked.names[name] = entire
	}
	byPath := ruleFunctions(policy)
	for _, rule := range rules {
		fn := byPath[pathKey(rule)]
		if fn == nil {
			return nil, errors.New("the plan has no function for " + pathKey(rule))
		}
		t.ask(t.function(fn.Name, false), asked)
	}
	t.settle()
	return t.rest(), nil
}

// trimmer finds out what is needed of every value in a plan.
type trimmer struct {
	policy *ir.Policy
	own    map[string]*ir.Func // of the plan, by name
	funcs  map[string]*trimmed // by the name in what is left
	open   bool                // some of them have to be looked through
	leave  map[*ir.Block]bool  // whether some statement leaves it, and the one around it
}

// trimmed is a function with what is needed of it.
type trimmed struct {
	*ir.Func

	name    string // in what is left
	result  *need
	needs   []*need // by the place of a local
	across  []bool  // by local: those that go from block to block
	strict  bool    // whether it gives anything decides something
	callers map[*trimmed]bool
	open    bool // has to be looked through
}

// strictly ends the name of a function of which it matters whether it gives anything.
const strictly = " (strict)"

// function is one of the plan, or the strict one beside it. Of a rule there is one
// only, since what it gives is remembered.
func (t *trimmer) function(name string, strict bool) *trimmed {
	fn := t.own[name]
	if fn == nil {
		return nil
	}
	as := name
	if strict && len(fn.Params) > 2 {
		as += strictly
	}
	f := t.funcs[as]
	if f == nil {
		f = newTrimmed(fn, as)
		t.funcs[as] = f
	}
	if strict && !f.strict {
		f.strict = true
		t.reopen(f)
	}
	return f
}

func newTrimmed(fn *ir.Func, name string) *trimmed {
	f := &trimmed{Func: fn, name: name, callers: map[*trimmed]bool{}}
	for _, p := range fn.Params {
		f.goesAcross(p)
	}
	last := ir.Local(len(f.across))
	for _, b := range fn.Blocks {
		for _, l := range unsure(b, fn.Params) {
			f.goesAcross(l)
		}
		f.strict = f.strict || leaves(b, 1) || slices.ContainsFunc(b.Stmts, asksWhetherNot)
		last = max(last, lastLocal(b))
	}
	f.strict = f.strict || slices.ContainsFunc(fn.Blocks, f.gathers)
	f.goesAcross(last + 1)
	f.needs = make([]*need, len(f.across)*(len(fn.Blocks)+1))
	return f
}

func (f *trimmed) goesAcross(l ir.Local) {
	f.across = append(f.across, make([]bool, max(0, int(l)+1-len(f.across)))...)
	f.across[l] = true
}

// gathers reports whether a block adds to what other blocks add to, too: whether it
// does decides what there is.
func (f *trimmed) gathers(b *ir.Block) bool {
	return slices.ContainsFunc(b.Stmts, func(s ir.Stmt) bool {
		var into ir.Local
		switch s := s.(type) {
		case *ir.ArrayAppendStmt:
			into = s.Array
		case *ir.SetAddStmt:
			into = s.Set
		case *ir.ObjectInsertStmt:
			into = s.Object
		case *ir.ObjectInsertOnceStmt:
			into = s.Object
		default:
			return slices.ContainsFunc(usesOf(s).blocks, f.gathers)
		}
		return int(into) < len(f.across) && f.across[into]
	})
}

// lastLocal is the highest number of a local in a block.
func lastLocal(b *ir.Block) ir.Local {
	var last ir.Local
	for _, s := range b.Stmts {
		u := usesOf(s)
		for _, o := range u.reads {
			if l, ok := o.Value.(ir.Local); ok {
				last = max(last, l)
			}
		}
		for _, l := range slices.Concat(u.holds, u.writes, u.tests) {
			last = max(last, l)
		}
		for _, inner := range u.blocks {
			last = max(last, lastLocal(inner))
		}
	}
	return last
}

// place is where the need of a local stands: OPA numbers the locals of each block
// anew, but for those that go from one to the next.
func (f *trimmed) place(block int, l ir.Local) int {
	if f.across[l] {
		return int(l)
	}
	return len(f.across)*(block+1) + int(l)
}

// param is how much a function needs of an argument.
func (f *trimmed) param(i int) *need { return f.needs[f.Params[i]] }

// ask notes that somebody needs so much of what a function gives.
func (t *trimmer) ask(f *trimmed, n *need) {
	if sum, more := f.result.and(n); more {
		f.result = sum
		t.reopen(f)
	}
}

func (t *trimmer) reopen(f *trimmed) { f.open, t.open = true, true }

// settle looks through functions until nothing more turns out to be needed. Whoever
// calls a function comes after it in a plan, and is looked through before.
func (t *trimmer) settle() {
	for t.open {
		t.open = false
		for _, fn := range slices.Backward(t.policy.Funcs.Funcs) {
			for _, name := range []string{fn.Name, fn.Name + strictly} {
				if f := t.funcs[name]; f != nil && f.open {
					f.open = false
					t.look(f)
				}
			}
		}
	}
}

func (t *trimmer) look(f *trimmed) {
	for i, b := range slices.Backward(f.Blocks) {
		(&body{trimmer: t, trimmed: f, block: i, nested: f.strict}).look(b)
	}
}

// leaves reports whether some statement in a block leaves more blocks than so many.
func leaves(b *ir.Block, levels int) bool {
	return slices.ContainsFunc(b.Stmts, func(s ir.Stmt) bool {
		if leave, ok := s.(*ir.BreakStmt); ok {
			return int(leave.Index) >= levels
		}
		return slices.ContainsFunc(usesOf(s).blocks, func(b *ir.Block) bool { return leaves(b, levels+1) })
	})
}

// asksWhetherNot recognises what comes before a default.
func asksWhetherNot(s ir.Stmt) bool {
	_, is := s.(*ir.IsUndefinedStmt)
	return is
}

// reachesOut reports whether a block has statements that call, or put values where,
// it is not known beforehand.
func reachesOut(b *ir.Block) bool {
	return slices.ContainsFunc(b.Stmts, func(s ir.Stmt) bool {
		switch s.(type) {
		case *ir.CallDynamicStmt, *ir.WithStmt:
			return true
		}
		return slices.ContainsFunc(usesOf(s).blocks, reachesOut)
	})
}

// body is a block of a function at hand, or one within it.
type body struct {
	*trimmer
	*trimmed
	block  int
	nested bool // what is not there decides how often something is done
}

func (b *body) of(l ir.Local) *need { return b.needs[b.place(b.block, l)] }

// take notes that so much of a local is needed.
func (b *body) take(l ir.Local, n *need) {
	at := b.place(b.block, l)
	sum, more := b.needs[at].and(n)
	if !more {
		return
	}
	b.needs[at] = sum
	b.reopen(b.trimmed)
	if slices.Contains(b.Params, l) {
		for caller := range b.callers {
			b.reopen(caller)
		}
	}
}

func (b *body) operand(o ir.Operand, n *need) {
	if l, ok := o.Value.(ir.Local); ok {
		b.take(l, n)
	}
}

// look notes what the statements of a block need, later ones first: mostly it is they
// that need what the earlier ones make.
func (b *body) look(block *ir.Block) {
	for _, s := range slices.Backward(block.Stmts) {
		if b.kept(s) {
			b.needed(s)
		}
	}
}

// within is a block in a statement.
func (b *body) within() *body {
	inner := *b
	inner.nested = true
	return &inner
}

// kept reports whether a statement of a block that is done has to be done.
func (b *body) kept(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.BlockStmt, *ir.ScanStmt:
		return b.acts(s)
	case *ir.CallStmt:
		return b.nested || b.of(s.Result) != nil || speechless(s.Func)
	case *ir.DotStmt:
		return b.nested || b.of(s.Target) != nil
	case *ir.LenStmt:
		return b.nested || b.of(s.Target) != nil
	}
	if done, ok := b.makes(s); ok {
		return done
	}
	return true
}

// acts reports whether doing what stands in a statement changes anything outside.
func (b *body) acts(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.BlockStmt:
		return slices.ContainsFunc(s.Blocks, b.changes)
	case *ir.ScanStmt:
		return b.changes(s.Block)
	case *ir.NotStmt:
		return b.changes(s.Block)
	case *ir.ReturnLocalStmt, *ir.ResultSetAddStmt:
		return true
	}
	return b.gives(s)
}

func (b *body) changes(block *ir.Block) bool {
	out, known := b.leave[block]
	if !known {
		out = leaves(block, 1)
		b.leave[block] = out
	}
	return out || slices.ContainsFunc(block.Stmts, b.acts)
}

// gives reports whether a statement makes or fills something that is needed.
func (b *body) gives(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.CallStmt:
		return b.of(s.Result) != nil || speechless(s.Func)
	case *ir.DotStmt:
		return b.of(s.Target) != nil
	case *ir.LenStmt:
		return b.of(s.Target) != nil
	}
	done, ok := b.makes(s)
	return ok && done
}

// makes reports, of a statement that does nothing but make or fill a value, whether
// the value is needed.
func (b *body) makes(s ir.Stmt) (needed, ok bool) {
	switch s := s.(type) {
	case *ir.ArrayAppendStmt:
		return b.of(s.Array).any() != nil, true
	case *ir.SetAddStmt:
		return b.of(s.Set).any() != nil, true
	case *ir.ObjectInsertStmt:
		return b.inserted(b.of(s.Object), s.Key) != nil, true
	case *ir.ObjectInsertOnceStmt:
		return b.inserted(b.of(s.Object), s.Key) != nil, true
	}
	if l, ok := targetOf(s); ok {
		return b.of(l) != nil, true
	}
	return false, false
}

// targetOf is the local that a statement which calls nothing sets.
func targetOf(s ir.Stmt) (ir.Local, bool) {
	switch s := s.(type) {
	case *ir.AssignVarStmt:
		return s.Target, true
	case *ir.AssignVarOnceStmt:
		return s.Target, true
	case *ir.AssignIntStmt:
		return s.Target, true
	case *ir.ResetLocalStmt:
		return s.Target, true
	case *ir.MakeNullStmt:
		return s.Target, true
	case *ir.MakeNumberIntStmt:
		return s.Target, true
	case *ir.MakeNumberRefStmt:
		return s.Target, true
	case *ir.MakeArrayStmt:
		return s.Target, true
	case *ir.MakeObjectStmt:
		return s.Target, true
	case *ir.MakeSetStmt:
		return s.Target, true
	case *ir.ObjectMergeStmt:
		return s.Target, true
	}
	return 0, false
}

// inserted is the need for what is put under a key of an object of which so much is
// needed.
func (b *body) inserted(object *need, key ir.Operand) *need {
	if object == nil {
		return nil
	}
	if name, ok := key.Value.(ir.StringIndex); ok {
		return object.of(b.text(name))
	}
	return object.any()
}

func (t *trimmer) text(i ir.StringIndex) string { return t.policy.Static.Strings[i].Value }

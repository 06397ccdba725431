package regoplan

import "github.com/open-policy-agent/opa/v1/ir"

// giveStmt returns a value from a function.
type giveStmt struct {
	source ir.Operand
	ir.Location
}

// straight gives a function of one body as a block that returns at its end. OPA
// plans such a function as three blocks: the first ends by setting a local that
// nobody else looks at, the second takes it over to the result, the third
// returns that. Any other function stays as it is.
func straight(fn *ir.Func) []*ir.Block {
	if len(fn.Blocks) != 3 || len(fn.Blocks[0].Stmts) < 2 {
		return fn.Blocks
	}
	stmts := fn.Blocks[0].Stmts
	last := len(stmts) - 1
	reset, isReset := stmts[0].(*ir.ResetLocalStmt)
	given, isGiven := stmts[last].(*ir.AssignVarOnceStmt)
	if !isReset || !isGiven || reset.Target != given.Target || !takenOver(fn.Blocks[1].Stmts, fn.Blocks[2].Stmts, given.Target) {
		return fn.Blocks
	}
	body := &ir.Block{Stmts: append(append([]ir.Stmt{}, stmts[1:last]...), &giveStmt{given.Source, given.Location})}
	for _, s := range body.Stmts {
		if mentions(s, given.Target) {
			return fn.Blocks
		}
	}
	return []*ir.Block{body}
}

// takenOver recognises the second and the third of those blocks.
func takenOver(second, third []ir.Stmt, from ir.Local) bool {
	if len(second) != 2 || len(third) != 1 {
		return false
	}
	defined, isTest := second[0].(*ir.IsDefinedStmt)
	taken, isTaken := second[1].(*ir.AssignVarOnceStmt)
	back, isReturn := third[0].(*ir.ReturnLocalStmt)
	return isTest && isTaken && isReturn && defined.Source == from && taken.Source.Value == from && taken.Target == back.Source
}

func giving(source operand) step {
	return func(m *VM, f []Value) signal {
		m.result = source.of(f)
		return returned
	}
}

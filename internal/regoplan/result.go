package regoplan

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ir"
)

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

// direct has the bodies of a function set its result themselves. OPA plans each of
// several bodies as two blocks: one that sets a local of its own at its end, and
// one that takes that over to the result if it is there. Blocks that are anything
// else stay as they are, and so do all where somebody else looks at the local.
func direct(fn *ir.Func) []*ir.Block {
	var blocks []*ir.Block
	mentioned := map[ir.Local]int{} // by bodies that would change
	for i := 0; i < len(fn.Blocks); i++ {
		body, via := bodyOf(fn.Blocks, i)
		if body == nil {
			blocks = append(blocks, fn.Blocks[i])
			continue
		}
		blocks = append(blocks, body)
		mentioned[via] += mentionsOfBody
		i++
	}
	for via, n := range mentioned {
		if mentionsIn(fn.Blocks, via) != n {
			return fn.Blocks
		}
	}
	return blocks
}

// mentionsOfBody is how many statements of a body and of the block after it
// mention the local that the result goes through.
const mentionsOfBody = 4

// bodyOf recognises two such blocks, and gives what does for both.
func bodyOf(blocks []*ir.Block, at int) (body *ir.Block, via ir.Local) {
	if at+1 >= len(blocks) || len(blocks[at].Stmts) < 2 || len(blocks[at+1].Stmts) != 2 {
		return nil, 0
	}
	stmts, over := blocks[at].Stmts, blocks[at+1].Stmts
	last := len(stmts) - 1
	reset, isReset := stmts[0].(*ir.ResetLocalStmt)
	given, isGiven := stmts[last].(*ir.AssignVarOnceStmt)
	defined, isTest := over[0].(*ir.IsDefinedStmt)
	taken, isTaken := over[1].(*ir.AssignVarOnceStmt)
	if !isReset || !isGiven || !isTest || !isTaken || given.Target != reset.Target || defined.Source != reset.Target || taken.Source.Value != reset.Target {
		return nil, 0
	}
	set := &ir.AssignVarOnceStmt{Source: given.Source, Target: taken.Target, Location: taken.Location}
	return &ir.Block{Stmts: append(slices.Clone(stmts[1:last]), set)}, reset.Target
}

// mentionsIn counts the statements that mention a local.
func mentionsIn(blocks []*ir.Block, l ir.Local) int {
	n := 0
	for _, b := range blocks {
		for _, s := range b.Stmts {
			if mentions(s, l) {
				n++
			}
		}
	}
	return n
}

func giving(source operand) step {
	return func(m *VM, f []Value) signal {
		m.result = source.of(f)
		if source.missing(m.result) {
			return undefined
		}
		return returned
	}
}

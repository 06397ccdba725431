package regoplan

import (
	"cmp"

	"github.com/open-policy-agent/opa/v1/ir"
)

// branch makes one step of a comparison and the test of its result; nil where
// the statement is no such comparison.
func (c *compiler) branch(stmts []ir.Stmt) step {
	call := c.compares(stmts)
	if call == nil {
		return nil
	}
	holds, ok := orders[call.Func]
	if !ok {
		return nil
	}
	c.known.gone[stmts[1]] = true
	return comparison(holds, c.operand(call.Args[0]), c.operand(call.Args[1]))
}

// compares recognises a call with two arguments that gives true or false, of which
// nothing is wanted but to leave the block.
func (c *compiler) compares(stmts []ir.Stmt) *ir.CallStmt {
	call, ok := stmts[0].(*ir.CallStmt)
	if !ok || len(stmts) < 2 || len(call.Args) != 2 || c.known.reads[call.Result] != 1 || !testsFor(stmts[1], call.Result) {
		return nil
	}
	return call
}

// comparison goes on where an order holds. Whole numbers, which most values are,
// are compared at once.
func comparison(holds order, a, b operand) step {
	return func(_ *VM, f []Value) signal {
		x, y := a.of(f), b.of(f)
		var outcome int
		switch {
		case x.ref == intCell && y.ref == intCell:
			outcome = cmp.Compare(x.n, y.n)
		case x.ref == nil || y.ref == nil:
			return undefined
		default:
			outcome = compare(x, y)
		}
		if holds.has(outcome) {
			return proceed
		}
		return undefined
	}
}

// testsFor reports whether a statement leaves the block where a local is false.
func testsFor(s ir.Stmt, l ir.Local) bool {
	test, ok := s.(*ir.NotEqualStmt)
	return ok && test.A.Value == l && test.B.Value == ir.Bool(false)
}

// order is a set of outcomes of a comparison.
type order struct{ less, same, more bool }

func (o order) has(c int) bool { return c < 0 && o.less || c == 0 && o.same || c > 0 && o.more }

var orders = map[string]order{
	"equal": {same: true}, "neq": {less: true, more: true}, "lt": {less: true}, "lte": {less: true, same: true},
	"gt": {more: true}, "gte": {same: true, more: true},
}

package planfile

import (
	"errors"

	"github.com/open-policy-agent/opa/v1/ir"

	"ninefold/internal/wire"
)

// grammar describes what holds statements.
type grammar struct{ kinds []kind }

func constant(c *wire.Codec, s **ir.StringConst) {
	wire.Pointer(c, s, func(c *wire.Codec, s *ir.StringConst) { wire.Text(c, &s.Value) })
}

func (g grammar) plans(c *wire.Codec, p **ir.Plans) {
	wire.Pointer(c, p, func(c *wire.Codec, p *ir.Plans) {
		wire.List(c, &p.Plans, func(c *wire.Codec, p **ir.Plan) {
			wire.Pointer(c, p, func(c *wire.Codec, p *ir.Plan) {
				wire.Text(c, &p.Name)
				wire.List(c, &p.Blocks, g.block)
			})
		})
	})
}

func (g grammar) function(c *wire.Codec, fn **ir.Func) {
	wire.Pointer(c, fn, func(c *wire.Codec, fn *ir.Func) {
		wire.Text(c, &fn.Name)
		wire.List(c, &fn.Params, local)
		local(c, &fn.Return)
		wire.List(c, &fn.Blocks, g.block)
		wire.List(c, &fn.Path, wire.Text)
	})
}

func (g grammar) block(c *wire.Codec, b **ir.Block) {
	wire.Pointer(c, b, func(c *wire.Codec, b *ir.Block) { wire.List(c, &b.Stmts, g.statement) })
}

var errKind = errors.New("a statement of no known kind")

// statement takes the number of its kind, its place in the policies and its fields.
func (g grammar) statement(c *wire.Codec, s *ir.Stmt) { //nolint:gocritic // it is where one read goes
	number := uint64(len(g.kinds))
	if !c.Reading() {
		for i, k := range g.kinds {
			if k.is(*s) {
				number = uint64(i)
			}
		}
	}
	c.Natural(&number)
	if number >= uint64(len(g.kinds)) {
		c.Fail(errKind)
		return
	}
	g.kinds[number].take(g, c, s)
}

func place(c *wire.Codec, l *ir.Location) {
	wire.Int(c, &l.File)
	wire.Int(c, &l.Row)
	wire.Int(c, &l.Col)
	wire.Int(c, &l.EndRow)
	wire.Int(c, &l.EndCol)
}

func local(c *wire.Codec, l *ir.Local) { wire.Int(c, l) }

func locals(c *wire.Codec, list ...*ir.Local) {
	for _, l := range list {
		local(c, l)
	}
}

var errOperand = errors.New("an operand of no known kind")

// Kinds of operands.
const (
	noOperand uint64 = iota
	localOperand
	textOperand
	falseOperand
	trueOperand
)

func operandKind(v ir.Val) (uint64, bool) {
	switch v := v.(type) {
	case nil:
		return noOperand, true
	case ir.Local:
		return localOperand, true
	case ir.StringIndex:
		return textOperand, true
	case ir.Bool:
		if v {
			return trueOperand, true
		}
		return falseOperand, true
	}
	return 0, false
}

func operand(c *wire.Codec, o *ir.Operand) {
	kind, known := operandKind(o.Value)
	if !known {
		c.Fail(errOperand)
	}
	c.Natural(&kind)
	switch kind {
	case noOperand:
		o.Value = nil
	case localOperand:
		o.Value = number[ir.Local](c, o.Value)
	case textOperand:
		o.Value = number[ir.StringIndex](c, o.Value)
	case falseOperand, trueOperand:
		o.Value = ir.Bool(kind == trueOperand)
	default:
		c.Fail(errOperand)
	}
}

// number takes an operand that is one.
func number[T ir.Local | ir.StringIndex](c *wire.Codec, v ir.Val) T {
	n, _ := v.(T)
	wire.Int(c, &n)
	return n
}

func operands(c *wire.Codec, list ...*ir.Operand) {
	for _, o := range list {
		operand(c, o)
	}
}

// into takes operands, and the local that what becomes of them goes into.
func into(c *wire.Codec, target *ir.Local, list ...*ir.Operand) {
	operands(c, list...)
	local(c, target)
}

package regoplan

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ir"
)

// operand is a local, a constant or a field.
type operand struct {
	local int // -1 for what is none
	fixed Value
	field *field // nil for what is none
}

func (o *operand) of(f []Value) Value {
	if o.local >= 0 {
		return f[o.local]
	}
	return o.other(f)
}

func (o *operand) other(f []Value) Value {
	if o.field != nil {
		return o.field.of(f)
	}
	return o.fixed
}

// missing reports whether a value is undefined because a name looked up for the
// operand is not there. The look-up would have left the block.
func (o *operand) missing(v Value) bool { return v.ref == nil && o.field != nil }

// constant reports whether it is one.
func (o *operand) constant() bool { return o.fixed.ref != nil }

func (c *compiler) operand(o ir.Operand) operand {
	switch v := o.Value.(type) {
	case ir.Local:
		l := c.known.resolve(v)
		if field := c.inlined[l]; field != nil {
			return operand{local: -1, field: field}
		}
		if fixed, ok := c.constants[l]; ok {
			return operand{local: -1, fixed: fixed}
		}
		return operand{local: c.local(v)}
	case ir.StringIndex:
		return operand{local: -1, fixed: c.texts[v]}
	case ir.Bool:
		return operand{local: -1, fixed: Bool(bool(v))}
	default:
		panic(fmt.Sprintf("operand %v of unknown kind", o.Value)) // ir.Val is a closed set
	}
}

func (c *compiler) operands(list []ir.Operand) []operand {
	operands := make([]operand, len(list))
	for i, o := range list {
		operands[i] = c.operand(o)
	}
	return operands
}

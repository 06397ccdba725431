package regoplan

// quick compiles the commonest calls of builtins so that they need no frame; nil
// where no such way.
func (c *compiler) quick(b *builtin, args []operand, target int) step {
	if c.without(Calls) {
		return nil
	}
	switch {
	case len(args) == 1 && b.name == "count":
		return counting(b, args, target)
	case len(args) == 2 && b.name == "internal.member_2":
		return belonging(args, target)
	case len(args) == 2 && onInts[b.name] != nil:
		return binary(b, args, target)
	case len(args) == 3 && b.name == "object.get":
		return getting(b, args, target)
	}
	return nil
}

func counting(b *builtin, args []operand, target int) step {
	return func(m *VM, f []Value) signal {
		if v := args[0].of(f); v.ref != nil && v.ref.kind >= arrayKind {
			f[target] = Int(int64(v.size()))
			return proceed
		}
		return m.builtin(b, args, f, target)
	}
}

func belonging(args []operand, target int) step {
	return func(_ *VM, f []Value) signal {
		x, y := args[0].of(f), args[1].of(f)
		if x.ref == nil || y.ref == nil {
			return undefined
		}
		f[target] = Bool(contains(y, x))
		return proceed
	}
}

func getting(b *builtin, args []operand, target int) step {
	return func(m *VM, f []Value) signal {
		from, key, other := args[0].of(f), args[1].of(f), args[2].of(f)
		if !from.is(objectKind) || key.ref == nil || key.ref.kind == arrayKind || other.ref == nil {
			return m.builtin(b, args, f, target)
		}
		if v := from.get(key); v.ref != nil {
			other = v
		}
		f[target] = other
		return proceed
	}
}

// binary is for two whole numbers.
func binary(b *builtin, args []operand, target int) step {
	of, x, y := onInts[b.name], args[0], args[1]
	return func(m *VM, f []Value) signal {
		p, q := x.of(f), y.of(f)
		if p.ref == intCell && q.ref == intCell {
			if v, ok := of(p.n, q.n); ok {
				f[target] = v
				return proceed
			}
		}
		return m.builtin(b, args, f, target)
	}
}

var onInts = map[string]func(a, b int64) (Value, bool){
	"equal": func(a, b int64) (Value, bool) { return Bool(a == b), true },
	"neq":   func(a, b int64) (Value, bool) { return Bool(a != b), true },
	"lt":    func(a, b int64) (Value, bool) { return Bool(a < b), true },
	"lte":   func(a, b int64) (Value, bool) { return Bool(a <= b), true },
	"gt":    func(a, b int64) (Value, bool) { return Bool(a > b), true },
	"gte":   func(a, b int64) (Value, bool) { return Bool(a >= b), true },
	"plus":  whole(plus), "minus": whole(minus), "mul": whole(times), "div": whole(divide), "rem": whole(remainder),
}

func whole(of func(a, b int64) (int64, bool)) func(a, b int64) (Value, bool) {
	return func(a, b int64) (Value, bool) {
		n, ok := of(a, b)
		return Int(n), ok
	}
}

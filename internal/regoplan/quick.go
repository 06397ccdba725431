package regoplan

// binary compiles the commonest builtins of two arguments so that whole
// numbers need no frame.
func binary(b *builtin, args []operand, target int) step {
	if len(args) != 2 {
		return nil
	}
	of, ok := onInts[b.name]
	if !ok {
		return nil
	}
	return func(m *VM, f []Value) signal {
		x, y := args[0].of(f), args[1].of(f)
		if x.ref == intCell && y.ref == intCell {
			if v, ok := of(x.n, y.n); ok {
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

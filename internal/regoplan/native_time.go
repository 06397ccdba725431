package regoplan

import (
	"math"
	"time"
)

// OPA counts time in nanoseconds since 1970 that fit in 64 bits.
var (
	firstMoment = time.Unix(0, math.MinInt64)
	lastMoment  = time.Unix(0, math.MaxInt64)
)

// timeDate is for moments in UTC.
func timeDate(m *VM, args []Value) (Value, bool) {
	if !args[0].isInt() {
		return Value{}, false
	}
	year, month, day := time.Unix(0, args[0].n).UTC().Date()
	return m.heap.Array(Int(int64(year)), Int(int64(month)), Int(int64(day))), true
}

// timeAddDate is for moments in UTC.
func timeAddDate(_ *VM, args []Value) (Value, bool) {
	for _, v := range args {
		if !v.isInt() {
			return Value{}, false
		}
	}
	moved := time.Unix(0, args[0].n).UTC().AddDate(int(args[1].n), int(args[2].n), int(args[3].n))
	if moved.Before(firstMoment) || moved.After(lastMoment) {
		return Value{}, false
	}
	return Int(moved.UnixNano()), true
}

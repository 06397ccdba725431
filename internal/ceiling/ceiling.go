// Package ceiling is the memory that a run may not go beyond, whoever says so: a
// container, a control group, ulimit, GOMEMLIMIT. It finds it, keeps the collector in step with it, and sees to it that
// a run that goes beyond ends in one line instead of Go's trace or none at all.
// It refuses to know what a run needs memory for.
package ceiling

import (
	"math"
	"os"
	"strconv"
	"strings"
)

// Limit is how many bytes more a run may take, and who says so.
type Limit struct {
	Bytes int64
	By    string // RLIMIT_AS, RLIMIT_DATA, or the file of a control group
	kills bool   // whoever goes beyond is killed; else memory is refused
}

// Find gives the lowest limit from outside; false where there is none, or none
// that is known on this system.
func Find() (Limit, bool) {
	lowest := Limit{Bytes: math.MaxInt64}
	for _, one := range limits() {
		if one.Bytes < lowest.Bytes {
			lowest = one
		}
	}
	return lowest, lowest.Bytes < math.MaxInt64
}

// Asked is the value of GOMEMLIMIT in bytes; false where it is not set, or off.
// Go takes it for a wish, and so does a run: it never ends one.
func Asked() (int64, bool) {
	text := os.Getenv("GOMEMLIMIT")
	shift := 0
	for i, unit := range []string{"KiB", "MiB", "GiB", "TiB"} {
		if number, ok := strings.CutSuffix(text, unit); ok {
			text, shift = number, 10*(i+1)
		}
	}
	n, err := strconv.ParseInt(strings.TrimSuffix(text, "B"), 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64>>shift {
		return 0, false
	}
	return n << shift, true
}

package render

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// numbered makes what writes lines by their numbers; the one with a number of bad fails.
func numbered(bad int) func() func([]byte, int) ([]byte, error) {
	return func() func([]byte, int) ([]byte, error) {
		return func(b []byte, i int) ([]byte, error) {
			if i == bad {
				return b, errLine
			}
			return fmt.Appendf(b, "%d;", i), nil
		}
	}
}

var errLine = errors.New("no line")

// Lines come out in their order, however many there are and on however many processors.
func TestStretchesKeepTheirOrder(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(processors)
		for _, n := range []int{0, 1, stretchLength - 1, stretchLength, stretchLength + 1, 5*stretchLength + 3, 40 * stretchLength} {
			var want, got strings.Builder
			for i := range n {
				fmt.Fprintf(&want, "%d;", i)
			}
			require.NoError(t, inStretches(n, numbered(-1), func(b []byte) error {
				got.Write(b)
				return nil
			}))
			assert.Equal(t, want.String(), got.String())
		}
	}
}

// The first error is the one that is told, whether of a line or of what takes them, and
// nothing goes out behind it.
func TestStretchesEndWithTheFirstError(t *testing.T) {
	const bad = 3*stretchLength + 5
	for name, c := range map[string]struct {
		bad, room int
		want      error
	}{
		"a line":                   {bad, 100, errLine},
		"the output":               {-1, 2, errFull},
		"the output before a line": {bad, 2, errFull},
	} {
		written := 0
		err := inStretches(10*stretchLength, numbered(c.bad), func([]byte) error {
			if written == c.room {
				return errFull
			}
			written++
			return nil
		})
		assert.ErrorIs(t, err, c.want, name)
		assert.Equal(t, min(c.room, 3), written, name)
	}
}

// A result of many verdicts is the same bytes on one processor and on several.
func TestResultsOfAnyLength(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	r := sample()
	for len(r.Verdicts) < 5*stretchLength {
		r.Verdicts = append(r.Verdicts, r.Verdicts...)
		r.Timelines = append(r.Timelines, r.Timelines...)
	}
	for _, name := range []string{"json", "ndjson"} {
		f, err := Lookup(name)
		require.NoError(t, err)
		runtime.GOMAXPROCS(1)
		one := rendered(t, f, r, Options{})
		runtime.GOMAXPROCS(5)
		sameLines(t, string(one), string(rendered(t, f, r, Options{})))
		assert.Equal(t, len(r.Verdicts), strings.Count(string(one), `"fingerprint":`))
	}
	assert.NoError(t, validate(t, jsonOf(t, r)))
}

package ceiling

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// limitNow is the soft limit that is set.
func limitNow() int64 { return debug.SetMemoryLimit(-1) }

// collected lets the collector run until a condition holds, for what comes after a
// collection comes when it may.
func collected(holds func() bool) bool {
	for range 200 {
		runtime.GC()
		if holds() {
			return true
		}
		time.Sleep(5 * time.Millisecond)
	}
	return false
}

func TestTheLimitFollowsWhatIsInUse(t *testing.T) {
	t.Cleanup(func() { debug.SetMemoryLimit(math.MaxInt64) })
	const begins, most = 1 << 20, 256 << 20
	var c Collector
	c.Allow(begins, most)
	assert.EqualValues(t, begins, limitNow())
	findings := make([]byte, 32<<20)
	assert.True(t, collected(func() bool { return limitNow() >= 96<<20 }), "three times what is in use")
	more := make([]byte, 128<<20)
	assert.True(t, collected(func() bool { return limitNow() == most }), "never beyond what a run may take")
	c.Allow(begins, most)
	assert.EqualValues(t, most, limitNow(), "what has grown stays")
	runtime.KeepAlive(findings)
	runtime.KeepAlive(more)
}

func TestALimitThatWasLeftIsSomebodyElses(t *testing.T) {
	t.Cleanup(func() { debug.SetMemoryLimit(math.MaxInt64) })
	var c Collector
	c.Allow(1<<20, 256<<20)
	c.Leave()
	debug.SetMemoryLimit(2 << 20)
	findings := make([]byte, 32<<20)
	assert.True(t, collected(func() bool {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		return !c.watching
	}))
	assert.EqualValues(t, 2<<20, limitNow())
	runtime.KeepAlive(findings)
}

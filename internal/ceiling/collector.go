package ceiling

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// Collector keeps the soft limit of Go's collector while a run goes on. How much
// stays in memory is not known beforehand: exports foretell what is read, but not
// what is found. A limit near to what is in use has the collector run without end,
// and so the limit follows what each collection leaves, up to what the run may take.
// The zero value sets nothing.
type Collector struct {
	mutex       sync.Mutex
	limit, most int64
	watching    bool
	left        bool
}

// Allow sets the limit to begin with, in bytes, and the most that it may become. A
// limit that has grown already is kept where it is within that.
func (c *Collector) Allow(limit, most int64) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.most = max(limit, most)
	c.limit = min(max(c.limit, limit), c.most)
	debug.SetMemoryLimit(c.limit)
	if !c.watching {
		c.watching = true
		c.watch()
	}
}

// Leave ends it: the limit stays where it is, and somebody else may set it.
func (c *Collector) Leave() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.left = true
}

// watch looks at the memory once the next collection has found a mark that nobody holds.
func (c *Collector) watch() {
	mark := new([4]*byte)
	runtime.AddCleanup(mark, (*Collector).collected, c)
}

func (c *Collector) collected() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.left {
		c.watching = false
		return
	}
	if wanted := min(roomAbove(live()), c.most); wanted > c.limit {
		c.limit = wanted
		debug.SetMemoryLimit(c.limit)
	}
	c.watch()
}

// roomAbove is the limit at which the collector has little to do: it runs when about
// twice as much as it left was made anew, and an eighth is for the runtime itself.
func roomAbove(live int64) int64 { return 3*live + live/8 }

// live is what the last collection left, in bytes.
func live() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64()) //nolint:gosec // bytes of memory
}

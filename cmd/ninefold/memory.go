package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/ceiling"
	"ninefold/internal/render"
	"ninefold/internal/surroundings"
)

// memory is about how much a run may take, in bytes: as a flag 512MB or 2GiB.
type memory int64

// memoryByDefault does for the visits of some 200,000 people.
const memoryByDefault memory = 2 << 30

// memoryUnits are powers of two, whatever they are called: nobody who says
// 512MB wants it less than 512MiB.
var memoryUnits = []struct {
	name  string
	bytes memory
}{
	{"GIB", 1 << 30}, {"GB", 1 << 30}, {"G", 1 << 30}, {"MIB", 1 << 20}, {"MB", 1 << 20}, {"M", 1 << 20},
}

var errMemory = errors.New("no size")

// Set reads the flag.
func (m *memory) Set(text string) error {
	for _, unit := range memoryUnits {
		number, ok := strings.CutSuffix(strings.ToUpper(text), unit.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseUint(strings.TrimSpace(number), 10, 20)
		if err != nil || n == 0 {
			return errMemory
		}
		*m = memory(n) * unit.bytes
		return nil
	}
	return errMemory
}

// String writes the flag.
func (m *memory) String() string {
	if *m%(1<<30) == 0 {
		return strconv.FormatInt(int64(*m>>30), 10) + "GiB"
	}
	return strconv.FormatInt(int64(*m>>20), 10) + "MiB"
}

// Type is what the flag takes.
func (m *memory) Type() string { return "SIZE" }

// tuneMemory suits the collector to a short batch job: fewer collections, up to
// a soft limit so that a run does not take the machine.
func tuneMemory() {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(leastMemory)
}

// What a run may well take before it has read anything, policies and their
// compiler, and how much of that stays taken when there is little to read.
const (
	leastMemory  = 160 << 20
	steadyMemory = 32 << 20
)

// makeRoom raises the limit with the size of the exports: a good part of what they
// hold stays in memory in one form or another. Findings come on top, and with them
// the limit grows further, as far as a run may go. Where memory is limited from
// outside so low that not even the rows would fit, the run had better not begin.
func (a *app) makeRoom(m memory, size int64) error {
	most := int64(cmp.Or(m, memoryByDefault))
	if wish, ok := ceiling.Asked(); ok {
		most = min(most, wish)
	}
	least := int64(leastMemory)
	if limit, ok := ceiling.Find(); ok {
		limit.Bytes += taken()
		if limit.Bytes < steadyMemory+size {
			return cramped(limit, steadyMemory+size)
		}
		most, least = min(most, limit.Bytes), min(least, limit.Bytes*3/4)
	}
	a.collector.Allow(max(least, min(steadyMemory+size*7/3, most-most/16)), most-most/16)
	return nil
}

// taken is what the run has already, as the collector counts it.
func taken() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys - m.HeapReleased) //nolint:gosec // bytes of memory
}

// cramped is the fault of a limit from outside that a run would not get by with.
func cramped(limit ceiling.Limit, needs int64) error {
	has, wants := limit.Bytes>>20, (needs>>20)+1
	return &audit.Fault{
		Where:   limit.By,
		Problem: audit.Text{ZH: fmt.Sprintf("系统只允许用 %d MiB 内存，读这些数据至少要 %d MiB", has, wants), EN: fmt.Sprintf("the system grants %d MiB of memory, and these exports need %d MiB at the least", has, wants)},
		Remedy:  audit.Text{ZH: "请提高该限制（容器、cgroup 或 ulimit），或把数据分开检查", EN: "raise that limit (of the container, control group or ulimit), or check the exports in parts"},
	}
}

// starved is what is said of a run that went beyond a limit from outside.
func starved(limit ceiling.Limit) string {
	lang, _ := surroundings.Language(os.Args[1:], os.Environ())
	return "ninefold: " + render.Plain(strings.Join(audit.Say(&audit.Fault{
		Where:   limit.By,
		Problem: audit.Text{ZH: "系统允许的内存不够，运行已中止，没有写出结果", EN: "the system grants too little memory: the run has ended without a result"},
		Remedy:  audit.Text{ZH: "请提高该限制（容器、cgroup 或 ulimit），或把数据分开检查", EN: "raise that limit (of the container, control group or ulimit), or check the exports in parts"},
	}, lang), "; "))
}

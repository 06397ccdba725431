package main

import (
	"cmp"
	"errors"
	"runtime/debug"
	"strconv"
	"strings"
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

// forRows is the share that the rows of people's tables may take; the others are
// for texts, findings, and the collector's own needs.
func (m memory) forRows() int64 { return int64(cmp.Or(m, memoryByDefault) / 4) }

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

// roomFor raises the limit with the size of the exports, as far as a run may go:
// a good part of what they hold stays in memory in one form or another, and
// findings come on top.
func (m memory) roomFor(size int64) {
	most := int64(cmp.Or(m, memoryByDefault))
	debug.SetMemoryLimit(max(leastMemory, min(steadyMemory+size*7/3, most-most/16)))
}

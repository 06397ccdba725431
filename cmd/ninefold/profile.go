package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"

	"ninefold/internal/output"
)

// profile records where a run spends its time; nil without --profile.
type profile struct {
	dir string
	cpu bytes.Buffer
}

// startProfile begins at once. Profiles tell of the program, not of people.
func startProfile(dir string) (*profile, error) {
	if dir == "" {
		return nil, nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, output.Unwritten(dir, err)
	}
	p := &profile{dir: dir}
	return p, pprof.StartCPUProfile(&p.cpu)
}

// saveProfile ends it and writes cpu.pprof and heap.pprof.
func (a *app) saveProfile(p *profile) error {
	if p == nil {
		return nil
	}
	pprof.StopCPUProfile()
	runtime.GC() // what is still in use, not what could have been let go
	cpu, heap := filepath.Join(p.dir, "cpu.pprof"), filepath.Join(p.dir, "heap.pprof")
	err := errors.Join(a.replaceFile(cpu, output.Bytes(p.cpu.Bytes())), a.replaceFile(heap, pprof.WriteHeapProfile))
	if err == nil {
		a.tellWritten([]string{cpu, heap}, "")
	}
	return err
}

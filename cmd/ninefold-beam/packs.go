package main

import (
	"bytes"
	"fmt"
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/spread"
)

// Lines travel in packs: all that a bundle has for one key goes as one element, as long
// as it is no larger than engines for clusters take. An element a line costs more than
// twice the time.
const (
	largestElement = spread.LongestLine
	roomForLengths = 64      // what coders write beside key and value
	mostHeld       = 8 << 20 // bytes that wait for the end of a bundle
)

// Collector takes an element for the lines of a key: what Beam calls an emitter.
type collector = func(key string, lines []byte)

// packs gathers lines by key until the bundle ends.
type packs struct {
	to   map[spread.Round]collector
	open map[string]*bytes.Buffer
	held int
	line bytes.Buffer
}

// into says where the lines of each round go.
func (p *packs) into(to map[spread.Round]collector) {
	p.to = to
	if p.open == nil {
		p.open = map[string]*bytes.Buffer{}
	}
}

// add takes in a line. One that has nowhere to go is an error: none is lost silently.
func (p *packs) add(l spread.Line) error {
	if _, err := p.collectorOf(l.Key); err != nil {
		return err
	}
	p.line.Reset()
	if err := spread.Write(&p.line, l); err != nil {
		return err
	}
	room := largestElement - roomForLengths - len(l.Key)
	if p.line.Len() > room {
		return longElement(l.Key, p.line.Len())
	}
	pack := p.open[l.Key]
	switch {
	case pack == nil:
		pack = new(bytes.Buffer)
		p.open[l.Key] = pack
	case pack.Len()+p.line.Len() > room:
		if err := p.send(l.Key, pack); err != nil {
			return err
		}
	}
	pack.Write(p.line.Bytes())
	if p.held += p.line.Len(); p.held > mostHeld {
		return p.flush()
	}
	return nil
}

// flush sends all that waits, in the order of the keys.
func (p *packs) flush() error {
	keys := make([]string, 0, len(p.open))
	for key := range p.open {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		if err := p.send(key, p.open[key]); err != nil {
			return err
		}
	}
	clear(p.open)
	return nil
}

func (p *packs) send(key string, pack *bytes.Buffer) error {
	to, err := p.collectorOf(key)
	if err != nil || pack.Len() == 0 {
		return err
	}
	p.held -= pack.Len()
	to(key, bytes.Clone(pack.Bytes()))
	pack.Reset()
	return nil
}

func (p *packs) collectorOf(key string) (collector, error) {
	round, ok := spread.RoundOf(key)
	if to := p.to[round]; ok && to != nil {
		return to, nil
	}
	return nil, fmt.Errorf("a line has nowhere to go from here: %q", key)
}

func longElement(key string, size int) error {
	return &audit.Fault{
		Where:   key,
		Problem: audit.Textf("这一行有 %d 字节，超过集群引擎的上限", "this row takes %d bytes, more than engines for clusters take", size),
		Remedy:  audit.Text{ZH: "请缩短其中过长的单元格", EN: "shorten the cells that are far too long"},
	}
}

// unpacked gives the lines of a key in the order of their ranks; engines give the packs
// in none.
func unpacked(packs func(*[]byte) bool) iter.Seq2[spread.Line, error] {
	return func(yield func(spread.Line, error) bool) {
		var lines []spread.Line
		for line, err := range streamed(packs) {
			if err != nil {
				yield(line, err)
				return
			}
			lines = append(lines, line)
		}
		slices.SortFunc(lines, spread.Line.Compare)
		for _, line := range lines {
			if !yield(line, nil) {
				return
			}
		}
	}
}

// streamed gives the lines of a key as they come, one by one: those of a bucket have one
// rank, and are too many to be held.
func streamed(packs func(*[]byte) bool) iter.Seq2[spread.Line, error] {
	return func(yield func(spread.Line, error) bool) {
		var pack []byte
		for packs(&pack) {
			for line, err := range spread.Read(bytes.NewReader(pack)) {
				if !yield(line, err) || err != nil {
					return
				}
			}
		}
	}
}

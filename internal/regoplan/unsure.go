package regoplan

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ir"
)

// unsure finds the locals of a block that may be read, or asked for, before they
// are set there. A block within may be left at any statement, so that what it
// sets is sure only inside it.
func unsure(b *ir.Block, params []ir.Local) []ir.Local {
	w := &unsureLocals{set: map[ir.Local]bool{}}
	for _, p := range params {
		w.set[p] = true
	}
	w.block(b)
	return w.found
}

type unsureLocals struct {
	set   map[ir.Local]bool // at the statement at hand
	found []ir.Local
}

func (w *unsureLocals) block(b *ir.Block) {
	var here []ir.Local
	for _, s := range b.Stmts {
		u := usesOf(s)
		for _, o := range u.reads {
			if l, ok := o.Value.(ir.Local); ok {
				w.read(l)
			}
		}
		for _, l := range slices.Concat(u.holds, u.tests) {
			w.read(l)
		}
		if _, ok := s.(*ir.ScanStmt); ok {
			w.within(u.blocks, u.writes)
			continue
		}
		w.within(u.blocks, nil)
		here = w.sets(u.writes, here)
	}
	w.forget(here)
}

func (w *unsureLocals) read(l ir.Local) {
	if !w.set[l] && !slices.Contains(w.found, l) {
		w.found = append(w.found, l)
	}
}

// within goes through the blocks in a statement, inside which some locals are set.
func (w *unsureLocals) within(blocks []*ir.Block, sets []ir.Local) {
	here := w.sets(sets, nil)
	for _, b := range blocks {
		w.block(b)
	}
	w.forget(here)
}

// sets notes which locals are set now, and adds those to a list that were not before.
func (w *unsureLocals) sets(locals, list []ir.Local) []ir.Local {
	for _, l := range locals {
		if !w.set[l] {
			w.set[l] = true
			list = append(list, l)
		}
	}
	return list
}

func (w *unsureLocals) forget(list []ir.Local) {
	for _, l := range list {
		delete(w.set, l)
	}
}

// Package planfile writes OPA's plans down and reads them back, a hundred times
// quicker than OPA makes them; of a plan for many rules only what some of them
// need. It refuses to know what is in a plan, and whether it still is the plan of
// its policies.
package planfile

import (
	"errors"
	"strings"

	"github.com/open-policy-agent/opa/v1/ir"

	"ninefold/internal/wire"
)

// file is a plan whose functions are still to be read.
type file struct {
	static    *ir.Static
	plans     string // written down
	functions []function
}

// function is one of a plan's functions. What it calls is known without reading it.
type function struct {
	rule  string // dotted, below data; a function for calls has such a name, too
	calls []int  // places of functions
	text  string // written down
}

// Write gives the bytes of all that running a plan needs. The types of builtins,
// the rules that were not planned and the text of places are not kept.
func Write(p *ir.Policy) ([]byte, error) {
	g := grammar{kinds()}
	plans, err := wire.Write(func(c *wire.Codec) { g.plans(c, &p.Plans) })
	if err != nil {
		return nil, err
	}
	f := file{static: p.Static, plans: string(plans)}
	for _, fn := range p.Funcs.Funcs {
		text, err := wire.Write(func(c *wire.Codec) { g.function(c, &fn) })
		if err != nil {
			return nil, err
		}
		f.functions = append(f.functions, function{below(fn.Path), callsOf(fn, p.Funcs.Funcs), string(text)})
	}
	return wire.Write(f.describe)
}

// below leaves the group out of a path, which comes first.
func below(path []string) string { return strings.Join(path[min(1, len(path)):], ".") }

// Read gives the plan that was written.
func Read(data string) (*ir.Policy, error) {
	var f file
	if err := wire.Read(data, f.describe); err != nil {
		return nil, err
	}
	p := &ir.Policy{Static: f.static}
	if err := wire.Read(f.plans, func(c *wire.Codec) { grammar{kinds()}.plans(c, &p.Plans) }); err != nil {
		return nil, err
	}
	return p, f.read(p, func(int) bool { return true })
}

// ReadRules gives as much of a plan as rules need, which are dotted paths below
// data: their functions and what those call, in the order of the plan. The plan
// of the query is left out, and so are rules that it did not have.
func ReadRules(data string, rules []string) (*ir.Policy, error) {
	var f file
	if err := wire.Read(data, f.describe); err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	for _, rule := range rules {
		wanted[rule] = true
	}
	needed := make([]bool, len(f.functions))
	for i, fn := range f.functions {
		if !wanted[fn.rule] {
			continue
		}
		if err := f.need(i, needed); err != nil {
			return nil, err
		}
	}
	p := &ir.Policy{Static: f.static, Plans: &ir.Plans{}}
	return p, f.read(p, func(i int) bool { return needed[i] })
}

var errCall = errors.New("a call of no function")

// need marks a function and all that it calls.
func (f *file) need(i int, needed []bool) error {
	switch {
	case i < 0 || i >= len(needed):
		return errCall
	case needed[i]:
		return nil
	}
	needed[i] = true
	for _, called := range f.functions[i].calls {
		if err := f.need(called, needed); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) read(into *ir.Policy, wanted func(int) bool) error {
	g := grammar{kinds()}
	into.Funcs = &ir.Funcs{}
	for i := range f.functions {
		if !wanted(i) {
			continue
		}
		var fn *ir.Func
		if err := wire.Read(f.functions[i].text, func(c *wire.Codec) { g.function(c, &fn) }); err != nil {
			return err
		}
		into.Funcs.Funcs = append(into.Funcs.Funcs, fn)
	}
	return nil
}

func (f *file) describe(c *wire.Codec) {
	wire.Pointer(c, &f.static, func(c *wire.Codec, s *ir.Static) {
		wire.List(c, &s.Strings, constant)
		wire.List(c, &s.Files, constant)
	})
	wire.Text(c, &f.plans)
	wire.List(c, &f.functions, func(c *wire.Codec, fn *function) {
		wire.Text(c, &fn.rule)
		wire.List(c, &fn.calls, wire.Int)
		wire.Text(c, &fn.text)
	})
}

// callsOf are the places of the functions that one calls: all, where which one is
// known only when it runs.
func callsOf(fn *ir.Func, all []*ir.Func) []int {
	calls := callers{}
	_ = ir.Walk(calls, fn) // never fails
	var places []int
	for i, other := range all {
		if calls[other.Name] || calls[anyFunction] {
			places = append(places, i)
		}
	}
	return places
}

// callers collects the names that are called.
type callers map[string]bool

// anyFunction is no name.
const anyFunction = ""

// Before is asked for by ir.Walk.
func (callers) Before(any) {}

// After is, too.
func (callers) After(any) {}

// Visit notes what a statement calls.
func (v callers) Visit(x any) (ir.Visitor, error) {
	switch s := x.(type) {
	case *ir.CallStmt:
		v[s.Func] = true
	case *ir.CallDynamicStmt:
		v[anyFunction] = true
	}
	return v, nil
}

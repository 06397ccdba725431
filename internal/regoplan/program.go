package regoplan

import (
	"fmt"
	"hash/maphash"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// Program is a plan ready to run. It does not change and may be shared.
type Program struct {
	blocks []block
	frame  int // locals of the plan itself
	memos  int // functions that are remembered

	// Where the program was written as Go, one of these does it all: a query, or a rule,
	// whose value is bound to a name.
	written func(m *VM, input, data Value)
	rule    func(m *VM, input, data Value) Value
	name    Value
}

// inGo reports whether the program was written as Go.
func (p *Program) inGo() bool { return p.written != nil || p.rule != nil }

// function is a planned rule or function.
type function struct {
	name   string
	number int  // among those of the same names
	frame  int  // locals; parameters come first
	unset  int  // so many of them are cleared, the others are set before they are read
	memo   int  // place of what it gave, or -1
	pure   bool // sees its arguments alone
	salt   uint64
	blocks []block
}

// A step does what one statement does, on the locals of its function.
type step func(m *VM, f []Value) signal

type block []step

// signal says how a step ended: on to the next, so many blocks left, or one of
// the ends below.
type signal int

const (
	proceed   signal = 0
	undefined signal = 1 // leaves the block it stands in
	returned  signal = -1
	failed    signal = -2
)

// compiler turns a policy into a program.
type compiler struct {
	policy  *ir.Policy
	names   *Names
	texts   []Value
	funcs   map[string]*function
	paths   map[string]*function
	shapes  []*Shape         // of records that the plan makes
	places  map[ir.Local]int // of the function's locals in its frame
	unset   int              // so many places of it may be read before they are set
	inside  *ir.Func         // the function at hand; nil in the plan itself
	known   *survey          // of the block at hand
	inlined map[ir.Local]*field

	constants map[ir.Local]Value // of the block at hand
	memos     int                // functions that are remembered
	off       Pass               // passes left out
}

// Pass is a way to make a program run faster without a change in what it gives.
type Pass uint

// The passes.
const (
	Copies    Pass = 1 << iota // locals that only copy others are not kept
	Literals                   // arrays and objects are made at once
	Branches                   // a comparison and the test of its result are one step
	Groups                     // so is putting a value into the set under a key
	Calls                      // common builtins are called without a frame
	Fields                     // names are looked up where their values are used
	Results                    // a function of one body returns at its end
	Pure                       // what functions of their arguments alone gave is remembered
	Constants                  // locals that always have the same value are not kept
	Frames                     // locals that are surely set before they are read are not cleared
	passes    = iota
)

// Option changes how a plan is compiled, never what it gives.
type Option func(*compiler)

// Without leaves passes out.
func Without(p Pass) Option { return func(c *compiler) { c.off |= p } }

// Plainly leaves out all of them: each statement is one step. It is what they
// are tested against.
func Plainly(c *compiler) { c.off = 1<<passes - 1 }

func (c *compiler) without(p Pass) bool { return c.off&p != 0 }

// Compile makes a program of a policy with one plan. A statement or builtin
// that is not known here is an error: nothing is left out in silence.
func Compile(policy *ir.Policy, names *Names, options ...Option) (*Program, error) {
	if len(policy.Plans.Plans) != 1 {
		return nil, fmt.Errorf("expected one plan, there are %d", len(policy.Plans.Plans))
	}
	c, err := compiled(policy, names, options)
	if err != nil {
		return nil, err
	}
	return c.program(policy.Plans.Plans[0].Blocks)
}

// declared knows the functions of a policy, which are still to be compiled.
func declared(policy *ir.Policy, names *Names, options []Option) *compiler {
	c := &compiler{policy: policy, names: names, funcs: map[string]*function{}, paths: map[string]*function{}}
	for _, set := range options {
		set(c)
	}
	for _, s := range policy.Static.Strings {
		c.texts = append(c.texts, names.known(s.Value))
	}
	for _, fn := range policy.Funcs.Funcs {
		c.memos += c.declare(fn, c.memos)
	}
	if !c.without(Pure) {
		c.findPure()
	}
	return c
}

// compiled compiles the functions of a policy.
func compiled(policy *ir.Policy, names *Names, options []Option) (*compiler, error) {
	c := declared(policy, names, options)
	for _, fn := range policy.Funcs.Funcs {
		if err := c.function(fn); err != nil {
			return nil, fmt.Errorf("%s: %w", fn.Name, err)
		}
	}
	return c, nil
}

// program makes one of a plan's blocks, which call the functions.
func (c *compiler) program(blocks []*ir.Block) (*Program, error) {
	c.enter(nil, ir.Input, ir.Data)
	p := &Program{memos: c.memos}
	var err error
	p.blocks, err = c.bodies(blocks, ir.Input, ir.Data)
	p.frame = len(c.places)
	for _, s := range c.shapes {
		s.number(c.names)
	}
	c.shapes = nil
	return p, err
}

// declare makes a function known and tells how many memos it takes. What
// depends on input and data alone is remembered.
func (c *compiler) declare(fn *ir.Func, memo int) int {
	f := &function{name: fn.Name, number: c.names.function(), memo: -1, salt: maphash.String(seed, fn.Name)}
	c.funcs[fn.Name], c.paths[pathKey(fn.Path)] = f, f
	if len(fn.Params) != 2 {
		return 0
	}
	f.memo = memo
	return 1
}

func pathKey(path []string) string { return fmt.Sprintf("%q", path) }

func (c *compiler) function(fn *ir.Func) error {
	f := c.funcs[fn.Name]
	c.enter(fn, fn.Params...)
	var err error
	f.blocks, err = c.bodies(c.results(fn), fn.Params...)
	f.frame, f.unset = len(c.places), c.unset
	return err
}

// results are the blocks of a function, with as little as possible between what
// makes its result and its end.
func (c *compiler) results(fn *ir.Func) []*ir.Block {
	if c.without(Results) {
		return fn.Blocks
	}
	if blocks := straight(fn); len(blocks) == 1 {
		return blocks
	}
	return direct(fn)
}

// enter begins a function, whose parameters come first in its frame.
func (c *compiler) enter(fn *ir.Func, params ...ir.Local) {
	c.inside, c.known, c.inlined, c.constants, c.places = fn, &survey{}, nil, nil, map[ir.Local]int{}
	for _, p := range params {
		c.local(p)
	}
}

// local gives the place of a local in its frame.
func (c *compiler) local(l ir.Local) int {
	l = c.known.resolve(l)
	place, ok := c.places[l]
	if !ok {
		place = len(c.places)
		c.places[l] = place
	}
	return place
}

// bodies compiles the blocks of a function, each surveyed for itself. The
// locals that may be read before they are set come first in the frame, after
// the parameters.
func (c *compiler) bodies(list []*ir.Block, params ...ir.Local) ([]block, error) {
	surveys := c.surveyed(list, params)
	blocks := make([]block, 0, len(list))
	for i, b := range list {
		c.turn(surveys[i])
		compiled, err := c.block(b)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, compiled)
	}
	if c.without(Frames) {
		c.unset = len(c.places)
	}
	return blocks, nil
}

// surveyed looks through the blocks of a function.
func (c *compiler) surveyed(list []*ir.Block, params []ir.Local) []*survey {
	surveys := surveyed(list, params, !c.without(Copies))
	for i, b := range list {
		c.known = surveys[i]
		for _, l := range unsure(b, params) {
			c.local(l)
		}
	}
	c.unset = len(c.places)
	return surveys
}

// turn turns to the block that was surveyed.
func (c *compiler) turn(s *survey) {
	c.known, c.inlined, c.constants = s, map[ir.Local]*field{}, map[ir.Local]Value{}
}

func (c *compiler) blocks(list []*ir.Block) ([]block, error) {
	blocks := make([]block, 0, len(list))
	for _, b := range list {
		compiled, err := c.block(b)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, compiled)
	}
	return blocks, nil
}

func (c *compiler) block(b *ir.Block) (block, error) {
	steps := make(block, 0, len(b.Stmts))
	stmts := b.Stmts
	if !c.without(Literals) {
		stmts = c.gather(stmts)
	}
	for i, s := range stmts {
		if c.known.gone[s] || c.constant(s) || c.inline(stmts[i:]) {
			continue
		}
		if fused := c.fused(stmts[i:]); fused != nil {
			steps = append(steps, fused)
			continue
		}
		compiled, err := c.statement(s)
		if err != nil {
			return nil, err
		}
		steps = append(steps, compiled)
	}
	return steps, nil
}

// fused makes one step of the first of some statements, if they are known to
// belong together; nil where they are not.
func (c *compiler) fused(stmts []ir.Stmt) step {
	if !c.without(Branches) {
		if s := c.branch(stmts); s != nil {
			return s
		}
	}
	if !c.without(Groups) {
		return c.group(stmts)
	}
	return nil
}

// location is where a statement comes from, for errors.
func (c *compiler) location(s ir.Stmt) *ast.Location {
	at := s.GetLocation()
	file := ""
	if at.File < len(c.policy.Static.Files) {
		file = c.policy.Static.Files[at.File].Value
	}
	return ast.NewLocation(nil, file, at.Row, at.Col)
}

// conflict is the error of a rule that gives different values for the same.
func (c *compiler) conflict(s ir.Stmt, message string) *topdown.Error {
	return &topdown.Error{Code: topdown.ConflictErr, Message: message, Location: c.location(s)}
}

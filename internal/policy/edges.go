package policy

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"

	"ninefold/internal/audit"
)

// Which edges of a threshold do the tests reach? Every document that a test puts
// to a verdict is a situation. A threshold moved by one step in a situation
// changes what is decided there only if what it is compared with lies between
// the figure and the moved one: one step to the one side finds what lies exactly
// on the edge, one step to the other side what lies just beyond. It does not
// matter where the comparison stands, in the requirement or in lib, nor how it
// is written. What is decided is status, reasons and actual figure: the rest
// repeats the threshold itself.

// Edge is a step of a threshold that changes nothing in any situation that the
// tests come to: no test would notice an off-by-one there.
type Edge struct {
	Rule      string `json:"rule"`
	Parameter string `json:"parameter"`
	Value     any    `json:"value"` // the default
	Other     any    `json:"other"` // what no test tells it from
}

// A fraction has no next value: the least step is one that no test is likely to
// lie in, the other one large enough to find a neighbour.
const (
	leastStep = 1e-9
	wideStep  = 0.2 // of the figure
)

// situations are the documents that tests put to the verdicts of some
// requirements, each once.
type situations struct {
	mutex sync.Mutex
	rules map[string]string // package → id
	found map[string]map[int][]*ast.Term
}

func newSituations(requirements []audit.Requirement) *situations {
	s := &situations{rules: map[string]string{}, found: map[string]map[int][]*ast.Term{}}
	for i := range requirements {
		id := requirements[i].ID
		s.rules["data."+Root+"."+id], s.found[id] = id, map[int][]*ast.Term{}
	}
	return s
}

func (s *situations) add(rule *ast.Rule, input *ast.Term) {
	id, ok := s.rules[rule.Module.Package.Path.String()]
	if !ok {
		return
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	alike := s.found[id][input.Hash()]
	for _, one := range alike {
		if one.Equal(input) {
			return
		}
	}
	s.found[id][input.Hash()] = append(alike, input)
}

// tracer watches tests: what they reach, and which documents they put.
type tracer struct {
	*cover.Cover

	situations *situations
}

// TraceEvent is called by OPA.
func (t *tracer) TraceEvent(event topdown.Event) {
	t.Cover.TraceEvent(event)
	if rule, ok := event.Node.(*ast.Rule); ok && event.Op == topdown.EnterOp && event.Input() != nil && rule.Head.Name == "verdict" {
		t.situations.add(rule, event.Input())
	}
}

// edges are those that the tests do not reach, of every numeric threshold.
func (t *trying) edges(ctx context.Context, s *situations) ([]Edge, error) {
	all := []Edge{}
	ctx, l := limited(ctx, t.testing)
	defer l.end()
	for i := range t.requirements {
		r := &t.requirements[i]
		body, err := ready(t.compiler).query("data." + Root + "." + r.ID + ".verdict")
		if err != nil {
			return nil, err
		}
		p := &prober{trying: t, rule: r.ID, body: body, ctx: ctx, limit: l, decided: map[*ast.Term]string{}}
		for _, alike := range s.found[r.ID] {
			p.situations = append(p.situations, alike...)
		}
		for k := range r.Parameters {
			found, err := p.edges(r, &r.Parameters[k])
			if err := cmp.Or(ctx.Err(), err); err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

// prober moves the thresholds of one requirement in all situations.
type prober struct {
	*trying

	rule       string
	body       ast.Body        // the question for its verdict
	ctx        context.Context //nolint:containedctx // it lives as long as one call
	limit      *limit
	situations []*ast.Term
	decided    map[*ast.Term]string
}

func (p *prober) edges(r *audit.Requirement, parameter *audit.Parameter) ([]Edge, error) {
	var all []Edge
	for _, step := range steps(parameter) {
		noticed, err := p.notices(parameter, step)
		if err != nil {
			return nil, err
		}
		if !noticed {
			all = append(all, Edge{Rule: r.ID, Parameter: parameter.Name, Value: parameter.Default, Other: beside(parameter, parameter.Default, step)})
		}
	}
	return all, nil
}

// step gives the figure that stands beside one.
type step func(figure float64) float64

// steps are those to both sides of an edge; none where a threshold is not a number.
func steps(p *audit.Parameter) []step {
	switch {
	case p.Type == audit.IntParameter:
		return []step{by(1, 0), by(-1, 0)}
	case p.Type == audit.NumberParameter && p.Stricter == audit.Down:
		return []step{by(-leastStep, 0), by(0, wideStep)}
	case p.Type == audit.NumberParameter:
		return []step{by(leastStep, 0), by(0, -wideStep)}
	}
	return nil
}

// by adds to a figure so much, and so much of the figure itself.
func by(plain, part float64) step {
	return func(figure float64) float64 { return figure + plain + figure*part }
}

// beside is a step from a figure, as a value of the parameter's type.
func beside(p *audit.Parameter, figure any, step step) any {
	f, err := strconv.ParseFloat(fmt.Sprint(figure), 64)
	if err != nil {
		return figure
	}
	if p.Type == audit.IntParameter {
		return int64(step(f))
	}
	return step(f)
}

// notices reports whether a step changes what is decided in some situation in
// which the moved figure may be set at all; true where there is none such.
func (p *prober) notices(parameter *audit.Parameter, step step) (bool, error) {
	possible := false
	for _, situation := range p.situations {
		moved, ok := move(situation, parameter, step)
		if !ok {
			continue
		}
		possible = true
		said, err := p.decision(situation)
		if err != nil {
			return false, err
		}
		other, err := p.decide(moved)
		if err != nil || said != other {
			return true, err
		}
	}
	return !possible && len(p.situations) > 0, nil
}

func (p *prober) decision(situation *ast.Term) (said string, err error) {
	said, ok := p.decided[situation]
	if !ok {
		said, err = p.decide(situation)
		p.decided[situation] = said
	}
	return said, err
}

// decide is what a verdict says, without what merely repeats the threshold. One that
// does not stop when it is asked to is left behind.
func (p *prober) decide(situation *ast.Term) (string, error) {
	return finite(toTry, p.where, p.testing+deaf, func() (string, error) { return p.verdict(situation) })
}

func (p *prober) verdict(situation *ast.Term) (string, error) {
	store := inmem.New()
	transaction, err := store.NewTransaction(p.ctx)
	if err != nil {
		return "", err
	}
	defer store.Abort(p.ctx, transaction)
	p.limit.turn()
	defer p.limit.turn()
	results, err := topdown.NewQuery(p.body).WithCompiler(p.compiler).
		WithStore(store).WithTransaction(transaction).WithCancel(p.limit).WithInput(situation).Run(p.ctx)
	if p.limit.tookTooMuch() {
		return "", overdue(p.rule, p.testing)
	}
	if err != nil || len(results) == 0 {
		return fmt.Sprint("nothing: ", err), nil
	}
	verdict, ok := results[0][answer].Value.(ast.Object)
	if !ok {
		return "no verdict", nil
	}
	return fmt.Sprint(verdict.Get(statusKey), verdict.Get(ast.StringTerm("reasons")), verdict.Get(ast.StringTerm("actual"))), nil
}

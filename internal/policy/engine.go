package policy

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// OPA is the name of the engine that is OPA's own evaluator.
const OPA = "opa"

// Engines are the ways to run policies, by the names that --engine knows. Today
// auto is plan.
var Engines = []string{"auto", "plan", OPA}

// engine puts questions about dossiers to policies. It belongs to one worker.
type engine interface {
	// ask gives what a rule says of a dossier. The reply holds until the next question.
	ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error)
	// next turns to other dossiers: what was made of the ones before is not asked for again.
	next()
}

// reply is the value of a rule.
type reply interface {
	status() string   // the text under "status", where there is one
	value() ast.Value // the whole; nil where the rule is undefined
}

// Plan has the policies run by OPA's plans from now on. A policy that cannot be
// planned stays with OPA's evaluator, which a notice says. Plans that came with
// the policies are compiled when they are asked for: all of those can be.
// The error is of policies from outside for which OPA finds no end of planning.
func (s *Set) Plan(ctx context.Context) ([]audit.Notice, error) {
	return finite(toPlan, s.places, longestCompiling, func() ([]audit.Notice, error) { return s.planAll(ctx), nil })
}

func (s *Set) planAll(ctx context.Context) []audit.Notice {
	s.planning.Lock()
	defer s.planning.Unlock()
	s.names, s.written = s.library()
	all := questions(s.judges)
	for _, q := range append(questions(s.judges), trimmings(s.judges)...) {
		q.tried, q.program = false, nil
	}
	if s.rego.planned != "" {
		return nil
	}
	var notices []audit.Notice
	for i, err := range s.plan(ctx, all) {
		if err != nil {
			notices = append(notices, unplanned(all[i].requirement(), err))
		}
	}
	return notices
}

// ready makes sure that a run's questions can be asked, which is not to take the
// time of a dossier.
func (r *run) ready(ctx context.Context) error {
	all := questions(r.judges)
	if r.names == nil {
		return compileAll(all)
	}
	r.set.planning.Lock()
	defer r.set.planning.Unlock()
	if rest := slices.DeleteFunc(slices.Clone(all), func(q *question) bool { return q.tried }); len(rest) > 0 {
		r.set.plan(ctx, rest)
	}
	if err := r.set.trim(ctx, r.trimmings()); err != nil {
		return err
	}
	if r.options.Check == 0 {
		all = slices.DeleteFunc(all, func(q *question) bool { return q.program != nil })
	}
	return compileAll(all)
}

// plan readies questions for the engine that runs plans: all out of one plan, or
// each by itself where one has none. It gives what is wrong, by question; nil
// where nothing is.
func (s *Set) plan(ctx context.Context, all []*question) []error {
	for _, q := range all {
		q.tried = true
	}
	if s.planTogether(ctx, all) == nil {
		return nil
	}
	wrong := make([]error, len(all))
	for i, q := range all {
		wrong[i] = q.plan(ctx, s.names)
	}
	return wrong
}

// planTogether plans questions as one query: what requirements have in common,
// most of all the library, is planned and compiled once. One question that has
// no plan fails them all.
func (s *Set) planTogether(ctx context.Context, all []*question) error {
	if s.inGo(all) {
		return nil
	}
	plan, err := s.rego.together(ctx, all)
	if err != nil {
		return err
	}
	rules := make([][]string, len(all))
	for i, q := range all {
		rules[i] = strings.Split(q.rule, ".")[1:] // below data
	}
	programs, err := regoplan.CompileRules(plan, s.names, string(answer), rules)
	if err != nil {
		return err
	}
	for i, q := range all {
		q.program = programs[i]
	}
	return nil
}

func unplanned(rule string, err error) audit.Notice {
	return audit.Notice{
		Code: "unplanned_policy", Rule: rule,
		Message: audit.Text{
			ZH: "该政策用了执行器没有的写法，改由 OPA 求值：结果相同，只是较慢（缘由见英文提示 --lang en）",
			EN: fmt.Sprintf("the policy cannot be run as a plan and goes to OPA's evaluator: %v", err),
		},
	}
}

// engines are those of one worker: the one it uses, and the one that checks it.
type engines struct {
	usual, check engine
	limit        *limit
}

// engines makes a worker's engines. They stop when the context does, or when a
// dossier takes too much.
func (r *run) engines(ctx context.Context) (engines, error) {
	if err := r.ready(ctx); err != nil {
		return engines{}, err
	}
	ctx, l := limited(ctx, r.patience())
	if r.names == nil {
		opa, err := newEvaluator(ctx, r.office)
		return engines{guarded{opa, l, &r.said}, guarded{opa, l, &r.said}, l}, err
	}
	plans := newPlanned(ctx, r.office, r.names)
	return engines{guarded{plans, l, &r.said}, guarded{&checked{plans}, l, &r.said}, l}, nil
}

// next turns to other dossiers.
func (e engines) next() {
	e.usual.next()
	e.check.next()
}

// close gives back what they hold.
func (e engines) close() { e.limit.end() }

// at is the engine for the dossier in a place of the list of all: of those, as
// many as asked for, evenly spread, are checked.
func (e engines) at(place, total, check int) engine {
	if check > 0 && place%max(1, total/check) == 0 {
		return e.check
	}
	return e.usual
}

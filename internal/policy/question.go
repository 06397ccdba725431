package policy

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"

	"ninefold/internal/audit"
	"ninefold/internal/regoplan"
	"ninefold/internal/regoplan/planfile"
)

// answer is the variable that a question binds.
const answer = ast.Var("answer")

// rego is policies in OPA's own hands. Compiling them takes longer than judging
// a small office, so it is put off until somebody needs it.
type rego struct {
	compiler func() (*ast.Compiler, error) // makes it at the first call
	planned  string                        // a plan of all the rules of a set, as planfile writes it; empty: none

	queries sync.Mutex // the compiler takes one query at a time
}

// ready is rego that is compiled already.
func ready(compiler *ast.Compiler) *rego {
	return &rego{compiler: func() (*ast.Compiler, error) { return compiler, nil }}
}

// query compiles a question for OPA's evaluator.
func (o *rego) query(asked string) (ast.Body, error) {
	compiler, err := o.compiler()
	if err != nil {
		return nil, err
	}
	o.queries.Lock()
	defer o.queries.Unlock()
	body, err := parseQuery(string(answer) + " = " + asked)
	if err == nil {
		body, err = compiler.QueryCompiler().Compile(body)
	}
	if err != nil {
		return nil, uncompiled(err)
	}
	return body, nil
}

// together gives a plan in which the rules of questions occur.
func (o *rego) together(ctx context.Context, all []*question) (*ir.Policy, error) {
	rules := make([]string, len(all))
	for i, q := range all {
		rules[i] = strings.TrimPrefix(q.rule, "data.")
	}
	if o.planned != "" {
		return planfile.ReadRules(o.planned, rules)
	}
	return o.plan(ctx, "[data."+strings.Join(rules, ", data.")+"]")
}

// plan has OPA plan a question.
func (o *rego) plan(ctx context.Context, asked string) (*ir.Policy, error) {
	compiler, err := o.compiler()
	if err != nil {
		return nil, err
	}
	body, err := parseQuery(string(answer) + " = " + asked)
	if err != nil {
		return nil, err
	}
	return regoplan.Plan(ctx, compiler, body)
}

func parseQuery(text string) (ast.Body, error) {
	return ast.ParseBodyWithOpts(text, ast.ParserOptions{RegoVersion: ast.RegoV1})
}

// question asks for the value of one rule.
type question struct {
	rego    *rego
	rule    string                   // from data on
	body    func() (ast.Body, error) // for OPA's evaluator; compiled at the first call
	tried   bool                     // to plan it
	program *regoplan.Program        // for plans; nil where there is none
	members []string                 // of the rule's object, those that plans are asked for; nil: the whole
}

// newQuestion asks for a rule below the root.
func newQuestion(policies *rego, rule string) *question {
	q := &question{rego: policies, rule: "data." + Root + "." + rule}
	q.body = sync.OnceValues(func() (ast.Body, error) { return q.rego.query(q.rule) })
	return q
}

// compileAll makes sure that OPA's evaluator can be asked some questions. Whoever
// asks without can do so too, and waits for it.
func compileAll(questions []*question) error {
	for _, q := range questions {
		if _, err := q.body(); err != nil {
			return err
		}
	}
	return nil
}

// plan has a question's own plan made.
func (q *question) plan(ctx context.Context, names *regoplan.Names) error {
	plan, err := q.rego.plan(ctx, q.rule)
	if err != nil {
		return err
	}
	q.program, err = regoplan.Compile(plan, names)
	return err
}

// requirement is the id of the one that is asked.
func (q *question) requirement() string {
	id := strings.TrimPrefix(q.rule, "data."+Root+".")
	return id[:strings.LastIndexByte(id, '.')]
}

// file is where a requirement stands.
func (q *question) file(r *audit.Requirement) string {
	compiler, err := q.rego.compiler()
	if err != nil {
		return ""
	}
	for _, file := range slices.Sorted(maps.Keys(compiler.Modules)) {
		if p := compiler.Modules[file].Package; p.Path.String() == "data."+Root+"."+r.ID {
			return p.Location.File
		}
	}
	return ""
}

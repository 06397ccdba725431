package policy

import (
	"context"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/regoplan"
)

// answer is the variable that a question binds.
const answer = ast.Var("answer")

// question asks for the value of one rule.
type question struct {
	compiler *ast.Compiler
	rule     string            // from data on
	number   uint16            // its place among the questions of a set
	body     ast.Body          // for OPA's evaluator
	program  *regoplan.Program // for plans; nil where there is none
}

func newQuestion(compiler *ast.Compiler, rule string) (*question, error) {
	q := &question{compiler: compiler, rule: "data." + Root + "." + rule}
	body, err := q.parse()
	if err != nil {
		return nil, uncompiled(err)
	}
	if q.body, err = compiler.QueryCompiler().Compile(body); err != nil {
		return nil, uncompiled(err)
	}
	return q, nil
}

func (q *question) parse() (ast.Body, error) {
	return parseQuery(string(answer) + " = " + q.rule)
}

func parseQuery(text string) (ast.Body, error) {
	return ast.ParseBodyWithOpts(text, ast.ParserOptions{RegoVersion: ast.RegoV1})
}

func (q *question) plan(ctx context.Context, names *regoplan.Names) error {
	body, err := q.parse()
	if err != nil {
		return err
	}
	plan, err := regoplan.Plan(ctx, q.compiler, body)
	if err != nil {
		return err
	}
	q.program, err = regoplan.Compile(plan, names)
	return err
}

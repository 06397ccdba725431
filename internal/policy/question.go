package policy

import (
	"context"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// answer is the variable that a question binds.
const answer = ast.Var("answer")

// question asks for the value of one rule. It goes to OPA's evaluator without
// the conveniences of package rego, which cost as much as a small rule does.
type question struct {
	compiler *ast.Compiler
	body     ast.Body
}

func newQuestion(compiler *ast.Compiler, rule string) (*question, error) {
	body, err := ast.ParseBodyWithOpts(string(answer)+" = data."+Root+"."+rule, ast.ParserOptions{RegoVersion: ast.RegoV1})
	if err != nil {
		return nil, uncompiled(err)
	}
	compiled, err := compiler.QueryCompiler().Compile(body)
	if err != nil {
		return nil, uncompiled(err)
	}
	return &question{compiler, compiled}, nil
}

// session is what one worker keeps between questions: policies see no data
// besides themselves and the input, and stop when the run is cancelled.
type session struct {
	store       storage.Store
	transaction storage.Transaction
	cancel      topdown.Cancel
}

func newSession(ctx context.Context) (*session, error) {
	s := &session{store: inmem.New(), cancel: topdown.NewCancel()}
	context.AfterFunc(ctx, s.cancel.Cancel)
	var err error
	s.transaction, err = s.store.NewTransaction(ctx)
	return s, err
}

// ask gives the rule's value for an input; nil where it is undefined.
func (s *session) ask(ctx context.Context, q *question, input *ast.Term) (ast.Value, error) {
	query := topdown.NewQuery(q.body).
		WithCompiler(q.compiler).
		WithStore(s.store).
		WithTransaction(s.transaction).
		WithCancel(s.cancel).
		WithInput(input).
		WithStrictBuiltinErrors(true)
	results, err := query.Run(ctx)
	if err != nil || len(results) == 0 {
		return nil, err
	}
	return results[0][answer].Value, nil
}

package regoplan

import (
	"context"
	"errors"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/rego"
)

// target is the name OPA knows this package by.
const target = "regoplan"

// Plan asks OPA for the plan of a query over modules that are compiled already.
// What cannot be planned is an error.
func Plan(ctx context.Context, compiler *ast.Compiler, query ast.Body) (*ir.Policy, error) {
	register()
	var caught *ir.Policy
	ctx = context.WithValue(ctx, receiver{}, func(p *ir.Policy) { caught = p })
	_, err := rego.New(rego.Compiler(compiler), rego.ParsedQuery(query), rego.Target(target)).PrepareForEval(ctx)
	if err == nil && caught == nil {
		err = errors.New("OPA made no plan")
	}
	return caught, err
}

// register makes OPA plan for this package; plans reach it in no other way.
var register = sync.OnceFunc(func() { rego.RegisterPlugin(target, plugin{}) })

// receiver is the key under which a context carries who asked for the plan.
type receiver struct{}

type plugin struct{}

func (plugin) IsTarget(name string) bool { return name == target }

func (plugin) PrepareForEval(ctx context.Context, p *ir.Policy, _ ...rego.PrepareOption) (rego.TargetPluginEval, error) {
	give, ok := ctx.Value(receiver{}).(func(*ir.Policy))
	if !ok {
		return nil, errors.New("target " + target + " is for package regoplan only")
	}
	give(p)
	return refusing{}, nil
}

// refusing stands where rego wants an evaluator; nobody asks it.
type refusing struct{}

func (refusing) Eval(context.Context, *rego.EvalContext, ast.Value) (ast.Value, error) {
	return nil, errors.New("target " + target + " only plans")
}

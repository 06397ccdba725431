package regoplan

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/rego"
)

// target is the name OPA knows this package by.
const target = "regoplan"

// Plan asks OPA for the plan of a query over modules that are compiled already.
// What cannot be planned, or is planned to give something else, is an error.
func Plan(ctx context.Context, compiler *ast.Compiler, query ast.Body) (*ir.Policy, error) {
	register()
	var caught *ir.Policy
	ctx = context.WithValue(ctx, receiver{}, func(p *ir.Policy) { caught = p })
	_, err := rego.New(rego.Compiler(compiler), rego.ParsedQuery(query), rego.Target(target)).PrepareForEval(ctx)
	switch {
	case err != nil:
		return nil, err
	case caught == nil:
		return nil, errors.New("OPA made no plan")
	}
	return caught, faithful(caught, compiler)
}

// faithful finds rules such as p[1] contains x in a plan. Where nothing holds,
// evaluating them gives {1: set()}, and their plan gives {}.
func faithful(plan *ir.Policy, compiler *ast.Compiler) error {
	planned := map[string]bool{}
	for _, fn := range plan.Funcs.Funcs {
		planned[pathKey(fn.Path[1:])] = true
	}
	for _, name := range slices.Sorted(maps.Keys(compiler.Modules)) {
		for _, rule := range compiler.Modules[name].Rules {
			if rule.Head.RuleKind() == ast.MultiValue && slices.ContainsFunc(rule.Head.Ref()[1:], fixedKey) && planned[placeOf(rule)] {
				return fmt.Errorf("%s: OPA's plan of a set under a key that is neither a text nor a variable differs from the rule", rule.Location)
			}
		}
	}
	return nil
}

// placeOf is the path of a rule, as far as it is of names.
func placeOf(rule *ast.Rule) string {
	var path []string
	for _, name := range rule.Ref().StringPrefix()[1:] {
		text, _ := name.Value.(ast.String)
		path = append(path, string(text))
	}
	return pathKey(path)
}

func fixedKey(key *ast.Term) bool {
	_, text := key.Value.(ast.String)
	return !text && key.IsGround()
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

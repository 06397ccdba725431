package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// OPA's type checker takes the arguments of a function for anything, and the
// key given to object.get too. So that it sees what becomes of a record there,
// a module is changed, for checking alone: beside every call of a function of
// the same module stands the function's body, on the arguments of that call;
// beside object.get(x, "field", …) stands x.field.

// How deep calls in the bodies put in are followed, and how many are put into a
// module at most. Far more than a requirement has; a hostile one is just
// checked less.
const (
	deepest   = 4
	expansion = 2000
)

// renamed begins the names of a function's own variables where its body was put in.
const renamed = "ninefold_"

type expander struct {
	functions map[string][]*ast.Rule
	count     int // of bodies put in
	unseens   int
}

func expand(module *ast.Module) {
	e := &expander{functions: map[string][]*ast.Rule{}}
	original := module.Copy()
	for _, rule := range original.Rules {
		if len(rule.Head.Args) > 0 && !takesApart(rule.Head.Args) {
			e.functions[rule.Head.Name.String()] = append(e.functions[rule.Head.Name.String()], rule)
		}
	}
	for _, rule := range module.Rules {
		for ; rule != nil; rule = rule.Else {
			rule.Body = e.body(rule.Body, 0, headTerms(rule.Head)...)
		}
	}
}

// takesApart reports whether parameters are patterns with variables in them,
// which may not fit the arguments of a call.
func takesApart(parameters ast.Args) bool {
	return slices.ContainsFunc(parameters, func(p *ast.Term) bool {
		_, plain := p.Value.(ast.Var)
		return !plain && !p.IsGround()
	})
}

func headTerms(h *ast.Head) []*ast.Term {
	var terms []*ast.Term
	if h.Value != nil {
		terms = append(terms, h.Value)
	}
	if h.Key != nil {
		terms = append(terms, h.Key)
	}
	return append(terms, h.Reference...)
}

// body adds to a body, and to those in it, what its calls do; besides to the
// calls in some terms that are evaluated with it.
func (e *expander) body(body ast.Body, depth int, with ...*ast.Term) ast.Body {
	if depth > deepest {
		return body
	}
	var calls [][]*ast.Term
	var everies []*ast.Every
	look := func(node any) {
		moreCalls, moreEveries := e.within(node, depth)
		calls, everies = append(calls, moreCalls...), append(everies, moreEveries...)
	}
	for _, expr := range body {
		look(expr)
	}
	for _, term := range with {
		look(term)
	}
	out := body
	for _, call := range calls {
		for _, expr := range e.call(call, depth) {
			out.Append(expr)
		}
	}
	for _, every := range everies {
		out.Append(e.each(every))
	}
	return out
}

// each is what an every does, as a list of what holds of its members.
func (e *expander) each(x *ast.Every) *ast.Expr {
	x = x.Copy()
	e.count++
	at, all := x.Value.Location, ast.VarTerm(fmt.Sprintf("%s%d_all", renamed, e.count))
	key := x.Key
	if key == nil {
		key = ast.VarTerm(fmt.Sprintf("%severy%d", ast.WildcardPrefix, e.count))
	}
	member := &ast.Term{Value: ast.Ref{all, key}, Location: at}
	rule := &ast.Rule{Head: &ast.Head{Args: []*ast.Term{x.Value}}, Body: ast.NewBody(located(ast.Equality.Expr(x.Value, member), at))}
	for _, expr := range x.Body {
		rule.Body.Append(expr)
	}
	rename(rule, e.count)
	inner := ast.NewBody(located(ast.Equality.Expr(all, x.Domain), at))
	for _, expr := range rule.Body {
		inner.Append(expr)
	}
	return e.unseen(at, inner)
}

// within finds the calls and the everies in a node and expands the bodies inside it.
func (e *expander) within(node any, depth int) (calls [][]*ast.Term, everies []*ast.Every) {
	var visitor *ast.GenericVisitor
	visitor = ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.ArrayComprehension:
			x.Body = e.body(x.Body, depth, x.Term)
			return true
		case *ast.SetComprehension:
			x.Body = e.body(x.Body, depth, x.Term)
			return true
		case *ast.ObjectComprehension:
			x.Body = e.body(x.Body, depth, x.Key, x.Value)
			return true
		case *ast.Every:
			x.Body = e.body(x.Body, depth)
			visitor.Walk(x.Domain)
			everies = append(everies, x)
			return true
		case *ast.Expr:
			if x.IsCall() {
				calls = append(calls, x.Terms.([]*ast.Term)) //nolint:forcetypeassert // which is what a call is
			}
		case ast.Call:
			calls = append(calls, x)
		}
		return false
	})
	visitor.Walk(node)
	return calls, everies
}

// call gives what a call does as conditions that mean nothing: a list that
// nobody looks at, made from the function's body.
func (e *expander) call(call []*ast.Term, depth int) []*ast.Expr {
	name := call[0].Value.String()
	if name == "object.get" && len(call) == 4 {
		return e.got(call)
	}
	var out []*ast.Expr
	for _, rule := range e.functions[name] {
		for ; rule != nil && e.count < expansion; rule = rule.Else {
			e.count++
			out = append(out, e.unseen(call[0].Location, e.applied(rule, call[1:], depth)))
		}
	}
	return out
}

// got is x.field for object.get(x, "field", …) on something that has a name.
func (e *expander) got(call []*ast.Term) []*ast.Expr {
	field, ok := call[2].Value.(ast.String)
	if !ok {
		return nil
	}
	ref := ast.Ref{call[1]}
	switch object := call[1].Value.(type) {
	case ast.Ref:
		ref = object.Copy()
	case ast.Var:
	default:
		return nil
	}
	value := &ast.Term{Value: ref.Append(ast.NewTerm(field)), Location: call[0].Location}
	return []*ast.Expr{e.unseen(call[0].Location, ast.NewBody(located(ast.NewExpr(value), call[0].Location)))}
}

// applied is the body of a function on the arguments of a call.
func (e *expander) applied(rule *ast.Rule, args []*ast.Term, depth int) ast.Body {
	rule, number := rule.Copy(), e.count
	rename(rule, number)
	var body ast.Body
	for i, parameter := range rule.Head.Args {
		if v, ok := parameter.Value.(ast.Var); ok && !v.IsWildcard() && i < len(args) {
			body.Append(located(ast.Equality.Expr(parameter, args[i].Copy()), parameter.Location))
		}
	}
	for _, expr := range e.body(rule.Body, depth+1, headTerms(rule.Head)...) {
		body.Append(expr)
	}
	if rule.Head.Value != nil {
		body.Append(located(ast.Equality.Expr(ast.VarTerm(fmt.Sprintf("%s%d_result", renamed, number)), rule.Head.Value), rule.Head.Location))
	}
	return body
}

// rename gives a function's parameters, and the variables without a name, names
// that nothing else bears.
func rename(rule *ast.Rule, number int) {
	names := map[ast.Var]ast.Var{}
	for _, arg := range rule.Head.Args {
		ast.WalkVars(arg, func(v ast.Var) bool {
			if !v.IsWildcard() {
				names[v] = ast.Var(fmt.Sprintf("%s%d_%s", renamed, number, v))
			}
			return false
		})
	}
	ast.WalkTerms(rule, func(term *ast.Term) bool {
		v, ok := term.Value.(ast.Var)
		if !ok {
			return false
		}
		if name, known := names[v]; known {
			term.Value = name
		} else if v.IsWildcard() {
			term.Value = ast.Var(fmt.Sprintf("%s%d_%s", ast.WildcardPrefix, number, strings.TrimPrefix(string(v), ast.WildcardPrefix)))
		}
		return false
	})
}

// unseen is a condition that holds whatever the body says.
func (e *expander) unseen(at *ast.Location, body ast.Body) *ast.Expr {
	e.unseens++
	whole := ast.ArrayComprehensionTerm(ast.BooleanTerm(true), body)
	whole.Location = at
	return located(ast.Equality.Expr(ast.VarTerm(fmt.Sprintf("%sunseen%d", ast.WildcardPrefix, e.unseens)), whole), at)
}

func located(expr *ast.Expr, at *ast.Location) *ast.Expr {
	expr.SetLocation(at)
	return expr
}

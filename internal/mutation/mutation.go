// Package mutation puts small faults into Rego: an operator turned, a figure off by
// one, a condition dropped. It knows the syntax tree of OPA, and nothing of what
// policies mean or how they are tested.
package mutation

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Change is one way to spoil a node of the tree.
type Change struct {
	About string // what is changed into what, without any line
	Apply func() // changes the tree
}

// operators are what becomes of an operator: turned round, or off by the boundary.
var operators = map[string][]*ast.Builtin{
	ast.LessThan.Name:      {ast.LessThanEq, ast.GreaterThanEq},
	ast.LessThanEq.Name:    {ast.LessThan, ast.GreaterThan},
	ast.GreaterThan.Name:   {ast.GreaterThanEq, ast.LessThanEq},
	ast.GreaterThanEq.Name: {ast.GreaterThan, ast.LessThan},
	ast.Equal.Name:         {ast.NotEqual},
	ast.NotEqual.Name:      {ast.Equal},
	ast.Plus.Name:          {ast.Minus},
	ast.Minus.Name:         {ast.Plus},
	ast.Multiply.Name:      {ast.Divide},
	ast.Divide.Name:        {ast.Multiply},
	ast.Min.Name:           {ast.Max},
	ast.Max.Name:           {ast.Min},
	ast.And.Name:           {ast.Or},
	ast.Or.Name:            {ast.And},
}

// repeats is how far a constant to the right of an operator is moved to do what
// the operator's own first change does: all figures are whole numbers, and x > 0
// is x >= 1. The same fault is not made twice.
var repeats = map[string]int64{
	ast.LessThan.Name:      +1,
	ast.LessThanEq.Name:    -1,
	ast.GreaterThan.Name:   -1,
	ast.GreaterThanEq.Name: +1,
}

// Each visits every change to a module, numbered from 0, with the rule that it is in.
// A change that is made while visiting is not visited itself.
func Each(module *ast.Module, visit func(number int, rule *ast.Rule, c Change)) {
	number := 0
	for _, rule := range module.Rules {
		for each := rule; each != nil; each = each.Else {
			w := walker{name: rule.Head.Ref().String(), idle: map[*ast.Term]int64{}}
			w.rule(each)
			for _, c := range w.found {
				visit(number, rule, Change{w.name + " | " + c.About, c.Apply})
				number++
			}
		}
	}
}

// walker gathers the changes to one rule.
type walker struct {
	name  string
	idle  map[*ast.Term]int64 // moves of constants that make no fault of their own
	found []Change
}

func (w *walker) rule(r *ast.Rule) {
	whole := r.Else
	r.Else = nil // visited by itself
	defer func() { r.Else = whole }()
	within := "the head"
	var unwritten *ast.Term // the true that a rule without a value has
	if !r.Head.Assign && !r.Default {
		unwritten = r.Head.Value
	}
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Expr:
			within = written(x.Location, x.String())
			w.expression(x, within)
		case *ast.Term:
			if x != unwritten {
				w.term(x, within)
			}
		}
		return false
	}).Walk(r)
}

// expression drops a condition, turns its operator and takes its not away.
func (w *walker) expression(e *ast.Expr, text string) {
	if _, declares := e.Terms.(*ast.SomeDecl); declares || e.IsAssignment() || e.Equal(ast.NewExpr(ast.BooleanTerm(true))) {
		w.operator(e.Terms, text)
		return
	}
	w.add("dropped: "+text, func() { *e = *ast.NewExpr(ast.BooleanTerm(true)) })
	if e.Negated {
		w.add("without not: "+text, func() { e.Negated = false })
	}
	if call, ok := holdsSome(e); ok {
		w.spare(call)
		w.turn(call, ast.LessThanEq, text)
		return
	}
	w.operator(e.Terms, text)
}

func (w *walker) operator(terms any, text string) {
	if call, ok := terms.([]*ast.Term); ok && len(call) > 0 {
		w.swap(call, text)
	}
}

func (w *walker) swap(call []*ast.Term, text string) {
	w.spare(call)
	for _, other := range operators[call[0].Value.String()] {
		w.turn(call, other, text)
	}
}

func (w *walker) turn(call []*ast.Term, other *ast.Builtin, text string) {
	w.add(fmt.Sprintf("%s to %s: %s", sign(call[0].Value.String()), sign(other.Name), text), func() {
		call[0] = ast.NewTerm(other.Ref())
	})
}

// spare notes the moves of a call's constants that change nothing, or what the
// operator's change does already.
func (w *walker) spare(call []*ast.Term) {
	switch name := call[0].Value.String(); {
	case name == ast.ArraySlice.Name && isZero(call[2]):
		w.idle[call[2]] = -1 // taken for 0
	case repeats[name] != 0:
		w.idle[call[1]], w.idle[call[2]] = -repeats[name], repeats[name]
	}
}

// holdsSome gives the call of an expression count(x) > 0. As no count is negative,
// >= there would be as good as dropping it.
func holdsSome(e *ast.Expr) ([]*ast.Term, bool) {
	call, ok := e.Terms.([]*ast.Term)
	if !ok || e.Negated || call[0].Value.String() != ast.GreaterThan.Name || !isZero(call[2]) {
		return nil, false
	}
	counted, ok := call[1].Value.(ast.Call)
	return call, ok && counted[0].Value.String() == ast.Count.Name
}

func isZero(t *ast.Term) bool { return t.Value.Compare(ast.Number("0")) == 0 }

func sign(name string) string {
	if infix := ast.BuiltinMap[name].Infix; infix != "" {
		return infix
	}
	return name
}

// term turns operators inside expressions and moves constants.
func (w *walker) term(t *ast.Term, within string) {
	switch value := t.Value.(type) {
	case ast.Call:
		w.swap(value, written(t.Location, t.String())+", in "+within)
	case ast.Number:
		if n, ok := value.Int64(); ok {
			for _, move := range []int64{1, -1} {
				if w.idle[t] != move {
					w.move(t, n, n+move, within)
				}
			}
		}
	case ast.Boolean:
		if t.Location != nil && string(t.Location.Text) == value.String() { // not one that is understood
			w.add(fmt.Sprintf("%v to %v: %s", value, !value, within), func() { t.Value = !value })
		}
	}
}

func (w *walker) move(t *ast.Term, from, to int64, within string) {
	w.add(fmt.Sprintf("%d to %d: %s", from, to, within), func() {
		t.Value = ast.Number(json.Number(strconv.FormatInt(to, 10)))
	})
}

func (w *walker) add(about string, apply func()) { w.found = append(w.found, Change{about, apply}) }

// written is what stands in the file, on one line. Something long is cut: what
// begins alike is told apart by its number.
func written(at *ast.Location, otherwise string) string {
	text := otherwise
	if at != nil && len(at.Text) > 0 {
		text = string(at.Text)
	}
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 100 {
		return string(runes[:100]) + "…"
	}
	return text
}

// Count is how many changes there are to a module.
func Count(module *ast.Module) int {
	n := 0
	Each(module, func(int, *ast.Rule, Change) { n++ })
	return n
}

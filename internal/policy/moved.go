package policy

import (
	"fmt"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// move gives a situation with a threshold moved by a step, now and in all its
// changes; false where it is not there or may not be set so.
func move(situation *ast.Term, p *audit.Parameter, step step) (*ast.Term, bool) {
	figures, ok := termAt(situation, "thresholds")
	if !ok {
		return nil, false
	}
	figure, ok := termAt(figures, p.Name)
	if !ok {
		return nil, false
	}
	now, ok := moved(figure, p, step)
	if !ok {
		return nil, false
	}
	input := with(situation, "thresholds", with(figures, p.Name, now))
	changes, ok := termAt(situation, "changes")
	if !ok {
		return input, true
	}
	dated, ok := termAt(changes, p.Name)
	if !ok {
		return input, true
	}
	return with(input, "changes", with(changes, p.Name, movedAll(dated, p, step))), true
}

// movedAll moves each of the dated figures that may be moved.
func movedAll(dated *ast.Term, p *audit.Parameter, step step) *ast.Term {
	list, ok := dated.Value.(*ast.Array)
	if !ok {
		return dated
	}
	var rows []*ast.Term
	list.Foreach(func(row *ast.Term) {
		if figure, ok := termAt(row, "value"); ok {
			if next, ok := moved(figure, p, step); ok {
				row = with(row, "value", next)
			}
		}
		rows = append(rows, row)
	})
	return ast.ArrayTerm(rows...)
}

// moved is a figure after a step; false where that may not be set.
func moved(figure *ast.Term, p *audit.Parameter, step step) (*ast.Term, bool) {
	n, ok := figure.Value.(ast.Number)
	if !ok {
		return nil, false
	}
	next := beside(p, n, step)
	value, err := ast.InterfaceToValue(next)
	if err != nil {
		return nil, false
	}
	least := 0.0 // no figure of SPEC 3 can be negative
	if p.Min != nil {
		least = *p.Min
	}
	f, err := strconv.ParseFloat(fmt.Sprint(next), 64)
	if err != nil || f < least || p.Max != nil && f > *p.Max {
		return nil, false
	}
	return ast.NewTerm(value), true
}

func termAt(object *ast.Term, key string) (*ast.Term, bool) {
	o, ok := object.Value.(ast.Object)
	if !ok {
		return nil, false
	}
	value := o.Get(ast.StringTerm(key))
	return value, value != nil
}

// with is an object with another value under a key.
func with(object *ast.Term, key string, value *ast.Term) *ast.Term {
	changed := ast.NewObject([2]*ast.Term{ast.StringTerm(key), value})
	if old, ok := object.Value.(ast.Object); ok {
		old.Foreach(func(k, v *ast.Term) {
			if !k.Equal(ast.StringTerm(key)) {
				changed.Insert(k, v)
			}
		})
	}
	return ast.NewTerm(changed)
}

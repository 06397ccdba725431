package policy

import (
	"fmt"
	"reflect"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// inForceOn is what the figures that a policy sees depend on. Branches that have
// none of their own share one map, by which they are known here; whoever keeps
// something under it keeps the map as well.
type inForceOn struct {
	figures uintptr
	day     audit.Date
}

func onDay(figures audit.Thresholds, day audit.Date) inForceOn {
	return inForceOn{reflect.ValueOf(figures).Pointer(), day}
}

// figures are the thresholds of a requirement as policies see them.
type figures[T comparable] struct {
	now, changes T // those in force on a day, and the dated ones in order
	of           audit.Thresholds
}

// thresholds gives the figures in force on a day, and the dated ones.
func (e *encoder[T]) thresholds(r *audit.Requirement, given audit.Thresholds, day audit.Date) figures[T] {
	key := onDay(given, day)
	if key == e.latest && e.current.of != nil {
		return e.current
	}
	both, ok := e.figures[key]
	if !ok {
		e.last(true)
		defer e.last(false)
		now, changes := figuresOn(r, given, day)
		both = figures[T]{e.literal(now), e.literal(changes), given}
		e.figures[key] = both
	}
	e.latest, e.current = key, both
	return both
}

func figuresOn(r *audit.Requirement, figures audit.Thresholds, day audit.Date) (current, dated ast.Object) {
	current, dated = ast.NewObject(), ast.NewObject()
	for i := range r.Parameters {
		p := &r.Parameters[i]
		if figure, ok := figures.At(p.Name, day); ok {
			current.Insert(ast.StringTerm(p.Name), literal(p, figure.Value))
		}
		if len(figures[p.Name]) > 1 {
			dated.Insert(ast.StringTerm(p.Name), changes(p, figures[p.Name]))
		}
	}
	return current, dated
}

func changes(p *audit.Parameter, figures []audit.Threshold) *ast.Term {
	rows := make([]*ast.Term, len(figures))
	for i, figure := range figures {
		from := audit.MinDate
		if figure.Dated {
			from = figure.From
		}
		rows[i] = ast.ObjectTerm(
			[2]*ast.Term{ast.StringTerm("from"), ast.IntNumberTerm(int(from))},
			[2]*ast.Term{ast.StringTerm("value"), literal(p, figure.Value)},
		)
	}
	return ast.ArrayTerm(rows...)
}

// literal is a figure as policies see it; a date is the number of its day.
func literal(p *audit.Parameter, v any) *ast.Term {
	if p.Type == audit.DateParameter {
		if text, ok := v.(string); ok {
			if day, err := audit.ParseDate(text); err == nil {
				v = int64(day)
			}
		}
	}
	value, err := ast.InterfaceToValue(v)
	if err != nil {
		panic(fmt.Sprintf("threshold %v has no form in Rego: %v", v, err))
	}
	return ast.NewTerm(value)
}

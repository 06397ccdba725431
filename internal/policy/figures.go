package policy

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// inForceOn is what the figures that a policy sees depend on.
type inForceOn struct {
	branch, rule string
	day          audit.Date
}

// thresholds gives the figures in force on a day, and the dated ones in order.
func (e *encoder[T]) thresholds(branch string, r *audit.Requirement, figures audit.Thresholds, day audit.Date) (now, changes T) {
	key := inForceOn{branch, r.ID, day}
	both, ok := e.figures[key]
	if !ok {
		e.last(true)
		defer e.last(false)
		current, dated := figuresOn(r, figures, day)
		both = [2]T{e.literal(current), e.literal(dated)}
		e.figures[key] = both
	}
	return both[0], both[1]
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

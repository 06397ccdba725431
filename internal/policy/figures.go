package policy

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// thresholds gives the figures in force on a day, and the dated ones in order.
func (e *encoder) thresholds(branch string, r *audit.Requirement, figures audit.Thresholds, day audit.Date) (now, changes ast.Value) {
	key := fmt.Sprint(branch, "\x00", r.ID, day)
	if both, ok := e.figures[key]; ok {
		return both[0], both[1]
	}
	current, dated := ast.NewObject(), ast.NewObject()
	for i := range r.Parameters {
		p := &r.Parameters[i]
		if figure, ok := figures.At(p.Name, day); ok {
			current.Insert(e.word(p.Name), literal(p, figure.Value))
		}
		if len(figures[p.Name]) > 1 {
			dated.Insert(e.word(p.Name), e.changes(p, figures[p.Name]))
		}
	}
	e.figures[key] = [2]ast.Value{current, dated}
	return current, dated
}

func (e *encoder) changes(p *audit.Parameter, figures []audit.Threshold) *ast.Term {
	rows := make([]*ast.Term, len(figures))
	for i, figure := range figures {
		from := audit.MinDate
		if figure.Dated {
			from = figure.From
		}
		rows[i] = ast.ObjectTerm(
			[2]*ast.Term{e.word("from"), e.day(from)},
			[2]*ast.Term{e.word("value"), literal(p, figure.Value)},
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

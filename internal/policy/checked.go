package policy

import (
	"cmp"
	"context"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// checked puts the questions about some dossiers to OPA's evaluator as well,
// and fails where it says anything else.
type checked struct {
	*planned
}

func (c *checked) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	want, wrong := c.askOPA(ctx, q, d, r, figures)
	got, err := c.planned.ask(ctx, q, d, r, figures)
	if r.Outside && wrong == nil && err == nil { // comparing what shares its parts might never end
		if wrong = bounded(want); wrong == nil {
			wrong = bounded(got)
		}
		if wrong != nil {
			return nil, wrong
		}
	}
	switch {
	case q.members != nil && (err != nil || wrong != nil): // the whole is asked next, and says why
		return nil, cmp.Or(err, wrong)
	case (wrong == nil) != (err == nil):
		return nil, fmt.Errorf("the engines differ: opa says error %w, plan says error %w", wrong, err)
	case err != nil:
		return nil, err
	case !sameIn(q.members, want.value(), got.value()):
		return nil, fmt.Errorf("the engines differ: opa says %v, plan says %v", want.value(), got.value())
	}
	return got, nil
}

// sameIn reports whether two values are the same in some members, or wholly.
func sameIn(members []string, a, b ast.Value) bool {
	one, isOne := a.(ast.Object)
	other, isOther := b.(ast.Object)
	if members == nil || !isOne || !isOther {
		return same(a, b)
	}
	for _, name := range members {
		x, y := one.Get(ast.StringTerm(name)), other.Get(ast.StringTerm(name))
		if (x == nil) != (y == nil) || x != nil && x.Value.Compare(y.Value) != 0 {
			return false
		}
	}
	return true
}

func same(a, b ast.Value) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return a.Compare(b) == 0
}

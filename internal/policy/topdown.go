package policy

import (
	"context"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// evaluator is OPA's own evaluator. It goes without the conveniences of package
// rego, which cost as much as a small rule does. Policies see no data besides
// themselves and the input, and stop when the run is cancelled.
type evaluator struct {
	*encoder[*ast.Term]
	store       storage.Store
	transaction storage.Transaction
	cancel      topdown.Cancel
}

// newEvaluator makes one that stops when the context does.
func newEvaluator(ctx context.Context, office *dossier.Office) (*evaluator, error) {
	s := &evaluator{encoder: newTermEncoder(office), store: inmem.New(), cancel: cancelOf(ctx)}
	var err error
	s.transaction, err = s.store.NewTransaction(ctx)
	return s, err
}

func (s *evaluator) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	body, err := q.body()
	if err != nil {
		return nil, err
	}
	compiler, err := q.rego.compiler()
	if err != nil {
		return nil, err
	}
	query := topdown.NewQuery(body).
		WithCompiler(compiler).
		WithStore(s.store).
		WithTransaction(s.transaction).
		WithCancel(s.cancel).
		WithInput(s.input(d, r, figures)).
		WithStrictBuiltinErrors(true)
	results, err := query.Run(ctx)
	if err != nil || len(results) == 0 {
		return termReply{}, err
	}
	return termReply{results[0][answer].Value}, nil
}

// termReply is a reply as OPA gives it; nil where the rule is undefined.
type termReply struct{ ast.Value }

func (t termReply) status() string {
	if object, ok := t.Value.(ast.Object); ok {
		if status := object.Get(statusKey); status != nil {
			text, _ := status.Value.(ast.String)
			return string(text)
		}
	}
	return ""
}

func (t termReply) value() ast.Value { return t.Value }

func newTermEncoder(office *dossier.Office) *encoder[*ast.Term] {
	return newEncoder[*ast.Term](office, &termMaker{numbers: make([]*ast.Term, preparedNumbers)})
}

// Days up to the year 2200 and everything smaller have a term ready.
const preparedNumbers = 1 << 17

// termMaker makes OPA's own terms.
type termMaker struct {
	numbers []*ast.Term // small numbers and days
}

func (m *termMaker) number(n int32) *ast.Term {
	if n < 0 || n >= preparedNumbers {
		return ast.IntNumberTerm(int(n))
	}
	if m.numbers[n] == nil {
		m.numbers[n] = ast.IntNumberTerm(int(n))
	}
	return m.numbers[n]
}

func (*termMaker) text(s string) *ast.Term             { return ast.StringTerm(s) }
func (*termMaker) boolean(b bool) *ast.Term            { return ast.InternedTerm(b) }
func (*termMaker) array(members []*ast.Term) *ast.Term { return ast.ArrayTerm(members...) }
func (*termMaker) literal(v ast.Value) *ast.Term       { return ast.NewTerm(v) }
func (*termMaker) last(bool)                           {}
func (*termMaker) next()                               {}

func (*termMaker) layout(names ...string) *layout {
	l := &layout{}
	for _, name := range names {
		l.keys = append(l.keys, ast.StringTerm(name))
	}
	return l
}

func (*termMaker) record(l *layout, values []*ast.Term) *ast.Term {
	pairs := make([][2]*ast.Term, 0, len(values))
	for i, v := range values {
		if v != nil {
			pairs = append(pairs, [2]*ast.Term{l.keys[i], v})
		}
	}
	return ast.ObjectTerm(pairs...)
}

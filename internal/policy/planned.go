package policy

import (
	"context"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// planned runs the plans that OPA makes of policies; what has none goes to OPA
// itself.
type planned struct {
	*encoder[regoplan.Value]
	vm   *regoplan.VM
	data regoplan.Value

	answer valueReply // the latest

	office    *dossier.Office
	reference *evaluator // nil until it is needed
}

func newPlanned(ctx context.Context, office *dossier.Office, names *regoplan.Names) *planned {
	m := &valueMaker{names: names}
	p := &planned{
		encoder: newEncoder[regoplan.Value](office, m), data: m.lasting.Object(), office: office,
		vm:     regoplan.New(regoplan.Options{Strict: true, Cancel: cancelOf(ctx)}),
		answer: valueReply{keys: newPartKeys(names)},
	}
	p.rows = func(r *dossier.Relation, h *heads[regoplan.Value]) []regoplan.Value {
		if h.table == nil {
			h.table = p.table(names, r, h)
		}
		return m.heap().Rows(h.table, r.Codes, r.Lists)
	}
	return p
}

// table says how the codes of a relation are read. What it holds lasts for the run.
func (p *planned) table(names *regoplan.Names, r *dossier.Relation, h *heads[regoplan.Value]) *regoplan.Table {
	p.last(true)
	defer p.last(false)
	columns := make([]regoplan.Column, len(r.Columns))
	for i, c := range r.Columns {
		columns[i] = regoplan.Column{Name: c.Name}
		switch c.Type {
		case dossier.TypeText, dossier.TypeID:
			columns[i].Words, columns[i].Word = p.symbols, p.symbol
		case dossier.TypeBool:
			columns[i].Words = []regoplan.Value{regoplan.Bool(false), regoplan.Bool(true)}
		case dossier.TypeEnum:
			columns[i].Words = h.values[i]
		case dossier.TypeSet:
			columns[i].Words = p.choices(h.values[i])
		case dossier.TypeRows:
			columns[i].Lists = true
		}
	}
	return regoplan.NewTable(names, dossier.Absent, columns...)
}

func (p *planned) next() {
	p.encoder.next()
	if p.reference != nil {
		p.reference.next()
	}
}

func (p *planned) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	if q.program == nil {
		return p.askOPA(ctx, q, d, r, figures)
	}
	p.vm.Room(roomOf(r))
	var err error
	p.answer.Value, err = p.vm.Answer(ctx, q.program, p.input(d, r, figures), p.data, answerKey)
	return &p.answer, err
}

// roomOf is how much room a question to a requirement has.
func roomOf(r *audit.Requirement) int64 {
	if r.Outside {
		return swellOutside
	}
	return 0
}

func (p *planned) askOPA(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	if p.reference == nil {
		var err error
		if p.reference, err = newEvaluator(ctx, p.office); err != nil {
			return nil, err
		}
	}
	return p.reference.ask(ctx, q, d, r, figures)
}

var answerKey = regoplan.String(string(answer))

// valueReply is a reply as a plan gives it; it holds until the next question.
type valueReply struct {
	regoplan.Value
	keys *partKeys
}

// partKeys are the names of what every reply has, as the plans know them: the very
// same texts are found at a glance.
type partKeys struct{ status, reasons, actual, required, message, zh, en regoplan.Value }

func newPartKeys(names *regoplan.Names) *partKeys {
	m := &valueMaker{names: names}
	return &partKeys{
		status: m.text("status"), reasons: m.text("reasons"), actual: m.text("actual"), required: m.text("required"),
		message: m.text("message"), zh: m.text("zh"), en: m.text("en"),
	}
}

func (v *valueReply) status() string {
	text, _ := v.Get(v.keys.status).Text()
	return text
}

func (v *valueReply) value() ast.Value { return v.AST() }

// valueMaker makes values of regoplan, for one subject or for the run.
type valueMaker struct {
	names   *regoplan.Names
	own     regoplan.Heap
	lasting regoplan.Heap
	lasts   int
}

func (m *valueMaker) heap() *regoplan.Heap {
	if m.lasts > 0 {
		return &m.lasting
	}
	return &m.own
}

func (m *valueMaker) last(on bool) {
	if on {
		m.lasts++
	} else {
		m.lasts--
	}
}

func (m *valueMaker) next() { m.own.Reset() }

func (*valueMaker) number(n int32) regoplan.Value { return regoplan.Int(int64(n)) }
func (*valueMaker) boolean(b bool) regoplan.Value { return regoplan.Bool(b) }

// text prefers one that the plans know: equal texts are then the very same.
func (m *valueMaker) text(s string) regoplan.Value {
	if v, ok := m.names.Text(s); ok {
		return v
	}
	return regoplan.String(s)
}

func (m *valueMaker) array(members []regoplan.Value) regoplan.Value {
	return m.heap().Keep(members)
}

// literal has texts that plans know be the very same ones, and objects be records,
// whose members are quick to look up.
func (m *valueMaker) literal(v ast.Value) regoplan.Value {
	switch v := v.(type) {
	case ast.String:
		return m.text(string(v))
	case *ast.Array:
		members := make([]regoplan.Value, 0, v.Len())
		v.Foreach(func(t *ast.Term) { members = append(members, m.literal(t.Value)) })
		return m.array(members)
	case ast.Object:
		if record, ok := m.literalRecord(v); ok {
			return record
		}
	}
	return m.heap().FromAST(v)
}

// literalRecord is an object whose keys are all texts.
func (m *valueMaker) literalRecord(v ast.Object) (regoplan.Value, bool) {
	names, values := make([]string, 0, v.Len()), make([]regoplan.Value, 0, v.Len())
	v.Foreach(func(key, t *ast.Term) {
		if name, ok := key.Value.(ast.String); ok {
			names, values = append(names, string(name)), append(values, m.literal(t.Value))
		}
	})
	if len(names) == 0 || len(names) < v.Len() {
		return regoplan.Value{}, false
	}
	return m.record(m.layout(names...), values), true
}

func (m *valueMaker) layout(names ...string) *layout {
	return &layout{shape: regoplan.NewShape(m.names, names...)}
}

func (m *valueMaker) record(l *layout, values []regoplan.Value) regoplan.Value {
	return m.heap().Record(l.shape, values...)
}

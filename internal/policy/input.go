package policy

import (
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// encoder builds the input documents that policies see, as OPA's own values.
// Terms for texts, numbers and whole relations are built once and shared. An
// encoder belongs to one worker.
type encoder struct {
	office  *dossier.Office
	symbols []*ast.Term                // by symbol
	numbers []*ast.Term                // small numbers and days
	words   map[string]*ast.Term       // keys and enum values
	shared  map[string]*ast.Term       // relations that several subjects have in common
	figures map[string][2]ast.Value    // thresholds by branch, rule and day
	own     map[string]*ast.Term       // relations of the current subject
	heads   map[*dossier.Column][]head // by the first column of a relation
}

// Days up to the year 2200 and everything smaller have a term ready.
const preparedNumbers = 1 << 17

func newEncoder(office *dossier.Office) *encoder {
	return &encoder{
		office:  office,
		symbols: make([]*ast.Term, office.Book.Symbols.Len()),
		numbers: make([]*ast.Term, preparedNumbers),
		words:   map[string]*ast.Term{},
		shared:  map[string]*ast.Term{},
		figures: map[string][2]ast.Value{},
		own:     map[string]*ast.Term{},
		heads:   map[*dossier.Column][]head{},
	}
}

// next turns to another subject.
func (e *encoder) next() { clear(e.own) }

func (e *encoder) number(n int32) *ast.Term {
	if n < 0 || n >= preparedNumbers {
		return ast.IntNumberTerm(int(n))
	}
	if e.numbers[n] == nil {
		e.numbers[n] = ast.IntNumberTerm(int(n))
	}
	return e.numbers[n]
}

func (e *encoder) symbol(code int32) *ast.Term {
	if e.symbols[code] == nil {
		e.symbols[code] = ast.StringTerm(e.office.Book.Symbols.Text(code))
	}
	return e.symbols[code]
}

func (e *encoder) word(text string) *ast.Term {
	term, ok := e.words[text]
	if !ok {
		term = ast.StringTerm(text)
		e.words[text] = term
	}
	return term
}

// head is a column's key and, for an enum, the terms of its values.
type head struct {
	key    *ast.Term
	values []*ast.Term
}

func (e *encoder) headsOf(r *dossier.Relation) []head {
	if len(r.Columns) == 0 {
		return nil
	}
	heads, ok := e.heads[&r.Columns[0]]
	if !ok {
		heads = make([]head, len(r.Columns))
		for i, c := range r.Columns {
			heads[i].key = e.word(c.Name)
			for _, choice := range c.Values {
				heads[i].values = append(heads[i].values, e.word(choice.EN))
			}
		}
		e.heads[&r.Columns[0]] = heads
	}
	return heads
}

// value gives the term of a code, by its column's type.
func (e *encoder) value(r *dossier.Relation, column int, h *head, code int32) *ast.Term {
	switch r.Columns[column].Type {
	case dossier.TypeText, dossier.TypeID:
		return e.symbol(code)
	case dossier.TypeBool:
		return ast.InternedTerm(code == 1)
	case dossier.TypeEnum:
		return h.values[code]
	case dossier.TypeSet:
		return h.choices(code)
	case dossier.TypeRows:
		return e.list(r.Lists[code])
	default:
		return e.number(code)
	}
}

func (h *head) choices(bits int32) *ast.Term {
	var terms []*ast.Term
	for i, value := range h.values {
		if bits&(1<<i) != 0 {
			terms = append(terms, value)
		}
	}
	return ast.ArrayTerm(terms...)
}

func (e *encoder) list(numbers []int32) *ast.Term {
	terms := make([]*ast.Term, len(numbers))
	for i, n := range numbers {
		terms[i] = e.number(n)
	}
	return ast.ArrayTerm(terms...)
}

// row is one row of a relation as an object; what is absent has no key.
func (e *encoder) row(r *dossier.Relation, codes []int32) *ast.Term {
	heads := e.headsOf(r)
	pairs := make([][2]*ast.Term, 0, len(codes))
	for i := range heads {
		if codes[i] != dossier.Absent {
			pairs = append(pairs, [2]*ast.Term{heads[i].key, e.value(r, i, &heads[i], codes[i])})
		}
	}
	return ast.ObjectTerm(pairs...)
}

// relation is an array of rows, or an object of arrays where rows are grouped.
func (e *encoder) relation(r dossier.Relation) *ast.Term {
	if r.GroupBy < 0 {
		rows := make([]*ast.Term, r.Len())
		for i := range rows {
			rows[i] = e.row(&r, r.At(i))
		}
		return ast.ArrayTerm(rows...)
	}
	groups := make([][]*ast.Term, len(r.Columns[r.GroupBy].Values))
	for i := range r.Len() {
		codes := r.At(i)
		groups[codes[r.GroupBy]] = append(groups[codes[r.GroupBy]], e.row(&r, codes))
	}
	var pairs [][2]*ast.Term
	for i, rows := range groups {
		if rows != nil {
			pairs = append(pairs, [2]*ast.Term{e.word(r.Columns[r.GroupBy].Values[i].EN), ast.ArrayTerm(rows...)})
		}
	}
	return ast.ObjectTerm(pairs...)
}

// facts is a table of the subject, built once a subject, or once for all that share it.
func (e *encoder) facts(d *dossier.Dossier, table string, kind audit.SubjectKind) *ast.Term {
	key := table
	if table == "weeks" {
		key = string(kind) + table
	}
	if term, ok := e.own[key]; ok {
		return term
	}
	if table == "events" {
		return e.common("events "+d.Subject.Branch, d, table, kind)
	}
	r := d.Facts(table, kind)
	if r.Shared > 0 {
		return e.common(fmt.Sprint(table, r.Shared), d, table, kind)
	}
	term := e.relation(r)
	e.own[key] = term
	return term
}

func (e *encoder) common(key string, d *dossier.Dossier, table string, kind audit.SubjectKind) *ast.Term {
	term, ok := e.shared[key]
	if !ok {
		term = e.relation(d.Facts(table, kind))
		e.shared[key] = term
	}
	return term
}

func (e *encoder) day(d audit.Date) *ast.Term { return e.number(int32(d)) }

func (e *encoder) span(s dossier.Span) *ast.Term {
	pairs := [][2]*ast.Term{{e.word("from"), e.day(s.From)}}
	if s.To != audit.MaxDate {
		pairs = append(pairs, [2]*ast.Term{e.word("to"), e.day(s.To)})
	}
	return ast.ObjectTerm(pairs...)
}

// input is the whole document that a requirement sees of a subject: who it is, the time frame, the
// thresholds, and the tables the requirement says it reads. Days are numbers since 1970-01-01.
func (e *encoder) input(d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) *ast.Term {
	time := d.Time()
	window := d.Window(r.Subject)
	thresholds, changes := e.thresholds(d.Subject.Branch, r, figures, window.To)
	pairs := [][2]*ast.Term{
		{e.word("subject"), e.subject(d.Subject)},
		{e.word("as_of"), e.day(time.AsOf)},
		{e.word("period"), e.span(dossier.Span{From: time.Period.From, To: time.Period.To})},
		{e.word("window"), e.span(window)},
		{e.word("service"), e.span(d.Service(r.Subject))},
		{e.word("thresholds"), ast.NewTerm(thresholds)},
		{e.word("changes"), ast.NewTerm(changes)},
		{e.word("years"), e.years(time.Period)},
	}
	if d.Subject.Kind == audit.Person {
		person := d.Person()
		pairs = append(pairs, [2]*ast.Term{e.word("person"), e.row(&person, person.At(0))})
	}
	for _, table := range r.Reads {
		if !reference(table) {
			pairs = append(pairs, [2]*ast.Term{e.word(table), e.facts(d, table, r.Subject)})
		}
	}
	return ast.ObjectTerm(pairs...)
}

// years are the calendar years that the period touches, with their first and last days.
func (e *encoder) years(p audit.Period) *ast.Term {
	if term, ok := e.shared["years"]; ok {
		return term
	}
	var rows []*ast.Term
	for year := p.From.Year(); year <= p.To.Year(); year++ {
		rows = append(rows, ast.ObjectTerm(
			[2]*ast.Term{e.word("year"), e.number(int32(year))}, //nolint:gosec // a year is a small number
			[2]*ast.Term{e.word("from"), e.day(audit.DateOf(year, 1, 1))},
			[2]*ast.Term{e.word("to"), e.day(audit.DateOf(year, 12, 31))},
		))
	}
	e.shared["years"] = ast.ArrayTerm(rows...)
	return e.shared["years"]
}

// reference tables are joined into other facts and never given whole.
func reference(table string) bool {
	return table == "people" || table == "branches" || table == "units"
}

func (e *encoder) subject(s audit.Subject) *ast.Term {
	return ast.ObjectTerm(
		[2]*ast.Term{e.word("kind"), e.word(string(s.Kind))},
		[2]*ast.Term{e.word("id"), ast.StringTerm(s.ID)},
		[2]*ast.Term{e.word("branch"), ast.StringTerm(s.Branch)},
	)
}

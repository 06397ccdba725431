package explain

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// teller looks up what an account tells of one subject and one requirement.
type teller struct {
	office *dossier.Office
	*dossier.Dossier
	rule *audit.Requirement
}

// window says which days were judged and how they came about (SPEC 2).
func (t teller) window() Window {
	service, window := t.Service(t.rule.Subject), t.Window(t.rule.Subject)
	w := Window{Period: t.office.Time.Period, Service: Service{
		From: known(service.From), To: known(service.To), Member: t.rule.Subject == audit.Member,
	}}
	if own, ok := t.Number(); ok {
		record := t.record(own)
		w.Service.Record = &record
	}
	if t.Dossier.SetAside() {
		w.Service = Service{SetAside: true}
	}
	if service.Empty() {
		w.Service.From, w.Service.To, w.Service.None = nil, nil, true
	}
	if !window.Empty() {
		w.From, w.To = &window.From, &window.To
	}
	return w
}

// known is a day; nil for one that stands for "since ever" or "open".
func known(day audit.Date) *audit.Date {
	if day == audit.MinDate || day == audit.MaxDate {
		return nil
	}
	return &day
}

func (t teller) steps(reasons []policy.Reason) []Step {
	steps := make([]Step, 0, len(reasons))
	for i := range reasons {
		steps = append(steps, t.step(&reasons[i]))
	}
	return steps
}

func (t teller) step(r *policy.Reason) Step {
	s := Step{Text: r.Text}
	rows := slices.Clone(r.Counted)
	for _, day := range r.Days {
		rows = append(rows, t.Summed([]audit.Date{audit.Date(day)})...)
	}
	slices.Sort(rows)
	for _, row := range slices.Compact(rows) {
		s.Counted = append(s.Counted, t.record(row))
	}
	for _, out := range r.LeftOut {
		s.LeftOut = append(s.LeftOut, LeftOut{t.record(out.Row), out.Why})
	}
	if r.From != nil && r.To != nil {
		t.stretch(&s, dossier.Span{From: audit.Date(*r.From), To: audit.Date(*r.To)})
	}
	return s
}

// stretch adds the workdays of a step's days, and what took some of them away.
func (t teller) stretch(s *Step, days dossier.Span) {
	workdays, absences := t.Absences(t.rule.Subject, days)
	s.From, s.To, s.Workdays = &days.From, &days.To, &workdays
	if slices.ContainsFunc(t.rule.Parameters, func(p audit.Parameter) bool { return p.Name == "min_workdays" }) {
		s.Specials = t.office.Calendar.Specials(days)
	}
	for _, a := range absences {
		s.Absences = append(s.Absences, Absence{t.record(a.Number), a.Workdays})
	}
}

// record says where a row stands and what is written there.
func (t teller) record(number int) Record {
	origin, said, _ := t.office.Record(number)
	r := Record{Origin: origin, Cell: origin.Cell(), Corrected: t.office.CorrectedCells(number)}
	for _, s := range said {
		if s.Field.Name == "person_id" && origin.Table != "people" && t.Subject.Kind == audit.Person {
			continue // whose record it is goes without saying
		}
		r.said = append(r.said, s)
	}
	r.Says = words(r.said)
	return r
}

// words are what a record says, field by field.
func words(said []dossier.Said) audit.Text {
	var all audit.Text
	for _, s := range said {
		if all.EN != "" {
			all.ZH, all.EN = all.ZH+"，", all.EN+", "
		}
		all.ZH += s.Field.Chinese + " " + s.Value.ZH
		all.EN += s.Field.Name + " " + s.Value.EN
	}
	return all
}

// reads are the tables that the requirement reads records of the subject from.
func (t teller) reads() []string {
	var tables []string
	for _, table := range t.rule.Reads {
		if !dossier.IsDerived(table) && !slices.Contains(tables, table) {
			tables = append(tables, table)
		}
	}
	return tables
}

func (t teller) unseen() []Record {
	records := []Record{}
	for _, table := range t.reads() {
		for _, row := range t.Unseen(table) {
			records = append(records, t.record(row))
		}
	}
	return records
}

func (t teller) setAside() []audit.Problem {
	problems := append([]audit.Problem{}, t.OwnProblems()...)
	for _, table := range t.rule.Reads {
		for _, p := range t.SetAsideFrom(table) {
			if !slices.Contains(problems, p) {
				problems = append(problems, p)
			}
		}
	}
	return problems
}

// supply says what to do where evidence is missing.
func (t teller) supply() []audit.Text {
	texts := policy.Lacks(t.rule, t.office)
	if len(t.setAside()) > 0 {
		texts = append(texts, audit.Text{ZH: "更正被搁置的行后重新检查", EN: "correct the rows that were set aside and check again"})
	}
	return texts
}

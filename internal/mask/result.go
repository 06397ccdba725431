package mask

import (
	"maps"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Result gives the result as it may be shown, and the mask it was made with. The
// one given stays as it is. Names and ids are those known besides the subjects
// of the result; without a key ids stay.
func Result(r *audit.Result, names, ids []string, key []byte) (*audit.Result, *Mask) {
	names, ids = slices.Clone(names), slices.Clone(ids)
	for i := range r.Verdicts {
		if s := r.Verdicts[i].Subject; s.Kind != audit.Branch {
			names, ids = append(names, s.Name), append(ids, s.ID)
		}
	}
	m := New(names, ids, key)
	masked := *r
	masked.Run = m.run(r.Run)
	masked.Verdicts = mapped(r.Verdicts, m.verdict)
	masked.Figures = mapped(r.Figures, func(f audit.Figure) audit.Figure {
		f.Origin = m.Text(f.Origin)
		return f
	})
	masked.Timelines = mapped(r.Timelines, m.timeline)
	masked.Run.Notices = told(masked.Run.Notices, key != nil)
	return &masked, m
}

// told adds the notice that the result is a masked one, once.
func told(notices []audit.Notice, full bool) []audit.Notice {
	note := audit.Notice{Code: "masked", Message: audit.Text{ZH: "本结果已隐去姓名", EN: "names are masked in this result"}}
	if full {
		note.Message = audit.Text{ZH: "本结果已隐去姓名，工号已换成带密钥的散列", EN: "names are masked in this result, and ids are keyed hashes"}
	}
	notices = slices.DeleteFunc(notices, func(n audit.Notice) bool { return n.Code == note.Code })
	return append(notices, note)
}

func mapped[T any](items []T, change func(T) T) []T {
	if items == nil {
		return nil
	}
	out := make([]T, len(items))
	for i, item := range items {
		out[i] = change(item)
	}
	return out
}

func (m *Mask) run(run audit.Run) audit.Run {
	run.Inputs = mapped(run.Inputs, func(in audit.Input) audit.Input {
		in.Path, in.Sheet = m.Text(in.Path), m.Text(in.Sheet)
		return in
	})
	if run.Scope != nil {
		scope := *run.Scope
		scope.Persons = mapped(scope.Persons, m.id)
		run.Scope = &scope
	}
	run.Quarantined = mapped(run.Quarantined, func(p audit.Problem) audit.Problem {
		p.Path, p.Sheet, p.Column = m.Text(p.Path), m.Text(p.Sheet), m.Text(p.Column)
		p.Value, p.Expected = m.value(p.Value), m.both(p.Expected)
		return p
	})
	run.Notices = mapped(run.Notices, func(n audit.Notice) audit.Notice {
		n.Subject, n.Path, n.Sheet, n.Column = m.Text(n.Subject), m.Text(n.Path), m.Text(n.Sheet), m.Text(n.Column)
		if n.Value != "" { // a word of a cell, which the message repeats
			hidden := m.value(n.Value)
			n.Message.ZH, n.Message.EN = strings.ReplaceAll(n.Message.ZH, n.Value, hidden), strings.ReplaceAll(n.Message.EN, n.Value, hidden)
			n.Value = hidden
		}
		n.Message = m.both(n.Message)
		return n
	})
	return run
}

func (m *Mask) verdict(v audit.Verdict) audit.Verdict {
	if v.Subject.Kind != audit.Branch {
		v.Subject.Name, v.Subject.ID = Name(v.Subject.Name), m.id(v.Subject.ID)
	}
	v.Message = m.both(v.Message)
	v.Details, _ = m.any(v.Details).(map[string]any)
	v.Evidence = mapped(v.Evidence, func(at audit.Origin) audit.Origin {
		at.Path, at.Sheet = m.Text(at.Path), m.Text(at.Sheet)
		return at
	})
	v.Thresholds = maps.Clone(v.Thresholds)
	for name, t := range v.Thresholds {
		t.Origin = m.Text(t.Origin)
		v.Thresholds[name] = t
	}
	if v.Waiver != nil {
		w := *v.Waiver
		w.Subject, w.Origin = m.Text(w.Subject), m.Text(w.Origin)
		w.Reason, w.ApprovedBy = m.Text(w.Reason), m.Text(w.ApprovedBy)
		v.Waiver = &w
	}
	if m.key != nil { // it is a plain hash of the id, among other things
		v.Fingerprint = m.hash("f", v.Fingerprint)
	}
	return v
}

// any masks the texts inside details of whatever shape.
func (m *Mask) any(v any) any {
	switch v := v.(type) {
	case string:
		return m.Text(v)
	case []any:
		return mapped(v, m.any)
	case map[string]any:
		if v == nil {
			return v //nolint:gocritic // nil of its own type, as it came
		}
		out := make(map[string]any, len(v))
		for key, item := range v {
			out[key] = m.any(item)
		}
		return out
	}
	return v
}

func (m *Mask) timeline(t audit.Timeline) audit.Timeline {
	t.Person = m.id(t.Person)
	for _, spells := range []*[]audit.Spell{&t.Leave, &t.Secondments, &t.Mentorships, &t.Postings} {
		*spells = mapped(*spells, func(s audit.Spell) audit.Spell {
			s.Label = m.Text(s.Label)
			return s
		})
	}
	return t
}

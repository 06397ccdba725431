package explain

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/mask"
)

// Masked gives the account as it may be shown. The one given stays as it is. Where
// ids are hashed, no row is named, and not what the roster says of the subject.
func (a *Account) Masked(m *mask.Mask) *Account {
	masked := *a
	m.Requirements([]audit.Requirement{a.requirement})
	said := m.Sentences(a.Rule.ID, a.hidden())
	masked.Verdict = m.Verdict(a.Verdict)
	masked.Verdict.Message = said(a.Verdict.Message)
	masked.Thresholds = slices.Clone(a.Thresholds)
	for i, t := range masked.Thresholds {
		masked.Thresholds[i].Value, masked.Thresholds[i].Origin = m.Value(t.Value), m.Origin(t.Origin)
	}
	if own := a.Window.Service.Record; own != nil {
		record := own.masked(m)
		if masked.Window.Service.Record = &record; m.Full() {
			masked.Window.Service.Record = nil
		}
	}
	masked.Steps = slices.Clone(a.Steps)
	for i := range masked.Steps {
		masked.Steps[i] = a.Steps[i].masked(m, said)
	}
	masked.Unseen = maskedRecords(a.Unseen, m)
	masked.SetAside = m.Problems(a.SetAside)
	masked.Notices = m.Notices(a.Notices, nil)
	masked.Remedies = slices.Clone(a.Remedies)
	for i := range masked.Remedies {
		masked.Remedies[i] = said(a.Remedies[i])
	}
	return &masked
}

// hidden are the texts that a policy may have put into its sentences: what the
// verdict and its figures hold, and what the records say.
func (a *Account) hidden() []any {
	all := []any{a.Verdict.Details}
	for _, t := range a.Thresholds {
		all = append(all, t.Value)
	}
	for _, rank := range a.ranks {
		all = append(all, rank)
	}
	records := slices.Clone(a.Unseen)
	if own := a.Window.Service.Record; own != nil {
		records = append(records, *own)
	}
	for i := range a.Steps {
		records = append(records, a.Steps[i].Counted...)
		for k := range a.Steps[i].LeftOut {
			records = append(records, a.Steps[i].LeftOut[k].Record)
		}
	}
	for i := range records {
		for _, s := range records[i].said {
			if s.Field.Type == dossier.TypeText {
				all = append(all, s.Value.ZH)
			}
		}
	}
	return all
}

func (s Step) masked(m *mask.Mask, said func(audit.Text) audit.Text) Step {
	s.Text = said(s.Text)
	s.Absences = slices.Clone(s.Absences)
	for i := range s.Absences {
		s.Absences[i].Record = s.Absences[i].Record.masked(m)
	}
	s.Counted = maskedRecords(s.Counted, m)
	s.LeftOut = slices.Clone(s.LeftOut)
	for i := range s.LeftOut {
		s.LeftOut[i].Record, s.LeftOut[i].Why = s.LeftOut[i].Record.masked(m), said(s.LeftOut[i].Why)
	}
	return s
}

func maskedRecords(list []Record, m *mask.Mask) []Record {
	list = slices.Clone(list)
	for i := range list {
		list[i] = list[i].masked(m)
	}
	return list
}

// masked masks a record by its fields: days, numbers and choices stay, texts do not.
func (r Record) masked(m *mask.Mask) Record {
	r.Origin, r.Corrected = m.At(r.Origin), m.Corrections(r.Corrected)
	if m.Full() {
		r.Cell = ""
	}
	said := make([]dossier.Said, len(r.said))
	for i, s := range r.said {
		said[i] = dossier.Said{Field: s.Field, Value: shown(m, s)}
	}
	r.said = said
	r.Says = words(said)
	return r
}

func shown(m *mask.Mask, s dossier.Said) audit.Text {
	same := func(text string) audit.Text { return audit.Text{ZH: text, EN: text} }
	switch {
	case s.Field.Type == dossier.TypeText && s.Field.Name == "name" && !m.Full():
		return same(mask.Name(s.Value.ZH))
	case s.Field.Type == dossier.TypeText:
		return same(mask.Hidden)
	case s.Field.Type != dossier.TypeID:
		return s.Value
	case s.Field.Refers == "people" || s.Field.Name == "person_id":
		return same(m.ID(s.ID))
	case s.Field.Refers == "branches" || s.Field.Name == "branch_id":
		return same(s.ID)
	}
	return same(mask.Hidden)
}

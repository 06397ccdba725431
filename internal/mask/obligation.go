package mask

import "ninefold/internal/audit"

// Subject masks a person; branches are no persons.
func (m *Mask) Subject(s audit.Subject) audit.Subject {
	if s.Kind != audit.Branch {
		s.Name, s.ID = Name(s.Name), m.id(s.ID)
	}
	return s
}

// Obligation gives the obligation as it may be shown.
func (m *Mask) Obligation(o audit.Obligation) audit.Obligation {
	o.Subject = m.Subject(o.Subject)
	o.Done, o.Required, o.Missing = m.any(o.Done), m.any(o.Required), m.any(o.Missing)
	o.Key, o.Message = m.Text(o.Key), m.both(o.Message)
	o.Evidence = mapped(o.Evidence, func(at audit.Origin) audit.Origin {
		at.Path, at.Sheet = m.Text(at.Path), m.Text(at.Sheet)
		return at
	})
	if m.key != nil { // it is a plain hash of the id, among other things
		o.UID = m.hash("u", o.UID)
	}
	return o
}

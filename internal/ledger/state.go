package ledger

import (
	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/store"
)

// fixedState is that of a finding that a later run looked for and did not find.
const fixedState = "fixed"

// About says what a line is on, so that it can be told when no run finds it any more.
type About struct {
	Rule    string        `json:"rule"`
	Subject audit.Subject `json:"subject"`
	Period  audit.Period  `json:"period"`
}

// About is what the line is on; nil: no run has found it.
func (l *Entered) About() *About { return l.about }

// Fixed reports whether a run has looked for the finding and found it no more.
func (l *Entered) Fixed() bool { return l.Text(stateField) == fixedState }

// Settle is what a run says of all findings: those that failed are open, and open again
// where they had been closed; those of its period that it looked for and did not find are
// closed. Of what it did not look for, and of whom the books do not hold who is there, it
// says nothing.
func (b *Kept) Settle(r *audit.Result, there func(audit.Subject) bool) []store.Written {
	var moves []store.Written
	move := func(key, field, to string) {
		if is := b.Line(key).Text(field); is != to {
			moves = append(moves, store.Written{Finding: key, Field: field, Before: is, After: to})
		}
	}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Status == audit.Fail {
			move(v.Fingerprint, stateField, string(audit.Fail))
			move(v.Fingerprint, aboutField, written(About{v.Rule, v.Subject, r.Run.Period}))
		}
	}
	for _, f := range delta.Between(&audit.Result{Verdicts: b.open(r.Run.Period)}, r) {
		switch {
		case f.Before == nil:
		case f.After == nil && !there(f.Before.Subject):
		case f.Change == delta.Fixed:
			move(f.Before.Fingerprint, stateField, fixedState)
		case f.After != nil && f.After.Status != audit.Fail:
			move(f.Before.Fingerprint, stateField, string(f.After.Status))
		}
	}
	return moves
}

// open are the findings of a period that no run has closed, as far as delta asks.
func (b *Kept) open(period audit.Period) []audit.Verdict {
	var list []audit.Verdict
	for _, line := range b.Lines() {
		if about := line.About(); about != nil && about.Period == period && !line.Fixed() {
			list = append(list, audit.Verdict{Rule: about.Rule, Subject: about.Subject, Status: audit.Fail, Fingerprint: line.Key})
		}
	}
	return list
}

// Enter is what somebody writes on a finding in place of what they saw there. Told is the
// finding as it is told now; nil: it is told no more.
func (b *Kept) Enter(key string, told []string, seen, texts map[string]string) []store.Written {
	var entries []store.Written
	for _, field := range b.allFields() {
		if text, given := texts[field]; given && text != seen[field] {
			entries = append(entries, store.Written{Finding: key, Field: field, Before: seen[field], After: text})
		}
	}
	if len(entries) == 0 || told == nil {
		return entries
	}
	if line := b.Line(key); line.Text(toldField) != written(told) {
		entries = append(entries, store.Written{Finding: key, Field: toldField, Before: line.Text(toldField), After: written(told)})
	}
	return entries
}

// allFields are all that people may write in.
func (b *Kept) allFields() []string {
	all := Fields()
	for i := range b.columns {
		all = append(all, ColumnField(i))
	}
	return all
}

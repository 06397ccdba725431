package trend

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// NoteKind says what a reader has to mind.
type NoteKind string

// The kinds of notes.
const (
	OtherRules    NoteKind = "other_rules"     // another tool, policy, config or calendar than the result before
	OnePeriod     NoteKind = "one_period"      // several results of one period
	Overlap       NoteKind = "overlap"         // periods that share days
	OtherScope    NoteKind = "other_scope"     // narrowed down to others than the result before
	Narrowed      NoteKind = "narrowed"        // all narrowed down alike
	NotShared     NoteKind = "not_shared"      // requirements that only some results applied
	NoBranches    NoteKind = "no_branches"     // a result without counts by branch
	SetAside      NoteKind = "set_aside"       // rows were set aside
	NoRecords     NoteKind = "no_records"      // tables without any record of the period
	NothingTold   NoteKind = "nothing_told"    // requirements of which nothing that was owed could be told
	MixedIDs      NoteKind = "mixed_ids"       // some name people by ids, others by hashes
	NobodyInTwo   NoteKind = "nobody_in_two"   // hashed by other keys, as it seems
	NamesMasked   NoteKind = "names_masked"    // some result is masked
	FiguresDiffer NoteKind = "figures_changed" // requirements judged by other figures
)

// Note is one thing to mind: of which point (-1: of all), and what it concerns.
type Note struct {
	Kind  NoteKind
	Point int
	What  []string
}

func (t *Trend) note() {
	for i, p := range t.Points {
		t.noteEvidence(i)
		if i > 0 {
			t.beside(i, t.Points[i-1], p)
		}
		if len(p.Summary.Branches) == 0 {
			t.say(NoBranches, i)
		}
		if len(p.Run.Quarantined) > 0 {
			t.say(SetAside, i)
		}
	}
	if p := t.Points[0]; len(whom(p).Branches)+len(whom(p).Persons) > 0 && !slices.ContainsFunc(t.Points, func(q Point) bool { return !sameScope(p, q) }) {
		t.say(Narrowed, -1, slices.Concat(p.Run.Scope.Branches, p.Run.Scope.Persons)...)
	}
	if len(t.LeftOut) > 0 {
		t.say(NotShared, -1, t.LeftOut...)
	}
	switch {
	case t.mixedIDs():
		t.say(MixedIDs, -1)
	case t.strangers():
		t.say(NobodyInTwo, -1)
	}
	if slices.ContainsFunc(t.Points, Masked) {
		t.say(NamesMasked, -1)
	}
}

func (t *Trend) say(kind NoteKind, point int, what ...string) {
	t.Notes = append(t.Notes, Note{kind, point, what})
}

// beside says what a result rests on otherwise than the one before.
func (t *Trend) beside(i int, before, after Point) {
	var what []string
	for _, d := range delta.Manifest(before.Result, after.Result) {
		if slices.Contains([]delta.Kind{delta.Tool, delta.Policy, delta.Config, delta.Calendar}, d.Kind) {
			what = append(what, string(d.Kind))
		}
	}
	if len(what) > 0 {
		t.say(OtherRules, i, what...)
	}
	var changed []string
	for _, s := range t.Rules {
		if s.Cells[i].Redrawn {
			changed = append(changed, s.ID)
		}
	}
	if len(changed) > 0 {
		t.say(FiguresDiffer, i, changed...)
	}
	switch a, b := before.Run.Period, after.Run.Period; {
	case a == b:
		t.say(OnePeriod, i)
	case a.From <= b.To && b.From <= a.To:
		t.say(Overlap, i)
	}
	if !sameScope(before, after) {
		t.say(OtherScope, i)
	}
}

// Masked reports whether names were taken out of a result.
func Masked(p Point) bool {
	return slices.ContainsFunc(p.Run.Notices, func(n audit.Notice) bool { return n.Code == "masked" })
}

// strangers reports whether results name people by hashes and no two of them the
// same person: as if each had been masked with a key of its own.
func (t *Trend) strangers() bool {
	seen, turns := map[string]int{}, 0
	for turn, at := range t.Turns {
		p := t.Points[at]
		if identityOf(p) != byHash {
			continue
		}
		turns++
		for i := range p.Verdicts {
			if s := p.Verdicts[i].Subject; s.Kind == audit.Person {
				if first, ok := seen[s.ID]; ok && first != turn {
					return false
				}
				seen[s.ID] = turn
			}
		}
	}
	return turns > 1
}

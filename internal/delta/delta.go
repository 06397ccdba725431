// Package delta says what differs between two results: which findings are new,
// fixed, worse or better, and what lay beneath them. It compares values only: it
// reads no files, judges nobody and knows no format.
package delta

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// Change is what became of a finding.
type Change = audit.Change

// The changes. New and Worse count against a baseline. A finding that the later
// run did not look for (its requirement or its subject was left out) is
// Unjudged: nobody knows whether it is fixed.
const (
	New      = audit.ChangeNew
	Worse    = audit.ChangeWorse
	Better   = Change("better")
	Fixed    = Change("fixed")
	Unjudged = Change("unjudged")
	Old      = audit.ChangeOld
)

// Changes lists every change in the order in which reports show them.
func Changes() []Change { return []Change{New, Worse, Better, Fixed, Unjudged, Old} }

// Finding is one finding in both results; nil where a result has none. A
// finding is a verdict of status fail, unknown, due or waived.
type Finding struct {
	Change Change
	Before *audit.Verdict
	After  *audit.Verdict
}

// Verdict is the later verdict, or the earlier one where there is no later.
func (f Finding) Verdict() *audit.Verdict {
	if f.After != nil {
		return f.After
	}
	return f.Before
}

// Between compares the findings of two results, known again by fingerprint
// (requirement, subject and period). They come in the order of results: rule,
// kind of subject, id.
func Between(before, after *audit.Result) []Finding {
	old := byFingerprint(before)
	var list []Finding
	for i := range after.Verdicts {
		v := &after.Verdicts[i]
		list = add(list, Finding{Before: old[v.Fingerprint], After: v}, after)
		delete(old, v.Fingerprint)
	}
	for i := range before.Verdicts {
		if v := &before.Verdicts[i]; old[v.Fingerprint] != nil {
			list = add(list, Finding{Before: v}, after)
		}
	}
	sort(list, after, before)
	return list
}

// Mark says of every finding of a result whether it is new, worse or old against
// an earlier one. What is better is old: it still is a finding.
func Mark(before, after *audit.Result) {
	old := byFingerprint(before)
	for i := range after.Verdicts {
		v := &after.Verdicts[i]
		if v.Change = ""; !isFinding(v) {
			continue
		}
		if v.Change = change(old[v.Fingerprint], v); v.Change == Better {
			v.Change = Old
		}
	}
}

func byFingerprint(r *audit.Result) map[string]*audit.Verdict {
	found := make(map[string]*audit.Verdict, len(r.Verdicts))
	for i := range r.Verdicts {
		found[r.Verdicts[i].Fingerprint] = &r.Verdicts[i]
	}
	return found
}

// add takes in a pair of verdicts if one of them is a finding.
func add(list []Finding, f Finding, after *audit.Result) []Finding {
	switch {
	case !isFinding(f.Before) && !isFinding(f.After):
		return list
	case f.After == nil && !judged(after, f.Before):
		f.Change = Unjudged
	case !isFinding(f.After):
		f.Change = Fixed
	default:
		f.Change = change(f.Before, f.After)
	}
	return append(list, f)
}

// change is what became of a finding, given the verdict before; nil: none. A
// fail is new where there was no fail, and an unknown where there was no
// unknown: that the evidence of a fail is gone makes nothing better. What is
// still due, or excused, is an improvement on what was graver.
func change(before, after *audit.Verdict) Change {
	switch {
	case !isFinding(before):
		return New
	case before.Status == after.Status:
		return compare(before, after)
	case after.Status == audit.Fail || after.Status == audit.Unknown:
		return New
	case before.Status == audit.Waived:
		return New // what was excused is due now
	}
	return Better
}

// isFinding reports whether a verdict is one to act on, or was excused.
func isFinding(v *audit.Verdict) bool {
	if v == nil {
		return false
	}
	switch v.Status {
	case audit.Fail, audit.Unknown, audit.Due, audit.Waived:
		return true
	}
	return false
}

// judged reports whether a run looked at a requirement and a subject at all.
func judged(r *audit.Result, v *audit.Verdict) bool {
	if len(r.Requirements) > 0 && !slices.ContainsFunc(r.Requirements, func(q audit.Requirement) bool { return q.ID == v.Rule }) {
		return false
	}
	s := r.Run.Scope
	return s == nil ||
		(len(s.Branches) == 0 || slices.Contains(s.Branches, v.Subject.Branch)) &&
			(len(s.Persons) == 0 || slices.Contains(s.Persons, v.Subject.ID))
}

// sort puts findings in the order of results; rules that only the earlier
// result knows come last.
func sort(list []Finding, results ...*audit.Result) {
	order := map[string]int{}
	place := func(rule string) {
		if _, ok := order[rule]; !ok {
			order[rule] = len(order)
		}
	}
	for _, r := range results {
		for i := range r.Requirements {
			place(r.Requirements[i].ID)
		}
		for i := range r.Verdicts {
			place(r.Verdicts[i].Rule)
		}
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		x, y := a.Verdict(), b.Verdict()
		return cmp.Or(cmp.Compare(order[x.Rule], order[y.Rule]),
			cmp.Compare(x.Subject.Kind, y.Subject.Kind), cmp.Compare(x.Subject.ID, y.Subject.ID))
	})
}

// Package delta says what differs between two results: which findings are new,
// fixed, worse or better, and what lay beneath them. It compares values only: it
// reads no files, judges nobody and knows no format.
package delta

import (
	"cmp"
	"encoding/json"
	"slices"

	"ninefold/internal/audit"
)

// Change is what became of a finding.
type Change string

// The changes. A finding that the later run did not look for (its requirement
// or its subject was left out) is Unjudged: nobody knows whether it is fixed.
const (
	New       Change = "new"
	Worse     Change = "worse"
	Better    Change = "better"
	Fixed     Change = "fixed"
	Unjudged  Change = "unjudged"
	Unchanged Change = "unchanged"
)

// Changes lists every change in the order in which reports show them.
func Changes() []Change { return []Change{New, Worse, Better, Fixed, Unjudged, Unchanged} }

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
	old := map[string]*audit.Verdict{}
	for i := range before.Verdicts {
		old[before.Verdicts[i].Fingerprint] = &before.Verdicts[i]
	}
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

// add takes in a pair of verdicts if one of them is a finding.
func add(list []Finding, f Finding, after *audit.Result) []Finding {
	was, is := rank(f.Before), rank(f.After)
	switch {
	case was == 0 && is == 0:
		return list
	case f.After == nil && !judged(after, f.Before):
		f.Change = Unjudged
	default:
		f.Change = change(was, is, f)
	}
	return append(list, f)
}

func change(was, is int, f Finding) Change {
	switch {
	case was == 0:
		return New
	case is == 0:
		return Fixed
	case is > was:
		return Worse
	case is < was:
		return Better
	}
	return byShortfall(f.Before, f.After)
}

// rank orders statuses by how bad they are; 0 is no finding.
func rank(v *audit.Verdict) int {
	if v == nil {
		return 0
	}
	return map[audit.Status]int{audit.Fail: 4, audit.Unknown: 3, audit.Due: 2, audit.Waived: 1}[v.Status]
}

// hair is less than any two figures of a verdict can differ by other than
// through rounding.
const hair = 1e-9

// byShortfall compares two findings of one status. Only what failed has a
// shortfall: what is still due moves towards its day by itself.
func byShortfall(before, after *audit.Verdict) Change {
	was, known := shortfall(before)
	is, alsoKnown := shortfall(after)
	switch {
	case !known || !alsoKnown:
		return Unchanged
	case is > was+hair:
		return Worse
	case is < was-hair:
		return Better
	}
	return Unchanged
}

// shortfall is how far actual is from required. What failed is on the wrong
// side of it, be that a least figure or a greatest one.
func shortfall(v *audit.Verdict) (float64, bool) {
	actual, ok := number(v.Actual)
	required, alsoOK := number(v.Required)
	failed := v.Status == audit.Fail || v.Status == audit.Waived
	return max(actual-required, required-actual), ok && alsoOK && failed
}

func number(v any) (float64, bool) {
	switch n := v.(type) {
	case int:
		return float64(n), true
	case int64:
		return float64(n), true
	case float64:
		return n, true
	case json.Number:
		f, err := n.Float64()
		return f, err == nil
	}
	return 0, false
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

package spread

import (
	"cmp"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// Sum adds up what was found in buckets, in any order. No two buckets tell of the same
// branch or subject.
type Sum struct {
	total engine.Judged
	order map[string]int // of the requirements
}

// Add takes in what was found in a bucket.
func (s *Sum) Add(part *engine.Judged) error {
	sum, found := &s.total.Summary, &part.Summary
	if s.order == nil {
		s.begin(found)
	}
	sum.Subjects += found.Subjects
	sum.OutOfScope += found.OutOfScope
	add(sum.Status, found.Status)
	for i := range found.Rules {
		add(sum.Rules[i].Status, found.Rules[i].Status)
	}
	sum.Branches = append(sum.Branches, found.Branches...)
	s.total.Verdicts = append(s.total.Verdicts, part.Verdicts...)
	s.total.Timelines = append(s.total.Timelines, part.Timelines...)
	return nil
}

// begin takes over which requirements there are; all buckets have the same ones.
func (s *Sum) begin(first *audit.Summary) {
	s.order = map[string]int{}
	s.total.Summary = audit.Summary{Status: map[audit.Status]int{}, Branches: []audit.BranchCount{}}
	for i, r := range first.Rules {
		s.order[r.Rule] = i
		s.total.Summary.Rules = append(s.total.Summary.Rules, audit.RuleSummary{Rule: r.Rule, Severity: r.Severity, Status: map[audit.Status]int{}})
	}
}

func add(sums, counts map[audit.Status]int) {
	for status, n := range counts {
		sums[status] += n
	}
}

// Judged gives the sum in the order in which the whole would have been judged.
func (s *Sum) Judged() *engine.Judged {
	slices.SortFunc(s.total.Summary.Branches, func(a, b audit.BranchCount) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(s.total.Timelines, func(a, b audit.Timeline) int { return strings.Compare(a.Person, b.Person) })
	slices.SortFunc(s.total.Verdicts, func(a, b audit.Verdict) int {
		return cmp.Or(cmp.Compare(s.order[a.Rule], s.order[b.Rule]),
			-cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID)) // as dossiers stand
	})
	return &s.total
}

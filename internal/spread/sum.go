package spread

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// Finding is one thing that was found in a bucket, and travels by itself: one of its
// parts is there.
type Finding struct {
	Counts   *audit.Summary     `json:"counts,omitempty"` // of the bucket, without those of branches
	Branch   *audit.BranchCount `json:"branch,omitempty"`
	Verdict  *audit.Verdict     `json:"verdict,omitempty"`
	Timeline *audit.Timeline    `json:"timeline,omitempty"`
}

// Findings takes what was found in a bucket apart; the counts come first.
func Findings(found *engine.Judged) iter.Seq[*Finding] {
	return func(yield func(*Finding) bool) {
		counts := found.Summary
		counts.Branches = nil
		if !yield(&Finding{Counts: &counts}) {
			return
		}
		for i := range found.Summary.Branches {
			if !yield(&Finding{Branch: &found.Summary.Branches[i]}) {
				return
			}
		}
		for i := range found.Verdicts {
			if !yield(&Finding{Verdict: &found.Verdicts[i]}) {
				return
			}
		}
		for i := range found.Timelines {
			if !yield(&Finding{Timeline: &found.Timelines[i]}) {
				return
			}
		}
	}
}

// ReadFinding reads one, with its numbers as they were written.
func ReadFinding(data []byte) (*Finding, error) {
	f := new(Finding)
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(f); err != nil {
		return nil, err
	}
	if f.Verdict != nil {
		f.Verdict.Numbers()
	}
	return f, nil
}

// Sum adds up what was found in buckets, in any order. No two buckets tell of the same
// branch or subject.
type Sum struct {
	total engine.Judged
	order map[string]int // of the requirements
}

// Add takes in what was found in a bucket.
func (s *Sum) Add(found *engine.Judged) error {
	for f := range Findings(found) {
		if err := s.Take(f); err != nil {
			return err
		}
	}
	return nil
}

// Take takes in one thing that was found.
func (s *Sum) Take(f *Finding) error {
	switch {
	case f.Counts != nil:
		return s.count(f.Counts)
	case f.Branch != nil:
		s.total.Summary.Branches = append(s.total.Summary.Branches, *f.Branch)
	case f.Verdict != nil:
		s.total.Verdicts = append(s.total.Verdicts, *f.Verdict)
	case f.Timeline != nil:
		s.total.Timelines = append(s.total.Timelines, *f.Timeline)
	default:
		return errors.New("a finding says nothing")
	}
	return nil
}

func (s *Sum) count(found *audit.Summary) error {
	sum := &s.total.Summary
	if s.order == nil {
		s.begin(found)
	}
	if len(found.Rules) != len(sum.Rules) {
		return errors.New("buckets were judged by different requirements")
	}
	sum.Subjects += found.Subjects
	sum.OutOfScope += found.OutOfScope
	add(sum.Status, found.Status)
	for i := range found.Rules {
		add(sum.Rules[i].Status, found.Rules[i].Status)
	}
	return nil
}

// begin takes over which requirements there are; all buckets have the same ones.
func (s *Sum) begin(first *audit.Summary) {
	s.order = map[string]int{}
	s.total.Summary.Status = map[audit.Status]int{}
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
	if s.total.Summary.Branches == nil {
		s.total.Summary.Branches = []audit.BranchCount{}
	}
	slices.SortFunc(s.total.Summary.Branches, func(a, b audit.BranchCount) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(s.total.Timelines, func(a, b audit.Timeline) int { return strings.Compare(a.Person, b.Person) })
	slices.SortFunc(s.total.Verdicts, func(a, b audit.Verdict) int {
		return cmp.Or(cmp.Compare(s.order[a.Rule], s.order[b.Rule]),
			-cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID)) // as dossiers stand
	})
	return &s.total
}

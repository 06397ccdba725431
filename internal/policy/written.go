package policy

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"ninefold/internal/regoplan"
)

// WrittenPlans are the plans of some policies as Go. They count for the very plans that
// they were made from; any others are run as closures, which give the same.
type WrittenPlans struct {
	Digest  string // of the plans
	Library *regoplan.Library
}

// groups are the questions that are written: for all of what a rule gives, and for
// some members.
var groups = []struct {
	name    string
	members []string
}{{"whole", nil}, {"status", statusAlone}, {"findings", withoutProof}}

// WritePlans gives the Go files of a package with the plans of the built-in policies,
// which stand in a tree, and those trimmed to what is first asked for.
func WritePlans(set *Set) (map[string][]byte, error) {
	if set.rego.planned == "" {
		return nil, errors.New("the policies have no plans: run go generate ./policies")
	}
	w := regoplan.NewWriter()
	var all []*question
	for _, rule := range set.rules {
		all = append(all, newQuestion(set.rego, rule))
	}
	if err := writeGroup(w, set, "whole", all, nil); err != nil {
		return nil, err
	}
	for _, g := range groups[1:] {
		var verdicts []*question
		for i := range set.judges {
			verdicts = append(verdicts, set.judges[i].verdict)
		}
		if err := writeGroup(w, set, g.name, verdicts, g.members); err != nil {
			return nil, err
		}
	}
	return w.Source("plans", "holds the plans of the built-in policies as Go.", planDigest(set.rego.planned))
}

func writeGroup(w *regoplan.Writer, set *Set, group string, all []*question, members []string) error {
	plan, err := set.rego.together(context.Background(), all)
	if err != nil {
		return err
	}
	rules := make([][]string, len(all))
	for i, q := range all {
		rules[i] = strings.Split(q.rule, ".")[1:] // below data
	}
	if members != nil {
		if plan, err = regoplan.Trim(plan, rules, members...); err != nil {
			return err
		}
	}
	return w.Rules(plan, group, string(answer), rules)
}

func planDigest(planned string) string {
	sum := sha256.Sum256([]byte(planned))
	return hex.EncodeToString(sum[:])
}

// Offer has plans that stand in Go take the place of closures from the next Plan on, if
// they are those of the policies.
func (s *Set) Offer(plans WrittenPlans) { s.offered = plans }

// library gives the names for plans, and the library of those that stand in Go, which is
// nil where they are not those of the policies.
func (s *Set) library() (*regoplan.Names, *regoplan.Library) {
	if s.rego.planned == "" || s.offered.Digest != planDigest(s.rego.planned) {
		return regoplan.NewNames(), nil
	}
	return s.offered.Library.Names(), s.offered.Library
}

// inGo readies questions whose programs all stand in Go; false where one does not.
func (s *Set) inGo(all []*question) bool {
	if s.written == nil {
		return false
	}
	programs := make([]*regoplan.Program, len(all))
	for i, q := range all {
		if programs[i] = s.written.Program(q.group() + " " + q.rule); programs[i] == nil {
			return false
		}
	}
	for i, q := range all {
		q.program = programs[i]
	}
	return true
}

// group is that of the programs which answer a question.
func (q *question) group() string {
	for _, g := range groups {
		if slices.Equal(g.members, q.members) {
			return g.name
		}
	}
	return ""
}

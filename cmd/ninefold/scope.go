package main

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/policy"
)

// recorded is what a run with these flags was narrowed down to; nil: to nothing.
// A result that does not say so would pass for a whole one.
func (n *narrowing) recorded(rules *policy.Set, settings *config.Config) *audit.Scope {
	s := &audit.Scope{Branches: distinct(n.scope.Branches), Persons: distinct(n.scope.Persons)}
	if !n.allRules {
		s.Rules = distinct(n.scope.Rules)
	}
	for i := range rules.Requirements {
		id := rules.Requirements[i].ID
		if settings.IsDisabled(id) && (len(s.Rules) == 0 || slices.Contains(s.Rules, id)) {
			s.Disabled = append(s.Disabled, id)
		}
	}
	slices.Sort(s.Disabled)
	if s.Empty() {
		return nil
	}
	return s
}

// narrow records what a run of check was narrowed down to and what it lets pass.
func (f *checkFlags) narrow(r *audit.Result, rules *policy.Set, settings *config.Config) {
	s := f.recorded(rules, settings)
	if s == nil {
		s = &audit.Scope{}
	}
	if f.failOn == failOnNone {
		s.FailOn = f.failOn
	}
	s.AllowUnknown = f.allowUnknown
	if r.Run.Scope = nil; !s.Empty() {
		r.Run.Scope = s
		r.Run.Notices = slices.Insert(r.Run.Notices, 0, s.Notice())
	}
}

// failOnNone is the --fail-on under which nothing counts.
const failOnNone = "none"

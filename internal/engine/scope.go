package engine

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
)

// asking is what is put to whom, and what there is to know of that.
type asking struct {
	given   policy.Scope // of the request, in ids
	scope   policy.Scope // less what is disabled; every requirement by id
	notices []audit.Notice
}

// ready checks every name in the request and the settings against what was read,
// and readies the policies for the engine that was asked for.
func (o *Office) ready(ctx context.Context) (*asking, error) {
	given, err := o.named(o.Request.Scope)
	if err != nil {
		return nil, err
	}
	scope, err := o.narrow(given)
	if err != nil {
		return nil, err
	}
	if err := recorded(o.Joined); err != nil {
		return nil, err
	}
	notices, err := o.againstData()
	if err != nil {
		return nil, err
	}
	unplanned, err := o.Setup.ready(ctx)
	return &asking{given, scope, slices.Concat(notices, unplanned)}, err
}

// named gives a scope in ids.
func (o *Office) named(scope policy.Scope) (policy.Scope, error) {
	return named(scope, o.Rules.Requirements, o.Rules.Systems, o.Joined)
}

// narrow takes disabled requirements out of a scope in ids.
func (o *Office) narrow(scope policy.Scope) (policy.Scope, error) {
	if len(scope.Rules) == 0 {
		scope.Rules = requirementIDs(o.Rules)
	}
	var enabled []string
	for _, id := range scope.Rules {
		if !o.Settings.IsDisabled(id) {
			enabled = append(enabled, id)
		}
	}
	scope.Rules = enabled
	if len(enabled) == 0 {
		return scope, nothingAsked()
	}
	return scope, nil
}

func nothingAsked() error {
	return &audit.Fault{
		Problem: audit.Text{ZH: "没有任何要求可供检查", EN: "no requirement to check"},
		Remedy:  audit.Text{ZH: "请检查 disabled 与 --rule", EN: "look at disabled and --rule"},
	}
}

func requirementIDs(sets ...*policy.Set) []string {
	var ids []string
	for _, set := range sets {
		for i := range set.Requirements {
			ids = append(ids, set.Requirements[i].ID)
		}
	}
	return ids
}

// againstData checks the waivers of the settings.
func (o *Office) againstData() ([]audit.Notice, error) {
	return o.Settings.CheckWaivers(o.Joined.Time.AsOf, o.Joined.BranchIDs(), o.Joined.Subject)
}

// Branches gives the ids of branches that are given by id or name.
func (o *Office) Branches(given ...string) ([]string, error) {
	return whoIsNamed("--branch", given, o.Joined.BranchIDs(), o.Joined.Names(audit.Branch))
}

// checkEngine refuses what no engine can do.
func checkEngine(name string, check int) error {
	switch {
	case !slices.Contains(policy.Engines, name):
		return &audit.Fault{
			Where:   "--engine " + name,
			Problem: audit.Text{ZH: "没有这个选项", EN: "no such choice"},
			Remedy:  audit.Text{ZH: "请用 " + strings.Join(policy.Engines, "、"), EN: "use one of " + strings.Join(policy.Engines, ", ")},
		}
	case check < 0:
		return &audit.Fault{
			Where:   fmt.Sprintf("--check-engine %d", check),
			Problem: audit.Text{ZH: "数目太小", EN: "too small a number"},
			Remedy:  audit.Text{ZH: "请给出不小于 0 的整数", EN: "give a whole number of at least 0"},
		}
	case name == policy.OPA && check > 0:
		return &audit.Fault{
			Where:   "--check-engine",
			Problem: audit.Text{ZH: "只用 OPA 求值器时无从核对", EN: "there is nothing to check OPA's evaluator against"},
			Remedy:  audit.Text{ZH: "请去掉 --engine opa", EN: "leave --engine opa out"},
		}
	}
	return nil
}

// narrowedTo is what a run was narrowed down to; nil: to nothing. A result that does
// not say so would pass for a whole one. To name all requirements that there were
// is no narrowing.
func (s *Setup) narrowedTo(given policy.Scope, allRules bool) *audit.Scope {
	scope := &audit.Scope{Branches: distinct(given.Branches), Persons: distinct(given.Persons)}
	if !allRules {
		scope.Rules = distinct(given.Rules)
	}
	for _, id := range requirementIDs(s.Rules) {
		if s.Settings.IsDisabled(id) && (len(scope.Rules) == 0 || slices.Contains(scope.Rules, id)) {
			scope.Disabled = append(scope.Disabled, id)
		}
	}
	slices.Sort(scope.Disabled)
	if scope.Empty() {
		return nil
	}
	entitle(scope, s.Rules.Requirements)
	return scope
}

// entitle says what the requirements are called that a scope names.
func entitle(scope *audit.Scope, requirements []audit.Requirement) {
	named := slices.Concat(scope.Rules, scope.Disabled)
	scope.Titles = map[string]audit.Text{}
	for i := range requirements {
		if r := &requirements[i]; slices.Contains(named, r.ID) {
			scope.Titles[r.ID] = r.Title
		}
	}
}

// Entitle does so for a result of an equal run that was kept.
func (s *Setup) Entitle(r *audit.Result) {
	if scope := r.Run.Scope; scope != nil {
		entitle(scope, s.Rules.Requirements)
	}
}

// Entitle does so for a result that was read: it tells of the requirements that were
// applied, and what others are called those know that are built in.
func Entitle(r *audit.Result) {
	scope := r.Run.Scope
	if scope == nil || len(scope.Rules)+len(scope.Disabled) == 0 {
		return
	}
	known := r.Requirements
	if len(scope.Disabled) > 0 {
		if builtIn, err := policyfiles.Compile(nil, policyfiles.Publisher{}); err == nil {
			known = slices.Concat(builtIn.Requirements, known)
		}
	}
	entitle(scope, known)
}

// letsPass is what a check was narrowed down to, and what it lets pass; nil: nothing.
func (s *Setup) letsPass(given policy.Scope, allRules bool) *audit.Scope {
	scope := s.narrowedTo(given, allRules)
	if scope == nil {
		scope = &audit.Scope{}
	}
	if s.Request.FailOn == audit.FailOnNone {
		scope.FailOn = audit.FailOnNone
	}
	scope.AllowUnknown = s.Request.AllowUnknown
	if scope.Empty() {
		return nil
	}
	return scope
}

func distinct(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// outside reports whether a run has been narrowed down so far that a
// requirement is not put to a subject.
func outside(scope policy.Scope, rule string, subject audit.Subject) bool {
	return !slices.Contains(scope.Rules, rule) ||
		len(scope.Branches) > 0 && !slices.Contains(scope.Branches, subject.Branch) && !subject.Unplaced ||
		len(scope.Persons) > 0 && !slices.Contains(scope.Persons, subject.ID)
}

// inForce are the requirements in scope.
func (s *Setup) inForce(scope policy.Scope) []audit.Requirement { return inForce(s.Rules, scope) }

func inForce(rules *policy.Set, scope policy.Scope) []audit.Requirement {
	return slices.DeleteFunc(slices.Clone(rules.Requirements), func(r audit.Requirement) bool { return !slices.Contains(scope.Rules, r.ID) })
}

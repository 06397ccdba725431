// Package method lays the work method beside the machine: every demand, the
// requirement that checks it or the reason why no export can show it, its figures,
// what it needs, what proves it and how it went last. It refuses to know how the matrix
// is shown and where results come from.
//
// The demands that are checked are those of the requirements' annotations; the others
// are listed in beyond.go. Both are in our own words and name the place in the method.
package method

import (
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// Schema names the form of the matrix as a document.
const Schema = "ninefold.matrix/v1"

// Matrix is all of it, system by system.
type Matrix struct {
	Schema  string      `json:"schema"`
	Checked int         `json:"checked"` // demands that a requirement checks
	Beyond  int         `json:"beyond"`  // demands that no export can show
	Result  *Source     `json:"result,omitempty"`
	Systems []SystemRow `json:"systems"`
}

// Source says which result the rates are from.
type Source struct {
	AsOf   audit.Date   `json:"as_of"`
	Period audit.Period `json:"period"`
}

// SystemRow is one square of the grid, or the follow-ups.
type SystemRow struct {
	audit.System

	Demands []Demand `json:"demands"`
}

// Demand is one thing that the method asks for.
type Demand struct {
	Demand audit.Text `json:"demand"` // in our own words
	Place  audit.Text `json:"place"`  // in the method
	Why    audit.Text `json:"why"`    // why no export can show it; empty where it is checked
	Check  *Check     `json:"check,omitempty"`
}

// Check is the requirement that checks a demand.
type Check struct {
	Requirement *audit.Requirement `json:"requirement"`
	Method      []string           `json:"method_figures"` // parameters whose figure the method gives, or which only say whom it concerns
	Ours        []string           `json:"our_figures"`    // parameters for which it gives none
	Proof       policy.Proof       `json:"proof"`
	Rate        *Rate              `json:"rate,omitempty"`
}

// Rate is how it went in a result: passes among what was owed.
type Rate struct {
	Passed int `json:"passed"`
	Owed   int `json:"owed"`
}

// Build lays requirements and what lies beyond them side by side. A result may be nil.
func Build(systems []audit.System, requirements []audit.Requirement, proofs map[string]policy.Proof, result *audit.Result) *Matrix {
	m := &Matrix{Schema: Schema, Checked: len(requirements)}
	rates := map[string]*Rate{}
	if result != nil {
		m.Result = &Source{result.Run.AsOf, result.Run.Period}
		for _, rule := range result.Summary.Rules {
			rates[rule.Rule] = &Rate{rule.Status[audit.Pass], audit.Owed(rule.Status)}
		}
	}
	for _, system := range systems {
		row := SystemRow{System: system}
		for i := range requirements {
			if r := &requirements[i]; r.System == system.ID {
				row.Demands = append(row.Demands, checked(r, proofs[r.ID], rates[r.ID]))
			}
		}
		for _, one := range beyond {
			if one.system == system.ID {
				row.Demands = append(row.Demands, Demand{Demand: one.demand, Place: one.place(system), Why: one.why})
				m.Beyond++
			}
		}
		m.Systems = append(m.Systems, row)
	}
	return m
}

func checked(r *audit.Requirement, proof policy.Proof, rate *Rate) Demand {
	c := &Check{Requirement: r, Method: []string{}, Ours: []string{}, Proof: proof, Rate: rate}
	for i := range r.Parameters {
		if p := &r.Parameters[i]; p.Ours {
			c.Ours = append(c.Ours, p.Name)
		} else {
			c.Method = append(c.Method, p.Name)
		}
	}
	slices.Sort(c.Method)
	slices.Sort(c.Ours)
	return Demand{Demand: r.Demand, Place: r.Source, Check: c}
}

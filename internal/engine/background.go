package engine

import (
	"ninefold/internal/audit"
	"ninefold/internal/policy"
)

// A result has what lets it be rendered later without the sources: the figures in
// force, and the year of everyone who has to act.

// acting are the people who have to, by id.
func acting(verdicts []audit.Verdict) map[string]bool {
	acting := map[string]bool{}
	for i := range verdicts {
		v := &verdicts[i]
		if v.Subject.Kind == audit.Person && (v.Status == audit.Fail || v.Status == audit.Due) {
			acting[v.Subject.ID] = true
		}
	}
	return acting
}

// figures lists the thresholds by requirement and parameter: those for all
// branches, then those in which a branch differs.
func figures(r *audit.Result, settings policy.Settings) []audit.Figure {
	var list []audit.Figure
	for _, rule := range r.Requirements {
		common := settings.Thresholds("", rule.ID)
		for _, p := range rule.Parameters {
			list = append(list, of(rule.ID, p.Name, "", common[p.Name])...)
			for _, branch := range r.Summary.Branches {
				own := settings.Thresholds(branch.ID, rule.ID)[p.Name]
				if !sameOrigins(own, common[p.Name]) {
					list = append(list, of(rule.ID, p.Name, branch.ID, own)...)
				}
			}
		}
	}
	return list
}

func of(rule, parameter, branch string, figures []audit.Threshold) []audit.Figure {
	list := make([]audit.Figure, 0, len(figures))
	for _, f := range figures {
		one := audit.Figure{Rule: rule, Parameter: parameter, Branch: branch, Value: f.Value, Origin: f.Origin}
		if f.Dated {
			one.From = &f.From
		}
		list = append(list, one)
	}
	return list
}

// sameOrigins reports whether a branch has its figures from where all have
// theirs: a figure of its own stands at a place of its own.
func sameOrigins(a, b []audit.Threshold) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Origin != b[i].Origin || a[i].From != b[i].From {
			return false
		}
	}
	return true
}

package render

import (
	"slices"

	"ninefold/internal/audit"
)

// Programs that read a result go red at whatever a format calls a failure. So
// these formats call a failure what the exit code counts, and nothing else
// (SPEC 5); all other findings are skipped, with the reason.

// uncounted says in words why a finding does not count; empty if it does or is none.
func (t tongue) uncounted(r *audit.Result, v *audit.Verdict) string {
	switch r.Uncounted(v) {
	case audit.BelowFailOn:
		return t.Say("%s不计入 --fail-on %s", "%s does not count under --fail-on %s", t.weight(v), failOn(r))
	case audit.InBaseline:
		return t.Say("基线中已有，未变差", "in the baseline, no worse")
	case audit.UnderWaiver:
		return t.waiver(v.Waiver)
	case audit.UnknownPassed:
		return t.Say("--allow-unknown：无法判定不计入", "unknown does not count under --allow-unknown")
	}
	return ""
}

// weight names what --fail-on leaves out: a status, or a severity.
func (t tongue) weight(v *audit.Verdict) string {
	if v.Status == audit.Due {
		return t.status(v.Status)
	}
	return t.Say("“%s”级要求", "severity %s", t.severity(v.Severity))
}

func failOn(r *audit.Result) string {
	if r.Outcome == nil || r.Outcome.FailOn == "" {
		return audit.FailOnMust
	}
	return r.Outcome.FailOn
}

// suite is one requirement that ran, with what was found of it.
type suite struct {
	rule     *audit.Requirement
	severity audit.Severity
	verdicts []*audit.Verdict
	counted  int // of the verdicts, how many count towards the exit code
}

// suites gives every requirement that ran, in order, also those of which nothing
// is shown: a consumer has to see that they were looked at.
func (v *overview) suites() []suite {
	var list []suite
	at := map[string]int{}
	add := func(id string, severity audit.Severity) *suite {
		k, seen := at[id]
		if !seen {
			k = len(list)
			at[id] = k
			list = append(list, suite{rule: v.rule(id), severity: severity})
		}
		return &list[k]
	}
	for _, rule := range v.Summary.Rules {
		add(rule.Rule, rule.Severity)
	}
	for i := range v.Verdicts {
		one := &v.Verdicts[i]
		s := add(one.Rule, one.Severity)
		s.verdicts = append(s.verdicts, one)
		if v.Counts(one) {
			s.counted++
		}
	}
	return list
}

// finding puts a verdict into one line: whom it is about and what was found.
func (t tongue) finding(v *audit.Verdict) string {
	return t.status(v.Status) + t.Say("：", ": ") + who(v.Subject) + t.Say("，", ", ") + t.message(v)
}

// shownAt is where code hosts show a finding: its first row of evidence or, since
// they drop what has no place, the file of the table that describes the subject,
// or the first one read.
func (v *overview) shownAt(one *audit.Verdict) (audit.Origin, bool) {
	if len(one.Evidence) > 0 {
		return one.Evidence[0], true
	}
	table := "people"
	if one.Subject.Kind == audit.Branch {
		table = "branches"
	}
	inputs := v.Run.Inputs
	if len(inputs) == 0 {
		return audit.Origin{}, false
	}
	at := max(0, slices.IndexFunc(inputs, func(in audit.Input) bool { return in.Table == table }))
	return audit.Origin{Path: inputs[at].Path, Sheet: inputs[at].Sheet, Row: 1}, true
}

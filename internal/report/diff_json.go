package report

import (
	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// The document of diff -o json.
type (
	diffDocument struct {
		Schema      string               `json:"schema"`
		Old         diffSide             `json:"old"`
		New         diffSide             `json:"new"`
		Differences []delta.Difference   `json:"differences"` // of what the runs rest on
		Summary     map[delta.Change]int `json:"summary"`
		Rules       []diffCount          `json:"rules"`
		Branches    []diffCount          `json:"branches"`
		Findings    []diffFinding        `json:"findings"`
	}
	diffSide struct {
		AsOf   audit.Date   `json:"as_of"`
		Period audit.Period `json:"period"`
	}
	diffCount struct {
		ID      string               `json:"id"`
		Changes map[delta.Change]int `json:"changes"`
	}
	diffFinding struct {
		Change      delta.Change  `json:"change"`
		Rule        string        `json:"rule"`
		Subject     audit.Subject `json:"subject"`
		Before      *diffVerdict  `json:"before,omitempty"`
		After       *diffVerdict  `json:"after,omitempty"`
		Fingerprint string        `json:"fingerprint"`
	}
	diffVerdict struct {
		Status   audit.Status `json:"status"`
		Reasons  []string     `json:"reasons,omitempty"`
		Actual   any          `json:"actual,omitempty"`
		Required any          `json:"required,omitempty"`
		Message  audit.Text   `json:"message"`
	}
)

// json holds every finding, the old ones too.
func (c *comparison) json() any {
	d := diffDocument{
		Schema: "ninefold.diff/v1", Old: sideOf(c.before.Result), New: sideOf(c.after.Result),
		Differences: append([]delta.Difference{}, delta.Manifest(c.before.Result, c.after.Result)...),
		Summary:     every(delta.Total(c.findings)),
		Rules:       counted(delta.ByRule(c.findings)), Branches: counted(delta.ByBranch(c.findings)),
		Findings: []diffFinding{},
	}
	for _, f := range c.findings {
		v := f.Verdict()
		d.Findings = append(d.Findings, diffFinding{
			Change: f.Change, Rule: v.Rule, Subject: v.Subject, Before: inShort(f.Before), After: inShort(f.After), Fingerprint: v.Fingerprint,
		})
	}
	return d
}

func sideOf(r *audit.Result) diffSide { return diffSide{r.Run.AsOf, r.Run.Period} }

// every adds the changes that nothing underwent, so that each key is there.
func every(changes map[delta.Change]int) map[delta.Change]int {
	for _, change := range delta.Changes() {
		changes[change] += 0
	}
	return changes
}

func counted(counts []delta.Count) []diffCount {
	list := make([]diffCount, len(counts))
	for i, one := range counts {
		list[i] = diffCount{one.ID, every(one.Changes)}
	}
	return list
}

func inShort(v *audit.Verdict) *diffVerdict {
	if v == nil {
		return nil
	}
	return &diffVerdict{v.Status, v.Reasons, v.Actual, v.Required, v.Message}
}

package report

import (
	"ninefold/internal/audit"
	"ninefold/internal/delta"
)

// The document of whatif -o json.
type (
	whatifDocument struct {
		Schema       string              `json:"schema"`
		AsOf         audit.Date          `json:"as_of"`
		Period       audit.Period        `json:"period"`
		Version      string              `json:"version"`
		PolicyDigest string              `json:"policy_digest"`
		Config       configSide          `json:"config"` // as it is
		Scope        *audit.Scope        `json:"scope,omitempty"`
		Sweep        *whatifSweep        `json:"sweep,omitempty"`
		Effort       whatifEffort        `json:"effort"`
		Warnings     []string            `json:"warnings"`
		Masked       bool                `json:"masked"`
		Rules        []whatifCount       `json:"rules"` // those that some alternative can change, as they are
		Branches     []whatifCount       `json:"branches"`
		Alternatives []whatifAlternative `json:"alternatives"`
	}
	whatifSweep struct {
		Rule      string         `json:"rule"`
		Parameter string         `json:"parameter"`
		Branch    string         `json:"branch,omitempty"`
		Title     audit.Text     `json:"title"`
		Unit      audit.Text     `json:"unit"`
		InForce   []placedFigure `json:"in_force"`
	}
	whatifEffort struct {
		Readings int `json:"readings"`
		Joins    int `json:"joins"`
		Judged   int `json:"judged"`  // verdicts, for everything told here
		OneRun   int `json:"one_run"` // verdicts of one run
	}
	whatifCount struct {
		ID     string               `json:"id"`
		Status map[audit.Status]int `json:"status"`
	}
	whatifMove struct {
		From  audit.Status `json:"from"` // empty: not judged
		To    audit.Status `json:"to"`
		Count int          `json:"count"`
	}
	whatifGroup struct {
		whatifCount
		Moves []whatifMove `json:"moves"`
	}
	whatifAlternative struct {
		Value      any                  `json:"value,omitempty"` // of a sweep
		InForce    bool                 `json:"in_force"`        // it is what the config says already
		Set        []string             `json:"set"`
		Config     configSide           `json:"config"`
		AsOf       audit.Date           `json:"as_of"`
		Period     audit.Period         `json:"period"`
		Thresholds []figureChange       `json:"thresholds"`
		Settings   []string             `json:"settings"`
		Beyond     []audit.Text         `json:"beyond_bounds"`
		Judged     []string             `json:"judged"` // requirements judged again
		Status     map[audit.Status]int `json:"status"`
		Rules      []whatifGroup        `json:"rules"`
		Branches   []whatifGroup        `json:"branches"`
		Changes    []verdictChange      `json:"changes"`
		SameStatus int                  `json:"same_status"`
	}
)

// json is the comparison for programs, every change in it.
func (t *supposition) json() any {
	d := whatifDocument{
		Schema: "ninefold.whatif/v1", AsOf: t.Frame.AsOf, Period: t.Frame.Period, Version: t.Version, PolicyDigest: t.PolicyDigest,
		Config: configSide{t.Settings.Path, t.Settings.Digest}, Scope: t.Scope, Effort: t.effort(), Warnings: append([]string{}, t.warnings()...), Masked: t.Masked,
		Rules: []whatifCount{}, Branches: []whatifCount{}, Alternatives: []whatifAlternative{},
	}
	if s := t.Sweep; s != nil {
		d.Sweep = &whatifSweep{s.Rule, s.Parameter.Name, s.Branch, s.Parameter.Title, s.Parameter.Unit, placedFigures(t.InForce[0].Figures)}
	}
	for _, rule := range t.Touched {
		d.Rules = append(d.Rules, whatifCount{rule, everyStatus(t.Base.Of(rule, ""))})
	}
	for _, branch := range t.Base.Branches() {
		d.Branches = append(d.Branches, whatifCount{branch, everyStatus(t.Base.Of("", branch))})
	}
	for i := range t.Alternatives {
		d.Alternatives = append(d.Alternatives, t.alternative(i))
	}
	return d
}

func (t *supposition) effort() whatifEffort {
	e := whatifEffort{Readings: 1, Joins: 1, Judged: t.Effort.Judged, OneRun: t.Effort.OneRun}
	if t.Reread {
		e.Readings++
	}
	if t.Reread || t.Rejoined {
		e.Joins++
	}
	return e
}

func (t *supposition) alternative(i int) whatifAlternative {
	o, v := &t.Alternatives[i], t.Variants[i]
	d := whatifAlternative{
		InForce: v.Current, Set: append([]string{}, t.Set...), Config: configSide{v.Settings.Path, v.Settings.Digest}, AsOf: t.Tried.AsOf, Period: t.Tried.Period,
		Thresholds: changesOf(v.Changes), Settings: append([]string{}, v.Others...), Beyond: []audit.Text{},
		Judged: append([]string{}, o.Judged...), Status: everyStatus(o.Tally.Of("", "")), Changes: verdictsOf(o.Shifts), SameStatus: o.SameStatus,
		Rules:    groupsOf(delta.ShiftsByRule(o.Shifts), func(id string) map[audit.Status]int { return o.Tally.Of(id, "") }),
		Branches: groupsOf(delta.ShiftsByBranch(o.Shifts), func(id string) map[audit.Status]int { return o.Tally.Of("", id) }),
	}
	if t.Sweep != nil {
		d.Value, d.Set = v.Value, append(d.Set, t.Sweep.Set(v.Label))
	}
	for _, fault := range v.Beyond {
		d.Beyond = append(d.Beyond, audit.Text{ZH: fault.In(audit.ZH), EN: fault.In(audit.EN)})
	}
	return d
}

func groupsOf(groups []delta.ShiftGroup, counts func(id string) map[audit.Status]int) []whatifGroup {
	list := []whatifGroup{}
	for _, g := range groups {
		one := whatifGroup{whatifCount: whatifCount{g.ID, everyStatus(counts(g.ID))}}
		for _, m := range delta.Moves(g.Shifts) {
			one.Moves = append(one.Moves, whatifMove{m.From, m.To, m.Count})
		}
		list = append(list, one)
	}
	return list
}

// everyStatus adds the statuses that nobody has, so that each key is there.
func everyStatus(counts map[audit.Status]int) map[audit.Status]int {
	for _, status := range audit.Statuses() {
		counts[status] += 0
	}
	return counts
}

package main

import (
	"ninefold/internal/audit"
	"ninefold/internal/config"
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
		Config       sideDocument        `json:"config"` // as it is
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
		Rule      string     `json:"rule"`
		Parameter string     `json:"parameter"`
		Branch    string     `json:"branch,omitempty"`
		Title     audit.Text `json:"title"`
		Unit      audit.Text `json:"unit"`
		InForce   []written  `json:"in_force"`
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
		Config     sideDocument         `json:"config"`
		AsOf       audit.Date           `json:"as_of"`
		Period     audit.Period         `json:"period"`
		Thresholds []changedFigures     `json:"thresholds"`
		Settings   []string             `json:"settings"`
		Beyond     []audit.Text         `json:"beyond_bounds"`
		Judged     []string             `json:"judged"` // requirements judged again
		Status     map[audit.Status]int `json:"status"`
		Rules      []whatifGroup        `json:"rules"`
		Branches   []whatifGroup        `json:"branches"`
		Changes    []changedVerdict     `json:"changes"`
		SameStatus int                  `json:"same_status"`
	}
)

// document is the comparison for programs, every change in it.
func (t *trial) document() any {
	frame := t.base.Joined.Time
	d := whatifDocument{
		Schema: "ninefold.whatif/v1", AsOf: frame.AsOf, Period: frame.Period, Version: version, PolicyDigest: t.setup.Rules.Digest,
		Config: t.configDocument(t.settings), Scope: t.scopeDocument(), Effort: t.effort(), Warnings: []string{}, Masked: t.veil != nil,
		Rules: []whatifCount{}, Branches: []whatifCount{}, Alternatives: []whatifAlternative{},
	}
	d.Warnings = append(d.Warnings, t.warnings()...)
	if s := t.sweep; s != nil {
		d.Sweep = &whatifSweep{s.Rule, s.Parameter.Name, s.Branch, s.Parameter.Title, s.Parameter.Unit, t.figures(t.settings.Thresholds(s.Branch, s.Rule)[s.Parameter.Name])}
	}
	for _, rule := range t.Touched {
		d.Rules = append(d.Rules, whatifCount{rule, everyStatus(t.Base.Of(rule, ""))})
	}
	for _, branch := range t.Base.Branches() {
		d.Branches = append(d.Branches, whatifCount{branch, everyStatus(t.Base.Of("", branch))})
	}
	for i := range t.Alternatives {
		d.Alternatives = append(d.Alternatives, t.alternativeDocument(i))
	}
	return d
}

func (t *trial) configDocument(settings *config.Config) sideDocument {
	return sideDocument{t.shownPath(settings.Path), settings.Digest}
}

// figures are figures with the places that set them, as they may be shown.
func (t *trial) figures(list []audit.Threshold) []written {
	return writtenFigures(t.shownFigures(list))
}

// scopeDocument is to whom the comparison was narrowed down; nil: to nobody.
func (t *trial) scopeDocument() *audit.Scope {
	scope := t.Scope
	if t.veil != nil {
		scope = t.veil.Scope(scope)
	}
	return scope
}

func (t *trial) effort() whatifEffort {
	e := whatifEffort{Readings: 1, Joins: 1, Judged: t.Effort.Judged, OneRun: t.Effort.OneRun}
	if t.Reread {
		e.Readings++
	}
	if t.Reread || t.Rejoined {
		e.Joins++
	}
	return e
}

func (t *trial) alternativeDocument(i int) whatifAlternative {
	o, settings, frame := &t.Alternatives[i], t.others[i].Settings, t.Frame
	d := whatifAlternative{
		InForce: t.current(i), Set: []string{}, Config: t.configDocument(settings), AsOf: frame.AsOf, Period: frame.Period,
		Thresholds: []changedFigures{}, Settings: append([]string{}, config.DiffOther(t.settings, settings)...), Beyond: []audit.Text{},
		Judged: append([]string{}, o.Judged...), Status: everyStatus(o.Tally.Of("", "")), Changes: []changedVerdict{}, SameStatus: o.SameStatus,
		Rules:    t.groups(delta.ShiftsByRule(o.Shifts), func(id string) map[audit.Status]int { return o.Tally.Of(id, "") }),
		Branches: t.groups(delta.ShiftsByBranch(o.Shifts), func(id string) map[audit.Status]int { return o.Tally.Of("", id) }),
	}
	d.Set = append(d.Set, t.shownSets()...)
	if t.sweep != nil {
		d.Value, d.Set = t.valueOf(i), append(d.Set, t.sweep.Set(t.labels[i]))
	}
	for _, c := range config.Diff(t.settings, settings) {
		d.Thresholds = append(d.Thresholds, changedFigures{c.Rule, c.Parameter, c.Branch, t.figures(c.Before), t.figures(c.After)})
	}
	for _, fault := range settings.Beyond {
		fault := t.shownFault(fault)
		d.Beyond = append(d.Beyond, audit.Text{ZH: fault.In(audit.ZH), EN: fault.In(audit.EN)})
	}
	for _, s := range o.Shifts {
		d.Changes = append(d.Changes, changedVerdict{s.Verdict().Rule, s.Verdict().Subject, onSide(s.Before), onSide(s.After)})
	}
	return d
}

func (*trial) groups(groups []delta.ShiftGroup, counts func(id string) map[audit.Status]int) []whatifGroup {
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

var _ matter = (*trial)(nil)

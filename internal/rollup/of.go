package rollup

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/mask"
)

// Of gives the roll-up of one result, whose JSON document has this digest. What it says
// of people, and every name and text out of the exports, stays behind: of a notice only
// words of the program's own are taken, of a file what it holds.
func Of(r *audit.Result, digest string) *Rollup {
	part := Part{
		Result: digest, AsOf: r.Run.AsOf, Version: r.Run.Version, ConfigDigest: r.Run.ConfigDigest, CalendarDigest: r.Run.CalendarDigest,
		Scope: scopeOf(r.Run.Scope), Inputs: inputsOf(r.Run.Inputs), Thresholds: thresholdsOf(r),
		Notices: noticesOf(r.Run.Notices), Waivers: waiversOf(r), Rules: rulesOf(r), Counted: countedOf(r),
	}
	return build(r.Run.Period, r.Run.PolicyDigest, map[string]Part{digest: part})
}

func scopeOf(s *audit.Scope) *Narrowing {
	if s.Empty() {
		return nil
	}
	return &Narrowing{s.Rules, s.Branches, len(s.Persons) > 0, s.Disabled, s.FailOn, s.AllowUnknown}
}

func inputsOf(list []audit.Input) []InputDigest {
	inputs := []InputDigest{}
	for i := range list {
		inputs = append(inputs, InputDigest{list[i].Table, list[i].SHA256})
	}
	slices.SortFunc(inputs, func(a, b InputDigest) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.SHA256, b.SHA256))
	})
	return slices.Compact(inputs)
}

func rulesOf(r *audit.Result) []RuleEntry {
	rules := []RuleEntry{}
	for i := range r.Requirements {
		q := &r.Requirements[i]
		rules = append(rules, RuleEntry{q.ID, q.Order, q.Title, q.Severity, q.Subject})
	}
	if len(rules) > 0 {
		return rules
	}
	for i, s := range r.Summary.Rules { // of a version that did not list them
		rules = append(rules, RuleEntry{Rule: s.Rule, Order: i, Title: audit.Text{ZH: s.Rule, EN: s.Rule}, Severity: s.Severity})
	}
	return rules
}

// thresholdsOf lists the figures in force that are not their defaults.
func thresholdsOf(r *audit.Result) []OffDefault {
	list := []OffDefault{}
	for i := range r.Figures {
		f := &r.Figures[i]
		at := slices.IndexFunc(r.Requirements, func(q audit.Requirement) bool { return q.ID == f.Rule })
		if at < 0 {
			continue
		}
		p, known := r.Requirements[at].Parameter(f.Parameter)
		if !known || equal(f.Value, p.Default) {
			continue
		}
		one := OffDefault{Rule: f.Rule, Parameter: f.Parameter, Branch: f.Branch, From: f.From, Value: f.Value, Origin: new(mask.Mask).Origin(f.Origin)}
		if p.Type == audit.ListParameter && len(p.OneOf) == 0 {
			one.Value, one.Entries = nil, entries(f.Value)
		}
		list = append(list, one)
	}
	return list
}

// equal compares figures, which have other types where they were saved in between.
func equal(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// entries counts what is in a list.
func entries(list any) *int {
	n := 0
	switch l := list.(type) {
	case []string:
		n = len(l)
	case []any:
		n = len(l)
	}
	return &n
}

// noticesOf takes the notices that name no subject, equal ones once.
func noticesOf(list []audit.Notice) []NoticeCount {
	notices := []NoticeCount{}
	for i := range list {
		n := &list[i]
		if n.Subject != "" || isOfWaiver(n.Code) {
			continue
		}
		one := NoticeCount{Code: n.Code, Table: n.Table, Rule: n.Rule, Parameter: n.Parameter, Field: n.Field}
		at := slices.IndexFunc(notices, func(o NoticeCount) bool { o.Times = 0; return o == one })
		if at < 0 {
			at = len(notices)
			notices = append(notices, one)
		}
		notices[at].Times++
	}
	return notices
}

func isOfWaiver(code string) bool { return strings.HasPrefix(code, "waiver_") }

// waiversOf counts waivers by requirement, in order.
func waiversOf(r *audit.Result) []WaiverCount {
	waivers := []WaiverCount{}
	for _, s := range r.Summary.Rules {
		one := WaiverCount{Rule: s.Rule, InUse: s.Status[audit.Waived]}
		for i := range r.Run.Notices {
			if n := &r.Run.Notices[i]; n.Rule == s.Rule && isOfWaiver(n.Code) {
				if one.Odd == nil {
					one.Odd = map[string]int{}
				}
				one.Odd[n.Code]++
			}
		}
		if one.InUse > 0 || one.Odd != nil {
			waivers = append(waivers, one)
		}
	}
	return waivers
}

func countedOf(r *audit.Result) *PartCounted {
	c := &PartCounted{Subjects: r.Summary.Subjects, OutOfScope: r.Summary.OutOfScope, SetAside: len(r.Run.Quarantined), Branches: []PartBranch{}}
	nowhere := PartBranch{Subjects: c.Subjects, Rules: []PartRule{}} // what is left once the branches are taken away
	for _, s := range r.Summary.Rules {
		nowhere.Rules = append(nowhere.Rules, PartRule{s.Rule, countsOf(s.Status)})
	}
	unnamed := places(r.Run.Quarantined)
	for i := range r.Summary.Branches {
		b := &r.Summary.Branches[i]
		if at := strings.LastIndexByte(b.ID, '#'); at >= 0 && unnamed[b.ID[:at]] {
			continue
		}
		one := PartBranch{Branch: b.ID, Subjects: b.Subjects, Rules: []PartRule{}}
		nowhere.Subjects -= b.Subjects
		for _, rule := range b.Rules {
			counts := countsOf(rule.Status)
			one.Rules = append(one.Rules, PartRule{rule.Rule, counts})
			nowhere.take(rule.Rule, &counts)
		}
		c.Branches = append(c.Branches, one)
	}
	nowhere.Rules = slices.DeleteFunc(nowhere.Rules, func(p PartRule) bool { return p.Status == Counts{} })
	if nowhere.Subjects > 0 || len(nowhere.Rules) > 0 {
		c.Branches = append([]PartBranch{nowhere}, c.Branches...)
	}
	return c
}

// take takes the verdicts of a branch away.
func (b *PartBranch) take(rule string, counts *Counts) {
	at := slices.IndexFunc(b.Rules, func(p PartRule) bool { return p.Rule == rule })
	if at < 0 {
		return
	}
	for _, s := range audit.Statuses() {
		*b.Rules[at].Status.at(s) -= counts.Of(s)
	}
}

// places are what the names begin with that rows bear whose id cannot be read (SPEC 1):
// they tell how files are called, and no branch. The number of the row follows, which
// a masked problem does not tell.
func places(aside []audit.Problem) map[string]bool {
	named := map[string]bool{}
	for i := range aside {
		p := &aside[i]
		place := p.Path
		if p.Sheet != "" {
			place += "/" + p.Sheet
		}
		named[place] = true
	}
	return named
}

func countsOf(status map[audit.Status]int) Counts {
	var c Counts
	for _, s := range audit.Statuses() {
		*c.at(s) = status[s]
	}
	return c
}

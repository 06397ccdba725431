package web

import (
	"cmp"
	"net/url"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/revise"
)

// figureSection is a square with the figures of its requirements.
type figureSection struct {
	System audit.System
	Rules  []figureRule
}

// figureRule is a requirement with its figures.
type figureRule struct {
	Rule     *audit.Requirement
	Disabled bool
	Lines    []figureLine
}

// figureLine is one parameter: what holds, and which branches have another.
type figureLine struct {
	Parameter audit.Parameter
	Rows      []config.Row // of all branches, or of the one that is looked at
	Own       []config.Row // of branches that differ
	Limit     config.Ends
	LimitAt   string
	Address   string
}

// figures are all thresholds, of all branches or of one.
func figures(v *visit) (*screen, error) {
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	branch, err := v.ofBranch()
	if err != nil {
		return nil, err
	}
	rows, err := d.Setup.Settings.Show(branch, "")
	if err != nil {
		return nil, err
	}
	return &screen{name: "figures", title: audit.Textf("阈值", "The figures"), under: "figures", data: map[string]any{
		"Desk": d, "Sections": sectionsOf(d, rows, branch), "Branch": branch, "BranchName": v.branchName(branch), "Branches": v.figureBranches(branch), "File": d.fileOf(branch),
	}}, nil
}

// ofBranch is the branch that the address names; to a branch officer it is the own one.
func (v *visit) ofBranch() (string, error) {
	branch := v.query("branch")
	if own := v.branch(); own != "" && branch == "" {
		branch = own
	}
	return branch, v.knownBranch(branch)
}

// fileOf is what the settings call the file in which the figures of a branch stand.
func (d *desk) fileOf(branch string) string {
	return d.Name(d.File(revise.FigureWish{Branch: branch}))
}

func sectionsOf(d *desk, rows []config.Row, branch string) []figureSection {
	var sections []figureSection
	for i := range d.Rules.Requirements {
		r := &d.Rules.Requirements[i]
		one := figureRule{Rule: r, Disabled: d.Setup.Settings.IsDisabled(r.ID)}
		for _, p := range r.Parameters {
			one.Lines = append(one.Lines, lineOf(d, rows, r, p, branch))
		}
		if n := len(sections); n == 0 || sections[n-1].System.ID != r.System {
			at := slices.IndexFunc(d.Rules.Systems, func(s audit.System) bool { return s.ID == r.System })
			sections = append(sections, figureSection{System: d.Rules.Systems[at]})
		}
		last := &sections[len(sections)-1]
		last.Rules = append(last.Rules, one)
	}
	return sections
}

func lineOf(d *desk, rows []config.Row, r *audit.Requirement, p audit.Parameter, branch string) figureLine {
	line := figureLine{Parameter: p, Address: figureAddress(revise.FigureWish{Rule: r.ID, Parameter: p.Name, Branch: branch})}
	line.Limit, line.LimitAt = d.Setup.Settings.Limit(r.ID, p.Name)
	for _, row := range rows {
		switch {
		case row.Rule != r.ID || row.Parameter.Name != p.Name:
		case row.Branch == branch:
			line.Rows = append(line.Rows, row)
		default:
			line.Own = append(line.Own, row)
		}
	}
	return line
}

// figureBranches are the addresses of the branches' figures.
func (v *visit) figureBranches(branch string) []choice {
	if v.branch() != "" {
		return nil // there is no other
	}
	all := []choice{{Address: "/figures", Chosen: branch == ""}}
	for _, b := range v.run.result.Summary.Branches {
		all = append(all, choice{Name: cmp.Or(b.Name, b.ID), Address: "/figures?branch=" + url.QueryEscape(b.ID), Chosen: b.ID == branch})
	}
	return all
}

// figureAddress is the page of one figure.
func figureAddress(f revise.FigureWish) string {
	q := url.Values{"rule": {f.Rule}, "parameter": {f.Parameter}}
	if f.Branch != "" {
		q.Set("branch", f.Branch)
	}
	if f.From != nil {
		q.Set("from", f.From.String())
	}
	return "/figure?" + q.Encode()
}

// limitOf says how far branches may go with a parameter.
func limitOf(stricter audit.Direction, ends config.Ends) audit.Text {
	if ends.Any() {
		return audit.Textf("支部可任意设定", "a branch may set anything")
	}
	names := map[string]audit.Text{"min": audit.Textf("最小 %s", "at least %s"), "max": audit.Textf("最大 %s", "at most %s"), "one of": audit.Textf("限于 %s", "only of %s")}
	var said audit.Text
	for _, end := range ends {
		words := audit.Textf(names[end.Name].ZH, names[end.Name].EN, revise.Typed(end.Value))
		if said != (audit.Text{}) {
			said = audit.Text{ZH: said.ZH + "，", EN: said.EN + ", "}
		}
		said = audit.Text{ZH: said.ZH + words.ZH, EN: said.EN + words.EN}
	}
	switch {
	case len(ends) > 0:
		return audit.Text{ZH: "支部可放宽：" + said.ZH, EN: "a branch may go: " + said.EN}
	case stricter == audit.Up:
		return audit.Textf("支部只能加大", "a branch may only raise it")
	case stricter == audit.Down:
		return audit.Textf("支部只能减小", "a branch may only lower it")
	}
	return audit.Textf("支部不得自行改动", "a branch may not change it")
}

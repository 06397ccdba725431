package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
	"ninefold/internal/render"
)

// Side is one of two results that are compared. Path is what a person calls it.
type Side struct {
	Path   string
	Result *audit.Result
}

// Diff reports the findings of two results by what became of them: by requirement,
// by branch, one by one. Old ones are listed with Options.All, and in every
// workbook; the JSON holds all.
func Diff(before, after Side, findings []delta.Finding, o Options) Report {
	c := &comparison{o, before, after, findings}
	return Report{Document: c.document(), JSON: c.json()}
}

type comparison struct {
	Options
	before, after Side
	findings      []delta.Finding
}

func (c *comparison) document() *doc.Document {
	d := &doc.Document{
		Lang: c.Lang, Title: c.Lang.Say("两次检查的比较", "Two results compared"), Sub: c.outcomes(),
		AsOf: c.after.Result.Run.AsOf, Foot: c.foot(),
	}
	for _, side := range []Side{c.before, c.after} {
		d.Facts = append(d.Facts, [2]string{side.Path, c.Lang.Say("截至 %s", "as of %s", side.Result.Run.AsOf)})
	}
	if beneath := delta.Manifest(c.before.Result, c.after.Result); len(beneath) > 0 {
		s := c.differences(beneath, slices.Concat(c.after.Result.Requirements, c.before.Result.Requirements), [2]string{c.Lang.Say("原来", "before"), c.Lang.Say("现在", "after")})
		s.Title, s.Sheet = c.Lang.Say("两次检查的依据有这些不同", "the two runs rest on different things"), c.Lang.Say("依据", "beneath")
		d.Sections = append(d.Sections, s)
	}
	d.Sections = append(d.Sections,
		c.counts(c.Lang.Say("按要求", "by requirement"), c.Lang.Say("要求", "requirement"), delta.ByRule(c.findings), c.ruleTitle, doc.OffScreen),
		c.counts(c.Lang.Say("按支部", "by branch"), c.Lang.Say("支部", "branch"), delta.ByBranch(c.findings), c.branchName(), nil))
	for _, change := range delta.Changes() {
		if list := c.listed(change); len(list) > 0 {
			d.Sections = append(d.Sections, c.oneByOne(change, list))
		}
	}
	d.Sections = append(d.Sections, c.sheet())
	return d
}

// outcomes is how many findings became what, in one line.
func (c *comparison) outcomes() string {
	total := delta.Total(c.findings)
	var parts []string
	for _, change := range delta.Changes() {
		if n := total[change]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", changeName(change, c.Lang), n))
		}
	}
	if len(parts) == 0 {
		return c.Lang.Say("两份结果都没有问题", "no findings in either")
	}
	return strings.Join(parts, c.Lang.Say("，", ", "))
}

// counts is a table of how many findings changed how, by what has names, and ids that some
// formats show.
func (c *comparison) counts(title, head string, counts []delta.Count, name func(id string) string, ids doc.In) doc.Section {
	s := doc.Section{Title: title, Sheet: title, Columns: []doc.Column{{Title: head, Width: 30}, {Title: c.Lang.Say("编号", "id"), Width: 26, In: ids}}}
	for _, change := range delta.Changes() {
		s.Columns = append(s.Columns, doc.Column{Title: changeName(change, c.Lang), Width: 12, Number: true})
	}
	for i, one := range append(counts, delta.Count{Changes: delta.Total(c.findings)}) {
		row := texts(name(one.ID), one.ID)
		if i == len(counts) {
			row = texts(c.Lang.Say("合计", "total"), "")
		}
		for _, change := range delta.Changes() {
			n := count(one.Changes[change])
			if one.Changes[change] == 0 {
				n = doc.Figure("-", 0)
			}
			row = append(row, n)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// changeName is what a change is called: new, worse and old as in a result.
func changeName(c delta.Change, lang audit.Lang) string {
	switch c {
	case delta.Better:
		return audit.Text{ZH: "好转", EN: "better"}.In(lang)
	case delta.Fixed:
		return audit.Text{ZH: "已解决", EN: "fixed"}.In(lang)
	case delta.Unjudged:
		return audit.Text{ZH: "未再检查", EN: "unjudged"}.In(lang)
	}
	return render.ChangeName(c, lang)
}

// ruleTitle names a requirement.
func (c *comparison) ruleTitle(id string) string {
	return titleOf(id, c.Lang, c.after.Result.Requirements, c.before.Result.Requirements)
}

// branchName names a branch by its id where there is no name.
func (c *comparison) branchName() func(id string) string {
	names := map[string]string{}
	for _, r := range []*audit.Result{c.before.Result, c.after.Result} {
		for _, b := range r.Summary.Branches {
			names[b.ID] = b.Name
		}
	}
	return func(id string) string { return cmp.Or(names[id], id) }
}

// listed are the findings of one change that a page lists.
func (c *comparison) listed(change delta.Change) []delta.Finding {
	var list []delta.Finding
	for _, f := range c.findings {
		if f.Change == change && (change != delta.Old || c.All) {
			list = append(list, f)
		}
	}
	return list
}

func (c *comparison) oneByOne(change delta.Change, list []delta.Finding) doc.Section {
	s := doc.Section{Title: fmt.Sprintf("%s (%d)", changeName(change, c.Lang), len(list)), In: doc.OnPaper, Columns: []doc.Column{
		{Title: c.Lang.Say("要求", "requirement")}, {Title: c.Lang.Say("支部", "branch")}, {Title: c.Lang.Say("对象", "subject")}, {Title: c.Lang.Say("原来", "before")}, {Title: c.Lang.Say("现在", "after")},
	}}
	for _, f := range list {
		v := f.Verdict()
		s.Rows = append(s.Rows, []doc.Cell{
			doc.Text(c.ruleTitle(v.Rule)), doc.Text(v.Subject.Branch), doc.Text(render.Who(v.Subject)), doc.Text(c.outcome(f.Before)), doc.Text(c.outcome(f.After)),
		})
	}
	return s
}

// outcome is a verdict in a few words: its status and its figures.
func (c *comparison) outcome(v *audit.Verdict) string {
	if v == nil {
		return "—"
	}
	words := render.StatusName(v.Status, c.Lang)
	if v.Actual != nil && v.Required != nil {
		words += " " + render.Figure(v.Actual) + "/" + render.Figure(v.Required)
	}
	return words
}

// sheet holds every finding, to be filtered.
func (c *comparison) sheet() doc.Section {
	s := doc.Section{Sheet: c.Lang.Say("逐条", "one by one"), In: doc.InBook, Columns: []doc.Column{
		{Title: c.Lang.Say("变化", "change"), Width: 10}, {Title: c.Lang.Say("要求", "requirement"), Width: 24}, {Title: c.Lang.Say("要求编号", "requirement id"), Width: 26}, {Title: c.Lang.Say("支部", "branch"), Width: 14},
		{Title: c.Lang.Say("编号", "id"), Width: 14}, {Title: c.Lang.Say("姓名", "name"), Width: 14},
		{Title: c.Lang.Say("原来", "before"), Width: 18}, {Title: c.Lang.Say("现在", "after"), Width: 18}, {Title: c.Lang.Say("说明", "message"), Width: 60},
	}}
	for _, f := range c.findings {
		v := f.Verdict()
		s.Rows = append(s.Rows, []doc.Cell{
			doc.Text(changeName(f.Change, c.Lang)), doc.Text(c.ruleTitle(v.Rule)), doc.Text(v.Rule), doc.Text(v.Subject.Branch), doc.Text(v.Subject.ID), doc.Text(v.Subject.Name),
			doc.Text(c.outcome(f.Before)), doc.Text(c.outcome(f.After)), doc.Text(v.Message.In(c.Lang)),
		})
	}
	return s
}

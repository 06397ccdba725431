package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/render"
)

// comparison is two results side by side.
type comparison struct {
	paths         [2]string
	before, after *audit.Result
	findings      []delta.Finding
	all           bool // list what is old too
}

// changeName is what a change is called: new, worse and old as in the result.
func (a *app) changeName(c delta.Change) string {
	switch c {
	case delta.Better:
		return a.say("好转", "better")
	case delta.Fixed:
		return a.say("已解决", "fixed")
	case delta.Unjudged:
		return a.say("未再检查", "unjudged")
	}
	return render.ChangeName(c, a.lang)
}

// listed are the findings of one change.
func (c *comparison) listed(change delta.Change) []delta.Finding {
	var list []delta.Finding
	for _, f := range c.findings {
		if f.Change == change && (change != delta.Old || c.all) {
			list = append(list, f)
		}
	}
	return list
}

// counts is a table of how many findings changed how.
func (a *app) counts(head string, counts []delta.Count, names map[string]string) render.Table {
	table := render.Table{Head: []string{head}}
	for _, change := range delta.Changes() {
		table.Head = append(table.Head, a.changeName(change))
	}
	for _, one := range counts {
		row := []string{strings.TrimSpace(one.ID + " " + names[one.ID])}
		for _, change := range delta.Changes() {
			row = append(row, cmp.Or(strings.TrimPrefix(strconv.Itoa(one.Changes[change]), "0"), "-"))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// tables are the counts by requirement and by branch, then every change that
// has findings; each with its heading.
func (a *app) tables(c *comparison) (headings []string, tables []render.Table) {
	total := delta.Count{ID: a.say("合计", "total"), Changes: delta.Total(c.findings)}
	headings = []string{a.say("按要求", "by requirement"), a.say("按支部", "by branch")}
	tables = []render.Table{
		a.counts(a.say("要求", "requirement"), append(delta.ByRule(c.findings), total), nil),
		a.counts(a.say("支部", "branch"), append(delta.ByBranch(c.findings), total), c.branches()),
	}
	for _, change := range delta.Changes() {
		list := c.listed(change)
		if len(list) == 0 {
			continue
		}
		headings = append(headings, fmt.Sprintf("%s (%d)", a.changeName(change), len(list)))
		tables = append(tables, a.findings(list))
	}
	return headings, tables
}

// branches gives each branch its name.
func (c *comparison) branches() map[string]string {
	names := map[string]string{}
	for _, r := range []*audit.Result{c.before, c.after} {
		for _, b := range r.Summary.Branches {
			if b.Name != b.ID {
				names[b.ID] = b.Name
			}
		}
	}
	return names
}

func (a *app) findings(list []delta.Finding) render.Table {
	table := render.Table{Head: strings.Split(a.say("要求|支部|对象|原来|现在", "requirement|branch|subject|before|after"), "|")}
	for _, f := range list {
		v := f.Verdict()
		table.Rows = append(table.Rows, []string{v.Rule, v.Subject.Branch, render.Who(v.Subject), a.outcome(f.Before), a.outcome(f.After)})
	}
	return table
}

// outcome is a verdict in a few words: its status and its figures.
func (a *app) outcome(v *audit.Verdict) string {
	if v == nil {
		return "—"
	}
	words := render.StatusName(v.Status, a.lang)
	if v.Actual != nil && v.Required != nil {
		words += " " + render.Figure(v.Actual) + "/" + render.Figure(v.Required)
	}
	return words
}

func (a *app) comparisonText(c *comparison) error {
	var b bytes.Buffer
	for i, path := range c.paths {
		run := []*audit.Result{c.before, c.after}[i].Run
		fmt.Fprintf(&b, a.say("%s：截至 %s\n", "%s: as of %s\n"), render.Plain(path), run.AsOf)
	}
	if beneath := delta.Manifest(c.before, c.after); len(beneath) > 0 {
		b.WriteString("\n" + a.say("两次检查的依据有这些不同", "the two runs rest on different things") + "\n")
		table := a.differenceTable(beneath)
		copy(table.Head[3:], []string{a.say("原来", "before"), a.say("现在", "after")})
		if err := table.Write(&b, a.width()); err != nil {
			return err
		}
	}
	headings, tables := a.tables(c)
	for i := range tables {
		b.WriteString("\n" + headings[i] + "\n")
		if err := tables[i].Write(&b, a.width()); err != nil {
			return err
		}
	}
	_, err := a.stdout.Write(b.Bytes())
	return err
}

func (a *app) comparisonMarkdown(c *comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", a.say("两次检查的比较", "Two results compared"))
	for i, path := range c.paths {
		run := []*audit.Result{c.before, c.after}[i].Run
		fmt.Fprintf(&b, a.say("\n- %s：截至 %s", "\n- %s: as of %s"), render.Markdown(path), run.AsOf)
	}
	b.WriteString("\n")
	headings, tables := a.tables(c)
	for i, table := range tables {
		fmt.Fprintf(&b, "\n## %s\n\n| %s |\n|%s\n", headings[i], strings.Join(table.Head, " | "), strings.Repeat(" --- |", len(table.Head)))
		for _, row := range table.Rows {
			for k := range row {
				row[k] = render.Markdown(row[k])
			}
			fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
		}
	}
	_, err := a.stdout.Write([]byte(b.String()))
	return err
}

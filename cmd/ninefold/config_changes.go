package main

import (
	"fmt"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/render"
)

// mostChanges is how many changed verdicts of one requirement are listed unless all are asked for.
const mostChanges = 10

func (a *app) diffText(d *compared, all bool) error {
	fmt.Fprintf(a.stdout, "A %s\nB %s\n", render.Plain(d.before.settings.Path), render.Plain(d.after.settings.Path))
	width, _ := terminal(a.stdout)
	fmt.Fprintf(a.stdout, a.say("\n阈值不同：%d 项\n", "\nthresholds that differ: %d\n"), len(d.figures))
	if len(d.figures) > 0 {
		if err := a.figureTable(d).Write(a.stdout, width); err != nil {
			return err
		}
	}
	if len(d.others) > 0 {
		fmt.Fprintf(a.stdout, a.say("\n其他不同的设置：%s\n", "\nother settings that differ: %s\n"), strings.Join(d.others, a.say("、", ", ")))
	}
	if len(d.sources) == 0 {
		return nil
	}
	fmt.Fprintf(a.stdout, a.say("\n结论会变：%d 条；结论不变而数字或理由不同：%d 条\n", "\nverdicts that change: %d; same status with other figures or reasons: %d\n"),
		len(d.changed), d.sameStatus)
	if len(d.changed) == 0 {
		return nil
	}
	return a.verdictTable(d, all).Write(a.stdout, width)
}

func (a *app) figureTable(d *compared) render.Table {
	table := render.Table{Head: []string{a.say("参数", "parameter"), a.say("支部", "branch"), "A", "B"}}
	last := ""
	for _, c := range d.figures {
		if c.Rule != last {
			table.Rows = append(table.Rows, []string{a.heading(d.after.rules, d.after.settings, c.Rule)})
		}
		last = c.Rule
		branch := c.Branch
		if branch == "" {
			branch = a.say("全机关", "all")
		}
		table.Rows = append(table.Rows, []string{"  " + c.Parameter, branch, a.figureWords(c.Before), a.figureWords(c.After)})
	}
	return table
}

// figureWords are the figures of one side, each with the place that set it.
func (a *app) figureWords(figures []audit.Threshold) string {
	parts := make([]string, len(figures))
	for i, f := range writtenFigures(figures) {
		parts[i] = a.valueWords(f.Value, audit.Text{}, f.From) + a.at(f.Origin)
	}
	return strings.Join(parts, a.say("；", "; "))
}

// verdictTable lists the changes under their requirements, counted by kind.
func (a *app) verdictTable(d *compared, all bool) render.Table {
	table := render.Table{Head: []string{a.say("对象", "subject"), a.say("变化", "change"), a.say("说明", "message")}}
	for _, group := range delta.ShiftsByRule(d.changed) {
		n := len(group.Shifts)
		table.Rows = append(table.Rows, []string{a.heading(d.after.rules, d.after.settings, group.ID) + a.say("：", ": ") + a.tally(group.Shifts)})
		listed := n
		if !all {
			listed = min(n, mostChanges)
		}
		for _, c := range group.Shifts[:listed] {
			v := c.Verdict()
			table.Rows = append(table.Rows, []string{"  " + d.who(v.Subject), a.move(c.Move()), v.Message.In(a.lang)})
		}
		if listed < n {
			table.Rows = append(table.Rows, []string{fmt.Sprintf(a.say("  另有 %d 条，--all 列出全部", "  %d more, listed with --all"), n-listed)})
		}
	}
	return table
}

// tally counts changes by kind.
func (a *app) tally(shifts []delta.Shift) string {
	var kinds []string
	for _, m := range delta.Moves(shifts) {
		kinds = append(kinds, fmt.Sprintf("%s %d", a.move(m.Move), m.Count))
	}
	return strings.Join(kinds, a.say("，", ", "))
}

func (a *app) move(m delta.Move) string { return a.statusName(m.From) + " → " + a.statusName(m.To) }

func (a *app) statusName(s audit.Status) string {
	if s == "" {
		return a.say("不评判", "not judged")
	}
	return render.StatusName(s, a.lang)
}

// who names a subject, masked if either config says so.
func (d *compared) who(s audit.Subject) string {
	name := d.nameOf(s)
	if name == "" || name == s.ID {
		return s.ID
	}
	return name + " " + s.ID
}

// changedVerdict is one changed verdict for programs.
type changedVerdict struct {
	Rule    string        `json:"rule"`
	Subject audit.Subject `json:"subject"`
	Before  *sideVerdict  `json:"before"`
	After   *sideVerdict  `json:"after"`
}

type sideVerdict struct {
	Status   audit.Status `json:"status"`
	Reasons  []string     `json:"reasons"`
	Actual   any          `json:"actual,omitempty"`
	Required any          `json:"required,omitempty"`
	Message  audit.Text   `json:"message"`
}

func onSide(v *audit.Verdict) *sideVerdict {
	if v == nil {
		return nil
	}
	return &sideVerdict{v.Status, append([]string{}, v.Reasons...), v.Actual, v.Required, v.Message}
}

type sideDocument struct {
	Path   string `json:"path"`
	Digest string `json:"config_digest"`
}

type changedFigures struct {
	Rule      string    `json:"rule"`
	Parameter string    `json:"parameter"`
	Branch    string    `json:"branch,omitempty"`
	Before    []written `json:"before"`
	After     []written `json:"after"`
}

// configsCompared is two configs side by side, for programs.
type configsCompared struct {
	Schema     string           `json:"schema"`
	Before     sideDocument     `json:"before"`
	After      sideDocument     `json:"after"`
	Thresholds []changedFigures `json:"thresholds"`
	Settings   []string         `json:"settings"`
	Judged     bool             `json:"judged"`
	Verdicts   []changedVerdict `json:"verdicts"`
	SameStatus int              `json:"same_status"`
}

func (a *app) diffJSON(d *compared) error {
	document := configsCompared{
		"ninefold.configdiff/v1", documentOf(d.before.settings), documentOf(d.after.settings),
		[]changedFigures{}, append([]string{}, d.others...), len(d.sources) > 0, []changedVerdict{}, d.sameStatus,
	}
	for _, c := range d.figures {
		document.Thresholds = append(document.Thresholds, changedFigures{c.Rule, c.Parameter, c.Branch, writtenFigures(c.Before), writtenFigures(c.After)})
	}
	for _, c := range d.changed {
		subject := c.Verdict().Subject
		subject.Name = d.nameOf(subject)
		document.Verdicts = append(document.Verdicts, changedVerdict{c.Verdict().Rule, subject, onSide(c.Before), onSide(c.After)})
	}
	return a.writeJSON(document)
}

func documentOf(settings *config.Config) sideDocument {
	return sideDocument{settings.Path, settings.Digest}
}

func (d *compared) nameOf(s audit.Subject) string {
	return s.Name
}

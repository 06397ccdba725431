package report

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
	"ninefold/internal/render"
)

// Configs are two configs and all that differs, in themselves and, where sources were
// judged by both, in the verdicts.
type Configs struct {
	Before, After *config.Config
	Requirements  []audit.Requirement // of After
	Figures       []config.Change
	Others        []string // other settings that differ
	Judged        bool
	Shifts        []delta.Shift
	SameStatus    int // verdicts that keep their status with other figures or reasons
	AsOf          audit.Date
}

// ConfigDiff reports which figures differ between two configs, where each was set, and
// which verdicts change from what to what.
func ConfigDiff(c *Configs, o Options) Report {
	s := &sideBySide{o, c}
	return Report{Document: s.document(), JSON: s.json()}
}

type sideBySide struct {
	Options
	*Configs
}

func (s *sideBySide) document() *doc.Document {
	d := &doc.Document{
		Lang: s.Lang, Brief: true, Title: s.Lang.Say("两份配置的比较", "Two configs compared"), AsOf: s.AsOf, Foot: s.foot(),
		Sub:      s.Lang.Say("阈值不同 %d 项，其他设置不同 %d 项", "thresholds that differ: %d, other settings: %d", len(s.Figures), len(s.Others)),
		Facts:    [][2]string{{"A", s.Before.Path}, {"B", s.After.Path}},
		Sections: []doc.Section{{In: doc.InText, Text: []string{"A " + s.Before.Path, "B " + s.After.Path}}},
	}
	figures := s.figureChanges(s.Figures, s.Requirements, s.After, [2]string{"A", "B"})
	figures.Title, figures.Sheet = s.Lang.Say("阈值不同：%d 项", "thresholds that differ: %d", len(s.Figures)), s.Lang.Say("阈值", "thresholds")
	d.Sections = append(d.Sections, figures)
	if len(s.Others) > 0 {
		d.Sections = append(d.Sections, doc.Section{In: doc.OnPaper, Title: s.Lang.Say("其他不同的设置：", "other settings that differ: ") + s.settingNames(s.Others)},
			doc.Section{In: doc.InBook, Sheet: s.Lang.Say("其他设置", "other settings"), Title: s.Lang.Say("不同的设置", "settings that differ"), Text: s.Others})
	}
	if !s.Judged {
		return d
	}
	changed := s.Lang.Say("结论会变：%d 条；结论不变而数字或理由不同：%d 条", "verdicts that change: %d; same status with other figures or reasons: %d", len(s.Shifts), s.SameStatus)
	brief := s.shifts()
	brief.Title = changed
	d.Sections = append(d.Sections, brief)
	for _, format := range doc.OnPages {
		list := s.shiftList(format, s.Shifts, s.title)
		list.Title = changed
		d.Sections = append(d.Sections, list)
	}
	sheet := s.shiftSheet()
	sheet.Rows = s.shiftRows(s.Shifts, s.title)
	d.Sections = append(d.Sections, sheet)
	return d
}

// title is what a requirement is called.
func (s *sideBySide) title(rule string) string { return titleOf(rule, s.Lang, s.Requirements) }

// titleOf is what a requirement of some sets is called; its id where none knows it.
func titleOf(rule string, lang audit.Lang, sets ...[]audit.Requirement) string {
	for _, set := range sets {
		if i := slices.IndexFunc(set, func(r audit.Requirement) bool { return r.ID == rule }); i >= 0 {
			return set[i].Title.In(lang)
		}
	}
	return rule
}

// parameterTitle is what a parameter of some sets of requirements is called; its name
// where none knows it.
func parameterTitle(rule, parameter string, lang audit.Lang, sets ...[]audit.Requirement) string {
	for _, set := range sets {
		for i := range set {
			if p, ok := set[i].Parameter(parameter); ok && set[i].ID == rule {
				return p.Title.In(lang)
			}
		}
	}
	return parameter
}

// shifts lists the changes under their requirements for a terminal, counted by kind.
func (s *sideBySide) shifts() doc.Section {
	section := doc.Section{In: doc.InText, Columns: []doc.Column{{Title: s.Lang.Say("对象", "subject")}, {Title: s.Lang.Say("变化", "change")}, {Title: s.Lang.Say("说明", "message")}}}
	for _, group := range delta.ShiftsByRule(s.Shifts) {
		n := len(group.Shifts)
		section.Rows = append(section.Rows, texts(s.heading(s.Requirements, s.After, group.ID)+s.Lang.Say("：", ": ")+s.tally(group.Shifts)))
		listed := n
		if !s.All {
			listed = min(n, shiftsListed["text"])
		}
		for _, one := range group.Shifts[:listed] {
			v := one.Verdict()
			section.Rows = append(section.Rows, texts("  "+nameAndID(v.Subject), s.move(one.Move()), v.Message.In(s.Lang)))
		}
		if listed < n {
			section.Rows = append(section.Rows, texts(s.Lang.Say("  另有 %d 条，--all 列出全部", "  %d more, listed with --all", n-listed)))
		}
	}
	return section
}

// nameAndID names a subject so that it can be found by its id.
func nameAndID(s audit.Subject) string {
	if s.Name == "" || s.Name == s.ID {
		return s.ID
	}
	return s.Name + " " + s.ID
}

// configsDocument is the document of config diff -o json.
type configsDocument struct {
	Schema     string          `json:"schema"`
	Before     configSide      `json:"before"`
	After      configSide      `json:"after"`
	Thresholds []figureChange  `json:"thresholds"`
	Settings   []string        `json:"settings"`
	Judged     bool            `json:"judged"`
	Verdicts   []verdictChange `json:"verdicts"`
	SameStatus int             `json:"same_status"`
}

func (s *sideBySide) json() any {
	return configsDocument{
		"ninefold.configdiff/v1", configSide{s.Before.Path, s.Before.Digest}, configSide{s.After.Path, s.After.Digest},
		changesOf(s.Figures), append([]string{}, s.Others...), s.Judged, verdictsOf(s.Shifts), s.SameStatus,
	}
}

// shiftsListed is how many changed verdicts of one requirement a format lists unless
// all are asked for.
var shiftsListed = map[string]int{"text": 10, "md": 50, "html": 500}

// tally counts changes by kind.
func (o Options) tally(shifts []delta.Shift) string {
	var kinds []string
	for _, m := range delta.Moves(shifts) {
		kinds = append(kinds, o.Lang.Say("%s %d", "%s %d", o.move(m.Move), m.Count))
	}
	return strings.Join(kinds, o.Lang.Say("，", ", "))
}

func (o Options) move(m delta.Move) string { return o.outcome(m.From) + " → " + o.outcome(m.To) }

func (o Options) outcome(s audit.Status) string {
	if s == "" {
		return o.Lang.Say("不评判", "not judged")
	}
	return render.StatusName(s, o.Lang)
}

// shiftList names who changes, requirement by requirement, in one format.
func (o Options) shiftList(format string, shifts []delta.Shift, title func(rule string) string) doc.Section {
	s := doc.Section{In: doc.In{format}, Columns: []doc.Column{
		{Title: o.Lang.Say("对象", "subject")}, {Title: o.Lang.Say("支部", "branch")}, {Title: o.Lang.Say("变化", "change")}, {Title: o.Lang.Say("说明", "message")},
	}}
	left := 0
	for _, group := range delta.ShiftsByRule(shifts) {
		n := len(group.Shifts)
		if !o.All {
			n = min(n, shiftsListed[format])
		}
		left += len(group.Shifts) - n
		s.Rows = append(s.Rows, texts(title(group.ID)+o.Lang.Say("（", " (")+group.ID+o.Lang.Say("）：", "): ")+o.tally(group.Shifts)))
		for _, shift := range group.Shifts[:n] {
			v := shift.Verdict()
			s.Rows = append(s.Rows, texts(render.Who(v.Subject), v.Subject.Branch, o.move(shift.Move()), v.Message.In(o.Lang)))
		}
	}
	if left > 0 {
		s.Foot = o.left(left)
	}
	return s
}

// shiftSheet holds every one, to be filtered.
func (o Options) shiftSheet() doc.Section {
	return doc.Section{Sheet: o.Lang.Say("变化的结论", "changed verdicts"), In: doc.InBook, Columns: []doc.Column{
		{Title: o.Lang.Say("要求", "requirement"), Width: 28}, {Title: o.Lang.Say("要求编号", "requirement id"), Width: 26},
		{Title: o.Lang.Say("支部", "branch"), Width: 14}, {Title: o.Lang.Say("编号", "id"), Width: 14}, {Title: o.Lang.Say("姓名", "name"), Width: 14},
		{Title: o.Lang.Say("原来", "before"), Width: 12}, {Title: o.Lang.Say("现在", "after"), Width: 12}, {Title: o.Lang.Say("说明", "message"), Width: 70},
	}}
}

func (o Options) shiftRows(shifts []delta.Shift, title func(rule string) string) [][]doc.Cell {
	var rows [][]doc.Cell
	for _, shift := range shifts {
		v, m := shift.Verdict(), shift.Move()
		rows = append(rows, texts(title(v.Rule), v.Rule, v.Subject.Branch, v.Subject.ID, v.Subject.Name, o.outcome(m.From), o.outcome(m.To), v.Message.In(o.Lang)))
	}
	return rows
}

// figureChanges is a table of thresholds that differ, under their requirements. Sides
// are what the two are called.
func (o Options) figureChanges(list []config.Change, requirements []audit.Requirement, settings *config.Config, sides [2]string) doc.Section {
	s := doc.Section{Flat: true, Columns: []doc.Column{
		{Title: o.Lang.Say("要求", "requirement"), Width: 28, In: doc.InBook}, {Title: o.Lang.Say("要求编号", "requirement id"), Width: 26, In: doc.InBook},
		{Title: o.Lang.Say("参数", "parameter"), In: doc.OnPaper}, {Title: o.Lang.Say("参数", "parameter"), Width: 30, In: doc.InBook}, {Title: o.Lang.Say("代码", "code"), Width: 24, In: doc.InBook},
		{Title: o.Lang.Say("支部", "branch"), Width: 14}, {Title: sides[0], Width: 36}, {Title: sides[1], Width: 36},
	}}
	last := ""
	for _, c := range list {
		if c.Rule != last {
			s.Rows = append(s.Rows, texts(o.heading(requirements, settings, c.Rule)))
		}
		last = c.Rule
		branch := c.Branch
		if branch == "" {
			branch = o.Lang.Say("全机关", "all")
		}
		meaning := parameterTitle(c.Rule, c.Parameter, o.Lang, requirements)
		s.Rows = append(s.Rows, texts(titleOf(c.Rule, o.Lang, requirements), c.Rule,
			"  "+o.coded(meaning, c.Parameter), meaning, c.Parameter, branch, o.figures(c.Before), o.figures(c.After)))
	}
	return s
}

// What two ways of judging do not share, for programs.
type (
	configSide struct {
		Path   string `json:"path"`
		Digest string `json:"config_digest"`
	}
	figureChange struct {
		Rule      string         `json:"rule"`
		Parameter string         `json:"parameter"`
		Branch    string         `json:"branch,omitempty"`
		Before    []placedFigure `json:"before"`
		After     []placedFigure `json:"after"`
	}
	verdictChange struct {
		Rule    string        `json:"rule"`
		Subject audit.Subject `json:"subject"`
		Before  *verdictSide  `json:"before"`
		After   *verdictSide  `json:"after"`
	}
	verdictSide struct {
		Status   audit.Status `json:"status"`
		Reasons  []string     `json:"reasons"`
		Actual   any          `json:"actual,omitempty"`
		Required any          `json:"required,omitempty"`
		Message  audit.Text   `json:"message"`
	}
)

func onSide(v *audit.Verdict) *verdictSide {
	if v == nil {
		return nil
	}
	return &verdictSide{v.Status, append([]string{}, v.Reasons...), v.Actual, v.Required, v.Message}
}

func changesOf(list []config.Change) []figureChange {
	all := []figureChange{}
	for _, c := range list {
		all = append(all, figureChange{c.Rule, c.Parameter, c.Branch, placedFigures(c.Before), placedFigures(c.After)})
	}
	return all
}

func verdictsOf(shifts []delta.Shift) []verdictChange {
	all := []verdictChange{}
	for _, s := range shifts {
		all = append(all, verdictChange{s.Verdict().Rule, s.Verdict().Subject, onSide(s.Before), onSide(s.After)})
	}
	return all
}

package report

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/doc"
)

// Effective are the thresholds that hold: all of them, or those of the branch that was
// asked for.
type Effective struct {
	*config.Config

	Requirements []audit.Requirement
	Branch       string // empty: the organisation, and the branches that differ from it
	Rows         []config.Row
}

// ConfigShow reports the thresholds in effect, where each was set, and how far a
// branch may go.
func ConfigShow(e *Effective, o Options) Report {
	s := &effective{o, e}
	return Report{Document: s.document(), JSON: s.json()}
}

type effective struct {
	Options
	*Effective
}

func (s *effective) document() *doc.Document {
	whose := s.whose()
	d := &doc.Document{
		Lang: s.Lang, Brief: true, Title: s.Lang.Say("生效的阈值", "Thresholds in effect"), Sub: whose, Foot: s.openFoot(),
		Facts:    [][2]string{{s.Lang.Say("配置摘要", "config digest"), s.Digest}},
		Sections: []doc.Section{{In: doc.InText, Text: []string{whose}}, s.thresholds()},
	}
	for _, list := range []struct {
		name   string
		listed []config.Listed
	}{{"complete", s.Complete}, {"ignore", s.Ignore}} {
		if len(list.listed) > 0 {
			d.Sections = append(d.Sections, doc.Section{In: doc.InText, Title: s.settingNames([]string{list.name}) + s.Lang.Say("：", ": ") + s.listed(list.listed)}, s.list(list.name, list.listed))
		}
	}
	if s.Recursive {
		name, yes := s.settingNames([]string{"recursive"}), s.Lang.Say("是", "true")
		d.Facts = append(d.Facts, [2]string{name, yes})
		d.Sections = append(d.Sections, doc.Section{In: doc.InText, Title: name + s.Lang.Say("：", ": ") + yes})
	}
	return d
}

// whose are the file, and the branch where one was asked for.
func (s *effective) whose() string {
	file := s.Lang.Say("没有配置文件，全部为默认值", "no config file, all are defaults")
	if s.Path != "" {
		file = s.Path
	}
	if s.Branch == "" {
		return file
	}
	if slices.Contains(s.Branches(), s.Branch) {
		return file + "  " + s.Lang.Say("支部 %s", "branch %s", s.Branch)
	}
	return file + "  " + s.Lang.Say("支部 %s（没有自己的阈值，以下为全机关的）", "branch %s (no thresholds of its own: these are the organisation's)", s.Branch)
}

// thresholds is the one table: requirements as headings, their parameters below.
func (s *effective) thresholds() doc.Section {
	section := doc.Section{Title: s.Lang.Say("阈值", "thresholds"), Sheet: s.Lang.Say("阈值", "thresholds"), Untitled: true, Flat: true, Columns: []doc.Column{
		{Title: s.Lang.Say("要求", "requirement"), Width: 24, In: doc.InBook}, {Title: s.Lang.Say("要求编号", "requirement id"), Width: 28, In: doc.InBook}, {Title: s.Lang.Say("参数", "parameter"), In: doc.OnPaper},
		{Title: s.Lang.Say("参数", "parameter"), Width: 36, In: doc.InBook}, {Title: s.Lang.Say("代码", "code"), Width: 22, In: doc.InBook}, {Title: s.Lang.Say("支部", "branch"), Width: 14, In: doc.InBook},
		{Title: s.Lang.Say("值", "value"), In: doc.OnPaper}, {Title: s.Lang.Say("值", "value"), Width: 14, In: doc.InBook}, {Title: s.Lang.Say("单位", "unit"), Width: 12, In: doc.InBook}, {Title: s.Lang.Say("自何日起", "from"), Width: 12, In: doc.InBook},
		{Title: s.Lang.Say("来源", "set by"), Width: 30}, {Title: s.Lang.Say("支部可调", "branches may"), Width: 30},
	}}
	var last config.Row
	for _, row := range s.Rows {
		if row.Rule != last.Rule {
			section.Rows = append(section.Rows, texts(s.heading(s.Requirements, s.Config, row.Rule)))
		}
		section.Rows = append(section.Rows, s.row(row, last))
		last = row
	}
	return section
}

func (s *effective) row(row, last config.Row) []doc.Cell {
	p := &row.Parameter
	name := "  " + s.coded(p.Title.In(s.Lang), p.Name)
	switch same := row.Rule == last.Rule && p.Name == last.Parameter.Name; {
	case same && row.Branch == last.Branch:
		name = ""
	case row.Branch != "" && s.Branch == "":
		name = "    " + row.Branch
	}
	var from *audit.Date
	first := doc.Cell{}
	if row.Dated {
		from, first = &row.From, day(row.From)
	}
	return []doc.Cell{
		doc.Text(titleOf(row.Rule, s.Lang, s.Requirements)), doc.Text(row.Rule), doc.Text(name), doc.Text(p.Title.In(s.Lang)), doc.Text(p.Name), doc.Text(row.Branch),
		doc.Text(s.value(row.Value, p.Unit, from)), valueCell(row.Value, s.Lang), doc.Text(p.Unit.In(s.Lang)), first,
		doc.Text(originWords(row.Origin, s.Lang)), doc.Text(s.bound(row)),
	}
}

// bound says how far a branch may go.
func (s *effective) bound(row config.Row) string {
	switch {
	case row.Bound.Any():
		return s.Lang.Say("任意", "any") + s.at(row.BoundOrigin)
	case len(row.Bound) > 0:
		return row.Bound.String() + s.at(row.BoundOrigin)
	case row.Parameter.Stricter == audit.Up:
		return s.Lang.Say("只能调高", "only raise")
	case row.Parameter.Stricter == audit.Down:
		return s.Lang.Say("只能调低", "only lower")
	}
	return s.Lang.Say("不可调", "not change")
}

// listed are the entries of a list of settings, each with the place that set it.
func (s *effective) listed(list []config.Listed) string {
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = s.entry(one.ID) + s.at(one.Origin)
	}
	return strings.Join(words, s.Lang.Say("、", ", "))
}

// entry is one of a list: tables as they are called, with what is typed; all else as it is.
func (s *effective) entry(id string) string { return s.Lang.Say(s.coded(tableName(id), id), id) }

// list is that list where there is room for a table.
func (s *effective) list(name string, list []config.Listed) doc.Section {
	section := doc.Section{Title: s.settingNames([]string{name}), Sheet: s.Lang.Say(settingTitles[name], name), In: doc.OffScreen, Columns: []doc.Column{
		{Title: s.Lang.Say("项", "entry"), Width: 40}, {Title: s.Lang.Say("来源", "set by"), Width: 30},
	}}
	for _, one := range list {
		section.Rows = append(section.Rows, texts(s.entry(one.ID), originWords(one.Origin, s.Lang)))
	}
	return section
}

// The document of config show -o json.
type (
	configDocument struct {
		Schema     string           `json:"schema"`
		Path       string           `json:"path"`
		Digest     string           `json:"config_digest"`
		Thresholds []configFigure   `json:"thresholds"`
		Complete   []configListItem `json:"complete"`
		Ignore     []configListItem `json:"ignore"`
		Recursive  bool             `json:"recursive"`
	}
	configFigure struct {
		Rule      string `json:"rule"`
		Parameter string `json:"parameter"`
		Branch    string `json:"branch,omitempty"`
		placedFigure
		Unit        audit.Text      `json:"unit"`
		Default     any             `json:"default"`
		Stricter    audit.Direction `json:"stricter,omitempty"`
		Bound       string          `json:"bound,omitempty"`
		BoundOrigin string          `json:"bound_origin,omitempty"`
	}
	configListItem struct {
		Value  string `json:"value"`
		Origin string `json:"origin"`
	}
)

func (s *effective) json() any {
	d := configDocument{
		Schema: "ninefold.config/v1", Path: s.Path, Digest: s.Digest, Thresholds: make([]configFigure, 0, len(s.Rows)),
		Complete: listItems(s.Complete), Ignore: listItems(s.Ignore), Recursive: s.Recursive,
	}
	for _, r := range s.Rows {
		one := configFigure{
			Rule: r.Rule, Parameter: r.Parameter.Name, Branch: r.Branch, placedFigure: placedFigure{Value: r.Value, Origin: r.Origin},
			Unit: r.Parameter.Unit, Default: r.Parameter.Default, Stricter: r.Parameter.Stricter, Bound: r.Bound.String(), BoundOrigin: r.BoundOrigin,
		}
		if r.Dated {
			one.From = &r.From
		}
		d.Thresholds = append(d.Thresholds, one)
	}
	return d
}

func listItems(list []config.Listed) []configListItem {
	all := make([]configListItem, len(list))
	for i, one := range list {
		all[i] = configListItem{one.ID, one.Origin}
	}
	return all
}

package policy

import (
	"embed"
	"slices"
	"strings"
	"text/template"

	"ninefold/internal/audit"
)

// The beginnings of requirements of each shape: a template of the rule, one of
// its tests.
//
//go:embed scaffold/*.tmpl
var scaffolds embed.FS

// Beginning says which requirement is to be begun.
type Beginning struct {
	ID      string // system.name
	Shape   string // one of Shapes
	Subject audit.SubjectKind
}

// Begun is a file of a new requirement, by its path in the folder of policies.
type Begun struct {
	Path string
	Text []byte
}

// shape is one of the six that carry all requirements (SPEC 3).
type shape struct {
	name        string
	zh, en      string // what is demanded
	persons     string // the tables it takes of a person; empty: those of events
	weeks, away bool   // what of the presence of persons it counts by
	parameters  []string
}

var shapes = []shape{
	{name: "quota", zh: "每年不少于规定次数。", en: "At least so many a year.", away: true, parameters: []string{
		"{name: min_per_year, type: int, default: 1, min: 1, stricter: up, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: times}}",
		"{name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年至少任职天数, en: least days of service in the year}, unit: {zh: 天, en: days}}",
	}},
	{name: "cadence", zh: "每个周期不少于规定次数。", en: "At least so many in every block of weeks.", weeks: true, parameters: []string{
		"{name: every_weeks, type: int, default: 4, min: 1, stricter: down, title: {zh: 周期, en: length of a block}, unit: {zh: 周, en: weeks}}",
		"{name: least, type: int, default: 1, min: 1, stricter: up, title: {zh: 每周期次数, en: least number in a block}, unit: {zh: 次, en: times}}",
		"{name: min_workdays, type: int, default: 5, min: 1, title: {zh: 周期内至少可用的工作日, en: fewest workdays for a block to count}, unit: {zh: 天, en: days}}",
		`{name: anchor, type: date, default: "2024-01-01", title: {zh: 周期起算的星期一, en: Monday from which blocks are counted}, unit: {zh: "", en: ""}}`,
		"{name: tolerated, type: int, default: 0, min: 0, stricter: down, title: {zh: 允许不足的周期数, en: short blocks tolerated}, unit: {zh: 个, en: blocks}}",
	}},
	{name: "deadline", zh: "每年在规定日期之前完成。", en: "Done by a date of every year.", away: true, parameters: []string{
		`{name: due, type: month_day, default: "12-31", stricter: down, title: {zh: 截止日期, en: due date}, unit: {zh: "", en: ""}}`,
		"{name: min_service_days, type: int, default: 90, min: 1, title: {zh: 至少任职天数, en: least days of service}, unit: {zh: 天, en: days}}",
		"{name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}",
	}},
	{name: "gap", zh: "两次之间不超过规定天数。", en: "No more than so many days in between.", away: true, parameters: []string{
		"{name: max_gap_days, type: int, default: 183, min: 1, stricter: down, title: {zh: 最长间隔, en: longest gap}, unit: {zh: 天, en: days}}",
		"{name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}",
	}},
	{name: "coverage", zh: "不中断，或中断不超过规定天数。", en: "Without a break longer than so many days.", persons: "liaisons", parameters: []string{
		"{name: max_gap_days, type: int, default: 7, min: 0, stricter: down, title: {zh: 允许的中断天数, en: longest break tolerated}, unit: {zh: 天, en: days}}",
	}},
	{name: "tenure", zh: "持续时间不超过规定年限。", en: "Lasting no longer than so many years.", persons: "postings", parameters: []string{
		"{name: max_years, type: int, default: 5, min: 1, stricter: down, title: {zh: 最长年限, en: longest stay}, unit: {zh: 年, en: years}}",
		"{name: merge_gap_days, type: int, default: 30, min: 0, title: {zh: 视为连续的最大间隔, en: break that does not end a stay}, unit: {zh: 天, en: days}}",
	}},
}

// Shapes names the six.
func Shapes() []string {
	names := make([]string, len(shapes))
	for i := range shapes {
		names[i] = shapes[i].name
	}
	return names
}

// Begin writes a requirement that loads, and whose tests pass, for a person to
// go on from. It refuses what is there already, or could not be loaded.
func (s *Set) Begin(b Beginning) ([]Begun, error) {
	system, name, _ := strings.Cut(b.ID, ".")
	i := slices.IndexFunc(shapes, func(one shape) bool { return one.name == b.Shape })
	if i < 0 {
		return nil, unknownShape(b.Shape)
	}
	if err := s.refuses(b, shapes[i]); err != nil {
		return nil, err
	}
	order, systemOrder := 1, 1
	known := false
	for _, one := range s.Systems {
		systemOrder = max(systemOrder, min(one.Order, 1000)+1)
		known = known || one.ID == system
	}
	for k := range s.Requirements {
		if s.Requirements[k].System == system {
			order++
		}
	}
	files := map[string]string{system + "/" + name + ".rego": b.Shape + ".rego.tmpl", system + "/" + name + testSuffix: b.Shape + "_test.rego.tmpl"}
	if !known {
		files[system+"/"+system+".rego"] = "system.tmpl"
	}
	return written(files, map[string]any{
		"ID": b.ID, "System": system, "Name": name, "Order": order, "SystemOrder": systemOrder, "Subject": b.Subject,
		"Branch": b.Subject == audit.Branch, "Tables": shapes[i].tables(b.Subject), "Reads": shapes[i].reads(b.Subject),
		"Parameters": shapes[i].parameters, "DemandZH": shapes[i].zh, "DemandEN": shapes[i].en,
	})
}

func (s shape) reads(subject audit.SubjectKind) string {
	switch {
	case s.weeks:
		return "leave, secondments, weeks"
	case s.away && subject != audit.Branch:
		return "leave, secondments, away"
	}
	return ""
}

func (s shape) tables(subject audit.SubjectKind) string {
	switch {
	case s.persons != "":
		return s.persons
	case subject == audit.Branch:
		return "events"
	}
	return "events, participation"
}

func written(files map[string]string, with map[string]any) ([]Begun, error) {
	templates, err := template.New("").ParseFS(scaffolds, "scaffold/*.tmpl")
	if err != nil {
		return nil, err
	}
	var all []Begun
	for path, name := range files {
		var text strings.Builder
		if err := templates.ExecuteTemplate(&text, name, with); err != nil {
			return nil, err
		}
		formatted, err := Formatted(path, []byte(text.String()))
		if err != nil {
			return nil, err
		}
		all = append(all, Begun{path, formatted})
	}
	slices.SortFunc(all, func(a, b Begun) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// Words that Rego uses otherwise.
var taken = []string{
	"as", "data", "default", "else", "every", "false", "if", "import", "in", "input", "contains", "not", "null",
	"package", "some", "true", "with", "or", "and",
}

// refuses says why a requirement of this name cannot be begun.
func (s *Set) refuses(b Beginning, as shape) error {
	system, name, _ := strings.Cut(b.ID, ".")
	switch {
	case !namePart.MatchString(system) || !namePart.MatchString(name):
		return unnameable(b.ID, "写法不对", "is not well formed")
	case slices.Contains(taken, system) || slices.Contains(taken, name) || slices.Contains(reservedSystems, system) || name == "lib":
		return unnameable(b.ID, "用了另有含义的词", "uses a word that means something else")
	case strings.HasSuffix(name, "_test") || strings.HasSuffix(system, "_test"):
		return unnameable(b.ID, "以 _test 结尾，会被当作测试", "ends in _test, which marks tests")
	case system == name:
		return unnameable(b.ID, "名称不能与系统相同", "has the name of its system")
	case slices.ContainsFunc(s.Requirements, func(r audit.Requirement) bool { return r.ID == b.ID }):
		return &audit.Fault{Where: b.ID,
			Problem: audit.Text{ZH: "已有这项要求", EN: "already exists"},
			Remedy:  audit.Text{ZH: "请换一个编号", EN: "choose another id"}}
	case slices.ContainsFunc(s.Systems, func(one audit.System) bool { return !one.Outside && alike(one.ID) == alike(system) }):
		return unnameable(b.ID, "系统 "+system+" 属于自带的要求", "the system "+system+" is of the built-in requirements")
	case as.persons != "" && b.Subject == audit.Branch:
		return &audit.Fault{Where: "--subject branch",
			Problem: audit.Text{ZH: as.name + " 需要有起止日期的表，支部没有", EN: as.name + " needs a table with from and to, and there is none of branches"},
			Remedy:  audit.Text{ZH: "请用 --subject person 或 member", EN: "use --subject person or member"}}
	}
	return nil
}

func unnameable(id, zh, en string) error {
	return &audit.Fault{Where: id, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{
		ZH: "编号写成 系统.名称，用小写字母和下划线，如 own.tea",
		EN: "an id is system.name, in lower-case letters and underscores, such as own.tea",
	}}
}

func unknownShape(name string) error {
	return &audit.Fault{Where: "--shape " + name,
		Problem: audit.Text{ZH: "没有这种形式", EN: "no such shape"},
		Remedy:  nearest(name, Shapes())}
}

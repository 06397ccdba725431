package report

import (
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/render"
	"ninefold/internal/rollup"
)

// Rollup reports what offices have in common, of nobody by name. What branches are
// called only whoever asks can say: names by id, nil: none. Counts below minGroup are
// hidden, with those from which they could be worked out; what is to be minded of the
// whole is said all the same. A roll-up says of parameters, and of requirements that are
// disabled, no more than their ids: what they are called the known requirements say.
func Rollup(whole *rollup.Rollup, minGroup int, names map[string]string, known []audit.Requirement, o Options) Report {
	s := &sums{o, whole.Hide(minGroup), whole, names, known}
	return Report{Document: s.document(), JSON: s.Rollup}
}

// sums is a roll-up as it is reported.
type sums struct {
	Options
	*rollup.Rollup // as it is shown

	whole *rollup.Rollup
	names map[string]string
	rules []audit.Requirement // that are known
}

func (s *sums) document() *doc.Document {
	warnings := s.warnings()
	return &doc.Document{
		Lang: s.Lang, Title: s.Lang.Say("达标情况汇总", "Compliance rolled up"), AsOf: s.lastDay(),
		Sub:      s.Lang.Say("考核期 %s 至 %s，%d 份结果", "period %s to %s, %d {result|results}", s.Period.From, s.Period.To, len(s.Results)),
		Facts:    s.facts(),
		Warnings: warnings,
		Sections: []doc.Section{s.byRule(), s.byBranch(), s.expected(), s.byBoth(), s.thresholds(), s.waivers(), s.notices(), s.results(), s.noteSheet(warnings)},
		Foot: s.Lang.Say("由 Ninefold（九宫）%s 生成。只有计数，不含任何人的编号和姓名。", "Made by Ninefold %s. It holds counts, and nobody's id or name.",
			s.Version),
	}
}

func (s *sums) lastDay() audit.Date {
	day := s.Period.From
	for i := range s.Results {
		day = max(day, s.Results[i].AsOf)
	}
	return day
}

func (s *sums) facts() [][2]string {
	facts := [][2]string{
		{s.Lang.Say("截至", "as of"), s.days()},
		{s.Lang.Say("对象", "subjects"), s.number(s.Total.Subjects) + s.Lang.Say("（另有范围外 ", " (out of scope: ") + s.number(s.Total.OutOfScope) + s.Lang.Say("）", ")")},
		{s.Lang.Say("支部", "branches"), strconv.Itoa(s.known())},
		{s.Lang.Say("政策", "policies"), s.PolicyDigest},
	}
	if c := s.Total.Status; c != nil {
		facts = append(facts, [2]string{s.Lang.Say("达标率", "rate"), rateOf(c)})
	}
	return facts
}

// known counts the branches that there are.
func (s *sums) known() int {
	n := 0
	for i := range s.Branches {
		if s.Branches[i].Branch != "" {
			n++
		}
	}
	return n
}

func (s *sums) days() string {
	first := s.lastDay()
	for i := range s.Results {
		first = min(first, s.Results[i].AsOf)
	}
	if first == s.lastDay() {
		return first.String()
	}
	return s.Lang.Say("%s 至 %s（各份不同）", "%s to %s (not all the same)", first, s.lastDay())
}

// concealed stands for a count that is hidden.
const concealed = "*"

func (s *sums) number(n *int) string {
	if n == nil {
		return concealed
	}
	return strconv.Itoa(*n)
}

// warnings say what the sums leave out and what they mix.
func (s *sums) warnings() []string {
	var list []string
	if e := s.Expected; e != nil && len(e.Missing) > 0 {
		list = append(list, s.Lang.Say("应报 %d 个支部，缺 %d 个：%s", "of %d {branch|branches} expected %d {is|are} missing: %s", e.Branches, len(e.Missing), s.list(e.Missing)))
	}
	if e := s.Expected; e != nil && len(e.Unexpected) > 0 {
		list = append(list, s.Lang.Say("不在应报之列的支部 %d 个：%s", "branches that nobody expected: %d: %s", len(e.Unexpected), s.list(e.Unexpected)))
	}
	narrowed, unsure := 0, 0
	calendars := map[string]bool{}
	for i := range s.whole.Results {
		r := &s.whole.Results[i]
		calendars[r.CalendarDigest] = true
		if r.Scope != nil {
			narrowed++
		}
		if r.Counted != nil && r.Counted.SetAside > 0 {
			unsure++
		}
	}
	if narrowed > 0 {
		list = append(list, s.Lang.Say("%d 份结果不是全面检查，见“各份结果”", "%d {result is|results are} not of a whole run, see the results", narrowed))
	}
	if unsure > 0 {
		list = append(list, s.Lang.Say("%d 份结果搁置了有问题的数据", "%d {result sets|results set} bad rows aside", unsure))
	}
	if len(calendars) > 1 {
		list = append(list, s.Lang.Say("各份结果所用的节假日日历不同", "the results go by different calendars of holidays"))
	}
	if shared := s.shared(); len(shared) > 0 {
		list = append(list, s.Lang.Say("有 %d 个支部编号出现在几份结果里，计数已相加：%s", "%d branch {id stands|ids stand} in several results, whose counts are added up: %s", len(shared), s.list(shared)))
	}
	if s.MinGroup > 0 {
		list = append(list, s.Lang.Say("小于 %d 的计数，以及可据以推算它们的计数，以 %s 代替", "counts below %d, and those from which they could be worked out, are shown as %s", s.MinGroup, concealed))
	}
	return list
}

// shared are the branch ids that several results count.
func (s *sums) shared() []string {
	in := map[string]int{}
	for i := range s.whole.Results {
		if c := s.whole.Results[i].Counted; c != nil {
			for k := range c.Branches {
				in[c.Branches[k].Branch]++
			}
		}
	}
	var ids []string
	for i := range s.Branches {
		if id := s.Branches[i].Branch; id != "" && in[id] > 1 {
			ids = append(ids, id)
		}
	}
	return ids
}

// list names branches.
func (s *sums) list(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.branch(id)
	}
	return strings.Join(names, s.Lang.Say("、", ", "))
}

func (s *sums) branch(id string) string {
	if id == "" {
		return s.Lang.Say("（所属支部不明）", "(branch not known)")
	}
	return render.Who(audit.Subject{ID: id, Name: s.names[id]})
}

// countColumns are the columns of counts.
func (s *sums) countColumns() []doc.Column {
	var columns []doc.Column
	for _, status := range audit.Statuses() {
		columns = append(columns, doc.Column{Title: render.StatusName(status, s.Lang), Width: 10, Number: true})
	}
	return append(columns, doc.Column{Title: s.Lang.Say("达标率", "rate"), Width: 10, Number: true})
}

func counts(c *rollup.Counts) []doc.Cell {
	var cells []doc.Cell
	if c == nil {
		for range len(audit.Statuses()) + 1 {
			cells = append(cells, doc.Text(concealed))
		}
		return cells
	}
	for _, status := range audit.Statuses() {
		cells = append(cells, count(c.Of(status)))
	}
	if c.Owed() == 0 {
		return append(cells, doc.Figure("-", nil))
	}
	return append(cells, share(rateOf(c), float64(c.Pass), float64(c.Owed())))
}

// rateOf is rounded down: 100% means all.
func rateOf(c *rollup.Counts) string {
	if c.Owed() == 0 {
		return "-"
	}
	return strconv.Itoa(100*c.Pass/c.Owed()) + "%"
}

func (s *sums) byRule() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("按要求", "by requirement"), Sheet: s.Lang.Say("按要求", "by requirement"),
		Text: []string{s.Lang.Say("达标率 = 达标 ÷ 应办；即将到期、无法判定、豁免都算应办而未达标。", "rate = pass ÷ owed; what is due, unknown or waived was owed and is no pass.")},
		Columns: append([]doc.Column{
			{Title: s.Lang.Say("要求", "requirement"), Width: 26}, {Title: s.Lang.Say("编号", "id"), Width: 26, In: doc.InBook}, {Title: s.Lang.Say("级别", "severity"), Width: 8, In: doc.InBook},
		}, s.countColumns()...),
	}
	for i := range s.Rules {
		r := &s.Rules[i]
		head := []doc.Cell{doc.Text(r.Title.In(s.Lang)), doc.Text(r.Rule), doc.Text(render.SeverityName(r.Severity, s.Lang))}
		section.Rows = append(section.Rows, append(head, counts(r.Status)...))
	}
	total := []doc.Cell{doc.Text(s.Lang.Say("合计", "total")), doc.Text(""), doc.Text("")}
	section.Rows = append(section.Rows, append(total, counts(s.Total.Status)...))
	return section
}

func (s *sums) byBranch() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("按支部", "by branch"), Sheet: s.Lang.Say("按支部", "by branch"),
		Columns: append([]doc.Column{
			{Title: s.Lang.Say("支部", "branch"), Width: 26}, {Title: s.Lang.Say("编号", "id"), Width: 16, In: doc.InBook}, {Title: s.Lang.Say("对象", "subjects"), Width: 10, Number: true},
		}, s.countColumns()...),
	}
	for i := range s.Branches {
		b := &s.Branches[i]
		subjects := doc.Text(concealed)
		if b.Subjects != nil {
			subjects = count(*b.Subjects)
		}
		section.Rows = append(section.Rows, append([]doc.Cell{doc.Text(s.branch(b.Branch)), doc.Text(b.Branch), subjects}, counts(b.Status)...))
	}
	return section
}

// byBoth has too many lines for a terminal.
func (s *sums) byBoth() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("按支部和要求", "by branch and requirement"), Sheet: s.Lang.Say("按支部和要求", "branch and requirement"), In: doc.OffScreen,
		Columns: append([]doc.Column{
			{Title: s.Lang.Say("支部", "branch"), Width: 26}, {Title: s.Lang.Say("支部编号", "branch id"), Width: 16, In: doc.InBook},
			{Title: s.Lang.Say("要求", "requirement"), Width: 26}, {Title: s.Lang.Say("编号", "id"), Width: 26, In: doc.InBook},
		}, s.countColumns()...),
	}
	for i := range s.Branches {
		b := &s.Branches[i]
		for k := range b.Rules {
			r := &b.Rules[k]
			head := []doc.Cell{doc.Text(s.branch(b.Branch)), doc.Text(b.Branch), doc.Text(s.title(r.Rule)), doc.Text(r.Rule)}
			section.Rows = append(section.Rows, append(head, counts(r.Status)...))
		}
	}
	return section
}

func (s *sums) title(rule string) string {
	for i := range s.Rules {
		if s.Rules[i].Rule == rule {
			return s.Rules[i].Title.In(s.Lang)
		}
	}
	return titleOf(rule, s.Lang, s.rules)
}

// titles are what requirements are called, in one list.
func (s *sums) titles(rules []string) []string {
	all := make([]string, len(rules))
	for i, rule := range rules {
		all[i] = s.title(rule)
	}
	return all
}

// expected lists in a workbook the branches that are missing or that nobody expected:
// on a page the warnings do.
func (s *sums) expected() doc.Section {
	section := doc.Section{
		Sheet: s.Lang.Say("应报支部", "expected"), In: doc.InBook,
		Columns: []doc.Column{{Title: s.Lang.Say("支部", "branch"), Width: 26}, {Title: s.Lang.Say("编号", "id"), Width: 16}, {Title: s.Lang.Say("情况", "state"), Width: 16}},
	}
	if s.Expected == nil {
		section.Sheet = ""
		return section
	}
	add := func(ids []string, state string) {
		for _, id := range ids {
			section.Rows = append(section.Rows, []doc.Cell{doc.Text(s.branch(id)), doc.Text(id), doc.Text(state)})
		}
	}
	add(s.Expected.Missing, s.Lang.Say("缺", "missing"))
	add(s.Expected.Unexpected, s.Lang.Say("未列入应报", "not expected"))
	return section
}

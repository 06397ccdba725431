package report

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/render"
	"ninefold/internal/whatif"
)

// WhatIf reports whose verdicts would change under other settings: of one alternative,
// or over the values of a sweep.
func WhatIf(s *whatif.Study, o Options) Report {
	t := &supposition{o, s}
	return Report{Document: t.document(), JSON: t.json()}
}

// supposition is a study as it is reported.
type supposition struct {
	Options
	*whatif.Study
}

// reportedStatuses are the statuses in the order of a report: what to act on first.
var reportedStatuses = []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived, audit.Pass, audit.Exempt}

func (t *supposition) document() *doc.Document {
	warnings := t.warnings()
	d := &doc.Document{
		Lang: t.Lang, Title: t.Lang.Say("假设比较", "What if"), AsOf: t.Frame.AsOf,
		Sub:   t.Lang.Say("考核期 %s 至 %s，截至 %s", "period %s to %s, as of %s", t.Frame.Period.From, t.Frame.Period.To, t.Frame.AsOf),
		Facts: t.facts(), Warnings: warnings, Foot: t.foot(),
	}
	if t.Sweep != nil {
		d.Sections = t.overValues()
	} else {
		d.Sections = t.once()
	}
	for i := range t.Alternatives {
		if len(t.Alternatives[i].Shifts) > 0 {
			d.Sections = append(d.Sections, t.lists(i)...)
		}
	}
	d.Sections = append(d.Sections, t.sheet())
	if len(warnings) > 0 {
		d.Sections = append(d.Sections, t.noteSheet(warnings))
	}
	return d
}

func (t *supposition) facts() [][2]string {
	file := t.Settings.Path
	if file == "" {
		file = t.Lang.Say("没有配置文件，全部为默认值", "no config file, all are defaults")
	}
	facts := [][2]string{{t.Lang.Say("现行", "as it is"), file}}
	if t.ConfigB != "" {
		facts = append(facts, [2]string{t.Lang.Say("假设配置", "config tried"), t.ConfigB})
	}
	if len(t.Set) > 0 {
		facts = append(facts, [2]string{t.Lang.Say("假设", "tried"), strings.Join(t.tried(), t.Lang.Say("；", "; "))})
	}
	if t.Sweep != nil {
		facts = append(facts, [2]string{t.Lang.Say("逐个取值", "values tried"), t.swept() + t.Lang.Say("（", " (") + t.Sweep.Key() + t.Lang.Say("）：", "): ") + strings.Join(t.Sweep.Values, t.Lang.Say("、", ", "))})
	}
	ratio := strconv.FormatFloat(float64(t.Effort.Judged)/float64(max(1, t.Effort.OneRun)), 'f', 2, 64)
	return append(facts, [2]string{t.Lang.Say("评判", "judged"), t.Lang.Say(
		"%d 条结论，一次完整检查为 %d 条（%s 倍）", "%d {verdict|verdicts}; one run takes %d (%s times)", t.Effort.Judged, t.Effort.OneRun, ratio)})
}

// tried are the settings of --set in words, each with its key as it was typed.
func (t *supposition) tried() []string {
	words := slices.Clone(t.Set)
	for i, set := range t.Set {
		key, value, ok := strings.Cut(set, "=")
		branch, inner, own := strings.Cut(key, ":")
		if !own {
			inner = key
		}
		at := strings.LastIndex(inner, ".")
		if !ok || at < 0 {
			continue
		}
		title := parameterTitle(inner[:at], inner[at+1:], t.Lang, t.Requirements...)
		if title == inner[at+1:] {
			continue // no threshold
		}
		said := t.parameterWords(inner[:at], title)
		if own {
			said += t.Lang.Say("（支部 ", " (branch ") + t.branchTitle(branch) + t.Lang.Say("）", ")")
		}
		words[i] = said + t.Lang.Say("取 ", " = ") + t.typedValue(value) + t.Lang.Say("（", " (") + key + t.Lang.Say("）", ")")
	}
	return words
}

// typedValue is what was typed, choices as they are called.
func (t *supposition) typedValue(value string) string {
	list := strings.Split(strings.Trim(value, "[]"), ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	if dossier.ChoiceTitles(list) == nil {
		return value
	}
	return figureWords(list, t.Lang)
}

// swept is what is swept, in words.
func (t *supposition) swept() string {
	words := t.parameterWords(t.Sweep.Rule, t.Sweep.Parameter.Title.In(t.Lang))
	if t.Sweep.Branch != "" {
		words += t.Lang.Say("（支部 ", " (branch ") + t.branchTitle(t.Sweep.Branch) + t.Lang.Say("）", ")")
	}
	return words
}

// parameterWords tells a parameter by its title and its requirement's.
func (t *supposition) parameterWords(rule, title string) string {
	return t.Lang.Say("%s的“%s”", "%s: %s", t.ruleTitle(rule), title)
}

// keyWords is the same of a key as --set takes it, which stands behind.
func (t *supposition) keyWords(key string) string {
	at := strings.LastIndex(key, ".")
	if at < 0 {
		return key
	}
	title := parameterTitle(key[:at], key[at+1:], t.Lang, t.Requirements...)
	return t.Lang.Say("%s（%s）", "%s (%s)", t.parameterWords(key[:at], title), key)
}

// once tells one alternative.
func (t *supposition) once() []doc.Section {
	o, v := &t.Alternatives[0], t.Variants[0]
	requirements := t.Requirements[len(t.Requirements)-1]
	figures := t.figureChanges(v.Changes, requirements, v.Settings, [2]string{t.Lang.Say("现行", "as it is"), t.Lang.Say("假设", "tried")})
	figures.Title, figures.Sheet = t.Lang.Say("不同的阈值 %d", "thresholds that differ: %d", len(v.Changes)), t.Lang.Say("阈值", "thresholds")
	if len(v.Others) > 0 {
		figures.Text = []string{t.Lang.Say("其他不同的设置：", "other settings that differ: ") + t.settingNames(v.Others)}
	}
	changes := doc.Section{Title: t.Lang.Say("结论变化 %d", "verdicts that change: %d", len(o.Shifts)), Text: []string{t.summed(o)}, In: doc.OnPaper}
	if len(o.Shifts) == 0 {
		return []doc.Section{figures, changes}
	}
	changes.Chart = t.chart([]render.ChartPoint{{Label: t.Lang.Say("现行", "as it is")}, {Label: t.Lang.Say("假设", "tried"), At: 1}},
		[]map[audit.Status]int{t.Base.Of("", ""), o.Tally.Of("", "")})
	byRule := t.beforeAfter(t.Lang.Say("要求", "requirement"), delta.ShiftsByRule(o.Shifts), t.ruleTitle,
		func(tally whatif.Tally, id string) map[audit.Status]int { return tally.Of(id, "") })
	byRule.Title, byRule.Sheet = t.Lang.Say("按要求", "by requirement"), t.Lang.Say("按要求", "by requirement")
	byBranch := t.beforeAfter(t.Lang.Say("支部", "branch"), delta.ShiftsByBranch(o.Shifts), t.branchTitle,
		func(tally whatif.Tally, id string) map[audit.Status]int { return tally.Of("", id) })
	byBranch.Title, byBranch.Sheet = t.Lang.Say("按支部", "by branch"), t.Lang.Say("按支部", "by branch")
	return []doc.Section{figures, changes, byRule, byBranch}
}

// summed says in one sentence how many verdicts change in which way.
func (t *supposition) summed(o *whatif.Outcome) string {
	if len(o.Shifts) == 0 {
		return t.Lang.Say("没有结论会变；结论不变而数字或理由不同：%d 条。", "No verdict changes; same status with other figures or reasons: %d.", o.SameStatus)
	}
	return t.Lang.Say("%s；结论不变而数字或理由不同：%d 条。", "%s; same status with other figures or reasons: %d.", t.tally(o.Shifts), o.SameStatus)
}

// beforeAfter is a table of the statuses as they are and as they would be: in one
// cell for readers, in two for a workbook.
func (t *supposition) beforeAfter(head string, groups []delta.ShiftGroup, title func(string) string, of func(whatif.Tally, string) map[audit.Status]int) doc.Section {
	s := doc.Section{Columns: []doc.Column{{Title: head, Width: 26}, {Title: t.Lang.Say("编号", "id"), Width: 26, In: doc.InBook}}}
	for _, status := range reportedStatuses {
		name := render.StatusName(status, t.Lang)
		s.Columns = append(s.Columns, doc.Column{Title: name, In: doc.OnPaper},
			doc.Column{Title: name + t.Lang.Say("（现行）", " (as it is)"), Width: 12, In: doc.InBook}, doc.Column{Title: name + t.Lang.Say("（假设）", " (tried)"), Width: 12, In: doc.InBook})
	}
	for _, g := range groups {
		was, is := of(t.Base, g.ID), of(t.Alternatives[0].Tally, g.ID)
		row := texts(title(g.ID), g.ID)
		for _, status := range reportedStatuses {
			cell := strconv.Itoa(was[status])
			if is[status] != was[status] {
				cell += " → " + strconv.Itoa(is[status])
			}
			row = append(row, doc.Text(cell), count(was[status]), count(is[status]))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// ruleTitle names a requirement in a table.
func (t *supposition) ruleTitle(id string) string { return titleOf(id, t.Lang, t.Requirements...) }

// branchTitle names a branch in a table.
func (t *supposition) branchTitle(id string) string {
	name := t.BranchNames[id]
	if name == id {
		return id
	}
	return strings.TrimSpace(id + " " + name)
}

// lists name who changes in one alternative, in each format for readers.
func (t *supposition) lists(i int) []doc.Section {
	shifts := t.Alternatives[i].Shifts
	var all []doc.Section
	for _, format := range doc.OnPaper {
		s := t.shiftList(format, shifts, t.ruleTitle)
		s.Title = t.Lang.Say("逐条", "one by one")
		if t.Sweep != nil {
			s.Title = t.Lang.Say("取 %s：会变 %d 条", "with %s: %d {verdict changes|verdicts change}", t.Variants[i].Label, len(shifts))
		}
		all = append(all, s)
	}
	return all
}

// sheet names who changes in every alternative, to be filtered.
func (t *supposition) sheet() doc.Section {
	s := t.shiftSheet()
	if t.Sweep != nil {
		s.Columns = append([]doc.Column{{Title: t.Lang.Say("取值", "value"), Width: 12}}, s.Columns...)
	}
	for i := range t.Alternatives {
		for _, row := range t.shiftRows(t.Alternatives[i].Shifts, t.ruleTitle) {
			if t.Sweep != nil {
				row = append([]doc.Cell{doc.Text(t.Variants[i].Label)}, row...)
			}
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// warnings are what a reader has to mind.
func (t *supposition) warnings() []string {
	var all []string
	if t.Scope != nil {
		all = append(all, t.Scope.Words().In(t.Lang))
	}
	for _, n := range t.Notices[:t.Records] {
		all = append(all, n.Message.In(t.Lang))
	}
	if t.Reread {
		all = append(all, t.Lang.Say("假设配置读取数据的方式（sources、complete、ignore）不同：数据另读了一遍，全部要求重新评判。", "The config tried reads the sources otherwise (sources, complete, ignore): they were read a second time, and everything was judged again."))
	}
	if t.Rejoined {
		all = append(all, t.Lang.Say("假设配置改变了日期、考核期或日历（截至 %s，%s 至 %s）：数据重新归并，全部要求重新评判。",
			"The config tried changes the day, the period or the calendar (as of %s, %s to %s): subjects were joined again and everything was judged again.",
			t.Tried.AsOf, t.Tried.Period.From, t.Tried.Period.To))
	}
	if t.Rejudged {
		all = append(all, t.Lang.Say("假设配置用了别的政策：全部要求重新评判。", "The config tried names other policies: everything was judged again."))
	}
	if t.SetAside > 0 {
		all = append(all, t.Lang.Say("搁置了 %d 处有问题的数据，有关结论为无法判定（详见 check）。", "%d bad {cell was|cells were} set aside, so some verdicts are unknown (see check).", t.SetAside))
	}
	all = append(all, t.ineffective()...)
	for _, n := range t.Notices[t.Records:] {
		all = append(all, n.Message.In(t.Lang))
	}
	if t.Masked {
		all = append(all, t.Lang.Say("已隐去姓名。", "Names are masked."))
	}
	return slices.Compact(all)
}

// ineffective says of which figures the trial has none, or others, than one may think.
func (t *supposition) ineffective() []string {
	var all []string
	for _, idle := range t.Idle {
		if idle.Disabled {
			all = append(all, t.Lang.Say("“%s”已停用（disabled），改它的阈值不会有变化。", "%s is disabled; its thresholds have no effect.", t.named(idle.Rule, t.Requirements...)))
		} else {
			all = append(all, t.Lang.Say("“%s”不在 --rule 所选之内，未作比较。", "%s is not among those of --rule and was not compared.", t.named(idle.Rule, t.Requirements...)))
		}
	}
	for _, o := range t.Overridden {
		all = append(all, t.Lang.Say("%s对所有支部取假设的值，自有阈值的支部也不例外：%s", "%s is tried for every branch, also for those with figures of their own: %s",
			t.keyWords(o.Key), strings.Join(o.Branches, t.Lang.Say("、", ", "))))
	}
	for _, v := range t.Variants {
		for _, fault := range v.Beyond {
			all = append(all, t.Lang.Say("上级不允许，支部不能自行采用：", "Not allowed by the level above, so no branch may choose it by itself: ")+fault.In(t.Lang))
		}
	}
	return all
}

// overValues tell a sweep: the curve, and what it is made of.
func (t *supposition) overValues() []doc.Section {
	sections := []doc.Section{t.curve()}
	if len(t.Touched) > 1 {
		byRule := t.matrix(t.Lang.Say("要求", "requirement"), t.Touched, t.ruleTitle, func(tally whatif.Tally, id string) int { return tally.Of(id, "")[audit.Fail] })
		sections = append(sections, titled(byRule, t.Lang.Say("各要求的未达标数", "fails by requirement"))...)
	}
	byBranch := t.matrix(t.Lang.Say("支部", "branch"), t.Base.Branches(), t.branchTitle, func(tally whatif.Tally, id string) int { return tally.Of("", id)[audit.Fail] })
	return append(sections, titled(byBranch, t.Lang.Say("各支部的未达标数", "fails by branch"))...)
}

// titled gives a table for readers and its sheet one title.
func titled(sections []doc.Section, title string) []doc.Section {
	for i := range sections {
		sections[i].Title = title
		if slices.Equal(sections[i].In, doc.InBook) {
			sections[i].Sheet = title
		}
	}
	return sections
}

// curve is the statuses over the values. In the terminal, where there is no chart,
// the fails are drawn into the last column.
func (t *supposition) curve() doc.Section {
	s := doc.Section{
		Title: t.Lang.Say("%s取不同值时的结论", "verdicts over the values of %s", t.swept()), Sheet: t.Lang.Say("各取值", "values"), Text: []string{t.inForce()},
		Columns: []doc.Column{{Title: t.Lang.Say("取值", "value"), Width: 16}},
	}
	for _, status := range reportedStatuses {
		s.Columns = append(s.Columns, doc.Column{Title: render.StatusName(status, t.Lang), Width: 12, Number: true})
	}
	s.Columns = append(s.Columns, doc.Column{Title: t.Lang.Say("会变", "change"), Width: 12, Number: true}, doc.Column{Title: t.Lang.Say("未达标（图）", "fails drawn"), In: doc.InText})
	var counts []map[audit.Status]int
	var changes []int
	var labels []string
	points := make([]render.ChartPoint, len(t.Variants))
	for i, v := range t.Variants {
		o, label := &t.Alternatives[i], v.Label
		counts, changes = append(counts, o.Tally.Of("", "")), append(changes, len(o.Shifts))
		points[i] = render.ChartPoint{Label: label, At: t.position(i)}
		if v.Current {
			points[i].Mark = t.Lang.Say("现行", "as it is")
			label += t.Lang.Say("（现行）", " (as it is)")
		}
		labels = append(labels, label)
	}
	s.Chart = t.chart(points, counts)
	if len(s.Chart.Marks()) == 0 {
		labels, changes = append([]string{t.Lang.Say("现行", "as it is")}, labels...), append([]int{0}, changes...)
		counts = append([]map[audit.Status]int{t.Base.Of("", "")}, counts...)
	}
	bars := barsOf(counts)
	for i, label := range labels {
		row := texts(label)
		for _, status := range reportedStatuses {
			row = append(row, count(counts[i][status]))
		}
		s.Rows = append(s.Rows, append(row, count(changes[i]), doc.Text(bars[i])))
	}
	return s
}

// widestBar is how many cells the longest bar takes.
const widestBar = 12

// barsOf draws the fails.
func barsOf(counts []map[audit.Status]int) []string {
	most := 1
	for _, one := range counts {
		most = max(most, one[audit.Fail])
	}
	bars := make([]string, len(counts))
	for i, one := range counts {
		bars[i] = strings.Repeat("#", (widestBar*one[audit.Fail]+most-1)/most)
	}
	return bars
}

// position is where a value stands on the axis: by its size, a day by its date,
// a list by its turn.
func (t *supposition) position(i int) float64 {
	value := t.Variants[i].Label
	if day, err := audit.ParseDate(value); err == nil {
		return float64(day)
	}
	if day, err := audit.ParseDate("2023-" + value); err == nil {
		return float64(day)
	}
	if f, err := strconv.ParseFloat(value, 64); err == nil {
		return f
	}
	return float64(i)
}

// inForce says what the parameter is set to now.
func (t *supposition) inForce() string {
	words := t.Lang.Say("现行取值：", "In force: ") + t.figures(t.InForce[0].Figures)
	for _, own := range t.InForce[1:] {
		words += t.Lang.Say("；", "; ") + own.Branch + t.Lang.Say("：", ": ") + t.figures(own.Figures)
	}
	return words
}

// mostColumns is how many values stand side by side; more are told as a line.
const mostColumns = 9

// matrix is the fails of each row over the values, for readers and as a sheet; rows
// without any are left out.
func (t *supposition) matrix(head string, ids []string, name func(string) string, fails func(tally whatif.Tally, id string) int) []doc.Section {
	asItIs := doc.Column{Title: t.Lang.Say("现行", "as it is"), Width: 10, Number: true}
	paper := doc.Section{In: doc.OnPaper, Columns: []doc.Column{{Title: head}, asItIs}}
	sheet := doc.Section{In: doc.InBook, Columns: []doc.Column{{Title: head, Width: 26}, {Title: t.Lang.Say("编号", "id"), Width: 26}, asItIs}}
	for _, v := range t.Variants {
		sheet.Columns = append(sheet.Columns, doc.Column{Title: v.Label, Width: 10, Number: true})
	}
	side := len(t.Variants) <= mostColumns
	if side {
		paper.Columns = append(paper.Columns, sheet.Columns[3:]...)
	} else {
		paper.Columns = append(paper.Columns, doc.Column{Title: t.Lang.Say("各取值依次", "over the values"), Number: true})
	}
	for _, id := range ids {
		row, line, some := []doc.Cell{count(fails(t.Base, id))}, []string{}, fails(t.Base, id) > 0
		for i := range t.Alternatives {
			n := fails(t.Alternatives[i].Tally, id)
			row, line, some = append(row, count(n)), append(line, strconv.Itoa(n)), some || n > 0
		}
		if !some {
			continue
		}
		sheet.Rows = append(sheet.Rows, append(texts(name(id), id), row...))
		if !side {
			row = []doc.Cell{row[0], doc.Text(strings.Join(line, " "))}
		}
		paper.Rows = append(paper.Rows, append(texts(name(id)), row...))
	}
	if len(paper.Rows) == 0 {
		paper.Text = []string{t.Lang.Say("取哪个值都没有未达标。", "Nobody fails with any value.")}
	}
	return []doc.Section{paper, sheet}
}

// chart draws what is to be acted on: the fails, and what else there is of due,
// unknown and waived.
func (t *supposition) chart(points []render.ChartPoint, counts []map[audit.Status]int) *render.Chart {
	c := &render.Chart{Title: t.Lang.Say("结论条数", "numbers of verdicts"), Unit: t.Lang.Say("条", ""), Points: points}
	var words []string
	for _, status := range reportedStatuses[:4] {
		s := render.ChartSeries{Name: render.StatusName(status, t.Lang), Class: string(status)}
		said := make([]string, len(counts))
		for i, one := range counts {
			s.Y = append(s.Y, float64(one[status]))
			said[i] = points[i].Label + " " + strconv.Itoa(one[status])
		}
		if status == audit.Fail || render.Highest(s.Y) > 0 {
			c.Series = append(c.Series, s)
			words = append(words, s.Name+t.Lang.Say("：", ": ")+strings.Join(said, t.Lang.Say("，", ", ")))
		}
	}
	c.Words = strings.Join(words, t.Lang.Say("；", "; "))
	return c
}

package main

import (
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/render"
)

// listedIn is how many changes of one requirement a format lists unless all are
// asked for.
var listedIn = map[string]int{"text": mostChanges, "md": 50, "html": 500}

// reportedStatuses are the statuses in the order of a report: what to act on first.
var reportedStatuses = []audit.Status{audit.Fail, audit.Due, audit.Unknown, audit.Waived, audit.Pass, audit.Exempt}

// book is not among the formats of whatif.
func (*trial) book() render.Book { return render.Book{} }

// paper is the comparison for people.
func (t *trial) paper(format string) *render.Paper {
	frame := t.base.Joined.Time
	p := &render.Paper{
		Lang:  t.lang,
		Title: t.say("假设比较", "What if"),
		Sub:   fmt.Sprintf(t.say("考核期 %s 至 %s，截至 %s", "period %s to %s, as of %s"), frame.Period.From, frame.Period.To, frame.AsOf),
		Facts: t.facts(), Warnings: t.warnings(),
		Foot: fmt.Sprintf(t.say("由 Ninefold（九宫）%s 生成。本页是一个独立文件，不含外部请求；含个人信息，请按内部资料保管。",
			"Made by Ninefold %s. This page is one file and asks for nothing from outside; it holds personal data and is to be kept as such."), version),
	}
	if t.sweep != nil {
		p.Sections = t.sweepSections(format)
	} else {
		p.Sections = t.onceSections()
	}
	limit := listedIn[format]
	for i := range t.Alternatives {
		if len(t.Alternatives[i].Shifts) > 0 {
			p.Sections = append(p.Sections, t.list(i, limit))
		}
	}
	return p
}

func (t *trial) facts() [][2]string {
	facts := [][2]string{{t.say("现行", "as it is"), t.configWords(t.settings)}}
	if t.flags.configB != "" {
		facts = append(facts, [2]string{t.say("假设配置", "config tried"), t.shownPath(t.flags.configB)})
	}
	if len(t.flags.set) > 0 {
		facts = append(facts, [2]string{t.say("假设", "tried"), strings.Join(t.shownSets(), t.say("；", "; "))})
	}
	if t.sweep != nil {
		title := t.sweep.Parameter.Title.In(t.lang)
		facts = append(facts, [2]string{t.say("逐个取值", "values tried"), t.sweep.Key() + t.say("（"+title+"）", " ("+title+")") + t.say("：", ": ") + strings.Join(t.sweep.Values, t.say("、", ", "))})
	}
	ratio := strconv.FormatFloat(float64(t.Effort.Judged)/float64(max(1, t.Effort.OneRun)), 'f', 2, 64)
	return append(facts, [2]string{t.say("评判", "judged"), audit.Fill(
		t.say("%d 条结论，一次完整检查为 %d 条（%s 倍）", "%d {verdict|verdicts}; one run takes %d (%s times)"), t.Effort.Judged, t.Effort.OneRun, ratio)})
}

func (t *trial) configWords(settings *config.Config) string {
	if settings.Path == "" {
		return t.say("没有配置文件，全部为默认值", "no config file, all are defaults")
	}
	return t.shownPath(settings.Path)
}

// onceSections tell one alternative.
func (t *trial) onceSections() []render.PaperSection {
	o := &t.Alternatives[0]
	c := &compared{before: &side{rules: t.setup.Rules, settings: t.settings}, after: &side{rules: t.others[0].Rules, settings: t.others[0].Settings}}
	c.figures, c.others = t.shownChanges(t.others[0].Settings), config.DiffOther(t.settings, t.others[0].Settings)
	figures := render.PaperSection{Title: fmt.Sprintf(t.say("不同的阈值 %d", "thresholds that differ: %d"), len(c.figures)), Table: t.figureTable(c)}
	figures.Table.Head[2], figures.Table.Head[3] = t.say("现行", "as it is"), t.say("假设", "tried")
	if len(c.others) > 0 {
		figures.Text = []string{t.say("其他不同的设置：", "other settings that differ: ") + strings.Join(c.others, t.say("、", ", "))}
	}
	changes := render.PaperSection{Title: fmt.Sprintf(t.say("结论变化 %d", "verdicts that change: %d"), len(o.Shifts)), Text: []string{t.summed(o.Shifts, o.SameStatus)}}
	if len(o.Shifts) == 0 {
		return []render.PaperSection{figures, changes}
	}
	changes.Chart = t.chart([]render.ChartPoint{{Label: t.say("现行", "as it is")}, {Label: t.say("假设", "tried"), At: 1}},
		[]map[audit.Status]int{t.Base.Of("", ""), o.Tally.Of("", "")})
	byRule := render.PaperSection{Title: t.say("按要求", "by requirement"), Table: t.beforeAfter(t.say("要求", "requirement"), t.rulesOf(o.Shifts), t.ruleTitle,
		func(id string) [2]map[audit.Status]int {
			return [2]map[audit.Status]int{t.Base.Of(id, ""), o.Tally.Of(id, "")}
		})}
	byBranch := render.PaperSection{Title: t.say("按支部", "by branch"), Table: t.beforeAfter(t.say("支部", "branch"), t.branchesOf(o.Shifts), t.branchTitle,
		func(id string) [2]map[audit.Status]int {
			return [2]map[audit.Status]int{t.Base.Of("", id), o.Tally.Of("", id)}
		})}
	return []render.PaperSection{figures, changes, byRule, byBranch}
}

// summed says in one sentence how many verdicts change in which way.
func (t *trial) summed(shifts []delta.Shift, same int) string {
	if len(shifts) == 0 {
		return fmt.Sprintf(t.say("没有结论会变；结论不变而数字或理由不同：%d 条。", "No verdict changes; same status with other figures or reasons: %d."), same)
	}
	return fmt.Sprintf(t.say("%s；结论不变而数字或理由不同：%d 条。", "%s; same status with other figures or reasons: %d."), t.tally(shifts), same)
}

func (*trial) rulesOf(shifts []delta.Shift) []string { return groupIDs(delta.ShiftsByRule(shifts)) }

func (*trial) branchesOf(shifts []delta.Shift) []string {
	return groupIDs(delta.ShiftsByBranch(shifts))
}

func groupIDs(groups []delta.ShiftGroup) []string {
	ids := make([]string, len(groups))
	for i, g := range groups {
		ids[i] = g.ID
	}
	return ids
}

// beforeAfter is a table of the statuses as they are and as they would be.
func (t *trial) beforeAfter(head string, ids []string, title func(string) string, of func(string) [2]map[audit.Status]int) render.Table {
	table := render.Table{Head: append([]string{head}, t.statusHead()...)}
	for _, id := range ids {
		counts := of(id)
		row := []string{title(id)}
		for _, status := range reportedStatuses {
			was, is := counts[0][status], counts[1][status]
			cell := strconv.Itoa(was)
			if is != was {
				cell += " → " + strconv.Itoa(is)
			}
			row = append(row, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func (t *trial) statusHead() []string {
	head := make([]string, len(reportedStatuses))
	for i, status := range reportedStatuses {
		head[i] = render.StatusName(status, t.lang)
	}
	return head
}

// ruleTitle names a requirement in a table.
func (t *trial) ruleTitle(id string) string {
	for _, rules := range t.policies() {
		for i := range rules.Requirements {
			if r := &rules.Requirements[i]; r.ID == id {
				return r.Title.In(t.lang)
			}
		}
	}
	return id
}

// branchTitle names a branch in a table.
func (t *trial) branchTitle(id string) string {
	name := t.branchNames()[id]
	if name == id {
		return id
	}
	return strings.TrimSpace(id + " " + name)
}

func (t *trial) branchNames() map[string]string {
	names := map[string]string{}
	for i := range t.base.Joined.Dossiers {
		if s := t.base.Joined.Dossiers[i].Subject; s.Kind == audit.Branch {
			names[s.ID] = s.Name
		}
	}
	return names
}

// list names who changes in one alternative, requirement by requirement.
func (t *trial) list(i, limit int) render.PaperSection {
	o := &t.Alternatives[i]
	s := render.PaperSection{Title: t.say("逐条", "one by one"), Table: render.Table{
		Head: []string{t.say("对象", "subject"), t.say("支部", "branch"), t.say("变化", "change"), t.say("说明", "message")},
	}}
	if t.sweep != nil {
		s.Title = audit.Fill(t.say("取 %s：会变 %d 条", "with %s: %d {verdict changes|verdicts change}"), t.labels[i], len(o.Shifts))
	}
	left := 0
	for _, group := range delta.ShiftsByRule(o.Shifts) {
		n := len(group.Shifts)
		if !t.flags.all {
			n = min(n, limit)
		}
		left += len(group.Shifts) - n
		s.Table.Rows = append(s.Table.Rows, []string{t.ruleTitle(group.ID) + t.say("（", " (") + group.ID + t.say("）：", "): ") + t.tally(group.Shifts)})
		for _, shift := range group.Shifts[:n] {
			v := shift.Verdict()
			s.Table.Rows = append(s.Table.Rows, []string{render.Who(v.Subject), v.Subject.Branch, t.move(shift.Move()), v.Message.In(t.lang)})
		}
	}
	if left > 0 {
		s.More = audit.Fill(t.say("另有 %d 条未列出，用 --all 列出全部。", "%d more {is|are} not listed; --all lists them."), left)
	}
	return s
}

package agenda

import (
	"cmp"
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// group is some duties under one heading.
type group struct {
	title  string
	duties []duty
}

// mostNamed is how many people a line of a terminal names.
const mostNamed = 8

// groups puts the duties together. Within a group they keep their order. By person,
// everybody has their own.
func (t telling) groups(o Options) []group {
	by := o.By
	order := t.duties(o.Each || by == ByPerson)
	title := t.month
	switch by {
	case ByDate:
		slices.SortStableFunc(order, func(x, y duty) int {
			if x.On != y.On || x.Rule == y.Rule { // most are
				return cmp.Compare(x.On, y.On)
			}
			return cmp.Compare(t.place(x.Rule), t.place(y.Rule))
		})
	case ByPerson:
		title = t.subject
		slices.SortStableFunc(order, func(x, y duty) int { return bySubject(x.Subject, y.Subject) })
	case ByBranch:
		title = func(o *audit.Obligation) string { return t.branch(o.Subject.Branch) }
		slices.SortStableFunc(order, func(x, y duty) int { return cmp.Compare(x.Subject.Branch, y.Subject.Branch) })
	}
	var groups []group
	for _, d := range order {
		name := title(d.Obligation)
		if n := len(groups); n == 0 || groups[n-1].title != name {
			groups = append(groups, group{title: name})
		}
		last := &groups[len(groups)-1]
		last.duties = append(last.duties, d)
	}
	return groups
}

// month is the heading by date.
func (t telling) month(o *audit.Obligation) string {
	if o.Overdue {
		return t.lang.Say("逾期", "overdue")
	}
	year, month, _ := o.On.Civil()
	return t.lang.Say("%d年%d月", "%04d-%02d", year, month)
}

// subject is the heading by person; a branch's own obligations stand under it.
func (t telling) subject(o *audit.Obligation) string {
	if o.Subject.Kind == audit.Branch {
		return t.lang.Say("支部 %s", "branch %s", render.Who(o.Subject))
	}
	return t.lang.Say("%s（%s）", "%s (%s)", render.Who(o.Subject), t.branch(o.Subject.Branch))
}

// wideRows are a group in all columns. By person, the heading says whose it is.
func (t telling) wideRows(g group, by Grouping) [][]string {
	rows := make([][]string, len(g.duties))
	for i, d := range g.duties {
		rows[i] = t.columns(by, d.On.String(), t.left(d.On), t.who(d), t.demand(d.Obligation), t.matter(d, 0))
	}
	return rows
}

func (t telling) wideHead(by Grouping) []string {
	return t.columns(by, t.lang.Say("期限", "by"), t.lang.Say("剩余", "left"), t.lang.Say("对象", "subject"), t.lang.Say("要求", "requirement"), t.lang.Say("事项", "what is to be done"))
}

// columns leaves the subject out by person.
func (t telling) columns(by Grouping, cells ...string) []string {
	if by == ByPerson {
		return slices.Delete(cells, 2, 3)
	}
	return cells
}

// narrowRows are a group in the columns of a terminal: by date, what is due on
// one day for one requirement stands under both; else the matter has to say what
// it is about.
func (t telling) narrowRows(g group, by Grouping) [][]string {
	var rows [][]string
	for i, d := range g.duties {
		if by != ByDate {
			rows = append(rows, t.columns(by, d.On.String(), t.left(d.On), t.who(d), t.matter(d, mostNamed)+t.recommended(d.Obligation)))
			continue
		}
		if i == 0 || d.On != g.duties[i-1].On || d.Rule != g.duties[i-1].Rule {
			rows = append(rows, []string{t.lang.Say("%s（%s）%s", "%s (%s) %s", d.On, t.left(d.On), t.demand(d.Obligation))})
		}
		rows = append(rows, []string{"  " + t.who(d), t.matter(d, mostNamed)})
	}
	return rows
}

func (t telling) narrowHead(by Grouping) []string {
	if by == ByDate {
		return []string{"  " + t.lang.Say("对象", "subject"), t.lang.Say("事项", "what is to be done")}
	}
	return t.columns(by, t.lang.Say("期限", "by"), t.lang.Say("剩余", "left"), t.lang.Say("对象", "subject"), t.lang.Say("事项", "what is to be done"))
}

// untoldRows put the requirements of which nothing can be told together by cause.
func (t telling) untoldRows() [][]string {
	var rows [][]string
	for _, u := range t.Untold {
		cause, rule := u.Words().In(t.lang), fmt.Sprintf("%s %d", t.title(u.Rule), u.Subjects)
		if i := slices.IndexFunc(rows, func(row []string) bool { return row[0] == cause }); i >= 0 {
			rows[i][1] += t.lang.Say("、", ", ") + rule
			continue
		}
		rows = append(rows, []string{cause, rule})
	}
	return rows
}

func (t telling) untoldHead() []string {
	return []string{t.lang.Say("原因", "cause"), t.lang.Say("要求与对象数", "requirements and how many subjects")}
}

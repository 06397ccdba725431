package agenda

import (
	"cmp"
	"fmt"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// group is some obligations under one heading.
type group struct {
	title       string
	obligations []*audit.Obligation
}

// groups puts the obligations together. Within a group they keep their order.
func (t telling) groups(by Grouping) []group {
	order := make([]*audit.Obligation, len(t.Obligations))
	for i := range t.Obligations {
		order[i] = &t.Obligations[i]
	}
	title := t.month
	switch by {
	case ByDate:
		slices.SortStableFunc(order, func(x, y *audit.Obligation) int {
			return cmp.Or(cmp.Compare(x.On, y.On), cmp.Compare(t.Book.place(x.Rule), t.Book.place(y.Rule)))
		})
	case ByPerson:
		title = t.subject
		slices.SortStableFunc(order, func(x, y *audit.Obligation) int { return bySubject(x.Subject, y.Subject) })
	case ByBranch:
		title = func(o *audit.Obligation) string { return t.branch(o.Subject.Branch) }
		slices.SortStableFunc(order, func(x, y *audit.Obligation) int { return cmp.Compare(x.Subject.Branch, y.Subject.Branch) })
	}
	var groups []group
	for _, o := range order {
		name := title(o)
		if n := len(groups); n == 0 || groups[n-1].title != name {
			groups = append(groups, group{title: name})
		}
		last := &groups[len(groups)-1]
		last.obligations = append(last.obligations, o)
	}
	return groups
}

// month is the heading by date.
func (t telling) month(o *audit.Obligation) string {
	if o.Overdue {
		return t.say("逾期", "overdue")
	}
	year, month, _ := o.On.Civil()
	return t.say("%d年%d月", "%04d-%02d", year, month)
}

// subject is the heading by person; a branch's own obligations stand under it.
func (t telling) subject(o *audit.Obligation) string {
	if o.Subject.Kind == audit.Branch {
		return t.say("支部 %s", "branch %s", render.Who(o.Subject))
	}
	return t.say("%s（%s）", "%s (%s)", render.Who(o.Subject), t.branch(o.Subject.Branch))
}

// wideRows are a group in all columns. By person, the heading says whose it is.
func (t telling) wideRows(g group, by Grouping) [][]string {
	rows := make([][]string, len(g.obligations))
	for i, o := range g.obligations {
		rows[i] = t.columns(by, o.On.String(), t.left(o), render.Who(o.Subject), t.demand(o), t.matter(o))
	}
	return rows
}

func (t telling) wideHead(by Grouping) []string {
	return t.columns(by, t.say("期限", "by"), t.say("剩余", "left"), t.say("对象", "subject"), t.say("要求", "requirement"), t.say("事项", "what is to be done"))
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
	for i, o := range g.obligations {
		if by != ByDate {
			rows = append(rows, t.columns(by, o.On.String(), t.left(o), render.Who(o.Subject), t.matter(o)+t.recommended(o)))
			continue
		}
		if i == 0 || o.On != g.obligations[i-1].On || o.Rule != g.obligations[i-1].Rule {
			rows = append(rows, []string{t.say("%s（%s）%s", "%s (%s) %s", o.On, t.left(o), t.demand(o))})
		}
		rows = append(rows, []string{"  " + render.Who(o.Subject), t.matter(o)})
	}
	return rows
}

func (t telling) narrowHead(by Grouping) []string {
	if by == ByDate {
		return []string{"  " + t.say("对象", "subject"), t.say("事项", "what is to be done")}
	}
	return t.columns(by, t.say("期限", "by"), t.say("剩余", "left"), t.say("对象", "subject"), t.say("事项", "what is to be done"))
}

// untoldRows put the requirements of which nothing can be told together by cause.
func (t telling) untoldRows() [][]string {
	var rows [][]string
	for _, u := range t.Untold {
		cause, rule := u.Words().In(t.lang), fmt.Sprintf("%s %d", t.Book.rule(u.Rule).Title.In(t.lang), u.Subjects)
		if i := slices.IndexFunc(rows, func(row []string) bool { return row[0] == cause }); i >= 0 {
			rows[i][1] += t.say("、", ", ") + rule
			continue
		}
		rows = append(rows, []string{cause, rule})
	}
	return rows
}

func (t telling) untoldHead() []string {
	return []string{t.say("原因", "cause"), t.say("要求与对象数", "requirements and how many subjects")}
}

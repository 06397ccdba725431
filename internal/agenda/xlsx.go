package agenda

import (
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// renderXLSX writes a workbook: what is due, of what nothing can be told, what
// else there is to know.
func renderXLSX(w io.Writer, a *Agenda, o Options) error {
	t := tell(a, o.Lang)
	book := render.Book{Title: t.heading(), AsOf: a.AsOf, Sheets: []render.Sheet{t.dueSheet(), t.untoldSheet(), t.noteSheet()}}
	if duties := a.duties(o.Each); len(duties) < len(a.Obligations) {
		book.Sheets = append([]render.Sheet{t.dutySheet(duties)}, book.Sheets...)
		book.Sheets[1].Name = t.lang.Say("逐人", "By subject")
	}
	return book.Write(w)
}

// sheet opens a table.
func (t telling) sheet(zh, en string, columns ...render.SheetColumn) render.Sheet {
	return render.Sheet{Name: t.lang.Say(zh, en), Columns: columns}
}

func (t telling) column(zh, en string, width float64) render.SheetColumn {
	return render.SheetColumn{Title: t.lang.Say(zh, en), Width: width}
}

// dutySheet has a line for each duty, where fewer of them than obligations can be read
// more easily: in front of the sheet that has all of these.
func (t telling) dutySheet(duties []duty) render.Sheet {
	s := t.sheet("待办", "Due",
		t.column("期限", "by", 12), t.column("剩余天数", "days left", 10), t.column("状态", "state", 14), t.column("支部", "branch", 18),
		t.column("对象", "subject", 24), t.column("人数", "people", 8), t.column("要求", "requirement", 18), t.column("级别", "severity", 8), t.column("事项", "what is to be done", 70))
	s.Further = func(yield func([]any) bool) {
		for _, d := range duties {
			if !yield(t.dutyRow(d)) {
				return
			}
		}
	}
	return s
}

func (t telling) dutyRow(d duty) []any {
	var people any
	if d.Subject.Kind == audit.Person {
		people = len(d.of)
	}
	return []any{
		d.On, int(d.On - t.AsOf), t.state(d.Obligation), t.branchCalled(d.Subject.Branch), t.who(d), people,
		t.title(d.Rule), render.SeverityName(d.Severity, t.lang), t.matter(d, 0),
	}
}

func (t telling) dueSheet() render.Sheet {
	s := t.sheet("待办", "Due",
		t.column("期限", "by", 12), t.column("剩余天数", "days left", 10), t.column("状态", "state", 14),
		t.column("支部", "branch", 18), t.column("支部编号", "branch id", 12), t.column("对象", "subject", 14), t.column("编号", "id", 12),
		t.column("要求", "requirement", 18), t.column("要求编号", "rule", 22), t.column("级别", "severity", 8), t.column("事项", "what is to be done", 50),
		t.column("起始日", "from", 12), t.column("已完成", "done", 9), t.column("应达", "required", 9), t.column("尚缺", "missing", 9), t.column("依据位置", "evidence", 34))
	s.Further = func(yield func([]any) bool) {
		for i := range t.Obligations {
			if !yield(t.dueRow(&t.Obligations[i])) {
				return
			}
		}
	}
	return s
}

func (t telling) dueRow(o *audit.Obligation) []any {
	var from any
	if o.From != nil {
		from = *o.From
	}
	return []any{
		o.On, int(o.On - t.AsOf), t.state(o), t.branchCalled(o.Subject.Branch), o.Subject.Branch, o.Subject.Name, o.Subject.ID,
		t.title(o.Rule), o.Rule, render.SeverityName(o.Severity, t.lang), o.Message.In(t.lang),
		from, o.Done, o.Required, o.Missing, t.evidence(o),
	}
}

func (t telling) untoldSheet() render.Sheet {
	s := t.sheet("无法判定", "Untold",
		t.column("要求", "requirement", 18), t.column("要求编号", "rule", 24), t.column("对象数", "subjects", 9), t.column("原因", "cause", 60))
	for _, u := range t.Untold {
		s.Rows = append(s.Rows, []any{t.title(u.Rule), u.Rule, u.Subjects, u.Words().In(t.lang)})
	}
	return s
}

// noteSheet says what the workbook is of, and what a reader has to know.
func (t telling) noteSheet() render.Sheet {
	s := t.sheet("说明", "Notes", t.column("项目", "item", 14), t.column("内容", "text", 90))
	add := func(zh, en string, value any) { s.Rows = append(s.Rows, []any{t.lang.Say(zh, en), value}) }
	if t.Of != nil {
		add("对象", "subject", render.Who(*t.Of))
	}
	add("截至", "as of", t.AsOf)
	add("列至", "up to", t.Until)
	add("合计", "total", t.counts())
	if len(t.Untold) > 0 {
		add("无法判定", "untold", t.untold())
	}
	for _, line := range t.remarks() {
		add("提示", "notice", line)
	}
	return s
}

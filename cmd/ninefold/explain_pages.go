package main

import (
	"fmt"
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/explain"
	"ninefold/internal/render"
)

// explanations are the accounts of several verdicts on one subject, for programs.
type explanations struct {
	Schema   string             `json:"schema"`
	AsOf     audit.Date         `json:"as_of"`
	Subject  audit.Subject      `json:"subject"`
	Accounts []*explain.Account `json:"accounts"`
}

// accountFiller writes accounts of one subject: one alone as it is, several under a
// list of their verdicts.
func (a *app) accountFiller(accounts []*explain.Account, alone bool) filler {
	return func(w io.Writer, format string, screen bool) error {
		switch format {
		case "json":
			return render.WriteJSON(w, accountsDocument(accounts, alone))
		case "md":
			return a.accountsOutline(accounts, alone).WriteMarkdown(w)
		case "html":
			return a.accountsPaper(accounts, alone).WriteHTML(w)
		case "xlsx":
			return a.accountsBook(accounts).Write(w)
		}
		width := 0
		if screen {
			width = a.width()
		}
		return a.accountsOutline(accounts, alone).WriteText(w, width)
	}
}

func accountsDocument(accounts []*explain.Account, alone bool) any {
	if alone {
		return accounts[0]
	}
	return explanations{"ninefold.explanations/v1", accounts[0].AsOf, accounts[0].Verdict.Subject, accounts}
}

func (a *app) accountsOutline(accounts []*explain.Account, alone bool) *render.Outline {
	if alone {
		return told{a.lang, accounts[0]}.outline()
	}
	o := &render.Outline{}
	o.Heading(1, audit.Fill(a.say("%s：%d 项要求的结论及依据", "%s: the verdicts of %d {requirement|requirements}, and why"), render.Who(accounts[0].Verdict.Subject), len(accounts)))
	for _, one := range accounts {
		o.Point(0, fmt.Sprintf(a.say("%s（%s）：%s", "%s (%s): %s"), one.Rule.Title.In(a.lang), one.Rule.ID, render.StatusName(one.Verdict.Status, a.lang)))
		o.Point(1, one.Verdict.Message.In(a.lang))
	}
	for _, one := range accounts {
		o.Append(told{a.lang, one}.outline())
	}
	return o
}

func (a *app) accountsPaper(accounts []*explain.Account, alone bool) *render.Paper {
	p := a.accountsOutline(accounts, alone).Paper(a.lang)
	one := accounts[0]
	p.Sub = fmt.Sprintf(a.say("考核期 %s 至 %s，截至 %s", "period %s to %s, as of %s"), one.Window.Period.From, one.Window.Period.To, one.AsOf)
	p.Foot = fmt.Sprintf(a.say("由 Ninefold（九宫）%s 生成。本页是一个独立文件，不含外部请求；含个人信息，请按内部资料保管。",
		"Made by Ninefold %s. This page is one file and asks for nothing from outside; it holds personal data and is to be kept as such."), version)
	return p
}

// accountsBook has a sheet of verdicts, and one of all that is said of them.
func (a *app) accountsBook(accounts []*explain.Account) render.Book {
	verdicts := render.Sheet{Name: a.say("结论", "Verdicts"), Columns: []render.SheetColumn{
		{Title: a.say("要求", "requirement"), Width: 26}, {Title: a.say("编号", "id"), Width: 26}, {Title: a.say("级别", "severity"), Width: 8},
		{Title: a.say("结论", "status"), Width: 12}, {Title: a.say("实际", "actual"), Width: 10}, {Title: a.say("要求值", "required"), Width: 10}, {Title: a.say("说明", "message"), Width: 70},
	}}
	whole := &render.Outline{}
	for _, one := range accounts {
		v := &one.Verdict
		verdicts.Rows = append(verdicts.Rows, []any{
			one.Rule.Title.In(a.lang), one.Rule.ID, render.SeverityName(one.Rule.Severity, a.lang), render.StatusName(v.Status, a.lang), v.Actual, v.Required, v.Message.In(a.lang),
		})
		whole.Append(told{a.lang, one}.outline())
	}
	reasons := whole.Sheet(a.say("依据", "Reasons"), [3]string{a.say("结论", "verdict"), a.say("部分", "part"), a.say("内容", "text")})
	return render.Book{Title: render.Who(accounts[0].Verdict.Subject), AsOf: accounts[0].AsOf, Sheets: []render.Sheet{verdicts, reasons}}
}

// page writes an account: for programs as it is, for people as an outline.
func (a *app) page(document any, outline func() *render.Outline) filler {
	return func(w io.Writer, format string, screen bool) error {
		switch format {
		case "json":
			return render.WriteJSON(w, document)
		case "md":
			return outline().WriteMarkdown(w)
		}
		width := 0
		if screen {
			width = a.width()
		}
		return outline().WriteText(w, width)
	}
}

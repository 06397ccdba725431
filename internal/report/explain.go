package report

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/explain"
	"ninefold/internal/render"
)

// Explain reports the reasoning for verdicts on one subject: of one alone, or of
// several under a list of them.
func Explain(accounts []*explain.Account, alone bool, o Options) Report {
	t := &hearing{o, accounts, alone}
	return Report{Document: t.document(), JSON: t.json()}
}

// hearing is the accounts of one subject as they are reported; alone is the only one
// that was asked for.
type hearing struct {
	Options
	accounts []*explain.Account
	alone    bool
}

// explanations are the accounts of several verdicts on one subject, for programs.
type explanations struct {
	Schema   string             `json:"schema"`
	AsOf     audit.Date         `json:"as_of"`
	Subject  audit.Subject      `json:"subject"`
	Accounts []*explain.Account `json:"accounts"`
}

func (h *hearing) json() any {
	one := h.accounts[0]
	if h.alone {
		return one
	}
	return explanations{"ninefold.explanations/v1", one.AsOf, one.Verdict.Subject, h.accounts}
}

func (h *hearing) document() *doc.Document {
	one := h.accounts[0]
	whole := &render.Outline{} // of the workbook, in which the list is a sheet of its own
	for _, account := range h.accounts {
		whole.Append(reasoning{h.Options, account}.outline())
	}
	outline := &doc.Points{
		Outline: whole, Sheet: h.Lang.Say("依据", "Reasons"), Titles: [3]string{h.Lang.Say("结论", "verdict"), h.Lang.Say("部分", "part"), h.Lang.Say("内容", "text")},
	}
	if !h.alone {
		outline.Contents = h.contents()
	}
	return &doc.Document{
		Lang: h.Lang, Title: render.Who(one.Verdict.Subject), AsOf: one.AsOf,
		Sub:      h.Lang.Say("考核期 %s 至 %s，截至 %s", "period %s to %s, as of %s", one.Window.Period.From, one.Window.Period.To, one.AsOf),
		Sections: []doc.Section{h.verdicts()}, Outline: outline, Foot: h.foot(),
	}
}

// contents is the list of verdicts that stands before their accounts.
func (h *hearing) contents() *render.Outline {
	o := &render.Outline{}
	o.Heading(1, h.Lang.Say("%s：%d 项要求的结论及依据", "%s: the verdicts of %d {requirement|requirements}, and why", render.Who(h.accounts[0].Verdict.Subject), len(h.accounts)))
	for _, one := range h.accounts {
		o.Point(0, h.Lang.Say("%s（%s）：%s", "%s (%s): %s", one.Rule.Title.In(h.Lang), one.Rule.ID, render.StatusName(one.Verdict.Status, h.Lang)))
		o.Point(1, one.Verdict.Message.In(h.Lang))
	}
	return o
}

// verdicts is that list as a sheet.
func (h *hearing) verdicts() doc.Section {
	s := doc.Section{Sheet: h.Lang.Say("结论", "Verdicts"), In: doc.InBook, Columns: []doc.Column{
		{Title: h.Lang.Say("要求", "requirement"), Width: 26}, {Title: h.Lang.Say("编号", "id"), Width: 26}, {Title: h.Lang.Say("级别", "severity"), Width: 8},
		{Title: h.Lang.Say("结论", "status"), Width: 12}, {Title: h.Lang.Say("实际", "actual"), Width: 10}, {Title: h.Lang.Say("要求值", "required"), Width: 10}, {Title: h.Lang.Say("说明", "message"), Width: 70},
	}}
	for _, one := range h.accounts {
		v := &one.Verdict
		s.Rows = append(s.Rows, []doc.Cell{
			doc.Text(one.Rule.Title.In(h.Lang)), doc.Text(one.Rule.ID), doc.Text(render.SeverityName(one.Rule.Severity, h.Lang)), doc.Text(render.StatusName(v.Status, h.Lang)),
			doc.Figure("", v.Actual), doc.Figure("", v.Required), doc.Text(v.Message.In(h.Lang)),
		})
	}
	return s
}

// reasoning is an account as a person reads it.
type reasoning struct {
	Options
	*explain.Account
}

func (t reasoning) in(text audit.Text) string { return text.In(t.Lang) }

func (t reasoning) outline() *render.Outline {
	o := &render.Outline{}
	t.verdict(o)
	t.demand(o)
	t.thresholds(o)
	t.window(o)
	t.steps(o)
	t.unseen(o)
	t.setAside(o)
	t.remedies(o)
	return o
}

func (t reasoning) verdict(o *render.Outline) {
	v := &t.Verdict
	who := v.Subject.ID
	if v.Subject.Name != "" && v.Subject.Name != who {
		who = v.Subject.Name + " " + who
	}
	o.Heading(1, t.Lang.Say("%s · %s（%s）：%s", "%s · %s (%s): %s", who, t.in(t.Rule.Title), t.Rule.ID, render.StatusName(v.Status, t.Lang)))
	o.Point(0, t.in(v.Message))
	if v.Actual != nil && v.Required != nil {
		o.Point(0, t.Lang.Say("实际 %v，要求 %v", "actual %v, required %v", v.Actual, v.Required))
	}
	for _, n := range t.Notices {
		o.Point(0, t.in(n.Message))
	}
	if w := v.Waiver; w != nil {
		o.Point(0, t.Lang.Say("豁免：%s（%s 批准，%s 至 %s，见 %s）", "waived: %s (approved by %s, %s to %s, set in %s)",
			w.Reason, w.ApprovedBy, w.From, w.Until, w.Origin))
	}
}

func (t reasoning) demand(o *render.Outline) {
	o.Heading(2, t.Lang.Say("要求与出处", "The demand and its source"))
	o.Point(0, t.Lang.Say("%s（%s）", "%s (%s)", t.in(t.Rule.Demand), render.SeverityName(t.Rule.Severity, t.Lang)))
	o.Point(0, t.in(t.Rule.Source))
}

func (t reasoning) thresholds(o *render.Outline) {
	o.Heading(2, t.Lang.Say("适用的阈值", "The thresholds that applied"))
	for _, figure := range t.Thresholds {
		words := t.Lang.Say("%s（%s）= %s", "%s (%s) = %s", t.in(figure.Title), figure.Parameter, t.measured(figure.Value, figure.Unit))
		if figure.From != nil {
			words += t.Lang.Say("，自 %s 起", ", from %s", *figure.From)
		}
		words += t.Lang.Say("；设定处：%s", "; set by: %s", originWords(figure.Origin, t.Lang))
		if figure.Ours && figure.Origin == "default" {
			words += t.Lang.Say("（工作法未写明数字）", " (the method gives no figure)")
		}
		o.Point(0, words)
	}
}

// window says how the days that were judged came about.
func (t reasoning) window(o *render.Outline) {
	w := t.Window
	o.Heading(2, t.Lang.Say("考察区间", "The window"))
	if w.From == nil {
		o.Point(0, t.Lang.Say("没有一天属于考察区间", "no day belongs to it"))
	} else {
		o.Point(0, t.Lang.Say("%s 至 %s", "%s to %s", *w.From, *w.To))
	}
	o.Point(1, t.Lang.Say("考核期 %s 至 %s，截至 %s", "the period is %s to %s, as of %s", w.Period.From, w.Period.To, t.AsOf))
	o.Point(1, t.service())
	if w.Service.Record != nil {
		o.Point(1, t.Lang.Say("依据：", "as recorded in ")+t.record(w.Service.Record))
	}
}

func (t reasoning) service() string {
	s := t.Window.Service
	kind := t.Lang.Say("任职", "service")
	if t.Verdict.Subject.Kind == audit.Branch {
		kind = t.Lang.Say("存续", "the branch exists")
	}
	if s.SetAside {
		return t.Lang.Say("%s起止不明：该对象的行被搁置", "%s: not known, for the subject's own row was set aside", kind)
	}
	if s.None {
		return t.Lang.Say("不是党员，这项要求的任职没有一天", "no party member: no day of service for this requirement")
	}
	day := func(d *audit.Date, open string) string {
		if d == nil {
			return open
		}
		return d.String()
	}
	words := t.Lang.Say("%s %s 至 %s", "%s from %s to %s", kind, day(s.From, t.Lang.Say("（未记录）", "(not recorded)")), day(s.To, t.Lang.Say("今（未结束）", "now (open)")))
	if s.Member {
		words += t.Lang.Say("（对党员的要求，不早于入党日期）", " (a requirement on party members: no earlier than membership)")
	}
	return words
}

func (t reasoning) steps(o *render.Outline) {
	if len(t.Steps) == 0 {
		t.evidence(o)
		return
	}
	o.Heading(2, t.Lang.Say("推理过程", "The reasoning"))
	for i := range t.Steps {
		t.step(o, &t.Steps[i])
	}
}

// evidence names the rows of a verdict whose policy gives no reasoning.
func (t reasoning) evidence(o *render.Outline) {
	if len(t.Verdict.Evidence) == 0 {
		return
	}
	o.Heading(2, t.Lang.Say("依据的行", "The rows that prove it"))
	for _, at := range t.Verdict.Evidence {
		o.Point(0, render.Place(at, t.Lang))
	}
}

func (t reasoning) step(o *render.Outline, s *explain.Step) {
	o.Point(0, t.in(s.Text))
	for i := range s.Specials {
		o.Point(1, t.special(&s.Specials[i]))
	}
	if len(s.Absences) > 0 {
		o.Point(1, t.Lang.Say("区间内工作日%d天，其中：", "workdays of the window in it: %d, of which", *s.Workdays))
		for i := range s.Absences {
			o.Point(2, t.Lang.Say("请假或挂职%d天：", "absent %d: ", s.Absences[i].Workdays)+t.record(&s.Absences[i].Record))
		}
	}
	for i := range s.Counted {
		o.Point(1, t.Lang.Say("计入：", "counted: ")+t.record(&s.Counted[i]))
	}
	for i := range s.LeftOut {
		o.Point(1, t.Lang.Say("未计入（%s）：", "not counted (%s): ", t.in(s.LeftOut[i].Why))+t.record(&s.LeftOut[i].Record))
	}
}

// special says by name why days are not what their weekday has them be.
func (t reasoning) special(s *dossier.Special) string {
	days := s.From.String()
	if s.To > s.From {
		days = t.Lang.Say("%s 至 %s", "%s to %s", s.From, s.To)
	}
	if s.Work {
		return t.Lang.Say("%s：调休上班（%s）", "%s: weekend worked in exchange (%s)", days, t.in(s.Name))
	}
	return t.Lang.Say("%s：放假（%s）", "%s: days off (%s)", days, t.in(s.Name))
}

// record names the place of a row and what is written there.
func (t reasoning) record(r *explain.Record) string {
	place := render.Place(r.Origin, t.Lang)
	if r.Cell != "" && r.Text == "" {
		place += t.Lang.Say("（%s）", " (%s)", r.Cell)
	}
	words := place + t.Lang.Say("：", ": ") + t.in(r.Says)
	for i := range r.Corrected {
		words += t.Lang.Say("；", "; ") + render.CorrectedCell(&r.Corrected[i], t.Lang)
	}
	return words
}

func (t reasoning) unseen(o *render.Outline) {
	if len(t.Unseen) == 0 {
		return
	}
	o.Heading(2, t.Lang.Say("截至 %s 尚不可知，未看", "Not yet known as of %s, not looked at", t.AsOf))
	for i := range t.Unseen {
		o.Point(0, t.record(&t.Unseen[i]))
	}
}

func (t reasoning) setAside(o *render.Outline) {
	if len(t.SetAside) == 0 {
		return
	}
	o.Heading(2, t.Lang.Say("被搁置的行", "Rows set aside"))
	for _, p := range t.SetAside {
		o.Point(0, render.Problem(p, t.Lang))
	}
}

func (t reasoning) remedies(o *render.Outline) {
	if len(t.Remedies) == 0 {
		return
	}
	title := t.Lang.Say("怎样达标", "How to comply")
	if t.Verdict.Status == audit.Unknown {
		title = t.Lang.Say("判定还缺什么", "What is missing for a verdict")
	}
	o.Heading(2, title)
	for _, remedy := range t.Remedies {
		o.Point(0, strings.TrimSpace(t.in(remedy)))
	}
}

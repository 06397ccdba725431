package main

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/explain"
	"ninefold/internal/render"
)

// told is an account as a person reads it.
type told struct {
	lang audit.Lang
	*explain.Account
}

func (t told) say(zh, en string, args ...any) string {
	return audit.Fill(audit.Text{ZH: zh, EN: en}.In(t.lang), args...)
}

func (t told) in(text audit.Text) string { return text.In(t.lang) }

func (t told) outline() *render.Outline {
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

func (t told) verdict(o *render.Outline) {
	v := &t.Verdict
	who := v.Subject.ID
	if v.Subject.Name != "" && v.Subject.Name != who {
		who = v.Subject.Name + " " + who
	}
	o.Heading(1, t.say("%s · %s（%s）：%s", "%s · %s (%s): %s", who, t.in(t.Rule.Title), t.Rule.ID, render.StatusName(v.Status, t.lang)))
	o.Point(0, t.in(v.Message))
	if v.Actual != nil && v.Required != nil {
		o.Point(0, t.say("实际 %v，要求 %v", "actual %v, required %v", v.Actual, v.Required))
	}
	if w := v.Waiver; w != nil {
		o.Point(0, t.say("豁免：%s（%s 批准，%s 至 %s，见 %s）", "waived: %s (approved by %s, %s to %s, set in %s)",
			w.Reason, w.ApprovedBy, w.From, w.Until, w.Origin))
	}
}

func (t told) demand(o *render.Outline) {
	o.Heading(2, t.say("要求与出处", "The demand and its source"))
	o.Point(0, t.say("%s（%s）", "%s (%s)", t.in(t.Rule.Demand), render.SeverityName(t.Rule.Severity, t.lang)))
	o.Point(0, t.in(t.Rule.Source))
}

func (t told) thresholds(o *render.Outline) {
	o.Heading(2, t.say("适用的阈值", "The thresholds that applied"))
	for _, figure := range t.Thresholds {
		words := t.say("%s %s = %s", "%s (%s) = %s", t.in(figure.Title), figure.Parameter, figureWords(figure.Value, t.lang))
		if unit := t.in(figure.Unit); unit != "" {
			words += " " + unit
		}
		if figure.From != nil {
			words += t.say("，自 %s 起", ", from %s", *figure.From)
		}
		words += t.say("；设定处：%s", "; set by: %s", originWords(figure.Origin, t.lang))
		if figure.Ours && figure.Origin == "default" {
			words += t.say("（工作法未写明数字）", " (the method gives no figure)")
		}
		o.Point(0, words)
	}
}

// window says how the days that were judged came about.
func (t told) window(o *render.Outline) {
	w := t.Window
	o.Heading(2, t.say("考察区间", "The window"))
	if w.From == nil {
		o.Point(0, t.say("没有一天属于考察区间", "no day belongs to it"))
	} else {
		o.Point(0, t.say("%s 至 %s", "%s to %s", *w.From, *w.To))
	}
	o.Point(1, t.say("考核期 %s 至 %s，截至 %s", "the period is %s to %s, as of %s", w.Period.From, w.Period.To, t.AsOf))
	o.Point(1, t.service())
	if w.Service.Record != nil {
		o.Point(1, t.say("依据：", "as recorded in ")+t.record(w.Service.Record))
	}
}

func (t told) service() string {
	s := t.Window.Service
	kind := t.say("任职", "service")
	if t.Verdict.Subject.Kind == audit.Branch {
		kind = t.say("存续", "the branch exists")
	}
	if s.SetAside {
		return t.say("%s起止不明：该对象的行被搁置", "%s: not known, for the subject's own row was set aside", kind)
	}
	if s.None {
		return t.say("不是党员，这项要求的任职没有一天", "no party member: no day of service for this requirement")
	}
	day := func(d *audit.Date, open string) string {
		if d == nil {
			return open
		}
		return d.String()
	}
	words := t.say("%s %s 至 %s", "%s from %s to %s", kind, day(s.From, t.say("（未记录）", "(not recorded)")), day(s.To, t.say("今（未结束）", "now (open)")))
	if s.Member {
		words += t.say("（对党员的要求，不早于入党日期）", " (a requirement on party members: no earlier than membership)")
	}
	return words
}

func (t told) steps(o *render.Outline) {
	if len(t.Steps) == 0 {
		t.evidence(o)
		return
	}
	o.Heading(2, t.say("推理过程", "The reasoning"))
	for i := range t.Steps {
		t.step(o, &t.Steps[i])
	}
}

// evidence names the rows of a verdict whose policy gives no reasoning.
func (t told) evidence(o *render.Outline) {
	if len(t.Verdict.Evidence) == 0 {
		return
	}
	o.Heading(2, t.say("依据的行", "The rows that prove it"))
	for _, at := range t.Verdict.Evidence {
		o.Point(0, render.Place(at, t.lang))
	}
}

func (t told) step(o *render.Outline, s *explain.Step) {
	o.Point(0, t.in(s.Text))
	for i := range s.Specials {
		o.Point(1, t.special(&s.Specials[i]))
	}
	if len(s.Absences) > 0 {
		o.Point(1, t.say("区间内工作日%d天，其中：", "workdays of the window in it: %d, of which", *s.Workdays))
		for i := range s.Absences {
			o.Point(2, t.say("请假或挂职%d天：", "absent %d: ", s.Absences[i].Workdays)+t.record(&s.Absences[i].Record))
		}
	}
	for i := range s.Counted {
		o.Point(1, t.say("计入：", "counted: ")+t.record(&s.Counted[i]))
	}
	for i := range s.LeftOut {
		o.Point(1, t.say("未计入（%s）：", "not counted (%s): ", t.in(s.LeftOut[i].Why))+t.record(&s.LeftOut[i].Record))
	}
}

// special says by name why days are not what their weekday has them be.
func (t told) special(s *dossier.Special) string {
	days := s.From.String()
	if s.To > s.From {
		days = t.say("%s 至 %s", "%s to %s", s.From, s.To)
	}
	if s.Work {
		return t.say("%s：调休上班（%s）", "%s: weekend worked in exchange (%s)", days, t.in(s.Name))
	}
	return t.say("%s：放假（%s）", "%s: days off (%s)", days, t.in(s.Name))
}

// record names the place of a row and what is written there.
func (t told) record(r *explain.Record) string {
	place := render.Place(r.Origin, t.lang)
	if r.Cell != "" && r.Text == "" {
		place += t.say("（%s）", " (%s)", r.Cell)
	}
	return place + t.say("：", ": ") + t.in(r.Says)
}

func (t told) unseen(o *render.Outline) {
	if len(t.Unseen) == 0 {
		return
	}
	o.Heading(2, t.say("截至 %s 尚不可知，未看", "Not yet known as of %s, not looked at", t.AsOf))
	for i := range t.Unseen {
		o.Point(0, t.record(&t.Unseen[i]))
	}
}

func (t told) setAside(o *render.Outline) {
	if len(t.SetAside) == 0 {
		return
	}
	o.Heading(2, t.say("被搁置的行", "Rows set aside"))
	for _, p := range t.SetAside {
		o.Point(0, render.Problem(p, t.lang))
	}
}

func (t told) remedies(o *render.Outline) {
	if len(t.Remedies) == 0 {
		return
	}
	title := t.say("怎样达标", "How to comply")
	if t.Verdict.Status == audit.Unknown {
		title = t.say("判定还缺什么", "What is missing for a verdict")
	}
	o.Heading(2, title)
	for _, remedy := range t.Remedies {
		o.Point(0, strings.TrimSpace(t.in(remedy)))
	}
}

package render

import (
	"fmt"
	"strconv"

	"ninefold/internal/audit"
)

// tongue is the language an output speaks.
type tongue audit.Lang

// say gives the sentence of the output's language. Both take the same
// arguments in the same order.
func (t tongue) say(zh, en string, args ...any) string {
	if audit.Lang(t) == audit.EN {
		zh = en
	}
	if len(args) == 0 {
		return zh
	}
	return fmt.Sprintf(zh, args...)
}

// text gives a text of the result, made safe.
func (t tongue) text(s audit.Text) string { return Plain(s.In(audit.Lang(t))) }

// number counts things: English wants "1 row" and "2 rows", Chinese a measure
// word ("2 行").
func (t tongue) number(n int, measure, one, many string) string {
	word := t.say(measure, many)
	if n == 1 {
		word = t.say(measure, one)
	}
	return strconv.Itoa(n) + " " + word
}

func (t tongue) status(s audit.Status) string { return statusNames[s].In(audit.Lang(t)) }

var statusNames = map[audit.Status]audit.Text{
	audit.Pass:    {ZH: "达标", EN: "pass"},
	audit.Fail:    {ZH: "未达标", EN: "fail"},
	audit.Due:     {ZH: "即将到期", EN: "due"},
	audit.Waived:  {ZH: "豁免", EN: "waived"},
	audit.Exempt:  {ZH: "不适用", EN: "exempt"},
	audit.Unknown: {ZH: "无法判定", EN: "unknown"},
}

func (t tongue) severity(s audit.Severity) string {
	if s == audit.Must {
		return t.say("必须", "must")
	}
	return t.say("一般", "should")
}

func (t tongue) period(p audit.Period) string {
	return t.say("%s 至 %s", "%s to %s", p.From, p.To)
}

// A value longer than this is recognised by its beginning.
const widestValue = 60

// problem says in one line where a cell is bad, what it holds and what was
// expected.
func (t tongue) problem(p audit.Problem) string {
	where := t.place(p.Path, p.Sheet, p.Row)
	if p.Column != "" {
		where += t.say("“%s”列", ", column \"%s\"", Plain(p.Column))
	}
	return t.say("%s：“%s”，应为%s", "%s: \"%s\", expected %s", where, cut(Plain(p.Value), widestValue), t.text(p.Expected))
}

// place names a row of a file.
func (t tongue) place(path, sheet string, row int) string {
	where := Plain(path)
	if sheet != "" {
		where += t.say("［%s］", " [%s]", Plain(sheet))
	}
	if row > 0 {
		where += t.say(" 第 %d 行", ", row %d", row)
	}
	return where
}

// waiver says why and until when a subject is excused, and by whom.
func (t tongue) waiver(w *audit.Waiver) string {
	if w == nil {
		return t.say("豁免", "waived")
	}
	return t.say("豁免：%s（%s 批准，%s 至 %s）", "waived: %s (approved by %s, %s to %s)",
		Plain(w.Reason), Plain(w.ApprovedBy), w.From, w.Until)
}

func (t tongue) kind(k audit.SubjectKind) string {
	if k == audit.Branch {
		return t.say("支部", "branch")
	}
	return t.say("人员", "person")
}

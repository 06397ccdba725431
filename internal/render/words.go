package render

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// tongue is the language an output speaks.
type tongue struct{ audit.Lang }

// text gives a text of the result, made safe.
func (t tongue) text(s audit.Text) string { return Plain(s.In(t.Lang)) }

// number counts things: English wants "1 row" and "2 rows", Chinese a measure
// word ("2 行").
func (t tongue) number(n int, measure, one, many string) string {
	return t.Say("%d "+measure, "%d {"+one+"|"+many+"}", n)
}

func (t tongue) status(s audit.Status) string { return statusNames[s].In(t.Lang) }

var statusNames = map[audit.Status]audit.Text{
	audit.Pass:    {ZH: "达标", EN: "pass"},
	audit.Fail:    {ZH: "未达标", EN: "fail"},
	audit.Due:     {ZH: "即将到期", EN: "due"},
	audit.Waived:  {ZH: "豁免", EN: "waived"},
	audit.Exempt:  {ZH: "不适用", EN: "exempt"},
	audit.Unknown: {ZH: "无法判定", EN: "unknown"},
}

// ChangeName is what a change since an earlier result is called in a language.
func ChangeName(c audit.Change, lang audit.Lang) string { return changeNames[c].In(lang) }

var changeNames = map[audit.Change]audit.Text{
	audit.ChangeNew:   {ZH: "新出现", EN: "new"},
	audit.ChangeWorse: {ZH: "变差", EN: "worse"},
	audit.ChangeOld:   {ZH: "原有", EN: "old"},
}

// changesInOrder are the changes as a reader looks for them.
var changesInOrder = []audit.Change{audit.ChangeNew, audit.ChangeWorse, audit.ChangeOld}

// message is what a verdict says, behind what became of it since the baseline,
// if there was one.
func (t tongue) message(v *audit.Verdict) string { return t.sinceBaseline(v, t.text(v.Message)) }

func (t tongue) sinceBaseline(v *audit.Verdict, message string) string {
	if name := ChangeName(v.Change, t.Lang); name != "" {
		return t.Say("【%s】%s", "[%s] %s", name, message)
	}
	return message
}

// changes counts the verdicts of a status by what became of them since the
// baseline; nothing without one.
func (t tongue) changes(verdicts []*audit.Verdict) string {
	count := map[audit.Change]int{}
	for _, v := range verdicts {
		count[v.Change]++
	}
	var parts []string
	for _, change := range changesInOrder {
		if count[change] > 0 {
			parts = append(parts, ChangeName(change, t.Lang)+" "+strconv.Itoa(count[change]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return t.Say("（%s）", " (%s)", strings.Join(parts, t.Say("，", ", ")))
}

func (t tongue) severity(s audit.Severity) string {
	if s == audit.Must {
		return t.Say("必须", "must")
	}
	return t.Say("一般", "should")
}

func (t tongue) period(p audit.Period) string {
	return t.Say("%s 至 %s", "%s to %s", p.From, p.To)
}

// A value longer than this is recognised by its beginning.
const widestValue = 60

// problem says in one line where a cell is bad, what it holds and what was
// expected.
func (t tongue) problem(p audit.Problem) string {
	where := t.bad(p)
	if p.Column != "" {
		where += t.Say("“%s”列", ", column \"%s\"", Plain(p.Column))
	}
	expected := t.text(p.Expected)
	if expected != "" && expected[0] < utf8.RuneSelf {
		expected = t.Say(" ", "") + expected // between a Chinese character and a figure
	}
	return where + t.Say("：", ": ") + t.found(p) + t.Say("，应为", ", expected ") + expected
}

// found says what stands where something else was expected. What concerns the
// row as a whole is the number of its cells.
func (t tongue) found(p audit.Problem) string {
	value := cut(Plain(p.Value), widestValue)
	switch {
	case p.Column == "" && value != "":
		return t.Say("有 %s 个单元格", "%s {cell|cells}", value)
	case value == "":
		return t.Say("空白", "blank")
	}
	return t.Say("“%s”", "\"%s\"", value)
}

// Problem says in one line of a language where a cell is bad, what it holds and
// what was expected.
func Problem(p audit.Problem, lang audit.Lang) string { return tongue{lang}.problem(p) }

// notice says what there is to know, and of which file.
func (t tongue) notice(n audit.Notice) string {
	message := t.text(n.Message)
	if n.Path == "" || strings.Contains(message, Plain(n.Path)) {
		return message
	}
	return t.place(n.Path, n.Sheet, 0) + t.Say("：", ": ") + message
}

// Notice writes one notice as a report has it.
func Notice(n audit.Notice, lang audit.Lang) string { return tongue{lang}.notice(n) }

// at names what a record came from: the very cell with what is written there, where a
// row holds several records (SPEC 1b), else the row.
func (t tongue) at(o audit.Origin) string {
	if o.Text == "" || o.Column == 0 {
		return t.place(o.Path, o.Sheet, o.Row) + t.key(o.Key)
	}
	return cellPlace(o.Path, o.Sheet, cellText(o))
}

// cellText is a cell and what is written there: H7 “√”.
func cellText(o audit.Origin) string {
	return o.Cell() + " “" + cut(Plain(o.Text), widestText) + "”"
}

// widestText is how much of a cell is shown beside its name.
const widestText = 20

// cellPlace names a cell as spreadsheets do: a.xlsx 3月!H7.
func cellPlace(path, sheet, cell string) string {
	if sheet != "" {
		cell = Plain(sheet) + "!" + cell
	}
	return strings.TrimSpace(Plain(path) + " " + cell)
}

// bad names the place of a cell that is bad.
func (t tongue) bad(p audit.Problem) string {
	if p.Cell == "" {
		return t.place(p.Path, p.Sheet, p.Row) + t.key(p.Key)
	}
	return cellPlace(p.Path, p.Sheet, p.Cell)
}

// key is what else names a row.
func (t tongue) key(key string) string {
	if key == "" {
		return ""
	}
	return t.Say("（%s）", " (%s)", Plain(key))
}

// place names a row of a file.
func (t tongue) place(path, sheet string, row int) string {
	where := Plain(path)
	if sheet != "" {
		where += t.Say("［%s］", " [%s]", Plain(sheet))
	}
	switch {
	case row > 0 && where == "":
		return t.Say("第 %d 行", "row %d", row)
	case row > 0:
		where += t.Say(" 第 %d 行", ", row %d", row)
	}
	return where
}

// waiver says why and until when a subject is excused, and by whom.
func (t tongue) waiver(w *audit.Waiver) string {
	if w == nil {
		return t.Say("豁免", "waived")
	}
	return t.Say("豁免：%s（%s 批准，%s 至 %s）", "waived: %s (approved by %s, %s to %s)",
		Plain(w.Reason), Plain(w.ApprovedBy), w.From, w.Until)
}

func (t tongue) kind(k audit.SubjectKind) string {
	if k == audit.Branch {
		return t.Say("支部", "branch")
	}
	return t.Say("人员", "person")
}

package report

import (
	"cmp"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/doc"
	"ninefold/internal/policy"
)

// PolicyCheck reports what is wrong with how requirements are written; nil: nothing.
func PolicyCheck(requirements []audit.Requirement, wrong error, o Options) Report {
	l := &lintReport{o, requirements, wrong}
	return Report{Document: l.document(), JSON: l.json()}
}

// lintReport is what was found in how policies are written.
type lintReport struct {
	Options
	requirements []audit.Requirement
	wrong        error
}

// policyCheckDocument is the document of policy check -o json.
type policyCheckDocument struct {
	Schema       string        `json:"schema"`
	Requirements []string      `json:"requirements"`
	Faults       []policyFault `json:"faults"`
}

// policyFault is one thing wrong.
type policyFault struct {
	Where   string      `json:"where,omitempty"`
	Problem audit.Text  `json:"problem"`
	Remedy  *audit.Text `json:"remedy,omitempty"`
}

func (l *lintReport) json() any {
	d := policyCheckDocument{Schema: "ninefold.policycheck/v1", Requirements: []string{}, Faults: []policyFault{}}
	for i := range l.requirements {
		d.Requirements = append(d.Requirements, l.requirements[i].ID)
	}
	for _, fault := range policy.Faults(l.wrong) {
		one := policyFault{Where: fault.Where, Problem: fault.Problem}
		if fault.Remedy != (audit.Text{}) {
			one.Remedy = &fault.Remedy
		}
		d.Faults = append(d.Faults, one)
	}
	return d
}

func (l *lintReport) document() *doc.Document {
	said := audit.Say(l.wrong, l.Lang)
	outcome := l.Lang.Say("有 %d 处问题", "faults: %d", len(said))
	if l.wrong == nil {
		outcome = l.fine()
		said = []string{outcome}
	}
	faults := doc.Section{Title: l.Lang.Say("问题", "faults"), Sheet: l.Lang.Say("问题", "faults"), In: doc.OffScreen, Columns: []doc.Column{
		{Title: l.Lang.Say("位置", "place"), Width: 40}, {Title: l.Lang.Say("问题", "fault"), Width: 70}, {Title: l.Lang.Say("怎么办", "what to do"), Width: 60},
	}}
	for _, fault := range policy.Faults(l.wrong) {
		faults.Rows = append(faults.Rows, texts(fault.Where, fault.Problem.In(l.Lang), fault.Remedy.In(l.Lang)))
	}
	if len(faults.Rows) == 0 {
		faults.Text = []string{l.Lang.Say("没有", "none")}
	}
	looked := doc.Section{Title: l.Lang.Say("检查过的要求", "requirements looked at"), Sheet: l.Lang.Say("要求", "requirements"), In: faults.In, Columns: []doc.Column{
		{Title: l.Lang.Say("编号", "id"), Width: 30}, {Title: l.Lang.Say("要求", "requirement"), Width: 40},
	}}
	for i := range l.requirements {
		looked.Rows = append(looked.Rows, texts(l.requirements[i].ID, l.requirements[i].Title.In(l.Lang)))
	}
	return &doc.Document{
		Lang: l.Lang, Brief: true, Title: l.Lang.Say("政策写法的检查", "How policies are written"), Sub: outcome,
		Sections: []doc.Section{{In: doc.InText, Text: said}, faults, looked}, Foot: l.openFoot(),
	}
}

// fine says that nothing is wrong, and with what.
func (l *lintReport) fine() string {
	names := make([]string, len(l.requirements))
	for i := range l.requirements {
		names[i] = l.requirements[i].Title.In(l.Lang)
	}
	if len(names) > 3 {
		names = append(names[:3], "…")
	}
	return l.Lang.Say("没有问题：%d项要求（%s）", "ok, requirements: %d (%s)", len(l.requirements), strings.Join(names, l.Lang.Say("、", ", ")))
}

// PolicyTest reports what came of the tests of policies, and what they do not reach.
func PolicyTest(t *policy.Trial, o Options) Report {
	r := &testReport{o, t}
	return Report{Document: r.document(), JSON: policyTestDocument{"ninefold.policytest/v1", t}}
}

// policyTestDocument is the document of policy test -o json.
type policyTestDocument struct {
	Schema string `json:"schema"`
	*policy.Trial
}

// testReport is a trial of policies as it is reported.
type testReport struct {
	Options
	*policy.Trial
}

func (r *testReport) document() *doc.Document {
	total := r.total()
	return &doc.Document{
		Lang: r.Lang, Brief: true, Title: r.Lang.Say("政策的测试", "Tests of policies"), Sub: total,
		Sections: []doc.Section{{In: doc.InText, Text: append(r.lines(), total)}, r.failures(), r.tests(), r.coverage(), r.edges()}, Foot: r.openFoot(),
	}
}

func (r *testReport) total() string {
	lines, reached := r.Lines()
	return r.Lang.Say("测试%d项，不通过%d项；执行到的行%d/%d（%.1f%%）；没有测到的阈值边界%d处",
		"tests: %d, not passed: %d; lines reached: %d of %d (%.1f%%); edges of thresholds not reached: %d",
		len(r.Tests), r.Failed(), reached, lines, 100*float64(reached)/float64(cmp.Or(lines, 1)), len(r.Edges))
}

// lines are what a terminal shows: a line for everything that is not as it should be.
func (r *testReport) lines() []string {
	var lines []string
	for _, one := range r.Tests {
		switch one.Outcome {
		case policy.TestFailed, policy.TestSkipped:
			lines = append(lines, r.outcomeOf(one)+"  "+one.Where+"  "+one.Name)
		case policy.TestBroken:
			lines = append(lines, r.outcomeOf(one)+"  "+one.Where+"  "+one.Name+r.Lang.Say("：", ": ")+one.Why)
		}
	}
	for _, one := range r.Coverage {
		if len(one.Missed) > 0 {
			lines = append(lines, r.Lang.Say("未执行", "not reached")+"  "+one.Path+"  "+r.Lang.Say("第 ", "lines ")+r.missed(one)+r.Lang.Say(" 行", ""))
		}
	}
	for _, e := range r.Edges {
		lines = append(lines, r.Lang.Say("未测边界  %s.%s  没有测试能区分 %s 与 %s", "edge  %s.%s  no test distinguishes %s from %s",
			e.Rule, e.Parameter, config.Written(e.Value), config.Written(e.Other)))
	}
	return lines
}

// outcomeOf is what became of a test.
func (r *testReport) outcomeOf(one policy.Tested) string {
	switch one.Outcome {
	case policy.TestFailed:
		return r.Lang.Say("不通过", "fails")
	case policy.TestBroken:
		return r.Lang.Say("出错", "error")
	case policy.TestSkipped:
		return r.Lang.Say("待写", "to do")
	}
	return r.Lang.Say("通过", "passes")
}

// missed are the lines of a file that no test reaches.
func (r *testReport) missed(one policy.Covered) string {
	spans := make([]string, len(one.Missed))
	for i, s := range one.Missed {
		if spans[i] = strconv.Itoa(s.From); s.To > s.From {
			spans[i] += "-" + strconv.Itoa(s.To)
		}
	}
	return strings.Join(spans, r.Lang.Say("、", ", "))
}

// failures are the tests that did not pass, for a page.
func (r *testReport) failures() doc.Section {
	s := r.tests()
	s.Title, s.Sheet, s.In = r.Lang.Say("没有通过的测试", "tests that do not pass"), "", doc.OnPages
	all := s.Rows
	s.Rows = nil
	for i, one := range r.Tests {
		if one.Outcome != policy.TestPassed {
			s.Rows = append(s.Rows, all[i])
		}
	}
	if len(s.Rows) == 0 {
		s.Text = []string{r.Lang.Say("没有", "none")}
	}
	return s
}

// tests are all of them, to be filtered.
func (r *testReport) tests() doc.Section {
	s := doc.Section{Sheet: r.Lang.Say("测试", "tests"), In: doc.InBook, Columns: []doc.Column{
		{Title: r.Lang.Say("结果", "outcome"), Width: 10}, {Title: r.Lang.Say("位置", "place"), Width: 46}, {Title: r.Lang.Say("测试", "test"), Width: 60}, {Title: r.Lang.Say("原因", "why"), Width: 50},
	}}
	for _, one := range r.Tests {
		s.Rows = append(s.Rows, texts(r.outcomeOf(one), one.Where, one.Name, one.Why))
	}
	return s
}

func (r *testReport) coverage() doc.Section {
	s := doc.Section{Title: r.Lang.Say("执行到的行", "lines reached"), Sheet: r.Lang.Say("执行到的行", "lines reached"), In: doc.OffScreen, Columns: []doc.Column{
		{Title: r.Lang.Say("文件", "file"), Width: 46}, {Title: r.Lang.Say("行数", "lines"), Width: 10, Number: true}, {Title: r.Lang.Say("执行到", "reached"), Width: 10, Number: true},
		{Title: r.Lang.Say("未执行的行", "lines not reached"), Width: 40},
	}}
	for _, one := range r.Coverage {
		s.Rows = append(s.Rows, []doc.Cell{doc.Text(one.Path), count(one.Lines), count(one.Reached), doc.Text(r.missed(one))})
	}
	return s
}

// edges are the figures that no test tells apart.
func (r *testReport) edges() doc.Section {
	s := doc.Section{Title: r.Lang.Say("没有测到的阈值边界", "edges of thresholds not reached"), Sheet: r.Lang.Say("阈值边界", "edges"), In: doc.OffScreen, Columns: []doc.Column{
		{Title: r.Lang.Say("要求", "requirement"), Width: 30}, {Title: r.Lang.Say("参数", "parameter"), Width: 24}, {Title: r.Lang.Say("没有测试能区分", "no test distinguishes"), Width: 16}, {Title: r.Lang.Say("与", "from"), Width: 16},
	}}
	for _, e := range r.Edges {
		s.Rows = append(s.Rows, []doc.Cell{doc.Text(e.Rule), doc.Text(e.Parameter), valueCell(e.Value, r.Lang), valueCell(e.Other, r.Lang)})
	}
	if len(s.Rows) == 0 {
		s.Text = []string{r.Lang.Say("没有", "none")}
	}
	return s
}

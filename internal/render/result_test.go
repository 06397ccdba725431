package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// hostile is a name that tries everything at once: terminal escapes, a new
// line, reading direction, invisible characters, HTML, XML, Markdown, a
// workflow command, and bytes that are no UTF-8.
const hostile = "甲某\x1b[31m\n::error::x\r\u202etxt\u200b\u0085<script>&\"'|`*_[a](http://e.example)]]>@all #%0A\xff"

// formula is a name that a spreadsheet would calculate.
const formula = `=HYPERLINK("http://e.example","甲")`

func zhEN(zh, en string) audit.Text { return audit.Text{ZH: zh, EN: en} }

func systems() []audit.System {
	all := []audit.System{
		{ID: "study", Title: zhEN("勤学习", "Diligent study")},
		{ID: "fieldwork", Title: zhEN("勤调研", "Diligent fieldwork")},
		{ID: "exchange", Title: zhEN("勤交流", "Diligent exchange")},
		{ID: "management", Title: zhEN("精管理", "Refined management")},
		{ID: "cultivation", Title: zhEN("精培育", "Refined cultivation")},
		{ID: "showcase", Title: zhEN("精展示", "Refined showcase")},
		{ID: "truth", Title: zhEN("求实", "Seeking truth")},
		{ID: "practice", Title: zhEN("务实", "Being practical")},
		{ID: "steadiness", Title: zhEN("踏实", "Being steady")},
		{ID: "governance", Title: zhEN("制度", "Governance")},
		{ID: "own", Title: zhEN("本单位自定的补充要求与工作纪律", "Supplementary requirements of our own office")},
	}
	for i := range all {
		all[i].Order = i + 1
	}
	return all
}

func requirement(id string, severity audit.Severity, kind audit.SubjectKind, title, demand audit.Text) audit.Requirement {
	return audit.Requirement{
		ID: id, Title: title, Demand: demand, Severity: severity, Subject: kind,
		Source: zhEN("工作法 第一章", "the method, chapter 1"),
	}
}

func requirements() []audit.Requirement {
	all := []audit.Requirement{
		requirement("study.sessions", audit.Must, audit.Branch, zhEN("专题学习会", "Study sessions"), zhEN("支部每两周至少组织一次专题学习会。", "A branch holds a study session at least every two weeks.")),
		requirement("fieldwork.visits", audit.Must, audit.Member, zhEN("每周走访联系点", "Weekly visits"), zhEN("党员干部每周至少用两个半天到联系点走访，了解青年的实际困难，把发现的问题带回来研究解决，并在走访记录中逐次登记日期、时段和所到的基层团组织。", "Every party member spends at least two half-days a week visiting liaison units, learns what difficulties young people face, brings the problems found back to be solved, and records each visit with its date, session and unit.")),
		requirement("fieldwork.report", audit.Must, audit.Member, zhEN("年度调研报告", "Yearly research report"), zhEN("每年年底前提交一篇调研报告。", "Hand in one research report a year.")),
		requirement("fieldwork.problems", audit.Should, audit.Branch, zhEN("问题解决率", "Problems solved"), zhEN("走访发现的问题大部分得到解决。", "Most problems found are solved.")),
		requirement("exchange.interviews", audit.Must, audit.Person, zhEN("定期谈心谈话", "Regular interviews"), zhEN("每人至少每半年谈一次话。", "Everyone is interviewed every half-year.")),
		requirement("exchange.plans", audit.Must, audit.Person, zhEN("个性化培养方案", "Tailored plans"), zhEN("每年制定培养方案。", "A plan each year.")),
		requirement("management.mentorship", audit.Must, audit.Person, zhEN("新进人员带教", "Mentorship of newcomers"), zhEN("新进人员有一年带教。", "A newcomer has a mentor for a year.")),
		requirement("cultivation.rotation", audit.Should, audit.Person, zhEN("轮岗交流", "Job rotation"), zhEN("同一部门工作一般不超过五年。", "Nobody generally stays longer than five years in one department.")),
		requirement("showcase.podium", audit.Should, audit.Person, zhEN("上讲台", "On the podium"), zhEN("每人三年内上一次讲台。", "Everyone speaks once in three years.")),
		requirement("truth.lectures", audit.Must, audit.Branch, zhEN("辅导报告", "Lectures"), zhEN("每年请专家作辅导报告。", "A lecture each year.")),
		requirement("practice.meetings", audit.Must, audit.Branch, zhEN("工作例会", "Work meetings"), zhEN("每周开一次工作会。", "A work meeting each week.")),
		requirement("steadiness.values", audit.Must, audit.Branch, zhEN("核心价值观活动", "Values activities"), zhEN("每年一次。", "Once a year.")),
		requirement("governance.reviews", audit.Must, audit.Branch, zhEN("一报告两评议", "Report and reviews"), zhEN("每年一次。", "Once a year.")),
		requirement("own.badge", audit.Should, audit.Person, zhEN("佩戴徽章", "Wearing the badge"), zhEN("上班佩戴徽章。", "Wear the badge at work.")),
	}
	for i := range all {
		all[i].Order = i + 1
		all[i].Parameters = parameters(all[i].ID)
		all[i].System = all[i].ID[:slices.Index([]byte(all[i].ID), '.')]
	}
	return all
}

func person(n int, name string) audit.Subject {
	return audit.Subject{Kind: audit.Person, ID: fmt.Sprintf("P%04d", n), Name: name, Branch: "TSW-ZZB"}
}

func branch(id, name string) audit.Subject {
	return audit.Subject{Kind: audit.Branch, ID: id, Name: name, Branch: id}
}

func day(s string) audit.Date {
	d, err := audit.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// fingerprint stands in for the real one: any stable text will do.
func fingerprint(rule, id string) string {
	sum := sha256.Sum256([]byte(rule + "\x00" + id))
	return hex.EncodeToString(sum[:8])
}

func verdict(rule string, subject audit.Subject, status audit.Status, message audit.Text, reasons ...string) audit.Verdict {
	v := audit.Verdict{Rule: rule, Subject: subject, Status: status, Reasons: reasons, Message: message, Fingerprint: fingerprint(rule, subject.ID)}
	for _, r := range requirements() {
		if r.ID == rule {
			v.Severity = r.Severity
		}
	}
	return v
}

func shortVisits(n int, name string) audit.Verdict {
	v := verdict("fieldwork.visits", person(n, name), audit.Fail, zhEN(
		"2024-02-19 至 2024-02-25 仅走访1个半天，应不少于2个半天；2024-06-03 至 2024-06-09 未走访，应不少于2个半天",
		"1 half-day visited from 2024-02-19 to 2024-02-25, at least 2 wanted; none from 2024-06-03 to 2024-06-09, at least 2 wanted"), "short")
	v.Actual, v.Required = int64(46), int64(48)
	v.Details = map[string]any{"short": []any{
		map[string]any{"from": "2024-02-19", "to": "2024-02-25", "count": int64(1)},
		map[string]any{"from": "2024-06-03", "to": "2024-06-09", "count": int64(0)},
	}}
	v.Thresholds = map[string]audit.Threshold{
		"half_days":   {Value: int64(2), Origin: "default"},
		"every_weeks": {Value: int64(1), Origin: "ninefold.yaml:4"},
		"anchor":      {Value: "2024-01-01", Origin: "default"},
	}
	v.Evidence = []audit.Origin{
		{Table: "visits", Path: "导出/走访 记录.csv", Row: 212},
		{Table: "visits", Path: "office.xlsx", Sheet: "走访记录", Row: 9, Column: 3},
	}
	return v
}

// failing are the fails of the sample: more of one requirement than a terminal
// lists, and the names that no format may be fooled by.
func failing() []audit.Verdict {
	meetings := verdict("practice.meetings", branch("TSW-ZZB", "组织部支部"), audit.Fail,
		zhEN("2024-03-11 至 2024-03-17 没有记录主题的工作会，应不少于1次", "no work meeting with a topic from 2024-03-11 to 2024-03-17, at least 1 wanted"), "short")
	meetings.Actual, meetings.Required = int64(50), int64(51)
	meetings.Evidence = []audit.Origin{{Table: "events", Path: "活动.csv", Row: 31}}
	all := []audit.Verdict{meetings}
	names := []string{"李明", "王小芳", "买买提·艾山", hostile, formula, "欧阳若兰", "甲某", "乙某", "丙某", "丁某", "戊某", "己某", "庚某"}
	visits := make([]audit.Verdict, len(names))
	for i, name := range names {
		visits[i] = shortVisits(i+1, name)
	}
	visits[7].Subject.ID = "110000000000000008"
	problems := verdict("fieldwork.problems", branch("QNB", "青年部支部"), audit.Fail,
		zhEN("发现问题 9 个，解决 6 个，解决率 0.667，应不低于 0.8", "6 of 9 problems solved, a rate of 0.667; at least 0.8 wanted"), "too_few")
	problems.Actual, problems.Required = 0.6666666666666666, 0.8
	rotation := verdict("cultivation.rotation", person(7, "甲某"), audit.Fail,
		zhEN("在“宣传部”任职自 2018-03-01 起已超过5年（应于 2023-03-01 前轮岗）", "in the department “宣传部” since 2018-03-01, over 5 years (rotation was due by 2023-03-01)"), "exceeded")
	rotation.Details = map[string]any{"stints": []any{map[string]any{"department": "宣传部", "from": "2018-03-01", "limit": "2023-03-01", "status": "fail"}}}
	return append(append(visits, problems, rotation), all...)
}

// open are the verdicts that are neither pass nor plain fail.
func open() []audit.Verdict {
	due := verdict("fieldwork.report", person(2, "王小芳"), audit.Due,
		zhEN("2024 年度调研报告应于 2024-12-31 前提交，尚缺", "the research report for 2024 is due on 2024-12-31 and still missing"), "due_soon")
	due.Details = map[string]any{"years": []any{map[string]any{"year": int64(2024), "status": "due", "due": "2024-12-31"}}}
	waived := verdict("cultivation.rotation", person(3, "买买提·艾山"), audit.Waived,
		zhEN("在“组织部”任职自 2017-01-01 起已超过5年", "in the department “组织部” since 2017-01-01, over 5 years"), "exceeded")
	waived.Waiver = &audit.Waiver{Rule: waived.Rule, Subject: "P0003", From: day("2024-06-01"), Until: day("2024-12-31"), Reason: "专项工作收尾", ApprovedBy: "组织部", Origin: "ninefold.yaml:12"}
	all := []audit.Verdict{due, waived}
	missing := zhEN("缺少“访谈记录”表，无法判定", "the table “interviews” was not supplied, so this cannot be told")
	for i := range 12 {
		all = append(all, verdict("exchange.interviews", person(i+1, "甲某"), audit.Unknown, missing, "table_missing"))
	}
	return append(all, verdict("fieldwork.visits", person(20, "辛某"), audit.Unknown,
		zhEN("“走访记录”表中有该对象的行被搁置", "rows of this subject in the table “visits” were set aside"), "row_quarantined"))
}

// judged are the pass and exempt verdicts that --all adds.
func judged() []audit.Verdict {
	return []audit.Verdict{
		verdict("truth.lectures", branch("TSW-ZZB", "组织部支部"), audit.Pass, zhEN("2024 年 1 次，应不少于1次", "1 in 2024, at least 1 wanted")),
		verdict("management.mentorship", person(1, "李明"), audit.Exempt, zhEN("不是新进人员", "not a newcomer"), "not_applicable"),
	}
}

var exitText = zhEN("退出码 1：有“必须”级要求未达标（--fail-on must）", "exit 1: requirements of severity must failed (--fail-on must)")

// sample is the result every format is tested with.
func sample() *audit.Result {
	r := &audit.Result{
		Schema: audit.Schema, Run: sampleRun(), Systems: systems(), Requirements: requirements(),
		Verdicts: slices.Concat(failing(), open(), judged()),
		Outcome:  &audit.Outcome{Exit: 1, Message: exitText},
		Figures:  figures(), Timelines: timelines(),
	}
	order := map[string]int{}
	for i, rule := range r.Requirements {
		order[rule.ID] = i
	}
	slices.SortStableFunc(r.Verdicts, func(a, b audit.Verdict) int { return order[a.Rule] - order[b.Rule] })
	r.Summary = summarise(r)
	r.Summary.Branches = branchCounts()
	return r
}

// parameters are those of two requirements; the others have none.
func parameters(id string) []audit.Parameter {
	switch id {
	case "fieldwork.visits":
		return []audit.Parameter{
			{Name: "half_days", Type: audit.IntParameter, Default: int64(2), Stricter: audit.Up, Title: zhEN("每个周期的半天数", "half-days in each block"), Unit: zhEN("个半天", "half-days")},
			{Name: "anchor", Type: audit.DateParameter, Default: "2024-01-01", Title: zhEN("起算周一", "Monday the blocks are counted from")},
		}
	case "fieldwork.problems":
		low, high := 0.0, 1.0
		return []audit.Parameter{{Name: "min_rate", Type: audit.NumberParameter, Default: 0.8, Min: &low, Max: &high, Stricter: audit.Up, Ours: true, Title: zhEN("最低解决率", "lowest rate")}}
	}
	return nil
}

func figures() []audit.Figure {
	since := day("2024-07-01")
	return []audit.Figure{
		{Rule: "fieldwork.visits", Parameter: "half_days", Value: int64(2), Origin: "default"},
		{Rule: "fieldwork.visits", Parameter: "half_days", Branch: "QNB", From: &since, Value: int64(3), Origin: "branches/QNB.yaml:3"},
		{Rule: "fieldwork.visits", Parameter: "anchor", Value: "2024-01-01", Origin: "default"},
		{Rule: "fieldwork.problems", Parameter: "min_rate", Value: 0.8, Origin: "default"},
		{Rule: "own.badge", Parameter: "colours", Value: []string{"红", "黄"}, Origin: hostile},
	}
}

func branchCounts() []audit.BranchCount {
	return []audit.BranchCount{
		{ID: "QNB", Name: "青年部支部", Subjects: 20, Rules: []audit.RuleCount{
			{Rule: "fieldwork.problems", Status: map[audit.Status]int{audit.Fail: 1}},
			{Rule: "fieldwork.report", Status: map[audit.Status]int{audit.Pass: 19, audit.Due: 1}},
		}},
		{ID: "TSW-ZZB", Name: strings.ToValidUTF8(hostile, "\ufffd"), Subjects: 38, Rules: []audit.RuleCount{
			{Rule: "fieldwork.visits", Status: map[audit.Status]int{audit.Pass: 40, audit.Fail: 13, audit.Unknown: 1}},
			{Rule: "exchange.interviews", Status: map[audit.Status]int{audit.Unknown: 12}},
			{Rule: "management.mentorship", Status: map[audit.Status]int{audit.Exempt: 1}},
		}},
	}
}

// timelines are one full year, one of little and one of nothing.
func timelines() []audit.Timeline {
	full := audit.Timeline{Person: "P0001", From: day("2024-01-01"), To: day("2024-12-10")}
	for week := full.From.Week(); week <= full.To.Week(); week++ {
		full.HalfDays, full.Workdays = append(full.HalfDays, week%7%3), append(full.Workdays, 5)
	}
	until := day("2024-05-31")
	full.Interviews = []audit.Date{day("2024-03-05"), day("2024-09-10")}
	full.Leave = []audit.Spell{{From: day("2024-05-06"), To: &until}}
	full.Secondments = []audit.Spell{{From: day("2024-05-06"), To: &until}}
	full.Mentorships = []audit.Spell{{From: day("2023-09-01"), Label: hostile}}
	full.Postings = []audit.Spell{{From: day("2018-03-01"), To: &until, Label: "宣传部"}, {From: until + 1, Label: formula}}
	brief := audit.Timeline{Person: "P0004", From: day("2024-12-02"), To: day("2024-12-10"), HalfDays: []int{0, 1}, Workdays: []int{5, 2}}
	return []audit.Timeline{full, brief, {Person: "P0006", From: day("2024-12-02"), To: day("2024-12-10"), Workdays: []int{5, 2}}}
}

// summarise counts the verdicts, and 40 passes of some requirements that the
// result does not list.
func summarise(r *audit.Result) audit.Summary {
	s := audit.Summary{Subjects: 58, OutOfScope: 1, Status: map[audit.Status]int{}}
	for i, rule := range r.Requirements {
		count := map[audit.Status]int{}
		for _, status := range audit.Statuses() {
			count[status] = 0
		}
		for _, v := range r.Verdicts {
			if v.Rule == rule.ID {
				count[v.Status]++
			}
		}
		if i%5 != 4 && rule.ID != "management.mentorship" {
			count[audit.Pass] += 40
		}
		for status, n := range count {
			s.Status[status] += n
		}
		s.Rules = append(s.Rules, audit.RuleSummary{Rule: rule.ID, Severity: rule.Severity, Status: count})
	}
	return s
}

func sampleRun() audit.Run {
	sum := fmt.Sprintf("%064x", 7)
	return audit.Run{
		AsOf: day("2024-12-10"), Period: audit.Period{From: day("2024-01-01"), To: day("2024-12-31")},
		Version: "0.1.0", PolicyDigest: "sha256:" + sum, ConfigDigest: "sha256:" + sum,
		Inputs: []audit.Input{
			{Path: "导出/走访 记录.csv", Table: "visits", Rows: 5120, Skipped: 2, SetAside: 1, Duplicates: 3, Total: 5126, SHA256: sum},
			{Path: "office.xlsx", Sheet: "人员名册", Table: "people", Rows: 58, Total: 58, Hidden: 2, SHA256: sum},
		},
		Quarantined: []audit.Problem{
			{Path: "导出/走访 记录.csv", Table: "visits", Row: 77, Column: "日期", Value: "2024-02-30", Expected: zhEN("日期（如 2024-03-05）", "a date such as 2024-03-05")},
			{Path: "office.xlsx", Sheet: hostile, Table: "people", Row: 9, Column: hostile, Value: hostile, Expected: zhEN("是或否", "yes or no")},
		},
		Notices: []audit.Notice{
			{Code: "unconfirmed_threshold", Rule: "exchange.interviews", Parameter: "max_gap_days", Message: zhEN("阈值未确认", "threshold unconfirmed")},
			{Code: "unconfirmed_threshold", Rule: "fieldwork.problems", Parameter: "min_rate", Message: zhEN("阈值未确认", "threshold unconfirmed")},
			{Code: "unconfirmed_threshold", Rule: "cultivation.rotation", Parameter: "max_years", Message: zhEN("阈值未确认", "threshold unconfirmed")},
			{Code: "unconfirmed_threshold", Rule: "truth.lectures", Parameter: "min_per_year", Message: zhEN("阈值未确认", "threshold unconfirmed")},
			{Code: "unknown_column", Path: "office.xlsx", Sheet: "人员名册", Column: "籍贯", Message: zhEN("office.xlsx［人员名册］的“籍贯”列不认识，未读取", "office.xlsx [人员名册]: column \"籍贯\" is not known and was not read")},
			{Code: "waiver_expired", Rule: "study.sessions", Subject: "TSW-ZZB", Message: zhEN("豁免已于 2024-05-31 到期", "a waiver expired on 2024-05-31")},
		},
	}
}

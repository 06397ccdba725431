package summary

import "ninefold/internal/audit"

// definitions are the figures. docs/summary.md is checked against them.
var definitions = []Definition{
	{
		ID: "rotation.changes", Title: audit.Textf("部门轮岗", "changes of department"), Unit: times,
		Meaning: meaning(audit.Textf("同一人的任职经历按开始日期、结束日期（未结束的排最后）、部门排序，与前一段部门不同的每一段计一次；第一段不计。",
			"A person's postings sorted by start, end (open last) and department; each whose department differs from the one before counts one. The first counts none."),
			ofPeople("后一段的开始日期", "the start of the later posting")),
		By:    &Breakdown{audit.Textf("职级", "rank"), audit.Textf("职级（人员名册现在所记）", "rank, as people says now"), "people.rank"},
		table: "postings", who: "person_id", history: true, entries: (*office).changes,
	},
	{
		ID: "secondments.begun", Title: audit.Textf("挂职锻炼", "secondments"), Unit: times,
		Meaning: meaning(audit.Textf("挂职锻炼的每一行计一次。", "Each row of secondments counts one."), ofPeople("开始日期", "its start")),
		By:      &Breakdown{audit.Textf("单位类型", "type"), audit.Textf("挂职单位类型", "type of host"), "secondments.host_type"},
		table:   "secondments", who: "person_id", counts: []counted{eachRow},
	},
	held("events.held", "各类活动", "events of all kinds", "活动的每一行计一场。", "Each row of events counts one.", "", &Breakdown{audit.Textf("类型", "kind"), audit.Textf("活动类型", "kind"), "events.kind"}),
	held("forums.held", "干部论坛", "forums", "类型为干部论坛的每个活动计一场。", "Each event of the kind forum counts one.", "forum", nil),
	took("forums.speakers", "论坛主讲", "speakers at forums", "在干部论坛上角色为主讲的，一人在一场论坛计一次。只看参加记录，不看活动的主讲人一栏。",
		"Whoever has the role speaker at a forum: one person at one forum counts one. From participation only, not from the column speaker of events.", "forum", "speaker"),
	held("training.held", "培训班", "training classes", "类型为培训班的每个活动计一场。", "Each event of the kind training_class counts one.", "training_class", nil),
	took("training.trained", "培训班参训", "attendances of training classes", "培训班的参加记录，角色不限，一人在一个班计一次。",
		"Participation in training classes in any role: one person in one class counts one.", "training_class", ""),
	people(took("training.people", "培训班参训人数", "people trained", "参加过培训班的人，一人只计一次。",
		"People who took part in a training class; each counts once.", "training_class", "")),
	held("party_training.held", "党性教育培训", "party training", "类型为党性教育培训的每个活动计一场。", "Each event of the kind party_training counts one.", "party_training", nil),
	took("party_training.trained", "党性教育参训", "attendances of party training", "党性教育培训的参加记录，角色不限，一人在一场计一次。",
		"Participation in party training in any role: one person at one event counts one.", "party_training", ""),
	held("lectures.held", "辅导报告", "lectures", "类型为辅导报告的每个活动计一场，不论主讲人类别。", "Each event of the kind lecture counts one, whoever spoke.", "lecture",
		&Breakdown{audit.Textf("类别", "kind"), audit.Textf("主讲人类别", "kind of speaker"), "events.speaker_kind"}),
	{
		ID: "visits.half_days", Title: audit.Textf("走访", "visits"), Unit: audit.Textf("个半天", "half-days"),
		Meaning: meaning(audit.Textf("同一人同一天的上午、下午各计一个半天，全天计两个；重复记录只计一次。",
			"The morning and the afternoon of one person's day count one each, a whole day two; however often they are recorded."), ofPeople("走访日期", "the date of the visit")),
		table: "visits", who: "person_id", counts: []counted{halfDay("am"), halfDay("pm")},
	},
	{
		ID: "visits.units", Title: audit.Textf("走访的基层团组织", "units reached"), Unit: pieces, Distinct: true,
		Meaning: meaning(audit.Textf("走访记录中填写了组织的不同组织，一个组织只计一次；未填组织的走访不计。",
			"Different units named in visits, each counted once; visits that name none are left out."), ofPeople("走访日期", "the date of the visit")),
		table: "visits", columns: []string{"unit_id"}, who: "unit_id", nobodys: true, counts: []counted{eachOf("visits", "unit_id")},
	},
	problems("problems.found", "发现问题", "problems found", "problems_found"),
	problems("problems.solved", "解决问题", "problems solved", "problems_solved"),
	{
		ID: "reports.submitted", Title: audit.Textf("提交报告", "reports"), Unit: audit.Textf("篇", "reports"),
		Meaning: meaning(audit.Textf("报告的每一行计一篇。", "Each row of reports counts one."), ofPeople("提交日期（不是“年度”一栏）", "the day it was submitted, not the column year")),
		By:      &Breakdown{audit.Textf("类型", "kind"), audit.Textf("报告类型", "kind"), "reports.kind"},
		table:   "reports", who: "person_id", counts: []counted{eachRow},
	},
	{
		ID: "interviews.held", Title: audit.Textf("访谈", "interviews"), Unit: times,
		Meaning: meaning(audit.Textf("访谈对象一人一天计一次，不论由几人访谈；访谈人是本人的不计，访谈人的职务不论。",
			"One person on one day counts one, however many interviewed; rows in which people interview themselves are left out, the interviewer's roles do not matter."), ofPeople("访谈日期", "its date")),
		table: "interviews", who: "person_id", counts: []counted{interviewed},
	},
	{
		ID: "interviews.people", Title: audit.Textf("访谈覆盖", "people interviewed"), Unit: persons, Distinct: true,
		Meaning: meaning(audit.Textf("接受过访谈的人，一人只计一次；访谈人是本人的不计。", "People who were interviewed by someone else; each counts once."), ofPeople("访谈日期", "the date of the interview")),
		table:   "interviews", who: "person_id", counts: []counted{interviewees},
	},
	{
		ID: "mentorships.begun", Title: audit.Textf("带教结对", "mentorships"), Unit: audit.Textf("对", "pairs"), Distinct: true,
		Meaning: meaning(audit.Textf("不同的新进人员与带教老师，一对只计一次；分几段记录的仍是一对。", "Different pairs of newcomer and mentor, each counted once, however many rows tell of it."), ofPeople("开始日期", "the start")),
		table:   "mentorships", who: "person_id", counts: []counted{pairs},
	},
	{
		ID: "awards.won", Title: audit.Textf("获奖", "awards"), Unit: times,
		Meaning: meaning(audit.Textf("参加记录中角色为获奖的每一行计一次，活动类型不限。", "Each row of participation with the role winner counts one, at events of any kind."), ofTakers),
		By:      &Breakdown{audit.Textf("奖项", "award"), audit.Textf("奖项", "award"), "participation.award"},
		table:   "participation", tables: []string{"events"}, columns: []string{"role"}, who: "person_id", counts: []counted{ofRole("", "winner", eachRow)},
	},
}

// held defines a figure on a branch's events of a kind, or of all.
func held(id, zh, en, whatZH, whatEN, kind string, by *Breakdown) Definition {
	return Definition{
		ID: id, Title: audit.Textf(zh, en), Unit: sessions, Meaning: meaning(audit.Textf(whatZH, whatEN), ofEvents), By: by,
		table: "events", who: "event_id", ofEvent: true, counts: []counted{ofKind(kind)},
	}
}

// took defines a figure on those who took part in events of a kind, in one role
// or in any.
func took(id, zh, en, whatZH, whatEN, kind, role string) Definition {
	d := Definition{
		ID: id, Title: audit.Textf(zh, en), Unit: times, Meaning: meaning(audit.Textf(whatZH, whatEN), ofTakers),
		table: "participation", tables: []string{"events"}, who: "person_id", counts: []counted{ofRole(kind, role, eachPair("event_id", "person_id"))},
	}
	if role != "" {
		d.columns = []string{"role"}
	}
	return d
}

// people makes of a figure on attendances one on people.
func people(d Definition) Definition {
	d.Unit, d.Distinct = persons, true
	d.counts = []counted{ofRole("training_class", "", eachOf("participation", "person_id"))}
	return d
}

// problems defines a figure that adds up a column of visits.
func problems(id, zh, en, column string) Definition {
	return Definition{
		ID: id, Title: audit.Textf(zh, en), Unit: pieces,
		Meaning: meaning(audit.Textf("走访记录中"+zh+"数的合计，空白按 0 计。", "The sum of the column "+column+" of visits; a blank counts 0."), ofPeople("走访日期", "the date of the visit")),
		table:   "visits", columns: []string{column}, who: "person_id", counts: []counted{sumOf(column)},
	}
}

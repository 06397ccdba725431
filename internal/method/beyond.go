package method

import "ninefold/internal/audit"

// aspect is what the method asks for in a place, and no record of who did what when
// can show.
type aspect struct {
	system      string
	demand, why audit.Text
}

func (aspect) place(s audit.System) audit.Text {
	return audit.Text{ZH: "工作法：" + s.Title.ZH, EN: "Work method: " + s.Title.EN}
}

// beyond are these aspects. The requirements check that a thing was done, how often
// and in time; these are about how well.
var beyond = []aspect{
	{"study", audit.Text{ZH: "学习入脑入心，学有所得。", EN: "What is studied is understood and put to use."},
		audit.Text{ZH: "导出数据只有学习的日期和主题，没有效果。", EN: "Exports hold days and topics of sessions, not what came of them."}},
	{"fieldwork", audit.Text{ZH: "走访摸清实情，调研报告有质量。", EN: "Visits find out how things really are, and reports are good."},
		audit.Text{ZH: "只能看到走访的半天数、发现和解决的问题数、报告的提交日期；内容要由人来评。", EN: "Half-days, numbers of problems and days of submission are recorded; what is in a report is for people to judge."}},
	{"exchange", audit.Text{ZH: "访谈交心，培养方案切合本人。", EN: "Interviews are frank, and plans suit the person."},
		audit.Text{ZH: "只记录了谁和谁在哪天谈过、方案适用的职级和类别；谈话内容不应导出。", EN: "Who spoke with whom and when, and for which rank and category a plan is, are recorded; what was said should not be exported."}},
	{"management", audit.Text{ZH: "带教老师真带真教，活动取得实效。", EN: "Mentors really teach, and campaigns have an effect."},
		audit.Text{ZH: "只能看到带教的起止日期和内容类别、参加活动的人；效果不在记录里。", EN: "Days, aspects and who took part are recorded, the effect is not."}},
	{"cultivation", audit.Text{ZH: "岗位和挂职使人得到锻炼，人岗相适。", EN: "Posts and secondments train people, and suit them."},
		audit.Text{ZH: "任职经历只说明在哪里、多久，不说明锻炼如何；是否合适是组织的判断。", EN: "Postings say where and how long, not what was learned; what suits whom is for the organisation to judge."}},
	{"showcase", audit.Text{ZH: "讲得好、比得真，成果过硬。", EN: "Talks and contests are good, and results deserve their awards."},
		audit.Text{ZH: "只记录了举办、主讲和获奖；水平由评委和听众评判。", EN: "That they were held, who spoke and who won is recorded; how good it was is for juries and listeners."}},
	{"truth", audit.Text{ZH: "党性得到锤炼，实事求是。", EN: "Party spirit is tempered; truth is sought from facts."},
		audit.Text{ZH: "参加培训和听报告可以统计，党性修养无法从表格得出。", EN: "Training and lectures can be counted; character cannot be read from a table."}},
	{"practice", audit.Text{ZH: "例会议定的事落到实处。", EN: "What meetings decide is done."},
		audit.Text{ZH: "导出数据有会议和主题，没有决定及其办理情况。", EN: "Exports hold meetings and topics, not decisions and what became of them."}},
	{"steadiness", audit.Text{ZH: "践行核心价值观见于日常言行。", EN: "The core values show in what people do every day."},
		audit.Text{ZH: "只能统计相关活动；言行不在活动记录里。", EN: "Activities on them can be counted; conduct is in no record of activities."}},
	{"governance", audit.Text{ZH: "评议真实，公开的内容完整。", EN: "Reviews are honest, and what is disclosed is complete."},
		audit.Text{ZH: "只记录了举行和公开的日期；评议结果和公开内容未在导出数据中。", EN: "Days are recorded; outcomes of reviews and what was disclosed are not in the exports."}},
}

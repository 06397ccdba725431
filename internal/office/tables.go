package office

import (
	"strconv"
	"strings"
)

// form says how the cells of a column are spelled.
type form uint8

const (
	formText form = iota
	formDate
	formBool
	formEnum
	formList
)

// column is one field of a table in both languages.
type column struct {
	name, zh string
	form     form
	words    map[string]string // an enum's or list's values: English to Chinese
	refers   string            // the table whose names may stand here
}

// sheet is one table in both languages, and its rows as plain texts: dates as
// yyyy-mm-dd, truths as true and false, enums in English, lists with semicolons.
type sheet struct {
	name, zh string
	columns  []column
	rows     func(*Office) [][]string
}

func text(name, zh string) column { return column{name: name, zh: zh} }

func date(name, zh string) column { return column{name: name, zh: zh, form: formDate} }

func truth(name, zh string) column { return column{name: name, zh: zh, form: formBool} }

func choice(name, zh string, words map[string]string) column {
	return column{name: name, zh: zh, form: formEnum, words: words}
}

func list(name, zh string, words map[string]string) column {
	return column{name: name, zh: zh, form: formList, words: words}
}

func named(name, zh, table string) column { return column{name: name, zh: zh, refers: table} }

var (
	roleWords    = map[string]string{"secretary": "支部负责人", "cadre_officer": "干部工作专人"}
	sessionWords = map[string]string{"am": "上午", "pm": "下午", "day": "全天"}
	reportWords  = map[string]string{"research": "调研报告", "other": "其他"}
	aspectWords  = map[string]string{"study": "学习", "work": "工作", "life": "生活"}
	takingWords  = map[string]string{"attendee": "参加", "speaker": "主讲", "winner": "获奖"}
	hostWords    = map[string]string{
		"street_town": "街镇", "commission": "委办局", "state_firm": "国有企业", "private_firm": "民营企业",
		"central_unit": "团中央直属单位", "municipal_unit": "团市委直属单位", "society": "市属社团", "other": "其他",
	}
	eventWords = map[string]string{
		"study_session": "专题学习会", "forum": "干部论坛", "work_meeting": "工作会议", "frontline_exchange": "一线交流",
		"campaign": "主题活动", "training_class": "培训班", "contest": "竞赛", "award_review": "成果评比",
		"party_training": "党性教育培训", "lecture": "辅导报告", "values_activity": "核心价值观活动",
		"report_and_reviews": "一报告两评议", "disclosure": "信息公开", "other": "其他",
	}
	speakerWords = map[string]string{
		"party_school": "党校教授", "model": "道德模范", "grassroots": "基层一线群众工作者",
		"youth_worker": "一线青少年工作者", "other": "其他",
	}
)

// sheets are the tables of SPEC 1 in its order.
var sheets = []sheet{
	{"people", "人员名册", []column{
		text("person_id", "工号"), text("name", "姓名"), named("branch_id", "支部编号", "branches"), text("department", "部门"),
		text("rank", "职级"), text("category", "类别"), truth("party_member", "是否党员"), date("member_since", "入党日期"),
		list("roles", "职务", roleWords), date("joined_on", "进入机关日期"), date("left_on", "离开日期"),
		truth("grassroots_experience", "基层经历"),
	}, func(o *Office) [][]string { return each(o.People, Person.cells) }},
	{"branches", "支部", []column{
		text("branch_id", "支部编号"), text("name", "支部名称"), text("parent_id", "上级编号"),
		date("founded_on", "成立日期"), date("closed_on", "撤销日期"),
	}, func(o *Office) [][]string { return each(o.Branches, Branch.cells) }},
	{"units", "基层团组织", []column{
		text("unit_id", "组织编号"), text("name", "组织名称"), text("type", "组织类型"),
	}, func(o *Office) [][]string {
		return each(o.Units, func(r Unit) []string { return []string{r.ID, r.Name, r.Type} })
	}},
	{"liaisons", "联系点", []column{
		named("person_id", "工号", "people"), named("unit_id", "组织编号", "units"), date("from", "开始日期"), date("to", "结束日期"),
	}, func(o *Office) [][]string {
		return each(o.Liaisons, func(r Liaison) []string { return []string{r.Person, r.Unit, r.From.String(), r.To.String()} })
	}},
	{"visits", "走访记录", []column{
		named("person_id", "工号", "people"), date("date", "日期"), choice("session", "时段", sessionWords),
		named("unit_id", "组织编号", "units"), text("problems_found", "发现问题数"), text("problems_solved", "解决问题数"),
	}, func(o *Office) [][]string { return each(o.Visits, Visit.cells) }},
	{"reports", "报告", []column{
		named("person_id", "工号", "people"), choice("kind", "类型", reportWords), text("year", "年度"),
		date("submitted_on", "提交日期"), text("title", "标题"),
	}, func(o *Office) [][]string {
		return each(o.Reports, func(r Report) []string {
			return []string{r.Person, r.Kind, strconv.Itoa(r.Year), r.Submitted.String(), r.Title}
		})
	}},
	{"interviews", "访谈记录", []column{
		named("person_id", "访谈对象工号", "people"), named("interviewer_id", "访谈人工号", "people"), date("date", "日期"),
	}, func(o *Office) [][]string {
		return each(o.Interviews, func(r Interview) []string { return []string{r.Person, r.Interviewer, r.Date.String()} })
	}},
	{"plans", "培养方案", []column{
		named("person_id", "工号", "people"), text("year", "年度"), date("approved_on", "审定日期"),
		text("rank", "适用职级"), text("category", "适用类别"),
	}, func(o *Office) [][]string {
		return each(o.Plans, func(r Plan) []string {
			return []string{r.Person, strconv.Itoa(r.Year), r.Approved.String(), r.Rank, r.Category}
		})
	}},
	{"mentorships", "带教", []column{
		named("person_id", "新进人员工号", "people"), named("mentor_id", "带教老师工号", "people"), date("from", "开始日期"),
		date("to", "结束日期"), list("aspects", "带教内容", aspectWords),
	}, func(o *Office) [][]string {
		return each(o.Mentorships, func(r Mentorship) []string {
			return []string{r.Person, r.Mentor, r.From.String(), r.To.String(), strings.Join(r.Aspects, ";")}
		})
	}},
	{"postings", "任职经历", []column{
		named("person_id", "工号", "people"), text("department", "部门"), date("from", "开始日期"), date("to", "结束日期"),
		text("position", "岗位"), text("rank", "职级"), named("branch_id", "支部编号", "branches"), list("roles", "职务", roleWords),
	}, func(o *Office) [][]string { return each(o.Postings, Posting.cells) }},
	{"secondments", "挂职锻炼", []column{
		named("person_id", "工号", "people"), text("host", "挂职单位"), choice("host_type", "单位类型", hostWords),
		date("from", "开始日期"), date("to", "结束日期"),
	}, func(o *Office) [][]string {
		return each(o.Secondments, func(r Secondment) []string {
			return []string{r.Person, r.Host, r.HostType, r.From.String(), r.To.String()}
		})
	}},
	{"events", "活动", []column{
		text("event_id", "活动编号"), named("branch_id", "支部编号", "branches"), choice("kind", "类型", eventWords),
		date("date", "日期"), text("topic", "主题"), text("format", "形式"), text("speaker", "主讲人"),
		choice("speaker_kind", "主讲人类别", speakerWords),
	}, func(o *Office) [][]string { return each(o.Events, Event.cells) }},
	{"participation", "参加记录", []column{
		text("event_id", "活动编号"), named("person_id", "工号", "people"), choice("role", "角色", takingWords), text("award", "奖项"),
	}, func(o *Office) [][]string {
		return each(o.Participation, func(r Participation) []string { return []string{r.Event, r.Person, r.Role, r.Award} })
	}},
	{"leave", "请假", []column{
		named("person_id", "工号", "people"), date("from", "开始日期"), date("to", "结束日期"), text("reason", "事由"),
	}, func(o *Office) [][]string {
		return each(o.Leave, func(r Leave) []string { return []string{r.Person, r.From.String(), r.To.String(), r.Reason} })
	}},
}

func each[T any](rows []T, cells func(T) []string) [][]string {
	all := make([][]string, 0, len(rows))
	for _, r := range rows {
		all = append(all, cells(r))
	}
	return all
}

func (p Person) cells() []string {
	grassroots := map[string]string{"yes": "true", "no": "false"}[p.Grassroots]
	return []string{
		p.ID, p.Name, p.Branch, p.Department, p.Rank, p.Category, strconv.FormatBool(p.Member), p.MemberSince.String(),
		strings.Join(p.Roles, ";"), p.Joined.String(), p.Left.String(), grassroots,
	}
}

func (p Posting) cells() []string {
	return []string{
		p.Person, p.Department, p.From.String(), p.To.String(), p.Position, p.Rank, p.Branch, strings.Join(p.Roles, ";"),
	}
}

func (b Branch) cells() []string {
	return []string{b.ID, b.Name, b.Parent, b.Founded.String(), b.Closed.String()}
}

func (v Visit) cells() []string {
	count := func(n int) string {
		if n < 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return []string{v.Person, v.Date.String(), v.Session, v.Unit, count(v.Found), count(v.Solved)}
}

func (e Event) cells() []string {
	return []string{e.ID, e.Branch, e.Kind, e.Date.String(), e.Topic, e.Format, e.Speaker, e.SpeakerKind}
}

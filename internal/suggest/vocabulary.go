package suggest

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// vocabulary is what headers and cells may mean: what the tables say of themselves,
// further words of offices, and the names of people that the sheets at hand hold.
type vocabulary struct {
	dates  dossier.Words
	people map[string]bool
	ids    map[string]bool
}

func newVocabulary() *vocabulary {
	return &vocabulary{dates: wordsOf("visits", "date"), people: map[string]bool{}, ids: map[string]bool{}}
}

// learn takes in the names, and ids, that stand below such a header of a sheet.
func (v *vocabulary) learn(g *grid) {
	for row := 1; row <= min(headerSeek, len(g.cells)); row++ {
		for column := 1; column <= g.width(row); column++ {
			switch spelling.Fold(g.text(row, column)) {
			case "姓名", "干部姓名", "人员姓名", "name":
				learnColumn(g, row, column, v.people, isName)
			case "工号", "person_id":
				learnColumn(g, row, column, v.ids, func(s string) bool { return s != "" })
			}
		}
	}
}

func learnColumn(g *grid, header, column int, into map[string]bool, fits func(string) bool) {
	texts := g.column(column, header)
	for _, t := range texts {
		if t = spelling.Fold(t); fits(t) {
			into[t] = true
		}
	}
}

// further are headers that offices write besides those that tables know, the
// likeliest first.
var further = map[string]map[string][]string{
	"people": {
		"person_id":             {"编号", "员工号", "人员编号", "职工号", "干部编号"},
		"name":                  {"干部姓名", "人员姓名"},
		"branch_id":             {"所在支部", "所在党支部", "党支部", "所属支部", "所属党支部"},
		"department":            {"科室", "处室", "所在部门", "所在科室", "部门名称", "部门科室"},
		"rank":                  {"级别", "职务层次", "行政级别", "职务级别", "现职级"},
		"category":              {"人员类别", "干部类别"},
		"party_member":          {"政治面貌"},
		"member_since":          {"入党时间", "入党年月", "加入党组织时间"},
		"joined_on":             {"进入机关时间", "调入时间", "调入日期", "进入单位时间", "入职日期", "入职时间", "到岗时间", "报到时间", "参加工作时间", "参加工作日期"},
		"left_on":               {"离开时间", "调离时间", "调离日期", "离职日期", "离职时间", "调出时间"},
		"roles":                 {"党内职务", "现任职务", "担任职务"},
		"grassroots_experience": {"基层工作经历", "基层工作经验", "有无基层经历"},
	},
	"branches": {"name": {"党支部名称", "支部"}, "founded_on": {"成立时间"}, "closed_on": {"撤销时间"}, "parent_id": {"上级组织"}},
	"units":    {"name": {"单位名称", "名称"}, "unit_id": {"单位编号", "编号"}, "type": {"单位类型", "类型"}},
	"liaisons": {"person_id": {"联系人", "联系干部", "干部姓名"}, "unit_id": {"联系单位", "联系点", "联系点名称", "单位"}},
	"visits": {
		"person_id":       {"走访人", "走访人员", "走访干部", "调研人", "调研人员", "干部姓名", "干部"},
		"date":            {"走访日期", "走访时间", "调研日期", "调研时间", "时间"},
		"session":         {"走访时段", "时间段", "半天", "上下午", "上午/下午"},
		"unit_id":         {"走访单位", "走访对象", "联系单位", "单位名称", "单位"},
		"problems_found":  {"发现问题", "发现问题个数", "问题数", "收集问题数"},
		"problems_solved": {"解决问题", "解决问题个数", "已解决问题", "已解决问题数"},
	},
	"reports": {
		"person_id": {"报告人", "撰写人", "作者", "执笔人"}, "kind": {"报告类型", "报告类别"}, "year": {"年份", "所属年度"},
		"submitted_on": {"提交时间", "上报时间", "上报日期", "完成时间", "完成日期"}, "title": {"报告题目", "题目", "报告名称"},
	},
	"interviews": {
		"person_id": {"谈话对象", "被谈话人", "被访谈人", "受访人"}, "interviewer_id": {"谈话人", "谈话领导", "主谈人"},
		"date": {"谈话时间", "谈话日期", "访谈时间", "访谈日期", "时间"},
	},
	"plans": {"approved_on": {"审定时间", "审批日期", "审批时间"}, "year": {"年份"}, "rank": {"职级"}, "category": {"类别"}},
	"mentorships": {
		"person_id": {"新人", "新进人员", "被带教人"}, "mentor_id": {"导师", "带教人", "带教导师"}, "aspects": {"内容"},
	},
	"postings": {"department": {"任职部门", "所在部门", "科室", "处室"}, "position": {"任职岗位"}, "from": {"任职时间", "任职日期"}, "to": {"免职时间", "免职日期"}},
	"secondments": {
		"person_id": {"挂职人员", "挂职干部"}, "host": {"派驻单位", "接收单位"}, "from": {"挂职开始时间"}, "to": {"挂职结束时间"},
	},
	"events": {
		"event_id": {"会议编号", "编号"}, "branch_id": {"党支部", "所属支部", "组织支部", "召开支部"},
		"kind": {"会议类型", "活动类型", "会议类别", "活动类别", "类别"}, "date": {"会议日期", "会议时间", "活动日期", "活动时间", "召开时间", "召开日期", "时间"},
		"topic": {"会议主题", "活动主题", "议题", "会议议题", "会议内容", "主要内容", "内容"}, "format": {"活动形式", "会议形式"},
		"speaker": {"授课人", "主讲"}, "speaker_kind": {"主讲人身份"},
	},
	"participation": {
		"event_id":  {"会议编号"},
		"person_id": {"参加人员", "参会人员", "与会人员", "出席人员", "到会人员", "参加人", "参会人", "参加人员名单", "参会人员名单", "签到"},
	},
	"leave": {"person_id": {"请假人", "请假人员"}, "reason": {"请假事由", "请假原因", "请假类型"}, "from": {"请假开始时间"}, "to": {"请假结束时间", "销假日期"}},
}

// spanWords are further headers of every stretch of days.
var spanWords = map[string][]string{
	"from": {"开始时间", "起始日期", "起始时间", "起始"}, "to": {"结束时间", "截止日期", "截止时间", "终止日期"},
}

// hints are words in the names of files and sheets and in titles that say what is
// kept there; of several that which stands first.
var hints = []struct{ word, table string }{
	{"调研报告", "reports"}, {"走访", "visits"}, {"下基层", "visits"}, {"花名册", "people"}, {"人员名册", "people"}, {"干部名册", "people"}, {"人员名单", "people"},
	{"人员信息", "people"}, {"谈心谈话", "interviews"}, {"谈话", "interviews"}, {"访谈", "interviews"}, {"签到", "events"}, {"会议", "events"}, {"活动", "events"},
	{"参加记录", "participation"}, {"请假", "leave"}, {"休假", "leave"}, {"联系点", "liaisons"}, {"带教", "mentorships"}, {"导师", "mentorships"},
	{"任职", "postings"}, {"履历", "postings"}, {"挂职", "secondments"}, {"培养方案", "plans"}, {"团组织", "units"}, {"visit", "visits"}, {"roster", "people"},
	{"interview", "interviews"}, {"meeting", "events"}, {"event", "events"}, {"leave", "leave"},
}

// hint is what a sheet says it holds, with the text that says it.
func (g *grid) hint(header int) (table, text, word string) {
	for _, text := range []string{g.sheet, g.title(), g.titles(header)} {
		for _, h := range hints {
			if strings.Contains(spelling.Fold(text), h.word) {
				return h.table, text, h.word
			}
		}
	}
	return "", "", ""
}

// meaning finds the field of a table that a header stands for, -1 if none, with how
// likely it is the one: 0 where the table itself knows the header.
func meaning(t *dossier.Table, header string) (field, rank int) {
	key := spelling.Fold(header)
	if key == "" {
		return -1, 0
	}
	for i := range t.Fields {
		if slices.ContainsFunc(t.Fields[i].Headers(), func(h string) bool { return spelling.Fold(h) == key }) {
			return i, 0
		}
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		words := slices.Concat(further[t.Name][f.Name], spanWords[f.Name])
		if at := slices.IndexFunc(words, func(h string) bool { return spelling.Fold(h) == key }); at >= 0 {
			return i, at + 1
		}
	}
	return -1, 0
}

// knows reports whether a table knows a header by itself.
func knows(t *dossier.Table, header string) bool {
	field, rank := meaning(t, header)
	return field >= 0 && rank == 0
}

// ownMeanings are words of offices that reading does not take without being told,
// by field; those of a list are looked for in a word when it is none of them.
var ownMeanings = map[string]map[string]string{
	"session": {"上": "am", "下": "pm", "全": "day", "早": "am", "上半天": "am", "下半天": "pm", "全天候": "day", "am": "am", "pm": "pm"},
	"role": {
		"√": "attendee", "✓": "attendee", "✔": "attendee", "到": "attendee", "出席": "attendee", "参会": "attendee", "1": "attendee", "是": "attendee",
		"讲": "speaker", "发言": "speaker", "主讲人": "speaker", "授课": "speaker", "奖": "winner",
	},
	"party_member": {
		"民革党员": "no", "民革会员": "no", "民盟盟员": "no", "民建会员": "no", "民进会员": "no", "农工党党员": "no", "农工党员": "no", "致公党党员": "no", "致公党员": "no", "九三学社社员": "no",
		"台盟盟员": "no", "无党派人士": "no", "无党派": "no", "团员": "no", "普通群众": "no", "积极分子": "no", "入党积极分子": "no", "发展对象": "no", "正式党员": "yes", "共产党员": "yes", "中国共产党党员": "yes",
	},
	"grassroots_experience": {"具备": "yes", "不具备": "no", "没有": "no"},
	"kind": {
		"调研": "research", "专题调研": "research",
	},
}

// kindParts are parts of what offices call meetings, the most telling first.
var kindParts = []struct{ part, kind string }{
	{"一报告两评议", "report_and_reviews"}, {"党性", "party_training"}, {"核心价值观", "values_activity"}, {"志愿", "values_activity"}, {"论坛", "forum"},
	{"一线交流", "frontline_exchange"}, {"培训", "training_class"}, {"竞赛", "contest"}, {"比武", "contest"}, {"评比", "award_review"}, {"评选", "award_review"},
	{"辅导", "lecture"}, {"讲座", "lecture"}, {"党课", "lecture"}, {"公开", "disclosure"}, {"学习", "study_session"}, {"例会", "work_meeting"},
	{"工作会", "work_meeting"}, {"办公会", "work_meeting"}, {"主题活动", "campaign"}, {"主题实践", "campaign"},
}

// blankWords are what offices write where nothing was done.
var blankWords = []string{
	"休", "休息", "假", "请假", "事假", "病假", "公假", "年假", "产假", "调休", "缺", "缺席", "未到", "未参加", "出差", "外出", "否", "无", "×", "x", "✗", "✕", "0", "-", "—", "/", "／",
}

// markWords are what offices write for a yes, besides the marks of SPEC 1b.
var markWords = []string{"✔", "☑", "●", "○", "◯", "v", "y", "到", "已到", "已走访", "参加"}

// meant guesses what a word of one's own stands for in a field; empty where it is
// like none. The note says why.
func meant(table string, f *dossier.Field, text string) (meaning string, note audit.Text) {
	if own := ownMeanings[f.Name][spelling.Fold(text)]; own != "" && (f.Name != "kind" || table == "reports") {
		return own, audit.Text{ZH: "通常指“" + chinese(f, own) + "”", EN: "its usual meaning"}
	}
	if f.Name == "kind" && table == "events" {
		for _, k := range kindParts {
			if strings.Contains(spelling.Fold(text), k.part) {
				return k.kind, audit.Text{ZH: "有“" + k.part + "”字样，最接近“" + chinese(f, k.kind) + "”", EN: "the nearest, because of " + k.part}
			}
		}
		return "", audit.Text{}
	}
	if f.Name == "session" || f.Type == dossier.TypeBool { // 半天 is spelt like 全天, 中午 like 上午
		return "", audit.Text{}
	}
	if choice := dossier.NewWords(f).Choice(text); choice != "" {
		return choice, audit.Text{ZH: "写法最接近“" + chinese(f, choice) + "”", EN: "spelt most like it"}
	}
	return "", audit.Text{}
}

// chinese is how a choice is called in Chinese.
func chinese(f *dossier.Field, choice string) string {
	for _, c := range f.Values {
		if c.EN == choice {
			return c.ZH
		}
	}
	return map[string]string{"yes": "是", "no": "否"}[choice]
}

// ownWordsOf lists, in the order in which they come, the words of a column that its
// field does not understand, each with what it may mean.
func ownWordsOf(t *dossier.Table, field int, texts []string) []word {
	f := &t.Fields[field]
	if f.Type != dossier.TypeEnum && f.Type != dossier.TypeBool && f.Type != dossier.TypeSet {
		return nil
	}
	understood := dossier.NewWords(f)
	at := map[string]int{}
	var all []word
	for _, text := range texts {
		for _, part := range partsOf(f, text) {
			key := spelling.Fold(part)
			if understood.Understands(part) {
				continue
			}
			if i, met := at[key]; met {
				all[i].count++
				continue
			}
			at[key] = len(all)
			meaning, note := meant(t.Name, f, part)
			all = append(all, word{text: part, meaning: meaning, count: 1, note: note})
		}
	}
	return all
}

func partsOf(f *dossier.Field, text string) []string {
	if f.Type != dossier.TypeSet {
		return []string{text}
	}
	return layout.List(text)
}

func (g *grid) target() target { return target{g.file.Below, g.sheet} }

package dossier

// Type is the type of a field (SPEC 1).
type Type uint8

// The types. Every value of every type is held as one int32 code; see Records.
const (
	TypeText Type = iota // code: symbol
	TypeID               // code: symbol; a number that lost digits is refused
	TypeDate             // code: day since 1970-01-01
	TypeBool             // code: 0 or 1
	TypeInt              // code: the number, 0 or more
	TypeYear             // code: the number
	TypeEnum             // code: index into Field.Values
	TypeSet              // code: bit i set for Field.Values[i]
)

// Choice is one value of an enum, in both languages.
type Choice struct{ EN, ZH string }

// Field is one column of a table.
type Field struct {
	Name     string // English, as policies see it
	Chinese  string
	Type     Type
	Required bool
	Values   []Choice
	Refers   string   // the table whose key this is, empty if none
	ByName   []string // headers under which the referred row's name may stand instead
}

// isText reports whether the field's codes are symbols.
func (f *Field) isText() bool { return f.Type == TypeText || f.Type == TypeID }

// Table is one table of SPEC 1.
type Table struct {
	Name    string
	Chinese string
	Fields  []Field
	Key     int // index of the field that must be unique, -1 if none
	NameOf  int // index of the field by which rows of this table may be referred to, -1 if none
	From    int // index of the start date of an interval, -1 if none
	To      int // index of its end date, -1 if none
	Dated   int // index of the date at which the row comes to be known, -1 for reference data
}

// Field finds a field by English name; -1 if the table has none.
func (t *Table) Field(name string) int {
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return i
		}
	}
	return -1
}

// Header text under which a person may be named instead of numbered.
var personNames = []string{"姓名", "人员", "人员姓名", "name", "person", "person_name"}

var unitNames = []string{"组织名称", "基层团组织", "基层团组织名称", "unit", "unit_name"}

var branchNames = []string{"支部名称", "支部", "所在支部", "branch", "branch_name"}

var eventNames = []string{"活动名称", "活动", "活动主题", "event", "event_name"}

func person(name, chinese string, byName ...string) Field {
	return Field{Name: name, Chinese: chinese, Type: TypeID, Required: true, Refers: "people", ByName: byName}
}

func date(name, chinese string) Field { return Field{Name: name, Chinese: chinese, Type: TypeDate} }

func text(name, chinese string) Field { return Field{Name: name, Chinese: chinese, Type: TypeText} }

func id(name, chinese string) Field { return Field{Name: name, Chinese: chinese, Type: TypeID} }

func enum(name, chinese string, values ...Choice) Field {
	return Field{Name: name, Chinese: chinese, Type: TypeEnum, Values: values}
}

func (f Field) must() Field { f.Required = true; return f }

func (f Field) refers(table string, byName []string) Field {
	f.Refers, f.ByName = table, byName
	return f
}

func table(name, chinese string, fields ...Field) *Table {
	t := &Table{Name: name, Chinese: chinese, Fields: fields, Key: -1, NameOf: -1, Dated: -1}
	t.From, t.To = t.Field("from"), t.Field("to")
	return t
}

func (t *Table) keyed(key, name string) *Table {
	t.Key, t.NameOf = t.Field(key), t.Field(name)
	return t
}

func (t *Table) spans(from, to string) *Table {
	t.From, t.To = t.Field(from), t.Field(to)
	return t
}

func (t *Table) dated(field string) *Table { t.Dated = t.Field(field); return t }

var roles = Field{Name: "roles", Chinese: "职务", Type: TypeSet, Values: []Choice{{"secretary", "支部负责人"}, {"cadre_officer", "干部工作专人"}}}

// Tables lists the tables of SPEC 1 in its order.
func Tables() []*Table { return tables }

// TableNamed finds a table by English name.
func TableNamed(name string) (*Table, bool) {
	for _, t := range tables {
		if t.Name == name {
			return t, true
		}
	}
	return nil, false
}

var tables = []*Table{
	table("people", "人员名册",
		id("person_id", "工号").must(), text("name", "姓名").must(),
		id("branch_id", "支部编号").must().refers("branches", branchNames),
		text("department", "部门"), text("rank", "职级"), text("category", "类别"),
		Field{Name: "party_member", Chinese: "是否党员", Type: TypeBool, Required: true},
		date("member_since", "入党日期"),
		roles,
		date("joined_on", "进入机关日期").must(), date("left_on", "离开日期"),
		Field{Name: "grassroots_experience", Chinese: "基层经历", Type: TypeBool},
	).keyed("person_id", "name").spans("joined_on", "left_on"),
	table("branches", "支部",
		id("branch_id", "支部编号").must(), text("name", "支部名称").must(), id("parent_id", "上级编号"),
		date("founded_on", "成立日期"), date("closed_on", "撤销日期"),
	).keyed("branch_id", "name").spans("founded_on", "closed_on"),
	table("units", "基层团组织",
		id("unit_id", "组织编号").must(), text("name", "组织名称").must(), text("type", "组织类型"),
	).keyed("unit_id", "name"),
	table("liaisons", "联系点",
		person("person_id", "工号", personNames...),
		id("unit_id", "组织编号").must().refers("units", unitNames),
		date("from", "开始日期").must(), date("to", "结束日期"),
	).dated("from"),
	table("visits", "走访记录",
		person("person_id", "工号", personNames...),
		date("date", "日期").must(),
		enum("session", "时段", Choice{"am", "上午"}, Choice{"pm", "下午"}, Choice{"day", "全天"}).must(),
		id("unit_id", "组织编号").refers("units", unitNames),
		Field{Name: "problems_found", Chinese: "发现问题数", Type: TypeInt},
		Field{Name: "problems_solved", Chinese: "解决问题数", Type: TypeInt},
	).dated("date"),
	table("reports", "报告",
		person("person_id", "工号", personNames...),
		enum("kind", "类型", Choice{"research", "调研报告"}, Choice{"other", "其他"}).must(),
		Field{Name: "year", Chinese: "年度", Type: TypeYear, Required: true},
		date("submitted_on", "提交日期").must(), text("title", "标题"),
	).dated("submitted_on"),
	table("interviews", "访谈记录",
		person("person_id", "访谈对象工号", append([]string{"访谈对象", "访谈对象姓名"}, personNames...)...),
		person("interviewer_id", "访谈人工号", "访谈人", "访谈人姓名", "interviewer", "interviewer_name"),
		date("date", "日期").must(),
	).dated("date"),
	table("plans", "培养方案",
		person("person_id", "工号", personNames...),
		Field{Name: "year", Chinese: "年度", Type: TypeYear, Required: true},
		date("approved_on", "审定日期").must(), text("rank", "适用职级"), text("category", "适用类别"),
	).dated("approved_on"),
	table("mentorships", "带教",
		person("person_id", "新进人员工号", append([]string{"新进人员", "新进人员姓名"}, personNames...)...),
		person("mentor_id", "带教老师工号", "带教老师", "带教老师姓名", "mentor", "mentor_name"),
		date("from", "开始日期").must(), date("to", "结束日期"),
		Field{Name: "aspects", Chinese: "带教内容", Type: TypeSet, Values: []Choice{{"study", "学习"}, {"work", "工作"}, {"life", "生活"}}},
	).dated("from"),
	table("postings", "任职经历",
		person("person_id", "工号", personNames...),
		text("department", "部门").must(), date("from", "开始日期").must(), date("to", "结束日期"), text("position", "岗位"),
		text("rank", "职级"), id("branch_id", "支部编号").refers("branches", branchNames), roles, // as they were at the time
	).dated("from"),
	table("secondments", "挂职锻炼",
		person("person_id", "工号", personNames...),
		text("host", "挂职单位").must(),
		enum("host_type", "单位类型",
			Choice{"street_town", "街镇"}, Choice{"commission", "委办局"}, Choice{"state_firm", "国有企业"},
			Choice{"private_firm", "民营企业"}, Choice{"central_unit", "团中央直属单位"},
			Choice{"municipal_unit", "团市委直属单位"}, Choice{"society", "市属社团"}, Choice{"other", "其他"}).must(),
		date("from", "开始日期").must(), date("to", "结束日期"),
	).dated("from"),
	table("events", "活动",
		id("event_id", "活动编号").must(),
		id("branch_id", "支部编号").must().refers("branches", branchNames),
		enum("kind", "类型",
			Choice{"study_session", "专题学习会"}, Choice{"forum", "干部论坛"}, Choice{"work_meeting", "工作会议"},
			Choice{"frontline_exchange", "一线交流"}, Choice{"campaign", "主题活动"}, Choice{"training_class", "培训班"},
			Choice{"contest", "竞赛"}, Choice{"award_review", "成果评比"}, Choice{"party_training", "党性教育培训"},
			Choice{"lecture", "辅导报告"}, Choice{"values_activity", "核心价值观活动"},
			Choice{"report_and_reviews", "一报告两评议"}, Choice{"disclosure", "信息公开"}, Choice{"other", "其他"}).must(),
		date("date", "日期").must(), text("topic", "主题"), text("format", "形式"), text("speaker", "主讲人"),
		enum("speaker_kind", "主讲人类别",
			Choice{"party_school", "党校教授"}, Choice{"model", "道德模范"}, Choice{"grassroots", "基层一线群众工作者"},
			Choice{"youth_worker", "一线青少年工作者"}, Choice{"other", "其他"}),
	).keyed("event_id", "topic").dated("date"),
	table("participation", "参加记录",
		id("event_id", "活动编号").must().refers("events", eventNames),
		person("person_id", "工号", personNames...),
		enum("role", "角色", Choice{"attendee", "参加"}, Choice{"speaker", "主讲"}, Choice{"winner", "获奖"}),
		text("award", "奖项"),
	),
	table("leave", "请假",
		person("person_id", "工号", personNames...),
		date("from", "开始日期").must(), date("to", "结束日期").must(), text("reason", "事由"),
	).dated("from"),
}

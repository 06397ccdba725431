package config

import (
	"strings"

	"ninefold/internal/audit"
)

// tables are the names of the tables of SPEC 1, English and Chinese. A test holds
// them to those that are read.
var tables = [][2]string{
	{"people", "人员名册"}, {"branches", "支部"}, {"units", "基层团组织"}, {"liaisons", "联系点"}, {"visits", "走访记录"},
	{"reports", "报告"}, {"interviews", "访谈记录"}, {"plans", "培养方案"}, {"mentorships", "带教"}, {"postings", "任职经历"},
	{"secondments", "挂职锻炼"}, {"events", "活动"}, {"participation", "参加记录"}, {"leave", "请假"},
}

// Tables are the names by which settings call the tables, English and Chinese.
func Tables() [][2]string { return tables }

// tableShape is the name of a table in either language.
func tableShape() *shape {
	s := choice("a table, in English or Chinese", "数据表，中文或英文", nil)
	s.noun = audit.Text{EN: "table", ZH: "数据表"}
	for _, names := range tables {
		s.oneOf = append(s.oneOf, names[0], names[1])
	}
	return s
}

// fileShape is everything that may stand in ninefold.yaml (SPEC 4).
func fileShape(reqs []audit.Requirement, systems []audit.System) *shape {
	rules := func(en, zh string) *shape { return list(en, zh, ruleShape(reqs, systems)) }
	branch := object("one branch's own thresholds", "某个支部自己的阈值",
		must("id", words("the branch's id", "支部编号")),
		may("thresholds", thresholdsShape(reqs, systems)))
	return object("settings of Ninefold", "九宫的设置",
		may("period", object("the period to judge; both days belong to it", "评判的考核期，首尾两日都算在内",
			must("from", day("first day", "第一天")), must("to", day("last day", "最后一天")))),
		may("as_of", day("the day on which the run stands; default: today", "评判所站的日期，默认今天")),
		may("thresholds", thresholdsShape(reqs, systems)),
		may("bounds", byRule(reqs, systems, audit.Text{
			EN: "how far a branch may loosen a threshold; without a bound it may only tighten it",
			ZH: "支部可以把阈值放宽到什么程度；没有写明的只能收紧"}, boundShape)),
		may("branches", list("branches with thresholds of their own; or one file each in branches/<branch_id>.yaml",
			"有自己阈值的支部；也可以每个支部一个文件：branches/<支部编号>.yaml", branch)),
		may("disabled", rules("requirements that are not applied", "不适用的要求")),
		may("confirmed", rules("requirements whose thresholds the organisation has confirmed where the method gives no figure",
			"办法没有给出数字、由本单位确认了阈值的要求")),
		may("waivers", list("who is excused from what, from when until when, why, and who approved it",
			"谁在什么时间内免于哪项要求、原因、由谁批准", waiverShape(reqs, systems))),
		may("unwaivable", rules("requirements from which nobody can be excused", "任何人都不得豁免的要求")),
		may("max_waivers_per_branch", &shape{kind: intKind, min: new(float64), doc: audit.Text{
			EN: "how many waivers may be in force at a time in one branch", ZH: "一个支部同时有效的豁免最多几项"}}),
		may("calendar", object("days added to the official calendar", "对官方工作日历的补充",
			may("holidays", days("days off besides the official ones", "官方之外的放假日", day("a day off", "放假日"))),
			may("workdays", days("working days besides the official ones", "官方之外的上班日", day("a working day", "上班日"))))),
		may("complete", list("tables that hold all there is, even without a row", "已包含全部内容的数据表，即使一行也没有", tableShape())),
		may("ignore", list("files and sheets that are no data, such as 说明* or 名册.xlsx/透视*", "不是数据的文件和工作表，如 说明* 或 名册.xlsx/透视*",
			words("a file, or a file and a sheet; * stands for any letters", "文件，或“文件/工作表”，* 代表任意字符"))),
		may("recursive", &shape{kind: boolKind, doc: audit.Text{
			EN: "subfolders of the sources, and folders in zip archives, are read too", ZH: "来源的子文件夹（包括压缩包里的）也读取"}}),
		may("sources", list("files whose names or headers differ from the standard ones", "名称或表头与标准不同的文件", sourceShape())),
		may("policies", list("folders with further requirements, seen from this file", "另有要求的目录（相对本文件）", words("a folder", "目录"))),
		may("policy_key", words("the public key (PEM) by which bundles of further requirements must be signed, seen from this file",
			"另有要求的 OPA 包必须用它核对签名的公钥（PEM，相对本文件）")),
		may("policy_min_revision", words("the earliest revision of such bundles that is taken: a number, or numbers with dots",
			"这样的包最低接受哪个版本：数字，或以点分隔的数字")),
		may("policy_timeout", &shape{kind: intKind, min: new(float64(1)), doc: audit.Text{
			EN: "how many seconds one requirement may take for a person or branch (default 30)", ZH: "一项要求对一个人或支部求值最多几秒（默认 30）"}}),
		may("privacy", object("what is kept out of results", "结果中不显示的内容",
			may("mask", &shape{kind: boolKind, doc: audit.Text{EN: "names and ids are masked", ZH: "姓名和工号打码"}}))),
		may("serve", serveShape()),
	)
}

// branchFileShape is what may stand in branches/<branch_id>.yaml.
func branchFileShape(reqs []audit.Requirement, systems []audit.System) *shape {
	return object("one branch's own thresholds", "某个支部自己的阈值",
		may("id", words("the branch's id: the name of the file", "支部编号，与文件名相同")),
		may("thresholds", thresholdsShape(reqs, systems)))
}

func thresholdsShape(reqs []audit.Requirement, systems []audit.System) *shape {
	doc := audit.Text{EN: "thresholds by system, requirement and parameter", ZH: "阈值，按系统、要求、参数分层"}
	return byRule(reqs, systems, doc, func(p *audit.Parameter) *shape {
		return &shape{kind: figuresKind, doc: meaning(p), item: valueShape(p), fallback: p.Default, limits: p}
	})
}

// boundShape is the shape of a parameter's bound: from where to where a branch
// may go, or which texts its list may hold.
func boundShape(p *audit.Parameter) *shape {
	s := &shape{kind: objectKind, doc: meaning(p), limits: p, free: p.Stricter == audit.NoDirection}
	if p.Type == audit.ListParameter {
		s.fields = []field{may("one_of", list("what the list may hold", "列表中可以有的内容", valueShape(p).item))}
		return s
	}
	end := *valueShape(p)
	end.monday = false
	s.fields = []field{may("min", &end), may("max", &end)}
	return s
}

func waiverShape(reqs []audit.Requirement, systems []audit.System) *shape {
	rule, subject := ruleShape(reqs, systems), words("the id of a person or a branch", "人员工号或支部编号")
	waiver := object("one waiver; every field is needed", "一项豁免，各项都要填写",
		may("rule", rule), may("rules", list("several requirements", "多项要求", rule)),
		may("subject", subject), may("subjects", list("several people or branches", "多个人员或支部", subject)),
		must("from", day("first day in force", "生效日期")), must("until", day("last day in force", "失效前最后一天")),
		must("reason", words("why", "原因")),
		must("approved_by", words("who approved it; not the person concerned", "批准人，不得是本人")))
	waiver.oneOfEach = [][]string{{"rule", "rules"}, {"subject", "subjects"}}
	return waiver
}

func object(en, zh string, fields ...field) *shape {
	return &shape{kind: objectKind, doc: audit.Text{EN: en, ZH: zh}, fields: fields}
}

func list(en, zh string, item *shape) *shape {
	return &shape{kind: listKind, doc: audit.Text{EN: en, ZH: zh}, item: item, repeats: item.kind == objectKind}
}

// days is a list of days, in which one may stand twice: it is off or not all the
// same.
func days(en, zh string, item *shape) *shape {
	s := list(en, zh, item)
	s.repeats = true
	return s
}

func must(name string, s *shape) field { return field{name: name, shape: s, required: true} }

func may(name string, s *shape) field { return field{name: name, shape: s} }

func day(en, zh string) *shape {
	return &shape{kind: dateKind, doc: audit.Text{EN: en, ZH: zh}}
}

func words(en, zh string) *shape {
	return &shape{kind: textKind, doc: audit.Text{EN: en, ZH: zh}}
}

func choice(en, zh string, oneOf []string) *shape {
	return &shape{kind: textKind, oneOf: oneOf, noun: audit.Text{EN: "value", ZH: "取值"}, doc: audit.Text{EN: en, ZH: zh}}
}

// ruleShape is the id of a requirement, or its title, alone or behind that of
// its system.
func ruleShape(reqs []audit.Requirement, systems []audit.System) *shape {
	s := &shape{kind: textKind, oneOf: ruleIDs(reqs), noun: audit.Text{EN: "rule", ZH: "要求"},
		doc: audit.Text{EN: "the id or the title of a requirement", ZH: "要求的编号或标题"}}
	for i := range reqs {
		r := &reqs[i]
		s.call(r.ID, r.Title)
		system, name := titleOf(systems, r.System), strings.TrimPrefix(r.ID, r.System+".")
		for _, above := range []string{r.System, system.ZH, system.EN} {
			if above != "" {
				s.titles.add(r.ID, audit.Text{ZH: above + "." + r.Title.ZH, EN: above + "." + r.Title.EN})
				s.titles.add(r.ID, audit.Text{ZH: above + "." + name})
			}
		}
	}
	return s
}

// meaning is what a parameter is, with its unit.
func meaning(p *audit.Parameter) audit.Text {
	if p.Unit.EN == "" && p.Unit.ZH == "" {
		return p.Title
	}
	return audit.Text{EN: p.Title.EN + " (" + p.Unit.EN + ")", ZH: p.Title.ZH + "（" + p.Unit.ZH + "）"}
}

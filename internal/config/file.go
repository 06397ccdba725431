package config

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
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

func datedShape(s *shape) *shape {
	return object("a value and the day from which it holds", "取值及其起始日期",
		must("value", s.item), may("from", day("the first day on which it holds", "从哪一天起适用")))
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

// The charsets and orders of day and month that a mapping of `sources` may name.
var (
	encodings  = []string{"utf-8", "gbk", "gb18030", "big5", "utf-16le", "utf-16be"}
	dateOrders = []string{"ymd", "dmy", "mdy"}
	monthDays  = []string{layout.FirstDay, layout.LastDay}
	cellKinds  = []string{layout.CellMark, layout.CellValue, layout.CellCount, layout.CellNames}
	spreads    = []string{layout.SpreadWeek}
)

// sourceShape is one entry of `sources` (SPEC 1b).
func sourceShape() *shape {
	constant := object("a field that is the same in every row", "每行都相同的字段",
		must("field", fieldName()), must("value", words("its value", "取值")))
	s := object("how one file, or one query of a database, is read", "一个文件或一次数据库查询怎样读",
		may("file", words("the file's name, or its path with slashes; * stands for any characters", "文件名，或带斜杠的路径，* 代表任意字符")),
		may("sheet", words("the sheet's name; * stands for any characters", "工作表名，* 代表任意字符")),
		may("table", words("the table it feeds, in Chinese or English", "对应的表，中文或英文")),
		may("also", &shape{kind: boolKind, doc: audit.Text{
			EN: "the entries below are asked too, so that one sheet feeds several tables", ZH: "下面适合的条目也适用，一张表可供几个数据表"}}),
		may("header_row", count("the row of the headers, from 1; of several the lowest", "表头所在行，从 1 数起；有几行时写最下面一行")),
		may("header_rows", count("how many rows the header has, which are joined (三月 above 上午 is 三月上午)", "表头有几行，上下连读（“三月”下的“上午”即“三月上午”）")),
		may("columns", list("headers that differ from the standard ones", "与标准不同的表头", columnShape())),
		may("constants", list("fields that have no column", "没有列的字段", constant)),
		may("date", dateShape()),
		may("date_order", choice("the order of year, month and day", "年月日的顺序", dateOrders)),
		may("key", object("an id that is made of columns", "由几列合成的编号",
			must("field", fieldName()),
			must("from", list("the headers, or fields, that it is made of", "合成编号所用的表头或字段", words("a header", "表头"))))),
		may("split", object("one record for each of several values in a cell", "一格写了几个值时，每个值一条记录",
			must("header", words("the header of the column", "该列的表头")))),
		may("cross", crossShape()),
		may("form", list("a card a sheet: where each field stands", "一张工作表一张卡片：各字段所在的格", formShape())),
		may("groups", list("blocks side by side, such as A:C", "并排的几块，如 A:C", words("the columns of a block, such as A:C", "一块的列，如 A:C"))),
		may("encoding", choice("the charset, where it cannot be detected", "字符编码（无法自动判断时）", encodings)),
		may("sql", sqlShape()))
	s.oneOfEach = [][]string{{"file", "sql"}}
	return s
}

func columnShape() *shape {
	return object("one column", "一列",
		must("header", words("the header as it stands in the file", "文件里的表头")),
		must("field", words("the field it feeds, in Chinese or English", "对应的字段，中文或英文")),
		may("values", valuesShape()), may("day", monthDayShape()))
}

func fieldName() *shape { return words("the field, in Chinese or English", "字段，中文或英文") }

func valuesShape() *shape {
	return &shape{kind: pairsKind, doc: audit.Text{
		EN: `own words and what they stand for; "" is blank, "*" any other word`,
		ZH: `自己的词及其含义；"" 表示空白，"*" 表示其余任何词`}}
}

func monthDayShape() *shape {
	return choice("which day a month alone stands for", "只写年月时指哪一天", monthDays)
}

func dateShape() *shape {
	part := func(en, zh string) *shape {
		return words(en+`: a number, "sheet", "file", "title", or a cell such as A1`, zh+"：数字、sheet（工作表名）、file（文件名）、title（标题）或单元格如 A1")
	}
	return object("the parts of dates that cells and headers do not say", "单元格和表头没有写出的年、月、日",
		may("year", part("the year", "年")), may("month", part("the month", "月")), may("day", part("the day", "日")))
}

func formShape() *shape {
	return object("one field of a card", "卡片上的一个字段",
		may("label", words("the cell of the label, such as A2", "标签所在格，如 A2")),
		may("says", words("what the label says", "标签上写的字")),
		must("cell", words("the cell of the value, such as B2", "内容所在格，如 B2")),
		must("field", fieldName()),
		may("values", valuesShape()), may("day", monthDayShape()))
}

func crossShape() *shape {
	header := object("one row of headers above the crossed columns", "交叉列上方的一行表头",
		must("row", count("the row, from 1", "行号，从 1 数起")), must("field", fieldName()),
		may("values", valuesShape()), may("day", monthDayShape()))
	return object("a cross table: one record where a row and a column meet", "交叉表：行与列相交处一条记录",
		may("from", words("the first crossed column, by letter or header", "第一个交叉列，列标或表头")),
		may("to", words("the last crossed column, by letter or header", "最后一个交叉列，列标或表头")),
		may("except", list("headers between them that are not crossed", "其间不是交叉列的表头", words("a header", "表头"))),
		must("headers", list("the rows of headers, from the top down", "各行表头，自上而下", header)),
		must("cell", choice("what a crossed cell holds", "交叉格里写的是什么", cellKinds)),
		may("field", words("the field of the cell, for value, count and names", "单元格对应的字段（用于 value、count、names）")),
		may("values", valuesShape()),
		may("marks", list("what counts as a mark (default: √ ✓ 1 是)", "什么算作打勾（默认 √ ✓ 1 是）", words("a mark", "记号"))),
		may("blanks", list("what counts as blank (default: × 0 - / 否 休)", "什么算作空白（默认 × 0 - / 否 休）", words("a word", "词"))),
		may("spread", choice("with count: the half-days lie on the days of the week that the header names", "配合 count：半天数依次落在表头所写那一周", spreads)))
}

func count(en, zh string) *shape {
	one := 1.0
	return &shape{kind: intKind, min: &one, doc: audit.Text{EN: en, ZH: zh}}
}

// sqlShape is the query of an entry of `sources` (SPEC 1b).
func sqlShape() *shape {
	s := object("a query of a database, which gives a table", "从数据库查询，得到一张表",
		must("driver", choice("the database: postgres is also for KingbaseES, mysql also for MariaDB, TiDB and OceanBase",
			"数据库：postgres 也用于人大金仓，mysql 也用于 MariaDB、TiDB、OceanBase", drivers)),
		may("dsn_env", words("the environment variable that holds the DSN", "存放连接串的环境变量")),
		may("dsn_file", words("the file that holds the DSN, seen from this file; only its owner may read it (mode 0600)", "存放连接串的文件（相对本文件），只有本人可读（权限 0600）")),
		must("query", words("one select with order by; its columns are the headers", "一条带 order by 的 select，列名即表头")),
		must("key", list("the columns that name a row in evidence", "在依据中指明某一行的列", words("a column of the result", "查询结果的列"))))
	s.oneOfEach = [][]string{{"dsn_env", "dsn_file"}}
	return s
}

// serveShape is what may stand under `serve`.
func serveShape() *shape {
	role := choice("what they may do: organisation (all), branch (own branch: its people, entries), approver (reads all, approves), auditor (reads all, changes nothing)",
		"可以做什么：organisation（全部）、branch（本支部的人员、台账）、approver（查看全部、批准）、auditor（查看全部，什么也不改）", []string{RoleOrganisation, RoleBranch, RoleApprover, RoleAuditor})
	user := object("one person", "一个人",
		must("name", words("as the proxy names them", "代理给出的名字")), must("role", role),
		may("branch", words("of the role branch: its id", "角色为 branch 时：支部编号")))
	return object("the page in a browser, where a proxy says who is there", "浏览器页面（由代理说明是谁时）",
		may("users", list("who may look, and as what", "谁可以看、以什么身份", user)))
}

// valueShape is the shape of one value of a parameter.
func valueShape(p *audit.Parameter) *shape {
	s := &shape{min: p.Min, max: p.Max}
	switch p.Type {
	case audit.IntParameter:
		s.kind = intKind
	case audit.NumberParameter:
		s.kind = numberKind
	case audit.DateParameter:
		// The first day of a block is always called anchor (SPEC 2).
		return &shape{kind: dateKind, monday: p.Name == "anchor"}
	case audit.MonthDayParameter:
		return &shape{kind: monthDayKind}
	case audit.ListParameter:
		item := &shape{kind: textKind, oneOf: p.OneOf, noun: audit.Text{EN: "value", ZH: "取值"}}
		return &shape{kind: listKind, item: item}
	}
	if s.min == nil {
		s.min = new(float64) // no figure of SPEC 3 can be negative
	}
	return s
}

// byRule builds the tree system → requirement → parameter, with a leaf for each
// parameter.
func byRule(reqs []audit.Requirement, systems []audit.System, doc audit.Text, leaf func(*audit.Parameter) *shape) *shape {
	root := &shape{kind: objectKind, doc: doc}
	for i := range reqs {
		at, above, last := root, root, reqs[i].ID
		for name := range strings.SplitSeq(reqs[i].ID, ".") {
			at, above, last = at.open(name), at, name
		}
		root.call(reqs[i].System, titleOf(systems, reqs[i].System))
		above.call(last, reqs[i].Title)
		at.doc = reqs[i].Title
		for j := range reqs[i].Parameters {
			p := &reqs[i].Parameters[j]
			at.fields = append(at.fields, field{name: p.Name, shape: leaf(p)})
			at.call(p.Name, p.Title)
		}
	}
	return root
}

// ruleIDs lists the ids of requirements in their order.
func ruleIDs(reqs []audit.Requirement) []string {
	ids := make([]string, len(reqs))
	for i := range reqs {
		ids[i] = reqs[i].ID
	}
	return ids
}

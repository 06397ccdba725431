package report

import (
	"fmt"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/doc"
	"ninefold/internal/dossier"
	"ninefold/internal/rollup"
)

// What the sums of a roll-up rest on: figures, waivers, notices, results.

func (s *sums) thresholds() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("不同于默认值的阈值", "figures off their defaults"), Sheet: s.Lang.Say("阈值", "figures"),
		Columns: []doc.Column{
			{Title: s.Lang.Say("要求", "requirement"), Width: 26}, {Title: s.Lang.Say("阈值", "figure"), Width: 30}, {Title: s.Lang.Say("代码", "code"), Width: 24, In: doc.InBook}, {Title: s.Lang.Say("支部", "branch"), Width: 20},
			{Title: s.Lang.Say("自", "from"), Width: 12}, {Title: s.Lang.Say("取值", "value"), Width: 20}, {Title: s.Lang.Say("设定处", "set by"), Width: 24}, {Title: s.Lang.Say("结果", "result"), Width: 16},
		},
	}
	for i := range s.Results {
		r := &s.Results[i]
		for k := range r.Thresholds {
			t := &r.Thresholds[k]
			branch := s.Lang.Say("各支部", "all")
			if t.Branch != "" {
				branch = s.branch(t.Branch)
			}
			from := doc.Text("")
			if t.From != nil {
				from = day(*t.From)
			}
			section.Rows = append(section.Rows, []doc.Cell{
				doc.Text(s.title(t.Rule)), doc.Text(parameterTitle(t.Rule, t.Parameter, s.Lang, s.rules)), doc.Text(t.Parameter), doc.Text(branch), from, s.figure(t), doc.Text(t.Origin), doc.Text(shortDigest(r.Result)),
			})
		}
	}
	if len(section.Rows) == 0 {
		section.Text = []string{s.Lang.Say("没有：各份结果都用默认值。", "none: all results go by the defaults.")}
	}
	return section
}

// figure is a value as a reader knows it; of a list of the office's own texts, how long
// it is.
func (s *sums) figure(t *rollup.OffDefault) doc.Cell {
	if t.Entries != nil {
		return doc.Text(s.Lang.Say("%d 项", "%d {entry|entries}", *t.Entries))
	}
	if list, ok := t.Value.([]any); ok {
		words := make([]string, len(list))
		for i, one := range list {
			words[i] = fmt.Sprint(one)
		}
		if titles := dossier.ChoiceTitles(words); titles != nil && s.Lang == audit.ZH {
			words = titles
		}
		return doc.Text(strings.Join(words, s.Lang.Say("、", ", ")))
	}
	if text, ok := t.Value.(string); ok {
		return doc.Text(text)
	}
	text := fmt.Sprint(t.Value)
	if number, err := strconv.ParseFloat(text, 64); err == nil {
		return doc.Figure(text, number)
	}
	return doc.Text(text)
}

func (s *sums) waivers() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("豁免", "waivers"), Sheet: s.Lang.Say("豁免", "waivers"),
		Columns: []doc.Column{
			{Title: s.Lang.Say("要求", "requirement"), Width: 26}, {Title: s.Lang.Say("豁免的结论", "verdicts waived"), Width: 14, Number: true}, {Title: s.Lang.Say("须注意", "to be minded"), Width: 40},
		},
	}
	if s.MinGroup > 0 {
		section.Sheet, section.Text = "", []string{s.Lang.Say("隐去小计数时不列。", "not listed where small counts are hidden.")}
		return section
	}
	inUse, odd := map[string]int{}, map[string]map[string]int{}
	for i := range s.Results {
		for _, w := range s.Results[i].Waivers {
			inUse[w.Rule] += w.InUse
			for code, n := range w.Odd {
				if odd[w.Rule] == nil {
					odd[w.Rule] = map[string]int{}
				}
				odd[w.Rule][code] += n
			}
		}
	}
	for i := range s.Rules {
		id := s.Rules[i].Rule
		if inUse[id] == 0 && odd[id] == nil {
			continue
		}
		section.Rows = append(section.Rows, []doc.Cell{doc.Text(s.Rules[i].Title.In(s.Lang)), count(inUse[id]), doc.Text(s.odd(odd[id]))})
	}
	if len(section.Rows) == 0 {
		section.Text = []string{s.Lang.Say("没有。", "none.")}
	}
	return section
}

// odd says what is to be minded of waivers, in the order in which notices are told.
func (s *sums) odd(counts map[string]int) string {
	var words []string
	for _, known := range noticeWords {
		if n := counts[known.code]; n > 0 {
			words = append(words, known.text.In(s.Lang)+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(words, s.Lang.Say("；", "; "))
}

// notices tells each notice once, and of how many results it is.
func (s *sums) notices() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("提示", "notices"), Sheet: s.Lang.Say("提示", "notices"),
		Columns: []doc.Column{
			{Title: s.Lang.Say("提示", "notice"), Width: 50}, {Title: s.Lang.Say("所指", "of"), Width: 40}, {Title: s.Lang.Say("结果数", "results"), Width: 10, Number: true},
		},
	}
	in := map[audit.Notice]int{}
	var list []audit.Notice
	for i := range s.Results {
		for _, n := range s.Results[i].Notices {
			one := audit.Notice{Code: n.Code, Table: n.Table, Rule: n.Rule, Parameter: n.Parameter, Field: n.Field}
			if in[one] == 0 {
				list = append(list, one)
			}
			in[one]++
		}
	}
	for _, n := range audit.ArrangeNotices(list) {
		section.Rows = append(section.Rows, []doc.Cell{doc.Text(s.notice(n.Code)), doc.Text(s.noticed(&n)), count(in[n])})
	}
	if len(section.Rows) == 0 {
		section.Text = []string{s.Lang.Say("没有。", "none.")}
	}
	return section
}

// noticed says what a notice is about.
func (s *sums) noticed(n *audit.Notice) string {
	var about []string
	if n.Rule != "" {
		about = append(about, s.title(n.Rule))
	}
	if n.Parameter != "" {
		about = append(about, parameterTitle(n.Rule, n.Parameter, s.Lang, s.rules))
	}
	if n.Table != "" {
		about = append(about, s.Lang.Say(tableName(n.Table), n.Table))
	}
	if n.Field != "" {
		about = append(about, s.Lang.Say(fieldName(n.Table, n.Field), n.Field))
	}
	return strings.Join(about, s.Lang.Say("，", ", "))
}

func (s *sums) notice(code string) string {
	for _, known := range noticeWords {
		if known.code == code {
			return known.text.In(s.Lang)
		}
	}
	return code
}

// noticeWords say in a few words what a notice means: its own message may name people
// and files, and does not come along.
var noticeWords = []struct {
	code string
	text audit.Text
}{
	{audit.NarrowedCode, audit.Text{ZH: "不是全面检查", EN: "not a whole run"}},
	{audit.NoRecordsInPeriod, audit.Text{ZH: "表中有记录，但考核期内没有", EN: "a table has rows, but none in the period"}},
	{audit.BeginsLate, audit.Text{ZH: "记录开始得晚或结束得早", EN: "records begin late or end early"}},
	{audit.CampaignWithoutEvents, audit.Text{ZH: "所列主题活动没有对应的活动记录", EN: "a campaign asked for has no event"}},
	{audit.UnknownValue, audit.Text{ZH: "有认不出的用词，不作数", EN: "words that are no known value"}},
	{audit.UnknownColumn, audit.Text{ZH: "有未采用的列", EN: "columns that are not used"}},
	{"empty_table", audit.Text{ZH: "表是空的", EN: "an empty table"}},
	{"part_missing", audit.Text{ZH: "文件似乎缺一部分", EN: "a part of a series of files seems to be missing"}},
	{"settings_in_archive", audit.Text{ZH: "压缩包里的配置未采用", EN: "settings in an archive are not used"}},
	{"subdirectory_ignored", audit.Text{ZH: "子文件夹未读取", EN: "a subdirectory was not read"}},
	{"sheet_ignored", audit.Text{ZH: "有工作表未读取", EN: "a sheet was not read"}},
	{"file_ignored", audit.Text{ZH: "有文件未读取", EN: "a file was not read"}},
	{audit.IgnoredCode, audit.Text{ZH: "按配置略过的文件或工作表", EN: "left out as the config says"}},
	{audit.OwnOutputCode, audit.Text{ZH: "略过本程序自己写出的文件", EN: "files of the program's own were passed over"}},
	{"mapping_unused", audit.Text{ZH: "sources 中有未用上的条目", EN: "an entry of sources fits nothing"}},
	{"columns_differ", audit.Text{ZH: "同一张表的各文件列不同", EN: "files of one table have different columns"}},
	{"names_for_ids", audit.Text{ZH: "以姓名代替工号", EN: "names stand for ids"}},
	{"ids_made", audit.Text{ZH: "编号由几列拼成", EN: "ids are made of columns"}},
	{"dated_by_week", audit.Text{ZH: "只知道在哪一周", EN: "dated by the week alone"}},
	{"above_header", audit.Text{ZH: "表头以上有行", EN: "rows above the header"}},
	{"hidden_sheet", audit.Text{ZH: "读取了隐藏的工作表", EN: "a hidden sheet was read"}},
	{"hidden_rows", audit.Text{ZH: "读取了隐藏的行", EN: "hidden rows were read"}},
	{"begins_later", audit.Text{ZH: "记录开始得较晚", EN: "records begin later"}},
	{"calendar_years", audit.Text{ZH: "考核期超出内置日历", EN: "the period reaches past the built-in calendar"}},
	{"partial_year", audit.Text{ZH: "考核期不是完整的自然年", EN: "the period is not of whole years"}},
	{"waiver_unknown_subject", audit.Text{ZH: "对象不存在", EN: "of nobody there is"}},
	{"waiver_expired", audit.Text{ZH: "已过期", EN: "expired"}},
	{"waiver_not_running", audit.Text{ZH: "尚未开始", EN: "not yet in force"}},
	{"waiver_unused", audit.Text{ZH: "没有用上", EN: "not used"}},
	{"waiver_contradicts", audit.Text{ZH: "彼此矛盾", EN: "contradicts another"}},
	{"waiver_overlaps", audit.Text{ZH: "彼此重叠", EN: "overlaps another"}},
	{"unknown_variable", audit.Text{ZH: "有认不出的环境变量", EN: "an environment variable that means nothing"}},
	{"unplanned_policy", audit.Text{ZH: "有政策由 OPA 求值器执行", EN: "a policy ran in OPA's own evaluator"}},
	{"unconfirmed_threshold", audit.Text{ZH: "阈值原文未定，用默认值，未确认", EN: "the method gives no figure, ours is not confirmed"}},
	{"masked", audit.Text{ZH: "由隐去姓名的结果而来", EN: "of a masked result"}},
}

func (s *sums) results() doc.Section {
	section := doc.Section{
		Title: s.Lang.Say("各份结果", "the results"), Sheet: s.Lang.Say("各份结果", "results"),
		Columns: []doc.Column{
			{Title: s.Lang.Say("结果（SHA-256）", "result (SHA-256)"), Width: 20}, {Title: s.Lang.Say("截至", "as of"), Width: 12}, {Title: s.Lang.Say("版本", "version"), Width: 12},
			{Title: s.Lang.Say("对象", "subjects"), Width: 10, Number: true}, {Title: s.Lang.Say("输入文件", "inputs"), Width: 10, Number: true},
			{Title: s.Lang.Say("配置", "config"), Width: 20, In: doc.InBook}, {Title: s.Lang.Say("检查范围", "scope"), Width: 40},
		},
	}
	for i := range s.Results {
		r := &s.Results[i]
		subjects := doc.Text(concealed)
		if r.Counted != nil {
			subjects = count(r.Counted.Subjects)
		}
		section.Rows = append(section.Rows, []doc.Cell{
			doc.Figure(shortDigest(r.Result), r.Result), day(r.AsOf), doc.Text(r.Version), subjects, count(len(r.Inputs)), doc.Text(r.ConfigDigest), doc.Text(s.scope(r.Scope)),
		})
	}
	return section
}

// scope says what a run was narrowed down to and let pass.
func (s *sums) scope(scope *rollup.Narrowing) string {
	if scope == nil {
		return s.Lang.Say("全部", "whole")
	}
	var words []string
	add := func(zh, en string, ids []string) {
		if len(ids) > 0 {
			words = append(words, s.Lang.Say(zh, en)+strings.Join(ids, s.Lang.Say("、", ", ")))
		}
	}
	add("只查要求 ", "only ", s.titles(scope.Rules))
	add("只查支部 ", "only branches ", scope.Branches)
	if scope.Persons {
		words = append(words, s.Lang.Say("只查部分人员", "only some people"))
	}
	add("停用 ", "without ", s.titles(scope.Disabled))
	if scope.FailOn != "" {
		words = append(words, "--fail-on "+scope.FailOn)
	}
	if scope.AllowUnknown {
		words = append(words, "--allow-unknown")
	}
	return strings.Join(words, s.Lang.Say("；", "; "))
}

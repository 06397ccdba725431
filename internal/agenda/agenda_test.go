package agenda_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
)

var asOf = audit.DateOf(2024, 11, 20)

func person(id, name, branch string) audit.Subject {
	return audit.Subject{Kind: audit.Person, ID: id, Name: name, Branch: branch}
}

func branch(id, name string) audit.Subject {
	return audit.Subject{Kind: audit.Branch, ID: id, Name: name, Branch: id}
}

// owed is an obligation that falls so many days after as_of.
func owed(s audit.Subject, rule string, days int) audit.Obligation {
	return audit.Obligation{
		Rule: rule, Subject: s, Severity: audit.Must, Kind: "report", Key: "2024",
		On: asOf + audit.Date(days), Overdue: days < 0, Done: int64(0), Required: int64(1), Missing: int64(1),
		Message:  audit.Text{ZH: "2024年调研报告尚未提交", EN: "the research report for 2024 is missing"},
		Evidence: []audit.Origin{{Table: "reports", Path: "报告.csv", Row: 7}},
		UID:      fmt.Sprintf("%s-%s-%s", rule, s.Kind, s.ID),
	}
}

func sample() *agenda.Agenda {
	jia, yi, b1 := person("P01", "甲某", "B1"), person("P02", "乙某", "B2"), branch("B1", "第一支部")
	late, plan, forum := owed(jia, "exchange.interviews", -3), owed(yi, "exchange.plans", 0), owed(b1, "study.forums", 12)
	late.Waived, forum.Severity = true, audit.Should
	from := asOf + 1
	forum.From = &from
	missing := audit.Text{ZH: "缺少走访记录表", EN: "the table visits is missing"}
	return &agenda.Agenda{
		AsOf: asOf, Until: asOf + 90,
		Obligations: []audit.Obligation{late, plan, forum, owed(jia, "fieldwork.report", 41)},
		Untold:      []audit.Untold{{Rule: "fieldwork.visits", Reason: "table_missing", Subjects: 2, Message: missing}, {Rule: "fieldwork.report", Reason: "table_missing", Subjects: 4, Message: missing}},
		Notices: []audit.Notice{
			{Code: "unconfirmed_threshold", Rule: "study.forums", Message: audit.Text{ZH: "未确认", EN: "unconfirmed"}},
			{Code: "unconfirmed_threshold", Rule: "cultivation.breadth", Message: audit.Text{ZH: "未确认", EN: "unconfirmed"}},
			{Code: "unknown_column", Path: "名册.csv", Message: audit.Text{ZH: "不认识的列", EN: "unknown column"}},
		},
		Book: agenda.Names{
			Rules: []audit.Requirement{
				{ID: "study.forums", Title: audit.Text{ZH: "干部论坛", EN: "Forums"}},
				{ID: "fieldwork.report", Title: audit.Text{ZH: "调研报告", EN: "Research report"}},
				{ID: "fieldwork.visits", Title: audit.Text{ZH: "走访", EN: "Visits"}},
				{ID: "exchange.interviews", Title: audit.Text{ZH: "定期访谈", EN: "Interviews"}},
				{ID: "exchange.plans", Title: audit.Text{ZH: "培养方案", EN: "Plans"}},
			},
			Branches: map[string]string{"B1": "第一支部", "B2": "第二支部"},
		},
	}
}

// Names as nobody has them, and as somebody might put them into an export.
var hostile = []string{
	"甲某\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:假", "BEGIN:VEVENT", "\r", "a\nb", "半,角;标\\点:和\"引号\"", "😀👨‍👩‍👧‍👦甲",
	strings.Repeat("长", 200), strings.Repeat("é", 99), "x\u202egnp", "\x1b[31m红", "a\x00b", "bad\xffbytes", "=HYPERLINK(\"x\")", "＝1+1",
	"|竖线|<b>粗</b>", " 空 格 ", "\u2028行", "@某人", strings.Repeat("b", 74) + "é",
}

func hostileAgenda() *agenda.Agenda {
	a := sample()
	a.Obligations = nil
	for i, name := range hostile {
		o := owed(person(fmt.Sprintf("%s-%02d", name, i), name, name), "fieldwork.report", i)
		o.Message = audit.Text{ZH: name + "：尚未提交", EN: name + " is missing"}
		o.Evidence[0].Path = name
		a.Obligations = append(a.Obligations, o)
		a.Book.Branches[name] = name
		a.Quarantined = append(a.Quarantined, audit.Problem{Path: name, Column: name, Value: name})
		a.Notices = append(a.Notices, audit.Notice{Path: name, Message: audit.Text{ZH: name, EN: name}})
	}
	return a
}

func rendered(t *testing.T, format string, a *agenda.Agenda, o agenda.Options) string {
	t.Helper()
	for _, f := range agenda.Formats() {
		if f.Name == format {
			var b bytes.Buffer
			require.NoError(t, f.Render(&b, a, o))
			return b.String()
		}
	}
	require.Fail(t, "no such format")
	return ""
}

func TestTextByDate(t *testing.T) {
	assert.Equal(t, `九宫待办 截至 2024-11-20，列至 2025-02-18

逾期 1 项，待办 3 项（其中已豁免 1 项）
  对象         事项

━━ 逾期 1
2024-11-17（逾期3天）定期访谈
  甲某 P01     【已豁免】2024年调研报告尚未提交

━━ 2024年11月 1
2024-11-20（今天到期）培养方案
  乙某 P02     2024年调研报告尚未提交

━━ 2024年12月 2
2024-12-02（还有12天）干部论坛（一般）
  第一支部 B1  2024年调研报告尚未提交
2024-12-31（还有41天）调研报告
  甲某 P01     2024年调研报告尚未提交

无法判定有无待办（不代表没有） 2
原因            要求与对象数
缺少走访记录表  走访 2、调研报告 4

提示 2
名册.csv：不认识的列
下列要求的阈值原文未定、暂用默认值，日期以确认后的阈值为准：干部论坛
`, rendered(t, "text", sample(), agenda.Options{Lang: audit.ZH, By: agenda.ByDate}))
}

// What is due on one day for one requirement stands together.
func TestTextByDatePutsARequirementTogether(t *testing.T) {
	a := sample()
	jia, yi := person("P01", "甲某", "B1"), person("P02", "乙某", "B2")
	a.Obligations = []audit.Obligation{owed(jia, "fieldwork.report", 9), owed(jia, "study.forums", 9), owed(yi, "fieldwork.report", 9)}
	assert.Regexp(t, `2024-11-29（还有9天）干部论坛\n  甲某 P01 .*\n2024-11-29（还有9天）调研报告\n  甲某 P01 .*\n  乙某 P02 .*\n`,
		rendered(t, "text", a, agenda.Options{Lang: audit.ZH, By: agenda.ByDate}))
}

func TestTextByPersonAndBranch(t *testing.T) {
	assert.Contains(t, rendered(t, "text", sample(), agenda.Options{Lang: audit.EN, By: agenda.ByPerson}), `by          left            what is to be done

━━ branch 第一支部 B1 1
2024-12-02  in 12 days      the research report for 2024 is missing (should)

━━ 甲某 P01 (第一支部 B1) 2
2024-11-17  3 days overdue  [waived] the research report for 2024 is missing
2024-12-31  in 41 days      the research report for 2024 is missing

━━ 乙某 P02 (第二支部 B2) 1
2024-11-20  today           the research report for 2024 is missing
`)
	assert.Contains(t, rendered(t, "text", sample(), agenda.Options{Lang: audit.ZH, By: agenda.ByBranch}), `期限        剩余      对象         事项

━━ 第一支部 B1 3
2024-11-17  逾期3天   甲某 P01     【已豁免】2024年调研报告尚未提交
2024-12-02  还有12天  第一支部 B1  2024年调研报告尚未提交（一般）
2024-12-31  还有41天  甲某 P01     2024年调研报告尚未提交

━━ 第二支部 B2 1
2024-11-20  今天到期  乙某 P02     2024年调研报告尚未提交
`)
}

func TestTextOfNothing(t *testing.T) {
	a := &agenda.Agenda{AsOf: asOf, Until: asOf + 90}
	assert.Equal(t, "九宫待办 截至 2024-11-20，列至 2025-02-18\n\n没有待办事项\n", rendered(t, "text", a, agenda.Options{Lang: audit.ZH}))
	assert.Equal(t, "Ninefold: what is due as of 2024-11-20, up to 2025-02-18\n\nnothing is due\n", rendered(t, "text", a, agenda.Options{Lang: audit.EN}))
}

// Rows that were set aside may hide what is due: every format for people says so.
func TestSetAsideIsSaid(t *testing.T) {
	a := sample()
	a.Quarantined = make([]audit.Problem, 2)
	for _, format := range []string{"text", "md"} {
		assert.Contains(t, rendered(t, format, a, agenda.Options{Lang: audit.ZH}), "有 2 处有问题的数据已搁置")
	}
	assert.Contains(t, text(t, parsed(t, written(t, a)).Component, "DESCRIPTION"), "有 2 处有问题的数据已搁置")
}

func TestDaysLeft(t *testing.T) {
	for _, tt := range []struct {
		days   int
		zh, en string
	}{
		{-400, "逾期400天", "400 days overdue"}, {-1, "逾期1天", "1 day overdue"}, {0, "今天到期", "today"}, {1, "还有1天", "in 1 day"}, {90, "还有90天", "in 90 days"},
	} {
		a := sample()
		a.Obligations = []audit.Obligation{owed(person("P01", "甲某", "B1"), "fieldwork.report", tt.days)}
		assert.Contains(t, rendered(t, "text", a, agenda.Options{Lang: audit.ZH, By: agenda.ByBranch}), "  "+tt.zh+"  ")
		assert.Contains(t, rendered(t, "text", a, agenda.Options{Lang: audit.EN, By: agenda.ByBranch}), "  "+tt.en+"  ")
	}
}

// No line is wider than the terminal, however its font sees ambiguous
// characters, and nothing in a name reaches the terminal or Markdown.
func TestHostileNamesDoNothing(t *testing.T) {
	wide := &runewidth.Condition{StrictEmojiNeutral: true, EastAsianWidth: true}
	for _, by := range agenda.Groupings() {
		for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
			for _, format := range []string{"text", "md", "json", "ics"} {
				out := rendered(t, format, hostileAgenda(), agenda.Options{Lang: lang, By: by, Alarms: []int{14, 3}})
				assert.NotContains(t, out, "\x1b")
				assert.NotContains(t, out, "\u202e")
				assert.NotContains(t, out, "\x00")
				assert.NotContains(t, out, "\u2028")
				assert.NotContains(t, strings.ReplaceAll(out, "\r\n", ""), "\r")
				if format == "md" {
					assert.NotContains(t, out, "<b>")
				}
				for line := range strings.SplitSeq(out, "\n") {
					assert.False(t, format == "text" && wide.StringWidth(line) > 80, line)
				}
			}
		}
	}
}

func TestMarkdown(t *testing.T) {
	assert.Equal(t, `# 九宫待办

截至 2024-11-20，列至 2025-02-18

## 逾期 1 项，待办 3 项（其中已豁免 1 项）

## 第一支部 B1 3

| 期限 | 剩余 | 对象 | 要求 | 事项 |
|---|---|---|---|---|
| 2024-11-17 | 逾期3天 | 甲某 P01 | 定期访谈 | 【已豁免】2024年调研报告尚未提交 |
| 2024-12-02 | 还有12天 | 第一支部 B1 | 干部论坛（一般） | 2024年调研报告尚未提交 |
| 2024-12-31 | 还有41天 | 甲某 P01 | 调研报告 | 2024年调研报告尚未提交 |

## 第二支部 B2 1

| 期限 | 剩余 | 对象 | 要求 | 事项 |
|---|---|---|---|---|
| 2024-11-20 | 今天到期 | 乙某 P02 | 培养方案 | 2024年调研报告尚未提交 |

## 无法判定有无待办（不代表没有） 2

| 原因 | 要求与对象数 |
|---|---|
| 缺少走访记录表 | 走访 2、调研报告 4 |

## 提示 2

名册.csv：不认识的列

下列要求的阈值原文未定、暂用默认值，日期以确认后的阈值为准：干部论坛
`, rendered(t, "md", sample(), agenda.Options{Lang: audit.ZH, By: agenda.ByBranch}))
}

func TestJSONMeetsItsSchema(t *testing.T) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(agenda.JSONSchema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("due.json", document))
	schema, err := compiler.Compile("due.json")
	require.NoError(t, err)
	for name, a := range map[string]*agenda.Agenda{
		"sample": sample(), "nothing": {AsOf: asOf, Until: asOf}, "hostile": hostileAgenda(), "part": sample().Split(agenda.ByPerson, nil)[0],
	} {
		out := rendered(t, "json", a, agenda.Options{})
		instance, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
		require.NoError(t, err, name)
		assert.NoError(t, schema.Validate(instance), name)
	}
}

// What JSON holds is what there was, to the last byte of a hostile name that is
// valid UTF-8, in the order of the agenda and whatever the grouping.
func TestJSONHoldsAll(t *testing.T) {
	a := hostileAgenda()
	var got struct {
		Schema       string `json:"schema"`
		AsOf, Until  audit.Date
		Obligations  []audit.Obligation
		Untold       []audit.Untold
		Notices      []audit.Notice
		DecoderAsOf  audit.Date `json:"as_of"`
		DecoderUntil audit.Date `json:"until"`
	}
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "json", a, agenda.Options{By: agenda.ByBranch})), &got))
	assert.Equal(t, agenda.Schema, got.Schema)
	assert.Equal(t, a.AsOf, got.DecoderAsOf)
	assert.Equal(t, a.Untold, got.Untold)
	require.Len(t, got.Obligations, len(hostile))
	for i, o := range got.Obligations {
		assert.Equal(t, strings.ToValidUTF8(hostile[i], "\ufffd"), o.Subject.Name)
		assert.Equal(t, a.Obligations[i].On, o.On)
	}
}

func TestCheckRefusesTwins(t *testing.T) {
	a := sample()
	require.NoError(t, a.Check())
	twin := a.Obligations[0]
	twin.On += 7
	a.Obligations = append(a.Obligations, twin)
	assert.ErrorContains(t, a.Check(), "exchange.interviews: person P01: two obligations have the uid")
}

// Every obligation is in exactly one part, and whoever owes nothing has a part
// all the same.
func TestSplit(t *testing.T) {
	a, bing := sample(), person("P03", "丙某", "B3")
	for _, tt := range []struct {
		by   agenda.Grouping
		want map[string]int
	}{
		{agenda.ByBranch, map[string]int{"branch B1": 3, "branch B2": 1, "branch B3": 0}},
		{agenda.ByPerson, map[string]int{"branch B1": 1, "person P01": 2, "person P02": 1, "person P03": 0}},
	} {
		got, names := map[string]int{}, []string{}
		for _, part := range a.Split(tt.by, []audit.Subject{bing, a.Obligations[1].Subject}) {
			got[string(part.Of.Kind)+" "+part.Of.ID] = len(part.Obligations)
			names = append(names, part.Of.Branch+part.Of.ID)
			assert.Equal(t, a.Untold, part.Untold)
		}
		assert.Equal(t, tt.want, got)
		assert.IsNonDecreasing(t, names)
	}
	for _, part := range a.Split(agenda.ByBranch, nil) {
		assert.Equal(t, a.Book.Branches[part.Of.ID], part.Of.Name)
		assert.Contains(t, rendered(t, "text", part, agenda.Options{}), "（按全部检查范围统计；不代表没有）")
	}
}

func TestPartsTellOfNobodyElse(t *testing.T) {
	a, bing := sample(), person("P03", "丙某", "B3")
	aside := func(s audit.Subject) audit.Untold {
		return audit.Untold{Rule: "fieldwork.report", Reason: "row_quarantined", Subjects: 1, Who: s, Message: audit.Text{ZH: "本人的行被搁置", EN: "the row was set aside"}}
	}
	jia := a.Obligations[1].Subject
	a.Untold = append(a.Untold, aside(jia), aside(bing))
	a.Notices = append(a.Notices, audit.Notice{Code: "waiver_unused", Subject: "P03", Message: audit.Text{ZH: "丙某的豁免未用到", EN: "the waiver of 丙某 was not used"}})
	a.Notices = append([]audit.Notice{{Code: audit.NarrowedCode, Message: audit.Text{ZH: "只检查了人员 P01、P03", EN: "only the people P01, P03"}}}, a.Notices...)
	a.Notices = append(a.Notices, audit.Notice{Code: audit.UnknownValue, Value: "丙某", Message: audit.Text{ZH: "“丙某”不是可用的值", EN: "丙某 is not a value"}},
		audit.Notice{Code: "sheet_ignored", Path: "谈话.xlsx", Sheet: "丙某", Message: audit.Text{ZH: "未读取", EN: "not read"}})
	a.Quarantined = []audit.Problem{{Path: "丙某.xlsx", Sheet: "丙某", Table: "people", Row: 4, Column: "丙某", Value: "丙某 ", Expected: audit.Text{ZH: "不是“丙某”", EN: "other than 丙某"}}}
	for _, by := range []agenda.Grouping{agenda.ByPerson, agenda.ByBranch} {
		told := 0
		for _, part := range a.Split(by, []audit.Subject{bing, jia}) {
			for _, format := range agenda.Formats() {
				for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
					if format.Name == "xlsx" {
						continue // its cells come from the same rows
					}
					said := rendered(t, format.Name, part, agenda.Options{Lang: lang})
					if part.Of.Branch != "B3" {
						assert.NotContains(t, said, "P03", "%s %s", format.Name, part.Of.ID)
						assert.NotContains(t, said, "丙某", "%s %s", format.Name, part.Of.ID)
					} else {
						told++
						assert.Contains(t, said, "P03 丙某", "%s %s", format.Name, part.Of.ID)
					}
				}
			}
			assert.Equal(t, 4, part.Quarantined[0].Row)
		}
		assert.Positive(t, told)
	}
	assert.Len(t, a.Untold, 4, "the whole stays as it is")
}

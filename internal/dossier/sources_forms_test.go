package dossier

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source"
)

const talkCard = `
  - file: 谈话记录/*.xlsx
    table: interviews
    form:
      - {label: A2, says: 谈话对象, cell: B2, field: person_id}
      - {label: A3, says: 谈话人, cell: B3, field: interviewer_id}
      - {label: C2, says: 时间, cell: D2, field: date}
`

func TestACardASheet(t *testing.T) {
	b := wants(t, talkCard, staff(), workbook("exports/谈话记录/3月.xlsx",
		sheet("一", "谈话记录表", "谈话对象：|张三|时间|2024年3月5日", "谈话人|李四", "内容|工作近况"),
		sheet("二", "谈话记录表", "谈话对象|王小明|时间|@2024-03-06", "谈 话 人|李四"),
		sheet("空", "谈话记录表", "谈话对象||时间|", "谈话人|", "内容"),
		sheet("错", "谈话记录表", "谈话对象|张三丰|时间|去年", "谈话人|李四"),
	))
	assert.Equal(t, []string{"P1|P2|2024-03-05", "P3|P2|2024-03-06"}, shown(b, "interviews"))
	assert.Equal(t, []string{"D2 “2024年3月5日”", "D2 “2024-03-06”"}, cells(b, "interviews"))
	assert.Equal(t, []string{
		"1 rows = 1 + 0 skipped + 0 set aside + 0 duplicates", "1 rows = 1 + 0 skipped + 0 set aside + 0 duplicates",
		"1 rows = 0 + 1 skipped + 0 set aside + 0 duplicates", "1 rows = 0 + 0 skipped + 1 set aside + 0 duplicates",
	}, accounts(b, "interviews"))
	assert.Equal(t, []string{
		`错!B2 “张三丰” under “谈话对象”: a name that the table people holds; perhaps 张三?`,
		`错!D2 “去年” under “时间”: a date such as 2024-03-05, 2024/3/5, 2024年3月5日 or 20240305, with a year of four digits`,
	}, problems(b))
	require.Len(t, b.SetAside, 1)
	assert.Equal(t, fieldSet(0b101), b.SetAside[0].unread)
}

func TestACardThatIsLaidOutInAnotherWay(t *testing.T) {
	_, err := mapped(t, talkCard, staff(), workbook("谈话记录/a.xlsx", sheet("一", "谈话记录表", "谈话人|张三|时间|2024-03-05", "谈话对象|李四")))
	assert.ErrorContains(t, err, `ninefold.yaml:6:9: 谈话记录/a.xlsx [一]: A2 says "谈话人", not "谈话对象"`)
	_, err = mapped(t, talkCard, staff(), workbook("谈话记录/a.xlsx", sheet("一", "谈话记录表", "|张三|时间|2024-03-05", "谈话人|李四")))
	assert.ErrorContains(t, err, `A2 is blank, not "谈话对象"`)
}

func TestCardsSideBySide(t *testing.T) {
	b := wants(t, `
  - file: 卡片.xlsx
    table: interviews
    groups: [A:C, E:G, I:K]
    date: {year: A1}
    constants: [{field: interviewer_id, value: P2}]
    form: [{label: A2, says: 对象, cell: A2, field: person_id}, {label: A3, says: 时间, cell: B3, field: date}]
`, staff(), workbook("卡片.xlsx", sheet("一", "2024年谈话卡", "对象：张三||||对象: 王小明||||对象：", "时间|3月5日|||时间|4月31日||")))
	assert.Equal(t, []string{"P1|P2|2024-03-05"}, shown(b, "interviews"))
	assert.Equal(t, []string{"B3 “3月5日”"}, cells(b, "interviews"))
	assert.Equal(t, []string{"3 rows = 1 + 1 skipped + 1 set aside + 0 duplicates"}, accounts(b, "interviews"))
	assert.Equal(t, []string{`一!F3 “4月31日” under “时间”: a day that exists in the calendar`}, problems(b))
	require.Len(t, b.SetAside, 1)
	person, _ := b.Symbols.Find("P3")
	assert.Equal(t, person, b.SetAside[0].Codes[0], "who is on the bad card is known")
}

func TestBlocksSideBySide(t *testing.T) {
	const entries = `
  - file: 走访.xlsx
    table: visits
    header_row: 2
    groups: [A:C, E:G]
`
	b := wants(t, entries, staff(), workbook("走访.xlsx", sheet("一", "标题", "姓名|日期|时段||姓名|日期|时段",
		"张三|2024-03-04|上午||李四|2024-03-04|下午", "王小明|2024-03-05|上午", "|||备|张三|2024-03-06|晚上", ">李四|2024-03-07|全天||李四|2024-03-07|全天", "合计|3|||合计|2")))
	assert.Equal(t, []string{"P1|2024-03-04|am", "P2|2024-03-04|pm", "P3|2024-03-05|am", "P2|2024-03-07|day"}, firsts(shown(b, "visits"), 3))
	assert.Equal(t, []string{"B3 “2024-03-04”", "F3 “2024-03-04”", "B4 “2024-03-05”", "B6 “2024-03-07”"}, cells(b, "visits"))
	assert.Equal(t, []string{"5 rows = 3 + 1 skipped + 1 set aside + 0 duplicates"}, accounts(b, "visits"))
	assert.Equal(t, []string{`一!G5 “晚上” under “时段”: one of: am (上午), pm (下午), day (全天)`}, firstWords(problems(b), ";"))

	_, err := mapped(t, entries, staff(), workbook("走访.xlsx", sheet("一", "标题", "姓名|日期|时段||姓名|日期", "张三|2024-03-04|上午")))
	assert.ErrorContains(t, err, `ninefold.yaml:6:19: 走访.xlsx [一]: E:G in row 2 lacks 时段 (session)`)
}

func TestCountsByWeek(t *testing.T) {
	const entries = `
  - file: 走访.xlsx
    table: visits
    header_row: 2
    columns: [{header: 姓名, field: person_id}]
    date: {year: 2024}
    cross: {headers: [{row: 2, field: date}], cell: count, spread: week, blanks: [休]}
`
	b := wants(t, entries, staff(), workbook("走访.xlsx", sheet("一", "标题", "姓名|第1周|1月8日-1月14日|1.15-19|合计", "张三|#3|#1||#4", "李四|#0|休|#15", "王小明|半|2")))
	assert.Equal(t, []string{
		"P1|2024-01-01|am", "P1|2024-01-01|pm", "P1|2024-01-02|am", "P1|2024-01-08|am", "P3|2024-01-08|am", "P3|2024-01-08|pm",
	}, firsts(shown(b, "visits"), 3))
	assert.Equal(t, []string{"B3 “3”", "B3 “3”", "B3 “3”", "C3 “1”", "C5 “2”", "C5 “2”"}, cells(b, "visits"))
	assert.Equal(t, []string{"3 rows = 1 + 0 skipped + 2 set aside + 0 duplicates; 7 cells = 3 + 2 blanks + 2 set aside + 0 duplicates"}, accounts(b, "visits"))
	assert.Equal(t, []string{`一!D4 “15” under “1.15-19”: at most 14 half-days: a week has no more`,
		`一!B5 “半” under “第1周”: a whole number, 0 or more, without thousands separators, at most a thousand million`}, problems(b))
	assert.Contains(t, noticed(b), "dated_by_week 走访.xlsx [一]")

	for header, want := range map[string]string{
		"3月": "a count over a month says nothing about weeks", "第54周": "expected a week", "1月5日-1月9日": "expected a week", "3-4": "expected a week", "第1季度": "expected a week",
		"": "expected a value",
	} {
		_, err := mapped(t, entries, staff(), workbook("走访.xlsx", sheet("一", "标题", "姓名|"+header+"|第9周", "张三|#3")))
		assert.ErrorContains(t, err, want, header)
		assert.ErrorContains(t, err, "走访.xlsx [一]!B2", header)
	}
}

func TestCountsOfWhatWasFound(t *testing.T) {
	b := wants(t, `
  - file: 走访.xlsx
    table: visits
    columns: [{header: 姓名, field: person_id}]
    constants: [{field: session, value: day}]
    cross: {headers: [{row: 1, field: date}], cell: count, field: problems_found}
`, staff(), workbook("走访.xlsx", sheet("一", "姓名|@2024-03-04|@2024-03-05", "张三|#3|#0", "李四||三")))
	assert.Equal(t, []string{"P1|2024-03-04|day||3", "P1|2024-03-05|day||0"}, shown(b, "visits"))
	assert.Len(t, b.SetAside, 1)
}

func TestNamesInCrossedCells(t *testing.T) {
	b := wants(t, `
  - file: 值班.xlsx
    table: visits
    columns: [{header: 日期, field: date}]
    cross: {headers: [{row: 1, field: session}], cell: names, blanks: [无]}
`, staff(), workbook("值班.xlsx", sheet("一", "日期|上午|下午", "2024-03-04|张三|李四 王小明", "2024-03-05|无|张三、张三，全体党员")))
	assert.Equal(t, []string{"P1|2024-03-04|am", "P2|2024-03-04|pm", "P3|2024-03-04|pm", "P1|2024-03-05|pm"}, firsts(shown(b, "visits"), 3))
	assert.Equal(t, []string{"2 rows = 1 + 0 skipped + 1 set aside + 0 duplicates; 4 cells = 2 + 1 blanks + 1 set aside + 0 duplicates"}, accounts(b, "visits"))
	assert.Equal(t, []string{`一!C3 “全体党员” under “下午”: a name that the table people holds; list the names one by one`}, problems(b))
}

func TestMeetingsDownAndNamesAcross(t *testing.T) {
	b := wants(t, `
  - file: 签到.xlsx
    table: events
    header_row: 2
    key: {field: event_id, from: [支部, 日期]}
    columns: [{header: 会议, field: kind, values: {学习会: study_session}}]
    also: true
  - file: 签到.xlsx
    table: participation
    header_row: 2
    key: {field: event_id, from: [支部, 日期]}
    cross: {from: 张三, headers: [{row: 2, field: person_id}], cell: mark}
`, staff(), workbook("签到.xlsx", sheet("一", "签到表", "支部|会议|日期|张三|李四|王晓明|实到", "B1|学习会|2024-03-04|√|||#1", "B1|学习会|2024-03-05|√|√||#2")))
	assert.Equal(t, []string{"B1/2024-03-04|B1|study_session", "B1/2024-03-05|B1|study_session"}, firsts(shown(b, "events"), 3))
	assert.Equal(t, []string{"B1/2024-03-04|P1", "B1/2024-03-05|P1", "B1/2024-03-05|P2"}, firsts(shown(b, "participation"), 2), "nobody is called 王晓明, but nobody of that name came")
}

func TestWordsOfOnesOwn(t *testing.T) {
	b := wants(t, `
  - file: 花名册.xlsx
    table: people
    columns:
      - {header: 政治面貌, field: party_member, values: {中共党员（正式）: yes, 待核实: "", "*": no}}
      - {header: 参加工作时间, field: joined_on, day: first}
      - {header: 调离, field: left_on, day: last, values: {在职: "", "-": ""}}
      - {header: 职务, field: roles, values: {副部长: "", 支部书记兼组织委员: secretary, 组织员: cadre_officer}}
`, workbook("花名册.xlsx", sheet("2024", "姓名|支部编号|政治面貌|参加工作时间|调离|职务",
		"张三|B1|中共党员（正式）|2019.03|在职|副部长、支部书记兼组织委员", "李四|B1|民盟|2019年3月|2024.2|组织员", "王五|B1|中共预备党员|2019-03-05|-|", "孙七|B1|待核实|2019-03-05||", "赵六|B1||2019|2024-02-31|处长")))
	assert.Equal(t, []string{"张三|B1|1|2019-03-01||1", "李四|B1|0|2019-03-01|2024-02-29|2", "王五|B1|1|2019-03-05||"},
		picked(b, "people", 1, 2, 6, 9, 10, 8))
	assert.Equal(t, []string{`2024! “2019” under “参加工作时间”`, `2024! “2024-02-31” under “调离”`, `2024! “” under “政治面貌”`, `2024! “” under “政治面貌”`}, sortedTexts(firstWords(problems(b), ":")))
	assert.Contains(t, noticed(b), "unknown_value")
}

// picked shows some fields of records.
func picked(b *Book, table string, fields ...int) []string {
	records, _ := b.Table(table)
	var all []string
	for i := range records.Len() {
		line := ""
		for k, f := range fields {
			if k > 0 {
				line += "|"
			}
			line += shownCode(b, &records.Table.Fields[f], records.Code(i, f))
		}
		all = append(all, line)
	}
	return all
}

func TestAnEntryIsTheFirstThatFits(t *testing.T) {
	file := func() *source.File {
		return workbook("exports/2024/走访.xlsx", sheet("一月", "姓名|日期|时段", "张三|2024-01-02|半天"), sheet("二月", "姓名|日期|时段", "张三|2024-02-02|半天"))
	}
	const am, pm = "columns: [{header: 时段, field: session, values: {半天: am}}]}\n", "columns: [{header: 时段, field: session, values: {半天: pm}}]}\n"
	for entries, want := range map[string][]string{
		"  - {file: 走访.xlsx, sheet: 一*, table: visits, " + am + "  - {file: 走访.xlsx, table: visits, " + pm:             {"P1|2024-01-02|am", "P1|2024-02-02|pm"},
		"  - {file: 2024/走访.xlsx, table: visits, " + am + "  - {file: 走访.xlsx, table: visits, " + pm:                   {"P1|2024-01-02|am", "P1|2024-02-02|am"},
		"  - {file: 023/*.xlsx, table: visits, " + am + "  - {file: \"*/走访*\", sheet: \"*月\", table: visits, " + pm:    {"P1|2024-01-02|pm", "P1|2024-02-02|pm"},
		"  - {file: 走访.xlsx, also: true, table: visits, " + am + "  - {file: 走访.xlsx, sheet: 一月, table: visits, " + pm: {"P1|2024-01-02|am", "P1|2024-01-02|pm", "P1|2024-02-02|am"},
	} {
		b := wants(t, entries, staff(), file())
		assert.Equal(t, want, firsts(shown(b, "visits"), 3), entries)
	}
}

func TestHeadersOfSeveralRows(t *testing.T) {
	const entries = `
  - file: 走访*
    table: visits
    header_rows: 2
    columns: [{header: 走访人员, field: 姓名}, {header: 走访时间日期, field: date}, {header: 走访时间时段, field: session}]
`
	plain := sheet("一", "标题", "走访|走访时间||备注|备注", "人员|日期|时段||二", "张三|2024-03-04|上午")
	b := wants(t, entries, staff(), workbook("走访.xlsx", plain))
	assert.Len(t, shown(b, "visits"), 1, "where nothing is known of merged cells a blank belongs to what stands to the left")

	merged := func(ranges ...source.Range) source.Sheet {
		return &mergedGrid{sheet("一", "标题", "走访|走访时间||备注|备注", "人员|日期|时段||二", "张三|2024-03-04|上午"), ranges}
	}
	b = wants(t, entries, staff(), &source.File{Path: "走访.xlsx", Sheets: []source.Sheet{merged(source.Range{Top: 2, Left: 2, Bottom: 2, Right: 3})}})
	assert.Len(t, shown(b, "visits"), 1)
	_, err := mapped(t, entries, staff(), &source.File{Path: "走访.xlsx", Sheets: []source.Sheet{merged()}})
	assert.ErrorContains(t, err, `which lacks the config's "走访时间时段"`, "what is not merged is not spread")
}

type mergedGrid struct {
	*grid

	ranges []source.Range
}

func (m *mergedGrid) Merges() []source.Range { return append([]source.Range{}, m.ranges...) }

func sortedTexts(texts []string) []string { return slices.Sorted(slices.Values(texts)) }

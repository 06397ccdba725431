package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Keys that are right by themselves are right together, too.

func TestTwoEntriesMayFeedOneTableFromOneSheet(t *testing.T) {
	b := wants(t, `
  - file: 会议.xlsx
    table: participation
    columns: [{header: 主持人, field: person_id}]
    also: true
  - file: 会议.xlsx
    table: participation
    columns: [{header: 主讲人, field: person_id}]
    constants: [{field: role, value: speaker}]
    key: {field: event_id, from: [编号, 日期]}
`, staff(), workbook("会议.xlsx", sheet("一", "event_id|编号|日期|主持人|主讲人|备注", "E1|一|2024-03-05|张三|李四|无")))
	assert.Contains(t, noticed(b), "ids_made 会议.xlsx [一]")
	for _, n := range b.Notices {
		if n.Code == "ids_made" {
			assert.Contains(t, n.Message.ZH, "编号、日期")
		}
		if n.Column == "备注" {
			assert.Equal(t, 1, n.Count, "it is a column of one sheet")
		}
	}
}

func TestACrossTableMayBeSplit(t *testing.T) {
	b := wants(t, `
  - file: 走访.xlsx
    table: visits
    columns: [{header: 走访人, field: person_id, values: {无: ""}}]
    constants: [{field: session, value: am}]
    date: {year: 2024, month: sheet}
    split: {header: 走访人}
    cross: {from: B, headers: [{row: 1, field: date}], cell: mark}
`, staff(), workbook("走访.xlsx", sheet("3月", "走访人|#4|#5", "张三、李四|√|", "|√|", "无|√|√", "王小明||√")))
	assert.Equal(t, []string{"P1|2024-03-04", "P2|2024-03-04", "P3|2024-03-05"}, firsts(shown(b, "visits"), 2))
	assert.Len(t, b.Problems, 1, "whom a cell is of has to be said")
	assert.Equal(t, []string{"4 rows = 3 + 0 skipped + 1 set aside + 0 duplicates; 5 cells = 2 + 2 blanks + 1 set aside + 0 duplicates"}, accounts(b, "visits"))
}

func TestACellThatDoesNotFitItsRowLeavesTheOthers(t *testing.T) {
	b := wants(t, `
  - file: 联系.xlsx
    table: liaisons
    header_row: 1
    columns: [{header: 姓名, field: person_id}, {header: 止, field: to}]
    constants: [{field: unit_id, value: U1}]
    date: {year: 2024, month: sheet}
    cross: {from: C, headers: [{row: 1, field: from}], cell: mark}
`, staff(), csv("units.csv", "unit_id|name", "U1|某团支部"), workbook("联系.xlsx", sheet("3月", "姓名|止|#4|#6|#5", "张三|2024-03-05|√|√|√")))
	assert.Len(t, b.Problems, 1)
	assert.Equal(t, []string{"P1|U1|2024-03-04|2024-03-05", "P1|U1|2024-03-05|2024-03-05"}, shown(b, "liaisons"))
}

func TestBothEndsOfAStretchAreFound(t *testing.T) {
	for text, want := range map[string][]int{"2023-2024年走访": {2023, 2024}, "2023、2024年": {2023, 2024}, "2023至2024年": {2023, 2024}, "2024年": {2024}} {
		assert.Equal(t, want, dateParts[0].in([]string{text}), text)
	}
	assert.Equal(t, []int{3, 4}, dateParts[1].in([]string{"3月4月"}))
	assert.Equal(t, []int{3}, dateParts[1].in([]string{"2024年3月"}))
	assert.Equal(t, []int{11}, dateParts[1].in([]string{"11月走访"}))
}

func TestANameInAMappedColumnIsReportedInIt(t *testing.T) {
	b := wants(t, `
  - file: 走访.xlsx
    table: visits
    columns: [{header: 走访人, field: person_id}]
`, staff(), workbook("走访.xlsx", sheet("一", "走访人|日期|时段", "赵无名|2024-03-05|上午")))
	require.Len(t, b.Problems, 1)
	assert.Equal(t, "走访人", b.Problems[0].Column)
}

func TestACardThatHasMovedIsNoBlankOne(t *testing.T) {
	const entries = `
  - file: 谈话.xlsx
    table: interviews
    form: [{label: A2, says: 谈话对象, cell: B2, field: person_id}, {label: A3, says: 谈话人, cell: B3, field: interviewer_id}, {label: C2, says: 时间, cell: D2, field: date}]
`
	blank := sheet("空", "谈话记录", "谈话对象||时间", "谈话人")
	b := wants(t, entries, staff(), workbook("谈话.xlsx", blank, sheet("一", "谈话记录", "谈话对象|张三|时间|2024-03-05", "谈话人|李四")))
	assert.Len(t, shown(b, "interviews"), 1)
	_, err := mapped(t, entries, staff(), workbook("谈话.xlsx", sheet("二", "谈话记录", "第二次|", "谈话对象||时间", "谈话人", "张三||2024-03-05")))
	assert.ErrorContains(t, err, "A2", "its values stand elsewhere")
}

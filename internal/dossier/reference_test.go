package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/source"
)

const (
	branchHeader = "branch_id|name|parent_id"
	leaveHeader  = "工号|姓名|开始日期|结束日期"
)

func leave(rows ...string) *source.File {
	return csv("leave.csv", append([]string{leaveHeader}, rows...)...)
}

const someDays = "|2024-01-01|2024-01-02"

func TestReferencesById(t *testing.T) {
	b := load(t, leave("P1|"+someDays, "P9|"+someDays, "甲某|"+someDays), people("P1|甲某|B1|是|2020-01-01", "P2|乙某|B9|是|2020-01-01"),
		csv("branches.csv", branchHeader, "B1|一支部|elsewhere"))
	assert.Equal(t, []string{"leave.csv:3:工号:P9", "leave.csv:4:工号:甲某", "people.csv:3:branch_id:B9"}, told(b))
	assert.Equal(t, "a person_id that the table people holds; perhaps P1?", b.Problems[0].Expected.EN)
	assert.Equal(t, "a person_id that the table people holds; this is a name, its id is P1", b.Problems[1].Expected.EN)
	assert.Equal(t, []string{"P1|2024-01-01|2024-01-02"}, shown(b, "leave"))
	assert.Len(t, shown(b, "branches"), 1, "the upper level may lie outside the export")
}

func TestReferencesByName(t *testing.T) {
	b := load(t, leave("|甲某"+someDays, "|甲　某 "+someDays, "|丙某"+someDays, "|丁某"+someDays, "|P3"+someDays),
		people("P1|甲某|B1|是|2020-01-01", "P2|丙某|B1|是|2020-01-01", "P3|丙 某|B1|是|2020-01-01"))
	assert.Equal(t, []string{"P1|2024-01-01|2024-01-02", "P3|2024-01-01|2024-01-02"}, shown(b, "leave"))
	assert.Equal(t, 1, b.Inputs[0].Duplicates, "equal once the name is read")
	assert.Equal(t, []string{"leave.csv:4:姓名:丙某", "leave.csv:5:姓名:丁某"}, told(b))
	assert.Contains(t, b.Problems[0].Expected.EN, "shared by P2, P3: give the person_id")
	assert.Contains(t, b.Problems[0].Expected.ZH, "人员名册中不止一行用此名称（P2, P3）")
	assert.Contains(t, b.Problems[1].Expected.EN, "a name that the table people holds; perhaps 甲某?")
}

func TestEveryKindOfReferenceMayBeGivenByName(t *testing.T) {
	b := load(t,
		csv("participation.csv", "活动名称|姓名|角色", "座谈|甲某|主讲", "晨会|甲某|参加"),
		csv("visits.csv", "姓名|日期|时段|组织名称", "乙某|2024-01-02|全天|某厂"),
		csv("interviews.csv", "访谈对象|访谈人|日期", "甲某|乙某|2024-01-02"),
		csv("mentorships.csv", "新进人员|带教老师|开始日期", "甲某|乙某|2024-01-02"),
		csv("events.csv", "活动编号|支部名称|类型|日期|主题", "E1|一支部|干部论坛|2024-01-02|座谈", "E2|一支部|工作会议|2024-01-02|晨会", "E3|一支部|工作会议|2024-01-03|晨会"),
		csv("people.csv", "工号|姓名|所在支部|是否党员|进入机关日期", "P1|甲某|一支部|是|2020-01-01", "P2|乙某|一支部|是|2020-01-01"),
		csv("branches.csv", branchHeader, "B1|一支部|"), csv("units.csv", "unit_id|name", "U1|某厂"))
	assert.Equal(t, []string{"E1|P1|speaker"}, shown(b, "participation"))
	assert.Equal(t, []string{"P2|2024-01-02|day|U1"}, shown(b, "visits"))
	assert.Equal(t, []string{"P1|P2|2024-01-02"}, shown(b, "interviews"))
	assert.Equal(t, []string{"P1|P2|2024-01-02"}, shown(b, "mentorships"))
	assert.Equal(t, "E1|B1|forum|2024-01-02|座谈", shown(b, "events")[0])
	assert.Equal(t, "P1|甲某|B1||||1|||2020-01-01", shown(b, "people")[0])
	assert.Equal(t, []string{"participation.csv:3:活动名称:晨会"}, told(b))
}

func TestReferencesToATableThatWasNotSuppliedAreNotChecked(t *testing.T) {
	b := load(t, csv("visits.csv", "工号|姓名|日期|时段|组织名称", "P1||2024-01-02|am|某厂", "|甲某|2024-01-02|am|"))
	assert.Equal(t, []string{"P1|2024-01-02|am|某厂", "甲某|2024-01-02|am"}, shown(b, "visits"))
	assert.Empty(t, told(b))
}

func TestARowSetAsideStillHoldsItsKeyAndName(t *testing.T) {
	b := load(t, leave("P1|"+someDays, "|甲某|2024-02-01|2024-02-02", "|乙某"+someDays, "|丙某"+someDays),
		people("P1|甲某|B1|是|soon", "~123456789012345678|乙某|B1|是|2020-01-01", "P3|丙某|B1|是|2020-01-01", "|丙某|B1|是|2020-01-01"))
	assert.Equal(t, []string{"P1|2024-01-01|2024-01-02", "P1|2024-02-01|2024-02-02", "people.csv#3|2024-01-01|2024-01-02"}, shown(b, "leave"))
	assert.Equal(t, []string{
		"leave.csv:5:姓名:丙某",
		"people.csv:2:joined_on:soon", "people.csv:3:person_id:123456789012345678", "people.csv:5:person_id:",
	}, told(b))
	assert.Contains(t, b.Problems[0].Expected.EN, "shared by P3, people.csv#5")
}

func TestDifferentRowsForOneKey(t *testing.T) {
	b := load(t,
		people("P1|甲某|B1|是|2020-01-01", "P2|乙某|B1|是|2020-01-01", "P1|甲某|B1|是|2020/1/1", "P3|丙某|B1|是|2020-01-01"),
		workbook("x.xlsx", sheet("人员名册", "工号|姓名|支部编号|是否党员|进入机关日期", "P1|甲某|B1|否|2020-01-01", "P3|丙某|B1|是|soon")),
		csv("events.csv", "event_id|branch_id|kind|date", "E1|B1|forum|2024-01-01", "E1|B1|forum|2024-01-02"),
		csv("units.csv", "unit_id|name", "U1|某厂", "U1|某社"), csv("branches.csv", branchHeader, "B1|一支部|", "B1|二支部|"))
	assert.Equal(t, []string{"P2|乙某|B1||||1|||2020-01-01"}, shown(b, "people"))
	assert.Equal(t, []string{
		"people.csv:2:person_id:P1", "people.csv:5:person_id:P3",
		"x.xlsx [人员名册]:2:工号:P1", "x.xlsx [人员名册]:3:工号:P3", "x.xlsx [人员名册]:3:进入机关日期:soon",
		"events.csv:2:event_id:E1", "events.csv:3:event_id:E1", "units.csv:2:unit_id:U1", "units.csv:3:unit_id:U1",
		"branches.csv:2:branch_id:B1", "branches.csv:3:branch_id:B1",
	}, told(b))
	assert.Equal(t, "a person_id of its own; x.xlsx [人员名册] row 2 is a different row with the same one", b.Problems[0].Expected.EN)
	assert.Equal(t, "唯一的工号；people.csv 第 2 行是同一工号的另一行，内容不同", b.Problems[2].Expected.ZH)
	assert.Equal(t, 1, b.Inputs[0].Duplicates)
}

func TestExactDuplicatesOverAllFiles(t *testing.T) {
	b := load(t,
		csv("visits.csv", "person_id|date|session|备注", "P1|2024-01-02|am|x", "P1|2024-01-02|pm|x", "P1|2024年1月2日|上午|y"),
		csv("走访记录.csv", "工号|日期|时段|组织编号", "P1|20240102|am|", "P1|20240102|am|U1"))
	assert.Equal(t, []string{"P1|2024-01-02|am", "P1|2024-01-02|pm", "P1|2024-01-02|am|U1"}, shown(b, "visits"))
	assert.Equal(t, []int{1, 1}, []int{b.Inputs[0].Duplicates, b.Inputs[1].Duplicates})
}

func TestTwinsAmongManyRows(t *testing.T) {
	lines := []string{"工号|日期|时段"}
	for i := range 3*blockLength + 7 {
		line := "P" + itoa(i) + "|2024-01-02|am"
		lines = append(lines, line)
		switch {
		case i%blockLength == 5:
			lines = append(lines, line)
		case i%5000 == 7:
			lines = append(lines, "P|x|am")
		}
	}
	b := load(t, workbook("x.xlsx", sheet("visits", lines...)))
	records, _ := b.Table("visits")
	assert.Equal(t, []int{3*blockLength + 7, 4, 10}, []int{records.Len(), b.Inputs[0].Duplicates, b.Inputs[0].SetAside})
	for i := range records.Len() {
		_, row := records.Place(i)
		if want := lines[row-1]; "P"+itoa(i) != b.Symbols.Text(records.At(i)[0]) || want[:len(want)-14] != "P"+itoa(i) {
			t.Fatalf("record %d is said to stand in row %d, %q", i, row, want)
		}
	}
}

// The empty sheets of the import template make no reference dangle.
func TestUnitsAndBranchesWithoutRowsAreNotSupplied(t *testing.T) {
	files := func(rows ...string) []*source.File {
		return []*source.File{
			people("P1|甲某|B1|是|2020-01-01"), csv("visits.csv", "工号|日期|时段|组织编号", "P1|2024-01-02|am|U1"),
			csv("branches.csv", append([]string{"支部编号|支部名称"}, rows...)...), csv("units.csv", append([]string{"组织编号|组织名称"}, rows...)...),
		}
	}
	for name, rows := range map[string][]string{"a header": nil, "blank rows": {"", "|"}, "nothing to record": {"无"}, "a note": {"注：待填|"}} {
		b := load(t, files(rows...)...)
		assert.Empty(t, told(b), name)
		assert.Len(t, shown(b, "visits"), 1, name)
	}
	b := load(t, files("X1|某")...)
	assert.Equal(t, []string{"people.csv:2:branch_id:B1", "visits.csv:2:组织编号:U1"}, told(b))
	b = load(t, files("|某")...)
	assert.Equal(t, []string{"people.csv:2:branch_id:B1", "visits.csv:2:组织编号:U1", "branches.csv:2:支部编号:", "units.csv:2:组织编号:"}, told(b), "a row that is set aside is one")
	b = load(t, people("P1|甲某|B1|是|2020-01-01"), csv("events.csv", "活动编号|支部编号|类型|日期"), csv("participation.csv", "活动编号|工号", "H1|P1"))
	assert.Equal(t, []string{"participation.csv:2:活动编号:H1"}, told(b), "events without rows hold no event")
}

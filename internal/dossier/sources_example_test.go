package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contractExample shows every key of SPEC 1b at once, as the contract does: what it
// says together must be taken together.
const contractExample = `
  - file: "走访*.xlsx"
    sheet: "*月"
    table: visits
    header_row: 2
    columns:
      - {header: 走访人, field: person_id}
      - {header: 时间, field: date}
      - {header: 时段, field: session, values: {半天: am, /: "", "*": day}}
    date: {year: 2024, month: sheet}
    constants: [{field: unit_id, value: U01}]
    split: {header: 走访人}
  - file: 花名册.xlsx
    table: people
    columns:
      - {header: 政治面貌, field: party_member, values: {"*": no}}
      - {header: 参加工作时间, field: joined_on, day: first}
  - file: 走访统计.xlsx
    table: visits
    header_row: 4
    columns: [{header: 姓名, field: person_id}]
    cross:
      from: D
      to: AH
      except: [备注]
      headers: [{row: 3, field: date}, {row: 4, field: session}]
      cell: value
      field: session
      values: {上: am, 下: pm, 全: day}
      marks: [√, ✓, 1, 是]
      blanks: [×, 0, "-", /, 否, 休]
  - file: 会议.xlsx
    table: events
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    also: true
  - file: 会议.xlsx
    table: participation
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    columns: [{header: 参加人员, field: person_id}]
    split: {header: 参加人员}
  - file: 谈话记录/*.xlsx
    table: interviews
    form: [{label: A2, says: 谈话对象, cell: B2, field: person_id}, {label: A3, says: 谈话人, cell: B3, field: interviewer_id}, {label: C2, says: 时间, cell: D2, field: date}]
`

func TestTheExampleOfTheContractIsTaken(t *testing.T) {
	all := mappingsIn(t, contractExample)
	require.Len(t, all, 6)
	require.NoError(t, CheckMappings(all))
}

// A cell may say again what its header says, and say it where the header does not.
func TestACellAgreesWithItsHeader(t *testing.T) {
	b := wants(t, `
  - file: 走访.xlsx
    table: visits
    header_row: 2
    date: {year: 2024, month: sheet}
    cross: {headers: [{row: 1, field: date}, {row: 2, field: session}], cell: value, field: session, values: {上: am, 下: pm}}
`, staff(), workbook("走访.xlsx", sheet("3月", "|#4|#5|#6", "姓名|上午|上午|下午", "张三|上|下|下")))
	assert.Equal(t, []string{"P1|2024-03-04|am", "P1|2024-03-06|pm"}, firsts(shown(b, "visits"), 3))
	assert.Len(t, problems(b), 1)
	assert.Contains(t, problems(b)[0], "3月!C3 “下”")
}

func TestBlanksOfACrossTable(t *testing.T) {
	marked := func(more string, rows ...string) ([]string, []string) {
		b := wants(t, `
  - file: 走访.xlsx
    table: visits
    header_row: 1
    constants: [{field: session, value: am}]
    date: {year: 2024, month: sheet}
    cross: {headers: [{row: 1, field: date}], cell: mark`+more+`}
`, staff(), workbook("走访.xlsx", sheet("3月", append([]string{"姓名|#4|#5|#6|#7|#8|#11"}, rows...)...)))
		return firsts(shown(b, "visits"), 2), problems(b)
	}
	for name, one := range map[string]struct {
		more, row string
		records   []string
		bad       int
	}{
		"the usual words":            {"", "张三|√|×|#0|-|/|否", []string{"P1|2024-03-04"}, 0},
		"others are not guessed":     {"", "张三|√|出差", []string{"P1|2024-03-04"}, 1},
		"a list replaces them":       {", blanks: [出差]", "张三|√|出差|×", []string{"P1|2024-03-04"}, 1},
		"an empty list names none":   {", blanks: []", "张三|√|×|否", []string{"P1|2024-03-04"}, 2},
		"what is a mark is no blank": {", marks: [休]", "张三|休|×|√", []string{"P1|2024-03-04"}, 1},
	} {
		records, bad := marked(one.more, one.row)
		assert.Equal(t, one.records, records, name)
		assert.Len(t, bad, one.bad, name)
	}
}

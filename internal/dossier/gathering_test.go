package dossier

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// travelled sends an outline and rows through JSON, the rows in any order and twice.
func travelled(t *testing.T, b *Book, wanted func(*LooseRow) bool) *Gathering {
	t.Helper()
	var lines []string
	for row := range b.EachRow() {
		line, err := json.Marshal(row)
		require.NoError(t, err)
		if wanted(row) {
			lines = append(lines, string(line), string(line))
		}
	}
	rand.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	var outline Outline
	data, err := json.Marshal(b.Outline())
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &outline))
	g := NewGathering(&outline)
	for _, line := range lines {
		var row LooseRow
		require.NoError(t, json.Unmarshal([]byte(line), &row))
		g.Take(&row)
	}
	return g
}

func everyRow(*LooseRow) bool { return true }

func everySubject(audit.Subject) bool { return true }

// A book that is gathered again says the same as before, and of the same cells.
func TestABookIsGatheredOfItsRows(t *testing.T) {
	whole := wants(t, `
  - {file: 走访.xlsx, table: visits, header_row: 1, date: {year: 2024}, columns: [{header: 姓名, field: person_id}], constants: [{field: session, value: am}], cross: {headers: [{row: 1, field: date}], cell: mark}}
`, staff(),
		csv("branches.csv", branchHeader, "B1|一支部|", "B1|另一支部|"),
		csv("leave.csv", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02", "P1|2024-01-01|2024-01-02", "P2|x|2024-01-02", "|2024-01-01|2024-01-02"),
		csv("reports.csv", "工号|类型|年度|提交日期|标题", "P1|调研报告|2024|2024-05-01|=1+1"),
		csv("events.csv", "event_id|branch_id|kind|date"),
		workbook("走访.xlsx", sheet("Sheet1", "姓名|1月2日|1月3日", "张三|√|", "李四||√", "王小明|√|?")))
	require.Len(t, whole.SetAside, 5)
	part, err := travelled(t, whole, everyRow).Book(everySubject)
	require.NoError(t, err)
	for _, table := range Tables() {
		assert.Equal(t, shown(whole, table.Name), shown(part, table.Name))
		assert.Equal(t, whole.Rows(table.Name), part.Rows(table.Name))
		assert.Equal(t, whole.Complete(table.Name), part.Complete(table.Name))
		for _, f := range table.Fields {
			assert.Equal(t, whole.Holds(table.Name, f.Name), part.Holds(table.Name, f.Name), table.Name+"."+f.Name)
		}
		for i := range whole.tables[table.Name].Len() {
			assert.Equal(t, whole.Origin(table.Name, i), part.Origin(table.Name, i))
		}
		assert.Equal(t, tainted(whole, table.Name), tainted(part, table.Name))
	}
	assert.Equal(t, []string{"B2 “√”", "C3 “√”", "B4 “√”"}, cells(part, "visits"))
	for i := range whole.SetAside {
		assert.Equal(t, whole.asideRow(&whole.SetAside[i]), part.asideRow(&part.SetAside[i]))
	}
	assert.Equal(t, whole.Outline(), part.Outline())
}

// keyed is a sheet whose rows have names besides their numbers.
type keyed struct{ *grid }

func (keyed) Key(row int) string { return "id=" + itoa(row*10) }

func TestRowsOfADatabaseKeepWhatNamesThem(t *testing.T) {
	file := csv("leave.csv", "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02", "P2|2024-01-01|2024-01-02")
	file.Sheets[0] = keyed{file.Sheets[0].(*grid)}
	whole, err := Load([]*source.File{staff(), file}, Options{})
	require.NoError(t, err)
	part, err := travelled(t, whole, func(r *LooseRow) bool { return r.Table == "people" || r.At == 3 }).Book(everySubject)
	require.NoError(t, err)
	assert.Equal(t, "id=30", part.Origin("leave", 0).Key)
}

// Guests are joined like anybody, but no dossier is made of them, set aside or not.
func TestGuestsGetNoDossiers(t *testing.T) {
	whole := load(t, office(csv("interviews.csv", "访谈对象工号|访谈人工号|日期", "P1|P3|2024-05-06"), csv("people_2.csv", peopleHeader, "P5|戊某|B2|x|2020-01-01", "P6|己某|B1|x|2020-01-01"))...)
	part, err := travelled(t, whole, everyRow).Book(func(s audit.Subject) bool { return s.Branch == "B1" })
	require.NoError(t, err)
	day := audit.DateOf(2024, 12, 31)
	joined := Join(part, Time{AsOf: day, Period: audit.Period{From: audit.DateOf(2024, 1, 1), To: day}}, NewCalendar(nil, nil))
	var ids []string
	for _, d := range joined.Dossiers {
		ids = append(ids, d.Subject.ID)
	}
	assert.Equal(t, []string{"P1", "P2", "P6", "B1"}, ids)
	assert.Equal(t, 1, joined.Dossiers[0].Facts("interviews", audit.Person).Len())
}

// Lines that were changed on their way, or are of other exports, are refused.
func TestRowsThatCannotBeOfTheBookAreRefused(t *testing.T) {
	whole := load(t, office(csv("visits.csv", "工号|日期|时段", "P1|2024-01-02|am"))...)
	for name, c := range map[string]struct{ row, want string }{
		"a table that no source feeds": {`{"table":"plans","input":2,"row":2,"values":[]}`, `a row is of "plans"`},
		"an input that there is not":   {`{"table":"visits","input":9,"row":2,"values":[]}`, "row 2 of the table visits is of no input"},
		"an input of another table":    {`{"table":"visits","input":0,"row":2,"values":[]}`, "is of no input"},
		"too few values":               {`{"table":"visits","input":2,"row":2,"values":["P1"]}`, "visits.csv row 2: 1 values instead of the 6"},
		"a number for a text":          {`{"table":"visits","input":2,"row":2,"values":[1,19724,0,null,null,null]}`, "person_id holds a value of another type"},
		"a text for a number":          {`{"table":"visits","input":2,"row":2,"values":["P1","2024",0,null,null,null]}`, "date holds a value of another type"},
		"a choice that there is not":   {`{"table":"visits","input":2,"row":2,"values":["P1",19724,3,null,null,null]}`, "session holds 3, which stands for nothing"},
	} {
		t.Run(name, func(t *testing.T) {
			var row LooseRow
			require.NoError(t, json.Unmarshal([]byte(c.row), &row))
			g := NewGathering(whole.Outline())
			g.Take(&row)
			_, err := g.Book(everySubject)
			require.ErrorContains(t, err, c.want)
		})
	}
	for name, row := range map[string]AsideRow{
		"no table": {Table: "x"}, "no input": {Table: "visits", Input: 9}, "no values": {Table: "visits", Input: 2},
		"a branch that is not a text": {Table: "visits", Input: 2, Values: make([]LooseValue, 6), Branch: LooseValue{kind: isNumber}},
	} {
		outline := whole.Outline()
		outline.SetAside = []AsideRow{row}
		_, err := NewGathering(outline).Book(everySubject)
		require.Error(t, err, name)
	}
	_, err := NewGathering(&Outline{Tables: []string{"x"}}).Book(everySubject)
	require.ErrorContains(t, err, `there is no table "x"`)
}

func TestWhoHoldsARoleIsKnownToAll(t *testing.T) {
	header := peopleHeader + "|职务|离开日期"
	whole := load(t, csv("people.csv", header,
		"P1|甲|B1|是|2020-01-01|支部负责人|2024-06-30", "P2|乙|B1|是|2020-01-01|支部负责人|", "P3|丙|B2|是|2020-01-01|支部负责人|", "P4|丁|B2|是|2020-01-01|支部负责人|", "P5|戊|B2|是|2020-01-01||"))
	day := audit.DateOf(2024, 12, 31)
	joined := Join(whole, Time{AsOf: day, Period: audit.Period{From: audit.DateOf(2024, 1, 1), To: day}}, NewCalendar(nil, nil))
	assert.Equal(t, []string{"P1", "P2", "P3"}, joined.KnownToAll(), "on 30 June the first two are P1 and P2, later P2 and P3")
}

package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

func frame(t *testing.T, from, to, asOf string) Time {
	t.Helper()
	var days [3]audit.Date
	for i, s := range []string{from, to, asOf} {
		day, err := audit.ParseDate(s)
		require.NoError(t, err)
		days[i] = day
	}
	return Time{AsOf: days[2], Period: audit.Period{From: days[0], To: days[1]}}
}

// Rows are inside the period from its first day to the last one that is judged;
// what is about a stretch of days is so where any of them is.
func TestDatesOfTables(t *testing.T) {
	visits := func(rows ...string) *Book {
		return load(t, office(csv("visits.csv", append([]string{"工号|日期|时段"}, rows...)...))...)
	}
	contacts := func(rows ...string) *Book {
		return load(t, office(csv("liaisons.csv", append([]string{"工号|组织编号|开始日期|结束日期"}, rows...)...))...)
	}
	year := frame(t, "2024-01-01", "2024-12-31", "2024-06-30")
	for name, c := range map[string]struct {
		book     *Book
		table    string
		want     string // first, last, known
		wantRows [3]int // dated, undated, within
	}{
		"the first day":             {visits("P1|2024-01-01|am"), "visits", "2024-01-01 2024-01-01 2024-01-01", [3]int{1, 0, 1}},
		"the day before":            {visits("P1|2023-12-31|am"), "visits", "2023-12-31 2023-12-31 2023-12-31", [3]int{1, 0, 0}},
		"as_of":                     {visits("P1|2024-06-30|am"), "visits", "2024-06-30 2024-06-30 2024-06-30", [3]int{1, 0, 1}},
		"the day after as_of":       {visits("P1|2024-07-01|am", "P1|2023-01-05|am"), "visits", "2023-01-05 2024-07-01 2023-01-05", [3]int{2, 0, 0}},
		"a bad row of a known day":  {visits("P1|2024-03-05|never"), "visits", "2024-03-05 2024-03-05 2024-03-05", [3]int{1, 0, 1}},
		"a bad row of no known day": {visits("P1|2022-03-05|am", "P1|2024-02-30|am"), "visits", "2022-03-05 2022-03-05 2022-03-05", [3]int{1, 1, 0}},
		"a contact that ended":      {contacts("P1|U1|2022-01-01|2023-12-31"), "liaisons", "2022-01-01 2023-12-31 2023-12-31", [3]int{1, 0, 0}},
		"a contact that reaches in": {contacts("P1|U1|2022-01-01|2024-01-01"), "liaisons", "2022-01-01 2024-01-01 2024-01-01", [3]int{1, 0, 1}},
		"a contact that is open":    {contacts("P1|U1|2022-01-01|"), "liaisons", "2022-01-01 2022-01-01 2024-06-30", [3]int{1, 0, 1}},
	} {
		got, ok := c.book.Dates(c.table, year)
		require.True(t, ok, name)
		assert.Equal(t, c.want, got.First.String()+" "+got.Last.String()+" "+got.Known.String(), name)
		assert.Equal(t, c.wantRows, [3]int{got.Rows, got.Undated, got.Within}, name)
	}
	for _, table := range []string{"people", "visits", "reports", "participation"} {
		_, ok := visits().Dates(table, year)
		assert.False(t, ok, table)
	}
}

// Days taken together are taken as one by one.
func TestDaysTakenTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.OneOf(rapid.Just(Absent), rapid.Int32Range(19_700, 19_760))
		frame := datesTaken{asOf: audit.Date(days.Draw(t, "as of")), span: Span{audit.Date(days.Draw(t, "from")), audit.Date(days.Draw(t, "to"))}}
		one, all := frame, frame
		for _, stretch := range rapid.SliceOfN(rapid.SliceOfN(days, 0, 20), 0, 3).Draw(t, "days") {
			for _, day := range stretch {
				one.take(day, day)
			}
			all.takeDays(stretch)
		}
		assert.Equal(t, one, all)
	})
}

// A table is looked at whole, also the part of it that is packed.
func TestDatesOfManyRows(t *testing.T) {
	records := &Records{Table: tables[4]}
	require.Equal(t, "visits", records.Table.Name)
	row := make([]int32, len(records.Table.Fields))
	for i := range 2*blockLength + 10 {
		row[records.Table.Dated] = int32(audit.DateOf(2024, 1, 1)) + int32(i%400)
		records.Append(row, 0, i+2)
	}
	got, ok := (&Book{tables: map[string]*Records{"visits": records}}).Dates("visits", frame(t, "2025-01-01", "2025-12-31", "2025-12-31"))
	require.True(t, ok)
	assert.Equal(t, audit.DateOf(2024, 1, 1), got.First)
	assert.Equal(t, audit.DateOf(2024, 1, 1)+399, got.Last)
	assert.Equal(t, 2*blockLength+10, got.Rows)
	want := 0
	for i := range got.Rows {
		if i%400 >= 366 {
			want++
		}
	}
	assert.Equal(t, want, got.Within)
}

func TestTopics(t *testing.T) {
	book := load(t, office(csv("events.csv", "event_id|branch_id|kind|date|topic",
		"E1|B1|campaign|2024-03-05|学雷锋", "E2|B2|campaign|2024-03-06|学雷锋", "E3|B1|forum|2024-04-01|学雷锋", "E4|B1|campaign|2024-05-01|", "E5|B1|campaign|2024-07-01|迎国庆"))...)
	assert.Equal(t, []Topic{{"campaign", "学雷锋", 2}, {"forum", "学雷锋", 1}}, book.Topics(audit.DateOf(2024, 6, 30)))
	assert.Empty(t, load(t, office()...).Topics(audit.DateOf(2024, 6, 30)))
}

// Tables that hold all there is are those that the config lists.
func TestCompleteTables(t *testing.T) {
	book, err := Load(office(), Options{Complete: []string{"mentorships"}})
	require.NoError(t, err)
	assert.True(t, book.Complete("mentorships"))
	assert.False(t, book.Complete("visits"))
}

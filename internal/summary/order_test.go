package summary_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/summary"
)

// done are rows of every table, those of one person, day or thing among them more than
// once, and one of somebody whose row of people is set aside.
var done = map[string][]string{
	"people": {"person_id,name,branch_id,rank,party_member,joined_on", "P1,甲某,B1,处级,true,2010-01-01", "P2,乙某,B1,科级,true,2010-01-01", "P3,丙某,B2,,false,2010-01-01", "P9,丁某,B2,,也许,2010-01-01"},
	"visits": {"person_id,date,session,unit_id,problems_found,problems_solved",
		"P1,2020-03-02,am,U1,1,0", "P1,2020-03-02,am,U2,2,1", "P1,2020-03-02,day,U1,,", "P1,2021-03-01,pm,U1,4,4", "P2,2020-03-02,am,U1,3,1", "P2,2021-05-06,day,U2,,", "P3,2020-03-02,day,,1,1", "P9,2020-03-02,pm,U1,7,7"},
	"events":        {"event_id,branch_id,kind,date,topic,speaker_kind", "E1,B1,forum,2020-04-01,甲,", "E2,B2,training_class,2020-05-01,乙,", "E3,B1,training_class,2021-05-01,丙,", "E4,B2,lecture,2021-06-01,丁,model"},
	"participation": {"event_id,person_id,role,award", "E1,P1,speaker,", "E1,P1,winner,一等奖", "E2,P1,attendee,", "E2,P1,speaker,", "E3,P1,attendee,", "E2,P3,winner,二等奖", "E3,P2,attendee,", "E2,P9,attendee,"},
	"interviews":    {"person_id,interviewer_id,date", "P1,P2,2020-07-01", "P1,P3,2020-07-01", "P1,P2,2021-07-01", "P2,P2,2020-07-01", "P3,P1,2020-08-01"},
	"mentorships":   {"person_id,mentor_id,from,to", "P3,P1,2020-01-01,2020-06-30", "P3,P1,2021-01-01,2021-06-30", "P3,P2,2020-01-01,"},
	"postings":      {"person_id,department,from,to", "P1,组织部,2019-01-01,2020-02-01", "P1,宣传部,2020-02-02,2021-02-01", "P1,组织部,2021-02-02,", "P2,学校部,2019-01-01,", "P3,组织部,2020-01-01,2020-12-31", "P3,学校部,2021-01-01,"},
}

// Where a row stands in its table changes no figure, and what a figure counts adds up
// to its total.
func TestOrderOfRows(t *testing.T) {
	as := func(order func(table string, n int) []int) *summary.Summary {
		exports := sheets{}
		for table, lines := range done {
			said := []string{lines[0]}
			for _, i := range order(table, len(lines)-1) {
				said = append(said, lines[i+1])
			}
			exports[table] = strings.Join(said, "\n")
		}
		return counted(t, exports, "2021-12-31")
	}
	inOrder := func(_ string, n int) []int {
		rows := make([]int, n)
		for i := range rows {
			rows[i] = i
		}
		return rows
	}
	plain := as(inOrder)
	rapid.Check(t, func(r *rapid.T) {
		shuffled := as(func(table string, n int) []int { return rapid.Permutation(inOrder(table, n)).Draw(r, table) })
		for i, f := range plain.Figures {
			other := shuffled.Figures[i]
			for at := range everywhere(plain) {
				require.Equal(r, f.Value(at), other.Value(at), "%s %v", f.ID, at)
				require.Equal(r, f.Parts(at), other.Parts(at), "%s %v", f.ID, at)
			}
			n := 0
			for _, item := range other.Items() {
				n += item.N
			}
			require.Equal(r, other.Value(summary.Scope{}).N, n, f.ID)
		}
	})
}

// everywhere are all places for which there are figures.
func everywhere(s *summary.Summary) func(yield func(summary.Scope) bool) {
	return func(yield func(summary.Scope) bool) {
		for _, year := range append([]int{0}, s.Years()...) {
			if !yield(summary.Scope{Year: year}) {
				return
			}
			for _, b := range s.Branches {
				if !yield(summary.Scope{Year: year, Branch: b.ID, In: true}) {
					return
				}
			}
		}
	}
}

// Counting needs room for what it counts at a time, not for every row: in an office of
// 200,000 people it took more than all that had been read.
func TestCountingHoldsNoRows(t *testing.T) {
	const rows = 100_000
	visits := []string{done["visits"][0]}
	for i := range rows {
		visits = append(visits, fmt.Sprintf("P%d,2020-%02d-%02d,am,U%d,1,%d", i%3+1, i/3%12+1, i/36%28+1, i%100, i))
	}
	office := joined(t, sheets{"visits": strings.Join(visits, "\n")}, "2020-12-31")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s := summary.Of(office, summary.Options{Since: 2020, Until: 2020})
	runtime.ReadMemStats(&after)
	assert.Equal(t, 3*12*28, figure(t, s, "visits.half_days").Value(summary.Scope{}).N)
	assert.Equal(t, rows, figure(t, s, "problems.found").Value(summary.Scope{}).N)
	assert.Less(t, float64(after.TotalAlloc-before.TotalAlloc)/rows, 150.0, "bytes a row")
}

package spread_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

var everyCell = flag.Bool("everycell", false, "spoil every cell of the office of guests, not a few of each table")

// guests is an office of four branches, each in a bucket of its own, whose verdicts
// hang on rows of the others: interviews by secretaries of elsewhere, a mentor, courses
// held by others, people who moved, campaigns of the branch before.
var guests = map[string][]string{
	"people": {"person_id,name,branch_id,rank,category,party_member,member_since,roles,joined_on,left_on,grassroots_experience",
		"P1,甲某,A,科员,综合,是,,支部负责人,2019-01-07,,是", "P2,乙某,B,科长,综合,是,,,2018-03-01,,否", "P3,丙某,C,科员,执法,是,2021-07-01,,2020-05-06,,",
		"P4,丁某,A,科员,综合,否,,,2024-02-01,,否", "P5,戊某,B,科员,,是,,,2015-01-01,2024-09-30,是", "P6,己某,C,科长,综合,是,,干部工作专人,2016-01-01,,否",
		"P7,庚某,D,处长,综合,是,,支部负责人,2010-01-01,,是", "P8,辛某,D,科长,综合,是,,,2012-01-01,,是"},
	"branches": {"branch_id,name,founded_on,closed_on", "A,第一支部,,", "B,第二支部,,", "C,第三支部,2022-01-01,", "D,第四支部,,"},
	"units":    {"unit_id,name", "U1,一中团委", "U2,二中团委"},
	"liaisons": {"person_id,unit_id,from,to", "P1,U1,2023-01-01,", "P1,U2,2023-01-01,", "P3,U1,2024-01-01,2024-06-30"},
	"visits": {"person_id,date,session,unit_id,problems_found,problems_solved", "P3,2024-02-05,day,U1,4,1", "P3,2024-10-08,day,U1,2,2",
		"P8,2024-03-04,am,U1,1,1", "P2,2024-03-04,am,U1,1,1", "P1,2024-03-04,am,,3,3"},
	"reports":     {"person_id,kind,year,submitted_on", "P1,research,2024,2024-11-01", "P3,research,2024,2025-01-03"},
	"interviews":  {"person_id,interviewer_id,date", "P2,P1,2024-02-01", "P2,P6,2024-07-30", "P3,P2,2024-03-03", "P4,P6,2024-06-06", "P1,P6,2024-04-04", "P3,P7,2024-09-01", "P4,P7,2024-10-01"},
	"plans":       {"person_id,year,approved_on,rank,category", "P1,2024,2024-03-01,科员,综合", "P3,2024,2024-02-01,科长,执法"},
	"mentorships": {"person_id,mentor_id,from,to,aspects", "P4,P2,2024-02-10,2024-08-01,study;work;life", "P4,P8,2024-08-02,,study"},
	"postings": {"person_id,department,from,to,rank,branch_id,roles", "P3,一处,2020-05-06,2024-06-30,科长,A,", "P3,二处,2024-07-01,,,C,",
		"P2,一处,2018-03-01,,,,支部负责人", "P6,三处,2016-01-01,2024-03-31,,B,支部负责人", "P1,一处,2019-01-07,,,,", "P5,四处,2015-01-01,,,C,", "P4,一处,2024-02-01,,,,"},
	"secondments": {"person_id,host,host_type,from,to", "P2,某街道,street_town,2023-01-01,2023-06-30"},
	"events": {"event_id,branch_id,kind,date,topic,speaker_kind", "E1,A,campaign,2024-03-05,学雷锋,", "E2,B,party_training,2024-04-10,党性,", "E3,C,campaign,2024-08-01,强国,",
		"E4,A,award_review,2024-09-09,评比,", "E5,B,lecture,2024-10-10,辅导,model", "E6,A,training_class,2024-05-05,培训,", "E7,D,forum,2024-05-06,论坛,"},
	"participation": {"event_id,person_id,role,award", "E1,P3,attendee,", "E2,P3,attendee,", "E2,P1,attendee,", "E3,P3,attendee,", "E4,P6,winner,成果奖", "E4,P2,winner,新人奖", "E5,P3,speaker,", "E6,P5,attendee,", "E7,P8,speaker,"},
	"leave":         {"person_id,from,to", "P1,2024-05-01,2024-05-20"},
}

// apart is so many buckets that each branch of the office of guests has one of its own.
const apart = 64

var figuresOfGuests = []string{"management.campaigns.campaigns=学雷锋,强国"}

// judgedApart writes an office and compares what is found of it whole and in parts.
func judgedApart(t *testing.T, tables map[string][]string, quarantine bool) {
	t.Helper()
	dir := t.TempDir()
	for name, lines := range tables {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".csv"), []byte(strings.Join(lines, "\n")+"\n"), 0o600))
	}
	asOf := audit.DateOf(2024, 12, 31)
	sameIn(t, engine.Request{Sources: []string{dir}, AsOf: &asOf, All: true, Quarantine: quarantine, Set: figuresOfGuests}, apart)
}

func TestGuestsAreJoined(t *testing.T) { judgedApart(t, guests, false) }

// changed gives the tables with one row in another's place; without, where there is none.
func changed(table string, row int, line ...string) map[string][]string {
	tables := maps.Clone(guests)
	tables[table] = slices.Replace(slices.Clone(guests[table]), row, row+1, line...)
	return tables
}

// Whichever row is set aside, for whichever cell, in parts it touches whom it touches in
// the whole; and so does one that is not there.
func TestRowsSetAsideTouchTheSameInParts(t *testing.T) {
	for table, lines := range guests {
		for row := 1; row < len(lines) && (row <= 2 || *everyCell); row++ {
			for how, instead := range spoiled(lines[row], row) {
				t.Run(fmt.Sprintf("%s/%d/%s", table, row, how), func(t *testing.T) {
					t.Parallel()
					judgedApart(t, changed(table, row, instead...), true)
				})
			}
		}
	}
}

// spoiled are lines instead of one: with a cell that cannot be read, with another of the
// same key, none. But for -everycell two rows of each table will do, each in one way.
func spoiled(line string, row int) map[string][]string {
	all := map[string][]string{"twice": {line, strings.Replace(line, "20", "19", 1)}, "missing": nil}
	cells := strings.Split(line, ",")
	for column := range cells {
		bad := slices.Clone(cells)
		bad[column] = "?"
		all[strconv.Itoa(column)] = []string{strings.Join(bad, ",")}
	}
	if *everyCell {
		return all
	}
	one := slices.Sorted(maps.Keys(all))[row%len(all)]
	return map[string][]string{one: all[one]}
}

// What no source feeds, and what nobody filled in, is missing in parts too.
func TestTablesThatAreMissingAreSoInParts(t *testing.T) {
	for table := range guests {
		if table == "people" {
			continue
		}
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			tables := changed(table, 0)
			delete(tables, table)
			judgedApart(t, tables, true)
			if !*everyCell {
				return
			}
			tables[table] = guests[table][:1]
			judgedApart(t, tables, true)
			tables[table] = []string{guests[table][0], "无"}
			judgedApart(t, tables, true)
		})
	}
}

package summary_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/summary"
)

// sheets are small exports: table → lines, the first of them the header.
type sheets map[string]string

const staff = "person_id,name,branch_id,rank,party_member,joined_on\nP1,甲某,B1,处级,true,2010-01-01\nP2,乙某,B1,科级,true,2010-01-01\nP3,丙某,B2,,false,2010-01-01"

// joined reads exports as of a day, bad rows set aside. The tables named hold all
// there is even without a row.
func joined(t *testing.T, exports sheets, asOf string, complete ...string) *dossier.Office {
	t.Helper()
	if exports["people"] == "" {
		exports["people"] = staff
	}
	dir := t.TempDir()
	for table, lines := range exports {
		require.NoError(t, os.WriteFile(filepath.Join(dir, table+".csv"), []byte(lines+"\n"), 0o600))
	}
	paths, _, err := source.Discover([]string{dir})
	require.NoError(t, err)
	var files []*source.File
	for _, path := range paths {
		file, err := source.Open(path, source.Hint{})
		require.NoError(t, err)
		file.Path = filepath.Base(path)
		files = append(files, file)
	}
	book, err := dossier.Load(files, dossier.Options{Quarantine: true, Complete: complete})
	require.NoError(t, err)
	day, err := audit.ParseDate(asOf)
	require.NoError(t, err)
	period := audit.Period{From: audit.DateOf(day.Year(), 1, 1), To: audit.DateOf(day.Year(), 12, 31)}
	return dossier.Join(book, dossier.Time{AsOf: day, Period: period}, dossier.NewCalendar(nil, nil))
}

// counted counts from 2020 to the year of as_of.
func counted(t *testing.T, exports sheets, asOf string, branches ...string) *summary.Summary {
	t.Helper()
	office := joined(t, exports, asOf)
	return summary.Of(office, summary.Options{Since: 2020, Until: office.Time.AsOf.Year(), Branches: branches})
}

func figure(t *testing.T, s *summary.Summary, id string) *summary.Figure {
	t.Helper()
	f, ok := s.Figure(id)
	require.True(t, ok, id)
	return f
}

func known(n int) summary.Value   { return summary.Value{Known: true, N: n} }
func atLeast(n int) summary.Value { return summary.Value{Known: true, AtLeast: true, N: n} }

var (
	everything = summary.Scope{}
	inB1       = summary.Scope{Branch: "B1", In: true}
	inB2       = summary.Scope{Branch: "B2", In: true}
)

func in(year int) summary.Scope { return summary.Scope{Year: year} }

// What each figure counts, at the edges of its definition.
func TestFigures(t *testing.T) {
	const events = "event_id,branch_id,kind,date,speaker_kind\nE1,B1,forum,2020-01-01,\nE2,B2,training_class,2020-12-31,\nE3,B2,lecture,2021-03-01,model\nE4,B1,training_class,2022-01-01,\nE5,B1,forum,2019-12-31,"
	for _, c := range []struct {
		name    string
		exports sheets
		id      string
		at      summary.Scope
		want    int
	}{
		{"the first posting is no change", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,"}, "rotation.changes", everything, 0},
		{"a posting before the years still comes before", sheets{"postings": "person_id,department,from,to\nP1,A,2015-05-01,2020-01-31\nP1,B,2020-02-01,"}, "rotation.changes", in(2020), 1},
		{"the same department again is none", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,2020-06-01\nP1,A,2021-05-01,"}, "rotation.changes", everything, 0},
		{"away and back are two", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,2020-06-01\nP1,B,2020-07-01,2020-08-01\nP1,A,2021-05-01,"}, "rotation.changes", everything, 2},
		{"of two begun on a day the open one comes last", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,2020-06-01\nP1,B,2020-05-01,\nP1,B,2021-05-01,"}, "rotation.changes", in(2021), 0},
		{"what begins after as_of is not seen", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,2022-06-01\nP1,B,2022-07-01,"}, "rotation.changes", everything, 0},
		{"as_of itself is", sheets{"postings": "person_id,department,from,to\nP1,A,2020-05-01,2022-06-01\nP1,B,2022-06-30,"}, "rotation.changes", everything, 1},
		{"a secondment counts where it begins", sheets{"secondments": "person_id,host,host_type,from,to\nP1,某街道,street_town,2019-12-31,2021-01-01\nP1,某街道,street_town,2021-01-02,"}, "secondments.begun", everything, 1},
		{"forums from the first day of the first year", sheets{"events": events}, "forums.held", everything, 1},
		{"events belong to the branch that held them", sheets{"events": events}, "training.held", inB2, 1},
		{"participants to their own", sheets{"events": events, "participation": "event_id,person_id,role\nE2,P1,attendee"}, "training.trained", inB1, 1},
		{"one person at one event counts one in whatever roles", sheets{"events": events, "participation": "event_id,person_id,role\nE2,P1,attendee\nE2,P1,speaker\nE4,P1,"}, "training.trained", everything, 2},
		{"and one as people", sheets{"events": events, "participation": "event_id,person_id,role\nE2,P1,attendee\nE2,P1,speaker\nE4,P1,"}, "training.people", everything, 1},
		{"only speakers spoke, only at forums", sheets{"events": events, "participation": "event_id,person_id,role\nE1,P1,speaker\nE1,P2,attendee\nE1,P3,\nE3,P1,speaker"}, "forums.speakers", everything, 1},
		{"winners at events of any kind", sheets{"events": events, "participation": "event_id,person_id,role,award\nE1,P1,winner,甲奖\nE1,P1,winner,乙奖\nE2,P1,attendee,甲奖"}, "awards.won", everything, 2},
		{"a whole day is two half-days, and one of them again is none", sheets{"visits": "person_id,date,session\nP1,2020-03-01,day\nP1,2020-03-01,am\nP1,2020-03-02,pm\nP2,2020-03-01,am"}, "visits.half_days", everything, 4},
		{"a unit reached again in another year counts once", sheets{"visits": "person_id,date,session,unit_id\nP1,2020-03-01,am,U1\nP3,2021-03-01,am,U1\nP1,2021-03-02,am,"}, "visits.units", everything, 1},
		{"and in each of them", sheets{"visits": "person_id,date,session,unit_id\nP1,2020-03-01,am,U1\nP3,2021-03-01,am,U1"}, "visits.units", in(2021), 1},
		{"problems add up, a blank is 0", sheets{"visits": "person_id,date,session,problems_found\nP1,2020-03-01,am,2\nP1,2020-03-01,pm,\nP2,2020-03-02,am,3"}, "problems.found", everything, 5},
		{"a report by the day it was handed in", sheets{"reports": "person_id,kind,year,submitted_on\nP1,research,2020,2021-01-05"}, "reports.submitted", in(2021), 1},
		{"two interviewers on one day are one interview", sheets{"interviews": "person_id,interviewer_id,date\nP1,P2,2020-03-01\nP1,P3,2020-03-01\nP1,P1,2020-03-02"}, "interviews.held", everything, 1},
		{"one pair, however many rows", sheets{"mentorships": "person_id,mentor_id,from,to\nP1,P2,2020-03-01,2020-04-01\nP1,P2,2020-05-01,\nP1,P3,2020-05-01,"}, "mentorships.begun", everything, 2},
		{"exact duplicates were dropped", sheets{"reports": "person_id,kind,year,submitted_on" + strings.Repeat("\nP1,research,2020,2020-12-05", 2)}, "reports.submitted", everything, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, known(c.want), figure(t, counted(t, c.exports, "2022-06-30"), c.id).Value(c.at))
		})
	}
}

// A table or a column that was not supplied leaves nothing to be told, never 0.
func TestCannotTell(t *testing.T) {
	s := counted(t, sheets{"visits": "person_id,date,session\nP1,2020-03-01,am", "participation": "event_id,person_id\nE1,P1"}, "2020-12-31")
	for id, why := range map[string]string{
		"rotation.changes": "no source feeds postings",
		"forums.held":      "no source feeds events",
		"forums.speakers":  "no source feeds events",
		"visits.units":     "the table visits has no column unit_id",
		"problems.found":   "the table visits has no column problems_found",
	} {
		f := figure(t, s, id)
		assert.Equal(t, summary.Value{}, f.Value(everything), id)
		assert.Equal(t, why, f.Why().EN, id)
		assert.Empty(t, f.Items(), id)
		assert.Empty(t, f.Parts(everything), id)
	}
	assert.Equal(t, known(1), figure(t, s, "visits.half_days").Value(everything))
	f := figure(t, counted(t, sheets{"reports": "person_id,kind,year,submitted_on"}, "2020-12-31"), "reports.submitted")
	assert.Equal(t, summary.Value{}, f.Value(everything), "a sheet that nobody filled in")
	assert.Equal(t, "there is no row in reports", f.Why().EN)
}

// Rows set aside are not counted, and the figures that rest on their table are
// lower bounds; other figures stay exact.
func TestRowsSetAside(t *testing.T) {
	s := counted(t, sheets{
		"visits":  "person_id,date,session,unit_id\nP1,2020-03-01,am,U1\nP1,2020-02-30,am,U2",
		"reports": "person_id,kind,year,submitted_on\nP1,research,2020,2020-12-05",
	}, "2020-12-31")
	assert.Equal(t, atLeast(1), figure(t, s, "visits.half_days").Value(everything))
	assert.Equal(t, atLeast(1), figure(t, s, "visits.units").Value(inB1))
	assert.Equal(t, known(1), figure(t, s, "reports.submitted").Value(everything))
	assert.Equal(t, "visits 1", s.Aside().EN)
}

// Without a row of people the total stands; branches and ranks are lower bounds,
// and what belongs to nobody known is told apart.
func TestPersonSetAside(t *testing.T) {
	exports := sheets{
		"people":  staff + "\nP4,丁某,B2,科级,也许,2010-01-01",
		"reports": "person_id,kind,year,submitted_on\nP1,research,2020,2020-12-05\nP4,research,2020,2020-12-06",
	}
	s := counted(t, exports, "2020-12-31")
	f := figure(t, s, "reports.submitted")
	assert.Equal(t, known(2), f.Value(everything))
	assert.Equal(t, atLeast(1), f.Value(inB1))
	assert.Equal(t, atLeast(0), f.Value(inB2))
	assert.Equal(t, atLeast(1), f.Value(summary.Scope{In: true}))
	require.NotEmpty(t, s.Branches)
	assert.Equal(t, "branch not known", s.Branches[0].Title(audit.EN))
	assert.Equal(t, atLeast(1), figure(t, counted(t, exports, "2020-12-31", "B1"), "reports.submitted").Value(everything), "the total of some branches is of branches")
}

// Whose row was set aside has a rank that is not known, which is not to say that
// none is stated.
func TestRankOfSomebodySetAside(t *testing.T) {
	f := figure(t, counted(t, sheets{
		"people":   staff + "\nP4,丁某,B2,科级,也许,2010-01-01",
		"postings": "person_id,department,from,to\nP3,A,2019-01-01,2019-12-31\nP3,B,2020-01-01,\nP4,A,2019-01-01,2019-12-31\nP4,B,2020-01-01,",
	}, "2021-12-31"), "rotation.changes")
	var parts []string
	for _, part := range f.Parts(everything) {
		parts = append(parts, part.Name.EN)
		assert.Equal(t, atLeast(1), part.Value)
	}
	assert.Equal(t, []string{"rank not known (the row of people was set aside)", "rank not stated"}, parts)
}

// Whoever has a posting set aside is left out, since without it a change may
// fall into another year; where nobody knows whose it was, nothing can be told.
func TestPostingSetAside(t *testing.T) {
	const postings = "person_id,department,from,to\nP1,A,2019-01-01,2019-12-31\nP1,B,2021-01-01,\nP2,A,2019-01-01,2019-12-31\nP2,B,2020-01-01,"
	f := figure(t, counted(t, sheets{"postings": postings + "\nP1,B,2020-01-01,昨天"}, "2021-12-31"), "rotation.changes")
	assert.Equal(t, atLeast(1), f.Value(everything))
	assert.Equal(t, atLeast(0), f.Value(in(2021)))
	f = figure(t, counted(t, sheets{"postings": postings + "\n,B,2020-01-01,"}, "2021-12-31"), "rotation.changes")
	assert.False(t, f.Value(everything).Known)
	assert.Equal(t, "whose postings were set aside cannot be told", f.Why().EN)
}

// Parts are in the order of the schema or by how often they occur, what is not
// stated last, and add up.
func TestParts(t *testing.T) {
	s := counted(t, sheets{
		"postings":    "person_id,department,from,to\nP1,A,2019-01-01,2019-12-31\nP1,B,2020-01-01,2020-02-01\nP3,A,2019-01-01,2019-12-31\nP3,B,2020-01-01,\nP2,A,2019-01-01,2019-12-31\nP2,B,2020-01-01,2020-02-01\nP2,A,2021-01-01,",
		"secondments": "person_id,host,host_type,from,to\nP1,甲,other,2020-01-01,\nP1,乙,street_town,2020-02-01,",
	}, "2021-12-31")
	names := func(id string) (names []string, sum int) {
		for _, part := range figure(t, s, id).Parts(everything) {
			names, sum = append(names, part.Name.ZH), sum+part.N
		}
		return names, sum
	}
	ranks, n := names("rotation.changes")
	assert.Equal(t, []string{"科级", "处级", "职级未注明"}, ranks)
	assert.Equal(t, 4, n)
	hosts, n := names("secondments.begun")
	assert.Equal(t, []string{"街镇", "其他"}, hosts)
	assert.Equal(t, 2, n)
}

// The way back names every row that a thing rests on.
func TestItems(t *testing.T) {
	exports := sheets{
		"visits":   "person_id,date,session,unit_id\nP1,2020-03-01,day,U1\nP1,2020-03-01,am,U1\nP3,2021-04-01,am,U1",
		"postings": "person_id,department,from,to\nP1,A,2015-05-01,2020-01-31\nP1,B,2020-02-01,",
	}
	s := counted(t, exports, "2021-12-31")
	items := figure(t, s, "visits.half_days").Items()
	require.Len(t, items, 3)
	assert.Equal(t, []int{2, 3}, []int{items[0].Rows[0].Row, items[0].Rows[1].Row}, "the morning is attested twice")
	assert.Equal(t, "P1 甲某 B1 2020", strings.Join([]string{items[0].ID, items[0].Name, items[0].Branch, "2020"}, " "))
	unit := figure(t, s, "visits.units").Items()
	require.Len(t, unit, 1)
	assert.Len(t, unit[0].Rows, 3)
	change := figure(t, s, "rotation.changes").Items()
	require.Len(t, change, 1)
	assert.Equal(t, []int{3, 2}, []int{change[0].Rows[0].Row, change[0].Rows[1].Row}, "the posting and the one before")
	assert.Equal(t, "postings.csv", change[0].Rows[0].Path)
	assert.Equal(t, 2020, change[0].Year)
}

// What comes from the exports passes through the veil, ids of branches apart.
func TestVeil(t *testing.T) {
	office := joined(t, sheets{"reports": "person_id,kind,year,submitted_on\nP1,research,2020,2020-12-05"}, "2020-12-31")
	s := summary.Of(office, summary.Options{Since: 2020, Until: 2020, Veil: stars{}})
	item := figure(t, s, "reports.submitted").Items()[0]
	assert.Equal(t, []string{"*", "*", "*", "B1"}, []string{item.ID, item.Name, item.Rows[0].Path, item.Branch})
}

type stars struct{}

func (stars) Person(string, string) (id, name string) { return "*", "*" }
func (stars) Text(string) string                      { return "*" }
func (stars) At(audit.Origin) audit.Origin            { return audit.Origin{Path: "*"} }

// Tables that begin later than asked for are told.
func TestBegins(t *testing.T) {
	s := counted(t, sheets{"reports": "person_id,kind,year,submitted_on\nP1,research,2021,2021-12-05", "interviews": "person_id,interviewer_id,date\nP1,P2,2020-12-01"}, "2021-12-31")
	assert.Contains(t, s.Begins(s.Figures).EN, "reports (2021-12-05)")
	assert.NotContains(t, s.Begins(s.Figures).EN, "interviews")
}

func TestChineseNumerals(t *testing.T) {
	for n, want := range map[int]string{
		0: "零", 9: "九", 10: "十", 12: "十二", 20: "二十", 100: "一百", 105: "一百零五", 110: "一百一十", 1_012: "一千零一十二",
		10_000: "一万", 10_010: "一万零一十", 12_345: "一万二千三百四十五", 100_000: "十万", 120_003_000: "一亿二千万三千", -3: "负三",
	} {
		assert.Equal(t, want, summary.Chinese(n), n)
	}
}

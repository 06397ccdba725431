package trend

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

type counts = map[audit.Status]int

// year is a result of one whole year. Each requirement has one branch, B1.
func year(y int, rules map[string]counts, fails ...string) Point {
	period := audit.Period{From: audit.DateOf(y, 1, 1), To: audit.DateOf(y, 12, 31)}
	r := &audit.Result{Run: audit.Run{AsOf: period.To, Period: period}}
	branch := audit.BranchCount{ID: "B1", Name: "一支部"}
	for _, id := range []string{"a.one", "a.two", "a.three"} {
		if status, ok := rules[id]; ok {
			r.Summary.Rules = append(r.Summary.Rules, audit.RuleSummary{Rule: id, Status: status})
			branch.Rules = append(branch.Rules, audit.RuleCount{Rule: id, Status: status})
			r.Requirements = append(r.Requirements, audit.Requirement{ID: id, Title: audit.Text{EN: "title of " + id}})
		}
	}
	r.Summary.Branches = []audit.BranchCount{branch}
	for _, id := range fails {
		r.Verdicts = append(r.Verdicts, verdict("a.one", id, audit.Fail))
	}
	return Point{Name: period.From.String()[:4] + ".json", Result: r}
}

func verdict(rule, id string, status audit.Status) audit.Verdict {
	return audit.Verdict{Rule: rule, Subject: audit.Subject{Kind: audit.Person, ID: id, Name: "name of " + id, Branch: "B1"}, Status: status}
}

func laid(t *testing.T, points ...Point) *Trend {
	t.Helper()
	trend, err := Of(points)
	require.NoError(t, err)
	return trend
}

func kinds(t *Trend) []NoteKind {
	var all []NoteKind
	for _, n := range t.Notes {
		all = append(all, n.Kind)
	}
	return all
}

// A rate is pass of all that was owed; it is only said to move where it does
// whatever the unknown turn out to be.
func TestWays(t *testing.T) {
	for _, c := range []struct {
		was, is counts
		want    Way
		points  float64
	}{
		{counts{"pass": 3, "fail": 1}, counts{"pass": 4}, Up, 25},
		{counts{"pass": 4}, counts{"pass": 3, "due": 1}, Down, -25},
		{counts{"pass": 4}, counts{"pass": 3, "waived": 1}, Down, -25},
		{counts{"pass": 1, "fail": 2, "exempt": 7}, counts{"pass": 2, "fail": 4}, Steady, 0},
		{counts{"pass": 3, "fail": 1}, counts{"pass": 3, "unknown": 1}, Unclear, 0},
		{counts{"pass": 4}, counts{"pass": 2, "unknown": 2}, Unclear, -50},
		{counts{"pass": 4}, counts{"pass": 2, "unknown": 1, "fail": 1}, Down, -50},
		{counts{"pass": 1, "fail": 3}, counts{"pass": 2, "unknown": 2}, Up, 25},
		{counts{"pass": 1, "unknown": 3}, counts{"pass": 4}, Unclear, 75},
		{counts{"exempt": 4}, counts{"pass": 4}, None, 0},
		{counts{"pass": 4}, counts{"exempt": 4}, None, 0},
	} {
		s := laid(t, year(2024, map[string]counts{"a.one": c.is}), year(2023, map[string]counts{"a.one": c.was}))
		for _, series := range []Series{s.Overall, s.Rules[0], s.Branches[0]} {
			assert.Equal(t, c.want, series.Last.Way, "%v → %v", c.was, c.is)
			assert.InDelta(t, c.points, series.Last.Points, 1e-9)
		}
	}
}

// Results come by the last day judged; a gap is passed over, but at the end.
func TestOrderGapsAndBothMoves(t *testing.T) {
	trend := laid(t,
		year(2024, map[string]counts{"a.one": {"pass": 1, "fail": 1}}), year(2021, map[string]counts{"a.one": {"pass": 1, "fail": 3}}),
		year(2023, map[string]counts{"a.one": {"exempt": 4}}), year(2022, map[string]counts{"a.one": {"pass": 3, "fail": 1}}))
	assert.Equal(t, "2021.json", trend.Points[0].Name)
	s := trend.Rules[0]
	assert.Equal(t, Move{Way: Down, From: 1, Points: -25}, s.Last)
	assert.Equal(t, Move{Way: Up, From: 0, Points: 25}, s.Since)
	assert.Equal(t, "title of a.one", s.Title.EN)
	assert.Empty(t, trend.Notes)
	_, known := s.Cells[2].Rate()
	assert.False(t, known)
}

func TestTwoResultsOfOneMomentAreRefused(t *testing.T) {
	one := map[string]counts{"a.one": {"pass": 1}}
	_, err := Of([]Point{year(2024, one), year(2023, one), year(2024, one)})
	var fault *Fault
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, "2024.json", fault.First.Name)
}

// What only some results applied counts for itself, not in the sums.
func TestOnlySharedRequirementsAreSummed(t *testing.T) {
	trend := laid(t, year(2023, map[string]counts{"a.one": {"pass": 1}, "a.two": {"fail": 9}}), year(2024, map[string]counts{"a.one": {"pass": 1}, "a.three": {"fail": 9}}))
	assert.Equal(t, []string{"a.one"}, trend.Shared)
	assert.Equal(t, Steady, trend.Overall.Last.Way)
	assert.Equal(t, Steady, trend.Branches[0].Last.Way)
	assert.Equal(t, Note{NotShared, -1, []string{"a.two", "a.three"}}, trend.Notes[0])
	assert.False(t, trend.Rules[1].Cells[1].Judged)
	assert.Equal(t, None, trend.Rules[1].Last.Way)
}

// Results on other people are not compared; a branch that both hold whole is.
func TestNarrowedResults(t *testing.T) {
	rules := map[string]counts{"a.one": {"pass": 1, "fail": 1}}
	better := map[string]counts{"a.one": {"pass": 2}}
	whole, branch, person := year(2022, rules), year(2023, better), year(2024, better)
	branch.Run.Scope = &audit.Scope{Branches: []string{"B1"}}
	person.Run.Scope = &audit.Scope{Persons: []string{"P1"}}
	two := laid(t, whole, branch)
	assert.Equal(t, Incomparable, two.Overall.Last.Way)
	assert.Equal(t, Incomparable, two.Rules[0].Last.Way)
	assert.Equal(t, Up, two.Branches[0].Last.Way)
	assert.Equal(t, []NoteKind{OtherScope}, kinds(two))
	three := laid(t, whole, branch, person)
	assert.False(t, three.Branches[0].Cells[2].Judged)
	assert.Equal(t, None, three.Branches[0].Last.Way)
	again := year(2024, rules)
	again.Run.Scope = branch.Run.Scope
	alike := laid(t, branch, again)
	assert.Equal(t, Down, alike.Overall.Last.Way)
	assert.Equal(t, []Note{{Narrowed, -1, []string{"B1"}}}, alike.Notes)
}

// Who fails again is known by id and requirement, once a period.
func TestRepeats(t *testing.T) {
	all := map[string]counts{"a.one": {"fail": 3, "pass": 5}, "a.two": {"fail": 1}}
	first, second, third := year(2022, all, "P1", "P2", "P3"), year(2023, all, "P1", "P3"), year(2024, all, "P1", "P2")
	second.Verdicts = append(second.Verdicts, verdict("a.one", "P2", audit.Waived), verdict("a.two", "P1", audit.Fail))
	midyear := year(2024, all, "P3", "P4")
	midyear.Run.AsOf = audit.DateOf(2024, 6, 30)
	trend := laid(t, third, midyear, second, first)
	assert.Equal(t, []NoteKind{OnePeriod}, kinds(trend))
	assert.Equal(t, []int{0, 1, 3}, trend.Turns)
	var got []string
	for _, r := range trend.Repeats {
		got = append(got, r.Subject.ID+" "+r.Rule)
	}
	assert.Equal(t, []string{"P1 a.one", "P2 a.one", "P3 a.one"}, got)
	assert.Equal(t, []audit.Status{"fail", "waived", "fail"}, trend.Repeats[1].Statuses)
	assert.Equal(t, 2, trend.Repeats[1].Fails)
	assert.Equal(t, 1, trend.Repeats[1].InARow)
	assert.Equal(t, []audit.Status{"fail", "fail", ""}, trend.Repeats[2].Statuses, "who no longer fails comes last")
	assert.Equal(t, 3, trend.Repeats[0].InARow)

	alone := laid(t, midyear, third)
	assert.Equal(t, []int{0, 1}, alone.Turns, "of one period alone every result counts")
	assert.Empty(t, alone.Repeats)

	second.Run.Scope = &audit.Scope{Branches: []string{"B2"}}
	narrowed := laid(t, first, second, third)
	assert.Equal(t, NotJudged, laid(t, first, year(2023, map[string]counts{"a.two": {}}), third).Repeats[0].Statuses[1])
	assert.Equal(t, []audit.Status{"fail", "waived", "fail"}, narrowed.Repeats[1].Statuses)
}

// People masked in one result and named in another cannot be known again.
func TestMaskedResults(t *testing.T) {
	all := map[string]counts{"a.one": {"fail": 1}}
	plain, hash := year(2023, all, "P1"), year(2024, all, "p0123456789abcdef")
	hash.Run.Notices = []audit.Notice{{Code: "masked"}}
	branch := verdict("a.one", "B1", audit.Fail)
	branch.Subject.Kind = audit.Branch
	plain.Verdicts, hash.Verdicts = append(plain.Verdicts, branch), append(hash.Verdicts, branch)
	trend := laid(t, plain, hash)
	assert.Equal(t, []NoteKind{MixedIDs, NamesMasked}, kinds(trend))
	require.Len(t, trend.Repeats, 1)
	assert.Equal(t, audit.Branch, trend.Repeats[0].Subject.Kind)

	other := year(2023, all, "pfedcba9876543210")
	assert.Equal(t, []NoteKind{NobodyInTwo, NamesMasked}, kinds(laid(t, other, hash)))
	same := year(2023, all, "p0123456789abcdef")
	trend = laid(t, same, hash)
	assert.Equal(t, []NoteKind{NamesMasked}, kinds(trend))
	assert.Len(t, trend.Repeats, 1)
}

// What moved because it was judged by something else is marked.
func TestWhatTheResultsRestOn(t *testing.T) {
	all := map[string]counts{"a.one": {"pass": 1, "fail": 1}, "a.two": {"pass": 1}}
	before, after := year(2023, all), year(2024, map[string]counts{"a.one": {"pass": 2}, "a.two": {"pass": 1}})
	before.Figures = []audit.Figure{{Rule: "a.one", Parameter: "n", Value: int64(2), Origin: "default"}, {Rule: "a.two", Parameter: "n", Value: int64(1), Origin: "default"}}
	after.Figures = []audit.Figure{{Rule: "a.one", Parameter: "n", Value: int64(1), Origin: "x.yaml:1"}, {Rule: "a.two", Parameter: "n", Value: int64(1), Origin: "x.yaml:2"}}
	after.Run.ConfigDigest, after.Run.PolicyDigest = "other", "other"
	after.Run.Quarantined = []audit.Problem{{}}
	after.Summary.Branches = nil
	trend := laid(t, before, after)
	assert.Equal(t, []Note{{OtherRules, 1, []string{"policy", "config"}}, {FiguresDiffer, 1, []string{"a.one"}}, {NoBranches, 1, nil}, {SetAside, 1, nil}}, trend.Notes)
	assert.True(t, trend.Rules[0].Last.Redrawn)
	assert.False(t, trend.Rules[1].Last.Redrawn)
	overlap := year(2024, all)
	overlap.Run.Period.From = audit.DateOf(2023, 7, 1)
	assert.Equal(t, []NoteKind{Overlap}, kinds(laid(t, before, overlap)))
}

// A period without a record is no bottom to rise from: what needs the table has
// no evidence there, and the sums move only as far as that allows.
func TestAPeriodWithoutRecordsIsNoRise(t *testing.T) {
	bare := func(p Point, tables ...string) Point {
		for _, table := range tables {
			p.Run.Notices = append(p.Run.Notices, audit.Notice{Code: audit.NoRecordsInPeriod, Table: table})
		}
		for i := range p.Requirements {
			if p.Requirements[i].ID == "a.one" {
				p.Requirements[i].Tables = []string{"visits"}
			}
		}
		return p
	}
	was := map[string]counts{"a.one": {"fail": 4}, "a.two": {"pass": 1, "fail": 3}}
	is := map[string]counts{"a.one": {"pass": 4}, "a.two": {"pass": 4}}
	trend := laid(t, bare(year(2023, was, "P1"), "visits"), bare(year(2024, is, "P1")), bare(year(2025, was, "P1")))
	assert.Equal(t, Incomparable, trend.Rules[0].Since.Way, "from 0%% to 0%%")
	assert.True(t, trend.Rules[0].Cells[0].Blind)
	_, known := trend.Rules[0].Cells[0].Rate()
	assert.False(t, known)
	assert.Equal(t, Down, trend.Rules[0].Last.Way, "2025 has records")
	assert.Contains(t, trend.Notes, Note{NoRecords, 0, []string{"visits"}})
	require.Len(t, trend.Repeats, 1)
	assert.Equal(t, []audit.Status{audit.Unknown, audit.Fail, audit.Fail}, trend.Repeats[0].Statuses)

	two := laid(t, bare(year(2023, was), "visits"), bare(year(2024, is)))
	assert.Equal(t, Incomparable, two.Rules[0].Last.Way)
	assert.Equal(t, Up, two.Rules[1].Last.Way, "what needs other tables")
	assert.Equal(t, Up, two.Overall.Last.Way, "at most 5 of 8 before, 8 of 8 now")
	is["a.two"] = counts{"pass": 1, "fail": 3}
	two = laid(t, bare(year(2023, was), "visits"), bare(year(2024, is)))
	assert.Equal(t, Unclear, two.Overall.Last.Way, "1 to 5 of 8 before, 5 of 8 now")
	assert.Equal(t, Unclear, two.Branches[0].Last.Way)
	two = laid(t, bare(year(2023, was)), bare(year(2024, is), "reports"))
	assert.Equal(t, Up, two.Rules[0].Last.Way, "another table")
}

// Nor is one of which nothing could be told.
func TestNothingToldIsNotComparable(t *testing.T) {
	trend := laid(t, year(2023, map[string]counts{"a.one": {"unknown": 4}, "a.two": {"exempt": 4}}), year(2024, map[string]counts{"a.one": {"pass": 4}, "a.two": {"pass": 4}}))
	assert.Equal(t, Incomparable, trend.Rules[0].Last.Way)
	assert.Equal(t, None, trend.Rules[1].Last.Way, "nothing was owed")
	assert.Equal(t, Incomparable, trend.Overall.Last.Way)
	assert.Contains(t, trend.Notes, Note{NothingTold, 0, []string{"a.one"}})
}

package office

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// alone is an office of one person over 2024, worked out by hand below.
func alone(change func(o *Office, p *Person)) *Office {
	p := Person{ID: "P1", Branch: "B1", Rank: "科员", Member: true, MemberSince: Absent, Joined: On(2010, 1, 1), Left: Absent}
	o := &Office{AsOf: On(2024, 12, 31), From: On(2024, 1, 1), To: On(2024, 12, 31), Figures: Figures{}}
	change(o, &p)
	o.People = append([]Person{p}, o.People...)
	return o
}

// says gives status and actual of a person's verdict.
func says(o *Office, rule string) (status string, actual float64) {
	for _, e := range Judge(o) {
		if e.Rule == rule && e.ID == "P1" {
			if e.Actual != nil {
				actual = *e.Actual
			}
			return e.Status, actual
		}
	}
	return "", 0
}

func TestWhatAPostingSays(t *testing.T) {
	post := func(department, rank string, from, to Day) Posting {
		return Posting{Person: "P1", Department: department, From: from, To: to, Rank: rank}
	}
	on := On(2024, 6, 1)
	for name, c := range map[string]struct {
		postings []Posting
		want     string
	}{
		"none":                        {nil, "科员"},
		"the one running":             {[]Posting{post("甲", "科级", on-9, on), post("甲", "处级", on+1, Absent)}, "科级"},
		"the one begun last":          {[]Posting{post("甲", "处级", on-9, Absent), post("乙", "科级", on-8, on)}, "科级"},
		"then the last by end":        {[]Posting{post("甲", "处级", on-9, Absent), post("乙", "科级", on-9, on+90)}, "处级"},
		"then the last by department": {[]Posting{post("乙", "处级", on-9, Absent), post("甲", "科级", on-9, Absent)}, "科级"},
		"only where it is filled in":  {[]Posting{post("甲", "处级", on-9, Absent), post("乙", "", on-8, Absent)}, "处级"},
		"none that does":              {[]Posting{post("甲", "", on-9, Absent)}, "科员"},
	} {
		o := alone(func(o *Office, _ *Person) { o.Postings = c.postings })
		assert.Equal(t, c.want, o.RankAt(o.People[0], on), name)
	}
}

func TestARoleWordThatIsNeitherIsFilledIn(t *testing.T) {
	o := alone(func(o *Office, p *Person) {
		p.Roles = []string{"secretary"}
		o.Postings = []Posting{{Person: "P1", Department: "甲", From: On(2024, 1, 1), To: On(2024, 6, 30), Roles: []string{"组织委员"}}}
	}).seen()
	assert.False(t, o.leads("P1", On(2024, 6, 30), rolesAtTheTime))
	assert.True(t, o.leads("P1", On(2024, 7, 1), rolesAtTheTime))
}

// A year is owed from 183 days present on: 2 July to 31 December are 183.
func TestFromHowManyDaysOnAYearIsOwed(t *testing.T) {
	for name, c := range map[string]struct {
		joined, left Day
		leave        []Leave
		want         string
	}{
		"183 days":                   {On(2024, 7, 2), Absent, nil, "fail"},
		"182 days":                   {On(2024, 7, 3), Absent, nil, "exempt"},
		"183 days and gone":          {On(2020, 1, 1), On(2024, 7, 1), nil, "fail"},
		"182 days and gone":          {On(2020, 1, 1), On(2024, 6, 30), nil, "exempt"},
		"184 days, one of them away": {On(2024, 7, 1), Absent, []Leave{{"P1", On(2024, 8, 1), On(2024, 8, 1), ""}}, "fail"},
		"184 days, two of them away": {On(2024, 7, 1), Absent, []Leave{{"P1", On(2024, 8, 1), On(2024, 8, 2), ""}, {"P1", On(2024, 8, 2), On(2024, 8, 2), ""}}, "exempt"},
	} {
		o := alone(func(o *Office, p *Person) {
			p.Joined, p.Left, o.Leave = c.joined, c.left, c.leave
			o.None = map[string]bool{"events": true, "participation": true}
		})
		status, _ := says(o, "governance.rotation_training")
		assert.Equal(t, c.want, status, name)
	}
}

// Contacts: days away neither break nor lengthen a stretch.
func TestStretchesWithoutContacts(t *testing.T) {
	contact := func(o *Office, from, to Day) {
		o.Liaisons = append(o.Liaisons, Liaison{"P1", "U1", from, to}, Liaison{"P1", "U2", from, to})
	}
	for name, c := range map[string]struct {
		short, away int
		want        string
	}{
		"30 days":           {30, 0, "pass"},
		"31 days":           {31, 0, "fail"},
		"31, one day away":  {31, 1, "pass"},
		"32, one day away":  {32, 1, "fail"},
		"40, ten days away": {40, 10, "pass"},
	} {
		o := alone(func(o *Office, _ *Person) {
			contact(o, On(2023, 1, 1), On(2024, 3, 1)-1)
			contact(o, On(2024, 3, 1)+Day(c.short), Absent)
			if c.away > 0 {
				o.Leave = []Leave{{"P1", On(2024, 3, 10), On(2024, 3, 10) + Day(c.away) - 1, ""}}
			}
		})
		status, _ := says(o, "fieldwork.liaison")
		assert.Equal(t, c.want, status, name)
	}
	ends := func(asOf Day) string {
		o := alone(func(o *Office, _ *Person) {
			contact(o, On(2023, 1, 1), On(2024, 12, 20))
			o.Leave = []Leave{{"P1", On(2024, 12, 22), On(2024, 12, 31), ""}}
			o.AsOf = asOf
		})
		status, _ := says(o, "fieldwork.liaison")
		return status
	}
	assert.Equal(t, "due", ends(On(2024, 12, 31)), "the last day present is short")
	assert.Equal(t, "pass", ends(On(2025, 1, 1)), "the matter is no longer open")
}

// Interviews: the distance is the days present after the one up to the other.
func TestDistancesAreDaysPresent(t *testing.T) {
	o := alone(func(o *Office, _ *Person) {
		o.People = []Person{{ID: "P2", Branch: "B1", Joined: On(2010, 1, 1), Left: On(2023, 12, 31), MemberSince: Absent, Roles: []string{"secretary"}}}
		o.Interviews = []Interview{{"P1", "P2", On(2024, 1, 31)}, {"P1", "P2", On(2024, 9, 30)}}
		o.Leave = []Leave{{"P1", On(2024, 2, 1), On(2024, 3, 31), ""}} // 60 of 243 days
	})
	status, days := says(o, "exchange.interviews")
	assert.Equal(t, "pass", status, "held by somebody who had left, which is no matter")
	assert.InDelta(t, 183, days, 0)
}

func TestADeadlineThatMoves(t *testing.T) {
	date := func(steps Dated) string {
		o := &Office{Figures: Figures{}}
		o.Figures.Set("fieldwork.report", "due", steps)
		return o.dueIn(2024, o.in("", "fieldwork.report")).String()
	}
	assert.Equal(t, "2024-06-30", date(Dated{{"06-30", Absent}, {"11-30", On(2024, 7, 1)}}), "it came before it moved")
	assert.Equal(t, "2024-11-30", date(Dated{{"06-30", Absent}, {"11-30", On(2024, 6, 30)}}), "it moved before it came")
	assert.Equal(t, "2024-11-30", date(Dated{{"11-30", Absent}, {"06-30", On(2024, 7, 1)}}), "none is in force when it comes: the latest")
	assert.Equal(t, "2024-12-31", date(Dated{{"06-30", On(2024, 7, 1)}}), "of the dates of other layers too")
}

func TestFiguresThatDoNotHoldYet(t *testing.T) {
	o := &Office{Figures: Figures{}, Overrides: map[string]Figures{"B1": {}}}
	o.Figures.Set("study.forums", "min_per_year", Dated{{3, On(2024, 1, 1)}})
	o.Overrides["B1"].Set("study.forums", "min_per_year", Dated{{4, On(2024, 7, 1)}, {5, On(2024, 8, 1)}})
	f := o.in("B1", "study.forums")
	for day, want := range map[Day]int{On(2023, 12, 31): 2, On(2024, 1, 1): 3, On(2024, 7, 1): 4, On(2024, 8, 1): 5} {
		assert.Equal(t, want, f.on(day).int("min_per_year"), "%s", day)
	}
}

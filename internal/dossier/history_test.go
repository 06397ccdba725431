package dossier

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// officeOf joins files as of a day in 2024.
func officeOf(t *testing.T, asOf string, files ...*source.File) *Office {
	t.Helper()
	frame := Time{AsOf: on(t, asOf), Period: audit.Period{From: on(t, "2024-01-01"), To: on(t, "2024-12-31")}}
	return Join(load(t, files...), frame, NewCalendar(nil, nil))
}

// of finds a subject's dossier.
func (o *Office) of(t *testing.T, id string) *Dossier {
	t.Helper()
	for i := range o.Dossiers {
		if o.Dossiers[i].Subject.ID == id {
			return &o.Dossiers[i]
		}
	}
	require.Fail(t, "no dossier of "+id)
	return nil
}

// seen is what a policy sees in some columns of a table, row by row.
func (d *Dossier) seen(table string, columns ...string) []string {
	r := d.Facts(table, d.Subject.Kind)
	var rows []string
	for i := range r.Len() {
		var cells []string
		for _, name := range columns {
			for c, column := range r.Columns {
				if column.Name == name {
					cells = append(cells, d.office.cell(column, r.At(i)[c]))
				}
			}
		}
		rows = append(rows, strings.Join(cells, " "))
	}
	return rows
}

func (o *Office) cell(c Column, code int32) string {
	switch {
	case code == Absent:
		return "-"
	case c.Type == TypeText || c.Type == TypeID:
		return o.text(code)
	case c.Type == TypeDate:
		return audit.Date(code).String()
	case c.Type == TypeSet:
		return "[" + choices(c.Values, code).EN + "]"
	case c.Type == TypeEnum:
		return c.Values[code].EN
	}
	return strconv.Itoa(int(code))
}

const roster = "工号|姓名|支部编号|是否党员|进入机关日期|离开日期|职级|职务"

// What the posting running on a day says counts, of several the one begun last,
// of these the last by end, open last, of these the last by department; only
// postings that say something. Else what people says now.
func TestWhatHeldAtTheTime(t *testing.T) {
	const head = "工号|部门|开始日期|结束日期|职级"
	for name, c := range map[string]struct {
		postings []string
		day      string
		want     string
	}{
		"no posting":                           {nil, "2024-03-05", "处级"},
		"one before":                           {[]string{"P1|甲处|2023-01-01|2024-03-04|科级"}, "2024-03-05", "处级"},
		"its last day":                         {[]string{"P1|甲处|2023-01-01|2024-03-05|科级"}, "2024-03-05", "科级"},
		"its first day":                        {[]string{"P1|甲处|2024-03-05||科级"}, "2024-03-05", "科级"},
		"one after":                            {[]string{"P1|甲处|2024-03-06||科级"}, "2024-03-05", "处级"},
		"one that says nothing":                {[]string{"P1|甲处|2023-01-01||"}, "2024-03-05", "处级"},
		"one that says nothing, begun later":   {[]string{"P1|甲处|2023-01-01||科级", "P1|乙处|2024-01-01||"}, "2024-03-05", "科级"},
		"somebody else's":                      {[]string{"P2|甲处|2023-01-01||科级"}, "2024-03-05", "处级"},
		"of two the one begun last":            {[]string{"P1|乙处|2024-01-02||科级", "P1|丙处|2024-01-01||股级"}, "2024-03-05", "科级"},
		"the earlier one where it alone runs":  {[]string{"P1|乙处|2024-02-01|2024-02-29|科级", "P1|甲处|2024-01-01||股级"}, "2024-03-05", "股级"},
		"of those begun together the last":     {[]string{"P1|乙处|2024-01-01|2024-12-31|科级", "P1|丙处|2024-01-01|2024-06-30|股级"}, "2024-03-05", "科级"},
		"an open one is the last":              {[]string{"P1|乙处|2024-01-01|9999-12-30|科级", "P1|丙处|2024-01-01||股级"}, "2024-03-05", "股级"},
		"of equal ones the last by department": {[]string{"P1|b|2024-01-01||科级", "P1|a|2024-01-01||股级"}, "2024-03-05", "科级"},
		"departments go by code points":        {[]string{"P1|甲处|2024-01-01||科级", "P1|Z|2024-01-01||股级"}, "2024-03-05", "科级"},
		"one begun after as_of":                {[]string{"P1|甲处|2024-07-01||科级"}, "2024-07-02", "处级"},
		"one begun on as_of":                   {[]string{"P1|甲处|2024-06-30||科级"}, "2024-07-02", "科级"},
	} {
		t.Run(name, func(t *testing.T) {
			o := officeOf(t, "2024-06-30", csv("people.csv", roster, "P1|甲某|B1|是|2015-01-01||处级|", "P2|乙某|B1|是|2015-01-01|||"),
				csv("postings.csv", append([]string{head}, c.postings...)...))
			person, ok := o.persons.of(o.of(t, "P1").id)
			require.True(t, ok)
			assert.Equal(t, c.want, o.text(o.then(&o.history.rank, person, on(t, c.day))))
		})
	}
}

// Facts are joined with what held on their own day; what a posting says of rank,
// branch and roles is not given by itself.
func TestFactsTellWhatHeldAtTheTime(t *testing.T) {
	o := officeOf(t, "2024-12-31",
		csv("people.csv", roster,
			"P1|甲某|B2|是|2015-01-01||处级|", "P2|乙某|B1|是|2015-01-01|||支部负责人", "P3|丙某|B1|是|2015-01-01|2024-08-31||", "P4|丁某|B2|是|2015-01-01|||"),
		csv("branches.csv", branchHeader, "B1|一支部|", "B2|二支部|"),
		csv("postings.csv", "工号|部门|开始日期|结束日期|职级|支部|职务",
			"P1|甲处|2020-01-01|2024-05-31|科级|一支部|", "P2|甲处|2020-01-01|2024-03-31||B2|干部工作专人", "P3|甲处|2020-01-01|||B1|支部负责人"),
		csv("plans.csv", "工号|年度|审定日期|适用职级", "P1|2023|2023-03-01|科级", "P1|2024|2024-06-01|处级"),
		csv("interviews.csv", "person_id|interviewer_id|date", "P1|P2|2024-03-31", "P1|P2|2024-04-01", "P1|P3|2024-04-01", "P1|P4|2024-04-01"),
		csv("mentorships.csv", "person_id|mentor_id|from", "P1|P3|2024-01-01", "P1|P4|2024-01-01"),
		csv("events.csv", "event_id|branch_id|kind|date|topic",
			"E1|B1|campaign|2024-05-31|春", "E2|B2|campaign|2024-05-31|春", "E3|B1|campaign|2024-06-01|夏", "E4|B2|campaign|2024-06-01|夏", "E5|B1|party_training|2024-05-01|", "E6|B1|party_training|2024-07-01|"),
		csv("participation.csv", "event_id|person_id", "E2|P1", "E5|P1", "E6|P1", "E5|P4"),
		csv("visits.csv", "工号|日期|时段|发现问题数|解决问题数", "P1|2024-05-31|am|3|1", "P1|2024-06-01|am|5|1", "P4|2024-05-31|am|7|7"),
	)
	p1 := o.of(t, "P1")
	assert.Equal(t, []string{"2023 科级", "2024 处级"}, p1.seen("plans", "year", "person_rank"))
	assert.Equal(t, []string{"P2 [cadre_officer]", "P2 [secretary]", "P3 [secretary]", "P4 -"}, p1.seen("interviews", "interviewer_id", "interviewer_roles"))
	assert.Equal(t, []string{"P3 2024-08-31", "P4 -"}, p1.seen("mentorships", "mentor_id", "mentor_left_on"))
	assert.Equal(t, []string{"E1", "E4", "E5"}, p1.seen("events", "event_id"), "the branch of the day's events")
	assert.Equal(t, []string{"2024-05-31 3 1"}, o.of(t, "B1").seen("visits", "date", "problems_found", "problems_solved"))
	assert.Equal(t, []string{"2024-05-31 7 7", "2024-06-01 5 1"}, o.of(t, "B2").seen("visits", "date", "problems_found", "problems_solved"))
	assert.Equal(t, []string{"E2 P1 B1", "E5 P1 B1", "E6 P1 B2", "E5 P4 B2"}, o.of(t, "B1").seen("participation", "event_id", "person_id", "person_branch"))
	assert.Equal(t, []string{"E2 P1 B1", "E6 P1 B2", "E5 P4 B2"}, o.of(t, "B2").seen("participation", "event_id", "person_id", "person_branch"))
	var columns []string
	for _, c := range o.of(t, "P1").Facts("postings", audit.Person).Columns {
		columns = append(columns, c.Name)
	}
	assert.Equal(t, []string{"department", "from", "to", "position", "row"}, columns)
	assert.Zero(t, p1.Shares("events", audit.Person))
	assert.Equal(t, o.of(t, "B2").Shares("events", audit.Branch), o.of(t, "P4").Shares("events", audit.Person), "who never moved shares the branch's")
}

// Days away are stretches in order that neither overlap nor touch, of leave and
// secondments begun by as_of; an open one lasts for ever.
func TestDaysAway(t *testing.T) {
	for name, c := range map[string]struct{ leave, secondments, want []string }{
		"none":                     {nil, nil, nil},
		"a day":                    {[]string{"P1|2024-03-05|2024-03-05"}, nil, []string{"2024-03-05 2024-03-05"}},
		"in order":                 {[]string{"P1|2024-03-05|2024-03-06", "P1|2024-01-05|2024-01-06"}, nil, []string{"2024-01-05 2024-01-06", "2024-03-05 2024-03-06"}},
		"touching":                 {[]string{"P1|2024-03-05|2024-03-06", "P1|2024-03-07|2024-03-08"}, nil, []string{"2024-03-05 2024-03-08"}},
		"a day between":            {[]string{"P1|2024-03-05|2024-03-06", "P1|2024-03-08|2024-03-08"}, nil, []string{"2024-03-05 2024-03-06", "2024-03-08 2024-03-08"}},
		"overlapping":              {[]string{"P1|2024-03-05|2024-03-20"}, []string{"P1|某街道|街镇|2024-03-10|2024-03-25"}, []string{"2024-03-05 2024-03-25"}},
		"nested":                   {[]string{"P1|2024-03-05|2024-03-20", "P1|2024-03-07|2024-03-08"}, nil, []string{"2024-03-05 2024-03-20"}},
		"open":                     {nil, []string{"P1|某街道|街镇|2024-03-10|"}, []string{"2024-03-10 9999-12-31"}},
		"begun by as_of":           {[]string{"P1|2024-06-30|2024-09-01", "P1|2024-09-05|2024-09-06"}, nil, []string{"2024-06-30 2024-09-01"}},
		"before service":           {[]string{"P1|2001-06-30|2001-09-01"}, nil, []string{"2001-06-30 2001-09-01"}},
		"not somebody else's":      {[]string{"P2|2024-03-05|2024-03-20"}, nil, nil},
		"open, and within it more": {[]string{"P1|2024-03-05|2024-03-20"}, []string{"P1|某街道|街镇|2024-03-01|"}, []string{"2024-03-01 9999-12-31"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := officeOf(t, "2024-06-30", csv("people.csv", roster, "P1|甲某|B1|是|2015-01-01|||", "P2|乙某|B1|是|2015-01-01|||"),
				csv("leave.csv", append([]string{"工号|开始日期|结束日期"}, c.leave...)...),
				csv("secondments.csv", append([]string{"工号|挂职单位|单位类型|开始日期|结束日期"}, c.secondments...)...))
			assert.Equal(t, c.want, o.of(t, "P1").seen("away", "from", "to"))
			assert.Empty(t, o.of(t, "B1").seen("away", "from", "to"))
		})
	}
}

// The holders of a role on the window's last day: two at most, of those in
// service then, by what held then; where rows were set aside that may say of
// another one, a row that names nobody beside the only one.
func TestHolders(t *testing.T) {
	for name, c := range map[string]struct {
		people, postings []string
		want             []string
		doubt            string // whose interviews cannot be told
	}{
		"none":                          {[]string{"P1|甲某|B1|是|2015-01-01|||"}, nil, nil, ""},
		"one":                           {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人"}, nil, []string{"P1"}, ""},
		"the first two":                 {[]string{"P3|丙某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||干部工作专人", "P1|甲某|B1|是|2015-01-01|||支部负责人"}, nil, []string{"P1", "P2"}, ""},
		"left on the last day":          {[]string{"P1|甲某|B1|是|2015-01-01|2024-12-31||支部负责人"}, nil, []string{"P1"}, ""},
		"left before":                   {[]string{"P1|甲某|B1|是|2015-01-01|2024-12-30||支部负责人", "P2|乙某|B1|是|2015-01-01|||"}, nil, nil, ""},
		"by a posting":                  {[]string{"P1|甲某|B1|是|2015-01-01|||"}, []string{"P1|甲处|2024-12-31||支部负责人"}, []string{"P1"}, ""},
		"no longer, by a posting":       {[]string{"P1|甲某|B1|是|2015-01-01|||"}, []string{"P1|甲处|2024-12-01|2024-12-30|支部负责人"}, nil, ""},
		"somebody set aside":            {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|没有|||"}, nil, []string{"P1", "-"}, "P1"},
		"somebody set aside beside two": {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||支部负责人", "P3|丙某|B1|是|没有|||"}, nil, []string{"P1", "P2"}, ""},
		"somebody set aside alone":      {[]string{"P1|甲某|B1|是|2015-01-01|||", "P2|乙某|B1|是|没有|||支部负责人"}, nil, nil, ""},
		"a posting set aside":           {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||"}, []string{"P2|甲处|没有||支部负责人"}, []string{"P1", "-"}, "P1"},
		"one that says nothing":         {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||"}, []string{"P2|甲处|没有||"}, []string{"P1"}, ""},
		"one of the only other holder":  {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||支部负责人"}, []string{"P2|甲处|没有||支部负责人"}, []string{"P1", "P2"}, "P1"},
		"one of nobody":                 {[]string{"P1|甲某|B1|是|2015-01-01|||支部负责人", "P2|乙某|B1|是|2015-01-01|||支部负责人"}, []string{"|甲处|2020-01-01||支部负责人"}, []string{"P1", "P2"}, "P1 P2"},
	} {
		t.Run(name, func(t *testing.T) {
			o := officeOf(t, "2024-12-31", csv("people.csv", append([]string{roster}, c.people...)...),
				csv("postings.csv", append([]string{"工号|部门|开始日期|结束日期|职务"}, c.postings...)...))
			var doubt []string
			for i := range o.Dossiers {
				d := &o.Dossiers[i]
				if d.Subject.Kind == audit.Person && !d.SetAside() && d.Window(audit.Person).To == on(t, "2024-12-31") {
					assert.Equal(t, c.want, d.seen("holders", "person_id"))
				}
				if d.Tainted("holders") {
					doubt = append(doubt, d.Subject.ID)
				}
			}
			assert.Equal(t, c.doubt, strings.Join(doubt, " "))
		})
	}
}

package dossier

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// tainted lists who is tainted in a table, of persons P1 to P4 and branches B1 and B2.
func tainted(b *Book, table string) string {
	taint := newTaint(b, audit.MaxDate)
	var out []string
	for _, id := range []string{"P1", "P2", "P3", "P4", "B1", "B2"} {
		kind := audit.Person
		if id[0] == 'B' {
			kind = audit.Branch
		}
		code, ok := b.Symbols.Find(id)
		if !ok {
			code = 1 << 30
		}
		if taint != nil && taint.Tainted(table, kind, code) {
			out = append(out, id)
		}
		if kind == audit.Person && taint != nil && taint.Tainted(table, audit.Member, code) != slices.Contains(out, id) {
			out = append(out, id+" as a member only")
		}
	}
	return strings.Join(out, " ")
}

const everyone = "P1 P2 P3 P4 B1 B2"

// office has P1 and P2 in B1, P3 and P4 in B2; P1 and P3 took part in E1 of B1.
func office(extra ...*source.File) []*source.File {
	return append([]*source.File{
		people("P1|甲某|B1|是|2020-01-01", "P2|乙某|B1|是|2020-01-01", "P3|丙某|B2|是|2020-01-01", "P4|丁某|B2|是|2020-01-01"),
		csv("branches.csv", branchHeader, "B1|一支部|", "B2|二支部|"),
	}, extra...)
}

func TestWhomARowSetAsideTouches(t *testing.T) {
	const events, taking = "event_id|branch_id|kind|date", "event_id|person_id"
	parts := csv("participation.csv", taking, "E1|P1", "E1|P3")
	for name, c := range map[string]struct {
		files []*source.File
		table string
		want  string
	}{
		"nothing":                       {office(), "visits", ""},
		"a visit":                       {office(csv("visits.csv", "工号|日期|时段", "P1|x|am")), "visits", "P1 B1"},
		"another table":                 {office(csv("visits.csv", "工号|日期|时段", "P1|x|am")), "leave", ""},
		"a visit of nobody":             {office(csv("visits.csv", "工号|日期|时段", "|2024-01-02|am")), "visits", everyone},
		"a visit of someone unknown":    {office(csv("visits.csv", "工号|日期|时段", "P9|2024-01-02|am")), "visits", everyone},
		"a visit of an unknown name":    {office(csv("visits.csv", "姓名|日期|时段", "某某|2024-01-02|am")), "visits", everyone},
		"a visit to an unknown unit":    {office(csv("units.csv", "unit_id|name", "U1|甲"), csv("visits.csv", "工号|日期|时段|组织编号", "P3|2024-01-02|am|U9")), "visits", "P3 B2"},
		"a row with a cell too few":     {office(csv("leave.csv", "工号|开始日期|结束日期", "P2|2024-01-02")), "leave", "P2 B1"},
		"a unit":                        {office(csv("units.csv", "unit_id|name", "U1|")), "units", ""},
		"an event":                      {office(csv("events.csv", events, "E1|B1|forum|x", "E2|B2|forum|2024-01-01"), parts), "events", "P1 P2 P3 B1 B2"},
		"an event nobody went to":       {office(csv("events.csv", events, "E1|B1|forum|2024-01-01", "E2|B2|forum|x"), parts), "events", "P3 P4 B2"},
		"an event of an unknown branch": {office(csv("events.csv", events, "E2|B9|forum|2024-01-01")), "events", everyone},
		"an event without a number":     {office(csv("events.csv", events, "|B2|forum|2024-01-01")), "events", "P3 P4 B2"},
		"taking part in one":            {office(csv("events.csv", events+"|topic", "|B2|forum|2024-01-01|座谈"), csv("participation.csv", "活动名称|person_id", "座谈|P1")), "events", "P1 P3 P4 B1 B2"},
		"taking part":                   {office(csv("events.csv", events, "E1|B1|forum|2024-01-01"), csv("participation.csv", taking+"|role", "E1|P3|guest")), "participation", "P3 B1 B2"},
		"taking part in the unknown":    {office(csv("events.csv", events, "E1|B1|forum|2024-01-01"), csv("participation.csv", taking, "E9|P3")), "participation", "P3 B1 B2"},
		"an interview":                  {office(csv("interviews.csv", "person_id|interviewer_id|date", "P1|P3|x")), "interviews", "P1 B1"},
		"a mentorship":                  {office(csv("mentorships.csv", "person_id|mentor_id|from", "P1|P9|2024-01-01")), "mentorships", "P1 B1"},
		"a branch":                      {append(office()[:1], csv("branches.csv", branchHeader, "B1||", "B2|二支部|")), "branches", "B1"},
		"a branch twice":                {append(office()[:1], csv("branches.csv", branchHeader, "B1|a|", "B1|b|", "B2|二支部|")), "branches", "B1"},
		"a branch without a number":     {append(office()[:1], csv("branches.csv", branchHeader, "B1|a|", "B2|b|", "|c|")), "branches", ""},
		"a posting":                     {office(csv("postings.csv", "person_id|department|from", "P1|甲处|x")), "postings", "P1"},
		"a posting in a branch":         {office(csv("postings.csv", "person_id|department|from|branch_id", "P1|甲处|x|B2")), "postings", "P1 B1 B2"},
		"one that names none":           {office(csv("postings.csv", "person_id|department|from|branch_id", "P1|甲处|x|", "P1|乙处|2020-01-01|B2")), "postings", "P1"},
		"one in no branch there is":     {office(csv("postings.csv", "person_id|department|from|branch_id", "P1|甲处|2020-01-01|B9")), "postings", "P1 B1 B2"},
		"a posting of nobody":           {office(csv("postings.csv", "person_id|department|from|branch_id", "|甲处|2020-01-01|B2")), "postings", everyone},
		"a visit of one who moved":      {office(csv("visits.csv", "工号|日期|时段", "P1|x|am"), csv("postings.csv", "person_id|department|from|branch_id", "P1|甲处|2020-01-01|B2")), "visits", "P1 B1 B2"},
		"who held interviews":           {office(csv("postings.csv", "person_id|department|from|roles", "P1|甲处|x|支部负责人"), csv("interviews.csv", "person_id|interviewer_id|date", "P3|P1|2024-01-01", "P4|P2|2024-01-01")), "interviews", "P3"},
		"who held them without a role":  {office(csv("postings.csv", "person_id|department|from|roles", "P1|甲处|x|"), csv("interviews.csv", "person_id|interviewer_id|date", "P3|P1|2024-01-01")), "interviews", ""},
		"a posting with a cell too few": {office(csv("postings.csv", "person_id|department|from|roles", "P1|甲处|2024-01-01"), csv("interviews.csv", "person_id|interviewer_id|date", "P3|P1|2024-01-01")), "interviews", "P3"},
		"an interview cut short":        {office(csv("interviews.csv", "person_id|interviewer_id|date", "P1|P3")), "interviews", everyone},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, tainted(load(t, c.files...), c.table))
		})
	}
}

func TestWhomARowOfPeopleTouches(t *testing.T) {
	others := []*source.File{
		csv("branches.csv", branchHeader, "B1|一支部|", "B2|二支部|"),
		csv("interviews.csv", "person_id|interviewer_id|date", "P3|P1|2024-01-01", "P4|P2|2024-01-01"),
		csv("mentorships.csv", "person_id|mentor_id|from", "P2|P1|2024-01-01"),
		csv("visits.csv", "工号|日期|时段", "P1|x|am"),
	}
	rest := []string{"P2|乙某|B1|是|2020-01-01", "P3|丙某|B2|是|2020-01-01", "P4|丁某|B2|是|2020-01-01"}
	b := load(t, append(others, people(append(rest, "P1|甲某|B1|是|soon")...))...)
	assert.Equal(t, "P1 B1", tainted(b, "people"))
	assert.Equal(t, "P3", tainted(b, "interviews"), "whether P1 may hold interviews is not known")
	assert.Equal(t, "P2", tainted(b, "mentorships"), "whether P1 may be a mentor is not known")
	assert.Equal(t, "P1 B1", tainted(b, "visits"), "the branch is read from the row set aside")

	b = load(t, append(others, people(append(rest, "P1|甲某||是|2020-01-01")...))...)
	assert.Equal(t, "P1 B1 B2", tainted(b, "people"))
	assert.Equal(t, "P1 B1 B2", tainted(b, "visits"))

	b = load(t, append(others[:2:2], people(append(rest, "|甲某|B1|是|2020-01-01")...))...)
	assert.Equal(t, "B1", tainted(b, "people"))
	assert.Equal(t, "P3 B2", tainted(b, "interviews"), "the interview by nobody known is a bad row itself")
}

func TestWhatCanBeToldOfARowSetAside(t *testing.T) {
	b := load(t, people("P1|甲某|B1|是|soon", "P2|乙某|B1||2020-01-01"))
	assert.Equal(t, "P1|甲某|B1||||1", shownRow(b, tables[0], b.SetAside[0].Codes))
	assert.Equal(t, "P2|乙某|B1|||||||2020-01-01", shownRow(b, tables[0], b.SetAside[1].Codes))
	assert.Equal(t, "people", b.SetAside[0].Table)
}

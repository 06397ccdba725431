package office

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// fill takes rows in the form of sheet.rows into an office.
func fill(t *testing.T, o *Office, table string, rows [][]string) {
	t.Helper()
	d := func(s string) Day { return parsed(t, s) }
	n := func(s string) int {
		if s == "" {
			return -1
		}
		i, err := strconv.Atoi(s)
		require.NoError(t, err)
		return i
	}
	for _, c := range rows {
		switch table {
		case "people":
			o.People = append(o.People, Person{
				ID: c[0], Name: c[1], Branch: c[2], Department: c[3], Rank: c[4], Category: c[5], Member: c[6] == "true",
				MemberSince: d(c[7]), Roles: words(c[8]), Joined: d(c[9]), Left: d(c[10]),
				Grassroots: map[string]string{"true": "yes", "false": "no"}[c[11]],
			})
		case "branches":
			o.Branches = append(o.Branches, Branch{c[0], c[1], c[2], d(c[3]), d(c[4])})
		case "units":
			o.Units = append(o.Units, Unit{c[0], c[1], c[2]})
		case "liaisons":
			o.Liaisons = append(o.Liaisons, Liaison{c[0], c[1], d(c[2]), d(c[3])})
		case "visits":
			o.Visits = append(o.Visits, Visit{c[0], d(c[1]), c[2], c[3], n(c[4]), n(c[5])})
		case "reports":
			o.Reports = append(o.Reports, Report{c[0], c[1], n(c[2]), d(c[3]), c[4]})
		case "interviews":
			o.Interviews = append(o.Interviews, Interview{c[0], c[1], d(c[2])})
		case "plans":
			o.Plans = append(o.Plans, Plan{c[0], n(c[1]), d(c[2]), c[3], c[4]})
		case "mentorships":
			o.Mentorships = append(o.Mentorships, Mentorship{c[0], c[1], d(c[2]), d(c[3]), words(c[4])})
		case "postings":
			o.Postings = append(o.Postings, Posting{c[0], c[1], d(c[2]), d(c[3]), c[4], c[5], c[6], words(c[7])})
		case "secondments":
			o.Secondments = append(o.Secondments, Secondment{c[0], c[1], c[2], d(c[3]), d(c[4])})
		case "events":
			o.Events = append(o.Events, Event{c[0], c[1], c[2], d(c[3]), c[4], c[5], c[6], c[7]})
		case "participation":
			o.Participation = append(o.Participation, Participation{c[0], c[1], c[2], c[3]})
		case "leave":
			o.Leave = append(o.Leave, Leave{c[0], d(c[1]), d(c[2]), c[3]})
		}
	}
}

func words(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ";")
}

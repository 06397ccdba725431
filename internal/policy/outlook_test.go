package policy_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// on2024 joins tables for the year 2024, as of a day.
func on2024(t *testing.T, asOf audit.Date, tables map[string]sheet) *dossier.Office {
	t.Helper()
	year := joined(t, tables)
	return dossier.Join(year.Book, dossier.Time{AsOf: asOf, Period: year.Time.Period}, year.Calendar)
}

func outlookOf(t *testing.T, office *dossier.Office, settings policy.Settings, until audit.Date, rules ...string) ([]audit.Obligation, []audit.Untold) {
	t.Helper()
	set, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	if settings == nil {
		settings = defaultsOf(set)
	}
	found, untold, err := set.Outlook(context.Background(), office, settings, policy.Options{Jobs: 2, Scope: policy.Scope{Rules: rules}}, until)
	require.NoError(t, err)
	return found, untold
}

var (
	june     = audit.DateOf(2024, 6, 3)
	yearEnd  = audit.DateOf(2024, 12, 31)
	nextYear = audit.DateOf(2025, 12, 31)
)

// interviewsOn are interviews of P1 with P2, who is the branch's secretary.
func interviewsOn(days ...string) map[string]sheet {
	list := sheet{{"person_id", "interviewer_id", "date"}}
	for _, day := range days {
		list = append(list, []string{"P1", "P2", day})
	}
	return map[string]sheet{"interviews": list, "people": {
		{"person_id", "name", "branch_id", "party_member", "joined_on", "roles"},
		{"P1", "甲某", "B1", "是", "2015-01-01", "干部工作专人"}, // nobody could interview P2 otherwise
		{"P2", "乙某", "B1", "否", "2015-01-01", "支部负责人"},
	}}
}

func TestAnObligationNamesItsDayItsSubjectAndItsRows(t *testing.T) {
	found, untold := outlookOf(t, on2024(t, june, interviewsOn("2024-02-01", "2024-05-01")), nil, yearEnd, "exchange.interviews")
	require.Empty(t, untold)
	require.Len(t, found, 2)
	assert.Equal(t, "P2", found[0].Subject.ID, "nobody interviewed P2 since January, which comes first")
	next := found[1]
	assert.Equal(t, audit.DateOf(2024, 10, 31), next.On)
	assert.Equal(t, audit.Subject{Kind: audit.Person, ID: "P1", Name: "甲某", Branch: "B1"}, next.Subject)
	assert.Equal(t, []any{"exchange.interviews", audit.Must, "interview", false, false}, []any{next.Rule, next.Severity, next.Kind, next.Overdue, next.Waived})
	assert.Equal(t, []audit.Origin{{Table: "interviews", Path: "interviews.csv", Row: 3}}, next.Evidence)
	assert.Equal(t, audit.Text{ZH: "下一次访谈最迟应于2024-10-31进行", EN: "the next interview is due by 2024-10-31"}, next.Message)
	assert.Nil(t, next.From)
}

func TestTheSameObligationKeepsItsUIDWhenItsDayMoves(t *testing.T) {
	before, _ := outlookOf(t, on2024(t, june, interviewsOn("2024-05-01")), nil, yearEnd, "exchange.interviews")
	after, _ := outlookOf(t, on2024(t, june, interviewsOn("2024-03-01", "2024-06-03")), nil, yearEnd, "exchange.interviews")
	assert.NotEqual(t, before[1].On, after[1].On)
	assert.Equal(t, before[1].UID, after[1].UID)
	assert.NotEqual(t, before[0].UID, before[1].UID)
}

func TestNothingIsListedThatFallsDueLater(t *testing.T) {
	office := on2024(t, june, interviewsOn("2024-05-01"))
	for until, want := range map[audit.Date]int{
		audit.DateOf(2024, 10, 31): 2, audit.DateOf(2024, 10, 30): 1, june - 400: 0,
	} {
		found, _ := outlookOf(t, office, nil, until, "exchange.interviews")
		assert.Len(t, found, want, until)
	}
}

// What is past its day and can still be done is overdue, on the day itself not yet.
func TestAnObligationIsOverdueTheDayAfter(t *testing.T) {
	last := audit.DateOf(2024, 10, 31)
	for asOf, overdue := range map[audit.Date]bool{last: false, last + 1: true} {
		found, _ := outlookOf(t, on2024(t, asOf, interviewsOn("2024-05-01")), nil, nextYear, "exchange.interviews")
		assert.Equal(t, overdue, found[1].Overdue)
	}
}

func TestAWaiverIsTold(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	office := on2024(t, june, interviewsOn("2024-05-01"))
	found, _ := outlookOf(t, office, waived{defaultsOf(rules), "exchange.interviews", "P1"}, yearEnd, "exchange.interviews")
	assert.Equal(t, []bool{false, true}, []bool{found[0].Waived, found[1].Waived})
}

func TestWhatCannotBeToldIsCounted(t *testing.T) {
	office := on2024(t, june, map[string]sheet{
		"people":     leaders,
		"postings":   {{"person_id", "department", "from"}},
		"interviews": {{"person_id", "interviewer_id", "date"}, {"P1", "P2", "2024-02-30"}},
	})
	_, untold := outlookOf(t, office, nil, yearEnd, "fieldwork.report", "exchange.interviews", "management.mentorship", "cultivation.rotation")
	for i := range untold {
		assert.NotEmpty(t, untold[i].Message.ZH)
		untold[i].Message = audit.Text{}
	}
	assert.Equal(t, []audit.Untold{ // mentorship applies to nobody
		{Rule: "fieldwork.report", Reason: "table_missing", Subjects: 1}, // one of the two is no party member
		{Rule: "exchange.interviews", Reason: "row_quarantined", Subjects: 1},
		{Rule: "cultivation.rotation", Reason: "no_posting", Subjects: 2},
	}, untold)
}

// A period that is over hides nothing that is open today.
func TestAPeriodThatIsOverHidesNothing(t *testing.T) {
	office := on2024(t, audit.DateOf(2025, 2, 3), interviewsOn("2024-10-01"))
	found, _ := outlookOf(t, office, nil, audit.DateOf(2025, 12, 31), "exchange.interviews")
	assert.Equal(t, audit.DateOf(2025, 4, 2), found[1].On)
}

func TestTheWeekThatIsNotOverIsSeenWithItsLeave(t *testing.T) {
	tables := map[string]sheet{
		"people": people, "visits": {{"person_id", "date", "session"}},
		"leave": {{"person_id", "from", "to"}, {"P1", "2024-06-03", "2024-06-04"}},
	}
	found, _ := outlookOf(t, on2024(t, june, tables), nil, yearEnd, "fieldwork.visits")
	require.Len(t, found, 1)
	assert.Equal(t, []any{"2024-W23", audit.DateOf(2024, 6, 9), int64(2)}, []any{found[0].Key, found[0].On, found[0].Missing})
	tables["leave"][1][2] = "2024-06-05"
	found, _ = outlookOf(t, on2024(t, june, tables), nil, yearEnd, "fieldwork.visits")
	assert.Empty(t, found)
}

func TestTheOrderIsByDayThenBranchThenSubjectThenRequirement(t *testing.T) {
	tables := map[string]sheet{
		"people": {
			{"person_id", "name", "branch_id", "party_member", "joined_on"},
			{"P1", "甲某", "B2", "是", "2015-01-01"}, {"P2", "乙某", "B1", "是", "2015-01-01"}, {"P3", "丙某", "B1", "是", "2015-01-01"},
		},
		"reports": {{"person_id", "kind", "year", "submitted_on"}}, "events": {{"event_id", "branch_id", "kind", "date"}},
		"participation": {{"event_id", "person_id"}},
	}
	found, _ := outlookOf(t, on2024(t, june, tables), nil, yearEnd, "fieldwork.report", "governance.rotation_training", "governance.reviews")
	var order []string
	for _, o := range found {
		order = append(order, strings.Join([]string{o.Subject.Branch, o.Subject.ID, o.Rule}, "/"))
	}
	assert.Equal(t, []string{
		"B1/B1/governance.reviews",
		"B1/P2/fieldwork.report", "B1/P2/governance.rotation_training", "B1/P3/fieldwork.report", "B1/P3/governance.rotation_training",
		"B2/B2/governance.reviews", "B2/P1/fieldwork.report", "B2/P1/governance.rotation_training",
	}, order)
}

// outlookOfTea is what a requirement of one's own says under outlook.
func outlookOfTea(t *testing.T, outlook string) ([]audit.Obligation, error) {
	t.Helper()
	rules, err := policy.Compile(shapes(), tree(own+outlook))
	require.NoError(t, err)
	office := joined(t, map[string]sheet{"people": people, "events": {{"event_id", "branch_id", "kind", "date"}}})
	found, _, err := rules.Outlook(context.Background(), office, defaultsOf(rules), policy.Options{Scope: policy.Scope{Rules: []string{"own.tea"}}}, nextYear)
	return found, err
}

func TestARequirementWithoutAnOutlookAsksForNothing(t *testing.T) {
	found, err := outlookOfTea(t, "")
	require.NoError(t, err)
	require.Empty(t, found)
}

func TestAPolicyThatOwesTheSameTwiceGivesTwoUIDs(t *testing.T) {
	found, err := outlookOfTea(t, `
outlook := {{"kind": "tea", "on": on, "message": {"zh": "茶", "en": "tea"}} | some on in [20200, 20100]}
`)
	require.NoError(t, err)
	require.Len(t, found, 2)
	require.Equal(t, found[0].UID+"-2", found[1].UID)
	require.Equal(t, audit.Date(20100), found[0].On)
}

func TestAnOutlookThatCannotBeReadEndsTheRun(t *testing.T) {
	for name, c := range map[string]struct{ outlook, says string }{
		"no set":         {`1`, "not a set"},
		"no object":      {`{1}`, "the outlook 1"},
		"no kind":        {`{{"on": 1, "message": {"zh": "茶", "en": "tea"}}}`, "no kind"},
		"no day":         {`{{"kind": "tea", "message": {"zh": "茶", "en": "tea"}}}`, "expected days"},
		"a day as text":  {`{{"kind": "tea", "on": "2024-12-31", "message": {"zh": "茶", "en": "tea"}}}`, "on"},
		"no calendar's":  {`{{"kind": "tea", "on": 4000000000, "message": {"zh": "茶", "en": "tea"}}}`, "expected days"},
		"a wrong from":   {`{{"kind": "tea", "on": 1, "from": -4000000000, "message": {"zh": "茶", "en": "tea"}}}`, "expected days"},
		"one language":   {`{{"kind": "tea", "on": 1, "message": {"zh": "茶"}}}`, "no message"},
		"a misspelt key": {`{{"kind": "tea", "on": 1, "mising": 1, "message": {"zh": "茶", "en": "tea"}}}`, "mising"},
		"no such row":    {`{{"kind": "tea", "on": 1, "rows": {99}, "message": {"zh": "茶", "en": "tea"}}}`, "row 99"},
		"no row":         {`{{"kind": "tea", "on": 1, "rows": {"a"}, "message": {"zh": "茶", "en": "tea"}}}`, "row numbers"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := outlookOfTea(t, "\noutlook := "+c.outlook+"\n")
			require.ErrorContains(t, err, c.says)
			require.ErrorContains(t, err, "own.tea: branch B1")
		})
	}
}

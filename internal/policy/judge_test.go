package policy_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/source"
	"ninefold/policies"
)

// sheet is a table in memory.
type sheet = policy.Sheet

var people = sheet{
	{"person_id", "name", "branch_id", "party_member", "joined_on"},
	{"P1", "甲某", "B1", "是", "2015-01-01"},
	{"P2", "乙某", "B1", "否", "2015-01-01"},
}

// leaders are people both of whom hold interviews.
var leaders = sheet{
	{"person_id", "name", "branch_id", "party_member", "joined_on", "roles"},
	{"P1", "甲某", "B1", "是", "2015-01-01", "secretary"},
	{"P2", "乙某", "B1", "否", "2015-01-01", "cadre_officer"},
}

// joined reads tables, quarantining bad rows, and joins them for the year 2024.
// One without rows holds all there is.
func joined(t *testing.T, tables map[string]sheet) *dossier.Office {
	t.Helper()
	var complete []string
	for _, table := range dossier.Tables() {
		complete = append(complete, table.Name)
	}
	return joinedAs(t, tables, complete...)
}

// joinedAs does so where only the tables named hold all there is without a row.
func joinedAs(t *testing.T, tables map[string]sheet, complete ...string) *dossier.Office {
	t.Helper()
	var files []*source.File
	for name, rows := range tables {
		files = append(files, &source.File{Path: name + ".csv", Sheets: []source.Sheet{rows}})
	}
	book, err := dossier.Load(files, dossier.Options{Quarantine: true, Complete: complete})
	require.NoError(t, err)
	year := audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}
	return dossier.Join(book, dossier.Time{AsOf: year.To, Period: year}, dossier.NewCalendar(nil, nil))
}

// waived excuses one subject from one rule.
type waived struct {
	defaults
	rule, subject string
}

func (w waived) Waiver(rule, subject string, _ audit.Date) (*audit.Waiver, bool) {
	return &audit.Waiver{Rule: rule, Subject: subject}, rule == w.rule && subject == w.subject
}

// verdicts gives the verdicts of one rule by subject.
func verdicts(t *testing.T, rule string, office *dossier.Office, settings policy.Settings) (map[string]audit.Verdict, *policy.Set) {
	t.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	if settings == nil {
		settings = defaultsOf(rules)
	}
	_, all, err := rules.Judge(context.Background(), office, settings, policy.Options{
		All: true, Jobs: 2, Scope: policy.Scope{Rules: []string{rule}},
	})
	require.NoError(t, err)
	found := map[string]audit.Verdict{}
	for _, v := range all {
		found[v.Subject.ID] = v
	}
	return found, rules
}

func TestWhoeverARequirementDoesNotApplyToIsExemptEvenWithoutEvidence(t *testing.T) {
	office := joined(t, map[string]sheet{"people": people})
	found, _ := verdicts(t, "fieldwork.visits", office, nil)
	require.Equal(t, audit.Unknown, found["P1"].Status)
	require.Equal(t, []string{"table_missing"}, found["P1"].Reasons)
	require.Equal(t, audit.Exempt, found["P2"].Status)
	require.Equal(t, []string{"not_applicable"}, found["P2"].Reasons)

	found, _ = verdicts(t, "management.mentorship", office, nil) // decided in Rego: nobody is a newcomer
	require.Equal(t, audit.Exempt, found["P1"].Status)
}

func TestACompleteTableWithoutRowsIsEvidence(t *testing.T) {
	office := joined(t, map[string]sheet{"people": people, "visits": {{"person_id", "date", "session"}}})
	found, _ := verdicts(t, "fieldwork.visits", office, nil)
	require.Equal(t, audit.Fail, found["P1"].Status)
	require.Equal(t, []audit.Origin{{Table: "people", Path: "people.csv", Row: 2}}, found["P1"].Evidence)
}

func TestARowSetAsideMakesItsOwnerUnknownAndNobodyElse(t *testing.T) {
	tables := map[string]sheet{"people": leaders, "interviews": {
		{"person_id", "interviewer_id", "date"}, {"P1", "P2", "2024-02-30"},
	}}
	found, _ := verdicts(t, "exchange.interviews", joined(t, tables), nil)
	require.Equal(t, []string{"row_quarantined"}, found["P1"].Reasons)
	require.Equal(t, audit.Fail, found["P2"].Status)

	tables["interviews"][1][0] = "" // whose it was cannot be told
	found, _ = verdicts(t, "exchange.interviews", joined(t, tables), nil)
	require.Equal(t, audit.Unknown, found["P1"].Status)
	require.Equal(t, audit.Unknown, found["P2"].Status)
}

func TestAWaivedVerdictKeepsTheFail(t *testing.T) {
	office := joined(t, map[string]sheet{"people": leaders, "interviews": {{"person_id", "interviewer_id", "date"}}})
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	found, _ := verdicts(t, "exchange.interviews", office, waived{defaultsOf(rules), "exchange.interviews", "P1"})
	require.Equal(t, audit.Waived, found["P1"].Status)
	require.Equal(t, []string{"gap"}, found["P1"].Reasons)
	require.Equal(t, int64(365), found["P1"].Actual)
	require.NotNil(t, found["P1"].Waiver)
	require.Equal(t, audit.Fail, found["P2"].Status)
	require.Nil(t, found["P2"].Waiver)
}

func TestAPolicyThatSaysSomethingUnreadableEndsTheRun(t *testing.T) {
	office := joined(t, map[string]sheet{"people": people, "events": {{"event_id", "branch_id", "kind", "date"}}})
	for name, c := range map[string]struct{ verdict, says string }{
		"no verdict":        {`{"status": "pass"} if input.nothing`, "gives no verdict"},
		"not an object":     {`"pass"`, "gives no verdict"},
		"no status":         {`{"reasons": []}`, `status is ""`},
		"unknown status":    {`{"status": "perhaps"}`, `status is "perhaps"`},
		"waived by itself":  {`{"status": "waived"}`, `status is "waived"`},
		"no message":        {`{"status": "pass", "reasons": []}`, "no message"},
		"message in one":    {`{"status": "fail", "reasons": ["x"], "message": {"zh": "差"}}`, "no message"},
		"no reasons":        {`{"status": "fail", "message": {"zh": "差", "en": "short"}}`, "reasons"},
		"evidence unknown":  {`{"status": "fail", "reasons": ["x"], "message": {"zh": "差", "en": "short"}, "evidence": [99]}`, "row 99"},
		"evidence no row":   {`{"status": "fail", "reasons": ["x"], "message": {"zh": "差", "en": "short"}, "evidence": ["a"]}`, "row numbers"},
		"judged on no day":  {`{"status": "fail", "reasons": ["x"], "message": {"zh": "差", "en": "short"}, "judged_on": "2024-12-31"}`, "expected a day"},
		"a failing builtin": {`{"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}, "actual": to_number("x")}`, "to_number"},
		"two verdicts":      {`{"status": ["pass", "fail"][_]}`, "conflict"},
	} {
		t.Run(name, func(t *testing.T) {
			rules, err := policy.Compile(shapes(), replaced(t,
				`{"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}}`, c.verdict))
			require.NoError(t, err)
			_, _, err = rules.Judge(context.Background(), office, defaultsOf(rules), policy.Options{
				All: true, Jobs: 1, Scope: policy.Scope{Rules: []string{"own.tea"}},
			})
			require.ErrorContains(t, err, c.says)
			require.ErrorContains(t, err, "own.tea: branch B1")
		})
	}
}

func TestACancelledRunEnds(t *testing.T) {
	office := joined(t, map[string]sheet{"people": people})
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err = rules.Judge(ctx, office, defaultsOf(rules), policy.Options{Jobs: 2})
	require.ErrorIs(t, err, context.Canceled)
}

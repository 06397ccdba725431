package policy_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// needing is a requirement on some kind of subject that passes whoever it
// applies to, members of branch B9 excepted, if the evidence is there.
func needing(subject, tables, reads, columns string) fstest.MapFS {
	return fstest.MapFS{"needs.rego": {Data: fmt.Appendf(nil, `# METADATA
# title: Needs
# custom:
#   order: 1
#   title: {zh: 需要, en: Needs}
#   demand: {zh: 需要, en: needs}
#   source: {zh: 本单位, en: our own}
#   severity: must
#   subject: %s
#   tables: [%s]
#   reads: [%s]
#   columns: [%s]
#   parameters:
#     - {name: aspects, type: list, default: [study], title: {zh: 内容, en: aspects}, unit: {zh: "", en: ""}}
package ninefold.own.needs

default applies := false

applies if input.subject.branch != "B9"

verdict := {"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}} if applies

verdict := {"status": "exempt", "reasons": ["not_applicable"]} if not applies

outlook := set()
`, subject, tables, reads, columns)}}
}

// judged puts the requirement to an office; the aspects asked for are these.
func judgedBy(t *testing.T, own fs.FS, office *dossier.Office, aspects ...string) map[string]audit.Verdict {
	t.Helper()
	rules, err := policy.Compile(shapes(), own)
	require.NoError(t, err)
	notices, err := rules.Plan(context.Background())
	require.NoError(t, err)
	require.Empty(t, notices)
	settings := defaultsOf(rules)
	settings["own.needs"]["aspects"][0].Value = append([]string{}, aspects...)
	_, all, err := rules.Judge(context.Background(), office, settings, policy.Options{All: true, Jobs: 2, Scope: policy.Scope{Rules: []string{"own.needs"}}})
	require.NoError(t, err)
	found := map[string]audit.Verdict{}
	for _, v := range all {
		found[v.Subject.ID] = v
	}
	return found
}

// What is not there is no evidence: which reason holds, in the order of SPEC 1.
func TestEvidenceThatIsNotThere(t *testing.T) {
	visits := func(rows ...[]string) sheet {
		return append(sheet{{"person_id", "date", "session", "problems_found", "problems_solved"}}, rows...)
	}
	one := visits([]string{"P1", "2024-01-02", "am", "3", ""})
	for name, c := range map[string]struct {
		tables   map[string]sheet
		complete []string
		needs    [3]string // tables, reads, columns
		aspects  []string
		want     string
		says     audit.Text
	}{
		"no source": {nil, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "table_missing",
			audit.Text{ZH: "没有提供“走访记录”表，无法判定", EN: "no source feeds the table visits; cannot be assessed"}},
		"no source, though complete": {nil, []string{"visits"}, [3]string{"visits", "", ""}, nil, "table_missing", audit.Text{}},
		"missing comes before empty": {map[string]sheet{"visits": visits()}, nil, [3]string{"visits, reports", "", ""}, nil, "table_missing",
			audit.Text{ZH: "没有提供“报告”表，无法判定", EN: "no source feeds the table reports; cannot be assessed"}},
		"no row": {map[string]sheet{"visits": visits()}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "table_empty", audit.Text{
			ZH: "“走访记录”表一行数据也没有，无法判定；请补填“走访记录”表；确实没有可填的，在表中只填一行“无”，或在配置的 complete: 中列出",
			EN: "the table visits has no row at all; cannot be assessed: fill in the table visits (走访记录), or, where there is nothing to record, write 无 (none) as its only row or list it under complete: in the config"}},
		"no row, and complete":   {map[string]sheet{"visits": visits()}, []string{"visits"}, [3]string{"visits", "", "visits.problems_found"}, nil, "", audit.Text{}},
		"no row of what is read": {map[string]sheet{"visits": one, "leave": {{"person_id", "from", "to"}}}, nil, [3]string{"visits", "leave, postings, secondments", ""}, nil, "", audit.Text{}},
		"all rows set aside":     {map[string]sheet{"visits": visits([]string{"P1", "x", "am", "3", "2"})}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "row_quarantined", audit.Text{}},
		"a value":                {map[string]sheet{"visits": one}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "", audit.Text{}},
		"no value": {map[string]sheet{"visits": one}, nil, [3]string{"visits", "", "visits.problems_found, visits.problems_solved"}, nil, "column_missing", audit.Text{
			ZH: "“走访记录”表的“解决问题数”列没有任何内容，无法判定；请填写“走访记录”表的“解决问题数”列，或在配置的 sources: 中说明是哪一列",
			EN: "no row has a value in visits.problems_solved (解决问题数); cannot be assessed: fill in visits.problems_solved (解决问题数), or say under sources: in the config which column it is"}},
		"no header":                {map[string]sheet{"visits": {{"person_id", "date", "session"}, {"P1", "2024-01-02", "am"}}}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "column_missing", audit.Text{}},
		"complete, but with rows":  {map[string]sheet{"visits": one}, []string{"visits"}, [3]string{"visits", "", "visits.problems_solved"}, nil, "column_missing", audit.Text{}},
		"a value after as_of":      {map[string]sheet{"visits": visits([]string{"P1", "2025-01-02", "am", "", "2"})}, nil, [3]string{"visits", "", "visits.problems_solved"}, nil, "", audit.Text{}},
		"a value that is bad":      {map[string]sheet{"visits": visits([]string{"P2", "2024-01-02", "am", "", "many"})}, nil, [3]string{"visits", "", "visits.problems_solved"}, nil, "row_quarantined", audit.Text{}},
		"one bad, one good":        {map[string]sheet{"visits": visits([]string{"P2", "2024-01-02", "am", "", "many"}, []string{"P2", "2024-01-03", "am", "", "2"})}, nil, [3]string{"visits", "", "visits.problems_solved"}, nil, "", audit.Text{}},
		"missing before bad":       {map[string]sheet{"visits": visits([]string{"P2", "2024-01-02", "am", "", "many"})}, nil, [3]string{"visits", "", "visits.problems_solved, visits.problems_found"}, nil, "column_missing", audit.Text{}},
		"cells in other places":    {map[string]sheet{"visits": visits([]string{"P2", "2024-01-02", "am", "2"})}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "row_quarantined", audit.Text{}},
		"of both only a bad one":   {map[string]sheet{"visits": one, "plans": {{"person_id", "year", "approved_on", "rank", "category"}, {"P1", "2024", "2024-01-02", "处级"}}}, nil, [3]string{"visits", "", "{any: [people.rank, postings.rank], with: plans.rank}"}, nil, "row_quarantined", audit.Text{}},
		"a value in a row aside":   {map[string]sheet{"visits": visits([]string{"P2", "soon", "am", "", "1"})}, nil, [3]string{"visits", "", "visits.problems_solved"}, nil, "", audit.Text{}},
		"column before quarantine": {map[string]sheet{"visits": visits([]string{"P1", "soon", "am", "", "1"})}, nil, [3]string{"visits", "", "visits.problems_found"}, nil, "column_missing", audit.Text{}},
		"one of two":               {map[string]sheet{"visits": one, "postings": {{"person_id", "department", "from", "roles"}, {"P1", "甲", "2020-01-01", "secretary"}}}, nil, [3]string{"visits", "", "{any: [people.roles, postings.roles]}"}, nil, "", audit.Text{}},
		"none of two":              {map[string]sheet{"visits": one}, []string{"postings"}, [3]string{"visits", "", "{any: [people.roles, postings.roles]}"}, nil, "column_missing", audit.Text{}},
		"none of both":             {map[string]sheet{"visits": one, "plans": {{"person_id", "year", "approved_on"}, {"P1", "2024", "2024-01-02"}}}, nil, [3]string{"visits", "", "{any: [people.rank, postings.rank], with: plans.rank}"}, nil, "", audit.Text{}},
		"a list that is asked for": {map[string]sheet{"mentorships": {{"person_id", "mentor_id", "from"}, {"P1", "P2", "2024-01-01"}}}, nil, [3]string{"mentorships", "", "{any: [mentorships.aspects], unless_empty: aspects}"}, []string{"study"}, "column_missing", audit.Text{}},
		"a list that is empty":     {map[string]sheet{"mentorships": {{"person_id", "mentor_id", "from"}, {"P1", "P2", "2024-01-01"}}}, nil, [3]string{"mentorships", "", "{any: [mentorships.aspects], unless_empty: aspects}"}, nil, "", audit.Text{}},
		"the other one of both": {map[string]sheet{"plans": {{"person_id", "year", "approved_on", "rank"}, {"P1", "2024", "2024-01-02", "处级"}}}, nil, [3]string{"plans", "", "{any: [people.rank, postings.rank], with: plans.rank}"}, nil, "column_missing", audit.Text{
			ZH: "“人员名册”表的“职级”和“任职经历”表的“职级”列没有任何内容，而“培养方案”表填了“适用职级”，无法判定；请填写“人员名册”表的“职级”或“任职经历”表的“职级”列，或在配置的 sources: 中说明是哪一列",
			EN: "no row has a value in people.rank (职级) or postings.rank (职级), while plans.rank (适用职级) is filled in; cannot be assessed: fill in people.rank (职级) or postings.rank (职级), or say under sources: in the config which column it is"}},
		"and the other way round": {map[string]sheet{"plans": {{"person_id", "year", "approved_on"}, {"P1", "2024", "2024-01-02"}}, "postings": {{"person_id", "department", "from", "rank"}, {"P1", "甲", "2020-01-01", "科级"}}}, nil, [3]string{"plans", "", "{any: [people.rank, postings.rank], with: plans.rank}"}, nil, "column_missing", audit.Text{
			ZH: "“培养方案”表的“适用职级”列没有任何内容，而“任职经历”表填了“职级”，无法判定；请填写“培养方案”表的“适用职级”列，或在配置的 sources: 中说明是哪一列",
			EN: "no row has a value in plans.rank (适用职级), while postings.rank (职级) is filled in; cannot be assessed: fill in plans.rank (适用职级), or say under sources: in the config which column it is"}},
		"plans that hold all there is": {map[string]sheet{"plans": {{"person_id", "year", "approved_on", "rank"}}, "postings": {{"person_id", "department", "from", "rank"}, {"P1", "甲", "2020-01-01", "科级"}}}, []string{"plans"}, [3]string{"plans", "", "{any: [people.rank, postings.rank], with: plans.rank}"}, nil, "", audit.Text{}},
	} {
		t.Run(name, func(t *testing.T) {
			tables := map[string]sheet{"people": append(slices.Clip(people), []string{"P3", "丙某", "B9", "是", "2015-01-01"})}
			maps.Copy(tables, c.tables)
			found := judgedBy(t, needing("person", c.needs[0], c.needs[1], c.needs[2]), joinedAs(t, tables, c.complete...), c.aspects...)
			require.Equal(t, audit.Exempt, found["P3"].Status, "to whom it does not apply")
			if c.want == "" {
				require.Equal(t, audit.Pass, found["P1"].Status)
				return
			}
			require.Equal(t, audit.Unknown, found["P1"].Status)
			require.Equal(t, []string{c.want}, found["P1"].Reasons)
			if c.says.EN != "" {
				require.Equal(t, c.says, found["P1"].Message)
			}
		})
	}
}

// A subject whose own row was set aside is there all the same, whatever the
// requirement says of whom it applies to.
func TestSubjectsWhoseRowsWereSetAside(t *testing.T) {
	tables := map[string]sheet{
		"people": append(slices.Clip(people),
			[]string{"P3", "丙某", "B9", "否", "没有"}, []string{"", "丁某", "B1", "是", "2015-01-01"}, []string{"P5", "戊某", "B7", "是", "2015-01-01"},
			[]string{"P6", "", "B1", "是", "2015-01-01"}, []string{"P7", "庚某", "B1", "是", "2015-01-01"}, []string{"P7", "辛某", "B9", "是", "2015-01-01"}),
		"branches": {{"branch_id", "name", "founded_on"}, {"B1", "一支部", ""}, {"B2", "二支部", "很早"}, {"B9", "九支部", ""}},
		"visits":   {{"person_id", "date", "session"}, {"P3", "2024-01-02", "am"}, {"P6", "2024-01-02", "am"}},
	}
	for _, kind := range []string{"person", "member"} {
		found := judgedBy(t, needing(kind, "visits", "", ""), joinedAs(t, tables))
		for id, want := range map[string]audit.Subject{
			"P3":           {Kind: audit.Person, ID: "P3", Name: "丙某", Branch: "B9"},
			"people.csv#5": {Kind: audit.Person, ID: "people.csv#5", Name: "丁某", Branch: "B1"},
			"P5":           {Kind: audit.Person, ID: "P5", Name: "戊某", Branch: "B7", Unplaced: true},
			"P6":           {Kind: audit.Person, ID: "P6", Branch: "B1"},
			"P7":           {Kind: audit.Person, ID: "P7", Name: "庚某", Branch: "B1"},
		} {
			v := found[id]
			require.Equal(t, want, v.Subject, "%s %s", kind, id)
			require.Equal(t, audit.Unknown, v.Status)
			require.Equal(t, []string{"row_quarantined"}, v.Reasons)
			require.Equal(t, "people.csv", v.Evidence[0].Path)
			require.Equal(t, "the subject's own row in the table people was set aside; cannot be assessed: correct it and check again", v.Message.EN)
		}
		require.Len(t, found["P7"].Evidence, 2, "two rows for one key are one subject")
		require.Equal(t, audit.Pass, found["P1"].Status, "rows about somebody set aside are no bad rows")
		require.Len(t, found, 7)
	}
	found := judgedBy(t, needing("branch", "visits", "", ""), joinedAs(t, tables))
	require.Equal(t, []string{"row_quarantined"}, found["B2"].Reasons)
	require.Equal(t, audit.Subject{Kind: audit.Branch, ID: "B2", Name: "二支部", Branch: "B2"}, found["B2"].Subject)
	require.Equal(t, audit.Pass, found["B1"].Status)
	require.Len(t, found, 3)
}

// Whoever may belong to a branch is looked at with it.
func TestNarrowedToABranchNobodyIsLost(t *testing.T) {
	office := joinedAs(t, map[string]sheet{"people": append(slices.Clip(people),
		[]string{"P3", "丙某", "", "是", "2015-01-01"}, []string{"P4", "丁某", "B2", "是", "很早"})})
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	summary, all, err := rules.Judge(context.Background(), office, defaultsOf(rules), policy.Options{
		All: true, Jobs: 1, Scope: policy.Scope{Rules: []string{"fieldwork.visits"}, Branches: []string{"B1"}},
	})
	require.NoError(t, err)
	var ids []string
	for _, v := range all {
		ids = append(ids, v.Subject.ID)
	}
	require.Equal(t, []string{"P1", "P2", "P3"}, ids)
	require.Equal(t, 2, summary.Status[audit.Unknown], "P1 lacks a table, P3 is set aside")
	require.Len(t, summary.Branches, 1)
	require.Equal(t, []string{"B1", "B2"}, office.BranchIDs(), "a branch that only a row set aside names")
	require.Equal(t, []string{"P1", "P2", "P3", "P4"}, office.PersonIDs())
	s, ok := office.Subject("P4")
	require.True(t, ok)
	require.Equal(t, "丁某", s.Name)
}

// What is due cannot be told of somebody whose row was set aside: it is said who
// that is.
func TestTheOutlookKeepsWhoseRowWasSetAside(t *testing.T) {
	office := joinedAs(t, map[string]sheet{
		"people": append(slices.Clip(people), []string{"P3", "丙某", "B9", "是", "没有"}),
		"visits": {{"person_id", "date", "session"}, {"P1", "2024-01-02", "am"}},
	})
	rules, err := policy.Compile(shapes(), needing("person", "visits", "", ""))
	require.NoError(t, err)
	_, untold, err := rules.Outlook(context.Background(), office, defaultsOf(rules), policy.Options{Jobs: 1, Scope: policy.Scope{Rules: []string{"own.needs"}}}, audit.DateOf(2025, 3, 1))
	require.NoError(t, err)
	require.Len(t, untold, 1)
	require.Equal(t, 1, untold[0].Subjects)
	require.Equal(t, "row_quarantined", untold[0].Reason)
	require.Equal(t, "P3", untold[0].Who.ID)
	require.NotContains(t, untold[0].Message.ZH, "丙某")
	require.Equal(t, "P3 丙某："+untold[0].Message.ZH, untold[0].Words().ZH)
}

// Entries of columns are checked like all else in the annotations.
func TestColumnsAreChecked(t *testing.T) {
	for columns, says := range map[string]string{
		"visits.probs":                          `the table visits has no column "probs"`,
		"visit.date":                            `table "visit" is not known`,
		"visits":                                `has no column ""`,
		"{any: []}":                             "names no column under any",
		"{with: plans.rank}":                    "names no column under any",
		"{any: [people.rank], with: plan.rank}": `table "plan" is not known`,
		"{any: [people.rank], unless_empty: x}": `unless_empty is "x"`,
		"{any: [people.rank], unless: aspects}": `unknown field "unless"`,
		"3":                                     "cannot unmarshal",
	} {
		_, err := policy.Compile(shapes(), needing("person", "visits", "", columns))
		require.ErrorContains(t, err, says, columns)
		_, err = policy.Lint([]fs.FS{shapes()}, []fs.FS{needing("person", "visits", "", columns)})
		require.ErrorContains(t, err, says, columns)
	}
	rules, err := policy.Compile(shapes(), needing("person", "visits", "", "visits.date, {any: [people.rank], with: plans.rank, unless_empty: aspects}"))
	require.NoError(t, err)
	for _, r := range rules.Requirements {
		if r.ID == "own.needs" {
			require.Equal(t, []audit.Column{{Any: []string{"visits.date"}}, {Any: []string{"people.rank"}, With: "plans.rank", UnlessEmpty: "aspects"}}, r.Columns)
		}
	}
}

package delta

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// verdict is one on P1 of branch B1 unless changed.
func verdict(status audit.Status, figures ...any) *audit.Verdict {
	v := &audit.Verdict{
		Rule: "fieldwork.visits", Severity: audit.Must, Status: status, Fingerprint: "f1",
		Subject: audit.Subject{Kind: audit.Person, ID: "P1", Branch: "B1"},
	}
	if len(figures) == 2 {
		v.Actual, v.Required = figures[0], figures[1]
	}
	return v
}

func result(verdicts ...*audit.Verdict) *audit.Result {
	r := &audit.Result{Requirements: []audit.Requirement{{ID: "study.forums"}, {ID: "fieldwork.visits"}}}
	for _, v := range verdicts {
		if v != nil {
			r.Verdicts = append(r.Verdicts, *v)
		}
	}
	return r
}

// What became of a finding, for every pair that tells two rules apart.
func TestChange(t *testing.T) {
	fail, unknown, due, waived, pass, exempt := verdict(audit.Fail), verdict(audit.Unknown), verdict(audit.Due), verdict(audit.Waived), verdict(audit.Pass), verdict(audit.Exempt)
	for _, c := range []struct {
		before, after *audit.Verdict
		want          Change
	}{
		{nil, fail, New}, {pass, fail, New}, {exempt, due, New}, {nil, waived, New}, {nil, unknown, New},
		{fail, nil, Fixed}, {fail, pass, Fixed}, {due, exempt, Fixed}, {waived, nil, Fixed},
		{unknown, fail, New}, {due, unknown, New}, {due, fail, New}, {waived, due, New}, {waived, fail, New}, {waived, unknown, New},
		{fail, unknown, New}, // that nobody can tell any more makes nothing better
		{unknown, due, Better}, {fail, due, Better}, {due, waived, Better}, {fail, waived, Better}, {unknown, waived, Better},
		{fail, fail, Old}, {unknown, unknown, Old}, {due, due, Old}, {waived, waived, Old},
		{verdict(audit.Fail, int64(46), int64(48)), verdict(audit.Fail, int64(45), int64(48)), Worse},
		{verdict(audit.Fail, int64(46), int64(48)), verdict(audit.Fail, int64(47), int64(48)), Better},
		{verdict(audit.Fail, int64(20), int64(22)), verdict(audit.Fail, int64(46), int64(48)), Old},
		{verdict(audit.Fail, int64(20), int64(24)), verdict(audit.Fail, int64(46), int64(48)), Better},
		{verdict(audit.Fail, int64(100), int64(90)), verdict(audit.Fail, int64(101), int64(90)), Worse},  // a longest gap
		{verdict(audit.Fail, int64(101), int64(90)), verdict(audit.Fail, int64(100), int64(90)), Better}, // has a greatest figure
		{verdict(audit.Fail, 0.5, 0.8), verdict(audit.Fail, 0.6, 0.9), Old},                              // but for rounding
		{verdict(audit.Fail, 0.5, 0.8), verdict(audit.Fail, int64(0), 0.8), Worse},
		{verdict(audit.Waived, int64(1), int64(3)), verdict(audit.Waived, int64(0), int64(3)), Worse},
		{verdict(audit.Due, int64(1), int64(2)), verdict(audit.Due, int64(0), int64(2)), Old},
		{verdict(audit.Fail, int64(1), int64(2)), fail, Old},
	} {
		after := result(c.after)
		list := Between(result(c.before), after)
		require.Len(t, list, 1)
		assert.Equal(t, c.want, list[0].Change, "%v → %v", c.before, c.after)
		Mark(result(c.before), after)
		for _, v := range after.Verdicts { // the same words stand in the result; what is no finding bears none
			want := map[Change]Change{New: New, Worse: Worse, Better: Old, Old: Old}[c.want]
			assert.Equal(t, want, v.Change, "%v → %v", c.before, c.after)
		}
	}
	assert.Empty(t, Between(result(pass), result(exempt)))
	assert.Empty(t, Between(result(), result(pass)))
}

// What the later run did not look for is not fixed.
func TestUnjudgedIsNotFixed(t *testing.T) {
	before := result(verdict(audit.Fail))
	narrowed := func(scope *audit.Scope, rules ...audit.Requirement) *audit.Result {
		return &audit.Result{Run: audit.Run{Scope: scope}, Requirements: rules}
	}
	rule := audit.Requirement{ID: "fieldwork.visits"}
	for _, c := range []struct {
		after *audit.Result
		want  Change
	}{
		{narrowed(nil, rule), Fixed},
		{narrowed(nil, audit.Requirement{ID: "study.forums"}), Unjudged},
		{narrowed(&audit.Scope{Branches: []string{"B1"}}, rule), Fixed},
		{narrowed(&audit.Scope{Branches: []string{"B2"}}, rule), Unjudged},
		{narrowed(&audit.Scope{Persons: []string{"P1"}}, rule), Fixed},
		{narrowed(&audit.Scope{Persons: []string{"P2"}}, rule), Unjudged},
	} {
		assert.Equal(t, c.want, Between(before, c.after)[0].Change)
	}
}

func other(rule, id, branch string, status audit.Status) *audit.Verdict {
	v := verdict(status)
	v.Rule, v.Subject.ID, v.Subject.Branch, v.Fingerprint = rule, id, branch, rule+id
	return v
}

// Findings come by rule and subject, whichever result knows them.
func TestOrderAndCounts(t *testing.T) {
	before := result(other("fieldwork.visits", "P2", "B2", audit.Fail), other("gone.rule", "P1", "B1", audit.Fail))
	after := result(other("fieldwork.visits", "P3", "B1", audit.Unknown), other("study.forums", "P9", "B1", audit.Fail))
	list := Between(before, after)
	var got []string
	for _, f := range list {
		got = append(got, f.Verdict().Rule+" "+f.Verdict().Subject.ID+" "+string(f.Change))
	}
	assert.Equal(t, []string{"study.forums P9 new", "fieldwork.visits P2 fixed", "fieldwork.visits P3 new", "gone.rule P1 unjudged"}, got)
	assert.Equal(t, []Count{
		{"study.forums", map[Change]int{New: 1}}, {"fieldwork.visits", map[Change]int{Fixed: 1, New: 1}}, {"gone.rule", map[Change]int{Unjudged: 1}},
	}, ByRule(list))
	assert.Equal(t, []Count{{"B1", map[Change]int{New: 2, Unjudged: 1}}, {"B2", map[Change]int{Fixed: 1}}}, ByBranch(list))
}

func TestManifestNamesWhatDiffers(t *testing.T) {
	before := result()
	before.Run = audit.Run{Version: "1", PolicyDigest: "p", ConfigDigest: "c", CalendarDigest: "k", Inputs: []audit.Input{
		{Path: "a", SHA256: "1"}, {Path: "b", SHA256: "2"}, {Path: "c", SHA256: "3"}, {Path: "d", SHA256: "4", Sheet: "x", Rows: 3, Total: 3}, {Path: "d", SHA256: "4", Sheet: "y"},
	}}
	assert.Empty(t, Manifest(before, before))
	after := *before
	after.Run = audit.Run{Version: "2", PolicyDigest: "q", ConfigDigest: "d", CalendarDigest: "l", AsOf: 1, Period: audit.Period{To: 1}, Scope: &audit.Scope{Persons: []string{"P1"}},
		Inputs: []audit.Input{
			{Path: "b", SHA256: "9"}, {Path: "C", SHA256: "3"}, {Path: "d", SHA256: "4", Sheet: "x", Rows: 2, Skipped: 1, Total: 3}, {Path: "d", SHA256: "4", Sheet: "y"}, {Path: "e", SHA256: "5"},
		}}
	var got []string
	for _, d := range Manifest(before, &after) {
		got = append(got, string(d.Kind)+" "+d.Name+" "+d.What)
	}
	assert.Equal(t, []string{
		"tool  changed", "policy  changed", "config  changed", "calendar  changed", "as_of  changed", "period  changed", "scope  changed",
		"input a missing", "input b changed", "input c renamed", "input d changed", "input e new",
	}, got)
}

func TestVerdictsAndTheRest(t *testing.T) {
	before := result(verdict(audit.Fail), other("study.forums", "B1", "B1", audit.Fail), other("study.forums", "B2", "B2", audit.Due))
	same := verdict(audit.Fail)
	same.Evidence = []audit.Origin{{Row: 3}}
	after := result(same, other("study.forums", "B2", "B2", audit.Unknown), other("study.forums", "B3", "B3", audit.Fail))
	after.Run.Notices = []audit.Notice{{Code: "x"}}
	after.Summary.Subjects = 4
	assert.Equal(t, []Difference{
		{Verdict, "fieldwork.visits P1", Changed, "fail (evidence)", "fail (evidence)"},
		{Verdict, "study.forums B2", Changed, "due", "unknown"},
		{Verdict, "study.forums B3", Added, "", "fail"},
		{Verdict, "study.forums B1", Missing, "fail", ""},
	}, Verdicts(before, after))
	assert.Equal(t, []Difference{{Kind: Document, Name: "run.notices", What: Changed}, {Kind: Document, Name: "summary", What: Changed}}, Rest(before, after))
}

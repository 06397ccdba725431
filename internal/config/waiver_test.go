package config

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

const rest = ", from: 2024-06-01, until: 2024-12-31, reason: 专项, approved_by: 组织部}\n"

func TestWaiversAreExpanded(t *testing.T) {
	c := load(t, office(t, "waivers:\n  - {rules: [cultivation.rotation, fieldwork.visits], subjects: [P0001, P0002]"+rest+"  - {rule: study.forums, subject: B01"+rest))
	var pairs []string
	for _, w := range c.Waivers {
		pairs = append(pairs, w.Rule+" "+w.Subject+" "+w.Origin)
		assert.Equal(t, "2024-06-01/2024-12-31/专项/组织部", w.From.String()+"/"+w.Until.String()+"/"+w.Reason+"/"+w.ApprovedBy)
	}
	assert.Equal(t, []string{
		"cultivation.rotation P0001 ninefold.yaml:2", "cultivation.rotation P0002 ninefold.yaml:2",
		"fieldwork.visits P0001 ninefold.yaml:2", "fieldwork.visits P0002 ninefold.yaml:2", "study.forums B01 ninefold.yaml:3",
	}, pairs)
}

func TestAWaiverIsInForceOnBothItsEnds(t *testing.T) {
	c := load(t, office(t, "waivers:\n  - {rule: study.forums, subject: B01"+rest))
	for day, want := range map[audit.Date]bool{
		audit.DateOf(2024, 5, 31): false, audit.DateOf(2024, 6, 1): true, audit.DateOf(2024, 12, 31): true, audit.DateOf(2025, 1, 1): false,
	} {
		_, got := c.Waiver("study.forums", "B01", day)
		assert.Equal(t, want, got, day)
	}
	_, got := c.Waiver("study.sessions", "B01", audit.DateOf(2024, 6, 1))
	assert.False(t, got)
	_, got = c.Waiver("study.forums", "B02", audit.DateOf(2024, 6, 1))
	assert.False(t, got)
}

func TestWaiversThatAreRefused(t *testing.T) {
	for _, tc := range []struct{ name, waiver, said string }{
		{"unknown rule", "{rule: study.forum, subject: B01" + rest,
			"ninefold.yaml:3:12: unknown rule study.forum in waivers[1].rule; did you mean study.forums?"},
		{"no subject", "{rule: study.forums" + rest,
			"ninefold.yaml:3:5: the waiver names no subject; add subject (or subjects: a list)"},
		{"no rule", "{rules: [], subject: B01" + rest,
			"ninefold.yaml:3:5: the waiver names no rule; add rule (or rules: a list)"},
		{"rule and rules", "{rule: study.forums, rules: [study.sessions], subject: B01" + rest,
			"ninefold.yaml:3:26: there are both rule and rules; keep rules"},
		{"all fields", "{rule: study.forums, subject: B01}",
			"ninefold.yaml:3:5: waivers[1].from is missing; add from: first day in force\nninefold.yaml:3:5: waivers[1].until is missing; add until: last day in force\nninefold.yaml:3:5: waivers[1].reason is missing; add reason: why\nninefold.yaml:3:5: waivers[1].approved_by is missing; add approved_by: who approved it; not the person concerned"},
		{"blank reason", "{rule: study.forums, subject: B01, from: 2024-01-01, until: 2024-01-02, reason: ' ', approved_by: 甲}",
			"ninefold.yaml:3:85: waivers[1].reason is empty, expected a text"},
		{"no approver", "{rule: study.forums, subject: B01, from: 2024-01-01, until: 2024-01-02, reason: x, approved_by: }",
			"ninefold.yaml:3:101: waivers[1].approved_by is empty, expected a text"},
		{"backwards", "{rule: study.forums, subject: B01, from: 2024-01-02, until: 2024-01-01, reason: x, approved_by: 甲}",
			"ninefold.yaml:3:58: the waiver ends on 2024-01-01, before it begins on 2024-01-02; correct one of the two"},
		{"approved by oneself", "{rule: fieldwork.visits, subjects: [P0001, P0002], from: 2024-01-01, until: 2024-01-02, reason: x, approved_by: p0002}",
			"ninefold.yaml:3:104: P0002 approved a waiver for themselves; someone else has to approve it"},
		{"not waivable", "{rule: fieldwork.report, subject: P0001" + rest,
			"ninefold.yaml:3:6: nobody can be excused from fieldwork.report (ninefold.yaml:1); take the waiver out, or the rule out of unwaivable"},
		{"unknown field", "{rule: study.forums, subject: B01, untill: 2024-01-01" + rest,
			"ninefold.yaml:3:40: unknown key waivers[1].untill; did you mean until?"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, "unwaivable: [fieldwork.report]\nwaivers:\n  - "+tc.waiver)
			assert.Equal(t, tc.said, strings.Join(complaints(t, in), "\n"))
		})
	}
}

func TestWaiversInTheLightOfTheData(t *testing.T) {
	in := office(t, "max_waivers_per_branch: 1\nwaivers:\n  - {rule: fieldwork.visits, subject: P0001"+rest+
		"  - {rule: fieldwork.visits, subject: P0002"+rest+"  - {rule: study.forums, subject: B01"+rest+"  - {rule: fieldwork.visits, subject: P0009"+rest+
		"  - {rule: fieldwork.visits, subject: P0003, from: 2024-01-01, until: 2024-01-31, reason: x, approved_by: 李明}\n")
	c := load(t, in)
	known := func(id string) (audit.Subject, bool) {
		s, ok := map[string]audit.Subject{
			"P0001": {Kind: audit.Person, ID: "P0001", Name: "甲某", Branch: "B02"},
			"P0002": {Kind: audit.Person, ID: "P0002", Name: "组织部", Branch: "B03"},
			"P0003": {Kind: audit.Person, ID: "P0003", Name: "王强", Branch: "B01"},
			"B01":   {Kind: audit.Branch, ID: "B01", Name: "一支部"},
		}[id]
		return s, ok
	}
	notices, err := c.CheckWaivers(audit.DateOf(2024, 6, 1), nil, known)
	assert.Equal(t, []string{"ninefold.yaml:4:5: 组织部 approved a waiver for themselves; someone else has to approve it"}, saidOf(t, in, err))
	require.Len(t, notices, 1)
	assert.Equal(t, "waiver_unknown_subject", notices[0].Code)
	assert.Equal(t, "P0009", notices[0].Subject)

	crowded := func(id string) (audit.Subject, bool) {
		return audit.Subject{Kind: audit.Person, ID: id, Branch: "B01"}, true
	}
	_, err = c.CheckWaivers(audit.DateOf(2024, 6, 1), nil, crowded)
	assert.Equal(t, []string{"ninefold.yaml:4:5: this is one waiver in force too many in branch B01: at most 1 (ninefold.yaml:1); end another one first"}, saidOf(t, in, err))
	_, err = c.CheckWaivers(audit.DateOf(2024, 1, 1), nil, crowded)
	require.NoError(t, err)
}

func TestWaiversThatExcuseNothingAreListed(t *testing.T) {
	c := load(t, office(t, `waivers:
  - {rule: study.forums, subject: B01, from: 2024-01-01, until: 2024-06-30, reason: x, approved_by: 甲}
  - {rule: study.forums, subject: B01, from: 2024-06-30, until: 2024-12-31, reason: x, approved_by: 甲}
  - {rule: study.forums, subject: B01, from: 2024-12-31, until: 2025-12-31, reason: y, approved_by: 甲}
  - {rule: study.forums, subject: B02, from: 2024-01-01, until: 2025-12-31, reason: y, approved_by: 甲}
`))
	var lines []string
	for _, n := range c.WaiverNotices(audit.DateOf(2024, 7, 1), func(w audit.Waiver) bool { return w.Subject == "B01" }) {
		assert.Equal(t, "study.forums", n.Rule)
		lines = append(lines, n.Code+" "+n.Subject+" "+n.Message.EN)
	}
	assert.Equal(t, []string{
		"waiver_expired B01 waiver of study.forums for B01 (ninefold.yaml:2): it expired on 2024-06-30",
		"waiver_overlaps B01 waiver of study.forums for B01 (ninefold.yaml:3): it shares days with the waiver of ninefold.yaml:2",
		"waiver_not_running B01 waiver of study.forums for B01 (ninefold.yaml:4): it does not run before 2024-12-31",
		"waiver_contradicts B01 waiver of study.forums for B01 (ninefold.yaml:4): on days it shares with the waiver of ninefold.yaml:3, reason or approver differ",
		"waiver_unused B02 waiver of study.forums for B02 (ninefold.yaml:5): there was nothing to excuse",
	}, lines)
}

func TestAWaiverOfAnUnknownBranch(t *testing.T) {
	in := office(t, "waivers:\n  - {rule: study.forums, subjects: [B01, B1]"+rest+"  - {rules: [study.forums, fieldwork.visits], subjects: [P0009, B01]"+rest)
	known := func(id string) (audit.Subject, bool) {
		return audit.Subject{Kind: audit.Branch, ID: id}, id == "B01"
	}
	notices, err := load(t, in).CheckWaivers(audit.DateOf(2024, 6, 1), []string{"B01", "TSW-ZZB"}, known)
	assert.Equal(t, []string{"ninefold.yaml:2:5: the waiver names the unknown branch B1; did you mean B01?"}, saidOf(t, in, err))
	for _, n := range notices {
		assert.Equal(t, "waiver_unknown_subject P0009", n.Code+" "+n.Subject, "it may be a person who left")
	}
	assert.Len(t, notices, 2)
}

package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/ceiling"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/explain"
)

const officeFixture = "../../fixtures/office"

// readFixture is the office of the fixtures.
func readFixture(t *testing.T, r reading) *engine.Office {
	t.Helper()
	a := &app{lang: audit.EN, collector: new(ceiling.Collector)}
	s, err := a.setup(r, []string{officeFixture})
	require.NoError(t, err)
	found, err := a.discover(s)
	require.NoError(t, err)
	office, err := a.open(t.Context(), s, found, r, engine.ForEverything, nil)
	require.NoError(t, err)
	return office
}

// Every verdict of the office comes with an account: the same verdict as check
// gives, each row that proves it among those told of, and a way back where there
// is something to be put right.
func TestEveryVerdictOfTheOfficeIsAccountedFor(t *testing.T) {
	c := readFixture(t, reading{})
	statuses, seen := map[string]bool{}, map[string]int{}
	for _, v := range judged(t, officeFixture).Verdicts {
		kind := v.Rule + v.Status + strings.Join(v.Reasons, " ")
		if seen[kind]++; seen[kind] > 2 {
			continue
		}
		a := explained(t, c, v.Rule, v.Subject.ID)
		assert.Equal(t, v.Status, string(a.Verdict.Status), "%s %s", v.Rule, v.Subject.ID)
		accounted(t, a)
		statuses[v.Status] = true
	}
	assert.Len(t, statuses, 6)
}

// explained is the account of one verdict of an office that has been read.
func explained(t *testing.T, c *engine.Office, rule, subject string) *explain.Account {
	t.Helper()
	i := slices.IndexFunc(c.Joined.Dossiers, func(d dossier.Dossier) bool { return d.Subject.ID == subject })
	k := slices.IndexFunc(c.Rules.Requirements, func(r audit.Requirement) bool { return r.ID == rule })
	a, err := explain.Of(t.Context(), c.Rules, c.Joined, &c.Joined.Dossiers[i], &c.Rules.Requirements[k], c.Settings)
	require.NoError(t, err, "%s %s", rule, subject)
	return a
}

func accounted(t *testing.T, a *explain.Account) {
	t.Helper()
	v := &a.Verdict
	name := v.Rule + " " + v.Subject.ID + " " + string(v.Status)
	if a.Window.From != nil {
		assert.NotEmpty(t, a.Steps, "%s has no reasoning", name)
	}
	var told []audit.Origin
	for _, s := range a.Steps {
		assert.NotEmpty(t, s.Text.ZH, name)
		assert.NotEmpty(t, s.Text.EN, name)
		for _, r := range s.Counted {
			told = append(told, bare(r.Origin))
			assert.NotEmpty(t, r.Cell, name)
			assert.NotEmpty(t, r.Says.ZH, name)
		}
		for _, r := range s.LeftOut {
			told = append(told, bare(r.Origin))
			assert.NotEmpty(t, r.Why.ZH, name)
			assert.NotEmpty(t, r.Why.EN, name)
		}
	}
	for _, proof := range v.Evidence {
		if proof.Table != "people" && proof.Table != "branches" {
			assert.Contains(t, told, bare(proof), "%s rests on a row that is not told of", name)
		}
	}
	if v.Status == audit.Unknown { // what to do may go without saying
		return
	}
	wrong := v.Status == audit.Fail || v.Status == audit.Waived || v.Status == audit.Due
	assert.Equal(t, wrong, len(a.Remedies) > 0, "%s: the way back: %v", name, a.Remedies)
}

// bare is an origin without its column.
func bare(o audit.Origin) audit.Origin { o.Column = 0; return o }

// account explains one verdict through the program.
func account(t *testing.T, args ...string) explain.Account {
	t.Helper()
	code, stdout, stderr := ninefold(append([]string{"explain", officeFixture, "--lang", "en", "-o", "json"}, args...)...)
	require.Zero(t, code, stderr)
	var a explain.Account
	require.NoError(t, json.Unmarshal([]byte(stdout), &a))
	return a
}

// The statuses of SPEC 3, each with the sentence that matters and the way back.
func TestExplainGivesTheReasonsOfEveryStatus(t *testing.T) {
	for name, one := range map[string]struct {
		args           []string
		status         audit.Status
		step, remedied string
	}{
		"cadence fail": {
			[]string{"--rule", "fieldwork.visits", "--person", "0021"}, audit.Fail,
			"2024-04-01 to 2024-04-07: available workdays: 4; 1 half-day counted, at least 2 required: short",
			"if it was done and not recorded: add 1 half-day for 2024-04-01 to 2024-04-07 and check again",
		},
		"quota fail": {
			[]string{"--rule", "study.forums", "--branch", "JW-XC"}, audit.Fail, "2024: 1 cadre forum counted, at least 2 required: short",
			"2024 is over and cannot be made up (short by 1 cadre forum); if something in 2024 was not recorded, add it and check again",
		},
		"deadline fail": {
			[]string{"--rule", "exchange.plans", "--person", "0037"}, audit.Fail,
			"2024: due by 2024-03-31; days of service: 91 (required only from 30 on): not done on time",
			"the due date for 2024, 2024-03-31, has passed and can no longer be met; if it was done on time but not recorded, or recorded wrongly, correct the record and check again",
		},
		"gap due": {
			[]string{"--rule", "exchange.interviews", "--person", "0024"}, audit.Due, "", "the next interview is due by",
		},
		"coverage due": {
			[]string{"--rule", "management.mentorship", "--person", "0044"}, audit.Due, "valid mentorships: 0", "to comply, assign a mentor by 2025-01-15",
		},
		"contacts due": {
			[]string{"--rule", "fieldwork.liaison", "--person", "0044"}, audit.Due,
			"2024-12-26 to 2024-12-31: days present: 6, units in contact: 1: too few",
			"further units to take up contact with by 2025-01-15: 1",
		},
		"coverage pass": {
			[]string{"--rule", "management.mentorship", "--person", "0013"}, audit.Pass, "valid mentorships: 1", "",
		},
		"tenure waived": {
			[]string{"--rule", "cultivation.rotation", "--person", "0048"}, audit.Waived, "", "rotate out of",
		},
		"tenure unknown": {
			[]string{"--rule", "cultivation.rotation", "--person", "0060"}, audit.Unknown, "", "",
		},
		"exempt, for who it is": {
			[]string{"--rule", "cultivation.breadth", "--person", "0007"}, audit.Exempt, "applies from", "",
		},
		"exempt, not due": {
			[]string{"--rule", "fieldwork.report", "--person", "0044"}, audit.Exempt, "no due date lies within both the period and the service", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := account(t, one.args...)
			assert.Equal(t, one.status, a.Verdict.Status)
			said := func(texts []audit.Text, want string) bool {
				return slices.ContainsFunc(texts, func(x audit.Text) bool { return want != "" && strings.Contains(x.EN, want) })
			}
			var steps []audit.Text
			for _, s := range a.Steps {
				steps = append(steps, s.Text)
			}
			assert.Equal(t, one.step != "", said(steps, one.step), "%v", steps)
			assert.Equal(t, one.remedied != "", said(a.Remedies, one.remedied), "%v", a.Remedies)
		})
	}
}

func TestExplainNamesTheCellOfEveryRecord(t *testing.T) {
	a := account(t, "--rule", "fieldwork.visits", "--person", "0021")
	first := a.Steps[0].Counted[0]
	assert.Equal(t, audit.Origin{Table: "visits", Path: "走访记录.csv", Row: 38, Column: 3}, first.Origin)
	assert.Equal(t, "C38", first.Cell)
	assert.Equal(t, "date 2024-01-04, session day, unit_id T071, problems_found 1, problems_solved 1", first.Says.EN)
}

// What was not known yet is told, and judged by nobody.
func TestExplainTellsWhatIsDatedAfterTheDay(t *testing.T) {
	a := account(t, "--rule", "fieldwork.visits", "--person", "0021", "--as-of", "2024-11-30")
	assert.NotEmpty(t, a.Unseen)
	for _, r := range a.Unseen {
		assert.Contains(t, r.Says.EN, "date 2024-12-")
	}
	assert.Equal(t, "2024-11-30", a.Window.To.String())
}

// A week that a festival shortened says so by name, in what is printed and as JSON.
func TestExplainNamesHolidays(t *testing.T) {
	args := []string{"explain", fixtureOffice, "--as-of", "2024-12-31", "--rule", "fieldwork.visits", "--person", "0001"}
	code, out, stderr := call(t, args...)
	require.Zero(t, code, stderr)
	for _, says := range []string{"  - 2024-02-12 to 2024-02-17: days off (Spring Festival)\n", "  - 2024-02-18: weekend worked in exchange (Spring Festival)\n"} {
		assert.True(t, strings.Contains(out, says), says)
	}
	_, out, _ = call(t, append(args, "-o", "json")...)
	var account explain.Account
	require.NoError(t, json.Unmarshal([]byte(out), &account))
	at := slices.IndexFunc(account.Steps, func(s explain.Step) bool { return s.From != nil && *s.From == audit.DateOf(2024, 2, 12) })
	require.GreaterOrEqual(t, at, 0)
	require.Len(t, account.Steps[at].Specials, 2)
	assert.Equal(t, "春节", account.Steps[at].Specials[0].Name.ZH)
	assert.True(t, account.Steps[at].Specials[1].Work)

	_, out, _ = call(t, "explain", fixtureOffice, "--as-of", "2024-12-31", "--rule", "exchange.interviews", "--person", "0001", "--lang", "en")
	assert.False(t, strings.Contains(out, "days off"), "only where workdays are asked for")
}

// Leave takes workdays out of a block: the account says which row did.
func TestExplainSaysWhatTookWorkdaysAway(t *testing.T) {
	c := readFixture(t, reading{})
	k := slices.IndexFunc(c.Rules.Requirements, func(r audit.Requirement) bool { return r.ID == "fieldwork.visits" })
	r := &c.Rules.Requirements[k]
	found := 0
	for i := range c.Joined.Dossiers {
		d := &c.Joined.Dossiers[i]
		if d.Subject.Kind != audit.Person {
			continue
		}
		a, err := explain.Of(context.Background(), c.Rules, c.Joined, d, r, c.Settings)
		require.NoError(t, err)
		for _, s := range a.Steps {
			if len(s.Absences) == 1 && s.Text.EN != "" {
				found++
				assert.Contains(t, s.Text.EN, "available workdays: "+strconv.Itoa(*s.Workdays-s.Absences[0].Workdays), s.Absences[0].Says.EN)
			}
		}
	}
	assert.Positive(t, found)
}

func TestExplainRefusesWhatIsNoOneVerdict(t *testing.T) {
	for name, one := range map[string]struct {
		args []string
		says string
	}{
		"no subject":     {[]string{"--rule", "study.forums"}, "exactly one subject is needed; name it with --person ID or NAME, or --branch ID or NAME"},
		"two subjects":   {[]string{"--rule", "study.forums", "--person", "0001", "--branch", "JW-XC"}, "exactly one subject is needed"},
		"unknown rule":   {[]string{"--rule", "study.forum", "--branch", "JW-XC"}, "study.forum: no such id"},
		"a branch rule":  {[]string{"--rule", "study.forums", "--person", "0001"}, "judges branches, not people; use --branch "},
		"a person rule":  {[]string{"--rule", "exchange.plans", "--branch", "JW-XC"}, "judges people, not branches; use --person ID"},
		"unknown person": {[]string{"--rule", "exchange.plans", "--person", "9999"}, "--person 9999: no such id"},
		"format":         {[]string{"--rule", "exchange.plans", "--person", "0001", "-o", "pdf"}, "explain knows text, md, html, xlsx, json"},
	} {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := ninefold(append([]string{"explain", officeFixture, "--lang", "en"}, one.args...)...)
			assert.Equal(t, 2, code)
			assert.Empty(t, stdout)
			assert.Contains(t, stderr, one.says)
		})
	}
}

// Where nothing that judges branches is applied, there is nothing to explain of one.
func TestExplainWhereEverythingOfAKindIsDisabled(t *testing.T) {
	code, stdout, stderr := call(t, "rules", "-o", "json")
	require.Zero(t, code, stderr)
	var rules []audit.Requirement
	require.NoError(t, json.Unmarshal([]byte(stdout), &rules))
	config := "as_of: 2024-12-31\ndisabled:\n"
	for _, r := range rules {
		if r.Subject == audit.Branch {
			config += "  - " + r.ID + "\n"
		}
	}
	path := filepath.Join(t.TempDir(), "ninefold.yaml")
	require.NoError(t, os.WriteFile(path, []byte(config), 0o600))
	code, stdout, stderr = call(t, "explain", fixtureOffice, "--config", path, "--branch", "JW-XC")
	assert.Equal(t, 2, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "no requirement to check")
}

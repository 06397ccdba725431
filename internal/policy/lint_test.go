package policy_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// rounds is a requirement that reads visits in every way there is.
const rounds = `# METADATA
# title: Rounds
# custom:
#   order: 1
#   title: {zh: 走访, en: Rounds}
#   demand: {zh: 每年走访, en: visits}
#   source: {zh: 本单位, en: our own}
#   severity: should
#   subject: member
#   tables: [visits]
#   reads: [events]
#   parameters:
#     - {name: least, type: int, default: 1, title: {zh: 次数, en: visits}, unit: {zh: 次, en: visits}}
package ninefold.own.rounds

import data.ninefold.lib.dates
import data.ninefold.lib.outcome

verdict := outcome.at_least(count(held), input.thresholds.least, {
	"details": {"days": [dates.iso(day) | some day in held]},
	"message": {"zh": "好", "en": "fine"},
	"evidence": {visit.row | some visit in input.visits},
})

held contains day(visit) if {
	some visit in input.visits
	half(visit, "am")
	input.person.joined_on <= visit.date
}

day(visit) := visit.date

half(visit, session) if {
	visit.session == session
} else if {
	object.get(visit, "unit_id", "") != ""
}

half(_, _) if {
	every event in input.events.forum { event.year > 2000 }
}
`

func lint(text string) error {
	own := fstest.MapFS{"rounds.rego": {Data: []byte(text)}}
	_, err := policy.Lint([]fs.FS{shapes()}, []fs.FS{policy.At("mine", own)})
	return err
}

func TestTheBuiltInPoliciesHaveNothingWrongWithThem(t *testing.T) {
	rules, err := policy.Lint(nil, []fs.FS{policies.Files})
	require.NoError(t, err)
	require.Len(t, rules, builtIn())
}

func TestAMisspeltFieldIsFoundWhereverItStands(t *testing.T) {
	require.NoError(t, lint(rounds))
	for name, c := range map[string]struct{ from, to, says string }{
		"of the input":             {"{visit.row | some visit in input.visits}", "{visit.row | some visit in input.vists}", "mine/rounds.rego:22: input has no vists (own.rounds); did you mean visits?"},
		"of a row":                 {"visit.row |", "visit.rwo |", "mine/rounds.rego:22: visit has no rwo (own.rounds); did you mean row?"},
		"of the person":            {"input.person.joined_on", "input.person.joned_on", "mine/rounds.rego:28: input.person has no joned_on (own.rounds); did you mean joined_on?"},
		"of the thresholds":        {"input.thresholds.least", "input.thresholds.lest", "mine/rounds.rego:19: input.thresholds has no lest (own.rounds); did you mean least?"},
		"in a function":            {":= visit.date", ":= visit.dat", "mine/rounds.rego:31: visit has no dat (own.rounds); did you mean date?"},
		"in a function's body":     {"\tvisit.session == session", "\tvisit.sesion == session", "mine/rounds.rego:34: visit has no sesion (own.rounds); did you mean session?"},
		"as a text":                {`object.get(visit, "unit_id", "")`, `object.get(visit, "unit", "")`, "mine/rounds.rego:36: visit has no unit (own.rounds)"},
		"in every":                 {"event.year > 2000", "event.yearr > 2000", "mine/rounds.rego:40: event has no yearr (own.rounds)"},
		"of a kind of event":       {"input.events.forum", "input.events.forums", "input.events has no forums (own.rounds); did you mean forum?"},
		"a table that is not read": {"input.visits}", "input.postings}", "mine/rounds.rego:22: input has no postings (own.rounds); to read postings, list it under tables or reads"},
		"what lib reads":           {"outcome.at_least(count(held)", "outcome.at_least(count(data.ninefold.lib.cadence.due_by(1))", "input has no weeks (own.rounds); to read weeks, list it under tables or reads"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, rounds, c.from)
			err := lint(strings.Replace(rounds, c.from, c.to, 1))
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestEverythingIsToldInOneGo(t *testing.T) {
	text := strings.NewReplacer("visit.row |", "visit.rwo |", "input.person.joined_on", "input.person.joned_on", "half(visit, \"am\")", "half(visit,  \"am\")").Replace(rounds)
	require.Equal(t, []string{
		"mine/rounds.rego:22: visit has no rwo (own.rounds); did you mean row?",
		"mine/rounds.rego:27: is not formatted as opa fmt does; ninefold policy check --fix puts it right",
		"mine/rounds.rego:28: input.person has no joned_on (own.rounds); did you mean joined_on?",
	}, audit.Say(lint(text), audit.EN))
}

func TestWhatElseLintFinds(t *testing.T) {
	for name, c := range map[string]struct{ from, to, says string }{
		"another root":     {"package ninefold.own.rounds", "package own.rounds", "mine/rounds.rego:14: the package is not below ninefold"},
		"an unused import": {"\t\"details\": {\"days\": [dates.iso(day) | some day in held]},\n", "", "mine/rounds.rego:16: policy does not compile: import data.ninefold.lib.dates unused"},
		"metadata":         {"severity: should", "severity: perhaps", "custom.severity"},
		"a wrong type":     {"count(held), input.thresholds.least", "count(held) + input.subject.id, input.thresholds.least", "the types do not fit (own.rounds)"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, rounds, c.from)
			require.ErrorContains(t, lint(strings.Replace(rounds, c.from, c.to, 1)), c.says)
		})
	}
}

func TestAFurtherTreeChangesNothingInTheOthers(t *testing.T) {
	for name, c := range map[string]struct {
		own  fstest.MapFS
		says string
	}{
		"the built-in ones again": {fstest.MapFS{"study/forums.rego": must(policies.Files.ReadFile("study/forums.rego"))}, "mine/study/forums.rego: this policy file is loaded already; built-in policies are always loaded"},
		"a file of the same name": {fstest.MapFS{"study/forums.rego": {Data: []byte(rounds)}}, "mine/study/forums.rego: has the name of a policy file already loaded"},
		"a package of another":    {fstest.MapFS{"x.rego": {Data: []byte("package ninefold.lib.outcome\n\nextra := 1\n")}}, "mine/x.rego:1: changes what another policy says (lib/outcome.rego)"},
		"a rule in a package":     {fstest.MapFS{"x.rego": {Data: []byte("package ninefold.study\n\nforums.verdict := 1\n")}}, "mine/x.rego:1: changes what another policy says (study/study.rego)"},
		"a rule that reaches in":  {fstest.MapFS{"x.rego": {Data: []byte("package ninefold\n\nstudy.forums.verdict := 1\n")}}, "mine/x.rego:3: changes what another policy says (study/forums.rego)"},
		"nothing":                 {fstest.MapFS{"x.txt": {}}, "mine: holds no .rego file"},
		"a huge file":             {fstest.MapFS{"x.rego": {Data: make([]byte, 2<<20)}}, "mine/x.rego: is too large"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := policy.Compile(policies.Files, policy.At("mine", c.own))
			require.ErrorContains(t, err, c.says)
		})
	}
}

func must(data []byte, err error) *fstest.MapFile {
	if err != nil {
		panic(err)
	}
	return &fstest.MapFile{Data: data}
}

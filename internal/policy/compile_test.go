package policy_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
)

const own = `# METADATA
# title: Tea
# custom:
#   order: 1
#   title: {zh: 茶话会, en: Tea}
#   demand: {zh: 每年一次, en: once a year}
#   source: {zh: 本单位, en: our own}
#   severity: should
#   subject: branch
#   tables: [events]
#   parameters: []
package ninefold.own.tea

verdict := {"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}}
`

func tree(text string) fstest.MapFS { return fstest.MapFS{"own/tea.rego": {Data: []byte(text)}} }

func TestRequirementsComeInTheOrderOfTheContract(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	require.Len(t, rules.Systems, 10)
	var ids []string
	for _, r := range rules.Requirements {
		ids = append(ids, r.ID)
	}
	require.Equal(t, []string{
		"study.sessions", "study.forums", "fieldwork.liaison", "fieldwork.visits", "fieldwork.report", "fieldwork.problems",
		"exchange.interviews", "exchange.plans", "exchange.frontline", "management.mentorship", "management.campaigns",
		"cultivation.rotation", "cultivation.breadth", "cultivation.secondment", "showcase.training", "showcase.contests",
		"showcase.awards", "showcase.podium", "truth.party_training", "truth.lectures", "practice.meetings",
		"steadiness.values", "governance.reviews", "governance.disclosure", "governance.rotation_training",
	}, ids)
}

func TestARequirementOfOnesOwnComesLast(t *testing.T) {
	rules, err := policy.Compile(policies.Files, tree(own))
	require.NoError(t, err)
	require.Len(t, rules.Requirements, 26)
	require.Equal(t, "own.tea", rules.Requirements[builtIn()].ID)
	require.Equal(t, "own", rules.Systems[10].ID)
}

// replaced gives the requirement with one piece of it changed.
func replaced(t *testing.T, from, to string) fstest.MapFS {
	t.Helper()
	require.Contains(t, own, from)
	return tree(strings.Replace(own, from, to, 1))
}

func TestARequirementThatLeavesSomethingOpenDoesNotLoad(t *testing.T) {
	for name, c := range map[string]struct{ from, to, says string }{
		"no severity":       {"severity: should", "severity: perhaps", "custom.severity"},
		"no subject":        {"subject: branch", "subject: house", "custom.subject"},
		"unknown table":     {"tables: [events]", "tables: [evnts]", `table "evnts" is not known`},
		"no table":          {"tables: [events]", "tables: []", "names no table"},
		"one language":      {"{zh: 茶话会, en: Tea}", "{zh: 茶话会}", "custom.title needs zh and en"},
		"misspelt key":      {"severity: should", "severety: should", "severety"},
		"no verdict":        {"verdict :=", "verdikt :=", "no rule named verdict"},
		"bad default":       {"parameters: []", "parameters: [{name: n, type: int, default: x, title: {zh: 数, en: n}}]", `parameter "n"`},
		"does not compile":  {`"status": "pass"`, `"status": nowhere`, "own/tea.rego:14"},
		"a name in use":     {"package ninefold.own.tea", "package ninefold.study.forums", "study"},
		"reads the network": {`"status": "pass"`, `"status": http.send({"method": "get", "url": "http://x"}).body`, "http.send"},
		"reads the clock":   {`"status": "pass"`, `"status": time.now_ns()`, "time.now_ns"},
		"uses randomness":   {`"status": "pass"`, `"status": rand.intn("x", 2)`, "rand.intn"},
		"reads environment": {`"status": "pass"`, `"status": opa.runtime().env.HOME`, "opa.runtime"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := policy.Compile(policies.Files, replaced(t, c.from, c.to))
			require.ErrorContains(t, err, c.says)
		})
	}
}

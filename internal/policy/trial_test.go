package policy_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
)

// often is a requirement of a whole number and a fraction, of which the one is
// compared in the requirement itself, the other in lib.
const often = `# METADATA
# title: Often
# custom:
#   order: 1
#   title: {zh: 常去, en: Often}
#   demand: {zh: 常去, en: often}
#   source: {zh: 本单位, en: our own}
#   severity: should
#   subject: person
#   tables: [interviews]
#   parameters:
#     - {name: least, type: int, default: 2, min: 0, stricter: up, title: {zh: 次数, en: number}, unit: {zh: 次, en: times}}
#     - {name: rate, type: number, default: 0.5, min: 0, max: 1, stricter: up, title: {zh: 比例, en: rate}, unit: {zh: "", en: ""}}
package ninefold.own.often

import data.ninefold.lib.outcome

rest := {"message": {"zh": "好", "en": "fine"}, "details": {"least": input.thresholds.least}}

verdict := outcome.at_least(count(input.interviews) / 10, input.thresholds.rate, rest) if enough

verdict := object.union(rest, {"status": "fail", "reasons": ["few"]}) if not enough

unused if input.as_of > 0

enough if count(input.interviews) >= input.thresholds.least
`

// tested are tests that put so many interviews to the requirement.
func tested(numbers string) fstest.MapFS {
	return fstest.MapFS{"often.rego": {Data: []byte(often)}, "often_test.rego": {Data: []byte(`package ninefold.own.often_test

import data.ninefold.own.often

test_numbers[name] if {
	some name, number in {` + numbers + `}
	interviews := [i | some i in numbers.range(1, number)]
	verdict := often.verdict with input as {"as_of": 1, "interviews": interviews, "thresholds": {"least": 2, "rate": 0.5}}
	verdict.status == {1: "fail", 2: "fail", 3: "fail", 4: "fail", 5: "pass", 6: "pass"}[number]
}
`)}}
}

func try(t *testing.T, own fstest.MapFS) *policy.Trial {
	t.Helper()
	trial, err := policy.Try(context.Background(), []fs.FS{shapes()}, []fs.FS{policy.At("mine", own)}, 0)
	require.NoError(t, err)
	return trial
}

func TestATrialFindsTheEdgesThatNoTestReaches(t *testing.T) {
	for numbers, missing := range map[string][]policy.Edge{
		`"a": 1, "b": 2, "c": 4, "d": 5`: {},
		`"a": 1, "b": 4, "c": 5`:         {{Rule: "own.often", Parameter: "least", Value: int64(2), Other: int64(3)}},
		`"a": 2, "b": 4, "c": 5`:         {{Rule: "own.often", Parameter: "least", Value: int64(2), Other: int64(1)}},
		`"a": 1, "b": 2, "c": 4, "d": 6`: {{Rule: "own.often", Parameter: "rate", Value: 0.5, Other: 0.5 + 1e-9}},
		`"a": 1, "b": 2, "c": 5`:         {{Rule: "own.often", Parameter: "rate", Value: 0.5, Other: 0.4}},
	} {
		t.Run(numbers, func(t *testing.T) {
			trial := try(t, tested(numbers))
			for _, one := range trial.Tests {
				require.Equal(t, policy.TestPassed, one.Outcome, one.Name)
			}
			require.Equal(t, missing, trial.Edges)
		})
	}
}

func TestATrialNamesTestsAndLines(t *testing.T) {
	own := tested(`"a": 1`)
	own["often_test.rego"].Data = append(own["often_test.rego"].Data, "\ntest_wrong if false\n\ntest_broken if to_number(\"x\") == 1\n\ntodo_test_later if false\n"...)
	trial := try(t, own)
	require.Len(t, trial.Tests, 4, "only the tests of the trees that are tried")
	var outcomes []string
	for _, one := range trial.Tests {
		outcomes = append(outcomes, strings.TrimPrefix(one.Name, "own.often_test.")+" "+one.Where+" "+one.Outcome)
	}
	require.Equal(t, []string{
		"test_broken mine/often_test.rego:14 error", "test_numbers/a mine/often_test.rego:5 pass",
		"test_wrong mine/often_test.rego:12 fail", "todo_test_later mine/often_test.rego:16 skip",
	}, outcomes)
	require.Len(t, trial.Coverage, 1)
	require.Equal(t, "mine/often.rego", trial.Coverage[0].Path)
	require.Contains(t, trial.Coverage[0].Missed, policy.Span{From: 26, To: 26})
	require.NotEmpty(t, trial.Edges)
}

func TestWithoutTestsNothingIsReached(t *testing.T) {
	trial := try(t, fstest.MapFS{"often.rego": {Data: []byte(often)}})
	require.Empty(t, trial.Tests)
	require.Len(t, trial.Edges, 4)
	require.Zero(t, trial.Coverage[0].Reached)
}

package policy_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
)

// hostile is a requirement with something put in the place of its verdict.
func hostile(t *testing.T, text string) (*policy.Set, error) {
	t.Helper()
	head, _, found := strings.Cut(own, "verdict :=")
	require.True(t, found)
	return policy.Compile(shapes(), policy.At("mine", tree(head+text)))
}

const says = `verdict := {"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}, "actual": x}

`

// doubling is a chain of rules of which each holds the one before twice.
func doubling(first, twice string) string {
	var text strings.Builder
	text.WriteString(says + "x := count(x60)\n\nx0 := " + first + "\n")
	for i := range 60 {
		a, b := fmt.Sprintf("x%d", i), fmt.Sprintf("x%d", i+1)
		text.WriteString("\n" + b + " := " + strings.ReplaceAll(twice, "X", a) + "\n")
	}
	return text.String()
}

func TestHostilePoliciesDoNotCompile(t *testing.T) {
	for what, c := range map[string]struct{ text, says string }{
		"the network":                 {says + `x := http.send({"method": "get", "url": "http://x"}).body`, "mine/own/tea.rego:16: policies have no http.send"},
		"the environment":             {says + `x := opa.runtime().env.HOME`, "mine/own/tea.rego:16: policies have no opa.runtime"},
		"the clock":                   {says + `x := time.now_ns()`, "mine/own/tea.rego:16: policies have no time.now_ns"},
		"chance":                      {says + `x := rand.intn("x", 2)`, "mine/own/tea.rego:16: policies have no rand.intn"},
		"uuid":                        {says + `x := uuid.rfc4122("x")`, "policies have no uuid.rfc4122"},
		"a name server":               {says + `x := net.lookup_ip_addr("example.org")`, "policies have no net.lookup_ip_addr"},
		"a regex bomb":                {says + `x := regex.match("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")`, "policies have no regex.match"},
		"all of data":                 {says + `x := [v | walk(data, [_, v])]`, "policies have no walk"},
		"a builtin put in by with":    {says + "x := y if y := count([1]) with count as http.send", "mine/own/tea.rego:16: policy does not compile: var http is unsafe"},
		"recursion":                   {says + "x := y + 1\n\ny := x", "mine/own/tea.rego:16: policy does not compile: rule data.ninefold.own.tea.x is recursive"},
		"recursion through with":      {says + `x := y if y := data.ninefold.own.tea.verdict with input as {"deeper": input}`, "recursive"},
		"recursion through a name":    {says + "x := [v | some name in [\"verdict\"]; v := data.ninefold.own.tea[name] with input as {\"deeper\": input}]", "recursive"},
		"an input of its own":         {"input := {}\n\n" + says + "x := 1", "mine/own/tea.rego:14"},
		"a number without an end":     {says + "x := 1e999999999", "mine/own/tea.rego:16: policy does not compile: number too big"},
		"deep nesting":                {says + "x := " + strings.Repeat("[", 200000) + strings.Repeat("]", 200000), "mine/own/tea.rego:16: policy does not compile"},
		"another requirement's reply": {says + "x := data.ninefold.study.forums.verdict.actual + data.ninefold.own.tea.x", "is recursive"},
	} {
		t.Run(what, func(t *testing.T) {
			_, err := hostile(t, c.text)
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestHostilePoliciesAreStopped(t *testing.T) {
	office := joined(t, map[string]sheet{"people": people, "events": {{"event_id", "branch_id", "kind", "date"}}})
	for what, c := range map[string]struct{ text, says string }{
		"a comprehension without an end": {says + "x := count([1 | some a in numbers.range(1, 100000); some b in numbers.range(1, 100000); a + b == 0])", "took longer than"},
		"a list without an end":          {says + "x := count([[a, b] | some a in numbers.range(1, 100000); some b in numbers.range(1, 100000)])", "was stopped"},
		"a huge range":                   {says + "x := count(numbers.range(1, 100000000000))", "numbers.range: the result would be too large"},
		"a text that doubles":            {doubling(`"ha"`, `concat("", [X, X])`), "concat: the result would be too large"},
		"a format that doubles":          {doubling(`"ha"`, `sprintf("%s%s", [X, X])`), "sprintf: the result would be too large"},
		"a replacement that doubles":     {doubling(`"aa"`, `replace(X, "a", X)`), "replace: the result would be too large"},
		"a list that doubles":            {doubling(`[1]`, `array.concat(X, X)`), "array.concat: the result would be too large"},
		"a width":                        {says + `x := sprintf("%999999999d", [1])`, "sprintf: the result would be too large"},
		"a width from outside":           {says + `x := sprintf("%*d", [999999999, 1])`, "sprintf: the result would be too large"},
		"squares":                        {strings.Replace(doubling(`9`, `X * X`), "count(x60)", "x60", 1), "mul: a number of more than 1000 digits"},
		"a number from text":             {says + `x := to_number("1e999999999")`, "to_number: a number of more than 1000 digits"},
	} {
		t.Run(what, func(t *testing.T) {
			for _, plan := range []bool{false, true} {
				rules, err := hostile(t, c.text)
				require.NoError(t, err)
				patience := 20 * time.Second // for what ends by itself, on a busy machine
				if strings.Contains(c.says, "stopped") || strings.Contains(c.says, "longer") {
					patience = time.Second
				}
				rules.Within(patience)
				if plan {
					_, err := rules.Plan(context.Background())
					require.NoError(t, err)
				}
				begun, before := time.Now(), memory()
				_, _, err = rules.Judge(context.Background(), office, defaultsOf(rules), policy.Options{All: true, Jobs: 2, Scope: policy.Scope{Rules: []string{"own.tea"}}})
				require.ErrorContains(t, err, c.says)
				require.ErrorContains(t, err, "own.tea")
				require.ErrorContains(t, err, "own/tea.rego")
				require.Less(t, time.Since(begun), patience+10*time.Second)
				require.Less(t, memory()-min(before, memory()), uint64(2<<30))
			}
		})
	}
}

func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestPrintsAndOtherDataHaveNoEffect(t *testing.T) {
	rules, err := hostile(t, says+"x := count([1 | some a in numbers.range(1, 10); print(a)])")
	require.NoError(t, err)
	office := joined(t, map[string]sheet{"people": people, "events": {{"event_id", "branch_id", "kind", "date"}}})
	_, found, err := rules.Judge(context.Background(), office, defaultsOf(rules), policy.Options{All: true, Jobs: 1, Scope: policy.Scope{Rules: []string{"own.tea"}}})
	require.NoError(t, err)
	require.Equal(t, int64(10), found[0].Actual)
}

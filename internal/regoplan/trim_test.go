package regoplan_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// trimmedRules have members that are worked out apart, and ones that decide more.
const trimmedRules = `package test

verdict := judged(input.list, {row | some row in input.rows})

judged([], _) := {"status": "exempt"}

judged(list, rows) := {"status": status, "count": count(list), "rows": rows, "years": [year | some year in list; year.status == status]} if {
	count(list) > 0
	status := worst([made(one).status | some one in list])
}

made(one) := {"status": one.status, "first": one.days[0]}

worst(all) := "fail" if "fail" in all

worst(all) := "pass" if not "fail" in all

joined := object.union({"status": "pass", "deep": {"a": 1}}, object.union(input.more, {"deep": {"b": 2}}))

parts.one := {"status": "pass", "of": input.list[0].days[1]}

parts.two := {"status": "pass", "of": 1}

gathered := {"status": count([part.status | some part in parts])}

default lenient := {"status": "none"}

lenient := {"status": "some", "of": input.list[0].days[1]}

either := {"status": "one", "of": input.list[0].days[1]} if input.list

else := {"status": "other", "of": 0}
`

// trimmedFrom runs a rule of a module trimmed to a member; undefined where it gives nothing.
func trimmedFrom(t testing.TB, module, rule, member string, input ast.Value) (regoplan.Value, error) {
	t.Helper()
	compiler, err := ast.CompileModules(map[string]string{"test.rego": module})
	require.NoError(t, err)
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = [data.test."+rule+"]"))
	require.NoError(t, err)
	return trimmedOf(t, func() (*regoplan.Program, error) {
		rules := [][]string{{"test", rule}}
		left, err := regoplan.Trim(plan, rules, member)
		if err != nil {
			return nil, err
		}
		programs, err := regoplan.CompileRules(left, regoplan.NewNames(), "x", rules)
		return programs[0], err
	}, input)
}

func trimmedOf(t testing.TB, compiled func() (*regoplan.Program, error), input ast.Value) (regoplan.Value, error) {
	t.Helper()
	program, err := compiled()
	require.NoError(t, err)
	var heap regoplan.Heap
	results, err := regoplan.New(regoplan.Options{}).Run(context.Background(), program, heap.FromAST(input), heap.Object())
	if err != nil || len(results) == 0 {
		return regoplan.Value{}, err
	}
	return results[0].Get(regoplan.String("x")), nil
}

func TestTrimmedRulesGiveTheMembersOfTheWhole(t *testing.T) {
	for _, c := range []struct{ rule, input, status string }{
		{"verdict", `{"list": [], "rows": []}`, `"exempt"`},
		{"verdict", `{"list": [{"status": "pass", "days": [1]}, {"status": "fail", "days": [2]}], "rows": [1]}`, `"fail"`},
		{"verdict", `{"list": [{"status": "pass", "days": [1]}, {"status": "fail", "days": []}], "rows": [1]}`, `"pass"`}, // made gives nothing for the second
		{"joined", `{"more": {"status": "late"}}`, `"late"`},
		{"joined", `{"more": {"other": 1}}`, `"pass"`},
		{"lenient", `{"list": [{"days": [1]}]}`, `"none"`},
		{"lenient", `{"list": [{"days": [1, 2]}]}`, `"some"`},
		{"gathered", `{"list": [{"days": [1]}]}`, "1"},
		{"gathered", `{"list": [{"days": [1, 2]}]}`, "2"},
		{"either", `{"list": [{"days": [1]}]}`, `"other"`},
		{"either", `{"list": [{"days": [1, 2]}]}`, `"one"`},
	} {
		v, err := trimmedFrom(t, trimmedRules, c.rule, "status", ast.MustParseTerm(c.input).Value)
		require.NoError(t, err)
		require.Zero(t, ast.MustParseTerm(c.status).Value.Compare(v.Get(regoplan.String("status")).AST()), "%s of %s", c.rule, c.input)
	}
}

func TestTrimmedRulesDoLess(t *testing.T) {
	v, err := trimmedFrom(t, trimmedRules, "verdict", "status", ast.MustParseTerm(`{"list": [{"status": "pass", "days": [1]}], "rows": [1]}`).Value)
	require.NoError(t, err)
	members, _ := v.Fields()
	require.Equal(t, 1, members)
}

func TestWhatCannotBeTrimmedIsRefused(t *testing.T) {
	for module, says := range map[string]string{
		"package test\nverdict := v if { v := input.a with input.a as 1 }":                              "known only when it runs",
		"package test\nverdict := {\"a\": data.test.others[input.which]}\nothers.a := 1\nothers.b := 2": "known only when it runs",
	} {
		compiler, err := ast.CompileModules(map[string]string{"test.rego": module})
		require.NoError(t, err)
		plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = [data.test.verdict]"))
		require.NoError(t, err)
		_, err = regoplan.Trim(plan, [][]string{{"test", "verdict"}}, "a")
		require.ErrorContains(t, err, says)
		_, err = regoplan.Trim(plan, [][]string{{"test", "no"}}, "a")
		require.Error(t, err)
	}
}

// FuzzTrimmedAgainstTopdown makes a policy and an input of the bytes it is given and
// expects of each rule, trimmed to a member, the member that OPA's evaluator gives.
// Where that gives nothing or fails, the trimmed rule may give anything; and it may fail
// for a conflict.
func FuzzTrimmedAgainstTopdown(f *testing.F) {
	chance := rand.New(rand.NewPCG(7, 7))
	for range 60 {
		some := make([]byte, 60+chance.IntN(300))
		for i := range some {
			some[i] = byte(chance.UintN(256))
		}
		f.Add(some)
	}
	f.Fuzz(func(t *testing.T, bytes []byte) {
		w := &writer{bytes: bytes}
		module, input := w.verdicts(), ast.MustParseTerm(w.object(3)).Value
		compiler, err := ast.CompileModules(map[string]string{"test.rego": module})
		if err != nil {
			return // unsafe, or of wrong types
		}
		whole, wrong := byTopdown(compiler, input)
		if wrong != nil {
			return
		}
		verdict := whole.(ast.Object).Get(ast.StringTerm("verdict"))
		if verdict == nil {
			return
		}
		want, is := verdict.Value.(ast.Object)
		if !is {
			return
		}
		for _, member := range []string{"a", "b", "c"} {
			got, err := trimmedFrom(t, module, "verdict", member, input)
			about := fmt.Sprintf("%s\ninput %v\nmember %s: topdown says %v, the trimmed plan %v", module, input, member, want, got.AST())
			if codeOf(err) == topdown.ConflictErr {
				continue // of bodies of which the whole leaves one out
			}
			require.NoError(t, err, about)
			is := got.Get(regoplan.String(member))
			if own := want.Get(ast.StringTerm(member)); own != nil {
				require.NotNil(t, is.AST(), about)
				require.Zero(t, ast.Compare(own.Value, is.AST()), about)
			} else {
				require.Nil(t, is.AST(), about)
			}
		}
	})
}

// verdicts is a module like any other with a rule of members besides, which goes
// through functions, lists of what functions made, and alternatives.
func (w *writer) verdicts() string {
	lines := []string{w.module()}
	last := 3
	records := func() string {
		return fmt.Sprintf(`{"a": %s, "b": %s, "c": %s}`, w.any(last), w.any(last), w.any(last))
	}
	w.vars, w.depth = []string{"p", "q"}, 0
	lines = append(lines, fmt.Sprintf("inner(p, q) := %s if %s", records(), w.test(last)))
	w.depth = 0
	if w.pick(2) == 0 {
		lines = append(lines, fmt.Sprintf("inner(p, q) := %s if %s", records(), w.test(last)))
	}
	w.depth = 0
	lines = append(lines, fmt.Sprintf("outer(p, q) := {%s: count(%s), %s: x.%s, %s: %s} if { x := inner(p, q)\n%s }",
		`"a"`, w.list(last), `"b"`, w.of("a", "b", "c"), `"c"`, w.any(last), w.test(last)))
	w.vars, w.depth = nil, 0
	for i := range 2 {
		lines = append(lines, fmt.Sprintf("part[\"k%d\"] := %s if { %s }", i, records(), w.test(last)))
		w.depth = 0
	}
	made := fmt.Sprintf("[inner(x, %s) | some x in %s]", w.any(last), w.of("input.list", "input.a", "input"))
	if w.pick(3) == 0 {
		made = "[y | some y in part]"
	}
	of := w.of("[y.a | some y in all]", "count(all)", "{y.b | some y in all}", "all[0].c", "max([y.a | some y in all])", "[y | some y in all; y.b == y.a]", "all")
	switch w.pick(5) {
	case 0:
		lines = append(lines, fmt.Sprintf("verdict := outer(%s, %s)", w.any(last), w.any(last)))
	case 1:
		lines = append(lines, fmt.Sprintf("verdict := object.union(inner(%s, 1), outer(2, %s))", w.any(last), w.any(last)))
	case 2:
		lines = append(lines, fmt.Sprintf("verdict := {\"a\": %s, \"b\": all[_].b, \"c\": [y.c | some y in all]} if { all := %s }", of, made))
	case 3:
		lines = append(lines, fmt.Sprintf("default verdict := {\"a\": 1, \"b\": 2}\nverdict := {\"a\": %s, \"b\": %s} if { all := %s\n%s }", of, w.any(last), made, w.test(last)))
	default:
		lines = append(lines, fmt.Sprintf("verdict := {\"a\": %s, \"b\": %s} if { all := %s\n%s }\nelse := {\"a\": %s, \"c\": outer(1, %s)}", of, w.any(last), made, w.test(last), w.any(last), w.any(last)))
	}
	return strings.Join(lines, "\n")
}

package regoplan_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/stretchr/testify/require"

	"ninefold/internal/regoplan"
)

// Go that was written for OPA's cases, and for policies that are made up, is compiled
// into this very test, which runs itself again with it: once for all of them.

// inGo are the programs; nil in the test that writes them.
var inGo *regoplan.Library

// made is how many policies are made up.
var made = flag.Int("made", 60, "make up so many policies whose plans are written as Go")

// What is written as Go does what OPA's own cases say and, for policies that are made
// up, what topdown does; on plain objects, on records and on rows.
func TestWrittenProgramsHold(t *testing.T) {
	if inGo != nil {
		t.Skip("this is the test of what was written")
	}
	w, programs := regoplan.NewWriter(), 0
	for folder, version := range languages {
		for i, tc := range opaCases(t, folder) {
			if _, ok := exceptions[tc.Note]; !ok {
				require.NoError(t, w.Plan(planned(t, tc, version), nameOf(folder, i)), tc.Note)
				programs++
			}
		}
	}
	for i, bytes := range chances(*made) {
		if one, ok := inventedOf(t, bytes); ok {
			require.NoError(t, w.Plan(one.plan, "made "+strconv.Itoa(i)), one.module)
			programs++
		}
	}
	for name, module := range greedy {
		require.NoError(t, w.Plan(greedyPlan(t, module), name))
	}
	files, err := w.Source("regoplan_test", "is not a package of its own.", "none")
	require.NoError(t, err)
	dir := t.TempDir()
	here, err := os.Getwd()
	require.NoError(t, err)
	files["begin.go"] = []byte("package regoplan_test\n\nfunc init() { inGo = Plans }\n")
	overlay := map[string]string{}
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, text, 0o600))
		overlay[filepath.Join(here, "written_"+strings.TrimSuffix(name, ".go")+"_test.go")] = path
	}
	plan, err := json.Marshal(map[string]any{"Replace": overlay})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "overlay.json"), plan, 0o600))
	test := exec.Command("go", "test", "-vet=off", "-count=1", "-timeout=60m", "-overlay="+filepath.Join(dir, "overlay.json"), "-v", "-run=^TestInGo$", ".",
		"-every="+strconv.Itoa(*every), "-made="+strconv.Itoa(*made))
	said, err := test.CombinedOutput()
	require.NoError(t, err, "%s", said)
	require.Equal(t, programs, strings.Count(string(said), "    --- PASS: TestInGo/")-1, "not all programs were tried")
}

var languages = map[string]ast.RegoVersion{"v0": ast.RegoV0, "v1": ast.RegoV1}

// nameOf is the program of one of the cases, whose own names are not all different.
func nameOf(folder string, i int) string { return folder + " " + strconv.Itoa(i) }

// inGoModes are the ways to make the input of a program in Go.
func inGoModes(program string) []mode {
	return []mode{
		{name: "Go", library: inGo, program: program},
		{name: "Go on records", made: recorded, library: inGo, program: program},
		{name: "Go on rows", made: tabled, library: inGo, program: program},
	}
}

// greedy are policies that take long, or much room.
var greedy = map[string]string{
	"long":  "package test\n\np := count([1 | some i in numbers.range(1, 9000); some j in numbers.range(1, 9000); i + j < 0])",
	"calls": "package test\n\nf(x) := x + 1\n\nall := numbers.range(1, 9000)\n\np := count([1 | some i in all; f(i) < 0])",
	"wide":  "package test\n\np := [x | some i in numbers.range(1, 9000); x := [i, {\"i\": i}]]",
}

func greedyPlan(t *testing.T, module string) *ir.Policy {
	t.Helper()
	compiler, err := ast.CompileModules(map[string]string{"test.rego": module})
	require.NoError(t, err)
	plan, err := regoplan.Plan(context.Background(), compiler, ast.MustParseBody("x = data.test.p"))
	require.NoError(t, err)
	return plan
}

// stopsInTime expects that programs in Go end when they are told to, and when they
// have no room, as closures do, and that the VM is fit for use after that.
func stopsInTime(t *testing.T) {
	cancelled := topdown.NewCancel()
	cancelled.Cancel()
	for name := range greedy {
		vm := regoplan.New(regoplan.Options{Cancel: cancelled})
		_, err := vm.Run(context.Background(), inGo.Program(name), regoplan.Value{}, regoplan.Value{})
		require.True(t, topdown.IsCancel(err), "%s: %v", name, err)

		vm = regoplan.New(regoplan.Options{})
		vm.Room(256 << 10)
		_, err = vm.Run(context.Background(), inGo.Program("wide"), regoplan.Value{}, regoplan.Value{})
		require.ErrorContains(t, err, regoplan.ErrRoom)
		vm.Room(0)
		found, err := vm.Run(context.Background(), inGo.Program("wide"), regoplan.Value{}, regoplan.Value{})
		require.NoError(t, err)
		require.Len(t, found, 1)
	}
}

func TestInGo(t *testing.T) {
	if inGo == nil {
		t.Skip("TestWrittenProgramsHold runs this with what it writes")
	}
	t.Run("stops in time", stopsInTime)
	for folder := range languages {
		for i, tc := range opaCases(t, folder) {
			if _, ok := exceptions[tc.Note]; ok {
				continue
			}
			t.Run(folder+"/"+tc.Note, func(t *testing.T) {
				for name, value := range tc.Env {
					t.Setenv(name, value)
				}
				for _, m := range inGoModes(nameOf(folder, i)) {
					m.conform(t, tc, nil)
				}
			})
		}
	}
	for i, bytes := range chances(*made) {
		if one, ok := inventedOf(t, bytes); ok {
			t.Run(fmt.Sprintf("made %d", i), func(t *testing.T) {
				for _, m := range inGoModes("made " + strconv.Itoa(i)) {
					one.hold(t, m)
				}
			})
		}
	}
}

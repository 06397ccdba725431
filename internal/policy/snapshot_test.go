package policy

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/ir"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/wire"
	"ninefold/policies"
)

// builtIn are the built-in policies as files in memory, for tests to change.
func builtIn(t testing.TB) fstest.MapFS {
	t.Helper()
	tree := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(policies.Files, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(policies.Files, file)
		tree[file] = &fstest.MapFile{Data: data}
		return err
	}))
	return tree
}

// A snapshot that fell behind is never used, but all the time it spares is lost.
func TestTheSnapshotIsThatOfThePolicies(t *testing.T) {
	want, err := Snapshot(policies.Files)
	require.NoError(t, err)
	got, err := fs.ReadFile(policies.Files, SnapshotFile)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "policies, OPA or what is kept of them changed: run go generate ./policies")
}

func TestASnapshotGivesTheSameSet(t *testing.T) {
	got, ok := fromSnapshot(policies.Files)
	require.True(t, ok)
	want, err := compile([]fs.FS{policies.Files})
	require.NoError(t, err)
	require.Equal(t, want.Systems, got.Systems)
	require.Equal(t, want.Requirements, got.Requirements)
	require.Equal(t, want.Digest, got.Digest)
	require.Equal(t, want.words, got.words)
	require.Equal(t, want.rules, got.rules)
	require.Len(t, got.judges, len(want.judges))
	for i, j := range want.judges {
		require.Equal(t, asks(j), asks(got.judges[i]))
	}
	a, err := want.rego.together(context.Background(), questions(want.judges))
	require.NoError(t, err)
	b, err := got.rego.together(context.Background(), questions(got.judges))
	require.NoError(t, err)
	require.ElementsMatch(t, functions(a), functions(b))
}

// functions are the names of those that a plan has.
func functions(plan *ir.Policy) []string {
	var names []string
	for _, fn := range plan.Funcs.Funcs {
		names = append(names, fn.Name)
	}
	return names
}

// asks are the rules that a judge's questions ask for.
func asks(j judge) []string {
	var rules []string
	for _, q := range questions([]judge{j}) {
		rules = append(rules, q.rule)
	}
	return rules
}

// Plans out of a snapshot do without OPA's compiler, and are compiled as far as
// they are asked for.
func TestWithASnapshotNothingIsCompiledBeforeItIsNeeded(t *testing.T) {
	s, ok := fromSnapshot(policies.Files)
	require.True(t, ok)
	s.rego.compiler = func() (*ast.Compiler, error) { return nil, errors.New("compiled") }
	notices, err := s.Plan(context.Background())
	require.NoError(t, err)
	require.Empty(t, notices)
	one := &run{set: s, names: s.names, judges: s.judges[:1]}
	require.NoError(t, one.ready(context.Background()))
	require.NotNil(t, s.judges[0].verdict.program)
	require.Nil(t, s.judges[1].verdict.program)
	ahead := &lookout{run: &run{set: s, names: s.names}, place: map[string]int{}}
	ahead.ask(s.judges)
	require.NotEmpty(t, ahead.judges)
	require.NoError(t, ahead.ready(context.Background()))
	for _, j := range ahead.judges {
		require.NotNil(t, j.verdict.program, j.ID)
	}
	require.Nil(t, s.judges[1].verdict.program)

	one.options.Check = 1
	require.EqualError(t, one.ready(context.Background()), "compiled")
	require.EqualError(t, (&run{set: s, judges: s.judges}).ready(context.Background()), "compiled")
}

func TestASnapshotOfAnythingElseDoesNotCount(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"none":          func(tree fstest.MapFS) { delete(tree, SnapshotFile) },
		"empty":         func(tree fstest.MapFS) { tree[SnapshotFile].Data = nil },
		"cut off":       func(tree fstest.MapFS) { tree[SnapshotFile].Data = tree[SnapshotFile].Data[:1000] },
		"one more byte": func(tree fstest.MapFS) { tree[SnapshotFile].Data = append(tree[SnapshotFile].Data, 0) },
		"a changed text": func(tree fstest.MapFS) {
			tree["lib/dates.rego"].Data = append(tree["lib/dates.rego"].Data, "\n# nothing\n"...)
		},
		"a further file": func(tree fstest.MapFS) {
			tree["lib/own.rego"] = &fstest.MapFile{Data: []byte("package ninefold.lib.own\n")}
		},
		"a file less": func(tree fstest.MapFS) { delete(tree, "study/forums.rego") },
		"another name": func(tree fstest.MapFS) {
			tree["study/talks.rego"] = tree["study/forums.rego"]
			delete(tree, "study/forums.rego")
		},
	} {
		t.Run(name, func(t *testing.T) {
			tree := builtIn(t)
			change(tree)
			_, ok := fromSnapshot(tree)
			require.False(t, ok)
			_, err := Compile(tree)
			require.NoError(t, err)
		})
	}
	_, ok := fromSnapshot(At("policies", policies.Files))
	require.False(t, ok, "places would be told by other names")
	tree := builtIn(t)
	tree["lib/own_test.rego"] = &fstest.MapFile{Data: []byte("package ninefold.lib.own_test\n")}
	_, ok = fromSnapshot(tree)
	require.True(t, ok, "tests are no part of it")
}

func TestADamagedSnapshotDoesNotCount(t *testing.T) {
	tree := builtIn(t)
	whole := slices.Clone(tree[SnapshotFile].Data)
	for at := 0; at < len(whole); at += 1 + len(whole)/200 {
		tree[SnapshotFile].Data = slices.Clone(whole)
		tree[SnapshotFile].Data[at] ^= 1
		_, ok := fromSnapshot(tree)
		require.False(t, ok, "byte %d", at)
	}
}

func TestTreesBesideOneAnotherHaveNoSnapshot(t *testing.T) {
	first, err := Compile(policies.Files)
	require.NoError(t, err)
	begun, err := first.Begin(Beginning{ID: "own.tea", Shape: "quota", Subject: audit.Branch})
	require.NoError(t, err)
	own := fstest.MapFS{}
	for _, file := range begun {
		own[file.Path] = &fstest.MapFile{Data: file.Text}
	}
	s, err := Compile(policies.Files, own)
	require.NoError(t, err)
	require.Empty(t, s.rego.planned)
}

func TestWhatCannotBeCompiledHasNoSnapshot(t *testing.T) {
	tree := builtIn(t)
	tree["lib/own.rego"] = &fstest.MapFile{Data: []byte("package ninefold.lib.own\n\nx := y\n")}
	_, err := Snapshot(tree)
	require.ErrorContains(t, err, "lib/own.rego:3")
}

// invented is a snapshot with defaults of every type.
func invented() snapshot {
	half := 0.5
	r := audit.Requirement{ID: "a.b", System: "a", Order: 1, Tables: []string{"visits"}, Reads: []string{}}
	for kind, value := range map[audit.ParameterType]any{
		audit.IntParameter: int64(-3), audit.NumberParameter: 2.5, audit.DateParameter: "2024-02-29",
		audit.MonthDayParameter: "12-31", audit.ListParameter: []string{"一", ""},
	} {
		r.Parameters = append(r.Parameters, audit.Parameter{Name: string(kind), Type: kind, Default: value, Min: &half, Ours: true})
	}
	return snapshot{systems: []audit.System{{ID: "a", Order: -1}}, requirements: []audit.Requirement{r}, rules: []string{"a.b.verdict"}}
}

func TestDefaultsOfEveryTypeAreKept(t *testing.T) {
	want := invented()
	data, err := wire.Write(want.describe)
	require.NoError(t, err)
	var got snapshot
	require.NoError(t, wire.Read(string(data), got.describe))
	require.Equal(t, want, got)
	want.requirements[0].Parameters[0].Default = struct{}{}
	_, err = wire.Write(want.describe)
	require.ErrorIs(t, err, errDefault)
}

// Even a file that somebody gave a right seal is read without harm.
func FuzzSnapshot(f *testing.F) {
	one := invented()
	data, err := wire.Write(one.describe)
	require.NoError(f, err)
	f.Add(string(data))
	f.Fuzz(func(t *testing.T, data string) {
		var taken snapshot
		if wire.Read(data, taken.describe) == nil {
			again, err := wire.Write(taken.describe)
			require.NoError(t, err)
			require.NoError(t, wire.Read(string(again), new(snapshot).describe))
		}
	})
}

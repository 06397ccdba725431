package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/policyfiles"
	"ninefold/internal/source"
)

const office = "../../fixtures/office"

// opened reads an office for a request.
func opened(t *testing.T, r engine.Request, use engine.Purpose, watch engine.Observer) (*engine.Office, error) {
	t.Helper()
	setup, err := engine.LoadConfig(r)
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	return engine.Open(t.Context(), setup, found, use, watch)
}

// Any number of questions may be asked of one office at a time, and none changes the
// answers to others.
func TestOneOfficeServesManyAtATime(t *testing.T) {
	o, err := opened(t, engine.Request{Sources: []string{office}, Jobs: 2}, engine.ForEverything, engine.Observer{})
	require.NoError(t, err)
	other, err := o.Alternative(engine.Request{Sources: []string{office}, Set: []string{"cultivation.rotation.max_years=3"}, Jobs: 2})
	require.NoError(t, err)
	ask := map[string]func() (any, error){
		"check":   func() (any, error) { return o.Check(t.Context(), engine.CheckOptions{}) },
		"due":     func() (any, error) { return o.Due(t.Context(), o.Joined.Time.AsOf+90) },
		"explain": func() (any, error) { return o.Explain(t.Context(), "fieldwork.visits", engine.Who{Person: "0003"}) },
		"what if": func() (any, error) {
			c, err := o.WhatIf(t.Context(), []*engine.Setup{other}, true)
			return c.Alternatives[0].Shifts, err
		},
	}
	want := map[string]string{}
	for name, one := range ask {
		want[name] = written(t, one)
	}
	var group sync.WaitGroup
	for range 3 {
		for name, one := range ask {
			group.Go(func() { assert.Equal(t, want[name], written(t, one), name) })
		}
		group.Go(func() {
			_, run, err := o.Summary(engine.Years{}, nil, nil)
			assert.NoError(t, err)
			assert.Len(t, run.Inputs, 14)
		})
	}
	group.Wait()
}

func written(t *testing.T, ask func() (any, error)) string {
	t.Helper()
	answer, err := ask()
	assert.NoError(t, err)
	data, err := json.Marshal(answer)
	assert.NoError(t, err)
	return string(data)
}

// Whoever looks at one subject gets the verdicts that a check of all gives, and no other.
func TestTheVerdictsOnOneAreThoseOfAll(t *testing.T) {
	o, err := opened(t, engine.Request{Sources: []string{office}, Jobs: 2, All: true}, engine.ForEverything, engine.Observer{})
	require.NoError(t, err)
	all, err := o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	brief, err := o.Check(t.Context(), engine.CheckOptions{Brief: true})
	require.NoError(t, err)
	assert.Equal(t, all.Summary, brief.Summary)
	require.Len(t, brief.Verdicts, len(all.Verdicts))
	of := map[audit.Subject][]audit.Verdict{}
	for i, v := range all.Verdicts {
		of[v.Subject] = append(of[v.Subject], v)
		assert.Equal(t, v.Message, brief.Verdicts[i].Message)
		assert.Empty(t, brief.Verdicts[i].Evidence)
	}
	asked := map[audit.SubjectKind]int{}
	for who, want := range of {
		if asked[who.Kind]++; asked[who.Kind] > 5 {
			continue
		}
		one := engine.Who{Person: who.ID}
		if who.Kind == audit.Branch {
			one = engine.Who{Branch: who.ID}
		}
		got, err := o.Verdicts(t.Context(), one)
		require.NoError(t, err)
		assert.Equal(t, want, got, who.ID)
	}
	_, err = o.Verdicts(t.Context(), engine.Who{Person: "nobody"})
	require.ErrorContains(t, err, "no such id")
}

// A page judges everybody once: for its squares, and for what a check would have written.
func TestFindingsAreWhatACheckWithoutAllGives(t *testing.T) {
	for name, r := range map[string]engine.Request{
		"office": {Sources: []string{office}, Jobs: 2}, "messy": {Sources: []string{"../../fixtures/messy"}, Quarantine: true, Jobs: 2},
	} {
		t.Run(name, func(t *testing.T) {
			alone, err := opened(t, r, engine.ForEverything, engine.Observer{})
			require.NoError(t, err)
			want, err := alone.Check(t.Context(), engine.CheckOptions{})
			require.NoError(t, err)
			r.All = true
			o, err := opened(t, r, engine.ForEverything, engine.Observer{})
			require.NoError(t, err)
			all, err := o.Check(t.Context(), engine.CheckOptions{Lean: true})
			require.NoError(t, err)
			brief, err := o.Check(t.Context(), engine.CheckOptions{Brief: true})
			require.NoError(t, err)
			assert.Equal(t, want, engine.Findings(all))
			assert.True(t, all.Outcome.All)
			require.Len(t, all.Verdicts, len(brief.Verdicts))
			for i := range all.Verdicts {
				if v := all.Verdicts[i]; v.Status == audit.Pass || v.Status == audit.Exempt {
					assert.Equal(t, brief.Verdicts[i], v)
				}
			}
		})
	}
}

func TestAnObserverIsToldHowARunGoes(t *testing.T) {
	var told []string
	var done int
	o, err := opened(t, engine.Request{Sources: []string{office}}, engine.ForVerdicts, engine.Observer{
		Found:  func(s *engine.Sources) error { told = append(told, "found"); assert.Len(t, s.Paths, 10); return nil },
		Opened: func(files []*source.File) { told = append(told, "opened"); assert.Len(t, files, 10) },
		Read:   func(tables *dossier.Book) { told = append(told, "read"); assert.Positive(t, tables.Rows("people")) },
		Stage: func(stage engine.Stage, count int) {
			told = append(told, []string{"rows", "subjects", "judged"}[stage])
			assert.Positive(t, count)
		},
		Progress: func(n, _ int) { done = max(done, n) },
	})
	require.NoError(t, err)
	_, err = o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	assert.Equal(t, []string{"found", "opened", "read", "rows", "subjects", "judged"}, told)
	assert.Positive(t, done)
}

// An office that was read for verdicts alone has forgotten what a summary counts and an
// account tells.
func TestAnOfficeReadForVerdictsIsNotSummedUpNorExplained(t *testing.T) {
	o, err := opened(t, engine.Request{Sources: []string{office}}, engine.ForVerdicts, engine.Observer{})
	require.NoError(t, err)
	_, _, err = o.Summary(engine.Years{}, nil, nil)
	require.Error(t, err)
	_, err = o.Explain(t.Context(), "fieldwork.visits", engine.Who{Person: "0003"})
	require.Error(t, err)
}

func TestBadRowsAreRefusedWithWhatWasRead(t *testing.T) {
	_, err := opened(t, engine.Request{Sources: []string{"../../fixtures/messy"}}, engine.ForVerdicts, engine.Observer{})
	refused, ok := errors.AsType[*engine.RefusedRows](err)
	require.True(t, ok)
	assert.NotEmpty(t, refused.Tables.Problems)
	assert.Contains(t, err.Error(), "data problems, nothing was checked")
}

func TestAContextEndsARunWithItsCause(t *testing.T) {
	setup, err := engine.LoadConfig(engine.Request{Sources: []string{office}})
	require.NoError(t, err)
	found, err := setup.Discover()
	require.NoError(t, err)
	cause := errors.New("nobody waits any more")
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(cause)
	_, err = engine.Open(ctx, setup, found, engine.ForVerdicts, engine.Observer{})
	require.ErrorIs(t, err, cause)
}

// What a run was given is found again from wherever its folder is looked at, and what
// is named anew goes before it.
func TestARequestFollowsWhatAResultWasGiven(t *testing.T) {
	home := t.TempDir()
	exports, settings := filepath.Join(home, "exports"), filepath.Join(home, "b.yaml")
	require.NoError(t, os.CopyFS(exports, os.DirFS("../../fixtures/compliant")))
	require.NoError(t, os.Rename(filepath.Join(exports, "ninefold.yaml"), settings))
	r := engine.Request{Sources: []string{exports}, Config: settings, Set: []string{"fieldwork.visits.half_days=1"}}
	o, err := opened(t, r, engine.ForVerdicts, engine.Observer{})
	require.NoError(t, err)
	result, err := o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	assert.Equal(t, &audit.Given{Config: "../b.yaml", Set: r.Set}, result.Run.Given)
	t.Chdir(home)
	again := engine.Request{Sources: []string{"exports"}}
	assert.Equal(t, &audit.Given{Config: "b.yaml", Set: r.Set}, again.Follow(result.Run.Given), "what it took")
	assert.Equal(t, engine.Request{Sources: []string{"exports"}, Config: "b.yaml", Set: r.Set}, again)
	own := engine.Request{Sources: []string{"exports"}, Set: []string{"fieldwork.visits.half_days=2"}}
	own.Follow(result.Run.Given)
	assert.Equal(t, []string{"fieldwork.visits.half_days=2"}, own.Set)
}

// Whoever wrote a result may have written the policies that it names: by which key
// they must be signed, and from which revision on, the config on this machine says.
func TestAResultSaysNothingOfKeysThatTheConfigNames(t *testing.T) {
	home := t.TempDir()
	given := &audit.Given{Config: "../b.yaml", Set: []string{"policy_key=evil.pem", "policy_min_revision=1"}, PolicyKey: "../evil.pem", MinRevision: "1"}
	require.NoError(t, os.WriteFile(filepath.Join(home, "b.yaml"), []byte("policy_key: evil.pem\n"), 0o600))
	follows := func(config string, r engine.Request) engine.Request {
		require.NoError(t, os.WriteFile(filepath.Join(home, "ninefold.yaml"), []byte(config), 0o600))
		r.Sources = []string{home}
		took := r.Follow(given)
		assert.Equal(t, given.Set, took.Set)
		assert.Equal(t, took.PolicyKey != "", r.Publisher.KeyFile == filepath.Join(home, "..", "evil.pem"), "it tells what it took")
		return r
	}
	r := follows("{}\n", engine.Request{})
	assert.Equal(t, policyfiles.Publisher{KeyFile: filepath.Join(home, "..", "evil.pem"), MinRevision: "1"}, r.Publisher)
	r = follows("policy_key: own.pem\n", engine.Request{})
	assert.Equal(t, policyfiles.Publisher{KeyFile: filepath.Join(home, "own.pem"), MinRevision: "1"}, r.Publisher)
	r = follows("policy_key: own.pem\npolicy_min_revision: \"7\"\n", engine.Request{Publisher: policyfiles.Publisher{KeyFile: "flag.pem"}})
	assert.Equal(t, policyfiles.Publisher{KeyFile: "flag.pem", MinRevision: "7"}, r.Publisher)
}

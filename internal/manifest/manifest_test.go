package manifest_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/render"
	"ninefold/internal/spread"
)

func found(t *testing.T) *audit.Result {
	t.Helper()
	setup, err := engine.LoadConfig(engine.Request{Sources: []string{"../../fixtures/office"}, Quarantine: true, All: true})
	require.NoError(t, err)
	files, err := setup.Discover()
	require.NoError(t, err)
	o, err := engine.Open(t.Context(), setup, files, engine.ForVerdicts, engine.Observer{})
	require.NoError(t, err)
	r, err := o.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	return r
}

func document(t *testing.T, r *audit.Result) []byte {
	t.Helper()
	format, err := render.Lookup("json")
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, format.Render(&out, r, render.Options{}))
	return out.Bytes()
}

// split writes a result in two parts: one with the counts of all and the verdicts on
// branches, and one with the verdicts on people.
func split(t *testing.T, folder string, r *audit.Result) *manifest.Manifest {
	t.Helper()
	none := r.Summary
	none.Subjects, none.OutOfScope, none.Branches = 0, 0, nil
	none.Rules = nil
	for _, rule := range r.Summary.Rules {
		none.Rules = append(none.Rules, audit.RuleSummary{Rule: rule.Rule, Severity: rule.Severity})
	}
	parts := []engine.Judged{{Summary: r.Summary}, {Summary: none, Timelines: r.Timelines}}
	for _, v := range r.Verdicts {
		at := 0
		if v.Subject.Kind == audit.Person {
			at = 1
		}
		parts[at].Verdicts = append(parts[at].Verdicts, v)
	}
	m := &manifest.Manifest{Schema: manifest.Schema, Buckets: len(parts)}
	for i := range parts {
		m.Shards = append(m.Shards, shard(t, folder, fmt.Sprintf("bucket-%d.ndjson", i), &parts[i]))
	}
	head := *r
	head.Verdicts, head.Timelines, head.Summary.Branches = nil, nil, nil
	m.Result = document(t, &head)
	return m
}

func shard(t *testing.T, folder, name string, part *engine.Judged) manifest.Shard {
	t.Helper()
	var text bytes.Buffer
	s, err := manifest.WriteShard(&text, name, spread.Findings(part))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(folder, name), text.Bytes(), 0o600))
	return s
}

func text(t *testing.T, m *manifest.Manifest) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, render.WriteJSON(&out, m))
	return out.Bytes()
}

func TestPartsAreTheWhole(t *testing.T) {
	folder, r := t.TempDir(), found(t)
	data := text(t, split(t, folder, r))
	assert.True(t, manifest.Is(data))
	assert.False(t, manifest.Is(document(t, r)))
	again, err := manifest.Read(folder, data)
	require.NoError(t, err)
	assert.Equal(t, string(document(t, r)), string(document(t, again)))
	path := filepath.Join(folder, manifest.FileName)
	require.NoError(t, os.WriteFile(path, data, 0o600))
	assert.Equal(t, []string{filepath.Join(folder, "bucket-0.ndjson"), filepath.Join(folder, "bucket-1.ndjson")}, manifest.Beside(path))
	assert.Empty(t, manifest.Beside(filepath.Join(folder, "bucket-0.ndjson")))
}

// Nothing is read of parts that are not what the manifest says.
func TestPartsThatChangedAreRefused(t *testing.T) {
	r := found(t)
	for name, c := range map[string]struct {
		spoil func(t *testing.T, folder string, m *manifest.Manifest)
		want  string
	}{
		"a part is gone": {func(t *testing.T, folder string, _ *manifest.Manifest) {
			t.Helper()
			require.NoError(t, os.Remove(filepath.Join(folder, "bucket-1.ndjson")))
		}, "bucket-1.ndjson"},
		"a byte of a part": {func(t *testing.T, folder string, _ *manifest.Manifest) {
			t.Helper()
			path := filepath.Join(folder, "bucket-1.ndjson")
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			data[len(data)/2] ^= 1
			require.NoError(t, os.WriteFile(path, data, 0o600))
		}, "is not what the manifest says"},
		"a part is left out": {func(_ *testing.T, _ string, m *manifest.Manifest) { m.Shards = m.Shards[1:] }, "the manifest is damaged: counts"},
		"a part twice":       {func(_ *testing.T, _ string, m *manifest.Manifest) { m.Shards = append(m.Shards, m.Shards[0]) }, "the manifest is damaged: counts"},
		"another folder":     {func(_ *testing.T, _ string, m *manifest.Manifest) { m.Shards[0].Path = "../bucket-0.ndjson" }, "the manifest is damaged: ../bucket-0.ndjson"},
		"no finding":         {func(t *testing.T, folder string, m *manifest.Manifest) { t.Helper(); m.Shards[0] = foreign(t, folder) }, "is not what the manifest says"},
		"no result":          {func(_ *testing.T, _ string, m *manifest.Manifest) { m.Result = json.RawMessage(`{}`) }, "not a JSON result of ninefold"},
		"another form":       {func(_ *testing.T, _ string, m *manifest.Manifest) { m.Schema = "ninefold.manifest/v2" }, "the manifest is damaged: ninefold.manifest/v2"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			m := split(t, folder, r)
			c.spoil(t, folder, m)
			_, err := manifest.Read(folder, text(t, m))
			require.ErrorContains(t, err, c.want)
			assert.NotEmpty(t, strings.Join(audit.Say(err, audit.ZH), ""))
		})
	}
}

// foreign is a file whose digest is right and that says nothing.
func foreign(t *testing.T, folder string) manifest.Shard {
	t.Helper()
	data := []byte("{}\n")
	require.NoError(t, os.WriteFile(filepath.Join(folder, "foreign.ndjson"), data, 0o600))
	sum := sha256.Sum256(data)
	return manifest.Shard{Path: "foreign.ndjson", Bytes: int64(len(data)), Lines: 1, SHA256: hex.EncodeToString(sum[:])}
}

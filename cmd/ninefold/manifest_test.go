package main

import (
	"bytes"
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

// manifested writes a saved result as a manifest and its shards, of people and of branches,
// and gives the path of the manifest.
func manifested(t *testing.T, result string) string {
	t.Helper()
	r, err := render.Read([]byte(read(t, result)))
	require.NoError(t, err)
	folder := t.TempDir()
	none := r.Summary
	none.Subjects, none.OutOfScope, none.Branches, none.Rules = 0, 0, nil, nil
	for _, rule := range r.Summary.Rules {
		none.Rules = append(none.Rules, audit.RuleSummary{Rule: rule.Rule, Severity: rule.Severity})
	}
	parts := map[string]*engine.Judged{"branches.ndjson": {Summary: r.Summary}, "people.ndjson": {Summary: none, Timelines: r.Timelines}}
	for _, v := range r.Verdicts {
		name := "branches.ndjson"
		if v.Subject.Kind == audit.Person {
			name = "people.ndjson"
		}
		parts[name].Verdicts = append(parts[name].Verdicts, v)
	}
	m := manifest.Manifest{Schema: manifest.Schema, Buckets: len(parts)}
	for _, name := range []string{"branches.ndjson", "people.ndjson"} {
		var text bytes.Buffer
		shard, err := manifest.WriteShard(&text, name, spread.Findings(parts[name]))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), text.Bytes(), 0o600))
		m.Shards = append(m.Shards, shard)
	}
	head := *r
	head.Verdicts, head.Timelines, head.Summary.Branches = nil, nil, nil
	m.Result, err = document(&head)
	require.NoError(t, err)
	var text bytes.Buffer
	require.NoError(t, render.WriteJSON(&text, &m))
	path := filepath.Join(folder, manifest.FileName)
	require.NoError(t, os.WriteFile(path, text.Bytes(), 0o600))
	return path
}

// What a cluster wrote in parts is shown and verified as the result it is.
func TestManifestsAreShownAndVerified(t *testing.T) {
	dir := copyOffice(t, "exports")
	result := saved(t, dir, "--all")
	whole := manifested(t, result)
	for _, format := range []string{"json", "text", "md", "junit"} {
		_, want, _ := call(t, "render", result, "-o", format)
		code, got, stderr := call(t, "render", whole, "-o", format)
		assert.NotEqual(t, 2, code, stderr)
		assert.Equal(t, want, got, format)
	}
	code, got := verified(t, whole, dir)
	assert.Equal(t, 0, code, got)

	edit(t, filepath.Join(dir, "走访记录.csv"), withoutLastRow)
	code, got = verified(t, whole, dir)
	assert.Equal(t, 1, code, got)

	people := filepath.Join(filepath.Dir(whole), "people.ndjson")
	edit(t, people, func(s string) string { return s[:len(s)-2] + " }\n" })
	for _, command := range [][]string{{"render", whole}, {"verify", whole, dir}} {
		code, _, stderr := call(t, command...)
		assert.Equal(t, 2, code)
		assert.Contains(t, stderr, "people.ndjson: is not what the manifest says")
	}
}

// withoutLastRow takes the last row off a CSV.
func withoutLastRow(s string) string {
	return s[:strings.LastIndexByte(s[:len(s)-1], '\n')+1]
}

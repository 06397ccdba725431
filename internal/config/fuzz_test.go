package config

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// FuzzConfig: whatever stands in a file, a variable or a flag, Load says yes or
// says in words of both languages what is wrong, soon.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{whole, "", "thresholds: *a", "a: &a [*a]", "? {a: b}\n: c", "\t", "[", "{\"a\": 1}", "a: !!binary x", "--- 1\n--- 2",
		"thresholds: {fieldwork: {visits: {half_days: [{value: 1, from: 2024-01-01}, 3]}}}", "<<: 1", "bounds:\n  ? a"} {
		f.Add(seed, seed, "fieldwork.visits.half_days=[{value: 3}]")
	}
	reqs := demands()
	dir := f.TempDir()
	path := filepath.Join(dir, "ninefold.yaml")
	if err := os.MkdirAll(filepath.Join(dir, "branches"), 0o700); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, org, branch, set string) {
		began := time.Now()
		for name, text := range map[string]string{path: org, filepath.Join(dir, "branches", "B01.yaml"): branch} {
			if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		c, err := Load(Input{Requirements: reqs, Path: path, Set: []string{set}, Environ: []string{"NINEFOLD_SET=" + set}})
		assert.Less(t, time.Since(began), soon)
		assert.Equal(t, err == nil, c != nil)
		for _, line := range audit.Say(err, audit.ZH) {
			assert.NotEmpty(t, line)
			assert.NotContains(t, line, "%!")
		}
	})
}

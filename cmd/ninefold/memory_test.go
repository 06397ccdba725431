package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// crowded writes exports with more visits than find room in a megabyte.
func crowded(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var people, visits strings.Builder
	people.WriteString("工号,姓名,支部编号,是否党员,进入机关日期\n")
	for p := range 60 {
		fmt.Fprintf(&people, "P%02d,某%d,B%d,是,2020-01-01\n", p, p, p%3)
	}
	visits.WriteString("工号,日期,时段,组织编号,发现问题数,解决问题数\n")
	for d := range 366 {
		for p := range 60 {
			for _, session := range []string{"am", "pm", "day"} {
				fmt.Fprintf(&visits, "P%02d,%s,%s,U%03d,%d,%d\n", p, audit.DateOf(2024, 1, 1)+audit.Date(d), session, p*d%400, p%4, d%3)
			}
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "people.csv"), []byte(people.String()), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "visits.csv"), []byte(visits.String()), 0o600))
	return dir
}

// A run that may use hardly any memory says the same, and puts no rows anywhere:
// it goes on where there is no folder for temporary files.
func TestLittleMemoryChangesNothing(t *testing.T) {
	exports := crowded(t)
	_, want, _ := call(t, "check", exports, "--as-of", "2024-12-31", "--all", "-o", "json")
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "nowhere"))
	_, got, stderr := call(t, "check", exports, "--as-of", "2024-12-31", "--all", "--memory", "1MB", "-o", "json")
	assert.Empty(t, stderr)
	require.True(t, want == got, "the result depends on --memory")
}

func TestSizesOfMemory(t *testing.T) {
	for text, want := range map[string]string{"512MB": "512MiB", "2g": "2GiB", "1024 MiB": "1GiB", "1GB": "1GiB", "3m": "3MiB"} {
		var m memory
		require.NoError(t, m.Set(text), text)
		assert.Equal(t, want, m.String(), text)
	}
	for _, text := range []string{"", "5", "0MB", "-1GB", "1.5GB", "MB", "9999999GB", "1TB"} {
		code, _, stderr := call(t, "check", fixtureOffice, "--memory", text, "--lang", "en")
		assert.Equal(t, 2, code, text)
		assert.Contains(t, stderr, "--memory "+text)
	}
}

package office

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWrittenOfficesReadBack proves that no spelling loses or changes a row.
func TestWrittenOfficesReadBack(t *testing.T) {
	for seed := range uint64(60) {
		o := Generate(seed, Options{People: 8, Waivers: true})
		dir := t.TempDir()
		require.NoError(t, o.Write(dir, Style{Seed: seed}))
		back := load(t, dir)
		for _, s := range sheets {
			require.Equal(t, o.Missing[s.name], back.Missing[s.name], "seed %d: %s is missing", seed, s.name)
			if !o.Missing[s.name] {
				require.Equal(t, sorted(s.rows(o)), sorted(s.rows(back)), "seed %d: %s", seed, s.name)
			}
		}
		back.AsOf = o.AsOf
		require.Equal(t, Judge(o), Judge(back), "seed %d", seed)
	}
}

// sorted gives distinct rows as lines in order.
func sorted(rows [][]string) []string {
	var lines []string
	for _, r := range rows {
		lines = append(lines, strings.Join(r, "|"))
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

func TestTheSameSeedWritesTheSameBytes(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	for _, dir := range []string{one, two} {
		require.NoError(t, Generate(7, Options{}).Write(dir, Style{Seed: 7}))
	}
	paths, err := filepath.Glob(filepath.Join(one, "exports", "*"))
	require.NoError(t, err)
	for _, path := range paths {
		if filepath.Ext(path) == ".xlsx" {
			continue // a workbook bears the time of writing
		}
		a, err := os.ReadFile(path)
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(two, "exports", filepath.Base(path)))
		require.NoError(t, err)
		assert.Equal(t, a, b, path)
	}
}

func TestPlainExportsAreEnglishCSV(t *testing.T) {
	dir := t.TempDir()
	o := Generate(3, Options{})
	o.Missing = map[string]bool{}
	require.NoError(t, o.Write(dir, Style{Plain: true}))
	for _, s := range sheets {
		text, err := os.ReadFile(filepath.Join(dir, "exports", s.name+".csv"))
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(text), s.columns[0].name+","), s.name)
	}
}

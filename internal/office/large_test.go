package office

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLargeOfficesAreSound(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, WriteLarge(dir, 120, 1))
	o := load(t, dir)
	o.AsOf = On(2024, 12, 31)
	assert.Len(t, o.People, 120)
	assert.Len(t, o.Branches, 3)
	assert.Len(t, o.Visits, 12000)
	count := map[string]int{}
	for _, e := range Judge(o) {
		assert.NotEqual(t, "unknown", e.Status, "%v", e)
		count[e.Status]++
	}
	assert.Zero(t, OutOfScope(o))
	assert.Greater(t, count["pass"], count["fail"])
	assert.Positive(t, count["fail"])
}

func TestLargeOfficesRepeat(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	require.NoError(t, WriteLarge(one, 60, 4))
	require.NoError(t, WriteLarge(two, 60, 4))
	for _, s := range sheets {
		a, err := os.ReadFile(filepath.Join(one, "exports", s.name+".csv"))
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(two, "exports", s.name+".csv"))
		require.NoError(t, err)
		assert.Equal(t, a, b, s.name)
	}
}

func TestLargeOfficesSayWhatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "exports"), nil, 0o600))
	assert.Error(t, WriteLarge(dir, 1, 1))
}

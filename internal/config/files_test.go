package config

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whoever reads for one run sees one state of a file, and its faults every time.
func TestAFileIsReadOnceForARun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ninefold.yaml")
	write := func(text string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o600)) }
	in := Input{Path: path, Files: &Files{}}
	write("ignore: [a.csv]\n")
	first, err := Ignored(in)
	require.NoError(t, err)
	write("ignore: [b.csv]\n")
	c, err := Load(in)
	require.NoError(t, err)
	assert.Equal(t, IDs(first), IDs(c.Ignore))
	fresh, err := Ignored(Input{Path: path})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.csv"}, IDs(fresh))

	write("ignore: [\n")
	broken := Input{Path: path, Files: &Files{}}
	_, once := Load(broken)
	_, twice := Load(broken)
	require.Error(t, once)
	assert.Equal(t, once.Error(), twice.Error())
}

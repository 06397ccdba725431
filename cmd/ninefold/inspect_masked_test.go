package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A config that keeps names out of results keeps them out of what inspect tells.
func TestInspectMasksWhereTheConfigSaysSo(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "people.csv"), []byte("工号,姓名,支部编号,是否党员,进入机关日期\nP1,欧阳小测,B1,欧阳小测说是,2020-01-01\n"), 0o600))
	code, open, stderr := call(t, "inspect", dir)
	require.Equal(t, 0, code, stderr)
	require.Contains(t, open, "欧阳小测说是")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte("privacy: {mask: true}\n"), 0o600))
	code, hidden, stderr := call(t, "inspect", dir)
	assert.Equal(t, 0, code, stderr)
	assert.NotContains(t, hidden, "欧阳小测")
	code, _, stderr = call(t, "inspect", dir, "--rows")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "the cells of every row cannot be masked")
}

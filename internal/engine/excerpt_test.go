package engine_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/engine"
)

// What a finding points to is found again in its file: the header and the rows asked for.
func TestAnExcerptShowsARowUnderItsHeader(t *testing.T) {
	home := t.TempDir()
	require.NoError(t, os.CopyFS(home, os.DirFS("../../fixtures/compliant")))
	o, err := opened(t, engine.Request{Sources: []string{home}}, engine.ForEverything, engine.Observer{})
	require.NoError(t, err)
	var in = o.Tables().Inputs[0]
	for _, one := range o.Tables().Inputs {
		if one.Total > in.Total {
			in = one
		}
	}
	require.Greater(t, in.Total, 6)
	found, err := o.Sources.Excerpt(o.Tables(), in.Path, in.Sheet, 4, 6)
	require.NoError(t, err)
	require.Len(t, found.Rows, 4)
	assert.Equal(t, in.Above+1, found.Header)
	assert.Equal(t, []int{found.Header, 4, 5, 6}, []int{found.Rows[0].Number, found.Rows[1].Number, found.Rows[2].Number, found.Rows[3].Number})
	assert.NotEmpty(t, found.Used)
	assert.Len(t, found.Rows[1].Cells, len(found.Rows[0].Cells))
	assert.NotEmpty(t, found.Rows[1].Cells[found.Used[0]-1])

	_, err = o.Sources.Excerpt(o.Tables(), "../"+in.Path, in.Sheet, 4, 6)
	require.ErrorContains(t, err, "none of the files that were read")
	_, err = o.Sources.Excerpt(o.Tables(), filepath.Join(home, in.Path), in.Sheet, 4, 6)
	require.ErrorContains(t, err, "none of the files that were read")
	_, err = o.Sources.Excerpt(o.Tables(), in.Path, "no such sheet", 4, 6)
	require.ErrorContains(t, err, `has no sheet "no such sheet"`)

	changed, err := os.ReadFile(filepath.Join(home, in.Path))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(home, in.Path), append(changed, '\n'), 0o600))
	_, err = o.Sources.Excerpt(o.Tables(), in.Path, in.Sheet, 4, 6)
	require.ErrorContains(t, err, "has changed since it was read")
}

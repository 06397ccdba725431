package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSubfoldersAreReadWhereTheFileSaysSo(t *testing.T) {
	in := office(t, "recursive: true\n")
	c := load(t, in)
	assert.True(t, c.Recursive)
	assert.False(t, load(t, office(t, "")).Recursive)
	in.Set = []string{"recursive=false"}
	assert.False(t, load(t, in).Recursive)

	before, after := load(t, office(t, "recursive: false\n")), load(t, office(t, "recursive: true\n"))
	assert.Equal(t, []string{"recursive"}, DiffOther(before, after))
	assert.True(t, ReadOtherwise(before, after))
	assert.NotEqual(t, before.Digest, after.Digest)
	assert.Equal(t, load(t, office(t, "")).Digest, before.Digest)

	recursive, err := Recursive(office(t, "thresholds: {nonsense: 1}\nrecursive: true\n"))
	require.NoError(t, err)
	assert.True(t, recursive)
	_, err = Recursive(office(t, "recursive: 也读\n"))
	require.ErrorContains(t, err, "ninefold.yaml:1:12")
	recursive, err = Recursive(Input{})
	require.NoError(t, err)
	assert.False(t, recursive)
}

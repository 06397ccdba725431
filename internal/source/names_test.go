package source

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFilesAreNamedWithoutTheFoldersThatTellNothing(t *testing.T) {
	require.Equal(t, []string{"visits.csv", "people.csv"}, Names([]string{"a/b/visits.csv", "c/people.csv"}))
	require.Equal(t, []string{"x/visits.csv", "y/visits.csv", "people.csv"},
		Names([]string{"x/visits.csv", "y/visits.csv", "y/people.csv"}))
	require.Equal(t, []string{"2023/q/visits.csv", "2024/q/visits.csv"}, Names([]string{"a/2023/q/visits.csv", "./a/2024/q/visits.csv"}))
	require.Equal(t, []string{"visits.csv"}, Names([]string{"./visits.csv"}))
	require.Equal(t, []string{"visits.csv", "visits.csv"}, Names([]string{"a/visits.csv", "./a/visits.csv"}), "nothing tells a file from itself")
	require.Equal(t, []string{"a/visits.csv", "a/visits.csv", "b/visits.csv"}, Names([]string{"a/visits.csv", "./a/visits.csv", "b/visits.csv"}))
}

// The folder that tells two files apart is named even where the path has none.
func TestNamesDoNotDependOnTheWorkingDirectory(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	before := Names([]string{"here/visits.csv", "there/visits.csv"})
	require.NoError(t, os.Mkdir("here", 0o700))
	t.Chdir("here")
	require.Equal(t, before, Names([]string{"visits.csv", "../there/visits.csv"}))
}

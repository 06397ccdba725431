package config

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tree makes empty files below a new working directory.
func tree(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, file := range files {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, nil, 0o600))
	}
}

func TestFind(t *testing.T) {
	for _, tc := range []struct {
		name    string
		files   []string
		sources []string
		want    string
	}{
		{"none", []string{"a/exports/x.csv"}, []string{"a/exports"}, ""},
		{"inside", []string{"a/exports/ninefold.yaml", "a/ninefold.yaml", "ninefold.yaml"}, []string{"a/exports"}, "a/exports/ninefold.yaml"},
		{"beside", []string{"a/exports/x.csv", "a/ninefold.yml", "ninefold.yaml"}, []string{"a/exports/"}, "a/ninefold.yml"},
		{"beside a file", []string{"a/x.xlsx", "a/ninefold.json"}, []string{"a/x.xlsx"}, "a/ninefold.json"},
		{"working directory", []string{"a/exports/x.csv", "ninefold.yaml"}, []string{"a/exports"}, "ninefold.yaml"},
		{"two sources, one config", []string{"a/x.csv", "a/y.csv", "a/ninefold.yaml"}, []string{"a/x.csv", "./a/y.csv"}, "a/ninefold.yaml"},
		{"second source has it", []string{"a/x/x.csv", "b/y.csv", "b/ninefold.yaml"}, []string{"a/x", "b/y.csv"}, "b/ninefold.yaml"},
		{"a folder of that name is none", []string{"a/ninefold.yaml/x", "a/x.csv"}, []string{"a/x.csv"}, ""},
		{"a source that is not there", []string{"a/ninefold.yaml"}, []string{"a/none"}, "a/ninefold.yaml"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tree(t, tc.files...)
			got, err := Find(tc.sources, "")
			require.NoError(t, err)
			assert.Equal(t, filepath.FromSlash(tc.want), got)
		})
	}
}

func TestFindBesideTheWorkingDirectory(t *testing.T) {
	tree(t, "ninefold.yaml", "exports/x.csv")
	t.Chdir("exports")
	got, err := Find([]string{"."}, "")
	require.NoError(t, err)
	want, err := filepath.EvalSymlinks("../ninefold.yaml")
	require.NoError(t, err)
	assert.True(t, same(want, got), got)
}

func TestFindRefusesToChoose(t *testing.T) {
	tree(t, "a/x.csv", "a/ninefold.yaml", "b/x.csv", "b/ninefold.yaml", "c/ninefold.yaml", "c/ninefold.json")
	_, err := Find([]string{"a/x.csv", "b/x.csv"}, "")
	require.EqualError(t, err, filepath.FromSlash("b/ninefold.yaml: the sources come with two configs, this and a/ninefold.yaml; choose one with --config"))
	_, err = Find([]string{"c"}, "")
	require.EqualError(t, err, filepath.FromSlash("c/ninefold.json: ninefold.yaml stands beside it; keep one of the two"))
	got, err := Find([]string{"a/x.csv", "b/x.csv"}, "b/ninefold.yaml")
	require.NoError(t, err)
	assert.Equal(t, "b/ninefold.yaml", got)
	_, err = Find(nil, "none.yaml")
	require.EqualError(t, err, "none.yaml: no such file; name a config file that exists")
}

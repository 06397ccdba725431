package suggest

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

var update = flag.Bool("update", false, "write the goldens anew")

// suggested is the suggestion for files, in a language.
func suggested(t *testing.T, files []File, lang audit.Lang) string {
	t.Helper()
	plain := make([]*source.File, len(files))
	for i, f := range files {
		plain[i] = f.File
	}
	reports, err := dossier.Inspect(plain, dossier.Options{})
	require.NoError(t, err)
	found, err := Suggest(files, reports, nil)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, found.Write(&out, lang))
	return out.String()
}

// open reads all exports below a folder.
func open(t *testing.T, dir string) []File {
	t.Helper()
	var files []File
	require.NoError(t, filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) == ".yaml" {
			return err
		}
		f, err := source.Open(name, source.Hint{})
		if err != nil {
			return err
		}
		below, err := filepath.Rel(dir, name)
		f.Path = filepath.Base(name)
		files = append(files, File{f, filepath.ToSlash(below)})
		return err
	}))
	return files
}

// The ten books of the fixtures get the suggestions that stand in testdata; whether
// these give the right records, a test of the program says.
func TestTheTenBooksGetTheirSuggestions(t *testing.T) {
	folders, err := filepath.Glob("../../fixtures/books/*/ninefold.yaml")
	require.NoError(t, err)
	require.Len(t, folders, 10)
	for _, config := range folders {
		dir := filepath.Dir(config)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
				golden := filepath.Join("testdata", filepath.Base(dir)+"."+string(lang)+".yaml")
				got := suggested(t, open(t, dir), lang)
				if *update {
					require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
				}
				want, err := os.ReadFile(golden)
				require.NoError(t, err)
				assert.Equal(t, string(want), got)
			}
		})
	}
}

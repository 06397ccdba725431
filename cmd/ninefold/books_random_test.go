package main

import (
	"archive/zip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/office/books"
)

var bookSeeds = flag.Int("bookseeds", 2, "how many invented offices to keep in each layout of books")

// An invented office gets the same verdicts, and finds the same cells, whether its
// tables are lists or kept as an office keeps its books, in a folder or in an archive.
func TestInventedOfficesGetTheSameVerdictsFromBooks(t *testing.T) {
	for seed := range *bookSeeds {
		for _, l := range books.Layouts() {
			t.Run(fmt.Sprintf("%s/%d", l.Name, seed), func(t *testing.T) {
				t.Parallel()
				o := l.Tells(office.Generate(uint64(1000+seed), office.Options{People: 5 + seed%4, Branches: 1 + seed%3}))
				if !l.Applies(o) {
					t.Skip("nothing to put into such books")
				}
				dir := t.TempDir()
				settings, exports := filepath.Join(dir, "ninefold.yaml"), filepath.Join(dir, "books")
				require.NoError(t, o.Write(dir, office.Style{Plain: true})) // for its config
				require.NoError(t, os.Mkdir(exports, 0o700))
				kept, err := l.Write(o, exports)
				require.NoError(t, err)
				config, err := os.ReadFile(settings)
				require.NoError(t, err)
				require.NoError(t, os.WriteFile(settings, append(config, kept.Sources...), 0o600))

				if seed%2 == 1 {
					exports = zipped(t, exports)
				}
				got, proofs := checked(t, exports, "--config", settings, "--as-of", o.AsOf.String())
				require.Equal(t, office.OutOfScope(o), got.Summary.OutOfScope)
				compare(t, office.Judge(o), got.Verdicts)
				sameCells(t, o, kept, proofs)
			})
		}
	}
}

// zipped puts a folder into an archive beside it.
func zipped(t *testing.T, dir string) string {
	t.Helper()
	file, err := os.Create(dir + ".zip")
	require.NoError(t, err)
	archive := zip.NewWriter(file)
	require.NoError(t, archive.AddFS(os.DirFS(dir)))
	require.NoError(t, archive.Close())
	require.NoError(t, file.Close())
	return dir + ".zip"
}

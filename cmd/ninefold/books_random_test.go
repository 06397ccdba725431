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

// bookForms are those in which the books of an office are kept: as workbooks of Excel, of
// its old versions, of LibreOffice, and packed into an archive.
var bookForms = []struct {
	name, ending string
	packed       bool
}{{"xlsx", ".xlsx", false}, {"xls", ".xls", false}, {"ods", ".ods", false}, {"zip", ".xlsx", true}}

// An invented office gets the same verdicts, and finds the same cells, whether its
// tables are lists or kept as an office keeps its books, in whatever form.
func TestInventedOfficesGetTheSameVerdictsFromBooks(t *testing.T) {
	for seed := range *bookSeeds {
		for _, l := range books.Layouts() {
			t.Run(fmt.Sprintf("%s/%d", l.Name, seed), func(t *testing.T) {
				t.Parallel()
				o := l.Tells(office.Generate(uint64(1000+seed), office.Options{People: 5 + seed%4, Branches: 1 + seed%3}))
				if !l.Applies(o) {
					t.Skip("nothing to put into such books")
				}
				want := office.Judge(o)
				_, plain := checked(t, plainArgs(t, o, l.Keep(o).Nameless)...)
				for i := range len(bookForms) / 2 { // half of them, the others of the next office
					form := bookForms[(2*seed+i)%len(bookForms)]
					t.Run(form.name, func(t *testing.T) {
						settings, exports, kept := keptAs(t, l, o, form.ending)
						if form.packed {
							exports = zipped(t, exports)
						}
						got, proofs := checked(t, exports, "--config", settings, "--as-of", o.AsOf.String())
						require.Equal(t, office.OutOfScope(o), got.Summary.OutOfScope)
						compare(t, want, got.Verdicts)
						samePlaces(t, plain, kept, proofs)
					})
				}
			})
		}
	}
}

// keptAs writes the books of an office in a form, and settings that read them.
func keptAs(t *testing.T, l books.Layout, o *office.Office, form string) (settings, exports string, kept *books.Kept) {
	t.Helper()
	dir := t.TempDir()
	settings, exports = filepath.Join(dir, "ninefold.yaml"), filepath.Join(dir, "books")
	require.NoError(t, o.Write(dir, office.Style{Plain: true})) // for its config
	require.NoError(t, os.Mkdir(exports, 0o700))
	kept, err := l.Write(o, exports, form)
	require.NoError(t, err)
	config, err := os.ReadFile(settings)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(settings, append(config, kept.Sources...), 0o600))
	return settings, exports, kept
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

// Command books writes fixtures/books: one invented office in ten layouts of books,
// each with the `sources:` that read it and the verdicts that the second
// implementation in internal/office gives it:
//
//	go run ./tools/books fixtures/books
//
// Half of the workbooks are then opened and saved by LibreOffice, so that they have
// its quirks; it must be installed (soffice). The files are what counts: they are in
// the repository, and nothing needs this program to run.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"ninefold/internal/office"
	"ninefold/internal/office/books"
)

// byLibreOffice are the layouts whose workbooks LibreOffice writes.
var byLibreOffice = []string{"day-words", "week-counts", "names-in-cell", "talk-cards", "no-year"}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: books DIR")
		os.Exit(2)
	}
	for _, l := range books.Layouts() {
		if err := produce(l, os.Args[1]); err != nil {
			fmt.Fprintf(os.Stderr, "books: %s: %v\n", l.Name, err)
			os.Exit(1)
		}
	}
}

// produce writes one layout anew. What is left of an earlier run is not removed.
func produce(l books.Layout, root string) error {
	o := l.Tells(books.Yunlu())
	dir := filepath.Join(root, l.Name)
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // fixtures are for everybody
		return err
	}
	kept, err := l.Write(o, dir, ".xlsx")
	if err != nil {
		return err
	}
	if slices.Contains(byLibreOffice, l.Name) {
		for _, b := range kept.Books {
			if err := resave(filepath.Join(dir, filepath.FromSlash(b.Path))); err != nil {
				return err
			}
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(settings+kept.Sources), 0o600); err != nil { //nolint:gosec // a developer's own files
		return err
	}
	if err := writeVerdicts(o, filepath.Join(root, l.Name+".expected.json")); err != nil {
		return err
	}
	return readable(root)
}

const settings = `as_of: ` + books.AsOf + `
period: {from: 2024-01-01, to: 2024-12-31}
thresholds:
  management: {campaigns: {campaigns: [` + books.Campaign + `]}}
`

// resave lets LibreOffice write a workbook in its own way.
func resave(path string) error {
	dir, err := os.MkdirTemp("", "books")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(os.TempDir(), "books-soffice"), "--headless", //nolint:gosec // a developer's own files
		"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", dir, path).CombinedOutput()
	if err != nil {
		return fmt.Errorf("soffice: %w: %s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, filepath.Base(path))) //nolint:gosec // as above
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600) //nolint:gosec // as above
}

func writeVerdicts(o *office.Office, path string) error {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"as_of\": %q, \"missing_tables\": [], \"out_of_scope\": %d, \"verdicts\": [\n", o.AsOf, office.OutOfScope(o))
	verdicts := office.Judge(o)
	for i, v := range verdicts {
		line, err := json.Marshal(v)
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "%s%s\n", line, map[bool]string{true: ","}[i < len(verdicts)-1])
	}
	out.WriteString("]}\n")
	return os.WriteFile(path, out.Bytes(), 0o600) //nolint:gosec // as above
}

// readable gives all files the mode of a repository's.
func readable(root string) error {
	return filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error { //nolint:gosec // as above
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return os.Chmod(path, 0o755) //nolint:gosec // fixtures are for everybody
		}
		return os.Chmod(path, 0o644) //nolint:gosec // as above
	})
}

package render

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to write a new golden")
	sameLines(t, string(want), string(got))
}

// sameLines shows the first line that differs, where the whole would fill
// screens.
func sameLines(t *testing.T, want, got string) {
	t.Helper()
	wanted, given := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wanted), len(given)) {
		require.Equal(t, wanted[i], given[i], "line %d", i+1)
	}
	assert.Len(t, given, len(wanted), "lines")
}

func rendered(t *testing.T, f Format, r *audit.Result, o Options) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, f.Render(&out, r, o))
	return out.Bytes()
}

// Every registered format has a golden in both languages and gives the same
// bytes twice.
func TestGoldens(t *testing.T) {
	for _, f := range Formats() {
		for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
			t.Run(f.Name+"/"+string(lang), func(t *testing.T) {
				o := Options{Lang: lang}
				got := rendered(t, f, sample(), o)
				golden(t, f.Name+"."+string(lang)+".golden", readable(t, f, got))
				assert.True(t, bytes.Equal(got, rendered(t, f, sample(), o)), "the same bytes twice")
			})
		}
	}
}

// readable gives the parts of a workbook one after the other, so that a golden
// can be read and compared; other formats are text already.
func readable(t *testing.T, f Format, got []byte) []byte {
	t.Helper()
	if !f.Binary {
		return got
	}
	archive, err := zip.NewReader(bytes.NewReader(got), int64(len(got)))
	require.NoError(t, err)
	var out bytes.Buffer
	for _, part := range archive.File {
		assert.Less(t, part.Modified.Year(), 1980, "no time in the archive")
		content, err := part.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(content)
		require.NoError(t, err)
		out.WriteString("== " + part.Name + "\n")
		out.Write(bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("<row"), []byte("\n<row")), []byte("<si"), []byte("\n<si")))
		out.WriteString("\n")
	}
	return out.Bytes()
}

// Names that try to break out reach no output as they are.
func TestHostileNames(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			got := string(readable(t, f, rendered(t, f, sample(), Options{Lang: audit.EN, All: true})))
			assert.True(t, utf8.ValidString(got), "valid UTF-8")
			for _, r := range strings.TrimPrefix(got, "\ufeff") {
				if r != '\n' && r != '\r' && hidden(r) {
					t.Fatalf("%s in the output", escape(r))
				}
			}
			for line := range strings.SplitSeq(got, "\n") {
				assert.False(t, strings.HasPrefix(line, "::error::x"), "a line of its own making: %q", line)
			}
		})
	}
}

// A result without anything in it is still a whole document.
func TestEmptyResult(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			rendered(t, f, &audit.Result{Schema: audit.Schema, Run: audit.Run{Period: audit.Period{From: day("2024-01-01"), To: day("2024-12-31")}}}, Options{})
		})
	}
}

// A format that can no longer write says so.
func TestWriteErrors(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			size := len(rendered(t, f, sample(), Options{}))
			for _, room := range []int{0, size / 2, size - 1} {
				assert.ErrorIs(t, f.Render(&full{room}, sample(), Options{}), errFull, "room for %d bytes", room)
			}
		})
	}
}

var errFull = errors.New("no space left")

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return 0, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

func TestRegistry(t *testing.T) {
	last := ""
	for _, f := range Formats() {
		assert.Less(t, last, f.Name, "sorted, each once")
		assert.NotEmpty(t, f.About.ZH, f.Name)
		assert.NotEmpty(t, f.About.EN, f.Name)
		found, err := Lookup(f.Name)
		require.NoError(t, err)
		assert.Equal(t, f.Name, found.Name)
		last = f.Name
	}
}

func TestLookupUnknown(t *testing.T) {
	for name, near := range map[string]string{"jsn": "json", "JSON": "json", "txt": "text"} {
		_, err := Lookup(name)
		var fault *audit.Fault
		require.ErrorAs(t, err, &fault)
		assert.Contains(t, fault.In(audit.EN), "did you mean "+near+"?")
		assert.Contains(t, fault.In(audit.ZH), "是否想用 "+near+"？")
		for _, f := range Formats() {
			assert.Contains(t, fault.In(audit.ZH), f.Name)
			assert.Contains(t, fault.In(audit.EN), f.Name)
		}
	}
	_, err := Lookup("\x1b[31mred")
	assert.NotContains(t, err.Error(), "\x1b")
}

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// officeWith is the office of the fixtures whose workbook is another one, under
// another name.
func officeWith(t *testing.T, book, name string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "office")
	require.NoError(t, os.CopyFS(dir, os.DirFS(fixtureOffice)))
	require.NoError(t, os.Remove(filepath.Join(dir, "江湾青年工作台账2024.xlsx")))
	data, err := os.ReadFile(book)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	return dir
}

// What a workbook is called and which program wrote it changes no verdict, nor what
// is said of its annotated copy.
func TestOldWorkbooksGetTheSameVerdicts(t *testing.T) {
	const old, today = "../../internal/source/testdata/xls/江湾青年工作台账2024.xls", "../../fixtures/office/江湾青年工作台账2024.xlsx"
	args := []string{"--all", "-o", "json", "--fail-on", "none", "--allow-unknown"}
	_, want, _ := call(t, append([]string{"check", fixtureOffice}, args...)...)
	for name, c := range map[string]struct{ book, format string }{
		"江湾青年工作台账2024.xls":  {old, "xls"},
		"江湾青年工作台账2024.et":   {old, "xls"},
		"江湾青年工作台账2024.xlsx": {old, "xls"},
		"江湾青年工作台账2024.XLS":  {today, "xlsx"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := officeWith(t, c.book, name)
			copies := filepath.Join(filepath.Dir(dir), "copies")
			code, got, stderr := call(t, append([]string{"check", dir, "--annotate", copies}, args...)...)
			require.Zero(t, code, stderr)
			assert.Equal(t, verdictsOf(t, want), verdictsOf(t, got))
			code, again, stderr := call(t, append([]string{"check", copies, "--config", filepath.Join(dir, "ninefold.yaml")}, args...)...)
			require.Zero(t, code, stderr)
			assert.Equal(t, verdictsOf(t, want), verdictsOf(t, again))

			code, told, stderr := call(t, "inspect", filepath.Join(dir, name), "-o", "json")
			require.Zero(t, code, stderr)
			var inspected struct {
				Files []struct{ Format, Encoding string }
			}
			require.NoError(t, json.Unmarshal([]byte(told), &inspected))
			require.Len(t, inspected.Files, 1)
			assert.Equal(t, c.format, inspected.Files[0].Format)
			assert.Empty(t, inspected.Files[0].Encoding)
		})
	}
}

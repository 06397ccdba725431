package main

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/render"
	"ninefold/internal/source"
)

// invoke runs the program and gives the exit code and what it complains of.
func invoke(t *testing.T, environ []string, args ...string) (int, string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{args: append(args, "--lang", "en"), environ: environ, stdout: &stdout, stderr: &stderr})
	return code, stderr.String()
}

// everything asks for every format in a directory.
func everything(dir string) []string {
	var args []string
	for _, f := range render.Formats() {
		args = append(args, "-o", f.Name+"="+filepath.Join(dir, f.Name))
	}
	return args
}

func content(t *testing.T, parts ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	require.NoError(t, err)
	return data
}

// All formats come out of a saved result as they came out of the run.
func TestRenderGivesTheBytesOfTheRun(t *testing.T) {
	for _, further := range [][]string{{}, {"--all"}, {"--mask"}} {
		first, second := t.TempDir(), t.TempDir()
		args := append([]string{"check", "../../fixtures/messy", "--quarantine", "--as-of", "2024-12-10"}, further...)
		code, said := invoke(t, nil, append(args, everything(first)...)...)
		require.LessOrEqual(t, code, 1, said)
		code, said = invoke(t, nil, append([]string{"render", filepath.Join(first, "json"), "--source", "../../fixtures/messy"}, everything(second)...)...)
		require.Zero(t, code, said)
		for _, f := range render.Formats() {
			assert.True(t, bytes.Equal(content(t, first, f.Name), content(t, second, f.Name)), "%s %v", f.Name, further)
		}
	}
}

func TestRenderRefuses(t *testing.T) {
	dir := t.TempDir()
	later := filepath.Join(dir, "later.json")
	require.NoError(t, os.WriteFile(later, []byte(`{"schema": "ninefold.result/v9"}`), 0o600))
	for says, args := range map[string][]string{
		"exactly one result file":               {"render"},
		"cannot be read":                        {"render", filepath.Join(dir, "none.json")},
		"this program knows ninefold.result/v1": {"render", later},
		"no such output format":                 {"render", later, "-o", "pdf"},
		"no such choice":                        {"render", later, "--mask=some"},
		"there is no key":                       {"render", later, "--mask=full"},
	} {
		code, said := invoke(t, nil, args...)
		assert.Equal(t, 2, code)
		assert.Contains(t, said, says)
	}
	code, said := invoke(t, []string{"NINEFOLD_MASK_KEY=short"}, "render", later, "--mask=full")
	assert.Equal(t, 2, code)
	assert.Contains(t, said, "the key has only 5 bytes")
}

// everybody is all that the fixture's people are called.
func everybody(t *testing.T) []string {
	t.Helper()
	file, err := source.Open("../../fixtures/messy/人员名册.csv", source.Hint{})
	require.NoError(t, err)
	column, found := 0, []string{}
	require.NoError(t, file.Sheets[0].Each(func(row source.Row) error {
		for i, cell := range row.Cells {
			if cell.Text == "姓名" {
				column = i
			} else if i == column && row.Number > 1 && regexp.MustCompile(`^\p{Han}{2,}$`).MatchString(cell.Text) && !strings.Contains("姓名合计", cell.Text) {
				found = append(found, cell.Text)
			}
		}
		return nil
	}))
	require.Greater(t, len(found), 5)
	return found
}

// plainBytes unpacks a workbook, so that words in it can be found.
func plainBytes(t *testing.T, data []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return string(data)
	}
	var all strings.Builder
	for _, part := range archive.File {
		opened, err := part.Open()
		require.NoError(t, err)
		_, err = io.Copy(&all, opened)
		require.NoError(t, err)
	}
	return all.String()
}

// No name of the fixture is in any byte of any output: masked by the flag, by
// the config, in the run or afterwards; the key makes ids go too.
func TestMaskedOutputsNameNobody(t *testing.T) {
	plainDir := t.TempDir()
	check := []string{"check", "../../fixtures/messy", "--quarantine", "--all", "--as-of", "2024-12-10"}
	code, said := invoke(t, nil, append(check, everything(plainDir)...)...)
	require.LessOrEqual(t, code, 1, said)
	all := plainBytes(t, content(t, plainDir, "html"))
	named := 0
	for _, name := range everybody(t) {
		if strings.Contains(all, name) {
			named++
		}
	}
	require.Positive(t, named, "unmasked, the page names people")
	key := []string{"NINEFOLD_MASK_KEY=a key of the test, long enough"}
	for _, args := range [][]string{
		slices.Concat(check, []string{"--mask"}), slices.Concat(check, []string{"--mask=full"}),
		{"render", filepath.Join(plainDir, "json"), "--mask=full"},
	} {
		dir := t.TempDir()
		code, said := invoke(t, key, append(args, everything(dir)...)...)
		require.LessOrEqual(t, code, 1, said)
		for _, f := range render.Formats() {
			out := plainBytes(t, content(t, dir, f.Name))
			for _, name := range everybody(t) {
				assert.False(t, strings.Contains(out, name), "%s in %s, %v", name, f.Name, args[len(args)-1])
			}
		}
	}
}

// The config alone masks too.
func TestConfigMasks(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../fixtures/messy")))
	path := filepath.Join(dir, "ninefold.yaml")
	require.NoError(t, os.WriteFile(path, append(content(t, path), []byte("\nprivacy: {mask: true}\n")...), 0o600))
	out := t.TempDir()
	code, said := invoke(t, nil, append([]string{"check", dir, "--quarantine", "--as-of", "2024-12-10"}, everything(out)...)...)
	require.LessOrEqual(t, code, 1, said)
	for _, f := range render.Formats() {
		text := plainBytes(t, content(t, out, f.Name))
		for _, name := range everybody(t) {
			assert.False(t, strings.Contains(text, name), "%s in %s", name, f.Name)
		}
	}
}

// What people fill into the ledger is in the next one, which may take the place
// of the old; masked it may not.
func TestLedgerRoundTrip(t *testing.T) {
	dir := t.TempDir()
	ledger := filepath.Join(dir, "台账.xlsx")
	check := []string{"check", "../../fixtures/office", "--as-of", "2024-12-10", "-o", "xlsx=" + ledger}
	code, said := invoke(t, nil, check...)
	require.LessOrEqual(t, code, 1, said)
	book, err := excelize.OpenFile(ledger)
	require.NoError(t, err)
	sheet := book.GetSheetList()[1]
	for cell, text := range map[string]string{"K2": "按周补访", "L2": "甲某", "N2": "=1+1"} {
		require.NoError(t, book.SetCellStr(sheet, cell, text))
	}
	require.NoError(t, book.SetCellValue(sheet, "M2", 45672)) // 2025-01-15, as a spreadsheet has it
	style, err := book.NewStyle(&excelize.Style{NumFmt: 14})
	require.NoError(t, err)
	require.NoError(t, book.SetCellStyle(sheet, "M2", "M2", style))
	require.NoError(t, book.Save())
	require.NoError(t, book.Close())

	code, said = invoke(t, nil, slices.Concat(check, []string{"--ledger", ledger, "--mask"})...)
	assert.Equal(t, 2, code)
	assert.Contains(t, said, "would replace the one that people filled in")
	code, said = invoke(t, nil, slices.Concat(check, []string{"--ledger", ledger})...)
	require.LessOrEqual(t, code, 1, said)
	book, err = excelize.OpenFile(ledger)
	require.NoError(t, err)
	defer func() { require.NoError(t, book.Close()) }()
	rows, err := book.GetRows(book.GetSheetList()[1])
	require.NoError(t, err)
	assert.Equal(t, []string{"按周补访", "甲某", "2025-01-15", "'=1+1"}, rows[1][10:14])

	code, said = invoke(t, nil, append(check, "--ledger", "../../fixtures/office/江湾青年工作台账2024.xlsx")...)
	assert.Equal(t, 2, code)
	assert.Contains(t, said, "台账2024.xlsx: there is no sheet “问题清单”")
}

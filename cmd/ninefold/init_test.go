package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/dossier"
	"ninefold/internal/office"
	"ninefold/internal/template"
)

// program runs a command line in English and gives what it says.
func program(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, complaints bytes.Buffer
	code = run(context.Background(), environment{args: args, environ: []string{"NINEFOLD_LANG=en"}, stdout: &out, stderr: &complaints})
	return code, out.String(), complaints.String()
}

// An office that fills in the templates by hand gets the verdicts that it gets
// from its exports.
func TestFilledInTemplatesAreReadByCheck(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(seed, office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Plain: true}))
			exports, config := filepath.Join(dir, "exports"), filepath.Join(dir, "ninefold.yaml")
			made := filepath.Join(dir, "made")
			code, _, stderr := program(t, "init", made)
			require.Zero(t, code, stderr)
			fill(t, filepath.Join(made, templateFile), exports)

			want := judged(t, exports, "--config", config, "--as-of", o.AsOf.String())
			got := judged(t, filepath.Join(made, templateFile), "--config", config, "--as-of", o.AsOf.String())
			require.NotEmpty(t, want.Verdicts)
			assert.Equal(t, want, got)
		})
	}
}

// fill copies exports as plain CSV into the templates, as a person would: dates
// as dates, choices as the lists offer them, no sheet without data.
func fill(t *testing.T, path, exports string) {
	t.Helper()
	book, err := excelize.OpenFile(path)
	require.NoError(t, err)
	for _, table := range dossier.Tables() {
		data, err := os.ReadFile(filepath.Join(exports, table.Name+".csv"))
		if os.IsNotExist(err) {
			require.NoError(t, book.DeleteSheet(table.Chinese))
			continue
		}
		require.NoError(t, err)
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		require.NoError(t, err)
		fillSheet(t, book, table, rows)
	}
	require.NoError(t, book.Save())
	require.NoError(t, book.Close())
}

func fillSheet(t *testing.T, book *excelize.File, table *dossier.Table, rows [][]string) {
	t.Helper()
	for r, row := range rows[1:] {
		for c, text := range row {
			field := table.Field(rows[0][c])
			require.GreaterOrEqual(t, field, 0, rows[0][c])
			if text == "" {
				continue
			}
			cell, err := excelize.CoordinatesToCellName(field+1, template.HeaderRow+1+r)
			require.NoError(t, err)
			require.NoError(t, book.SetCellValue(table.Chinese, cell, typed(t, &table.Fields[field], text)))
		}
	}
}

// typed is what a person types into a cell for a value.
func typed(t *testing.T, f *dossier.Field, text string) any {
	t.Helper()
	switch f.Type {
	case dossier.TypeDate:
		day, err := time.Parse(time.DateOnly, text)
		require.NoError(t, err)
		return day
	case dossier.TypeBool:
		return map[string]string{"true": "是", "false": "否"}[text]
	case dossier.TypeInt, dossier.TypeYear:
		n, err := strconv.Atoi(text)
		require.NoError(t, err)
		return n
	case dossier.TypeEnum, dossier.TypeSet:
		words := strings.Split(text, ";")
		for i, word := range words {
			at := slices.IndexFunc(f.Values, func(c dossier.Choice) bool { return c.EN == word })
			if at < 0 && f.Name == "roles" {
				continue // a role that is neither is written as it is called
			}
			require.GreaterOrEqual(t, at, 0, word)
			words[i] = f.Values[at].ZH
		}
		return strings.Join(words, "、")
	}
	return text
}

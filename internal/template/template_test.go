package template

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

func written(t *testing.T, lang audit.Lang) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, Write(&out, lang))
	return out.Bytes()
}

func opened(t *testing.T, lang audit.Lang) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(written(t, lang)))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, book.Close()) })
	return book
}

func TestASheetATableAndAHeaderAField(t *testing.T) {
	book := opened(t, audit.ZH)
	names := []string{dossier.ExplanationSheet}
	for _, table := range dossier.Tables() {
		names = append(names, table.Chinese)
		rows, err := book.GetRows(table.Chinese)
		require.NoError(t, err)
		require.Len(t, rows, HeaderRow)
		var headers []string
		for _, f := range table.Fields {
			headers = append(headers, f.Chinese)
		}
		assert.Equal(t, headers, rows[HeaderRow-1])
		assert.Contains(t, rows[0][0], "空表视为")
	}
	assert.Equal(t, names, book.GetSheetList())
}

func TestTheEmptyTemplatesAreEmptyTables(t *testing.T) {
	path := filepath.Join(t.TempDir(), "导入模板.xlsx")
	require.NoError(t, os.WriteFile(path, written(t, audit.EN), 0o600))
	file, err := source.Open(path, source.Hint{})
	require.NoError(t, err)
	reports, err := dossier.Inspect([]*source.File{file}, dossier.Options{})
	require.NoError(t, err)
	require.Len(t, reports[0].Sheets, 1+len(dossier.Tables()))
	assert.Equal(t, dossier.ExplanationSheet, reports[0].Sheets[0].Name)
	assert.Empty(t, reports[0].Sheets[0].Table, "examples are no data")
	for i, sheet := range reports[0].Sheets[1:] {
		assert.Equal(t, dossier.Tables()[i].Name, sheet.Table)
		assert.Equal(t, HeaderRow, sheet.HeaderRow)
		assert.Zero(t, sheet.Rows)
		assert.Empty(t, sheet.Reason)
		for _, column := range sheet.Columns {
			assert.NotEmpty(t, column.Field, column.Header)
		}
	}
}

func TestEveryHeaderHasANote(t *testing.T) {
	for lang, words := range map[audit.Lang][]string{audit.ZH: {"必填", "选填", "例：2024-03-05"}, audit.EN: {"required", "optional", "example: 2024-03-05"}} {
		book := opened(t, lang)
		all := ""
		for _, table := range dossier.Tables() {
			notes, err := book.GetComments(table.Chinese)
			require.NoError(t, err)
			require.Len(t, notes, len(table.Fields), table.Name)
			for _, note := range notes {
				all += note.Text
				for _, run := range note.Paragraph {
					all += run.Text
				}
			}
		}
		for _, want := range append(words, "是", "上午、下午、全天", "person_id", "访谈对象") {
			assert.Contains(t, all, want)
		}
	}
}

// Lists offer exactly what the schema takes; dates, whole numbers and truths
// are watched over; ids are kept as text.
func TestColumnsAreWatchedOver(t *testing.T) {
	book := opened(t, audit.ZH)
	for _, table := range dossier.Tables() {
		rules, err := book.GetDataValidations(table.Chinese)
		require.NoError(t, err)
		byRange := map[string]*excelize.DataValidation{}
		for _, rule := range rules {
			byRange[rule.Sqref] = rule
		}
		for i, f := range table.Fields {
			column, err := excelize.ColumnNumberToName(i + 1)
			require.NoError(t, err)
			rule := byRange[cells(column)]
			if f.Type == dossier.TypeText || f.Type == dossier.TypeID {
				assert.Nil(t, rule, f.Name)
				id, err := book.GetColStyle(table.Chinese, column)
				require.NoError(t, err)
				style, err := book.GetStyle(id)
				require.NoError(t, err)
				assert.Equal(t, asText, style.NumFmt, f.Name)
				continue
			}
			require.NotNil(t, rule, f.Name)
			assert.Equal(t, f.Type != dossier.TypeSet, rule.ShowErrorMessage, f.Name)
			for _, c := range f.Values {
				assert.Contains(t, rule.Formula1, c.ZH)
			}
			if f.Type == dossier.TypeEnum {
				assert.Equal(t, len(f.Values)-1, strings.Count(rule.Formula1, ","), f.Name)
			}
		}
	}
}

// The examples of the explanation are those of every table and, copied into the
// sheets, are read to the last cell.
func TestExamplesAreReadAsTheyStand(t *testing.T) {
	book := opened(t, audit.ZH)
	rows, err := book.GetRows(dossier.ExplanationSheet)
	require.NoError(t, err)
	shown := map[string]int{} // the row of each title
	for i, row := range rows {
		if len(row) > 0 {
			shown[row[0]] = i
		}
	}
	copied := 0
	for _, table := range dossier.Tables() {
		at, ok := shown[table.Chinese]
		require.True(t, ok, table.Name)
		assert.Len(t, rows[at+1], len(table.Fields))
		for i, row := range rows[at+2:] {
			if len(row) == 0 {
				break
			}
			cell, err := excelize.CoordinatesToCellName(1, HeaderRow+1+i)
			require.NoError(t, err)
			require.NoError(t, book.SetSheetRow(table.Chinese, cell, &row))
			copied++
		}
	}
	path := filepath.Join(t.TempDir(), "filled.xlsx")
	require.NoError(t, book.SaveAs(path))
	file, err := source.Open(path, source.Hint{})
	require.NoError(t, err)
	read, err := dossier.Load([]*source.File{file}, dossier.Options{})
	require.NoError(t, err)
	assert.Empty(t, read.Problems)
	used := 0
	for _, in := range read.Inputs {
		assert.NotZero(t, in.Rows, in.Table)
		used += in.Rows
	}
	assert.Equal(t, copied, used)
	for _, n := range read.Notices {
		assert.Equal(t, "sheet_ignored", n.Code, n.Message.ZH)
	}
}

// Who made the templates is no author of outputs, which would be passed over.
func TestTheTemplatesHaveAnAuthorAndADate(t *testing.T) {
	props, err := opened(t, audit.ZH).GetDocProps()
	require.NoError(t, err)
	assert.Equal(t, author, props.Creator)
	assert.Equal(t, drawnUp, props.Created)
	assert.NotEqual(t, "ninefold", props.Creator)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "导入模板.xlsx"), written(t, audit.ZH), 0o600))
	found, notices, err := source.Discover([]string{dir})
	require.NoError(t, err)
	assert.Len(t, found, 1)
	assert.Empty(t, notices)
}

func TestTheSameBytesEachTime(t *testing.T) {
	again := written(t, audit.ZH)
	assert.Equal(t, written(t, audit.ZH), again)
	assert.NotEqual(t, written(t, audit.ZH), written(t, audit.EN))
}

func TestExamplesFitTheirFields(t *testing.T) {
	for _, table := range dossier.Tables() {
		for i := range table.Fields {
			f := &table.Fields[i]
			if f.Type == dossier.TypeText {
				continue
			}
			assert.NotEmpty(t, Example(f), f.Name)
		}
	}
}

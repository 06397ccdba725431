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
	var names []string
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
		assert.Contains(t, rows[0][0], "空表表示")
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
	require.Len(t, reports[0].Sheets, len(dossier.Tables()))
	for i, sheet := range reports[0].Sheets {
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

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// folder writes exports and a config beside them, and gives the exports' place.
func folder(t *testing.T, config string, files map[string]string) (exports string) {
	t.Helper()
	dir := t.TempDir()
	exports = filepath.Join(dir, "exports")
	require.NoError(t, os.Mkdir(exports, 0o700))
	files["../ninefold.yaml"] = config
	files["people.csv"] = "person_id,name,branch_id,party_member,joined_on\nP1,李明,B01,是,2020-05-01\n"
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(exports, name), []byte(text), 0o600))
	}
	return exports
}

// visitsOf judges one week of visits and gives the blocks met and due.
func visitsOf(t *testing.T, exports string) (met, due float64) {
	t.Helper()
	r := judged(t, exports, "--rule", "fieldwork.visits", "--as-of", "2024-01-14", "--from", "2024-01-01", "--to", "2024-01-14")
	require.Len(t, r.Verdicts, 1)
	return *r.Verdicts[0].Actual, *r.Verdicts[0].Required
}

func TestAnEncodingThatCannotBeToldStandsInTheConfig(t *testing.T) {
	const visits = "工號,日期,時段\nP1,2024-01-03,全天\nP1,2024-01-10,全天\n"
	big5, err := traditionalchinese.Big5.NewEncoder().String(visits)
	require.NoError(t, err)
	columns := "columns: [{header: 工號, field: 工号}, {header: 時段, field: session}]"

	exports := folder(t, "", map[string]string{"走訪.csv": big5})
	code, _, stderr := program(t, "check", exports)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "looks like Big5 (traditional Chinese), which must not be read as GB18030")

	exports = folder(t, "sources: [{file: 走訪.csv, table: visits, encoding: big5, "+columns+"}]", map[string]string{"走訪.csv": big5})
	met, due := visitsOf(t, exports)
	assert.Equal(t, [2]float64{2, 2}, [2]float64{met, due})

	code, stdout, _ := program(t, "inspect", exports, "-o", "json")
	assert.Zero(t, code)
	var report struct {
		Files []struct{ Path, Encoding string }
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &report))
	assert.Contains(t, report.Files, struct{ Path, Encoding string }{"走訪.csv", "big5"})

	gbk, err := simplifiedchinese.GBK.NewEncoder().String("工号,日期,时段\nP1,2024-01-03,全天\n")
	require.NoError(t, err)
	exports = folder(t, "sources: [{file: '*.csv', encoding: gbk}]", map[string]string{"visits.csv": gbk})
	require.NoError(t, os.Remove(filepath.Join(exports, "people.csv")))
	code, _, stderr = program(t, "check", exports)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "no people: ", "read as GBK, the visits are fine")
}

// A workbook whose sheets say nothing: each is mapped by its name, its header
// row, its columns and what is the same in every row.
func TestSheetsOfAWorkbookAreMapped(t *testing.T) {
	exports := folder(t, `sources:
  - {file: 台账*.xlsx, sheet: 上旬, table: visits, header_row: 2, columns: [{header: 谁, field: 姓名}, {header: 何日, field: date}], constants: [{field: session, value: am}]}
  - {file: 台账*.xlsx, sheet: 中旬, table: 走访记录, columns: [{header: 何人, field: 工号}, {header: 何日, field: 日期}, {header: 何时, field: 时段}]}
`, map[string]string{})
	book := excelize.NewFile()
	require.NoError(t, book.SetSheetName("Sheet1", "上旬"))
	_, err := book.NewSheet("中旬")
	require.NoError(t, err)
	for sheet, rows := range map[string][][]any{
		"上旬": {{"谁", "何日"}, {"谁", "何日"}, {"李明", "2024-01-03"}},
		"中旬": {{"何人", "何日", "何时"}, {"P1", "2024-01-03", "下午"}, {"P1", "2024-01-09", "全天"}},
	} {
		for i, row := range rows {
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			require.NoError(t, err)
			require.NoError(t, book.SetSheetRow(sheet, cell, &row))
		}
	}
	require.NoError(t, book.SaveAs(filepath.Join(exports, "台账2024.xlsx")))
	require.NoError(t, book.Close())
	met, due := visitsOf(t, exports)
	assert.Equal(t, [2]float64{2, 2}, [2]float64{met, due})
}

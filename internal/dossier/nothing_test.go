package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source"
)

// A sheet whose only row is 无 or none says that there is nothing to record.
func TestSheetsThatSayThereIsNothing(t *testing.T) {
	const header = "工号|开始日期|结束日期|事由"
	for name, lines := range map[string][]string{
		"under a header":            {header, "无"},
		"in English":                {header, "none|||"},
		"in any case and width":     {header, " Ｎone　|||"},
		"with white space":          {header, "　无 | ||"},
		"under titles":              {"请假表", "填报单位：某处", header, "", "无|||", ""},
		"above notes":               {header, "无|||", "合计|||", "注：以上属实", "填表人：甲某"},
		"merged down":               {header, "无", "无", "无"},
		"without a header":          {"无"},
		"without a header, English": {"NONE"},
		"under a title alone":       {"请假表", "", "无"},
		"hidden":                    {header, ">无"},
		"behind a blank column":     {"|工号|开始日期|结束日期", "|无"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, file := range []*source.File{csv("leave.csv", lines...), workbook("x.xlsx", sheet("请假", lines...)), workbook("leave.xlsx", sheet("Sheet1", lines...), sheet("Sheet2"))} {
				b, err := Load([]*source.File{file}, Options{})
				require.NoError(t, err)
				records, fed := b.Table("leave")
				require.True(t, fed)
				assert.Zero(t, records.Len())
				assert.Equal(t, map[string]bool{"leave": true}, b.Declared)
				in := b.Inputs[0]
				assert.NotZero(t, in.Skipped)
				assert.Equal(t, in.Total, in.Skipped)
				assert.Empty(t, noticed(b), "it is told to be so")
				reports, err := Inspect([]*source.File{file}, Options{})
				require.NoError(t, err)
				assert.Equal(t, []any{"leave", in.Skipped}, []any{reports[0].Sheets[0].Table, reports[0].Sheets[0].Skipped})
			}
		})
	}
}

func TestSheetsThatDoNotSayThereIsNothing(t *testing.T) {
	const header = "工号|开始日期|结束日期|事由"
	for name, c := range map[string]struct {
		lines []string
		told  int
	}{
		"an empty template":        {[]string{header}, 0},
		"a total":                  {[]string{header, "合计|0"}, 0},
		"other rows":               {[]string{header, "无", "P1|2024-01-02|2024-01-03|"}, 0},
		"other rows before":        {[]string{header, "P1|2024-01-02|2024-01-03|", "无|||"}, 0},
		"a bad row beside":         {[]string{header, "无", "P1|x|2024-01-03|"}, 1},
		"in another cell":          {[]string{header, "||无|"}, 1},
		"with something beside it": {[]string{header, "无|||年休"}, 1},
		"another word":             {[]string{header, "没有|||"}, 1},
		"a longer one":             {[]string{header, "无记录|||"}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			b := load(t, csv("leave.csv", c.lines...))
			assert.Empty(t, b.Declared)
			assert.Len(t, b.SetAside, c.told)
		})
	}
	for name, lines := range map[string][]string{"a form": {"姓名|某", "无"}, "another cell": {"|无"}, "more": {"无", "无可奉告"}} {
		_, err := Load([]*source.File{csv("leave.csv", lines...)}, Options{})
		assert.Error(t, err, name)
	}
	b := load(t, csv("visits.csv", "工号|日期|时段|组织编号", "P1|2024-01-02|am|无"), csv("leave.csv", header, "无|2024-01-02|2024-01-03|"))
	assert.Empty(t, b.Declared, "a value is a value")
	assert.Len(t, shown(b, "leave"), 1)
}

func TestSomeSheetsOfATableSayNothing(t *testing.T) {
	b := load(t, csv("leave.csv", "工号|开始日期|结束日期", "P1|2024-01-02|2024-01-03"), workbook("x.xlsx", sheet("请假", "工号|开始日期|结束日期", "无")))
	assert.Equal(t, map[string]bool{"leave": true}, b.Declared)
	assert.Len(t, shown(b, "leave"), 1)
}

// An empty list of objects is a table without rows; what its columns are is not known.
func TestEmptyListsOfObjects(t *testing.T) {
	empty := func(format string) *source.File {
		return &source.File{Path: "leave." + format, Format: format, Sheets: []source.Sheet{sheet("")}}
	}
	for _, format := range []string{"json", "ndjson"} {
		b := load(t, empty(format), csv("visits.csv", "工号|日期|时段|组织编号", "P1|2024-01-02|am|"))
		records, fed := b.Table("leave")
		require.True(t, fed)
		assert.Zero(t, records.Len())
		assert.Empty(t, b.Declared)
		assert.Equal(t, []string{"empty_table leave." + format}, noticed(b))
		assert.Zero(t, b.Inputs[0].Total)
	}
	b := load(t, empty("json"), csv("leave.csv", "工号|开始日期|结束日期|事由", "P1|2024-01-02|2024-01-03|x"))
	assert.Equal(t, []string{"empty_table leave.json"}, noticed(b), "it lacks no column")
	for _, format := range []string{"csv", "xlsx"} {
		_, err := Load([]*source.File{empty(format)}, Options{})
		assert.ErrorContains(t, err, "is empty", format)
	}
	b, err := Load([]*source.File{{Path: "odd.json", Format: "json", Sheets: []source.Sheet{sheet("")}}}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"sheet_ignored odd.json"}, noticed(b), "nothing is lost")
	_, err = Load([]*source.File{{Path: "odd.json", Format: "json", Sheets: []source.Sheet{sheet("", "a", "1")}}}, Options{})
	assert.ErrorContains(t, err, "bears the name of a table")
}

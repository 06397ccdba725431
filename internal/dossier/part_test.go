package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source"
)

// More rows than a sheet holds come in several files, of which only the names say
// what they are.
func TestATableSplitOverSeveralFiles(t *testing.T) {
	header := "工号|开始日期|结束日期"
	for name, files := range map[string][]*source.File{
		"numbered from 1":         {workbook("leave_1.xlsx", sheet("Sheet1", header, "P1|2024-01-01|2024-01-02")), workbook("leave_2.xlsx", sheet("Sheet1", header, "P1|2024-03-01|2024-03-02"))},
		"numbered from 0":         {csv("x/请假-00.csv", header, "P1|2024-01-01|2024-01-02"), csv("x/请假-01.csv", header, "P1|2024-03-01|2024-03-02")},
		"the first has no number": {workbook("请假.xlsx", sheet("Sheet1", header, "P1|2024-01-01|2024-01-02")), workbook("请假_2.xlsx", sheet("Sheet1", header, "P1|2024-03-01|2024-03-02"))},
	} {
		t.Run(name, func(t *testing.T) {
			b := load(t, files...)
			assert.Equal(t, []string{"P1|2024-01-01|2024-01-02", "P1|2024-03-01|2024-03-02"}, shown(b, "leave"))
			assert.Empty(t, b.Notices)
			assert.Len(t, b.Inputs, 2)
		})
	}
	b := load(t, csv("leave_2.csv", header, "P1|2024-01-01|2024-01-02"), csv("leave_5.csv", header, "P1|2024-03-01|2024-03-02"))
	assert.Equal(t, []string{"part_missing leave_5.csv"}, noticed(b))
	assert.Contains(t, b.Notices[0].Message.EN, "there is no file number 1, 3, 4;")
}

func TestWhatIsNoPartOfATable(t *testing.T) {
	for _, name := range []string{"leave (2).csv", "leave_2024.csv", "leave_.csv", "leave2.csv", "leave_2b.csv", "leaves_2.csv", "_2.csv", "leave_+2.csv", "请假-副本.csv"} {
		_, _, ok := partOf(name)
		assert.False(t, ok, name)
		_, err := Load([]*source.File{csv(name, "工号|开始日期|结束日期", "P1|2024-01-01|2024-01-02")}, Options{})
		require.ErrorContains(t, err, "neither the file nor a sheet in it bears the name of a table", name)
	}
	for name, want := range map[string]int{"a/leave_2.xlsx": 2, "请假-07.csv": 7, "请 假 _ 3.csv": 0} {
		table, number, ok := partOf(name)
		if want == 0 {
			assert.False(t, ok, name)
			continue
		}
		assert.True(t, ok, name)
		assert.Equal(t, "leave", table.Name)
		assert.Equal(t, want, number)
	}
}

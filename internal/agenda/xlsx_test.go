package agenda_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
)

func workbook(t *testing.T, a *agenda.Agenda, lang audit.Lang) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(strings.NewReader(rendered(t, "xlsx", a, agenda.Options{Lang: lang})))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, book.Close()) })
	return book
}

func TestWorkbook(t *testing.T) {
	book := workbook(t, sample(), audit.ZH)
	assert.Equal(t, []string{"待办", "无法判定", "说明"}, book.GetSheetList())
	rows, err := book.GetRows("待办")
	require.NoError(t, err)
	require.Len(t, rows, 5)
	assert.Equal(t, strings.Split("期限 剩余天数 状态 支部 支部编号 对象 编号 要求 要求编号 级别 事项 起始日 已完成 应达 尚缺 依据位置", " "), rows[0])
	assert.Equal(t, []string{"2024-11-17", "-3", "逾期（已豁免）", "第一支部", "B1", "甲某", "P01", "定期访谈", "exchange.interviews", "必须", "2024年调研报告尚未提交", "", "0", "1", "1", "报告.csv 第 7 行"}, rows[1])
	assert.Equal(t, "2024-11-21", rows[3][11])
	rows, err = book.GetRows("无法判定")
	require.NoError(t, err)
	assert.Equal(t, [][]string{{"要求", "要求编号", "对象数", "原因"}, {"走访", "fieldwork.visits", "2", "缺少走访记录表"}, {"调研报告", "fieldwork.report", "4", "缺少走访记录表"}}, rows)
	rows, err = book.GetRows("说明")
	require.NoError(t, err)
	assert.Equal(t, []string{"截至", "2024-11-20"}, rows[1])
}

// Days are days to sort and filter by, the days left are a number, and the
// header stays in sight.
func TestWorkbookCanBeFiltered(t *testing.T) {
	book := workbook(t, sample(), audit.EN)
	for cell, want := range map[string]string{"A2": "45613", "B2": "-3"} {
		raw, err := book.GetCellValue("Due", cell, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		kind, err := book.GetCellType("Due", cell)
		require.NoError(t, err)
		assert.Equal(t, want, raw)
		assert.Equal(t, excelize.CellTypeUnset, kind, "a number")
	}
	panes, err := book.GetPanes("Due")
	require.NoError(t, err)
	assert.True(t, panes.Freeze && panes.YSplit == 1)
	filters := map[string]string{}
	for _, name := range book.GetDefinedName() {
		filters[name.Scope+" "+name.Name] = name.RefersTo
	}
	assert.Equal(t, "'Due'!$A$1:$P$5", filters["Due _xlnm._FilterDatabase"])
}

func TestWorkbookCalculatesNothing(t *testing.T) {
	book := workbook(t, hostileAgenda(), audit.ZH)
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		require.NoError(t, err)
		for r, row := range rows {
			for c, cell := range row {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				require.NoError(t, err)
				formula, err := book.GetCellFormula(sheet, name)
				require.NoError(t, err)
				assert.Empty(t, formula)
				assert.False(t, strings.IndexAny(cell, "=+@＝＋－＠\t\r\n") == 0, cell)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, f := range agenda.Formats() {
		once := rendered(t, f.Name, hostileAgenda(), agenda.Options{})
		assert.Equal(t, once, rendered(t, f.Name, hostileAgenda(), agenda.Options{}), f.Name)
	}
}

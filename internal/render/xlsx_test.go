package render

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

func workbookOf(t *testing.T, r *audit.Result, o Options) *excelize.File {
	t.Helper()
	f, err := Lookup("xlsx")
	require.NoError(t, err)
	book, err := excelize.OpenReader(bytes.NewReader(rendered(t, f, r, o)))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, book.Close()) })
	return book
}

func rowsOf(t *testing.T, book *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := book.GetRows(sheet)
	require.NoError(t, err)
	return rows
}

// The sheets and their columns are those that offices keep.
func TestLedgerSheets(t *testing.T) {
	book := workbookOf(t, sample(), Options{})
	assert.Equal(t, []string{"汇总", "问题清单", "即将到期", "无法判定", "豁免", "数据问题", "口径"}, book.GetSheetList())
	for sheet, header := range map[string]string{
		"汇总":   "系统 要求 要求编号 级别 达标 未达标 即将到期 豁免 不适用 无法判定 达标率",
		"问题清单": "序号 支部 姓名 工号 要求 条款 问题 实际 应达 依据位置 整改措施 责任人 整改期限 整改情况 责任单位 整改进度 销号日期 指纹",
		"即将到期": "序号 支部 姓名 工号 要求 条款 情况 依据位置",
		"无法判定": "序号 支部 姓名 工号 要求 条款 原因",
		"豁免":   "序号 支部 姓名 工号 要求 条款 问题 理由 批准 自 至 出处",
		"数据问题": "类别 文件 工作表 行 列 值 说明",
		"口径":   "要求 要求编号 参数 含义 支部 起用 值 单位 设定于 依据",
	} {
		assert.Equal(t, strings.Fields(header), rowsOf(t, book, sheet)[0], sheet)
	}
	assert.Equal(t, []string{"Summary", "Findings", "Due", "Unknown", "Waived", "Data problems", "Thresholds"}, workbookOf(t, sample(), Options{Lang: audit.EN}).GetSheetList())
}

// Every cell of the findings says what the verdict says.
func TestLedgerCellByCell(t *testing.T) {
	r := sample()
	book := workbookOf(t, r, Options{})
	open := newOverview(r).with(audit.Fail)
	rows := rowsOf(t, book, "问题清单")
	require.Len(t, rows, len(open)+1)
	names := branchNames(r)
	for i, v := range open {
		row := rows[i+1]
		rule := newOverview(r).rule(v.Rule)
		want := []string{
			strconv.Itoa(i + 1), inert(Plain(names[v.Subject.Branch])), inert(Plain(v.Subject.Name)), v.Subject.ID, rule.Title.ZH, rule.Source.ZH, v.Message.ZH,
			measured(v, v.Actual), measured(v, v.Required), strings.Join(tongue{}.evidence(v), "；"), "", "", "", "", "", "", "", v.Fingerprint,
		}
		assert.Equal(t, want, row)
	}
	due := rowsOf(t, book, "即将到期")
	require.Len(t, due, 2)
	assert.Equal(t, []string{"1", "P0002"}, []string{due[1][0], due[1][3]})
	waived := rowsOf(t, book, "豁免")
	require.Len(t, waived, 2)
	assert.Equal(t, []string{"专项工作收尾", "组织部", "2024-06-01", "2024-12-31", "ninefold.yaml:12"}, waived[1][7:])
	assert.Len(t, rowsOf(t, book, "无法判定"), 1+13)
	problems := rowsOf(t, book, "数据问题")
	assert.Len(t, problems, 1+len(r.Run.Quarantined)+len(r.Run.Notices))
	assert.Equal(t, []string{"搁置", "导出/走访 记录.csv", "", "77", "日期", "2024-02-30", "应为日期（如 2024-03-05）"}, problems[1])
	figures := rowsOf(t, book, "口径")
	assert.Equal(t, []string{"每周走访联系点", "fieldwork.visits", "half_days", "每个周期的半天数", "QNB", "2024-07-01", "3", "个半天", "branches/QNB.yaml:3", "工作法"}, figures[2])
	assert.Equal(t, "红、黄", figures[5][6])
	summary := rowsOf(t, book, "汇总")
	assert.Equal(t, []string{"勤调研", "每周走访联系点", "fieldwork.visits", "必须", "40", "13", "0", "0", "0", "1", "74%"}, summary[2])
	assert.Equal(t, "合计", summary[len(r.Summary.Rules)+1][0])
}

// Nothing that a spreadsheet would calculate is left, and ids are text.
func TestLedgerIsInert(t *testing.T) {
	r := sample()
	starts := []string{"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r="}
	for i, start := range starts {
		v := shortVisits(i, start+"1+1")
		v.Subject.ID = fmt.Sprintf("%s%018d", start, i)
		v.Message.ZH = start + "cmd|' /C calc'!A0"
		r.Verdicts = append(r.Verdicts, v)
	}
	f, _ := Lookup("xlsx")
	parts := string(readable(t, f, rendered(t, f, r, Options{Ledger: &Ledger{Entries: []LedgerEntry{{
		Fingerprint: r.Verdicts[0].Fingerprint, Written: []string{"=1+1", "+1", "-1", "@a"}, Finding: []string{"=2"},
	}}}})))
	assert.NotContains(t, parts, "<f>")
	assert.NotContains(t, parts, "<f ")
	assert.NotRegexp(t, `<t[^>]*>[=+\-@＝＋－＠]`, parts)
	assert.Contains(t, parts, `t="inlineStr"><is><t>110000000000000008</t>`)
}

// The header stays in sight, can be filtered by and repeats in print.
func TestLedgerLayout(t *testing.T) {
	book := workbookOf(t, sample(), Options{})
	titles := map[string]string{}
	for _, name := range book.GetDefinedName() {
		titles[name.Name+name.Scope] = name.RefersTo
	}
	for _, sheet := range book.GetSheetList() {
		panes, err := book.GetPanes(sheet)
		require.NoError(t, err)
		assert.True(t, panes.Freeze && panes.YSplit == 1, sheet)
		assert.Equal(t, "'"+sheet+"'!$1:$1", titles["_xlnm.Print_Titles"+sheet])
		assert.NotEmpty(t, titles["_xlnm._FilterDatabase"+sheet])
		layout, err := book.GetPageLayout(sheet)
		require.NoError(t, err)
		assert.Equal(t, "landscape", *layout.Orientation)
		assert.Equal(t, 9, *layout.Size, "A4")
	}
	width, err := book.GetColWidth("问题清单", "G")
	require.NoError(t, err)
	assert.InDelta(t, 60, width, 1)
	visible, err := book.GetColVisible("问题清单", "R")
	require.NoError(t, err)
	assert.False(t, visible, "the fingerprint is hidden")
	visible, err = book.GetColVisible("问题清单", "Q")
	require.NoError(t, err)
	assert.True(t, visible)
}

// measured is a figure as a spreadsheet shows it: with its unit, a share in percent.
func measured(v *audit.Verdict, value any) string {
	switch v.Rule {
	case "fieldwork.visits":
		return figure(value) + " 个周期"
	case "fieldwork.problems":
		f, _ := float(value)
		return strconv.FormatFloat(f*100, 'f', 2, 64) + "%"
	}
	return figure(value)
}

// Figures are numbers under their units, shares are shares; every row is as high
// as its fullest cell; progress is chosen from a list; the properties are spelt as
// programs that go by prefixes want them.
func TestLedgerIsASpreadsheet(t *testing.T) {
	r := sample()
	r.Verdicts = append([]audit.Verdict{many()}, r.Verdicts...)
	f, err := Lookup("xlsx")
	require.NoError(t, err)
	data := rendered(t, f, r, Options{})
	book, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, book.Close()) })
	for cell, want := range map[string]string{"问题清单!H2": "46", "汇总!K3": "0.74"} {
		sheet, at, _ := strings.Cut(cell, "!")
		raw, err := book.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		assert.Equal(t, want, raw, cell)
	}
	height, err := book.GetRowHeight("问题清单", 2)
	require.NoError(t, err)
	assert.GreaterOrEqual(t, height, 5.0*lineHeight, "the message takes five lines of 60 columns")
	choices, err := book.GetDataValidations("问题清单")
	require.NoError(t, err)
	require.Len(t, choices, 1)
	assert.Equal(t, "P2:P100000", choices[0].Sqref)
	assert.Contains(t, choices[0].Formula1, "已销号")
	assert.Contains(t, string(readable(t, f, data)), "<cp:coreProperties ")
	layout, err := book.GetHeaderFooter("问题清单")
	require.NoError(t, err)
	assert.Contains(t, layout.OddHeader, "问题台账（考核期 2024-01-01 至 2024-12-31，截至 2024-12-10）  问题清单")
}

// A ledger of a version that had fewer columns to fill in is taken as it is.
func TestLedgerOfFewerColumns(t *testing.T) {
	l, err := ReadLedger([]LedgerSheet{{Name: "问题清单", Rows: []LedgerRow{
		{Number: 1, Cells: []string{"工号", "整改措施", "责任人", "整改期限", "整改情况", "指纹"}}, {Number: 2, Cells: []string{"P1", "措施", "", "", "", "f1"}, Comments: map[int]string{0: "属实"}},
	}}})
	require.NoError(t, err)
	assert.Equal(t, []string{"措施", "", "", "批注：属实", "", "", ""}, l.Entries[0].Written)
}

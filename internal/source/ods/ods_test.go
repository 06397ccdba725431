package ods

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// A spreadsheet that LibreOffice wrote, with most of what a sheet can hold: the
// cells that its XLSX original has, but where LibreOffice calculated them.
func TestASpreadsheetOfLibreOffice(t *testing.T) {
	data, err := os.ReadFile("testdata/libreoffice.ods")
	require.NoError(t, err)
	sheets, err := Open("libreoffice.ods", data)
	require.NoError(t, err)
	require.Len(t, sheets, 3)
	for i, want := range []struct {
		name   string
		hidden bool
	}{{"走访记录", false}, {"隐藏", true}, {"空", false}} {
		assert.Equal(t, want.name, sheets[i].Name())
		assert.Equal(t, want.hidden, sheets[i].Hidden())
		assert.False(t, sheets[i].Ragged())
	}
	all, err := read(data)
	require.NoError(t, err)
	want := map[int][]cell.Cell{ // truth values LibreOffice keeps as formulas: =TRUE()
		1:  {text("工号"), text("日期"), text("时段"), text("备注"), text("数")},
		2:  {number("000007"), day("2024-03-05"), text(" 上午  全 天 "), text("第一行\n第二行制表"), number("12.5")},
		3:  {text("0007"), day("2024-03-05"), number("1"), number("1234.5"), number("0.3")},
		4:  {text("0007"), number("0.354166666666667"), number("0"), damaged(cell.ErrorValue, "#DIV/0!"), text("文字")},
		5:  {text("0007"), number("3.75"), text("张三 和 "), damaged(cell.ErrorValue, "#N/A")},
		6:  {{}, {}, text("甲"), number("25"), damaged(cell.ErrorValue, "#NAME?")},
		7:  {text("P7")},
		8:  {},
		12: {text("P12"), text("跨两行两列")},
		13: {text("123456789012345"), text("跨两行两列")},
		14: {number("123456789012345")},
		15: {{Kind: cell.Number, Flaw: cell.DigitsLost, Text: "1234567890123456"}},
		16: {text("=1+1")},
		19: {text("组内2")},
		20: {number("12"), number("12"), number("-7"), number("0003"), number("2.5")},
		21: {damaged(cell.NotADay, "32767-12-31"), day("1899-12-29"), day("1900-02-28"), day("2024-03-06")},
		22: {text("链接")},
		39: {text("重复"), {}, text("行")},
	}
	rows := all[0]
	require.Len(t, rows, 39)
	for i, row := range rows {
		assert.Equal(t, i+1, row.number)
		assert.Equal(t, row.number == 7 || row.number == 9 || row.number == 19, row.hidden, row.number)
		if cells, ok := want[row.number]; ok {
			assert.Equal(t, cells, append([]cell.Cell{}, row.cells...), row.number)
		}
	}
	assert.Len(t, rows[24].cells, 30)
	assert.Equal(t, []given{{1, false, []cell.Cell{text("x")}}}, all[1])
	assert.Empty(t, all[2])
}

func TestRowsAndCellsThatAreRepeated(t *testing.T) {
	rows := rowsOf(t, `<table:table-column table:number-columns-repeated="16384"/>`+
		`<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`+
		`<table:table-row table:number-rows-repeated="3"><table:table-cell/>`+textCell("甲", `table:number-columns-repeated="2"`)+`<table:table-cell table:number-columns-repeated="16381"/></table:table-row>`+
		`<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`)
	line := []cell.Cell{{}, text("甲"), text("甲")}
	assert.Equal(t, []given{{1, false, nil}, {2, false, nil}, {3, false, line}, {4, false, line}, {5, false, line}}, blankless(rows))
}

// blankless makes empty rows nil, for comparing.
func blankless(rows []given) []given {
	for i := range rows {
		if len(rows[i].cells) == 0 {
			rows[i].cells = nil
		}
	}
	return rows
}

func TestMergedCellsGiveTheirValueToEveryRow(t *testing.T) {
	spanning := func(rows, columns int) string {
		return `table:number-rows-spanned="` + strconv.Itoa(rows) + `" table:number-columns-spanned="` + strconv.Itoa(columns) + `"`
	}
	covered := `<table:covered-table-cell/>`
	rows := rowsOf(t,
		rowXML(textCell("甲", spanning(3, 2)), covered, textCell("一")))
	assert.Len(t, rows, 1, "a range that reaches behind the last row adds none")
	rows = rowsOf(t,
		rowXML(textCell("甲", spanning(3, 2)), covered, textCell("一"))+
			rowXML(covered, covered, textCell("二"))+
			rowXML(`<table:covered-table-cell office:value-type="string"><text:p>遮住</text:p></table:covered-table-cell>`, `<table:covered-table-cell office:value-type="string"><text:p>旁边</text:p></table:covered-table-cell>`)+
			rowXML(covered, textCell("四")))
	assert.Equal(t, []given{
		{1, false, []cell.Cell{text("甲"), {}, text("一")}},
		{2, false, []cell.Cell{text("甲"), {}, text("二")}},
		{3, false, []cell.Cell{text("甲"), text("旁边")}}, // as in XLSX: what lies beneath the first column is the range's
		{4, false, []cell.Cell{{}, text("四")}},
	}, rows)
	rows = rowsOf(t, // a blank range, and rows left out within one
		rowXML(`<table:table-cell `+spanning(2, 1)+`/>`, textCell("乙", spanning(4, 1)))+
			rowXML(textCell("一"), covered)+
			`<table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell table:number-columns-repeated="5"/></table:table-row>`+
			rowXML(textCell("五")))
	assert.Equal(t, []given{
		{1, false, []cell.Cell{{}, text("乙")}},
		{2, false, []cell.Cell{text("一"), text("乙")}},
		{3, true, []cell.Cell{{}, text("乙")}},
		{4, true, []cell.Cell{{}, text("乙")}},
		{5, false, []cell.Cell{text("五")}},
	}, rows)
}

// Titles of several rows need to know what is merged to the side, too.
func TestMergedRangesAreKnown(t *testing.T) {
	covered := `<table:covered-table-cell/>`
	sheets, err := Open("走访.ods", pack(t, map[string]string{contentPart: contentXML("", sheetXML("一",
		rowXML(textCell("标题", `table:number-columns-spanned="3"`), covered, covered)+
			rowXML(textCell("人员", `table:number-rows-spanned="2"`), textCell("走访", `table:number-columns-spanned="2"`), covered)+
			rowXML(covered, textCell("日期"), textCell("时段"))))}))
	require.NoError(t, err)
	var said []string
	for _, one := range sheets[0].Merges() {
		said = append(said, one.String())
	}
	assert.Equal(t, []string{"A1:C1", "B2:C2", "A2:A3"}, said)
}

func TestRowsInPartsAndGroupsOfASheet(t *testing.T) {
	rows := rowsOf(t, `<office:forms/><table:shapes><draw:frame><draw:text-box><text:p>不是值</text:p></draw:text-box></draw:frame></table:shapes>`+
		`<table:table-column-group><table:table-columns><table:table-column/></table:table-columns></table:table-column-group>`+
		`<table:table-header-rows>`+rowXML(textCell("姓名"))+`</table:table-header-rows>`+
		`<table:table-row-group>`+rowXML(textCell("一"))+
		`<table:table-row-group table:display="false"><table:table-rows>`+rowXML(textCell("二"))+`</table:table-rows>`+rowXML()+`</table:table-row-group>`+
		rowXML(textCell("四"))+`</table:table-row-group>`+
		`<table:table-row table:visibility="filter">`+textCell("五")+`</table:table-row>`+
		`<table:table-row table:visibility="visible">`+textCell("六")+`</table:table-row><text:soft-page-break/><table:named-expressions/>`)
	want := []given{}
	for i, value := range []string{"姓名", "一", "二", "", "四", "五", "六"} {
		row := given{i + 1, i == 2 || i == 3 || i == 5, nil}
		if value != "" {
			row.cells = []cell.Cell{text(value)}
		}
		want = append(want, row)
	}
	assert.Equal(t, want, blankless(rows))
}

func TestSheetsAreReadFromWhereTheyStand(t *testing.T) {
	content := contentXML("", `<table:tracked-changes><table:deletion><table:change-deletion/></table:deletion></table:tracked-changes>`+
		`<t:table xmlns:t="`+nsTable+`" t:name="一 &amp; 二"><t:table-row><t:table-cell office:value-type="string"><text:p>甲</text:p></t:table-cell></t:table-row></t:table>`+
		`<table:table table:name="空"/>`+sheetXML("乙", rowXML(textCell("乙")))+
		sheetXML("'file:///other.ods'#名册", rowXML(textCell("别的文件")))+
		`<table:named-expressions/><table:dde-links><table:dde-link><table:table><table:table-row/></table:table></table:dde-link></table:dde-links>`)
	for _, data := range [][]byte{pack(t, map[string]string{contentPart: content}), deflated(t, content)} {
		sheets, err := Open("a.ods", data)
		require.NoError(t, err)
		require.Len(t, sheets, 3)
		assert.Equal(t, "一 & 二", sheets[0].Name())
		all, err := read(data)
		require.NoError(t, err)
		assert.Equal(t, [][]given{{{1, false, []cell.Cell{text("甲")}}}, nil, {{1, false, []cell.Cell{text("乙")}}}}, all)
	}
}

// A content too large to be kept inflated gives the same rows.
func TestALargeContentIsInflatedForEachSheet(t *testing.T) {
	var sheets strings.Builder
	for i := range 3 {
		var rows strings.Builder
		for row := range 20000 {
			rows.WriteString(rowXML(textCell(strconv.Itoa(row*row%9973)), numberXML(strconv.Itoa(row*7919)), textCell("一段文字")))
		}
		sheets.WriteString(sheetXML("第"+strconv.Itoa(i), rows.String()+rowXML(numberXML(strconv.Itoa(i)))))
	}
	content := contentXML("", sheets.String())
	require.Greater(t, len(content), inMemory)
	all, err := read(deflated(t, content))
	require.NoError(t, err)
	require.Len(t, all, 3)
	for i := range all {
		require.Len(t, all[i], 20001)
		assert.Equal(t, []cell.Cell{number(strconv.Itoa(i))}, all[i][20000].cells)
	}
}

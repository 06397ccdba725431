package annotate

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// ledger is a workbook with what people put into one.
func ledger(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { require.NoError(t, f.Close()) }()
	require.NoError(t, f.SetSheetName("Sheet1", "走访记录"))
	_, err := f.NewSheet("代码")
	require.NoError(t, err)
	day := "yyyy\"年\"m\"月\"d\"日\""
	dated, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day, Font: &excelize.Font{Bold: true}})
	require.NoError(t, err)
	for cell, value := range map[string]any{
		"A1": "走访台账", "A2": "工号", "B2": "日期", "C2": "时段", "A3": "001", "B3": 45356, "C3": "上午", "B4": 45357, "C4": "下午", "A5": "002", "C5": "全天",
	} {
		require.NoError(t, f.SetCellValue("走访记录", cell, value))
	}
	require.NoError(t, f.SetCellStyle("走访记录", "B3", "B4", dated))
	require.NoError(t, f.MergeCell("走访记录", "A1", "C1"))
	require.NoError(t, f.MergeCell("走访记录", "A3", "A4"))
	require.NoError(t, f.SetRowVisible("走访记录", 4, false))
	require.NoError(t, f.SetSheetVisible("代码", false))
	require.NoError(t, f.AddComment("走访记录", excelize.Comment{Cell: "C3", Author: "甲某", Text: "已核对"}))
	require.NoError(t, f.AddComment("走访记录", excelize.Comment{Cell: "B3", Author: "甲某", Paragraph: []excelize.RichTextRun{{Text: "补录"}}}))
	require.NoError(t, f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "代码!$1:$1", Scope: "代码"}))
	require.NoError(t, f.AutoFilter("走访记录", "A2:C5", nil))
	var out bytes.Buffer
	require.NoError(t, f.Write(&out))
	return out.Bytes()
}

func open(t *testing.T, name string, data []byte) Original {
	t.Helper()
	file, err := source.Read(name, data, source.Hint{})
	require.NoError(t, err)
	return Original{File: file, Data: data, Table: "走访记录"}
}

func copied(t *testing.T, o Original, notes ...Note) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, Copy(&out, o, notes, audit.ZH))
	return out.Bytes()
}

// inExcelize opens a copy with another reader than ours.
func inExcelize(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func comments(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	list, err := f.GetComments(sheet)
	require.NoError(t, err)
	said := map[string]string{}
	for _, c := range list {
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		said[c.Cell] = c.Author + "|" + text
	}
	return said
}

func fill(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	return strings.Join(styleAt(t, f, sheet, cell).Fill.Color, "")
}

func styleAt(t *testing.T, f *excelize.File, sheet, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	return style
}

var (
	short  = Note{Kind: Fail, Subject: "甲某（001）", Title: "走访", Text: "少一个半天", Places: []Place{{Sheet: "走访记录", Row: 4, Columns: []int{1, 2, 3}}}}
	blank  = Note{Kind: Bad, Title: "走访记录", Text: "“日期”列空白，应为日期", Places: []Place{{Sheet: "走访记录", Row: 5, Columns: []int{2}, Cell: true}}}
	aside  = Note{Kind: Due, Title: "走访", Text: "见批注", Places: []Place{{Sheet: "走访记录", Row: 3, Columns: []int{2}}}}
	nobody = Note{Kind: Unknown, Subject: "第一支部（B1）", Title: "学习会", Text: "没有活动表", Absent: true}
)

func TestWorkbooksKeepAllButTheMarks(t *testing.T) {
	f := inExcelize(t, copied(t, open(t, "台账.xlsx", ledger(t)), short, blank, aside, nobody))
	assert.Equal(t, []string{"标注说明", "走访记录", "代码"}, f.GetSheetList())

	assert.Equal(t, "FFC7CE", fill(t, f, "走访记录", "A3"), "the merged cell that shows for A4")
	assert.Equal(t, "FFC7CE", fill(t, f, "走访记录", "B4"))
	assert.Equal(t, "F8CBAD", fill(t, f, "走访记录", "B5"), "a blank cell")
	assert.Equal(t, "FFEB9C", fill(t, f, "走访记录", "B3"))
	assert.Empty(t, fill(t, f, "走访记录", "A5"))
	style := styleAt(t, f, "走访记录", "B4")
	require.NotNil(t, style.CustomNumFmt)
	assert.Equal(t, `yyyy"年"m"月"d"日"`, *style.CustomNumFmt)
	assert.True(t, style.Font.Bold)

	assert.Equal(t, map[string]string{
		"A3": Author + "|未达标 · 走访 · 甲某（001）\n少一个半天",
		"B3": "甲某|补录\n\n" + Author + ":\n即将到期 · 走访\n见批注",
		"B5": Author + "|数据问题 · 走访记录\n“日期”列空白，应为日期",
		"C3": "甲某|已核对",
	}, comments(t, f, "走访记录"))

	visible, err := f.GetRowVisible("走访记录", 4)
	require.NoError(t, err)
	assert.False(t, visible)
	shown, err := f.GetSheetVisible("代码")
	require.NoError(t, err)
	assert.False(t, shown)
	merged, err := f.GetMergeCells("走访记录")
	require.NoError(t, err)
	assert.Len(t, merged, 2)
	for _, name := range f.GetDefinedName() {
		assert.NotEqual(t, "标注说明", name.Scope, "%s moved to another sheet", name.Name)
	}
	assert.Equal(t, "走访记录", f.GetSheetName(f.GetActiveSheetIndex()))
}

func TestTheFrontSheetListsAndLeads(t *testing.T) {
	f := inExcelize(t, copied(t, open(t, "台账.xlsx", ledger(t)), short, blank, nobody))
	rows, err := f.GetRows("标注说明")
	require.NoError(t, err)
	all := ""
	for _, row := range rows {
		all += strings.Join(row, "|") + "\n"
	}
	assert.Contains(t, all, "1|未达标|甲某（001）|走访|少一个半天|标出的记录|走访记录!A4")
	assert.Contains(t, all, "2|数据问题||走访记录|“日期”列空白，应为日期|标出的单元格|走访记录!B5")
	assert.Contains(t, all, "3|无法判定|第一支部（B1）|学习会|没有活动表|缺少数据表或有行被搁置；没有可标出的行")
	assert.Contains(t, all, "台账.xlsx")
	linked, target, err := f.GetCellHyperLink("标注说明", "G6")
	require.NoError(t, err)
	assert.True(t, linked)
	assert.Equal(t, "'走访记录'!A4", target)
}

// Parts that need no change are those of the original, to the byte.
func TestOtherPartsAreNotTouched(t *testing.T) {
	data := ledger(t)
	before, after := parts(t, data), parts(t, copied(t, open(t, "台账.xlsx", data), short))
	for name, content := range before {
		switch name {
		case "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
			"xl/worksheets/sheet1.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml":
			assert.NotEqual(t, content, after[name], name)
		default:
			assert.Equal(t, content, after[name], name)
		}
	}
	for name, content := range after {
		if !strings.HasSuffix(name, ".vml") {
			assert.NoError(t, wellFormed(content), name)
		}
	}
}

func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	all := map[string]string{}
	for _, entry := range archive.File {
		content, err := entry.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(content)
		require.NoError(t, err)
		all[entry.Name] = string(text)
	}
	return all
}

func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// rebuilt is a workbook with its parts changed and renamed.
func rebuilt(t *testing.T, data []byte, change func(name, text string) (string, string)) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, text := range parts(t, data) {
		name, text = change(name, text)
		part, err := archive.Create(name)
		require.NoError(t, err)
		_, err = part.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	return out.Bytes()
}

// Other programs call the parts of comments otherwise.
func TestCommentsOfOtherProgramsStay(t *testing.T) {
	names := strings.NewReplacer("../comments1.xml", "/xl/comments/comment9.xml", "xl/comments1.xml", "xl/comments/comment9.xml",
		"../drawings/vmlDrawing1.vml", "/xl/drawings/commentsDrawing9.vml", "xl/drawings/vmlDrawing1.vml", "xl/drawings/commentsDrawing9.vml")
	data := rebuilt(t, ledger(t), func(name, text string) (string, string) { return names.Replace(name), names.Replace(text) })
	made := copied(t, open(t, "台账.xlsx", data), short)
	assert.Len(t, comments(t, inExcelize(t, made), "走访记录"), 3)
	drawing := parts(t, made)["xl/drawings/commentsDrawing9.vml"]
	assert.Equal(t, 3, strings.Count(drawing, `ObjectType="Note"`))
	assert.Equal(t, 1, strings.Count(drawing, `id="_x0000_s1027"`), "every box has an id of its own")
}

// Some writers give every element a prefix, leave out what may be left out, or
// write empty elements.
func TestSpareWorkbooks(t *testing.T) {
	texts := map[string]string{
		contentTypes:                 `<Types xmlns="` + nsTypes + `"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"xl/workbook.xml":            `<x:workbook xmlns:x="` + nsMain + `" xmlns:r="` + nsRefs + `"><x:sheets><x:sheet name="走访记录" sheetId="4" r:id="a"/></x:sheets></x:workbook>`,
		"_rels/.rels":                `<Relationships xmlns="` + nsRels + `"><Relationship Id="a" Type="` + nsRefs + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="` + nsRels + `"><Relationship Id="a" Type="` + nsRefs + `/worksheet" Target="worksheets/one.xml"/></Relationships>`,
		"xl/worksheets/one.xml": `<x:worksheet xmlns:x="` + nsMain + `"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>工号</x:t></x:is></x:c></x:row>` +
			`<x:row><x:c><x:v>7</x:v></x:c></x:row><x:row r="5"/></x:sheetData></x:worksheet>`,
		"xl/worksheets/_rels/one.xml.rels": `<Relationships xmlns="` + nsRels + `"/>`,
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, text := range texts {
		part, err := archive.Create(name)
		require.NoError(t, err)
		_, err = part.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	cell := func(row, column int) Note {
		return Note{Kind: Bad, Title: "走访记录", Text: "空白", Places: []Place{{Sheet: "走访记录", Row: row, Columns: []int{column}, Cell: true}}}
	}
	made := copied(t, open(t, "a.xlsx", out.Bytes()), cell(2, 1), cell(2, 3), cell(4, 2), cell(5, 1), cell(9, 9))
	for name, content := range parts(t, made) {
		assert.NoError(t, wellFormed(content), name)
	}
	f := inExcelize(t, made)
	sheet := parts(t, made)["xl/worksheets/one.xml"]
	for _, marked := range []string{`<x:row><x:c s="1"><x:v>7</x:v></x:c><x:c r="C2" s="1"/></x:row>`, `<x:row r="4"><x:c r="B4" s="1"/></x:row>`, `<x:row r="5"><x:c r="A5" s="1"/></x:row>`, `<x:row r="9"><x:c r="I9" s="1"/></x:row>`} {
		assert.Contains(t, sheet, marked)
	}
	assert.Len(t, comments(t, f, "走访记录"), 5)
}

func TestStrictWorkbooksAreRefused(t *testing.T) {
	data := rebuilt(t, ledger(t), func(name, text string) (string, string) {
		return name, strings.ReplaceAll(text, nsMain, "http://purl.oclc.org/ooxml/spreadsheetml/main")
	})
	err := Copy(io.Discard, open(t, "台账.xlsx", data), nil, audit.ZH)
	require.Error(t, err)
	assert.Contains(t, audit.Say(err, audit.ZH)[0], "严格的 Open XML")
	assert.Contains(t, audit.Say(err, audit.EN)[0], "台账.xlsx: cannot be copied faithfully")
}

// What a CSV file holds are texts in the copy: nothing is calculated, rounded or
// cut, and every row keeps its number.
func TestTextFilesBecomeWorkbooksOfTexts(t *testing.T) {
	hostile := []string{`=HYPERLINK("http://a.example")`, "+1", "-1", "@SUM(A1)", "001", "310000199001011234", "_x0041_", " 前后有空 ", "第一行\n第二行", "<b>&"}
	var text strings.Builder
	text.WriteString("工号,姓名\n\n")
	for _, one := range hostile {
		text.WriteString(`"` + strings.ReplaceAll(one, `"`, `""`) + `",甲` + "\n")
	}
	made := copied(t, open(t, "人员.csv", []byte(text.String())), Note{Kind: Fail, Title: "=1+1", Text: "=cmd|' /C calc'!A0", Places: []Place{{Row: 3, Columns: []int{1}}}})
	f := inExcelize(t, made)
	assert.Equal(t, []string{"标注说明", "走访记录"}, f.GetSheetList())
	for i, want := range hostile {
		cell, _ := excelize.CoordinatesToCellName(1, i+3)
		got, err := f.GetCellValue("走访记录", cell)
		require.NoError(t, err)
		assert.Equal(t, want, got)
		formula, err := f.GetCellFormula("走访记录", cell)
		require.NoError(t, err)
		assert.Empty(t, formula)
		assert.Equal(t, 49, styleAt(t, f, "走访记录", cell).NumFmt, "a text even when somebody edits it")
	}
	for name, content := range parts(t, made) {
		if strings.HasPrefix(name, "xl/worksheets/") {
			assert.NotContains(t, content, "<f>", name)
		}
	}
}

// An old workbook becomes one of today, sheet by sheet and row by row, and what is
// wrong with its cells stays wrong.
func TestOldWorkbooksBecomeWorkbooksOfToday(t *testing.T) {
	data, err := os.ReadFile("testdata/old.xls")
	require.NoError(t, err)
	original := open(t, "台账.xls", data)
	require.Equal(t, "xls", original.File.Format)
	made := copied(t, original, Note{Kind: Fail, Title: "走访", Text: "少一次", Places: []Place{{Sheet: "走访记录", Row: 3, Columns: []int{1}}}})
	f := inExcelize(t, made)
	assert.Equal(t, []string{"标注说明", "走访记录", "旧表"}, f.GetSheetList())
	visible, err := f.GetSheetVisible("旧表")
	require.NoError(t, err)
	assert.False(t, visible)
	visible, err = f.GetRowVisible("走访记录", 4)
	require.NoError(t, err)
	assert.False(t, visible)
	assert.Contains(t, comments(t, f, "走访记录")["A3"], "少一次")
	read, err := source.Read("copy.xlsx", made, source.Hint{})
	require.NoError(t, err)
	flaws := map[string]source.Flaw{}
	require.NoError(t, read.Sheets[1].Each(func(row source.Row) error {
		for _, c := range row.Cells {
			if c.Flaw != source.Sound {
				flaws[c.Text] = c.Flaw
			}
		}
		return nil
	}))
	assert.Equal(t, map[string]source.Flaw{"310000199001011300": source.DigitsLost, "#N/A": source.ErrorValue, "-5": source.NotADay}, flaws)
}

// spreadsheetODS is an OpenDocument spreadsheet of sheets, each a name and rows.
func spreadsheetODS(t *testing.T, sheets ...[2]string) []byte {
	t.Helper()
	var body strings.Builder
	for _, s := range sheets {
		body.WriteString(`<table:table table:name="` + s[0] + `">` + s[1] + `</table:table>`)
	}
	const mime = "application/vnd.oasis.opendocument.spreadsheet"
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"mimetype", mime},
		{"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"/></manifest:manifest>`},
		{"content.xml", `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">` +
			`<office:body><office:spreadsheet>` + body.String() + `</office:spreadsheet></office:body></office:document-content>`},
	} {
		method := zip.Deflate
		if part[0] == "mimetype" {
			method = zip.Store
		}
		w, err := archive.CreateHeader(&zip.FileHeader{Name: part[0], Method: method})
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, archive.Close())
	return out.Bytes()
}

// What only another program knows has a place in a workbook too: days that are none,
// errors without a name or with one of their own, names of sheets.
func TestOpenDocumentBecomesAWorkbook(t *testing.T) {
	row := func(cells ...string) string {
		return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
	}
	text := func(s string) string {
		return `<table:table-cell office:value-type="string"><text:p>` + s + `</text:p></table:table-cell>`
	}
	day := func(s string) string {
		return `<table:table-cell office:value-type="date" office:date-value="` + s + `"><text:p>x</text:p></table:table-cell>`
	}
	failed := func(s string) string {
		return `<table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>` + s + `</text:p></table:table-cell>`
	}
	long := strings.Repeat("长", 40)
	rows := row(text("日期"), text("甲"), text("乙")) + row(day("2024-02-30"), failed("Err:502"), failed("#N/A")) + row(day("2024"), failed(""), text("x")) + row(day("-5"), text("x"))
	data := spreadsheetODS(t, [2]string{long + "一", rows}, [2]string{long + "二", rows}, [2]string{"走访/[甲]:*?", rows}, [2]string{"&apos;&apos;", rows}, [2]string{"走访", rows})
	original := open(t, "台账.ods", data)
	require.Equal(t, "ods", original.File.Format)
	var notes []Note
	for _, s := range original.File.Sheets {
		notes = append(notes, Note{Kind: Bad, Title: "数据", Text: "不是日期", Places: []Place{{Sheet: s.Name(), Row: 2, Columns: []int{1}, Cell: true}}})
	}
	f := inExcelize(t, copied(t, original, notes...))
	assert.Equal(t, []string{"标注说明", strings.Repeat("长", 31), strings.Repeat("长", 29) + "~2", "走访__甲____", "_", "走访"}, f.GetSheetList())
	for _, sheet := range f.GetSheetList()[1:] {
		assert.Contains(t, comments(t, f, sheet)["A2"], "不是日期", sheet)
		for at, want := range map[string]string{"A2": "2024-02-30", "B2": "#VALUE!", "C2": "#N/A", "A3": "2024", "B3": "#VALUE!"} {
			got, err := f.GetCellValue(sheet, at)
			require.NoError(t, err)
			assert.Equal(t, want, got, at)
		}
	}
}

func TestNumbersThatHaveLostDigitsStayMarked(t *testing.T) {
	for _, shown := range []string{"0.3", "0.666666666666667", "-0.595789473684211", "356.105307407563", "0.000000000000454747350886464", "1234567890123.45"} {
		written, err := strconv.ParseFloat(withMoreDigits(shown), 64)
		require.NoError(t, err)
		assert.NotEqual(t, shown, strconv.FormatFloat(written, 'f', -1, 64))
		rounded, err := strconv.ParseFloat(strconv.FormatFloat(written, 'g', 15, 64), 64)
		require.NoError(t, err)
		assert.Equal(t, shown, strconv.FormatFloat(rounded, 'f', -1, 64))
	}
	assert.Equal(t, "310000199001011300", withMoreDigits("310000199001011300"))
}

func TestCopiesRepeat(t *testing.T) {
	o := open(t, "台账.xlsx", ledger(t))
	first, second := copied(t, o, short, blank), copied(t, o, short, blank)
	assert.Equal(t, first, second)
	csv := open(t, "a.csv", []byte("工号,日期\n1,2\n"))
	first, second = copied(t, csv), copied(t, csv)
	assert.Equal(t, first, second)
}

// A control character cannot stand in a workbook: no copy is better than an
// altered one.
func TestWhatAWorkbookCannotHoldIsRefused(t *testing.T) {
	err := Copy(io.Discard, open(t, "a.csv", []byte("工号,日期\n1\x01,2024-01-01\n2,2024-01-02\n3,2024-01-03\n")), nil, audit.EN)
	require.Error(t, err)
	assert.Contains(t, err.Error(), `row 2 of sheet "走访记录" reads otherwise`)
}

func TestManyNotesOnOneCell(t *testing.T) {
	var notes []*Note
	for range mostNotes + 3 {
		notes = append(notes, &short)
	}
	said := comment(notes, audit.EN)
	assert.Equal(t, mostNotes, strings.Count(said, "少一个半天"))
	assert.Contains(t, said, "3 more, see the front sheet")
}

package source

import (
	"bytes"
	"compress/flate"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

func itoa(n int) string { return strconv.Itoa(n) }

func sortedKeys(m parts) []string { return slices.Sorted(maps.Keys(m)) }

func deflated(t testing.TB, body []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.DefaultCompression)
	require.NoError(t, err)
	_, err = w.Write(body)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}

// readCase is a workbook that must be read.
type readCase struct {
	name    string
	changed parts
	want    []plainRow
}

func runReads(t *testing.T, cases []readCase) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			rows, err := readFirst(t, build(t, tc.changed))
			require.NoError(t, err)
			assert.Equal(t, tc.want, rows)
		})
	}
}

func rowsOf(rows string, behind ...string) parts { return parts{sheetPart: sheetXML(rows, behind...)} }

func TestXLSXPositions(t *testing.T) {
	runReads(t, []readCase{
		{"cells without a reference follow each other", rowsOf(`<row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row>`),
			[]plainRow{{1, ""}, {2, "1|||2|3"}}},
		{"rows without a number follow each other", rowsOf(`<row><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row><row><c><v>3</v></c></row>`),
			[]plainRow{{1, "1"}, {2, ""}, {3, ""}, {4, "2"}, {5, "3"}}},
		{"the last row and column", rowsOf(`<row r="3"><c r="XFD3"><v>1</v></c></row>`),
			[]plainRow{{1, ""}, {2, ""}, {3, strings.Repeat("|", 16383) + "1"}}},
		{"no rows", rowsOf(``), nil},
		{"an empty block of rows", parts{sheetPart: xmlHead + `<worksheet ` + mainSpace + `><sheetData/>` + merged("A1:A2") + `</worksheet>`}, nil},
		{"header only", rowsOf(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`), []plainRow{{1, "姓名"}}},
		{"styled blank rows and cells at the end", rowsOf(`<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2" s="1"/></row><row r="9" s="1"/>`),
			[]plainRow{{1, "1"}}},
		{"a lying dimension", parts{sheetPart: strings.Replace(sheetXML(`<row r="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>`), "<sheetData>", `<dimension ref="A1"/><sheetData>`, 1)},
			[]plainRow{{1, "1"}, {2, "2"}}},
		{"hidden rows", rowsOf(`<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" hidden="true"/><row r="4" hidden="0"><c><v>4</v></c></row>`),
			[]plainRow{{1, "1"}, {2, "2 (hidden)"}, {3, " (hidden)"}, {4, "4"}}},
	})
}

func TestXLSXTexts(t *testing.T) {
	inline := func(inner string) parts { return rowsOf(`<row><c t="inlineStr"><is>` + inner + `</is></c></row>`) }
	shared := func(si string) parts {
		return parts{stringsPart: xmlHead + `<sst ` + mainSpace + `><si>` + si + `</si></sst>`}
	}
	runReads(t, []readCase{
		{"rich text", shared(`<r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 某</t></r>`), []plainRow{{1, "甲 某"}}},
		{"phonetic hints", shared(`<t>甲某</t><rPh sb="0" eb="1"><t>jia</t></rPh><phoneticPr fontId="1"/>`), []plainRow{{1, "甲某"}}},
		{"escapes", shared(`<t>a_x000D_b_x005F_x000D__x4E00__xZZZZ__xD83D__xDE00__xD83D_</t>`), []plainRow{{1, "a\rb_x000D_一_xZZZZ_😀_xD83D_"}}},
		{"references", shared(`<t>a&lt;&amp;&#x4E00;&#19968;&quot;&apos;&gt;</t>`), []plainRow{{1, `a<&一一"'>`}}},
		{"CDATA and comments", shared(`<t>a<![CDATA[<row>&amp;]]><!-- <row/> -->b<?pi <row ?></t>`), []plainRow{{1, "a<row>&amp;b"}}},
		{"line ends", shared("<t>a\r\nb\rc\nd</t>"), []plainRow{{1, "a\nb\nc\nd"}}},
		{"an empty shared string is blank", shared(`<t/>`), nil},
		{"inline", inline(`<t>甲某</t>`), []plainRow{{1, "甲某"}}},
		{"inline rich text", inline(`<r><t>甲</t></r><r><t>某</t></r>`), []plainRow{{1, "甲某"}}},
		{"white space stays", inline(`<t> 甲 </t>`), []plainRow{{1, " 甲 "}}},
		{"inline text of a formula", rowsOf(`<row><c t="inlineStr"><f>A2</f><is><t>甲某</t></is></c></row>`), []plainRow{{1, "甲某"}}},
		{"inline without is", rowsOf(`<row><c t="inlineStr"><v>甲某</v></c></row>`), []plainRow{{1, "甲某"}}},
		{"a formula's text", rowsOf(`<row><c t="str"><f>A2</f><v>甲_x000D_</v></c></row>`), []plainRow{{1, "甲\r"}}},
		{"a formula's empty text is blank", rowsOf(`<row><c><v>1</v></c><c t="str"><f>""</f><v></v></c><c><v>2</v></c></row>`), []plainRow{{1, "1||2"}}},
	})
}

func TestXLSXOtherValues(t *testing.T) {
	runReads(t, []readCase{
		{"truth", rowsOf(`<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>`), []plainRow{{1, "TRUE|FALSE"}}},
		{"errors", rowsOf(`<row><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`), []plainRow{{1, "#N/A!error|#DIV/0!!error"}}},
		{"ISO dates", rowsOf(`<row><c t="d"><v>2025-01-01</v></c><c t="d"><v>2025-01-02T23:59:59.999</v></c><c t="d"><v>2025-02-30</v></c><c t="d"><v>T12:00</v></c></row>`),
			[]plainRow{{1, "day 2025-01-01|day 2025-01-02|2025-02-30!no day|T12:00!no day"}}},
		{"formulas that were not calculated", rowsOf(`<row><c><f>A1&amp;"x"</f></c><c><f>B1</f><v/></c><c t="str"><f>C1</f></c><c t="b"><f>D1</f><v></v></c><c><f>1+1</f><v>2</v></c></row>`),
			[]plainRow{{1, `=A1&"x"!not calculated|=B1!not calculated|=C1!not calculated|=D1!not calculated|2`}}},
		{"extensions", rowsOf(`<row><c><v>1</v><extLst><ext uri="x"/></extLst></c></row>`), []plainRow{{1, "1"}}},
	})
}

func TestXLSXMerges(t *testing.T) {
	body := `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>10</v></c></row><row r="2"><c r="B2"><v>20</v></c></row><row r="4"><c r="B4"><v>40</v></c></row>`
	runReads(t, []readCase{
		{"down", rowsOf(body, merged("A1:A2")), []plainRow{{1, "1|10"}, {2, "1|20"}, {3, ""}, {4, "|40"}}},
		{"over a row that is left out", rowsOf(body, merged("A1:A4")), []plainRow{{1, "1|10"}, {2, "1|20"}, {3, "1"}, {4, "1|40"}}},
		{"to the end of the sheet", rowsOf(body, merged("A1:A1048576")), []plainRow{{1, "1|10"}, {2, "1|20"}, {3, "1"}, {4, "1|40"}}},
		{"across", rowsOf(`<row><c><v>1</v></c></row><row><c/><c/><c><v>2</v></c></row>`, merged("A1:C1")), []plainRow{{1, "1"}, {2, "||2"}}},
		{"a block", rowsOf(`<row><c><v>1</v></c></row><row><c/><c/><c><v>2</v></c></row>`, merged("A1:B2")), []plainRow{{1, "1"}, {2, "1||2"}}},
		{"the value on top hides what is below", rowsOf(`<row><c><v>1</v></c></row><row><c><v>2</v></c></row>`, merged("A1:A2")), []plainRow{{1, "1"}, {2, "1"}}},
		{"nothing on top hides nothing", rowsOf(`<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>`, merged("A1:A2")), []plainRow{{1, "|1"}, {2, "2"}}},
		{"written twice", rowsOf(body, merged("A1:A2", "A1:A2", "B4")), []plainRow{{1, "1|10"}, {2, "1|20"}, {3, ""}, {4, "|40"}}},
		{"one after the other", rowsOf(`<row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>`, merged("A3:A4", "A1:A2")),
			[]plainRow{{1, "1"}, {2, "1"}, {3, "3"}, {4, "3|4"}}},
		{"in front of the rows", parts{sheetPart: xmlHead + `<worksheet ` + mainSpace + `>` + merged("A1:A2") + `<sheetData>` + body + `</sheetData></worksheet>`},
			[]plainRow{{1, "1|10"}, {2, "1|20"}, {3, ""}, {4, "|40"}}},
	})
}

func TestXLSXDialects(t *testing.T) {
	baseline := []plainRow{{1, "姓名"}}
	strictBase := "http://purl.oclc.org/ooxml/officeDocument/relationships"
	prefixed := strings.NewReplacer("<?", "<?", "</", "</x:", "<", "<x:", "xmlns=", "xmlns:x=")
	strict := strings.NewReplacer(nsMain, "http://purl.oclc.org/ooxml/spreadsheetml/main", strings.TrimSuffix(typeBase, "/"), strictBase)
	base := baseParts()
	all := func(r *strings.Replacer, names ...string) parts {
		out := parts{}
		for _, name := range names {
			out[name] = r.Replace(base[name])
		}
		return out
	}
	runReads(t, []readCase{
		{"ISO strict", all(strict, bookPart, linksPart, sheetPart, stringsPart, stylesPart), baseline},
		{"prefixed names", all(prefixed, bookPart, sheetPart, stringsPart, stylesPart, linksPart), baseline},
		{"another prefix for references", all(strings.NewReplacer("xmlns:r=", "xmlns:rel=", "r:id", "rel:id"), bookPart), baseline},
		{"absolute and roundabout targets", all(strings.NewReplacer(`"worksheets/`, `"/xl/worksheets/`, `"sharedStrings`, `"../xl/./sharedStrings`), linksPart), baseline},
		{"part names in another case", parts{sheetPart: "", "xl/worksheets/Sheet1.XML": base[sheetPart]}, baseline},
		{"byte order mark", parts{sheetPart: "\ufeff" + base[sheetPart]}, baseline},
		{"no declaration", all(strings.NewReplacer(xmlHead, ""), sheetPart, stringsPart), baseline},
		{"no content types, no root links", parts{"[Content_Types].xml": "", "_rels/.rels": ""}, baseline},
		{"no styles", parts{stylesPart: "", sheetPart: sheetXML(`<row><c s="0" t="s"><v>0</v></c></row>`)}, baseline},
		{"no strings, none needed", parts{stringsPart: "", sheetPart: sheetXML(`<row><c><v>1</v></c></row>`)}, []plainRow{{1, "1"}}},
		{"extensions and alternates behind the rows", parts{sheetPart: sheetXML(`<row r="1" spans="1:1"><c r="A1" t="s"><v>0</v></c><extLst/></row>`,
			`<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><control><xdr:row xmlns:xdr="urn:xdr">1</xdr:row></control></mc:Choice></mc:AlternateContent>`,
			`<extLst><ext xmlns:x14="urn:x14" uri="u"><x14:row r="9"/></ext></extLst>`)}, baseline},
		{"comments and instructions everywhere", all(strings.NewReplacer(`<sheetData>`, `<!-- <row r="7"/> --><?x <row?><sheetData>`, `</row>`, `<!--x--></row><?x <row?><!-- <row r="8"> -->`), sheetPart), baseline},
		{"a foreign sheetData", parts{sheetPart: sheetXML(`<row r="1"><c t="s"><v>0</v></c></row>`, `<f:data xmlns:f="urn:f"><f:c/></f:data>`)}, baseline},
	})
}

func TestXLSXSheets(t *testing.T) {
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + typeBase + kind + `" Target="` + target + `"/>`
	}
	sheets, err := openXLSX("export.xlsx", build(t, parts{
		bookPart: bookXML(`<workbookPr/>`, `<sheet name="乙" r:id="b" state="hidden"/><sheet name="图" r:id="chart"/><sheet name="甲" r:id="a"/><sheet name="丙 &amp; 丁" state="veryHidden" r:id="c"/>`),
		linksPart: links(rel("a", "worksheet", "worksheets/sheet1.xml") + rel("b", "worksheet", "worksheets/sheet2.xml") +
			rel("c", "worksheet", "worksheets/sheet3.xml") + rel("chart", "chartsheet", "chartsheets/sheet1.xml")),
		"xl/worksheets/sheet2.xml": sheetXML(""), "xl/worksheets/sheet3.xml": sheetXML(""),
	}))
	require.NoError(t, err)
	require.Len(t, sheets, 3)
	for i, want := range []struct {
		name   string
		hidden bool
	}{{"乙", true}, {"甲", false}, {"丙 & 丁", true}} {
		assert.Equal(t, want.name, sheets[i].Name())
		assert.Equal(t, want.hidden, sheets[i].Hidden())
		assert.False(t, sheets[i].Ragged())
	}
}

func TestXLSXStopsWithTheYieldError(t *testing.T) {
	sheets, err := openXLSX("export.xlsx", sample(t, "00-baseline"))
	require.NoError(t, err)
	stop, calls := errors.New("stop"), 0
	err = sheets[0].Each(func(Row) error { calls++; return stop })
	assert.Same(t, stop, err)
	assert.Equal(t, 1, calls)
}

func TestXLSXMillionBlankRows(t *testing.T) {
	var rows strings.Builder
	rows.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	for n := 2; n <= cell.MostRows; n++ {
		rows.WriteString(`<row r="` + itoa(n) + `" s="1" customFormat="1"/>`)
	}
	entries := entriesOf(rowsOf(rows.String(), merged("A1:A1048576")))
	for i := range entries {
		entries[i].stored = true // packing would take most of the time
	}
	got, err := readFirst(t, pack(t, entries))
	require.NoError(t, err)
	assert.Equal(t, []plainRow{{1, "1"}}, got)
}

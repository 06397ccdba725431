package source

import (
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
	"ninefold/internal/source/cell"
)

// refusal is a file that must be refused with a fault that says the words.
type refusal struct {
	name  string
	data  []byte
	words []string
}

// runRefusals also holds every hostile file to a second and 256 MiB.
func runRefusals(t *testing.T, cases []refusal) {
	t.Helper()
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			err := drain(tc.data)
			assert.Less(t, time.Since(start), 15*time.Second) // a second on a machine of one's own and without the race detector
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256<<20))
			requireRefusal(t, err, tc.words...)
		})
	}
}

// drain opens a workbook and reads its sheets without keeping anything.
func drain(data []byte) error {
	sheets, err := openXLSX("export.xlsx", data)
	for _, sheet := range sheets {
		err = errors.Join(err, sheet.Each(func(Row) error { return nil }))
	}
	return err
}

// What is in the frame of a workbook and nobody knows may have a meaning for its cells.
func TestXLSXRefusesUnknownFrames(t *testing.T) {
	for _, tc := range []struct {
		name    string
		changed parts
		words   string
	}{
		{"an unknown shared string", parts{stringsPart: strings.Replace(stringsXML("甲", "乙"), "<si><t>甲</t></si>", "<s><t>甲</t></s>", 1)}, "unknown element <s>"},
		{"text among the shared strings", parts{stringsPart: strings.Replace(stringsXML("甲"), "<si>", "乙<si>", 1)}, "between elements"},
		{"a number format without an id", parts{stylesPart: stylesXML(`<numFmts><numFmt formatCode="yyyy-mm-dd"/></numFmts>`, 0)}, "lacks its id"},
		{"a number format without a code", parts{stylesPart: stylesXML(`<numFmts><numFmt numFmtId="176"/></numFmts>`, 0)}, "lacks its id or its code"},
		{"an unknown number format", parts{stylesPart: stylesXML(`<numFmts><format numFmtId="176" formatCode="0"/></numFmts>`, 0)}, "unknown element <format>"},
		{"an unknown cell style", parts{stylesPart: strings.Replace(stylesXML("", 0, 14), `<cellXfs><xf `, `<cellXfs><xfx `, 1)}, "unknown element <xfx>"},
		{"a worksheet without a tab", parts{linksPart: links(`<Relationship Id="rId1" Type="` + typeBase + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId9" Type="` + typeBase + `worksheet" Target="worksheets/sheet2.xml"/>`), "xl/worksheets/sheet2.xml": sheetXML("")}, "does not list it"},
		{"an unknown tab", parts{bookPart: bookXML("", `<sheet name="甲" sheetId="1" r:id="rId1"/><tab name="乙" sheetId="2" r:id="rId2"/>`)}, "unknown element <tab>"},
	} {
		t.Run(tc.name, func(t *testing.T) { requireRefusal(t, drain(build(t, tc.changed)), tc.words) })
	}
}

func TestXLSXRefusesBadRows(t *testing.T) {
	cell := func(c string) parts { return rowsOf(`<row r="2">` + c + `</row>`) }
	var cases []refusal
	for _, tc := range []struct {
		name    string
		changed parts
		words   string
	}{
		{"row 0", rowsOf(`<row r="0"/>`), `"0" is no row number`},
		{"row beyond the sheet", rowsOf(`<row r="1048577"/>`), `"1048577"`},
		{"row that is not a number", rowsOf(`<row r="1a"/>`), `"1a"`},
		{"row with an overlong number", rowsOf(`<row r="18446744073709551617"/>`), `no row number`},
		{"row without digits", rowsOf(`<row r=""/>`), `no row number`},
		{"rows past the end by counting", rowsOf(`<row r="1048576"/><row/>`), "more than 1048576 rows"},
		{"rows descending", rowsOf(`<row r="3"/><row r="2"/>`), "row 2 stands behind row 3"},
		{"a blank row twice", rowsOf(`<row r="3"/><row r="3"/>`), "row 3 stands twice"},
		{"cell twice", cell(`<c r="A2"/><c r="A2"><v>1</v></c>`), "走访记录!A2: this cell stands twice"},
		{"cell twice by counting", cell(`<c r="B2"/><c r="A2"/><c><v>1</v></c>`), "走访记录!B2"},
		{"cell in the wrong row", cell(`<c r="A3"><v>1</v></c>`), "cell A3 stands in row 2"},
		{"cell without a row", cell(`<c r="A"><v>1</v></c>`), `"A"`},
		{"cell without a column", cell(`<c r="2"><v>1</v></c>`), `"2"`},
		{"cell beyond the last column", cell(`<c r="XFE2"><v>1</v></c>`), `"XFE2"`},
		{"cell far beyond the last column", cell(`<c r="AAAAAAAAAAAAAAAAAA2"><v>1</v></c>`), `bad reference`},
		{"cell past the last column by counting", cell(`<c r="XFD2"/><c/>`), "more than 16384 columns"},
		{"lower-case reference", cell(`<c r="a2"/>`), `"a2"`},
		{"string index too big", cell(`<c r="A2" t="s"><v>3</v></c>`), `走访记录!A2: there is no shared string number "3" (the workbook has 3)`},
		{"string index far too big", cell(`<c r="A2" t="s"><v>99999999999999999999</v></c>`), "shared string"},
		{"string index no number", cell(`<c r="A2" t="s"><v>x</v></c>`), `"x"`},
		{"string index with a fraction", cell(`<c r="A2" t="s"><v>1.0</v></c>`), `"1.0"`},
		{"string index signed", cell(`<c r="A2" t="s"><v>+1</v></c>`), `"+1"`},
		{"string index empty", cell(`<c r="A2" t="s"><v></v></c>`), `""`},
		{"number no number", cell(`<c r="A2"><v>abc</v></c>`), `走访记录!A2: "abc" is not a number`},
		{"number not a number", cell(`<c><v>NaN</v></c>`), `"NaN"`},
		{"number infinite", cell(`<c><v>1E999</v></c>`), `"1E999"`},
		{"number hexadecimal", cell(`<c><v>0x10</v></c>`), `"0x10"`},
		{"number grouped", cell(`<c><v>1_000</v></c>`), `"1_000"`},
		{"truth", cell(`<c t="b"><v>2</v></c>`), `"2" is no truth value`},
		{"cell type", cell(`<c t="x"><v>1</v></c>`), `the cell type "x"`},
		{"cell style", cell(`<c s="2"><v>1</v></c>`), `no cell style "2"`},
		{"cell style negative", cell(`<c s="-1"><v>1</v></c>`), `no cell style "-1"`},
		{"two values", cell(`<c><v>1</v><v>2</v></c>`), "two values"},
		{"unknown element among the rows", rowsOf(`<rows/>`), "<rows>"},
		{"unknown element in a row", cell(`<cell/>`), "<cell> in row 2"},
		{"foreign row", rowsOf(`<f:row xmlns:f="urn:f"/>`), "<f:row>"},
		{"rows hidden in an extension", rowsOf(`<row r="1"><extLst><ext><row/></ext></extLst></row>`), "<row> is out of its place"},
		{"inline text in a cell of numbers", cell(`<c><is><t>甲</t></is></c>`), "not of the type inlineStr"},
		{"inline text in a cell of another type", cell(`<c t="str"><v>1</v><is><t>甲</t></is></c>`), "not of the type inlineStr"},
		{"inline text and a value", cell(`<c t="inlineStr"><v>1</v><is><t>甲</t></is></c>`), "two values"},
		{"two formulas", cell(`<c><f>A1</f><f>A2</f><v>1</v></c>`), "two values"},
		{"value in an unknown element", cell(`<c><x><v>1</v></x></c>`), "unknown element <x>"},
		{"value in an extension of the cell", cell(`<c><extLst><ext><v>1</v></ext></extLst></c>`), "<v> is out of its place"},
		{"alternate value", cell(`<c xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice><v>1</v></mc:Choice></mc:AlternateContent></c>`), "<mc:AlternateContent>"},
		{"alternate cell", cell(`<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><c><v>1</v></c></mc:Choice></mc:AlternateContent>`), "<mc:AlternateContent> in row 2"},
		{"alternate row", rowsOf(`<mc:AlternateContent xmlns:mc="urn:mc"><row><c><v>1</v></c></row></mc:AlternateContent>`), "<mc:AlternateContent>"},
		{"foreign value", cell(`<c><f:v xmlns:f="urn:f">1</f:v></c>`), "<f:v>"},
		{"element in a value", cell(`<c><v>1<x>2</x></v></c>`), "unknown element <x>"},
		{"element in a text", cell(`<c t="inlineStr"><is><t>甲<b>某</b></t></is></c>`), "unknown element <b>"},
		{"unknown element in a text", cell(`<c t="inlineStr"><is><x><t>甲</t></x></is></c>`), "unknown element <x>"},
		{"unknown element in a run", cell(`<c t="inlineStr"><is><r><x/><t>甲</t></r></is></c>`), "unknown element <x>"},
		{"two plain texts", cell(`<c t="inlineStr"><is><t>甲</t><t>乙</t></is></c>`), "a text stands twice"},
		{"two texts in a run", cell(`<c t="inlineStr"><is><r><t>甲</t><t>乙</t></r></is></c>`), "a text stands twice"},
		{"text among the rows", rowsOf(`甲某<row/>`), `the text "甲某" between elements`},
		{"text in a row", cell(`<c/>甲某`), `the text "甲某" between elements`},
		{"text in a cell", cell(`<c>1<v>2</v></c>`), `the text "1" between elements`},
		{"text in an inline text", cell(`<c t="inlineStr"><is>甲<t>乙</t></is></c>`), `the text "甲" between elements`},
		{"text in a worksheet", rowsOf("", "甲某"), "between elements"},
		{"row outside the rows", rowsOf("", `<row r="9"><c><v>1</v></c></row>`), "<row> stands outside the block of rows"},
		{"cell outside the rows", rowsOf("", `<c><v>1</v></c>`), "<c> stands outside the block of rows"},
		{"rows in another element", rowsOf("", `<oldData><row><c><v>1</v></c></row></oldData>`), "<row> is out of its place"},
		{"rows in an extension", rowsOf("", `<extLst><ext><sheetData><row/></sheetData></ext></extLst>`), "<sheetData> is out of its place"},
		{"an unknown merge", rowsOf("", `<mergeCells><merged ref="A1:A2"/></mergeCells>`), "unknown element <merged>"},
		{"no block of rows", parts{sheetPart: xmlHead + `<worksheet ` + mainSpace + `/>`}, "no block of rows"},
		{"two blocks of rows", parts{sheetPart: sheetXML("", "<sheetData/>")}, "two blocks"},
		{"overlapping merges", rowsOf(`<row><c><v>1</v></c></row>`, merged("A1:A3", "A2:A5")), "A1:A3 and A2:A5 overlap"},
		{"merge reversed", rowsOf("", merged("A3:A2")), `"A3:A2"`},
		{"merge of a column", rowsOf("", merged("A:A")), `"A:A"`},
		{"merge beyond the sheet", rowsOf("", merged("A1:A1048577")), `"A1:A1048577"`},
		{"merge without a range", rowsOf("", `<mergeCells><mergeCell/></mergeCells>`), "no reference"},
	} {
		cases = append(cases, refusal{tc.name, build(t, tc.changed), []string{sheetPart, tc.words}})
	}
	runRefusals(t, cases)
}

func TestXLSXRefusesBadXML(t *testing.T) {
	bomb := `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`
	base := baseParts()
	var cases []refusal
	for _, part := range []string{sheetPart, stringsPart, bookPart, stylesPart, linksPart, "_rels/.rels"} {
		text := base[part]
		end := strings.LastIndex(text, "</")
		for name, bad := range map[string]string{
			"document type":          strings.Replace(text, xmlHead, xmlHead+bomb, 1),
			"cut off":                text[:end],
			"cut off in a tag":       text[:len(text)-1],
			"empty":                  " ",
			"another root":           xmlHead + `<other ` + mainSpace + `/>`,
			"no namespace":           xmlHead + `<worksheet/>`,
			"something behind":       text + `<more/>`,
			"text behind":            text + `more`,
			"UTF-16":                 string(wide(text)),
			"UTF-16 declared":        strings.Replace(text, "UTF-8", "UTF-16", 1),
			"GBK declared":           strings.Replace(text, "UTF-8", "GBK", 1),
			"unknown entity":         text[:end] + "&nbsp;" + text[end:],
			"control character":      text[:end] + "\x01" + text[end:],
			"bad UTF-8":              text[:end] + "\xff" + text[end:],
			"overlong end":           text[:end] + "]]>" + text[end:],
			"crossed tags":           text[:end] + "<a><b></a></b>" + text[end:],
			"attribute twice":        text[:end] + `<a b="1" b="2"/>` + text[end:],
			"attribute unquoted":     text[:end] + `<a b=1/>` + text[end:],
			"attributes, many":       text[:end] + `<a ` + manyAttributes(200_000) + `/>` + text[end:],
			"nested deeply":          text[:end] + strings.Repeat("<a>", 1<<20) + text[end:],
			"undeclared prefix":      text[:end] + "<z:a/>" + text[end:],
			"a second declaration":   text[:end] + `<?xml version="1.0"?>` + text[end:],
			"a tag without an end":   text[:end] + "<a " + strings.Repeat(" ", 3<<20),
			"endless text":           text[:end] + strings.Repeat("a", 8<<20) + text[end:],
			"a reference to nothing": text[:end] + "&#0;" + text[end:],
		} {
			cases = append(cases, refusal{part + " " + name, build(t, parts{part: bad}), []string{part}})
		}
	}
	runRefusals(t, cases)
}

func wide(text string) []byte {
	out := []byte{0xff, 0xfe}
	for _, c := range []byte(text) {
		out = append(out, c, 0)
	}
	return out
}

func manyAttributes(n int) string {
	var out strings.Builder
	for i := range n {
		out.WriteString("a" + itoa(i) + `="" `)
	}
	return out.String()
}

func TestXLSXRefusesBadPackages(t *testing.T) {
	base := baseParts()
	sound := build(t, nil)
	with := func(extra ...zipEntry) []byte { return pack(t, append(entriesOf(nil), extra...)) }
	sheetAs := func(change func(*zipEntry)) []byte {
		entries := entriesOf(nil)
		for i := range entries {
			if entries[i].name == sheetPart {
				change(&entries[i])
			}
		}
		return pack(t, entries)
	}
	runRefusals(t, []refusal{
		{"nothing", nil, nil},
		{"CSV", []byte("工号,日期\n"), []string{"text"}},
		{"HTML", []byte("\ufeff <html><table><tr><td>1</td></tr></table></html>"), []string{"HTML"}},
		{"old .xls", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), []string{"XLS workbook"}},
		{"password", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), wide("EncryptedPackage")[2:]...), []string{"password"}},
		{"cut off archive", sound[:len(sound)-30], []string{"cut off or damaged"}},
		{"half an archive", sound[:len(sound)/2], []string{"cut off or damaged"}},
		{"empty archive", pack(t, nil), []string{"xl/workbook.xml", "missing"}},
		{"archive of something else", pack(t, []zipEntry{{name: "readme.txt", content: "x"}}), []string{"xl/workbook.xml", "missing"}},
		{"Word document", pack(t, []zipEntry{
			{name: "_rels/.rels", content: strings.Replace(base["_rels/.rels"], "xl/workbook.xml", "word/document.xml", 1)},
			{name: "word/document.xml", content: `<w:document xmlns:w="urn:w"/>`},
		}), []string{"word/document.xml", "expected <workbook>, found <document>"}},
		{"no workbook", build(t, parts{bookPart: ""}), []string{bookPart, "missing"}},
		{"no links", build(t, parts{linksPart: ""}), []string{linksPart, "missing"}},
		{"no sheet part", build(t, parts{sheetPart: ""}), []string{sheetPart, "走访记录"}},
		{"no link for a sheet", build(t, parts{bookPart: bookXML("", `<sheet name="走访记录" r:id="rId9"/>`)}), []string{"走访记录"}},
		{"sheet linked as something unknown", build(t, parts{bookPart: bookXML("", `<sheet name="走访记录" r:id="rId2"/>`)}), []string{"走访记录"}},
		{"no sheets", build(t, parts{bookPart: bookXML("", "")}), []string{"no sheet"}},
		{"two sheets, one content", build(t, parts{bookPart: bookXML("", `<sheet name="甲" r:id="rId1"/><sheet name="乙" r:id="rId1"/>`)}), []string{"same content"}},
		{"link twice", build(t, parts{linksPart: strings.Replace(base[linksPart], "rId2", "rId1", 1)}), []string{linksPart, "stands twice"}},
		{"no strings but needed", build(t, parts{stringsPart: ""}), []string{"走访记录!A1", "shared string"}},
		{"strings cut off", build(t, parts{stringsPart: strings.TrimSuffix(base[stringsPart], "</si></sst>")}), []string{stringsPart, "cut off"}},
		{"format id", build(t, parts{stylesPart: strings.Replace(base[stylesPart], `<cellXfs><xf numFmtId="0"`, `<cellXfs><xf numFmtId="x"`, 1)}), []string{stylesPart, `"x"`}},
		{"format code", build(t, parts{stylesPart: stylesXML(`<numFmts><numFmt numFmtId="176" formatCode="`+strings.Repeat("0", 2000)+`"/></numFmts>`, 176)}), []string{stylesPart, "too long"}},
		{"part twice", with(zipEntry{name: sheetPart, content: "x"}), []string{sheetPart, "twice"}},
		{"part twice in another case", with(zipEntry{name: "XL/Workbook.xml", content: "x"}), []string{"twice"}},
		{"path upwards", with(zipEntry{name: "../../etc/passwd", content: "x"}), []string{"treacherous"}},
		{"absolute path", with(zipEntry{name: "/etc/passwd", content: "x"}), []string{"treacherous"}},
		{"backslash path", with(zipEntry{name: `xl\evil.xml`, content: "x"}), []string{"treacherous"}},
		{"encrypted part", sheetAs(func(e *zipEntry) { e.encrypted = true }), []string{sheetPart, "encrypted"}},
		{"unknown compression", sheetAs(func(e *zipEntry) { e.method = 12 }), []string{sheetPart, "method 12"}},
		{"wrong checksum", sheetAs(func(e *zipEntry) { e.badSum = true }), []string{sheetPart, "damaged"}},
		{"larger than declared", sheetAs(func(e *zipEntry) { e.size = 10 }), []string{sheetPart, "damaged"}},
		{"smaller than declared", sheetAs(func(e *zipEntry) { e.size = 5000 }), []string{sheetPart, "damaged"}},
		{"claims 4 GiB", sheetAs(func(e *zipEntry) { e.size = 1<<32 - 16 }), []string{sheetPart, "4096 MiB"}},
		{"claims zip64", sheetAs(func(e *zipEntry) { e.size = 1 << 40 }), []string{sheetPart, "MiB"}},
		{"a real bomb", sheetAs(func(e *zipEntry) { e.content = sheetXML(strings.Repeat(" ", 64<<20)) }), []string{sheetPart, "MiB"}},
		{"too many parts", pack(t, append(entriesOf(nil), manyEntries(archive.MostParts)...)), []string{"10007 parts"}},
		{"garbage inside", bytes.Replace(sound, deflated(t, []byte(base[sheetPart])), bytes.Repeat([]byte{0xff}, len(deflated(t, []byte(base[sheetPart])))), 1), []string{sheetPart, "damaged"}},
	})
}

func manyEntries(n int) []zipEntry {
	entries := make([]zipEntry, n)
	for i := range entries {
		entries[i] = zipEntry{name: "xl/media/" + itoa(i), content: "x", stored: true}
	}
	return entries
}

func TestXLSXRefusesExplosions(t *testing.T) {
	var wideMerges, top, all strings.Builder
	for column := 1; column <= cell.MostColumns; column++ {
		name := audit.ColumnName(column)
		wideMerges.WriteString(`<mergeCell ref="` + name + "1:" + name + `1048576"/>`)
		top.WriteString("<c><v>1</v></c>")
	}
	all.WriteString(`<row r="1">` + top.String() + `</row><row r="1048576"><c><v>1</v></c></row>`)
	runRefusals(t, []refusal{
		{"every column merged to the end", build(t, rowsOf(all.String(), "<mergeCells>"+wideMerges.String()+"</mergeCells>")), []string{"merged ranges cover"}},
		{"more merges than anyone makes", build(t, rowsOf("", "<mergeCells>"+strings.Repeat(`<mergeCell ref="A1:B1"/>`, cell.MostMerges+1)+"</mergeCells>")), []string{"merged ranges"}},
	})
}

func TestXLSXOddButSoundPackages(t *testing.T) {
	change := func(f func(*zipEntry)) []byte {
		entries := entriesOf(nil)
		for i := range entries {
			f(&entries[i])
		}
		return pack(t, entries)
	}
	for name, data := range map[string][]byte{
		"stored":              change(func(e *zipEntry) { e.stored = true }),
		"data descriptors":    change(func(e *zipEntry) { e.described = true }),
		"junk in front":       append([]byte("#!/bin/sh\n"), build(t, nil)...),
		"directory entries":   pack(t, append(entriesOf(nil), zipEntry{name: "xl/", stored: true})),
		"other parts ignored": build(t, parts{"xl/theme/theme1.xml": "<!DOCTYPE x>", "docProps/app.xml": "x"}),
	} {
		t.Run(name, func(t *testing.T) {
			rows, err := readFirst(t, data)
			require.NoError(t, err)
			assert.Equal(t, []plainRow{{1, "姓名"}}, rows)
		})
	}
}

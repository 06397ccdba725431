package ods

import (
	"archive/zip"
	"bytes"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// Whatever cannot be read whole is refused, in a second and 256 MiB.
func TestRefusals(t *testing.T) {
	rows := func(rows string) []byte {
		return pack(t, map[string]string{contentPart: contentXML("", sheetXML("走访记录", rows))})
	}
	cellXML := func(attrs string) []byte { return rows(rowXML(`<table:table-cell ` + attrs + `/>`)) }
	body := func(spreadsheet string) []byte {
		return pack(t, map[string]string{contentPart: contentXML("", spreadsheet)})
	}
	sound := pack(t, nil)
	manifest := xmlHead + `<manifest:manifest xmlns:manifest="` + nsManifest + `"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
	for _, tc := range []struct {
		name  string
		data  []byte
		words []string
	}{
		{"cut off", sound[:len(sound)/2], []string{"cut off or damaged"}},
		{"a password", pack(t, map[string]string{manifestPart: manifest}), []string{"password-protected", "save it without the password"}},
		{"a password of new programs", pack(t, map[string]string{"encrypted-package": "x", contentPart: ""}), []string{"password-protected"}},
		{"a text", pack(t, map[string]string{mimePart: mimeBase + "text"}), []string{"this is an OpenDocument text (.odt), not a spreadsheet"}},
		{"a presentation", pack(t, map[string]string{mimePart: mimeBase + "presentation-template"}), []string{"an OpenDocument presentation"}},
		{"another type", pack(t, map[string]string{mimePart: "application/zip"}), []string{`media type "application/zip" is unknown`}},
		{"a long type", pack(t, map[string]string{mimePart: strings.Repeat("x", 300)}), []string{"media type is unknown"}},
		{"no content", pack(t, map[string]string{contentPart: ""}), []string{"content.xml", "this part is missing"}},
		{"another root", pack(t, map[string]string{contentPart: `<office:document xmlns:office="` + nsOffice + `"/>`}), []string{"expected <document-content>"}},
		{"no sheet", body(""), []string{"has no sheet"}},
		{"no spreadsheet", pack(t, map[string]string{contentPart: strings.ReplaceAll(contentXML("", ""), "office:spreadsheet", "office:text")}), []string{"unknown element <office:text>"}},
		{"two bodies", pack(t, map[string]string{contentPart: strings.Replace(contentXML("", sheetXML("一", "")), "</office:body>", "<office:spreadsheet/></office:body>", 1)}), []string{"unknown element <office:spreadsheet>"}},
		{"a sheet in a sheet", body(sheetXML("一", sheetXML("二", ""))), []string{"unknown element <table:table>"}},
		{"a row beside the sheets", body(sheetXML("一", "") + rowXML()), []string{"unknown element <table:table-row>"}},
		{"a row outside", body(sheetXML("一", "") + `<table:database-ranges>` + rowXML() + `</table:database-ranges>`), []string{"out of its place"}},
		{"cut off content", pack(t, map[string]string{contentPart: xmlHead + `<office:document-content` + spaces + `><office:body><office:spreadsheet><table:table><table:table-row>`}), []string{"cut off"}},
		{"a document type", pack(t, map[string]string{contentPart: `<!DOCTYPE x [<!ENTITY a "b">]>` + contentXML("", sheetXML("一", ""))}), []string{"document type"}},
		{"text among rows", rows("甲" + rowXML()), []string{`"甲" between elements`}},
		{"text among cells", rows(rowXML("甲")), []string{`"甲" between elements`}},
		{"text in a cell", rows(rowXML("<table:table-cell>甲</table:table-cell>")), []string{`"甲" between elements`}},
		{"rows in shapes", rows("<table:shapes>" + rowXML() + "</table:shapes>"), []string{"out of its place"}},
		{"an unknown cell", rows(rowXML("<other:table-cell/>")), []string{"unknown element <other:table-cell>"}},
		{"an unknown part of a cell", rows(rowXML("<table:table-cell><other:p/></table:table-cell>")), []string{"unknown element <other:p>"}},
		{"a table in a cell", rows(rowXML("<table:table-cell>" + sheetXML("内", rowXML()) + "</table:table-cell>")), []string{"unknown element <table:table>"}},
		{"an unknown part of a text", rows(rowXML(textCell("<other:x>甲</other:x>"))), []string{"unknown element <other:x>"}},
		{"an unknown text", rows(rowXML(textCell("<text:hidden-text>甲</text:hidden-text>"))), []string{"unknown element <text:hidden-text>"}},
		{"text in a mark", rows(rowXML(textCell("<text:s>甲</text:s>"))), []string{"between elements"}},
		{"an unknown type", cellXML(`office:value-type="void"`), []string{`"void" is unknown`}},
		{"a type without a value", cellXML(`office:value-type="float"`), []string{"走访记录!A1", "a type but no value"}},
		{"an empty value", cellXML(`office:value-type="date" office:date-value=" "`), []string{"a type but no value"}},
		{"another's value", cellXML(`office:value-type="float" office:date-value="2024-01-01"`), []string{"date-value"}},
		{"a value without a type", cellXML(`office:value="1"`), []string{"has a value"}},
		{"two values", cellXML(`xmlns:o="` + nsOffice + `" office:value-type="float" office:value="1" o:value="2"`), []string{"stands twice"}},
		{"no number", cellXML(`office:value-type="float" office:value="0x1p4"`), []string{`"0x1p4" is not a number`}},
		{"no finite number", cellXML(`office:value-type="float" office:value="NaN"`), []string{`"NaN" is not a number`}},
		{"no truth", cellXML(`office:value-type="boolean" office:boolean-value="ja"`), []string{`"ja" is no truth value`}},
		{"no time", cellXML(`office:value-type="time" office:time-value="08:30"`), []string{`"08:30" is no time`}},
		{"an empty value that shows something", rows(rowXML(`<table:table-cell office:value-type="string" office:string-value=""><text:p>甲</text:p></table:table-cell>`)), []string{`holds nothing but shows "甲"`}},
		{"no count", cellXML(`table:number-columns-repeated="0"`), []string{`number-columns-repeated is "0"`}},
		{"no count of rows", rows(`<table:table-row table:number-rows-repeated="-1"/>`), []string{`number-rows-repeated is "-1"`}},
		{"a large count", rows(`<table:table-row table:number-rows-repeated="99999999999999999999"/>`), []string{`number-rows-repeated`}},
		{"too many columns", rows(rowXML(textCell("甲", `table:number-columns-repeated="16385"`))), []string{"row 1 has more than 16384 columns"}},
		{"too many rows", rows(`<table:table-row table:number-rows-repeated="1048577">` + textCell("甲") + `</table:table-row>`), []string{"more than 1048576 rows"}},
		{"a row behind the last", rows(`<table:table-row table:number-rows-repeated="999999999"/>` + rowXML(textCell("甲"))), []string{"more than 1048576 rows"}},
		{"too many cells", rows(`<table:table-row table:number-rows-repeated="1048576">` + textCell("甲", `table:number-columns-repeated="16384"`) + `</table:table-row>`), []string{"more than 134217728 cells"}},
		{"overlapping ranges", rows(rowXML(textCell("甲", `table:number-rows-spanned="3"`)) + rowXML(textCell("乙", `table:number-rows-spanned="2"`))), []string{"the merged ranges A2:A3 and A1:A3 overlap"}},
		{"a range in repeated rows", rows(`<table:table-row table:number-rows-repeated="2">` + textCell("甲", `table:number-rows-spanned="2"`) + `</table:table-row>`), []string{"走访记录!A1", "a row that is repeated"}},
		{"too much in ranges", rows(rowXML(textCell("甲", `table:number-rows-spanned="1048576" table:number-columns-repeated="16384"`)) + `<table:table-row table:number-rows-repeated="1048570"><table:covered-table-cell/></table:table-row>` + rowXML(textCell("乙"))), []string{"merged ranges cover more than"}},
		{"too many spaces", rows(rowXML(textCell(`<text:s text:c="999999999"/>`))), []string{`"999999999" is not a number of spaces`}},
		{"spaces upon spaces", rows(rowXML(textCell(strings.Repeat(`<text:s text:c="1000000"/>`, 300)))), []string{"longer than 1 MiB"}},
		{"styles that are damaged", pack(t, map[string]string{stylesPart: "<a>"}), []string{"styles.xml"}},
		{"a bomb", bomb(t), []string{"content.xml", "claims to inflate"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			err := drain(tc.data)
			assert.Less(t, time.Since(start), 15*time.Second) // a second on a machine of one's own and without the race detector
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(256<<20))
			requireFault(t, err, tc.words...)
		})
	}
}

// drain reads all rows without keeping any.
func drain(data []byte) error {
	sheets, err := Open("走访.ods", data)
	for _, sheet := range sheets {
		if err == nil {
			err = sheet.Each(func(cell.Row) error { return nil })
		}
	}
	return err
}

// bomb is a content of 100 MiB in a hundred kilobytes.
func bomb(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part, err := w.Create(contentPart)
	require.NoError(t, err)
	for range 100 {
		_, err := part.Write(bytes.Repeat([]byte(" "), 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// A sheet whose rows stand where nobody looks for them is refused, not shortened.
func TestRowsThatAreCountedMustBeGiven(t *testing.T) {
	data := pack(t, map[string]string{contentPart: contentXML("", sheetXML("走访记录", rowXML(textCell("甲"))+`<other:rows><other:table-row/></other:rows>`))})
	requireFault(t, drain(data), "the rows do not add up: 1 was read, the file holds 2")
}

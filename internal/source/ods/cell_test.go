package ods

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

func TestWhatACellHolds(t *testing.T) {
	typed := func(kind, value, inner string) string {
		return `<table:table-cell office:value-type="` + kind + `" ` + value + `>` + inner + `</table:table-cell>`
	}
	for name, tc := range map[string]struct {
		xml  string
		want cell.Cell
	}{
		"text":                  {textCell("甲 &amp; 乙"), text("甲 & 乙")},
		"text without a type":   {`<table:table-cell><text:p>甲</text:p></table:table-cell>`, text("甲")},
		"nothing":               {`<table:table-cell office:value-type="string"/>`, cell.Cell{}},
		"no text":               {textCell(""), cell.Cell{}},
		"a byte order mark":     {textCell("\uFEFF"), cell.Cell{}},
		"paragraphs":            {typed("string", "", "<text:p>一</text:p><text:p/><text:p>三</text:p>"), text("一\n\n三")},
		"white space":           {textCell("  甲 \n\t乙 <text:s/> 丙<text:s text:c=\"2\"/><text:tab/>丁<text:line-break/>戊"), text("甲 乙   丙  \t丁\n戊")},
		"spans and links":       {textCell(`甲<text:span>乙<text:a>丙 </text:a></text:span> <text:sheet-name>丁</text:sheet-name><text:bookmark/>`), text("甲乙丙 丁")},
		"ruby":                  {textCell(`<text:ruby><text:ruby-base>张</text:ruby-base><text:ruby-text>zhang</text:ruby-text></text:ruby>三`), text("张三")},
		"an annotation":         {typed("string", "", "<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>"), text("甲")},
		"a shape over it":       {typed("string", "", "<text:p>甲</text:p><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>"), text("甲")},
		"another text shown":    {typed("string", `office:string-value="甲"`, "<text:p>甲同志</text:p>"), text("甲")},
		"number":                {numberXML("12.50"), number("12.5")},
		"number with exponent":  {numberXML("1.2E+3"), number("1200")},
		"18 digits":             {numberXML("110105199001011234"), cell.Cell{Kind: cell.Number, Flaw: cell.DigitsLost, Text: "110105199001011234"}},
		"percentage":            {typed("percentage", `office:value="0.5"`, "<text:p>50%</text:p>"), number("0.5")},
		"currency":              {typed("currency", `office:value="3" office:currency="CNY"`, "<text:p>3元</text:p>"), number("3")},
		"date":                  {typed("date", `office:date-value="2024-03-05"`, ""), day("2024-03-05")},
		"date with time":        {typed("date", `office:date-value="2024-03-05T23:59:59"`, ""), day("2024-03-05")},
		"a hair below midnight": {typed("date", `office:date-value="2024-12-31T23:59:59.999999999"`, ""), day("2025-01-01")},
		"hundredths cut off":    {typed("date", `office:date-value="2024-02-28T23:59:59.99"`, ""), day("2024-02-29")},
		"tenths":                {typed("date", `office:date-value="2024-02-28T23:59:59.9"`, ""), day("2024-02-28")},
		"date with a zone":      {typed("date", `office:date-value="2024-03-10T16:00:00Z"`, ""), day("2024-03-10")},
		"no day":                {typed("date", `office:date-value="2023-02-29"`, ""), damaged(cell.NotADay, "2023-02-29")},
		"a far day":             {typed("date", `office:date-value="32767-12-31"`, ""), damaged(cell.NotADay, "32767-12-31")},
		"no time of day":        {typed("date", `office:date-value="2024-03-05T25:00:00"`, ""), damaged(cell.NotADay, "2024-03-05T25:00:00")},
		"time":                  {typed("time", `office:time-value="PT06H00M00S"`, ""), number("0.25")},
		"length of time":        {typed("time", `office:time-value="-P1DT12H"`, ""), number("-1.5")},
		"a third of a day":      {typed("time", `office:time-value="PT08H00M00S"`, ""), number("0.333333333333333")},
		"true":                  {typed("boolean", `office:boolean-value="true"`, ""), cell.OfTruth(true)},
		"false":                 {typed("boolean", `office:boolean-value="false"`, ""), cell.OfTruth(false)},
		"formula":               {typed("float", `table:formula="of:=1+1" office:value="2"`, ""), number("2")},
		"formula without value": {`<table:table-cell table:formula="of:=[.A1]+1"/>`, damaged(cell.NotCalculated, "=[.A1]+1")},
		"… but with a type":     {`<table:table-cell table:formula="msoxl:=A1" office:value-type="float"/>`, damaged(cell.NotCalculated, "=A1")},
		"formula without text":  {`<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>`, cell.Cell{}},
		"error of LibreOffice":  {typed("string", `table:formula="of:=NA()" office:string-value="" calcext:value-type="error"`, "<text:p>#N/A</text:p>"), damaged(cell.ErrorValue, "#N/A")},
		"error of others":       {typed("string", `table:formula="of:=X()" office:string-value=""`, "<text:p>#名称?</text:p>"), damaged(cell.ErrorValue, "#名称?")},
		"error of old programs": {typed("float", `table:formula="oooc:=1/0" office:value="0"`, "<text:p>Err:502</text:p>"), damaged(cell.ErrorValue, "Err:502")},
		"text like an error":    {textCell("#N/A"), text("#N/A")},
	} {
		t.Run(name, func(t *testing.T) {
			rows := rowsOf(t, rowXML(tc.xml, textCell("后")))
			require.Len(t, rows, 1)
			assert.Equal(t, []cell.Cell{tc.want, text("后")}, rows[0].cells)
		})
	}
}

const stylesOfAll = `<number:number-style style:name="N6"><number:number number:decimal-places="0" number:min-integer-digits="6"/></number:number-style>` +
	`<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-integer-digits="3"/></number:number-style>` +
	`<number:number-style style:name="NG"><number:number number:decimal-places="0" number:min-integer-digits="4" number:grouping="true"/></number:number-style>` +
	`<number:number-style style:name="NT"><number:text>P</number:text><number:number number:min-integer-digits="3"/></number:number-style>` +
	`<number:number-style style:name="NE"><number:number number:min-integer-digits="6"><number:embedded-text number:position="3">-</number:embedded-text></number:number></number:number-style>` +
	`<number:number-style style:name="NM"><number:text>-</number:text><number:number number:min-integer-digits="4"/><style:map style:condition="value() &gt;= 0" style:apply-style-name="N6"/></number:number-style>` +
	`<number:date-style style:name="D"><number:year/><number:text>年</number:text><number:month/></number:date-style>` +
	`<number:time-style style:name="T"><number:hours/></number:time-style>`

func TestNumberStyles(t *testing.T) {
	common := xmlHead + `<office:document-styles` + spaces + `><office:styles>` +
		`<number:number-style style:name="N8"><number:number number:min-integer-digits="8"/></number:number-style>` +
		`<style:style style:name="工号" style:family="table-cell" style:data-style-name="N8"/></office:styles></office:document-styles>`
	style := func(name, format, parent string) string {
		return `<style:style style:name="` + name + `" style:family="table-cell" style:data-style-name="` + format + `" style:parent-style-name="` + parent + `"/>`
	}
	automatic := stylesOfAll
	for _, name := range []string{"N6", "N2", "NG", "NT", "NE", "NM", "D", "T", "N8"} {
		automatic += style("c"+name, name, "")
	}
	automatic += style("inherits", "", "工号") + style("circle", "", "circle") + style("nowhere", "none", "")
	for name, tc := range map[string]struct {
		attrs string
		value string
		want  cell.Cell
	}{
		"six digits":          {`table:style-name="cN6"`, "7", number("000007")},
		"too long for it":     {`table:style-name="cN6"`, "1234567", number("1234567")},
		"a fraction":          {`table:style-name="cN6"`, "2.5", number("2.5")},
		"decimals":            {`table:style-name="cN2"`, "7", number("7")},
		"groups":              {`table:style-name="cNG"`, "7", number("7")},
		"text before":         {`table:style-name="cNT"`, "7", number("7")},
		"text amid":           {`table:style-name="cNE"`, "7", number("7")},
		"of positive numbers": {`table:style-name="cNM"`, "7", number("000007")},
		"a date format":       {`table:style-name="cD"`, "45356", day("2024-03-05")},
		"a typed date":        {`table:style-name="cD"`, "20240305", number("20240305")},
		"a time format":       {`table:style-name="cT"`, "0.5", number("0.5")},
		"of all documents":    {`table:style-name="cN8"`, "7", number("00000007")},
		"a common style":      {`table:style-name="工号"`, "7", number("00000007")},
		"inherited":           {`table:style-name="inherits"`, "7", number("00000007")},
		"of itself":           {`table:style-name="circle"`, "7", number("7")},
		"of nothing":          {`table:style-name="nowhere"`, "7", number("7")},
		"of the column":       {"", "7", number("00000007")},
	} {
		t.Run(name, func(t *testing.T) {
			rows := `<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="cN6"/><table:table-column table:default-cell-style-name="工号"/>` +
				rowXML(`<table:table-cell table:number-columns-repeated="2"/>`, numberXML(tc.value, tc.attrs), numberXML("7")) +
				`<table:table-row table:default-cell-style-name="cN6">` + numberXML("7") + `</table:table-row>`
			all, err := read(pack(t, map[string]string{stylesPart: common, contentPart: contentXML(automatic, sheetXML("一", rows))}))
			require.NoError(t, err)
			assert.Equal(t, []cell.Cell{{}, {}, tc.want, number("7")}, all[0][0].cells)
			assert.Equal(t, []cell.Cell{number("000007")}, all[0][1].cells)
		})
	}
}

func TestDaysCountFromTheSpreadsheetsOwnEpoch(t *testing.T) {
	content := func(epoch string) string {
		return contentXML(stylesOfAll+`<style:style style:name="c" style:family="table-cell" style:data-style-name="D"/>`,
			`<table:calculation-settings><table:null-date table:date-value="`+epoch+`"/></table:calculation-settings>`+
				sheetXML("一", rowXML(numberXML("43894", `table:style-name="c"`), `<table:table-cell office:value-type="date" office:date-value="2024-03-05"/>`)))
	}
	for epoch, want := range map[string]string{"1899-12-30": "2020-03-04", "1904-01-01": "2024-03-05"} {
		all, err := read(pack(t, map[string]string{contentPart: content(epoch)}))
		require.NoError(t, err)
		assert.Equal(t, []cell.Cell{day(want), day("2024-03-05")}, all[0][0].cells)
	}
	_, err := read(pack(t, map[string]string{contentPart: content("1900-01-01")}))
	requireFault(t, err, "一!A1", "counts days from 1900-01-01")
	_, err = read(pack(t, map[string]string{contentPart: content("gestern")}))
	requireFault(t, err, `"gestern"`)
}

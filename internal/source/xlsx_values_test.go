package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

func TestStoredNumbers(t *testing.T) {
	book := &workbook{styles: []cell.Style{{}, cell.BuiltinStyle(14), cell.BuiltinStyle(31), cell.ParseFormat("000000")}}
	number, day, bad := func(text string) Cell { return Cell{Kind: Number, Text: text} },
		func(text string) Cell { return Cell{Kind: Day, Text: text} },
		func(text string) Cell { return cell.OfDamage(NotADay, text) }
	lossy := func(text string) Cell { return Cell{Kind: Number, Flaw: DigitsLost, Text: text} }
	const plain, date, local, padded = 0, 1, 2, 3
	for _, tc := range []struct {
		written string
		style   int
		want    Cell
	}{
		{"0", plain, number("0")},
		{" 12 ", plain, number("12")},
		{"-12", plain, number("-12")},
		{"007", plain, number("007")},
		{"1.0", plain, number("1")},
		{"12.50", plain, number("12.5")},
		{"1E+3", plain, number("1000")},
		{"1.5e-3", plain, number("0.0015")},
		{"0.10000000000000001", plain, number("0.1")},
		{"0.30000000000000004", plain, lossy("0.3")},
		{"2.9999999999999996", plain, number("3")},
		{"3.0000000000000004", plain, number("3")},
		{"2023.9999999999998", plain, number("2024")},
		{"-2.9999999999999996", plain, number("-3")},
		{"2.99999999999999", plain, number("2.99999999999999")},
		{"999999999999999.9", plain, lossy("1000000000000000")},
		{"999999999999.9999", plain, number("1000000000000")},
		{"2.9999999999999996", padded, number("000003")},
		{"45361.99999999999", date, day("2024-03-11")},
		{"45361.99999999999", local, day("2024-03-11")},
		{"45361.999999994", date, day("2024-03-10")},
		{"45361.999999995", date, day("2024-03-11")},
		{"45362.00000000001", date, day("2024-03-11")},
		{"0.99999999999", date, day("1900-01-01")},
		{"0.99999999999", local, day("1900-01-01")},
		{"59.99999999999", date, bad("59.99999999999")},
		{"60.99999999999", date, day("1900-03-01")},
		{"2958465.9999999999", date, bad("2958465.9999999999")},
		{"45658", plain, number("45658")},
		{"123456789012345", plain, number("123456789012345")},
		{"1234567890123456", plain, lossy("1234567890123456")},
		{"110101199001011230", plain, lossy("110101199001011230")},
		{"1.10101199001011E+17", plain, lossy("110101199001011000")},
		{"1E+15", plain, lossy("1000000000000000")},
		{"123", padded, number("000123")},
		{"1234567", padded, number("1234567")},
		{"1.0", padded, number("000001")},
		{"-5", padded, number("-5")},
		{"1.5", padded, number("1.5")},
		{"45658", date, day("2025-01-01")},
		{"45658.999999", date, day("2025-01-01")},
		{"45658.5", local, day("2025-01-01")},
		{"0.5", local, number("0.5")},
		{"1", date, day("1900-01-01")},
		{"59", date, day("1900-02-28")},
		{"60", date, bad("60")},
		{"60.5", date, bad("60.5")},
		{"61", date, day("1900-03-01")},
		{"0", date, bad("0")},
		{"0.5", date, bad("0.5")},
		{"-1", date, bad("-1")},
		{"2958465", date, day("9999-12-31")},
		{"2958465.9", date, day("9999-12-31")},
		{"2958466", date, bad("2958466")},
		{"1E+20", date, bad("1E+20")},
		{"20240305", date, number("20240305")},
		{"20240305", local, number("20240305")},
		{"20240305.5", date, bad("20240305.5")},
		{"123456789", date, bad("123456789")},
	} {
		got, fault := book.numberCell(&rawCell{value: []byte(tc.written), style: tc.style})
		require.Nil(t, fault, tc.written)
		assert.Equal(t, tc.want, got, "%s in style %d", tc.written, tc.style)
	}
}

func TestEpoch1904(t *testing.T) {
	book := &workbook{date1904: true, styles: []cell.Style{cell.BuiltinStyle(14)}}
	for written, want := range map[string]Cell{
		"0":                 {Kind: Day, Text: "1904-01-01"},
		"60":                {Kind: Day, Text: "1904-03-01"},
		"44196.9":           {Kind: Day, Text: "2025-01-01"},
		"43899.99999999999": {Kind: Day, Text: "2024-03-11"},
		"43899.999":         {Kind: Day, Text: "2024-03-10"},
		"-0.000000001":      {Kind: Day, Text: "1904-01-01"},
		"-1":                cell.OfDamage(NotADay, "-1"),
		"2957003":           {Kind: Day, Text: "9999-12-31"},
		"2957004":           cell.OfDamage(NotADay, "2957004"),
	} {
		got, fault := book.numberCell(&rawCell{value: []byte(written)})
		require.Nil(t, fault)
		assert.Equal(t, want, got, written)
	}
}

func TestXLSXStylesReachCells(t *testing.T) {
	formats := `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="14" formatCode="0.00"/></numFmts>`
	runReads(t, []readCase{
		{"custom codes win over built-in ones", parts{stylesPart: stylesXML(formats, 0, 176, 14, 58, 200),
			sheetPart: sheetXML(`<row><c><v>45658</v></c><c s="1"><v>45658</v></c><c s="2"><v>45658</v></c><c s="3"><v>45658</v></c><c s="4"><v>45658</v></c></row>`)},
			[]plainRow{{1, "45658|day 2025-01-01|45658|day 2025-01-01|45658"}}},
		{"no cell styles", parts{stylesPart: stylesXML("")}, []plainRow{{1, "姓名"}}},
	})
}

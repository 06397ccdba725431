package xls

import (
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

func number(row, column, format int, value float64) []byte {
	return rec(recNumber, row, column, format, value)
}

func shared(row, column, n int) []byte { return rec(recLabelSST, row, column, plain, uint32(n)) }

// formula has a result of eight bytes; flags and the formula itself follow.
func formula(row, column, format int, result any, flags int) []byte {
	return rec(recFormula, row, column, format, result, flags, uint32(0), 3, "\x1E\x01\x00")
}

// blankFormula has a text without characters for its result.
func blankFormula(row int, tokens string) []byte {
	return rec(recFormula, row, 0, plain, special(resultBlank, 0), 0, uint32(0), len(tokens), tokens)
}

func special(kind, value byte) string { return string([]byte{kind, 0, value, 0, 0, 0, 0xFF, 0xFF}) }

func whole(n int32) uint32 { return uint32(n)<<2 | 2 }

func TestCells(t *testing.T) {
	for name, c := range map[string]struct {
		records []byte
		want    string
	}{
		"shared texts":              {joined(shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2), shared(0, 3, 3)), "1 A='姓名 B='甲某 C='plain\n"},
		"a text of its own":         {joined(rec(recLabel, 0, 0, plain, long("甲")), rec(recLabel, 0, 1, plain, long("café"))), "1 A='甲 B='café\n"},
		"a rich text":               {rec(recRString, 0, 0, plain, long("工号"), 1, 0, 1), "1 A='工号\n"},
		"byte order marks":          {rec(recLabel, 0, 0, plain, long("\uFEFF甲\uFEFF")), "1 A='甲\n"},
		"nothing but a mark":        {joined(rec(recLabel, 0, 0, plain, long("\uFEFF")), shared(0, 1, 1)), "1 B='甲某\n"},
		"surrogates":                {rec(recLabel, 0, 0, plain, long("𠮷野")), "1 A='𠮷野\n"},
		"numbers":                   {joined(number(0, 0, plain, 12), number(0, 1, plain, -0.5), number(0, 2, plain, math.Copysign(0, -1)), number(0, 3, plain, 0.30000000000000004)), "1 A=12 B=-0.5 C=0 D=0.3~\n"},
		"long ids":                  {joined(number(0, 0, plain, 110101199001011230), number(0, 1, plain, 123456789012345)), "1 A=110101199001011230~ B=123456789012345\n"},
		"no number":                 {joined(number(0, 0, plain, math.NaN()), number(0, 1, date, math.Inf(1))), "1 A=!#NUM! B=!#NUM!\n"},
		"dates":                     {joined(number(0, 0, date, 45361), number(0, 1, local, 45361.75), number(0, 2, custom, 45361), number(0, 3, local, 0.5)), "1 A=day 2024-03-10 B=day 2024-03-10 C=day 2024-03-10 D=0.5\n"},
		"the day before 1900-03-01": {joined(number(0, 0, date, 60), number(0, 1, date, -1), number(0, 2, date, 3e6)), "1 A=!60 B=!-1 C=!3000000\n"},
		"a typed date":              {number(0, 0, date, 20240305), "1 A=20240305\n"},
		"padding":                   {number(0, 0, padded, 123), "1 A=000123\n"},
		"packed numbers": {joined(rec(recRK, 0, 0, plain, whole(7)), rec(recRK, 0, 1, plain, whole(-7)), rec(recRK, 0, 2, plain, whole(1234)|1), rec(recRK, 0, 3, plain, uint32(math.Float64bits(1.5)>>32)), rec(recRK, 0, 4, date, whole(45361))),
			"1 A=7 B=-7 C=12.34 D=1.5 E=day 2024-03-10\n"},
		"several packed ones": {rec(recMulRK, 0, 1, plain, whole(1), date, whole(45361), padded, whole(9), 3), "1 B=1 C=day 2024-03-10 D=000009\n"},
		"truth and errors":    {joined(rec(recBoolErr, 0, 0, plain, byte(1), byte(0)), rec(recBoolErr, 0, 1, plain, byte(0), byte(0)), rec(recBoolErr, 0, 2, plain, byte(0x2A), byte(1)), rec(recBoolErr, 0, 3, plain, byte(0), byte(1))), "1 A=truth TRUE B=truth FALSE C=!#N/A D=!#NULL!\n"},
		"blank cells":         {joined(rec(recBlank, 0, 0, plain), rec(recMulBlank, 0, 1, plain, plain, plain, 3), shared(0, 4, 1), rec(recBlank, 9, 0, plain)), "1 E='甲某\n"},
		"blank, then filled":  {joined(rec(recMulBlank, 0, 0, plain, plain, 1), rec(recBlank, 0, 0, plain), shared(0, 0, 1)), "1 A='甲某\n"},
		"formulas": {joined(formula(0, 0, plain, 3.0, 0), formula(0, 1, date, 45361.0, 0), formula(0, 2, plain, special(resultTruth, 1), 0), formula(0, 3, plain, special(resultError, 7), 0), formula(0, 4, plain, special(resultBlank, 0), 0), formula(0, 5, plain, 0.0, 0)),
			"1 A=3 B=day 2024-03-10 C=truth TRUE D=!#DIV/0! F=0\n"},
		"texts of formulas": {joined(formula(0, 0, plain, special(resultText, 0), 0), rec(recString, long("结果")), formula(0, 1, plain, special(resultText, 0), 8), rec(recShrFmla, "x"), rec(recString, long("共用")),
			formula(0, 2, plain, special(resultText, 0), 0), rec(recArray, "x"), rec(recContinue, "x"), rec(recString, long("数组"))), "1 A='结果 B='共用 C='数组\n"},
		"formulas as Excel 4 wrote them":       {joined(rec(recFormula4, 0, 0, plain, 5.0, 0, 3, "\x1E\x01\x00"), rec(recFormula3, 0, 1, plain, 6.0, 0, 3, "\x1E\x01\x00")), "1 A=5 B=6\n"},
		"a formula without its text":           {joined(formula(0, 0, plain, special(resultText, 0), 0), shared(0, 1, 1)), "1 A=!=… B='甲某\n"},
		"formulas never calculated":            {joined(formula(0, 0, plain, 0.0, onLoad), formula(1, 0, plain, 0.0, onLoad)), "1 A=!=…\n2 A=!=…\n"},
		"formulas with a flag, but calculated": {joined(formula(0, 0, plain, 0.0, onLoad), formula(1, 0, plain, 2.0, onLoad)), "1 A=0\n2 A=2\n"},
		"formulas of JExcelAPI":                {joined(rec(recFormula, 0, 0, plain, 4.0, onLoad, uint32(mark4), 3, "\x1E\x01\x00"), formula(1, 0, plain, 4.0, onLoad), formula(2, 0, plain, 4.0, 0)), "1 A=!=…\n2 A=4\n3 A=4\n"},
		"a text of no characters":              {joined(blankFormula(0, "\x24\x00\x00\x00\xC0"), blankFormula(1, "\x24\x00\x00\x00\xC0\x12"), shared(0, 1, 1), shared(2, 0, 1)), "1 B='甲某\n2\n3 A='甲某\n"},
		"a sum of no characters":               {joined(blankFormula(0, "\x24\x00\x00\x00\xC0"), blankFormula(1, "\x25\x00\x00\x01\x00\x00\xC0\x00\xC0\x19\x10\x00\x00")), "1 A=!=…\n2 A=!=…\n"},
		"rows out of order":                    {joined(shared(4, 1, 1), shared(1, 0, 0), shared(4, 0, 2)), "1\n2 A='姓名\n3\n4\n5 A='plain B='甲某\n"},
		"wrong dimensions":                     {joined(rec(0x0200, uint32(0), uint32(1), 0, 1, 0), shared(2, 5, 1)), "1\n2\n3 F='甲某\n"},
		"the corner": {joined(shared(65535, 255, 1)), strings.Join(func() (lines []string) {
			for n := 1; n < 65536; n++ {
				lines = append(lines, itoa(n))
			}
			return append(lines, "65536 IV='甲某\n")
		}(), "\n")},
		"hidden rows":        {joined(rec(recRow, 0, 0, 1, 255, 0, 0, 0x0120, 0), rec(recRow, 1, 0, 1, 255, 0, 0, 0x0100, 0), rec(recRow, 2, 0, 1, 0, 0, 0, 0x0020, 0), rec(recRow, 5, 0, 1, 0, 0, 0, 0x0020, 0), shared(0, 0, 0), shared(3, 0, 1)), "1* A='姓名\n2\n3*\n4 A='甲某\n"},
		"merged downwards":   {joined(shared(0, 0, 0), shared(0, 1, 1), shared(3, 1, 2), rec(recMergeCells, 2, 0, 2, 0, 0, 3, 3, 1, 2)), "1 A='姓名 B='甲某\n2 A='姓名\n3 A='姓名\n4 B='plain\n"},
		"merged to the side": {joined(shared(0, 0, 0), rec(recMergeCells, 1, 0, 0, 0, 3)), "1 A='姓名\n"},
		"a chart on it":      {joined(shared(0, 0, 0), bof(0x20), number(0, 1, plain, 5), shared(7, 7, 0), eof(), shared(1, 0, 1)), "1 A='姓名\n2 A='甲某\n"},
		"a chart in a chart": {joined(bof(0x20), bof(0x20), number(0, 1, plain, 5), eof(), number(0, 1, plain, 5), eof(), shared(1, 0, 1)), "1\n2 A='甲某\n"},
		"drawings":           {joined(rec(0x00EC, "x"), rec(recContinue, "y"), rec(0x005D, "z"), shared(0, 0, 0)), "1 A='姓名\n"},
		"nothing":            {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := opened(t, compound(packing{}, sheetOf(c.records)))
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
			again, err := opened(t, compound(packing{scatter: true, shift: 12}, sheetOf(c.records)))
			require.NoError(t, err)
			assert.Equal(t, c.want, again, "in another container")
			bare, err := opened(t, sheetOf(c.records))
			require.NoError(t, err)
			assert.Equal(t, c.want, bare, "without a container")
		})
	}
}

func itoa(n int) string {
	digits := ""
	for ; n > 0; n /= 10 {
		digits = string(rune('0'+n%10)) + digits
	}
	return digits
}

// Titles of several rows need to know what is merged to the side, too.
func TestMergedRangesAreKnown(t *testing.T) {
	sheets, err := Open("走访.xls", sheetOf(joined(shared(0, 0, 0), shared(1, 0, 1), rec(recMergeCells, 2, 0, 0, 0, 2, 1, 2, 0, 0))))
	require.NoError(t, err)
	var said []string
	for _, one := range sheets[0].Merges() {
		said = append(said, one.String())
	}
	assert.Equal(t, []string{"A1:C1", "A2:A3"}, said)
}

func TestEpoch1904(t *testing.T) {
	got, err := opened(t, pack(joined(rec(recDateMode, 1), formats()), page{name: "x", records: joined(number(0, 0, date, 0), number(0, 1, date, 43899))}))
	require.NoError(t, err)
	assert.Equal(t, "1 A=day 1904-01-01 B=day 2024-03-10\n", got)
}

func TestFormatsOfTheWorkbookWin(t *testing.T) {
	globals := joined(rec(recFormat, 14, long("0.00")), rec(recFormat, 200, long(`[$-804]yyyy"年"m"月"`)))
	for _, id := range []int{14, 200, 300, 58} {
		globals = append(globals, rec(recXF, 0, id, make([]byte, 16))...)
	}
	got, err := opened(t, pack(globals, page{name: "x", records: joined(number(0, 0, 0, 45361), number(0, 1, 1, 45361), number(0, 2, 2, 45361), number(0, 3, 3, 45361))}))
	require.NoError(t, err)
	assert.Equal(t, "1 A=45361 B=day 2024-03-10 C=45361 D=day 2024-03-10\n", got)
}

func TestSheets(t *testing.T) {
	cells := shared(0, 0, 0)
	sheets, err := Open("x.xls", compound(packing{}, pack(joined(formats(), sst("甲")),
		page{name: "名册", records: cells},
		page{name: "图", kind: tabChart, bof: 0x20, records: cells},
		page{name: "藏", state: 1, records: cells},
		page{name: "深藏", state: 2, records: cells},
		page{name: "宏", kind: tabMacro, bof: 0x40, records: cells},
		page{name: "模块", kind: tabBasic, bof: 0x06},
		page{name: "对话框", records: joined(rec(recWsBool, 0x0010), cells)},
		page{name: "Sheet & co", records: joined(rec(recWsBool, 0x04C1), cells)},
	)))
	require.NoError(t, err)
	var names []string
	for _, s := range sheets {
		name := s.Name()
		if s.Hidden() {
			name += "*"
		}
		names = append(names, name)
		assert.False(t, s.Ragged())
		rows, err := told(t, s)
		require.NoError(t, err)
		assert.Equal(t, "1 A='甲\n", rows)
	}
	assert.Equal(t, []string{"名册", "藏*", "深藏*", "Sheet & co"}, names)
}

// TestTextsGoOnInOtherRecords splits the shared texts at every byte at which
// programs may split them.
func TestTextsGoOnInOtherRecords(t *testing.T) {
	texts := joined(
		joined(2, byte(0), "ab"),
		joined(3, byte(wideText), 0x7532, 0x4E59, 0x4E19), // 甲乙丙
		joined(2, byte(richText), 1, "cd", 0, 1),
		joined(2, byte(wideText|phonetic|richText), 2, uint32(6), 0x4E01, 0x620A, uint32(0), uint32(0), "phonet"), // 丁戊
		joined(0, byte(0)),
		joined(2, byte(wideText), 0xD842, 0xDFB7), // 𠮷
	)
	head := joined(uint32(6), uint32(6))
	cells := joined(shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2), shared(0, 3, 3), shared(0, 4, 4), shared(0, 5, 5))
	const want = "1 A='ab B='甲乙丙 C='cd D='丁戊 F='𠮷\n"
	for at := 0; at <= len(texts); at++ {
		first, second := texts[:at], texts[at:]
		if flag, within, split := charsAt(texts, at); within {
			if split {
				continue
			}
			second = joined(flag, second)
		}
		data := pack(joined(formats(), rec(recSST, head, first), rec(recContinue, second)), page{name: "x", records: cells})
		got, err := opened(t, data)
		require.NoError(t, err, at)
		assert.Equal(t, want, got, at)
	}
}

// charsAt says whether a place lies within the characters of a text, how wide these
// are, and whether it would split one.
func charsAt(texts []byte, at int) (flag byte, within, split bool) {
	for from := 0; from < len(texts); {
		count, flags := int(texts[from])|int(texts[from+1])<<8, texts[from+2]
		begin, behind := from+3, 0
		if flags&richText != 0 {
			behind += 4 * int(texts[begin])
			begin += 2
		}
		if flags&phonetic != 0 {
			behind += int(texts[begin])
			begin += 4
		}
		width := 1 + int(flags&wideText)
		end := begin + count*width
		if at > begin && at < end || at == begin && count > 0 {
			return flags & wideText, true, (at-begin)%width != 0
		}
		from = end + behind
	}
	return 0, false, false
}

func TestTextsMayTurnWideInAnotherRecord(t *testing.T) {
	data := pack(joined(formats(), rec(recSST, uint32(1), uint32(1), 4, byte(0), "ab"), rec(recContinue), rec(recContinue, byte(wideText), 0x7532), rec(recContinue, byte(0), "c")),
		page{name: "x", records: joined(shared(0, 0, 0), formula(0, 1, plain, special(resultText, 0), 0), rec(recString, 3, byte(0), "x"), rec(recContinue, byte(wideText), 0x4E59, 0x4E19))})
	got, err := opened(t, data)
	require.NoError(t, err)
	assert.Equal(t, "1 A='ab甲c B='x乙丙\n", got)
}

func TestTheCountOfTextsIsNotBelieved(t *testing.T) {
	for _, count := range []uint32{0, 1, 7, 0xFFFFFFFF} {
		got, err := opened(t, pack(joined(formats(), rec(recSST, count, count, long("甲"))), page{name: "x", records: shared(0, 0, 0)}))
		if count == 0 {
			requireFault(t, err, "x.xls: x!A1: there is no shared string number 0 (the workbook has 0)")
			continue
		}
		require.NoError(t, err, count)
		assert.Equal(t, "1 A='甲\n", got)
	}
}

// BenchmarkXLS reads as many rows as a sheet holds, of texts, dates and numbers.
func BenchmarkXLS(b *testing.B) {
	const rows = 65_536
	texts := make([]string, 2000)
	for i := range texts {
		texts[i] = "共用文本" + itoa(i+1)
	}
	var globals, records []byte
	globals = append(globals, formats()...)
	body := joined(uint32(len(texts)), uint32(len(texts)))
	for _, text := range texts {
		if one := long(text); len(body)+len(one) > 8000 {
			globals = append(globals, rec(map[bool]int{true: recSST, false: recContinue}[len(globals) == len(formats())], body)...)
			body = one
		} else {
			body = append(body, one...)
		}
	}
	globals = append(globals, rec(recContinue, body)...)
	for row := range rows {
		records = append(records, shared(row, 0, row%len(texts))...)
		records = append(records, number(row, 1, date, float64(45000+row%700))...)
		records = append(records, shared(row, 2, row%7)...)
		records = append(records, rec(recMulRK, row, 3, plain, whole(int32(row%10)), plain, whole(int32(row%3)), 4)...)
	}
	data := compound(packing{}, pack(globals, page{name: "走访记录", records: records}))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		sheets, err := Open("x.xls", data)
		require.NoError(b, err)
		given := 0
		require.NoError(b, sheets[0].Each(func(cell.Row) error { given++; return nil }))
		require.Equal(b, rows, given)
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

func TestFormulasThatGiveNumbers(t *testing.T) {
	const ref, text, wide = "\x24\x01\x00\x03\xC0", "\x17\x02\x00ab", "\x17\x01\x01\x1AY"
	for tokens, want := range map[string]bool{
		"":                                 false,
		ref:                                false,
		ref + ref + "\x03":                 true,  // +
		ref + ref + "\x08":                 false, // &
		ref + ref + "\x0B":                 true,  // =
		ref + "\x12":                       false, // a sign + leaves a text as it is
		ref + "\x13":                       true,
		ref + "\x14\x15":                   true, // (A1%)
		ref + ref + "\x03" + text + "\x08": false,
		text + wide + "\x0D":               true,
		"\x25\x01\x00\x03\x00\x03\xC0\x03\xC0\x19\x10\x00\x00": true, // SUM
		"\x25\x01\x00\x03\x00\x03\xC0\x03\xC0\x42\x01\x00\x00": true, // COUNT
		"\x41\xDD\x00": true, // TODAY
		ref + "\x1E\x01\x00\x0D\x19\x02\x09\x00" + wide + "\x19\x08\x0C\x00" + wide + "\x19\x08\x03\x00\x22\x03\x01\x00": false, // IF
		ref + "\x19\x04\x01\x00\x04\x00\x08\x00" + ref + ref + "\x03":                                                    true,  // CHOOSE before
		"\x18" + ref + ref + "\x03": false, // a token of a size of its own
		"\x17\xFF\x01a\x03":         false, // a text that is cut off
		"\xFF\xFF\xFF\xFF\x03":      false,
		ref[:3]:                     false,
	} {
		r, ok := stream(blankFormula(0, tokens)).record(0)
		require.True(t, ok)
		assert.Equal(t, want, r.givesNumber(), "%q", tokens)
	}
}

// TestFormulasOfXLWT reads a file as xlwt wrote it, from which no spreadsheet has
// worked out anything yet: no formula has a value, also where a text could stand.
func TestFormulasOfXLWT(t *testing.T) {
	data, err := os.ReadFile("testdata/xlwt.xls")
	require.NoError(t, err)
	got, err := opened(t, data)
	require.NoError(t, err)
	assert.Equal(t, `1 A='工号 B='日期 C='时段 D='发现问题数 E='合计 F='说明
2 A='0001 B=day 2024-03-01 C='上午 D=1 E=!=… F=!=…
3 A='0002 B=day 2024-03-02 C='上午 D=2 E=!=… F=!=…
4 A='0003 B=day 2024-03-03 C='上午 D=3 E=!=… F=!=…
5 D=!=… E=!=… F=!=…
`, got)
}

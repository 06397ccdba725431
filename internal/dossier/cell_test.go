package dossier

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

func TestDatesOfEverySpelling(t *testing.T) {
	for _, spelling := range []string{
		"2024-03-05", "2024-3-5", "2024/3/5", "2024/03/05", "2024.03.05", "2024.3.5", "2024年3月5日", "2024年03月05日", "20240305",
		" 2024-03-05 ", "　2024-03-05", "２０２４－０３－０５", "２０２４年３月５日", "2024 年 3 月 5 日", "2024 - 03 - 05",
		"2024-03-05 08:30", "2024-03-05T08:30:00", "2024-03-05 8:30:15.250", "2024-03-05T08:30:00Z", "2024-03-05T08:30:00+08:00",
		"2024/3/5 0:00:00", "2024/3/5 上午8:30", "2024/3/5 下午 2:15", "2024年3月5日08:30", "2024年3月5日 8时30分", "2024年3月5日上午8点",
		"2024年3月5日 8时30分15秒", "2024-03-05 8:30 PM", "2024-03-05 08:30:00 am", "20240305 08:30", "2024-03-05　08：30",
	} {
		day, expected := parseDate(spelling, "")
		assert.Empty(t, expected.EN, spelling)
		assert.Equal(t, "2024-03-05", day.String(), spelling)
	}
}

func TestWhatIsNoDate(t *testing.T) {
	for spelling, reason := range map[string]string{
		"5/3/2024": "which part is the month", "03-05-2024": "which part is the month", "13.3.2024": "which part is the month",
		"24-03-05": "a year of four digits", "3月5日": "a year of four digits", "2024-03": "a year of four digits", "2024年3月": "a year of four digits",
		"2024": "day number", "45356": "day number", "45356.5": "day number",
		"2023-02-29": "a day that exists", "2024-13-01": "a day that exists", "2024-00-10": "a day that exists", "20240230": "a day that exists", "2024-04-31 08:00": "a day that exists",
		"1899-12-31": "1900 or later", "02240305": "1900 or later",
		"2024-03/05": "a year of four digits", "2024-03-05x": "a year of four digits", "2024-03-05 25:00": "a year of four digits", "2024-03-0508:30": "a year of four digits",
		"2024-03-05 8:3": "a year of four digits", "2024-03-05 08:30+8": "a year of four digits", "2024-03-05 08:30 CST": "a year of four digits", "2024-03-05 8点xx": "a year of four digits", "2024-03-05 周二开会": "a year of four digits", "2024-03-005": "a year of four digits", "020240305": "a year of four digits",
		"去年": "a year of four digits", "2024年3月5": "a year of four digits", "2024-03-05~2024-03-06": "a year of four digits", "-": "a year of four digits", "2024年3年5日": "a year of four digits",
	} {
		_, expected := parseDate(spelling, "")
		assert.Contains(t, expected.EN, reason, spelling)
		assert.NotEmpty(t, expected.ZH, spelling)
	}
}

func TestTheDateOrderOfASource(t *testing.T) {
	for _, c := range []struct{ order, text, want string }{
		{"dmy", "5/3/2024", "2024-03-05"}, {"mdy", "5/3/2024", "2024-05-03"}, {"dmy", "05.03.2024 08:30", "2024-03-05"},
		{"dmy", "2024/3/5", "2024-03-05"}, {"mdy", "2024-03-05", "2024-03-05"}, {"mdy", "13/3/2024", ""}, {"dmy", "5/3/24", ""}, {"ymd", "5/3/2024", ""},
	} {
		day, expected := parseDate(c.text, c.order)
		if c.want == "" {
			assert.NotEmpty(t, expected.EN, c)
			continue
		}
		assert.Equal(t, c.want, day.String(), c)
	}
}

// bad stands for a value that is refused.
const bad = Absent + 7

func TestCells(t *testing.T) {
	choices := []Choice{{"am", "上午"}, {"pm", "下午"}}
	for name, c := range map[string]struct {
		field Field
		cells map[string]int32 // as written by cellOf
	}{
		"bool": {Field{Type: TypeBool}, map[string]int32{
			"是": 1, "否": 0, "true": 1, "FALSE": 0, "True": 1, "1": 1, "0": 0, "#1": 1, "１": 1, "√": 1, "✓": 1, "✔": 1, " 是　": 1,
			"": Absent, "　": Absent, "不是": bad, "2": bad, "yes": bad, "×": bad, "√√": bad,
		}},
		"int": {Field{Type: TypeInt}, map[string]int32{
			"0": 0, "12": 12, "#12": 12, "１２": 12, " 3 ": 3, "3.0": 3, "#3.00": 3, "007": 7, "1000000000": 1000000000, "0.0": 0,
			"2.5": bad, "-1": bad, "1,000": bad, "1000000001": bad, "99999999999999999999": bad, "3.": bad, "三": bad, "+3": bad, "1e3": bad, ".0": bad, "": Absent,
		}},
		"year": {Field{Type: TypeYear}, map[string]int32{
			"2024": 2024, "#2024": 2024, "２０２４": 2024, "2024年": 2024, "2024年度": 2024, " 2024 年": 2024, "2024.0": 2024,
			"24": bad, "02024": bad, "1899": bad, "3000": 3000, "2024-01": bad, "@2024-01-01": bad, "二〇二四": bad, "": Absent,
		}},
		"enum": {Field{Type: TypeEnum, Values: choices}, map[string]int32{
			"am": 0, "PM": 1, "上午": 0, "上 午": 0, "　下午": 1, "ａｍ": 0, "noon": bad, "0": bad, "上午,下午": bad, "": Absent,
		}},
		"set": {Field{Type: TypeSet, Values: choices}, map[string]int32{
			"am": 1, "下午": 2, "am;pm": 3, "上午；下午": 3, "上午、下午": 3, "am, 下午": 3, "上午，下午": 3, "上午;": 1, "pm;pm": 2, "": Absent,
			"上午 下午": bad, "上午/下午": bad, "上午;晚上": bad,
		}},
	} {
		v := newValueReader(&c.field, "", NewSymbols())
		for range 2 { // the second time from memory
			for cell, want := range c.cells {
				code, expected := v.read(cellOf(cell))
				if want == bad {
					assert.NotEmpty(t, expected.EN, "%s %q", name, cell)
					assert.NotEmpty(t, expected.ZH, "%s %q", name, cell)
					assert.Equal(t, Absent, code, "%s %q", name, cell)
					continue
				}
				assert.Equal(t, audit.Text{}, expected, "%s %q", name, cell)
				assert.Equal(t, want, code, "%s %q", name, cell)
			}
		}
	}
}

func TestIDsAreText(t *testing.T) {
	codes := NewSymbols()
	v := newValueReader(&Field{Type: TypeID}, "", codes)
	for cell, want := range map[string]string{
		"000123": "000123", "#000123": "000123", " P1　": "P1", "110101190001011234": "110101190001011234", "11010119000101123X": "11010119000101123X",
		"1E5": "1E5", "TSW-ZZB": "TSW-ZZB", "1.5": "1.5", "１２": "１２",
	} {
		code, expected := v.read(cellOf(cell))
		assert.Empty(t, expected.EN, cell)
		assert.Equal(t, want, codes.Text(code), cell)
	}
	for _, cell := range []string{"~1234567890123456789", "1.23E+17", "1.23457e17", "#1.2345678901234567E+18", "1E+17"} {
		_, expected := v.read(cellOf(cell))
		assert.Contains(t, expected.EN, "rounded", cell)
	}
	_, expected := v.read(cellOf("@2024-01-02"))
	assert.Contains(t, expected.EN, "made a date of this one")
}

func TestTextIsTrimmed(t *testing.T) {
	codes := NewSymbols()
	code, _ := newValueReader(&Field{Type: TypeText}, "", codes).read(cellOf("　综合 管理\n"))
	assert.Equal(t, "综合 管理", codes.Text(code))
}

func TestDamagedCellsAreNeverBlank(t *testing.T) {
	for flaw, reason := range map[source.Flaw]string{
		source.NotCalculated: "calculated", source.ErrorValue: "error", source.DigitsLost: "rounded", source.NotADay: "no day", source.Sound: "read",
	} {
		for _, kind := range []Type{TypeText, TypeID, TypeDate, TypeBool, TypeInt} {
			code, expected := newValueReader(&Field{Type: kind}, "", NewSymbols()).read(source.Cell{Kind: source.Damaged, Flaw: flaw})
			assert.Equal(t, Absent, code)
			assert.Contains(t, expected.EN, reason)
		}
	}
	b := load(t, csv("leave.csv", "姓名|开始日期|结束日期|事由", "甲某|!|2024-01-02|", "!|2024-01-01|2024-01-02|", "乙某|2024-01-01|2024-01-02|!"))
	assert.Equal(t, []string{"leave.csv:2:开始日期:", "leave.csv:3:姓名:", "leave.csv:4:事由:"}, told(b))
}

func TestBlankMeansNoInAColumnThatContainsATick(t *testing.T) {
	const header = "工号|姓名|支部编号|是否党员|进入机关日期|基层经历"
	b := load(t,
		workbook("a.xlsx", sheet("people", header, "P1|甲某|B1||2020-01-01|", "P2|乙某|B1|√|2020-01-01|是")),
		csv("people.csv", header, "P3|丙某|B1||2020-01-01|", "P4|丁某|B1|是|2020-01-01|✓", "P5|戊某|B1|×||"))
	assert.Equal(t, []string{
		"P1|甲某|B1||||0|||2020-01-01", "P2|乙某|B1||||1|||2020-01-01||1", "P4|丁某|B1||||1|||2020-01-01||1",
	}, shown(b, "people"))
	assert.Equal(t, []string{"people.csv:2:是否党员:", "people.csv:4:是否党员:×", "people.csv:4:进入机关日期:"}, told(b))
}

func TestTheMemoryOfAColumnIsBounded(t *testing.T) {
	v := newValueReader(&Field{Type: TypeInt}, "", NewSymbols())
	for n := range remembered + 10 {
		code, _ := v.read(source.Cell{Kind: source.Number, Text: itoa(n)})
		assert.EqualValues(t, n, code)
	}
	assert.Len(t, v.known, remembered)
}

func FuzzCells(f *testing.F) {
	for _, s := range []string{"2024-03-05T08:30", "5/3/2024", "2024年3月5日上午8点", "1.23E+17", "√", "上午；下午", "2024年度", "合　计：3", "\xff年", "0.", ""} {
		f.Add(s, uint8(0))
	}
	values := []Choice{{"am", "上午"}, {"pm", "下午"}}
	f.Fuzz(func(t *testing.T, s string, kind uint8) {
		for typ := TypeText; typ <= TypeSet; typ++ {
			v := newValueReader(&Field{Type: typ, Values: values}, "dmy", NewSymbols())
			code, expected := v.read(source.Cell{Kind: source.Kind(kind % 6), Text: s})
			if (expected != audit.Text{}) && code != Absent {
				t.Fatalf("type %d: %q is refused and yet has the code %d", typ, s, code)
			}
		}
		_ = totalMarks.begin(s) || noteMarks.begin(s) || sum(s) || dash(s)
		day, expected := parseDate(s, "mdy")
		if expected != (audit.Text{}) {
			return
		}
		again, expected := parseDate(day.String(), "")
		if expected != (audit.Text{}) || again != day {
			t.Fatalf("%q is %s, which reads as %s", s, day, again)
		}
		if again, err := audit.ParseDate(day.String()); err != nil || again != day || strings.ContainsRune(day.String(), '+') {
			t.Fatalf("%q is %s, which the vocabulary reads as %v", s, day, again)
		}
	})
}

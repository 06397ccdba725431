package dossier

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
		"\ufeff2024-03-05", "2024\ufeff-03-05", "2024-03-05T 08:30",
		// a weekday, half a day
		"2024年3月5日（周二）", "2024年3月5日(周二)", "2024年3月5日（星期二）", "2024年3月5日 星期二", "2024年3月5日星期二", "2024年3月5日（二）", "2024年3月5日 (二)",
		"2024-03-05 周二", "2024-03-05周二", "2024/3/5（礼拜二）", "2024.3.5【周二】", "2024-03-05 Tue", "2024-03-05 (Tuesday)", "2024-03-05, Tue.", "20240305（周二）",
		"2024年3月5日，星期二", "2024/3/5 上午", "2024/3/5上午", "2024/3/5（下午）", "2024年3月5日下午", "2024-03-05 PM", "2024-03-05 全天", "2024/3/5 （ 上午 ）",
		"2024年3月5日（周二）上午", "2024年3月5日（周二上午）", "2024年3月5日上午（周二）", "2024年3月5日 星期二 下午 2:15", "2024-03-05 周二 08:30", "2024-03-05 08:30 周二",
		// 号, long dashes, Chinese numerals
		"2024年3月5号", "2024年3月5号（周二）", "2024年3月5号上午", "2024年03月05号 08:30",
		"2024–03–05", "2024—03—05", "2024―03―05", "2024‐03‐05", "2024‑3‑5", "2024−03−05", "2024－3－5", "2024—3—5（周二）",
		"二〇二四年三月五日", "二○二四年三月五日", "二零二四年三月五日", "二0二四年三月五日", "二０二四年三月五日", "二O二四年三月五日", "二Ｏ二四年三月五日", "二◯二四年三月五日",
		"二〇二四年三月五号", "二〇二四年〇三月〇五日", "二〇二四年三月五日（星期二）", "二〇二四年三月五日上午", "二〇二四年3月5日", "2024年三月五日", " 二〇二四 年 三 月 五 日 ",
	} {
		day, expected := parseDate(spelling, "")
		assert.Empty(t, expected.EN, spelling)
		assert.Equal(t, "2024-03-05", day.String(), spelling)
	}
}

func TestDatesInChineseNumerals(t *testing.T) {
	for spelling, want := range map[string]string{
		"二〇二三年十一月二十三日": "2023-11-23", "二〇二三年十月十日": "2023-10-10", "二〇二四年十二月三十一日": "2024-12-31", "二〇二四年一月二十日": "2024-01-20",
		"二〇二四年一月三十日": "2024-01-30", "二〇二四年二月二十九日": "2024-02-29", "一九九八年七月一日": "1998-07-01", "二〇二四年一一月一九日": "2024-11-19",
		"二〇二四年一月廿三日": "2024-01-23", "二〇二四年一月卅一日": "2024-01-31", "二〇二四年一月廿日": "2024-01-20", "二〇一〇年十月十九号": "2010-10-19",
	} {
		day, expected := parseDate(spelling, "")
		assert.Empty(t, expected.EN, spelling)
		assert.Equal(t, want, day.String(), spelling)
	}
	for _, spelling := range []string{
		"二〇二四年十三月五日", "二〇二四年二月三十日", "二〇二三年二月二十九日", "二十四年三月五日", "二〇二四年三月五", "二〇二四-三-五", "二〇二四〇三〇五", "二千零二十四年三月五日", "二〇二四年十十月五日",
		"二〇二四年三月五十日", "二〇二四年三月十二三日", "二〇二四年三月〇十日", "二〇二四年三月初五", "二〇二四年三月二十〇日", "甲辰年三月五日", "二〇二四年三月一十一二日", "二〇二四年月五日",
	} {
		_, expected := parseDate(spelling, "")
		assert.NotEmpty(t, expected.EN, spelling)
	}
}

// A text with a zone is an instant and gives its day in Shanghai.
func TestInstants(t *testing.T) {
	for spelling, want := range map[string]string{
		"2024-03-10T16:00:00.000Z": "2024-03-11", "2024-03-10T15:59:59.999Z": "2024-03-10", "2024-03-10T00:00:00Z": "2024-03-10", "2024-03-10t16:00z": "2024-03-11",
		"2024-03-10T16:00:00+00:00": "2024-03-11", "2024-03-10T16:00:00+0000": "2024-03-11", "2024-03-10 16:00:00 +00": "2024-03-11", "2024-03-10T15:59:60Z": "2024-03-11",
		"2024-03-10 11:00:00-05:00": "2024-03-11", "2024-03-10 10:59:59-05:00": "2024-03-10", "2024-03-10T08:00:00−08:00": "2024-03-11",
		"2024-03-11T00:00:00+08:00": "2024-03-11", "2024-03-11T23:59:59+08:00": "2024-03-11", "2024-03-11T24:00:00+08:00": "2024-03-12",
		"2024-03-11T05:59:00+14:00": "2024-03-10", "2024-03-11T06:00:00+14:00": "2024-03-11", "2024-03-11T00:30:00+09:00": "2024-03-10", "2024-03-11T04:59:00+13:00": "2024-03-10",
		"2024-12-31T16:00:00Z": "2025-01-01", "2024-02-28T16:00:00Z": "2024-02-29", "2024/3/10 16:00Z": "2024-03-11", "2024年3月10日16:00Z": "2024-03-11", "20240310 16:00Z": "2024-03-11",
		"2024-03-10T16:00:00.123456789Z": "2024-03-11", "2024-03-10T16:00:00,5Z": "2024-03-11", "2024-03-10 16时30分Z": "2024-03-11", "2024-03-10 (Sun) 16:00Z": "2024-03-11",
		"1921-06-30T16:00:00Z": "1921-07-01",
	} {
		day, expected := parseDate(spelling, "")
		assert.Empty(t, expected.EN, spelling)
		assert.Equal(t, want, day.String(), spelling)
	}
	for _, spelling := range []string{
		"2024-03-10Z", "2024-03-10+08:00", "2024-03-10T16:00+8", "2024-03-10T16:00+15:00", "2024-03-10T16:00+08:60", "2024-03-10T16:00+08:0", "2024-03-10T16:00+080", "2024-03-10T16:00ZZ",
		"2024-03-10 4:00 PM Z", "2024-03-10 下午4:00Z", "2024-03-10 4:00Z 下午", "2024-03-10T16:00 UTC", "2024-03-10T16:00:00Z+08:00", "1921-06-30T15:59:00Z",
	} {
		_, expected := parseDate(spelling, "")
		assert.NotEmpty(t, expected.EN, spelling)
	}
}

func TestWhatIsNoDate(t *testing.T) {
	for spelling, reason := range map[string]string{
		"5/3/2024": "which part is the month", "03-05-2024": "which part is the month", "13.3.2024": "which part is the month",
		"24-03-05": "a year of four digits", "3月5日": "a year of four digits",
		"45356": "day number", "45356.5": "day number", "7853": "day number", "2958465": "day number", "2200": "a year of four digits", "2958466": "a year of four digits", "1": "a year of four digits",
		"2023-02-29": "a day that exists", "2024-13-01": "a day that exists", "2024-00-10": "a day that exists", "20240230": "a day that exists", "2024-04-31 08:00": "a day that exists",
		"1899-12-31": "1921-07-01 on", "02240305": "1921-07-01 on", "1905-07-11": "a month such as 2019.03", "1921-06-30": "1921-07-01 on", "1921年6月30日": "1921-07-01 on", "1921-06-30 08:00": "1921-07-01 on",
		"2024-03/05": "a year of four digits", "2024-03-05x": "a year of four digits", "2024-03-05 25:00": "a year of four digits", "2024-03-0508:30": "a year of four digits",
		"2024-03-05 8:3": "a year of four digits", "2024-03-05 08:30+8": "a year of four digits", "2024-03-05 08:30 CST": "a year of four digits", "2024-03-05 8点xx": "a year of four digits", "2024-03-05 周二开会": "a year of four digits", "2024-03-005": "a year of four digits", "020240305": "a year of four digits",
		"去年": "a year of four digits", "2024年3月5": "a year of four digits", "2024-03-05~2024-03-06": "a year of four digits", "-": "a year of four digits", "2024年3年5日": "a year of four digits",
		"2024-03-05—2024-03-06": "a year of four digits", "2024-03-05 周八": "a year of four digits", "2024-03-05 二": "a year of four digits", "2024-03-05（2）": "a year of four digits", "2024-03-05（）": "a year of four digits",
		"2024-03-05（周二": "a year of four digits", "2024-03-05 周二 周二": "a year of four digits", "2024-03-05,": "a year of four digits", "2024-03-05 上午 下午": "a year of four digits", "2024-03-05 Tues.": "a year of four digits",
		"2024年3月5号日": "a year of four digits", "2024-03-05 周": "a year of four digits", "2024--03--05": "a year of four digits", "2024-03-05号": "a year of four digits", "2024-03-05((周二))": "a year of four digits",
		// the weekday is another one
		"2024年3月5日（周三）": "2024-03-05 is a Tuesday", "2024-03-10 周一": "2024-03-10 is a Sunday", "2024-03-04（日）": "2024-03-04 is a Monday", "2024-03-05 Wed": "is a Tuesday",
		// a month or a year alone
		"2019.03": "only a month: write the day too, as in 2019-03-01", "2019.3": "as in 2019-03-01", "2019-03": "only a month", "2019/3": "only a month", "2019年3月": "only a month", "2019 年 03 月": "only a month",
		"201903": "only a month", "二〇一九年三月": "only a month", "２０１９．１２": "as in 2019-12-01", "2024-12": "as in 2024-12-01", "2019年3": "only a month",
		"2024": "only a year", "2019年": "only a year", "二〇一九年": "only a year",
		"2019.13": "a year of four digits", "2019.00": "a year of four digits", "201913": "day number", "2019-03-": "a year of four digits", "2019月3": "a year of four digits", "1899.03": "a year of four digits",
	} {
		_, expected := parseDate(spelling, "")
		assert.Contains(t, expected.EN, reason, spelling)
		assert.NotEmpty(t, expected.ZH, spelling)
	}
}

func TestTheEarliestDay(t *testing.T) {
	v := newValueReader(&Field{Type: TypeDate}, "", NewSymbols())
	for text, want := range map[string]bool{"1921-07-01": true, "1921-06-30": false, "1921-07-31": true, "1920-12-31": false, "9999-12-31": true} {
		_, expected := v.read(source.Cell{Kind: source.Day, Text: text})
		assert.Equal(t, want, expected == (audit.Text{}), text)
		_, quick := v.months.read(text)
		assert.Equal(t, want, quick, text)
	}
	serial := audit.DateOf(1899, 12, 30) + leastSerial
	assert.Equal(t, earliest, serial)
}

func TestWordsThatOfficesUse(t *testing.T) {
	visits, _ := TableNamed("visits")
	session := newValueReader(&visits.Fields[visits.Field("session")], "", NewSymbols())
	for word, want := range map[string]int32{
		"am": 0, "上午": 0, "早上": 0, "早 上": 0, "pm": 1, "下午": 1, "下午半天": 1, "day": 2, "全天": 2, "整天": 2, "全日": 2, "一天": 2, "上下午": 2,
		"上午、下午": 2, "上午/下午": 2, "上午／下午": 2, "上午 / 下午": 2, "上午 、下午": 2, "ＤＡＹ": 2, "　整　天": 2,
		"半天": bad, "上午半天": bad, "晚上": bad, "上午,下午": bad, "noon": bad, "两天": bad,
	} {
		code, expected := session.read(source.Cell{Kind: source.Text, Text: word})
		if want == bad {
			assert.Contains(t, expected.EN, "one of: am (上午), pm (下午), day (全天)", word)
			assert.Contains(t, expected.EN, "orrect the cell", word)
			assert.Contains(t, expected.ZH, "请更正单元格", word)
			continue
		}
		assert.Equal(t, audit.Text{}, expected, word)
		assert.Equal(t, want, code, word)
	}
}

func TestTheNearestRightWord(t *testing.T) {
	for _, c := range []struct{ table, field, word, zh, en string }{
		{"visits", "session", "上午半天", "是否即“上午”？", "perhaps am (上午)?"},
		{"visits", "session", "整日", "是否即“全天”？", "perhaps day (全天)?"},
		{"visits", "session", "xyzzy", "全天；请更正单元格", "day (全天); correct the cell"},
		{"events", "kind", "专题学习", "是否即“专题学习会”？", "perhaps study_session (专题学习会)?"},
		{"events", "kind", "论坛", "是否即“干部论坛”？", "perhaps forum (干部论坛)?"},
		{"secondments", "host_type", "国企业", "是否即“国有企业”？", "perhaps state_firm (国有企业)?"},
		{"mentorships", "aspects", "学习、工作能力", "是否即“工作”？", "perhaps work (工作)?"},
		{"people", "party_member", "中共党员（2019年）", "是否即“是”？", "perhaps 是?"},
		{"people", "party_member", "非中共党员", "是否即“否”？", "perhaps 否?"},
		{"people", "party_member", "也许", "√）；请更正单元格", "√); correct the cell"},
	} {
		t.Run(c.word, func(t *testing.T) {
			table, _ := TableNamed(c.table)
			v := newValueReader(&table.Fields[table.Field(c.field)], "", NewSymbols())
			_, expected := v.read(source.Cell{Kind: source.Text, Text: c.word})
			assert.Contains(t, expected.ZH, c.zh)
			assert.Contains(t, expected.EN, c.en)
		})
	}
}

func TestRoles(t *testing.T) {
	people, _ := TableNamed("people")
	v := newValueReader(&people.Fields[people.Field("roles")], "", NewSymbols())
	for range 2 { // the second time from memory
		for text, want := range map[string]int32{
			"secretary": 1, "支部负责人": 1, "支部书记": 1, "党支部书记": 1, "书 记": 1, "cadre_officer": 2, "干部工作专人": 2, "干部专员": 2, "组织人事干部": 2,
			"书记；干部专员": 3, "书记、部长": 1, "部长": 0, "副书记": 0, "支部书记（兼）": 0, "处长，科长": 0, "": Absent, "　": Absent,
		} {
			code, expected := v.read(cellOf(text))
			assert.Equal(t, audit.Text{}, expected, text)
			assert.Equal(t, want, code, text)
		}
	}
	assert.Equal(t, map[string]int{"部长": 4, "副书记": 2, "支部书记(兼)": 2, "处长": 2, "科长": 2}, v.odds)
}

func TestAnUnknownRoleIsToldOnceAWord(t *testing.T) {
	b := load(t,
		csv("people.csv", peopleHeader+"|roles", "P1|甲某|B1|是|2020-01-01|部长", "P2|乙某|B1|是|2020-01-01|部 长", "P3|丙某|B1|是|2020-01-01|部长、书记", "P4|丁某|B1|是|2020-01-01|科员", "P5|戊某|B1|是|2020-01-01|"),
		workbook("名册.xlsx", sheet("人员名册", "工号|姓名|支部编号|是否党员|进入机关日期|职务", "P6|己某|B1|是|2020-01-01|部长", "P7|庚某|B1|是|2020-01-01|书记")))
	assert.Empty(t, told(b))
	rows := shown(b, "people")
	assert.Equal(t, []string{"P1|甲某|B1||||1||0|2020-01-01", "P3|丙某|B1||||1||1|2020-01-01", "P5|戊某|B1||||1|||2020-01-01"}, []string{rows[0], rows[2], rows[4]})
	require.Len(t, b.Notices, 2)
	n := b.Notices[0]
	assert.Equal(t, []any{"unknown_value", "people", "roles", "部长", 4}, []any{n.Code, n.Table, n.Field, n.Value, n.Count})
	assert.Equal(t, "人员名册的“职务”写着“部长”（4 处），不是支部负责人或干部工作专人，不作为任何职务；如果是，请更正单元格", n.Message.ZH)
	n = b.Notices[1]
	assert.Equal(t, []any{"科员", 1}, []any{n.Value, n.Count})
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
			"": Absent, "　": Absent, "不是": bad, "2": bad, "√√": bad,
			"有": 1, "党员": 1, "中共党员": 1, "中共预备党员": 1, "预备党员": 1, "Y": 1, "y": 1, "Ｙ": 1, "yes": 1, "YES": 1, "☑": 1, " 中 共 党 员 ": 1, "ＹＥＳ": 1,
			"无": 0, "非党员": 0, "群众": 0, "共青团员": 0, "民主党派": 0, "N": 0, "n": 0, "no": 0, "No": 0, "☐": 0, "×": 0, "共青 团员": 0,
			"非中共党员": bad, "团员": bad, "x": bad, "✗": bad, "是的": bad, "/": bad, "无党派": bad,
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
		source.NotCalculated: "calculated", source.ErrorValue: "error", source.DigitsLost: "rounded", source.NotADay: "not a day", source.Sound: "read",
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
	assert.Equal(t, []string{"people.csv:2:是否党员:", "people.csv:4:进入机关日期:"}, told(b))
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

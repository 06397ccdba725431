package dossier

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// The first and the last year that a cell may name; 9999-12-31 is how many
// systems write an open end.
const (
	firstYear = 1900
	lastYear  = 9999
)

// earliest is the first day that a date may be. What is before is a slip of the
// keyboard or, far more often, a month written as a number: 2019.03 under a date
// format is a day of July 1905.
var earliest = audit.DateOf(1921, 7, 1)

var tooEarly = audit.Textf("1921-07-01 及以后的日期；这多半是给 2019.03 一类的年月设了日期格式，请填写完整的年月日",
	"a date from 1921-07-01 on; this one is mostly a month such as 2019.03 that was given a date format: write year, month and day")

// parseDate reads a date in any spelling of SPEC 1, or says what was expected.
// order is the one a source's mapping states for its day/month/year dates
// ("dmy", "mdy"); otherwise the year must come first.
func parseDate(text, order string) (audit.Date, audit.Text) {
	s := plainDate(text)
	y, m, d, rest, ok := yearFirst(s)
	if !ok && (order == "dmy" || order == "mdy") {
		y, m, d, rest, ok = yearLast(s, order)
	}
	tail := dateTail{}
	if !ok || !tail.read(rest) {
		return 0, expectedDate(s)
	}
	return dayOf(y, m, d, &tail)
}

// noSuchDay is what a day is that the calendar lacks, such as 31 April.
var noSuchDay = audit.Textf("日历上有的日子（这一天不存在）", "a day that exists in the calendar")

// dayOf gives the day of a date that was read, with what stands behind it.
func dayOf(y, m, d int, tail *dateTail) (audit.Date, audit.Text) {
	if y < firstYear || y > lastYear {
		return 0, audit.Textf("1921-07-01 及以后的日期", "a date from 1921-07-01 on")
	}
	if !audit.Exists(y, m, d) {
		return 0, noSuchDay
	}
	day := audit.DateOf(y, m, d)
	switch {
	case tail.weekday != noWeekday && tail.weekday != weekdayOf(day):
		return 0, otherWeekday(day)
	case tail.zoned:
		day = tail.inShanghai(day)
	}
	if day < earliest {
		return 0, tooEarly
	}
	return day, audit.Text{}
}

// plainDate writes a text with the plain ones of the signs that a date is
// written with: half width, lower case, one kind of dash and of bracket, no byte
// order mark.
func plainDate(text string) string {
	return strings.Map(func(r rune) rune {
		switch r = narrow(r); r {
		case '\ufeff':
			return -1
		case '‐', '‑', '‒', '–', '—', '―', '−':
			return '-'
		case '[', '【', '〔':
			return '('
		case ']', '】', '〕':
			return ')'
		}
		return unicode.ToLower(r)
	}, trim(text))
}

// expectedDate tells the usual mistakes apart, because each has its own cure.
func expectedDate(s string) audit.Text {
	year, month := monthAlone(s)
	switch {
	case month != 0:
		return audit.Textf("完整的日期；这里只有年月，请补上日，如 "+itoa(year)+"-"+twoDigits(month)+"-01",
			"a whole date; this is only a month: write the day too, as in "+itoa(year)+"-"+twoDigits(month)+"-01")
	case year != 0:
		return audit.Textf("完整的日期；这里只有年份，请补上月和日", "a whole date; this is only a year: write month and day too")
	}
	if serial, err := strconv.ParseFloat(s, 64); err == nil && serial >= leastSerial && serial < 2958466 {
		return audit.Textf("日期，如 2024-03-05；这像是表格软件的日期序号，请把单元格设为日期格式",
			"a date such as 2024-03-05; this looks like a spreadsheet's day number: format the cell as a date")
	}
	if _, _, _, _, ok := yearLast(s, "dmy"); ok {
		return audit.Textf("年份在前的日期，如 2024-03-05；日、月的先后无法判断",
			"a date with the year first, such as 2024-03-05; which part is the month is unclear")
	}
	return audit.Textf("日期，如 2024-03-05、2024/3/5、2024年3月5日或 20240305，年份四位",
		"a date such as 2024-03-05, 2024/3/5, 2024年3月5日 or 20240305, with a year of four digits")
}

// leastSerial is the number that a spreadsheet has for the earliest day. Below
// it a date format would make a wrong date of a number.
const leastSerial = 7853

// lastAlone is the last year that is taken for one where nothing else is said:
// later ones are rather numbers of days.
const lastAlone = 2199

func twoDigits(n int) string { return strings.Repeat("0", 2-len(itoa(n))) + itoa(n) }

// monthAlone gives the year and the month of a text that says no more, such as
// 2019.03, 2019年3月 or 201903; of 2019 and 2019年 the year and no month. Both
// are 0 for anything else.
func monthAlone(s string) (year, month int) { //nolint:cyclop // one case a spelling
	figures, rest, _ := figure(s)
	if len(figures) == 6 && rest == "" {
		figures, rest = figures[:4], "-"+figures[4:]
	}
	year = number(figures)
	if len(figures) != 4 || year < firstYear || year > lastAlone {
		return 0, 0
	}
	mark, rest := dateMark(rest)
	if rest == "" && (mark == "" || mark == "年") {
		return year, 0
	}
	figures, rest, _ = figure(rest)
	month = number(figures)
	if last, behind := dateMark(rest); last == "月" {
		rest = behind
	}
	if mark == "" || mark == "月" || !shortPart(figures) || month < 1 || month > 12 || trim(rest) != "" {
		return 0, 0
	}
	return year, month
}

// yearFirst cuts year, month and day off the front of a text.
func yearFirst(s string) (y, m, d int, rest string, ok bool) { //nolint:cyclop // one case a spelling
	year, rest, hanzi := figure(s)
	if len(year) == 8 && !hanzi {
		return number(year[:4]), number(year[4:6]), number(year[6:]), rest, true
	}
	mark, rest := dateMark(rest)
	month, rest, hanziMonth := figure(rest)
	second, rest := dateMark(rest)
	day, rest, hanziDay := figure(rest)
	ok = len(year) == 4 && shortPart(month) && shortPart(day)
	switch {
	case mark == "年" && second == "月":
		last, after := dateMark(rest)
		if last != "日" && last != "号" || !ok {
			return 0, 0, 0, s, false
		}
		rest = " " + after // 2024年3月5日08:30: the 日 parts the time from the date
	case mark == "" || mark != second || strings.ContainsAny(mark, chineseMarks) || hanzi || hanziMonth || hanziDay:
		ok = false
	}
	return number(year), number(month), number(day), rest, ok
}

// yearLast cuts day, month and year, or month, day and year, off the front.
func yearLast(s, order string) (y, m, d int, rest string, ok bool) {
	first, rest := digits(s)
	mark, rest := dateMark(rest)
	second, rest := digits(rest)
	again, rest := dateMark(rest)
	year, rest := digits(rest)
	ok = shortPart(first) && shortPart(second) && len(year) == 4 &&
		mark != "" && mark == again && !strings.ContainsAny(mark, chineseMarks)
	d, m = number(first), number(second)
	if order == "mdy" {
		d, m = m, d
	}
	return number(year), m, d, rest, ok
}

func shortPart(s string) bool { return len(s) == 1 || len(s) == 2 }

// digits cuts the leading ASCII digits off a text.
func digits(s string) (head, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return s[:n], s[n:]
}

// number is for short runs of digits only; anything else is 0.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

const chineseMarks = "年月日号"

// dateMark cuts one mark between the parts of a date off a text, with the
// blanks around it.
func dateMark(s string) (mark, rest string) {
	inner := strings.TrimLeftFunc(s, isSpace)
	for _, mark := range [...]string{"-", "/", ".", "年", "月", "日", "号"} {
		if rest, ok := strings.CutPrefix(inner, mark); ok {
			if mark == "日" || mark == "号" {
				return mark, rest
			}
			return mark, strings.TrimLeftFunc(rest, isSpace)
		}
	}
	return "", s
}

// figure cuts a number off the front of a text and gives it in ASCII digits: as
// it is written, or in Chinese numerals, place by place (二〇二四, also with a 0 or
// an O among them) or as counted (二十三).
func figure(s string) (figures, rest string, hanzi bool) {
	if s == "" || s[0] < utf8.RuneSelf {
		figures, rest = digits(s)
		if figures == "" || rest == "" || rest[0] < utf8.RuneSelf || !isNumeral(rest) {
			return figures, rest, false
		}
	}
	var run []rune
	rest = s
	for _, r := range s {
		if _, ok := numerals[r]; !ok && (r < '0' || r > '9') {
			break
		}
		run, rest = append(run, r), rest[utf8.RuneLen(r):]
	}
	return counted(run), rest, true
}

// numerals are the Chinese ones, in the spellings that people have for a zero.
var numerals = map[rune]int{
	'〇': 0, '○': 0, '零': 0, '◯': 0, 'o': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'十': 10, '廿': 20, '卅': 30,
}

func isNumeral(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	_, ok := numerals[r]
	return ok
}

// counted gives the digits of a run of numerals: 一一 and 十一 are 11, 二十 is 20,
// 二十三 and 廿三 are 23. It is empty where they make no number.
func counted(run []rune) string {
	values := make([]int, len(run))
	tens := -1
	for i, r := range run {
		value, ok := numerals[r]
		if !ok {
			value = int(r - '0')
		}
		values[i] = value
		if value >= 10 {
			if tens >= 0 {
				return ""
			}
			tens = i
		}
	}
	if tens < 0 {
		var places strings.Builder
		for _, value := range values {
			places.WriteByte(byte('0' + value)) //nolint:gosec // below 10
		}
		return places.String()
	}
	n := values[tens]
	switch {
	case tens > 1, len(values) > tens+2, tens == 1 && (n > 10 || values[0] == 0):
		return ""
	case tens == 1:
		n *= values[0]
	}
	if len(values) > tens+1 {
		if values[tens+1] == 0 {
			return ""
		}
		n += values[tens+1]
	}
	return itoa(n)
}

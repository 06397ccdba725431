package dossier

import (
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// The first and the last year a date may lie in. What is before is a slip of the
// keyboard, or a number that is no date; 9999-12-31 is how many systems write an
// open end.
const (
	firstYear = 1900
	lastYear  = 9999
)

// parseDate reads a date in any spelling of SPEC 1, or says what was expected.
// order is the one a source's mapping states for its day/month/year dates
// ("dmy", "mdy"); otherwise the year must come first.
func parseDate(text, order string) (audit.Date, audit.Text) {
	s := strings.ToLower(narrowed(trim(text)))
	y, m, d, rest, ok := yearFirst(s)
	if !ok && (order == "dmy" || order == "mdy") {
		y, m, d, rest, ok = yearLast(s, order)
	}
	if !ok || !timeOfDay(rest) {
		return 0, expectedDate(s)
	}
	if y < firstYear || y > lastYear {
		return 0, both("1900 年以后的日期", "a date of the year 1900 or later")
	}
	if !audit.Exists(y, m, d) {
		return 0, both("日历上有的日子（这一天不存在）", "a day that exists in the calendar")
	}
	return audit.DateOf(y, m, d), audit.Text{}
}

// expectedDate tells the usual mistakes apart, because each has its own cure.
func expectedDate(s string) audit.Text {
	if serial, err := strconv.ParseFloat(s, 64); err == nil && serial >= 1 && serial < 2958466 {
		return both("日期，如 2024-03-05；这像是表格软件的日期序号，请把单元格设为日期格式",
			"a date such as 2024-03-05; this looks like a spreadsheet's day number: format the cell as a date")
	}
	if _, _, _, _, ok := yearLast(s, "dmy"); ok {
		return both("年份在前的日期，如 2024-03-05；日、月的先后无法判断",
			"a date with the year first, such as 2024-03-05; which part is the month cannot be told")
	}
	return both("日期，如 2024-03-05、2024/3/5、2024年3月5日或 20240305，年份四位",
		"a date such as 2024-03-05, 2024/3/5, 2024年3月5日 or 20240305, with a year of four digits")
}

// yearFirst cuts year, month and day off the front of a text.
func yearFirst(s string) (y, m, d int, rest string, ok bool) {
	year, rest := digits(s)
	if len(year) == 8 {
		return number(year[:4]), number(year[4:6]), number(year[6:]), rest, true
	}
	mark, rest := dateMark(rest)
	month, rest := digits(rest)
	second, rest := dateMark(rest)
	day, rest := digits(rest)
	ok = len(year) == 4 && shortPart(month) && shortPart(day)
	switch {
	case mark == "年" && second == "月":
		last, after := dateMark(rest)
		if last != "日" || !ok {
			return 0, 0, 0, s, false
		}
		rest = " " + after // 2024年3月5日08:30: the 日 parts the time from the date
	case mark == "" || mark != second || strings.ContainsAny(mark, "年月日"):
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
		mark != "" && mark == again && !strings.ContainsAny(mark, "年月日")
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

// dateMark cuts one mark between the parts of a date off a text, with the
// blanks around it.
func dateMark(s string) (mark, rest string) {
	inner := strings.TrimLeftFunc(s, isSpace)
	for _, mark := range [...]string{"-", "/", ".", "年", "月", "日"} {
		if rest, ok := strings.CutPrefix(inner, mark); ok {
			if mark == "日" {
				return mark, rest
			}
			return mark, strings.TrimLeftFunc(rest, isSpace)
		}
	}
	return "", s
}

var dayParts = [...]string{"上午", "下午", "中午", "晚上", "凌晨", "早上", "am", "pm"}

// timeOfDay reports whether what stands behind a date is nothing, or a time of
// day and so of no consequence (SPEC 1).
func timeOfDay(s string) bool {
	if trim(s) == "" {
		return true
	}
	if s[0] >= '0' && s[0] <= '9' {
		return false
	}
	s = trim(s)
	s = strings.TrimLeftFunc(strings.TrimPrefix(s, "t"), isSpace)
	s = cutDayPart(s)
	s, ok := cutClock(s)
	return ok && zone(cutDayPart(trim(s)))
}

func cutDayPart(s string) string {
	for _, part := range dayParts {
		if rest, ok := strings.CutPrefix(s, part); ok {
			return strings.TrimLeftFunc(rest, isSpace)
		}
	}
	return s
}

// cutClock cuts 8:30, 08:30:15.25, 8时, 8点30分 or 8时30分15秒 off the front.
func cutClock(s string) (rest string, ok bool) {
	hour, s := digits(s)
	if !shortPart(hour) || number(hour) > 24 {
		return s, false
	}
	if rest, chinese := cutAny(s, "时", "点"); chinese {
		rest = cutUnit(cutUnit(rest, "分"), "秒")
		return rest, true
	}
	s, ok = cutSixtieth(s)
	if !ok {
		return s, false
	}
	if after, seconds := cutSixtieth(s); seconds {
		s = after
		if strings.HasPrefix(s, ".") || strings.HasPrefix(s, ",") {
			_, s = digits(s[1:])
		}
	}
	return s, true
}

func cutAny(s string, heads ...string) (string, bool) {
	for _, head := range heads {
		if rest, ok := strings.CutPrefix(s, head); ok {
			return rest, true
		}
	}
	return s, false
}

func cutUnit(s, unit string) string {
	count, rest := digits(s)
	if rest, ok := strings.CutPrefix(rest, unit); ok && shortPart(count) && number(count) < 60 {
		return rest
	}
	return s
}

func cutSixtieth(s string) (string, bool) {
	s, ok := strings.CutPrefix(s, ":")
	part, rest := digits(s)
	return rest, ok && len(part) == 2 && number(part) <= 60
}

// zone reports whether a text is nothing, Z or an offset such as +08:00.
func zone(s string) bool {
	if s == "" || s == "z" {
		return true
	}
	if s[0] != '+' && s[0] != '-' {
		return false
	}
	offset, rest := digits(strings.Replace(s[1:], ":", "", 1))
	return rest == "" && (len(offset) == 2 || len(offset) == 4)
}

package dossier

import (
	"strings"

	"ninefold/internal/audit"
)

// halfDays is how many half-days a week has.
const halfDays = 14

var expectedWeek = audit.Textf("一周，如第10周（年份写在 date 的 year），或不超过 7 天、在同一周内的起止日期，如 3月4日-3月10日",
	"a week, such as 第10周 (its year under date:), or the first and the last day of at most 7 within one week, such as 3月4日-3月10日")

var countOverMonth = audit.Textf("一周；按月的次数不能说明每周的情况，请改用按周或按日的记录",
	"a week; a count over a month says nothing about weeks: use records by week or by day")

// weekOf gives the Monday of the ISO week that a header names: 第10周 of the year, or
// up to seven days that lie in one.
func weekOf(text string, year int) (audit.Date, audit.Text) {
	s := plainDate(text)
	if n, ok := weekNumber(s); ok {
		monday := mondayOf(year, n)
		if year == 0 || monday == 0 {
			return 0, expectedWeek
		}
		return monday, audit.Text{}
	}
	rest := dateRest{year: year}
	if got, behind, ok := rest.parts(s, ""); ok && got.month != 0 && got.day == 0 && trim(behind) == "" {
		return 0, countOverMonth
	}
	from, to, ok := stretch(s, year)
	if !ok || to < from || to-from > 6 || weekdayOf(from) > weekdayOf(to) {
		return 0, expectedWeek
	}
	return from - audit.Date(weekdayOf(from)-1), audit.Text{} //nolint:gosec // 1 to 7
}

// weekNumber reads 第10周, 10周, 第十周, w10 and week 10.
func weekNumber(s string) (int, bool) {
	s, english := cutAny(s, "week", "w")
	s, _ = cutAny(trim(s), "第")
	figures, rest, _ := figure(trim(s))
	rest, chinese := cutAny(trim(rest), "周", "星期", "个星期")
	n := number(figures)
	return n, (english || chinese) && shortPart(figures) && n > 0 && trim(rest) == ""
}

// mondayOf is the Monday of an ISO week; 0 where the year has no such week.
func mondayOf(year, week int) audit.Date {
	fourth := audit.DateOf(year, 1, 4)                // always in the first week
	first := fourth - audit.Date(weekdayOf(fourth)-1) //nolint:gosec // 1 to 7
	monday := first + audit.Date(7*(week-1))          //nolint:gosec // at most 99 weeks
	if (monday + 3).Year() != year {
		return 0
	}
	return monday
}

// stretch reads the first and the last day of a few, or a single one: 3月4日-3月10日,
// 3.4-3.10, 3月4-10日, 2024-03-04至2024-03-10.
func stretch(s string, year int) (from, to audit.Date, ok bool) {
	rest := dateRest{year: year}
	for _, mark := range [...]string{"至", "到", "~", "～", "--", "-"} {
		for at := range s {
			if !strings.HasPrefix(s[at:], mark) {
				continue
			}
			left, right := trim(s[:at]), trim(s[at+len(mark):])
			first, ok1 := wholeDay(left, rest)
			if !ok1 && !strings.HasSuffix(left, "月") && strings.Contains(left, "月") {
				first, ok1 = wholeDay(left+"日", rest)
			}
			if !ok1 {
				continue
			}
			y, m, _ := first.Civil()
			if last, ok2 := wholeDay(right, dateRest{year: y, month: m}); ok2 {
				return first, last, true
			}
		}
	}
	day, ok := wholeDay(s, rest)
	_, expected := parseDate(s, "")
	return day, day, ok && (expected == (audit.Text{}) || strings.Contains(s, "月")) // 3-4 may be two weeks
}

func wholeDay(s string, rest dateRest) (audit.Date, bool) {
	day, expected := parseDate(s, "")
	if expected != (audit.Text{}) {
		var ok bool
		if day, expected, ok = rest.complete(s, ""); !ok {
			return 0, false
		}
	}
	return day, expected == (audit.Text{})
}

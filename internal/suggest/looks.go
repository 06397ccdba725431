package suggest

import (
	"regexp"
	"strconv"

	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/spelling"
)

// looks is what a cell is like, taken by itself.
type looks uint8

const (
	other looks = iota
	wholeDate
	monthDay   // 3月5日
	dayOfMonth // 5, 5日
	yearMonth  // 2019.03
	weekNumber // 第3周
	dayOfWeek  // 周一
	halfDay    // 上午
)

var (
	monthDayForm  = regexp.MustCompile(`^(\d{1,2})[月./-](\d{1,2})[日号]?([(（].*|上午.*|下午.*)?$`)
	dayForm       = regexp.MustCompile(`^(\d{1,2})[日号]?$`)
	yearMonthForm = regexp.MustCompile(`^(19|20)\d{2}[年./-]\d{1,2}月?$`)
	weekForm      = regexp.MustCompile(`^第?[0-9一二三四五六七八九十]{1,3}周$`)
	weekdayForm   = regexp.MustCompile(`^(周|星期|礼拜)?[一二三四五六日天]$`)
	halfDayForm   = regexp.MustCompile(`^(上午|下午|上|下|am|pm)$`)
	yearForm      = regexp.MustCompile(`(?:^|\D)(20\d{2}|19\d{2})(?:\D|$)`)
	monthForm     = regexp.MustCompile(`(?:^|\D)(1[0-2]|0?[1-9])月(?:份|$|\D)`)
)

// look says what a cell is like.
func (v *vocabulary) look(c source.Cell) looks {
	text := spelling.Fold(c.Text)
	switch {
	case text == "":
		return other
	case c.Kind == source.Day, v.dates.Understands(c.Text):
		return wholeDate
	case yearMonthForm.MatchString(text):
		return yearMonth
	case weekForm.MatchString(text):
		return weekNumber
	case isDayOfMonth(text):
		return dayOfMonth
	case c.Kind != source.Number && isMonthDay(text):
		return monthDay
	case halfDayForm.MatchString(text):
		return halfDay
	case weekdayForm.MatchString(text):
		return dayOfWeek
	}
	return other
}

func isMonthDay(text string) bool {
	m := monthDayForm.FindStringSubmatch(text)
	return len(m) > 2 && between(m[1], 12) && between(m[2], 31)
}

func isDayOfMonth(text string) bool {
	m := dayForm.FindStringSubmatch(text)
	return len(m) > 1 && between(m[1], 31)
}

func between(digits string, most int) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n >= 1 && n <= most
}

// dayNumber is the number of a cell like 5 or 5日; 0 for any other.
func dayNumber(text string) int {
	if m := dayForm.FindStringSubmatch(spelling.Fold(text)); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

func saysYear(text string) bool { return yearForm.MatchString(spelling.Fold(text)) }

func saysMonth(text string) bool { return monthForm.MatchString(spelling.Fold(text)) }

// places finds where the year, and if it is wanted the month, of a sheet's dates
// stand. A year that stands nowhere is asked for.
func (g *grid) places(header int, month bool) dateParts {
	var d dateParts
	where := []struct{ place, text string }{{"title", g.titles(header)}, {"sheet", g.sheet}, {"file", g.title()}}
	for _, w := range where {
		if d.year == "" && saysYear(w.text) {
			d.year = w.place
			d.note = say("年份取自“%s”", "the year is taken from %q", w.text)
		}
	}
	for _, place := range []int{1, 0, 2} { // the sheet's name before its title
		if month && d.month == "" && saysMonth(where[place].text) {
			d.month = where[place].place
		}
	}
	d.ask = d.year == ""
	return d
}

func wordsOf(table, field string) dossier.Words {
	t, _ := dossier.TableNamed(table)
	return dossier.NewWords(&t.Fields[t.Field(field)])
}

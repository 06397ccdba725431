package dossier

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// dateTail is what stands behind a date: a weekday, a part of the day, a time of
// day. All of that is of no consequence (SPEC 1), but for two things: a weekday
// that is not the date's own leaves a doubt which of the two is meant, and a time
// with a zone is an instant.
type dateTail struct {
	weekday int // from 1 for Monday; noWeekday
	part    bool
	clocked bool
	seconds int // since midnight
	zoned   bool
	offset  int // of the zone, in seconds east of Greenwich
}

const (
	noWeekday = 0
	shanghai  = 8 * 3600 // seconds east of Greenwich; no summer time
	aDay      = 24 * 3600
)

// inShanghai gives the day that an instant falls on there.
func (t *dateTail) inShanghai(day audit.Date) audit.Date {
	seconds := t.seconds - t.offset + shanghai
	for ; seconds < 0; seconds += aDay {
		day--
	}
	return day + audit.Date(seconds/aDay) //nolint:gosec // at most two
}

// read takes in a whole tail; false if something else stands there.
func (t *dateTail) read(s string) bool {
	if trim(s) == "" {
		return true
	}
	if s[0] >= '0' && s[0] <= '9' {
		return false // 2024-03-0508:30
	}
	s = trim(s)
	if behind, ok := cutAny(s, "t", ","); ok {
		if behind = trim(behind); behind == "" || s[0] == 't' && (behind[0] < '0' || behind[0] > '9') {
			behind = s // 2024-03-05 Tue
		}
		s = behind
	}
	return t.items(s, false)
}

// items reads weekday, part of the day and time of day, in any order, each once
// at most and but for the time in brackets or not.
func (t *dateTail) items(s string, bracketed bool) bool {
	for s != "" {
		var ok bool
		if s[0] == '(' && !bracketed {
			inner, behind, closed := strings.Cut(s[1:], ")")
			if !closed || trim(inner) == "" || !t.items(trim(inner), true) {
				return false
			}
			s = behind
		} else if s, ok = t.item(s, bracketed); !ok {
			return false
		}
		if s = trim(s); len(s) > 1 && s[0] == ',' {
			s = trim(s[1:])
		}
	}
	return true
}

func (t *dateTail) item(s string, bracketed bool) (rest string, ok bool) {
	if day, rest, ok := cutWeekday(s, bracketed); ok {
		ok = t.weekday == noWeekday
		t.weekday = day
		return rest, ok
	}
	if rest, ok := cutAny(s, dayParts[:]...); ok {
		ok = !t.part && !t.zoned
		t.part = true
		return rest, ok
	}
	if s[0] < '0' || s[0] > '9' || t.clocked {
		return s, false
	}
	t.clocked = true
	if rest, t.seconds, ok = cutClock(s); !ok {
		return s, false
	}
	if zone, behind, found := cutZone(trim(rest)); found {
		t.offset, t.zoned, rest = zone, true, behind
		ok = !t.part // 8 pm of what clock?
	}
	return rest, ok
}

var dayParts = [...]string{"上午", "下午", "中午", "晚上", "凌晨", "早上", "傍晚", "全天", "am", "pm"}

// weekdays by how they begin, or are called in English, from Monday.
var (
	weekdayHeads = [...]string{"星期", "礼拜", "周"}
	weekdayEnds  = []rune("一二三四五六日")
	englishDays  = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)

// cutWeekday cuts 周二, 星期二, 礼拜二, tue or tuesday off the front, and in
// brackets 二 too.
func cutWeekday(s string, bracketed bool) (day int, rest string, ok bool) {
	tail, headed := cutAny(s, weekdayHeads[:]...)
	if headed || bracketed {
		r, size := utf8.DecodeRuneInString(tail)
		if r == '天' && headed {
			r = '日'
		}
		if i := slices.Index(weekdayEnds, r); i >= 0 {
			return i + 1, tail[size:], true
		}
	}
	for i, name := range englishDays {
		rest, ok := cutAny(s, name, name[:3]+".", name[:3])
		if ok && (rest == "" || rest[0] < 'a' || rest[0] > 'z') {
			return i + 1, rest, true
		}
	}
	return noWeekday, s, false
}

// weekdayOf gives the day of the week, from 1 for Monday.
func weekdayOf(day audit.Date) int {
	const thursday = 4 // 1970-01-01
	return (int(day)%7+7+thursday-1)%7 + 1
}

func otherWeekday(day audit.Date) audit.Text {
	n := weekdayOf(day)
	english := strings.ToUpper(englishDays[n-1][:1]) + englishDays[n-1][1:]
	return audit.Textf("与星期相符的日期；"+day.String()+" 是星期"+string(weekdayEnds[n-1])+"，日期和星期有一个写错了",
		"a date that falls on the weekday beside it; "+day.String()+" is a "+english+", so one of the two is wrong")
}

// cutClock cuts 8:30, 08:30:15.25, 8时, 8点30分 or 8时30分15秒 off the front.
func cutClock(s string) (rest string, seconds int, ok bool) {
	hour, s := digits(s)
	if !shortPart(hour) || number(hour) > 24 {
		return s, 0, false
	}
	seconds = 3600 * number(hour)
	if rest, chinese := cutAny(s, "时", "点"); chinese {
		rest, minute := cutUnit(rest, "分")
		rest, second := cutUnit(rest, "秒")
		return rest, seconds + 60*minute + second, true
	}
	s, minute, ok := cutSixtieth(s)
	if !ok {
		return s, 0, false
	}
	seconds += 60 * minute
	if after, second, exact := cutSixtieth(s); exact {
		s, seconds = after, seconds+second
		if strings.HasPrefix(s, ".") || strings.HasPrefix(s, ",") {
			_, s = digits(s[1:])
		}
	}
	return s, seconds, true
}

func cutAny(s string, heads ...string) (string, bool) {
	for _, head := range heads {
		if rest, ok := strings.CutPrefix(s, head); ok {
			return rest, true
		}
	}
	return s, false
}

func cutUnit(s, unit string) (rest string, count int) {
	figures, behind := digits(s)
	if behind, ok := strings.CutPrefix(behind, unit); ok && shortPart(figures) && number(figures) < 60 {
		return behind, number(figures)
	}
	return s, 0
}

func cutSixtieth(s string) (rest string, count int, ok bool) {
	s, ok = strings.CutPrefix(s, ":")
	part, rest := digits(s)
	return rest, number(part), ok && len(part) == 2 && number(part) <= 60
}

// cutZone cuts Z or an offset such as +08:00, +0800 or +08 off the front.
func cutZone(s string) (offset int, rest string, ok bool) {
	if s == "" {
		return 0, s, false
	}
	if s[0] == 'z' {
		return 0, s[1:], true
	}
	if s[0] != '+' && s[0] != '-' {
		return 0, s, false
	}
	hours, rest := digits(s[1:])
	minutes := ""
	if len(hours) == 4 {
		hours, minutes = hours[:2], hours[2:]
	} else if after, colon := strings.CutPrefix(rest, ":"); colon {
		if minutes, rest = digits(after); len(minutes) != 2 {
			return 0, s, false
		}
	}
	if len(hours) != 2 || number(hours) > 14 || number(minutes) > 59 {
		return 0, s, false
	}
	offset = 3600*number(hours) + 60*number(minutes)
	if s[0] == '-' {
		offset = -offset
	}
	return offset, rest, true
}

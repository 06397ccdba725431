package office

import (
	"math"
	"time"
)

// Day is a calendar day, counted in days since 1970-01-01. Its arithmetic is
// that of package time in UTC, on purpose another method than audit.Date: where
// both agree, neither is likely to be wrong.
type Day int32

// Absent is a date that was left blank. Forever is later than every day.
const (
	Absent  Day = math.MinInt32
	Forever Day = math.MaxInt32
)

const secondsADay = 24 * 60 * 60

// On gives the day of a year, month and day of the month; what is too much for
// the month carries over into the next one (SPEC 2).
func On(year, month, day int) Day {
	return dayOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

func dayOf(t time.Time) Day {
	return Day(t.Unix() / secondsADay) //nolint:gosec // dates of offices lie within a few thousand years
}

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// Year is the calendar year.
func (d Day) Year() int { return d.time().Year() }

// Weekday is 1 for Monday to 7 for Sunday.
func (d Day) Weekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// Monday is the first day of the ISO week.
func (d Day) Monday() Day { return d - Day(d.Weekday()) + 1 } //nolint:gosec // 1 to 7

// AddMonths keeps the day of the month and lets surplus days carry over: 31
// January + 1 month is 3 March (SPEC 2).
func (d Day) AddMonths(n int) Day { return dayOf(d.time().AddDate(0, n, 0)) }

// AddYears does the same for years.
func (d Day) AddYears(n int) Day { return dayOf(d.time().AddDate(n, 0, 0)) }

// String gives yyyy-mm-dd, or nothing for Absent.
func (d Day) String() string {
	if d == Absent {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

// MarshalText gives yyyy-mm-dd.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// Parse reads yyyy-mm-dd; blank is Absent.
func Parse(s string) (Day, error) {
	if s == "" {
		return Absent, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	return dayOf(t), err
}

// span is a stretch of days, both ends included; it is empty when to < from.
type span struct{ from, to Day }

// between makes a span of two dates that may be blank.
func between(from, to Day) span {
	if to == Absent {
		to = Forever
	}
	return span{from, to} // Absent as a start is earlier than every day already
}

func (s span) empty() bool { return s.to < s.from }

func (s span) has(d Day) bool { return s.from <= d && d <= s.to }

func (s span) with(t span) span { return span{max(s.from, t.from), min(s.to, t.to)} }

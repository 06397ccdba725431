package audit

import (
	"encoding/json"
	"fmt"
)

// Date is a calendar day, counted in days since 1970-01-01. It has no time of
// day and no time zone, so nothing that is judged can depend on a clock.
type Date int32

// MinDate and MaxDate stand for "since ever" and "open".
const (
	MinDate Date = -1 << 30
	MaxDate Date = 1 << 30
)

// DateOf gives the day of a proleptic Gregorian year, month and day of the
// month. A day past the end of the month carries over into the next one, as
// SPEC 2 wants for added months and years.
func DateOf(year, month, day int) Date {
	year += floorDiv(month-1, 12)
	month = floorMod(month-1, 12) + 1
	y := year
	if month <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*((month+9)%12)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - 719468) //nolint:gosec // years of four digits
}

// Civil gives the year, month and day of the month.
func (d Date) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// Year is the calendar year of the day.
func (d Date) Year() int { y, _, _ := d.Civil(); return y }

// Week numbers the ISO weeks (Monday to Sunday) without a break over the
// years: week 0 holds 1970-01-01.
func (d Date) Week() int { return floorDiv(int(d)+3, 7) }

// Weekday is 1 for Monday to 7 for Sunday.
func (d Date) Weekday() int { return floorMod(int(d)+3, 7) + 1 }

// MondayOf is the first day of a week numbered as by Week.
func MondayOf(week int) Date { return Date(week*7 - 3) } //nolint:gosec // weeks are fewer than days

// ParseDate reads yyyy-mm-dd and refuses days that do not exist.
func ParseDate(s string) (Date, error) {
	var y, m, d int
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, fmt.Errorf("%q is not a date: expected yyyy-mm-dd", s)
	}
	for _, part := range []struct {
		text string
		into *int
	}{{s[:4], &y}, {s[5:7], &m}, {s[8:], &d}} {
		for _, c := range part.text {
			if c < '0' || c > '9' {
				return 0, fmt.Errorf("%q is not a date: expected yyyy-mm-dd", s)
			}
			*part.into = *part.into*10 + int(c-'0')
		}
	}
	if !Exists(y, m, d) {
		return 0, fmt.Errorf("%q is not a day of the calendar", s)
	}
	return DateOf(y, m, d), nil
}

// Exists reports whether a year, month and day of the month name a real day.
func Exists(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return false
	}
	y, m, d := DateOf(year, month, day).Civil()
	return y == year && m == month && d == day
}

func (d Date) String() string { return string(d.Append(nil)) }

// Append appends yyyy-mm-dd.
func (d Date) Append(b []byte) []byte {
	y, m, day := d.Civil()
	if y < 0 || y > 9999 {
		return fmt.Appendf(b, "%04d-%02d-%02d", y, m, day)
	}
	return append(b, digit(y/1000), digit(y/100), digit(y/10), digit(y), '-', digit(m/10), digit(m), '-', digit(day/10), digit(day))
}

// digit is the last one of a number.
func digit(n int) byte { return '0' + byte(n%10) } //nolint:gosec // below ten

// MarshalJSON writes yyyy-mm-dd.
func (d Date) MarshalJSON() ([]byte, error) {
	return append(d.Append([]byte{'"'}), '"'), nil
}

// UnmarshalJSON reads yyyy-mm-dd.
func (d *Date) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	parsed, err := ParseDate(s)
	*d = parsed
	return err
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }

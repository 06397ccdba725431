package office

import (
	_ "embed"
	"slices"
	"strings"
)

// holidays is the official calendar: date, off or work, name.
//
//go:embed testdata/holidays.csv
var holidays string

// calendar knows the days on which the rule Monday to Friday does not hold.
type calendar map[Day]bool

// official reads the built-in years.
var official = func() calendar {
	c := calendar{}
	for line := range strings.Lines(holidays) {
		date, kind, _ := strings.Cut(strings.TrimSpace(line), ",")
		if day, err := Parse(date); err == nil {
			c[day] = strings.HasPrefix(kind, "work")
		}
	}
	return c
}()

// workday says whether people work on a day in this office (SPEC 2).
func (o *Office) workday(day Day) bool {
	if slices.Contains(o.DaysOff, day) {
		return false
	}
	if slices.Contains(o.DaysWorked, day) {
		return true
	}
	if works, ok := official[day]; ok {
		return works
	}
	return day.Weekday() <= 5
}

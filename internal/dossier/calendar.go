package dossier

import (
	"crypto/sha256"
	_ "embed" // the official calendar is data, carried in the binary
	"encoding/hex"
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

//go:embed holidays.csv
var officialDays string

// Calendar says which days are workdays: Monday to Friday less official
// holidays, plus official make-up workdays (SPEC 2).
type Calendar struct {
	off, work   map[audit.Date]bool
	named       map[audit.Date]string // the holiday that an official day belongs to
	first, last int                   // the official years built in
}

// NewCalendar is the official calendar with further holidays and workdays on
// top; a day named again overrides what the official calendar says.
func NewCalendar(holidays, workdays []audit.Date) *Calendar {
	c := &Calendar{off: map[audit.Date]bool{}, work: map[audit.Date]bool{}, named: map[audit.Date]string{}}
	for _, line := range strings.Split(strings.TrimSpace(officialDays), "\n")[1:] {
		c.official(line)
	}
	for _, day := range holidays {
		c.set(day, true)
	}
	for _, day := range workdays {
		c.set(day, false)
	}
	return c
}

func (c *Calendar) official(line string) {
	fields := strings.Split(strings.TrimRight(line, "\r"), ",")
	day, err := audit.ParseDate(fields[0])
	if err != nil || len(fields) < 3 || len(holidayNames(fields[2])) == 0 {
		panic(fmt.Sprintf("embedded calendar is damaged at %q", line))
	}
	c.set(day, fields[1] == "off")
	c.named[day] = fields[2]
	if c.first == 0 {
		c.first = day.Year()
	}
	c.last = max(c.last, day.Year())
}

func (c *Calendar) set(day audit.Date, off bool) {
	delete(c.off, day)
	delete(c.work, day)
	delete(c.named, day)
	if off {
		c.off[day] = true
	} else {
		c.work[day] = true
	}
}

// Workday reports whether a day is a workday.
func (c *Calendar) Workday(day audit.Date) bool {
	if c.off[day] {
		return false
	}
	return c.work[day] || day.Weekday() <= 5
}

// BuiltIn is the first and last year for which the official calendar is known.
func (c *Calendar) BuiltIn() (first, last int) { return c.first, c.last }

// Digest is the fingerprint of all days that are not as the weekday has it:
// two calendars with the same one have the same workdays.
func (c *Calendar) Digest() string {
	hash := sha256.New()
	for _, list := range []struct {
		name string
		days map[audit.Date]bool
	}{{"off", c.off}, {"work", c.work}} {
		for _, day := range slices.Sorted(maps.Keys(list.days)) {
			fmt.Fprintf(hash, "%s %s\n", day, list.name)
		}
	}
	return "sha256:" + hex.EncodeToString(hash.Sum(nil))
}

// weekMask has bit i set when day i of the week (0 = Monday) is a workday.
func (c *Calendar) weekMask(week int) uint8 {
	var mask uint8
	monday := audit.MondayOf(week)
	for i := range 7 {
		if c.Workday(monday + audit.Date(i)) {
			mask |= 1 << i
		}
	}
	return mask
}

// weeks holds the workdays of a stretch of weeks, one mask a week, from which
// single subjects' windows and absences are cut.
type weeks struct {
	first int
	masks []uint8
}

func (c *Calendar) weeks(from, to audit.Date) weeks {
	w := weeks{first: from.Week()}
	for week := w.first; week <= to.Week(); week++ {
		w.masks = append(w.masks, c.weekMask(week))
	}
	return w
}

// within gives the masks of the weeks that overlap a span, in scratch, with
// only the days of the span left in.
func (w weeks) within(span Span, scratch []uint8) (first int, masks []uint8) {
	first = span.From.Week()
	masks = append(scratch[:0], w.masks[first-w.first:span.To.Week()-w.first+1]...) //nolint:gocritic // scratch is room for a copy
	masks[0] &= ^uint8(0) << (span.From.Weekday() - 1)
	masks[len(masks)-1] &= ^uint8(0) >> (8 - span.To.Weekday())
	return first, masks
}

// remove takes the days of an interval out of masks that begin with week first.
func remove(first int, masks []uint8, from, to audit.Date) {
	start, end := audit.MondayOf(first), audit.MondayOf(first+len(masks))-1
	from, to = max(from, start), min(to, end)
	for from <= to {
		week, sunday := from.Week(), audit.MondayOf(from.Week())+6
		stop := min(to, sunday)
		gone := (^uint8(0) << (from.Weekday() - 1)) & (^uint8(0) >> (8 - stop.Weekday()))
		masks[week-first] &^= gone
		from = sunday + 1
	}
}

func days(mask uint8) int { return bits.OnesCount8(mask) }

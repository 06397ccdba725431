package dossier

import (
	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// dateRest is what the config says of dates that cells do not write in full: the
// parts that stand elsewhere, and which day a month alone stands for. A part that a
// cell says itself holds; 0 is a part that nothing says.
type dateRest struct {
	year, month, day int
	alone            string // layout.FirstDay or LastDay
}

func (r dateRest) none() bool { return r == dateRest{} }

// complete reads a date some part of which is not in the text: 3月5日, 3/5, 5日, 5,
// 3月, 2024年3月. false: the text is none of these, or a part is still lacking.
func (r dateRest) complete(text, order string) (day audit.Date, expected audit.Text, ok bool) {
	s := plainDate(text)
	got, rest, ok := r.parts(s, order)
	tail := dateTail{}
	if !ok || !tail.read(rest) {
		return 0, audit.Text{}, false
	}
	if got.year == 0 {
		got.year = r.year
	}
	if got.month == 0 {
		got.month = r.month
	}
	if got.day == 0 {
		got.day = r.day
	}
	if got.year == 0 || got.month < 1 || got.month > 12 {
		return 0, audit.Text{}, false
	}
	if got.day == 0 {
		switch r.alone {
		case layout.FirstDay:
			got.day = 1
		case layout.LastDay:
			_, _, got.day = (audit.DateOf(got.year, got.month+1, 1) - 1).Civil()
		default:
			return 0, audit.Text{}, false
		}
	}
	day, expected = dayOf(got.year, got.month, got.day, &tail)
	return day, expected, true
}

// parts cuts what a text says of a date off its front; the rest may be a weekday or
// a time of day.
func (r dateRest) parts(s, order string) (got dateRest, rest string, ok bool) {
	if year, month := monthAlone(s); year != 0 {
		return dateRest{year: year, month: month}, "", true
	}
	first, rest, _ := figure(s)
	if !shortPart(first) {
		return got, s, false
	}
	mark, behind := dateMark(rest)
	switch mark {
	case "月":
		got.month = number(first)
		second, after, _ := figure(behind)
		if second == "" {
			if after, found := cutAny(behind, "份", "度"); found {
				behind = after
			}
			return got, behind, true
		}
		got.day = number(second)
		if last, tail := dateMark(after); last == "日" || last == "号" {
			after = " " + tail
		}
		return got, after, shortPart(second)
	case "-", "/", ".":
		second, after, _ := figure(behind)
		got.month, got.day = number(first), number(second)
		if order == "dmy" {
			got.month, got.day = got.day, got.month
		}
		return got, after, shortPart(second)
	case "日", "号":
		got.day = number(first)
		return got, " " + behind, true
	case "":
		if r.bareIsMonth() {
			got.month = number(first)
		} else {
			got.day = number(first)
		}
		return got, rest, got.month+got.day > 0
	}
	return got, s, false
}

// bareIsMonth reports that a number alone is a month: nothing else says it, and the
// day need not be said.
func (r dateRest) bareIsMonth() bool { return r.month == 0 && (r.day != 0 || r.alone != "") }

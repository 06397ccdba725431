package config

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
)

var (
	wholeNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)$`)
	anyNumber   = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)
	octal       = regexp.MustCompile(`^0o?[0-9]+$`)
	isoDate     = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

	chineseMonthDay = regexp.MustCompile(`^([0-9]{1,2})月([0-9]{1,2})[日号]$`)
)

// scalar reads one value from the letters that stand in the file, not from what
// YAML makes of them: an id such as 0007, 1e3 or no is a text, 010 and "3" are
// no numbers, and a date is a date with quotes or without.
func (s *shape) scalar(n *yaml.Node, readDay dayReader) (v any, remedy audit.Text, ok bool) {
	switch s.kind {
	case textKind:
		return s.words(n.Value)
	case dateKind:
		return s.date(n.Value, readDay)
	case monthDayKind:
		return monthDay(n.Value)
	case boolKind:
		return n.Value == "true", audit.Text{EN: "write true or false", ZH: "请写 true 或 false"},
			!quoted(n) && (n.Value == "true" || n.Value == "false")
	default:
		return s.number(n)
	}
}

func (s *shape) words(written string) (any, audit.Text, bool) {
	word := strings.TrimSpace(written)
	if strings.ContainsFunc(word, steers) {
		return nil, audit.Text{EN: "take out the invisible characters", ZH: "请删去其中看不见的字符"}, false
	}
	if s.oneOf == nil {
		return word, audit.Text{}, word != ""
	}
	id, _ := s.canonical(word)
	return id, audit.Text{}, id != ""
}

// dayReader reads a date as exports may write it, or says what was expected.
type dayReader func(text string) (audit.Date, audit.Text)

// date takes a day in any spelling of SPEC 1.
func (s *shape) date(written string, readDay dayReader) (any, audit.Text, bool) {
	d, err := audit.ParseDate(written)
	expected := audit.Text{}
	if err != nil && readDay != nil {
		if d, expected = readDay(written); expected == (audit.Text{}) {
			err = nil
		}
	}
	switch {
	case isoDate.MatchString(written) && err != nil:
		return nil, audit.Text{EN: "no such day", ZH: "没有这一天"}, false
	case err != nil && expected != audit.Text{} && datelike(written):
		return nil, audit.Text{EN: "write " + expected.EN, ZH: "请写" + expected.ZH}, false
	case err != nil || d.Year() < 1:
		return nil, audit.Text{}, false
	case s.monday && d.Weekday() != 1:
		monday := audit.MondayOf(d.Week())
		return nil, audit.Textf("那一周的星期一是 %s", "the Monday of that week is %s", monday), false
	}
	return d, audit.Text{}, true
}

// datelike reports whether a text with figures was meant to be a date, so that it
// is worth saying what a date is.
func datelike(written string) bool {
	return strings.ContainsFunc(written, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("年月日号", r) })
}

// monthDay reads mm-dd, or 3月31日, which can be nothing else. 29 February is
// refused because most years have none (SPEC 3).
func monthDay(written string) (any, audit.Text, bool) {
	if parts := chineseMonthDay.FindStringSubmatch(written); parts != nil {
		written = fmt.Sprintf("%02s-%02s", parts[1], parts[2])
	}
	const common = "2023-"
	if _, err := audit.ParseDate(common + written); err == nil {
		return written, audit.Text{}, true
	}
	if written == "02-29" {
		return nil, audit.Text{EN: "most years have no 29 February: write 02-28 or 03-01", ZH: "多数年份没有 2 月 29 日，请写 02-28 或 03-01"}, false
	}
	return nil, audit.Text{EN: "write it like 03-31", ZH: "请写成 03-31 的样子"}, false
}

func (s *shape) number(n *yaml.Node) (any, audit.Text, bool) {
	form := anyNumber
	if s.kind == intKind {
		form = wholeNumber
	}
	switch {
	case quoted(n) && form.MatchString(n.Value):
		return nil, audit.Textf("请去掉引号，写 %s", "write %s without quotes", n.Value), false
	case octal.MatchString(n.Value) && n.Value != "0" && !quoted(n):
		return nil, audit.Textf("请不要在前面加零：%s", "write it without leading zeros: %s", strings.TrimLeft(n.Value, "0o")), false
	case quoted(n) || !form.MatchString(n.Value):
		return nil, audit.Text{}, false
	}
	f, err := strconv.ParseFloat(n.Value, 64)
	if err != nil || math.Abs(f) > 1e15 || !s.admits(f) {
		return nil, audit.Text{}, false
	}
	if s.kind == intKind {
		return int64(f), audit.Text{}, true
	}
	return f, audit.Text{}, true
}

// admits reports whether a number lies within the limits.
func (s *shape) admits(f float64) bool {
	return (s.min == nil || f >= *s.min) && (s.max == nil || f <= *s.max)
}

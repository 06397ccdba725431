package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
)

// dueFlags are the flags of due.
type dueFlags struct {
	reading
	narrowing
	shown  showing // outputs and masking only
	within string
	alarms string
	by     string
	split  string
	each   bool
}

func (f *dueFlags) bind(flags *pflag.FlagSet, a *app) {
	f.reading.bind(flags, a)
	f.narrowing.bind(flags, a)
	flags.StringVar(&f.within, "within", "90d", a.lang.Say("看多远：天 d、周 w、月 m、年 y", "how far to look: days d, weeks w, months m, years y"))
	flags.StringVar(&f.by, "by", string(agenda.ByDate), a.lang.Say("text 与 md 按什么归类：date 日期、person 人员、branch 支部", "what text and md put together: date, person or branch"))
	flags.StringVar(&f.split, "split", "", a.lang.Say("每个支部（branch）或每个人（person）一个文件，-o 格式=文件夹", "a file for each branch or person: -o FORMAT=DIR"))
	flags.StringVar(&f.alarms, "alarm", "14d,3d", a.lang.Say("ics 提前多久提醒（当天为 0d），不提醒写 none；逾期的当天就提醒", "ics: how long before to remind (0d: on the day), or none; what is overdue reminds at once"))
	flags.BoolVar(&f.each, "each", false, a.lang.Say("同一支部几个人的同一事项也逐人列出，不合并为一行、一个日历事件", "a line and an event for everybody, also where several people of a branch owe the same thing"))
	a.bindOutput(flags, &f.shown.outputs, agendaFormats()...)
	f.shown.bindMask(flags, a)
}

// span is a length of time, as in 90d, 12w, 6m or 1y.
type span struct {
	n    int
	unit byte
}

// longest is how many years ahead anybody can look.
const longest = 10

// parseSpan reads a length of time in one of the units given.
func parseSpan(text, units string) (span, bool) {
	if text == "" || !strings.ContainsRune(units, rune(text[len(text)-1])) {
		return span{}, false
	}
	s := span{unit: text[len(text)-1]}
	digits := text[:len(text)-1]
	if digits == "" || len(digits) > 4 || strings.Trim(digits, "0123456789") != "" {
		return span{}, false
	}
	s.n, _ = strconv.Atoi(digits) // digits, four at most
	return s, s.after(0) <= audit.DateOf(1970+longest, 1, 1)
}

// after gives the day that lies so far after another; surplus days of a month
// carry over (SPEC 2).
func (s span) after(day audit.Date) audit.Date {
	year, month, d := day.Civil()
	switch s.unit {
	case 'w':
		return day + audit.Date(7*s.n) //nolint:gosec // four digits
	case 'm':
		return audit.DateOf(year, month+s.n, d)
	case 'y':
		return audit.DateOf(year+s.n, month, d)
	}
	return day + audit.Date(s.n) //nolint:gosec // four digits
}

func withinFlag(given string) (span, error) {
	s, ok := parseSpan(given, "dwmy")
	if ok {
		return s, nil
	}
	return s, &audit.Fault{
		Where:   "--within " + given,
		Problem: audit.Text{ZH: "不是可用的时间长度", EN: "is not a length of time"},
		Remedy: audit.Text{
			ZH: fmt.Sprintf("请写成 90d（天）、12w（周）、6m（月）或 1y（年），最长 %d 年", longest),
			EN: fmt.Sprintf("write 90d (days), 12w (weeks), 6m (months) or 1y (years), at most %d years", longest),
		},
	}
}

// alarmFlag gives the days before at which to remind, the earliest first.
func alarmFlag(given string) ([]int, error) {
	if given == "none" {
		return nil, nil
	}
	var days []int
	for one := range strings.SplitSeq(given, ",") {
		s, ok := parseSpan(strings.TrimSpace(one), "dw")
		if !ok {
			return nil, &audit.Fault{
				Where:   "--alarm " + given,
				Problem: audit.Text{ZH: "不是可用的提醒时间", EN: "invalid reminder time"},
				Remedy:  audit.Text{ZH: "请写成 14d,3d（天）或 2w（周），当天为 0d；不提醒写 none", EN: "write 14d,3d (days) or 2w (weeks), 0d for the day itself, or none"},
			}
		}
		days = append(days, int(s.after(0)))
	}
	slices.Sort(days)
	days = slices.Compact(days)
	slices.Reverse(days)
	return days, nil
}

// groupingFlag reads --by and --split; empty stays empty.
func groupingFlag(flag, given string, known ...agenda.Grouping) (agenda.Grouping, error) {
	if g := agenda.Grouping(given); given == "" || slices.Contains(known, g) {
		return g, nil
	}
	var names []string
	for _, g := range known {
		names = append(names, string(g))
	}
	return "", &audit.Fault{
		Where:   flag + " " + given,
		Problem: audit.Text{ZH: "没有这个选项", EN: "no such choice"},
		Remedy:  audit.Text{ZH: "请用 " + strings.Join(names, "、"), EN: "use " + strings.Join(names, ", ")},
	}
}

package agenda

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// alarmHour is the hour of the day, on the reader's clock, at which alarms ring.
const alarmHour = 9

// renderICS writes a calendar after RFC 5545: each duty an event of the whole day on
// which it is due. What is overdue stands on as_of, for on its own day, which may lie
// years back, nobody would see it. The same duty has the same UID in every
// run, and a run as of a later day a higher SEQUENCE, so that a calendar that
// takes the file in again moves its events instead of doubling them.
func renderICS(w io.Writer, a *Agenda, o Options) error {
	c, duties := newCalendar(w, a, o), a.duties(o.Each)
	c.head()
	for _, d := range duties {
		c.event(d)
	}
	c.foot(len(duties))
	return c.flush()
}

type calendar struct {
	telling
	alarms          []int
	stamp, sequence string // of every event
	known           string // the day on which it was known, in words
	lines
}

func newCalendar(w io.Writer, a *Agenda, o Options) *calendar {
	c := &calendar{
		telling: tell(a, o.Lang), alarms: o.Alarms, lines: newContentLines(w),
		stamp: basic(a.AsOf) + "T000000Z", sequence: strconv.Itoa(max(0, int(a.AsOf))),
	}
	c.known = c.lang.Say("截至 %s 的情况", "as known on %s", a.AsOf)
	return c
}

func (c *calendar) head() {
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//Ninefold//ninefold due//EN")
	c.put("CALSCALE", "GREGORIAN")
	for _, name := range []string{"NAME", "X-WR-CALNAME"} { // RFC 7986, and what came before it
		c.text(name, c.heading())
	}
	about := c.about()
	for _, name := range []string{"DESCRIPTION", "X-WR-CALDESC"} {
		c.text(name, about...)
	}
	c.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
	c.put("X-PUBLISHED-TTL", "P1D")
}

func (c *calendar) foot(events int) {
	if events == 0 {
		c.zone()
	}
	c.put("END", "VCALENDAR")
}

// about says what the calendar shows and what it cannot. All volumes of one say the
// same, which takes a look at all that there is.
func (c *calendar) about() []string {
	if c.volume != nil {
		return c.volume.about
	}
	about := []string{c.span() + c.lang.Say("：", ": ") + c.counts()}
	if len(c.Untold) > 0 {
		about = append(about, c.untold())
	}
	for _, row := range c.untoldRows() {
		about = append(about, row[0]+c.lang.Say("：", ": ")+row[1])
	}
	return append(about, c.setAside()...)
}

// event writes one duty. The time stamp is the day the agenda was known: no clock gets
// into the file.
func (c *calendar) event(d duty) {
	day, summary := max(d.On, c.AsOf), c.summary(d)
	c.put("BEGIN", "VEVENT")
	c.begin("UID")
	c.add(d.uid, "@ninefold")
	c.end()
	c.put("DTSTAMP", c.stamp)
	c.put("SEQUENCE", c.sequence)
	c.day("DTSTART;VALUE=DATE", day)
	c.day("DTEND;VALUE=DATE", day+1)
	c.text("SUMMARY", summary)
	c.description(d)
	c.texts("CATEGORIES", c.title(d.Rule), c.state(d.Obligation))
	c.put("TRANSP", "TRANSPARENT")
	c.alarmsOf(d, summary)
	c.put("END", "VEVENT")
}

// day writes a day in the basic form of iCalendar.
func (c *calendar) day(name string, d audit.Date) {
	c.put(name, recall(c.phrases.basic, d, basic))
}

// basic is the form of a day in iCalendar.
func basic(d audit.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// summary is what fits into a square of a calendar: who, what, and how it stands.
func (c *calendar) summary(d duty) string {
	mark := ""
	switch {
	case c.lang == audit.EN && (d.Overdue || d.Waived):
		mark = "[" + c.state(d.Obligation) + "] "
	case d.Overdue || d.Waived:
		mark = "【" + c.state(d.Obligation) + "】"
	}
	return mark + c.called(d) + c.lang.Say("：", ": ") + c.demand(d.Obligation)
}

// description says the rest, a line each.
func (c *calendar) description(d duty) {
	c.begin("DESCRIPTION")
	for i, line := range c.matters(d, 0) {
		if i > 0 {
			c.next()
		}
		c.add(line)
	}
	c.next(c.lang.Say("对象：", "subject: "), c.who(d))
	c.next(c.lang.Say("支部：", "branch: "), c.branch(d.Subject.Branch))
	c.next(c.lang.Say("要求：", "requirement: "), c.demand(d.Obligation))
	c.next(c.lang.Say("要求编号：", "requirement id: "), d.Rule)
	if d.Overdue {
		c.next(recall(c.phrases.overdue, d.On, c.wasDue))
	}
	if d.From != nil {
		c.next(c.lang.Say("起始日：", "from: "), d.From.String())
	}
	if len(d.Evidence) > 0 && !d.several() {
		c.next(c.lang.Say("依据：", "rests on: "), c.evidence(d.Obligation))
	}
	c.next(c.known)
	c.end()
}

// wasDue says when something was due, and how long ago that is.
func (c *calendar) wasDue(on audit.Date) string {
	return c.lang.Say("期限：%s，%s", "was due: %s, %s", on, c.left(on))
}

// alarmsOf rings some days before, in the morning; of what is overdue at once, that is
// on the morning of as_of. What is waived needs no alarm, and one whose day is over
// would only startle whoever takes the file in.
func (c *calendar) alarmsOf(d duty, summary string) {
	if d.Waived || len(c.alarms) == 0 {
		return
	}
	if d.Overdue {
		c.alarm(0, summary)
		return
	}
	for _, days := range c.alarms {
		if d.On-audit.Date(days) >= c.AsOf { //nolint:gosec // four digits
			c.alarm(days, summary)
		}
	}
}

func (c *calendar) alarm(days int, summary string) {
	c.put("BEGIN", "VALARM")
	c.put("ACTION", "DISPLAY")
	c.text("DESCRIPTION", summary)
	c.put("TRIGGER", trigger(days))
	c.put("END", "VALARM")
}

// trigger is the time from the midnight with which the day begins.
func trigger(days int) string {
	switch days {
	case 0:
		return fmt.Sprintf("PT%dH", alarmHour)
	case 1:
		return fmt.Sprintf("-PT%dH", 24-alarmHour)
	}
	return fmt.Sprintf("-P%dDT%dH", days-1, 24-alarmHour)
}

// zone stands in a calendar without events, which by RFC 5545 holds at least one
// component.
func (c *calendar) zone() {
	c.put("BEGIN", "VTIMEZONE")
	c.put("TZID", "Asia/Shanghai")
	c.put("BEGIN", "STANDARD")
	c.put("DTSTART", "19700101T000000")
	c.put("TZOFFSETFROM", "+0800")
	c.put("TZOFFSETTO", "+0800")
	c.put("END", "STANDARD")
	c.put("END", "VTIMEZONE")
}

package agenda

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// alarmHour is the hour of the day, on the reader's clock, at which alarms ring.
const alarmHour = 9

// renderICS writes a calendar after RFC 5545: each obligation an event of the
// whole day on which it is due. The same obligation has the same UID in every
// run, and a run as of a later day a higher SEQUENCE, so that a calendar that
// takes the file in again moves its events instead of doubling them.
func renderICS(w io.Writer, a *Agenda, o Options) error {
	c := &calendar{telling: telling{a, o.Lang}, alarms: o.Alarms, lines: newContentLines(w)}
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//Ninefold//ninefold due//EN")
	c.put("CALSCALE", "GREGORIAN")
	for _, name := range []string{"NAME", "X-WR-CALNAME"} { // RFC 7986, and what came before it
		c.text(name, c.title())
	}
	for _, name := range []string{"DESCRIPTION", "X-WR-CALDESC"} {
		c.text(name, c.about()...)
	}
	c.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
	c.put("X-PUBLISHED-TTL", "P1D")
	for i := range a.Obligations {
		c.event(&a.Obligations[i])
	}
	if len(a.Obligations) == 0 {
		c.zone()
	}
	c.put("END", "VCALENDAR")
	return c.flush()
}

type calendar struct {
	telling
	alarms []int
	lines
}

// about says what the calendar shows and what it cannot.
func (c *calendar) about() []string {
	about := []string{c.span() + c.say("：", ": ") + c.counts()}
	if len(c.Untold) > 0 {
		about = append(about, c.untold())
	}
	for _, row := range c.untoldRows() {
		about = append(about, row[0]+c.say("：", ": ")+row[1])
	}
	return append(about, c.setAside()...)
}

// event writes one obligation. The time stamp is the day the agenda was known:
// no clock gets into the file.
func (c *calendar) event(o *audit.Obligation) {
	c.put("BEGIN", "VEVENT")
	c.text("UID", o.UID+"@ninefold")
	c.put("DTSTAMP", basic(c.AsOf)+"T000000Z")
	c.put("SEQUENCE", strconv.Itoa(max(0, int(c.AsOf))))
	c.put("DTSTART;VALUE=DATE", basic(o.On))
	c.put("DTEND;VALUE=DATE", basic(o.On+1))
	c.text("SUMMARY", c.summary(o))
	c.text("DESCRIPTION", c.description(o)...)
	c.texts("CATEGORIES", c.Book.rule(o.Rule).Title.In(c.lang), c.state(o))
	c.put("TRANSP", "TRANSPARENT")
	for _, days := range c.alarms {
		c.alarm(o, days)
	}
	c.put("END", "VEVENT")
}

// basic is the form of a day in iCalendar.
func basic(d audit.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// summary is what fits into a square of a calendar: who, what, and how it stands.
func (c *calendar) summary(o *audit.Obligation) string {
	mark := ""
	if o.Overdue || o.Waived {
		mark = c.say("【%s】", "[%s] ", c.state(o))
	}
	who := o.Subject.Name
	if who == "" {
		who = o.Subject.ID
	}
	return mark + who + c.say("：", ": ") + c.demand(o)
}

// description says the rest, a line each.
func (c *calendar) description(o *audit.Obligation) []string {
	lines := []string{
		o.Message.In(c.lang),
		c.say("对象：", "subject: ") + render.Who(o.Subject),
		c.say("支部：", "branch: ") + c.branch(o.Subject.Branch),
		c.say("要求：", "requirement: ") + c.demand(o) + c.say("，", ", ") + o.Rule,
	}
	if o.From != nil {
		lines = append(lines, c.say("起始日：%s", "from: %s", o.From))
	}
	if rows := c.evidence(o); rows != "" {
		lines = append(lines, c.say("依据：", "rests on: ")+rows)
	}
	return append(lines, c.say("截至 %s 的情况", "as known on %s", c.AsOf))
}

// alarm rings some days before, in the morning. One whose day is over would only
// startle whoever takes the file in, and what is waived needs none.
func (c *calendar) alarm(o *audit.Obligation, days int) {
	if o.Waived || o.Overdue || o.On-audit.Date(days) < c.AsOf { //nolint:gosec // four digits
		return
	}
	c.put("BEGIN", "VALARM")
	c.put("ACTION", "DISPLAY")
	c.text("DESCRIPTION", c.summary(o))
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

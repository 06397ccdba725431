package agenda_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	ical "github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// written is a calendar in which everybody has their own events.
func written(t *testing.T, a *agenda.Agenda, alarms ...int) string {
	t.Helper()
	return rendered(t, "ics", a, agenda.Options{Lang: audit.ZH, Alarms: alarms, Each: true})
}

// parsed reads a calendar with a parser that is not ours.
func parsed(t *testing.T, out string) *ical.Calendar {
	t.Helper()
	decoder := ical.NewDecoder(strings.NewReader(out))
	calendar, err := decoder.Decode()
	require.NoError(t, err)
	_, err = decoder.Decode()
	require.Error(t, err, "one calendar and nothing behind it")
	return calendar
}

func text(t *testing.T, c *ical.Component, name string) string {
	t.Helper()
	require.Len(t, c.Props[name], 1, name)
	value, err := c.Props.Text(name)
	require.NoError(t, err)
	return value
}

func value(t *testing.T, c *ical.Component, name string) string {
	t.Helper()
	require.Len(t, c.Props[name], 1, name)
	return c.Props.Get(name).Value
}

func TestCalendar(t *testing.T) {
	out := written(t, sample(), 14, 3)
	calendar := parsed(t, out)
	assert.Equal(t, "2.0", value(t, calendar.Component, "VERSION"))
	assert.NotEmpty(t, value(t, calendar.Component, "PRODID"))
	assert.Equal(t, "九宫待办", text(t, calendar.Component, "X-WR-CALNAME"))
	assert.Equal(t, "截至 2024-11-20，列至 2025-02-18：逾期 1 项，待办 3 项（其中已豁免 1 项）\n无法判定有无待办（不代表没有）\n缺少走访记录表：走访 2、调研报告 4", text(t, calendar.Component, "DESCRIPTION"))
	require.Len(t, calendar.Children, 4)

	forum := calendar.Children[2]
	assert.Equal(t, "VEVENT", forum.Name)
	assert.Equal(t, "study.forums-branch-B1@ninefold", text(t, forum, "UID"))
	assert.Equal(t, "20241120T000000Z", value(t, forum, "DTSTAMP"))
	assert.Equal(t, "20241202", value(t, forum, "DTSTART"))
	assert.Equal(t, "DATE", forum.Props.Get("DTSTART").Params.Get("VALUE"))
	assert.Equal(t, "20241203", value(t, forum, "DTEND"))
	assert.Equal(t, "DATE", forum.Props.Get("DTEND").Params.Get("VALUE"))
	assert.Equal(t, "第一支部：干部论坛（一般）", text(t, forum, "SUMMARY"))
	assert.Equal(t, "2024年调研报告尚未提交\n对象：第一支部 B1\n支部：第一支部 B1\n要求：干部论坛（一般）\n要求编号：study.forums\n起始日：2024-11-21\n依据：报告.csv 第 7 行\n截至 2024-11-20 的情况", text(t, forum, "DESCRIPTION"))
	categories, err := forum.Props.Get("CATEGORIES").TextList()
	require.NoError(t, err)
	assert.Equal(t, []string{"干部论坛", "待办"}, categories)
	assert.Equal(t, "TRANSPARENT", value(t, forum, "TRANSP"))

	assert.Equal(t, "【逾期（已豁免）】甲某：定期访谈", text(t, calendar.Children[0], "SUMMARY"))
	assert.Equal(t, "20241120", value(t, calendar.Children[0], "DTSTART"), "overdue stands on as_of")
	assert.Equal(t, "20250101", value(t, calendar.Children[3], "DTEND"))
}

// Alarms ring in the morning, so many days before; those whose day is over, and
// those of what is overdue or waived, are left out.
func TestAlarms(t *testing.T) {
	a := sample()
	calendar := parsed(t, written(t, a, 14, 3, 1, 0))
	triggers := func(i int) []string {
		var list []string
		for _, alarm := range calendar.Children[i].Children {
			assert.Equal(t, "VALARM", alarm.Name)
			assert.Equal(t, "DISPLAY", value(t, alarm, "ACTION"))
			assert.Equal(t, text(t, calendar.Children[i], "SUMMARY"), text(t, alarm, "DESCRIPTION"))
			list = append(list, value(t, alarm, "TRIGGER"))
			duration, err := alarm.Props.Get("TRIGGER").Duration()
			require.NoError(t, err)
			assert.Equal(t, 9, (int(duration.Hours())+24*365)%24, "nine in the morning")
		}
		return list
	}
	assert.Empty(t, triggers(0), "waived")
	a.Obligations[0].Waived = false
	calendar = parsed(t, written(t, a, 14, 3, 1, 0))
	assert.Equal(t, []string{"PT9H"}, triggers(0), "overdue: on the morning of as_of")
	assert.Equal(t, "20241120", value(t, calendar.Children[0], "DTSTART"))
	assert.Contains(t, text(t, calendar.Children[0], "DESCRIPTION"), "期限：2024-11-17，逾期3天")
	assert.Equal(t, []string{"PT9H"}, triggers(1), "today")
	assert.Equal(t, []string{"-P2DT15H", "-PT15H", "PT9H"}, triggers(2), "in 12 days")
	assert.Equal(t, []string{"-P13DT15H", "-P2DT15H", "-PT15H", "PT9H"}, triggers(3))
	a.Obligations[3].Waived = true
	assert.Equal(t, 1+3+1, strings.Count(written(t, a, 14, 3, 1, 0), "BEGIN:VALARM"))
	assert.NotContains(t, written(t, sample()), "VALARM")
}

// Every event comes back whole from the parser, whatever a name holds; a name
// makes no event, property or line of its own.
func TestHostileNamesComeBackWhole(t *testing.T) {
	a := hostileAgenda()
	calendar := parsed(t, written(t, a, 14))
	require.Len(t, calendar.Children, len(hostile))
	for i, event := range calendar.Children {
		o := &a.Obligations[i]
		assert.Equal(t, render.Plain(o.Subject.Name)+"：调研报告", text(t, event, "SUMMARY"))
		assert.Equal(t, render.Plain(o.UID)+"@ninefold", text(t, event, "UID"))
		lines := strings.Split(text(t, event, "DESCRIPTION"), "\n")
		require.Len(t, lines, 7)
		assert.Equal(t, render.Plain(o.Message.ZH), lines[0])
		assert.Equal(t, "对象："+render.Who(o.Subject), lines[1])
		assert.ElementsMatch(t, []string{"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP"}, slices.Collect(maps.Keys(event.Props)))
	}
}

// Lines end with CRLF and have at most 75 octets; none ends inside a character.
func TestFolding(t *testing.T) {
	for length := range 160 {
		a := sample()
		a.Obligations = a.Obligations[3:]
		a.Obligations[0].Message.ZH = strings.Repeat("a", length%7) + strings.Repeat("长é😀", length)
		out := written(t, a)
		require.True(t, strings.HasSuffix(out, "END:VCALENDAR\r\n"))
		for line := range strings.SplitSeq(strings.TrimSuffix(out, "\r\n"), "\r\n") {
			assert.LessOrEqual(t, len(line), 75)
			assert.True(t, utf8.ValidString(line), line)
			assert.NotContains(t, line, "\n")
			assert.NotEmpty(t, strings.TrimPrefix(line, " "))
		}
		first, _, _ := strings.Cut(text(t, parsed(t, out).Children[0], "DESCRIPTION"), "\n")
		assert.Equal(t, a.Obligations[0].Message.ZH, first)
	}
}

// No line ends or goes on with a blank of the text, which some readers drop, as
// long as there is another place; a text of blanks alone still comes back whole.
func TestFoldingKeepsBlanks(t *testing.T) {
	a := sample()
	a.Obligations = a.Obligations[3:]
	for _, tt := range []struct {
		message string
		aside   bool
	}{{strings.Repeat("ab cd  ", 80), true}, {"x" + strings.Repeat(" ", 300) + "y", false}, {"ab" + strings.Repeat("长 ", 200), false}} {
		a.Obligations[0].Message.ZH = tt.message
		out := written(t, a)
		for line := range strings.SplitSeq(out, "\r\n") {
			assert.True(t, utf8.ValidString(line), line)
		}
		if tt.aside {
			assert.NotContains(t, out, " \r\n")
			assert.NotContains(t, out, "\r\n  ")
		}
		first, _, _ := strings.Cut(text(t, parsed(t, out).Children[0], "DESCRIPTION"), "\n")
		assert.Equal(t, tt.message, first)
	}
}

// diary is a calendar that takes files in as calendars do: by UID, the higher
// SEQUENCE winning.
type diary map[string]*ical.Component

func (d diary) take(t *testing.T, calendar *ical.Calendar) {
	t.Helper()
	for _, event := range calendar.Children {
		uid, sequence := text(t, event, "UID"), 0
		if known := d[uid]; known != nil {
			sequence, _ = known.Props.Get("SEQUENCE").Int()
		}
		if mine, err := event.Props.Get("SEQUENCE").Int(); assert.NoError(t, err) && mine >= sequence {
			d[uid] = event
		}
	}
}

// A later file moves events and doubles none; one of an earlier day, taken in
// late, changes nothing.
func TestReimportUpdates(t *testing.T) {
	first, later := sample(), sample()
	later.AsOf += 7
	later.Obligations[0].On += 30 // another interview was held
	later.Obligations[0].Overdue = false
	d := diary{}
	d.take(t, parsed(t, written(t, first)))
	require.Len(t, d, 4)
	d.take(t, parsed(t, written(t, later)))
	assert.Len(t, d, 4)
	interview := d["exchange.interviews-person-P01@ninefold"]
	assert.Equal(t, "20241217", value(t, interview, "DTSTART"))
	assert.Equal(t, "20241127T000000Z", value(t, interview, "DTSTAMP"))
	assert.NotContains(t, text(t, interview, "SUMMARY"), "逾期（")
	d.take(t, parsed(t, written(t, first)))
	assert.Equal(t, "20241217", value(t, d["exchange.interviews-person-P01@ninefold"], "DTSTART"), "the newer one stays")
	assert.Len(t, d, 4)
}

// A calendar without events still holds a component, as RFC 5545 wants.
func TestEmptyCalendar(t *testing.T) {
	calendar := parsed(t, written(t, &agenda.Agenda{AsOf: asOf, Until: asOf}))
	require.Len(t, calendar.Children, 1)
	assert.Equal(t, "VTIMEZONE", calendar.Children[0].Name)
	assert.Equal(t, "截至 2024-11-20，列至 2024-11-20：没有待办事项", text(t, calendar.Component, "X-WR-CALDESC"))
}

func TestPartIsNamed(t *testing.T) {
	for _, part := range sample().Split(agenda.ByPerson, nil) {
		assert.Equal(t, fmt.Sprintf("九宫待办：%s %s", part.Of.Name, part.Of.ID), text(t, parsed(t, written(t, part)).Component, "NAME"))
	}
}

func TestSequenceIsNeverNegative(t *testing.T) {
	a := sample()
	a.AsOf = audit.DateOf(1969, 1, 1)
	assert.Contains(t, written(t, a), "\r\nSEQUENCE:0\r\n")
}

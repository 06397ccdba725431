package books

import (
	"fmt"
	"slices"
	"time"

	"ninefold/internal/office"
)

// clone copies an office as far as layouts change it, and gives everybody a name
// of one's own by which books can speak of them.
func clone(o *office.Office) *office.Office {
	c := *o
	c.People, c.Units, c.Branches = slices.Clone(o.People), slices.Clone(o.Units), slices.Clone(o.Branches)
	c.Visits, c.Interviews = office.Distinct(o.Visits), office.Distinct(o.Interviews)
	c.Events, c.Participation = office.Distinct(o.Events), office.Distinct(o.Participation)
	taken := map[string]bool{}
	for _, p := range c.People {
		taken[p.Name] = true
	}
	if len(taken) == len(c.People) {
		return &c
	}
	for i := range c.People {
		c.People[i].Name = inventName(i)
	}
	return &c
}

var (
	surnames = []string{"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "欧阳", "司徒"}
	given    = []string{"静", "亦舟", "知秋", "敏", "牧野", "晓棠", "远", "如玉"}
)

func inventName(i int) string {
	return surnames[i%len(surnames)] + given[i/len(surnames)%len(given)]
}

// visitsAlone leaves of visits who, when and which half-day.
func visitsAlone(o *office.Office) *office.Office {
	c := clone(o)
	for i := range c.Visits {
		v := &c.Visits[i]
		v.Unit, v.Found, v.Solved = "", -1, -1
	}
	c.Visits = office.Distinct(c.Visits)
	return c
}

// halfDays makes two visits of every whole day.
func halfDays(o *office.Office) *office.Office {
	c := visitsAlone(o)
	var all []office.Visit
	for _, v := range c.Visits {
		if v.Session != "day" {
			all = append(all, v)
			continue
		}
		am, pm := v, v
		am.Session, pm.Session = "am", "pm"
		all = append(all, am, pm)
	}
	c.Visits = office.Distinct(all)
	return c
}

// byWeek puts the half-days of a week on its first days, as a count of them is read.
func byWeek(o *office.Office) *office.Office {
	c := halfDays(o)
	var all []office.Visit
	next := map[string]int{}
	for _, v := range c.Visits {
		monday := v.Date.Monday()
		key := v.Person + monday.String()
		v.Date, v.Session = monday+office.Day(next[key]/2), []string{"am", "pm"}[next[key]%2] //nolint:gosec // at most 14
		next[key]++
		all = append(all, v)
	}
	c.Visits = all
	return c
}

// meetingsByDay leaves of the meetings of one kind that a branch held on one day
// the first, for such books tell them apart by nothing else, and of who took part
// that they did and whether they spoke or won.
func meetingsByDay(o *office.Office) *office.Office {
	c := clone(o)
	met, dropped := map[string]bool{}, map[string]bool{}
	c.Events = office.Keep(c.Events, func(e office.Event) bool {
		key := e.Branch + e.Kind + e.Date.String()
		dropped[e.ID] = met[key]
		met[key] = true
		return !dropped[e.ID]
	})
	c.Participation = office.Keep(c.Participation, func(p office.Participation) bool { return !dropped[p.Event] })
	for i := range c.Participation {
		p := &c.Participation[i]
		p.Award = ""
		if p.Role == "" {
			p.Role = "attendee"
		}
	}
	c.Participation = office.Distinct(c.Participation)
	return c
}

// attendance leaves of who took part that they did.
func attendance(o *office.Office) *office.Office {
	c := meetingsByDay(o)
	for i := range c.Participation {
		c.Participation[i].Role = "attendee"
	}
	c.Participation = office.Distinct(c.Participation)
	for i := range c.Events {
		c.Events[i].Speaker, c.Events[i].SpeakerKind, c.Events[i].Format = "", "", ""
	}
	return c
}

func names(o *office.Office) map[string]string {
	all := map[string]string{}
	for _, p := range o.People {
		all[p.ID] = p.Name
	}
	return all
}

func date(d office.Day) time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

func month(d office.Day) int { return int(date(d).Month()) }

func day(d office.Day) int { return date(d).Day() }

// monthDay writes 3月5日.
func monthDay(d office.Day) string { return fmt.Sprintf("%d月%d日", month(d), day(d)) }

// monthBook says how the sheets of months are called, and where their dates take
// the year from: with one year it stands in the config, else in each sheet's name.
type monthBook struct {
	name func(office.Day) string
	date string
}

func monthsOf(days []office.Day) monthBook {
	first, last := slices.Min(days), slices.Max(days)
	if first.Year() == last.Year() {
		return monthBook{func(d office.Day) string { return fmt.Sprintf("%d月", month(d)) }, fmt.Sprintf("{year: %d, month: sheet}", first.Year())}
	}
	return monthBook{func(d office.Day) string { return fmt.Sprintf("%d年%d月", d.Year(), month(d)) }, "{year: sheet, month: sheet}"}
}

// monthsBetween are the first days of all months from the first to the last of days.
func monthsBetween(days []office.Day) []office.Day {
	var all []office.Day
	last := slices.Max(days)
	for d := firstOfMonth(slices.Min(days)); d <= last; d = d.AddMonths(1) {
		all = append(all, d)
	}
	return all
}

func firstOfMonth(d office.Day) office.Day { return office.On(d.Year(), month(d), 1) }

func daysOf(visits []office.Visit) []office.Day {
	var all []office.Day
	for _, v := range visits {
		all = append(all, v.Date)
	}
	return all
}

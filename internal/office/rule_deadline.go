package office

import (
	"fmt"
	"slices"
)

// submission is a thing done for a year: fit says whether it answers the
// requirement or only looks like it.
type submission struct {
	year int
	date Day
	fit  bool
}

// deadline judges every year whose due date lies in the period and within the
// person's service.
func (o *Office) deadline(s subject, done []submission) outcome {
	var all []judged
	inside := s.service.with(span{o.From, o.To})
	for y := o.From.Year(); y <= o.To.Year(); y++ {
		if last := o.dueIn(y, s.figures); inside.has(last) {
			all = append(all, o.deadlineYear(s, y, last, Keep(done, func(d submission) bool { return d.year == y })))
		}
	}
	status, passed, asked := "exempt", 0, 0
	var reasons []string
	for _, j := range all {
		status = worst(status, j.status)
		switch j.status {
		case "pass":
			passed++
		case "fail":
			reasons = append(reasons, j.reason)
		}
		if j.status != "exempt" {
			asked++
		}
	}
	out := settle(status, reasons...)
	if asked > 0 {
		out = out.score(float64(passed), float64(asked))
	}
	if asked > 0 {
		out = out.with("years", shown(all))
	}
	return out
}

// dueIn is the date of a year's deadline: of the dates named for its days the
// first that is in force when it comes, else the latest of them.
func (o *Office) dueIn(year int, f figures) Day {
	if !o.holds(firstDateInForce) {
		return dueDate(year, f.text("due"))
	}
	var named []string
	for d := On(year, 1, 1); d <= On(year, 12, 31); d++ {
		if text := f.on(d).text("due"); !slices.Contains(named, text) {
			named = append(named, text)
		}
	}
	slices.Sort(named)
	for _, text := range named {
		if date := dueDate(year, text); f.on(date).text("due") == text {
			return date
		}
	}
	if !o.holds(elseTheLatestDate) {
		return dueDate(year, f.on(On(year, 12, 31)).text("due"))
	}
	return dueDate(year, named[len(named)-1])
}

func dueDate(year int, monthDay string) Day {
	var month, day int
	if _, err := fmt.Sscanf(monthDay, "%d-%d", &month, &day); err != nil {
		panic(err) // figures are written in this package and its tests only
	}
	return On(year, month, day)
}

// deadlineYear judges one year by the things done for it.
func (o *Office) deadlineYear(s subject, year int, last Day, done []submission) judged {
	on, reason := inTime(done, last)
	status, figures := "exempt", s.figures
	if o.holds(deadlineByItsDate) {
		figures = figures.on(last)
	}
	served := int(last - max(On(year, 1, 1), s.service.from) + 1)
	if o.holds(deadlinePresence) {
		served = o.daysPresent(s, On(year, 1, 1), last)
	}
	switch {
	case served < figures.int("min_service_days"):
	case reason == "":
		status = "pass"
	case o.AsOf >= last:
		status = "fail"
	case last-o.AsOf <= figures.days("warn_days"):
		status = "due"
	}
	shown := map[string]any{"year": year, "status": status, "due": last.String()}
	if on != Absent {
		shown["done_on"] = on.String()
	}
	return judged{status: status, reason: reason, shown: shown}
}

// inTime finds the day on which the thing was first done as it should be, or
// else the reason why it was not, and for `late` the day on which it came.
func inTime(done []submission, last Day) (on Day, reason string) {
	fit, unfit, late := Absent, false, Absent
	for _, d := range done {
		switch {
		case d.date > last:
			late = earlier(late, d.date)
		case d.fit:
			fit = earlier(fit, d.date)
		default:
			unfit = true
		}
	}
	switch {
	case fit != Absent:
		return fit, ""
	case unfit:
		return Absent, "not_tailored"
	case late != Absent:
		return late, "late"
	}
	return Absent, "missing"
}

func earlier(a, b Day) Day {
	if a == Absent {
		return b
	}
	return min(a, b)
}

func fieldworkReport(o *Office, s subject) outcome {
	var done []submission
	for _, r := range o.Reports {
		if r.Person == s.id && r.Kind == "research" {
			done = append(done, submission{r.Year, r.Submitted, true})
		}
	}
	return o.deadline(s, done)
}

func exchangePlans(o *Office, s subject) outcome {
	var done []submission
	for _, p := range o.Plans {
		if p.Person == s.id {
			fit := p.Rank == o.rankOn(s.person, p.Approved) && p.Category == s.person.Category
			done = append(done, submission{p.Year, p.Approved, fit})
		}
	}
	return o.deadline(s, done)
}

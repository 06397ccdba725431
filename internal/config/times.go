package config

import (
	"strings"

	"ninefold/internal/audit"
)

// moment is a day and the place that set it.
type moment struct {
	day audit.Date
	at  place
	ok  bool
}

// moment gives the day under a key, which a flag of its own overrides.
func (l *loader) moment(key, flag string, given *audit.Date) moment {
	if given != nil {
		return moment{*given, place{doc: &document{path: flag, short: flag, order: l.documents + 1}}, true}
	}
	v := l.organisation().setting(key)
	d, ok := v.day()
	if !ok {
		return moment{}
	}
	return moment{d, v.at, true}
}

func (l *loader) asOf() *audit.Date {
	m := l.moment("as_of", "--as-of", l.in.AsOf)
	if !m.ok {
		return nil
	}
	return &m.day
}

// period gives the period if both of its days are set; one of them alone is a
// fault, since the other would silently be this year's.
func (l *loader) period() *audit.Period {
	from := l.moment("period.from", "--from", l.in.From)
	to := l.moment("period.to", "--to", l.in.To)
	switch {
	case from.ok && to.ok:
		if from.day > to.day {
			l.add(to.at, audit.Textf("考核期的最后一天 %[1]s 早于第一天 %[2]s（%[3]s）", "the period ends on %[1]s, before it begins on %[2]s (%[3]s)",
				to.day, from.day, from.at.where()), audit.Text{EN: "correct one of the two", ZH: "请改正其中之一"})
		}
		return &audit.Period{From: from.day, To: to.day}
	case from.ok && !l.organisation().broken("period.to") && !l.told(from):
		l.lone(from, "period.from", "period.to", "--to")
	case to.ok && !l.organisation().broken("period.from") && !l.told(to):
		l.lone(to, "period.to", "period.from", "--from")
	}
	return nil
}

// told reports whether the file's own check has missed the other day already.
func (l *loader) told(m moment) bool { return m.at.doc == l.orgDoc }

func (l *loader) lone(m moment, has, lacks, flag string) {
	if strings.HasPrefix(m.at.doc.path, "--") && !strings.HasPrefix(m.at.doc.path, "--set") {
		has, lacks = m.at.doc.path, flag
	}
	l.add(m.at, audit.Textf("给出了 %[1]s，却没有 %[2]s", "%[1]s is given without %[2]s", has, lacks),
		audit.Textf("请同时给出 %s", "give %s too", lacks))
}

// checkTimes reports a run that stands before its period (SPEC 2) and days that
// the calendar has both ways.
func (l *loader) checkTimes(c *Config) {
	asOf := l.moment("as_of", "--as-of", l.in.AsOf)
	if c.Period != nil && asOf.ok && asOf.day < c.Period.From {
		l.add(asOf.at, audit.Textf("as_of %s 早于考核期的第一天 %s", "as_of %s lies before the period, which begins on %s", asOf.day, c.Period.From),
			audit.Text{EN: "choose a later day or an earlier period", ZH: "请改用更晚的日期或更早的考核期"})
	}
	workdays := map[audit.Date]bool{}
	for _, d := range c.Workdays {
		workdays[d] = true
	}
	for _, item := range l.organisation().setting("calendar.holidays").list() {
		if d, ok := item.day(); ok && workdays[d] {
			l.add(item.at, audit.Textf("%s 既在放假日又在上班日", "%s stands among the holidays and among the workdays", d),
				audit.Text{EN: "keep it in one of the two", ZH: "请只保留一处"})
		}
	}
}

package office

import "slices"

func (m *maker) liaisons(p Person) {
	last := m.window(p).to
	units := m.o.in(p.Branch, "fieldwork.liaison").int("units_per_member")
	for range max(0, units+pick(m, -2, -1, -1, 0, 0, 0, 0, 1, 1)) {
		l := Liaison{Person: p.ID, Unit: pick(m, m.o.Units...).ID, From: pick(m, m.near(last), m.within(last-700, last), last-90, m.within(last-900, last)), To: Absent}
		if m.chance(0.3) {
			l.To = max(l.From, pick(m, m.near(last), m.near(last), m.within(l.From, last), last+90))
		}
		m.o.Liaisons = append(m.o.Liaisons, l)
		if m.chance(0.1) {
			l.From, l.To = l.From+1, Absent
			m.o.Liaisons = append(m.o.Liaisons, l) // the same unit twice
		}
	}
}

// submittedOn draws a date beside a deadline.
func (m *maker) submittedOn(last Day) Day {
	return pick(m, last, last-1, last-m.days(0, 90), last-m.days(0, 90), last-m.days(0, 90), last+1, last+m.days(1, 60))
}

func (m *maker) reports(p Person) {
	due := m.o.in(p.Branch, "fieldwork.report")
	for year := m.o.From.Year() - 1; year <= m.o.To.Year()+1; year++ {
		if m.chance(0.2) {
			continue
		}
		r := Report{p.ID, "research", year, m.submittedOn(m.o.dueIn(year, due)), "调研,\"" + p.ID + "\""}
		if m.chance(0.12) {
			r.Kind, r.Title = "other", ""
		}
		m.o.Reports = append(m.o.Reports, r)
		if m.chance(0.15) {
			r.Submitted = m.submittedOn(m.o.dueIn(year, due))
			m.o.Reports = append(m.o.Reports, r)
		}
	}
}

func (m *maker) plans(p Person) {
	due := m.o.in(p.Branch, "exchange.plans")
	for year := m.o.From.Year() - 1; year <= m.o.To.Year()+1; year++ {
		for range pick(m, 0, 1, 1, 1, 1, 2) {
			plan := Plan{p.ID, year, m.submittedOn(m.o.dueIn(year, due)), p.Rank, p.Category}
			if m.chance(0.6) {
				plan.Rank = m.o.rankOn(p, plan.Approved)
			}
			switch m.IntN(12) {
			case 0:
				plan.Rank = pick(m, ranks...)
			case 1:
				plan.Category = pick(m, categories...)
			}
			m.o.Plans = append(m.o.Plans, plan)
		}
	}
}

// interviews makes a chain of them in which the distances lie about the limit.
func (m *maker) interviews(p Person) {
	f := m.o.in(p.Branch, "exchange.interviews")
	limit := f.days("max_gap_days")
	able := Keep(m.o.People, func(q Person) bool { return m.everLed(q) && q.ID != p.ID })
	steady := m.chance(0.6)
	day := pick(m, m.near(m.o.From), m.o.From-m.days(0, int(limit)), m.near(m.end+f.days("warn_days")-2*limit), m.near(p.Joined+limit))
	for day <= m.o.To+60 {
		by := pick(m, m.o.People...)
		if len(able) > 0 && (steady || m.chance(0.7)) {
			by = pick(m, able...)
		}
		if m.chance(0.04) {
			by = p // nobody interviews himself
		}
		m.o.Interviews = append(m.o.Interviews, Interview{p.ID, by.ID, day})
		gap := pick(m, limit-1, limit, limit, m.days(10, int(limit)), m.days(10, int(limit)))
		if !steady {
			gap = pick(m, gap, gap, limit+1, limit+m.days(1, 90), 0)
		}
		if m.chance(0.05) {
			day = m.near(m.window(p).to)
			continue
		}
		day += gap
		if m.chance(0.02) {
			break
		}
	}
}

// everLed holds for whoever has a role now or had one once.
func (m *maker) everLed(p Person) bool {
	return either(p.Roles) || slices.ContainsFunc(m.o.postingsOf[p.ID], func(q Posting) bool { return either(q.Roles) })
}

// visits fills the weeks with half-days, in some one short.
func (m *maker) visits(p Person) {
	f := m.o.in(p.Branch, "fieldwork.visits")
	need, weeks := f.int("half_days"), f.days("every_weeks")
	diligence := pick(m, 1, 1, 0.98, 0.9, 0.5, 0)
	from, to := max(m.o.From-42, p.Joined-21), m.o.To+21
	for monday := from.Monday(); monday <= to; monday += 7 * weeks {
		halves := need
		if !m.chance(diligence) {
			halves = max(0, need-pick(m, 1, 1, need))
		}
		for halves > 0 {
			halves -= m.visit(p, monday+m.days(0, int(7*weeks)-1), halves)
		}
	}
}

// visit records at most so many half-days on a day and says how many at least
// are new; a repetition gives none, which may leave a week short.
func (m *maker) visit(p Person, day Day, halves int) int {
	v := Visit{Person: p.ID, Date: day, Session: pick(m, "am", "pm"), Unit: pick(m, m.o.Units...).ID, Found: -1, Solved: -1}
	if m.chance(0.05) {
		v.Unit = ""
	}
	if m.chance(0.9) {
		v.Found = pick(m, 0, 0, 1, 2, 5)
		v.Solved = max(0, v.Found-pick(m, 0, 0, 0, 0, 1, 2))
	}
	if halves > 1 && m.chance(0.7) {
		v.Session = "day"
	}
	m.o.Visits = append(m.o.Visits, v)
	switch {
	case m.chance(0.02):
		m.o.Visits = append(m.o.Visits, v) // an exact duplicate
	case m.chance(0.03):
		v.Unit = pick(m, m.o.Units...).ID
		m.o.Visits = append(m.o.Visits, v) // the same half-day elsewhere
	}
	if v.Session == "day" {
		return 2
	}
	return 1
}

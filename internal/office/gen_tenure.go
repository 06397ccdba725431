package office

import "slices"

var mentorAspects = [][]string{
	{"study", "work", "life"}, {"study", "work", "life"}, {"study", "work", "life"}, {"study", "work"}, {"life"}, nil,
}

// mentorships leads newcomers, in one stretch or several, with gaps about what
// is tolerated.
func (m *maker) mentorships(p Person) {
	if m.chance(0.2) {
		return
	}
	f := m.o.in(p.Branch, "management.mentorship")
	limit, tolerated := p.Joined+f.days("assign_within_days"), f.days("max_gap_days")
	from := pick(m, p.Joined, p.Joined, p.Joined+m.days(0, 20), m.near(limit), p.Joined-m.days(1, 40))
	last := from.AddMonths(f.int("duration_months")) - 1
	if m.chance(0.1) {
		from = limit + m.days(1, 20)
	}
	aspects := pick(m, mentorAspects...)
	for pieces := m.upTo(1, 3); pieces > 0; pieces-- {
		to := m.within(from, last)
		if pieces == 1 {
			to = pick(m, last, last, last, last-tolerated, last-tolerated-1, last-1, last+30)
		}
		mentor := m.mentor(p)
		if m.chance(0.08) {
			mentor = m.gone(p, mentor)
			from = p.Joined - m.days(1, 40)
			to = max(to, from)
		}
		r := Mentorship{p.ID, mentor, from, max(from, to), aspects}
		if pieces == 1 && m.chance(0.2) {
			r.To = Absent
		}
		m.o.Mentorships = append(m.o.Mentorships, r)
		from = max(from, to) + 1 + pick(m, 0, 0, tolerated, tolerated, tolerated+1, -5)
		if m.chance(0.3) {
			aspects = pick(m, mentorAspects...)
		}
		if from > last {
			break
		}
	}
}

// gone lets a mentor leave about the day on which the newcomer came.
func (m *maker) gone(p Person, mentor string) string {
	for i := range m.o.People {
		if q := &m.o.People[i]; q.ID == mentor && q.Joined < p.Joined-60 && i > 0 {
			q.Left = m.near(p.Joined)
		}
	}
	return mentor
}

// mentor draws a member, often one who leaves.
func (m *maker) mentor(p Person) string {
	leaving := Keep(m.o.People, func(q Person) bool { return q.Member && q.ID != p.ID && q.Left != Absent })
	if len(leaving) > 0 && m.chance(0.3) {
		return pick(m, leaving...).ID
	}
	members := Keep(m.o.People, func(q Person) bool { return q.Member && q.ID != p.ID })
	if len(members) == 0 || m.chance(0.12) {
		return pick(m, m.o.People...).ID // perhaps no member, perhaps p
	}
	return pick(m, members...).ID
}

// postings is a chain of departments; the same one again after a gap about what
// still merges, tenures about the limit, and beginnings after as_of.
func (m *maker) postings(p Person) {
	f := m.o.in(p.Branch, "cultivation.rotation")
	years, merge := f.int("max_years"), f.days("merge_gap_days")
	end := m.window(p).to
	from := pick(m, p.Joined, p.Joined, p.Joined, p.Joined-200, m.near(end.AddYears(-years)), m.near(end.AddYears(-years).AddMonths(f.int("warn_months"))))
	if m.chance(0.04) {
		from = m.o.AsOf + m.days(0, 60)
	}
	department := pick(m, departments...)
	tells := pick(m, 0, 0.4, 0.8) // how often a row says what held then
	if m.chance(0.15) {
		m.leftOpen(p, years, tells)
		return
	}
	for range pick(m, 0, 1, 1, 2, 2, 2, 3, 4, 5) {
		to := pick(m, m.near(from.AddYears(years)), m.near(from.AddYears(years)), from+m.days(30, 1200), from+m.days(30, 1200), m.near(end))
		r := Posting{Person: p.ID, Department: department, From: from, To: max(from, to), Position: pick(m, "干事", "")}
		if m.chance(0.25) {
			r.To = Absent
		}
		m.posting(r, tells)
		if m.chance(0.25) { // another one beside it, begun on the same day
			r.To, r.Department = pick(m, r.To, r.To, r.From+m.days(30, 800), Absent), pick(m, departments...)
			m.posting(r, tells)
		}
		from = max(from, to) + 1 + pick(m, 0, 0, merge, merge, merge+1, merge+1, m.days(1, 90), -10)
		if m.chance(0.55) {
			department = pick(m, departments...)
		}
	}
}

// leftOpen has a posting that nobody ended when the next one began: about when it
// came to its limit, or all of it before what is judged.
func (m *maker) leftOpen(p Person, years int, tells float64) {
	window := m.window(p)
	first := Posting{Person: p.ID, Department: departments[0], From: m.near(window.to.AddYears(-years) - m.days(0, 300)), To: Absent}
	next := Posting{Person: p.ID, Department: departments[1], From: m.near(first.From.AddYears(years)), To: pick(m, Absent, window.to+400)}
	switch m.IntN(3) {
	case 0:
		first.From = window.from - m.days(100, 300)
		next.From = first.From + m.days(1, 60)
		next.To = pick(m, window.from-1, window.from-m.days(1, 30), next.From)
		next.To = max(next.From, next.To)
	case 1:
		last := next
		last.Department, last.From = departments[2], next.From+m.days(1, 200)
		last.To = Absent
		next.To = last.From - 1
		m.posting(last, tells)
	}
	m.posting(first, tells)
	m.posting(next, tells)
}

// posting adds a row, with what held then, unless one like it would leave open
// which of the two says it.
func (m *maker) posting(r Posting, tells float64) {
	if slices.ContainsFunc(m.o.Postings, func(q Posting) bool {
		return q.Person == r.Person && q.Department == r.Department && q.From == r.From && q.To == r.To
	}) {
		return
	}
	if m.chance(tells) {
		r.Rank = pick(m, ranks...)
	}
	if m.chance(tells) {
		r.Branch = pick(m, m.o.Branches...).ID
	}
	if m.chance(tells * 0.6) {
		r.Roles = pick(m, append(roleLists, []string{"组织委员"})...)
	}
	m.o.Postings = append(m.o.Postings, r)
}

// secondments add up to about what is asked for, some of them overlapping.
func (m *maker) secondments(p Person) {
	end := m.window(p).to
	need := m.o.in(p.Branch, "cultivation.secondment").int("min_days")
	total := need + pick(m, -1, 0, 1, 30, -30)
	switch m.IntN(8) {
	case 0, 1, 2:
		return
	case 3:
		total = need + m.upTo(100, 300)
	}
	first := max(1, total/pick(m, 1, 2, 3))
	from := pick(m, p.Joined-m.days(0, 400), m.within(p.Joined, max(p.Joined, end)), end-Day(total)-m.days(0, 900), end-Day(total)+1) //nolint:gosec // small
	m.secondment(p, from, first)
	if total > first {
		m.secondment(p, from+m.days(0, first), total-first) // overlaps: the dates count once
	}
	if m.chance(0.1) {
		from := pick(m, m.near(end-Day(need)), m.near(end)) //nolint:gosec // small
		m.o.Secondments = append(m.o.Secondments, Secondment{p.ID, "某单位", pick(m, hostTypes...), from, Absent})
	}
}

func (m *maker) secondment(p Person, from Day, days int) {
	host := pick(m, hostTypes[:7]...)
	if m.chance(0.1) {
		host = "other"
	}
	m.o.Secondments = append(m.o.Secondments, Secondment{p.ID, "某单位", host, from, from + Day(max(days, 1)) - 1}) //nolint:gosec // small
}

// leave is short mostly, or so long that years and deadlines fall into it.
func (m *maker) leave(p Person) {
	for range pick(m, 0, 0, 1, 2, 3) {
		from := pick(m, m.within(m.o.From-10, m.o.To+10), m.within(m.o.From-10, m.o.To+10).Monday(), m.near(m.end))
		m.leaves(p, from, from+pick(m, m.days(0, 5), m.days(0, 5), m.days(5, 40)))
	}
	if m.chance(0.7) {
		return
	}
	year := m.o.To.Year()
	least := m.o.in(p.Branch, "governance.rotation_training").on(On(year, 12, 31)).days("min_service_days")
	switch m.IntN(5) {
	case 0: // so long that the year is just owed or just not
		from := m.within(On(year, 1, 1), On(year, 6, 1))
		m.leaves(p, from, m.near(from+(On(year, 12, 31)-On(year, 1, 1)+1-least)-1))
	case 1: // across a deadline
		due := m.o.dueIn(year, m.o.in(p.Branch, pick(m, "exchange.plans", "fieldwork.report")))
		m.leaves(p, due-m.days(20, 200), due+m.days(0, 20))
	case 2: // at the end of what can be judged
		m.leaves(p, m.end-m.days(0, 120), m.end+m.days(0, 40))
	case 3: // all of it
		m.leaves(p, m.o.From-m.days(0, 30), m.o.To+m.days(0, 30))
	default:
		from := m.within(m.o.From-200, m.o.To)
		m.leaves(p, from, from+m.days(40, 300))
	}
}

// sentAway begins a secondment that nobody has ended yet.
func (m *maker) sentAway(p Person) {
	if m.chance(0.06) {
		from := pick(m, m.o.AsOf, m.within(m.end-150, m.end), m.within(m.o.From, m.end))
		m.o.Secondments = append(m.o.Secondments, Secondment{p.ID, "某单位", pick(m, hostTypes...), from, Absent})
	}
}

func (m *maker) leaves(p Person, from, to Day) {
	m.o.Leave = append(m.o.Leave, Leave{p.ID, from, max(from, to), pick(m, "年休", "病假", "产假", "")})
}

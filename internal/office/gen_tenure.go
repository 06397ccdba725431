package office

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
		r := Mentorship{p.ID, m.mentor(p), from, max(from, to), aspects}
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

func (m *maker) mentor(p Person) string {
	members := keep(m.o.People, func(q Person) bool { return q.Member && q.ID != p.ID })
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
	for range pick(m, 0, 1, 1, 2, 2, 2, 3, 4, 5) {
		to := pick(m, m.near(from.AddYears(years)), m.near(from.AddYears(years)), from+m.days(30, 1200), from+m.days(30, 1200), m.near(end))
		r := Posting{Person: p.ID, Department: department, From: from, To: max(from, to), Position: pick(m, "干事", "")}
		if m.chance(0.25) {
			r.To = Absent
		}
		m.o.Postings = append(m.o.Postings, r)
		from = max(from, to) + 1 + pick(m, 0, 0, merge, merge, merge+1, merge+1, m.days(1, 90), -10)
		if m.chance(0.55) {
			department = pick(m, departments...)
		}
	}
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
		m.o.Secondments = append(m.o.Secondments, Secondment{p.ID, "某单位", pick(m, hostTypes...), m.near(end - Day(need)), Absent}) //nolint:gosec // small
	}
}

func (m *maker) secondment(p Person, from Day, days int) {
	host := pick(m, hostTypes[:7]...)
	if m.chance(0.1) {
		host = "other"
	}
	m.o.Secondments = append(m.o.Secondments, Secondment{p.ID, "某单位", host, from, from + Day(max(days, 1)) - 1}) //nolint:gosec // small
}

func (m *maker) leave(p Person) {
	for range pick(m, 0, 0, 1, 2, 3) {
		from := pick(m, m.within(m.o.From-10, m.o.To+10), m.within(m.o.From-10, m.o.To+10).Monday(), m.near(m.end))
		r := Leave{p.ID, from, from + m.days(0, 5), pick(m, "年休", "病假", "")}
		if m.chance(0.3) {
			r.To = from + m.days(5, 40)
		}
		m.o.Leave = append(m.o.Leave, r)
	}
}

package office

import "slices"

// gaps leaves out tables, rows and columns, and says of some tables that they are
// complete.
func (m *maker) gaps() {
	if m.chance(0.35) {
		m.missingTables()
	}
	if m.chance(0.4) {
		m.emptyTables()
	}
	if m.chance(0.5) {
		m.blankColumns()
	}
	m.sighted()
}

func (m *maker) missingTables() {
	for _, s := range sheets[1:] {
		m.o.Missing[s.name] = m.chance(0.1)
	}
	if m.chance(0.1) { // one of two tables missing, the other without a row
		m.o.Missing["participation"], m.o.Missing["events"] = true, false
		m.o.clear("events")
	}
}

// emptyTables takes all rows of some tables: a header is left or, where there is
// nothing to record, a row 无.
func (m *maker) emptyTables() {
	for _, s := range sheets[1:] {
		if m.chance(0.1) {
			m.o.Complete = append(m.o.Complete, s.name)
		}
		if !m.chance(0.08) || s.name == "branches" && m.chance(0.5) {
			continue
		}
		m.o.clear(s.name)
		m.o.None[s.name] = !m.o.Missing[s.name] && m.chance(0.5)
		if m.chance(0.15) && !slices.Contains(m.o.Complete, s.name) {
			m.o.Complete = append(m.o.Complete, s.name)
		}
	}
}

func (o *Office) clear(table string) {
	switch table {
	case "branches":
		o.Branches = nil
	case "units":
		o.Units = nil
	case "liaisons":
		o.Liaisons = nil
	case "visits":
		o.Visits = nil
	case "reports":
		o.Reports = nil
	case "interviews":
		o.Interviews = nil
	case "plans":
		o.Plans = nil
	case "mentorships":
		o.Mentorships = nil
	case "postings":
		o.Postings = nil
	case "secondments":
		o.Secondments = nil
	case "events":
		o.Events, o.Participation = nil, nil
	case "participation":
		o.Participation = nil
	case "leave":
		o.Leave = nil
	}
}

// blankColumns takes the values of some columns, now and then only those of rows
// that can be seen.
func (m *maker) blankColumns() {
	o := m.o
	blanks := []func(){
		func() { change(o.Visits, func(r *Visit) { r.Found = -1 }) },
		func() { change(o.Visits, func(r *Visit) { r.Solved = -1 }) },
		func() { change(o.People, func(r *Person) { r.Roles = nil }) },
		func() { change(o.People, func(r *Person) { r.Rank = "" }) },
		func() { change(o.People, func(r *Person) { r.Category = "" }) },
		func() { change(o.People, func(r *Person) { r.Grassroots = "" }) },
		func() { change(o.Postings, func(r *Posting) { r.Roles = nil }) },
		func() { change(o.Postings, func(r *Posting) { r.Rank = "" }) },
		func() { change(o.Postings, func(r *Posting) { r.Branch = "" }) },
		func() { change(o.Plans, func(r *Plan) { r.Rank = "" }) },
		func() { change(o.Plans, func(r *Plan) { r.Category = "" }) },
		func() {
			change(o.Mentorships, func(r *Mentorship) { r.Aspects = nil })
			if m.chance(0.4) {
				o.Figures.Set("management.mentorship", "aspects", []string{})
			}
		},
		func() { change(o.Participation, func(r *Participation) { r.Role = "" }) },
		func() { change(o.Participation, func(r *Participation) { r.Award = "" }) },
		func() { m.blankEvents(func(e *Event) { e.Topic = "" }) },
		func() { m.blankEvents(func(e *Event) { e.SpeakerKind = "" }) },
	}
	for _, blank := range blanks {
		if m.chance(0.15) {
			blank()
		}
	}
	if m.chance(0.12) {
		change(o.People, func(r *Person) { r.Roles = nil })
		change(o.Postings, func(r *Posting) { r.Roles = nil })
	}
	if m.chance(0.12) {
		change(o.People, func(r *Person) { r.Rank = "" })
		change(o.Postings, func(r *Posting) { r.Rank = "" })
	}
}

func (m *maker) blankEvents(blank func(*Event)) {
	onlySeen := m.chance(0.3)
	change(m.o.Events, func(e *Event) {
		if !onlySeen || e.Date <= m.o.AsOf {
			blank(e)
		}
	})
}

func change[T any](rows []T, one func(*T)) {
	for i := range rows {
		one(&rows[i])
	}
}

// sighted sees to it that something is dated in the stretch to be judged: without
// that there is nothing to judge by (SPEC 1, exit 2).
func (m *maker) sighted() {
	judged := span{m.o.From, m.end}
	var dates []*Day
	of := func(table string, days []*Day) {
		if !m.o.Missing[table] && !slices.Contains(m.o.Complete, table) {
			dates = append(dates, days...)
		}
	}
	of("visits", datesOf(m.o.Visits, func(r *Visit) *Day { return &r.Date }))
	of("reports", datesOf(m.o.Reports, func(r *Report) *Day { return &r.Submitted }))
	of("interviews", datesOf(m.o.Interviews, func(r *Interview) *Day { return &r.Date }))
	of("plans", datesOf(m.o.Plans, func(r *Plan) *Day { return &r.Approved }))
	of("events", datesOf(m.o.Events, func(r *Event) *Day { return &r.Date }))
	if len(dates) > 0 && !slices.ContainsFunc(dates, func(d *Day) bool { return judged.has(*d) }) {
		*dates[0] = m.end
	}
}

func datesOf[T any](rows []T, date func(*T) *Day) []*Day {
	var all []*Day
	for i := range rows {
		all = append(all, date(&rows[i]))
	}
	return all
}

// waivers excuse some subjects, mostly in force.
func (m *maker) waivers() {
	var people, branches []string
	for _, p := range m.o.People {
		people = append(people, p.ID)
	}
	for _, b := range m.o.branches() {
		branches = append(branches, b.ID)
	}
	for range m.upTo(1, 5) {
		kind, subjects := "person", people
		if m.chance(0.4) {
			kind, subjects = "branch", branches
		}
		of := Keep(rules, func(r rule) bool { return r.kind == kind })
		w := Waiver{
			From:  m.o.AsOf - pick(m, 0, 0, m.days(1, 300), -1),
			Until: m.o.AsOf + pick(m, 0, m.days(1, 300), m.days(1, 300), -1),
		}
		w.Until = max(w.From, w.Until)
		for range m.upTo(1, 4) {
			w.Rules = with(w.Rules, pick(m, of...).id)
			w.Subjects = with(w.Subjects, pick(m, subjects...))
		}
		m.o.Waivers = append(m.o.Waivers, w)
	}
}

func with(list []string, one string) []string {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

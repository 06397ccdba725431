package office

// badDates are cells in which no day can be read.
var badDates = []string{"2024-02-30", "2024/13/1", "待定"}

// aside spoils some rows: of people and of branches above all, and records of
// single persons.
func (m *maker) aside() {
	for range pick(m, 0, 1, 1, 1, 2) {
		m.spoilPerson()
	}
	if m.chance(0.3) {
		m.spoilBranch()
	}
	for range pick(m, 0, 0, 1, 2) {
		m.spoilRecord()
	}
	if m.chance(0.06) {
		m.spoilOnlyRow()
	}
}

// spoil marks a row, unless it is marked already.
func (m *maker) spoil(a Aside) {
	for _, other := range m.o.Aside {
		if other.Table == a.Table && other.Row == a.Row {
			return
		}
	}
	m.o.Aside = append(m.o.Aside, a)
}

func (m *maker) spoilPerson() {
	if len(m.o.People) < 3 {
		return
	}
	a := Aside{Table: "people", Row: m.IntN(len(m.o.People))}
	if leaders := m.rowsOfLeaders(); len(leaders) > 0 && m.chance(0.3) {
		a.Row = pick(m, leaders...)
	}
	if (m.o.Missing["branches"] || len(m.o.Branches) == 0) && m.chance(0.5) {
		m.o.People[a.Row].Branch = "B09" // where nobody else is
	}
	m.spoilCell(&a, m.o.People[a.Row])
	m.spoil(a)
}

// spoilCell says which cell of somebody's row cannot be read, or does not fit.
func (m *maker) spoilCell(a *Aside, p Person) {
	switch m.IntN(9) {
	case 0:
		a.Column, a.Value = "joined_on", pick(m, append(badDates, "")...)
	case 1, 2:
		a.Column, a.Value = "left_on", pick(m, append(badDates, (p.Joined-1).String())...)
	case 3:
		a.Column, a.Value = "member_since", pick(m, badDates...)
	case 4:
		a.Column, a.Value = "party_member", "待核实"
	case 5:
		a.Column, a.Value = "grassroots_experience", "待核实"
	case 6:
		a.Column, a.Value = "branch_id", ""
		if len(m.o.Branches) > 0 && !m.o.Missing["branches"] {
			a.Value = pick(m, "", "B99")
		}
	case 7:
		a.Column, a.Value = "name", ""
	default:
		a.Column, a.Value, a.Twin = "rank", "另一职级", true
	}
}

func (m *maker) rowsOfLeaders() []int {
	var rows []int
	for i, p := range m.o.People {
		if m.everLed(p) {
			rows = append(rows, i)
		}
	}
	return rows
}

func (m *maker) spoilBranch() {
	if len(m.o.Branches) < 2 || m.o.Missing["branches"] {
		return
	}
	a := Aside{Table: "branches", Row: m.IntN(len(m.o.Branches))}
	switch m.IntN(3) {
	case 0:
		a.Column, a.Value = "founded_on", pick(m, badDates...)
	case 1:
		a.Column, a.Value = "closed_on", pick(m, badDates...)
	default:
		a.Column, a.Value, a.Twin = "name", "另一支部", true
	}
	m.spoil(a)
}

// spoilOnlyRow leaves a table one row, which has to be set aside.
func (m *maker) spoilOnlyRow() {
	o := m.o
	switch {
	case m.chance(0.5) && len(o.Liaisons) > 0 && !o.Missing["liaisons"]:
		o.Aside = Keep(o.Aside, func(a Aside) bool { return a.Table != "liaisons" })
		o.Liaisons = o.Liaisons[:1]
		m.spoil(Aside{Table: "liaisons", Column: "from", Value: pick(m, badDates...)})
	case len(o.Mentorships) > 0 && !o.Missing["mentorships"]:
		o.Aside = Keep(o.Aside, func(a Aside) bool { return a.Table != "mentorships" })
		o.Mentorships = o.Mentorships[:1]
		m.spoil(Aside{Table: "mentorships", Column: "from", Value: pick(m, badDates...)})
	}
}

// spoilRecord spoils a row that is one person's affair. A visit is its branch's
// too: only one of a person whose branch no posting names.
func (m *maker) spoilRecord() {
	o := m.o
	records := []struct {
		table, column string
		rows          int
		values        []string
	}{
		{"liaisons", "from", len(o.Liaisons), badDates}, {"visits", "date", len(o.Visits), badDates},
		{"visits", "session", len(o.Visits), []string{"夜间"}}, {"reports", "submitted_on", len(o.Reports), badDates},
		{"interviews", "date", len(o.Interviews), badDates}, {"plans", "approved_on", len(o.Plans), badDates},
		{"mentorships", "from", len(o.Mentorships), badDates}, {"leave", "from", len(o.Leave), badDates},
		{"secondments", "from", len(o.Secondments), badDates}, {"secondments", "host_type", len(o.Secondments), []string{"不详单位"}},
	}
	x := pick(m, records...)
	if x.rows == 0 || o.Missing[x.table] {
		return
	}
	a := Aside{Table: x.table, Row: m.IntN(x.rows), Column: x.column, Value: pick(m, x.values...)}
	seen := x.table != "visits" || o.Visits[a.Row].Date <= o.AsOf
	if x.table == "secondments" {
		seen = o.Secondments[a.Row].From <= o.AsOf
	}
	owner := o.ownerOf(a)
	for _, p := range o.Postings {
		if p.Person == owner && p.Branch != "" && x.table == "visits" {
			return
		}
	}
	if seen {
		m.spoil(a)
	}
}

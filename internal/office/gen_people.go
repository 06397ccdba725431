package office

import "fmt"

var departments = []string{"办公室", "组织部", "宣传部", "学校部", "青年发展部"}

var (
	ranks      = []string{"处级", "科级", "科员", "科员", ""}
	categories = []string{"综合管理", "专业技术", "综合管理", ""}
	surnames   = []string{"赵", "钱", "孙", "李", "周", "吴", "郑", "王"}
	givenNames = []string{"静", "伟", "芳", "敏", "磊", "丽", "强", "洋"}
)

// roleLists are what stands in a cell for roles; some of the words are neither.
var roleLists = [][]string{
	{"secretary"}, {"cadre_officer"}, {"secretary", "cadre_officer"}, {"secretary"}, {"组织委员"}, {"宣传委员", "cadre_officer"},
}

// people draws who works here, many of them at the edge of some rule.
func (m *maker) people(n int) {
	if n == 0 {
		n = m.upTo(4, 24)
	}
	unique := m.chance(0.5)
	leading := pick(m, 0.35, 0.35, 0, 0.08) // without any but the first, that one is the only holder of a role
	for i := range n {
		p := Person{ID: fmt.Sprintf("P%04d", i+1), Branch: pick(m, m.o.Branches...).ID}
		p.Name = pick(m, surnames...) + pick(m, givenNames...)
		if unique {
			p.Name = surnames[i%8] + givenNames[i/8%8]
		}
		p.Department, p.Rank, p.Category = pick(m, departments...), pick(m, ranks...), pick(m, categories...)
		m.service(&p)
		p.Member = m.chance(0.75)
		p.MemberSince = m.absent(0.55, m.memberSince(p))
		if m.chance(leading) {
			p.Roles = pick(m, roleLists...)
		}
		p.Grassroots = pick(m, "yes", "no", "no", "")
		m.o.People = append(m.o.People, p)
	}
	m.o.People[0].Roles = pick(m, []string{"secretary"}, []string{"secretary"}, []string{"cadre_officer", "组织委员"}, nil)
}

// service draws when someone came and left.
func (m *maker) service(p *Person) {
	last := m.o.To.Year()
	p.Joined = pick(m,
		m.end.AddYears(-m.upTo(1, 14))-m.days(0, 365),
		m.end.AddYears(-m.upTo(1, 14))-m.days(0, 365),
		m.end.AddYears(-m.upTo(5, 14))-m.days(0, 365),
		m.end.AddYears(-m.upTo(2, 9))-m.days(0, 365),
		m.near(m.end.AddYears(-pick(m, 1, 2, 3, 3, 5, 6, 6))),
		m.within(m.o.From, m.end),
		m.within(m.o.From.AddYears(-1), m.end),
		m.near(m.o.From.AddMonths(-m.o.in(p.Branch, "management.mentorship").int("duration_months"))),
		m.near(m.end-m.o.in(p.Branch, "management.mentorship").days("assign_within_days")),
		m.near(On(last, 12, 31)-90),
		m.near(On(last, 3, 31)-30),
		m.near(m.halfYear(p.Branch, last)),
		m.near(m.halfYear(p.Branch, last)),
		On(last-m.upTo(0, 8), 2, 29),
		m.near(m.end+1),
		m.within(m.end-40, m.end),
	)
	p.Left = m.absent(0.75, pick(m,
		m.within(m.o.From, m.o.To), m.within(m.o.From, m.end), m.end, m.near(m.o.From), On(last, 12, 31), On(last, 3, 31), m.o.To+100,
		m.near(On(last, 1, 1)+182), m.near(m.end+60),
	))
	if p.Left != Absent && p.Left < p.Joined {
		p.Left = pick(m, p.Joined, p.Joined+m.days(0, 300))
	}
}

// halfYear is the last day on which to join so that the year is owed in full.
func (m *maker) halfYear(branch string, year int) Day {
	least := m.o.in(branch, "governance.rotation_training").on(On(year, 12, 31)).days("min_service_days")
	return On(year, 12, 31) - max(least, 1) + 1
}

func (m *maker) memberSince(p Person) Day {
	grace := m.o.in(p.Branch, "fieldwork.liaison").days("grace_days")
	return pick(m,
		m.within(m.o.From, m.end), m.within(m.o.From, m.end), p.Joined.AddYears(-2), p.Joined, m.near(m.end+1), m.near(m.end-grace),
		m.near(On(m.o.To.Year(), 12, 31)-90), On(m.o.From.Year(), 2, 29), m.end+200, m.o.From.AddYears(-5),
	)
}

// window is the stretch in which a person can be judged, for the makers of
// records that want to lie at its edges. It may be empty.
func (m *maker) window(p Person) span { return m.o.window(between(p.Joined, p.Left)) }

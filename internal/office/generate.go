package office

import (
	"fmt"
	"math/rand/v2"
)

// Options say how large an invented office is, 0 leaving it to chance, and what
// it may have besides what every office may have.
type Options struct {
	People   int
	Branches int
	Waivers  bool
	Aside    bool // rows that are not sound: to be run with --quarantine
}

// maker invents one office. All its choices come from one seed.
type maker struct {
	*rand.Rand
	o   *Office
	end Day // the last day that can be judged
}

// Generate invents an office: people, records and thresholds lying near the
// edges of every rule. The same seed and options give the same office. Without
// Options.Aside its rows are sound: no bad row is among them.
func Generate(seed uint64, options Options) *Office {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 9))} //nolint:gosec // invented data must repeat
	m.o = &Office{Missing: map[string]bool{}, None: map[string]bool{}, Figures: Figures{}, Overrides: map[string]Figures{}}
	m.time()
	m.branches(options.Branches)
	m.thresholds()
	m.people(options.People)
	m.units()
	for _, p := range m.o.People {
		m.postings(p)
		m.secondments(p)
		m.sentAway(p)
		m.leave(p)
	}
	m.o.index() // what held at the time matters to what follows
	for _, p := range m.o.People {
		m.liaisons(p)
		m.visits(p)
		m.reports(p)
		m.interviews(p)
		m.plans(p)
		m.mentorships(p)
	}
	for _, b := range m.o.Branches {
		m.events(b)
	}
	m.participation()
	m.gaps()
	if options.Waivers {
		m.waivers()
	}
	if options.Aside {
		m.aside()
	}
	m.o.known = known{}
	return m.o
}

func (m *maker) chance(p float64) bool { return m.Float64() < p }

// upTo gives a number from low to high, both included.
func (m *maker) upTo(low, high int) int { return low + m.IntN(high-low+1) }

func pick[T any](m *maker, among ...T) T { return among[m.IntN(len(among))] }

// near gives a day beside another one, mostly at most one day off.
func (m *maker) near(d Day) Day {
	if m.chance(0.75) {
		return d + Day(m.upTo(-1, 1)) //nolint:gosec // small
	}
	return d + m.days(-20, 20)
}

func (m *maker) days(low, high int) Day { return Day(m.upTo(low, high)) } //nolint:gosec // small

func (m *maker) within(from, to Day) Day { return from + m.days(0, max(0, int(to-from))) }

// absent gives the day or, with chance p, none.
func (m *maker) absent(p float64, d Day) Day {
	if m.chance(p) {
		return Absent
	}
	return d
}

// time draws the period and as_of.
func (m *maker) time() {
	year := m.upTo(2014, 2027)
	if m.chance(0.7) {
		year = m.upTo(2020, 2025)
	}
	o := m.o
	o.From, o.To = On(year, 1, 1), On(year, 12, 31)
	switch m.IntN(10) {
	case 0:
		o.To = On(year+1, 12, 31)
	case 1:
		o.To = On(year+2, 12, 31)
	case 2:
		o.From, o.To = m.within(o.From, On(year, 6, 30)), m.within(On(year, 7, 1), o.To)
	case 3:
		o.From, o.To = m.within(o.From, o.To), m.within(On(year+1, 1, 1), On(year+1, 12, 31))
	case 4:
		o.To = pick(m, On(year, 2, 29), On(year, 3, 31), On(year+1, 2, 29), On(year, 9, 30))
	}
	last := o.To.Year()
	o.AsOf = pick(m,
		o.To, o.To, o.To+1, o.To+m.days(1, 200), o.To+m.days(1, 30), On(last, 12, 31), m.within(o.From, o.To), m.within(o.From, o.To),
		On(last, 12, 31)-m.days(58, 62), On(last, 12, m.upTo(1, 31)), On(last, 3, m.upTo(1, 31)), On(last, 2, 29), o.From,
	)
	o.AsOf = max(o.AsOf, o.From)
	m.end = o.end()
}

func (m *maker) branches(n int) {
	if n == 0 {
		n = m.upTo(1, 4)
	}
	for i := range n {
		b := Branch{ID: fmt.Sprintf("B%02d", i+1), Founded: Absent, Closed: Absent}
		b.Name = fmt.Sprintf("第%s支部", b.ID)
		if i > 0 {
			b.Parent = pick(m, "", "B01")
			b.Founded = m.absent(0.6, pick(m, m.within(m.o.From, m.o.To), m.o.From, m.o.From.AddYears(-3), m.near(m.end)))
			b.Closed = m.absent(0.6, pick(m, m.within(m.o.From, m.o.To), m.end, On(m.o.To.Year(), 12, 31), m.near(m.o.From)))
			if b.Closed != Absent && b.Closed < b.Founded {
				b.Closed = b.Founded
			}
		}
		m.o.Branches = append(m.o.Branches, b)
	}
}

func (m *maker) units() {
	for i := range 21 {
		id := fmt.Sprintf("U%03d", i+1)
		m.o.Units = append(m.o.Units, Unit{id, "团委" + id, pick(m, "学校", "企业", "街镇", "")})
	}
}

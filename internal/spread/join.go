package spread

import (
	"fmt"
	"iter"
	"slices"

	"ninefold/internal/dossier"
)

// Join does one round: it takes lines in order, those of the round key by key, and gives
// those of later rounds, in no order. Lines of other rounds pass as they are.
func (p *Plan) Join(round Round, lines iter.Seq2[Line, error], emit func(Line) error) error {
	var g keyed
	var before Line
	for line, err := range lines {
		if err == nil {
			err = p.fits(&line, &before)
		}
		if err != nil {
			return err
		}
		before = line
		key, ok := line.is(round)
		if !ok {
			if err := emit(line); err != nil {
				return err
			}
			continue
		}
		if g == nil || !g.of(key) {
			if err := finish(g); err != nil {
				return err
			}
			g = p.group(round, key, emit)
		}
		if err := g.take(&line); err != nil {
			return err
		}
	}
	return finish(g)
}

// keyed is the lines of one key.
type keyed interface {
	of(key string) bool
	take(l *Line) error
	end() error
}

func finish(g keyed) error {
	if g == nil {
		return nil
	}
	return g.end()
}

func (p *Plan) group(round Round, key string, emit func(Line) error) keyed {
	common := common{plan: p, key: key, emit: emit, to: buckets{}}
	switch round {
	case byPerson:
		return &person{common: common, home: -1}
	case byEvent:
		return &event{common: common, home: -1}
	}
	return &wanted{common: common} // of a branch its events, of a partner people and postings
}

// common is what all groups have.
type common struct {
	plan *Plan
	key  string
	emit func(Line) error
	to   buckets // that want what the key stands for
}

func (c *common) of(key string) bool { return c.key == key }

// deliver sends a row to buckets.
func (c *common) deliver(row *dossier.LooseRow, to buckets) error {
	for _, bucket := range to.list() {
		if err := c.emit(Line{Key: keyOfBucket(bucket), Row: row}); err != nil {
			return err
		}
	}
	return nil
}

// wish asks for the rows of a key on behalf of buckets.
func (c *common) wish(round Round, key string, to buckets) error {
	if len(to) == 0 {
		return nil
	}
	return c.emit(Line{Key: keyOf(round, key), To: to.list()})
}

// buckets is a set of them.
type buckets map[int]bool

func (b buckets) list() []int {
	list := make([]int, 0, len(b))
	for bucket := range b {
		list = append(list, bucket)
	}
	slices.Sort(list)
	return list
}

// take takes in the buckets of a wish.
func (b buckets) take(p *Plan, l *Line) {
	for _, bucket := range l.To {
		b[bucket] = true
	}
	if l.All {
		for bucket := range p.Buckets {
			b[bucket] = true
		}
	}
}

// person is somebody's rows: people and postings say where all of them go.
type person struct {
	common

	home  int                 // bucket of the branch that the person is listed under; below 0: not known
	first []*dossier.LooseRow // people and postings
	began bool                // these were sent
}

func (g *person) take(l *Line) error {
	if l.Row == nil {
		return fmt.Errorf("a line of somebody has no row: %q", g.key)
	}
	if l.Rank < rankOther {
		g.first = append(g.first, l.Row)
		return nil
	}
	if err := g.begin(); err != nil {
		return err
	}
	row, home := l.Row, buckets{g.home: true}
	switch row.Table {
	case "participation":
		id, _ := row.Text("event_id")
		return g.emit(Line{Key: keyOf(byEvent, id), Rank: rankOther, Row: row, To: g.to.list()})
	case "visits": // those of a branch are of whoever was in it
		return g.deliver(row, g.to)
	case "interviews":
		return g.withPartner(row, "interviewer_id", home)
	case "mentorships":
		return g.withPartner(row, "mentor_id", home)
	}
	return g.deliver(row, home)
}

// withPartner sends a row and asks for whom else it names.
func (g *person) withPartner(row *dossier.LooseRow, field string, home buckets) error {
	if err := g.deliver(row, home); err != nil {
		return err
	}
	partner, _ := row.Text(field)
	return g.wish(byPartner, partner, home)
}

// begin settles where the rows go and sends those that said so. A person who was in
// another branch for a while may count there, and the events there for the person.
func (g *person) begin() error {
	if g.began {
		return nil
	}
	g.began = true
	if branch, ok := g.plan.home(g.key); ok {
		g.home = g.plan.bucketOf(branch)
	}
	was := map[string]bool{}
	for _, row := range g.first {
		branch, ok := row.Text("branch_id")
		switch {
		case row.Table == "people":
			g.home = g.plan.bucketOf(branch)
		case ok:
			was[branch] = true
		}
	}
	if g.home < 0 {
		return fmt.Errorf("somebody has records and is not in people: %q", g.key)
	}
	g.to[g.home] = true
	for branch := range was {
		there := g.plan.bucketOf(branch)
		if there == g.home {
			continue
		}
		g.to[there] = true
		if err := g.wish(byBranch, branch, buckets{g.home: true}); err != nil {
			return err
		}
	}
	return g.introduce()
}

// introduce sends people and postings, also to where they may be asked for.
func (g *person) introduce() error {
	for _, row := range g.first {
		if err := g.deliver(row, g.to); err != nil {
			return err
		}
		if err := g.emit(Line{Key: keyOf(byPartner, g.key), Rank: rankOther, Row: row}); err != nil {
			return err
		}
	}
	return nil
}

func (g *person) end() error { return g.begin() }

// event is an event and who took part in it.
type event struct {
	common

	home int               // bucket of the branch that held it; below 0: not known
	row  *dossier.LooseRow // nil: it was set aside
}

func (g *event) take(l *Line) error {
	g.to.take(g.plan, l)
	switch {
	case l.Row == nil:
	case l.Row.Table == "events":
		branch, _ := l.Row.Text("branch_id")
		g.row, g.home = l.Row, g.plan.bucketOf(branch)
	default:
		return g.takePart(l)
	}
	return nil
}

// takePart sends an entry to the buckets of the person, and to that of the branch that
// held the event, which has to know the person then.
func (g *event) takePart(l *Line) error {
	to := buckets{}
	to.take(g.plan, l)
	if g.home >= 0 && !to[g.home] {
		to[g.home] = true
		who, _ := l.Row.Text("person_id")
		if err := g.wish(byPartner, who, buckets{g.home: true}); err != nil {
			return err
		}
	}
	return g.deliver(l.Row, to)
}

func (g *event) end() error {
	if g.row == nil {
		return nil
	}
	g.to[g.home] = true
	return g.deliver(g.row, g.to)
}

// wanted is rows that go wherever they were asked for; the wishes come first.
type wanted struct{ common }

func (g *wanted) take(l *Line) error {
	g.to.take(g.plan, l)
	if l.Row == nil {
		return nil
	}
	return g.deliver(l.Row, g.to)
}

func (*wanted) end() error { return nil }

package spread

import (
	"fmt"
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Join does one round: it takes lines in order, those of the round key by key, and gives
// those of later rounds, in no order. Lines of other rounds pass as they are.
func (p *Plan) Join(round Round, lines iter.Seq2[Line, error], emit func(Line) error) error {
	var g keyed
	key := ""
	for line, err := range p.checked(lines) {
		if err != nil {
			return err
		}
		id, ok := line.is(round)
		if !ok {
			if err := emit(line); err != nil {
				return err
			}
			continue
		}
		if g == nil || id != key {
			if err := finish(g); err != nil {
				return err
			}
			g, key = p.group(round, id, emit), id
		}
		if err := g.take(&line); err != nil {
			return err
		}
	}
	return finish(g)
}

// Deliver does a round for one key: it takes the lines of this key in the order of their
// ranks, and gives those of later rounds.
func (p *Plan) Deliver(round Round, key string, lines iter.Seq2[Line, error], emit func(Line) error) error {
	return p.Join(round, func(yield func(Line, error) bool) {
		for line, err := range lines {
			if err == nil && line.Key != key {
				err = fmt.Errorf("a line of %q was gathered under %q", line.Key, key)
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	}, emit)
}

// keyed is the lines of one key.
type keyed interface {
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
	common := common{plan: p, key: key, emit: emit}
	switch round {
	case byPerson:
		return &person{common: common}
	case byEvent:
		return &event{common: common}
	}
	return &wanted{common} // of a branch its events, of a partner people and postings
}

// common is what all groups have.
type common struct {
	plan *Plan
	key  string
	emit func(Line) error
	to   []int // buckets that want what the key stands for, in order
}

// deliver sends a row to buckets.
func (c *common) deliver(row *dossier.LooseRow, to []int) error {
	for _, bucket := range to {
		if err := c.emit(Line{Key: keyOfBucket(bucket), Row: row}); err != nil {
			return err
		}
	}
	return nil
}

// wish asks for the rows of a key on behalf of a bucket.
func (c *common) wish(round Round, key string, bucket int) error {
	return c.emit(Line{Key: keyOf(round, key), To: []int{bucket}})
}

// want takes in the buckets of a line.
func (c *common) want(l *Line) {
	if l.All {
		c.to = make([]int, c.plan.Buckets)
		for bucket := range c.to {
			c.to[bucket] = bucket
		}
	}
	for _, bucket := range l.To {
		c.to = with(c.to, bucket)
	}
}

// with gives buckets in order with one more, where it is not among them.
func with(buckets []int, one int) []int {
	at, there := slices.BinarySearch(buckets, one)
	if there {
		return buckets
	}
	return slices.Insert(slices.Clip(buckets), at, one)
}

// person is somebody's rows: people and postings say where all of them go.
type person struct {
	common

	first []*dossier.LooseRow // people and postings, until these are sent
	home  []int               // the bucket of the branch that the person is listed under, once they are
}

func (g *person) take(l *Line) error {
	if l.Row == nil {
		return strayLine(l, audit.Textf("没有数据行", "has no row"))
	}
	if l.Rank < rankOther {
		g.first = append(g.first, l.Row)
		return nil
	}
	if err := g.begin(); err != nil {
		return err
	}
	row := l.Row
	switch row.Table {
	case "participation":
		id, _ := row.Text("event_id")
		return g.emit(Line{Key: keyOf(byEvent, id), Rank: rankOther, Row: row, To: g.to})
	case "visits": // those of a branch are of whoever was in it
		return g.deliver(row, g.to)
	case "interviews":
		return g.withPartner(row, "interviewer_id")
	case "mentorships":
		return g.withPartner(row, "mentor_id")
	}
	return g.deliver(row, g.home)
}

// withPartner sends a row and asks for whom else it names.
func (g *person) withPartner(row *dossier.LooseRow, field string) error {
	if err := g.deliver(row, g.home); err != nil {
		return err
	}
	partner, _ := row.Text(field)
	return g.wish(byPartner, partner, g.home[0])
}

// begin settles where the rows go and sends those that said so. A person who was in
// another branch for a while may count there, and the events there for the person.
func (g *person) begin() error {
	if g.home != nil {
		return nil
	}
	home, ok := g.branch()
	if !ok {
		return strayLine(&Line{Key: keyOf(byPerson, g.key)}, audit.Textf("所属的人在人员名册中的行没有到", "is of somebody whose row in people did not come"))
	}
	bucket := g.plan.bucketOf(home)
	g.home, g.to = []int{bucket}, []int{bucket}
	var branches []string
	for _, row := range g.first {
		branch, says := row.Text("branch_id")
		there := g.plan.bucketOf(branch)
		if row.Table == "people" || !says || there == bucket || slices.Contains(branches, branch) {
			continue
		}
		branches, g.to = append(branches, branch), with(g.to, there)
		if err := g.wish(byBranch, branch, bucket); err != nil {
			return err
		}
	}
	return g.introduce()
}

// branch is the one that the person is listed under, also where the row that says so
// was set aside.
func (g *person) branch() (string, bool) {
	for _, row := range g.first {
		if row.Table == "people" {
			branch, _ := row.Text("branch_id")
			return branch, true
		}
	}
	return g.plan.home(g.key)
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

// event is an event and who took part in it. It goes last: who took part may say where to.
type event struct {
	common

	row *dossier.LooseRow // nil: it was set aside
}

func (g *event) take(l *Line) error {
	switch {
	case l.Row == nil:
	case l.Row.Table == "events":
		g.row = l.Row
	default:
		return g.takePart(l)
	}
	g.want(l)
	return nil
}

// takePart sends an entry to the buckets of the person, and to that of the branch that
// held the event, which has to know the person then.
func (g *event) takePart(l *Line) error {
	to := l.To
	if host, ok := g.host(); ok && !slices.Contains(to, host) {
		to = with(to, host)
		who, _ := l.Row.Text("person_id")
		if err := g.wish(byPartner, who, host); err != nil {
			return err
		}
	}
	g.want(l)
	return g.deliver(l.Row, to)
}

// host is the bucket of the branch that held the event; false: it is not known.
func (g *event) host() (int, bool) {
	if g.row == nil {
		return 0, false
	}
	branch, _ := g.row.Text("branch_id")
	return g.plan.bucketOf(branch), true
}

func (g *event) end() error {
	host, ok := g.host()
	if !ok {
		return nil
	}
	return g.deliver(g.row, with(g.to, host))
}

// wanted is rows that go wherever they were asked for; the wishes come first.
type wanted struct{ common }

func (g *wanted) take(l *Line) error {
	if l.Row != nil {
		return g.deliver(l.Row, g.to)
	}
	g.want(l)
	return nil
}

func (*wanted) end() error { return nil }
